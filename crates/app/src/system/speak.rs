//! Reading aloud, by the host's voice, and from the county's recordings where a sentence has one. The text goes nowhere else. Needs no open file: whoever cannot read must hear what
//! stands in the way, too.

use std::collections::BTreeMap;
use std::sync::Arc;

use speech::{Plan, Readings};

use crate::api::system::{Nothing, SpeakRequest, SpeechState, SpokenRange};
use crate::error::{Code, Outcome, code};
use crate::host::Reading;
use crate::state::core::Core;

/// Longest text that is read, in bytes; many times the longest guide. A longer one is refused, not cut.
const LONGEST: usize = 400_000;

/// `system_speak`.
pub(crate) fn system_speak(core: &mut Core, request: SpeakRequest) -> Outcome<SpeechState> {
    if request.text.len() > LONGEST {
        return Err(code(Code::BadInput));
    }
    let language = request
        .language
        .map_or(core.texts.language(), |given| given.tag());
    let none = Readings::new();
    let readings = core
        .catalog
        .as_ref()
        .map_or(&none, |catalog| &catalog.pack.county.readings);
    let plan = speech::plan(&request.text, language, readings);
    let sentences = ranges(&plan);
    let clips = recorded(core, &plan);
    let speaking = core.host.speak(Reading {
        id: request.id,
        plan,
        clips,
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

/// Recordings of the pack in use, by the number of the sentence.
fn recorded(core: &Core, plan: &Plan) -> BTreeMap<u32, Arc<[u8]>> {
    let Some(catalog) = &core.catalog else {
        return BTreeMap::new();
    };
    let numbered = (0_u32..).zip(&plan.sentences);
    numbered
        .filter_map(|(number, sentence)| Some((number, catalog.pack.clips.find(&sentence.text)?)))
        .collect()
}
