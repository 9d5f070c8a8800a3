//! What an answer costs while the device is busy, beside an answer alone, in one run: `cargo xtask bench busy`. Busy means: a photo of
//! twelve megapixels is taken in, a pack of 2,000 services is read, a PIN is stretched, each again as soon as it has ended.
//! Nothing here is asserted: machines differ and are shared.
#![allow(
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a measuring program of this project: it prints and reads the clock"
)]

// The services of the other bench; it asks more of them.
#[allow(dead_code)]
#[path = "../search/generate.rs"]
mod generate;

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use app::App;
use app::api::catalog::{CatalogStatus, PackList};
use app::api::draft::{DraftView, Input};
use catalog::service::Service;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use testkit::{Clock, County, Device, pictures};

const VILLAGE: &str = "990123100201";
const SERVICE: &str = "senior-allowance";
const PIN: &str = "246810";
/// Answers that are measured before and after the device is busy, and twice as many while it is; another number may be given.
const ANSWERS: usize = 1500;
/// Between two answers, faster than anybody types.
const PAUSE: Duration = Duration::from_millis(4);

/// What the device is busy with.
const WORK: [&str; 3] = [
    "photo of 12 megapixels",
    "pack of 2,000 services",
    "PIN, stretched twice",
];

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let clock = Clock::at("2026-11-23T09:00:00")?;
    let county = County::with_services(&clock, services()?).await?;
    let device = Device::new("bench", &clock, &county.stick()).await?;
    device.set_up_for_self("bench", VILLAGE).await?;
    let form = Form::begin(device.app()?.clone()).await?;
    let _: Value = form
        .call("person_set_pin", json!({ "old": null, "new": PIN }))
        .await?;
    let given = std::env::args().nth(1).and_then(|count| count.parse().ok());
    let answers = given.unwrap_or(ANSWERS);
    form.answers(answers / 4).await?;
    let alone = form.answers(answers).await?;
    let (busy, took) = while_busy(&form, answers * 2).await?;
    let again = form.answers(answers).await?;
    report(
        &[("alone", &alone), ("busy", &busy), ("alone again", &again)],
        &took,
    );
    Ok(())
}

/// 2,000 generated ones, and the one that is filled in.
fn services() -> anyhow::Result<Vec<Service>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../services/{SERVICE}.json"));
    let mut all = generate::services();
    all.push(serde_json::from_slice(&std::fs::read(path)?)?);
    Ok(all)
}

/// A form that is filled in.
#[derive(Clone)]
struct Form {
    app: App,
    draft: String,
    key: String,
}

impl Form {
    async fn begin(app: App) -> anyhow::Result<Self> {
        let draft: DraftView = call(&app, "draft_create", json!({ "service": SERVICE })).await?;
        let texts = draft
            .nodes
            .iter()
            .find(|node| node.input == Input::Text && !node.readonly);
        let key = texts.map(|node| node.key.clone());
        Ok(Self {
            app,
            draft: draft.id,
            key: key.ok_or_else(|| anyhow::anyhow!("no text to fill in"))?,
        })
    }

    async fn call<A: DeserializeOwned>(&self, command: &str, request: Value) -> anyhow::Result<A> {
        call(&self.app, command, request).await
    }

    /// Answers one question again and again; milliseconds of each.
    async fn answers(&self, count: usize) -> anyhow::Result<Vec<f64>> {
        let mut times = Vec::new();
        for round in 0..count {
            let value = format!("王桂英{}", round % 7);
            let start = Instant::now();
            let _: Value = self
                .call(
                    "draft_answer",
                    json!({ "draft": self.draft, "key": self.key, "value": value }),
                )
                .await?;
            times.push(ms(start));
            tokio::time::sleep(PAUSE).await;
        }
        times.sort_by(f64::total_cmp);
        Ok(times)
    }
}

