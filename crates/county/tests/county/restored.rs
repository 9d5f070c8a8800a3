//! H2: a county put back from a backup gives no number twice, starts every cursor again, and takes back what devices have
//! proof of. What anybody makes up is worth nothing.

use std::path::{Path, PathBuf};

use county::{
    backup::{Backup, Restore, restore, take},
    clock::Clock as _,
};
use protocol::{
    again::{Forgotten, Known, Offer, Told},
    event::EventPage,
    receipt::SignedReceipt,
};
use reqwest::Method;
use serde_json::{Value, json};

use crate::{actors::*, desk::Clerk};

fn back_up(town: &Town) -> PathBuf {
    let dir = town.folder.path().with_extension("backup");
    let taken = take(&Backup {
        dir: dir.clone(),
        data: town.folder.path().to_owned(),
        county: COUNTY.into(),
        now: town.clock.now(),
    });
    taken.unwrap();
    dir
}

fn asked(town: &Town, dir: &Path, replace: bool) -> Restore {
    Restore {
        dir: dir.to_owned(),
        data: town.folder.path().to_owned(),
        county: COUNTY.into(),
        replace,
        now: town.clock.now(),
    }
}

/// The county stops, is put back, and serves again.
async fn put_back(town: &mut Town, dir: &Path) {
    town.running.take().unwrap().stop().await;
    town.http = client();
    restore(&asked(town, dir, true)).unwrap();
    town.restart_with(|_| {}).await;
}

async fn page(town: &Town, device: &Device, after: &str) -> EventPage {
    let path = format!("/v1/ledger?after={after}");
    let answer = town.ask(device, Method::GET, &path).send().await.unwrap();
    answer.json().await.unwrap()
}

async fn ask_known(town: &Town, device: &Device, envelopes: &[&str], events: &[&str]) -> Forgotten {
    let own = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect();
    let known = Known {
        envelopes: own(envelopes),
        events: own(events),
    };
    let request = town.ask(device, Method::POST, "/v1/again").json(&known);
    request.send().await.unwrap().json().await.unwrap()
}

async fn offer(
    town: &Town,
    device: &Device,
    envelope: &protocol::envelope::Envelope,
    receipt: Value,
) -> SignedReceipt {
    let path = format!("/v1/again/envelopes/{}", envelope.id);
    let offer = Offer {
        envelope: envelope.clone(),
        receipt,
    };
    let answer = town
        .ask(device, Method::PUT, &path)
        .json(&offer)
        .send()
        .await
        .unwrap();
    assert_eq!(answer.status(), 200);
    answer.json().await.unwrap()
}

async fn hand_back(town: &Town, device: &Device, events: Vec<Value>) {
    let told = Told { events };
    let request = town.ask(device, Method::POST, "/v1/again/events").json(&told);
    assert_eq!(request.send().await.unwrap().status(), 204);
}

fn clear(dir: &Path) {
    std::fs::remove_dir_all(dir).unwrap();
}

#[tokio::test]
async fn a_cursor_of_before_starts_again_and_says_so() {
    let mut town = Town::start().await;
    let phone = town.device("phone").await;
    let dir = back_up(&town);
    town.hand_in(&phone, &town.envelope(&phone, &town.application(&[]), &[]))
        .await;
    assert_eq!(town.story(&phone).await, ["complete"]);
    let before = page(&town, &phone, "").await;
    assert!(!before.again);
    put_back(&mut town, &dir).await;
    // The county has forgotten the device too.
    phone.register(&town).await;
    let after = page(&town, &phone, &before.cursor).await;
    assert!(after.again && after.events.is_empty());
    assert_ne!(after.cursor, before.cursor);
    assert!(!page(&town, &phone, &after.cursor).await.again, "once");
    assert!(
        page(&town, &phone, "").await.again,
        "who had no cursor yet is told as well"
    );
    clear(&dir);
}

/// Somebody copied an old `county.db` over the new one.
#[tokio::test]
async fn a_cursor_beyond_the_last_number_starts_again() {
    let mut town = Town::start().await;
    let phone = town.device("phone").await;
    let first = town.envelope(&phone, &town.application(&[]), &[]);
    town.hand_in(&phone, &first).await;
    assert_eq!(town.story(&phone).await, ["complete"]);
    let dir = back_up(&town);
    town.hand_in(&phone, &town.envelope(&phone, &town.application(&[]), &[]))
        .await;
    assert_eq!(town.story(&phone).await.len(), 2);
    let cursor = page(&town, &phone, "").await.cursor;
    town.running.take().unwrap().stop().await;
    town.http = client();
    for name in ["county.db", "desk.db"] {
        std::fs::copy(dir.join(name), town.folder.path().join(name)).unwrap();
    }
    town.restart_with(|_| {}).await;
    let page = page(&town, &phone, &cursor).await;
    assert!(page.again);
    assert_eq!(page.events.len(), 1, "everything there is comes again");
    clear(&dir);
}

