//! The index as bytes, for whoever wants to keep it beside the catalog. Reading trusts nothing: a damaged index is refused
//! and built anew.

use serde::{Deserialize, Serialize};

use super::index::{Entry, SearchIndex};
use super::postings::Postings;
use super::sound::SoundLines;

/// The index cannot be read; build it from the services.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("search-index-damaged")]
pub struct IndexError;

const MAGIC: &[u8] = b"CUNLIDX1";
const MAX_BYTES: usize = 256 << 20;

#[derive(Serialize, Deserialize)]
struct Words {
    entries: Vec<Entry>,
    sounds: SoundLines,
}

impl SearchIndex {
    /// The index as compressed bytes.
    pub fn to_bytes(&self) -> Result<Vec<u8>, IndexError> {
        let words = Words {
            entries: self.entries.clone(),
            sounds: self.sounds.clone(),
        };
        let words = serde_json::to_vec(&words).map_err(|_| IndexError)?;
        let mut raw = MAGIC.to_vec();
        put(&mut raw, &words);
        put(
            &mut raw,
            &self
                .postings
                .terms
                .iter()
                .flat_map(|term| term.to_le_bytes())
                .collect::<Vec<_>>(),
        );
        put(&mut raw, &numbers_to_bytes(&self.postings.starts));
        put(&mut raw, &numbers_to_bytes(&self.postings.entries));
        seal::pack::compress(&raw).map_err(|_| IndexError)
    }

    /// Reads what [`SearchIndex::to_bytes`] wrote.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, IndexError> {
        let raw = seal::pack::decompress(bytes, MAX_BYTES).map_err(|_| IndexError)?;
        let rest = raw.strip_prefix(MAGIC).ok_or(IndexError)?;
        let (words, rest) = take(rest)?;
        let (terms, rest) = take(rest)?;
        let (starts, rest) = take(rest)?;
        let (entries, rest) = take(rest)?;
        let words: Words = serde_json::from_slice(words).map_err(|_| IndexError)?;
        let terms = terms
            .as_chunks::<8>()
            .0
            .iter()
            .map(|chunk| u64::from_le_bytes(*chunk))
            .collect();
        let postings = Postings {
            terms,
            starts: numbers(starts),
            entries: numbers(entries),
        };
        // Lookups never index unchecked, so a wrong number finds nothing; only the lengths must agree.
        if !rest.is_empty() || postings.starts.len() != postings.terms.len() + 1 {
            return Err(IndexError);
        }
        Ok(Self {
            entries: words.entries,
            postings,
            sounds: words.sounds,
        })
    }
}

fn put(raw: &mut Vec<u8>, part: &[u8]) {
    raw.extend_from_slice(&(part.len() as u64).to_le_bytes());
    raw.extend_from_slice(part);
}

fn take(bytes: &[u8]) -> Result<(&[u8], &[u8]), IndexError> {
    let (length, rest) = bytes.split_first_chunk::<8>().ok_or(IndexError)?;
    let length = usize::try_from(u64::from_le_bytes(*length)).map_err(|_| IndexError)?;
    rest.split_at_checked(length).ok_or(IndexError)
}

fn numbers_to_bytes(numbers: &[u32]) -> Vec<u8> {
    numbers.iter().flat_map(|number| number.to_le_bytes()).collect()
}

fn numbers(bytes: &[u8]) -> Vec<u32> {
    bytes
        .as_chunks::<4>()
        .0
        .iter()
        .map(|chunk| u32::from_le_bytes(*chunk))
        .collect()
}
