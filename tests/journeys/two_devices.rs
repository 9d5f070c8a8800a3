//! A draft begun on the mountain is finished in town: two devices of one person, one draft, whatever each wrote while the other
//! was away. Nothing goes silently, nothing is asked that nobody has to decide, and the county reads none of it.

use std::time::Duration;

use app::api::draft::{DraftList, Input};
use app::api::space::{ConflictView, ElsewhereWhat, SpaceJoined, SpaceParcel, SpaceView};
use serde_json::json;
use testkit::{Clock, County, Device};

use crate::{VILLAGE, county, fill_in_allowance, phone};

/// Longest wait for something that comes by itself.
pub(crate) const PATIENCE: Duration = Duration::from_secs(60);
const ADDRESS: &str = "户口上的地址";

/// Her laptop, which gets the key from her phone.
async fn laptop(clock: &Clock, county: &County, phone: &Device) -> anyhow::Result<Device> {
    let laptop = Device::new("电脑", clock, &county.stick()).await?;
    laptop.set_up_for_self("王桂英", VILLAGE).await?;
    let begun: SpaceView = phone.call("space_begin", json!({ "device": "手机" })).await?;
    assert!(begun.on);
    let parcel: SpaceParcel = phone.call("space_share", json!({})).await?;
    let join = |code: &str, digits: &str| json!({ "parcel": parcel.parcel, "code": code, "digits": digits, "device": "电脑" });
    let wrong = join("00000 00000 00000 00000", &parcel.digits);
    assert_eq!(laptop.refused("space_join", wrong).await?, "space-code-wrong");
    let other = if parcel.digits == "000000" {
        "000001"
    } else {
        "000000"
    };
    let differ = join(&parcel.code, other);
    assert_eq!(laptop.refused("space_join", differ).await?, "space-digits-differ");
    let mut same = join(&parcel.code, &parcel.digits);
    if let Some(request) = same.as_object_mut() {
        request.insert("device".to_owned(), json!("手机"));
    }
    assert_eq!(laptop.refused("space_join", same).await?, "space-name-taken");
    let right = join(&parcel.code.replace(' ', ""), &parcel.digits);
    let joined: SpaceJoined = laptop.call("space_join", right.clone()).await?;
    assert!(joined.view.on && joined.asks.is_none());
    assert_eq!(laptop.refused("space_join", right).await?, "has-space");
    Ok(laptop)
}

pub(crate) async fn space(device: &Device) -> anyhow::Result<SpaceView> {
    device.call("space_read", json!({})).await
}

/// Waits for something that comes by itself.
macro_rules! until {
    ($what:literal, $holds:expr) => {
        tokio::time::timeout($crate::two_devices::PATIENCE, async {
            while !$holds {
                tokio::task::yield_now().await;
            }
            anyhow::Ok(())
        })
        .await
        .map_err(|_| anyhow::anyhow!("never: {}", $what))??
    };
}
pub(crate) use until;

pub(crate) async fn has_draft(device: &Device, draft: &str) -> anyhow::Result<bool> {
    let list: DraftList = device.call("draft_list", json!({})).await?;
    Ok(list.drafts.iter().any(|card| card.id == draft))
}

/// Everything that was written here is at the county.
pub(crate) async fn is_up(device: &Device) -> anyhow::Result<bool> {
    Ok(space(device).await?.waiting == 0)
}

/// What the question says when the draft is opened.
pub(crate) async fn says(device: &mut Device, draft: &str, words: &str) -> anyhow::Result<String> {
    device.open_draft(draft).await?;
    Ok(device.question(words)?.value.clone())
}

/// Phone and laptop with the same begun draft, online.
pub(crate) async fn begun(service: &str) -> anyhow::Result<(Clock, County, Device, Device, String)> {
    let (clock, county) = county(&[service]).await?;
    let mut phone = phone(&clock, &county).await?;
    phone.begin(service).await?;
    let draft = phone.draft().to_owned();
    let laptop = laptop(&clock, &county, &phone).await?;
    county.link.on();
    until!("the draft on the laptop", has_draft(&laptop, &draft).await?);
    Ok((clock, county, phone, laptop, draft))
}

fn devices(conflict: &ConflictView) -> Vec<(&str, Option<&str>)> {
    let sides = conflict.sides.iter();
    let mut sides: Vec<_> = sides
        .map(|side| (side.device.as_str(), side.value.as_deref()))
        .collect();
    sides.sort();
    sides
}