#[tokio::test]
async fn what_was_forgotten_comes_back_under_its_number_and_decision() {
    let mut town = Town::start().await;
    let phone = town.device("phone").await;
    let dir = back_up(&town);
    let envelope = town.envelope(&phone, &town.application(&[]), &[]);
    let receipt = town.hand_in(&phone, &envelope).await;
    let number = receipt.receipt.number.clone();
    town.desk().work().await.unwrap();
    let clerk = Clerk::sign_in(&town).await;
    clerk
        .post(&format!("/cases/{number}/approve"), &[("result", "每月一百元")])
        .await;
    let told = town.events(&phone).await;
    assert_eq!(
        told.len(),
        3,
        "complete, and with 办好了 the 受理 that goes before it"
    );
    town.clock.add(3 * 24 * 3600);
    put_back(&mut town, &dir).await;
    phone.register(&town).await;

    let ids: Vec<&str> = told.iter().map(|event| event.event.id.as_str()).collect();
    let gone = ask_known(&town, &phone, &[&envelope.id], &ids).await;
    assert_eq!((gone.envelopes.len(), gone.events.len()), (1, 3));
    let events = told.iter().map(|event| serde_json::to_value(event).unwrap());
    hand_back(&town, &phone, events.collect()).await;
    let again = offer(&town, &phone, &envelope, serde_json::to_value(&receipt).unwrap()).await;
    assert_eq!(
        (&again.receipt.number, &again.receipt.received_at),
        (&number, &receipt.receipt.received_at),
        "the number and the day that stand on her receipt"
    );
    town.desk().work().await.unwrap();
    let case = town.desk().case(&number).await.unwrap().unwrap();
    assert_eq!(case.state.to_string(), "approved");
    let ids_now: Vec<String> = town
        .events(&phone)
        .await
        .into_iter()
        .map(|event| event.event.id)
        .collect();
    assert_eq!(ids_now, ids, "nothing is told twice");
    assert_eq!(
        ask_known(&town, &phone, &[&envelope.id], &ids).await,
        Forgotten::default()
    );
    let clerk = Clerk::sign_in(&town).await;
    assert!(clerk.page("/").await.contains("从备份恢复过"));
    assert!(
        clerk
            .page(&format!("/cases/{number}"))
            .await
            .contains("每月一百元")
    );

    // Who begins now gets a number beyond all that can have been given out.
    let next = town
        .hand_in(&phone, &town.envelope(&phone, &town.application(&[]), &[]))
        .await;
    assert_eq!(next.receipt.number, "990123-2026-050002");
    clear(&dir);
}

/// The end of a mandate is as forgotten as a decision, and what comes under it afterwards is refused as before.
#[tokio::test]
async fn a_mandate_that_was_ended_before_stays_ended() {
    let mut town = Town::start().await;
    let helper = town.device("helper").await;
    let (card, signature) = (town.paper(), town.paper());
    let mut application = town.application(&[&card, &signature]);
    application.mandate = Some(mandate(&signature));
    for paper in [&card, &signature] {
        town.upload(&helper, paper).await;
    }
    let first = town.envelope(&helper, &application, &[&card, &signature]);
    let number = town.hand_in(&helper, &first).await.receipt.number;
    town.desk().work().await.unwrap();
    let dir = back_up(&town);
    town.clock.add(60);
    let ended = [("number", number.as_str()), ("why", "老人说没有委托过")];
    let clerk = Clerk::sign_in(&town).await;
    assert_eq!(clerk.post("/mandates", &ended).await.status(), 200);
    let told = town.events(&helper).await;
    assert_eq!(town.story(&helper).await, ["complete", "mandate_ended"]);
    put_back(&mut town, &dir).await;
    let events = told.iter().map(|event| serde_json::to_value(event).unwrap());
    hand_back(&town, &helper, events.collect()).await;
    assert_eq!(town.story(&helper).await, ["complete", "mandate_ended"]);

    // The list has it again, and says that nobody knows any more who it was.
    let clerk = Clerk::sign_in(&town).await;
    let list = clerk.page("/mandates").await;
    assert!(
        list.contains("老人说没有委托过") && list.contains("没记下是谁"),
        "{list}"
    );
    let page = clerk.page(&format!("/cases/{number}")).await;
    assert!(page.contains("没记下是谁停的，请核对"), "{page}");

    town.clock.add(60);
    application.application_id = new_id();
    let next = town.envelope(&helper, &application, &[&card, &signature]);
    town.hand_in(&helper, &next).await;
    assert_eq!(
        town.story(&helper).await.last().unwrap(),
        "refused mandate-invalid"
    );
    clear(&dir);
}

