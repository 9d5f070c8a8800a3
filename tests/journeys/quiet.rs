//! What the core tells the page without being asked: when something changed that can be seen, and not because it has
//! looked at the county once more.

use std::time::Duration;

use app::api::ledger::CaseState;
use app::api::outcome::AppEvent;
use testkit::{Clock, County, Device};
use tokio::sync::broadcast::Receiver;

use crate::{county, fill_in_allowance, is_whole, phone};

const PATIENCE: Duration = Duration::from_secs(20);

/// Events about delivery that have come and were not looked at yet.
fn heard(events: &mut Receiver<AppEvent>) -> usize {
    let mut count = 0;
    while let Ok(event) = events.try_recv() {
        count += usize::from(matches!(event, AppEvent::SyncChanged));
    }
    count
}

/// An hour passes, minute by minute; in each the app looks at the county.
async fn pass_an_hour(clock: &Clock, county: &County, device: &Device) -> anyhow::Result<()> {
    for minute in 0..60 {
        clock.set(&format!("2026-11-23T12:{minute:02}:00"))?;
        let before = county.link.bytes_up();
        device.app()?.nudge();
        let looked = async {
            while county.link.bytes_up() == before {
                tokio::task::yield_now().await;
            }
        };
        tokio::time::timeout(PATIENCE, looked).await?;
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn an_hour_in_which_nothing_happens_tells_the_page_nothing() -> anyhow::Result<()> {
    let (clock, county) = county(&["senior-allowance"]).await?;
    county.link.on();
    let mut device = phone(&clock, &county).await?;
    device.begin("senior-allowance").await?;
    fill_in_allowance(&mut device).await?;
    let case = device.send().await?.card.id;
    let number = device.until_case(&case, is_whole).await?.card.number;
    pass_an_hour(&clock, &county, &device).await?;

    let mut events = device.host.listen();
    pass_an_hour(&clock, &county, &device).await?;
    assert_eq!(heard(&mut events), 0);

    // It is quiet, not deaf.
    county.clerk()?.accept(&number).await?;
    device.until(&case, CaseState::Accepted).await?;
    assert!(heard(&mut events) >= 1);
    Ok(())
}
