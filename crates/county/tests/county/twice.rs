//! What is done twice: by two desks on one folder, as a county has for a moment when it is moved, or after a stop half way.
//! What was written meanwhile is not overwritten, and what was done is found again.
#![cfg(unix)]

use std::{io::Write as _, path::PathBuf, process::Command};

use county::{
    County, Role,
    cases::{Act, NotPossible},
    casework::ActError,
};
use protocol::withdrawal::{KIND, Withdrawal};

use crate::{actors::*, desk::town_with_case};

const NUMBER: &str = "990123-2026-000001";

/// A paper whose reading takes as long as the test wants: a pipe in its place.
struct Slow {
    path: PathBuf,
    content: Vec<u8>,
}

impl Slow {
    fn instead_of(town: &Town, paper: &Paper) -> Self {
        let hash = &paper.named.blob_hash;
        let path = town.folder.path().join("papers").join(&hash[..2]).join(hash);
        let content = std::fs::read(&path).unwrap();
        std::fs::remove_file(&path).unwrap();
        assert!(Command::new("mkfifo").arg(&path).status().unwrap().success());
        Self { path, content }
    }

    /// Waits until somebody reads; then nobody else finds the paper.
    async fn being_read(&self) -> std::fs::File {
        let path = self.path.clone();
        let pipe = tokio::task::spawn_blocking(move || std::fs::File::options().write(true).open(path));
        let pipe = pipe.await.unwrap().unwrap();
        std::fs::remove_file(&self.path).unwrap();
        pipe
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_withdrawn_meanwhile_does_not_come_back_as_new() {
    let town = Town::start().await;
    let phone = town.device("phone").await;
    let card = town.paper();
    town.upload(&phone, &card).await;
    let slow = Slow::instead_of(&town, &card);
    let application = town.application(&[&card]);
    let envelope = town.envelope(&phone, &application, &[&card]);
    town.hand_in(&phone, &envelope).await;

    // The first desk has looked at the case and now looks at its paper.
    let mut pipe = slow.being_read().await;
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

    std::fs::write(&slow.path, &slow.content).unwrap();
    pipe.write_all(&slow.content).unwrap();
    drop(pipe);
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
