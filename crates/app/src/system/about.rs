//! Versions, licence and fingerprints, for reading to each other on the phone.

use seal::sign::VerifyingKey;

use crate::api::system::{AboutView, Nothing};
use crate::core::Core;
use crate::error::Outcome;

/// `system_read_about`.
pub(crate) fn system_read_about(core: &mut Core, _: Nothing) -> Outcome<AboutView> {
    let pack = core.catalog.as_ref().map(|shelf| &shelf.pack);
    let fingerprint = |key: &str| {
        VerifyingKey::from_base64(key)
            .map(|key| key.fingerprint())
            .unwrap_or_default()
    };
    Ok(AboutView {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        licence: "MIT OR Apache-2.0".to_owned(),
        county: pack.map_or_else(String::new, |pack| core.texts.pick(&pack.county.name)),
        pack_version: pack.map_or_else(String::new, |pack| pack.version.to_string()),
        key_fingerprint: pack.map_or_else(String::new, |pack| fingerprint(&pack.keys.catalog.current.key)),
        device: core.store()?.device_id(core.now())?,
    })
}
