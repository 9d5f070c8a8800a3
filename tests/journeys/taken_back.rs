//! The person's own power over what she has sent: back before it has left, withdrawn afterwards, and sent once in the end,
//! whatever the link and the battery do.

use app::api::draft::DraftList;
use app::api::ledger::{CaseState, CaseView, SyncState, Tone};
use app::api::news::{NewsKind, NewsList};
use serde_json::{Value, json};
use testkit::{Clock, County, Device};

use crate::helper::fill_in_verification;
use crate::{VILLAGE, county, fill_in_allowance, phone};

/// 王桂英 has sent 高龄津贴; the link is as it was.
async fn sent(clock: &Clock, county: &County) -> anyhow::Result<(Device, CaseView)> {
    let mut device = phone(clock, county).await?;
    device.begin("senior-allowance").await?;
    fill_in_allowance(&mut device).await?;
    let case = device.send().await?;
    Ok((device, case))
}

async fn received(clock: &Clock, county: &County) -> anyhow::Result<(Device, CaseView)> {
    let (device, case) = sent(clock, county).await?;
    county.link.on();
    let case = device
        .until_case(&case.card.id, |case| {
            case.card.state == CaseState::Received && case.papers_sent == 1
        })
        .await?;
    county.clerk()?.open_cases().await?;
    Ok((device, case))
}

fn of(case: &CaseView) -> Value {
    json!({ "case": case.card.id })
}

fn why(case: &CaseView, reason: &str) -> Value {
    json!({ "case": case.card.id, "reason": reason })
}

async fn state_at_desk(county: &County, number: &str) -> anyhow::Result<String> {
    let case = county.clerk()?.case(number).await?;
    Ok(case.map(|case| case.state.to_string()).unwrap_or_default())
}

