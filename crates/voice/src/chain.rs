//! Voices in the order in which they are better. A recorded sentence is played; of every other one, each run is said by the
//! first voice that speaks its tongue. What fails is followed by the next, so that no broken clip or voice means silence.

use speech::{Run, Tongue};

use crate::loudspeaker::{Loudspeaker, OfThisMachine};
use crate::{Engine, Outcome, Part, Stop, espeak::Espeak, recorded};

/// A voice that says runs.
pub trait Voice: Send + Sync {
    /// It can say this tongue on this machine now.
    fn speaks(&self, tongue: Tongue) -> bool;
    /// Says a run; waits until it was said, failed or was stopped.
    fn say(&self, run: &Run, rate: f32, stop: &Stop) -> Outcome;
}

/// Recordings, then voices, best first.
pub struct Chain {
    loudspeaker: Box<dyn Loudspeaker>,
    voices: Vec<Box<dyn Voice>>,
}

impl Chain {
    /// These voices, best first; recordings through the loudspeaker of this machine.
    pub fn new(voices: Vec<Box<dyn Voice>>) -> Self {
        Self {
            loudspeaker: Box::new(OfThisMachine),
            voices,
        }
    }

    /// Recordings through this loudspeaker.
    #[must_use]
    pub fn through(self, loudspeaker: Box<dyn Loudspeaker>) -> Self {
        Self { loudspeaker, ..self }
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
        // The page asks this at its start. The last voice is a look for a file; the better ones may have to start a daemon
        // first, which is soon enough when there is something to say.
        self.voices
            .iter()
            .rev()
            .any(|voice| voice.speaks(Tongue::Chinese))
    }

    fn say(&self, part: &Part<'_>, stop: &Stop) -> Outcome {
        match self.recording(part, stop) {
            Outcome::Failed => {}
            done => return done,
        }
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
    fn recording(&self, part: &Part<'_>, stop: &Stop) -> Outcome {
        match recorded::sound(part) {
            Some(sound) => self.loudspeaker.play(&sound, stop),
            None => Outcome::Failed,
        }
    }

    fn run(&self, run: &Run, rate: f32, stop: &Stop) -> Outcome {
        for voice in self.voices.iter().filter(|voice| voice.speaks(run.tongue)) {
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
