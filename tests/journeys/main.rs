//! The journeys of real people through the whole system, one binary: whole apps, a whole county, one process, a link
//! that can be cut. Each file is one story.

mod bad_input;
mod brought;
mod changed;
mod checked;
mod consents;
mod declared;
mod family;
mod first_minute;
mod forgotten;
mod guides;
mod half_mended;
mod helper;
mod helper_self;
mod helper_table;
mod household;
mod kept_choices;
mod mandates;
mod meanwhile;
mod missed;
mod newer;
mod once;
mod once_more;
mod one_thing;
mod pages;
mod papers;
mod placed;
mod posted;
mod practice;
mod quiet;
mod recorded;
mod relative;
mod remind;
mod remind_whom;
mod renamed;
mod restored;
mod short_pin;
mod small;
mod taken_back;
mod told;
mod told_apart;
mod turned;
mod two_devices;
mod typing;
mod whose_answer;
mod whose_number;

use app::api::ledger::{CaseState, CaseView};
use testkit::{Clock, County, Device};

/// A weekday morning.
const MORNING: &str = "2026-11-23T09:00:00";
/// 青石镇 石桥村.
const VILLAGE: &str = "990123100201";

/// A county with these services, a clock, no network yet.
async fn county(services: &[&str]) -> anyhow::Result<(Clock, County)> {
    let clock = Clock::at(MORNING)?;
    let county = County::start(&clock, services).await?;
    Ok((clock, county))
}

/// 王桂英's own phone, set up.
async fn phone(clock: &Clock, county: &County) -> anyhow::Result<Device> {
    let device = Device::new("王桂英", clock, &county.stick()).await?;
    device.set_up_for_self("王桂英", VILLAGE).await?;
    Ok(device)
}

/// The county has it with all its papers: only then can a clerk do more than look.
fn is_whole(case: &CaseView) -> bool {
    case.card.state == CaseState::Received && case.papers_sent == case.papers_total
}

/// Everything 高龄津贴 asks, answered as she would.
async fn fill_in_allowance(device: &mut Device) -> anyhow::Result<()> {
    for (question, answer) in [
        ("老人叫什么名字", "王桂英"),
        ("老人的身份证号", "99012319441001004X"),
        ("老人的电话", "13800001234"),
        ("户口在哪个村", VILLAGE),
        ("户口上的地址", "三组12号"),
        ("就住在户口上的地方吗", "yes"),
        ("填卡号", "6217990000000000014"),
        ("卡是谁的名字", "王桂英"),
        ("哪家银行", "云岭农村商业银行"),
    ] {
        device.answer(question, answer).await?;
    }
    device.photograph("老人身份证的正面", 40).await?;
    device.answer("我保证上面写的都是真的", "OK").await?;
    Ok(())
}

/// 高龄津贴 filled in, sent, received, and one place of it asked to be mended; gives the case.
async fn asked_to_mend(
    device: &mut Device,
    county: &County,
    place: &str,
    note: &str,
) -> anyhow::Result<String> {
    county.link.on();
    device.begin("senior-allowance").await?;
    fill_in_allowance(device).await?;
    let case = device.send().await?.card.id;
    let number = device.until_case(&case, is_whole).await?.card.number;
    let clerk = county.clerk()?;
    clerk.accept(&number).await?;
    clerk
        .ask_corrections(&number, &[(place, note)], "2026-12-10")
        .await?;
    device.until(&case, CaseState::CorrectionsAsked).await?;
    Ok(case)
}
