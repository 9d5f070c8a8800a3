//! Ending a mandate (收回委托), and what it means for what was sent under it and still waits here: that does not leave any more.
//! It is a draft again, for whoever has another mandate; whoever ended this one is told of each in the same moment.

use vault::device::OutboxItem;

use crate::api::person::{MandateId, MandateList};
use crate::error::Outcome;
use crate::ledger::{facts, recall};
use crate::mandates::{list, tell, today, told, waiting};
use crate::people::glance;
use crate::state::core::Core;

/// Titles of what waited under a mandate that has ended.
#[derive(Default)]
struct Held {
    /// Drafts again.
    here: Vec<String>,
    /// The county may have them already.
    on_the_way: Vec<String>,
}

/// `person_end_mandate`: from today on it does not hold, and the county hears of it as soon as there is a way.
pub(crate) fn person_end_mandate(core: &mut Core, request: MandateId) -> Outcome<MandateList> {
    core.present()?
        .store
        .end_mandate(&request.mandate, &today(core))?;
    // First, because the county is told only of a mandate under which something was sent.
    let held = hold(core);
    tell::try_county(core);
    glance::refresh(core);
    let held = held?;
    Ok(MandateList {
        held: held.here,
        on_the_way: held.on_the_way,
        ..list(core)?
    })
}

/// What waits under a mandate that ended by anybody's word stays here: when the file is opened, and after each look at the
/// county, because an attempt that was under way may have come to nothing. It must not fail what it goes along with.
pub(crate) fn try_hold(core: &mut Core) {
    if let Err(error) = hold(core) {
        tracing::warn!(
            code = error.code.word(),
            "holding back what waits under an ended mandate"
        );
    }
}

fn hold(core: &mut Core) -> Outcome<Held> {
    let mut held = Held::default();
    for item in under_ended(core)? {
        let facts = facts::one(core, &item.case)?;
        match recall::take_back(core, &facts) {
            Ok(_draft) => held.here.push(facts.case.title),
            Err(error) => {
                tracing::info!(code = error.code.word(), "under an ended mandate, and on its way");
                held.on_the_way.push(facts.case.title);
            }
        }
    }
    Ok(held)
}

/// What the outbox has of the present person, sent under a mandate that has ended by somebody's word.
fn under_ended(core: &Core) -> Outcome<Vec<OutboxItem>> {
    let waiting = waiting::by_mandate(core)?;
    if waiting.is_empty() {
        return Ok(Vec::new());
    }
    let rows = told::rows(core)?;
    let ended = |id: &str| rows.iter().any(|row| row.id == id && !row.ended_day.is_empty());
    let ended = waiting.into_iter().filter(|(mandate, _)| ended(mandate));
    Ok(ended.flat_map(|(_, items)| items).collect())
}
