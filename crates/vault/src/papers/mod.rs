//! From a file that somebody picked to a paper that can be stored and sent: looked at by content, decoded within limits,
//! turned upright, scaled to a budget, without EXIF and position. Deliberately not here: storing (`person`).

mod paper;
mod picture;

pub use paper::{Limits, NormalisedPaper};

use media::{Elsewhere, MediaType, Unfit};

use crate::{Kind, Result};

/// Makes a paper of a file's bytes. The file's name does not count: a text named `.jpg` is a text.
///
/// # Errors
/// `PaperHeic`, `PaperOtherPicture`, `PaperDocument`, `PaperFilm` for what can be made a paper elsewhere, `PaperWrongType` for
/// what nobody knows, `PaperTooLarge` over the limits (bytes or pixels),
/// `PaperUnreadable` for what cannot be opened ([`Kind`]).
pub fn import(bytes: &[u8], limits: &Limits) -> Result<NormalisedPaper> {
    if bytes.len() > limits.max_file_bytes {
        return Err(Kind::PaperTooLarge.into());
    }
    let kind = MediaType::of(bytes).ok_or_else(|| stranger(bytes))?;
    match kind.picture() {
        Some(format) => {
            check_pixels(bytes, kind, limits)?;
            picture::normalise(bytes, format, limits)
        }
        None if bytes.len() > limits.max_document_bytes => Err(Kind::PaperTooLarge.into()),
        None => document(bytes),
    }
}

/// Each has a next step of its own.
fn stranger(bytes: &[u8]) -> Kind {
    match Elsewhere::of(bytes) {
        Some(Elsewhere::PhonePhoto) => Kind::PaperHeic,
        Some(Elsewhere::Picture) => Kind::PaperOtherPicture,
        Some(Elsewhere::Document) => Kind::PaperDocument,
        Some(Elsewhere::Film) => Kind::PaperFilm,
        None => Kind::PaperWrongType,
    }
}

/// By the header, before anything is decoded.
fn check_pixels(bytes: &[u8], kind: MediaType, limits: &Limits) -> Result<()> {
    media::check_pixels(bytes, kind, limits.max_pixels).map_err(|unfit| match unfit {
        Unfit::TooLarge => Kind::PaperTooLarge.into(),
        Unfit::Unreadable => Kind::PaperUnreadable.into(),
    })
}

/// A document goes as it is, if it is whole: a PDF ends with its mark.
fn document(bytes: &[u8]) -> Result<NormalisedPaper> {
    let tail = bytes.get(bytes.len().saturating_sub(1024)..).unwrap_or_default();
    if !tail.windows(5).any(|mark| mark == b"%%EOF") {
        return Err(Kind::PaperUnreadable.into());
    }
    Ok(NormalisedPaper {
        media_type: MediaType::Pdf.as_str(),
        bytes: bytes.to_vec(),
        thumbnail: Vec::new(),
        width: 0,
        height: 0,
    })
}

#[cfg(test)]
mod tests;
