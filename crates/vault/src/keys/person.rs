//! A person's key, wrapped, in `people/<id>.key` beside the person's file: under the device key, and with a PIN under
//! Argon2id(PIN, device key). It is in a file of its own and in no copy, so that destroying it destroys everything.

use disk::whole;
use seal::wrap::{self, WrapKey};
use serde::{Deserialize, Serialize};

use crate::{
    Kind, Result,
    home::Home,
    keys::{
        DeviceKey,
        stretch::{Stretch, from_hex},
    },
    person::PersonId,
};

/// Digits of a PIN.
pub(crate) const PIN_MIN_CHARS: usize = 6;

/// What is guessed first: too few digits, one digit again and again, digits in a row (123456, 987654). Old PINs of four digits go
/// on opening what they close.
pub(crate) fn is_weak_pin(pin: &str) -> bool {
    let digits: Vec<u8> = pin.bytes().filter(u8::is_ascii_digit).collect();
    let steps = |by: i16| {
        digits
            .windows(2)
            .all(|pair| matches!(pair, [a, b] if i16::from(*b) - i16::from(*a) == by))
    };
    digits.len() != pin.len() || digits.len() < PIN_MIN_CHARS || [0, 1, -1].into_iter().any(steps)
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Header {
    format: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    stretch: Option<Stretch>,
    wrapped: String,
}

/// Wraps and writes; replaces what was there.
pub(crate) fn write(
    home: &Home,
    person: &PersonId,
    device: &DeviceKey,
    pin: Option<&str>,
    key: &WrapKey,
) -> Result<()> {
    Ok(whole::write(
        &home.person_key(person),
        &wrap_under(person, device, pin, key)?,
    )?)
}

/// What [`write()`] writes.
pub(crate) fn wrap_under(
    person: &PersonId,
    device: &DeviceKey,
    pin: Option<&str>,
    key: &WrapKey,
) -> Result<Vec<u8>> {
    let stretch = pin.map(|_| Stretch::new()).transpose()?;
    let under = under(device, stretch.as_ref(), pin)?;
    let wrapped = seal::hash::hex(&wrap::wrap(&under, key, &context(person))?);
    let header = Header {
        format: 1,
        stretch,
        wrapped,
    };
    Ok(serde_json::to_vec_pretty(&header)?)
}

/// What is written now; [`Kind::KeyMissing`] when the key is gone.
pub(crate) fn written(home: &Home, person: &PersonId) -> Result<Vec<u8>> {
    crate::home::read(&home.person_key(person)).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => Kind::KeyMissing.into(),
        _ => crate::VaultError::from(error),
    })
}

/// Reads and unwraps. [`Kind::Locked`] when a PIN is needed and none given; a wrong one is `WrongPin` without a wait.
pub(crate) fn read(home: &Home, person: &PersonId, device: &DeviceKey, pin: Option<&str>) -> Result<WrapKey> {
    let header = header(home, person)?;
    let under = under(device, header.stretch.as_ref(), pin)?;
    wrap::unwrap(&under, &from_hex(&header.wrapped)?, &context(person)).map_err(|error| match error {
        seal::SealError::WrongKey if header.stretch.is_some() => Kind::WrongPin {
            wait_seconds: 0,
            tries_left: 0,
        }
        .into(),
        other => other.into(),
    })
}

/// Whether a PIN is set; [`Kind::KeyMissing`] when the key is gone.
pub(crate) fn has_pin(home: &Home, person: &PersonId) -> Result<bool> {
    Ok(header(home, person)?.stretch.is_some())
}

fn header(home: &Home, person: &PersonId) -> Result<Header> {
    let header: Header = serde_json::from_slice(&written(home, person)?)?;
    if header.format > 1 {
        Err(Kind::TooNew.into())
    } else {
        Ok(header)
    }
}

fn under(device: &DeviceKey, stretch: Option<&Stretch>, pin: Option<&str>) -> Result<WrapKey> {
    match (stretch, pin) {
        (None, _) => Ok(device.clone()),
        (Some(stretch), Some(pin)) => stretch.key(pin, device.as_bytes()),
        (Some(_), None) => Err(Kind::Locked.into()),
    }
}

fn context(person: &PersonId) -> String {
    format!("cunliban/person-key/1/{person}")
}
