//! Telling the county that a mandate holds no more: a message of its own that leaves like an application, also days later. It is
//! told only of what it has seen; of a mandate under which nothing was sent it knows nothing.

use protocol::application::Application;
use protocol::mandate_end::{KIND, MandateEnd};
use vault::device::WithdrawalOut;
use vault::person::MandateRow;

use crate::drafts::envelope;
use crate::error::Outcome;
use crate::mandates::told;
use crate::state::core::Core;
use crate::state::deliver;
use crate::words::dates;

/// Every mandate that was taken back here and that the county has not been told of: at once, and again when the file is opened,
/// should a crash, or a device file put back from an older copy, have lost the message.
pub(crate) fn county(core: &mut Core) -> Outcome<()> {
    if core.practice.is_some() {
        return Ok(());
    }
    let told = told::all(core)?;
    let rows = core.present()?.store.mandates()?;
    let ended = rows.into_iter().filter(|row| !row.ended_day.is_empty());
    let open = ended.filter(|row| !told.contains_key(&row.id));
    for row in open.collect::<Vec<_>>() {
        if was_sent(core, &row)? && !is_on_its_way(core, &row)? {
            send(core, &row)?;
        }
    }
    Ok(())
}

/// As [`county`], after an act that must not fail because of it: it is tried again when the file is opened.
pub(crate) fn try_county(core: &mut Core) {
    if let Err(error) = county(core) {
        tracing::warn!(code = error.code.word(), "telling the county of a mandate's end");
    }
}

fn was_sent(core: &Core, row: &MandateRow) -> Outcome<bool> {
    let sent = core.present()?.store.submissions()?;
    let under = |document: &[u8]| {
        let application = serde_json::from_slice::<Application>(document).ok();
        let mandate = application.and_then(|application| application.mandate);
        mandate.is_some_and(|mandate| mandate.id == row.id)
    };
    Ok(sent.iter().any(|sent| under(&sent.document)))
}

fn is_on_its_way(core: &Core, row: &MandateRow) -> Outcome<bool> {
    let Some(envelope) = core.present()?.store.meta(&remark(row))? else {
        return Ok(false);
    };
    let store = core.store()?;
    Ok(store.has_envelope(&envelope)? || store.has_receipt(&envelope)?)
}

/// First into the outbox, then remembered: told twice, the county hears it once.
fn send(core: &mut Core, row: &MandateRow) -> Outcome<()> {
    let mandate = serde_json::from_str(&row.body).map_err(|error| core.incident(&error))?;
    let from = envelope::from(core)?;
    let end = MandateEnd {
        kind: KIND.to_owned(),
        format: 1,
        mandate,
        ended_claim: dates::stamp(&core.host.now()),
        sender: from.sender,
    };
    let document = seal::canonical::to_vec(&end).map_err(|error| core.incident(&error))?;
    let envelope = envelope::seal(core, &from.id, &document, &envelope::key(core)?, Vec::new())?;
    let out = WithdrawalOut {
        case: row.id.clone(),
        person: core.present()?.id,
        county: envelope.county.clone(),
        sealed_hash: envelope.sealed_hash.clone(),
        body: serde_json::to_vec(&envelope).map_err(|error| core.incident(&error))?,
        envelope: envelope.id,
    };
    core.store()?.enqueue_mandate_end(&out, core.now())?;
    core.present()?.store.set_meta(&remark(row), &out.envelope)?;
    deliver::nudge(core);
    Ok(())
}

/// What the person's file remembers of it: the envelope that says it.
fn remark(row: &MandateRow) -> String {
    format!("mandate-end:{}", row.id)
}
