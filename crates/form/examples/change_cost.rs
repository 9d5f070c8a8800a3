//! What a form costs: `change_cost FORM.json ACTIONS.json` prints one JSON line: load, per-change times, memory held.
//! A change is: set one answer, then read relevance, required, readonly, value, violation and number of choices of
//! every relevant node. "Warm" is the per-change minimum over five fresh sessions. Times are in milliseconds.
#![allow(clippy::print_stdout, reason = "a command that prints its result")]

use std::hint::black_box;
use std::sync::Arc;
use std::time::Instant;

use form::contract::Env;
use form::{Form, Session};
use serde::Deserialize;
use serde_json::json;

const RUNS: usize = 5;

#[derive(Deserialize)]
struct Action {
    #[serde(rename = "ref")]
    at: String,
    value: serde_json::Value,
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let usage = "usage: change_cost FORM.json ACTIONS.json";
    let bytes = std::fs::read(arguments.next().ok_or(usage)?)?;
    let actions = read_actions(&std::fs::read(arguments.next().ok_or(usage)?)?)?;
    let (before, begun) = (resident_bytes(), Instant::now());
    let (form, session) = load(&bytes).ok_or("the form does not load")?;
    black_box(read(&session));
    let first_load = millis(begun);
    let held = resident_bytes().saturating_sub(before);
    let mut first = Vec::new();
    let mut best: Vec<f64> = Vec::new();
    let mut warm_load = f64::INFINITY;
    for run in 0..RUNS {
        let mut session = Session::new(form.clone(), env()?);
        let times: Vec<f64> = actions
            .iter()
            .map(|action| change(&mut session, action))
            .collect();
        if run == 0 {
            first.clone_from(&times);
            best = times;
        } else {
            best = best.iter().zip(&times).map(|(a, b)| a.min(*b)).collect();
        }
        let begun = Instant::now();
        let (_, session) = load(&bytes).ok_or("the form does not load")?;
        black_box(read(&session));
        warm_load = warm_load.min(millis(begun));
    }
    drop(session);
    println!(
        "{}",
        json!({
            "load_first_ms": first_load,
            "load_warm_ms": warm_load,
            "changes": actions.len(),
            "first": summary(first),
            "warm": summary(best),
            "held_bytes": held,
        })
    );
    Ok(())
}

fn read_actions(bytes: &[u8]) -> Result<Vec<(String, String)>, serde_json::Error> {
    let actions: Vec<Action> = serde_json::from_slice(bytes)?;
    let text = |value: serde_json::Value| match value {
        serde_json::Value::String(text) => text,
        serde_json::Value::Array(words) => words
            .iter()
            .filter_map(|w| w.as_str())
            .collect::<Vec<_>>()
            .join(" "),
        other => other.to_string(),
    };
    Ok(actions
        .into_iter()
        .map(|action| (action.at, text(action.value)))
        .collect())
}

fn env() -> Result<Env, jiff::Error> {
    Ok(Env {
        now: "2026-11-21T09:30:00+08:00[Asia/Shanghai]".parse()?,
        seed: 1,
    })
}

fn load(bytes: &[u8]) -> Option<(Arc<Form>, Session)> {
    let form = Form::load_json(bytes).0?;
    let session = Session::new(form.clone(), env().ok()?);
    Some((form, session))
}

fn change(session: &mut Session, (at, input): &(String, String)) -> f64 {
    let begun = Instant::now();
    black_box(session.set(at, input));
    black_box(read(session));
    millis(begun)
}

fn read(session: &Session) -> usize {
    let mut sum = 0;
    session.for_each_state(&mut |state| {
        sum += usize::from(state.required)
            + usize::from(state.readonly)
            + usize::from(state.violation.is_some());
        sum += usize::from(!state.value.is_empty()) + state.choices.unwrap_or(0);
    });
    sum
}

fn millis(begun: Instant) -> f64 {
    begun.elapsed().as_secs_f64() * 1000.0
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

/// Memory of this process in bytes; 0 where the system does not tell.
fn resident_bytes() -> u64 {
    let statm = std::fs::read_to_string("/proc/self/statm").unwrap_or_default();
    statm
        .split_whitespace()
        .nth(1)
        .and_then(|pages| pages.parse::<u64>().ok())
        .unwrap_or(0)
        * 4096
}
