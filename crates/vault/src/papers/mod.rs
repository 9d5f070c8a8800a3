//! From a file that somebody picked to a paper that can be stored and sent: looked at by content, decoded within limits,
//! turned upright, scaled to a budget, without EXIF and position. Deliberately not here: storing (`person`).

mod picture;

use media::{MediaType, Unfit};

use crate::{Kind, Result};

/// What a paper may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// A picture with more pixels is refused before it is decoded.
    pub max_pixels: u64,
    /// A file with more bytes is refused unread.
    pub max_file_bytes: usize,
    /// A document with more bytes is refused.
    pub max_document_bytes: usize,
    /// Long side of a stored picture.
    pub long_side: u32,
    /// Budget of a stored picture.
    pub picture_bytes: usize,
}

impl Default for Limits {
    /// A village link takes 400 KB in about 13 seconds.
    fn default() -> Self {
        Self {
            max_pixels: media::DEVICE_PIXELS,
            max_file_bytes: 40_000_000,
            max_document_bytes: 5_000_000,
            long_side: 2000,
            picture_bytes: 400_000,
        }
    }
}

/// A paper ready to be stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NormalisedPaper {
    /// `image/jpeg` or `application/pdf`.
    pub media_type: &'static str,
    /// The bytes.
    pub bytes: Vec<u8>,
    /// A small JPEG; empty for documents.
    pub thumbnail: Vec<u8>,
    /// Width in pixels, 0 for documents.
    pub width: u32,
    /// Height in pixels, 0 for documents.
    pub height: u32,
}

/// Makes a paper of a file's bytes. The file's name does not count: a text named `.jpg` is a text.
///
/// # Errors
/// `PaperWrongType` for what is neither picture nor document, `PaperTooLarge` over the limits (bytes or pixels),
/// `PaperUnreadable` for what cannot be opened ([`Kind`]).
pub fn import(bytes: &[u8], limits: &Limits) -> Result<NormalisedPaper> {
    if bytes.len() > limits.max_file_bytes {
        return Err(Kind::PaperTooLarge.into());
    }
    let kind = MediaType::of(bytes).ok_or(Kind::PaperWrongType)?;
    match kind.picture() {
        Some(format) => {
            check_pixels(bytes, kind, limits)?;
            picture::normalise(bytes, format, limits)
        }
        None if bytes.len() > limits.max_document_bytes => Err(Kind::PaperTooLarge.into()),
        None => document(bytes),
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
