//! Every application of everybody, for whoever helps others: from the ledger in the device file, nothing is opened. Those
//! of people whose file a PIN keeps closed are counted and not shown.

use crate::api::ledger::{CaseState, LedgerOverview, OverviewCase};
use crate::api::system::Nothing;
use crate::error::Outcome;
use crate::ledger::facts::{self, CaseFacts};
use crate::ledger::{due, read, tone};
use crate::people::overview::{names, only_for_helpers};
use crate::state::core::Core;
use crate::texts::{Key, NONE, key};
use crate::words::dates;

/// `ledger_overview`.
pub(crate) fn ledger_overview(core: &mut Core, _: Nothing) -> Outcome<LedgerOverview> {
    only_for_helpers(core)?;
    let names = names(core)?;
    let all = core.store()?.cases()?;
    let count = all.len();
    let mut cases = Vec::new();
    for case in all {
        if let Some((name, note)) = names.get(&case.person) {
            let facts = facts::with_proof(core, case)?;
            cases.push(line(core, &facts, name, note));
        }
    }
    Ok(LedgerOverview {
        hidden: u32::try_from(count.saturating_sub(cases.len())).unwrap_or(u32::MAX),
        cases,
    })
}

fn line(core: &Core, facts: &CaseFacts, name: &str, note: &str) -> OverviewCase {
    let case = &facts.case;
    let now = core.host.now();
    let changed = case.changed_at.to_zoned(now.time_zone().clone());
    let state = read::state(facts);
    OverviewCase {
        id: case.id.clone(),
        person: case.person.to_string(),
        person_name: name.to_owned(),
        person_note: note.to_owned(),
        service: case.service.clone(),
        title: case.title.clone(),
        state,
        state_word: core.texts.say(word(state)),
        tone: tone::of_case(core, facts),
        number: case.number.clone(),
        due: due::words(core, facts),
        overdue: due::overdue(core, facts),
        changed: dates::recent(&core.texts, &changed, &now),
        changed_at: dates::sortable(case.changed_at),
    }
}

fn word(state: CaseState) -> Key<NONE> {
    match state {
        CaseState::OnDevice => key!("case-word-on-device"),
        CaseState::Sending => key!("case-word-sending"),
        CaseState::Received => key!("case-word-received"),
        CaseState::Accepted => key!("case-word-accepted"),
        CaseState::CorrectionsAsked => key!("case-word-corrections"),
        CaseState::Approved => key!("case-word-approved"),
        CaseState::Denied => key!("case-word-denied"),
        CaseState::SetAside => key!("case-word-set-aside"),
        CaseState::Withdrawing => key!("case-word-withdrawing"),
        CaseState::Withdrawn => key!("case-withdrawn"),
        CaseState::Practice => key!("person-practice"),
    }
}
