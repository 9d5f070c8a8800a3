//! What moved since somebody last looked at delivery: noted, and nothing done about it here.

use std::collections::BTreeMap;

use protocol::event::{EventKind, SignedEvent};
use sync::status::SyncStatus;
use vault::device::CaseState;

use crate::mandates::told;
use crate::state::core::Core;
use crate::state::deliver;
use crate::state::delivery::Seen;
use crate::state::happening::Happening;

/// How things stand now, for the beginning.
pub(crate) fn seen(core: &Core) -> Seen {
    let cases = cases(core);
    Seen {
        parts: parts(core, &cases),
        mandates: told::count(core),
        cases,
        news: 0,
        packs: 0,
    }
}

/// Notes what is new against the last look.
pub(crate) fn note(core: &mut Core, status: &SyncStatus) {
    let fresh = cases(core);
    let Some(delivery) = deliver::delivery_mut(core) else {
        return;
    };
    let (news, packs) = (status.news, status.packs);
    let new_pack = std::mem::replace(&mut delivery.seen.packs, packs) != packs;
    let something_came = std::mem::replace(&mut delivery.seen.news, news) != news;
    let before = std::mem::replace(&mut delivery.seen.cases, fresh.clone());
    for (case, state) in &fresh {
        if before.get(case) != Some(state) {
            let (case, state) = (case.clone(), *state);
            core.happened.push(Happening::CaseMoved { case, state });
        }
    }
    if something_came {
        note_parts(core, &before, &fresh);
        note_mandates(core);
    }
    if new_pack {
        core.happened.push(Happening::CatalogCame { in_use: false });
    }
}

fn note_mandates(core: &mut Core) {
    let now = told::count(core);
    let Some(delivery) = deliver::delivery_mut(core) else {
        return;
    };
    if std::mem::replace(&mut delivery.seen.mandates, now) < now {
        core.happened.push(Happening::MandateEnded);
    }
}

/// A part that was decided is told of, unless the end of the case has just been told.
fn note_parts(core: &mut Core, before: &BTreeMap<String, CaseState>, now: &BTreeMap<String, CaseState>) {
    let fresh = parts(core, now);
    let Some(delivery) = deliver::delivery_mut(core) else {
        return;
    };
    let seen = std::mem::replace(&mut delivery.seen.parts, fresh.clone());
    for (case, count) in fresh {
        let more = seen.get(&case).copied().unwrap_or_default() < count;
        let ended = matches!(now.get(&case), Some(CaseState::Approved | CaseState::Denied));
        if more && !(ended && before.get(&case) != now.get(&case)) {
            core.happened.push(Happening::PartDecided { case });
        }
    }
}

fn cases(core: &Core) -> BTreeMap<String, CaseState> {
    let cases = core
        .store()
        .and_then(|store| Ok(store.cases()?))
        .unwrap_or_default();
    cases.into_iter().map(|case| (case.id, case.state)).collect()
}

/// Decided parts of every case that has any.
fn parts(core: &Core, cases: &BTreeMap<String, CaseState>) -> BTreeMap<String, usize> {
    let counted = cases.keys().map(|case| (case.clone(), decided(core, case)));
    counted.filter(|(_, count)| *count > 0).collect()
}

/// How many parts of a case were decided, whosever it is.
pub(crate) fn decided(core: &Core, case: &str) -> usize {
    let events = core.store().and_then(|store| Ok(store.events_of(case)?));
    let events = events.unwrap_or_default();
    let kinds = events
        .iter()
        .filter_map(|row| serde_json::from_str::<SignedEvent>(&row.body).ok());
    kinds
        .filter(|signed| matches!(signed.event.what, EventKind::PartDecided { .. }))
        .count()
}
