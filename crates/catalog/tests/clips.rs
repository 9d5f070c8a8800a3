//! Recorded sentences in a pack: they come out as they went in, one bit changed is refused, and whatever a signed manifest
//! claims stays within its bounds. A pack without them is what it was before there were any.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "helpers of a test may do what a test may"
)]

use catalog::county::County;
use catalog::pack::{
    self, CatalogKeys, Clips, CountyKeys, KeyInfo, MAX_CLIP_BYTES, MAX_CLIPS, Manifest, PackContent,
    PackErrorKind, Trust,
};
use seal::sign::SigningKey;

fn key() -> SigningKey {
    SigningKey::from_bytes([1; 32])
}

fn content(clips: Clips) -> PackContent {
    let info = KeyInfo {
        id: key().key_id(),
        key: key().verifying_key().to_base64(),
    };
    PackContent {
        county: County {
            code: "990123".into(),
            ..County::default()
        },
        services: Vec::new(),
        keys: CountyKeys {
            opening: KeyInfo {
                id: "o".into(),
                key: "age1".into(),
            },
            receipt: info.clone(),
            decision: None,
            catalog: CatalogKeys {
                current: info,
                next: None,
            },
        },
        version: 3,
        created: "2026-11-21T08:00:00Z".into(),
        clips,
    }
}

fn two() -> Clips {
    let mut clips = Clips::default();
    assert!(clips.add("已经存好了。", b"sound of one".as_slice()));
    assert!(clips.add("满八十岁了吗？", b"sound of another".as_slice()));
    clips
}

fn written(clips: Clips) -> Vec<u8> {
    pack::write(&content(clips), &key()).unwrap()
}

fn refused(bytes: &[u8]) -> PackErrorKind {
    pack::read(bytes, &Trust::first_use()).unwrap_err().kind
}

/// Format, manifest and everything behind the signature.
fn parts(bytes: &[u8]) -> (u32, Manifest, Vec<u8>) {
    let length = u32::from_le_bytes(bytes[12..16].try_into().unwrap()) as usize;
    let format = u32::from_le_bytes(bytes[8..12].try_into().unwrap());
    (format, pack::peek(bytes).unwrap(), bytes[80 + length..].to_vec())
}

/// A pack as a county would sign it whose program has gone wrong.
fn signed(format: u32, manifest: &Manifest, rest: &[u8]) -> Vec<u8> {
    let json = seal::canonical::to_vec(manifest).unwrap();
    let length = u32::try_from(json.len()).unwrap();
    let head = [
        b"CUNLIBAN",
        &format.to_le_bytes()[..],
        &length.to_le_bytes(),
        &json,
    ]
    .concat();
    let signature = key().sign_bytes(seal::context::Context::PACK, &head);
    [head.as_slice(), signature.as_ref(), rest].concat()
}

#[test]
fn clips_come_out_as_they_went_in() {
    let read = pack::read(&written(two()), &Trust::first_use()).unwrap();
    assert_eq!(read.clips, two());
    assert_eq!(
        read.clips.find("已經存好了").as_deref(),
        Some(b"sound of one".as_slice())
    );
    assert_eq!(
        written(two()),
        written(two()),
        "the same clips give the same bytes"
    );
}

#[test]
fn the_manifest_is_the_one_of_the_golden_file() {
    let (format, mut manifest, rest) = parts(&written(two()));
    // These depend on the version of zstd.
    let body = usize::try_from(manifest.body_bytes).unwrap();
    assert_eq!(&rest[body..], b"sound of anothersound of one".as_slice());
    manifest.body_bytes = 0;
    manifest.body_hash.clear();
    let json = String::from_utf8(seal::canonical::to_vec(&manifest).unwrap()).unwrap();
    assert_eq!(format, 2);
    assert_eq!(json, include_str!("golden/manifest-with-clips.json").trim_end());
}

