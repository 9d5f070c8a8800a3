//! The app's process and the WebDriver that drives its real window.

use std::path::{Path, PathBuf};
use std::process::Stdio;

use anyhow::{Context as _, Result, bail};
use thirtyfour::prelude::*;
use tokio::process::{Child, Command};

/// A running window. Dropping it ends the driver and the app.
pub struct Shell {
    /// Drives the page inside the window.
    pub page: WebDriver,
    /// Folder into which its voice writes each sentence instead of speaking.
    pub voice: PathBuf,
    app: PathBuf,
    data: PathBuf,
    _driver: Child,
}

impl Shell {
    /// Starts the app in its window with this data folder and these packs in reach.
    pub async fn open(app: &Path, data: &Path, packs: &Path) -> Result<Self> {
        let voice = data.with_extension(format!("speech-{}", free_port()?));
        let (driver, port) = start_driver(data, packs, &voice).await?;
        let capabilities = serde_json::json!({
            "webkitgtk:browserOptions": { "binary": app.display().to_string(), "args": [] }
        });
        let serde_json::Value::Object(capabilities) = capabilities else {
            bail!("no capabilities")
        };
        let capabilities: Capabilities = capabilities.into_iter().collect();
        let page = WebDriver::new(format!("http://127.0.0.1:{port}"), capabilities)
            .await
            .context("the window did not open")?;
        Ok(Self {
            page,
            voice,
            app: app.to_path_buf(),
            data: data.to_path_buf(),
            _driver: driver,
        })
    }

    /// Kills the app as a flat battery would: SIGKILL, no warning. Nothing is waited for but its end.
    pub async fn kill(self) -> Result<()> {
        let pids = pids_of(&self.app, &self.data)?;
        if pids.is_empty() {
            bail!("the app does not run");
        }
        let numbers: Vec<String> = pids.iter().map(u32::to_string).collect();
        Command::new("kill").arg("-9").args(&numbers).status().await?;
        // The session is gone with the app; quitting it can only fail.
        self.page.quit().await.ok();
        Ok(())
    }
}

async fn start_driver(data: &Path, packs: &Path, voice: &Path) -> Result<(Child, u16)> {
    let port = free_port()?;
    let driver = Command::new("WebKitWebDriver")
        .arg(format!("--port={port}"))
        .env("TAURI_WEBVIEW_AUTOMATION", "true")
        .env("CUNLIBAN_DATA", data)
        .env("CUNLIBAN_PACKS", packs)
        .env("CUNLIBAN_SPEECH", voice)
        .env("CUNLIBAN_DEMONSTRATION", "1")
        .stdout(Stdio::null())
        .stderr(Stdio::inherit())
        .kill_on_drop(true)
        .spawn()
        .context("WebKitWebDriver cannot be started")?;
    wait_for_port(port).await?;
    Ok((driver, port))
}

/// A port that nobody listens on.
pub fn free_port() -> Result<u16> {
    Ok(std::net::TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}

/// Waits until somebody listens.
pub async fn wait_for_port(port: u16) -> Result<()> {
    let mut every = tokio::time::interval(std::time::Duration::from_millis(50));
    for _ in 0..200 {
        every.tick().await;
        if tokio::net::TcpStream::connect(("127.0.0.1", port)).await.is_ok() {
            return Ok(());
        }
    }
    bail!("nothing listens on port {port}")
}

/// Processes of this program that work on this data folder.
fn pids_of(program: &Path, data: &Path) -> Result<Vec<u32>> {
    let program = program.canonicalize()?;
    let wanted = format!("CUNLIBAN_DATA={}", data.display());
    let mut found = Vec::new();
    for entry in std::fs::read_dir("/proc")?.flatten() {
        let Ok(pid) = entry.file_name().to_string_lossy().parse::<u32>() else {
            continue;
        };
        let runs = std::fs::read_link(entry.path().join("exe")).is_ok_and(|exe| exe == program);
        let environment = std::fs::read(entry.path().join("environ")).unwrap_or_default();
        if runs
            && environment
                .split(|byte| *byte == 0)
                .any(|line| line == wanted.as_bytes())
        {
            found.push(pid);
        }
    }
    Ok(found)
}
