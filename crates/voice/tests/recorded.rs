//! A recorded sentence: played instead of said, at the pace chosen, stopped at once; and whatever goes wrong with it, the
//! next voice says the sentence.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "helpers of a test may do what a test may"
)]

use std::collections::BTreeMap;
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use speech::{Readings, Run, Tongue};
use voice::files::Files;
use voice::loudspeaker::Loudspeaker;
use voice::wav::Sound;
use voice::{Chain, Engine, Job, Outcome, Player, Stop, Voice};

/// Longer than any machine needs, far shorter than what would be waited for.
const SOON: Duration = Duration::from_secs(5);

/// What was played and said, in order.
type Heard = Arc<Mutex<Vec<String>>>;

/// Plays at once, fails, or plays until it is stopped.
struct Speaker {
    outcome: Outcome,
    heard: Heard,
}

impl Loudspeaker for Speaker {
    fn play(&self, sound: &Sound, stop: &Stop) -> Outcome {
        self.heard
            .lock()
            .unwrap()
            .push(format!("{} ms", sound.milliseconds()));
        match self.outcome {
            Outcome::Stopped if stop.within(Duration::from_secs(3600)) => Outcome::Stopped,
            other => other,
        }
    }
}

struct Words(Heard);

impl Voice for Words {
    fn speaks(&self, _: Tongue) -> bool {
        true
    }

    fn say(&self, run: &Run, _: f32, _: &Stop) -> Outcome {
        self.0.lock().unwrap().push(run.words.trim().to_owned());
        Outcome::Said
    }
}

/// A tone that no voice makes.
fn clip() -> Sound {
    let samples = (0..8_000).map(|at| if at / 10 % 2 == 0 { 9_000 } else { -9_000 });
    Sound {
        rate: 8_000,
        samples: samples.collect(),
    }
}

/// Three sentences, of which the second has this recording.
fn job(file: &[u8], rate: f32) -> Job {
    Job {
        id: "a".to_owned(),
        plan: speech::plan("第一句。第二句。第三句。", "zh-Hans", &Readings::new()),
        clips: BTreeMap::from([(1, Arc::from(file))]),
        from: 0,
        rate,
    }
}

/// Reads to the end; the last sentence that was said.
fn read(engine: impl Engine, job: Job) -> Option<u32> {
    let (player, ends) = player(engine);
    assert!(player.play(job));
    ends.recv_timeout(SOON).unwrap()
}

fn player(engine: impl Engine) -> (Player, Receiver<Option<u32>>) {
    let (tell, ends) = channel();
    let tell = Mutex::new(tell);
    let listener = move |what: voice::Heard| {
        if what.ended {
            tell.lock().unwrap().send(what.sentence).unwrap();
        }
    };
    (Player::new(Arc::new(engine), Arc::new(listener)), ends)
}

fn chain(outcome: Outcome) -> (Chain, Heard) {
    let heard = Heard::default();
    let loudspeaker = Speaker {
        outcome,
        heard: Arc::clone(&heard),
    };
    let voices: Vec<Box<dyn Voice>> = vec![Box::new(Words(Arc::clone(&heard)))];
    (Chain::new(voices).through(Box::new(loudspeaker)), heard)
}

#[test]
fn a_recorded_sentence_is_played_and_the_others_are_said() {
    let (chain, heard) = chain(Outcome::Said);
    assert_eq!(read(chain, job(&clip().file(), 1.0)), Some(2));
    assert_eq!(*heard.lock().unwrap(), ["第一句。", "1000 ms", "第三句。"]);
}

#[test]
fn a_recording_keeps_the_pace_that_was_chosen() {
    for (rate, expected) in [(0.7, 1_428), (0.85, 1_176), (1.2, 833)] {
        let (chain, heard) = chain(Outcome::Said);
        read(chain, job(&clip().file(), rate));
        let played = heard.lock().unwrap()[1].clone();
        let played: i64 = played.trim_end_matches(" ms").parse().unwrap();
        assert!((played - expected).abs() < 40, "{rate}: {played} ms");
    }
}

#[test]
fn where_it_cannot_be_played_the_next_voice_says_the_sentence() {
    let (no_card, heard) = chain(Outcome::Failed);
    assert_eq!(read(no_card, job(&clip().file(), 1.0)), Some(2));
    assert_eq!(
        *heard.lock().unwrap(),
        ["第一句。", "1000 ms", "第二句。", "第三句。"]
    );

    let (chain, heard) = chain(Outcome::Said);
    assert_eq!(read(chain, job(b"no sound at all", 1.0)), Some(2));
    assert_eq!(*heard.lock().unwrap(), ["第一句。", "第二句。", "第三句。"]);
}

#[test]
fn a_recording_is_stopped_at_once() {
    let (chain, heard) = chain(Outcome::Stopped);
    let (player, ends) = player(chain);
    let job = Job {
        from: 1,
        ..job(&clip().file(), 1.0)
    };
    let began = Instant::now();
    player.play(job);
    player.stop();
    assert_eq!(ends.recv_timeout(SOON).unwrap(), None);
    assert!(began.elapsed() < SOON);
    assert!(
        !heard.lock().unwrap().contains(&"第二句。".to_owned()),
        "stopped is not failed"
    );
}

#[test]
fn files_hold_the_recording_and_the_voice_for_everything_else() {
    let folder = tempfile::tempdir().unwrap();
    read(Files::into(folder.path().to_owned()), job(&clip().file(), 1.0));
    let file = |number| Sound::read(&std::fs::read(folder.path().join(number)).unwrap()).unwrap();
    assert_eq!(file("0002.wav"), clip());
    assert!(file("0001.wav") != clip() && file("0003.wav").milliseconds() > 300);

    let broken = tempfile::tempdir().unwrap();
    read(
        Files::into(broken.path().to_owned()),
        job(&clip().file()[..50], 1.0),
    );
    let said = Sound::read(&std::fs::read(broken.path().join("0002.wav")).unwrap()).unwrap();
    assert!(said.milliseconds() > 300 && said != clip(), "eSpeak says it");
}