/// Answers while everything slow goes on; and how long each of that took.
async fn while_busy(form: &Form, answers: usize) -> anyhow::Result<(Vec<f64>, [Vec<f64>; 3])> {
    let stop = Arc::new(AtomicBool::new(false));
    let photos: Vec<Vec<u8>> = (0..4).map(|shade| pictures::of_a_phone(shade * 40)).collect();
    let pack = first_pack(form).await?;
    let photo = tokio::spawn(again_and_again(stop.clone(), form.clone(), move |form, round| {
        let bytes = photos.get(round % photos.len()).cloned().unwrap_or_default();
        async move {
            let stored = form.app.upload_paper("id-card", None, bytes).await;
            stored.map(|_| ()).map_err(|error| anyhow::anyhow!(error.code))
        }
    }));
    let read = tokio::spawn(again_and_again(stop.clone(), form.clone(), move |form, _| {
        let request = json!({ "pack": pack });
        async move {
            let _: CatalogStatus = form.call("catalog_import_pack", request).await?;
            Ok(())
        }
    }));
    let pin = tokio::spawn(again_and_again(
        stop.clone(),
        form.clone(),
        |form, _| async move {
            let _: Value = form
                .call("person_set_pin", json!({ "old": PIN, "new": PIN }))
                .await?;
            Ok(())
        },
    ));
    let times = form.answers(answers).await?;
    stop.store(true, Ordering::Relaxed);
    Ok((times, [photo.await??, read.await??, pin.await??]))
}

async fn again_and_again<F: Future<Output = anyhow::Result<()>>>(
    stop: Arc<AtomicBool>,
    form: Form,
    act: impl Fn(Form, usize) -> F,
) -> anyhow::Result<Vec<f64>> {
    let mut times = Vec::new();
    while !stop.load(Ordering::Relaxed) {
        let start = Instant::now();
        act(form.clone(), times.len()).await?;
        times.push(ms(start));
    }
    times.sort_by(f64::total_cmp);
    Ok(times)
}

async fn first_pack(form: &Form) -> anyhow::Result<String> {
    let found: PackList = form.call("catalog_find_packs", json!({})).await?;
    let pack = found.packs.into_iter().find(|pack| pack.problem.is_none());
    pack.map(|pack| pack.id)
        .ok_or_else(|| anyhow::anyhow!("no pack within reach"))
}

async fn call<A: DeserializeOwned>(app: &App, command: &str, request: Value) -> anyhow::Result<A> {
    let answer = app.call(command, request).await;
    let answer = answer.map_err(|error| anyhow::anyhow!("{command}: {}", error.code))?;
    Ok(serde_json::from_value(answer)?)
}

fn report(rows: &[(&str, &[f64])], took: &[Vec<f64>; 3]) {
    println!(
        "{:<12} {:>7} {:>8} {:>8} {:>8}",
        "answer, ms", "count", "p50", "p99", "max"
    );
    for (name, times) in rows {
        let at = |percent| percentile(times, percent);
        println!(
            "{name:<12} {:>7} {:>8.2} {:>8.2} {:>8.2}",
            times.len(),
            at(50),
            at(99),
            at(100)
        );
    }
    if let [(_, alone), (_, busy), ..] = rows {
        let (alone, busy) = (percentile(alone, 99), percentile(busy, 99));
        println!(
            "p99 busy over alone: {:+.2} ms, ratio {:.2}",
            busy - alone,
            busy / alone
        );
    }
    for (what, times) in WORK.iter().zip(took) {
        println!(
            "meanwhile, {what}: {} times, p50 {:.0} ms",
            times.len(),
            percentile(times, 50)
        );
    }
}

fn percentile(sorted: &[f64], percent: usize) -> f64 {
    let last = sorted.len().saturating_sub(1);
    sorted.get(last * percent / 100).copied().unwrap_or(f64::NAN)
}

fn ms(since: Instant) -> f64 {
    since.elapsed().as_secs_f64() * 1000.0
}
