//! The real keyring in every situation of `keys`: no session, unlocked, locked with and without a stored key. Runs a
//! Secret Service of its own in a session of its own (`dbus-run-session`, `gnome-keyring-daemon`, installed by the
//! project's set-up), so that the developer's keyring is never touched.

use std::{path::Path, process::Command};

use crate::child;

/// Runs a shell script inside a fresh D-Bus session with a keyring folder of its own.
fn in_session(home: &Path, script: &str) -> String {
    let runtime = home.join("run");
    std::fs::create_dir_all(&runtime).unwrap();
    let output = Command::new("dbus-run-session")
        .args(["--", "bash", "-c", script])
        .env("HOME", home)
        .env("XDG_DATA_HOME", home.join("share"))
        .env("XDG_RUNTIME_DIR", &runtime)
        .env("XDG_CACHE_HOME", home.join("cache"))
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .output()
        .expect("dbus-run-session is installed by `cargo xtask setup` (dbus-x11, gnome-keyring)");
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// The command line of a child that looks at the keyring for this data folder.
fn look(data: &Path) -> String {
    let inner = child::command("looks_at_the_keyring", data);
    let program = inner.get_program().to_string_lossy().into_owned();
    let words: Vec<String> = inner
        .get_args()
        .map(|word| word.to_string_lossy().into_owned())
        .collect();
    format!("VAULT_CHILD='{}' '{program}' {}", data.display(), words.join(" "))
}

fn said(output: &str) -> Vec<String> {
    output
        .lines()
        .filter_map(|line| line.strip_prefix("SAID "))
        .map(str::to_owned)
        .collect()
}

const UNLOCKED: &str = "printf secret | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1;";
const LOCKED: &str = "gnome-keyring-daemon --start --components=secrets >/dev/null 2>&1;";

struct Place {
    home: tempfile::TempDir,
    data: tempfile::TempDir,
}

impl Place {
    fn new() -> Self {
        Self {
            home: tempfile::tempdir().unwrap(),
            data: tempfile::tempdir().unwrap(),
        }
    }

    fn run(&self, keyring: &str) -> Vec<String> {
        said(&in_session(
            self.home.path(),
            &format!("{keyring} {}", look(self.data.path())),
        ))
    }
}

#[test]
fn an_unlocked_keyring_keeps_the_key_over_restarts() {
    let place = Place::new();
    let first = place.run(UNLOCKED);
    assert!(first[0].starts_with("key "), "{first:?}");
    assert_eq!(place.run(UNLOCKED), first, "the same key opens the same device");
}

#[test]
fn a_locked_keyring_is_never_taken_for_a_first_start() {
    let place = Place::new();
    let first = place.run(UNLOCKED);
    assert!(first[0].starts_with("key "), "{first:?}");
    assert_eq!(place.run(LOCKED), ["keyring-locked"]);
    assert_eq!(
        place.run(UNLOCKED),
        first,
        "and afterwards everything is as it was"
    );
}

#[test]
fn a_fresh_keyring_that_takes_no_key_leads_to_a_passphrase() {
    assert_eq!(Place::new().run(LOCKED), ["choose"]);
}

#[test]
fn a_key_that_was_removed_is_missing_and_no_second_one_is_made() {
    let place = Place::new();
    assert!(place.run(&format!("{UNLOCKED} VAULT_FORGET=1"))[0].starts_with("key "));
    assert_eq!(place.run(UNLOCKED), ["key-missing"]);
    assert_eq!(place.run(UNLOCKED), ["key-missing"]);
}

#[test]
fn without_a_session_there_is_no_keyring() {
    let place = Place::new();
    let bare = |place: &Place| {
        let output = child::command("looks_at_the_keyring", place.data.path())
            .env("HOME", place.home.path())
            .env("XDG_RUNTIME_DIR", place.home.path())
            .env_remove("DBUS_SESSION_BUS_ADDRESS")
            .env_remove("DISPLAY")
            .output()
            .unwrap();
        said(&String::from_utf8_lossy(&output.stdout))
    };
    assert_eq!(bare(&place), ["choose"]);
    // Data of a session with keyring, opened over a bare login: the key is out of reach, nothing is made.
    let place = Place::new();
    assert!(place.run(UNLOCKED)[0].starts_with("key "));
    assert_eq!(bare(&place), ["key-missing"]);
}
