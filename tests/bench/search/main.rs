//! What search costs and finds, beside two ways others would take, in one run: `cargo xtask bench search`. Cost over 2,000
//! generated services, hits over the queries in `tests/fixtures/queries`, then the whole app: what a catalog of 2,000 costs
//! a device, and how long opening a guide takes there. Nothing here is asserted: machines differ and are shared.
#![allow(
    clippy::print_stdout,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::disallowed_methods,
    reason = "a measuring program of this project: it prints, reads the clock, and works on data of its own"
)]

mod device;
mod generate;
mod hits;
mod peers;

use std::time::Instant;

use catalog::answers::AnswerIndex;
use catalog::search::SearchIndex;
use catalog::service::Service;
use generate::{QUERIES, SERVICES};
use jieba_rs::Jieba;
use peers::Peer;

const ROUNDS: usize = 5;

/// A row of the table.
struct Cost {
    name: &'static str,
    build_ms: f64,
    p50_ms: f64,
    p99_ms: f64,
    megabytes: f64,
}

fn main() -> anyhow::Result<()> {
    let services = generate::services();
    let start = Instant::now();
    let jieba = Jieba::new();
    println!("dictionary of jieba: {:.0} ms to load", ms(start));
    println!(
        "\n{SERVICES} services, {} queries, {ROUNDS} rounds, warm",
        QUERIES.len()
    );
    println!(
        "{:<34} {:>9} {:>9} {:>9} {:>8}",
        "", "build ms", "p50 ms", "p99 ms", "MB"
    );
    print(&ours(&services)?);
    print(&peer("FTS5, characters and pinyin", || {
        Peer::characters(&services)
    })?);
    print(&peer("FTS5, words of jieba", || {
        Peer::words(&services, jieba.clone())
    })?);
    answers(&services);
    hits::compare(jieba)?;
    device::measure(services)
}

fn print(cost: &Cost) {
    println!(
        "{:<34} {:>9.0} {:>9.3} {:>9.3} {:>8.1}",
        cost.name, cost.build_ms, cost.p50_ms, cost.p99_ms, cost.megabytes
    );
}

fn ours(services: &[Service]) -> anyhow::Result<Cost> {
    let start = Instant::now();
    let index = SearchIndex::build(services);
    let build_ms = ms(start);
    let searches = timed(|query| {
        std::hint::black_box(index.search(query, 5));
        Ok(())
    })?;
    Ok(Cost {
        name: "ours",
        build_ms,
        p50_ms: percentile(&searches, 50),
        p99_ms: percentile(&searches, 99),
        megabytes: index.memory_bytes() as f64 / 1e6,
    })
}

fn peer(name: &'static str, build: impl Fn() -> anyhow::Result<Peer>) -> anyhow::Result<Cost> {
    let start = Instant::now();
    let peer = build()?;
    let build_ms = ms(start);
    let searches = timed(|query| {
        std::hint::black_box(peer.search(query, 5)?);
        Ok(())
    })?;
    Ok(Cost {
        name,
        build_ms,
        p50_ms: percentile(&searches, 50),
        p99_ms: percentile(&searches, 99),
        megabytes: peer.bytes()? as f64 / 1e6,
    })
}

fn answers(services: &[Service]) {
    let search = SearchIndex::build(services);
    let start = Instant::now();
    let index = AnswerIndex::build(services);
    let build_ms = ms(start);
    let asked = timed(|query| {
        std::hint::black_box(index.answers(&search.search(query, 6), services, query, 3));
        Ok(())
    });
    let asked = asked.unwrap_or_default();
    println!(
        "{:<34} {:>9.0} {:>9.3} {:>9.3} {:>8.1}",
        "questions and answers (16,000)",
        build_ms,
        percentile(&asked, 50),
        percentile(&asked, 99),
        index.memory_bytes() as f64 / 1e6
    );
}

/// Every query in every round; the first round warms up.
fn timed(search: impl Fn(&str) -> anyhow::Result<()>) -> anyhow::Result<Vec<f64>> {
    let mut times = Vec::new();
    for round in 0..=ROUNDS {
        for query in QUERIES {
            let start = Instant::now();
            search(query)?;
            if round > 0 {
                times.push(ms(start));
            }
        }
    }
    times.sort_by(f64::total_cmp);
    Ok(times)
}

/// Milliseconds since then.
pub fn ms(start: Instant) -> f64 {
    start.elapsed().as_secs_f64() * 1000.0
}

/// Of figures in order.
pub fn percentile(sorted: &[f64], percent: usize) -> f64 {
    let at = (sorted.len() * percent / 100).min(sorted.len().saturating_sub(1));
    sorted.get(at).copied().unwrap_or_default()
}
