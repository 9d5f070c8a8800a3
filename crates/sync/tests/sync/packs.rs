//! S25: packs over the network are taken as packs from a stick are; a broken pull goes on.

use seal::sign::SigningKey;
use sync::run::{Due, Round};

use crate::{
    county::Fault,
    device::{Device, catalog_key, pack},
};

const PULL: Due = Due {
    ledger: false,
    pack: true,
    space: false,
    hold_papers: false,
};

fn version(device: &Device) -> u32 {
    device.store.current_pack_version().unwrap().unwrap().0
}

fn offer(device: &Device, version: u32, signer: &SigningKey) -> usize {
    let bytes = pack(u64::from(version), signer, &device.county.key, 300_000);
    let length = bytes.len();
    device.county.state().pack = Some((version, bytes));
    length
}

async fn pull(device: &Device) -> Round {
    device.round_with(PULL).await
}

#[tokio::test]
async fn a_newer_pack_is_taken_and_an_unchanged_one_costs_nothing() {
    let device = Device::new();
    offer(&device, 2, &catalog_key());
    assert_eq!(pull(&device).await.packs, 1);
    assert_eq!(version(&device), 2);
    let before = device.county.state().pack_bytes_out;
    assert_eq!(pull(&device).await.packs, 0);
    assert_eq!(device.county.state().pack_bytes_out, before);
}

#[tokio::test]
async fn a_pull_that_breaks_three_times_with_restarts_costs_little_more() {
    let mut device = Device::new();
    let length = offer(&device, 2, &catalog_key());
    let mut cut_away = 0;
    for keep in [70_000, 20_000, 50_000] {
        device.county.fault(Fault::CutAnswer(keep));
        let out_before = device.county.state().pack_bytes_out;
        assert_eq!(pull(&device).await.packs, 0);
        // The county would have sent the rest; the link carried `keep` of it.
        cut_away += device.county.state().pack_bytes_out - out_before - keep;
        device = device.restart();
    }
    assert_eq!(pull(&device).await.packs, 1);
    assert_eq!(version(&device), 2);
    let carried = device.county.state().pack_bytes_out - cut_away;
    assert_eq!(carried, length, "every byte that arrived was kept");
}

#[tokio::test]
async fn older_foreign_and_changed_packs_are_refused_and_the_old_one_stays() {
    let device = Device::new();
    offer(&device, 5, &catalog_key());
    pull(&device).await;
    offer(&device, 4, &catalog_key());
    assert_eq!(pull(&device).await.pack_refused, Some("pack-older"));
    offer(&device, 6, &SigningKey::from_bytes([1; 32]));
    assert_eq!(pull(&device).await.pack_refused, Some("pack-wrong-key"));
    offer(&device, 7, &catalog_key());
    {
        let mut state = device.county.state();
        let (_, bytes) = state.pack.as_mut().unwrap();
        let middle = bytes.len() / 2;
        bytes[middle] ^= 1;
    }
    assert_eq!(pull(&device).await.pack_refused, Some("pack-damaged"));
    assert_eq!(version(&device), 5);
    assert_eq!(device.store.pack_part().unwrap(), None);
}

#[tokio::test]
async fn another_version_in_the_middle_of_a_pull_begins_anew() {
    let device = Device::new();
    offer(&device, 2, &catalog_key());
    device.county.fault(Fault::CutAnswer(70_000));
    pull(&device).await;
    offer(&device, 3, &catalog_key());
    assert_eq!(pull(&device).await.packs, 1);
    assert_eq!(version(&device), 3);
}
