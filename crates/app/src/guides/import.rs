//! Packs: what lies within reach, and putting one to use after every check. The first pack pins the county and its keys;
//! later ones must fit them and never go back. Reading, checking, storing and indexing are done without the lock; under it a
//! catalog takes the place of another. That it came is noted; what follows is `follow_up`.

use std::sync::Arc;

use catalog::pack::{self, Pack, Trust};
use sync::county::{self, TakeError};
use vault::device::DeviceStore;

use crate::api::catalog::{CatalogStatus, PackId, PackList};
use crate::api::outcome::IpcError;
use crate::api::system::Nothing;
use crate::error::{Code, Outcome, code};
use crate::guides::cards::status;
use crate::guides::pack_files::{self, bytes, look, must_compare, newest_beside, refused};
use crate::host::PackAtHand;
use crate::state::catalog::CatalogInUse;
use crate::state::core::Core;
use crate::state::happening::Happening;
use crate::state::phases::Step;
use crate::state::settings::StoredSettings;
use crate::state::store_settings::keep;

/// `catalog_read_status`.
pub(crate) fn catalog_read_status(core: &mut Core, _: Nothing) -> Outcome<CatalogStatus> {
    Ok(status(core))
}

/// `catalog_find_packs`.
pub(crate) fn catalog_find_packs(core: &mut Core, _: Nothing) -> Outcome<Step<PackList>> {
    let (trust, host) = (county::trust(core.store()?)?, core.host.clone());
    Ok(Step::later(
        move || {
            let files = host.find_packs().into_iter();
            Ok(files.map(|file| look(file, &trust)).collect::<Vec<_>>())
        },
        |core, looked| Ok(Step::Done(found(core, &looked))),
    ))
}

fn found(core: &mut Core, looked: &[pack_files::Looked]) -> PackList {
    let named = looked
        .iter()
        .map(|looked| (looked.file.id.clone(), looked.file.clone()));
    core.packs = named.collect();
    let packs = looked
        .iter()
        .map(|looked| (looked.rank(), looked.view(&core.texts)));
    let mut packs: Vec<_> = packs.collect();
    packs.sort_by(|a, b| a.0.cmp(&b.0).then_with(|| a.1.name.cmp(&b.1.name)));
    PackList {
        packs: packs.into_iter().map(|(_, pack)| pack).collect(),
    }
}

/// `catalog_import_pack`.
pub(crate) fn catalog_import_pack(core: &mut Core, request: PackId) -> Outcome<Step<CatalogStatus>> {
    let store = core.store()?.clone();
    let (host, now) = (core.host.clone(), core.now());
    let known = core.packs.get(&request.pack).cloned();
    let device = store.clone();
    Ok(Step::later(
        move || {
            let file = known.or_else(|| host.find_packs().into_iter().find(|file| file.id == request.pack));
            let file = file.ok_or_else(|| code(Code::UnknownPack))?;
            prepare(&store, &file, request.compared.as_deref(), now)
        },
        move |core, catalog| {
            same_device(core, &device)?;
            put_to_use(core, catalog);
            say_who_chose(core, false)?;
            Ok(Step::Done(status(core)))
        },
    ))
}

/// The catalog of a file, checked, stored and ready to be searched. A refused one changes nothing.
fn prepare(
    store: &DeviceStore,
    file: &PackAtHand,
    compared: Option<&str>,
    now: jiff::Timestamp,
) -> Outcome<CatalogInUse> {
    let (bytes, trust) = (bytes(file)?, county::trust(store)?);
    let read = pack::read(&bytes, &trust).map_err(|error| refused(&error))?;
    // The digits of what is taken now: the file may be another one than when they were read out.
    let digits = read.keys.catalog.fingerprint(&read.signed_by);
    if must_compare(file, &trust) && compared != Some(digits.as_str()) {
        return Err(code(Code::PackNotCompared));
    }
    county::keep_pack(store, &read, &bytes, &file.name, now).map_err(|error| not_kept(&error))?;
    let catalog = CatalogInUse::new(read);
    catalog.indexer()();
    Ok(catalog)
}

