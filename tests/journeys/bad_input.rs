//! Bad input: each gets a clear code with a sentence, and loses nothing.

use app::api::catalog::PackList;
use app::api::draft::{DraftList, NodeView};
use app::api::ledger::CaseState;
use app::api::system::{AppState, Settings, Stage};
use catalog::pack;
use seal::sign::SigningKey;
use serde_json::json;
use testkit::keyring::Mood;
use testkit::{Clock, County, Device, pictures};

use crate::{MORNING, VILLAGE, asked_to_mend, county, fill_in_allowance, phone};

#[tokio::test(flavor = "multi_thread")]
async fn packs_that_are_not_in_order_are_refused_and_change_nothing() -> anyhow::Result<()> {
    let (clock, mut county) = county(&["senior-allowance"]).await?;
    let first = std::fs::read(county.stick().join("yunling-1.pack"))?;
    county.publish(testkit::county::demonstration(&[
        "senior-allowance",
        "pension-verify",
    ])?)?;
    let device = phone(&clock, &county).await?;

    let mut flipped = std::fs::read(county.stick().join("yunling-2.pack"))?;
    let middle = flipped.len() / 2;
    flipped[middle] ^= 1;
    let mut content = county.content()?;
    content.version = 9;
    let stranger = SigningKey::generate()?;
    content.keys.catalog.current = pack::KeyInfo {
        id: stranger.key_id(),
        key: stranger.verifying_key().to_base64(),
    };
    for (name, bytes) in [
        ("older.pack", first),
        ("flipped.pack", flipped),
        ("other-key.pack", pack::write(&content, &stranger)?),
        ("text.pack", "这不是指南".as_bytes().to_vec()),
    ] {
        std::fs::write(county.stick().join(name), bytes)?;
    }
    let found: PackList = device.call("catalog_find_packs", json!({})).await?;
    for (name, code) in [
        ("older.pack", "pack-older"),
        ("flipped.pack", "pack-damaged"),
        ("other-key.pack", "pack-wrong-key"),
        ("text.pack", "pack-not-a-pack"),
    ] {
        let pack = found
            .packs
            .iter()
            .find(|pack| pack.name == name)
            .ok_or_else(|| anyhow::anyhow!("{name}"))?;
        assert_eq!(pack.problem.map(app::error::Code::word), Some(code), "{name}");
        assert_eq!(
            device
                .refused("catalog_import_pack", json!({ "pack": pack.id }))
                .await?,
            code,
            "{name}"
        );
    }
    assert_eq!(device.state().await?.catalog.version, "2");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn photos_that_are_none_or_too_large_are_refused() -> anyhow::Result<()> {
    let (clock, county) = county(&["senior-allowance"]).await?;
    let device = phone(&clock, &county).await?;
    for (bytes, code) in [
        ("只是几个字".as_bytes().to_vec(), "paper-wrong-type"),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic".to_vec(), "paper-heic"),
        (b"\0\0\0\x20ftypavif\0\0\0\0avifmif1".to_vec(), "paper-heic"),
        (b"GIF89a\x01\0\x01\0".to_vec(), "paper-other-picture"),
        (b"PK\x03\x04\x14\0\x06\0".to_vec(), "paper-document"),
        (b"\0\0\0\x20ftypisom\0\0\x02\0isom".to_vec(), "paper-film"),
        (pictures::huge(), "paper-too-large"),
        (pictures::photo(1)[..400].to_vec(), "paper-unreadable"),
    ] {
        let refused = device.app()?.upload_paper("id-card", None, bytes).await;
        assert_eq!(refused.err().map(|error| error.code.word()), Some(code));
    }
    assert_eq!(device.state().await?.counts.papers, 0);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_word_that_is_none_of_the_few_is_refused_and_changes_nothing() -> anyhow::Result<()> {
    let (clock, county) = county(&["senior-allowance"]).await?;
    let device = phone(&clock, &county).await?;
    let before: Settings = device.call("system_read_settings", json!({})).await?;
    for (command, request) in [
        (
            "system_change_settings",
            json!({ "language": "fr", "helperMode": true }),
        ),
        ("system_keep_choice", json!({ "language": "zh" })),
        ("system_speak", json!({ "text": "您好", "language": "" })),
        (
            "person_record_mandate",
            json!({
                "principalName": "", "principalIdNumber": "", "agentName": "", "agentIdNumber": "", "agentPhone": "",
                "relation": "cousin", "services": [], "until": "", "signedBy": null, "paper": "",
            }),
        ),
    ] {
        assert_eq!(device.refused(command, request).await?, "bad-input", "{command}");
    }
    let after: Settings = device.call("system_read_settings", json!({})).await?;
    assert_eq!(after, before);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_clock_of_1970_is_said_and_nothing_is_lost() -> anyhow::Result<()> {
    let (clock, county) = county(&["senior-allowance"]).await?;
    let mut device = phone(&clock, &county).await?;
    device.begin("senior-allowance").await?;
    device.answer("老人叫什么名字", "王桂英").await?;
    device.crash();
    clock.set("1970-01-01T08:00:10")?;
    device.start().await;
    let state = device.state().await?;
    assert!(state.clock_wrong);
    let draft = state
        .resume_draft
        .ok_or_else(|| anyhow::anyhow!("nothing to resume"))?;
    device.open_draft(&draft).await?;
    assert_eq!(device.question("老人叫什么名字")?.value, "王桂英");
    device.answer("老人叫什么名字", "王桂兰").await?;
    clock.set(crate::MORNING)?;
    assert!(!device.state().await?.clock_wrong);
    device.open_draft(&draft).await?;
    assert_eq!(device.question("老人叫什么名字")?.value, "王桂兰");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_instance_waits_for_the_first() -> anyhow::Result<()> {
    let (clock, county) = county(&["senior-allowance"]).await?;
    let mut device = phone(&clock, &county).await?;
    let second = app::App::start(device.host.clone()).await;
    let state: AppState = serde_json::from_value(ok(second.call("system_read_state", json!({})).await)?)?;
    assert_eq!(state.stage, Stage::SecondInstance);
    device.crash();
    // The old app's last task may still hold the folder for a moment.
    let mut stage = Stage::SecondInstance;
    for _ in 0..10_000 {
        let state: AppState = serde_json::from_value(ok(second.call("system_read_state", json!({})).await)?)?;
        stage = state.stage;
        if stage != Stage::SecondInstance {
            break;
        }
        tokio::task::yield_now().await;
    }
    assert_eq!(stage, Stage::Ready);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn without_keyring_a_passphrase_opens_the_device() -> anyhow::Result<()> {
    let (clock, county) = county(&["senior-allowance"]).await?;
    let mut device = Device::new("王桂英", &clock, &county.stick()).await?;
    device.crash();
    std::fs::remove_dir_all(device.data_dir())?;
    device.keyring.lose();
    device.keyring.set_mood(Mood::Absent);
    device.start().await;
    assert_eq!(device.state().await?.stage, Stage::CreatePassphrase);
    assert_eq!(
        device
            .refused("system_create_passphrase", json!({ "passphrase": "短" }))
            .await?,
        "weak-secret"
    );
    let state: AppState = device
        .call(
            "system_create_passphrase",
            json!({ "passphrase": "石桥村三组的老槐树" }),
        )
        .await?;
    assert_eq!(state.stage, Stage::FirstStart);
    device.set_up_for_self("王桂英", VILLAGE).await?;
    device.crash();
    device.start().await;
    assert_eq!(device.state().await?.stage, Stage::Unlock);
    assert_eq!(device.refused("draft_list", json!({})).await?, "no-person");
    assert_eq!(
        device
            .refused("system_unlock", json!({ "passphrase": "不是这一句话呀" }))
            .await?,
        "wrong-passphrase"
    );
    let state: AppState = device
        .call("system_unlock", json!({ "passphrase": "石桥村三组的老槐树" }))
        .await?;
    assert_eq!(state.stage, Stage::Ready);
    assert!(state.person.is_some_and(|person| person.name == "王桂英"));
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_locked_or_emptied_keyring_overwrites_nothing() -> anyhow::Result<()> {
    let (clock, county) = county(&["senior-allowance"]).await?;
    let mut device = phone(&clock, &county).await?;
    device.begin("senior-allowance").await?;
    device.answer("老人叫什么名字", "王桂英").await?;
    device.crash();
    device.keyring.set_mood(Mood::Locked);
    device.start().await;
    assert_eq!(device.state().await?.stage, Stage::KeyringLocked);
    device.keyring.set_mood(Mood::Open);
    assert_eq!(
        device.state().await?.stage,
        Stage::Ready,
        "asking again is enough once it is open"
    );
    let drafts: DraftList = device.call("draft_list", json!({})).await?;
    assert_eq!(drafts.drafts.len(), 1);

    device.crash();
    let key = device.keyring.key().ok_or_else(|| anyhow::anyhow!("no key"))?;
    device.keyring.lose();
    device.start().await;
    assert_eq!(device.state().await?.stage, Stage::KeyMissing);
    assert_eq!(device.keyring.key(), None, "no second key is made");

    // Whoever finds the entry again finds everything: nothing was written over.
    device.crash();
    device.keyring.find_again(key);
    device.start().await;
    assert_eq!(device.state().await?.stage, Stage::Ready);
    let drafts: DraftList = device.call("draft_list", json!({})).await?;
    assert_eq!(drafts.drafts.len(), 1);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_damaged_file_is_set_aside_and_said() -> anyhow::Result<()> {
    let (clock, county) = county(&["senior-allowance"]).await?;
    let mut device = phone(&clock, &county).await?;
    let mut draft = device.begin("senior-allowance").await?;
    device.answer("老人叫什么名字", "王桂英").await?;
    device.crash();
    // A day later the app is opened once, which copies the file; then the file is damaged.
    clock.pass_days(1);
    device.start().await;
    draft = device.open_draft(&draft.id).await?;
    device.crash();
    for entry in std::fs::read_dir(device.data_dir().join("people"))? {
        let path = entry?.path();
        if path.extension().is_some_and(|end| end == "db") {
            std::fs::write(&path, vec![7; 8192])?;
        }
    }
    device.start().await;
    let state = device.state().await?;
    assert!(state.repaired.is_some_and(|told| told.contains("2026年11月24日")));
    device.open_draft(&draft.id).await?;
    assert_eq!(device.question("老人叫什么名字")?.value, "王桂英");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_receipt_of_another_key_is_never_believed() -> anyhow::Result<()> {
    let (clock, mut county) = county(&["senior-allowance"]).await?;
    let mut device = phone(&clock, &county).await?;
    device.begin("senior-allowance").await?;
    fill_in_allowance(&mut device).await?;
    let case = device.send().await?;
    // Somebody else signs in the county's place.
    let key = county.dir().join("keys/signing.key");
    std::fs::remove_file(&key)?;
    county.restart().await?;
    county.link.on();
    let told = device
        .until_waiting(|view| view.items.first().is_some_and(|item| item.why.contains("回执")))
        .await?;
    assert_eq!(told.waiting, 1, "it is kept and tried again");
    let seen = device.case(&case.card.id).await?;
    assert!(seen.proof.is_none() && seen.card.number.is_empty());
    assert!(
        matches!(seen.card.state, CaseState::OnDevice | CaseState::Sending),
        "{:?}",
        seen.card.state
    );
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn data_of_a_newer_version_is_left_alone() -> anyhow::Result<()> {
    let (clock, county) = county(&["senior-allowance"]).await?;
    let mut device = phone(&clock, &county).await?;
    device.close().await;
    let path = device.data_dir().join("device.db");
    let key = device.keyring.key().ok_or_else(|| anyhow::anyhow!("no key"))?;
    let newer = rusqlite::Connection::open(&path)?;
    newer.execute_batch(&format!(
        "PRAGMA key = \"x'{}'\"; PRAGMA user_version = 999; PRAGMA wal_checkpoint(TRUNCATE);",
        seal::hash::hex(&key)
    ))?;
    drop(newer);
    let before = std::fs::read(&path)?;
    device.start().await;
    assert_eq!(device.state().await?.stage, Stage::TooNew);
    assert_eq!(device.refused("draft_list", json!({})).await?, "no-person");
    assert_eq!(std::fs::read(&path)?, before);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn commands_that_do_not_fit_are_refused_without_harm() -> anyhow::Result<()> {
    let (clock, county) = county(&["senior-allowance"]).await?;
    let mut device = phone(&clock, &county).await?;
    assert_eq!(device.refused("nonsense", json!({})).await?, "unknown-command");
    assert_eq!(
        device
            .refused("draft_open", json!({ "draft": "x", "extra": 1 }))
            .await?,
        "bad-input"
    );
    assert_eq!(
        device.refused("draft_open", json!({ "draft": "x" })).await?,
        "unknown-draft"
    );
    device.begin("senior-allowance").await?;
    let odd = json!({ "draft": device.draft(), "key": "/data/../../x[@id='", "value": "1" });
    assert_eq!(device.refused("draft_answer", odd).await?, "unknown-question");
    let computed = json!({ "draft": device.draft(), "key": "/data/person/age", "value": "99" });
    assert_eq!(device.refused("draft_answer", computed).await?, "not-to-mend");
    fill_in_allowance(&mut device).await?;
    assert!(device.check().await?.ready);

    // The patches gave the same picture as the whole form gives.
    let picture = |nodes: &[NodeView]| -> Vec<(String, String, String, bool, bool)> {
        let of = |n: &NodeView| {
            (
                n.key.clone(),
                n.value.clone(),
                n.shown.clone(),
                n.relevant,
                n.error.is_some(),
            )
        };
        nodes.iter().map(of).collect()
    };
    let patched = picture(device.form());
    let draft = device.draft().to_owned();
    let whole = device.open_draft(&draft).await?;
    assert_eq!(patched, picture(&whole.nodes));
    Ok(())
}

fn ok<T>(outcome: Result<T, app::api::outcome::IpcError>) -> anyhow::Result<T> {
    outcome.map_err(|error| anyhow::anyhow!(error.code))
}

/// A county that runs another program, or a pack that it signed, may hold signs that turn words around; the app shows none.
#[tokio::test(flavor = "multi_thread")]
async fn nothing_that_the_county_says_turns_words_around() -> anyhow::Result<()> {
    let clock = Clock::at(MORNING)?;
    let mut services = testkit::county::demonstration(&["senior-allowance"])?;
    for service in &mut services {
        service.guide.summary = [("zh-Hans".to_owned(), "照片\u{202e}gpj.exe".to_owned())].into();
    }
    let county = County::with_services(&clock, services).await?;
    county.link.on();
    let mut device = phone(&clock, &county).await?;
    let guide: serde_json::Value = device
        .call(
            "catalog_read_guide",
            json!({ "service": "senior-allowance", "previous": false }),
        )
        .await?;
    assert!(guide.to_string().contains("照片gpj.exe"), "{guide}");
    let note = "卡号少一位\u{202e}.gpj\u{202c}，\u{2066}请看卡再填";
    let case = asked_to_mend(&mut device, &county, "/data/bank/bank_account", note).await?;
    let told = serde_json::to_string(&device.case(&case).await?)?;
    assert!(told.contains("卡号少一位.gpj，请看卡再填"), "{told}");
    device.mend(&case).await?;
    let asked: serde_json::Value = device
        .call("draft_open", json!({ "draft": device.sending().await?.draft }))
        .await?;
    assert!(
        asked.to_string().contains("卡号少一位.gpj，请看卡再填"),
        "{asked}"
    );
    Ok(())
}
