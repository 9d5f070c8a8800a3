//! Packs: what lies within reach, and putting one to use after every check. The first pack pins the county and its keys;
//! later ones must fit them and never go back.

use catalog::pack::{self, Trust};
use sync::county::{self, TakeError};

use crate::api::catalog::{CatalogStatus, PackFound, PackId, PackList};
use crate::api::system::Nothing;
use crate::error::{Outcome, code};
use crate::guides::cards::status;
use crate::host::{PackAtHand, PackPlace};
use crate::state::catalog::CatalogInUse;
use crate::state::core::Core;
use crate::state::happening::Happening;
use crate::state::settings::StoredSettings;
use crate::state::store_settings::keep;

/// `catalog_read_status`.
pub(crate) fn catalog_read_status(core: &mut Core, _: Nothing) -> Outcome<CatalogStatus> {
    Ok(status(core))
}

/// `catalog_find_packs`.
pub(crate) fn catalog_find_packs(core: &mut Core, _: Nothing) -> Outcome<PackList> {
    let trust = trust(core)?;
    let at_hand = core.host.find_packs();
    let mut found: Vec<(u64, PackFound)> = at_hand.iter().map(|file| describe(core, file, &trust)).collect();
    found.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.name.cmp(&b.1.name)));
    core.packs = at_hand.into_iter().map(|file| (file.id.clone(), file)).collect();
    Ok(PackList {
        packs: found.into_iter().map(|(_, pack)| pack).collect(),
    })
}

/// `catalog_import_pack`.
pub(crate) fn catalog_import_pack(core: &mut Core, request: PackId) -> Outcome<CatalogStatus> {
    let file = core.packs.get(&request.pack).cloned();
    let file = file.or_else(|| {
        core.host
            .find_packs()
            .into_iter()
            .find(|file| file.id == request.pack)
    });
    let file = file.ok_or_else(|| code("unknown-pack"))?;
    let bytes = read_file(&file)?;
    put_to_use(core, &file.name, &bytes)?;
    say_who_chose(core, false)?;
    Ok(status(core))
}

/// A device without a guide takes the one that lies beside the installer: whoever put the program there put the pack there
/// too, so it is trusted like the program. One from a stick or a download waits for a person who has read the county's
/// name. Where packs of two counties lie, nobody but a person can choose.
pub(crate) fn take_beside(core: &mut Core) {
    if core.catalog.is_some() {
        return;
    }
    match newest_beside(core) {
        Ok(Some((name, bytes))) => {
            let taken = put_to_use(core, &name, &bytes).and_then(|()| say_who_chose(core, true));
            if let Err(error) = taken {
                tracing::warn!(code = error.code, "the pack beside the installer is not used");
            }
        }
        Ok(None) => {}
        Err(error) => tracing::warn!(code = error.code, "looking beside the installer"),
    }
}

/// Name and bytes of the newest good pack beside the installer, if all of them are of one county.
fn newest_beside(core: &Core) -> Outcome<Option<(String, Vec<u8>)>> {
    let trust = trust(core)?;
    let files = core.host.find_packs().into_iter();
    let mut good = Vec::new();
    for file in files.filter(|file| file.place == PackPlace::Beside) {
        let Ok(bytes) = read_file(&file) else { continue };
        match pack::read(&bytes, &trust) {
            Ok(read) => good.push((read.county.code.clone(), read.version, file.name, bytes)),
            Err(error) => tracing::warn!(code = error.code(), "a pack beside the installer is refused"),
        }
    }
    let one_county = good.windows(2).all(|pair| match pair {
        [a, b] => a.0 == b.0,
        _ => true,
    });
    let newest = good.into_iter().max_by_key(|(_, version, ..)| *version);
    Ok(newest
        .filter(|_| one_county)
        .map(|(_, _, name, bytes)| (name, bytes)))
}

fn say_who_chose(core: &mut Core, by_itself: bool) -> Outcome<()> {
    let kept = StoredSettings {
        pack_by_itself: by_itself,
        ..core.kept.clone()
    };
    keep(core, kept)
}

/// Checks a pack, keeps it, uses it. A refused one changes nothing.
pub(crate) fn put_to_use(core: &mut Core, source: &str, bytes: &[u8]) -> Outcome<()> {
    let read = county::take_pack(core.store()?, bytes, source, core.now()).map_err(|error| match error {
        TakeError::Pack(error) => refused(&error),
        TakeError::Vault(error) => error.into(),
    })?;
    let before = core
        .catalog
        .take()
        .map(|shelf| shelf.pack)
        .filter(|old| old.id != read.id);
    core.catalog = Some(CatalogInUse::new(read, before));
    core.happened.push(Happening::CatalogCame { in_use: true });
    Ok(())
}

/// Reads the pack in use from the device file; one that no longer passes is left out, not trusted.
pub(crate) fn load(core: &mut Core) -> Result<(), vault::VaultError> {
    let Some(device) = &core.device else { return Ok(()) };
    let Some(current) = device.store.current_pack()? else {
        return Ok(());
    };
    let previous = device.store.previous_pack()?;
    let again = |kept: vault::device::Pack| pack::read(&kept.body, &Trust::first_use()).ok();
    // The bytes were checked against the pinned keys when they came in and lie encrypted since.
    core.catalog = again(current).map(|now| CatalogInUse::new(now, previous.and_then(again)));
    Ok(())
}

/// What this device has pinned.
fn trust(core: &Core) -> Outcome<Trust> {
    Ok(county::trust(core.store()?)?)
}

fn describe(core: &Core, file: &PackAtHand, trust: &Trust) -> (u64, PackFound) {
    let head = read_file(file).and_then(|bytes| {
        let checked = pack::read(&bytes, trust).map_err(|error| refused(&error));
        let manifest = pack::peek(&bytes).ok();
        checked.map(|_| ()).map_or_else(
            |error| Ok((manifest.clone(), Some(error.code))),
            |()| Ok((manifest.clone(), None)),
        )
    });
    let (manifest, problem) = head.unwrap_or_else(|error| (None, Some(error.code)));
    let version = manifest.as_ref().map_or(0, |m| m.version);
    let found = PackFound {
        id: file.id.clone(),
        name: file.name.clone(),
        place: core.texts.say(place_key(file.place)),
        county: manifest
            .as_ref()
            .map_or_else(String::new, |m| core.texts.pick(&m.name)),
        version: manifest.map_or_else(String::new, |m| m.version.to_string()),
        problem,
    };
    (version, found)
}

fn place_key(place: PackPlace) -> &'static str {
    match place {
        PackPlace::Beside => "pack-place-beside",
        PackPlace::Stick => "pack-place-stick",
        PackPlace::Downloads => "pack-place-downloads",
    }
}

/// At most one byte more than a pack may have is read, so that a huge file costs nothing.
fn read_file(file: &PackAtHand) -> Outcome<Vec<u8>> {
    use std::io::Read as _;
    let limit = u64::try_from(pack::MAX_PACK_BYTES)
        .unwrap_or(u64::MAX)
        .saturating_add(1);
    let mut bytes = Vec::new();
    let opened = std::fs::File::open(&file.path).map_err(|_| code("unknown-pack"))?;
    opened
        .take(limit)
        .read_to_end(&mut bytes)
        .map_err(|_| code("unknown-pack"))?;
    Ok(bytes)
}

fn refused(error: &catalog::pack::PackError) -> crate::api::outcome::IpcError {
    tracing::warn!(code = error.code(), detail = error.detail, "pack refused");
    code(error.code())
}
