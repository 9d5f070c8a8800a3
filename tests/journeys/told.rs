//! What the desk did is what the phone says: each act arrives, by one name.

use app::api::ledger::CaseState;

use crate::{asked_to_mend, county, fill_in_allowance, is_whole, phone};

/// 补正看过了，接着办 arrives too: else the phone would wait for what the desk has done.
#[tokio::test(flavor = "multi_thread")]
async fn what_was_mended_and_gone_on_with_is_shown() -> anyhow::Result<()> {
    let (clock, county) = county(&["senior-allowance"]).await?;
    let mut phone = phone(&clock, &county).await?;
    let case = asked_to_mend(
        &mut phone,
        &county,
        "/data/bank/bank_account",
        "卡号少一位，请看卡再填",
    )
    .await?;
    phone.mend(&case).await?;
    phone.answer("填卡号", "6217990000000000022").await?;
    phone.send().await?;
    let number = phone.until_case(&case, is_whole).await?.card.number;
    county.clerk()?.accept(&number).await?;
    let view = phone.until(&case, CaseState::Accepted).await?;
    let came: Vec<_> = view
        .steps
        .iter()
        .filter(|step| step.done)
        .map(|step| step.name.as_str())
        .collect();
    assert_eq!(came.last(), Some(&"县里看过补的，接着办"), "{came:?}");
    let begun = came.iter().filter(|name| **name == "县里开始办").count();
    assert_eq!(begun, 1, "{came:?}");
    assert!(
        !view
            .steps
            .iter()
            .any(|step| !step.done && step.name == "县里开始办")
    );
    Ok(())
}

/// 不予受理 is another decision than 不予办理, and says what can be done.
#[tokio::test(flavor = "multi_thread")]
async fn what_was_not_taken_in_is_not_called_refused() -> anyhow::Result<()> {
    let (clock, county) = county(&["senior-allowance"]).await?;
    county.link.on();
    let mut phone = phone(&clock, &county).await?;
    for taken_in in [false, true] {
        phone.begin("senior-allowance").await?;
        fill_in_allowance(&mut phone).await?;
        let case = phone.send().await?.card.id;
        let number = phone.until_case(&case, is_whole).await?.card.number;
        let clerk = county.clerk()?;
        if taken_in {
            clerk.accept(&number).await?;
        }
        clerk.deny(&number, "户口在外县", "可以复议").await?;
        let view = phone.until(&case, CaseState::Denied).await?;
        let (called, other) = if taken_in {
            ("不予办理", "不予受理")
        } else {
            ("不予受理", "不予办理")
        };
        let last = view
            .steps
            .last()
            .map(|step| step.name.clone())
            .unwrap_or_default();
        for said in [&view.card.line, &last] {
            assert!(said.contains(called) && !said.contains(other), "{said}");
        }
        assert_eq!(view.next.contains("重新办"), !taken_in, "{}", view.next);
    }
    Ok(())
}

/// Asked for a second time, late, and overdue after that: why, that the day is over, and since when the county has had it.
#[tokio::test(flavor = "multi_thread")]
async fn why_again_a_day_gone_by_and_the_first_receipt_are_told() -> anyhow::Result<()> {
    let (clock, county) = county(&["senior-allowance"]).await?;
    let mut phone = phone(&clock, &county).await?;
    let (at, note) = ("/data/bank/bank_account", "卡号少一位，请看卡再填");
    let case = asked_to_mend(&mut phone, &county, at, note).await?;
    phone.mend(&case).await?;
    phone.answer("填卡号", "6217990000000000022").await?;
    clock.pass_days(3);
    phone.send().await?;
    let number = phone.until_case(&case, is_whole).await?.card.number;
    let (until, why) = ("2026-12-10", "第一次漏说了");
    county.clerk()?.ask_again(&number, at, note, until, why).await?;
    let asked = phone.until(&case, CaseState::CorrectionsAsked).await?;
    let why = |text: &str| text.contains("为什么再补一次：第一次漏说了");
    assert!(
        asked.steps.iter().any(|step| why(&step.note)),
        "{:?}",
        asked.steps
    );
    assert!(!asked.card.due.contains("日子过了"), "{}", asked.card.due);

    clock.pass_days(30);
    let late = phone.case(&case).await?;
    assert!(late.card.due.contains("日子过了"), "{}", late.card.due);
    assert!(late.next.contains("日子过了"), "{}", late.next);
    phone.mend(&case).await?;
    phone.answer("填卡号", "6217990000000000014").await?;
    phone.send().await?;
    phone.until_case(&case, is_whole).await?;
    clock.pass_days(120);
    let text = phone.case(&case).await?.overdue_text;
    assert!(text.contains("2026年11月23日县里就收到了"), "{text}");
    Ok(())
}
