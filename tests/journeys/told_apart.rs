//! Whose something is stands wherever it can be taken for another's: two people of one name, two elders kept in one file; and
//! whoever knows somebody's birthday does not open their file with it.

use app::api::draft::DraftList;
use app::api::news::NewsList;
use app::api::paper::PaperList;
use app::api::person::{MandateList, PersonView};
use app::api::system::AppState;
use serde_json::json;
use testkit::Device;

use crate::{VILLAGE, county, fill_in_allowance, phone};

const WANG: &str = "王桂英";
const LI: &str = "李德福";
const WANG_ID: &str = "99012319441001004X";

async fn state(device: &Device) -> anyhow::Result<PersonView> {
    let state: AppState = device.state().await?;
    state.person.ok_or_else(|| anyhow::anyhow!("nobody is present"))
}

#[tokio::test(flavor = "multi_thread")]
async fn two_of_one_name_are_told_apart_once_one_is_open() -> anyhow::Result<()> {
    let (clock, county) = county(&["pension-verify", "senior-allowance"]).await?;
    let mut laptop = Device::new("李明亮", &clock, &county.stick()).await?;
    laptop.set_up_as_helper(VILLAGE).await?;
    let first = laptop.add_person(WANG).await?;
    assert_eq!(state(&laptop).await?.told, WANG, "one name needs no more");
    let second: PersonView = laptop
        .call(
            "person_create",
            json!({ "name": WANG, "isSelf": false, "sameNameOk": true }),
        )
        .await?;
    let told_second = state(&laptop).await?.told;
    laptop.turn_to(&first).await?;
    let told_first = state(&laptop).await?.told;
    assert!(told_first.starts_with(WANG) && told_second.starts_with(WANG));
    assert_ne!(told_first, told_second);

    // Equal words about both tell nobody apart.
    for person in [&second, &first] {
        laptop.turn_to(person).await?;
        laptop
            .record_mandate(WANG, WANG_ID, &["senior-allowance"], "2026-12-31")
            .await?;
    }
    let told_first = state(&laptop).await?.told;
    laptop.turn_to(&second).await?;
    assert_ne!(state(&laptop).await?.told, told_first);

    laptop.begin("senior-allowance").await?;
    fill_in_allowance(&mut laptop).await?;
    let told = state(&laptop).await?.told;
    assert!(told.contains("同名的第 2 位"), "{told}");
    let acting = laptop.sending().await?.acting.unwrap_or_default();
    assert!(acting.contains(&told), "{acting}");
    let case = laptop.send().await?;
    let told = state(&laptop).await?.told;
    assert_eq!((&case.for_whom, &case.applicant), (&told, &told));
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn two_elders_in_one_file_never_have_equal_lines() -> anyhow::Result<()> {
    let (clock, county) = county(&["senior-allowance"]).await?;
    let mut phone = phone(&clock, &county).await?;
    phone.begin("senior-allowance").await?;
    fill_in_allowance(&mut phone).await?;
    let first = phone.send().await?;
    assert_eq!(first.card.whose, "", "one person's matters need no name");

    phone.begin_again("senior-allowance").await?;
    let offer = phone
        .offer("老人身份证的正面")?
        .unwrap_or_else(|| panic!("no card is offered"));
    assert!(
        offer.source.contains(WANG) && offer.source.contains("11月23日"),
        "{}",
        offer.source
    );
    phone.answer("老人叫什么名字", LI).await?;
    phone.photograph("老人身份证的正面", 90).await?;
    let drafts: DraftList = phone.call("draft_list", json!({})).await?;
    assert_eq!(drafts.drafts[0].whose, "给李德福办");
    assert_eq!(phone.cases().await?[0].whose, "给王桂英办");

    let papers: PaperList = phone.call("paper_list", json!({})).await?;
    let used: Vec<&str> = papers
        .papers
        .iter()
        .flat_map(|paper| &paper.used)
        .map(String::as_str)
        .collect();
    assert_eq!(used, ["给王桂英办“八十岁以上老人补贴”（2026年11月23日）"]);

    county.link.on();
    phone.until_case(&first.card.id, crate::is_whole).await?;
    let news: NewsList = phone.call("news_list", json!({})).await?;
    assert_eq!(news.news[0].whose, "给王桂英办");
    assert_eq!(phone.case(&first.card.id).await?.for_whom, WANG);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_birthday_of_anybody_in_the_file_is_no_pin() -> anyhow::Result<()> {
    let (clock, county) = county(&["pension-verify"]).await?;
    let laptop = Device::new("李明亮", &clock, &county.stick()).await?;
    laptop.set_up_as_helper(VILLAGE).await?;
    laptop.add_person(WANG).await?;
    laptop
        .record_mandate(WANG, WANG_ID, &["pension-verify"], "2026-12-31")
        .await?;
    for pin in [
        "441001", "100144", "011044", "19441001", "100100", "001001", "111111", "990105",
    ] {
        let refused = laptop.refused("person_set_pin", json!({ "new": pin })).await;
        // The helper's own birthday stands on the mandate.
        assert_eq!(
            refused.ok().as_deref(),
            if pin == "990105" { None } else { Some("weak-pin") },
            "{pin}"
        );
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn wrong_pins_are_told_how_many_are_left() -> anyhow::Result<()> {
    let (clock, county) = county(&["pension-verify"]).await?;
    let laptop = Device::new("李明亮", &clock, &county.stick()).await?;
    laptop.set_up_as_helper(VILLAGE).await?;
    let wang = laptop.add_person(WANG).await?;
    let _: PersonView = laptop.call("person_set_pin", json!({ "new": "246813" })).await?;
    let _: serde_json::Value = laptop.call("person_lock", json!({})).await?;
    for left in [Some("3"), Some("2"), Some("1"), None] {
        let open = json!({ "person": wang.id, "pin": "864213" });
        let error = laptop
            .try_call::<PersonView>("person_open", open)
            .await?
            .unwrap_err();
        assert_eq!(error.args.get("left").map(String::as_str), left);
        assert_eq!(error.args.contains_key("seconds"), left.is_none());
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_end_of_a_mandate_holds_back_is_known_before() -> anyhow::Result<()> {
    let (_clock, _county, laptop, sent) = crate::mandates::waiting().await?;
    let list: MandateList = laptop.call("person_list_mandates", json!({})).await?;
    assert_eq!(list.mandates[0].waiting, [sent.card.title]);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_says_that_the_elder_fills_in_while_a_helper_does() -> anyhow::Result<()> {
    let (clock, county) = county(&["pension-verify"]).await?;
    let mut own = phone(&clock, &county).await?;
    own.begin("pension-verify").await?;
    let who = |device: &Device| {
        let form = device.form().iter();
        let asked = form.filter(|node| node.label.contains("这张表是谁在填"));
        let choices = asked.flat_map(|node| &node.choices);
        choices.map(|choice| choice.value.clone()).collect::<Vec<_>>()
    };
    assert_eq!(who(&own), ["self", "family", "helper"]);

    let mut laptop = Device::new("李明亮", &clock, &county.stick()).await?;
    laptop.set_up_as_helper(VILLAGE).await?;
    laptop.add_person(WANG).await?;
    laptop
        .record_mandate(WANG, WANG_ID, &["pension-verify"], "2026-12-31")
        .await?;
    laptop.begin("pension-verify").await?;
    assert_eq!(who(&laptop), ["family", "helper"]);
    assert!(laptop.answer("这张表是谁在填", "self").await.is_err());
    Ok(())
}
