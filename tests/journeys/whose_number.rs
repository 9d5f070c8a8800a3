//! A number that is somebody else's is told where it is written: in the form, twice in a household, against the file, against
//! the mandate, against others on the device. It is never a bar, except where the county would refuse.

use app::api::draft::{FieldError, FieldErrorKind};
use serde_json::json;
use testkit::Device;

use crate::{VILLAGE, asked_to_mend, county, fill_in_allowance, phone};

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
        Some(error) if error.kind == FieldErrorKind::Warning && error.text.contains(words) => Ok(()),
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
    // Neither is told that the number is the other's: both are named at both, with the way to the other.
    for (here, there, words) in [
        (first, second, "张玉梅和李小军填的是同一个号码，有一个不对"),
        (second, first, "李小军和张玉梅填的是同一个号码，有一个不对"),
    ] {
        told(&device, here, words)?;
        let other = doubt(&device, here)?.and_then(|error| error.other);
        assert_eq!(other.map(|other| other.key).as_ref(), Some(there));
    }
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

/// 王桂英 as the head and in the list, with these numbers.
async fn twice_in_a_form(device: &mut Device, above: &str, in_list: &str) -> anyhow::Result<[String; 2]> {
    device.begin("subsistence").await?;
    device.answer("户主叫什么名字", "王桂英").await?;
    device.answer("户主的身份证号", above).await?;
    let row = device.add_row("家里人").await?;
    device.set(&format!("{row}/m_name"), "王桂英").await?;
    device.set(&format!("{row}/m_relation"), "head").await?;
    device.set(&format!("{row}/m_id"), in_list).await?;
    let own = device.question("户主的身份证号")?.key.clone();
    Ok([own, format!("{row}/m_id")])
}

fn value(device: &Device, key: &str) -> String {
    let node = device.form().iter().find(|node| node.key == key);
    node.map(|node| node.value.clone()).unwrap_or_default()
}

#[tokio::test(flavor = "multi_thread")]
async fn one_correction_goes_to_all_places_of_a_person_and_only_on_a_tap() -> anyhow::Result<()> {
    let (clock, county) = county(&["subsistence"]).await?;
    let mut device = phone(&clock, &county).await?;
    let [above, in_list] = twice_in_a_form(&mut device, ANOTHER, ANOTHER).await?;
    assert_eq!(doubt(&device, &above)?, None);
    // What was said is remembered, and then one place is mended.
    let _: serde_json::Value = device.call("person_read_profile", json!({})).await?;
    device.set(&in_list, MINE).await?;
    assert_eq!(value(&device, &above), ANOTHER, "nothing is done silently");
    for (here, there) in [(&in_list, &above), (&above, &in_list)] {
        told(&device, here, "这里和")?;
        let error = doubt(&device, here)?.ok_or_else(|| anyhow::anyhow!("nothing"))?;
        assert_eq!(error.together.as_deref(), Some("王桂英的号码，都改成这里填的"));
        assert_eq!(error.other.map(|other| other.key).as_ref(), Some(there));
    }
    device.correct_number(&in_list).await?;
    assert_eq!(value(&device, &above), MINE);
    assert_eq!((doubt(&device, &above)?, doubt(&device, &in_list)?), (None, None));
    let profile: app::api::person::ProfileView = device.call("person_read_profile", json!({})).await?;
    let kept: Vec<&str> = profile.fields.iter().map(|line| line.value.as_str()).collect();
    assert!(kept.iter().all(|value| !value.contains("1263")), "{kept:?}");
    // One step back.
    device.undo().await?;
    assert_eq!(
        (value(&device, &above), value(&device, &in_list)),
        (ANOTHER.into(), MINE.into())
    );
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn somebody_of_the_family_has_one_number_after_it_was_mended() -> anyhow::Result<()> {
    let (clock, county) = county(&["subsistence"]).await?;
    let mut device = phone(&clock, &county).await?;
    device.begin("subsistence").await?;
    let row = device.add_row("家里人").await?;
    device.set(&format!("{row}/m_name"), CHEN.0).await?;
    for number in [LI.1, CHEN.1] {
        device.set(&format!("{row}/m_id"), number).await?;
        let profile: app::api::person::ProfileView = device.call("person_read_profile", json!({})).await?;
        let lines = profile.fields.iter().filter(|line| line.value.contains(CHEN.0));
        let lines: Vec<&str> = lines.map(|line| line.value.as_str()).collect();
        assert_eq!(lines.len(), 1, "{lines:?}");
        let digits = number.get(14..).unwrap_or_default();
        assert!(lines.iter().all(|line| line.ends_with(digits)), "{lines:?}");
    }
    // Two people with one number are both remembered.
    let other = device.add_row("家里人").await?;
    device.set(&format!("{other}/m_name"), LI.0).await?;
    device.set(&format!("{other}/m_id"), CHEN.1).await?;
    let profile: app::api::person::ProfileView = device.call("person_read_profile", json!({})).await?;
    for name in [CHEN.0, LI.0] {
        assert!(
            profile.fields.iter().any(|line| line.value.contains(name)),
            "{name}"
        );
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_number_that_the_county_did_not_take_is_mended_everywhere_and_proves_nothing() -> anyhow::Result<()>
{
    let (clock, county) = county(&["senior-allowance", "subsistence"]).await?;
    let mut device = phone(&clock, &county).await?;
    let key = "/data/person/id_number";
    let case = asked_to_mend(&mut device, &county, key, "和户口对不上").await?;
    device.mend(&case).await?;
    device.set(key, ANOTHER).await?;
    assert_eq!(doubt(&device, key)?, None, "what was refused is no evidence");
    // What she promised she promises anew: it is open again.
    assert_eq!(device.question("我保证上面写的都是真的")?.value, "");
    device.answer("我保证上面写的都是真的", "OK").await?;
    assert!(!device.question("我保证上面写的都是真的")?.readonly);
    device.send().await?;
    // Nor is it in the next form.
    let [above, _] = twice_in_a_form(&mut device, ANOTHER, ANOTHER).await?;
    assert_eq!(doubt(&device, &above)?, None);
    Ok(())
}
