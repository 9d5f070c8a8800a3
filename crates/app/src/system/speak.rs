//! Reading aloud, by the host's voice. The text goes nowhere else. Needs no open file: whoever cannot read must hear what
//! stands in the way, too.

use speech::{Plan, Readings};

use crate::api::system::{Nothing, SpeakRequest, SpeechState, SpokenRange};
use crate::core::Core;
use crate::error::{Outcome, code};
use crate::host::Reading;

/// Longest text that is read, in bytes; many times the longest guide. A longer one is refused, not cut.
const LONGEST: usize = 400_000;

/// `system_speak`.
pub(crate) fn system_speak(core: &mut Core, request: SpeakRequest) -> Outcome<SpeechState> {
    if request.text.len() > LONGEST {
        return Err(code("bad-input"));
    }
    let language = match request.language.as_str() {
        "" => core.texts.language(),
        given => given,
    };
    let none = Readings::new();
    let readings = core
        .catalog
        .as_ref()
        .map_or(&none, |shelf| &shelf.pack.county.readings);
    let plan = speech::plan(&request.text, language, readings);
    let sentences = ranges(&plan);
    let speaking = core.host.speak(Reading {
        id: request.id,
        plan,
        from: request.from,
        rate: core.kept.speech_rate,
    });
    Ok(SpeechState {
        available: core.host.voice_available(),
        speaking,
        sentences,
    })
}

/// `system_stop_speaking`.
pub(crate) fn system_stop_speaking(core: &mut Core, _: Nothing) -> Outcome<SpeechState> {
    core.host.stop_speaking();
    Ok(SpeechState {
        available: core.host.voice_available(),
        speaking: false,
        sentences: Vec::new(),
    })
}

fn ranges(plan: &Plan) -> Vec<SpokenRange> {
    let range = |sentence: &speech::Sentence| SpokenRange {
        start: sentence.start,
        end: sentence.end,
    };
    plan.sentences.iter().map(range).collect()
}
