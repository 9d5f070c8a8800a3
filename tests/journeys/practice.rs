//! Practice: a made-up person goes all the way to 交上去, and neither the outbox nor the county ever hears of it.

use app::api::ledger::{CaseList, CaseState};
use app::api::person::PersonList;
use app::api::system::AppState;
use serde_json::json;
use testkit::Device;

use crate::{county, fill_in_allowance, phone};

async fn begin(phone: &Device) -> anyhow::Result<AppState> {
    phone.call("practice_begin", json!({})).await
}

#[tokio::test(flavor = "multi_thread")]
async fn practice_never_reaches_the_outbox_or_the_county() -> anyhow::Result<()> {
    let (clock, county) = county(&["senior-allowance"]).await?;
    county.link.on();
    let mut phone = phone(&clock, &county).await?;
    let state = begin(&phone).await?;
    assert!(state.practice);
    assert!(state.person.is_some_and(|person| person.name.contains("练习")));
    phone.begin("senior-allowance").await?;
    assert!(
        phone
            .offer("老人叫什么名字")?
            .is_some_and(|offer| offer.value == "王桂英")
    );
    fill_in_allowance(&mut phone).await?;
    let case = phone.send().await?;
    assert_eq!(case.card.state, CaseState::Practice);
    assert!(case.card.number.is_empty() && case.proof.is_none());
    assert!(!case.steps.is_empty() && case.steps.iter().all(|step| !step.done));
    assert_eq!(phone.case(&case.card.id).await?.card, case.card);
    let listed: CaseList = phone.call("ledger_list", json!({})).await?;
    assert_eq!(listed.cases, std::slice::from_ref(&case.card));

    // Nothing waits, the county hears nothing, however long it takes; real sending afterwards is the first there.
    assert_eq!(phone.waiting().await?.waiting, 0);
    let people: PersonList = phone.call("person_list", json!({})).await?;
    assert!(people.people.iter().all(|person| !person.name.contains("练习")));
    assert_eq!(phone.refused("system_export_data", json!({})).await?, "practice");
    let ended: AppState = phone.call("practice_end", json!({})).await?;
    assert!(!ended.practice);
    assert!(ended.person.is_some_and(|person| person.name == "王桂英"));
    assert!(phone.cases().await?.is_empty());
    assert_eq!(
        phone
            .refused("ledger_read", json!({ "case": case.card.id }))
            .await?,
        "unknown-case"
    );
    phone.begin("senior-allowance").await?;
    assert!(
        phone.offer("老人叫什么名字")?.is_none(),
        "something of practice is offered"
    );
    fill_in_allowance(&mut phone).await?;
    let real = phone.send().await?;
    phone.until(&real.card.id, CaseState::Received).await?;
    assert_eq!(county.clerk()?.open_cases().await?.len(), 1);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_practised_is_gone_however_it_ends() -> anyhow::Result<()> {
    let (clock, county) = county(&["senior-allowance"]).await?;
    let mut phone = phone(&clock, &county).await?;
    let me = phone
        .state()
        .await?
        .person
        .ok_or_else(|| anyhow::anyhow!("nobody"))?;
    let files = |phone: &Device| -> anyhow::Result<usize> {
        Ok(std::fs::read_dir(phone.data_dir().join("people"))?
            .filter_map(Result::ok)
            .filter(|entry| entry.path().extension().is_some_and(|end| end == "key"))
            .count())
    };
    // Killed.
    begin(&phone).await?;
    assert_eq!(files(&phone)?, 2);
    phone.begin("senior-allowance").await?;
    phone.crash();
    phone.start().await;
    let state = phone.state().await?;
    assert!(!state.practice && state.resume_draft.is_none());
    assert!(state.person.is_some_and(|person| person.id == me.id));
    assert_eq!(files(&phone)?, 1);
    // Turned to somebody real.
    begin(&phone).await?;
    phone.turn_to(&me).await?;
    assert!(!phone.state().await?.practice);
    assert_eq!(files(&phone)?, 1);
    // Closed in good order.
    begin(&phone).await?;
    phone.close().await;
    assert_eq!(files(&phone)?, 1);
    Ok(())
}
