//! What outlives a change: a draft whose form was changed by the county, a guide's old version; and what a person may
//! take along or have destroyed.

use app::api::catalog::{GuideView, PackList};
use app::api::system::{AppState, ExportView, Stage};
use serde_json::json;

use crate::{county, fill_in_allowance, phone};

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_outlives_its_form_and_says_what_changed() -> anyhow::Result<()> {
    let (clock, mut county) = county(&["senior-allowance"]).await?;
    let mut device = phone(&clock, &county).await?;
    let draft = device.begin("senior-allowance").await?.id;
    fill_in_allowance(&mut device).await?;

    // The county no longer asks for the name of the bank.
    let mut services = testkit::county::demonstration(&["senior-allowance"])?;
    let form = services.first_mut().and_then(|service| service.form.as_mut());
    for group in form.into_iter().flat_map(|form| form.nodes.iter_mut()) {
        group.children.retain(|question| question.name != "bank_name");
    }
    county.publish(services)?;
    let found: PackList = device.call("catalog_find_packs", json!({})).await?;
    let newest = found
        .packs
        .iter()
        .find(|pack| pack.version == "2")
        .ok_or_else(|| anyhow::anyhow!("no pack"))?;
    let _: serde_json::Value = device
        .call("catalog_import_pack", json!({ "pack": newest.id }))
        .await?;

    let view = device.open_draft(&draft).await?;
    assert!(
        view.form_changed
            .iter()
            .any(|line| line.contains("云岭农村商业银行")),
        "{:?}",
        view.form_changed
    );
    assert!(device.question("哪家银行").is_err());
    assert_eq!(device.question("填卡号")?.value, "6217990000000000014");
    device.crash();
    device.start().await;
    assert_eq!(
        device.open_draft(&draft).await?.form_changed,
        view.form_changed,
        "told again after a crash"
    );
    let old: GuideView = device
        .call(
            "catalog_read_guide",
            json!({ "service": "senior-allowance", "previous": true }),
        )
        .await?;
    assert!(!old.title.is_empty());
    device.send().await?;
    Ok(())
}

/// Under a phrase, what lies in the folder tells nobody anything who does not know it.
#[tokio::test(flavor = "multi_thread")]
async fn what_is_taken_along_is_sealed() -> anyhow::Result<()> {
    const PHRASE: &str = "后山的荷花开了";
    let (clock, county) = county(&["senior-allowance"]).await?;
    let mut device = phone(&clock, &county).await?;
    device.begin("senior-allowance").await?;
    fill_in_allowance(&mut device).await?;
    let export: ExportView = device
        .call(
            "system_export_data",
            json!({ "phrase": format!("{PHRASE}，岁岁") }),
        )
        .await?;
    let folder = device.host.exports().join(&export.folder);
    let bytes = |name: &str| std::fs::read(folder.join(name));
    for name in &export.files {
        let text = String::from_utf8_lossy(&bytes(name)?).into_owned();
        for secret in ["王桂英", "6217990000000000014", "JFIF", PHRASE] {
            assert!(!text.contains(secret), "{name} tells {secret}");
        }
        assert!(name == "README.txt" || name.ends_with(".age"), "{name}");
    }
    let data = bytes("data.json.age")?;
    let opened = seal::phrase::open(&format!("{PHRASE}，岁岁"), &data, 1 << 24)?;
    assert!(String::from_utf8(opened)?.contains("6217990000000000014"));
    assert!(seal::phrase::open(PHRASE, &data, 1 << 24).is_err());
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn everything_can_be_taken_along_and_destroyed() -> anyhow::Result<()> {
    let (clock, county) = county(&["senior-allowance"]).await?;
    let mut device = phone(&clock, &county).await?;
    device.begin("senior-allowance").await?;
    fill_in_allowance(&mut device).await?;
    device.send().await?;
    // In clear only when that was said; nothing is written before.
    let open = json!({});
    assert_eq!(device.refused("system_export_data", open).await?, "export-open");
    let short = json!({ "phrase": "1234567" });
    assert_eq!(
        device.refused("system_export_data", short).await?,
        "export-phrase-short"
    );
    assert!(!device.host.exports().exists() || std::fs::read_dir(device.host.exports())?.next().is_none());
    let clear = json!({ "clearOk": true });
    let export: ExportView = device.call("system_export_data", clear.clone()).await?;
    let folder = device.host.exports().join(&export.folder);
    let data = std::fs::read_to_string(folder.join("data.json"))?;
    assert!(data.contains("王桂英") && data.contains("6217990000000000014"));
    assert!(export.files.iter().any(|file| file.ends_with(".jpg")));
    assert!(
        export.files.iter().all(|file| !file.contains("王")),
        "no name in a file name"
    );
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = |path: &std::path::Path| -> anyhow::Result<u32> {
            Ok(std::fs::metadata(path)?.permissions().mode() & 0o777)
        };
        assert_eq!(mode(&folder)?, 0o700, "what is in clear is its owner's alone");
        for file in &export.files {
            assert_eq!(mode(&folder.join(file))?, 0o600, "{file}");
        }
    }
    // Within the same second: beside the first, never into it.
    let again: ExportView = device.call("system_export_data", clear).await?;
    assert_ne!(again.folder, export.folder);
    assert_eq!(again.files.len(), export.files.len());

    assert_eq!(
        device
            .refused("system_erase_everything", json!({ "confirm": false }))
            .await?,
        "not-confirmed"
    );
    let state: AppState = device
        .call(
            "system_erase_everything",
            json!({ "confirm": true, "unsentOk": true }),
        )
        .await?;
    assert_eq!(state.stage, Stage::FirstStart);
    assert!(state.person.is_none() && !state.catalog.present && state.counts.papers == 0);
    Ok(())
}
