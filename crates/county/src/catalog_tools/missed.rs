//! `county missed --data DIR`: what villagers looked for in vain and agreed to tell, so that an editor can add the alias or
//! the answer that was wanting.

use std::{io::Write, path::Path};

use anyhow::Context as _;

use crate::store::{self, Answer, StoreError};

/// Prints `times<TAB>last day<TAB>kind<TAB>words`, most frequent first. The county may be running.
pub fn missed(data: &Path, county: &str, mut out: impl Write) -> anyhow::Result<()> {
    let file = data.join("county.db");
    anyhow::ensure!(file.is_file(), "no county in {}", data.display());
    let store = store::sqlite::look_at_intake(&file, county);
    let words = store.and_then(|store| wait_for(store.missed()));
    for word in words.with_context(|| format!("cannot read {}", file.display()))? {
        let kind = word.kind.as_str();
        writeln!(out, "{}\t{}\t{kind}\t{}", word.times, word.last, word.text)?;
    }
    Ok(())
}

/// Waits on a thread of its own: whoever calls may be in the middle of something that must not wait.
fn wait_for<T: Send + 'static>(answer: Answer<T>) -> Result<T, StoreError> {
    let waiting = std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().build();
        runtime.map_err(|_| StoreError::Closed)?.block_on(answer)
    });
    waiting.join().unwrap_or(Err(StoreError::Closed))
}
