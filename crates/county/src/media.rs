//! The types of file that the county takes, by their first bytes, and how large a picture may be. What a page shows of one
//! is drawn anew, so that nothing a citizen sent is interpreted by a clerk's browser.

use std::io::Cursor;

use image::{ImageFormat, ImageReader, Limits};
use protocol::problem::Code;

use crate::words::words;

/// Most pixels of a picture: decoding more would fill the memory.
const MAX_PIXELS: u64 = 80_000_000;
/// Most memory of a picture that is decoded.
const DECODE_BYTES: u64 = 512 * 1024 * 1024;
/// Longest side of a small picture.
const SMALL: u32 = 640;

words! {
    /// A type of file.
    MediaType {
        /// A photo.
        Jpeg = "image/jpeg",
        /// A picture, often of a screen.
        Png = "image/png",
        /// A photo of a newer telephone.
        Webp = "image/webp",
        /// A document.
        Pdf = "application/pdf",
    }
}

impl MediaType {
    /// What the bytes say, whatever was said about them.
    pub(crate) fn of(content: &[u8]) -> Option<Self> {
        match content {
            [0xff, 0xd8, 0xff, ..] => Some(Self::Jpeg),
            [0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a, ..] => Some(Self::Png),
            [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some(Self::Webp),
            [b'%', b'P', b'D', b'F', b'-', ..] => Some(Self::Pdf),
            _ => None,
        }
    }

    /// The end of a file's name.
    pub(crate) fn extension(self) -> &'static str {
        match self {
            Self::Jpeg => "jpg",
            Self::Png => "png",
            Self::Webp => "webp",
            Self::Pdf => "pdf",
        }
    }

    fn is_picture(self) -> bool {
        self != Self::Pdf
    }
}

/// Whether a picture is small enough to be decoded, by its header.
pub(crate) fn check_pixels(content: &[u8], media_type: MediaType) -> Result<(), Code> {
    if !media_type.is_picture() {
        return Ok(());
    }
    let reader = ImageReader::new(Cursor::new(content)).with_guessed_format();
    let (width, height) = reader
        .map_err(|_| Code::WrongType)?
        .into_dimensions()
        .map_err(|_| Code::WrongType)?;
    if u64::from(width).saturating_mul(u64::from(height)) > MAX_PIXELS {
        Err(Code::TooLarge)
    } else {
        Ok(())
    }
}

/// A small JPEG of a picture.
pub(crate) fn draw_small(content: Vec<u8>) -> Result<Vec<u8>, Code> {
    let mut reader = ImageReader::new(Cursor::new(content))
        .with_guessed_format()
        .map_err(|_| Code::WrongType)?;
    let mut limits = Limits::default();
    limits.max_alloc = Some(DECODE_BYTES);
    reader.limits(limits);
    let picture = reader.decode().map_err(|_| Code::WrongType)?;
    let small = picture.thumbnail(SMALL, SMALL).to_rgb8();
    let mut bytes = Cursor::new(Vec::new());
    small
        .write_to(&mut bytes, ImageFormat::Jpeg)
        .map_err(|_| Code::WrongType)?;
    Ok(bytes.into_inner())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_type_is_what_the_bytes_say() {
        assert_eq!(MediaType::of(b"%PDF-1.7"), Some(MediaType::Pdf));
        assert_eq!(MediaType::of(&[0xff, 0xd8, 0xff, 0xe0]), Some(MediaType::Jpeg));
        for hostile in [b"<html>".as_slice(), b"", b"MZ\x90\x00", b"GIF89a", b"<svg xmlns"] {
            assert_eq!(MediaType::of(hostile), None);
        }
    }

    #[test]
    fn a_text_named_as_a_picture_has_no_size() {
        assert_eq!(
            check_pixels(&[0xff, 0xd8, 0xff, 0xe0, 1, 2, 3], MediaType::Jpeg),
            Err(Code::WrongType)
        );
    }
}
