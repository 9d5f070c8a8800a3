//! What comes out: sentences rendered by eSpeak NG to files, measured. Needs the program `espeak-ng`, which set-up installs.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "helpers of a test may do what a test may"
)]

use speech::{Plan, Readings};
use voice::espeak;
use voice::wav::Sound;

/// Loudness below which a window of 50 ms is silence, of 32768.
const SILENT: f64 = 60.0;

fn plan(text: &str, language: &str) -> Plan {
    speech::plan(text, language, &Readings::new())
}

fn rendered(text: &str, language: &str, rate: f32) -> Vec<Sound> {
    let sound = |sentence| Sound::read(&espeak::render(sentence, rate).unwrap()).unwrap();
    plan(text, language).sentences.iter().map(sound).collect()
}

fn one(text: &str, language: &str, rate: f32) -> Sound {
    let mut all = rendered(text, language, rate);
    assert_eq!(all.len(), 1, "{text}");
    all.remove(0)
}

/// Loudness of each window of 50 ms.
fn windows(sound: &Sound) -> Vec<f64> {
    let length = usize::try_from(sound.rate / 20).unwrap();
    let loudness = |window: &[i16]| {
        let sum: f64 = window.iter().map(|sample| f64::from(*sample).powi(2)).sum();
        (sum / f64::from(u32::try_from(window.len()).unwrap())).sqrt()
    };
    sound.samples.chunks(length).map(loudness).collect()
}

#[test]
fn a_sentence_is_heard_from_beginning_to_end() {
    for (text, language) in [
        ("满八十岁的老人，每月有一百元津贴。", "zh-Hans"),
        ("滿八十歲的老人，每月有一百元津貼。", "zh-Hant"),
        ("People over eighty get an allowance every month.", "en"),
        ("请带身份证、PDF 文件和 U 盘。", "zh-Hans"),
    ] {
        let sound = one(text, language, 0.85);
        assert!(
            (1500..9000).contains(&sound.milliseconds()),
            "{text}: {} ms",
            sound.milliseconds()
        );
        let windows = windows(&sound);
        assert!(
            windows.iter().any(|loudness| *loudness > 1000.0),
            "{text} is hardly heard"
        );
        let longest = windows
            .split(|loudness| *loudness > SILENT)
            .map(<[f64]>::len)
            .max()
            .unwrap();
        assert!(longest < 20, "{text}: {longest} windows of silence");
    }
}

#[test]
fn a_longer_text_sounds_longer_and_a_slower_rate_longer_still() {
    let short = one("请坐。", "zh-Hans", 0.85).milliseconds();
    let long = one("请坐下来，慢慢说，我们一样一样地办。", "zh-Hans", 0.85).milliseconds();
    assert!(long > short.saturating_mul(2), "{short} {long}");
    let paces: Vec<u64> = [0.7, 0.85, 1.0, 1.2]
        .map(|rate| one("请坐下来，慢慢说，我们一样一样地办。", "zh-Hans", rate).milliseconds())
        .to_vec();
    assert!(paces.is_sorted_by(|slow, fast| slow > fast), "{paces:?}");
}

#[test]
fn every_sentence_of_a_text_is_a_sound_of_its_own() {
    let sounds = rendered(
        "要带什么？身份证和社保卡。\n去哪里办\n村委会一楼，上午 8:30–12:00。",
        "zh-Hans",
        1.0,
    );
    assert_eq!(sounds.len(), 4);
    for sound in sounds {
        assert!(sound.milliseconds() > 400);
        assert!(windows(&sound).iter().any(|loudness| *loudness > 1000.0));
    }
}

#[test]
fn different_words_sound_different_and_the_same_the_same() {
    let first = one("身份证", "zh-Hans", 1.0);
    assert_eq!(first, one("身份证", "zh-Hans", 1.0));
    assert_ne!(first, one("社保卡", "zh-Hans", 1.0));
}

#[test]
fn a_file_written_is_the_sound_that_was_read() {
    let sound = one("您好。", "zh-Hans", 1.0);
    assert_eq!(Sound::read(&sound.file()).unwrap(), sound);
    assert!(Sound::read(b"no sound").is_none());
    assert!(Sound::read(&[]).is_none());
}
