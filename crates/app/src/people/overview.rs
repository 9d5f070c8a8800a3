//! Everybody at a glance, for whoever helps others. Nothing is opened for it: what is shown of closed files lies in the
//! device file, counts of applications come from the ledger. Of a file that a PIN keeps closed only numbers are shown.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use vault::device::{Case, CaseState, Glance, PersonRow};
use vault::person::PersonId;

use crate::api::person::{MandateState, PeopleOverview, PersonLine};
use crate::api::system::Nothing;
use crate::error::{Code, Outcome, code};
use crate::people::apart::{Apart, is_closed, opened};
use crate::people::glance;
use crate::state::core::Core;
use crate::words::dates;

/// `people_overview`.
pub(crate) fn people_overview(core: &mut Core, _: Nothing) -> Outcome<PeopleOverview> {
    only_for_helpers(core)?;
    glance::refresh(core);
    let store = core.store()?;
    let (people, cases) = (store.people()?, store.cases()?);
    let apart = Apart::of(core, &people)?;
    let mut seen: Vec<(&PersonRow, Glance)> = people.iter().map(|row| (row, apart.seen(row))).collect();
    // By the moment itself: as text, one that falls on a whole second would stand after its own parts.
    let here = |row: &PersonRow| core.present.as_ref().is_some_and(|present| present.id == row.id);
    seen.sort_by_key(|(row, glance)| Reverse((glance.opened_at, here(row))));
    let lines = seen
        .iter()
        .map(|(row, glance)| line(core, row, glance, &apart, &Counts::of(&cases, &row.id)))
        .collect();
    Ok(PeopleOverview { people: lines })
}

/// One's own device shows nobody else's things, and has no use for a table.
pub(crate) fn only_for_helpers(core: &Core) -> Outcome<()> {
    if core.kept.helper_mode && core.practice.is_none() {
        Ok(())
    } else {
        Err(code(Code::NotHelper))
    }
}

/// Applications of one person by what they need.
#[derive(Default)]
struct Counts {
    waiting: u32,
    to_mend: u32,
    refused: u32,
    done: u32,
}

impl Counts {
    fn of(cases: &[Case], person: &PersonId) -> Self {
        let mut counts = Self::default();
        for case in cases.iter().filter(|case| case.person == *person) {
            let count = match case.state {
                CaseState::OnDevice | CaseState::Sending | CaseState::Received | CaseState::Accepted => {
                    &mut counts.waiting
                }
                // Asked for back: the county's answer is awaited, nobody has to mend it.
                CaseState::CorrectionsAsked if !case.withdrawal.is_empty() => &mut counts.waiting,
                CaseState::CorrectionsAsked => &mut counts.to_mend,
                CaseState::Denied | CaseState::SetAside => &mut counts.refused,
                CaseState::Approved | CaseState::Withdrawn => &mut counts.done,
            };
            *count = count.saturating_add(1);
        }
        counts
    }
}

fn line(core: &Core, row: &PersonRow, seen: &Glance, apart: &Apart, counts: &Counts) -> PersonLine {
    let present = core.present.as_ref().is_some_and(|present| present.id == row.id);
    let told = |text: String| if is_closed(core, row) { String::new() } else { text };
    PersonLine {
        person: row.id.to_string(),
        name: row.name.clone(),
        called: apart.called(core, row),
        note: apart.note(core, row),
        village: told(glance::village(core, seen)),
        last_digits: told(seen.last_digits.clone()),
        last_opened: opened(core, seen.opened_at),
        last_opened_at: seen.opened_at.map_or_else(String::new, dates::sortable),
        is_self: row.is_self,
        present,
        has_pin: row.has_pin,
        locked: !present,
        drafts: seen.drafts,
        waiting: counts.waiting,
        to_mend: counts.to_mend,
        refused: counts.refused,
        done: counts.done,
        mandate_until: dates::day_text(&core.texts, last_day(seen)),
        mandate_until_day: last_day(seen).to_owned(),
        mandate_state: mandate_state(seen, &core.host.now().date().to_string()),
    }
}

fn last_day(seen: &Glance) -> &str {
    Some(seen.mandate_ended.as_str())
        .filter(|day| !day.is_empty())
        .unwrap_or(&seen.mandate_until)
}

fn mandate_state(seen: &Glance, today: &str) -> Option<MandateState> {
    match () {
        () if seen.mandate_until.is_empty() => None,
        () if !seen.mandate_ended.is_empty() => Some(MandateState::Withdrawn),
        () if seen.mandate_until.as_str() < today => Some(MandateState::Ended),
        () => Some(MandateState::Valid),
    }
}

/// Names and notes by id, for lists of things that belong to several people. Those a PIN keeps closed are not in it.
pub(crate) fn names(core: &Core) -> Outcome<BTreeMap<PersonId, (String, String)>> {
    let people = core.store()?.people()?;
    let apart = Apart::of(core, &people)?;
    let open = people.iter().filter(|row| !is_closed(core, row));
    Ok(open
        .map(|row| (row.id, (apart.called(core, row), apart.note(core, row))))
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mandate_that_was_withdrawn_has_not_just_ended() {
        let of = |until: &str, ended: &str| Glance {
            mandate_until: until.to_owned(),
            mandate_ended: ended.to_owned(),
            ..Glance::default()
        };
        let today = "2026-11-26";
        assert_eq!(mandate_state(&of("", ""), today), None);
        assert_eq!(
            mandate_state(&of("2026-11-26", ""), today),
            Some(MandateState::Valid)
        );
        assert_eq!(
            mandate_state(&of("2026-11-25", ""), today),
            Some(MandateState::Ended)
        );
        assert_eq!(
            mandate_state(&of("2027-01-01", "2026-11-20"), today),
            Some(MandateState::Withdrawn)
        );
    }
}
