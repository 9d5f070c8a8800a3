//! Papers from real and hostile bytes.

use image::{DynamicImage, ImageFormat, Rgb, RgbImage};

use super::*;

fn picture(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| {
        let noise = (x.wrapping_mul(2_654_435_761) ^ y.wrapping_mul(40_503)) >> 13;
        Rgb([(x % 256) as u8, (y % 256) as u8, noise as u8])
    })
}

fn encoded(picture: RgbImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    DynamicImage::ImageRgb8(picture)
        .write_to(&mut bytes, format)
        .unwrap();
    bytes.into_inner()
}

/// A JPEG with an EXIF block that says "rotated by 90 degrees" and names a place.
fn with_exif(jpeg: &[u8]) -> Vec<u8> {
    let mut tiff = b"II*\0\x08\0\0\0\x02\0".to_vec();
    tiff.extend(b"\x12\x01\x03\0\x01\0\0\0\x06\0\0\0");
    tiff.extend(b"\x0e\x01\x02\0\x08\0\0\0\x26\0\0\0");
    tiff.extend(b"\0\0\0\0");
    tiff.extend(b"VILLAGE\0");
    let mut block = b"Exif\0\0".to_vec();
    block.extend(tiff);
    let length = u16::try_from(block.len() + 2).unwrap().to_be_bytes();
    [&jpeg[..2], &[0xFF, 0xE1], &length, &block, &jpeg[2..]].concat()
}

fn kind(bytes: &[u8]) -> Kind {
    import(bytes, &Limits::default()).unwrap_err().kind
}

#[test]
fn a_photo_is_scaled_into_its_budget() {
    let paper = import(
        &encoded(picture(3000, 2000), ImageFormat::Jpeg),
        &Limits::default(),
    )
    .unwrap();
    assert_eq!(paper.media_type, "image/jpeg");
    assert!(paper.bytes.len() <= 400_000 && paper.width.max(paper.height) <= 2000);
    assert!(!paper.thumbnail.is_empty() && paper.thumbnail.len() < 60_000);
}

#[test]
fn a_photo_is_turned_upright_and_loses_exif() {
    let bytes = with_exif(&encoded(picture(300, 200), ImageFormat::Jpeg));
    assert!(bytes.windows(7).any(|part| part == b"VILLAGE"));
    let paper = import(&bytes, &Limits::default()).unwrap();
    assert_eq!((paper.width, paper.height), (200, 300));
    assert!(
        !paper
            .bytes
            .windows(7)
            .any(|part| part == b"VILLAGE" || part == b"Exif\0\0\0")
    );
    assert!(!paper.bytes.windows(4).any(|part| part == b"Exif"));
}

#[test]
fn a_drawn_signature_gets_white_paper() {
    let drawn = image::RgbaImage::from_pixel(400, 200, image::Rgba([0, 0, 0, 0]));
    let mut bytes = std::io::Cursor::new(Vec::new());
    DynamicImage::ImageRgba8(drawn)
        .write_to(&mut bytes, ImageFormat::Png)
        .unwrap();
    let paper = import(&bytes.into_inner(), &Limits::default()).unwrap();
    let back = image::load_from_memory(&paper.bytes).unwrap().to_rgb8();
    assert!(back.get_pixel(200, 100).0.iter().all(|colour| *colour > 250));
}

#[test]
fn sixty_megapixels_are_refused_from_the_header_alone() {
    // A PNG header that claims 10,000 x 6,000 and has no pixels behind it: refused before decoding.
    let mut png = encoded(picture(8, 8), ImageFormat::Png);
    png[16..20].copy_from_slice(&10_000_u32.to_be_bytes());
    png[20..24].copy_from_slice(&6_000_u32.to_be_bytes());
    let crc = crc32(&png[12..29]);
    png[29..33].copy_from_slice(&crc.to_be_bytes());
    assert_eq!(kind(&png), Kind::PaperTooLarge);
}

fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0_u32, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            if crc & 1 == 1 {
                (crc >> 1) ^ 0xEDB8_8320
            } else {
                crc >> 1
            }
        })
    })
}

#[test]
fn a_text_named_jpg_and_other_strangers_are_refused() {
    for stranger in [
        "你好".as_bytes(),
        b"",
        b"MZ\x90\0",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
    ] {
        assert_eq!(kind(stranger), Kind::PaperWrongType);
    }
}

#[test]
fn what_can_be_made_a_photo_elsewhere_is_called_what_it_is() {
    for (bytes, what) in [
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic".as_slice(), Kind::PaperHeic),
        (b"\0\0\0\x20ftypisom\0\0\x02\0isom", Kind::PaperFilm),
        (b"GIF89a", Kind::PaperOtherPicture),
        (b"PK\x03\x04", Kind::PaperDocument),
    ] {
        assert_eq!(kind(bytes), what);
    }
}

#[test]
fn broken_pictures_and_documents_are_unreadable() {
    let whole = encoded(picture(200, 200), ImageFormat::Png);
    assert_eq!(kind(&whole[..whole.len() / 2]), Kind::PaperUnreadable);
    assert_eq!(kind(b"\xFF\xD8\xFFgarbage"), Kind::PaperUnreadable);
    assert_eq!(kind(b"%PDF-1.7 and nothing more"), Kind::PaperUnreadable);
}

#[test]
fn a_document_goes_as_it_is_within_its_limit() {
    let pdf = b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n";
    let paper = import(pdf, &Limits::default()).unwrap();
    assert_eq!(
        (paper.media_type, paper.bytes.as_slice()),
        ("application/pdf", pdf.as_slice())
    );
    let mut large = b"%PDF-1.4\n".to_vec();
    large.extend(vec![b' '; 5_000_001]);
    assert_eq!(kind(&large), Kind::PaperTooLarge);
    assert_eq!(kind(&vec![0xFF; 40_000_001]), Kind::PaperTooLarge);
}

#[test]
fn every_cut_of_a_photo_is_an_error_or_a_paper_and_never_a_panic() {
    let whole = with_exif(&encoded(picture(16, 16), ImageFormat::Jpeg));
    for cut in (0..whole.len()).step_by(3) {
        let _answer = import(&whole[..cut], &Limits::default());
    }
}
