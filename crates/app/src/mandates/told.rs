//! Mandates that the county has ended, read out of its signed events each time: one may come while the person's file is closed,
//! and then nothing could be written into it.

use std::collections::BTreeMap;

use jiff::Timestamp;
use protocol::application::Mandate;
use protocol::event::{EventKind, SignedEvent};
use vault::person::MandateRow;

use crate::error::Outcome;
use crate::state::core::Core;

/// A mandate's end as the county told it.
pub(crate) struct Told {
    /// The day from which it holds no more, `YYYY-MM-DD`.
    pub day: String,
    /// The moment, by the county's clock; none where it cannot be read.
    at: Option<Timestamp>,
    /// A clerk ended it.
    pub by_desk: bool,
}

/// The present person's mandates, newest first, each with the day on which it ended, by whoever's word.
pub(crate) fn rows(core: &Core) -> Outcome<Vec<MandateRow>> {
    let mut rows = core.present()?.store.mandates()?;
    let told = all(core)?;
    for row in &mut rows {
        if let Some(told) = told.get(&row.id)
            && (row.ended_day.is_empty() || told.day < row.ended_day)
        {
            row.ended_day.clone_from(&told.day);
        }
    }
    Ok(rows)
}

/// What the county said of the present person's mandates, by id; its first word of each counts.
pub(crate) fn all(core: &Core) -> Outcome<BTreeMap<String, Told>> {
    let present = core.present()?;
    let mut told = BTreeMap::new();
    for case in core.store()?.cases_of(&present.id)? {
        for row in core.store()?.events_of(&case.id)? {
            let Ok(signed) = serde_json::from_str::<SignedEvent>(&row.body) else {
                continue;
            };
            if let EventKind::MandateEnded { mandate, by_desk, .. } = signed.event.what {
                let day = signed.event.at.get(..10).unwrap_or_default().to_owned();
                let at = signed.event.at.parse().ok();
                told.entry(mandate).or_insert(Told { day, at, by_desk });
            }
        }
    }
    earlier(&present.store.mandates()?, &mut told);
    Ok(told)
}

/// A clerk who ends a mandate means all that this helper had been given until then: an earlier one must not take its place.
fn earlier(rows: &[MandateRow], told: &mut BTreeMap<String, Told>) {
    let mut more = Vec::new();
    for ended in rows {
        let Some(end) = told.get(&ended.id).filter(|end| end.by_desk) else {
            continue;
        };
        let before =
            |row: &&MandateRow| agent(row) == agent(ended) && end.at.is_some_and(|at| row.made_at <= at);
        let others = rows
            .iter()
            .filter(before)
            .filter(|row| !told.contains_key(&row.id));
        more.extend(others.map(|row| (row.id.clone(), end.day.clone(), end.at)));
    }
    for (id, day, at) in more {
        told.entry(id).or_insert(Told {
            day,
            at,
            by_desk: true,
        });
    }
}

fn agent(row: &MandateRow) -> Option<String> {
    let mandate = serde_json::from_str::<Mandate>(&row.body).ok()?;
    Some(mandate.agent_id_number)
}

/// How often a clerk has ended a mandate, whosever it was.
pub(crate) fn count(core: &Core) -> usize {
    let events = core.store().and_then(|store| Ok(store.told_events()?));
    let ended = |body: &str| {
        let signed = serde_json::from_str::<SignedEvent>(body);
        signed.is_ok_and(|signed| matches!(signed.event.what, EventKind::MandateEnded { by_desk: true, .. }))
    };
    let events = events.unwrap_or_default();
    events.iter().filter(|row| ended(&row.body)).count()
}
