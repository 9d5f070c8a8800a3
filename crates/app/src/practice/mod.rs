//! Practice (练习): a made-up person in a file of their own, filled in enough to try a form, and nothing is ever sent. The
//! person is in no list, the file goes at the end and at the next start at the latest. `vault` refuses to send it too.

mod sample;
mod send;

use uuid::Uuid;

use crate::api::ledger::{CaseCard, CaseView};
use crate::api::system::{AppState, Nothing, Stage};
use crate::core::Core;
use crate::error::{Outcome, code};
use crate::guides::shelf::shelf;
use crate::people::keep;
use crate::system::start::state;

pub(crate) use send::send;

/// Source of what was made up, in the made-up person's file.
pub(crate) const SOURCE: &str = "practice:";

/// Practice under way.
#[derive(Default)]
pub(crate) struct Practice {
    /// What was "sent": shown while practising, kept nowhere.
    sent: Vec<CaseView>,
}

/// `practice_begin`: begun again while it runs, it goes on.
pub(crate) fn practice_begin(core: &mut Core, _: Nothing) -> Outcome<AppState> {
    if core.stage != Stage::Ready {
        return Err(code("not-open"));
    }
    shelf(core)?;
    if core.practice.is_none() {
        crate::drafts::place::left(core);
        keep::close(core);
        if let Err(error) = begin(core) {
            keep::close(core);
            keep::return_to(core);
            return Err(error);
        }
    }
    state(core)
}

/// `practice_end`: whoever was there before is there again, unless a PIN stands before.
pub(crate) fn practice_end(core: &mut Core, _: Nothing) -> Outcome<AppState> {
    if core.practice.is_some() {
        keep::close(core);
        keep::return_to(core);
    }
    state(core)
}

/// Things that reach beyond the made-up person's file are not for practice.
pub(crate) fn refuse(core: &Core) -> Outcome<()> {
    if core.practice.is_some() {
        Err(code("practice"))
    } else {
        Ok(())
    }
}

/// The made-up person's file is closed: it goes.
pub(crate) fn clear(core: &Core) {
    let gone = core.store().and_then(|store| Ok(store.remove_practice()?));
    if let Err(error) = gone {
        // It goes at the next start.
        tracing::warn!(code = error.code, "ending practice");
    }
}

/// What was "sent" in practice, newest first.
pub(crate) fn cards(core: &Core) -> Vec<CaseCard> {
    let sent = core
        .practice
        .iter()
        .flat_map(|practice| practice.sent.iter().rev());
    sent.map(|case| case.card.clone()).collect()
}

/// One of them.
pub(crate) fn case(core: &Core, id: &str) -> Option<CaseView> {
    let mut sent = core.practice.iter().flat_map(|practice| &practice.sent);
    sent.find(|case| case.card.id == id).cloned()
}

fn begin(core: &mut Core) -> Outcome<()> {
    let id = Uuid::parse_str(&core.host.new_id()).map_err(|error| core.incident(&error))?;
    let name = core.texts.say("person-practice-name");
    let (row, store) = core.store()?.create_practice(id, &name, core.now())?;
    core.practice = Some(Practice::default());
    keep::enter(core, &row, store)?;
    sample::fill(core)
}
