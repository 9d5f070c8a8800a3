//! Who helps gives name and phone once per device: a form that asks who fills it in offers them for everybody, and nobody's
//! profile remembers them; what they read to the hotline is in their own voice.

use app::api::ledger::CaseState;
use app::api::person::{HelperView, ProfileView};
use serde_json::json;
use testkit::Device;

use crate::helper::fill_in_verification;
use crate::{VILLAGE, county};

#[tokio::test(flavor = "multi_thread")]
async fn the_helper_is_offered_her_own_name_and_phone_for_everybody() -> anyhow::Result<()> {
    let (clock, county) = county(&["pension-verify"]).await?;
    let mut laptop = Device::new("帮办电脑", &clock, &county.stick()).await?;
    laptop.set_up_as_helper(VILLAGE).await?;
    let own = json!({ "name": "李明亮", "idNumber": "990123199001010017", "phone": "13900000002" });
    let _: HelperView = laptop.call("helper_keep", own).await?;
    for (name, number) in [("陈秀莲", "990123195407161263"), ("李德福", "990123195111203313")] {
        laptop.add_person(name).await?;
        laptop
            .record_mandate(name, number, &["pension-verify"], "2026-12-31")
            .await?;
        laptop.begin("pension-verify").await?;
        laptop.answer("这张表是谁在填", "helper").await?;
        for (question, value) in [("您（填表的人）叫什么", "李明亮"), ("您的电话", "13900000002")]
        {
            let offered = laptop.offer(question)?.map(|offer| offer.value);
            assert_eq!(offered.as_deref(), Some(value), "{name}: {question}");
            laptop.answer(question, value).await?;
        }
        // What is known of the person: the next draft has looked at this one.
        let known: ProfileView = laptop.call("person_read_profile", json!({})).await?;
        let says = serde_json::to_string(&known)?;
        assert!(
            !says.contains("李明亮") && !says.contains("13900000002"),
            "{says}"
        );
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_helper_rings_the_hotline_for_somebody_else() -> anyhow::Result<()> {
    let (clock, county) = county(&["pension-verify"]).await?;
    let mut laptop = Device::new("李明亮", &clock, &county.stick()).await?;
    county.link.on();
    laptop.set_up_as_helper(VILLAGE).await?;
    laptop.add_person("陈秀莲").await?;
    laptop
        .record_mandate("陈秀莲", "990123195407161263", &["pension-verify"], "2026-12-31")
        .await?;
    laptop.begin("pension-verify").await?;
    fill_in_verification(&mut laptop).await?;
    let case = laptop.send().await?;
    laptop.until(&case.card.id, CaseState::Received).await?;
    clock.pass_days(30);
    let said = laptop.case(&case.card.id).await?.overdue_text;
    assert!(said.contains("我替陈秀莲反映"), "{said}");
    assert!(!said.contains("我在"), "{said}");
    Ok(())
}
