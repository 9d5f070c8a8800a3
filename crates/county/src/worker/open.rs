//! Opens one envelope. Intake has checked it before, and is not believed: it stands outside.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use protocol::{application::Application, envelope::Envelope, problem::Code};
use seal::{SealError, sign::VerifyingKey};

use crate::desk::Desk;

/// Checks the outside and gives the application inside, with its text.
pub(super) fn open(desk: &Desk, body: &str, public_key: &str) -> Result<(Application, String), Code> {
    let envelope: Envelope = serde_json::from_str(body).map_err(|_| Code::Unreadable)?;
    check_outside(desk, &envelope, public_key)?;
    let sealed = STANDARD.decode(&envelope.sealed).map_err(|_| Code::Unreadable)?;
    if seal::hash::sha256_hex(&sealed) != envelope.sealed_hash {
        return Err(Code::WrongHash);
    }
    let limit = desk.limits.application_bytes;
    let packed = desk.opening.open(&sealed, limit).map_err(code_of)?;
    let json = seal::pack::decompress(&packed, limit).map_err(code_of)?;
    let application: Application = serde_json::from_slice(&json).map_err(|_| Code::Unreadable)?;
    if application.format != 1 {
        return Err(Code::Unreadable);
    }
    check_papers_named(&application, &envelope)?;
    let text = String::from_utf8(json).map_err(|_| Code::Unreadable)?;
    Ok((application, text))
}

fn check_outside(desk: &Desk, envelope: &Envelope, public_key: &str) -> Result<(), Code> {
    let key = VerifyingKey::from_base64(public_key).map_err(|_| Code::WrongSignature)?;
    crate::signed::verify(&key, envelope, &envelope.signature).map_err(|_| Code::WrongSignature)?;
    if envelope.county != desk.county {
        return Err(Code::WrongCounty);
    }
    if envelope.key_id != desk.opening.sealing_key().key_id() {
        return Err(Code::UnknownKey);
    }
    Ok(())
}

/// The header must name every paper of the inside: completeness is counted by the header.
fn check_papers_named(application: &Application, envelope: &Envelope) -> Result<(), Code> {
    let named = |hash: &str| envelope.blobs.iter().any(|blob| blob.hash == hash);
    let all = application.papers.iter().all(|paper| named(&paper.blob_hash));
    if all { Ok(()) } else { Err(Code::Unreadable) }
}

fn code_of(error: SealError) -> Code {
    if error == SealError::TooLarge {
        Code::TooLarge
    } else {
        Code::Unreadable
    }
}
