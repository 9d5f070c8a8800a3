//! The same matter of the same person once more, while the county has not decided the first: asked before anything is filled in,
//! and ticked before it is sent. Whoever means two has two.

use vault::device::{Case, CaseState};

use crate::api::catalog::UnderWay;
use crate::error::Outcome;
use crate::state::core::Core;
use crate::texts::{args, key};
use crate::words::dates;

/// Kind of the consent that says that a second one is meant.
pub(crate) const SECOND: &str = "second";

/// The newest case of the present person about this service that is not decided; `application` itself does not count.
pub(crate) fn under_way(core: &Core, service: &str, application: &str) -> Outcome<Option<UnderWay>> {
    let Some(present) = &core.present else {
        return Ok(None);
    };
    let cases = core.store()?.cases_of(&present.id)?.into_iter();
    let open = cases.filter(|case| case.service == service && case.id != application && is_open(case));
    Ok(open.max_by_key(|case| case.sent_at).map(|case| told(core, case)))
}

/// What the first sending of a draft would be the second of; what is being mended is none.
pub(crate) fn of_draft(core: &mut Core, id: &str) -> Outcome<Option<UnderWay>> {
    let (_, draft, _) = core.draft(id)?;
    let (service, application) = (draft.service.id.clone(), draft.application.clone());
    if draft.round > 1 {
        return Ok(None);
    }
    under_way(core, &service, &application)
}

/// Somebody works at it, or will.
fn is_open(case: &Case) -> bool {
    let decided = matches!(
        case.state,
        CaseState::Approved | CaseState::Denied | CaseState::Withdrawn | CaseState::SetAside
    );
    !decided && case.withdrawal.is_empty()
}

fn told(core: &Core, case: Case) -> UnderWay {
    let now = core.host.now();
    let sent = case.sent_at.to_zoned(now.time_zone().clone()).date();
    let date = dates::day_near(&core.texts, sent, now.date());
    let args = args![title = &case.title, date = &date];
    UnderWay {
        words: core.texts.say_with(key!("already-under-way"), args),
        case: case.id,
        date,
    }
}
