//! A device with the whole app on it, spoken to as a person speaks: by the words of the questions and choices. It keeps
//! a copy of the form as the interface would, so patches are tried with every answer.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context as _, anyhow, bail};
use app::App;
use app::api::catalog::{CatalogStatus, PackList};
use app::api::draft::NodeView;
use app::api::ledger::{CaseCard, CaseList, CaseState, CaseView, SyncView};
use app::api::outcome::IpcError;
use app::api::paper::PaperView;
use app::api::person::{MandateView, PersonView};
use app::api::system::AppState;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::clock::Clock;
use crate::host::TestHost;
use crate::keyring::MemoryKeyring;

/// Longest wait for something that should come at once.
const PATIENCE: Duration = Duration::from_secs(60);

/// A device.
pub struct Device {
    /// Whose device it is, for messages of tests.
    pub name: String,
    dir: TempDir,
    packs: PathBuf,
    clock: Clock,
    /// Its keyring; survives restarts.
    pub keyring: MemoryKeyring,
    /// Everything the app asked the machine for.
    pub host: Arc<TestHost>,
    app: Option<App>,
    pub(crate) form: Vec<NodeView>,
    pub(crate) draft: String,
}

impl Device {
    /// A fresh device with the app on it, a stick beside it.
    pub async fn new(name: &str, clock: &Clock, stick: &Path) -> anyhow::Result<Self> {
        let dir = tempfile::tempdir()?;
        let keyring = MemoryKeyring::default();
        let host = host(clock, &dir, stick, &keyring);
        let mut device = Self {
            name: name.to_owned(),
            packs: stick.to_owned(),
            clock: clock.clone(),
            keyring,
            host,
            dir,
            app: None,
            form: Vec::new(),
            draft: String::new(),
        };
        device.start().await;
        Ok(device)
    }

    /// Starts the app, as after a tap on its icon.
    pub async fn start(&mut self) {
        self.host = host(&self.clock, &self.dir, &self.packs, &self.keyring);
        let app = App::start(self.host.clone()).await;
        // After a crash in this same process the old app's last task may still hold the folder for a moment.
        for _ in 0..10_000 {
            let state = app.call("system_read_state", json!({})).await.unwrap_or_default();
            if state.get("stage").and_then(Value::as_str) != Some("secondInstance") {
                break;
            }
            tokio::task::yield_now().await;
        }
        self.app = Some(app);
    }

    /// The app ends without a word: nothing is closed in order.
    pub fn crash(&mut self) {
        self.app = None;
        self.form.clear();
    }

    /// The app is closed with its window.
    pub async fn close(&mut self) {
        if let Some(app) = self.app.take() {
            app.close().await;
        }
    }

    /// Lays the packs of a stick beside the installer, as a county that hands out both does.
    pub fn lay_beside(&self, stick: &Path) -> anyhow::Result<()> {
        std::fs::create_dir_all(self.host.beside())?;
        for entry in std::fs::read_dir(stick)? {
            let entry = entry?;
            std::fs::copy(entry.path(), self.host.beside().join(entry.file_name()))?;
        }
        Ok(())
    }

    /// The folder of the app's data.
    pub fn data_dir(&self) -> PathBuf {
        self.dir.path().join("data")
    }

    /// The running app.
    pub fn app(&self) -> anyhow::Result<&App> {
        self.app.as_ref().context("the app is closed")
    }

    /// One command, its answer typed.
    pub async fn call<A: DeserializeOwned>(&self, command: &str, request: Value) -> anyhow::Result<A> {
        match self.try_call(command, request).await? {
            Ok(answer) => Ok(answer),
            Err(error) => bail!("{}: {command} said {}", self.name, error.code),
        }
    }

    /// One command that may be refused.
    pub async fn try_call<A: DeserializeOwned>(
        &self,
        command: &str,
        request: Value,
    ) -> anyhow::Result<Result<A, IpcError>> {
        match self.app()?.call(command, request).await {
            Ok(answer) => Ok(Ok(serde_json::from_value(answer)?)),
            Err(error) => Ok(Err(error)),
        }
    }

    /// The code a command is refused with.
    pub async fn refused(&self, command: &str, request: Value) -> anyhow::Result<String> {
        match self.try_call::<Value>(command, request).await? {
            Ok(_) => bail!("{}: {command} was not refused", self.name),
            Err(error) => Ok(error.code.word().to_owned()),
        }
    }

    /// Where the app stands.
    pub async fn state(&self) -> anyhow::Result<AppState> {
        self.call("system_read_state", json!({})).await
    }

    /// Takes the first pack within reach that is in order.
    pub async fn take_pack(&self) -> anyhow::Result<CatalogStatus> {
        let found: PackList = self.call("catalog_find_packs", json!({})).await?;
        let good = found
            .packs
            .iter()
            .find(|pack| pack.problem.is_none())
            .context("no pack within reach")?;
        // As two people who read the digits to each other.
        let compared = good.must_compare.then_some(&good.fingerprint);
        let request = json!({ "pack": good.id, "compared": compared });
        self.call("catalog_import_pack", request).await
    }

    /// The first start, for oneself.
    pub async fn set_up_for_self(&self, name: &str, village: &str) -> anyhow::Result<AppState> {
        self.set_up(
            json!({ "textLevel": "large", "helperMode": false, "villageCode": village, "name": name }),
        )
        .await
    }

