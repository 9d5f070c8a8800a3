//! A family that was named once is picked in every other form that asks for it, in rows and in groups of their own; whoever
//! cannot be meant is not offered.

use app::api::draft::{Input, NodeView, Offer};
use app::api::person::ProfileView;
use form::definition::{NodeDef, NodeKind};
use form::meaning::Meaning;
use serde_json::json;
use testkit::{Device, county::demonstration};

use crate::{county, phone};

const MINE: &str = "王桂英";
const WIFE: (&str, &str) = ("张玉梅", "99012319441001004X");
const SON: (&str, &str) = ("李小军", "990123199001010017");

/// 王桂英 names two people in 低保, and herself.
async fn name_the_family(device: &mut Device) -> anyhow::Result<()> {
    device.begin("subsistence").await?;
    device.answer("户主叫什么名字", MINE).await?;
    for (name, number) in [WIFE, SON] {
        let row = blank_row(device, "/member").await?;
        device.set(&format!("{row}/m_name"), name).await?;
        device.set(&format!("{row}/m_id"), number).await?;
    }
    Ok(())
}

async fn blank_row(device: &mut Device, name: &str) -> anyhow::Result<String> {
    let named = |row: &&NodeView| {
        let first = format!("{}/", row.key);
        let form = device.form().iter();
        row.input == Input::Row
            && row.key.contains(name)
            && form
                .filter(|node| node.key.starts_with(&first))
                .all(|node| node.value.is_empty())
    };
    if let Some(row) = device.form().iter().find(named) {
        return Ok(row.key.clone());
    }
    let repeat = device
        .form()
        .iter()
        .find(|node| node.input == Input::Repeat && node.key.ends_with(name));
    let words = repeat.map(|node| node.label.clone());
    device
        .add_row(&words.ok_or_else(|| anyhow::anyhow!("no {name}"))?)
        .await
}

fn offers<'a>(device: &'a Device, key: &str) -> anyhow::Result<&'a [Offer]> {
    let node = device.form().iter().find(|node| node.key == key);
    Ok(&node.ok_or_else(|| anyhow::anyhow!("no {key}"))?.offers)
}

fn names(device: &Device, key: &str) -> anyhow::Result<Vec<String>> {
    let mut names: Vec<String> = offers(device, key)?
        .iter()
        .map(|offer| offer.value.clone())
        .collect();
    names.sort();
    Ok(names)
}

/// One tap on somebody for the question of this key.
async fn pick(device: &mut Device, key: &str, name: &str) -> anyhow::Result<()> {
    let found = offers(device, key)?.iter().find(|offer| offer.value == name);
    let from = found.and_then(|offer| offer.from.clone());
    let from = from.ok_or_else(|| anyhow::anyhow!("{name} is not offered for {key}"))?;
    device.fill_row(key, &from).await?;
    Ok(())
}

fn value(device: &Device, key: &str) -> String {
    let node = device.form().iter().find(|node| node.key == key);
    node.map(|node| node.value.clone()).unwrap_or_default()
}

