//! 我填的都是真的: said once. Where the form asks for it, sending does not, and the county has the sentence with the time
//! of its tick; what was changed afterwards, or mended for the county, is declared anew.

use app::api::ledger::CaseState;
use form::definition::NodeDef;
use protocol::application::Consent;
use testkit::{County, Device};

use crate::{asked_to_mend, county, fill_in_allowance, phone};

const IN_THE_FORM: &str = "我保证上面写的都是真的，老人没有在别的县领这笔钱";
const BEFORE_SENDING: &str = "我填的都是真的。";

async fn kinds(device: &Device) -> anyhow::Result<Vec<String>> {
    let asked = device.sending().await?.consents.into_iter();
    Ok(asked.map(|consent| consent.kind).collect())
}

/// The declaration in the newest application at the county.
fn at_the_county(county: &County) -> anyhow::Result<(Consent, String)> {
    let newest = county.applications()?.pop();
    let newest = newest.ok_or_else(|| anyhow::anyhow!("nothing arrived"))?;
    let sent = newest.sent_claim;
    let mut truth = newest.consents.into_iter().filter(|given| given.kind == "truth");
    match (truth.next(), truth.next()) {
        (Some(given), None) => Ok((given, sent)),
        found => anyhow::bail!("not declared once: {found:?}"),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_form_holds_is_not_asked_again_and_the_county_has_it() -> anyhow::Result<()> {
    let (clock, county) = county(&["senior-allowance"]).await?;
    county.link.on();
    let mut device = phone(&clock, &county).await?;
    device.begin("senior-allowance").await?;
    fill_in_allowance(&mut device).await?;
    assert_eq!(kinds(&device).await?, ["send", "id", "finance"]);

    // It is on disk, not in somebody's memory: the next day, after a restart, it still holds.
    let draft = device.draft().to_owned();
    device.crash();
    clock.pass_days(1);
    device.start().await;
    device.open_draft(&draft).await?;
    assert_eq!(kinds(&device).await?, ["send", "id", "finance"]);
    let case = device.send().await?.card.id;
    device.until(&case, CaseState::Received).await?;
    let (declared, sent) = at_the_county(&county)?;
    assert_eq!(declared.text, IN_THE_FORM);
    assert!(declared.given_claim.starts_with("2026-11-23T01:"), "{declared:?}");
    assert!(sent.starts_with("2026-11-24T01:"), "{sent}");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn what_changed_after_the_tick_is_declared_before_sending() -> anyhow::Result<()> {
    let (clock, county) = county(&["senior-allowance"]).await?;
    county.link.on();
    let mut device = phone(&clock, &county).await?;
    device.begin("senior-allowance").await?;
    assert!(
        kinds(&device).await?.contains(&"truth".to_owned()),
        "not ticked yet"
    );
    fill_in_allowance(&mut device).await?;
    device.answer("老人的电话", "13800001235").await?;
    assert_eq!(kinds(&device).await?, ["send", "truth", "id", "finance"]);
    let case = device.send().await?.card.id;
    device.until(&case, CaseState::Received).await?;
    assert_eq!(at_the_county(&county)?.0.text, BEFORE_SENDING);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_taken_back_after_the_tick_or_with_the_clock_put_back_is_declared_anew() -> anyhow::Result<()>
{
    let (clock, county) = county(&["senior-allowance"]).await?;
    let mut device = phone(&clock, &county).await?;
    device.begin("senior-allowance").await?;
    fill_in_allowance(&mut device).await?;
    assert!(!kinds(&device).await?.contains(&"truth".to_owned()));
    device.answer("老人的电话", "").await?;
    assert!(kinds(&device).await?.contains(&"truth".to_owned()), "taken back");

    device.begin("senior-allowance").await?;
    fill_in_allowance(&mut device).await?;
    clock.set("2026-11-20T09:00:00")?;
    device.answer("老人的电话", "13800001235").await?;
    assert!(
        kinds(&device).await?.contains(&"truth".to_owned()),
        "the clock was put back"
    );
    Ok(())
}

/// A turned photo keeps its id and is another answer all the same.
#[tokio::test(flavor = "multi_thread")]
async fn a_photo_turned_or_taken_again_after_the_tick_is_declared_anew() -> anyhow::Result<()> {
    let (clock, county) = county(&["senior-allowance"]).await?;
    let mut device = phone(&clock, &county).await?;
    device.begin("senior-allowance").await?;
    fill_in_allowance(&mut device).await?;
    assert!(!kinds(&device).await?.contains(&"truth".to_owned()));
    let (key, old) = {
        let node = device.question("老人身份证的正面")?;
        (node.key.clone(), node.value.clone())
    };
    let turned = device
        .upload_again("id-card", &old, testkit::pictures::photo(99))
        .await?;
    assert_eq!(turned.id, old, "the same paper");
    device.set(&key, &turned.id).await?;
    assert!(kinds(&device).await?.contains(&"truth".to_owned()));
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_correction_is_declared_by_itself() -> anyhow::Result<()> {
    let (clock, county) = county(&["senior-allowance"]).await?;
    let mut device = phone(&clock, &county).await?;
    let case = asked_to_mend(
        &mut device,
        &county,
        "/data/bank/bank_account",
        "卡号少一位，请看卡再填",
    )
    .await?;
    device.mend(&case).await?;
    device.answer("填卡号", "6217990000000000022").await?;
    assert!(kinds(&device).await?.contains(&"truth".to_owned()));
    device.send().await?;
    device.until(&case, CaseState::Received).await?;
    assert_eq!(county.applications()?.len(), 2);
    assert_eq!(at_the_county(&county)?.0.text, BEFORE_SENDING);
    Ok(())
}

#[test]
fn every_form_of_the_demonstration_county_has_one_declaration() -> anyhow::Result<()> {
    for service in testkit::county::demonstration(&[])? {
        let Some(form) = &service.form else { continue };
        assert_eq!(declarations(&form.nodes), 1, "{}", service.id);
    }
    Ok(())
}

fn declarations(nodes: &[NodeDef]) -> usize {
    let here = |node: &NodeDef| usize::from(node.declares_truth()) + declarations(&node.children);
    nodes.iter().map(here).sum()
}

/// Whatever happens to one page of several after the tick, it is declared anew, and it is said why.
#[tokio::test(flavor = "multi_thread")]
async fn a_page_turned_after_the_tick_is_declared_anew_with_the_reason() -> anyhow::Result<()> {
    let (clock, county) = county(&["senior-allowance"]).await?;
    let mut device = phone(&clock, &county).await?;
    device.begin("senior-allowance").await?;
    fill_in_allowance(&mut device).await?;
    let reason = |asked: &[app::api::draft::ConsentView]| {
        let truth = asked.iter().find(|consent| consent.kind == "truth");
        truth.map(|consent| consent.why.clone())
    };
    assert_eq!(reason(&device.sending().await?.consents), None);
    let old = device.question("老人身份证的正面")?.value.clone();
    device
        .upload_again("id-card", &old, testkit::pictures::photo(98))
        .await?;
    let why = reason(&device.sending().await?.consents).unwrap_or_default();
    assert!(why.contains("以后又改过"), "{why}");
    Ok(())
}
