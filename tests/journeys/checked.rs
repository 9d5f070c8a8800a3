//! Answer once: what was said in the self-check is offered in the form, with where it came from, and never used silently;
//! what a form knows is offered in the next self-check.

use app::api::catalog::{SelfCheckView, Verdict};
use app::api::draft::NodeView;
use serde_json::{Value, json};
use testkit::Device;

use crate::{county, fill_in_allowance, phone};

async fn check(device: &Device, service: &str, answers: Value) -> anyhow::Result<SelfCheckView> {
    device
        .call(
            "catalog_check_self",
            json!({ "service": service, "answers": answers }),
        )
        .await
}

fn node<'a>(nodes: &'a [NodeView], words: &str) -> anyhow::Result<&'a NodeView> {
    let found = nodes.iter().find(|node| node.label.contains(words));
    found.ok_or_else(|| anyhow::anyhow!("no question {words}"))
}

/// 71 years old, and the allowance is for those of 80: said once more where everything is checked, and nobody is kept from sending.
#[tokio::test(flavor = "multi_thread")]
async fn what_the_answers_raise_is_read_once_more_before_anything_is_sent() -> anyhow::Result<()> {
    let (clock, county) = county(&["senior-allowance"]).await?;
    let mut device = phone(&clock, &county).await?;
    device.begin("senior-allowance").await?;
    fill_in_allowance(&mut device).await?;
    assert_eq!(device.check().await?.notes, Vec::<String>::new());
    device.answer("老人的身份证号", "990123195510010041").await?;
    device.answer("我保证上面写的都是真的", "OK").await?;
    let check = device.check().await?;
    assert!(
        check.notes.iter().any(|note| note.contains("还没满 80 周岁")),
        "{:?}",
        check.notes
    );
    assert!(check.ready, "{:?}", check.problems);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_of_the_self_check_is_offered_in_the_form() -> anyhow::Result<()> {
    let (clock, county) = county(&["disability-allowance", "subsistence", "emergency-relief"]).await?;
    let mut device = phone(&clock, &county).await?;
    let open = check(&device, "disability-allowance", json!([])).await?;
    assert_eq!(open.verdict, Verdict::Open);
    let grade = node(&open.questions, "残疾证上是几级")?;
    let answers = json!([
        { "at": node(&open.questions, "有没有残疾人证")?.key, "value": "yes" },
        { "at": grade.key, "value": "4" },
        { "at": node(&open.questions, "低保户吗")?.key, "value": "no" },
    ]);
    let no = check(&device, "disability-allowance", answers).await?;
    assert_eq!(no.verdict, Verdict::No);
    assert!(
        no.reasons.iter().any(|reason| reason.contains("三四级")),
        "{:?}",
        no.reasons
    );
    assert!(
        no.instead.iter().any(|card| card.id == "subsistence"),
        "what else may fit is named"
    );

    device.begin("disability-allowance").await?;
    let asked = node(device.form(), "是几级")?;
    assert_eq!(asked.value, "", "nothing is filled in silently");
    let offer = asked.offers.first().ok_or_else(|| anyhow::anyhow!("no offer"))?;
    assert_eq!(offer.value, "4");
    assert!(offer.shown.contains("四级"), "{}", offer.shown);
    assert!(offer.source.contains("残疾人两项补贴"), "{}", offer.source);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_self_check_offers_the_age_that_a_form_knows() -> anyhow::Result<()> {
    let (clock, county) = county(&["senior-allowance", "senior-card"]).await?;
    let mut device = phone(&clock, &county).await?;
    let before = check(&device, "senior-card", json!([])).await?;
    assert!(node(&before.questions, "多大")?.offers.is_empty());
    device.begin("senior-allowance").await?;
    device.answer("老人的身份证号", "99012319441001004X").await?;
    let _: Value = device.call("person_read_profile", json!({})).await?;
    let after = check(&device, "senior-card", json!([])).await?;
    let offer = node(&after.questions, "多大")?.offers.first().cloned();
    assert_eq!(offer.map(|offer| offer.value).as_deref(), Some("82"));
    // A year later she is a year older, although nobody said anything.
    clock.pass_days(365);
    let later = check(&device, "senior-card", json!([])).await?;
    let offer = node(&later.questions, "多大")?.offers.first().cloned();
    assert_eq!(offer.map(|offer| offer.value).as_deref(), Some("83"));
    Ok(())
}
