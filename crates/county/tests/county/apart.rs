//! The two roles apart, a folder that belongs to somebody else, a full disk, a start after a stop.

use county::{Config, County, CountyError, Role};

use crate::actors::*;

/// What an intake must not be able to read.
const DESK_KEYS: [&str; 5] = [
    "opening.key",
    "decision.key",
    "desk.key",
    "desk-access.txt",
    "desk-in-charge.txt",
];

#[tokio::test]
async fn an_intake_without_the_opening_key_takes_and_cannot_open() {
    let mut town = Town::start().await;
    let keys = town.folder.path().join("keys");
    let inner = tempfile::tempdir().unwrap();
    town.running.take().unwrap().stop().await;
    town.http = client();
    // It is told of the first key that it can read, whichever that is.
    for name in DESK_KEYS {
        let mut config = town.config();
        config.role = Role::Intake;
        let refused = County::start(config).await.err().unwrap();
        assert_eq!(refused.code(), "county-desk-keys", "{name}");
        std::fs::rename(keys.join(name), inner.path().join(name)).unwrap();
    }
    for name in ["opening.pub", "decision.pub", "signing.key"] {
        std::fs::copy(keys.join(name), inner.path().join(name)).unwrap();
    }
    town.restart_with(|config| config.role = Role::Intake).await;
    let phone = town.device("phone").await;
    town.hand_in(&phone, &town.envelope(&phone, &town.application(&[]), &[]))
        .await;
    assert!(town.running().casework().is_none() && town.running().desk_url.is_empty());
    assert!(!keys.join("opening.key").exists(), "it makes no key of its own");
    // The desk, inside, opens what the intake has taken.
    let mut config = town.config();
    config.role = Role::Desk;
    config.keys_dir = Some(inner.path().to_owned());
    let desk = County::start(config).await.unwrap();
    assert!(desk.intake_url.is_empty());
    desk.casework().unwrap().work().await.unwrap();
    let kinds: Vec<_> = town
        .events(&phone)
        .await
        .into_iter()
        .map(|event| event.event.what)
        .collect();
    assert_eq!(kinds, [protocol::event::EventKind::Complete]);
    desk.stop().await;
}

#[tokio::test]
async fn an_intake_alone_on_a_new_folder_says_what_is_missing() {
    let folder = tempfile::tempdir().unwrap();
    let mut config = Config::new(folder.path());
    config.role = Role::Intake;
    assert!(matches!(
        County::start(config).await,
        Err(CountyError::NoOpeningKey)
    ));
}

#[tokio::test]
async fn a_folder_of_another_county_is_refused() {
    let mut town = Town::start().await;
    town.running.take().unwrap().stop().await;
    let mut config = town.config();
    config.county = "990456".into();
    assert!(matches!(County::start(config).await, Err(CountyError::OtherCounty(code)) if code == COUNTY));
}

#[tokio::test]
async fn a_database_of_a_newer_version_is_refused_untouched() {
    let mut town = Town::start().await;
    town.running.take().unwrap().stop().await;
    let path = town.folder.path().join("county.db");
    rusqlite::Connection::open(&path)
        .unwrap()
        .pragma_update(None, "user_version", 99)
        .unwrap();
    let error = County::start(town.config()).await.err().unwrap();
    assert_eq!(error.code(), "county-newer-data");
}

#[tokio::test]
async fn a_full_disk_is_said_and_loses_nothing() {
    let mut town = Town::start().await;
    let phone = town.device("phone").await;
    let first = town.envelope(&phone, &town.application(&[]), &[]);
    town.hand_in(&phone, &first).await;
    town.restart_with(|config| config.limits.database_pages = 1).await;
    let mut refused = None;
    for _ in 0..200 {
        let next = town.envelope(&phone, &town.application(&[]), &[]);
        let answer = town.put(&phone, &next).await;
        if answer.status() != 200 {
            assert_eq!(answer.headers()["retry-after"], "60");
            expect_problem(answer, 503, "unavailable").await;
            refused = Some(next);
            break;
        }
    }
    let refused = refused.expect("the quota holds");
    town.hand_in(&phone, &first).await;
    town.restart_with(|_| {}).await;
    town.hand_in(&phone, &refused).await;
}

#[tokio::test]
async fn nothing_readable_lies_in_the_folder() {
    let mut town = Town::start().await;
    let phone = town.device("phone").await;
    town.hand_in_with_paper(&phone).await;
    assert_eq!(town.story(&phone).await, ["complete"]);
    town.running.take().unwrap().stop().await;
    let mut folders = vec![town.folder.path().to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            // SQLite takes its side files away when the last connection closes, which may be right now.
            let Ok(bytes) = std::fs::read(&path) else {
                assert!(path.to_string_lossy().contains(".db-"), "{}", path.display());
                continue;
            };
            let name = "张桂英".as_bytes();
            assert!(
                !bytes.windows(name.len()).any(|window| window == name),
                "{}",
                path.display()
            );
            let head = &picture()[..32];
            assert!(
                !bytes.windows(32).any(|window| window == head),
                "{}",
                path.display()
            );
        }
    }
}

/// M3.
#[tokio::test]
async fn whatever_the_county_writes_is_its_owners_alone() {
    let town = Town::start().await;
    let phone = town.device("phone").await;
    let card = town.paper();
    town.upload(&phone, &card).await;
    town.create_upload(&phone, b"0123").await;
    let half = town.create_upload(&phone, b"4567").await;
    let location = half.headers()["location"].to_str().unwrap().to_owned();
    town.patch(&phone, &location, 0, b"45".to_vec()).await;
    town.hand_in(
        &phone,
        &town.envelope(&phone, &town.application(&[&card]), &[&card]),
    )
    .await;
    assert_eq!(town.story(&phone).await, ["complete"]);
    crate::modes::only_the_owner_reads(town.folder.path());
}
