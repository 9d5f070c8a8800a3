//! `county replay`: recorded answers into a form, the state of every question out.

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;

use anyhow::Context;
use form::Form;
use form::contract::Env;
use serde_json::json;
use workbook::replay::{Actions, Replay};

use super::{files, write};

/// What to replay.
pub struct Options {
    /// The workbook.
    pub form: PathBuf,
    /// The recorded answers.
    pub answers: PathBuf,
    /// A foreign XLSForm.
    pub plain: bool,
    /// Say how long it took.
    pub stats: bool,
    /// The present moment.
    pub now: Option<String>,
}

/// Replays and prints.
pub fn run(options: &Options) -> anyhow::Result<ExitCode> {
    let actions: Actions = serde_json::from_slice(&files::read(&options.answers)?)
        .with_context(|| options.answers.display().to_string())?;
    let env = Env {
        now: now(options.now.as_deref())?,
        seed: 1,
    };
    let begun = Instant::now();
    let Some(definition) = write::definition(&options.form, options.plain)? else {
        return Ok(ExitCode::FAILURE);
    };
    let compiled = Instant::now();
    let (form, _) = Form::load(definition);
    let Some(form) = form else {
        return Ok(ExitCode::FAILURE);
    };
    let mut replay = Replay::new(form, env);
    let loaded = Instant::now();
    let times: Vec<f64> = actions
        .actions
        .iter()
        .map(|action| timed(&mut replay, action))
        .collect();
    println!("{}", serde_json::to_string(&replay.state())?);
    if options.stats {
        let stats = json!({
            "compile_ms": millis(begun, compiled),
            "load_ms": millis(compiled, loaded),
            "changes": times.len(),
            "change_ms": summary(times),
        });
        eprintln!("{stats}");
    }
    Ok(ExitCode::SUCCESS)
}

fn timed(replay: &mut Replay, action: &workbook::replay::Action) -> f64 {
    let begun = Instant::now();
    replay.apply(action);
    millis(begun, Instant::now())
}

fn millis(from: Instant, to: Instant) -> f64 {
    to.duration_since(from).as_secs_f64() * 1000.0
}

fn summary(mut times: Vec<f64>) -> serde_json::Value {
    times.sort_by(f64::total_cmp);
    let at = |share: usize| {
        times
            .get((times.len() * share / 100).min(times.len().saturating_sub(1)))
            .copied()
    };
    json!({ "median": at(50), "p95": at(95), "p99": at(99), "max": times.last() })
}

#[expect(
    clippy::disallowed_methods,
    reason = "a command at the edge: here the present moment enters"
)]
fn now(given: Option<&str>) -> anyhow::Result<jiff::Zoned> {
    let Some(text) = given else {
        return Ok(jiff::Zoned::now());
    };
    if let Ok(zoned) = text.parse::<jiff::Zoned>() {
        return Ok(zoned);
    }
    let stamp: jiff::Timestamp = text.parse().with_context(|| text.to_owned())?;
    Ok(stamp.to_zoned(jiff::tz::TimeZone::system()))
}
