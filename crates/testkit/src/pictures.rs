//! Pictures for tests: small, drawn here, with nobody on them.

use std::io::Cursor;

use image::{DynamicImage, ImageFormat, Rgb, RgbImage};

/// A small photo; another `shade` gives another paper.
pub fn photo(shade: u8) -> Vec<u8> {
    let picture = RgbImage::from_fn(320, 200, |x, y| {
        let wave = u8::try_from((x + y) % 200).unwrap_or_default();
        Rgb([shade, wave, 255 - shade])
    });
    encoded(picture, ImageFormat::Jpeg)
}

/// 60 megapixels in a few hundred kilobytes.
pub fn huge() -> Vec<u8> {
    encoded(
        RgbImage::from_pixel(10_000, 6_000, Rgb([200, 200, 200])),
        ImageFormat::Png,
    )
}

fn encoded(picture: RgbImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    match DynamicImage::ImageRgb8(picture).write_to(&mut bytes, format) {
        Ok(()) => bytes.into_inner(),
        Err(_) => Vec::new(),
    }
}
