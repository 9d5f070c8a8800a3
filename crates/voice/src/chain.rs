//! Voices in the order in which they are better. Each run of a sentence is said by the first that speaks its tongue; one that
//! fails is followed by the next, so that a broken system voice never means silence.

use speech::{Run, Tongue};

use crate::{Engine, Outcome, Part, Stop, espeak::Espeak};

/// A voice that says runs.
pub trait Voice: Send + Sync {
    /// It can say this tongue on this machine now.
    fn speaks(&self, tongue: Tongue) -> bool;
    /// Says a run; waits until it was said, failed or was stopped.
    fn say(&self, run: &Run, rate: f32, stop: &Stop) -> Outcome;
}

/// Voices, best first.
pub struct Chain(Vec<Box<dyn Voice>>);

impl Chain {
    /// These voices, best first.
    pub fn new(voices: Vec<Box<dyn Voice>>) -> Self {
        Self(voices)
    }
}

/// What this machine has: the system's voice where it has a Chinese one, then eSpeak.
pub fn of_this_machine() -> Chain {
    let espeak: Box<dyn Voice> = Box::new(Espeak);
    Chain::new(systems().into_iter().chain([espeak]).collect())
}

#[cfg(any(windows, target_os = "macos"))]
fn systems() -> Vec<Box<dyn Voice>> {
    vec![Box::new(crate::system::System)]
}

#[cfg(not(any(windows, target_os = "macos")))]
fn systems() -> Vec<Box<dyn Voice>> {
    vec![Box::new(crate::dispatcher::Dispatcher::default())]
}

impl Engine for Chain {
    fn available(&self) -> bool {
        let speaks = |tongue| self.0.iter().any(|voice| voice.speaks(tongue));
        speaks(Tongue::Chinese)
    }

    fn say(&self, part: &Part<'_>, stop: &Stop) -> Outcome {
        for run in &part.sentence.runs {
            let outcome = self.run(run, part.rate, stop);
            if outcome != Outcome::Said {
                return outcome;
            }
        }
        Outcome::Said
    }
}

impl Chain {
    fn run(&self, run: &Run, rate: f32, stop: &Stop) -> Outcome {
        for voice in self.0.iter().filter(|voice| voice.speaks(run.tongue)) {
            if stop.told() {
                return Outcome::Stopped;
            }
            match voice.say(run, rate, stop) {
                Outcome::Failed => tracing::warn!("a voice failed"),
                done => return done,
            }
        }
        Outcome::Failed
    }
}
