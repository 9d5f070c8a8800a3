//! Every test and check, in the order in which a fault is cheapest to find. All steps run even when one fails; the
//! last line counts them.

use std::time::Instant;

use anyhow::{Error, Result, bail};

use crate::{browser, check, place, process, run, setup};

struct Step {
    name: &'static str,
    what: &'static str,
    run: fn() -> Result<()>,
}

const STEPS: &[Step] = &[
    Step {
        name: "format",
        what: "cargo fmt",
        run: format,
    },
    Step {
        name: "arrows",
        what: "which crate may use which",
        run: check::arrows::all,
    },
    Step {
        name: "rooms",
        what: "which room of a crate may use which, and no circle of files",
        run: check::rooms::all,
    },
    Step {
        name: "files",
        what: "headers and sizes of source files",
        run: check::files::all,
    },
    Step {
        name: "messages",
        what: "every sentence in every language",
        run: check::messages::all,
    },
    Step {
        name: "interface",
        what: "types, import rules, unit tests, build of the interface",
        run: interface,
    },
    Step {
        name: "lints",
        what: "clippy, warnings denied",
        run: lints,
    },
    Step {
        name: "docs",
        what: "cargo doc, warnings denied",
        run: docs,
    },
    Step {
        name: "rust",
        what: "unit tests, scenarios, journeys, golden files",
        run: rust,
    },
    Step {
        name: "peers",
        what: "foreign tools convert our exports and end in the same states",
        run: peers,
    },
    Step {
        name: "browser",
        what: "every screen and the journey in Chromium",
        run: browser::test,
    },
    Step {
        name: "window",
        what: "the journey in the real window",
        run: run::headless_prepared,
    },
];

/// Runs the named steps, or all. `screens all` is no step of its own: the whole matrix takes an hour.
pub fn all(only: &[String]) -> Result<()> {
    if let [first, rest @ ..] = only
        && first == "screens"
    {
        setup::everything()?;
        return browser::screens(rest.iter().any(|word| word == "all"));
    }
    let steps: Vec<&Step> = STEPS
        .iter()
        .filter(|step| only.is_empty() || only.iter().any(|name| name == step.name))
        .collect();
    if steps.is_empty() {
        bail!(
            "no such step; there are: {}",
            STEPS.iter().map(|step| step.name).collect::<Vec<_>>().join(" ")
        );
    }
    setup::everything()?;
    let failed: Vec<(&str, Error)> = steps
        .iter()
        .filter_map(|step| Some((step.name, fault_of(step)?)))
        .collect();
    for (name, error) in &failed {
        println!("\n=== why {name} failed\n{error:#}");
    }
    println!(
        "steps: {} passed, {} failed",
        steps.len().saturating_sub(failed.len()),
        failed.len()
    );
    if failed.is_empty() {
        Ok(())
    } else {
        let names: Vec<&str> = failed.iter().map(|(name, _)| *name).collect();
        bail!(
            "{} of {} steps failed: {}",
            failed.len(),
            steps.len(),
            names.join(" ")
        )
    }
}

fn fault_of(step: &Step) -> Option<Error> {
    println!("\n=== {}: {}", step.name, step.what);
    let start = Instant::now();
    let fault = (step.run)().err();
    let word = if fault.is_none() { "passed" } else { "FAILED" };
    println!("=== {} {word} after {} s", step.name, start.elapsed().as_secs());
    fault
}

fn format() -> Result<()> {
    process::run(&place::root(), "cargo", &["fmt", "--all", "--check"])
}

fn interface() -> Result<()> {
    let ui = place::root().join("ui");
    process::run(&ui, "npm", &["run", "--silent", "check"])?;
    process::run(&ui, "npm", &["run", "--silent", "test"])?;
    process::run(&ui, "npm", &["run", "--silent", "build"])?;
    process::run(&ui, "npm", &["run", "--silent", "build:examples"])
}

fn lints() -> Result<()> {
    build_interface_once()?;
    process::run(
        &place::root(),
        "cargo",
        &[
            "clippy",
            "--quiet",
            "--workspace",
            "--all-targets",
            "--",
            "-D",
            "warnings",
        ],
    )
}

/// Private items too: most of this workspace is read by those who change it, and a link from a public page to a private
/// item is a link that works there.
fn docs() -> Result<()> {
    build_interface_once()?;
    let variables = [("RUSTDOCFLAGS", "-D warnings -A rustdoc::private-intra-doc-links")];
    process::run_with(
        &place::root(),
        "cargo",
        &[
            "doc",
            "--quiet",
            "--workspace",
            "--no-deps",
            "--document-private-items",
        ],
        &variables,
    )
}

fn rust() -> Result<()> {
    build_interface_once()?;
    process::run(
        &place::root(),
        "cargo",
        &["test", "--quiet", "--workspace", "--no-fail-fast"],
    )
}

/// Every program, as the step `rust` has built it. Of one package alone cargo would choose fewer features for what is shared, and
/// compile dependencies a second time.
pub fn build_programs() -> Result<()> {
    build_interface_once()?;
    process::run(
        &place::root(),
        "cargo",
        &["build", "--quiet", "--workspace", "--all-targets"],
    )
}

fn peers() -> Result<()> {
    let root = place::root();
    build_programs()?;
    let county = place::program("county", "debug").display().to_string();
    process::run(
        &root,
        "sh",
        &["tests/peers/export.sh", &county, "out/peers-export"],
    )
}

/// The shell embeds the built interface, so it must be there before the shell is compiled.
pub fn build_interface_once() -> Result<()> {
    let ui = place::root().join("ui");
    for (folder, script) in [("dist", "build"), ("dist-examples", "build:examples")] {
        if !ui.join(folder).join("index.html").exists() {
            process::run(&ui, "npm", &["run", "--silent", script])?;
        }
    }
    Ok(())
}