#[test]
fn a_pack_without_clips_is_what_it_was() {
    let (format, manifest, rest) = parts(&written(Clips::default()));
    assert_eq!((format, manifest.body_bytes), (1, rest.len() as u64));
    let json = String::from_utf8(seal::canonical::to_vec(&manifest).unwrap()).unwrap();
    assert!(!json.contains("clips"), "{json}");
}

#[test]
fn a_flipped_bit_is_refused_wherever_it_is() {
    let good = written(two());
    for at in 0..good.len() {
        let mut bad = good.clone();
        bad[at] ^= 1 << (at % 8);
        assert!(pack::read(&bad, &Trust::first_use()).is_err(), "byte {at}");
    }
    assert_eq!(refused(&good[..good.len() - 1]), PackErrorKind::Damaged);
    assert_eq!(refused(&[good.as_slice(), b"x"].concat()), PackErrorKind::Damaged);
}

#[test]
fn what_a_signed_manifest_claims_stays_within_bounds() {
    let good = written(two());
    let (format, manifest, rest) = parts(&good);
    assert_eq!(
        signed(format, &manifest, &rest),
        good,
        "the helper signs as the county does"
    );
    let changed = |change: &dyn Fn(&mut Manifest)| {
        let mut other = manifest.clone();
        change(&mut other);
        refused(&signed(2, &other, &rest))
    };
    assert_eq!(changed(&|m| m.clips.reverse()), PackErrorKind::Damaged);
    assert_eq!(
        changed(&|m| m.clips[1] = m.clips[0].clone()),
        PackErrorKind::Damaged
    );
    assert_eq!(changed(&|m| m.clips[0].bytes += 1), PackErrorKind::Damaged);
    assert_eq!(changed(&|m| m.clips[1].bytes += 1), PackErrorKind::Damaged);
    assert_eq!(changed(&|m| m.body_bytes += 1), PackErrorKind::Damaged);
    assert_eq!(changed(&|m| m.clips[1].bytes = u64::MAX), PackErrorKind::TooLarge);
    let most = MAX_CLIP_BYTES as u64;
    assert_eq!(changed(&|m| m.clips[0].bytes = most), PackErrorKind::Damaged);
    assert_eq!(changed(&|m| m.clips[0].bytes = most + 1), PackErrorKind::TooLarge);
    let many = |m: &mut Manifest, count: usize| {
        let entry = m.clips[0].clone();
        m.clips = vec![entry; count];
        for (number, entry) in m.clips.iter_mut().enumerate() {
            entry.sentence = format!("{number:064}");
        }
    };
    assert_eq!(changed(&|m| many(m, MAX_CLIPS + 1)), PackErrorKind::TooLarge);
    assert_eq!(changed(&|m| many(m, MAX_CLIPS)), PackErrorKind::Damaged);
    // 65 clips of the greatest length are more than all may have.
    assert_eq!(
        changed(&|m| {
            many(m, 65);
            m.clips.iter_mut().for_each(|entry| entry.bytes = most);
        }),
        PackErrorKind::TooLarge
    );
}

#[test]
fn the_format_says_whether_there_are_clips() {
    let (_, manifest, rest) = parts(&written(two()));
    assert_eq!(refused(&signed(1, &manifest, &rest)), PackErrorKind::Damaged);
    let (_, manifest, rest) = parts(&written(Clips::default()));
    assert_eq!(refused(&signed(2, &manifest, &rest)), PackErrorKind::Damaged);
    assert_eq!(refused(&signed(3, &manifest, &rest)), PackErrorKind::TooNew);
}

#[test]
fn the_writer_refuses_what_no_reader_would_take() {
    let mut clips = Clips::default();
    clips.add("太长了。", vec![7; MAX_CLIP_BYTES + 1]);
    let error = pack::write(&content(clips), &key()).unwrap_err();
    assert_eq!(error.kind, PackErrorKind::TooLarge);
}
