//! What is done twice: by two desks on one folder, as a county has for a moment when it is moved, or after a stop half way.
//! What was written meanwhile is not overwritten, and what was done is found again.

use std::sync::{Arc, Condvar, Mutex, OnceLock};

use county::{
    County, Role,
    cases::{Act, NotPossible},
    casework::ActError,
    clock::Clock,
};
use protocol::withdrawal::{KIND, Withdrawal};

use crate::{actors::*, desk::town_with_case};

const NUMBER: &str = "990123-2026-000001";

/// A clock that holds up whoever has just looked at the papers of a case and now asks what time it is.
#[derive(Default)]
struct Holding {
    clock: OnceLock<Arc<dyn Clock>>,
    how_far: Mutex<HowFar>,
    moved: Condvar,
}

#[derive(Default, Clone, Copy, PartialEq, Eq)]
enum HowFar {
    #[default]
    Before,
    Held,
    Released,
}

impl Clock for Holding {
    fn now(&self) -> jiff::Timestamp {
        let mut how_far = self.how_far.lock().unwrap();
        let by = || std::backtrace::Backtrace::force_capture().to_string();
        if *how_far == HowFar::Before && by().contains("casework/complete.rs") {
            *how_far = HowFar::Held;
            self.moved.notify_all();
            while *how_far == HowFar::Held {
                how_far = self.moved.wait(how_far).unwrap();
            }
        }
        drop(how_far);
        self.clock.get().unwrap().now()
    }
}

impl Holding {
    async fn held(self: &Arc<Self>) {
        let here = self.clone();
        let waits = move || {
            let mut how_far = here.how_far.lock().unwrap();
            while *how_far != HowFar::Held {
                how_far = here.moved.wait(how_far).unwrap();
            }
        };
        tokio::task::spawn_blocking(waits).await.unwrap();
    }

    fn release(&self) {
        *self.how_far.lock().unwrap() = HowFar::Released;
        self.moved.notify_all();
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn what_was_withdrawn_meanwhile_does_not_come_back_as_new() {
    let holding = Arc::new(Holding::default());
    let town = Town::start_with(|config| {
        let clock = std::mem::replace(&mut config.clock, holding.clone());
        assert!(holding.clock.set(clock).is_ok());
    })
    .await;
    let phone = town.device("phone").await;
    let card = town.paper();
    town.upload(&phone, &card).await;
    let application = town.application(&[&card]);
    let envelope = town.envelope(&phone, &application, &[&card]);
    town.hand_in(&phone, &envelope).await;

    // The first desk has looked at the case and at its paper, and has written nothing yet.
    holding.held().await;
    // Nobody else finds the paper meanwhile.
    let hash = &card.named.blob_hash;
    let path = town.folder.path().join("papers").join(&hash[..2]).join(hash);
    std::fs::remove_file(&path).unwrap();
    let wish = Withdrawal {
        kind: KIND.to_owned(),
        format: 1,
        application_id: application.application_id.clone(),
        envelope: envelope.id.clone(),
        reason: String::new(),
        asked_claim: "2026-11-22T09:00:00+08:00".to_owned(),
        sender: None,
    };
    let plain = seal::canonical::to_vec(&wish).unwrap();
    let wish = town.envelope_of(&phone, &seal::pack::compress(&plain).unwrap(), &[]);
    town.hand_in(&phone, &wish).await;

    // The second one takes the case out.
    let mut config = town.config();
    config.role = Role::Desk;
    let second = County::start(config).await.unwrap();
    let desk = second.casework().unwrap();
    desk.work().await.unwrap();
    assert_eq!(
        desk.case(NUMBER).await.unwrap().unwrap().state.as_str(),
        "withdrawn"
    );

    std::fs::write(&path, &card.sealed).unwrap();
    holding.release();
    assert_eq!(
        town.story(&phone).await,
        ["withdrawn"],
        "nobody says complete afterwards"
    );
    assert_eq!(
        town.desk().case(NUMBER).await.unwrap().unwrap().state.as_str(),
        "withdrawn"
    );
    second.stop().await;
}

#[tokio::test]
async fn an_envelope_that_stayed_behind_goes_where_its_case_is() {
    let (town, phone, ..) = town_with_case().await;
    let database = rusqlite::Connection::open(town.folder.path().join("county.db")).unwrap();
    let behind = || {
        database
            .execute("UPDATE envelope SET state = 'received'", [])
            .unwrap()
    };
    let state = || -> String {
        let read = database.query_row("SELECT state FROM envelope", [], |row| row.get(0));
        read.unwrap()
    };
    behind();
    town.desk().work().await.unwrap();
    assert_eq!(state(), "done");

    // The same when what it was filled in with is not there any more.
    behind();
    std::fs::remove_dir_all(town.folder.path().join("catalog/services")).unwrap();
    town.desk().work().await.unwrap();
    assert_eq!(state(), "done");
    assert_eq!(town.story(&phone).await, ["complete"], "nobody hears of it again");
    let case = town.desk().case(NUMBER).await.unwrap().unwrap();
    assert_eq!(case.state.as_str(), "new");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_two_clerks_at_two_desks_one_decides_and_the_other_is_told() {
    let town = Town::start().await;
    let phone = town.device("phone").await;
    let mut config = town.config();
    config.role = Role::Desk;
    let second = County::start(config).await.unwrap();
    let (here, there) = (town.desk(), second.casework().unwrap());
    let mut told = 0;
    for _ in 1..=8 {
        let envelope = town.envelope(&phone, &town.application(&[]), &[]);
        let number = town.hand_in(&phone, &envelope).await.receipt.number;
        here.work().await.unwrap();
        let approve = Act::Approve {
            result: "每月一百元".into(),
        };
        let deny = Act::Deny {
            reason: "不在本县".into(),
            appeal: "可以复议".into(),
        };
        let (approved, denied) = tokio::join!(
            here.act(&number, "王会计", approve),
            there.act(&number, "赵窗口", deny)
        );
        let (won, lost) = if approved.is_ok() {
            ("approved", denied)
        } else {
            denied.unwrap();
            ("denied", approved)
        };
        let wrong_state = matches!(lost, Err(ActError::NotPossible(NotPossible::WrongState)));
        assert!(wrong_state, "{lost:?}");
        assert_eq!(here.case(&number).await.unwrap().unwrap().state.as_str(), won);
        // Complete, and what was decided; with 办好了 the 受理 that goes before it.
        told += if won == "approved" { 3 } else { 2 };
        let story = town.story(&phone).await;
        assert_eq!((story.len(), story.last().unwrap().as_str()), (told, won));
    }
    second.stop().await;
}
