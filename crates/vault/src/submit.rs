//! Sending an application: frozen in the person's file in one transaction, then copied to the device's outbox so that it
//! can leave while the person's file is locked. A crash between the two is mended at unlock, with the same envelope id,
//! so the county still gets it once.

use jiff::Timestamp;

use crate::{
    Kind, Result,
    device::{DeviceStore, Gone, WaitState},
    person::PersonStore,
    recall,
};

pub use crate::outgoing::{CaseSeed, Outgoing, SealedBlob, Submission};

/// Freezes and sends to the outbox. When this returns, it will leave by itself. What was made up for practice is refused,
/// whatever the caller thinks.
///
/// # Errors
/// `Practice` for a made-up person, `Frozen` when the draft was sent already. `DiskFull` or `Storage` ([`Kind`]): nothing was sent,
/// or it is frozen and goes into the outbox at the next unlock.
pub fn submit(
    person: &PersonStore,
    device: &DeviceStore,
    submission: &Submission,
    now: Timestamp,
) -> Result<()> {
    if person.is_practice()? {
        return Err(Kind::Practice.into());
    }
    person.freeze(submission, now)?;
    device.enqueue(&submission.out, Gone::No, now)?;
    person.mark_copied(&submission.out.envelope)
}

/// At unlock: ends what was being taken back when a crash came, makes copies again that a crash, or a device file restored
/// from an older copy, has lost; lets go of sealed papers that the county has. Returns how many copies were made.
///
/// # Errors
/// `DiskFull` or `Storage` ([`crate::Kind`]) when the file cannot be written; the next unlock goes on.
pub fn reconcile(person: &PersonStore, device: &DeviceStore, now: Timestamp) -> Result<usize> {
    recall::go_on(person, device, now)?;
    let mut made = 0;
    for out in person.uncopied()? {
        device.enqueue(&out, Gone::No, now)?;
        person.mark_copied(&out.envelope)?;
        made += 1;
    }
    for envelope in person.kept_envelopes()? {
        made += usize::from(check_copy(person, device, &envelope, now)?);
    }
    Ok(made + recall::check_withdrawals(person, device, now)?)
}

fn check_copy(person: &PersonStore, device: &DeviceStore, envelope: &str, now: Timestamp) -> Result<bool> {
    if !device.has_envelope(envelope)? {
        if let Some(out) = person.one_outgoing(envelope)? {
            // The device's file has forgotten it: it may have left before.
            device.enqueue(&out, Gone::Maybe, now)?;
            return Ok(true);
        }
        return Ok(false);
    }
    let blobs = device.blobs_of(envelope)?;
    let received = device
        .outbox_item(envelope)?
        .is_some_and(|item| item.state == WaitState::Received);
    if received && blobs.iter().all(|blob| blob.state == WaitState::Received) {
        person.drop_blobs(envelope)?;
    }
    Ok(false)
}
