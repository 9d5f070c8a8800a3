//! Where the app stands, for the first screen: how far the start is, who is present, what waits.

use vault::device::PersonRow;

use crate::api::system::{AppState, Counts};
use crate::error::Outcome;
use crate::guides::cards;
use crate::ledger::waiting;
use crate::people::view;
use crate::reminders;
use crate::state::clock::clock_wrong;
use crate::state::core::Core;
use crate::system::{settings, setup_view};
use crate::texts::{args, key};
use crate::words::dates;

/// What to show first.
pub(crate) fn state(core: &mut Core) -> Outcome<AppState> {
    if let Some(trouble) = &core.trouble {
        return Err(trouble.clone());
    }
    let people = people(core)?;
    Ok(AppState {
        stage: core.stage,
        device: core.host.device(),
        settings: settings::view(core),
        person: view::present_among(core, &people)?,
        alone: matches!(people.as_slice(), [only] if only.is_self),
        counts: counts(core)?,
        sync: waiting::read(core)?,
        catalog: cards::status(core),
        repaired: repaired(core),
        clock_wrong: clock_wrong(core),
        resume_draft: core
            .resume
            .clone()
            .filter(|id| crate::state::drafts::exists(core, id)),
        reminder: reminders::read::home_line(core)?,
        setup: setup_view::view(core),
        practice: core.practice.is_some(),
    })
}

/// Everybody here; before the device is open nobody is known.
fn people(core: &Core) -> Outcome<Vec<PersonRow>> {
    match core.store() {
        Ok(store) => Ok(store.people()?),
        Err(_) => Ok(Vec::new()),
    }
}

fn counts(core: &Core) -> Outcome<Counts> {
    let cases = crate::ledger::read::counts(core)?;
    let (drafts, papers) = crate::drafts::list::counts(core)?;
    Ok(Counts {
        drafts,
        cases: cases.0,
        corrections: cases.1,
        papers,
        news: crate::news::unread(core)?,
    })
}

fn repaired(core: &Core) -> Option<String> {
    let zone = core.host.now().time_zone().clone();
    let line = |repair: &vault::Repair| match repair.restored_from {
        Some(at) => core.texts.say_with(
            key!("repaired"),
            args![date = &dates::moment(&core.texts, &at.to_zoned(zone.clone()))],
        ),
        None => core.texts.say(key!("repaired-lost")),
    };
    let lines: Vec<String> = core.repairs.iter().map(line).collect();
    Some(lines.join("\n")).filter(|text| !text.is_empty())
}
