//! A PIN of four digits, as 0.1.0 took it: it opens as before, and whoever has it is asked once whether it should become longer.

use std::path::Path;

use app::api::person::{PersonList, PersonView};
use app::api::system::AppState;
use serde_json::json;
use testkit::{Device, keyring::Mood};

use crate::county;

/// What the device of 0.1.0 was left with (`crates/vault/tests/fixtures`).
const PASSPHRASE: &str = "正月初一在村口等你回家吃饭";
const SHORT: &str = "2580";

fn copy(from: &Path, to: &Path) -> anyhow::Result<()> {
    std::fs::create_dir_all(to)?;
    for entry in std::fs::read_dir(from)? {
        let entry = entry?;
        let to = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &to)?;
        } else {
            std::fs::copy(entry.path(), to)?;
        }
    }
    Ok(())
}

/// The laptop of 0.1.0 with today's app on it, open, and who on it has a PIN.
async fn old_laptop() -> anyhow::Result<(Device, String)> {
    let (clock, county) = county(&["senior-allowance"]).await?;
    let mut laptop = Device::new("李强", &clock, &county.stick()).await?;
    laptop.crash();
    std::fs::remove_dir_all(laptop.data_dir())?;
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates/vault/tests/fixtures/0.1.0");
    copy(&kept, &laptop.data_dir())?;
    laptop.keyring.lose();
    laptop.keyring.set_mood(Mood::Absent);
    laptop.start().await;
    unlock(&laptop).await?;
    let people: PersonList = laptop.call("person_list", json!({})).await?;
    let locked = people.people.into_iter().find(|person| person.has_pin);
    Ok((
        laptop,
        locked.ok_or_else(|| anyhow::anyhow!("nobody has a PIN"))?.id,
    ))
}

async fn unlock(laptop: &Device) -> anyhow::Result<AppState> {
    laptop
        .call("system_unlock", json!({ "passphrase": PASSPHRASE }))
        .await
}

async fn open(laptop: &Device, person: &str, pin: &str) -> anyhow::Result<bool> {
    let _: PersonList = laptop.call("person_lock", json!({})).await?;
    let asked = json!({ "person": person, "pin": pin });
    let view: PersonView = laptop.call("person_open", asked).await?;
    anyhow::ensure!(view.present && view.has_pin);
    let state = laptop.state().await?.person;
    anyhow::ensure!(state.is_some_and(|person| person.ask_longer_pin == view.ask_longer_pin));
    Ok(view.ask_longer_pin)
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_has_a_short_pin_is_asked_until_she_has_answered_and_then_no_more() -> anyhow::Result<()> {
    let (mut laptop, person) = old_laptop().await?;
    assert!(open(&laptop, &person, SHORT).await?);
    // Not answered: a question that a power cut swallowed comes again.
    laptop.crash();
    laptop.start().await;
    unlock(&laptop).await?;
    assert!(open(&laptop, &person, SHORT).await?);
    let view: PersonView = laptop.call("person_keep_short_pin", json!({})).await?;
    assert!(!view.ask_longer_pin);
    assert!(!open(&laptop, &person, SHORT).await?, "asked once");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_longer_one_answers_the_question() -> anyhow::Result<()> {
    let (laptop, person) = old_laptop().await?;
    assert!(open(&laptop, &person, SHORT).await?);
    let new = json!({ "old": SHORT, "new": "246813" });
    let view: PersonView = laptop.call("person_set_pin", new).await?;
    assert!(!view.ask_longer_pin);
    assert!(!open(&laptop, &person, "246813").await?);
    Ok(())
}
