//! Pictures at the county: which are opened (`media` knows the types and the cap), and the small one that a page shows. It is
//! drawn anew, so that nothing a citizen sent is interpreted by a clerk's browser.

use std::io::Cursor;

use image::ImageFormat;
pub(crate) use media::MediaType;
use media::Unfit;
use protocol::problem::Code;

/// Longest side of a small picture, in pixels.
const SMALL: u32 = 640;

/// Whether a picture is small enough to be decoded, by its header.
pub(crate) fn check_pixels(content: &[u8], media_type: MediaType) -> Result<(), Code> {
    media::check_pixels(content, media_type, media::COUNTY_PIXELS).map_err(|unfit| match unfit {
        Unfit::TooLarge => Code::TooLarge,
        Unfit::Unreadable => Code::WrongType,
    })
}

/// A small JPEG of a picture.
pub(crate) fn draw_small(content: &[u8]) -> Result<Vec<u8>, Code> {
    let format = MediaType::of(content).and_then(MediaType::picture);
    let reader = media::reader(content, format.ok_or(Code::WrongType)?);
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
    fn a_text_named_as_a_picture_has_no_size() {
        assert_eq!(
            check_pixels(&[0xff, 0xd8, 0xff, 0xe0, 1, 2, 3], MediaType::Jpeg),
            Err(Code::WrongType)
        );
    }
}
