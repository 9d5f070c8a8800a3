//! 低保 for a household of three: nobody's name and no number is typed twice, and the next form knows the family.

use std::collections::BTreeSet;

use app::api::draft::{DraftPatch, Input, NodeView, Offer};
use serde_json::json;
use testkit::Device;

use crate::{VILLAGE, county};

const LI: (&str, &str) = ("李德福", "990123195111203313");
const WIFE: (&str, &str) = ("张玉梅", "99012319441001004X");
const SON: (&str, &str) = ("李小军", "990123199001010017");

/// Everything typed by hand that names somebody; typing the same again fails.
#[derive(Default)]
struct Typed(BTreeSet<String>);

impl Typed {
    fn note(&mut self, value: &str) {
        assert!(self.0.insert(value.to_owned()), "typed again: {value}");
    }
}

async fn fill(laptop: &mut Device, row: &str, offer: &Offer) -> anyhow::Result<DraftPatch> {
    laptop
        .fill_row(row, offer.from.as_deref().unwrap_or_default())
        .await
}

/// The offer of a row's question for somebody of this name.
fn pick(laptop: &Device, key: &str, name: &str) -> anyhow::Result<Offer> {
    let node = node(laptop, key)?;
    let found = node.offers.iter().find(|offer| offer.shown.contains(name));
    found
        .cloned()
        .ok_or_else(|| anyhow::anyhow!("{name} is not offered for {key}: {:?}", node.offers))
}

fn node<'a>(laptop: &'a Device, key: &str) -> anyhow::Result<&'a NodeView> {
    let found = laptop.form().iter().find(|node| node.key == key);
    found.ok_or_else(|| anyhow::anyhow!("no {key}"))
}

