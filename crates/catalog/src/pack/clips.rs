//! Recorded sentences of a pack: sound files behind the body, each under the hash of the sentence it says. What is in a
//! file is not looked at here; the county checks it before it signs, the voice again before it plays.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::error::{PackError, damaged, too_large};
use super::layout::Manifest;
use crate::fold::simplify;

/// Largest clip: thirty seconds of an MP3 at 64 kbit/s.
pub const MAX_CLIP_BYTES: usize = 256 << 10;
/// Most that all clips of a pack have: a village pulls them over a thin network.
pub const MAX_CLIPS_BYTES: usize = 16 << 20;
/// Most clips in a pack.
pub const MAX_CLIPS: usize = 1000;

/// One clip of the manifest.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ClipEntry {
    /// See [`sentence_hash`].
    pub sentence: String,
    /// SHA-256 of the sound file.
    pub hash: String,
    /// Length of the sound file.
    pub bytes: u64,
}

/// Sound files by the sentence they say.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Clips(BTreeMap<String, Arc<[u8]>>);

impl Clips {
    /// Adds the recording of a sentence; false when it has one already.
    pub fn add(&mut self, sentence: &str, file: impl Into<Arc<[u8]>>) -> bool {
        let hash = sentence_hash(sentence);
        if self.0.contains_key(&hash) {
            return false;
        }
        self.0.insert(hash, file.into());
        true
    }

    /// The recording of a sentence, however it is spaced and closed, in simplified or traditional characters.
    pub fn find(&self, sentence: &str) -> Option<Arc<[u8]>> {
        if self.0.is_empty() {
            return None;
        }
        self.0.get(&sentence_hash(sentence)).cloned()
    }

    /// How many.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// None.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Entries of the manifest, and the files one behind the other.
    pub(super) fn write(&self) -> Result<(Vec<ClipEntry>, Vec<u8>), PackError> {
        let entry = |(sentence, file): (&String, &Arc<[u8]>)| ClipEntry {
            sentence: sentence.clone(),
            hash: seal::hash::sha256_hex(file),
            bytes: file.len() as u64,
        };
        let entries: Vec<ClipEntry> = self.0.iter().map(entry).collect();
        length(&entries)?;
        let files = self.0.values().flat_map(|file| file.iter().copied());
        Ok((entries, files.collect()))
    }

    /// The files that stand behind the body, each held against its hash.
    pub(super) fn read(manifest: &Manifest, mut bytes: &[u8]) -> Result<Self, PackError> {
        let mut clips = BTreeMap::new();
        for entry in &manifest.clips {
            let length = usize::try_from(entry.bytes).map_err(|_| too_large("clip"))?;
            let (file, rest) = bytes.split_at_checked(length).ok_or(damaged("clip cut off"))?;
            if seal::hash::sha256_hex(file) != entry.hash {
                return Err(damaged("clip hash"));
            }
            clips.insert(entry.sentence.clone(), Arc::from(file));
            bytes = rest;
        }
        match bytes {
            [] => Ok(Self(clips)),
            _ => Err(damaged("clips go on")),
        }
    }
}

/// Sounds and sentences are not for a log.
impl fmt::Debug for Clips {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} clips", self.0.len())
    }
}

/// Length of all clips, within the limits and in order, so that one set of clips has one manifest.
pub(super) fn length(entries: &[ClipEntry]) -> Result<usize, PackError> {
    if entries.len() > MAX_CLIPS {
        return Err(too_large("clips"));
    }
    let in_order = entries
        .windows(2)
        .all(|pair| matches!(pair, [a, b] if a.sentence < b.sentence));
    if !in_order {
        return Err(damaged("clips out of order"));
    }
    let mut all = 0_usize;
    for entry in entries {
        let bytes = usize::try_from(entry.bytes).unwrap_or(usize::MAX);
        all = all.saturating_add(bytes);
        if bytes > MAX_CLIP_BYTES || all > MAX_CLIPS_BYTES {
            return Err(too_large("clips"));
        }
    }
    Ok(all)
}

/// SHA-256 of a sentence as it is said: simplified characters, half width, without spaces and without the mark that ends
/// it; a question mark stays, because a question sounds otherwise.
pub fn sentence_hash(sentence: &str) -> String {
    seal::hash::sha256_hex(said(sentence).as_bytes())
}

fn said(sentence: &str) -> String {
    let plain: String = simplify(sentence)
        .chars()
        .map(half_width)
        .filter(|c| !c.is_whitespace())
        .collect();
    plain
        .trim_end_matches(['。', '.', ';', ',', ':', '…', '、', '!'])
        .to_owned()
}

fn half_width(c: char) -> char {
    match c {
        '\u{FF01}'..='\u{FF5E}' => u32::from(c)
            .checked_sub(0xFEE0)
            .and_then(char::from_u32)
            .unwrap_or(c),
        '｡' => '。',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_is_found_however_it_is_spaced_closed_and_written() {
        for same in [
            "已经存好了",
            "已经存好了。",
            " 已经 存好了！\n",
            "已經存好了",
            "已经存好了…",
        ] {
            assert_eq!(said(same), "已经存好了", "{same}");
        }
        assert_eq!(said("打１２３４５，行吗？"), said("打 12345, 行吗?"));
        assert_ne!(said("存好了？"), said("存好了。"));
        assert_eq!(said("Saved."), "Saved");
    }

    #[test]
    fn one_sentence_has_one_clip() {
        let mut clips = Clips::default();
        assert!(clips.add("已经存好了", [1].as_slice()));
        assert!(!clips.add("已經存好了。", [2].as_slice()));
        assert_eq!(clips.find("已经存好了。").as_deref(), Some([1].as_slice()));
        assert_eq!(clips.find("已经存坏了"), None);
        assert_eq!(format!("{clips:?}"), "1 clips");
    }
}
