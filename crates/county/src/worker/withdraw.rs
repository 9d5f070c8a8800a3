//! 撤回: the wish to have an application back is honoured at once while nobody has decided; afterwards the decision stands.
//! Case, signed event and audit row are one transaction. Only the device that handed it in can ask.

use std::sync::Arc;

use protocol::{event::EventKind, problem::Code, withdrawal::Withdrawal};
use rusqlite::Transaction;

use super::receive::refuse;
use crate::{
    desk::{Desk, Happening, state},
    store::{self, StoreError, case::CaseFile, envelope::Waiting, part},
};

/// Name of the act in the audit; nobody at the desk did it.
const ACT: &str = "withdrawn";

/// Does it; false while the sending that it names has not been looked at.
pub(super) async fn receive(
    desk: &Arc<Desk>,
    waiting: Waiting,
    wish: Withdrawal,
) -> Result<bool, StoreError> {
    let (county, device, named) = (desk.county.clone(), waiting.device.clone(), wish.envelope.clone());
    let unopened = desk
        .store
        .read(move |connection| store::envelope::is_unopened(connection, &county, &named, &device))
        .await?;
    if unopened {
        return Ok(false);
    }
    let here = desk.clone();
    desk.desk_store
        .write(move |transaction| record(&here, transaction, &waiting, wish))
        .await?;
    Ok(true)
}

fn record(
    desk: &Desk,
    transaction: &Transaction<'_>,
    waiting: &Waiting,
    wish: Withdrawal,
) -> Result<(), StoreError> {
    let told = |state| store::case::has_event(transaction, &desk.county, &waiting.id, state);
    if told("done")? || told("refused")? {
        return Ok(());
    }
    let case = store::case::find_application(transaction, &desk.county, &wish.application_id)?;
    // Somebody else's is not there.
    let Some(case) = case.filter(|case| case.device == waiting.device) else {
        return refuse(desk, transaction, waiting, Code::NotFound);
    };
    let happening = Happening {
        device: waiting.device.clone(),
        envelope: waiting.id.clone(),
        envelope_state: "done",
        number: case.number.clone(),
        clerk: String::new(),
        reason: wish.reason.clone(),
    };
    if case.state == state::WITHDRAWN {
        return desk.tell(transaction, happening, EventKind::Withdrawn);
    }
    if decided(desk, transaction, &case)? {
        return desk.tell(transaction, happening, EventKind::NotWithdrawn);
    }
    close(desk, transaction, case, wish.reason)?;
    desk.tell(transaction, happening, EventKind::Withdrawn)
}

/// Decided as a whole, or a part of it was granted.
fn decided(desk: &Desk, transaction: &Transaction<'_>, case: &CaseFile) -> Result<bool, StoreError> {
    let ended = [state::APPROVED, state::DENIED].contains(&case.state.as_str());
    let parts = part::list(transaction, &desk.county, &case.number)?;
    Ok(ended || parts.iter().any(|each| each.state == part::DONE))
}

fn close(
    desk: &Desk,
    transaction: &Transaction<'_>,
    case: CaseFile,
    reason: String,
) -> Result<(), StoreError> {
    let at = desk.now_text();
    let case = CaseFile {
        state: state::WITHDRAWN.into(),
        decided_at: at.clone(),
        decided_by: String::new(),
        result: reason,
        due_on: String::new(),
        ..case
    };
    store::case::update(transaction, &desk.county, &case)?;
    store::clerk::insert_audit(transaction, &desk.county, &at, "", &case.number, ACT)
}
