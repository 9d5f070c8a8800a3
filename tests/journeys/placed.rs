//! What is called a pack on a stick and is no file: whoever reads it waits for ever, or never comes to an end.
#![cfg(unix)]

use std::os::unix::fs::symlink;
use std::process::Command;

use app::api::catalog::PackList;
use serde_json::json;

use crate::{county, phone};

#[tokio::test(flavor = "multi_thread")]
async fn a_pipe_and_a_link_on_the_stick_are_refused_at_once() -> anyhow::Result<()> {
    let (clock, county) = county(&["senior-allowance"]).await?;
    let device = phone(&clock, &county).await?;
    let stick = county.stick();
    let pipe = Command::new("mkfifo").arg(stick.join("pipe.pack")).status()?;
    anyhow::ensure!(pipe.success());
    symlink("/dev/zero", stick.join("link.pack"))?;
    let found: PackList = device.call("catalog_find_packs", json!({})).await?;
    for name in ["pipe.pack", "link.pack"] {
        let pack = found.packs.iter().find(|pack| pack.name == name);
        let pack = pack.ok_or_else(|| anyhow::anyhow!("{name}"))?;
        assert_eq!(
            pack.problem.map(app::error::Code::word),
            Some("unknown-pack"),
            "{name}"
        );
        let take = json!({ "pack": pack.id });
        assert_eq!(device.refused("catalog_import_pack", take).await?, "unknown-pack");
    }
    Ok(())
}
