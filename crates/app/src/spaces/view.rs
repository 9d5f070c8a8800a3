//! Whether her drafts travel, and beginning it.

use super::conflicts::views;
use super::written::{DEVICE_NAME, note};
use crate::api::space::{SpaceBegin, SpaceView};
use crate::api::system::Nothing;
use crate::error::{Code, Outcome, code};
use crate::state::core::Core;
use crate::state::deliver;
use crate::words::checks::NAME_LONGEST;

/// `space_read`.
pub(crate) fn space_read(core: &mut Core, _: Nothing) -> Outcome<SpaceView> {
    let Some(mirror) = note(core)? else {
        return Ok(SpaceView {
            on: false,
            waiting: 0,
            conflicts: Vec::new(),
        });
    };
    let waiting = mirror.rows.values().filter(|(row, _)| row.to_push).count();
    Ok(SpaceView {
        on: true,
        waiting: u32::try_from(waiting).unwrap_or(u32::MAX),
        conflicts: views(core, &mirror),
    })
}

/// `space_begin`: a space with a key of its own, unless she has one.
pub(crate) fn space_begin(core: &mut Core, request: SpaceBegin) -> Outcome<SpaceView> {
    core.not_in_practice()?;
    let mut bytes = [0_u8; 48];
    core.host.random(&mut bytes);
    let (key, id) = bytes.split_at(32);
    let key = seal::space::SpaceKey::from_bytes(key.try_into().unwrap_or_default());
    begin(core, &seal::hash::hex(id), &key, &request.device)?;
    space_read(core, Nothing {})
}

/// This device writes in the space from now on.
pub(super) fn begin(core: &mut Core, id: &str, key: &seal::space::SpaceKey, device: &str) -> Outcome<()> {
    let writer = format!("{}.{}", core.host.new_id(), core.host.new_id());
    let name = device.trim();
    if name.chars().count() > NAME_LONGEST {
        return Err(code(Code::NameLong));
    }
    let store = &core.present()?.store;
    store.begin_space(id, key, &writer)?;
    store.set_meta(DEVICE_NAME, name)?;
    deliver::answered(core);
    Ok(())
}
