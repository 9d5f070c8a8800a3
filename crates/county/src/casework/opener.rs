//! Opens envelopes and papers: the one holder of the opening key. Intake has checked them before, and is not believed: it
//! stands outside. Inside an envelope is an application, the wish to have one back, or the end of a mandate; outside they look the same.

use std::{collections::BTreeSet, path::PathBuf};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use disk::given;
use protocol::{
    application::{Application, ApplicationPaper, Sender},
    envelope::Envelope,
    mandate_end::{self, MandateEnd},
    problem::Code,
    withdrawal::{self, Withdrawal},
};
use seal::{SealError, boxed::OpeningKey, context::Context, sign::VerifyingKey};

use crate::{
    config::{Config, Limits},
    media::{self, MediaType},
    paper_files,
};

/// The opening key and those before it, and what they open.
pub(super) struct Opener {
    county: String,
    keys: Vec<OpeningKey>,
    data_dir: PathBuf,
    limits: Limits,
}

/// What was inside.
pub(super) enum Inside {
    /// An application or a correction, with its text.
    Application(Box<Application>, String),
    /// 撤回.
    Withdrawal(Withdrawal),
    /// A mandate holds no more.
    MandateEnd(Box<MandateEnd>),
}

/// What tells them apart: an application has no kind.
#[derive(serde::Deserialize)]
struct Kind {
    #[serde(default)]
    kind: String,
}

impl Opener {
    pub(super) fn new(config: &Config, keys: Vec<OpeningKey>) -> Self {
        Self {
            county: config.county.clone(),
            keys,
            data_dir: config.data_dir.clone(),
            limits: config.limits.clone(),
        }
    }

    /// Checks the outside and gives what is inside.
    pub(super) fn envelope(&self, body: &str, public_key: &str) -> Result<Inside, Code> {
        let envelope: Envelope = serde_json::from_str(body).map_err(|_| Code::Unreadable)?;
        let key = self.check_outside(&envelope, public_key)?;
        let sealed = STANDARD.decode(&envelope.sealed).map_err(|_| Code::Unreadable)?;
        if seal::hash::sha256_hex(&sealed) != envelope.sealed_hash {
            return Err(Code::WrongHash);
        }
        let limit = self.limits.application_bytes;
        let packed = key.open(&sealed, limit).map_err(code_of)?;
        let json = seal::pack::decompress(&packed, limit).map_err(code_of)?;
        let Kind { kind } = serde_json::from_slice(&json).map_err(|_| Code::Unreadable)?;
        if kind == withdrawal::KIND {
            return read_withdrawal(&json, &envelope).map(Inside::Withdrawal);
        }
        if kind == mandate_end::KIND {
            return read_mandate_end(&json, &envelope).map(|end| Inside::MandateEnd(Box::new(end)));
        }
        read_application(json, &envelope)
    }

    /// A paper in clear, with its type found by content.
    pub(super) fn paper(&self, paper: &ApplicationPaper) -> Result<(Vec<u8>, MediaType), Code> {
        if !paper_files::is_hash(&paper.blob_hash) {
            return Err(Code::Unreadable);
        }
        let limit = usize::try_from(paper.size_bytes).map_err(|_| Code::TooLarge)?;
        let largest = usize::try_from(self.limits.paper_bytes).unwrap_or(usize::MAX);
        if limit > largest {
            return Err(Code::TooLarge);
        }
        // Sealed, too, no paper is larger: the intake takes none. What lies here otherwise is not the device's fault.
        let path = paper_files::paper_path(&self.data_dir, &paper.blob_hash);
        let sealed = given::read(&path, largest).map_err(|_| Code::Unavailable)?;
        // A paper that came in an earlier round was sealed to the key of then.
        let mut opened = self.keys.iter().map(|key| key.open(&sealed, limit));
        let content = opened.find_map(Result::ok).ok_or(Code::Unreadable)?;
        if content.len() != limit || seal::hash::sha256_hex(&content) != paper.content_hash {
            return Err(Code::WrongHash);
        }
        let found = MediaType::of(&content).ok_or(Code::WrongType)?;
        if MediaType::read(&paper.media_type) != Some(found) {
            return Err(Code::WrongType);
        }
        media::check_pixels(&content, found)?;
        Ok((content, found))
    }

    /// Gives the key that it was sealed to.
    fn check_outside(&self, envelope: &Envelope, public_key: &str) -> Result<&OpeningKey, Code> {
        let key = VerifyingKey::from_base64(public_key).map_err(|_| Code::WrongSignature)?;
        let context = Context::of_envelope(envelope.format).ok_or(Code::Unreadable)?;
        key.verify_document(context, envelope, &envelope.signature)
            .map_err(|_| Code::WrongSignature)?;
        if envelope.county != self.county {
            return Err(Code::WrongCounty);
        }
        let mut keys = self.keys.iter();
        keys.find(|key| key.sealing_key().key_id() == envelope.key_id)
            .ok_or(Code::UnknownKey)
    }
}

fn read_application(json: Vec<u8>, envelope: &Envelope) -> Result<Inside, Code> {
    let application: Application = serde_json::from_slice(&json).map_err(|_| Code::Unreadable)?;
    if application.format != 1 {
        return Err(Code::Unreadable);
    }
    check_sender(application.sender.as_ref(), envelope)?;
    check_papers(&application, envelope)?;
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
    check_sender(wish.sender.as_ref(), envelope)?;
    Ok(wish)
}

fn read_mandate_end(json: &[u8], envelope: &Envelope) -> Result<MandateEnd, Code> {
    let end: MandateEnd = serde_json::from_slice(json).map_err(|_| Code::Unreadable)?;
    if end.format != 1 || end.mandate.id.is_empty() || !envelope.blobs.is_empty() {
        return Err(Code::Unreadable);
    }
    check_sender(end.sender.as_ref(), envelope)?;
    Ok(end)
}

/// What was sealed for one envelope of one device counts for nothing in another: whoever got hold of sealed bytes cannot
/// hand them in as his own. Devices of earlier versions do not say it.
fn check_sender(sender: Option<&Sender>, envelope: &Envelope) -> Result<(), Code> {
    let fits = |sender: &Sender| sender.device == envelope.device && sender.envelope == envelope.id;
    if sender.is_none_or(fits) {
        Ok(())
    } else {
        Err(Code::WrongSignature)
    }
}

/// The papers inside are exactly the header's: each blob once, under an id of its own. The header is what the intake counts
/// and limits; a list of its own inside could name one blob a thousand times, or count as whole without its papers.
fn check_papers(application: &Application, envelope: &Envelope) -> Result<(), Code> {
    let named: BTreeSet<&str> = envelope.blobs.iter().map(|blob| blob.hash.as_str()).collect();
    let inside: BTreeSet<&str> = application
        .papers
        .iter()
        .map(|paper| paper.blob_hash.as_str())
        .collect();
    let ids: BTreeSet<&str> = application
        .papers
        .iter()
        .map(|paper| paper.paper_id.as_str())
        .collect();
    let count = application.papers.len();
    let once = [envelope.blobs.len(), named.len(), inside.len(), ids.len()]
        .iter()
        .all(|len| *len == count);
    if once && named == inside && ids.iter().all(|id| paper_files::is_id(id)) {
        Ok(())
    } else {
        Err(Code::Unreadable)
    }
}

fn code_of(error: SealError) -> Code {
    if error == SealError::TooLarge {
        Code::TooLarge
    } else {
        Code::Unreadable
    }
}
