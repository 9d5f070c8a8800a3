//! Pictures that are small enough to be decoded. Encoding anew drops EXIF, position
//! and whatever else a camera or an editor put beside the pixels.

use image::{
    DynamicImage, ImageDecoder as _, ImageFormat, RgbImage, codecs::jpeg::JpegEncoder, imageops::FilterType,
    metadata::Orientation,
};

use crate::{
    Kind, Result, VaultError,
    papers::{Limits, NormalisedPaper},
};

const QUALITIES: [u8; 5] = [85, 78, 70, 60, 50];
const THUMBNAIL_SIDE: u32 = 320;

pub(super) fn normalise(bytes: &[u8], format: ImageFormat, limits: &Limits) -> Result<NormalisedPaper> {
    let picture = flatten(&upright(bytes, format, limits)?);
    let (jpeg, width, height) = fit(picture, limits)?;
    let thumbnail = thumbnail(&jpeg)?;
    Ok(NormalisedPaper {
        media_type: media::MediaType::Jpeg.as_str(),
        bytes: jpeg,
        thumbnail,
        width,
        height,
    })
}

fn upright(bytes: &[u8], format: ImageFormat, limits: &Limits) -> Result<DynamicImage> {
    let mut decoder = media::reader(bytes, format).into_decoder().map_err(unreadable)?;
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let picture = DynamicImage::from_decoder(decoder).map_err(unreadable)?;
    let mut picture = shrink(picture, limits.long_side);
    picture.apply_orientation(orientation);
    Ok(picture)
}

/// Transparent parts (a signature drawn on the screen) become paper-white.
fn flatten(picture: &DynamicImage) -> RgbImage {
    if !picture.color().has_alpha() {
        return picture.to_rgb8();
    }
    let rgba = picture.to_rgba8();
    let mut flat = RgbImage::new(rgba.width(), rgba.height());
    for (from, to) in rgba.pixels().zip(flat.pixels_mut()) {
        let [red, green, blue, alpha] = from.0;
        to.0 = [red, green, blue].map(|colour| over_white(colour, alpha));
    }
    flat
}

fn over_white(colour: u8, alpha: u8) -> u8 {
    let (colour, alpha) = (u32::from(colour), u32::from(alpha));
    u8::try_from((colour * alpha + 255 * (255 - alpha)) / 255).unwrap_or(u8::MAX)
}

/// Lower quality first, then a smaller picture, until it fits: text stays readable longest that way.
fn fit(mut picture: RgbImage, limits: &Limits) -> Result<(Vec<u8>, u32, u32)> {
    loop {
        for quality in QUALITIES {
            let jpeg = encode(&picture, quality)?;
            if jpeg.len() <= limits.picture_bytes {
                return Ok((jpeg, picture.width(), picture.height()));
            }
        }
        let side = picture.width().max(picture.height());
        if side <= THUMBNAIL_SIDE {
            return Err(Kind::PaperTooLarge.into());
        }
        picture = shrink(DynamicImage::ImageRgb8(picture), side * 4 / 5).to_rgb8();
    }
}

fn shrink(picture: DynamicImage, long_side: u32) -> DynamicImage {
    if picture.width().max(picture.height()) <= long_side {
        return picture;
    }
    picture.resize(long_side, long_side, FilterType::Triangle)
}

fn thumbnail(jpeg: &[u8]) -> Result<Vec<u8>> {
    let picture = image::load_from_memory_with_format(jpeg, ImageFormat::Jpeg).map_err(unreadable)?;
    encode(&picture.thumbnail(THUMBNAIL_SIDE, THUMBNAIL_SIDE).to_rgb8(), 70)
}

fn encode(picture: &RgbImage, quality: u8) -> Result<Vec<u8>> {
    let mut jpeg = Vec::new();
    JpegEncoder::new_with_quality(&mut jpeg, quality)
        .encode_image(picture)
        .map_err(unreadable)?;
    Ok(jpeg)
}

fn unreadable(error: image::ImageError) -> VaultError {
    let kind = match &error {
        image::ImageError::Limits(_) => Kind::PaperTooLarge,
        _ => Kind::PaperUnreadable,
    };
    VaultError::because(kind, error)
}
