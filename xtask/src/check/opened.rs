//! Files are opened through `disk::given`: whoever simply reads what lies under a name is stopped for ever by a pipe, and led
//! elsewhere by a link. Holds for what ships; tests and tools may do what a person never sees.

use anyhow::{Result, bail};

use super::{shown, sources};

/// Where it holds.
const SHIPS: [&str; 6] = [
    "crates/app/src/",
    "crates/county/src/",
    "crates/sync/src/",
    "crates/vault/src/",
    "crates/voice/src/",
    "src-tauri/src/",
];
/// Written for developers, beside what ships.
const TOOLS: [&str; 3] = ["/generate/", "/tests/", "/tests.rs"];
/// What opens a file without looking.
const BARE: [&str; 4] = ["fs::read(", "fs::read_to_string(", "File::open(", "File::create("];
/// The system's own, where nobody places anything.
const SYSTEM: &str = "\"/proc/";

/// Refuses every bare opening.
pub fn all() -> Result<()> {
    let mut faults = Vec::new();
    for path in sources(&[".rs"])? {
        let name = shown(&path);
        if ships(&name) {
            let text = std::fs::read_to_string(&path)?;
            faults.extend(bare(&text).map(|line| format!("{name}:{line}: use disk::given")));
        }
    }
    if !faults.is_empty() {
        bail!("{}", faults.join("\n"));
    }
    Ok(())
}

fn ships(name: &str) -> bool {
    SHIPS.iter().any(|begin| name.starts_with(begin)) && !TOOLS.iter().any(|part| name.contains(part))
}

/// Lines that open a file without looking, before the tests of a file.
fn bare(text: &str) -> impl Iterator<Item = usize> {
    let shipped = text.split("#[cfg(test)]").next().unwrap_or_default();
    (1..).zip(shipped.lines()).filter_map(|(number, line)| {
        let opens = BARE.iter().any(|bare| line.contains(bare)) && !line.contains(SYSTEM);
        opens.then_some(number)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bare_opening_is_found_and_a_test_may_do_it() {
        let text = "a\nlet b = std::fs::read(path)?;\n#[cfg(test)]\nfs::read(path)";
        assert_eq!(bare(text).collect::<Vec<_>>(), [2]);
        assert_eq!(bare("fs::read_to_string(\"/proc/self/stat\")").count(), 0);
        assert_eq!(bare("tokio::fs::File::open(path)").count(), 1);
        assert!(ships("crates/county/src/keys.rs") && !ships("crates/county/tests/county/actors.rs"));
    }
}
