//! `county search PACK`: what the app's search finds, for many queries at once.

use std::io::{BufRead, Read as _, Write};
use std::path::Path;

use anyhow::Context as _;
use catalog::pack::{self, MAX_PACK_BYTES, Trust};
use catalog::search::SearchIndex;
use disk::given;

/// How many services a query is answered with.
const LIMIT: usize = 5;
/// Longest line that is read as one query.
const MAX_LINE_BYTES: u64 = 64 * 1024;

/// Answers every line of `queries` with `query<TAB>id,id,…`; an empty list where nothing fits.
pub fn search(pack: &Path, mut queries: impl BufRead, mut out: impl Write) -> anyhow::Result<()> {
    let bytes = given::read_named(pack, MAX_PACK_BYTES);
    let bytes = bytes.with_context(|| format!("cannot read {}", pack.display()))?;
    let pack = pack::read(&bytes, &Trust::first_use())?;
    let index = SearchIndex::build(&pack.services);
    let mut line = Vec::new();
    loop {
        line.clear();
        if queries
            .by_ref()
            .take(MAX_LINE_BYTES)
            .read_until(b'\n', &mut line)?
            == 0
        {
            return Ok(());
        }
        let query = String::from_utf8_lossy(&line);
        let query = query
            .trim_end_matches(['\n', '\r'])
            .trim_start_matches('\u{feff}');
        let ids: Vec<String> = index
            .search(query, LIMIT)
            .into_iter()
            .map(|hit| hit.service)
            .collect();
        writeln!(out, "{query}\t{}", ids.join(","))?;
    }
}