/// Everything may have been erased meanwhile.
fn same_device(core: &Core, store: &Arc<DeviceStore>) -> Outcome<()> {
    if Arc::ptr_eq(core.store()?, store) {
        Ok(())
    } else {
        Err(code(Code::NotOpen))
    }
}

/// A catalog that is stored takes the place of the one in use, unless a newer one has come meanwhile.
fn put_to_use(core: &mut Core, catalog: CatalogInUse) {
    let newer = |used: &&CatalogInUse| used.pack.version > catalog.pack.version;
    if core.catalog.as_ref().filter(newer).is_some() {
        return;
    }
    let before = core.catalog.take().map(CatalogInUse::into_pack);
    let (before, same): (Vec<Pack>, Vec<Pack>) =
        before.into_iter().partition(|old| old.id != catalog.pack.id);
    std::thread::spawn(move || drop(same));
    let before = before.into_iter().next();
    core.catalog = Some(catalog.after(before));
    core.happened.push(Happening::CatalogCame { in_use: true });
}

/// A device without a guide takes the one that lies beside the installer: whoever put the program there put the pack there
/// too, so it is trusted like the program. One from a stick or a download waits for a person who has read the county's
/// name. Where packs of two counties lie, nobody but a person can choose.
pub(crate) fn take_beside(core: &mut Core) {
    if core.catalog.is_some() {
        return;
    }
    if let Err(error) = try_beside(core) {
        tracing::warn!(
            code = error.code.word(),
            "the pack beside the installer is not used"
        );
    }
}

fn try_beside(core: &mut Core) -> Outcome<()> {
    let store = core.store()?;
    let newest = newest_beside(core.host.find_packs(), &county::trust(store)?);
    let Some((name, bytes, read)) = newest else {
        return Ok(());
    };
    county::keep_pack(store, &read, &bytes, &name, core.now()).map_err(|error| not_kept(&error))?;
    put_to_use(core, CatalogInUse::new(read));
    say_who_chose(core, true)
}

fn say_who_chose(core: &mut Core, by_itself: bool) -> Outcome<()> {
    if core.kept.pack_by_itself == by_itself {
        return Ok(());
    }
    let kept = StoredSettings {
        pack_by_itself: by_itself,
        ..core.kept.clone()
    };
    keep(core, kept)
}

/// At start: the pack in use is read from the device file.
pub(crate) fn load(core: &mut Core) -> Result<(), vault::VaultError> {
    let Some(device) = &core.device else { return Ok(()) };
    if let Some(stored) = stored(&device.store)? {
        core.catalog = stored;
    }
    Ok(())
}

/// A newer pack came by itself: it is read without the lock and put to use under it.
pub(crate) fn reload(core: &Core) -> Option<Step<()>> {
    let store = core.store().ok()?.clone();
    let device = store.clone();
    Some(Step::later(
        move || {
            let stored = stored(&store)?;
            if let Some(Some(catalog)) = &stored {
                catalog.indexer()();
            }
            Ok(stored)
        },
        move |core, stored| {
            same_device(core, &device)?;
            if let Some(stored) = stored {
                let before = std::mem::replace(&mut core.catalog, stored);
                std::thread::spawn(move || drop(before));
                core.happened.push(Happening::CatalogCame { in_use: true });
            }
            Ok(Step::Done(()))
        },
    ))
}

/// The stored pack; one that no longer passes is left out, not trusted. Nothing where none was ever stored.
fn stored(store: &DeviceStore) -> Result<Option<Option<CatalogInUse>>, vault::VaultError> {
    let Some(current) = store.current_pack()? else {
        return Ok(None);
    };
    let previous = store.previous_pack()?;
    // The bytes were checked against the pinned keys when they came in and lie encrypted since.
    let again =
        |kept: vault::device::Pack| -> Option<Pack> { pack::read(&kept.body, &Trust::first_use()).ok() };
    let now = again(current).map(CatalogInUse::new);
    Ok(Some(now.map(|now| now.after(previous.and_then(again)))))
}

fn not_kept(error: &TakeError) -> IpcError {
    match error {
        TakeError::Pack(error) => refused(error),
        TakeError::Vault(error) => crate::state::core::from_vault(error),
    }
}
