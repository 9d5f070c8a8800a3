//! Reading aloud, by the host's voice. The text goes nowhere else.

use crate::api::system::{Nothing, SpeakRequest, SpeechState};
use crate::core::Core;
use crate::error::Outcome;

/// Longest text read in one go; a whole guide is shorter.
const LONGEST: usize = 20_000;

/// `system_speak`.
pub(crate) fn system_speak(core: &mut Core, request: SpeakRequest) -> Outcome<SpeechState> {
    let text: String = request.text.chars().take(LONGEST).collect();
    let speaking = core.host.speak(&text, core.kept.speech_rate);
    Ok(SpeechState {
        available: core.host.voice_available(),
        speaking,
    })
}

/// `system_stop_speaking`.
pub(crate) fn system_stop_speaking(core: &mut Core, _: Nothing) -> Outcome<SpeechState> {
    core.host.stop_speaking();
    Ok(SpeechState {
        available: core.host.voice_available(),
        speaking: false,
    })
}
