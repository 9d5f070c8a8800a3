//! The seed of her space for another device of hers, without any network: a parcel by file or picture, sealed under a code of
//! twenty digits that only goes by mouth, so that whoever finds the parcel has nothing. Both devices then show the same six
//! digits, and the receiving one takes nothing before it was told them: a parcel from somebody else has others. It says whose it
//! is; where that person is called otherwise here, somebody has to say that they are the same: no file takes another's drafts.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use seal::{hash, phrase, seed::SpaceSeed};
use zeroize::Zeroizing;

use super::view::{begin, space_read};
use super::written::DEVICE_NAME;
use crate::api::space::{SpaceJoin, SpaceJoined, SpaceParcel};
use crate::api::system::Nothing;
use crate::error::{Cause, Code, Outcome, code};
use crate::state::core::Core;
use crate::state::phases::Step;
use crate::texts::key;
use crate::words::checks::NAME_LONGEST;

/// Groups of five digits.
const GROUPS: usize = 4;
/// The seed in hex; behind it the name of the person, as she is called where it comes from, and on a line of its own that device's.
const SEED_DIGITS: usize = 32;
const PARCEL_BYTES: usize = SEED_DIGITS + 1 + 8 * NAME_LONGEST;

/// `space_share`.
pub(crate) fn space_share(core: &mut Core, _: Nothing) -> Outcome<Step<SpaceParcel>> {
    core.not_in_practice()?;
    let space = core
        .present()?
        .store
        .space()?
        .ok_or_else(|| code(Code::NoSpace))?;
    let told = new_code(core);
    let seed = hash::secret_hex(space.seed.as_bytes());
    let present = core.present()?;
    let device = present.store.meta(DEVICE_NAME)?.unwrap_or_default();
    let plain = Zeroizing::new([seed.as_str(), &present.name, "\n", &device].concat());
    Ok(Step::later(
        move || {
            let sealed = phrase::seal(&digits_of(&told), plain.as_bytes()).map_err(|error| {
                tracing::error!(cause = Cause::for_log(&error), "sealing a parcel");
                code(Code::Internal)
            })?;
            Ok((sealed, told, plain))
        },
        |_, (sealed, told, plain)| {
            Ok(Step::Done(SpaceParcel {
                digits: confirmed(&sealed, &plain),
                parcel: STANDARD.encode(sealed),
                code: told,
            }))
        },
    ))
}

/// `space_join`: nothing is taken before code and digits fit, nothing of somebody who is called otherwise before it was said that
/// they are the same, and nothing in the place of a space that is there.
pub(crate) fn space_join(core: &mut Core, request: SpaceJoin) -> Outcome<Step<SpaceJoined>> {
    core.not_in_practice()?;
    if core.present()?.store.space()?.is_some() {
        return Err(code(Code::HasSpace));
    }
    let person = core.present()?.id;
    let device = request.device.clone();
    let same_ok = request.same_person.unwrap_or_default();
    Ok(Step::later(
        move || open(&request),
        move |core, (seed, theirs)| {
            let present = core.present()?;
            if present.id != person || present.store.space()?.is_some() {
                return Err(code(Code::ChangedMeanwhile));
            }
            let asks = (!same_ok && theirs != present.name).then(|| match theirs.as_str() {
                "" => core.texts.say(key!("person-unnamed")),
                name => name.to_owned(),
            });
            if asks.is_none() {
                begin(core, &seed, &device)?;
            }
            let view = space_read(core, Nothing {})?;
            Ok(Step::Done(SpaceJoined { view, asks }))
        },
    ))
}

/// What a parcel holds, and the name of the person; two devices of one name could not be told apart.
fn open(request: &SpaceJoin) -> Outcome<(SpaceSeed, String)> {
    let wrong = || code(Code::SpaceCodeWrong);
    let sealed = STANDARD.decode(request.parcel.trim()).map_err(|_| wrong())?;
    let plain = phrase::open(&digits_of(&request.code), &sealed, PARCEL_BYTES).map_err(|_| wrong())?;
    let plain = Zeroizing::new(String::from_utf8(plain).map_err(|_| wrong())?);
    if confirmed(&sealed, &plain) != digits_of(&request.digits) {
        return Err(code(Code::SpaceDigitsDiffer));
    }
    let (seed, name) = plain.split_at_checked(SEED_DIGITS).ok_or_else(wrong)?;
    let (name, device) = name.rsplit_once('\n').ok_or_else(wrong)?;
    if device == request.device.trim() {
        return Err(code(Code::SpaceNameTaken));
    }
    Ok((seed_of(seed).ok_or_else(wrong)?, name.to_owned()))
}

fn seed_of(hex: &str) -> Option<SpaceSeed> {
    let mut seed = Zeroizing::new([0_u8; 16]);
    for (at, byte) in seed.iter_mut().enumerate() {
        *byte = u8::from_str_radix(hex.get(at * 2..at * 2 + 2)?, 16).ok()?;
    }
    Some(SpaceSeed::from_bytes(*seed))
}

/// Six digits over all that the parcel is.
fn confirmed(sealed: &[u8], plain: &str) -> String {
    let all = Zeroizing::new([b"cunliban pairing 1\n".as_slice(), plain.as_bytes(), sealed].concat());
    let digit = |number: u64, byte: &u8| (number * 256 + u64::from(*byte)) % 1_000_000;
    format!("{:06}", hash::sha256(&all).iter().fold(0, digit))
}

/// About 66 bits, which nobody guesses against scrypt.
fn new_code(core: &Core) -> String {
    let mut bytes = [0_u8; GROUPS * 8];
    core.host.random(&mut bytes);
    let group = |eight: &[u8]| eight.iter().fold(0_u64, |n, byte| n << 8 | u64::from(*byte)) % 100_000;
    let groups: Vec<String> = bytes
        .chunks_exact(8)
        .map(|eight| format!("{:05}", group(eight)))
        .collect();
    groups.join(" ")
}

/// However it was typed.
fn digits_of(text: &str) -> String {
    let digits = text.chars().filter_map(|c| match c {
        '０'..='９' => char::from_digit(u32::from(c) - u32::from('０'), 10),
        c => c.is_ascii_digit().then_some(c),
    });
    digits.collect()
}
