//! Uploads one sealed paper by tus 1.0, from where it stands: create, ask for the offset, append. What the county
//! confirmed is on disk before the next piece leaves, so a cut costs at most one piece.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use protocol::path;
use tokio::time::Instant;
use vault::device::{Blob, BlobRef, WaitState};

use super::exchange::{Failure, Session};
use crate::link::{Answer, Method, Request};

/// First size of a piece; later ones follow the link, about ten seconds each.
pub(super) const FIRST_CHUNK_BYTES: u32 = 128 * 1024;
const CHUNK_BYTES: std::ops::RangeInclusive<u32> = 32 * 1024..=1024 * 1024;
const TUS_VERSION: &str = "1.0.0";
const CHUNK_MS: u64 = 10_000;
/// Times that an upload may be begun anew or its offset asked again in one attempt.
const TURNS_AT_MOST: u32 = 8;

impl Session {
    pub(super) async fn send_paper(
        &mut self,
        at: &BlobRef,
        progress: &(dyn Fn() + Send + Sync),
    ) -> Result<(), Failure> {
        let blobs = self.store.blobs_of(&at.envelope)?;
        let Some(blob) = blobs.into_iter().find(|blob| blob.at == *at) else {
            return Ok(());
        };
        if blob.state == WaitState::Received {
            return Ok(());
        }
        match self.upload(&blob, progress).await {
            Ok(()) => Ok(self.store.mark_blob_received(&at.hash)?),
            Err(failure) => {
                self.note_paper(&blob, &failure)?;
                Err(failure)
            }
        }
    }

    async fn upload(&mut self, blob: &Blob, progress: &(dyn Fn() + Send + Sync)) -> Result<(), Failure> {
        let (mut upload, mut turns) = (blob.upload.clone(), 0);
        // What was begun in an earlier round may stand elsewhere than we think.
        let mut offset = if upload.is_empty() {
            None
        } else {
            self.ask_offset(blob, &upload).await?
        };
        loop {
            let Some(stands) = offset else {
                turns = turned(turns)?;
                (upload, offset) = self.create(blob).await?;
                continue;
            };
            if stands == blob.size_bytes {
                return Ok(());
            }
            self.store.set_upload(&blob.at, &upload, stands)?;
            progress();
            offset = match self.append(blob, &upload, stands).await {
                Ok(next) if next > stands && next <= blob.size_bytes => Some(next),
                Ok(_) | Err(Failure::Conflict(_)) => {
                    turns = turned(turns)?;
                    self.ask_offset(blob, &upload).await?
                }
                Err(failure) if is_gone(&failure) => None,
                Err(failure) => return Err(failure),
            };
        }
    }

    async fn create(&mut self, blob: &Blob) -> Result<(String, Option<u32>), Failure> {
        let mut request = self.tus(Method::Post, path::PAPERS);
        let hash = STANDARD.encode(&blob.at.hash);
        request
            .headers
            .push(("upload-length", blob.size_bytes.to_string()));
        request.headers.push(("upload-metadata", format!("hash {hash}")));
        let answer = self.ask_tus(request).await?;
        let upload = self
            .own_path(answer.header("location"))
            .ok_or(Failure::Nonsense("answer-unreadable"))?;
        let offset = offset_of(&answer, blob).unwrap_or(0);
        self.store.set_upload(&blob.at, &upload, offset)?;
        Ok((upload, Some(offset)))
    }

    /// The offset by the county's word; `None` when none is told: a HEAD has no body that could say why. The upload is then begun
    /// anew, and the answer to that says what is the matter.
    async fn ask_offset(&mut self, blob: &Blob, upload: &str) -> Result<Option<u32>, Failure> {
        let request = self.tus(Method::Head, upload);
        let answer = self.ask_tus(request).await?;
        let found = (200..300).contains(&answer.status);
        Ok(offset_of(&answer, blob).filter(|_| found))
    }

    /// Appends a piece and gives the new offset.
    async fn append(&mut self, blob: &Blob, upload: &str, offset: u32) -> Result<u32, Failure> {
        let mut request = self.tus(Method::Patch, upload);
        request
            .headers
            .push(("content-type", "application/offset+octet-stream".to_owned()));
        request.headers.push(("upload-offset", offset.to_string()));
        request.body = self.store.blob_bytes(&blob.at, offset, self.chunk_bytes)?;
        let begun = Instant::now();
        let answer = self.ask_tus(request).await?;
        self.pace_chunks(begun);
        offset_of(&answer, blob).ok_or(Failure::Nonsense("answer-unreadable"))
    }

    fn pace_chunks(&mut self, begun: Instant) {
        let took = u64::try_from(begun.elapsed().as_millis())
            .unwrap_or(u64::MAX)
            .max(1);
        let fitting = u64::from(self.chunk_bytes).saturating_mul(CHUNK_MS) / took;
        let fitting = u32::try_from(fitting).unwrap_or(u32::MAX);
        // At most doubled: one lucky piece must not make the next one too large for the link.
        let fitting = fitting.min(self.chunk_bytes.saturating_mul(2));
        self.chunk_bytes = fitting.clamp(*CHUNK_BYTES.start(), *CHUNK_BYTES.end());
    }

    fn note_paper(&self, blob: &Blob, failure: &Failure) -> Result<(), Failure> {
        match failure {
            Failure::Refused(code) => self.store.park_blob(&blob.at, code)?,
            _ => {
                let next = self.next_try(blob.tries, failure);
                self.store
                    .mark_blob_waiting(&blob.at, failure.counts(), next, failure.code())?;
            }
        }
        Ok(())
    }

    /// A success by tus says that it is one (tus 1.0.0 demands it); another is somebody else's page.
    async fn ask_tus(&mut self, request: Request) -> Result<Answer, Failure> {
        let answer = self.ask(request).await?;
        let done = (200..300).contains(&answer.status);
        if done && answer.header("tus-resumable") != Some(TUS_VERSION) {
            return Err(Failure::Foreign);
        }
        Ok(answer)
    }

    fn tus(&self, method: Method, path: &str) -> Request {
        let mut request = self.request(method, path);
        request.headers.push(("tus-resumable", TUS_VERSION.to_owned()));
        request
    }

    /// The path of an upload, if it is on the county's own host: a foreign address is never followed.
    fn own_path(&self, location: Option<&str>) -> Option<String> {
        let location = location?;
        let path = location.strip_prefix(&self.county.url).unwrap_or(location);
        let own = path.starts_with('/') && !path.starts_with("//") && !path.contains("..");
        own.then(|| path.to_owned())
    }
}

/// An offset beyond the end makes no sense: then the upload is begun anew.
fn offset_of(answer: &Answer, blob: &Blob) -> Option<u32> {
    let offset = answer.header("upload-offset")?.trim().parse().ok()?;
    (offset <= blob.size_bytes).then_some(offset)
}

/// The upload is not there any more, or the county threw it away because the hash did not fit.
fn is_gone(failure: &Failure) -> bool {
    matches!(failure, Failure::Refused(code) if matches!(code.as_str(), "not-found" | "wrong-hash"))
}

fn turned(turns: u32) -> Result<u32, Failure> {
    if turns >= TURNS_AT_MOST {
        Err(Failure::Refused("wrong-hash".to_owned()))
    } else {
        Ok(turns + 1)
    }
}
