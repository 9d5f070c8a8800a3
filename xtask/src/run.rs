//! The first command: build, demonstration county, window. With `--headless` the journey walks itself.

use std::path::PathBuf;

use anyhow::{Context as _, Result, bail};

use crate::{place, process, setup, test};

/// Opens the app's window beside a demonstration county on loopback.
pub fn window() -> Result<()> {
    setup::for_window()?;
    if ["DISPLAY", "WAYLAND_DISPLAY"]
        .iter()
        .all(|name| std::env::var_os(name).is_none())
    {
        bail!("there is no display here; `cargo xtask run --headless` does the same under a virtual one");
    }
    build()?;
    let demo = place::out("demo");
    std::fs::create_dir_all(&demo)?;
    let county = demonstration_county(&demo)?;
    let app = place::program("cunliban", "debug").display().to_string();
    let data = demo.join("device").display().to_string();
    let packs = demo.display().to_string();
    let variables = [
        ("CUNLIBAN_DATA", data.as_str()),
        ("CUNLIBAN_PACKS", &packs),
        ("CUNLIBAN_DEMONSTRATION", "1"),
    ];
    let outcome = process::run_with(&demo, &app, &[], &variables);
    drop(county);
    outcome
}

/// Publishes the services, puts the pack beside the app and serves on loopback until dropped.
fn demonstration_county(demo: &std::path::Path) -> Result<process::Background> {
    const INTAKE: &str = "127.0.0.1:8420";
    let county = place::program("county", "debug").display().to_string();
    let services = place::root().join("services").display().to_string();
    let data = demo.join("county").display().to_string();
    let url = format!("http://{INTAKE}");
    let publish = [
        "publish",
        &services,
        "--data",
        &data,
        "--pack",
        "yunling.pack",
        "--url",
        &url,
    ];
    process::run(demo, &county, &publish)?;
    let serve = process::command(
        demo,
        &county,
        &["serve", "--data", &data, "--listen", INTAKE],
        &[],
    )
    .spawn()
    .context("the county cannot be started")?;
    Ok(process::Background(serve))
}

/// The journey in the real window under a virtual display; says where the pictures are.
pub fn headless() -> Result<()> {
    setup::everything()?;
    build()?;
    process::run(
        &place::root(),
        "cargo",
        &["build", "--quiet", "--package", "window"],
    )?;
    walk()
}

/// The same as a step of the tests, on a machine that is set up and with the programs that the other steps have built.
pub fn headless_prepared() -> Result<()> {
    test::build_programs()?;
    walk()
}

fn walk() -> Result<()> {
    let out = place::out("window");
    std::fs::create_dir_all(&out)?;
    let text = |path: PathBuf| path.display().to_string();
    under_virtual_display(&[
        &text(place::program("window", "debug")),
        "--app",
        &text(place::program("cunliban", "debug")),
        "--county",
        &text(place::program("county", "debug")),
        "--services",
        &text(place::root().join("services")),
        "--out",
        &text(out.clone()),
    ])?;
    println!("Pictures of every step are in {}", out.display());
    Ok(())
}

fn build() -> Result<()> {
    process::run(&place::root().join("ui"), "npm", &["run", "--silent", "build"])?;
    process::run(
        &place::root(),
        "cargo",
        &["build", "--package", "cunliban", "--package", "county", "--bins"],
    )
}

/// Runs a command on a virtual display with a window manager, a session bus and an unlocked keyring, as on a desktop
/// somebody has logged in to.
pub fn under_virtual_display(arguments: &[&str]) -> Result<()> {
    let session = "openbox >/dev/null 2>&1 & \
        printf '\\n' | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1; \
        \"$@\"; code=$?; kill %1 2>/dev/null; exit $code";
    let mut all = vec![
        "-a",
        "-s",
        "-screen 0 1366x1000x24",
        "dbus-run-session",
        "--",
        "bash",
        "-c",
        session,
        "session",
    ];
    all.extend(arguments);
    let keyring = place::out("keyring").display().to_string();
    std::fs::create_dir_all(&keyring)?;
    process::run_with(&place::root(), "xvfb-run", &all, &[("XDG_DATA_HOME", &keyring)])
}
