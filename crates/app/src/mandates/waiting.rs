//! What was sent under which mandate and still waits on this device: what its end holds back, and what is said before it ends.

use std::collections::BTreeMap;

use protocol::application::Application;
use vault::device::{OutKind, OutboxItem, WaitState};
use vault::person::SubmissionRow;

use crate::error::Outcome;
use crate::ledger::facts;
use crate::state::core::Core;

/// What the outbox has of the present person, by the mandate that it was sent under.
pub(super) fn by_mandate(core: &Core) -> Outcome<BTreeMap<String, Vec<OutboxItem>>> {
    let mut waiting: BTreeMap<String, Vec<OutboxItem>> = BTreeMap::new();
    let Some(present) = core.present.as_ref().filter(|_| core.practice.is_none()) else {
        return Ok(waiting);
    };
    let person = present.id.to_string();
    let mut items = core.store()?.outbox()?;
    items.retain(|item| {
        item.person == person && item.kind == OutKind::Application && item.state != WaitState::Received
    });
    if items.is_empty() {
        return Ok(waiting);
    }
    let sent = present.store.submissions()?;
    for item in items {
        if let Some(mandate) = mandate_of(&sent, &item) {
            waiting.entry(mandate).or_default().push(item);
        }
    }
    Ok(waiting)
}

/// Titles of what waits, by mandate.
pub(super) fn titles(core: &Core) -> Outcome<BTreeMap<String, Vec<String>>> {
    let waiting = by_mandate(core)?.into_iter();
    let titles = waiting.map(|(mandate, items)| {
        let titles = items
            .iter()
            .map(|item| Ok(facts::one(core, &item.case)?.case.title));
        Ok((mandate, titles.collect::<Outcome<_>>()?))
    });
    titles.collect()
}

fn mandate_of(sent: &[SubmissionRow], item: &OutboxItem) -> Option<String> {
    let sent = sent.iter().find(|sent| sent.envelope == item.id)?;
    let application = serde_json::from_slice::<Application>(&sent.document).ok()?;
    application.mandate.map(|mandate| mandate.id)
}
