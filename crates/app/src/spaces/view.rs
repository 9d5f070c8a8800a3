//! Whether her drafts travel, and beginning it.

use seal::seed::SpaceSeed;

use super::conflicts::views;
use super::written::{DEVICE_NAME, WORDS_KEPT, note, words_are_kept};
use crate::api::space::{SpaceBegin, SpaceView};
use crate::api::system::Nothing;
use crate::error::{Outcome, code};
use crate::state::core::Core;
use crate::state::deliver;
use crate::words::checks::NAME_LONGEST;

/// `space_read`.
pub(crate) fn space_read(core: &mut Core, _: Nothing) -> Outcome<SpaceView> {
    let Some(mirror) = note(core)? else {
        return Ok(SpaceView {
            on: false,
            device: core.present()?.store.meta(DEVICE_NAME)?.unwrap_or_default(),
            waiting: 0,
            only_here: Vec::new(),
            words_kept: false,
            conflicts: Vec::new(),
        });
    };
    let waiting = mirror.rows.values().filter(|(row, _)| row.to_push);
    let only_here: Vec<String> = waiting.map(|(row, _)| row.draft.clone()).collect();
    Ok(SpaceView {
        on: true,
        device: mirror.device.clone(),
        waiting: u32::try_from(only_here.len()).unwrap_or(u32::MAX),
        only_here,
        words_kept: words_are_kept(core)?,
        conflicts: views(core, &mirror),
    })
}

/// `space_leave`: what the others wrote and what came from them stays in the drafts here; the county keeps what it has for them.
pub(crate) fn space_leave(core: &mut Core, _: Nothing) -> Outcome<SpaceView> {
    core.not_in_practice()?;
    core.present()?.store.end_space()?;
    core.present()?.store.set_meta(WORDS_KEPT, "")?;
    space_read(core, Nothing {})
}

/// `space_begin`: a space with a key of its own, unless she has one.
pub(crate) fn space_begin(core: &mut Core, request: SpaceBegin) -> Outcome<SpaceView> {
    core.not_in_practice()?;
    let mut bytes = [0_u8; 16];
    core.host.random(&mut bytes);
    begin(core, &SpaceSeed::from_bytes(bytes), &request.device)?;
    space_read(core, Nothing {})
}

/// This device writes in the space from now on.
pub(super) fn begin(core: &mut Core, seed: &SpaceSeed, device: &str) -> Outcome<()> {
    let writer = format!("{}.{}", core.host.new_id(), core.host.new_id());
    let name = device.trim();
    if name.chars().count() > NAME_LONGEST {
        return Err(code("name-long"));
    }
    let store = &core.present()?.store;
    store.begin_space(seed, &writer)?;
    store.set_meta(DEVICE_NAME, name)?;
    deliver::answered(core);
    Ok(())
}
