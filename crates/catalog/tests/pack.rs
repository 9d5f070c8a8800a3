//! Packs as a device meets them: whole, damaged, foreign, older, too new.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "helpers of a test may do what a test may; the scores are printed on purpose"
)]

use catalog::county::County;
use catalog::pack::{self, CatalogKeys, Clips, CountyKeys, KeyInfo, PackContent, PackErrorKind, Trust};
use catalog::service::{Guide, Service};
use proptest::prelude::*;
use seal::sign::SigningKey;

fn key(seed: u8) -> SigningKey {
    SigningKey::from_bytes([seed; 32])
}

fn info(key: &SigningKey) -> KeyInfo {
    KeyInfo {
        id: key.key_id(),
        key: key.verifying_key().to_base64(),
    }
}

fn service(id: &str) -> Service {
    let title = [("zh-Hans".to_owned(), "高龄津贴".to_owned())].into();
    let guide = Guide {
        title,
        ..Guide::default()
    };
    Service {
        format: 1,
        id: id.into(),
        version: "2026.1".into(),
        guide,
        materials: vec![],
        form: None,
        parts: vec![],
    }
}

fn content(version: u64, current: u8, next: u8) -> PackContent {
    PackContent {
        county: County {
            code: "990123".into(),
            ..County::default()
        },
        services: vec![service("senior-allowance"), service("birth")],
        keys: CountyKeys {
            opening: KeyInfo {
                id: "o".into(),
                key: "age1".into(),
            },
            receipt: info(&key(40)),
            decision: None,
            catalog: CatalogKeys {
                current: info(&key(current)),
                next: Some(info(&key(next))),
            },
        },
        version,
        created: "2026-11-21T08:00:00Z".into(),
        clips: Clips::default(),
    }
}

fn bytes(version: u64, current: u8, next: u8) -> Vec<u8> {
    pack::write(&content(version, current, next), &key(current)).unwrap()
}

fn refused(bytes: &[u8], trust: &Trust) -> PackErrorKind {
    pack::read(bytes, trust).unwrap_err().kind
}

#[test]
fn what_was_written_is_read_sorted_and_hashed() {
    let read = pack::read(&bytes(3, 1, 2), &Trust::first_use()).unwrap();
    assert_eq!(
        read.services.iter().map(|s| s.id.as_str()).collect::<Vec<_>>(),
        ["birth", "senior-allowance"]
    );
    assert_eq!(
        read.hashes["birth"],
        pack::content_hash(&service("birth")).unwrap()
    );
    assert_eq!(
        (read.version, read.county.code.as_str(), read.signed_by),
        (3, "990123", key(1).key_id())
    );
    assert_eq!(
        bytes(3, 1, 2),
        bytes(3, 1, 2),
        "the same content gives the same bytes"
    );
    assert_eq!(pack::peek(&bytes(3, 1, 2)).unwrap().services.len(), 2);
}

#[test]
fn a_device_that_has_a_catalog_refuses_to_go_back() {
    let trust = Trust::after(&pack::read(&bytes(5, 1, 2), &Trust::first_use()).unwrap());
    assert!(
        pack::read(&bytes(5, 1, 2), &trust).is_ok(),
        "the same again is harmless"
    );
    assert!(pack::read(&bytes(6, 1, 2), &trust).is_ok());
    assert_eq!(refused(&bytes(4, 1, 2), &trust), PackErrorKind::Older);
}

#[test]
fn the_next_key_takes_over_and_the_old_one_is_forgotten() {
    let trust = Trust::after(&pack::read(&bytes(1, 1, 2), &Trust::first_use()).unwrap());
    let turned = pack::read(&bytes(2, 2, 3), &trust).unwrap();
    let trust = Trust::after(&turned);
    assert_eq!(refused(&bytes(3, 1, 2), &trust), PackErrorKind::WrongKey);
    assert!(pack::read(&bytes(3, 3, 4), &trust).is_ok());
}

#[test]
fn another_county_and_a_strangers_key_are_refused() {
    let trust = Trust::after(&pack::read(&bytes(1, 1, 2), &Trust::first_use()).unwrap());
    assert_eq!(refused(&bytes(2, 7, 8), &trust), PackErrorKind::WrongKey);
    let mut foreign = content(2, 1, 2);
    foreign.county.code = "990124".into();
    assert_eq!(
        refused(&pack::write(&foreign, &key(1)).unwrap(), &trust),
        PackErrorKind::WrongCounty
    );
}

#[test]
fn a_key_id_borrowed_from_the_county_does_not_help() {
    let trust = Trust::after(&pack::read(&bytes(1, 1, 2), &Trust::first_use()).unwrap());
    let mut forged = content(2, 7, 8);
    forged.keys.catalog.current.id = key(1).key_id();
    assert!(
        pack::write(&forged, &key(7)).is_err(),
        "the writer refuses a key the pack does not name"
    );
    assert_eq!(refused(&bytes(2, 7, 1), &trust), PackErrorKind::WrongKey);
}

#[test]
fn other_files_newer_formats_and_cut_files_have_their_own_words() {
    let trust = Trust::first_use();
    let good = bytes(1, 1, 2);
    assert_eq!(refused(b"", &trust), PackErrorKind::NotAPack);
    assert_eq!(
        refused(b"PK\x03\x04 some workbook", &trust),
        PackErrorKind::NotAPack
    );
    let mut newer = good.clone();
    newer[8] = 3;
    assert_eq!(refused(&newer, &trust), PackErrorKind::TooNew);
    assert_eq!(refused(&good[..good.len() - 1], &trust), PackErrorKind::Damaged);
    let mut longer = good.clone();
    longer.push(0);
    assert_eq!(refused(&longer, &trust), PackErrorKind::Damaged);
    let huge = [&good[..12], &u32::MAX.to_le_bytes()[..]].concat();
    assert_eq!(refused(&huge, &trust), PackErrorKind::TooLarge);
    for kind in [PackErrorKind::NotAPack, PackErrorKind::Older] {
        let texts = include_str!("../../../locales/zh-Hans/errors.ftl");
        let code = pack::PackError { kind, detail: "" }.code();
        assert!(
            texts.contains(&format!("error-{code} =")) && texts.contains(&format!("error-{code}-next ="))
        );
    }
}

#[test]
fn a_flipped_bit_is_refused_wherever_it_is() {
    let good = bytes(1, 1, 2);
    let trust = Trust::after(&pack::read(&good, &Trust::first_use()).unwrap());
    // Checking a signature costs milliseconds in a test build, so each place takes one bit in turn on each path.
    for at in 0..good.len() {
        for (bit, trust) in [(at % 8, &trust), ((at + 3) % 8, &Trust::first_use())] {
            let mut bad = good.clone();
            bad[at] ^= 1 << bit;
            assert!(pack::read(&bad, trust).is_err(), "byte {at} bit {bit}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(64) })]
    #[test]
    fn a_cut_or_spliced_pack_never_panics_and_never_passes(cut in 0_usize..2000, tail in proptest::collection::vec(any::<u8>(), 1..64)) {
        let good = bytes(1, 1, 2);
        let mut bad = good[..cut.min(good.len() - 1)].to_vec();
        prop_assert!(pack::read(&bad, &Trust::first_use()).is_err());
        bad.extend(&tail);
        prop_assume!(bad != good);
        prop_assert!(pack::read(&bad, &Trust::first_use()).is_err());
        let _ = pack::peek(&bad);
    }
}
