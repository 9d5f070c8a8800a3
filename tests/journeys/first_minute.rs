//! The first minute: what was chosen is never lost, whatever happens between; a pack beside the installer is taken by
//! itself, one on a stick waits for a person; help answers wherever the start stands.

use app::api::catalog::PackList;
use app::api::draft::DraftView;
use app::api::person::PersonList;
use app::api::system::{AppState, HelpView, SetupStep, Stage, TextLevel};
use serde_json::json;
use testkit::Device;
use testkit::keyring::Mood;

use crate::{VILLAGE, county};

#[tokio::test(flavor = "multi_thread")]
async fn a_kill_in_the_middle_of_the_first_start_keeps_every_choice() -> anyhow::Result<()> {
    let (clock, county) = county(&["senior-allowance"]).await?;
    let mut phone = Device::new("王桂英", &clock, &county.stick()).await?;
    let fresh = phone.state().await?;
    assert_eq!(fresh.stage, Stage::FirstStart);
    assert!(
        fresh
            .setup
            .is_some_and(|setup| setup.next == SetupStep::TextLevel)
    );

    let _: AppState = phone
        .call("system_keep_choice", json!({ "textLevel": "huge" }))
        .await?;
    phone.crash();
    phone.start().await;
    let state = phone.state().await?;
    let setup = state.setup.clone().unwrap_or_else(|| panic!("{state:?}"));
    assert_eq!(
        (setup.text_level, setup.next, state.settings.text_level),
        (Some(TextLevel::Huge), SetupStep::ForWhom, TextLevel::Huge)
    );

    // 装上 in the middle changes nothing of it.
    phone.take_pack().await?;
    assert_eq!(phone.state().await?.settings.text_level, TextLevel::Huge);
    let _: AppState = phone
        .call("system_keep_choice", json!({ "helperMode": false }))
        .await?;
    let chosen: AppState = phone
        .call(
            "system_keep_choice",
            json!({ "villageCode": VILLAGE, "villageGroup": "二组" }),
        )
        .await?;
    assert!(chosen.setup.is_some_and(|setup| setup.next == SetupStep::Done));
    phone.crash();
    phone.start().await;
    let done: AppState = phone.call("system_finish_setup", json!({})).await?;
    assert_eq!((done.stage, done.setup), (Stage::Ready, None));
    assert_eq!(done.settings.text_level, TextLevel::Huge);
    let village = done.settings.village.map(|village| (village.code, village.group));
    assert_eq!(village, Some((VILLAGE.to_owned(), Some("二组".to_owned()))));
    assert!(done.person.is_some_and(|person| person.is_self));
    // Finishing twice makes nobody twice.
    let _: AppState = phone.call("system_finish_setup", json!({})).await?;
    let people: PersonList = phone.call("person_list", json!({})).await?;
    assert_eq!(people.people.len(), 1);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_cannot_read_is_read_to_from_the_first_tap_on_also_at_a_gate() -> anyhow::Result<()> {
    let (clock, county) = county(&["senior-allowance"]).await?;
    let mut phone = Device::new("王桂英", &clock, &county.stick()).await?;
    assert!(!phone.state().await?.settings.read_each_page);
    let _: AppState = phone
        .call("system_keep_choice", json!({ "readEachPage": true }))
        .await?;
    phone.crash();
    phone.start().await;
    let state = phone.state().await?;
    assert!(state.settings.read_each_page);
    // It is no answer to what is asked first.
    assert!(
        state
            .setup
            .is_some_and(|setup| setup.next == SetupStep::TextLevel)
    );
    // Before the device file is open nothing of it can be read but how things look.
    phone.crash();
    phone.keyring.set_mood(Mood::Locked);
    phone.start().await;
    let gate = phone.state().await?;
    assert_eq!(
        (gate.stage, gate.settings.read_each_page),
        (Stage::KeyringLocked, true)
    );
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pack_beside_the_installer_is_taken_by_itself_and_the_first_question_is_near() -> anyhow::Result<()>
{
    let (clock, county) = county(&["senior-allowance"]).await?;
    let empty = tempfile::tempdir()?;
    let mut phone = Device::new("王桂英", &clock, empty.path()).await?;
    phone.crash();
    phone.lay_beside(&county.stick())?;
    phone.start().await;
    let state = phone.state().await?;
    assert!(state.catalog.present && state.catalog.by_itself);
    assert!(!state.catalog.fingerprint.is_empty());

    // Four taps: text level, for whom, the service, 开始填.
    let _: AppState = phone
        .call("system_keep_choice", json!({ "textLevel": "large" }))
        .await?;
    let home: AppState = phone
        .call("system_finish_setup", json!({ "helperMode": false }))
        .await?;
    assert_eq!(home.stage, Stage::Ready);
    let draft: DraftView = phone
        .call("draft_create", json!({ "service": "senior-allowance" }))
        .await?;
    assert!(
        draft
            .nodes
            .iter()
            .any(|node| node.label.contains("老人叫什么名字"))
    );

    // It stays taken, and is not told as chosen.
    phone.crash();
    phone.start().await;
    assert!(phone.state().await?.catalog.by_itself);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pack_on_a_stick_or_of_two_counties_waits_for_a_person() -> anyhow::Result<()> {
    let (clock, county) = county(&["senior-allowance"]).await?;
    let phone = Device::new("王桂英", &clock, &county.stick()).await?;
    assert!(!phone.state().await?.catalog.present);
    let found: PackList = phone.call("catalog_find_packs", json!({})).await?;
    assert_eq!(found.packs.len(), 1);
    let taken = phone.take_pack().await?;
    assert!(taken.present && !taken.by_itself);

    // A file beside that is no pack, or that somebody changed, is left alone.
    let mut other = Device::new("李大山", &clock, &county.stick()).await?;
    other.crash();
    other.lay_beside(&county.stick())?;
    for entry in std::fs::read_dir(other.host.beside())? {
        let path = entry?.path();
        let mut bytes = std::fs::read(&path)?;
        let middle = bytes.len() / 2;
        bytes[middle] ^= 1;
        std::fs::write(&path, bytes)?;
    }
    other.start().await;
    let state = other.state().await?;
    assert_eq!((state.stage, state.catalog.present), (Stage::FirstStart, false));
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pack_from_a_stick_is_taken_only_when_its_digits_are_the_countys() -> anyhow::Result<()> {
    let (clock, county) = county(&["senior-allowance"]).await?;
    // Somebody lays a pack of a higher version beside it, signed by himself as the "next" key behind the county's own.
    let stranger = seal::sign::SigningKey::generate()?;
    let mut forged = county.content()?;
    forged.version = 9999;
    forged.keys.catalog.next = Some(catalog::pack::KeyInfo {
        id: stranger.key_id(),
        key: stranger.verifying_key().to_base64(),
    });
    std::fs::write(
        county.stick().join("forged.pack"),
        catalog::pack::write(&forged, &stranger)?,
    )?;
    let phone = Device::new("王桂英", &clock, &county.stick()).await?;
    let found: PackList = phone.call("catalog_find_packs", json!({})).await?;
    let digits = county.keys()?.catalog_digits()?.unwrap_or_default();
    assert!(found.packs.len() == 2 && found.packs.iter().all(|pack| pack.must_compare));
    let forged = found.packs.iter().find(|pack| pack.name == "forged.pack");
    let forged = forged.ok_or_else(|| anyhow::anyhow!("not found"))?;
    assert_ne!(forged.fingerprint, digits, "the digits are of who signed");
    let real = found.packs.iter().find(|pack| pack.name != "forged.pack");
    let real = real.ok_or_else(|| anyhow::anyhow!("not found"))?;
    assert_eq!(real.fingerprint, digits, "both sides show the same");

    // One tap takes neither; what was read out decides.
    for (pack, compared) in [
        (real, None),
        (real, Some("")),
        (real, Some(forged.fingerprint.as_str())),
        (forged, None),
        (forged, Some(digits.as_str())),
    ] {
        let request = json!({ "pack": pack.id, "compared": compared });
        assert_eq!(
            phone.refused("catalog_import_pack", request).await?,
            "pack-not-compared"
        );
    }
    assert!(!phone.state().await?.catalog.present);
    let request = json!({ "pack": real.id, "compared": digits });
    let taken: app::api::catalog::CatalogStatus = phone.call("catalog_import_pack", request).await?;
    assert_eq!((taken.version.as_str(), &taken.fingerprint), ("1", &digits));

    // From here on the pinned keys tell: nothing has to be compared, and the forged one is refused.
    let found: PackList = phone.call("catalog_find_packs", json!({})).await?;
    assert!(found.packs.iter().all(|pack| !pack.must_compare));
    let refused = phone
        .refused("catalog_import_pack", json!({ "pack": forged.id }))
        .await?;
    assert_eq!(refused, "pack-wrong-key");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn help_answers_wherever_the_start_stands() -> anyhow::Result<()> {
    let (clock, county) = county(&["senior-allowance"]).await?;
    let mut phone = Device::new("王桂英", &clock, &county.stick()).await?;
    assert_help(&phone, Stage::FirstStart).await?;
    phone.set_up_for_self("王桂英", VILLAGE).await?;
    phone.crash();
    phone.keyring.set_mood(Mood::Locked);
    phone.start().await;
    assert_help(&phone, Stage::KeyringLocked).await?;
    phone.crash();
    phone.keyring.set_mood(Mood::Open);
    let key = phone.keyring.key().unwrap_or_default();
    phone.keyring.lose();
    phone.start().await;
    assert_help(&phone, Stage::KeyMissing).await?;
    phone.crash();
    phone.keyring.find_again(key);
    phone.start().await;
    assert_help(&phone, Stage::Ready).await
}

async fn assert_help(phone: &Device, stage: Stage) -> anyhow::Result<()> {
    assert_eq!(phone.state().await?.stage, stage);
    let help: HelpView = phone.call("system_read_help", json!({})).await?;
    assert!(help.lines.iter().any(|line| line.number == "12345"), "{stage:?}");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_text_level_chosen_at_the_passphrase_is_there_after_a_kill_and_after_it_opens() -> anyhow::Result<()>
{
    let (clock, county) = county(&["senior-allowance"]).await?;
    let mut phone = Device::new("王桂英", &clock, &county.stick()).await?;
    phone.crash();
    std::fs::remove_dir_all(phone.data_dir())?;
    phone.keyring.set_mood(Mood::Absent);
    phone.start().await;
    assert_eq!(phone.state().await?.stage, Stage::CreatePassphrase);
    let _: app::api::system::Settings = phone
        .call("system_change_settings", json!({ "textLevel": "huge" }))
        .await?;
    phone.crash();
    phone.start().await;
    assert_eq!(phone.state().await?.settings.text_level, TextLevel::Huge);
    let open: AppState = phone
        .call(
            "system_create_passphrase",
            json!({ "passphrase": "桃花村二组七号大槐树下" }),
        )
        .await?;
    assert_eq!(
        (
            open.stage,
            open.settings.text_level,
            open.setup.map(|setup| setup.next)
        ),
        (Stage::FirstStart, TextLevel::Huge, Some(SetupStep::ForWhom))
    );
    // The gate of a later start looks the same.
    phone.crash();
    phone.start().await;
    let gate = phone.state().await?;
    assert_eq!(
        (gate.stage, gate.settings.text_level),
        (Stage::Unlock, TextLevel::Huge)
    );
    Ok(())
}
