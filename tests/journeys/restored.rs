//! The county's disk breaks, and it is put back from yesterday's backup. Whoever has it in writing what the county took and
//! decided since then sees no contradiction, and at the county everything ends complete and once.

use std::time::Duration;

use app::api::ledger::{CaseState, CaseView};
use testkit::{Clock, County, Device};

use crate::{VILLAGE, county, fill_in_allowance, is_whole};

/// Longest wait for something that should come soon.
const PATIENCE: Duration = Duration::from_secs(120);

async fn phone(name: &str, clock: &Clock, county: &County) -> anyhow::Result<Device> {
    let device = Device::new(name, clock, &county.stick()).await?;
    device.set_up_for_self(name, VILLAGE).await?;
    Ok(device)
}

async fn send(device: &mut Device) -> anyhow::Result<String> {
    device.begin("senior-allowance").await?;
    fill_in_allowance(device).await?;
    Ok(device.send().await?.card.id)
}

async fn whole(device: &Device, case: &str) -> anyhow::Result<CaseView> {
    device.until_case(case, is_whole).await
}

async fn states(county: &County, numbers: &[&String]) -> anyhow::Result<Vec<String>> {
    let clerk = county.clerk()?;
    clerk.open_cases().await?;
    let mut states = Vec::new();
    for number in numbers {
        let case = clerk.case(number).await?;
        states.push(case.map(|case| case.state.to_string()).unwrap_or_default());
    }
    Ok(states)
}

/// Waits until the cases are like this at the county. The clock goes on meanwhile: what could not be placed is tried again.
async fn until_states(
    clock: &Clock,
    county: &County,
    numbers: &[&String],
    wanted: &[&str],
) -> anyhow::Result<()> {
    let look = async {
        for turn in 1_u32.. {
            if states(county, numbers).await? == wanted {
                break;
            }
            // Slower than a request, so that no token grows old under way.
            clock.pass_minutes(i64::from(turn % 64 == 0));
            tokio::task::yield_now().await;
        }
        Ok(())
    };
    match tokio::time::timeout(PATIENCE, look).await {
        Ok(done) => done,
        Err(_) => anyhow::bail!("it stayed {:?}", states(county, numbers).await?),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_taken_and_decided_since_the_backup_comes_back_once() -> anyhow::Result<()> {
    let (clock, mut county) = county(&["senior-allowance"]).await?;
    county.link.on();
    let mut guiying = phone("王桂英", &clock, &county).await?;
    let mut xiulan = phone("陈秀兰", &clock, &county).await?;
    let mut jianguo = phone("李建国", &clock, &county).await?;
    let guiyings = send(&mut guiying).await?;
    let xiulans = send(&mut xiulan).await?;
    let first = whole(&guiying, &guiyings).await?.card.number;
    let second = whole(&xiulan, &xiulans).await?.card.number;
    let clerk = county.clerk()?;
    clerk.accept(&first).await?;
    clerk.accept(&second).await?;
    drop(clerk);

    let backup = tempfile::tempdir()?;
    let backup = backup.path().join("monday");
    county.back_up(&backup)?;

    // After the backup: a decision, a question, and an application that the backup has never seen.
    let clerk = county.clerk()?;
    clerk.approve(&first, "每月一百元").await?;
    let items = [("/data/bank/bank_account", "卡号少了一位")];
    clerk.ask_corrections(&second, &items, "2026-12-10").await?;
    drop(clerk);
    let jianguos = send(&mut jianguo).await?;
    let third = whole(&jianguo, &jianguos).await?.card.number;
    guiying.until(&guiyings, CaseState::Approved).await?;
    xiulan.until(&xiulans, CaseState::CorrectionsAsked).await?;
    xiulan.mend(&xiulans).await?;
    xiulan.answer("填卡号", "6217990000000000022").await?;

    county.restore(&backup).await?;
    let numbers = [&first, &second, &third];
    assert_eq!(states(&county, &numbers).await?, ["accepted", "accepted", ""]);

    // Each is online again. The correction may well arrive before the county knows again that it asked for it.
    xiulan.send().await?;
    for device in [&mut guiying, &mut jianguo] {
        device.close().await;
        device.start().await;
    }
    until_states(&clock, &county, &numbers, &["approved", "returned", "new"]).await?;
    assert_eq!(guiying.case(&guiyings).await?.card.state, CaseState::Approved);
    let clerk = county.clerk()?;
    assert_eq!(clerk.open_cases().await?.len(), 2, "each arrived once");
    for (device, case, number) in [
        (&guiying, &guiyings, &first),
        (&xiulan, &xiulans, &second),
        (&jianguo, &jianguos, &third),
    ] {
        assert_eq!(device.case(case).await?.card.number, *number, "{}", device.name);
    }

    // It goes on: both are decided, and a new application gets a number that nobody ever had.
    clerk.approve(&second, "每月一百元").await?;
    clerk.accept(&third).await?;
    xiulan.until(&xiulans, CaseState::Approved).await?;
    jianguo.until(&jianguos, CaseState::Accepted).await?;
    let more = send(&mut guiying).await?;
    let fourth = whole(&guiying, &more).await?.card.number;
    assert!(fourth.as_str() > "990123-2026-010000", "{fourth}");
    Ok(())
}
