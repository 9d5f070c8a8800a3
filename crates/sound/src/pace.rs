//! A voice faster or slower without becoming higher or lower: short pieces are laid over one another where they fit best
//! (WSOLA). Good between half and double the pace; a voice, not music.

use crate::Sound;

/// Length of a piece: two or three periods of the deepest voice.
const PIECE_MS: usize = 40;
/// How far the next piece is looked for to either side.
const LOOK_MS: usize = 10;
/// Every how many samples two pieces are compared when one is looked for.
const COARSE: usize = 4;

/// The sound at a pace; 1 leaves it as it is, 0.5 takes twice as long.
pub fn at(sound: &Sound, pace: f32) -> Sound {
    if !pace.is_finite() || (pace - 1.0).abs() < 0.005 {
        return sound.clone();
    }
    let rate = usize::try_from(sound.rate).unwrap_or(0);
    let half = (rate * PIECE_MS / 2000).max(1);
    let look = rate * LOOK_MS / 1000;
    Sound {
        rate: sound.rate,
        samples: stretch(&sound.samples, f64::from(pace.clamp(0.5, 2.0)), half, look),
    }
}

/// Each step adds half a piece: the first half of the next piece fades in over what goes on by itself from the last one.
fn stretch(samples: &[i16], pace: f64, half: usize, look: usize) -> Vec<i16> {
    let wanted = (samples.len() as f64 / pace).round() as usize;
    let mut out = Vec::with_capacity(wanted.saturating_add(half));
    out.extend(samples.iter().take(half));
    // Where the last piece would go on by itself.
    let mut tail = half;
    while out.len() < wanted {
        let planned = (out.len() as f64 * pace).round() as usize;
        let Some(going_on) = samples.get(tail..tail.saturating_add(half)) else {
            break;
        };
        let at = best(samples, going_on, planned, look);
        let Some(next) = samples.get(at..at.saturating_add(half)) else {
            break;
        };
        out.extend(faded(going_on, next));
        tail = at.saturating_add(half);
    }
    // The end is never cut, whatever it does to the length.
    out.extend(samples.iter().skip(tail));
    out
}

/// The place near the planned one that is most like what would have come.
fn best(samples: &[i16], like: &[i16], planned: usize, look: usize) -> usize {
    let last = samples.len().saturating_sub(like.len());
    let from = planned.saturating_sub(look).min(last);
    let to = planned.saturating_add(look).min(last);
    let likeness = |at: usize| {
        let piece = samples.iter().skip(at).step_by(COARSE);
        let pairs = piece.zip(like.iter().step_by(COARSE));
        pairs
            .map(|(a, b)| i64::from(*a).saturating_mul(i64::from(*b)))
            .sum::<i64>()
    };
    (from..=to).max_by_key(|at| likeness(*at)).unwrap_or(planned)
}

fn faded<'a>(out: &'a [i16], into: &'a [i16]) -> impl Iterator<Item = i16> + 'a {
    let length = out.len().max(1) as f64;
    out.iter().zip(into).enumerate().map(move |(at, (a, b))| {
        let share = at as f64 / length;
        (f64::from(*a) * (1.0 - share) + f64::from(*b) * share).round() as i16
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tone(hertz: f64, seconds: f64) -> Sound {
        let rate = 16_000_u32;
        let turn = std::f64::consts::TAU * hertz / f64::from(rate);
        let samples =
            (0..(seconds * f64::from(rate)) as usize).map(|at| ((at as f64 * turn).sin() * 12_000.0) as i16);
        Sound {
            rate,
            samples: samples.collect(),
        }
    }

    /// Times a second at which the tone goes through zero upwards.
    fn pitch(sound: &Sound) -> f64 {
        let ups = sound
            .samples
            .windows(2)
            .filter(|pair| pair[0] < 0 && pair[1] >= 0)
            .count();
        ups as f64 / (sound.samples.len() as f64 / f64::from(sound.rate))
    }

    #[test]
    fn another_pace_changes_the_length_and_not_the_pitch() {
        let sound = tone(220.0, 2.0);
        for pace in [0.7, 0.85, 1.2] {
            let other = at(&sound, pace);
            let ratio = other.samples.len() as f64 / sound.samples.len() as f64;
            assert!((ratio - 1.0 / f64::from(pace)).abs() < 0.02, "{pace}: {ratio}");
            assert!((pitch(&other) - 220.0).abs() < 4.0, "{pace}: {}", pitch(&other));
            assert!(jump(&other) < 1_500, "a click at {pace}: {}", jump(&other));
        }
    }

    /// The largest step between two samples; the tone's own is about 1,040.
    fn jump(sound: &Sound) -> u16 {
        let steps = sound.samples.windows(2).map(|pair| pair[0].abs_diff(pair[1]));
        steps.max().unwrap()
    }

    #[test]
    fn everyday_pace_changes_nothing_and_no_sound_stays_none() {
        let sound = tone(300.0, 0.3);
        assert_eq!(at(&sound, 1.0), sound);
        assert_eq!(at(&Sound::default(), 0.7), Sound::default());
        // Shorter than a piece: nothing to lay over one another.
        assert_eq!(at(&tone(300.0, 0.001), 0.7), tone(300.0, 0.001));
    }
}
