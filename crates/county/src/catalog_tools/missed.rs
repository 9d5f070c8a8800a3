//! `county missed --data DIR`: what villagers looked for in vain and agreed to tell, so that an editor can add the alias or
//! the answer that was wanting.

use std::io::Write;
use std::path::Path;

use anyhow::Context as _;

use crate::store::{self, Store};

/// Prints `times<TAB>last day<TAB>kind<TAB>words`, most frequent first. The county may be running.
pub fn missed(data: &Path, county: &str, mut out: impl Write) -> anyhow::Result<()> {
    let file = data.join("county.db");
    anyhow::ensure!(file.is_file(), "no county in {}", data.display());
    let connection = Store::look(&file).with_context(|| format!("cannot read {}", file.display()))?;
    for word in store::search::count(&connection, county)? {
        writeln!(out, "{}\t{}\t{}\t{}", word.times, word.last, word.kind, word.text)?;
    }
    Ok(())
}
