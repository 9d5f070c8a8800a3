//! The helper's table: everybody at a glance without opening anybody, own details given once, mandates checked like a form.

use app::api::ledger::{LedgerOverview, Tone};
use app::api::person::{
    HelperView, MandateStart, MandateState, PeopleOverview, PersonList, PersonView, Relation,
};
use serde_json::{Value, json};
use testkit::Device;

use crate::helper::fill_in_verification;
use crate::{VILLAGE, county, is_whole};

const CHEN: &str = "陈秀莲";
const CHEN_ID: &str = "990123195407161263";

#[tokio::test(flavor = "multi_thread")]
async fn the_table_knows_people_whose_files_are_closed() -> anyhow::Result<()> {
    let (clock, county) = county(&["pension-verify", "senior-allowance"]).await?;
    let mut laptop = Device::new("李明亮", &clock, &county.stick()).await?;
    laptop.set_up_as_helper(VILLAGE).await?;
    let chen = laptop.add_person(CHEN).await?;
    laptop
        .record_mandate(CHEN, CHEN_ID, &["pension-verify"], "2026-12-31")
        .await?;
    laptop.begin("pension-verify").await?;
    fill_in_verification(&mut laptop).await?;
    let case = laptop.send().await?;
    let li = laptop.add_person("李德福").await?;

    let table: PeopleOverview = laptop.call("people_overview", json!({})).await?;
    let line = table.people.iter().find(|line| line.person == chen.id).unwrap();
    assert!(line.locked && !line.present);
    assert_eq!(
        (line.drafts, line.waiting, line.to_mend, line.refused),
        (0, 1, 0, 0)
    );
    assert_eq!(line.last_digits, "1263");
    assert!(line.village.contains("石桥村"), "{}", line.village);
    assert_eq!(line.mandate_state, Some(MandateState::Valid));
    assert_eq!(line.mandate_until_day, "2026-12-31");

    // The county's word for a closed file arrives in the table.
    county.link.on();
    laptop.turn_to(&chen).await?;
    let received = laptop.until_case(&case.card.id, is_whole).await?;
    laptop.turn_to(&li).await?;
    let clerk = county.clerk()?;
    clerk.open_cases().await?;
    clerk
        .ask_corrections(
            &received.card.number,
            &[("/data/phone", "请写能打通的电话")],
            "2026-12-10",
        )
        .await?;
    let mut events = laptop.host.listen();
    let table: LedgerOverview = loop {
        let table: LedgerOverview = laptop.call("ledger_overview", json!({})).await?;
        if table.cases.iter().any(|line| line.tone == Tone::Need) {
            break table;
        }
        let _event = events.recv().await;
    };
    assert_eq!((table.cases.len(), table.hidden), (1, 0));
    assert_eq!(
        (
            table.cases[0].person_name.as_str(),
            table.cases[0].state_word.as_str()
        ),
        (CHEN, "要补")
    );
    let people: PeopleOverview = laptop.call("people_overview", json!({})).await?;
    let line = people.people.iter().find(|line| line.person == chen.id).unwrap();
    assert_eq!((line.waiting, line.to_mend), (0, 1));

    // With a PIN only numbers are told while the file is closed.
    laptop.turn_to(&chen).await?;
    let _: PersonView = laptop.call("person_set_pin", json!({ "new": "246813" })).await?;
    let _: PersonList = laptop.call("person_lock", json!({})).await?;
    let people: PeopleOverview = laptop.call("people_overview", json!({})).await?;
    let line = people.people.iter().find(|line| line.person == chen.id).unwrap();
    assert_eq!(
        (line.to_mend, line.village.as_str(), line.last_digits.as_str()),
        (1, "", "")
    );
    let table: LedgerOverview = laptop.call("ledger_overview", json!({})).await?;
    assert_eq!((table.cases.len(), table.hidden), (0, 1));
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_table_is_for_whoever_helps() -> anyhow::Result<()> {
    let (clock, county) = county(&["senior-allowance"]).await?;
    let phone = crate::phone(&clock, &county).await?;
    for command in ["people_overview", "ledger_overview"] {
        assert_eq!(phone.refused(command, json!({})).await?, "not-helper");
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn who_helps_is_given_once_and_checked() -> anyhow::Result<()> {
    let (clock, county) = county(&["pension-verify"]).await?;
    let mut laptop = Device::new("李明亮", &clock, &county.stick()).await?;
    laptop.set_up_as_helper(VILLAGE).await?;
    let wrong = json!({ "name": "", "idNumber": "990123199001010018", "phone": "1390" });
    let error = laptop
        .try_call::<HelperView>("helper_keep", wrong)
        .await?
        .unwrap_err();
    assert_eq!(error.code.word(), "helper-incomplete");
    let faults: Vec<_> = error.fields.iter().map(|(k, v)| (k.as_str(), v.word())).collect();
    assert_eq!(
        faults,
        [
            ("idNumber", "id-number-check"),
            ("name", "name-blank"),
            ("phone", "phone-shape")
        ]
    );
    let kept: HelperView = laptop
        .call(
            "helper_keep",
            json!({ "name": "李明亮", "idNumber": "990123 19900101 0017", "phone": "139 0000 0002" }),
        )
        .await?;
    assert!(kept.complete && kept.phone == "13900000002");
    laptop.crash();
    laptop.start().await;
    laptop.add_person(CHEN).await?;
    let start: MandateStart = laptop.call("person_start_mandate", json!({})).await?;
    assert_eq!(start.relation, None, "nobody has said it yet");
    assert_eq!(
        (
            start.agent_name.as_str(),
            start.agent_id_number.as_str(),
            start.principal_name.as_str()
        ),
        ("李明亮", "990123199001010017", CHEN)
    );
    let recorded = laptop
        .record_mandate(CHEN, CHEN_ID, &["pension-verify"], "2026-12-31")
        .await?;
    assert_eq!(recorded.relation, "村里的帮办员");
    laptop.add_person("李德福").await?;
    let next: MandateStart = laptop.call("person_start_mandate", json!({})).await?;
    assert_eq!(next.relation, Some(Relation::VillageHelper));
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_is_ones_relative_is_not_the_next_ones() -> anyhow::Result<()> {
    let (clock, county) = county(&["pension-verify"]).await?;
    let laptop = Device::new("李明亮", &clock, &county.stick()).await?;
    laptop.set_up_as_helper(VILLAGE).await?;
    laptop.add_person(CHEN).await?;
    let signature = laptop.upload("signature", testkit::pictures::photo(9)).await?;
    let _: app::api::person::MandateView = laptop
        .call(
            "person_record_mandate",
            json!({
                "principalName": CHEN, "principalIdNumber": CHEN_ID,
                "agentName": "李明亮", "agentIdNumber": "990123199001010017", "agentPhone": "13900000002",
                "relation": "relative", "services": ["pension-verify"], "until": "2026-12-31",
                "signedBy": "screen", "paper": signature.id,
            }),
        )
        .await?;
    let again: MandateStart = laptop.call("person_start_mandate", json!({})).await?;
    assert_eq!(
        again.relation,
        Some(Relation::Relative),
        "of the same person it is known"
    );
    laptop.add_person("李德福").await?;
    let next: MandateStart = laptop.call("person_start_mandate", json!({})).await?;
    assert_eq!(next.relation, None);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mandate_says_which_field_is_wrong_and_never_means_everything_silently() -> anyhow::Result<()> {
    let (clock, county) = county(&["pension-verify"]).await?;
    let laptop = Device::new("李明亮", &clock, &county.stick()).await?;
    laptop.set_up_as_helper(VILLAGE).await?;
    laptop.add_person(CHEN).await?;
    let empty = json!({
        "principalName": "", "principalIdNumber": "990123195407161264", "agentName": "李明亮", "agentIdNumber": "",
        "agentPhone": "13900000002", "relation": null, "services": [], "until": "2026-11-01", "signedBy": "screen", "paper": "",
    });
    let error = laptop
        .try_call::<Value>("person_record_mandate", empty)
        .await?
        .unwrap_err();
    assert_eq!(error.code.word(), "mandate-incomplete");
    let faults: Vec<_> = error.fields.iter().map(|(k, v)| (k.as_str(), v.word())).collect();
    assert_eq!(
        faults,
        [
            ("agentIdNumber", "id-number-blank"),
            ("paper", "signature-missing"),
            ("principalIdNumber", "id-number-check"),
            ("principalName", "name-blank"),
            ("relation", "relation-blank"),
            ("services", "services-blank"),
            ("until", "days-wrong"),
        ]
    );
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn withdrawn_is_not_ended_and_one_persons_mandate_carries_nobody_elses_form() -> anyhow::Result<()> {
    let (clock, county) = county(&["pension-verify"]).await?;
    let mut laptop = Device::new("李明亮", &clock, &county.stick()).await?;
    laptop.set_up_as_helper(VILLAGE).await?;
    laptop.add_person(CHEN).await?;
    let wrong = laptop
        .record_mandate(CHEN, "990123195111203313", &["pension-verify"], "2026-12-31")
        .await?;
    laptop.begin("pension-verify").await?;
    fill_in_verification(&mut laptop).await?;
    let kinds: Vec<String> = laptop
        .sending()
        .await?
        .consents
        .into_iter()
        .map(|c| c.kind)
        .collect();
    let asked = json!({ "draft": laptop.draft(), "consents": kinds });
    assert_eq!(
        laptop.refused("draft_send", asked.clone()).await?,
        "mandate-other-person"
    );
    let list: app::api::person::MandateList = laptop
        .call("person_end_mandate", json!({ "mandate": wrong.id }))
        .await?;
    assert_eq!(list.mandates[0].state, MandateState::Withdrawn);
    assert_eq!(
        laptop.refused("draft_send", asked.clone()).await?,
        "mandate-withdrawn"
    );
    laptop
        .record_mandate(CHEN, CHEN_ID, &["pension-verify"], "2026-11-30")
        .await?;
    clock.pass_days(20);
    assert_eq!(laptop.refused("draft_send", asked).await?, "mandate-ended");
    Ok(())
}