    /// The first start, to help others.
    pub async fn set_up_as_helper(&self, village: &str) -> anyhow::Result<AppState> {
        self.set_up(json!({ "textLevel": "standard", "helperMode": true, "villageCode": village }))
            .await
    }

    async fn set_up(&self, choice: Value) -> anyhow::Result<AppState> {
        self.take_pack().await?;
        self.call("system_finish_setup", choice).await
    }

    /// A person of their own file.
    pub async fn add_person(&self, name: &str) -> anyhow::Result<PersonView> {
        self.call("person_create", json!({ "name": name, "isSelf": false }))
            .await
    }

    /// Switches to a person.
    pub async fn turn_to(&mut self, person: &PersonView) -> anyhow::Result<PersonView> {
        self.form.clear();
        self.call("person_open", json!({ "person": person.id })).await
    }

    /// Records a mandate signed on the screen, with the legal name and number of the person it is for.
    pub async fn record_mandate(
        &self,
        name: &str,
        id_number: &str,
        services: &[&str],
        until: &str,
    ) -> anyhow::Result<MandateView> {
        let signature = self.upload("signature", crate::pictures::photo(9)).await?;
        self.call(
            "person_record_mandate",
            json!({
                "principalName": name, "principalIdNumber": id_number,
                "agentName": "李明亮", "agentIdNumber": "990123199001010017", "agentPhone": "13900000002",
                "relation": "village-helper", "services": services, "until": until,
                "signedBy": "screen", "paper": signature.id, "sameNumberOk": true,
            }),
        )
        .await
    }

    /// Takes a photo or document in.
    pub async fn upload(&self, kind: &str, bytes: Vec<u8>) -> anyhow::Result<PaperView> {
        self.upload_for(kind, None, bytes).await
    }

    /// Takes a photo or document in to be kept, as 我的材料 does.
    pub async fn keep(&self, kind: &str, bytes: Vec<u8>) -> anyhow::Result<PaperView> {
        let paper = self.upload(kind, bytes).await?;
        let _: Value = self.call("paper_keep", json!({ "paper": paper.id })).await?;
        Ok(paper)
    }

    /// Takes the same photo in again, turned or cut, in the place of the first.
    pub async fn upload_again(&self, kind: &str, old: &str, bytes: Vec<u8>) -> anyhow::Result<PaperView> {
        self.upload_for(kind, Some(old), bytes).await
    }

    async fn upload_for(
        &self,
        kind: &str,
        replaces: Option<&str>,
        bytes: Vec<u8>,
    ) -> anyhow::Result<PaperView> {
        let stored = self.app()?.upload_paper(kind, replaces, bytes).await;
        stored.map_err(|error| anyhow!("{}: upload said {}", self.name, error.code))
    }

    /// The ledger.
    pub async fn cases(&self) -> anyhow::Result<Vec<CaseCard>> {
        let list: CaseList = self.call("ledger_list", json!({})).await?;
        Ok(list.cases)
    }

    /// One application.
    pub async fn case(&self, id: &str) -> anyhow::Result<CaseView> {
        self.call("ledger_read", json!({ "case": id })).await
    }

    /// What waits.
    pub async fn waiting(&self) -> anyhow::Result<SyncView> {
        self.call("ledger_read_sync", json!({})).await
    }

    /// Waits until the application is there.
    pub async fn until(&self, id: &str, state: CaseState) -> anyhow::Result<CaseView> {
        self.until_case(id, |case| case.card.state == state)
            .await
            .with_context(|| format!("waiting for {state:?}"))
    }

    /// Waits until the application is as described.
    pub async fn until_case(&self, id: &str, is: impl Fn(&CaseView) -> bool) -> anyhow::Result<CaseView> {
        let mut events = self.host.listen();
        let look = async {
            loop {
                let case = self.case(id).await?;
                if is(&case) {
                    return Ok(case);
                }
                // A missed event is as good as one: look again.
                let _event = events.recv().await;
            }
        };
        match tokio::time::timeout(PATIENCE, look).await {
            Ok(case) => case,
            Err(_) => bail!(
                "{}: it stayed {:?}, {:?}",
                self.name,
                self.case(id).await?.card,
                self.waiting().await?
            ),
        }
    }

    /// Waits until the person was told this; only for notices that an event follows.
    pub async fn until_told(&self, title: &str) -> anyhow::Result<()> {
        let mut events = self.host.listen();
        let look = async {
            while !self.host.notices().iter().any(|notice| notice.title == title) {
                let _event = events.recv().await;
            }
        };
        let told = tokio::time::timeout(PATIENCE, look).await;
        told.with_context(|| format!("{}: never told {title}", self.name))
    }

    /// Waits until what waits is as described.
    pub async fn until_waiting(&self, is: impl Fn(&SyncView) -> bool) -> anyhow::Result<SyncView> {
        let mut events = self.host.listen();
        let look = async {
            loop {
                let view = self.waiting().await?;
                if is(&view) {
                    return Ok(view);
                }
                let _event = events.recv().await;
            }
        };
        match tokio::time::timeout(PATIENCE, look).await {
            Ok(view) => view,
            Err(_) => bail!("{}: what waits stayed {:?}", self.name, self.waiting().await?),
        }
    }
}

fn host(clock: &Clock, dir: &TempDir, packs: &Path, keyring: &MemoryKeyring) -> Arc<TestHost> {
    let keyring = keyring.clone();
    TestHost::new(
        clock.clone(),
        dir.path().join("data"),
        packs.to_owned(),
        move || Box::new(keyring.clone()),
    )
}
