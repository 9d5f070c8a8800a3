//! A paper that can be stored, and what one may be.

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
