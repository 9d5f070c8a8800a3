//! What no story turns on: small commands, each tried on what it does and on what it refuses.

use app::api::catalog::{CatalogStatus, EventList};
use app::api::paper::PaperList;
use app::api::person::{HelperView, MandateList};
use app::api::system::{AboutView, ExportView, Region, Settings};
use base64::Engine as _;
use serde_json::json;
use testkit::Device;
use testkit::pictures::photo;

use crate::{VILLAGE, county, phone};

async fn someone() -> anyhow::Result<Device> {
    let (clock, county) = county(&["senior-allowance"]).await?;
    phone(&clock, &county).await
}

#[tokio::test(flavor = "multi_thread")]
async fn settings_are_read_as_they_were_changed() -> anyhow::Result<()> {
    let mut phone = someone().await?;
    let changed: Settings = phone
        .call(
            "system_change_settings",
            json!({ "speechRate": 0.7, "lockMinutes": 3, "theme": "dark" }),
        )
        .await?;
    phone.crash();
    phone.start().await;
    let read: Settings = phone.call("system_read_settings", json!({})).await?;
    assert_eq!(read, changed);
    assert_eq!((read.speech_rate, read.lock_minutes), (0.7, 3));
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_region_has_the_village_that_was_chosen() -> anyhow::Result<()> {
    let phone = someone().await?;
    let region: Region = phone.call("system_read_region", json!({})).await?;
    let town = region
        .towns
        .iter()
        .find(|town| town.villages.iter().any(|village| village.code == VILLAGE));
    assert!(
        town.is_some_and(|town| VILLAGE.starts_with(&town.code)),
        "{region:?}"
    );
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_guides_say_whose_they_are_and_how_to_be_sure() -> anyhow::Result<()> {
    let phone = someone().await?;
    let status: CatalogStatus = phone.call("catalog_read_status", json!({})).await?;
    let about: AboutView = phone.call("system_read_about", json!({})).await?;
    assert!(
        status.present && status.services == 1 && !status.can_roll_back,
        "{status:?}"
    );
    assert!(!status.fingerprint.is_empty());
    assert_eq!(
        (&about.key_fingerprint, &about.county, &about.pack_version),
        (&status.fingerprint, &status.county, &status.version)
    );
    assert_eq!(about.version, env!("CARGO_PKG_VERSION"));
    let events: EventList = phone.call("catalog_list_events", json!({})).await?;
    assert!(
        events
            .events
            .iter()
            .any(|event| event.id == "old-age" && event.services == 1)
    );
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_picture_of_a_page_is_a_file_and_only_a_picture_is() -> anyhow::Result<()> {
    let phone = someone().await?;
    let base64 = |bytes: &[u8]| base64::engine::general_purpose::STANDARD.encode(bytes);
    let picture = b"\x89PNG\r\n\x1a\nand what it shows";
    let kept: ExportView = phone
        .call("system_keep_picture", json!({ "png": base64(picture) }))
        .await?;
    let file = phone.host.exports().join(kept.folder).join(&kept.files[0]);
    assert_eq!(std::fs::read(file)?, picture);
    for wrong in [
        "§".to_owned(),
        base64(b"MZ a program"),
        base64(&vec![0x89; 5 << 20]),
    ] {
        assert_eq!(
            phone
                .refused("system_keep_picture", json!({ "png": wrong }))
                .await?,
            "bad-input"
        );
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_paper_is_called_otherwise_dated_and_thrown_away() -> anyhow::Result<()> {
    let phone = someone().await?;
    let id = phone.upload("other", photo(40)).await?.id;
    let list: PaperList = phone
        .call(
            "paper_rename",
            json!({ "paper": id, "paperKind": "id-card", "expires": "2030-05-06" }),
        )
        .await?;
    assert_eq!(list.papers[0].kind, "id-card");
    assert!(list.papers[0].expires.contains("2030"), "{:?}", list.papers[0]);
    let soon = json!({ "paper": id, "expires": "soon" });
    assert_eq!(phone.refused("paper_rename", soon).await?, "bad-input");
    let nothing = json!({ "paper": "nothing", "paperKind": "id-card" });
    assert_eq!(phone.refused("paper_rename", nothing).await?, "unknown-paper");
    let list: PaperList = phone.call("paper_delete", json!({ "paper": id })).await?;
    assert_eq!(list.papers, []);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn who_helps_is_asked_once_and_mandates_are_listed() -> anyhow::Result<()> {
    let (clock, county) = county(&["senior-allowance"]).await?;
    let mut laptop = Device::new("李明亮", &clock, &county.stick()).await?;
    laptop.set_up_as_helper(VILLAGE).await?;
    let nobody: HelperView = laptop.call("helper_read", json!({})).await?;
    assert!(!nobody.complete);
    let wang = laptop.add_person("王桂英").await?;
    laptop.turn_to(&wang).await?;
    let none: MandateList = laptop.call("person_list_mandates", json!({})).await?;
    assert_eq!(none.mandates, []);
    let made = laptop
        .record_mandate(
            "王桂英",
            "99012319441001004X",
            &["senior-allowance"],
            "2027-11-23",
        )
        .await?;
    let one: MandateList = laptop.call("person_list_mandates", json!({})).await?;
    assert_eq!(one.mandates, [made]);
    let helper: HelperView = laptop.call("helper_read", json!({})).await?;
    assert_eq!((helper.complete, helper.name.as_str()), (true, "李明亮"));
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_row_that_was_taken_out_is_gone_after_a_kill_and_undo_brings_it_back_whole() -> anyhow::Result<()> {
    let (clock, county) = county(&["subsistence"]).await?;
    let mut phone = phone(&clock, &county).await?;
    let draft = phone.begin("subsistence").await?.id;
    let row = phone.add_row("家里人").await?;
    let name = format!("{row}/m_name");
    phone.set(&name, "王桂英").await?;
    phone.remove_row(&row).await?;
    assert!(phone.form().iter().all(|node| !node.key.starts_with(&row)));
    phone.undo().await?;
    assert!(
        phone
            .form()
            .iter()
            .any(|node| node.key == name && node.value == "王桂英")
    );
    phone.remove_row(&row).await?;
    phone.crash();
    phone.start().await;
    phone.open_draft(&draft).await?;
    assert!(phone.form().iter().all(|node| node.value != "王桂英"));
    Ok(())
}
