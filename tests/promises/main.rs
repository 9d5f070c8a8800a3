//! What is promised by configuration and by what is not there: S29 (the shell's own settings, `shell`), S31 and S42 (one way to the network, to
//! one address, and nobody else fetches anything). Read from the files that are built, so that a changed line is noticed.

mod contexts;
mod lists;
mod shell;
mod table;

use std::path::{Path, PathBuf};

use anyhow::Context as _;
use serde_json::Value;

/// Crates that never leave the workshop.
const WORKSHOP: [&str; 1] = ["testkit"];
/// The only one that may open a connection.
const TO_THE_COUNTY: &str = "sync";
/// Crates of others that fetch.
const FETCHERS: [&str; 12] = [
    "reqwest",
    "ureq",
    "hyper",
    "hyper-tls",
    "hyper-rustls",
    "curl",
    "isahc",
    "surf",
    "attohttpc",
    "minreq",
    "tungstenite",
    "lettre",
];
/// Ways to reach another machine from Rust.
const CONNECTING: [&str; 6] = [
    "TcpStream::connect",
    "UdpSocket::bind",
    "hyper_util::client",
    "reqwest::",
    "TcpSocket::",
    "to_socket_addrs",
];
/// Ways to reach another machine from a page.
const FETCHING: [&str; 9] = [
    "fetch(",
    "XMLHttpRequest",
    "WebSocket",
    "EventSource",
    "sendBeacon",
    "RTCPeerConnection",
    "importScripts",
    "serviceWorker",
    "new Worker",
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn json(path: &str) -> anyhow::Result<Value> {
    let text = std::fs::read_to_string(root().join(path)).with_context(|| path.to_owned())?;
    Ok(serde_json::from_str(&text)?)
}

/// Files under a folder that end so.
fn files(folder: &Path, ends: &[&str]) -> anyhow::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(files(&path, ends)?);
        } else if ends.iter().any(|end| path.to_string_lossy().ends_with(end)) {
            found.push(path);
        }
    }
    Ok(found)
}

/// Name and folder of everything that ships.
pub fn shipped() -> anyhow::Result<Vec<(String, PathBuf)>> {
    let mut crates = vec![("src-tauri".to_owned(), root().join("src-tauri"))];
    for entry in std::fs::read_dir(root().join("crates"))? {
        let (name, path) =
            entry.map(|entry| (entry.file_name().to_string_lossy().into_owned(), entry.path()))?;
        if path.is_dir() && !WORKSHOP.contains(&name.as_str()) {
            crates.push((name, path));
        }
    }
    Ok(crates)
}

#[test]
fn one_crate_alone_can_reach_another_machine() -> anyhow::Result<()> {
    for (name, folder) in shipped()? {
        let manifest = std::fs::read_to_string(folder.join("Cargo.toml"))?;
        let mut section = "";
        for line in manifest.lines() {
            if line.starts_with('[') {
                section = line;
            }
            let needed = line.split(['.', ' ', '=']).next().unwrap_or_default();
            let fetches = FETCHERS.contains(&needed) && section != "[dev-dependencies]";
            assert!(!fetches || name == TO_THE_COUNTY, "{name} needs {needed}");
        }
        if name == TO_THE_COUNTY {
            continue;
        }
        for file in files(&folder.join("src"), &[".rs"])? {
            let source = std::fs::read_to_string(&file)?;
            for way in CONNECTING {
                assert!(!source.contains(way), "{}: {way}", file.display());
            }
        }
    }
    Ok(())
}

/// No command and no answer of the county names where to go: an address is made in one place, of the signed pack's.
#[test]
fn where_it_goes_is_made_in_one_place_of_the_packs_address() -> anyhow::Result<()> {
    let folder = root().join("crates").join(TO_THE_COUNTY).join("src");
    let mut made = Vec::new();
    for file in files(&folder, &[".rs"])? {
        let source = std::fs::read_to_string(&file)?;
        let name = file
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let request = source
            .lines()
            .filter(|line| line.trim().starts_with("url: format!"));
        made.extend(request.map(|line| (name.clone(), line.trim().to_owned())));
        assert!(
            !source.contains("reqwest") || name == "link.rs",
            "{name} goes around the link"
        );
    }
    let one = (
        "exchange.rs".to_owned(),
        "url: format!(\"{}{path}\", self.county.url),".to_owned(),
    );
    assert_eq!(made, [one]);
    // No command of the app takes an address.
    let api = files(&root().join("crates/app/src/api"), &[".rs"])?;
    for file in api {
        let source = std::fs::read_to_string(&file)?;
        let named = source.lines().find(|line| {
            let field = line
                .trim()
                .trim_start_matches("pub ")
                .split(':')
                .next()
                .unwrap_or_default();
            matches!(field, "url" | "address_to" | "link" | "href" | "host" | "path")
        });
        assert_eq!(named, None, "{}", file.display());
    }
    Ok(())
}

#[test]
fn the_pages_fetch_nothing() -> anyhow::Result<()> {
    for file in files(&root().join("ui/src"), &[".ts", ".svelte"])? {
        // The door of the browser tests and the demonstration on loopback; never in the app (`npm run build`).
        let loopback = file.ends_with("host/loopback.ts");
        let test = file.to_string_lossy().ends_with(".test.ts");
        if loopback || test {
            continue;
        }
        let source = std::fs::read_to_string(&file)?;
        for way in FETCHING {
            assert!(!source.contains(way), "{}: {way}", file.display());
        }
    }
    Ok(())
}

/// Nothing that somebody else wrote runs only because it was installed.
#[test]
fn installing_packages_runs_no_scripts_of_theirs() -> anyhow::Result<()> {
    for folder in ["ui", "tests/browser"] {
        let settings = std::fs::read_to_string(root().join(folder).join(".npmrc"))?;
        assert!(
            settings.lines().any(|line| line == "ignore-scripts=true"),
            "{folder}"
        );
    }
    let setup = std::fs::read_to_string(root().join("xtask/src/setup.rs"))?;
    let installs = setup
        .split("\"npm\"")
        .skip(1)
        .filter(|call| call.contains("\"ci\""));
    let installs: Vec<&str> = installs.collect();
    assert!(!installs.is_empty() && installs.iter().all(|call| call.contains("--ignore-scripts")));
    Ok(())
}