#[tokio::test(flavor = "multi_thread")]
async fn rows_of_family_take_whoever_was_named_before() -> anyhow::Result<()> {
    let (clock, county) = county(&["subsistence", "homestead", "destitute-support"]).await?;
    let mut device = phone(&clock, &county).await?;
    name_the_family(&mut device).await?;

    device.begin("homestead").await?;
    device.answer("户主叫什么名字", MINE).await?;
    let row = blank_row(&mut device, "/member").await?;
    let name = format!("{row}/m_name");
    assert_eq!(
        names(&device, &name)?,
        [WIFE.0, SON.0],
        "the head is written down already"
    );
    pick(&mut device, &name, SON.0).await?;
    assert_eq!(value(&device, &format!("{row}/m_id")), SON.1);

    device.begin("destitute-support").await?;
    device.answer("要供养的人叫什么名字", MINE).await?;
    let family = device
        .form()
        .iter()
        .find(|node| node.key.ends_with("/family"))
        .map(|node| node.key.clone());
    device
        .set(&family.ok_or_else(|| anyhow::anyhow!("no family"))?, "unable")
        .await?;
    let row = blank_row(&mut device, "/relative").await?;
    let name = format!("{row}/r_name");
    assert_eq!(names(&device, &name)?, [WIFE.0, SON.0]);
    pick(&mut device, &name, WIFE.0).await?;
    assert_eq!(value(&device, &format!("{row}/r_id")), WIFE.1);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn groups_about_one_person_take_them_at_one_tap() -> anyhow::Result<()> {
    let (clock, county) = county(&["subsistence", "birth", "homestead"]).await?;
    let mut device = phone(&clock, &county).await?;
    name_the_family(&mut device).await?;
    device.begin("birth").await?;
    device.answer("您叫什么名字", MINE).await?;

    let child = blank_row(&mut device, "/child").await?;
    assert!(
        offers(&device, &format!("{child}/c_name"))?.is_empty(),
        "nobody knows a child just born"
    );
    device.set(&format!("{child}/c_name"), "李新生").await?;
    device.set(&format!("{child}/c_birth"), "2026-11-20").await?;

    let mother = "/data/mother/mother_name";
    assert_eq!(
        names(&device, mother)?,
        [WIFE.0, MINE],
        "she may be the mother herself, and no man is"
    );
    assert!(
        offers(&device, mother)?
            .iter()
            .any(|offer| offer.also.iter().any(|words| words.contains("身份证号")))
    );
    pick(&mut device, mother, WIFE.0).await?;
    assert_eq!(value(&device, "/data/mother/mother_id"), WIFE.1);
    // One step back takes the whole group back.
    device.undo().await?;
    assert_eq!(
        (value(&device, mother), value(&device, "/data/mother/mother_id")),
        (String::new(), String::new())
    );
    pick(&mut device, mother, WIFE.0).await?;
    device.set("/data/father/father_known", "yes").await?;
    let father = "/data/father/father_name";
    assert!(
        !names(&device, father)?.contains(&WIFE.0.to_owned()),
        "she is the mother"
    );
    pick(&mut device, "/data/father/father_name", SON.0).await?;
    assert_eq!(value(&device, "/data/father/father_id"), SON.1);

    // The child is family from now on, also after a restart.
    device.crash();
    device.start().await;
    device.begin("homestead").await?;
    let row = blank_row(&mut device, "/member").await?;
    assert!(names(&device, &format!("{row}/m_name"))?.contains(&"李新生".to_owned()));
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_applicant_is_no_guardian_and_the_dead_are_not_remembered_by_their_form() -> anyhow::Result<()> {
    let (clock, county) = county(&["subsistence", "death", "disability-allowance"]).await?;
    let mut device = phone(&clock, &county).await?;
    name_the_family(&mut device).await?;

    device.begin("disability-allowance").await?;
    device.answer("残疾人叫什么名字", MINE).await?;
    device.answer("有没有监护人", "yes").await?;
    assert_eq!(names(&device, "/data/guardian/g_name")?, [WIFE.0, SON.0]);

    device.begin("death").await?;
    device.answer("您叫什么名字", MINE).await?;
    let dead = "/data/deceased/dead_name";
    assert_eq!(names(&device, dead)?, [WIFE.0, SON.0]);
    device.set(dead, "李大河").await?;
    device.set("/data/deceased/dead_id", "990123195111203313").await?;
    let profile: ProfileView = device.call("person_read_profile", json!({})).await?;
    let lines: Vec<&str> = profile.fields.iter().map(|line| line.value.as_str()).collect();
    assert!(lines.iter().any(|line| line.contains(SON.0)), "{lines:?}");
    assert!(!lines.iter().any(|line| line.contains("李大河")), "{lines:?}");
    Ok(())
}

#[test]
fn every_identity_number_says_whose_it_is() -> anyhow::Result<()> {
    for service in demonstration(&[])? {
        for node in service.form.iter().flat_map(|form| questions(&form.nodes)) {
            // What the form works out stands somewhere else already.
            let whose = node.profile.is_some()
                || node.calculation.is_some()
                || Meaning::of(node) != Some(Meaning::IdNumber);
            assert!(whose, "{}: {}", service.id, node.name);
        }
    }
    Ok(())
}

fn questions(nodes: &[NodeDef]) -> Vec<&NodeDef> {
    let inner = nodes.iter().flat_map(|node| questions(&node.children));
    nodes
        .iter()
        .filter(|node| node.kind == NodeKind::Text)
        .chain(inner)
        .collect()
}
