//! The demonstration county as a process of its own: published once, started when "the network comes".

use std::path::{Path, PathBuf};
use std::process::Stdio;

use anyhow::{Context as _, Result, bail};
use tokio::process::{Child, Command};

use crate::shell::{free_port, wait_for_port};

/// A county that has published its pack. It serves only after [`County::open`].
pub struct County {
    program: PathBuf,
    data: PathBuf,
    intake: u16,
    desk: u16,
    serving: Option<Child>,
}

impl County {
    /// Publishes the services; the pack lies in `stick`.
    pub async fn publish(program: &Path, services: &Path, data: &Path, stick: &Path) -> Result<Self> {
        let (intake, desk) = (free_port()?, free_port()?);
        std::fs::create_dir_all(stick)?;
        let published = Command::new(program)
            .arg("publish")
            .arg(services)
            .arg("--data")
            .arg(data)
            .arg("--pack")
            .arg(stick.join("yunling.pack"))
            .arg("--url")
            .arg(format!("http://127.0.0.1:{intake}"))
            .stdout(Stdio::null())
            .status()
            .await
            .context("the county cannot be started")?;
        if !published.success() {
            bail!("the services have faults; see `county compile services/*.xlsx`");
        }
        Ok(Self {
            program: program.to_path_buf(),
            data: data.to_path_buf(),
            intake,
            desk,
            serving: None,
        })
    }

    /// Opens intake and desk: from now on the county can be reached.
    pub async fn open(&mut self) -> Result<()> {
        let child = Command::new(&self.program)
            .arg("serve")
            .arg("--data")
            .arg(&self.data)
            .arg("--listen")
            .arg(format!("127.0.0.1:{}", self.intake))
            .arg("--desk-listen")
            .arg(format!("127.0.0.1:{}", self.desk))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()?;
        self.serving = Some(child);
        wait_for_port(self.intake).await?;
        wait_for_port(self.desk).await
    }

    /// Address of the clerks' pages.
    pub fn desk_url(&self) -> String {
        format!("http://127.0.0.1:{}", self.desk)
    }

    /// The clerks' access word.
    pub fn access(&self) -> Result<String> {
        let file = self.data.join("keys").join("desk-access.txt");
        Ok(std::fs::read_to_string(file)
            .context("no access file")?
            .trim()
            .to_owned())
    }
}
