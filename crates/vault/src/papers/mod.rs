//! From a file that somebody picked to a paper that can be stored and sent: looked at by content, decoded within limits,
//! turned upright, scaled to a budget, without EXIF and position. Deliberately not here: storing (`person`).

mod paper;
mod picture;

pub use paper::{Limits, NormalisedPaper};

use crate::{Kind, Result};

/// Makes a paper of a file's bytes. The file's name does not count: a text named `.jpg` is a text.
pub fn import(bytes: &[u8], limits: &Limits) -> Result<NormalisedPaper> {
    if bytes.len() > limits.max_file_bytes {
        return Err(Kind::PaperTooLarge.into());
    }
    match sniff(bytes) {
        Some(Content::Picture(format)) => picture::normalise(bytes, format, limits),
        Some(Content::Document) if bytes.len() > limits.max_document_bytes => Err(Kind::PaperTooLarge.into()),
        Some(Content::Document) => document(bytes),
        None => Err(Kind::PaperWrongType.into()),
    }
}

enum Content {
    Picture(image::ImageFormat),
    Document,
}

/// By the first bytes, against the list of what the county can look at.
fn sniff(bytes: &[u8]) -> Option<Content> {
    let begins = |mark: &[u8]| bytes.starts_with(mark);
    if begins(&[0xFF, 0xD8, 0xFF]) {
        Some(Content::Picture(image::ImageFormat::Jpeg))
    } else if begins(b"\x89PNG\r\n\x1a\n") {
        Some(Content::Picture(image::ImageFormat::Png))
    } else if begins(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        Some(Content::Picture(image::ImageFormat::WebP))
    } else if begins(b"%PDF-") {
        Some(Content::Document)
    } else {
        None
    }
}

/// A document goes as it is, if it is whole: a PDF ends with its mark.
fn document(bytes: &[u8]) -> Result<NormalisedPaper> {
    let tail = bytes.get(bytes.len().saturating_sub(1024)..).unwrap_or_default();
    if !tail.windows(5).any(|mark| mark == b"%%EOF") {
        return Err(Kind::PaperUnreadable.into());
    }
    Ok(NormalisedPaper {
        media_type: "application/pdf",
        bytes: bytes.to_vec(),
        thumbnail: Vec::new(),
        width: 0,
        height: 0,
    })
}

#[cfg(test)]
mod tests;
