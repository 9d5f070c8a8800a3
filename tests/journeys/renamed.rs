//! A person is called by another name, two people of one name are told apart, and what was locked stays locked.

use app::api::person::{PeopleOverview, PersonList, PersonView};
use app::api::system::AppState;
use serde_json::json;
use testkit::Device;

use crate::{VILLAGE, county, phone};

const WANG: &str = "王桂英";

async fn laptop(clock: &testkit::Clock, county: &testkit::County) -> anyhow::Result<Device> {
    let laptop = Device::new("李明亮", clock, &county.stick()).await?;
    laptop.set_up_as_helper(VILLAGE).await?;
    Ok(laptop)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_name_survives_restarts_and_a_lost_device_file() -> anyhow::Result<()> {
    let (clock, county) = county(&["senior-allowance"]).await?;
    let mut laptop = laptop(&clock, &county).await?;
    let wang = laptop.add_person("王贵英").await?;
    let list: PersonList = laptop
        .call(
            "person_rename",
            json!({ "person": wang.id, "name": format!(" {WANG} ") }),
        )
        .await?;
    assert_eq!(list.people[0].name, WANG);
    laptop.crash();
    laptop.start().await;
    assert_eq!(
        laptop.state().await?.person.map(|person| person.name),
        Some(WANG.to_owned())
    );

    // The second copy too: with the device file gone, the person's own file still says the new name.
    laptop.close().await;
    for file in ["device.db", "device.db-wal", "device.db-shm"] {
        match std::fs::remove_file(laptop.data_dir().join(file)) {
            // The last connection takes the two beside the file with it.
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error.into()),
            _ => {}
        }
    }
    for entry in std::fs::read_dir(laptop.data_dir().join("snapshots"))? {
        let path = entry?.path();
        if path.to_string_lossy().contains("device") {
            std::fs::remove_file(path)?;
        }
    }
    laptop.start().await;
    let list: PersonList = laptop.call("person_list", json!({})).await?;
    assert_eq!(
        list.people
            .iter()
            .map(|person| person.name.as_str())
            .collect::<Vec<_>>(),
        [WANG]
    );
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn somebody_with_a_pin_is_renamed_only_with_it() -> anyhow::Result<()> {
    let (clock, county) = county(&["senior-allowance"]).await?;
    let laptop = laptop(&clock, &county).await?;
    let wang = laptop.add_person(WANG).await?;
    let _: PersonView = laptop.call("person_set_pin", json!({ "new": "246813" })).await?;
    let _: PersonList = laptop.call("person_lock", json!({})).await?;
    let asked = json!({ "person": wang.id, "name": "王大妈" });
    assert_eq!(laptop.refused("person_rename", asked).await?, "locked");
    let list: PersonList = laptop
        .call(
            "person_rename",
            json!({ "person": wang.id, "name": "王大妈", "pin": "246813" }),
        )
        .await?;
    assert_eq!(
        (list.people[0].name.as_str(), list.people[0].present),
        ("王大妈", false)
    );
    assert_eq!(
        laptop
            .refused("person_rename", json!({ "person": wang.id, "name": "  " }))
            .await?,
        "name-blank"
    );
    Ok(())
}

/// What somebody is called stands in our sentences: it is refused rather than cut, and turns nothing around behind it.
#[tokio::test(flavor = "multi_thread")]
async fn a_name_is_never_cut_and_turns_no_words_around() -> anyhow::Result<()> {
    let (clock, county) = county(&["senior-allowance"]).await?;
    let laptop = laptop(&clock, &county).await?;
    let long = "王".repeat(41);
    for (command, asked) in [
        ("person_create", json!({ "name": long, "isSelf": false })),
        ("system_keep_choice", json!({ "name": long })),
        ("system_finish_setup", json!({ "name": long })),
    ] {
        assert_eq!(laptop.refused(command, asked).await?, "name-long", "{command}");
    }
    let forty = "王".repeat(40);
    for (typed, kept) in [
        (forty.as_str(), forty.as_str()),
        ("王\u{202e}桂英\u{202c}", "王桂英"),
    ] {
        let made: PersonView = laptop
            .call("person_create", json!({ "name": typed, "isSelf": false }))
            .await?;
        assert_eq!(made.name, kept);
        let renamed = json!({ "person": made.id, "name": long });
        assert_eq!(laptop.refused("person_rename", renamed).await?, "name-long");
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn two_of_one_name_are_asked_about_and_told_apart() -> anyhow::Result<()> {
    let (clock, county) = county(&["senior-allowance"]).await?;
    let mut laptop = laptop(&clock, &county).await?;
    laptop.add_person(WANG).await?;
    laptop
        .record_mandate(WANG, "990123194403052188", &["senior-allowance"], "2027-06-30")
        .await?;
    let again = json!({ "name": WANG, "isSelf": false });
    assert_eq!(laptop.refused("person_create", again).await?, "same-name");
    let second: PersonView = laptop
        .call(
            "person_create",
            json!({ "name": WANG, "isSelf": false, "sameNameOk": true }),
        )
        .await?;
    let list: PersonList = laptop.call("person_list", json!({})).await?;
    assert_eq!(notes(&list), ["证号末四位 2188", "今天打开过，同名的第 2 位"]);
    assert_eq!(list.people[0].last_opened, "今天打开过");

    // Closed with a PIN, nothing of the file is told; that it is locked, and which of the two it is, is.
    laptop.turn_to(&list.people[0]).await?;
    let _: PersonView = laptop.call("person_set_pin", json!({ "new": "246813" })).await?;
    let _: PersonList = laptop.call("person_lock", json!({})).await?;
    let list: PersonList = laptop.call("person_list", json!({})).await?;
    assert_eq!(
        notes(&list),
        ["上了锁，今天打开过，同名的第 1 位", "今天打开过，同名的第 2 位"]
    );
    let table: PeopleOverview = laptop.call("people_overview", json!({})).await?;
    for line in &table.people {
        assert!(
            notes(&list).contains(&line.note.as_str()),
            "the table says the same"
        );
    }

    // Not serving others any more, the device keeps no digits of them.
    let _: app::api::system::Settings = laptop
        .call("system_change_settings", json!({ "helperMode": false }))
        .await?;
    let _: app::api::system::Settings = laptop
        .call("system_change_settings", json!({ "helperMode": true }))
        .await?;
    let _: PersonView = laptop.call("person_open", json!({ "person": second.id })).await?;
    let list: PersonList = laptop.call("person_list", json!({})).await?;
    assert_eq!(
        notes(&list),
        ["上了锁，今天打开过，同名的第 1 位", "今天打开过，同名的第 2 位"]
    );
    Ok(())
}

fn notes(list: &PersonList) -> Vec<&str> {
    list.people.iter().map(|person| person.note.as_str()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn locked_without_a_pin_stays_locked_after_a_restart() -> anyhow::Result<()> {
    let (clock, county) = county(&["senior-allowance"]).await?;
    let mut phone = phone(&clock, &county).await?;
    assert!(phone.state().await?.person.is_some());
    let _: PersonList = phone.call("person_lock", json!({})).await?;
    phone.crash();
    phone.start().await;
    let state: AppState = phone.state().await?;
    assert!(state.person.is_none());
    assert_eq!(phone.refused("paper_list", json!({})).await?, "no-person");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn how_long_a_file_lies_open_can_be_chosen() -> anyhow::Result<()> {
    let (clock, county) = county(&["senior-allowance"]).await?;
    let phone = phone(&clock, &county).await?;
    let _: PersonView = phone.call("person_set_pin", json!({ "new": "246813" })).await?;
    let held: app::api::system::Settings = phone
        .call("system_change_settings", json!({ "lockMinutes": 20 }))
        .await?;
    assert_eq!(held.lock_minutes, 20);
    clock.set("2026-11-23T09:19:00")?;
    assert!(phone.state().await?.person.is_some());
    clock.set("2026-11-23T09:40:00")?;
    assert!(phone.state().await?.person.is_none());
    Ok(())
}
