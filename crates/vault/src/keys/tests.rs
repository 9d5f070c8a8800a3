//! The table of the folder's header, line by line, with a keyring that answers as measured. The real keyring is
//! driven in `tests/keyring.rs`.

use std::cell::RefCell;

use super::*;

/// A keyring as seen from outside: answers to reading, whether it takes a key, what it holds.
struct Played {
    answer: Option<Kind>,
    takes: Option<Kind>,
    held: RefCell<Option<DeviceKey>>,
}

impl KeySource for Played {
    fn read(&self) -> Result<Option<DeviceKey>> {
        self.answer
            .map_or_else(|| Ok(self.held.borrow().clone()), |kind| Err(kind.into()))
    }
    fn store(&self, key: &DeviceKey) -> Result<()> {
        if let Some(kind) = self.takes {
            return Err(kind.into());
        }
        *self.held.borrow_mut() = Some(key.clone());
        Ok(())
    }
    fn forget(&self) -> Result<()> {
        *self.held.borrow_mut() = None;
        Ok(())
    }
}

fn keyring(answer: Option<Kind>, takes: Option<Kind>, holds: bool) -> Played {
    let held = holds.then(|| DeviceKey::from_bytes([9; 32]));
    Played {
        answer,
        takes,
        held: RefCell::new(held),
    }
}

fn home(with_data: bool) -> (tempfile::TempDir, Home) {
    let folder = tempfile::tempdir().unwrap();
    let home = Home::claim(folder.path()).unwrap();
    if with_data {
        std::fs::write(home.device_db(), b"some database").unwrap();
    }
    (folder, home)
}

fn outcome(keyring: &Played, with_data: bool) -> String {
    let (_folder, home) = home(with_data);
    match start(&home, keyring) {
        Ok(Start::Key(_)) => "key".to_owned(),
        Ok(Start::AskPassphrase) => "ask".to_owned(),
        Ok(Start::ChoosePassphrase) => "choose".to_owned(),
        Err(error) => error.kind.code().to_owned(),
    }
}

#[test]
fn every_situation_of_the_table() {
    let locked = Some(Kind::KeyringLocked);
    let none = Some(Kind::NoKeyring);
    assert_eq!(outcome(&keyring(None, None, true), true), "key");
    assert_eq!(outcome(&keyring(locked, None, true), true), "keyring-locked");
    assert_eq!(outcome(&keyring(locked, None, true), false), "keyring-locked");
    assert_eq!(outcome(&keyring(None, None, false), false), "key");
    assert_eq!(outcome(&keyring(None, None, false), true), "key-missing");
    assert_eq!(outcome(&keyring(none, None, false), false), "choose");
    assert_eq!(outcome(&keyring(none, None, false), true), "key-missing");
    assert_eq!(outcome(&keyring(None, locked, false), false), "choose");
}

#[test]
fn a_key_is_never_made_over_data_or_in_a_locked_keyring() {
    for (played, with_data) in [
        (keyring(None, None, false), true),
        (keyring(Some(Kind::KeyringLocked), None, false), false),
    ] {
        outcome(&played, with_data);
        assert!(played.held.borrow().is_none(), "a key was made");
    }
}

#[test]
fn a_fresh_device_does_not_use_an_old_entry() {
    let played = keyring(None, None, true);
    assert_eq!(outcome(&played, false), "key");
    assert_ne!(played.held.borrow().as_ref().unwrap().as_bytes(), &[9; 32]);
}

#[test]
fn a_passphrase_opens_and_a_wrong_one_says_so() {
    let (_folder, home) = home(false);
    let key = create_passphrase(&home, "八月的玉米 2026").unwrap();
    assert!(matches!(
        start(&home, &keyring(None, None, false)).unwrap(),
        Start::AskPassphrase
    ));
    assert_eq!(
        open_passphrase(&home, " 八月的玉米 2026 ").unwrap().as_bytes(),
        key.as_bytes()
    );
    assert_eq!(
        open_passphrase(&home, "九月的玉米 2026").unwrap_err().kind,
        Kind::WrongPassphrase
    );
    let written = std::fs::read(home.key_header()).unwrap();
    assert!(
        !written
            .windows(64)
            .any(|part| part == seal::hash::hex(key.as_bytes()).as_bytes())
    );
}

#[test]
fn a_short_passphrase_and_a_second_one_are_refused() {
    let (_folder, home) = home(false);
    assert_eq!(
        create_passphrase(&home, "1234567").unwrap_err().kind,
        Kind::WeakSecret
    );
    create_passphrase(&home, "12345678").unwrap();
    assert_eq!(
        create_passphrase(&home, "87654321").unwrap_err().kind,
        Kind::KeyMissing
    );
}
