//! The other half of tests that need a second process: this test binary started again with `VAULT_CHILD` set. Without
//! it these tests have nothing to do and pass.

use std::{
    io::Write as _,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};

use crate::support::*;
use vault::{
    home::Home,
    keys::{self, KeySource as _, KeyringSource, Start},
};

/// Starts a child; `test` is the function below.
pub fn start(test: &str, folder: &Path) -> Child {
    command(test, folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::inherit())
        .spawn()
        .unwrap()
}

pub fn command(test: &str, folder: &Path) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command
        .args([
            "--exact",
            &format!("child::{test}"),
            "--nocapture",
            "--test-threads=1",
        ])
        .env("VAULT_CHILD", folder);
    command
}

fn folder() -> Option<PathBuf> {
    std::env::var_os("VAULT_CHILD").map(PathBuf::from)
}

fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    writeln!(out, "\nSAID {line}").unwrap();
    out.flush().unwrap();
}

/// Saves answers until it is killed, saying each one after it was reported saved; submits every 20th draft.
#[test]
fn saves_for_ever() {
    let Some(root) = folder() else { return };
    let (device, _) = open(&root, now()).unwrap();
    let (ama, _) = device.open_person(&id(1).into(), None, now()).unwrap();
    let begun = ama.all_drafts().unwrap().len();
    for draft in begun.. {
        let name = format!("d{draft}");
        begin(&ama, &name);
        for number in 0..20 {
            let key = format!("/data/q{number}");
            answer(&ama, &name, &key, &format!("{name}-{number}")).unwrap();
            say(&format!("answer {name} {key} {name}-{number}"));
        }
        let envelope = format!("e{draft}");
        vault::submit::submit(
            &ama,
            &device,
            &submission(&ama, &name, &envelope, 1, 70_000),
            now(),
        )
        .unwrap();
        say(&format!("sent {envelope}"));
    }
}

/// Sends four drafts and takes them back again, until it is killed.
#[test]
fn takes_back_for_ever() {
    let Some(root) = folder() else { return };
    let (device, _) = open(&root, now()).unwrap();
    let (ama, _) = device.open_person(&id(1).into(), None, now()).unwrap();
    for number in 0_u64.. {
        let draft = ama.draft(&format!("d{}", number % 4)).unwrap();
        if draft.state == vault::person::DraftState::Frozen {
            let sent = ama.submissions().unwrap();
            let own = sent.into_iter().find(|row| row.draft == draft.id).unwrap();
            vault::recall::recall(
                &ama,
                &device,
                &own.envelope,
                vault::person::DraftState::Open,
                now(),
            )
            .unwrap();
        } else {
            let envelope = uuid::Uuid::new_v4().to_string();
            let out = submission(&ama, &draft.id, &envelope, 1, 70_000);
            vault::submit::submit(&ama, &device, &out, now()).unwrap();
        }
        say(&format!("{number}"));
    }
}

/// Holds the folder until its input ends.
#[test]
fn holds_the_folder() {
    let Some(root) = folder() else { return };
    let _home = Home::claim(&root).unwrap();
    say("held");
    std::io::stdin().lines().for_each(drop);
}

/// Says what the start finds with the keyring of this session.
#[test]
fn looks_at_the_keyring() {
    let Some(root) = folder() else { return };
    let home = Home::claim(&root).unwrap();
    let keyring = KeyringSource::new("cunliban-test", "device");
    let found = match keys::start(&home, &keyring) {
        Ok(Start::Key(key)) => {
            let (store, _) = vault::device::DeviceStore::open(&home, &key, now()).unwrap();
            format!("key {}", store.device_id(now()).unwrap())
        }
        Ok(Start::AskPassphrase) => "ask".to_owned(),
        Ok(Start::ChoosePassphrase) => "choose".to_owned(),
        Err(error) => error.kind.code().to_owned(),
    };
    if std::env::var_os("VAULT_FORGET").is_some() {
        keyring.forget().unwrap();
    }
    say(&found);
}

/// Saves until the disk is full, then shows that small things still say so and the old ones are there.
#[test]
fn fills_the_disk() {
    let Some(root) = folder() else { return };
    let (device, _) = open(&root, now()).unwrap();
    let (ama, _) = device.open_person(&id(1).into(), None, now()).unwrap();
    let error = answer(&ama, "d1", "/data/too-large", &"字".repeat(1_000_000)).unwrap_err();
    let before = ama.answers("d1").unwrap();
    assert_eq!(before.values["/data/before"], "kept");
    say(if error.kind == vault::Kind::DiskFull {
        "full"
    } else {
        error.kind.code()
    });
}
