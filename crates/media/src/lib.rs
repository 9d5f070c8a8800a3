//! What a paper may be, for device and county alike: the types of file by their first bytes, and how large a picture may
//! be before anybody decodes it. Deliberately not here: what is done with a paper.
#![warn(clippy::missing_errors_doc)]

use std::io::Cursor;

use image::{ImageFormat, ImageReader, Limits};

/// Most pixels of a picture that a device takes in: phone photos of up to 50 megapixels are scaled.
pub const DEVICE_PIXELS: u64 = 52_000_000;
/// Most pixels of a picture that a county opens. No fewer than a device takes in, so that no paper is refused that a device
/// of any version has let pass.
pub const COUNTY_PIXELS: u64 = DEVICE_PIXELS;
/// Most memory, in bytes, that decoding one picture may take.
pub const DECODE_BYTES: u64 = 512 * 1024 * 1024;

const _: () = assert!(
    DEVICE_PIXELS <= COUNTY_PIXELS,
    "a county opens what a device sends"
);

/// A type of file that a county looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MediaType {
    /// A photo.
    Jpeg,
    /// A picture, often of a screen.
    Png,
    /// A photo of a newer telephone.
    Webp,
    /// A document.
    Pdf,
}

/// What a file is that nobody takes as a paper, as far as its first bytes tell. Each becomes a photo in another way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Elsewhere {
    /// HEIC, HEIF or AVIF: what many telephones write by themselves.
    PhonePhoto,
    /// A picture of another kind: GIF, BMP, TIFF, JPEG XL, JPEG 2000.
    Picture,
    /// A document of an office program, or an archive, which looks the same: Word, Excel, WPS, OFD.
    Document,
    /// A film.
    Film,
}

/// Brands of still pictures in the container that films use too.
const STILL_BRANDS: [&[u8; 4]; 11] = [
    b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1", b"miaf", b"avif", b"avis",
];
/// Most brands that are looked at.
const BRANDS_AT_MOST: usize = 32;

impl Elsewhere {
    /// What the bytes say; `None` for what is a paper, and for what nobody knows.
    #[must_use]
    pub fn of(content: &[u8]) -> Option<Self> {
        match content {
            [_, _, _, _, b'f', b't', b'y', b'p', brands @ ..] => Some(of_brands(brands)),
            [b'G', b'I', b'F', b'8', ..]
            | [b'B', b'M', ..]
            | [b'I', b'I', 42, 0, ..]
            | [b'M', b'M', 0, 42, ..]
            | [0xff, 0x0a, ..]
            | [0, 0, 0, 12, b'J', b'X', b'L', b' ', ..]
            | [0, 0, 0, 12, b'j', b'P', b' ', b' ', ..] => Some(Self::Picture),
            [b'P', b'K', 3, 4, ..] | [0xd0, 0xcf, 0x11, 0xe0, ..] | [b'{', b'\\', b'r', b't', b'f', ..] => {
                Some(Self::Document)
            }
            [0x1a, 0x45, 0xdf, 0xa3, ..]
            | [b'R', b'I', b'F', b'F', _, _, _, _, b'A', b'V', b'I', b' ', ..] => Some(Self::Film),
            _ => None,
        }
    }
}

fn of_brands(brands: &[u8]) -> Elsewhere {
    let mut each = brands.chunks_exact(4).take(BRANDS_AT_MOST);
    if each.any(|brand| STILL_BRANDS.iter().any(|still| brand == *still)) {
        Elsewhere::PhonePhoto
    } else {
        Elsewhere::Film
    }
}

/// Why a picture is not opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfit {
    /// More pixels than allowed.
    TooLarge,
    /// No picture of this type.
    Unreadable,
}

impl MediaType {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Jpeg, Self::Png, Self::Webp, Self::Pdf];

    /// What the bytes say, whatever was said about them.
    #[must_use]
    pub fn of(content: &[u8]) -> Option<Self> {
        match content {
            [0xff, 0xd8, 0xff, ..] => Some(Self::Jpeg),
            [0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a, ..] => Some(Self::Png),
            [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some(Self::Webp),
            [b'%', b'P', b'D', b'F', b'-', ..] => Some(Self::Pdf),
            _ => None,
        }
    }

    /// As it is stored and sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Webp => "image/webp",
            Self::Pdf => "application/pdf",
        }
    }

    /// What a stored word means.
    #[must_use]
    pub fn read(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }

    /// The end of a file's name.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Jpeg => "jpg",
            Self::Png => "png",
            Self::Webp => "webp",
            Self::Pdf => "pdf",
        }
    }

    /// How it is decoded; `None` for a document.
    #[must_use]
    pub const fn picture(self) -> Option<ImageFormat> {
        match self {
            Self::Jpeg => Some(ImageFormat::Jpeg),
            Self::Png => Some(ImageFormat::Png),
            Self::Webp => Some(ImageFormat::WebP),
            Self::Pdf => None,
        }
    }
}

