//! Clips as the manifest lists them, and how many and how long they may be.

use serde::{Deserialize, Serialize};

use super::error::{PackError, damaged, too_large};

/// One clip of the manifest.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ClipEntry {
    /// See [`super::sentence_hash`].
    pub sentence: String,
    /// SHA-256 of the sound file.
    pub hash: String,
    /// Length of the sound file.
    pub bytes: u64,
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

/// Largest clip: thirty seconds of an MP3 at 64 kbit/s.
pub const MAX_CLIP_BYTES: usize = 256 << 10;

/// Most that all clips of a pack have: a village pulls them over a thin network.
pub const MAX_CLIPS_BYTES: usize = 16 << 20;

/// Most clips in a pack.
pub const MAX_CLIPS: usize = 1000;
