//! The first command: build, demonstration county, window. With `--headless` the journey walks itself.

use std::path::PathBuf;

use anyhow::{Context as _, Result, bail};

use crate::{place, process, setup};

/// Opens the app's window beside a demonstration county on loopback.
pub fn window() -> Result<()> {
    setup::for_window()?;
    if ["DISPLAY", "WAYLAND_DISPLAY"].iter().all(|name| std::env::var_os(name).is_none()) {
        bail!("there is no display here; `cargo xtask run --headless` does the same under a virtual one");
    }
    build()?;
    let demo = place::out("demo");
    std::fs::create_dir_all(&demo)?;
    let folder = demo.display().to_string();
    let county = place::program("county", "debug").display().to_string();
    let services = place::root().join("services").display().to_string();
    let child = process::command(&demo, &county, &["demo", "--services", &services, "--data", &folder], &[])
        .spawn()
        .context("the county cannot be started")?;
    let _county = process::Background(child);
    println!("The demonstration county runs on this machine; clerks work at the address printed above.");
    let app = place::program("cunliban", "debug").display().to_string();
    let data = demo.join("device").display().to_string();
    process::run_with(&demo, &app, &[], &[("CUNLIBAN_DATA", &data), ("CUNLIBAN_PACKS", &folder)])
}

/// The journey in the real window under a virtual display; says where the pictures are.
pub fn headless() -> Result<()> {
    setup::everything()?;
    headless_prepared()
}

/// Like [`headless`] on a machine that is set up.
pub fn headless_prepared() -> Result<()> {
    build()?;
    process::run(&place::root(), "cargo", &["build", "--quiet", "--package", "window"])?;
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
    let mut all = vec!["-a", "-s", "-screen 0 1366x1000x24", "dbus-run-session", "--", "bash", "-c", session, "session"];
    all.extend(arguments);
    let keyring = place::out("keyring").display().to_string();
    std::fs::create_dir_all(&keyring)?;
    process::run_with(&place::root(), "xvfb-run", &all, &[("XDG_DATA_HOME", &keyring)])
}