#[tokio::test(flavor = "multi_thread")]
async fn begun_on_the_mountain_and_finished_in_town() -> anyhow::Result<()> {
    let (clock, county) = county(&["senior-allowance"]).await?;
    let mut phone = phone(&clock, &county).await?;
    phone.begin("senior-allowance").await?;
    let draft = phone.draft().to_owned();
    phone.answer("老人叫什么名字", "王桂英").await?;
    let mut laptop = laptop(&clock, &county, &phone).await?;
    assert_eq!(space(&phone).await?.waiting, 1, "only on this device yet");
    county.link.on();
    until!("the draft in town", has_draft(&laptop, &draft).await?);
    assert_eq!(says(&mut laptop, &draft, "老人叫什么名字").await?, "王桂英");
    assert!(is_up(&phone).await?);

    // By itself, soon after the answer, without a tap.
    laptop.answer("老人的电话", "13800001234").await?;
    until!(
        "the answer from town",
        says(&mut phone, &draft, "老人的电话").await? == "13800001234"
    );
    for device in [&phone, &laptop] {
        assert_eq!(space(device).await?.conflicts, []);
    }
    for entry in std::fs::read_dir(county.dir())? {
        let path = entry?.path();
        if path.is_file() {
            let file = std::fs::read(&path)?;
            let holds = |text: &str| file.windows(text.len()).any(|part| part == text.as_bytes());
            assert!(!holds("王桂英") && !holds("13800001234"), "{}", path.display());
        }
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn what_both_wrote_while_apart_is_all_there_and_she_picks() -> anyhow::Result<()> {
    let (_clock, county, mut phone, mut laptop, draft) = begun("senior-allowance").await?;
    county.link.off();
    laptop.open_draft(&draft).await?;
    phone.answer("老人叫什么名字", "王桂英").await?;
    laptop.answer("老人的电话", "13800001234").await?;
    phone.answer(ADDRESS, "三组12号").await?;
    laptop.answer(ADDRESS, "三组21号").await?;
    county.link.on();
    until!("asked on the phone", space(&phone).await?.conflicts.len() == 1);
    until!("asked on the laptop", space(&laptop).await?.conflicts.len() == 1);
    for device in [&mut phone, &mut laptop] {
        assert_eq!(says(device, &draft, "老人叫什么名字").await?, "王桂英");
        assert_eq!(says(device, &draft, "老人的电话").await?, "13800001234");
        let open = space(device).await?.conflicts.remove(0);
        assert!(open.question.contains(ADDRESS), "{}", open.question);
        assert_eq!(
            devices(&open),
            [("手机", Some("三组12号")), ("电脑", Some("三组21号"))]
        );
        assert!(open.sides.iter().all(|side| side.at.starts_with("今天")));
    }
    assert_eq!(
        says(&mut phone, &draft, ADDRESS).await?,
        "三组12号",
        "nothing under her hand"
    );
    assert_eq!(says(&mut laptop, &draft, ADDRESS).await?, "三组21号");

    let open = space(&laptop).await?.conflicts.remove(0);
    let pick = |value: &str| json!({ "draft": draft, "key": open.key, "value": value });
    let nobodys = laptop.refused("space_pick", pick("没人写过")).await?;
    assert_eq!(nobodys, "nothing-to-pick");
    let settled: SpaceView = laptop.call("space_pick", pick("三组12号")).await?;
    assert_eq!(settled.conflicts, []);
    assert_eq!(says(&mut laptop, &draft, ADDRESS).await?, "三组12号");
    until!("settled on the phone", space(&phone).await?.conflicts.is_empty());
    assert_eq!(says(&mut phone, &draft, ADDRESS).await?, "三组12号");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_row_taken_out_here_and_filled_in_there_is_asked_about() -> anyhow::Result<()> {
    let (_clock, county, mut phone, mut laptop, draft) = begun("subsistence").await?;
    let repeat = phone
        .form()
        .iter()
        .find(|node| node.input == Input::Repeat && node.key.ends_with("/member"));
    let words = repeat.map(|node| node.label.clone());
    let row = phone.add_row(&words.unwrap_or_default()).await?;
    let name = format!("{row}/m_name");
    phone.set(&name, "张玉梅").await?;
    until!("the row in town", {
        laptop.open_draft(&draft).await?;
        laptop
            .form()
            .iter()
            .any(|node| node.key == name && node.value == "张玉梅")
    });
    county.link.off();
    phone.remove_row(&row).await?;
    laptop.set(&format!("{row}/m_id"), "99012319441001004X").await?;
    county.link.on();
    until!("asked on the phone", space(&phone).await?.conflicts.len() == 1);
    phone.open_draft(&draft).await?;
    let back = |node: &&app::api::draft::NodeView| node.key == name;
    assert_eq!(
        phone.form().iter().find(back).map(|node| node.value.as_str()),
        Some("张玉梅")
    );
    let open = space(&phone).await?.conflicts.remove(0);
    assert_eq!(open.key, row);
    assert_eq!(devices(&open), [("手机", None), ("电脑", Some(""))]);
    let pick = json!({ "draft": draft, "key": open.key, "value": null });
    let _: SpaceView = phone.call("space_pick", pick).await?;
    until!("gone in town", {
        laptop.open_draft(&draft).await?;
        !laptop.form().iter().any(|node| node.key == name)
    });
    assert_eq!(space(&laptop).await?.conflicts, []);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_kill_at_any_time_loses_no_answer_of_either() -> anyhow::Result<()> {
    let (_clock, county, mut phone, mut laptop, draft) = begun("senior-allowance").await?;
    for number in 0..4 {
        let (address, tail) = (format!("{number}组"), format!("1380000{number:04}"));
        laptop.open_draft(&draft).await?;
        phone.answer(ADDRESS, &address).await?;
        laptop.answer("老人的电话", &tail).await?;
        county.link.lose_answers(number);
        // At once, before or while it goes up.
        phone.crash();
        phone.start().await;
        laptop.crash();
        laptop.start().await;
        until!(
            "the phone's answer",
            says(&mut laptop, &draft, ADDRESS).await? == address
        );
        until!(
            "the laptop's answer",
            says(&mut phone, &draft, "老人的电话").await? == tail
        );
        assert_eq!(says(&mut phone, &draft, ADDRESS).await?, address);
    }
    for device in [&phone, &laptop] {
        assert_eq!(space(device).await?.conflicts, [], "nobody met anybody");
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn deleted_here_it_is_gone_there_but_not_what_was_written_meanwhile() -> anyhow::Result<()> {
    let (_clock, county, mut phone, mut laptop, draft) = begun("senior-allowance").await?;
    county.link.off();
    laptop.open_draft(&draft).await?;
    laptop.answer("老人叫什么名字", "王桂英").await?;
    let _: DraftList = phone.call("draft_delete", json!({ "draft": draft })).await?;
    county.link.on();
    until!("it is back", has_draft(&phone, &draft).await?);
    until!("asked on the laptop", space(&laptop).await?.conflicts.len() == 1);
    assert_eq!(says(&mut phone, &draft, "老人叫什么名字").await?, "王桂英");
    let pick = json!({ "draft": draft, "key": "", "value": null });
    let _: SpaceView = laptop.call("space_pick", pick).await?;
    assert!(!has_draft(&laptop, &draft).await?);
    until!("gone for both", !has_draft(&phone, &draft).await?);
    let told: Vec<_> = space(&phone)
        .await?
        .elsewhere
        .iter()
        .map(|one| (one.what, one.device.clone()))
        .collect();
    assert_eq!(told, [(ElsewhereWhat::Deleted, "电脑".to_owned())]);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_county_put_back_to_yesterday_has_it_all_again() -> anyhow::Result<()> {
    let (_clock, mut county, mut phone, mut laptop, draft) = begun("senior-allowance").await?;
    let backup = tempfile::tempdir()?;
    until!("up", is_up(&phone).await?);
    county.back_up(&backup.path().join("copy"))?;
    phone.answer("老人叫什么名字", "王桂英").await?;
    until!(
        "in town",
        says(&mut laptop, &draft, "老人叫什么名字").await? == "王桂英"
    );
    until!("up", is_up(&laptop).await?);
    county.restore(&backup.path().join("copy")).await?;
    laptop.answer("老人的电话", "13800001234").await?;
    until!(
        "from town",
        says(&mut phone, &draft, "老人的电话").await? == "13800001234"
    );
    assert_eq!(says(&mut phone, &draft, "老人叫什么名字").await?, "王桂英");
    for device in [&phone, &laptop] {
        assert_eq!(space(device).await?.conflicts, []);
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn sent_from_one_it_is_finished_on_the_other_too() -> anyhow::Result<()> {
    let (_clock, _county, mut phone, laptop, draft) = begun("senior-allowance").await?;
    fill_in_allowance(&mut phone).await?;
    phone.send().await?;
    until!("put away in town", !has_draft(&laptop, &draft).await?);
    let there = space(&laptop).await?;
    assert_eq!((there.conflicts.as_slice(), there.forms), (&[][..], 0));
    let told: Vec<_> = there
        .elsewhere
        .iter()
        .map(|one| (one.what, one.device.as_str(), one.draft.as_str()))
        .collect();
    assert_eq!(
        told,
        [(ElsewhereWhat::Sent, "手机", draft.as_str())],
        "gone is not lost"
    );
    assert_eq!(
        space(&phone).await?.elsewhere,
        [],
        "who sent it has it among what was sent"
    );
    Ok(())
}
