//! The system's loudspeaker, for recorded sentences. It is opened for one sentence and closed after it: where the sound card
//! serves one program at a time, the voice that says the next sentence is another program.

use std::num::NonZero;
use std::time::Duration;

use rodio::buffer::SamplesBuffer;
use rodio::{DeviceSinkBuilder, MixerDeviceSink, Player};
use sound::Sound;

use crate::{Outcome, Stop};

/// How often we look whether it has ended. Being told to stop wakes at once.
const LOOK: Duration = Duration::from_millis(20);
/// Silence behind the sound, so that closing cuts nothing off that the card has not played yet.
const REST_MS: u32 = 120;
/// A card that takes so much longer than the sound is long does not play it.
const PATIENCE: Duration = Duration::from_secs(2);

/// Plays sounds.
pub trait Loudspeaker: Send + Sync {
    /// Waits until it was played, failed or was stopped.
    fn play(&self, sound: &Sound, stop: &Stop) -> Outcome;
}

/// The system's default one.
#[derive(Debug, Clone, Copy, Default)]
pub struct OfThisMachine;

impl Loudspeaker for OfThisMachine {
    fn play(&self, sound: &Sound, stop: &Stop) -> Outcome {
        let (Some(device), Some(samples)) = (open(), buffer(sound)) else {
            return Outcome::Failed;
        };
        let player = Player::connect_new(device.mixer());
        player.append(samples);
        wait(&player, Duration::from_millis(sound.milliseconds()), stop)
    }
}

fn open() -> Option<MixerDeviceSink> {
    let told = |_| tracing::debug!("the loudspeaker stumbles");
    let found = DeviceSinkBuilder::from_default_device().ok()?;
    let mut device = found.with_error_callback(told).open_sink_or_fallback().ok()?;
    device.log_on_drop(false);
    Some(device)
}

fn buffer(sound: &Sound) -> Option<SamplesBuffer> {
    let rate = NonZero::new(sound.rate)?;
    let rest = usize::try_from(sound.rate.saturating_mul(REST_MS) / 1000).ok()?;
    let samples = sound.samples.iter().map(|sample| f32::from(*sample) / 32_768.0);
    let samples: Vec<f32> = samples.chain(std::iter::repeat_n(0.0, rest)).collect();
    Some(SamplesBuffer::new(NonZero::<u16>::MIN, rate, samples))
}

/// Dropping player and device afterwards silences at once what is left.
fn wait(player: &Player, length: Duration, stop: &Stop) -> Outcome {
    let mut waited = Duration::ZERO;
    while !player.empty() {
        if stop.within(LOOK) {
            return Outcome::Stopped;
        }
        waited = waited.saturating_add(LOOK);
        if waited > length.saturating_add(PATIENCE) {
            return Outcome::Failed;
        }
    }
    Outcome::Said
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Instant;

    /// A loudspeaker that takes nothing, as a card that hangs.
    fn hanging() -> (Player, rodio::queue::SourcesQueueOutput) {
        let (player, never_asked) = Player::new();
        let sound = Sound {
            rate: 8_000,
            samples: vec![9_000; 8_000],
        };
        player.append(buffer(&sound).unwrap());
        (player, never_asked)
    }

    #[test]
    fn it_is_stopped_at_once() {
        let (player, _never_asked) = hanging();
        let (stop, began) = (Stop::default(), Instant::now());
        let told = stop.clone();
        let waiting = std::thread::spawn(move || wait(&player, Duration::from_secs(3600), &told));
        stop.now();
        assert_eq!(waiting.join().unwrap(), Outcome::Stopped);
        assert!(began.elapsed() < Duration::from_secs(2));
    }

    #[test]
    fn a_card_that_hangs_is_given_up_so_that_a_voice_can_go_on() {
        let (player, _never_asked) = hanging();
        assert_eq!(
            wait(&player, Duration::from_millis(1), &Stop::default()),
            Outcome::Failed
        );
    }
}