async fn new_row(laptop: &mut Device, name: &str) -> anyhow::Result<String> {
    let blank = |node: &&NodeView| {
        node.input == Input::Row && node.key.contains(name) && {
            let first = format!("{}/", node.key);
            laptop
                .form()
                .iter()
                .filter(|n| n.key.starts_with(&first))
                .all(|n| n.value.is_empty())
        }
    };
    if let Some(row) = laptop.form().iter().find(blank) {
        return Ok(row.key.clone());
    }
    let repeat = laptop
        .form()
        .iter()
        .find(|node| node.input == Input::Repeat && node.key.ends_with(name))
        .map(|node| node.label.clone());
    laptop
        .add_row(&repeat.ok_or_else(|| anyhow::anyhow!("no {name}"))?)
        .await
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_typed_again_for_a_household_of_three() -> anyhow::Result<()> {
    let (clock, county) = county(&["subsistence"]).await?;
    let mut laptop = Device::new("李明亮", &clock, &county.stick()).await?;
    laptop.set_up_as_helper(VILLAGE).await?;
    let mut typed = Typed::default();
    typed.note(LI.0);
    laptop.add_person(LI.0).await?;
    typed.note(LI.1);
    laptop
        .record_mandate(LI.0, LI.1, &["subsistence"], "2027-06-30")
        .await?;
    laptop.begin("subsistence").await?;
    // The head: from the mandate, two taps.
    laptop.take_offer("户主叫什么名字").await?;
    laptop.take_offer("户主的身份证号").await?;
    laptop.answer("户主是哪个民族", "han").await?;
    laptop.answer("户口是哪一种", "rural").await?;

    // Three members: the head by one tap, the others typed here and nowhere else.
    let head = new_row(&mut laptop, "/member").await?;
    let offer = pick(&laptop, &format!("{head}/m_name"), LI.0)?;
    assert!(offer.also.iter().any(|label| label.contains("身份证号")));
    fill(&mut laptop, &head, &offer).await?;
    for (field, value) in [
        ("m_name", LI.0),
        ("m_id", LI.1),
        ("m_relation", "head"),
        ("m_nation", "han"),
    ] {
        assert_eq!(node(&laptop, &format!("{head}/{field}"))?.value, value);
    }
    assert_eq!(node(&laptop, &format!("{head}/m_sex"))?.value, "男");
    for ((name, number), relation) in [(WIFE, "spouse"), (SON, "child")] {
        let row = new_row(&mut laptop, "/member").await?;
        assert!(
            pick(&laptop, &format!("{row}/m_name"), LI.0).is_err(),
            "he is in the list already"
        );
        typed.note(name);
        typed.note(number);
        laptop.set(&format!("{row}/m_name"), name).await?;
        laptop.set(&format!("{row}/m_relation"), relation).await?;
        laptop.set(&format!("{row}/m_id"), number).await?;
    }
    // Three adults who authorise: they are there already.
    let adults = laptop.form().iter();
    let adults = adults.filter(|node| node.input == Input::Row && node.parent.ends_with("/adult"));
    let adults: Vec<String> = adults.map(|node| node.key.clone()).collect();
    assert_eq!(adults.len(), 3);
    for (row, (name, number)) in adults.iter().zip([LI, WIFE, SON]) {
        assert_eq!(node(&laptop, &format!("{row}/a_name"))?.value, name);
        assert_eq!(node(&laptop, &format!("{row}/a_id"))?.value, number);
    }
    // Card and contact.
    laptop.answer("填卡号", "6217990000000000014").await?;
    let holder = laptop.question("卡是谁的名字")?.clone();
    assert!(holder.offers.iter().any(|offer| offer.value == LI.0));
    let contact = laptop.question("找不到您时，可以找谁")?.clone();
    assert!(contact.offers.iter().any(|offer| offer.value == SON.0));
    let applicant = &laptop.question("户主叫什么名字")?.value;
    assert!(
        contact.offers.iter().all(|offer| &offer.value != applicant),
        "whoever cannot be reached is no help"
    );

    // One step back takes the whole row back, and it is on disk as shown.
    laptop.answer("分开过的儿女", "yes").await?;
    let row = new_row(&mut laptop, "/supporter").await?;
    let offer = pick(&laptop, &format!("{row}/s_name"), SON.0)?;
    fill(&mut laptop, &row, &offer).await?;
    assert_eq!(node(&laptop, &format!("{row}/s_relation"))?.value, "child");
    laptop.undo().await?;
    assert_eq!(node(&laptop, &format!("{row}/s_name"))?.value, "");
    assert_eq!(node(&laptop, &format!("{row}/s_id"))?.value, "");
    fill(&mut laptop, &row, &offer).await?;
    let draft = laptop.draft().to_owned();
    laptop.crash();
    laptop.start().await;
    laptop.open_draft(&draft).await?;
    assert_eq!(node(&laptop, &format!("{row}/s_id"))?.value, SON.1);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_next_form_knows_the_family_until_it_is_forgotten() -> anyhow::Result<()> {
    let (clock, county) = county(&["subsistence"]).await?;
    let mut phone = crate::phone(&clock, &county).await?;
    phone.begin("subsistence").await?;
    let row = new_row(&mut phone, "/member").await?;
    phone.set(&format!("{row}/m_name"), WIFE.0).await?;
    phone.set(&format!("{row}/m_id"), WIFE.1).await?;
    let first = phone.draft().to_owned();
    let profile: app::api::person::ProfileView = phone.call("person_read_profile", json!({})).await?;
    let line = profile
        .fields
        .iter()
        .find(|line| line.value.contains(WIFE.0))
        .unwrap();
    assert!(!line.value.contains(WIFE.1), "the number is masked");
    let _: app::api::draft::DraftList = phone.call("draft_delete", json!({ "draft": first })).await?;

    phone.begin("subsistence").await?;
    let row = new_row(&mut phone, "/member").await?;
    let offer = pick(&phone, &format!("{row}/m_name"), WIFE.0)?;
    fill(&mut phone, &row, &offer).await?;
    assert_eq!(node(&phone, &format!("{row}/m_id"))?.value, WIFE.1);

    let _: app::api::person::ProfileView = phone
        .call("person_forget_field", json!({ "field": line.field }))
        .await?;
    let profile: app::api::person::ProfileView = phone.call("person_read_profile", json!({})).await?;
    assert!(profile.fields.iter().all(|line| !line.value.contains(WIFE.0)));
    Ok(())
}
