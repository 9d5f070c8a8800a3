//! The same matter a second time for the same person: told before it is begun, and only begun when it is wanted.

use app::api::draft::DraftView;
use app::api::ledger::{CaseState, CaseView};
use serde_json::json;

use crate::{county, fill_in_allowance, phone};

const SERVICE: &str = "senior-allowance";

#[tokio::test(flavor = "multi_thread")]
async fn nobody_applies_twice_without_knowing() -> anyhow::Result<()> {
    let (clock, county) = county(&[SERVICE]).await?;
    county.link.on();
    let mut phone = phone(&clock, &county).await?;
    phone.begin(SERVICE).await?;
    fill_in_allowance(&mut phone).await?;
    let first = phone.send().await?;
    phone.until(&first.card.id, CaseState::Received).await?;

    let again = json!({ "service": SERVICE });
    assert_eq!(phone.refused("draft_create", again.clone()).await?, "under-way");
    assert_eq!(phone.state().await?.counts.drafts, 0, "nothing was begun");
    // Wanted all the same: a draft of its own, which is opened again without a word.
    let wanted = json!({ "service": SERVICE, "againOk": true });
    let draft: DraftView = phone.call("draft_create", wanted).await?;
    let same: DraftView = phone.call("draft_create", again.clone()).await?;
    assert_eq!(same.id, draft.id);
    let _: serde_json::Value = phone.call("draft_delete", json!({ "draft": draft.id })).await?;

    // Taken back, it is under way no longer.
    let back = json!({ "case": first.card.id, "reason": "" });
    let _: CaseView = phone.call("ledger_withdraw", back).await?;
    phone.until(&first.card.id, CaseState::Withdrawn).await?;
    let _: DraftView = phone.call("draft_create", again).await?;
    Ok(())
}
