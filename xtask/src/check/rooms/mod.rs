//! Rooms inside crates: nothing uses what stands on a floor above it, and no two files need each other.

mod paths;
mod source;
mod words;

use anyhow::{Result, bail};

use source::Source;

/// Crates in which no circle of files is.
const NO_CIRCLES: [&str; 6] = ["app", "county", "catalog", "vault", "form", "workbook"];

/// Refuses circles.
pub fn all() -> Result<()> {
    let mut faults = Vec::new();
    for name in NO_CIRCLES {
        let source = Source::read(&crate::place::root().join("crates").join(name).join("src"))?;
        for circle in source.circles() {
            faults.push(format!("{name}: {} files in a circle", circle.len()));
            for module in &circle {
                for (used, items) in source.uses.get(module).into_iter().flatten() {
                    if circle.contains(used) {
                        let items: Vec<&str> = items.iter().map(String::as_str).collect();
                        faults.push(format!("  {module} uses {used}: {}", items.join(", ")));
                    }
                }
            }
        }
    }
    if !faults.is_empty() {
        bail!("{}", faults.join("\n"));
    }
    println!("{} crates without a circle of files", NO_CIRCLES.len());
    Ok(())
}
