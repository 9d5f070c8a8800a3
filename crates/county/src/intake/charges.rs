//! What a request uses up, by the limits of the county: of the device, of the address that it came from, of the county.

use super::{bearer::Caller, state::Intake};
use crate::{clock, store::Charge};

const COUNTY: &str = "county";
const BYTES: &str = "bytes";
const ENVELOPES: &str = "envelopes";
const DEVICES: &str = "devices";
const WORDS: &str = "words";
const SPACES: &str = "spaces";

/// An envelope of so many bytes.
pub(super) fn of_envelope(intake: &Intake, caller: &Caller, bytes: usize) -> Vec<Charge> {
    let limits = &intake.limits;
    let mut charges = of_bytes(intake, caller, u64::try_from(bytes).unwrap_or(u64::MAX));
    let one = |who: String, most: u32| today(intake, who, ENVELOPES, 1, most.into());
    charges.extend([
        one(device(caller), limits.device_envelopes_per_day),
        one(address(&caller.address), limits.address_envelopes_per_day),
        one(COUNTY.to_owned(), limits.envelopes_per_day),
    ]);
    charges
}

/// So many bytes that will lie here.
pub(super) fn of_bytes(intake: &Intake, caller: &Caller, bytes: u64) -> Vec<Charge> {
    let mut charges = of_traffic(intake, caller, bytes);
    charges.push(of_kept(intake, bytes));
    charges
}

/// So many bytes that come in today.
pub(super) fn of_traffic(intake: &Intake, caller: &Caller, bytes: u64) -> Vec<Charge> {
    let limits = &intake.limits;
    let some = |who: String, most: u64| today(intake, who, BYTES, bytes, most);
    vec![
        some(device(caller), limits.device_bytes_per_day),
        some(address(&caller.address), limits.address_bytes_per_day),
        some(COUNTY.to_owned(), limits.county_bytes_per_day),
    ]
}

/// Bytes that lie here in all.
pub(super) fn of_kept(intake: &Intake, bytes: u64) -> Charge {
    let all = today(
        intake,
        COUNTY.to_owned(),
        BYTES,
        bytes,
        intake.limits.county_bytes,
    );
    Charge {
        day: String::new(),
        ..all
    }
}

/// A device that is new here.
pub(super) fn of_device(intake: &Intake, from: &str) -> Vec<Charge> {
    let limits = &intake.limits;
    let one = |who: String, most: u32| today(intake, who, DEVICES, 1, most.into());
    vec![
        one(address(from), limits.address_devices_per_day),
        one(COUNTY.to_owned(), limits.county_devices_per_day),
    ]
}

/// A space that is new here.
pub(super) fn of_space(intake: &Intake, caller: &Caller) -> Vec<Charge> {
    let limits = &intake.limits;
    let one = |who: String, most: u32| today(intake, who, SPACES, 1, most.into());
    vec![
        one(device(caller), limits.device_spaces_per_day),
        one(address(&caller.address), limits.address_spaces_per_day),
        one(COUNTY.to_owned(), limits.county_spaces_per_day),
    ]
}

/// So many words that found nothing.
pub(super) fn of_words(intake: &Intake, caller: &Caller, words: usize) -> Vec<Charge> {
    let words = u64::try_from(words).unwrap_or(u64::MAX);
    let most = intake.limits.device_words_per_day;
    vec![today(intake, device(caller), WORDS, words, most.into())]
}

fn today(intake: &Intake, who: String, what: &'static str, amount: u64, most: u64) -> Charge {
    Charge {
        day: clock::civil(intake.now()).date().to_string(),
        who,
        what,
        amount: i64::try_from(amount).unwrap_or(i64::MAX),
        most: i64::try_from(most).unwrap_or(i64::MAX),
    }
}

fn device(caller: &Caller) -> String {
    format!("device {}", caller.device)
}

fn address(from: &str) -> String {
    format!("address {from}")
}
