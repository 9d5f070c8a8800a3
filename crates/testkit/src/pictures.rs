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

/// Twelve megapixels with as much in them as a phone sees, a few megabytes long; another `shade` gives another paper.
pub fn of_a_phone(shade: u8) -> Vec<u8> {
    let mut grain = u32::from(shade) + 1;
    let picture = RgbImage::from_fn(4000, 3000, |x, y| {
        grain = grain.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let grain = u8::try_from(grain >> 28).unwrap_or_default();
        let wave = u8::try_from((x / 16 + y / 16) % 200).unwrap_or_default();
        Rgb([
            shade.saturating_add(grain),
            wave.saturating_add(grain),
            200 - grain,
        ])
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
