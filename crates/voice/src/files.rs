//! A voice that writes instead of speaking: each sentence as `NNNN.wav` in a folder, in the order in which they were said.
//! For demonstrations and tests on machines without a loudspeaker.

use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};

use crate::{Engine, Outcome, Part, Stop, espeak};

/// Writes into a folder, which is made when it is not there.
#[derive(Debug)]
pub struct Files {
    folder: PathBuf,
    written: AtomicU32,
}

impl Files {
    /// Into this folder.
    pub fn into(folder: PathBuf) -> Self {
        Self {
            folder,
            written: AtomicU32::new(0),
        }
    }
}

impl Engine for Files {
    fn available(&self) -> bool {
        true
    }

    fn say(&self, part: &Part<'_>, stop: &Stop) -> Outcome {
        if stop.told() {
            return Outcome::Stopped;
        }
        let number = self.written.fetch_add(1, Ordering::Relaxed).saturating_add(1);
        let file = self.folder.join(format!("{number:04}.wav"));
        let made = std::fs::create_dir_all(&self.folder).is_ok();
        match espeak::render(part.sentence, part.rate) {
            Ok(sound) if made && std::fs::write(file, &sound).is_ok() => Outcome::Said,
            _ => Outcome::Failed,
        }
    }
}
