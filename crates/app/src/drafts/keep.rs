//! 核对过了，没有错: what the county named and is right as it stands. The person says so, and the county reads it.

use protocol::application::{Consent, KEPT};

use crate::api::draft::{CorrectionKeep, CorrectionState, DraftPatch};
use crate::drafts::load::load;
use crate::error::{Code, Outcome, code};
use crate::questions::{corrections, patch};
use crate::state::core::Core;
use crate::state::draft::{Asked, OpenDraft};
use crate::state::reopened::{Kept, Reopened, within};
use crate::texts::{Texts, args, key};
use crate::words::dates;

/// `draft_keep_as_sent`: holds until an answer within this place changes.
pub(crate) fn draft_keep_as_sent(core: &mut Core, request: CorrectionKeep) -> Outcome<DraftPatch> {
    load(core, &request.draft)?;
    let at = dates::stamp(&core.host.now());
    let (_, draft, _) = core.draft(&request.draft)?;
    let kept = keep(&draft.asked, &request.key, at).ok_or_else(|| code(Code::NotToMend))?;
    let text = serde_json::to_string(&kept).map_err(|error| core.incident(&error))?;
    core.present()?.store.keep_corrections(&request.draft, &text)?;
    let (around, draft, _) = core.draft(&request.draft)?;
    draft.asked.reopened = Some(kept);
    Ok(patch::compare(&around, draft))
}

/// Only a question or part that is left; a mandate is signed again or not at all.
fn keep(asked: &Asked, place: &str, at: String) -> Option<Reopened> {
    let mut reopened = asked.reopened.clone()?;
    asked.session.node(place)?;
    let is_left = reopened
        .states(&asked.session, &asked.whose.mandate)
        .any(|(item, state)| item.at == place && state == CorrectionState::Left);
    let values = within(&asked.session.answers().values, place);
    reopened.kept.insert(place.to_owned(), Kept { values, at });
    is_left.then_some(reopened)
}

/// What goes to the county of it, beside what the person agreed to.
pub(super) fn said(core: &mut Core, draft: &str) -> Outcome<Vec<Consent>> {
    let (around, draft, _) = core.draft(draft)?;
    let asked = &draft.asked;
    let Some(reopened) = &asked.reopened else {
        return Ok(Vec::new());
    };
    let kept = reopened
        .states(&asked.session, &asked.whose.mandate)
        .filter(|(_, state)| *state == CorrectionState::Kept)
        .filter_map(|(item, _)| Some((item, reopened.kept.get(&item.at)?)));
    let said = kept.map(|(item, kept)| Consent {
        kind: format!("{KEPT}{}", item.at),
        text: sentence(around.texts, draft, &item.at, kept),
        given_claim: kept.at.clone(),
    });
    Ok(said.collect())
}

fn sentence(texts: &Texts, draft: &OpenDraft, place: &str, kept: &Kept) -> String {
    let question = corrections::question(&draft.asked.session, place);
    let key = if kept.values.is_empty() {
        key!("correction-kept-blank" of question)
    } else {
        key!("correction-kept" of question)
    };
    texts.say_with(key, args![question = &question])
}
