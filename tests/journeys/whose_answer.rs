//! What is remembered of one person, or of one card, is filled in for nobody else: not a contact's phone for another
//! contact, not a card's bank for another card, not the helper's phone for a neighbour, not the applicant's number for
//! somebody else.

use app::api::draft::DraftList;
use app::api::person::ProfileView;
use serde_json::json;
use testkit::Device;

use crate::{VILLAGE, county, fill_in_allowance, phone};

const WHOM: &str = "找不到您时，可以找谁";
const WHAT: &str = "这个人是您的什么人";
const CALL: &str = "这个人的电话";

fn offered(device: &Device, words: &str) -> anyhow::Result<Vec<String>> {
    let offers = device.question(words)?.offers.iter();
    Ok(offers.map(|offer| offer.value.clone()).collect())
}

/// Remembers what the open draft says, and throws the draft away.
async fn remembered(device: &Device) -> anyhow::Result<Vec<String>> {
    let profile: ProfileView = device.call("person_read_profile", json!({})).await?;
    let _: DraftList = device
        .call("draft_delete", json!({ "draft": device.draft() }))
        .await?;
    Ok(profile.fields.into_iter().map(|line| line.field).collect())
}

/// Her contact is 李明, her son, and so is it remembered.
async fn with_contact(device: &mut Device) -> anyhow::Result<()> {
    device.begin("senior-card").await?;
    for (question, answer) in [(WHOM, "李明"), (WHAT, "child"), (CALL, "13900000001")] {
        device.answer(question, answer).await?;
    }
    remembered(device).await.map(drop)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_contact_is_offered_whole_or_not_at_all() -> anyhow::Result<()> {
    let (clock, county) = county(&["senior-card"]).await?;
    let mut phone = phone(&clock, &county).await?;
    with_contact(&mut phone).await?;
    phone.begin("senior-card").await?;
    assert_eq!(offered(&phone, WHOM)?, ["李明"]);
    phone.answer(WHOM, "赵铁柱").await?;
    for question in [WHAT, CALL] {
        assert!(offered(&phone, question)?.is_empty(), "{question} is not his");
    }
    phone.answer(WHOM, "李明").await?;
    assert_eq!(offered(&phone, WHAT)?, ["child"]);
    assert_eq!(offered(&phone, CALL)?, ["13900000001"]);

    // Somebody new takes the place of the one before, who leaves nothing behind.
    phone.answer(WHOM, "赵铁柱").await?;
    let fields = remembered(&phone).await?;
    assert!(fields.contains(&"contact.name".to_owned()));
    assert!(!fields.contains(&"contact.phone".to_owned()), "{fields:?}");
    phone.begin("senior-card").await?;
    phone.take_offer(WHOM).await?;
    assert!(offered(&phone, CALL)?.is_empty(), "he has given none");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn another_card_has_its_own_bank_and_whose_it_is_has_to_be_said() -> anyhow::Result<()> {
    let (clock, county) = county(&["senior-allowance"]).await?;
    let mut phone = phone(&clock, &county).await?;
    phone.begin("senior-allowance").await?;
    fill_in_allowance(&mut phone).await?;
    phone.answer("卡是谁的名字", "李明").await?;
    remembered(&phone).await?;
    phone.begin("senior-allowance").await?;
    phone.answer("老人叫什么名字", "王桂英").await?;
    phone.answer("填卡号", "6228480000000000018").await?;
    assert!(offered(&phone, "是哪家银行的卡")?.is_empty(), "of the other card");
    let holder = phone.question("卡是谁的名字")?;
    assert!(
        holder.offers.iter().all(|offer| offer.alone),
        "nobody's name is filled in along with something else: {:?}",
        holder.offers
    );
    phone.answer("填卡号", "6217990000000000014").await?;
    assert_eq!(offered(&phone, "是哪家银行的卡")?.len(), 1);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_helpers_phone_is_nobody_elses() -> anyhow::Result<()> {
    let (clock, county) = county(&["pension-verify"]).await?;
    let mut laptop = Device::new("李明亮", &clock, &county.stick()).await?;
    laptop.set_up_as_helper(VILLAGE).await?;
    laptop.add_person("王桂英").await?;
    laptop
        .record_mandate("王桂英", "99012319441001004X", &["pension-verify"], "2027-06-30")
        .await?;
    laptop.begin("pension-verify").await?;
    laptop.answer("谁在填", "helper").await?;
    assert_eq!(offered(&laptop, "您的电话")?, ["13900000002"]);
    laptop.answer("您（填表的人）叫什么名字", "赵铁柱").await?;
    assert!(offered(&laptop, "您的电话")?.is_empty(), "it is the helper's");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_answers_for_its_own_person_alone() -> anyhow::Result<()> {
    let (clock, county) = county(&["senior-allowance", "birth"]).await?;
    let mut phone = phone(&clock, &county).await?;
    phone.begin("senior-allowance").await?;
    fill_in_allowance(&mut phone).await?;
    remembered(&phone).await?;
    phone.begin("senior-allowance").await?;
    assert_eq!(offered(&phone, "老人的身份证号")?, ["99012319441001004X"]);
    phone.answer("老人叫什么名字", "赵铁柱").await?;
    for question in ["老人的身份证号", "老人的电话"] {
        assert!(offered(&phone, question)?.is_empty(), "{question} is not his");
    }
    // Nor is half of him remembered with half of her.
    remembered(&phone).await?;
    phone.begin("senior-allowance").await?;
    assert_eq!(offered(&phone, "老人叫什么名字")?, ["王桂英"]);
    assert_eq!(offered(&phone, "老人的身份证号")?, ["99012319441001004X"]);

    // Where a number is written already, nobody else's name comes to stand beside it.
    phone.begin("birth").await?;
    phone.answer("妈妈的身份证号", "990123199001010025").await?;
    assert!(
        offered(&phone, "妈妈叫什么名字")?.is_empty(),
        "it is another number"
    );
    Ok(())
}
