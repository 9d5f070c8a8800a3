//! The whole app with a catalog of 2,000 services: what taking the pack costs the device in bytes and memory, and how long
//! a person waits for a search and for any guide.

use std::path::Path;
use std::time::Instant;

use catalog::service::Service;
use serde_json::{Value, json};
use testkit::{Clock, County, Device};

use crate::generate::QUERIES;
use crate::{ms, percentile};

const VILLAGE: &str = "990123100201";

/// Prints the figures.
pub fn measure(services: Vec<Service>) -> anyhow::Result<()> {
    let runtime = tokio::runtime::Runtime::new()?;
    runtime.block_on(run(services))
}

async fn run(services: Vec<Service>) -> anyhow::Result<()> {
    let ids: Vec<String> = services.iter().map(|service| service.id.clone()).collect();
    let clock = Clock::at("2026-11-23T09:00:00")?;
    let county = County::with_services(&clock, services).await?;
    let device = Device::new("bench", &clock, &county.stick()).await?;
    let (disk, memory) = (bytes_of(&device.data_dir())?, resident_bytes());
    let start = Instant::now();
    device.set_up_for_self("bench", VILLAGE).await?;
    println!("\nthe whole app with {} services", ids.len());
    println!("taking the pack: {:.0} ms", ms(start));
    println!(
        "device files grow by {:.1} MB",
        (bytes_of(&device.data_dir())? - disk) as f64 / 1e6
    );
    let first = Instant::now();
    let _: Value = device
        .call("catalog_search", json!({ "text": "低保", "asked": false }))
        .await?;
    println!("first search, index built: {:.0} ms", ms(first));
    println!(
        "memory grows by {:.0} MB (resident, catalog and index)",
        (resident_bytes() - memory) as f64 / 1e6
    );
    let mut searches = Vec::new();
    for query in QUERIES.iter().chain(QUERIES).chain(QUERIES).skip(QUERIES.len()) {
        let start = Instant::now();
        let _: Value = device
            .call("catalog_search", json!({ "text": query, "asked": false }))
            .await?;
        searches.push(ms(start));
    }
    print("search as the interface calls it", searches);
    let mut guides = Vec::new();
    for id in &ids {
        let start = Instant::now();
        let _: Value = device
            .call("catalog_read_guide", json!({ "service": id, "previous": false }))
            .await?;
        guides.push(ms(start));
    }
    print("opening any guide", guides);
    Ok(())
}

fn print(what: &str, mut times: Vec<f64>) {
    times.sort_by(f64::total_cmp);
    println!(
        "{what}: p50 {:.2} ms, p99 {:.2} ms, max {:.2} ms",
        percentile(&times, 50),
        percentile(&times, 99),
        percentile(&times, 100)
    );
}

fn bytes_of(folder: &Path) -> anyhow::Result<i64> {
    let mut sum = 0;
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        sum += if path.is_dir() {
            bytes_of(&path)?
        } else {
            i64::try_from(path.metadata()?.len())?
        };
    }
    Ok(sum)
}

/// Resident bytes of this process; 0 where the system does not say.
fn resident_bytes() -> i64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let kilobytes = line.and_then(|rest| rest.trim().trim_end_matches(" kB").trim().parse::<i64>().ok());
    kilobytes.unwrap_or_default() * 1024
}
