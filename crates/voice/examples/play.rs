//! `play FILE [RATE]`: plays a recorded sentence through the loudspeaker as the app does. Ends with 1 where it cannot.

use std::process::ExitCode;

use sound::{clip, pace};
use voice::loudspeaker::{Loudspeaker as _, OfThisMachine};
use voice::{Outcome, Stop};

fn main() -> ExitCode {
    let mut given = std::env::args().skip(1);
    let file = given.next().and_then(|path| std::fs::read(path).ok());
    let rate = given.next().and_then(|rate| rate.parse().ok()).unwrap_or(1.0);
    let decoded = file.and_then(|file| clip::decode(&file).ok());
    let played = decoded.map(|sound| OfThisMachine.play(&pace::at(&sound, rate), &Stop::default()));
    match played {
        Some(Outcome::Said) => ExitCode::SUCCESS,
        _ => ExitCode::FAILURE,
    }
}
