//! A newer pack, if the county has one: pulled in pieces that stay on disk, so that a broken pull goes on where it was;
//! checked as a pack from a stick is; a refused one changes nothing.

use catalog::pack::MAX_PACK_BYTES;
use protocol::{path, problem::Code};

use super::{
    exchange::{Failure, Session},
    sorting::{name, sorted},
};
use crate::{
    county::{TakeError, take_pack},
    link::{Answer, Method},
};

/// Bytes that are written to disk at once: what a kill costs at most.
const PIECE_BYTES: usize = 64 * 1024;

/// What came of it.
#[derive(Debug, Default)]
pub(super) struct Pulled {
    pub(super) taken: bool,
    pub(super) refused: Option<&'static str>,
}

impl Session {
    pub(super) async fn pull_pack(&mut self) -> Result<Pulled, Failure> {
        let have = self
            .store
            .current_pack_version()?
            .map(|(version, _)| format!("\"{version}\""));
        let part = self.store.pack_part()?.filter(|part| !part.bytes.is_empty());
        let mut request = self.request(Method::Get, path::PACK);
        request.headers.extend(have.map(|tag| ("if-none-match", tag)));
        if let Some(part) = &part {
            request
                .headers
                .push(("range", format!("bytes={}-", part.bytes.len())));
            request.headers.push(("if-range", part.etag.clone()));
        }
        let from = part.map_or(0, |part| part.bytes.len());
        let answer = self.send(request).await?;
        match answer.status {
            304 => Ok(Pulled::default()),
            // Nothing comes after what is here: it was whole, and the app ended before looking at it.
            416 => self.take_part(),
            206 if begins_at(&answer, from) => self.receive(answer, from).await,
            // The county's pack always has its version as tag; the page of a sign-in portal has not.
            200 if !is_version(answer.header("etag")) => Err(Failure::Foreign),
            200 => {
                self.store.drop_pack_part()?;
                self.receive(answer, 0).await
            }
            206 => {
                self.store.drop_pack_part()?;
                Err(Failure::Nonsense("answer-unreadable"))
            }
            _ => match sorted(answer).await {
                // The county has published nothing yet.
                Err(Failure::Refused(code)) if code == name(Code::NotFound) => Ok(Pulled::default()),
                Err(failure) => Err(failure),
                Ok(_) => Err(Failure::Nonsense("answer-unreadable")),
            },
        }
    }

    async fn receive(&mut self, mut answer: Answer, from: usize) -> Result<Pulled, Failure> {
        let etag = answer.header("etag").unwrap_or_default().to_owned();
        let (mut piece, mut total) = (Vec::with_capacity(PIECE_BYTES), from);
        loop {
            let next = answer.body.piece().await;
            let ended = !matches!(next, Ok(Some(_)));
            if let Ok(Some(bytes)) = &next {
                total = total.saturating_add(bytes.len());
                piece.extend_from_slice(bytes);
            }
            if total > MAX_PACK_BYTES {
                self.store.drop_pack_part()?;
                return Ok(Pulled {
                    refused: Some("pack-too-large"),
                    taken: false,
                });
            }
            if piece.len() >= PIECE_BYTES || (ended && !piece.is_empty()) {
                self.store.add_pack_part(&etag, &piece)?;
                piece.clear();
            }
            if ended {
                next?;
                return self.take_part();
            }
        }
    }

    /// Whatever comes of it, the part has done its duty.
    fn take_part(&mut self) -> Result<Pulled, Failure> {
        let Some(part) = self.store.pack_part()? else {
            return Ok(Pulled::default());
        };
        let taken = take_pack(&self.store, &part.bytes, "county", self.now());
        self.store.drop_pack_part()?;
        match taken {
            Ok(_) => Ok(Pulled {
                taken: true,
                refused: None,
            }),
            Err(TakeError::Vault(error)) => Err(error.into()),
            Err(TakeError::Pack(error)) => {
                tracing::warn!(code = error.code(), "the county's pack is refused");
                Ok(Pulled {
                    taken: false,
                    refused: Some(error.code()),
                })
            }
        }
    }
}

fn is_version(etag: Option<&str>) -> bool {
    let inside = etag.and_then(|tag| tag.strip_prefix('"')?.strip_suffix('"'));
    inside.is_some_and(|version| version.parse::<u64>().is_ok())
}

fn begins_at(answer: &Answer, from: usize) -> bool {
    answer
        .header("content-range")
        .is_some_and(|range| range.starts_with(&format!("bytes {from}-")))
}
