//! 大人的授权: whoever is an adult of the household is asked, each once, whatever stands in a number; and what one person
//! ticked and signed is nobody else's.

use app::api::draft::{FieldErrorKind, Input, NodeView};
use testkit::Device;

use crate::{county, phone};

const WANG: (&str, &str) = ("王桂英", "99012319441001004X");
const LI: (&str, &str) = ("李大山", "990123195111203313");
/// Twelve years old on the day of the tests.
const CHILD: (&str, &str) = ("李小宝", "990123201405010013");

fn node<'a>(device: &'a Device, key: &str) -> anyhow::Result<&'a NodeView> {
    let found = device.form().iter().find(|node| node.key == key);
    found.ok_or_else(|| anyhow::anyhow!("no {key}"))
}

fn rows(device: &Device, repeat: &str) -> Vec<String> {
    let form = device.form().iter();
    let rows = form.filter(|node| node.input == Input::Row && node.relevant && node.parent.ends_with(repeat));
    rows.map(|node| node.key.clone()).collect()
}

/// The adults who are asked, as their rows are called.
fn adults(device: &Device) -> anyhow::Result<Vec<String>> {
    let rows = rows(device, "/adult");
    rows.iter()
        .map(|row| Ok(node(device, row)?.row_label.clone()))
        .collect()
}

/// 低保 with these members; keys of their rows.
async fn household(device: &mut Device, members: &[(&str, &str)]) -> anyhow::Result<Vec<String>> {
    device.begin("subsistence").await?;
    let mut keys = Vec::new();
    for (name, number) in members {
        let row = match rows(device, "/member").get(keys.len()) {
            Some(first) => first.clone(),
            None => device.add_row("家里人").await?,
        };
        device.set(&format!("{row}/m_name"), name).await?;
        if !number.is_empty() {
            device.set(&format!("{row}/m_id"), number).await?;
        }
        keys.push(row);
    }
    Ok(keys)
}

#[tokio::test(flavor = "multi_thread")]
async fn every_adult_is_asked_once_and_no_child() -> anyhow::Result<()> {
    let (clock, county) = county(&["subsistence"]).await?;
    let mut device = phone(&clock, &county).await?;
    let members = household(&mut device, &[WANG, CHILD, LI]).await?;
    assert_eq!(adults(&device)?, ["王桂英", "李大山"]);
    // A number written twice hides nobody, and nobody is asked twice.
    device.set(&format!("{}/m_id", members[2]), WANG.1).await?;
    assert_eq!(adults(&device)?, ["王桂英", "李大山"]);
    // Whose age nobody can know yet is there, with the question; a child is asked no further.
    device.set(&format!("{}/m_id", members[1]), "").await?;
    assert_eq!(adults(&device)?, ["王桂英", "李小宝", "李大山"]);
    let unknown = rows(&device, "/adult")[1].clone();
    assert!(node(&device, &format!("{unknown}/a_grown"))?.relevant);
    assert!(!node(&device, &format!("{unknown}/a_agree"))?.relevant);
    device.set(&format!("{unknown}/a_grown"), "yes").await?;
    assert!(node(&device, &format!("{unknown}/a_agree"))?.required);
    device.set(&format!("{}/m_id", members[1]), CHILD.1).await?;
    assert_eq!(adults(&device)?, ["王桂英", "李大山"]);
    // There is nothing to pick or to type, so there is nobody to pick wrongly.
    let adult = rows(&device, "/adult")[1].clone();
    let name = node(&device, &format!("{adult}/a_name"))?;
    assert_eq!(
        (name.input, name.value.as_str(), name.offers.len()),
        (Input::Computed, "李大山", 0)
    );
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_consent_is_asked_anew_when_the_row_becomes_somebody_else() -> anyhow::Result<()> {
    let (clock, county) = county(&["subsistence"]).await?;
    let mut device = phone(&clock, &county).await?;
    let members = household(&mut device, &[WANG, LI]).await?;
    let [first, second] = [0, 1].map(|at| rows(&device, "/adult")[at].clone());
    let signature = device
        .upload("authorisation", testkit::pictures::photo(5))
        .await?;
    for row in [&first, &second] {
        device.set(&format!("{row}/a_agree"), "OK").await?;
        device.set(&format!("{row}/a_sign"), &signature.id).await?;
    }
    let agreed = device.consents().await?;
    assert!(
        agreed.iter().any(|kind| kind == "signature") && agreed.iter().all(|kind| kind != "biometric"),
        "no face was given: {agreed:?}"
    );
    device.answer("户主叫什么名字", WANG.0).await?;
    device.answer("我保证上面写的都是真的", "OK").await?;

    device.set(&format!("{}/m_name", members[1]), "赵小兰").await?;
    for (question, words) in [
        ("a_agree", "原来打的勾不算数了"),
        ("a_sign", "原来的签名不算数了"),
    ] {
        let asked = node(&device, &format!("{second}/{question}"))?;
        assert_eq!(asked.value, "");
        let told = asked.error.as_ref().map(|error| error.text.as_str());
        assert!(told.is_some_and(|text| text.contains(words)), "{told:?}");
        assert_ne!(
            node(&device, &format!("{first}/{question}"))?.value,
            "",
            "hers stands"
        );
    }
    // It is so on disk, and given again it is said no more.
    let draft = device.draft().to_owned();
    device.crash();
    device.start().await;
    device.open_draft(&draft).await?;
    assert_eq!(node(&device, &format!("{second}/a_agree"))?.value, "");
    device.set(&format!("{second}/a_agree"), "OK").await?;
    assert_eq!(node(&device, &format!("{second}/a_agree"))?.error, None);

    // A number put right is somebody else's number: the same for what the applicant promised.
    device
        .set(&format!("{}/m_id", members[0]), "990123195407161263")
        .await?;
    assert_eq!(node(&device, &format!("{first}/a_agree"))?.value, "");
    assert_eq!(device.question("我保证上面写的都是真的")?.value, "OK");
    device.answer("户主叫什么名字", "王桂兰").await?;
    let promise = device.question("我保证上面写的都是真的")?;
    assert_eq!(promise.value, "");
    assert_eq!(
        promise.error.as_ref().map(|error| error.kind),
        Some(FieldErrorKind::Again)
    );
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn whom_to_ask_is_an_adult_of_the_house_and_the_spouse_first() -> anyhow::Result<()> {
    let (clock, county) = county(&["subsistence"]).await?;
    let mut device = phone(&clock, &county).await?;
    let grown = ("李志远", "990123197911021373");
    let members = household(&mut device, &[WANG, CHILD, grown, LI]).await?;
    for (row, relation) in members.iter().zip(["head", "child", "child", "spouse"]) {
        device.set(&format!("{row}/m_relation"), relation).await?;
    }
    let offered: Vec<String> = device
        .question("找不到您时")?
        .offers
        .iter()
        .map(|offer| offer.value.clone())
        .collect();
    assert_eq!(offered, ["李大山", "李志远"], "no child, and not herself");
    // Her name written above, with another number than in the list, is still herself.
    device.answer("户主叫什么名字", WANG.0).await?;
    device.answer("户主的身份证号", "990123195407161263").await?;
    // A number written twice hides nobody.
    device.set(&format!("{}/m_id", members[3]), grown.1).await?;
    let offered: Vec<String> = device
        .question("找不到您时")?
        .offers
        .iter()
        .map(|offer| offer.value.clone())
        .collect();
    assert_eq!(offered, ["李大山", "李志远"]);
    Ok(())
}
