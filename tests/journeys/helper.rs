//! A village helper: two people, two files, a mandate before the first application, nothing of one with the other, and a
//! county that refuses a mandate that has ended.

use std::path::Path;

use app::api::draft::{CheckView, DraftList, Input};
use app::api::ledger::CaseState;
use app::api::paper::PaperList;
use app::api::person::{PersonList, PersonView, ProfileView};
use serde_json::json;
use testkit::Device;

use crate::{VILLAGE, county};

const LI: &str = "李德福";
const LI_ID: &str = "990123195111203313";
const CHEN: &str = "陈秀莲";
const CHEN_ID: &str = "990123195407161263";

#[tokio::test(flavor = "multi_thread")]
async fn two_people_are_helped_and_never_mixed() -> anyhow::Result<()> {
    let (clock, county) = county(&[]).await?;
    let mut laptop = Device::new("李明亮", &clock, &county.stick()).await?;
    laptop.set_up_as_helper(VILLAGE).await?;
    assert_eq!(
        laptop
            .refused("draft_create", json!({ "service": "subsistence" }))
            .await?,
        "no-person"
    );

    // 低保 for one household: the mandate comes first.
    let li = laptop.add_person(LI).await?;
    assert_eq!(
        laptop
            .refused("draft_create", json!({ "service": "subsistence" }))
            .await?,
        "mandate-missing"
    );
    laptop
        .record_mandate(LI, LI_ID, &["subsistence"], "2027-06-30")
        .await?;
    let banner: PersonView = laptop.turn_to(&li).await?;
    assert!(
        banner.present
            && banner
                .mandate
                .as_ref()
                .is_some_and(|m| !m.ended && m.until == "2027年6月30日")
    );
    laptop.begin("subsistence").await?;
    fill_in_subsistence(&mut laptop).await?;
    let sending = laptop.sending().await?;
    // Before it leaves she reads that the mandate goes along, and what of her own stands in it.
    let acting = sending.acting.clone().unwrap_or_default();
    for said in [LI, "委托书", "签名", "您的姓名、电话和身份证号"] {
        assert!(acting.contains(said), "{acting}");
    }
    assert_eq!(sending.service, "subsistence");
    // What is told to leave is what somebody counts who reads it again; agreed is to what was given.
    let check: CheckView = laptop
        .call("draft_check", json!({ "draft": sending.draft }))
        .await?;
    let papers: Vec<&String> = check.papers.iter().map(|paper| &paper.key).collect();
    let read_again = check
        .lines
        .iter()
        .filter(|line| !line.answer.is_empty() && line.editable && !papers.contains(&&line.key));
    assert_eq!(usize::try_from(sending.answers)?, read_again.count());
    let kinds: Vec<&str> = sending.consents.iter().map(|each| each.kind.as_str()).collect();
    assert_eq!(kinds, ["send", "id", "health", "finance"]);
    let first = laptop.send().await?;
    assert_eq!(first.for_whom, LI);
    let told = sending.photos + sending.signatures + sending.mandates;
    assert_eq!(told, first.papers_total);

    // 资格认证 for another person: a file of her own, a mandate of her own.
    let chen = laptop.add_person(CHEN).await?;
    assert_eq!(
        laptop
            .refused("draft_create", json!({ "service": "pension-verify" }))
            .await?,
        "mandate-missing"
    );
    assert!(
        laptop.cases().await?.is_empty(),
        "his application is not in her ledger"
    );
    assert_eq!(
        laptop
            .refused("ledger_read", json!({ "case": first.card.id }))
            .await?,
        "unknown-case"
    );
    let papers: PaperList = laptop.call("paper_list", json!({})).await?;
    assert!(papers.papers.is_empty());
    let profile: ProfileView = laptop.call("person_read_profile", json!({})).await?;
    assert!(profile.fields.is_empty());
    let nameless = json!({
        "agentName": "李明亮", "agentIdNumber": "990123199001010017", "agentPhone": "13900000002",
        "relation": "village-helper", "services": ["pension-verify"], "until": "2026-12-31", "signedBy": "screen", "paper": "x",
    });
    assert_eq!(
        laptop.refused("person_record_mandate", nameless).await?,
        "bad-input"
    );
    // Written with his number first, and then anew: the wrong one is not offered any more.
    for number in [LI_ID, CHEN_ID] {
        laptop
            .record_mandate(CHEN, number, &["pension-verify"], "2026-12-31")
            .await?;
    }
    laptop.begin("pension-verify").await?;
    let shown = serde_json::to_string(laptop.form())?;
    assert!(
        !shown.contains(LI) && !shown.contains(LI_ID),
        "something of his is in her form"
    );
    // Only her own name and number, from her own mandate, and the village of the device: nothing that he has said.
    for node in laptop.form() {
        let hers = node
            .offers
            .iter()
            .all(|offer| [CHEN, CHEN_ID].contains(&offer.value.as_str()));
        let village = node.offers.iter().all(|offer| {
            node.label.contains("哪个村") && offer.value == VILLAGE && offer.source.contains("这部手机")
        });
        assert!(hers || village, "{} offers something", node.label);
    }
    fill_in_verification(&mut laptop).await?;
    let second = laptop.send().await?;

    // Back to him: his things only.
    laptop.turn_to(&li).await?;
    let drafts: DraftList = laptop.call("draft_list", json!({})).await?;
    assert!(drafts.drafts.is_empty());
    let cases = laptop.cases().await?;
    assert_eq!(
        cases.iter().map(|case| case.id.as_str()).collect::<Vec<_>>(),
        [first.card.id.as_str()]
    );
    let his = serde_json::to_string(&laptop.case(&first.card.id).await?)?;
    assert!(!his.contains(CHEN) && !his.contains(CHEN_ID));
    let people: PersonList = laptop.call("person_list", json!({})).await?;
    assert_eq!(people.people.iter().filter(|person| person.present).count(), 1);

    // The files: nobody's name or number can be read in any of them.
    laptop.crash();
    for secret in [LI, LI_ID, CHEN, CHEN_ID, "6217990000000000014", "尿毒症"] {
        assert_no_file_holds(&laptop.data_dir(), secret)?;
    }

    // The network comes: both arrive, each with its mandate.
    laptop.start().await;
    county.link.on();
    laptop.turn_to(&chen).await?;
    let hers = laptop.until(&second.card.id, CaseState::Received).await?;
    laptop.turn_to(&li).await?;
    laptop.until(&first.card.id, CaseState::Received).await?;
    let clerk = county.clerk()?;
    // Listing opens what has come in; a case is there only after that.
    assert_eq!(clerk.open_cases().await?.len(), 2);
    let line = clerk
        .case(&hers.card.number)
        .await?
        .ok_or_else(|| anyhow::anyhow!("no case"))?;
    assert_eq!((line.applicant.as_str(), line.agent.as_str()), (CHEN, "李明亮"));
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mandate_that_has_ended_is_refused_here_and_by_the_county() -> anyhow::Result<()> {
    let (clock, county) = county(&["pension-verify"]).await?;
    let mut laptop = Device::new("李明亮", &clock, &county.stick()).await?;
    laptop.set_up_as_helper(VILLAGE).await?;
    laptop.add_person(CHEN).await?;
    laptop
        .record_mandate(CHEN, CHEN_ID, &["pension-verify"], "2026-11-30")
        .await?;
    laptop.begin("pension-verify").await?;
    fill_in_verification(&mut laptop).await?;

    // Sent in time by the laptop's clock, but it reaches the county after the end.
    let case = laptop.send().await?;
    clock.pass_days(20);
    county.link.on();
    let refused = laptop.until(&case.card.id, CaseState::SetAside).await?;
    assert!(!refused.reason.is_empty());

    // And the app itself sends nothing more under it.
    assert_eq!(
        laptop
            .refused("draft_create", json!({ "service": "pension-verify" }))
            .await?,
        "mandate-ended"
    );
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pin_closes_a_file_and_a_deleted_person_leaves_nothing() -> anyhow::Result<()> {
    let (clock, county) = county(&["pension-verify"]).await?;
    let mut laptop = Device::new("李明亮", &clock, &county.stick()).await?;
    laptop.set_up_as_helper(VILLAGE).await?;
    let chen = laptop.add_person(CHEN).await?;
    let _: PersonView = laptop.call("person_set_pin", json!({ "new": "246813" })).await?;
    let _: PersonList = laptop.call("person_lock", json!({})).await?;
    assert_eq!(laptop.refused("paper_list", json!({})).await?, "no-person");
    assert_eq!(
        laptop
            .refused("person_open", json!({ "person": chen.id }))
            .await?,
        "locked"
    );
    assert_eq!(
        laptop
            .refused("person_open", json!({ "person": chen.id, "pin": "000000" }))
            .await?,
        "wrong-pin"
    );
    let open: PersonView = laptop
        .call("person_open", json!({ "person": chen.id, "pin": "246813" }))
        .await?;
    assert!(open.present);

    // Three idle minutes close it again.
    clock.set("2026-11-23T09:30:00")?;
    assert_eq!(laptop.refused("paper_list", json!({})).await?, "no-person");

    // Whoever may not open it may not destroy it.
    for (pin, code) in [(None, "locked"), (Some("000000"), "wrong-pin")] {
        let asked = json!({ "person": chen.id, "pin": pin });
        assert_eq!(laptop.refused("person_delete", asked).await?, code);
    }
    let left: PersonList = laptop
        .call("person_delete", json!({ "person": chen.id, "pin": "246813" }))
        .await?;
    assert!(left.people.is_empty());
    laptop.crash();
    let files = std::fs::read_dir(laptop.data_dir().join("people"))?;
    assert_eq!(files.count(), 0);
    Ok(())
}

pub(crate) async fn fill_in_verification(laptop: &mut Device) -> anyhow::Result<()> {
    for (question, answer) in [
        ("叫什么名字", CHEN),
        ("的身份证号是多少", CHEN_ID),
        ("户口在哪个村", VILLAGE),
        ("人现在在哪里", "home"),
        ("走动方便吗", "weak"),
        ("这张表是谁在填", "helper"),
        ("您（填表的人）叫什么", "李明亮"),
        ("您的电话", "13900000002"),
        ("想怎么认证", "visit"),
        ("哪天、什么时候在家", "星期三下午"),
        ("我保证老人健在", "OK"),
    ] {
        laptop.answer(question, answer).await?;
    }
    Ok(())
}

async fn fill_in_subsistence(laptop: &mut Device) -> anyhow::Result<()> {
    for (question, answer) in [
        ("户主叫什么名字", LI),
        ("户主的身份证号", LI_ID),
        ("户主的电话", "13800005678"),
        ("户主是哪个民族", "han"),
        ("户口是哪一种", "rural"),
        ("户口在哪个村", VILLAGE),
        ("户口上的地址", "二组7号"),
        ("就住在户口上的地方吗", "yes"),
        ("最主要是因为什么", "illness"),
        ("把家里的难处说一说", "老伴得了尿毒症，儿子在外打零工。"),
        ("给谁申请", "household"),
        ("村干部的近亲", "no"),
        ("分开过的儿女", "no"),
        ("填卡号", "6217990000000000014"),
        ("卡是谁的名字", LI),
        ("哪家银行", "云岭农村商业银行"),
    ] {
        laptop.answer(question, answer).await?;
    }
    let row = first_or_new(laptop, "家里人").await?;
    member(laptop, &row, LI, "head", LI_ID, "260").await?;
    let row = laptop.add_row("家里人").await?;
    member(laptop, &row, CHEN_SPOUSE, "spouse", CHEN_SPOUSE_ID, "183.5").await?;
    assert_eq!(laptop.question("平均每人每月")?.value, "221.75");
    laptop.answer("家里有下面这些吗", "nothing").await?;
    let adults: Vec<String> = laptop
        .form()
        .iter()
        .filter(|node| node.input == Input::Row && node.parent.ends_with("/adult"))
        .map(|node| node.key.clone())
        .collect();
    let [first, second] = adults.as_slice() else {
        anyhow::bail!("not two adults: {adults:?}");
    };
    laptop.set(&format!("{first}/a_agree"), "OK").await?;
    let problems = laptop.check().await?.problems;
    let missing = problems.iter().any(|line| {
        let words = line.error.as_ref().map(|error| error.text.as_str());
        words.is_some_and(|text| text.contains("这位大人还没打勾"))
    });
    assert!(missing, "each of two adults has to agree: {problems:?}");
    laptop.set(&format!("{second}/a_agree"), "OK").await?;
    laptop.photograph("户主身份证的正面", 60).await?;
    laptop.photograph("户口簿首页", 70).await?;
    laptop.answer("我保证上面写的都是真的", "OK").await?;
    Ok(())
}

const CHEN_SPOUSE: &str = "张玉梅";
const CHEN_SPOUSE_ID: &str = "99012319441001004X";

async fn member(
    laptop: &mut Device,
    row: &str,
    name: &str,
    relation: &str,
    id: &str,
    income: &str,
) -> anyhow::Result<()> {
    for (question, value) in [
        ("m_name", name),
        ("m_relation", relation),
        ("m_id", id),
        ("m_marital", "married"),
        ("m_health", "weak"),
        ("m_disability", "none"),
        ("m_job", "farming"),
        ("m_income", income),
        ("m_covered", "yes"),
    ] {
        laptop.set(&format!("{row}/{question}"), value).await?;
    }
    Ok(())
}

/// The first row where the form began with one, else a new one.
async fn first_or_new(laptop: &mut Device, words: &str) -> anyhow::Result<String> {
    let repeat = laptop
        .form()
        .iter()
        .find(|node| node.input == Input::Repeat && node.label.contains(words));
    let key = repeat
        .map(|node| node.key.clone())
        .ok_or_else(|| anyhow::anyhow!("no rows of {words}"))?;
    match laptop
        .form()
        .iter()
        .find(|node| node.input == Input::Row && node.parent == key)
    {
        Some(row) => Ok(row.key.clone()),
        None => laptop.add_row(words).await,
    }
}

/// Looks at every byte of every file.
fn assert_no_file_holds(dir: &Path, secret: &str) -> anyhow::Result<()> {
    for entry in std::fs::read_dir(dir)? {
        let path = entry?.path();
        if path.is_dir() {
            assert_no_file_holds(&path, secret)?;
            continue;
        }
        // A file that goes away while we look held nothing for long.
        let Ok(bytes) = std::fs::read(&path) else { continue };
        let found = bytes
            .windows(secret.len())
            .any(|window| window == secret.as_bytes());
        assert!(!found, "{} holds {secret}", path.display());
        assert!(!path.to_string_lossy().contains(secret), "{}", path.display());
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pin_from_the_card_or_in_a_row_is_refused() -> anyhow::Result<()> {
    let (clock, county) = county(&["pension-verify"]).await?;
    let laptop = Device::new("李明亮", &clock, &county.stick()).await?;
    laptop.set_up_as_helper(VILLAGE).await?;
    laptop.add_person(CHEN).await?;
    laptop
        .record_mandate(CHEN, CHEN_ID, &["pension-verify"], "2026-12-31")
        .await?;
    for guessed in [
        "540716", "19540716", "990123", "071612", "2468", "111111", "345678",
    ] {
        let refused = laptop
            .refused("person_set_pin", json!({ "new": guessed }))
            .await?;
        assert_eq!(refused, "weak-pin", "{guessed}");
    }
    let open: PersonView = laptop.call("person_set_pin", json!({ "new": "246813" })).await?;
    assert!(open.has_pin);
    Ok(())
}
