//! What a person types, from the page's text to the sentence she reads: kept as she wrote it or as it was understood,
//! each mistake with its own words, and nothing in the check that sending would not say too.

use app::api::draft::{DraftPatch, FieldErrorKind, Input, NodeView};
use serde_json::json;
use testkit::Device;

use crate::{county, phone};

/// What is wrong with the question of these words: kind and sentence.
fn wrong(device: &Device, words: &str) -> anyhow::Result<(Option<FieldErrorKind>, String)> {
    let error = device.question(words)?.error.clone();
    Ok(error.map_or((None, String::new()), |error| (Some(error.kind), error.text)))
}

#[tokio::test(flavor = "multi_thread")]
async fn each_mistake_has_its_own_sentence() -> anyhow::Result<()> {
    let (clock, county) = county(&["subsistence"]).await?;
    let mut device = phone(&clock, &county).await?;
    let view = device.begin("subsistence").await?;
    assert!(!view.can_undo, "nothing was done yet");
    let again = device.open_draft(&view.id).await?;
    assert!(!again.can_undo, "a later hour is nobody's act");
    let titles: Vec<&str> = view
        .sections
        .iter()
        .map(|section| section.title.as_str())
        .collect();
    assert_eq!(titles.first(), Some(&"申请人（户主）"));
    assert!(titles.contains(&"每个大人都要同意"), "{titles:?}");
    for (question, typed, kept, kind, said) in [
        (
            "户主叫什么名字",
            "李德福2",
            "李德福2",
            Some(FieldErrorKind::Type),
            "里面有数字",
        ),
        (
            "户主叫什么名字",
            "李😀",
            "李😀",
            Some(FieldErrorKind::Type),
            "里面不能有“😀”",
        ),
        ("户主叫什么名字", "阿依古丽•买买提", "阿依古丽·买买提", None, ""),
        (
            "户主的身份证号",
            "99012319511120331",
            "99012319511120331",
            Some(FieldErrorKind::Constraint),
            "还差 1 位",
        ),
        (
            "户主的身份证号",
            "990123195111203314",
            "990123195111203314",
            Some(FieldErrorKind::Constraint),
            "有一位写错了",
        ),
        (
            "户主的身份证号",
            "990123 19511120 3313",
            "990123195111203313",
            None,
            "",
        ),
        ("户主的电话", "+86 138 0013 8000", "13800138000", None, ""),
        (
            "户主的电话",
            "138001380001",
            "138001380001",
            Some(FieldErrorKind::Constraint),
            "多了 1 位",
        ),
        (
            "户主的电话",
            "8211234",
            "8211234",
            Some(FieldErrorKind::Warning),
            "打不通",
        ),
        ("户主的电话", "0990-8211234", "0990-8211234", None, ""),
        (
            "填卡号",
            "6217990000000000015",
            "6217990000000000015",
            Some(FieldErrorKind::Warning),
            "有一位不对",
        ),
        ("填卡号", "6217990000000000014", "6217990000000000014", None, ""),
    ] {
        device.answer(question, typed).await?;
        assert_eq!(device.question(question)?.value, kept, "{question}: {typed}");
        let (found, text) = wrong(&device, question)?;
        assert_eq!(found, kind, "{question}: {typed}: {text}");
        assert!(text.contains(said), "{question}: {typed}: {text}");
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn rows_that_are_needed_are_asked_for_where_they_belong() -> anyhow::Result<()> {
    let (clock, county) = county(&["subsistence"]).await?;
    let mut device = phone(&clock, &county).await?;
    device.begin("subsistence").await?;
    let repeat = |device: &Device, noun: &str| -> NodeView {
        let mut nodes = device.form().iter();
        nodes
            .find(|node| node.input == Input::Repeat && node.row_noun == noun)
            .cloned()
            .unwrap()
    };
    let members = repeat(&device, "家里人");
    assert!(members.needs_row && members.min_rows == 1);
    let said = members.error.unwrap();
    assert_eq!(
        (said.kind, said.text.as_str()),
        (FieldErrorKind::Required, "还没写家里人。请从户主自己写起。")
    );
    let check = device.check().await?;
    assert!(!check.ready);
    let key = &members.key;
    assert!(
        check.problems.iter().any(|line| &line.key == key),
        "{key} has a line that leads to it"
    );
    let row = device.add_row("家里人").await?;
    assert!(!repeat(&device, "家里人").needs_row);
    let label = |device: &Device| {
        let mut nodes = device.form().iter();
        nodes
            .find(|node| node.key == row)
            .map(|node| node.row_label.clone())
            .unwrap()
    };
    assert_eq!(label(&device), "家里人 1");
    device.set(&format!("{row}/m_name"), "王桂英").await?;
    assert_eq!(label(&device), "王桂英");
    device.set(&format!("{row}/m_income"), "一千五百块").await?;
    device.set(&format!("{row}/m_id"), "99012319441001004X").await?;
    let key = format!("{row}/m_income");
    let income = device.form().iter().find(|node| node.key == key).unwrap();
    assert_eq!((income.value.as_str(), income.shown.as_str()), ("1500", "1,500"));
    device.set(&key, "1,5").await?;
    let income = device.form().iter().find(|node| node.key == key).unwrap();
    assert_eq!(income.value, "1,5", "as typed");
    assert!(income.error.as_ref().unwrap().text.contains("逗号"));
    device.answer("分开过的儿女", "yes").await?;
    assert!(repeat(&device, "分开过的亲人").needs_row);
    let row = device.add_row("分开过的亲人").await?;
    device.set(&format!("{row}/s_id"), form::FORGOTTEN).await?;
    let forgotten = device
        .form()
        .iter()
        .find(|node| node.key == format!("{row}/s_id"))
        .unwrap();
    assert!(forgotten.may_forget && forgotten.error.is_none());
    let line = device.check().await?;
    let line = line.lines.iter().find(|line| line.key == forgotten.key).unwrap();
    assert_eq!(line.answer, "不记得");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_day_is_shown_back_in_full_and_half_a_day_is_never_the_old_one() -> anyhow::Result<()> {
    let (clock, county) = county(&["pension-verify"]).await?;
    let mut device = phone(&clock, &county).await?;
    device.begin("pension-verify").await?;
    device.answer("想怎么认证", "self").await?;
    device.answer("哪天见到老人的", "昨天").await?;
    let seen = device.question("哪天见到老人的")?.clone();
    assert_eq!(seen.value.len(), 10, "{}", seen.value);
    assert!(
        seen.shown.contains("年") && seen.shown.contains("农历"),
        "{}",
        seen.shown
    );
    for (typed, said) in [
        ("2026-11-", "还缺哪一天"),
        ("26-11-1", "年份写四位，比如 2026"),
        ("2026-2-30", "2 月没有 30 日"),
        ("26/11", "看不明白"),
    ] {
        device.answer("哪天见到老人的", typed).await?;
        let day = device.question("哪天见到老人的")?;
        assert_eq!(
            day.value, typed,
            "kept as typed, and not the day that was there before"
        );
        assert!(
            day.error.as_ref().unwrap().text.contains(said),
            "{typed}: {:?}",
            day.error
        );
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pasted_book_is_refused_in_words_and_nothing_is_lost() -> anyhow::Result<()> {
    let (clock, county) = county(&["senior-allowance"]).await?;
    let mut device = phone(&clock, &county).await?;
    device.begin("senior-allowance").await?;
    device.answer("老人叫什么名字", "王桂英").await?;
    let key = device.question("老人叫什么名字")?.key.clone();
    let book = "书".repeat(400_000);
    let refused = device
        .refused(
            "draft_answer",
            json!({ "draft": device.draft(), "key": key, "value": book }),
        )
        .await?;
    assert_eq!(refused, "answer-too-long");
    let long = "长".repeat(20_000);
    device.answer("老人叫什么名字", &long).await?;
    let name = device.question("老人叫什么名字")?;
    assert_eq!(name.value.chars().count(), 20_000, "nothing is cut");
    assert!(name.error.as_ref().unwrap().text.contains("最多 100 个字"));
    let _: DraftPatch = device.set(&key, "王桂英").await?;
    Ok(())
}
