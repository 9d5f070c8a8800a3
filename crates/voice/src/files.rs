//! A voice that writes instead of speaking: each sentence as `NNNN.wav` in a folder, in the order in which they were said.
//! For demonstrations and tests on machines without a loudspeaker.

use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};

use crate::espeak::{self, NoSound};
use crate::{Engine, Outcome, Part, Stop, recorded};

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
        match render(part) {
            Ok(sound) if made && std::fs::write(file, &sound).is_ok() => Outcome::Said,
            _ => Outcome::Failed,
        }
    }
}

/// The sentence as a sound file: its recording, else eSpeak.
pub fn render(part: &Part<'_>) -> Result<Vec<u8>, NoSound> {
    match recorded::sound(part) {
        Some(sound) => Ok(sound.file()),
        None => espeak::render(part.sentence, part.rate),
    }
}
