//! Reading aloud. Where the system has no Chinese voice of its own we use eSpeak NG with pinyin, because its plain
//! Mandarin voice spells Han characters out in English. The text goes through a pipe, never into a command line: it
//! may be somebody's answers, and every user of a machine can list command lines.

mod pinyin_text;

use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::{Mutex, PoisonError};

/// Words a minute at rate 1.0; the elder's default of 0.85 gives about 130.
const WORDS_PER_MINUTE: f32 = 150.0;

/// The voice of this machine. At most one text is read at a time.
#[derive(Debug, Default)]
pub struct Voice {
    speaking: Mutex<Option<Child>>,
}

impl Voice {
    /// A Chinese voice is there.
    pub fn available(&self) -> bool {
        program().is_some()
    }

    /// Stops what is being read and reads this. False when there is no voice.
    pub fn speak(&self, text: &str, rate: f32) -> bool {
        self.stop();
        let Some(child) = start(rate) else { return false };
        let child = feed(child, &pinyin_text::spoken(text));
        *self.lock() = child;
        self.lock().is_some()
    }

    /// Stops reading.
    pub fn stop(&self) {
        if let Some(mut child) = self.lock().take() {
            // Both fail only when it has ended already.
            child.kill().ok();
            child.wait().ok();
        }
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Option<Child>> {
        self.speaking.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Voice {
    fn drop(&mut self) {
        self.stop();
    }
}

fn start(rate: f32) -> Option<Child> {
    let words = (WORDS_PER_MINUTE * rate.clamp(0.7, 1.2)).round();
    Command::new(program()?)
        .args(["-v", "cmn-latn-pinyin", "-s", &words.to_string(), "--stdin"])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .ok()
}

fn feed(mut child: Child, text: &str) -> Option<Child> {
    child.stdin.take()?.write_all(text.as_bytes()).ok()?;
    Some(child)
}

fn program() -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path)
        .map(|folder| folder.join("espeak-ng"))
        .find(|file| file.is_file())
}
