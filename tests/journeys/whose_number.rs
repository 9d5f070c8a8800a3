//! A number that is somebody else's is told where it is written: in the form, twice in a household, against the file, against
//! the mandate, against others on the device. It is never a bar, except where the county would refuse.

use app::api::draft::FieldError;
use serde_json::json;
use testkit::Device;

use crate::{VILLAGE, county, fill_in_allowance, phone};

const MINE: &str = "99012319441001004X";
const ANOTHER: &str = "990123195407161263";
const LI: (&str, &str) = ("李德福", "990123195111203313");
const CHEN: (&str, &str) = ("陈秀莲", ANOTHER);

fn doubt(device: &Device, key: &str) -> anyhow::Result<Option<FieldError>> {
    let node = device.form().iter().find(|node| node.key == key);
    Ok(node.ok_or_else(|| anyhow::anyhow!("no {key}"))?.error.clone())
}

fn told(device: &Device, key: &str, words: &str) -> anyhow::Result<()> {
    match doubt(device, key)? {
        Some(error) if error.kind == "warning" && error.text.contains(words) => Ok(()),
        other => anyhow::bail!("{words} is not said at {key}: {other:?}"),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn one_number_for_two_people_of_a_household_is_told_at_both() -> anyhow::Result<()> {
    let (clock, county) = county(&["subsistence"]).await?;
    let mut device = phone(&clock, &county).await?;
    device.begin("subsistence").await?;
    let mut rows = Vec::new();
    for name in ["张玉梅", "李小军"] {
        let row = device.add_row("家里人").await?;
        device.set(&format!("{row}/m_name"), name).await?;
        device.set(&format!("{row}/m_id"), ANOTHER).await?;
        rows.push(format!("{row}/m_id"));
    }
    let [first, second] = rows.as_slice() else {
        anyhow::bail!("not two rows");
    };
    told(&device, second, "这个号码是张玉梅的")?;
    told(&device, first, "这个号码是李小军的")?;
    // Mended, nothing is left to be said at either.
    device.set(second, "990123199001010017").await?;
    assert_eq!((doubt(&device, first)?, doubt(&device, second)?), (None, None));
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn another_number_than_the_files_own_is_told_at_the_question() -> anyhow::Result<()> {
    let (clock, county) = county(&["senior-allowance", "pension-verify"]).await?;
    let mut device = phone(&clock, &county).await?;
    device.begin("senior-allowance").await?;
    fill_in_allowance(&mut device).await?;
    device.send().await?;
    device.begin("pension-verify").await?;
    let key = device.question("身份证号")?.key.clone();
    device.set(&key, MINE).await?;
    assert_eq!(doubt(&device, &key)?, None);
    device.set(&key, ANOTHER).await?;
    told(&device, &key, "尾号是 004X")?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_number_of_somebody_else_on_the_device_is_told_with_the_name() -> anyhow::Result<()> {
    let (clock, county) = county(&["pension-verify"]).await?;
    let mut laptop = Device::new("李明亮", &clock, &county.stick()).await?;
    laptop.set_up_as_helper(VILLAGE).await?;
    laptop.add_person(LI.0).await?;
    laptop
        .record_mandate(LI.0, LI.1, &["pension-verify"], "2027-06-30")
        .await?;
    laptop.add_person(CHEN.0).await?;

    // His number in her mandate: whose it is, and the choice.
    let signature = laptop.upload("signature", testkit::pictures::photo(9)).await?;
    let mandate = json!({
        "principalName": CHEN.0, "principalIdNumber": LI.1, "agentName": "李明亮", "agentIdNumber": "990123199001010017",
        "agentPhone": "13900000002", "relation": "village-helper", "services": ["pension-verify"], "until": "2027-06-30",
        "signedBy": "screen", "paper": signature.id,
    });
    assert_eq!(
        laptop.refused("person_record_mandate", mandate).await?,
        "same-number"
    );
    laptop
        .record_mandate(CHEN.0, CHEN.1, &["pension-verify"], "2027-06-30")
        .await?;

    // And in her form: against her mandate first, which the county would refuse.
    laptop.begin("pension-verify").await?;
    let key = laptop.question("的身份证号是多少")?.key.clone();
    laptop.set(&key, LI.1).await?;
    told(&laptop, &key, "委托书上陈秀莲的身份证号尾号是 1263")?;
    laptop.set(&key, CHEN.1).await?;
    assert_eq!(doubt(&laptop, &key)?, None);
    Ok(())
}
