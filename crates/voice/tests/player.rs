//! The player: tells every sentence in order and the end, stops at once, and never lets two texts speak at the same time.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "helpers of a test may do what a test may"
)]

use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use speech::{Readings, Run, Tongue};
use voice::{Chain, Engine, Heard, Job, Outcome, Part, Player, Stop, Voice};

/// Longer than any machine needs, far shorter than what would be waited for.
const SOON: Duration = Duration::from_secs(5);

/// Says each sentence at once, or speaks until it is stopped.
struct Mouth {
    endless: bool,
}

impl Engine for Mouth {
    fn available(&self) -> bool {
        true
    }

    fn say(&self, _: &Part<'_>, stop: &Stop) -> Outcome {
        if self.endless && stop.within(Duration::from_secs(3600)) {
            return Outcome::Stopped;
        }
        Outcome::Said
    }
}

fn player(engine: impl Engine) -> (Player, Receiver<Heard>) {
    let (tell, heard) = channel();
    let tell = Mutex::new(tell);
    let listener = move |what: Heard| tell.lock().unwrap().send(what).unwrap_or(());
    (Player::new(Arc::new(engine), Arc::new(listener)), heard)
}

fn job(id: &str, from: u32) -> Job {
    Job {
        id: id.to_owned(),
        clips: std::collections::BTreeMap::new(),
        plan: speech::plan("第一句。第二句。第三句。", "zh-Hans", &Readings::new()),
        from,
        rate: 0.85,
    }
}

fn until_end(heard: &Receiver<Heard>) -> Vec<(String, Option<u32>, bool)> {
    let mut all = Vec::new();
    while !all.last().is_some_and(|(_, _, ended)| *ended) {
        let what = heard.recv_timeout(SOON).unwrap();
        all.push((what.id, what.sentence, what.ended));
    }
    all
}

#[test]
fn every_sentence_is_told_and_then_the_end() {
    let (player, heard) = player(Mouth { endless: false });
    assert!(player.play(job("a", 0)));
    let told: Vec<_> = until_end(&heard)
        .into_iter()
        .map(|(_, at, ended)| (at, ended))
        .collect();
    assert_eq!(
        told,
        [
            (Some(0), false),
            (Some(1), false),
            (Some(2), false),
            (Some(2), true)
        ]
    );
}

#[test]
fn it_begins_where_it_is_told_to() {
    let (player, heard) = player(Mouth { endless: false });
    player.play(job("a", 2));
    assert_eq!(until_end(&heard).first().unwrap().1, Some(2));
}

#[test]
fn it_stops_at_once_and_says_that_it_was_broken_off() {
    let (player, heard) = player(Mouth { endless: true });
    player.play(job("a", 0));
    assert_eq!(heard.recv_timeout(SOON).unwrap().sentence, Some(0));
    let began = Instant::now();
    player.stop();
    assert_eq!(until_end(&heard), [("a".to_owned(), None, true)]);
    assert!(began.elapsed() < Duration::from_secs(1));
}

#[test]
fn a_new_text_stops_the_one_before() {
    let (player, heard) = player(Mouth { endless: true });
    player.play(job("a", 0));
    player.play(job("b", 0));
    let told = [
        heard.recv_timeout(SOON),
        heard.recv_timeout(SOON),
        heard.recv_timeout(SOON),
    ];
    let told: Vec<_> = told
        .into_iter()
        .flatten()
        .map(|what| (what.id, what.ended))
        .collect();
    assert!(told.contains(&("a".to_owned(), true)), "{told:?}");
    assert!(told.contains(&("b".to_owned(), false)), "{told:?}");
    assert!(!told.contains(&("b".to_owned(), true)), "{told:?}");
}

#[test]
fn a_reading_can_be_written_to_files() {
    let folder = tempfile::tempdir().unwrap();
    let into = folder.path().join("speech");
    let (player, heard) = player(voice::files::Files::into(into.clone()));
    player.play(job("a", 0));
    assert_eq!(until_end(&heard).last().unwrap().1, Some(2));
    for number in 1..=3 {
        let file = std::fs::read(into.join(format!("{number:04}.wav"))).unwrap();
        assert!(voice::wav::Sound::read(&file).unwrap().milliseconds() > 300);
    }
}

#[test]
fn nothing_to_say_is_said_so() {
    let (player, _heard) = player(Mouth { endless: false });
    let empty = Job {
        plan: speech::plan("", "zh-Hans", &Readings::new()),
        ..job("a", 0)
    };
    assert!(!player.play(empty));
}

/// A voice of one tongue that fails or not.
struct Single {
    tongue: Tongue,
    outcome: Outcome,
    said: Arc<Mutex<Vec<String>>>,
}

impl Voice for Single {
    fn speaks(&self, tongue: Tongue) -> bool {
        tongue == self.tongue
    }

    fn say(&self, run: &Run, _: f32, _: &Stop) -> Outcome {
        if self.outcome == Outcome::Said {
            self.said.lock().unwrap().push(run.words.clone());
        }
        self.outcome
    }
}

#[test]
fn each_tongue_has_its_voice_and_a_broken_one_is_followed_by_the_next() {
    let said = Arc::new(Mutex::new(Vec::new()));
    let voice = |tongue, outcome| -> Box<dyn Voice> {
        Box::new(Single {
            tongue,
            outcome,
            said: Arc::clone(&said),
        })
    };
    let chain = Chain::new(vec![
        voice(Tongue::Chinese, Outcome::Failed),
        voice(Tongue::English, Outcome::Said),
        voice(Tongue::Chinese, Outcome::Said),
    ]);
    let (player, heard) = player(chain);
    let plan = speech::plan("请打开 hello 这个文件", "zh-Hans", &Readings::new());
    player.play(Job { plan, ..job("a", 0) });
    assert_eq!(until_end(&heard).last().unwrap().1, Some(0));
    let said: Vec<String> = said
        .lock()
        .unwrap()
        .iter()
        .map(|words| words.trim().to_owned())
        .collect();
    assert_eq!(said, ["请打开", "hello", "这个文件"]);
}

/// A voice that would have to start a daemon to know what it speaks.
struct Costly(Arc<Mutex<u32>>);

impl Voice for Costly {
    fn speaks(&self, _: Tongue) -> bool {
        *self.0.lock().unwrap() += 1;
        true
    }

    fn say(&self, _: &Run, _: f32, _: &Stop) -> Outcome {
        Outcome::Said
    }
}

#[test]
fn whether_there_is_a_voice_is_known_without_waking_the_better_ones() {
    let asked = Arc::new(Mutex::new(0));
    let plain = Single {
        tongue: Tongue::Chinese,
        outcome: Outcome::Said,
        said: Arc::default(),
    };
    let chain = Chain::new(vec![Box::new(Costly(Arc::clone(&asked))), Box::new(plain)]);
    assert!(chain.available());
    assert_eq!(
        *asked.lock().unwrap(),
        0,
        "at the start of the app nothing is started"
    );
    assert!(Chain::new(vec![Box::new(Costly(Arc::clone(&asked)))]).available());
}
