//! The voice of a test device: says nothing, keeps what it would have said, and renders it to files when asked to. It
//! does not wait for real time, but can be held in the middle of a sentence, so that a test sees what the page shows then.

use std::path::PathBuf;
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::Duration;

use app::api::outcome::AppEvent;
use app::host::Reading;
use serde::Serialize;
use tokio::sync::broadcast::Sender;
use voice::{Engine, Heard, Job, Outcome, Part, Player, Stop, files};

/// How often a held voice looks whether it was told to stop.
const LOOK: Duration = Duration::from_millis(5);

/// One sentence that was said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Spoken {
    /// Name of the reading.
    pub id: String,
    /// Which sentence of it.
    pub sentence: u32,
    /// As it stands on the page.
    pub text: String,
    /// As it is said: figures in words.
    pub words: String,
}

/// Keeps what is said.
#[derive(Default)]
pub struct Recorder {
    kept: Mutex<Kept>,
    moved: Condvar,
}

#[derive(Default)]
struct Kept {
    spoken: Vec<Spoken>,
    folder: Option<PathBuf>,
    /// Sentences that may still be said to their end; none for all.
    allowed: Option<u32>,
}

impl Recorder {
    /// Sentences so far.
    pub fn spoken(&self) -> Vec<Spoken> {
        self.lock().spoken.clone()
    }

    /// Renders every further sentence into `NNNN.wav` of this folder, numbered as in [`Recorder::spoken`].
    pub fn render_into(&self, folder: PathBuf) {
        self.lock().folder = Some(folder);
    }

    /// Lets this many sentences end, and holds the one after them; none lets all end.
    pub fn allow(&self, sentences: Option<u32>) {
        self.lock().allowed = sentences;
        self.moved.notify_all();
    }

    /// Waits until the sentence may end. False when it was stopped.
    fn held(&self, stop: &Stop) -> bool {
        let mut kept = self.lock();
        loop {
            match &mut kept.allowed {
                _ if stop.told() => return false,
                None => return true,
                Some(0) => {}
                Some(left) => {
                    *left = left.saturating_sub(1);
                    return true;
                }
            }
            let waited = self.moved.wait_timeout(kept, LOOK);
            kept = waited.unwrap_or_else(PoisonError::into_inner).0;
        }
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Engine for Recorder {
    fn available(&self) -> bool {
        true
    }

    fn say(&self, part: &Part<'_>, stop: &Stop) -> Outcome {
        let (number, folder) = {
            let mut kept = self.lock();
            kept.spoken.push(spoken(part));
            (kept.spoken.len(), kept.folder.clone())
        };
        if let Some(folder) = folder {
            let file = folder.join(format!("{number:04}.wav"));
            let written = files::render(part).map(|sound| std::fs::write(file, sound));
            if !matches!(written, Ok(Ok(()))) {
                return Outcome::Failed;
            }
        }
        match self.held(stop) {
            true => Outcome::Said,
            false => Outcome::Stopped,
        }
    }
}

fn spoken(part: &Part<'_>) -> Spoken {
    let words = part.sentence.runs.iter().map(|run| run.words.as_str());
    Spoken {
        id: part.id.to_owned(),
        sentence: part.index,
        text: part.sentence.text.clone(),
        words: words.collect::<Vec<_>>().join(" "),
    }
}

/// A player that the recorder listens to; what it tells goes to the interface.
pub(crate) fn player(recorder: &Arc<Recorder>, events: Sender<AppEvent>) -> Player {
    let told = move |heard: Heard| {
        // Nobody listening is fine: a test that does not look at events must not fail.
        let _heard = events.send(AppEvent::Speech {
            id: heard.id,
            sentence: heard.sentence,
            ended: heard.ended,
        });
    };
    Player::new(recorder.clone(), Arc::new(told))
}

/// What the core wants read, as the player takes it.
pub(crate) fn job(reading: Reading) -> Job {
    Job {
        id: reading.id,
        plan: reading.plan,
        clips: reading.clips,
        from: reading.from,
        rate: reading.rate,
    }
}