#[tokio::test]
async fn what_the_county_never_signed_is_worth_nothing() {
    let mut town = Town::start().await;
    let (phone, other) = (town.device("phone").await, town.device("other").await);
    let dir = back_up(&town);
    put_back(&mut town, &dir).await;
    let envelope = town.envelope(&phone, &town.application(&[]), &[]);
    let taken = town
        .hand_in(&other, &town.envelope(&other, &town.application(&[]), &[]))
        .await;
    let mut forged = serde_json::to_value(&taken).unwrap();
    forged["receipt"]["number"] = "990123-2026-000007".into();
    let got = offer(&town, &phone, &envelope, forged).await.receipt.number;
    assert_eq!(got, "990123-2026-020002", "an ordinary new one");
    // Another device's receipt, in order, for another envelope.
    let second = town.envelope(&phone, &town.application(&[]), &[]);
    let got = offer(&town, &phone, &second, serde_json::to_value(&taken).unwrap()).await;
    assert_eq!(got.receipt.number, "990123-2026-020003");
    let event = json!({"format": 1, "county": COUNTY, "id": new_id(), "envelope": envelope.id, "number": got.receipt.number,
        "at": "2026-11-21T10:00:00+08:00", "what": {"kind": "approved", "result": "made up"}});
    let signature = phone
        .key
        .sign_json(seal::context::Context::DECISION, &event)
        .unwrap();
    hand_back(
        &town,
        &phone,
        vec![json!({"event": event, "key_id": phone.key.key_id(), "signature": signature})],
    )
    .await;
    assert_eq!(town.story(&phone).await, ["complete", "complete"]);
    clear(&dir);
}

#[tokio::test]
async fn decided_anew_meanwhile_stays_and_both_are_shown() {
    let mut town = Town::start().await;
    let phone = town.device("phone").await;
    let envelope = town.envelope(&phone, &town.application(&[]), &[]);
    let number = town.hand_in(&phone, &envelope).await.receipt.number;
    town.desk().work().await.unwrap();
    let dir = back_up(&town);
    let page = format!("/cases/{number}");
    let clerk = Clerk::sign_in(&town).await;
    clerk
        .post(&format!("{page}/approve"), &[("result", "每月一百元")])
        .await;
    let told = town.events(&phone).await.pop().unwrap();
    put_back(&mut town, &dir).await;
    let clerk = Clerk::sign_in(&town).await;
    clerk
        .post(
            &format!("{page}/deny"),
            &[("reason", "不满八十岁"), ("appeal", "去县政府")],
        )
        .await;
    hand_back(&town, &phone, vec![serde_json::to_value(told).unwrap()]).await;
    town.desk().work().await.unwrap();
    let case = town.desk().case(&number).await.unwrap().unwrap();
    assert_eq!(case.state.to_string(), "denied");
    let shown = clerk.page(&page).await;
    assert!(shown.contains("每月一百元") && shown.contains("不满八十岁"));
    clear(&dir);
}

#[tokio::test]
async fn a_backup_is_its_owners_alone_and_stands_by_itself() {
    let mut town = Town::start().await;
    let phone = town.device("phone").await;
    let card = town.hand_in_with_paper(&phone).await;
    let dir = back_up(&town);
    crate::modes::only_the_owner_reads(&dir);
    let hash = &card.named.blob_hash;
    assert!(dir.join("papers").join(&hash[..2]).join(hash).is_file());
    // Never over something, and never under a county that serves.
    let again = take(&Backup {
        dir: dir.clone(),
        data: town.folder.path().to_owned(),
        county: COUNTY.into(),
        now: town.clock.now(),
    });
    assert_eq!(again.err().unwrap().code(), "county-not-empty");
    let running = restore(&asked(&town, &dir, true)).err().unwrap();
    assert_eq!(running.code(), "county-running");
    town.running.take().unwrap().stop().await;
    let full = restore(&asked(&town, &dir, false)).err().unwrap();
    assert_eq!(full.code(), "county-not-empty");
    let none = restore(&asked(&town, town.folder.path(), true)).err().unwrap();
    assert_eq!(none.code(), "county-no-backup");

    // Half a restore is no county; the same restore again mends it.
    std::fs::write(town.folder.path().join("restoring"), "").unwrap();
    let half = county::County::start(town.config()).await.err().unwrap();
    assert_eq!(half.code(), "county-restoring");
    town.http = client();
    restore(&asked(&town, &dir, false)).unwrap();
    town.restart_with(|_| {}).await;
    assert_eq!(town.story(&phone).await, ["complete"]);
    crate::modes::only_the_owner_reads(town.folder.path());
    clear(&dir);
}
