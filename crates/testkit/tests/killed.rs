//! A real process, a real SIGKILL: what was answered is there after the next start, and what was sent arrives once.

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use anyhow::Context as _;
use serde_json::{Value, json};

const TOKEN: &str = "0123456789abcdef";

struct Process {
    child: Child,
    url: String,
    client: reqwest::Client,
}

impl Process {
    fn start(dir: &Path, online: bool) -> anyhow::Result<Self> {
        let mut command = Command::new(env!("CARGO_BIN_EXE_loopback"));
        command.arg("--data").arg(dir.join("data")).args([
            "--with-county",
            "--token",
            TOKEN,
            "--clock",
            "2026-11-23T09:00:00",
        ]);
        if online {
            command.arg("--online");
        }
        let mut child = command.stdout(Stdio::piped()).spawn()?;
        let out = child.stdout.take().context("no output")?;
        let mut line = String::new();
        BufReader::new(out).read_line(&mut line)?;
        let url = line.trim().strip_prefix("listening ").context("no address")?;
        let url = url.split('/').take(3).collect::<Vec<_>>().join("/");
        Ok(Self {
            child,
            url,
            client: reqwest::Client::builder().no_proxy().build()?,
        })
    }

    /// SIGKILL: no handler runs, nothing is flushed.
    fn kill(mut self) -> anyhow::Result<()> {
        self.child.kill()?;
        self.child.wait()?;
        Ok(())
    }

    async fn post(&self, path: &str, body: Value) -> anyhow::Result<Value> {
        let request = self
            .client
            .post(format!("{}{path}", self.url))
            .header("x-token", TOKEN)
            .json(&body);
        let answer = request.timeout(Duration::from_secs(60)).send().await?;
        let (ok, value) = (answer.status().is_success(), answer.json::<Value>().await?);
        anyhow::ensure!(ok, "{path} {body} said {value}");
        Ok(value)
    }

    async fn call(&self, command: &str, request: Value) -> anyhow::Result<Value> {
        self.post("/ipc", json!({ "command": command, "request": request }))
            .await
    }

    async fn photo(&self, kind: &str) -> anyhow::Result<String> {
        let request = self
            .client
            .post(format!("{}/upload", self.url))
            .header("x-token", TOKEN)
            .header("x-kind", kind);
        let paper: Value = request
            .body(testkit::pictures::photo(50))
            .send()
            .await?
            .json()
            .await?;
        paper
            .get("id")
            .and_then(Value::as_str)
            .map(str::to_owned)
            .context("not stored")
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // It may be dead already, which is what this file is about.
        let _killed = self.child.kill();
        let _waited = self.child.wait();
    }
}

#[tokio::test]
async fn every_answer_survives_and_the_application_arrives_once() -> anyhow::Result<()> {
    let dir = tempfile::tempdir()?;
    let process = Process::start(dir.path(), false)?;
    let packs = process.call("catalog_find_packs", json!({})).await?;
    let first = &packs["packs"][0];
    let request = json!({ "pack": first["id"], "compared": first["fingerprint"] });
    process.call("catalog_import_pack", request).await?;
    let first =
        json!({ "textLevel": "huge", "helperMode": false, "villageCode": "990123100201", "name": "王桂英" });
    process.call("system_finish_setup", first).await?;
    let draft = process
        .call("draft_create", json!({ "service": "senior-allowance" }))
        .await?["id"]
        .clone();

    // Killed after every answer: each one is there.
    let mut process = process;
    let mut given: Vec<(&str, String)> = Vec::new();
    for (key, value) in [
        ("/data/person/name", "王桂英"),
        ("/data/person/id_number", "99012319441001004X"),
        ("/data/person/phone", "13800001234"),
        ("/data/home/village", "990123100201"),
    ] {
        process
            .call(
                "draft_answer",
                json!({ "draft": draft, "key": key, "value": value }),
            )
            .await?;
        given.push((key, value.to_owned()));
        process.kill()?;
        process = Process::start(dir.path(), false)?;
        let state = process.call("system_read_state", json!({})).await?;
        assert_eq!(state["resumeDraft"], draft);
        let view = process.call("draft_open", json!({ "draft": draft })).await?;
        assert_eq!(view["place"], *key);
        for (key, value) in &given {
            let nodes = view["nodes"].as_array().context("no nodes")?;
            let node = nodes
                .iter()
                .find(|node| node["key"] == *key)
                .context("no question")?;
            assert_eq!(node["value"], *value, "{key}");
        }
    }

    let id_card = process.photo("id-card").await?;
    for (key, value) in [
        ("/data/home/household_address", "三组12号"),
        ("/data/home/same_address", "yes"),
        ("/data/bank/bank_account", "6217990000000000014"),
        ("/data/bank/bank_holder", "王桂英"),
        ("/data/bank/bank_name", "云岭农村商业银行"),
        ("/data/papers/photo_id_card", id_card.as_str()),
        ("/data/confirm/promise", "OK"),
    ] {
        process
            .call(
                "draft_answer",
                json!({ "draft": draft, "key": key, "value": value }),
            )
            .await?;
    }
    let consents = json!(["send", "truth", "id", "finance"]);
    let case = process
        .call("draft_send", json!({ "draft": draft, "consents": consents }))
        .await?["card"]["id"]
        .clone();
    process.kill()?;

    // Killed in the middle of delivery, again and again; in the end the county has it once.
    for _ in 0..3 {
        let process = Process::start(dir.path(), true)?;
        process.call("ledger_send_now", json!({})).await?;
        process.kill()?;
    }
    let process = Process::start(dir.path(), true)?;
    let mut arrived = Value::Null;
    for _ in 0..2000 {
        let view = process.call("ledger_read", json!({ "case": case })).await?;
        if view["card"]["state"] == "received" && view["papersSent"] == 1 {
            arrived = view;
            break;
        }
        process.call("ledger_send_now", json!({})).await?;
    }
    assert_eq!(arrived["proof"]["verified"], true, "it never arrived");
    let cases = process.post("/test/clerk", json!({ "act": "list" })).await?;
    assert_eq!(cases["cases"].as_array().map(Vec::len), Some(1));
    process.kill()
}

#[tokio::test]
async fn without_the_token_nothing_is_told() -> anyhow::Result<()> {
    let dir = tempfile::tempdir()?;
    let process = Process::start(dir.path(), false)?;
    let request = process.client.post(format!("{}/ipc", process.url));
    let answer = request
        .json(&json!({ "command": "system_read_state", "request": {} }))
        .send()
        .await?;
    assert_eq!(answer.status(), 403);
    Ok(())
}
