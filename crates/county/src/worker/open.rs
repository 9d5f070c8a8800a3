//! Opens one envelope. Intake has checked it before, and is not believed: it stands outside. Inside is an application or the
//! wish to have one back; outside they look the same.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use protocol::{
    application::Application,
    envelope::Envelope,
    problem::Code,
    withdrawal::{self, Withdrawal},
};
use seal::{SealError, sign::VerifyingKey};

use crate::desk::Desk;

/// What was inside.
pub(super) enum Inside {
    /// An application or a correction, with its text.
    Application(Box<Application>, String),
    /// 撤回.
    Withdrawal(Withdrawal),
}

/// What tells the two apart: an application has no kind.
#[derive(serde::Deserialize)]
struct Kind {
    #[serde(default)]
    kind: String,
}

/// Checks the outside and gives what is inside.
pub(super) fn open(desk: &Desk, body: &str, public_key: &str) -> Result<Inside, Code> {
    let envelope: Envelope = serde_json::from_str(body).map_err(|_| Code::Unreadable)?;
    check_outside(desk, &envelope, public_key)?;
    let sealed = STANDARD.decode(&envelope.sealed).map_err(|_| Code::Unreadable)?;
    if seal::hash::sha256_hex(&sealed) != envelope.sealed_hash {
        return Err(Code::WrongHash);
    }
    let limit = desk.limits.application_bytes;
    let packed = desk.opening.open(&sealed, limit).map_err(code_of)?;
    let json = seal::pack::decompress(&packed, limit).map_err(code_of)?;
    let Kind { kind } = serde_json::from_slice(&json).map_err(|_| Code::Unreadable)?;
    if kind == withdrawal::KIND {
        return read_withdrawal(&json, &envelope).map(Inside::Withdrawal);
    }
    let application: Application = serde_json::from_slice(&json).map_err(|_| Code::Unreadable)?;
    if application.format != 1 {
        return Err(Code::Unreadable);
    }
    check_papers_named(&application, &envelope)?;
    let text = String::from_utf8(json).map_err(|_| Code::Unreadable)?;
    Ok(Inside::Application(Box::new(application), text))
}

/// It brings no papers, and a reason is a sentence.
fn read_withdrawal(json: &[u8], envelope: &Envelope) -> Result<Withdrawal, Code> {
    let wish: Withdrawal = serde_json::from_slice(json).map_err(|_| Code::Unreadable)?;
    let long = wish.reason.chars().count() > withdrawal::REASON_AT_MOST;
    if wish.format != 1 || long || !envelope.blobs.is_empty() {
        return Err(Code::Unreadable);
    }
    Ok(wish)
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
