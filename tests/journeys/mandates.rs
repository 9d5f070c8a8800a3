//! A mandate between the helper's laptop and the county's desk: whoever ends it, the other side hears; the desk asks for it to be
//! signed again, and nothing is handed in before it is.

use app::api::draft::{CorrectionState, DraftList};
use app::api::ledger::{CaseView, SyncView};
use app::api::person::{MandateList, MandateState};
use serde_json::json;
use testkit::{Clock, County, Device};

use crate::helper::fill_in_verification;
use crate::{VILLAGE, county, is_whole};

const CHEN: &str = "陈秀莲";
const CHEN_ID: &str = "990123195407161263";

/// A laptop that has handed in 资格认证 for 陈秀莲, where there is no network.
pub(crate) async fn waiting() -> anyhow::Result<(Clock, County, Device, CaseView)> {
    let (clock, county) = county(&["pension-verify"]).await?;
    let mut laptop = Device::new("李明亮", &clock, &county.stick()).await?;
    laptop.set_up_as_helper(VILLAGE).await?;
    laptop.add_person(CHEN).await?;
    sign(&laptop).await?;
    laptop.begin("pension-verify").await?;
    fill_in_verification(&mut laptop).await?;
    let sent = laptop.send().await?;
    Ok((clock, county, laptop, sent))
}

/// The same, whole at the county.
async fn handed_in() -> anyhow::Result<(Clock, County, Device, CaseView)> {
    let (clock, county, laptop, sent) = waiting().await?;
    county.link.on();
    let case = laptop.until_case(&sent.card.id, is_whole).await?;
    county.clerk()?.open_cases().await?;
    Ok((clock, county, laptop, case))
}

async fn sign(laptop: &Device) -> anyhow::Result<()> {
    laptop
        .record_mandate(CHEN, CHEN_ID, &["pension-verify"], "2026-12-31")
        .await?;
    Ok(())
}

async fn until_step(laptop: &Device, case: &str, name: &str) -> anyhow::Result<CaseView> {
    let says = |view: &CaseView| view.steps.iter().any(|step| step.name == name);
    laptop.until_case(case, says).await
}

async fn states(laptop: &Device) -> anyhow::Result<Vec<MandateState>> {
    let list: MandateList = laptop.call("person_list_mandates", json!({})).await?;
    Ok(list.mandates.iter().map(|mandate| mandate.state).collect())
}

#[tokio::test(flavor = "multi_thread")]
async fn ended_at_the_desk_the_helper_is_told() -> anyhow::Result<()> {
    let (clock, county, mut laptop, case) = handed_in().await?;
    let clerk = county.clerk()?;
    // One more of the same two people, written before: it does not take the place of what is ended.
    sign(&laptop).await?;
    clock.pass_minutes(1);
    clerk.end_mandate(&case.card.number, "老人说没有委托过").await?;
    let told = until_step(&laptop, &case.card.id, "县里停了代办委托").await?;
    let step = told.steps.iter().find(|step| step.name == "县里停了代办委托");
    assert_eq!(step.map(|step| step.note.as_str()), Some("老人说没有委托过"));
    assert_eq!(states(&laptop).await?, [MandateState::EndedByCounty; 2]);
    laptop.until_told("县里停了一份委托").await?;
    let create = json!({ "service": "pension-verify", "againOk": true });
    assert_eq!(
        laptop.refused("draft_create", create).await?,
        "mandate-ended-by-county"
    );

    // Signed anew on the same day, it holds: here and at the county.
    clock.pass_minutes(1);
    sign(&laptop).await?;
    let ended = MandateState::EndedByCounty;
    assert_eq!(states(&laptop).await?, [MandateState::Valid, ended, ended]);
    laptop.begin_again("pension-verify").await?;
    fill_in_verification(&mut laptop).await?;
    let again = laptop.send().await?;
    laptop.until_case(&again.card.id, is_whole).await?;
    assert_eq!(clerk.open_cases().await?.len(), 2);
    Ok(())
}

