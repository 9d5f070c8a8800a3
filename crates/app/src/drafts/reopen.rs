//! Corrections: what the county named is opened again, everything else stays as it was sent.

use vault::person::DraftState;

use crate::api::draft::DraftView;
use crate::api::ledger::CaseId;
use crate::drafts::open::open_view;
use crate::error::{Outcome, code};
use crate::keys;
use crate::ledger::facts;
use crate::state::core::Core;
use crate::state::reopened::Reopened;

/// `ledger_mend`: opens exactly the places the county named.
pub(crate) fn ledger_mend(core: &mut Core, request: CaseId) -> Outcome<DraftView> {
    let case = &request.case;
    let facts = facts::one(core, case)?;
    let (items, until) = facts.corrections().ok_or_else(|| code("not-to-mend"))?;
    let store = &core.present()?.store;
    let draft = store
        .draft_of_application(case)?
        .ok_or_else(|| code("unknown-draft"))?;
    if draft.state == DraftState::Frozen {
        let answers = store.answers(&draft.id)?;
        let named = |key: &str| items.iter().any(|item| keys::within(key, &item.at));
        let corrections = Reopened {
            number: facts.case.number.clone(),
            until: until.to_owned(),
            items: items.to_vec(),
            before: answers.values.into_iter().filter(|(key, _)| named(key)).collect(),
        };
        let corrections = serde_json::to_string(&corrections).map_err(|error| core.incident(&error))?;
        core.present()?
            .store
            .reopen_draft(&draft.id, &corrections, core.now())?;
    }
    open_view(core, &draft.id)
}
