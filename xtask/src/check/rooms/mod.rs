//! Rooms inside crates: nothing uses what stands on a floor above it, and no two files need each other. There is no list of
//! exceptions.

mod floors;
mod paths;
mod source;
mod table;
mod words;

use anyhow::{Result, bail};

use source::Source;

/// Crates in which no circle of files is.
const NO_CIRCLES: [&str; 6] = ["app", "county", "catalog", "vault", "form", "workbook"];

/// Refuses what goes up a floor, and circles.
pub fn all() -> Result<()> {
    let mut faults = Vec::new();
    for house in table::HOUSES {
        faults.extend(floors::faults(house, &read(house.krate)?));
    }
    for krate in NO_CIRCLES {
        faults.extend(circles(krate, &read(krate)?));
    }
    if !faults.is_empty() {
        bail!("{}", faults.join("\n"));
    }
    println!(
        "{} crates with floors, {} without a circle of files",
        table::HOUSES.len(),
        NO_CIRCLES.len()
    );
    Ok(())
}

fn read(krate: &str) -> Result<Source> {
    Source::read(&crate::place::root().join("crates").join(krate).join("src"))
}

/// Each circle as who uses what of whom.
fn circles(krate: &str, source: &Source) -> Vec<String> {
    let mut told = Vec::new();
    for circle in source.circles() {
        told.push(format!("{krate}: {} files in a circle", circle.len()));
        for module in &circle {
            for (used, items) in source.uses.get(module).into_iter().flatten() {
                if circle.contains(used) {
                    let items: Vec<&str> = items.iter().map(String::as_str).collect();
                    told.push(format!("  {module} uses {used}: {}", items.join(", ")));
                }
            }
        }
    }
    told
}
