//! Corrections: what the county named is opened again, everything else stays as it was sent.

use std::collections::BTreeMap;

use form::people::{self, Person};
use protocol::application::Application;
use protocol::event::{CorrectionItem, MANDATE};
use vault::person::DraftState;

use crate::api::draft::DraftView;
use crate::api::ledger::CaseId;
use crate::drafts::load::load;
use crate::drafts::open::open_view;
use crate::error::{Code, Outcome, code};
use crate::keys;
use crate::ledger::facts;
use crate::profile::household;
use crate::questions::whose_number::OWN;
use crate::state::core::Core;
use crate::state::reopened::Reopened;

/// `ledger_mend`: opens exactly the places the county named.
pub(crate) fn ledger_mend(core: &mut Core, request: CaseId) -> Outcome<DraftView> {
    let case = &request.case;
    let facts = facts::one(core, case)?;
    let (items, until) = facts.corrections().ok_or_else(|| code(Code::NotToMend))?;
    let store = &core.present()?.store;
    let draft = store
        .draft_of_application(case)?
        .ok_or_else(|| code(Code::UnknownDraft))?;
    if draft.state == DraftState::Frozen {
        let answers = store.answers(&draft.id)?;
        let named = |key: &str| items.iter().any(|item| keys::within(key, &item.at));
        let mut before: BTreeMap<String, String> =
            answers.values.into_iter().filter(|(key, _)| named(key)).collect();
        before.extend(sent_under(core, case, items)?.map(|mandate| (MANDATE.to_owned(), mandate)));
        let corrections = Reopened {
            number: facts.case.number.clone(),
            until: until.to_owned(),
            items: items.to_vec(),
            before,
            kept: BTreeMap::new(),
        };
        let corrections = serde_json::to_string(&corrections).map_err(|error| core.incident(&error))?;
        core.present()?
            .store
            .reopen_draft(&draft.id, &corrections, core.now())?;
        forget_rejected(core, &draft.id)?;
    }
    open_view(core, &draft.id)
}

/// Id of the mandate that the newest sending came under, where the county wants it signed again.
fn sent_under(core: &Core, application: &str, items: &[CorrectionItem]) -> Outcome<Option<String>> {
    if !items.iter().any(|item| item.at == MANDATE) {
        return Ok(None);
    }
    let sent = core.present()?.store.submissions()?;
    let newest = sent.iter().filter(|row| row.application == application);
    let newest = newest.max_by_key(|row| row.round);
    let document = newest.and_then(|row| serde_json::from_slice::<Application>(&row.document).ok());
    Ok(document
        .and_then(|document| document.mandate)
        .map(|mandate| mandate.id))
}

/// A number that the county did not accept is held up to nobody as what was said before.
fn forget_rejected(core: &mut Core, draft: &str) -> Outcome<()> {
    core.present_mut()?.drafts.remove(draft);
    load(core, draft)?;
    let open = core.draft(draft)?.1;
    let rejected = people::named(&open.asked.session).into_iter().filter(|person| {
        let key = person.number_key.as_deref().unwrap_or_default();
        open.rejected(key, &person.number)
    });
    for person in rejected.collect::<Vec<Person>>() {
        household::forget_number(core, &person.name, &person.number)?;
        let store = &core.present()?.store;
        let own = store.profile()?.into_iter().find(|row| row.field == OWN);
        if person.is_applicant && own.is_some_and(|row| row.value == person.number) {
            store.forget_field(OWN)?;
        }
    }
    Ok(())
}
