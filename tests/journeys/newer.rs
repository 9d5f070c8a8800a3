//! The county is newer than the app: one service's form needs an update, and nothing else does.

use app::api::catalog::{GuideView, PackList};
use serde_json::json;

use crate::{county, fill_in_allowance, phone};

#[tokio::test(flavor = "multi_thread")]
async fn a_form_that_needs_an_update_says_so_and_everything_else_goes_on() -> anyhow::Result<()> {
    let (clock, mut county) = county(&["senior-allowance", "senior-card"]).await?;
    let mut device = phone(&clock, &county).await?;
    let draft = device.begin("senior-allowance").await?.id;
    fill_in_allowance(&mut device).await?;

    // A version of the app that is not out yet lays forms out in another way.
    let mut services = testkit::county::demonstration(&["senior-allowance", "senior-card"])?;
    let allowance = services
        .iter_mut()
        .find(|service| service.id == "senior-allowance");
    if let Some(form) = allowance.and_then(|service| service.form.as_mut()) {
        form.format = 2;
    }
    county.publish(services)?;
    let found: PackList = device.call("catalog_find_packs", json!({})).await?;
    let newest = found.packs.iter().find(|pack| pack.version == "2");
    let newest = newest.ok_or_else(|| anyhow::anyhow!("no pack"))?;
    let _: serde_json::Value = device
        .call("catalog_import_pack", json!({ "pack": newest.id }))
        .await?;

    let guide: GuideView = device
        .call(
            "catalog_read_guide",
            json!({ "service": "senior-allowance", "previous": false }),
        )
        .await?;
    assert!(guide.can_apply && !guide.materials.is_empty());

    let view = device.open_draft(&draft).await?;
    assert!(view.form_changed.is_empty(), "it stays on the form it has");
    assert_eq!(device.question("填卡号")?.value, "6217990000000000014");
    device.send().await?;
    assert_eq!(
        device
            .refused("draft_create", json!({ "service": "senior-allowance" }))
            .await?,
        "form-too-new"
    );
    device.begin("senior-card").await?;
    Ok(())
}
