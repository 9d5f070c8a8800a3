//! eSpeak NG. Its plain Mandarin voice spells characters out in English, so it is given pinyin. Robot-like, but it is in
//! every distribution and needs no network.

use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use speech::{Run, Sentence, Tongue};

use crate::{Outcome, Stop, Voice, wav};

/// Words a minute at rate 1.0; the elder's default of 0.85 gives about 130.
const WORDS_PER_MINUTE: f32 = 150.0;
/// How often we look whether it has ended. Being told to stop wakes at once.
const LOOK: Duration = Duration::from_millis(15);

/// The program `espeak-ng` of this machine.
#[derive(Debug, Clone, Default)]
pub struct Espeak;

/// Why there is no sound.
#[derive(Debug, thiserror::Error)]
pub enum NoSound {
    /// Not installed.
    #[error("espeak-ng is not installed")]
    Absent,
    /// The program could not be run.
    #[error("espeak-ng does not run")]
    Broken(#[from] std::io::Error),
    /// It ran and gave nothing that can be heard.
    #[error("espeak-ng gave no sound")]
    Silent,
}

impl Voice for Espeak {
    fn speaks(&self, _: Tongue) -> bool {
        program().is_some()
    }

    fn say(&self, run: &Run, rate: f32, stop: &Stop) -> Outcome {
        match start(run, rate, &[]) {
            Ok(child) => wait(child, stop),
            Err(_) => Outcome::Failed,
        }
    }
}

/// The sentence as a sound file.
pub fn render(sentence: &Sentence, rate: f32) -> Result<Vec<u8>, NoSound> {
    let mut sound = wav::Sound::default();
    for run in &sentence.runs {
        let output = start(run, rate, &["--stdout"])?.wait_with_output()?;
        sound.append(&output.stdout).ok_or(NoSound::Silent)?;
    }
    Ok(sound.file())
}

fn start(run: &Run, rate: f32, more: &[&str]) -> Result<Child, NoSound> {
    let words = (WORDS_PER_MINUTE * rate.clamp(*crate::RATES.start(), *crate::RATES.end())).round();
    let (voice, text) = match run.tongue {
        Tongue::Chinese => ("cmn-latn-pinyin", &run.pinyin),
        Tongue::English => ("en", &run.words),
    };
    let mut child = Command::new(program().ok_or(NoSound::Absent)?)
        .args(["-v", voice, "-s", &words.to_string(), "--stdin"])
        .args(more)
        .stdin(Stdio::piped())
        .stdout(if more.is_empty() {
            Stdio::null()
        } else {
            Stdio::piped()
        })
        .stderr(Stdio::null())
        .spawn()?;
    if let Some(mut into) = child.stdin.take() {
        into.write_all(text.as_bytes())?;
    }
    Ok(child)
}

fn wait(mut child: Child, stop: &Stop) -> Outcome {
    loop {
        match child.try_wait() {
            Ok(Some(status)) if status.success() => return Outcome::Said,
            Ok(Some(_)) | Err(_) => return Outcome::Failed,
            Ok(None) => {}
        }
        if stop.within(LOOK) {
            // Both fail only when it has ended already.
            child.kill().ok();
            child.wait().ok();
            return Outcome::Stopped;
        }
    }
}

fn program() -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path)
        .map(|folder| folder.join("espeak-ng"))
        .find(|file| file.is_file())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Instant;

    #[test]
    fn a_program_that_never_ends_is_stopped_at_once() {
        let child = Command::new("cat")
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        let stop = Stop::default();
        let told = stop.clone();
        let began = Instant::now();
        // Its input stays open, so it waits for ever.
        let waiting = std::thread::spawn(move || wait(child, &told));
        stop.now();
        assert_eq!(waiting.join().unwrap(), Outcome::Stopped);
        assert!(began.elapsed() < Duration::from_secs(2));
    }
}
