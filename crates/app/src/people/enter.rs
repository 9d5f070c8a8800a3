//! A person's file is open: its person is present from now on.

use vault::device::PersonRow;
use vault::person::{Access, PersonStore};

use crate::error::Outcome;
use crate::mandates;
use crate::people::glance;
use crate::state::core::Core;
use crate::state::person::OpenPerson;
use crate::state::settings::StoredSettings;
use crate::state::store_settings::keep;

/// What a crash left between the two files is put right first.
pub(crate) fn enter(core: &mut Core, row: &PersonRow, store: PersonStore) -> Outcome<()> {
    let now = core.now();
    let device = core.store()?.clone();
    vault::submit::reconcile(&store, &device, now)?;
    // Nobody can take anything back any more: photos that were taken away before are gone.
    store.drop_all_unneeded()?;
    let name = device.reconcile_name(&store)?.unwrap_or_else(|| row.name.clone());
    core.present = Some(OpenPerson {
        id: row.id,
        name,
        is_self: row.is_self,
        store,
        drafts: std::collections::BTreeMap::new(),
        let_go: std::collections::BTreeSet::new(),
        active: now,
        ask_longer_pin: false,
        written: 0,
        looked: None,
    });
    let by = mandates::acting(core)?.map_or_else(String::new, |mandate| mandate.id);
    core.present()?.store.note_access(Access::Open, "", &by, now)?;
    if core.practice.is_some() {
        return Ok(());
    }
    glance::keep(core)?;
    mandates::end::try_hold(core);
    mandates::tell::try_county(core);
    let id = Some(row.id.to_string());
    if core.kept.present != id {
        let kept = StoredSettings {
            present: id,
            on_screen: None,
            ..core.kept.clone()
        };
        keep(core, kept)?;
    }
    Ok(())
}

/// Nobody is, also after a restart.
pub(crate) fn nobody(core: &mut Core) -> Outcome<()> {
    let kept = StoredSettings {
        present: None,
        on_screen: None,
        ..core.kept.clone()
    };
    keep(core, kept)
}
