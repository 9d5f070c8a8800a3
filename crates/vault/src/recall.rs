//! Taking back what was sent. Before it has left: written down in the person's file first, then out of the device's
//! outbox, then the draft opens again; a crash between the steps is gone on with at unlock. Afterwards (撤回): a message of
//! its own, kept in the person's file before the outbox gets it.

use jiff::Timestamp;

use crate::{
    Result,
    device::{CaseState, DeviceStore, Previous, TakenBack, WithdrawalOut},
    person::{DraftState, PersonStore},
};

/// Takes a sending back. [`TakenBack::Out`] means: it never left, and its draft is open again as it was.
///
/// # Errors
/// `NotFound` ([`crate::Kind`]) when it is not there. `DiskFull` or `Storage` ([`crate::Kind`]) when the file cannot be written; the next unlock goes on.
pub fn recall(
    person: &PersonStore,
    device: &DeviceStore,
    envelope: &str,
    opens_as: DraftState,
    now: Timestamp,
) -> Result<TakenBack> {
    person.begin_recall(envelope, opens_as, now)?;
    finish(person, device, envelope, now)
}

/// Keeps a withdrawal and puts it into the outbox. When this returns, it will leave by itself.
///
/// # Errors
/// `DiskFull` or `Storage` ([`crate::Kind`]) when the file cannot be written; what was kept leaves after the next unlock.
pub fn withdraw(
    person: &PersonStore,
    device: &DeviceStore,
    out: &WithdrawalOut,
    reason: &str,
    now: Timestamp,
) -> Result<()> {
    person.keep_withdrawal(out, reason, now)?;
    device.enqueue_withdrawal(out, now)
}

/// Goes on with what a crash has interrupted, and keeps what was taken back from leaving out of an older copy.
pub(crate) fn go_on(person: &PersonStore, device: &DeviceStore, now: Timestamp) -> Result<()> {
    for envelope in person.open_recalls()? {
        finish(person, device, &envelope, now)?;
    }
    for envelope in person.done_recalls()? {
        device.drop_recalled(&envelope)?;
    }
    Ok(())
}

/// Withdrawals that the outbox does not have get into it.
pub(crate) fn check_withdrawals(person: &PersonStore, device: &DeviceStore, now: Timestamp) -> Result<usize> {
    let mut made = 0;
    for row in person.withdrawals()? {
        let lost = !device.has_envelope(&row.out.envelope)? && !device.has_receipt(&row.out.envelope)?;
        if lost {
            device.enqueue_withdrawal(&row.out, now)?;
            made += 1;
        }
    }
    Ok(made)
}

fn finish(person: &PersonStore, device: &DeviceStore, envelope: &str, now: Timestamp) -> Result<TakenBack> {
    let Some(opens_as) = person.recall_opens_as(envelope)? else {
        return Ok(TakenBack::Left);
    };
    let state = match opens_as {
        DraftState::Correction => CaseState::CorrectionsAsked,
        _ => CaseState::SetAside,
    };
    let previous = person.previous_sending(envelope)?;
    let previous = previous.map(|(envelope, seed, sent_at)| Previous {
        envelope,
        seed,
        sent_at,
        state,
    });
    let taken = device.take_back(envelope, previous.as_ref(), now)?;
    match taken {
        TakenBack::Out => person.finish_recall(envelope, opens_as, now)?,
        TakenBack::BeingSent | TakenBack::Left => person.drop_recall(envelope)?,
    }
    Ok(taken)
}
