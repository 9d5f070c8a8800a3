//! Says a plan sentence by sentence on a thread of its own, tells which one is being said and when it is over, and stops
//! at once. At most one text is read at a time.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use speech::{Plan, Sentence};

use crate::Stop;

/// A voice. Waits until the sentence was said, failed, or was stopped.
pub trait Engine: Send + Sync + 'static {
    /// It can speak on this machine now.
    fn available(&self) -> bool;
    /// Says one sentence.
    fn say(&self, part: &Part<'_>, stop: &Stop) -> Outcome;
}

/// A sentence of a reading.
#[derive(Debug, Clone, Copy)]
pub struct Part<'a> {
    /// Name of the reading.
    pub id: &'a str,
    /// Which sentence.
    pub index: u32,
    /// What is said.
    pub sentence: &'a Sentence,
    /// Its recording, a sound file.
    pub clip: Option<&'a [u8]>,
    /// 1 is the pace of everyday speech.
    pub rate: f32,
}

/// How a sentence ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It was said to its end.
    Said,
    /// It was stopped.
    Stopped,
    /// This voice cannot.
    Failed,
}

/// What is to be read.
#[derive(Debug, Clone, PartialEq)]
pub struct Job {
    /// Name of this reading, given by the page.
    pub id: String,
    /// What is said.
    pub plan: Plan,
    /// Recordings by the number of their sentence.
    pub clips: BTreeMap<u32, Arc<[u8]>>,
    /// Sentence to begin with.
    pub from: u32,
    /// See [`crate::RATES`].
    pub rate: f32,
}

/// What happens while reading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heard {
    /// Name of the reading.
    pub id: String,
    /// The sentence that begins; at the end the last one, or none when it was broken off.
    pub sentence: Option<u32>,
    /// Nothing more comes.
    pub ended: bool,
}

/// Told of everything that happens.
pub type Listener = Arc<dyn Fn(Heard) + Send + Sync>;

/// One voice, one text at a time.
pub struct Player {
    engine: Arc<dyn Engine>,
    listener: Listener,
    /// Of what is being read.
    stop: Mutex<Stop>,
}

impl Player {
    /// A player over a voice.
    pub fn new(engine: Arc<dyn Engine>, listener: Listener) -> Self {
        Self {
            engine,
            listener,
            stop: Mutex::new(Stop::default()),
        }
    }

    /// See [`Engine::available`].
    pub fn available(&self) -> bool {
        self.engine.available()
    }

    /// Stops what is being read and begins this. False when there is no voice or nothing to say.
    pub fn play(&self, job: Job) -> bool {
        let stop = Stop::default();
        std::mem::replace(&mut *self.lock(), stop.clone()).now();
        if !self.available() || job.plan.sentences.is_empty() {
            return false;
        }
        let (engine, listener) = (Arc::clone(&self.engine), Arc::clone(&self.listener));
        let started = std::thread::Builder::new()
            .name("voice".to_owned())
            .spawn(move || read(&*engine, &listener, job, &stop));
        started.is_ok()
    }

    /// Stops reading.
    pub fn stop(&self) {
        self.lock().now();
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Stop> {
        self.stop.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Player {
    fn drop(&mut self) {
        self.stop();
    }
}

fn read(engine: &dyn Engine, listener: &Listener, job: Job, stop: &Stop) {
    let mut last = None;
    let from = usize::try_from(job.from).unwrap_or(usize::MAX);
    for (index, sentence) in (0_u32..).zip(&job.plan.sentences).skip(from) {
        let at = Some(index);
        listener(heard(&job.id, at, false));
        let part = Part {
            id: &job.id,
            index,
            sentence,
            clip: job.clips.get(&index).map(AsRef::as_ref),
            rate: job.rate,
        };
        let outcome = if stop.told() {
            Outcome::Stopped
        } else {
            engine.say(&part, stop)
        };
        last = at.filter(|_| outcome == Outcome::Said);
        if outcome != Outcome::Said {
            break;
        }
    }
    listener(heard(&job.id, last, true));
}

fn heard(id: &str, sentence: Option<u32>, ended: bool) -> Heard {
    Heard {
        id: id.to_owned(),
        sentence,
        ended,
    }
}
