//! Set-up: what this machine lacks, why it is needed, and its installation. Says first, then does.
//! Knows Debian 12; on other systems it names what to install and goes on.

use std::path::Path;

use anyhow::{Result, bail};

use crate::{place, process};

/// A system package and the reason for it.
struct Package {
    name: &'static str,
    why: &'static str,
}

const BUILD: &[Package] = &[
    Package {
        name: "build-essential",
        why: "C compiler for SQLCipher and zstd",
    },
    Package {
        name: "pkg-config",
        why: "finds the libraries below",
    },
    Package {
        name: "libssl-dev",
        why: "libcrypto, which SQLCipher encrypts with",
    },
    Package {
        name: "libasound2-dev",
        why: "the loudspeaker, for sentences that the county recorded",
    },
    Package {
        name: "libwebkit2gtk-4.1-dev",
        why: "WebKitGTK 4.1, the app's window",
    },
];

const WINDOW: &[Package] = &[
    Package {
        name: "fonts-noto-cjk",
        why: "Chinese letters on the screen",
    },
    Package {
        name: "espeak-ng",
        why: "reads aloud where the system has no Chinese voice of its own",
    },
    Package {
        name: "dbus-x11",
        why: "a session bus for the keyring",
    },
    Package {
        name: "gnome-keyring",
        why: "keeps the device key",
    },
];

const TESTS: &[Package] = &[
    Package {
        name: "xvfb",
        why: "a virtual display for the real window",
    },
    Package {
        name: "openbox",
        why: "a window manager; clicks hang without one",
    },
    Package {
        name: "webkit2gtk-driver",
        why: "drives the real window",
    },
    Package {
        name: "chromium",
        why: "browser tests",
    },
    Package {
        name: "speech-dispatcher",
        why: "the system's voice, spoken to for real",
    },
    Package {
        name: "imagemagick",
        why: "pictures of the whole virtual display",
    },
];

const NODE_MAJOR: u32 = 20;

/// What building and opening the window needs.
pub fn for_window() -> Result<()> {
    packages(&[BUILD, WINDOW])?;
    node()?;
    modules("ui")
}

/// Everything, tests included.
pub fn everything() -> Result<()> {
    packages(&[BUILD, WINDOW, TESTS])?;
    node()?;
    modules("ui")?;
    modules("tests/browser")
}

fn packages(groups: &[&[Package]]) -> Result<()> {
    let missing: Vec<&Package> = groups
        .iter()
        .flat_map(|group| group.iter())
        .filter(|package| !installed(package.name))
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    println!("These system packages are missing and will be installed:");
    for package in &missing {
        println!("  {:<24} {}", package.name, package.why);
    }
    if !process::succeeds("apt-get", &["--version"]) {
        println!("This is no Debian system: please install what corresponds to them, then run this again.");
        return Ok(());
    }
    install(&missing.iter().map(|package| package.name).collect::<Vec<_>>())
}

fn installed(package: &str) -> bool {
    process::output(
        Path::new("/"),
        "sh",
        &[
            "-c",
            &format!("dpkg-query -W -f '${{Status}}' {package} 2>/dev/null || true"),
        ],
    )
    .is_ok_and(|status| status.contains("install ok installed"))
}

fn install(names: &[&str]) -> Result<()> {
    let root = Path::new("/");
    let variables = [("DEBIAN_FRONTEND", "noninteractive")];
    let mut arguments = vec!["install", "--yes", "--no-install-recommends"];
    arguments.extend(names);
    if is_root() {
        process::run(root, "apt-get", &["update", "--quiet"])?;
        return process::run_with(root, "apt-get", &arguments, &variables);
    }
    println!("Installing needs your password (sudo).");
    process::run(root, "sudo", &["apt-get", "update", "--quiet"])?;
    process::run_with(
        root,
        "sudo",
        &[&["apt-get"], arguments.as_slice()].concat(),
        &variables,
    )
}

fn is_root() -> bool {
    process::output(Path::new("/"), "id", &["-u"]).is_ok_and(|id| id.trim() == "0")
}

fn node() -> Result<()> {
    let major = process::output(
        Path::new("/"),
        "sh",
        &["-c", "node --version 2>/dev/null || true"],
    )?
    .trim()
    .trim_start_matches('v')
    .split('.')
    .next()
    .and_then(|major| major.parse::<u32>().ok());
    match major {
        Some(major) if major >= NODE_MAJOR => Ok(()),
        Some(major) => bail!(
            "Node.js {major} is here, but the interface needs {NODE_MAJOR} or newer: see https://nodejs.org"
        ),
        None => {
            bail!("Node.js is missing; the interface needs {NODE_MAJOR} or newer: see https://nodejs.org")
        }
    }
}

/// Node packages of a folder, when the lock file is newer than what is installed.
fn modules(folder: &str) -> Result<()> {
    let folder = place::root().join(folder);
    if !folder.join("package-lock.json").exists() || up_to_date(&folder) {
        return Ok(());
    }
    println!(
        "Node packages of {} are missing or old (build and test tools of the interface).",
        folder.display()
    );
    process::run(
        &folder,
        "npm",
        &["ci", "--no-audit", "--no-fund", "--ignore-scripts"],
    )
}

fn up_to_date(folder: &Path) -> bool {
    let modified = |path: &str| folder.join(path).metadata().and_then(|data| data.modified()).ok();
    match (
        modified("node_modules/.package-lock.json"),
        modified("package-lock.json"),
    ) {
        (Some(installed), Some(wanted)) => installed >= wanted,
        _ => false,
    }
}