/// Handed in where there was no network, and the mandate taken back before there is one: it must not leave afterwards.
#[tokio::test(flavor = "multi_thread")]
async fn what_waits_under_a_mandate_that_ends_is_named_and_stays() -> anyhow::Result<()> {
    let (clock, county, mut laptop, sent) = waiting().await?;
    assert_eq!(laptop.waiting().await?.items.len(), 1);

    let list: MandateList = laptop.call("person_list_mandates", json!({})).await?;
    let mandate = json!({ "mandate": list.mandates[0].id });
    let list: MandateList = laptop.call("person_end_mandate", mandate).await?;
    assert_eq!(list.held, [sent.card.title]);
    assert!(list.on_the_way.is_empty());
    assert!(laptop.waiting().await?.items.is_empty(), "nothing waits to leave");
    let drafts: DraftList = laptop.call("draft_list", json!({})).await?;
    let draft = laptop.open_draft(&drafts.drafts[0].id).await?;
    assert_eq!(
        laptop.sending().await?.problem.map(app::error::Code::word),
        Some("mandate-withdrawn")
    );

    // With a mandate that holds it leaves, and nothing came before it.
    clock.pass_minutes(1);
    sign(&laptop).await?;
    laptop.open_draft(&draft.id).await?;
    let again = laptop.send().await?;
    county.link.on();
    laptop.until_case(&again.card.id, is_whole).await?;
    let arrived = county.applications()?;
    let ended = list.mandates[0].id.as_str();
    let under = arrived
        .iter()
        .filter_map(|application| application.mandate.as_ref());
    assert_eq!(
        (arrived.len(), under.filter(|one| one.id == ended).count()),
        (1, 0)
    );
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn taken_back_on_the_laptop_the_county_knows() -> anyhow::Result<()> {
    let (_clock, county, mut laptop, case) = handed_in().await?;
    county.link.off();
    let list: MandateList = laptop.call("person_list_mandates", json!({})).await?;
    let mandate = json!({ "mandate": list.mandates[0].id });
    let _list: MandateList = laptop.call("person_end_mandate", mandate).await?;
    assert_eq!(states(&laptop).await?, [MandateState::Withdrawn]);
    assert!(
        laptop.waiting().await?.items.is_empty(),
        "it is no matter of hers"
    );
    // Pulled out before there was a way: it is not forgotten.
    laptop.crash();
    laptop.start().await;
    county.link.on();
    // Nobody waits for an answer to it, so the laptop is asked to look until it has come.
    let known = async {
        loop {
            let _look: SyncView = laptop.call("ledger_send_now", json!({})).await?;
            county.clerk()?.open_cases().await?;
            let view = laptop.case(&case.card.id).await?;
            if view.steps.iter().any(|step| step.name == "县里知道委托收回了") {
                return anyhow::Ok(());
            }
            tokio::task::yield_now().await;
        }
    };
    tokio::time::timeout(std::time::Duration::from_secs(30), known).await??;
    assert_eq!(
        states(&laptop).await?,
        [MandateState::Withdrawn],
        "she took it back, and not the county"
    );
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn asked_to_sign_again_nothing_leaves_before_it_is_signed() -> anyhow::Result<()> {
    let (_clock, county, mut laptop, case) = handed_in().await?;
    let clerk = county.clerk()?;
    let items = [("mandate", "签名看不清，请老人再签一次")];
    clerk
        .ask_corrections(&case.card.number, &items, "2026-12-05")
        .await?;
    let asked = laptop
        .until_case(&case.card.id, |view| !view.corrections.is_empty())
        .await?;
    let line = &asked.corrections[0];
    assert_eq!(
        (line.key.as_str(), line.question.as_str()),
        ("mandate", "代办委托")
    );
    let draft = laptop.mend(&case.card.id).await?;
    let correction = draft.correction.as_ref();
    assert!(correction.is_some_and(|correction| correction.items[0].state == CorrectionState::Left));
    let sending = laptop.sending().await?;
    assert_eq!(
        sending.problem.map(app::error::Code::word),
        Some("mandate-asked-again")
    );
    let kinds: Vec<_> = sending
        .consents
        .iter()
        .map(|consent| consent.kind.clone())
        .collect();
    let send = json!({ "draft": draft.id, "consents": kinds });
    assert_eq!(laptop.refused("draft_send", send).await?, "mandate-asked-again");

    let before = county.applications()?;
    sign(&laptop).await?;
    let draft = laptop.open_draft(&draft.id).await?;
    assert!(
        draft
            .correction
            .is_some_and(|correction| correction.items[0].state == CorrectionState::Mended)
    );
    assert_eq!(laptop.sending().await?.problem, None);
    laptop.send().await?;
    laptop.until_case(&case.card.id, is_whole).await?;
    let after = county.applications()?;
    let newest = after.iter().find(|application| application.round == 2);
    let newest = newest.and_then(|application| application.mandate.as_ref());
    let first = before[0].mandate.as_ref().map(|mandate| &mandate.id);
    assert!(
        newest.is_some_and(|mandate| Some(&mandate.id) != first),
        "{newest:?}"
    );
    Ok(())
}