#[tokio::test(flavor = "multi_thread")]
async fn what_has_not_left_is_a_draft_again_with_everything_in_it() -> anyhow::Result<()> {
    let (clock, county) = county(&["senior-allowance"]).await?;
    let (mut device, case) = sent(&clock, &county).await?;
    assert_eq!(case.card.line, "您这边办完了，一有网就送到县里");
    assert_eq!(case.card.tone, Tone::Calm, "nothing is wrong with it");
    assert!(case.can_recall && !case.can_withdraw && !case.can_reopen);
    assert_eq!(
        device.refused("ledger_withdraw", why(&case, "")).await?,
        "not-left-yet"
    );

    let back = device.recall(&case.card.id).await?;
    assert_eq!(device.question("老人叫什么名字")?.value, "王桂英");
    assert!(
        !device.question("老人身份证的正面")?.value.is_empty(),
        "the photo too"
    );
    assert!(device.cases().await?.is_empty());
    assert_eq!(device.waiting().await?.state, SyncState::NothingSent);

    // It stays back, whatever the battery and the network do.
    device.crash();
    county.link.on();
    device.start().await;
    device.until_waiting(|view| view.items.is_empty()).await?;
    assert_eq!(county.clerk()?.open_cases().await?.len(), 0);

    // She mends it and sends it: it arrives once, as a first sending.
    device.open_draft(&back.id).await?;
    device.answer("老人的电话", "13800005678").await?;
    let case = device.send().await?;
    device.until(&case.card.id, CaseState::Received).await?;
    assert_eq!(county.clerk()?.open_cases().await?.len(), 1);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn what_has_arrived_or_may_have_is_not_recalled() -> anyhow::Result<()> {
    let (clock, county) = county(&["senior-allowance"]).await?;
    let (mut device, case) = received(&clock, &county).await?;
    assert!(!case.can_recall && case.can_withdraw);
    assert_eq!(device.refused("ledger_recall", of(&case)).await?, "already-left");

    // The next one: the county has it, and every answer is lost on the way.
    county.link.lose_answers(u32::MAX);
    device.begin_again("senior-allowance").await?;
    fill_in_allowance(&mut device).await?;
    let case = device.send().await?;
    let in_doubt = device.until_case(&case.card.id, |case| !case.can_recall).await?;
    assert!(in_doubt.can_withdraw && in_doubt.card.number.is_empty());
    assert_eq!(device.refused("ledger_recall", of(&case)).await?, "already-left");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn withdrawn_without_a_network_and_honoured_when_it_comes() -> anyhow::Result<()> {
    let (clock, county) = county(&["senior-allowance"]).await?;
    let (mut device, case) = received(&clock, &county).await?;
    let number = case.card.number.clone();
    county.link.off();
    let long = "长".repeat(501);
    assert_eq!(
        device.refused("ledger_withdraw", why(&case, &long)).await?,
        "reason-too-long"
    );
    let asked: CaseView = device
        .call("ledger_withdraw", why(&case, "儿子替我办过了"))
        .await?;
    assert_eq!(asked.card.state, CaseState::Withdrawing);
    assert_eq!(
        (asked.card.line.as_str(), asked.card.tone),
        ("记下了要撤回，一有网就告诉县里", Tone::Calm)
    );
    assert!(
        asked.next.contains("县里知道以前，这件还照常办"),
        "{}",
        asked.next
    );
    assert!(!asked.can_recall && !asked.can_withdraw && asked.card.due.is_empty());
    let step = asked.steps.iter().find(|step| step.name == "您要撤回");
    assert_eq!(step.map(|step| step.note.as_str()), Some("儿子替我办过了"));

    // Asking twice is asking once, and the battery dies in between.
    let _: CaseView = device.call("ledger_withdraw", why(&case, "")).await?;
    device.crash();
    device.start().await;
    assert_eq!(
        device.case(&case.card.id).await?.card.state,
        CaseState::Withdrawing
    );
    assert_eq!(device.waiting().await?.items.len(), 1);

    county.link.lose_answers(1);
    county.link.on();
    let done = device.until(&case.card.id, CaseState::Withdrawn).await?;
    assert_eq!(done.card.line, "已经撤回");
    assert_eq!(done.card.number, number, "she goes on knowing it by its number");
    device.until_told("已经撤回").await?;
    assert_eq!(state_at_desk(&county, &number).await?, "withdrawn");
    assert_eq!(county.clerk()?.open_cases().await?.len(), 0);

    // She fills in another one, with the answers of the first; it is a new application.
    assert!(done.can_reopen);
    device.reopen(&case.card.id).await?;
    assert_eq!(device.question("老人叫什么名字")?.value, "王桂英");
    let again = device.send().await?;
    assert_ne!(again.card.id, case.card.id);
    device.until(&again.card.id, CaseState::Received).await?;
    assert_eq!(county.clerk()?.open_cases().await?.len(), 1);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_decision_that_was_faster_stands_and_is_said_plainly() -> anyhow::Result<()> {
    let (clock, county) = county(&["senior-allowance"]).await?;
    let (device, case) = received(&clock, &county).await?;
    let (clerk, number) = (county.clerk()?, case.card.number.clone());
    county.link.off();
    clerk.accept(&number).await?;
    clerk.approve(&number, "从 2026 年 12 月起每月 50 元").await?;
    let _: CaseView = device.call("ledger_withdraw", why(&case, "不要了")).await?;
    county.link.on();
    let late = device
        .until_case(&case.card.id, |case| {
            case.steps.iter().any(|step| step.name == "没撤成，县里已经办完")
        })
        .await?;
    assert_eq!(
        (late.card.state, late.card.line.as_str()),
        (CaseState::Approved, "办好了")
    );
    assert_eq!(late.reason, "从 2026 年 12 月起每月 50 元");
    assert_eq!(state_at_desk(&county, &number).await?, "approved");
    assert_eq!(
        device.refused("ledger_withdraw", why(&case, "")).await?,
        "already-decided"
    );
    let news: NewsList = device.call("news_list", json!({})).await?;
    assert!(news.news.iter().any(|item| item.kind == NewsKind::NotWithdrawn));
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_county_wants_mended_can_be_withdrawn_instead() -> anyhow::Result<()> {
    let (clock, county) = county(&["senior-allowance"]).await?;
    let (mut device, case) = received(&clock, &county).await?;
    let (clerk, number) = (county.clerk()?, case.card.number.clone());
    let items = [("/data/bank/bank_account", "卡号少一位，请看卡再填")];
    clerk.ask_corrections(&number, &items, "2026-12-10").await?;
    device.until(&case.card.id, CaseState::CorrectionsAsked).await?;
    device.mend(&case.card.id).await?;
    device.answer("填卡号", "6217990000000000022").await?;
    let _: CaseView = device.call("ledger_withdraw", why(&case, "")).await?;
    device.until(&case.card.id, CaseState::Withdrawn).await?;
    assert_eq!(state_at_desk(&county, &number).await?, "withdrawn");
    let drafts: DraftList = device.call("draft_list", json!({})).await?;
    assert!(drafts.drafts.is_empty(), "nothing is left to be mended");
    assert_eq!(device.state().await?.counts.corrections, 0);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_county_did_not_take_is_no_success_and_is_sent_again_once() -> anyhow::Result<()> {
    let (clock, county) = county(&["pension-verify"]).await?;
    let mut laptop = Device::new("李明亮", &clock, &county.stick()).await?;
    laptop.set_up_as_helper(VILLAGE).await?;
    laptop.add_person("陈秀莲").await?;
    laptop
        .record_mandate("陈秀莲", "990123195407161263", &["pension-verify"], "2026-11-30")
        .await?;
    laptop.begin("pension-verify").await?;
    fill_in_verification(&mut laptop).await?;
    let case = laptop.send().await?;
    clock.pass_days(20);
    county.link.on();
    let refused = laptop.until(&case.card.id, CaseState::SetAside).await?;
    assert_eq!(
        (refused.card.line.as_str(), refused.card.tone),
        ("县里没收下，改一改再交", Tone::Need)
    );
    assert!(refused.can_reopen && !refused.can_recall && !refused.can_withdraw);
    let sync = laptop.waiting().await?;
    assert_eq!((sync.state, sync.tone), (SyncState::SetAside, Tone::Need));
    assert_eq!(sync.line, "有 1 件县里没收下，请看看");

    // A new mandate, the same answers, one application at the county.
    laptop
        .record_mandate("陈秀莲", "990123195407161263", &["pension-verify"], "2027-06-30")
        .await?;
    laptop.reopen(&case.card.id).await?;
    assert_eq!(laptop.question("的身份证号是多少")?.value, "990123195407161263");
    let again = laptop.send().await?;
    assert_eq!(again.card.id, case.card.id);
    laptop.until(&case.card.id, CaseState::Received).await?;
    let lines = county.clerk()?.open_cases().await?;
    assert_eq!(lines.len(), 1, "{lines:?}");
    assert_ne!(laptop.waiting().await?.state, SyncState::SetAside);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn all_news_stand_in_one_place_and_are_new_once() -> anyhow::Result<()> {
    let (clock, county) = county(&["senior-allowance", "pension-verify"]).await?;
    let (device, case) = received(&clock, &county).await?;
    let (clerk, number) = (county.clerk()?, case.card.number.clone());
    clock.set("2026-11-24T10:00:00")?;
    let items = [("/data/bank/bank_account", "卡号少一位，请看卡再填")];
    clerk.ask_corrections(&number, &items, "2026-12-10").await?;
    device.until(&case.card.id, CaseState::CorrectionsAsked).await?;
    let news: NewsList = device.call("news_list", json!({})).await?;
    let kinds: Vec<_> = news.news.iter().map(|item| item.kind).collect();
    assert_eq!(
        kinds,
        [NewsKind::Corrections, NewsKind::Received],
        "the newest first"
    );
    let newest = news
        .news
        .first()
        .map(|item| (item.title.as_str(), item.line.as_str(), item.tone));
    assert_eq!(
        newest,
        Some(("八十岁以上老人补贴", "县里请您补 1 处", Tone::Need))
    );
    assert_eq!((news.unread, device.state().await?.counts.news), (2, 2));

    // What was not shown stays unread, also when it came while the other was looked at.
    let ids: Vec<String> = news.news.iter().map(|item| item.id.clone()).collect();
    for (shown, left) in [(&ids[..1], 1), (&[], 1), (&ids[1..], 0)] {
        let seen: NewsList = device.call("news_seen", json!({ "ids": shown })).await?;
        assert_eq!((seen.news.len(), seen.unread), (2, left));
    }
    assert_eq!(device.state().await?.counts.news, 0);
    let _: CaseView = device.call("ledger_withdraw", why(&case, "")).await?;
    device.until(&case.card.id, CaseState::Withdrawn).await?;
    let fresh: NewsList = device.call("news_list", json!({})).await?;
    let unread: Vec<_> = fresh
        .news
        .iter()
        .filter(|item| item.unread)
        .map(|item| item.kind)
        .collect();
    assert_eq!(unread, [NewsKind::Withdrawn]);

    // A reminder that is due is news too, and only one of it.
    let change = json!({ "service": "pension-verify", "on": true, "lastDone": "2025-12-01" });
    let _: Value = device.call("reminder_change", change).await?;
    let with: NewsList = device.call("news_list", json!({})).await?;
    let first = with
        .news
        .first()
        .map(|item| (item.kind, item.service.as_deref(), item.unread));
    assert_eq!(first, Some((NewsKind::Reminder, Some("pension-verify"), true)));
    assert_eq!(device.state().await?.counts.news, 2);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn who_gave_no_name_is_called_as_the_form_says() -> anyhow::Result<()> {
    let (clock, county) = county(&["senior-allowance"]).await?;
    let mut device = Device::new("没写名字", &clock, &county.stick()).await?;
    device.set_up_for_self("", VILLAGE).await?;
    let start = device.waiting().await?;
    assert_eq!(
        (start.state, start.line.as_str()),
        (SyncState::NothingSent, "还没有交过申请")
    );
    device.begin("senior-allowance").await?;
    fill_in_allowance(&mut device).await?;
    let case = device.send().await?;
    assert_eq!(case.for_whom, "王桂英");

    // The number stands once: with the card, not in the line and not in a step.
    county.link.on();
    let case = device.until(&case.card.id, CaseState::Received).await?;
    let texts = serde_json::to_string(&(&case.card.line, &case.steps, &case.next))?;
    assert!(!texts.contains(&case.card.number), "{texts}");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_deletes_a_person_hears_first_what_has_not_been_sent() -> anyhow::Result<()> {
    let (clock, county) = county(&["senior-allowance"]).await?;
    let (device, _) = sent(&clock, &county).await?;
    let me = device
        .state()
        .await?
        .person
        .map(|person| person.id)
        .unwrap_or_default();
    let whole = json!({ "confirm": true });
    assert_eq!(
        device.refused("person_delete", json!({ "person": me })).await?,
        "person-unsent"
    );
    assert_eq!(
        device.refused("system_erase_everything", whole.clone()).await?,
        "person-unsent"
    );
    assert_eq!(device.waiting().await?.waiting, 1, "it is still on its way");

    // What the county has it keeps, and nothing is asked about it.
    county.link.on();
    device.until_waiting(|view| view.items.is_empty()).await?;
    let _: Value = device.call("person_delete", json!({ "person": me })).await?;
    assert_eq!(county.clerk()?.open_cases().await?.len(), 1);
    Ok(())
}
