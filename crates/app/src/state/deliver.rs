//! Delivery: starting it, waking it, asking how it stands.

use std::sync::Arc;

use sync::engine::Settings;
use sync::link::HttpLink;
use sync::run::Surroundings;
use sync::status::SyncStatus;

use crate::api::ledger::SyncView;
use crate::state::core::Core;
use crate::state::delivery::{Delivery, Seen, Shown};

/// Starts it when the device file is open; without a county it waits for one. One that runs looks again.
pub(crate) fn start(core: &mut Core, seen: impl FnOnce(&Core) -> Seen) {
    if core.device.is_none() {
        return;
    }
    if let Some(delivery) = delivery(core) {
        delivery.handle.network_changed();
        return;
    }
    let link = match HttpLink::new() {
        Ok(link) => Arc::new(link),
        Err(error) => {
            tracing::error!(%error, "no way to the network");
            return;
        }
    };
    let settings = Settings {
        pace: core.host.pace(),
        hold_papers: hold_papers(core),
    };
    let (seen, around) = (seen(core), around(core));
    let Some(device) = core.device.as_mut() else {
        return;
    };
    let handle = sync::engine::spawn(device.store.clone(), link, around, settings);
    device.sync = Some(Delivery {
        handle,
        listening: false,
        seen,
        shown: Shown::default(),
    });
}

fn around(core: &Core) -> Surroundings {
    let (host, random) = (core.host.clone(), core.host.clone());
    Surroundings {
        clock: Arc::new(move || host.now().timestamp()),
        random: Arc::new(move || {
            let mut bytes = [0_u8; 4];
            random.random(&mut bytes);
            u32::from_le_bytes(bytes)
        }),
        spaces: core.spaces.clone(),
    }
}

/// Something new waits.
pub(crate) fn nudge(core: &Core) {
    if let Some(delivery) = delivery(core) {
        delivery.handle.answered();
        delivery.handle.nudge();
    }
}

/// An answer was given, or a draft changed otherwise: it goes into her space a moment later.
pub(crate) fn answered(core: &Core) {
    if let Some(delivery) = delivery(core) {
        delivery.handle.answered();
    }
}

/// The network changed or a person said "now".
pub(crate) fn go_now(core: &Core) {
    if let Some(delivery) = delivery(core) {
        delivery.handle.network_changed();
    }
}

/// The setting or the network changed.
pub(crate) fn apply_hold(core: &Core) {
    if let Some(delivery) = delivery(core) {
        delivery.handle.hold_papers(hold_papers(core));
    }
}

/// Papers wait for a network that costs nothing, unless the person said otherwise.
fn hold_papers(core: &Core) -> bool {
    core.host.metered() && !core.kept.sync_metered
}

/// What it last saw of the link.
pub(crate) fn status(core: &Core) -> Option<SyncStatus> {
    delivery(core).and_then(|delivery| delivery.handle.status().ok())
}

/// The page has read this: it is told when it is no longer so, also where it is what was told before.
pub(crate) fn was_read(core: &mut Core, sync: &SyncView) {
    if let Some(delivery) = delivery_mut(core) {
        delivery.shown.sync = Some(sync.clone());
    }
}

pub(crate) fn delivery_mut(core: &mut Core) -> Option<&mut Delivery> {
    core.device.as_mut().and_then(|device| device.sync.as_mut())
}

fn delivery(core: &Core) -> Option<&Delivery> {
    core.device.as_ref().and_then(|device| device.sync.as_ref())
}