impl std::fmt::Display for MediaType {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(self.as_str())
    }
}

/// Whether a picture has at most so many pixels, by its header; a document always has.
///
/// # Errors
/// [`Unfit::TooLarge`], or [`Unfit::Unreadable`] when it has no header of this type.
pub fn check_pixels(content: &[u8], kind: MediaType, most: u64) -> Result<(), Unfit> {
    let Some(format) = kind.picture() else {
        return Ok(());
    };
    let size = ImageReader::with_format(Cursor::new(content), format).into_dimensions();
    let (width, height) = size.map_err(|_| Unfit::Unreadable)?;
    if u64::from(width).saturating_mul(u64::from(height)) > most {
        Err(Unfit::TooLarge)
    } else {
        Ok(())
    }
}

/// A reader of this picture that stops before it takes more than [`DECODE_BYTES`] of memory.
pub fn reader(content: &[u8], format: ImageFormat) -> ImageReader<Cursor<&[u8]>> {
    let mut reader = ImageReader::with_format(Cursor::new(content), format);
    let mut limits = Limits::default();
    limits.max_alloc = Some(DECODE_BYTES);
    reader.limits(limits);
    reader
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_type_is_what_the_bytes_say() {
        assert_eq!(MediaType::of(b"%PDF-1.7"), Some(MediaType::Pdf));
        assert_eq!(MediaType::of(&[0xff, 0xd8, 0xff, 0xe0]), Some(MediaType::Jpeg));
        assert_eq!(MediaType::of(b"RIFF1234WEBPVP8 "), Some(MediaType::Webp));
        for hostile in [
            b"<html>".as_slice(),
            b"",
            b"MZ\x90\x00",
            b"GIF89a",
            b"<svg xmlns",
            b"RIFF1234WAVE",
        ] {
            assert_eq!(MediaType::of(hostile), None);
        }
    }

    #[test]
    fn what_is_no_paper_is_told_apart_by_its_bytes() {
        use Elsewhere::{Document, Film, Picture};
        for still in [
            b"\0\0\0\x18ftypheic\0\0\0\0mif1heic".as_slice(),
            b"\0\0\0\x1cftypmif1\0\0\0\0mif1heicmiaf",
            b"\0\0\0\x20ftypavif\0\0\0\0avifmif1",
            b"\0\0\0\x18ftypMiHE\0\0\0\0miafheix",
        ] {
            assert_eq!(Elsewhere::of(still), Some(Elsewhere::PhonePhoto));
        }
        for (bytes, what) in [
            (b"\0\0\0\x14ftypqt  \0\0\0\0qt  ".as_slice(), Film),
            (b"\0\0\0\x20ftypisom\0\0\x02\0isomiso2avc1", Film),
            (b"RIFF1234AVI LIST", Film),
            (b"GIF89a", Picture),
            (b"BM\x36\0", Picture),
            (b"II*\0\x08\0", Picture),
            (b"PK\x03\x04\x14\0", Document),
            (b"\xd0\xcf\x11\xe0\xa1\xb1", Document),
            (b"{\\rtf1", Document),
        ] {
            assert_eq!(Elsewhere::of(bytes), Some(what), "{bytes:?}");
            assert_eq!(MediaType::of(bytes), None, "{bytes:?}");
        }
        for none in [
            b"".as_slice(),
            b"B",
            b"%PDF-1.7",
            b"RIFF1234WEBPVP8 ",
            b"hello",
            b"\0\0\0\x18fty",
        ] {
            assert_eq!(Elsewhere::of(none), None);
        }
    }

    #[test]
    fn a_stored_word_is_read_as_what_it_was() {
        for kind in MediaType::ALL {
            assert_eq!(MediaType::read(kind.as_str()), Some(kind));
        }
        assert_eq!(MediaType::read("image/svg+xml"), None);
    }

    #[test]
    fn a_picture_is_measured_before_it_is_opened() {
        let mut png = Cursor::new(Vec::new());
        let picture = image::RgbImage::new(30, 20);
        picture.write_to(&mut png, ImageFormat::Png).unwrap();
        let png = png.into_inner();
        assert_eq!(check_pixels(&png, MediaType::Png, 600), Ok(()));
        assert_eq!(check_pixels(&png, MediaType::Png, 599), Err(Unfit::TooLarge));
        assert_eq!(
            check_pixels(&png[..9], MediaType::Png, 600),
            Err(Unfit::Unreadable)
        );
        assert_eq!(check_pixels(b"%PDF-", MediaType::Pdf, 0), Ok(()));
    }
}
