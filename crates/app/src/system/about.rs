//! Versions, licence and fingerprints, for reading to each other on the phone.

use crate::api::system::{AboutView, Nothing};
use crate::error::Outcome;
use crate::state::core::Core;

/// `system_read_about`.
pub(crate) fn system_read_about(core: &mut Core, _: Nothing) -> Outcome<AboutView> {
    let pack = core.catalog.as_ref().map(|catalog| &catalog.pack);
    Ok(AboutView {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        licence: "MIT OR Apache-2.0".to_owned(),
        county: pack.map_or_else(String::new, |pack| core.texts.pick(&pack.county.name)),
        pack_version: pack.map_or_else(String::new, |pack| pack.version.to_string()),
        key_fingerprint: pack.map_or_else(String::new, |pack| pack.keys.catalog.fingerprint(&pack.signed_by)),
        device: core.store()?.device_id(core.now())?,
    })
}
