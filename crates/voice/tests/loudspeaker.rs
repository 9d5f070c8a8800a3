//! The real loudspeaker: ALSA, told to write into a file what a sound card would play; and a machine without a card.
#![cfg(target_os = "linux")]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "helpers of a test may do what a test may"
)]

use std::path::{Path, PathBuf};
use std::process::Command;

use voice::wav::Sound;

/// The example `play`, which cargo builds with the tests.
fn play() -> PathBuf {
    let here = std::env::current_exe().unwrap();
    here.parent().unwrap().parent().unwrap().join("examples/play")
}

fn tone() -> Sound {
    let turn = std::f64::consts::TAU * 440.0 / 16_000.0;
    let samples = (0..16_000).map(|at| ((f64::from(at) * turn).sin() * 12_000.0) as i16);
    Sound {
        rate: 16_000,
        samples: samples.collect(),
    }
}

/// Plays the tone on a machine with these sound settings; whether it was played.
fn played(folder: &Path, settings: &str, rate: &str) -> bool {
    let (file, alsa) = (folder.join("tone.wav"), folder.join("asound.conf"));
    std::fs::write(&file, tone().file()).unwrap();
    std::fs::write(&alsa, settings).unwrap();
    let mut command = Command::new(play());
    command.arg(&file).arg(rate).env("ALSA_CONFIG_PATH", &alsa);
    command.output().unwrap().status.success()
}

/// A card of one kind of sound that writes into this file.
fn card(file: &Path) -> String {
    format!(
        "pcm.nothing {{ type null }}\n\
         pcm.!default {{ type plug slave {{ pcm {{ type file file \"{}\" format raw slave.pcm nothing }}\n\
         format S16_LE rate 48000 channels 2 }} }}\n",
        file.display()
    )
}

#[test]
fn what_reaches_the_sound_card_is_the_recording() {
    let folder = tempfile::tempdir().unwrap();
    let raw = folder.path().join("card.raw");
    assert!(played(folder.path(), &card(&raw), "1.0"));
    let left: Vec<i16> = std::fs::read(&raw)
        .unwrap()
        .as_chunks::<4>()
        .0
        .iter()
        .map(|frame| i16::from_le_bytes([frame[0], frame[1]]))
        .collect();
    let loud = |sample: &i16| sample.unsigned_abs() > 2_000;
    let (first, last) = (
        left.iter().position(loud).unwrap(),
        left.iter().rposition(loud).unwrap(),
    );
    let heard = &left[first..=last];
    let milliseconds = heard.len() / 48;
    assert!(
        (950..1_050).contains(&milliseconds),
        "{milliseconds} ms reached the card"
    );
    let ups = heard
        .windows(2)
        .filter(|pair| pair[0] < 0 && pair[1] >= 0)
        .count();
    assert!((425..455).contains(&ups), "{ups} turns a second instead of 440");
}

#[test]
fn a_machine_without_a_card_says_so_at_once() {
    let folder = tempfile::tempdir().unwrap();
    assert!(!played(folder.path(), "", "1.0"));
}
