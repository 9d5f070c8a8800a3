//! Sealing an application: its papers one by one, then the document with their hashes. It takes its time and needs nothing
//! but what was read for it.

use protocol::application::{Application, ApplicationPaper};
use protocol::envelope::EnvelopeBlob;
use seal::SealError;
use seal::boxed::SealingKey;
use vault::submit::SealedBlob;

use crate::drafts::envelope::{self, From};
use crate::drafts::plan::{Plan, PlannedPaper};

/// An application that can leave, but for its signature.
pub(super) struct Sealed {
    /// Id of the envelope that it is sealed for.
    pub id: String,
    pub plan: Plan,
    /// The application in clear, canonical.
    pub document: Vec<u8>,
    /// The same, compressed and sealed.
    pub body: Vec<u8>,
    /// Every paper's hash and size, each once.
    pub listed: Vec<EnvelopeBlob>,
    /// Sealed papers that the county does not have.
    pub fresh: Vec<SealedBlob>,
}

/// Seals; `bytes` are those of the papers that the county does not have, in their order.
pub(super) fn seal(
    plan: Plan,
    bytes: Vec<Vec<u8>>,
    key: &SealingKey,
    from: From,
) -> Result<Sealed, SealError> {
    let mut sealed = Vec::new();
    let mut bytes = bytes.into_iter();
    for planned in &plan.papers {
        sealed.push(match planned.there {
            Some(size) => there(planned, size),
            None => paper(planned, &bytes.next().unwrap_or_default(), key)?,
        });
    }
    let application = Application {
        papers: sealed.iter().map(|paper| paper.entry.clone()).collect(),
        sender: from.sender,
        ..plan.application.clone()
    };
    let document = seal::canonical::to_vec(&application)?;
    Ok(Sealed {
        id: from.id,
        plan,
        body: envelope::close(&document, key)?,
        document,
        listed: listed(&sealed),
        fresh: sealed.into_iter().filter_map(|paper| paper.fresh).collect(),
    })
}

/// A paper on its way: its entry, its sealed size, and its bytes unless the county has them.
struct SealedPaper {
    entry: ApplicationPaper,
    size: u32,
    fresh: Option<SealedBlob>,
}

fn there(planned: &PlannedPaper, size: u32) -> SealedPaper {
    SealedPaper {
        entry: planned.entry.clone(),
        size,
        fresh: None,
    }
}

fn paper(planned: &PlannedPaper, bytes: &[u8], key: &SealingKey) -> Result<SealedPaper, SealError> {
    let bytes = key.seal(bytes)?;
    let hash = seal::hash::sha256_hex(&bytes);
    Ok(SealedPaper {
        entry: ApplicationPaper {
            blob_hash: hash.clone(),
            ..planned.entry.clone()
        },
        size: u32::try_from(bytes.len()).unwrap_or(u32::MAX),
        fresh: Some(SealedBlob { hash, bytes }),
    })
}

/// Two questions may be answered with one paper.
fn listed(papers: &[SealedPaper]) -> Vec<EnvelopeBlob> {
    let mut blobs: Vec<EnvelopeBlob> = Vec::new();
    for paper in papers {
        if !blobs.iter().any(|blob| blob.hash == paper.entry.blob_hash) {
            blobs.push(EnvelopeBlob {
                hash: paper.entry.blob_hash.clone(),
                size_bytes: paper.size,
            });
        }
    }
    blobs
}
