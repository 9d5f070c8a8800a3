//! Recordings as phones and Audacity save them come out as the sound that went in; whatever nobody could hear, and
//! whatever is hostile, is refused by its own name.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "helpers of a test may do what a test may"
)]

use proptest::prelude::*;
use sound::Sound;
use sound::clip::{Fault, decode};

const MP3: &[u8] = include_bytes!("fixtures/tone.mp3");
const M4A: &[u8] = include_bytes!("fixtures/tone.m4a");
const OGG: &[u8] = include_bytes!("fixtures/tone.ogg");

/// A tone of 440 Hz.
fn tone(rate: u32, seconds: f64, loudness: f64) -> Sound {
    let turn = std::f64::consts::TAU * 440.0 / f64::from(rate);
    let samples =
        (0..(seconds * f64::from(rate)) as usize).map(|at| ((at as f64 * turn).sin() * loudness) as i16);
    Sound {
        rate,
        samples: samples.collect(),
    }
}

/// How often a second the sound goes through zero upwards, in its middle.
fn pitch(sound: &Sound) -> f64 {
    let quarter = sound.samples.len() / 4;
    let middle = &sound.samples[quarter..quarter * 3];
    let ups = middle
        .windows(2)
        .filter(|pair| pair[0] < 0 && pair[1] >= 0)
        .count();
    ups as f64 * f64::from(sound.rate) / middle.len() as f64
}

#[test]
fn what_phones_and_audacity_save_is_the_tone_that_was_recorded() {
    let wav = tone(16_000, 1.5, 12_000.0).file();
    for (name, file) in [("wav", wav.as_slice()), ("mp3", MP3), ("m4a", M4A), ("ogg", OGG)] {
        let sound = decode(file).unwrap();
        assert_eq!(sound.rate, 16_000, "{name}");
        let length = sound.milliseconds();
        assert!((1_450..1_700).contains(&length), "{name}: {length} ms");
        assert!(
            (pitch(&sound) - 440.0).abs() < 3.0,
            "{name}: {} Hz",
            pitch(&sound)
        );
        let loudest = sound
            .samples
            .iter()
            .map(|sample| sample.unsigned_abs())
            .max()
            .unwrap();
        assert!((6_000..14_000).contains(&loudest), "{name}: {loudest}");
    }
}

#[test]
fn a_file_of_samples_comes_out_sample_by_sample() {
    let sound = tone(22_050, 0.5, 9_000.0);
    assert_eq!(decode(&sound.file()).unwrap(), sound);
}

#[test]
fn what_nobody_could_hear_has_its_own_name() {
    let two = include_bytes!("fixtures/two-channels.mp3");
    assert_eq!(decode(two), Err(Fault::Channels));
    assert_eq!(decode(include_bytes!("fixtures/tone.opus")), Err(Fault::Kind));
    assert_eq!(decode(b"PK\x03\x04 a workbook"), Err(Fault::Kind));
    assert_eq!(decode(b""), Err(Fault::Kind));
    assert_eq!(decode(&tone(16_000, 1.0, 200.0).file()), Err(Fault::Silent));
    assert_eq!(decode(&tone(16_000, 0.0, 0.0).file()), Err(Fault::Silent));
    assert_eq!(decode(&tone(8_000, 30.5, 9_000.0).file()), Err(Fault::Long));
    assert!(decode(&tone(8_000, 29.5, 9_000.0).file()).is_ok());
    assert_eq!(decode(&tone(4_000, 1.0, 9_000.0).file()), Err(Fault::Rate));
    assert_eq!(decode(&tone(96_000, 1.0, 9_000.0).file()), Err(Fault::Rate));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(48) })]
    #[test]
    fn a_changed_or_cut_file_never_panics_and_never_grows(
        kind in 0_usize..3, at in 0.0_f64..1.0, noise in proptest::collection::vec(any::<u8>(), 1..32), cut in any::<bool>(),
    ) {
        let mut file = [MP3, M4A, OGG][kind].to_vec();
        let at = (file.len() as f64 * at) as usize;
        if cut {
            file.truncate(at);
        }
        for (place, byte) in file.iter_mut().skip(at).zip(&noise) {
            *place = *byte;
        }
        if let Ok(sound) = decode(&file) {
            prop_assert!(sound.milliseconds() <= 30_000);
        }
    }
}
