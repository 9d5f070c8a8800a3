//! The system's own voice on Windows and macOS.

use std::cell::RefCell;
use std::time::Duration;

use speech::{Run, Tongue};
use tts::Tts;

use crate::{Outcome, Stop, Voice};

/// How often we look whether it has ended. Being told to stop wakes at once.
const LOOK: Duration = Duration::from_millis(30);

thread_local! {
    /// A voice belongs to the thread that made it.
    static VOICE: RefCell<Option<Tts>> = const { RefCell::new(None) };
}

/// The default voice of the system, told to use one of the tongue.
#[derive(Debug, Clone, Copy, Default)]
pub struct System;

impl Voice for System {
    fn speaks(&self, tongue: Tongue) -> bool {
        with(|voice| pick(voice, tongue).map(|_| ())).is_some()
    }

    fn say(&self, run: &Run, rate: f32, stop: &Stop) -> Outcome {
        with(|voice| speak(voice, run, rate, stop)).unwrap_or(Outcome::Failed)
    }
}

fn with<T>(act: impl FnOnce(&mut Tts) -> Option<T>) -> Option<T> {
    VOICE.with_borrow_mut(|kept| {
        if kept.is_none() {
            *kept = Tts::default().ok();
        }
        act(kept.as_mut()?)
    })
}

fn pick(voice: &Tts, tongue: Tongue) -> Option<tts::Voice> {
    let wanted = match tongue {
        Tongue::Chinese => "zh",
        Tongue::English => "en",
    };
    let voices = voice.voices().ok()?;
    voices
        .into_iter()
        .find(|each| each.language().primary_language() == wanted)
}

fn speak(voice: &mut Tts, run: &Run, rate: f32, stop: &Stop) -> Option<Outcome> {
    let chosen = pick(voice, run.tongue)?;
    voice.set_voice(&chosen).ok()?;
    let pace = (voice.normal_rate() * rate).clamp(voice.min_rate(), voice.max_rate());
    voice.set_rate(pace).ok()?;
    voice.speak(run.words.as_str(), true).ok()?;
    while voice.is_speaking().ok()? {
        if stop.within(LOOK) {
            voice.stop().ok()?;
            return Some(Outcome::Stopped);
        }
    }
    Some(Outcome::Said)
}
