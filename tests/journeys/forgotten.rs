//! A forgotten PIN, and destroying everything: whoever may not open a file may not destroy it either, and whoever forgot is
//! not shut out for ever.

use app::api::person::{PersonList, PersonView};
use app::api::system::{AppState, Stage};
use serde_json::{Value, json};
use testkit::Device;

use crate::{county, phone};

async fn locked(device: &Device, pin: &str) -> anyhow::Result<String> {
    let me: PersonView = device.call("person_set_pin", json!({ "new": pin })).await?;
    let _: PersonList = device.call("person_lock", json!({})).await?;
    Ok(me.id)
}

async fn seen(device: &Device, id: &str) -> anyhow::Result<PersonView> {
    let list: PersonList = device.call("person_list", json!({})).await?;
    let found = list.people.into_iter().find(|person| person.id == id);
    found.ok_or_else(|| anyhow::anyhow!("nobody of this id"))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_forgotten_pin_frees_the_file_for_deletion_after_a_day_and_not_before() -> anyhow::Result<()> {
    let (clock, county) = county(&["senior-allowance"]).await?;
    let device = phone(&clock, &county).await?;
    let me = locked(&device, "246813").await?;
    let delete = json!({ "person": me });
    let before = seen(&device, &me).await?;
    assert!(!before.free && before.free_at.is_empty());
    let _: PersonList = device.call("person_forgot_pin", delete.clone()).await?;
    let told = seen(&device, &me).await?;
    assert!(!told.free && told.free_at.contains("24日"), "{}", told.free_at);
    clock.pass_minutes(23 * 60);
    // Said again, the first time counts.
    let _: PersonList = device.call("person_forgot_pin", delete.clone()).await?;
    assert_eq!(device.refused("person_delete", delete.clone()).await?, "locked");
    clock.pass_minutes(60);
    assert!(seen(&device, &me).await?.free);
    let left: PersonList = device.call("person_delete", delete).await?;
    assert!(left.people.is_empty());
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_right_pin_takes_back_that_it_was_forgotten() -> anyhow::Result<()> {
    let (clock, county) = county(&["senior-allowance"]).await?;
    let device = phone(&clock, &county).await?;
    let me = locked(&device, "246813").await?;
    let _: PersonList = device.call("person_forgot_pin", json!({ "person": me })).await?;
    clock.pass_minutes(60);
    let _: PersonView = device
        .call("person_open", json!({ "person": me, "pin": "246813" }))
        .await?;
    let _: PersonList = device.call("person_lock", json!({})).await?;
    clock.pass_days(2);
    let now = seen(&device, &me).await?;
    assert!(!now.free && now.free_at.is_empty());
    device.refused("person_delete", json!({ "person": me })).await?;
    assert_eq!(seen(&device, &me).await?.id, me, "it is still there");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_erases_a_device_past_a_pin() -> anyhow::Result<()> {
    let (clock, county) = county(&["senior-allowance"]).await?;
    let device = phone(&clock, &county).await?;
    let whole = json!({ "confirm": true });
    // Somebody helped here has a PIN, the owner none.
    let _: PersonView = device
        .call("person_create", json!({ "name": "李德福", "isSelf": false }))
        .await?;
    locked(&device, "135724").await?;
    assert_eq!(
        device.refused("system_erase_everything", whole.clone()).await?,
        "erase-others"
    );
    // The owner answers for the device with her own.
    let own = device.state().await?.person.map(|person| person.id);
    assert_eq!(own, None);
    let owner = {
        let list: PersonList = device.call("person_list", json!({})).await?;
        list.people
            .into_iter()
            .find(|person| person.is_self)
            .map(|person| person.id)
    };
    let _: PersonView = device.call("person_open", json!({ "person": owner })).await?;
    locked(&device, "246813").await?;
    assert_eq!(
        device.refused("system_erase_everything", whole.clone()).await?,
        "erase-pin"
    );
    let with = |pin: &str| json!({ "confirm": true, "pin": pin });
    assert_eq!(
        device.refused("system_erase_everything", with("135724")).await?,
        "wrong-pin"
    );
    let people: PersonList = device.call("person_list", json!({})).await?;
    assert_eq!(people.people.len(), 2, "nothing is gone");
    let state: AppState = device.call("system_erase_everything", with("246813")).await?;
    assert_eq!(state.stage, Stage::FirstStart);
    let keys = std::fs::read_dir(device.data_dir().join("people"))?.count();
    assert_eq!(keys, 0);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn practice_gives_a_file_with_a_pin_back_open_and_closed_where_its_person_was_away()
-> anyhow::Result<()> {
    let (clock, county) = county(&["senior-allowance"]).await?;
    let device = phone(&clock, &county).await?;
    let me: PersonView = device.call("person_set_pin", json!({ "new": "246813" })).await?;
    let _: AppState = device.call("practice_begin", json!({})).await?;
    let back: AppState = device.call("practice_end", json!({})).await?;
    assert_eq!(
        back.person.map(|person| (person.id, person.locked)),
        Some((me.id, false)),
        "her own file was closed by practising"
    );
    let _: AppState = device.call("practice_begin", json!({})).await?;
    clock.pass_minutes(60);
    let _: Value = device.call("ledger_list", json!({})).await?;
    let back: AppState = device.call("practice_end", json!({})).await?;
    assert!(
        back.person.is_none_or(|person| person.locked),
        "her file lay open for an hour"
    );
    Ok(())
}
