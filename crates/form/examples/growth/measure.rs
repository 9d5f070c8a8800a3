//! Stop-watch: times acts on fresh copies of a prepared session. A change is: one act, then reading relevance, required,
//! readonly, value, violation and number of choices of every relevant node. Prints nothing.

use std::hint::black_box;
use std::sync::Arc;
use std::time::Instant;

use form::contract::Env;
use form::definition::FormDefinition;
use form::{Form, Session};

/// Runs of which the median counts.
const RUNS: usize = 11;
/// Runs of an act that is timed alone: enough for a 99th of a hundred.
const ACT_RUNS: usize = 101;

/// One point of one line of the plot.
pub struct Point {
    pub series: &'static str,
    pub x: usize,
    pub median: f64,
    pub p99: f64,
}

/// Whether everything is read after each act, as a screen that shows the whole form would.
#[derive(Clone, Copy, PartialEq)]
pub enum Reading {
    Everything,
    Nothing,
}

/// Times every answer in turn, each the median over the runs; then median and 99th of a hundred over the answers.
pub fn changes(
    series: &'static str,
    x: usize,
    prepared: &Session,
    answers: &[(String, String)],
    reading: Reading,
) -> Point {
    let mut times = vec![Vec::with_capacity(RUNS); answers.len()];
    for _ in 0..RUNS {
        let mut session = prepared.clone();
        black_box(read(&session));
        for ((at, input), times) in answers.iter().zip(&mut times) {
            let begun = Instant::now();
            black_box(session.set(at, input));
            if reading == Reading::Everything {
                black_box(read(&session));
            }
            times.push(millis(begun));
        }
    }
    let typical = times.into_iter().map(|times| share(times, 50)).collect();
    point(series, x, typical)
}

/// Times one act on a fresh copy each run.
pub fn act(series: &'static str, x: usize, prepared: &Session, mut act: impl FnMut(&mut Session)) -> Point {
    let times = (0..ACT_RUNS).map(|_| {
        let mut session = prepared.clone();
        black_box(read(&session));
        let begun = Instant::now();
        act(&mut session);
        black_box(read(&session));
        millis(begun)
    });
    point(series, x, times.collect())
}

/// Times reading the definition, making it ready, opening it and reading everything once.
pub fn loading(
    series: &'static str,
    x: usize,
    definition: &FormDefinition,
) -> Result<Point, Box<dyn std::error::Error>> {
    let bytes = serde_json::to_vec(definition)?;
    let mut times = Vec::new();
    for _ in 0..RUNS {
        let env = env()?;
        let begun = Instant::now();
        let form = Form::load_json(&bytes).0.ok_or("the form does not load")?;
        black_box(read(&Session::new(form, env)));
        times.push(millis(begun));
    }
    Ok(point(series, x, times))
}

/// A session of this form, nothing answered.
pub fn open(definition: FormDefinition) -> Result<Session, Box<dyn std::error::Error>> {
    let (form, findings) = Form::load(definition);
    if !findings.is_empty() {
        return Err(format!("findings: {findings:?}").into());
    }
    let form: Arc<Form> = form.ok_or("the form does not load")?;
    Ok(Session::new(form, env()?))
}

fn env() -> Result<Env, jiff::Error> {
    Ok(Env {
        now: "2026-11-21T09:30:00+08:00[Asia/Shanghai]".parse()?,
        seed: 1,
    })
}

fn read(session: &Session) -> usize {
    let mut sum = 0;
    session.for_each_state(&mut |state| {
        sum += usize::from(state.required) + usize::from(state.readonly);
        sum += usize::from(state.violation.is_some()) + usize::from(!state.value.is_empty());
        sum += state.choices.unwrap_or(0);
    });
    sum
}

fn point(series: &'static str, x: usize, times: Vec<f64>) -> Point {
    Point {
        series,
        x,
        median: share(times.clone(), 50),
        p99: share(times, 99),
    }
}

fn share(mut times: Vec<f64>, hundredths: usize) -> f64 {
    times.sort_by(f64::total_cmp);
    times
        .get(times.len() * hundredths / 100)
        .copied()
        .unwrap_or_default()
}

fn millis(begun: Instant) -> f64 {
    begun.elapsed().as_secs_f64() * 1000.0
}
