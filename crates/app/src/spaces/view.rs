//! Whether her drafts travel, and beginning it.

use seal::seed::SpaceSeed;

use super::conflicts::views;
use super::elsewhere::{self, is_open};
use super::written::{DEVICE_NAME, Mirror, RECOVERED, WORDS_KEPT, note, words_are_kept};
use crate::api::space::{SpaceBegin, SpaceView};
use crate::api::system::Nothing;
use crate::error::{Code, Outcome, code};
use crate::state::core::Core;
use crate::state::deliver;
use crate::words::checks::NAME_LONGEST;

/// `space_read`.
pub(crate) fn space_read(core: &mut Core, _: Nothing) -> Outcome<SpaceView> {
    match note(core)? {
        Some(mirror) => on(core, &mirror),
        None => off(core),
    }
}

fn off(core: &Core) -> Outcome<SpaceView> {
    Ok(SpaceView {
        device: core.present()?.store.meta(DEVICE_NAME)?.unwrap_or_default(),
        ..SpaceView::default()
    })
}

fn on(core: &mut Core, mirror: &Mirror) -> Outcome<SpaceView> {
    let waiting = mirror.rows.values().filter(|(row, _)| row.to_push);
    let only_here: Vec<String> = waiting.map(|(row, _)| row.draft.clone()).collect();
    let open = mirror.rows.values().filter(|(_, document)| is_open(document));
    let lacking = open.clone().filter(|(row, _)| !row.here);
    let read = !mirror.space.cursor.is_empty();
    let (kept, recovered) = (words_are_kept(core)?, is_recovered(core)?);
    let others = mirror.others_wrote();
    Ok(SpaceView {
        on: true,
        device: mirror.device.clone(),
        waiting: count(only_here.len()),
        only_here,
        words_kept: kept || (recovered && others),
        read,
        forms: count(open.clone().count()),
        lacking: count(lacking.count()),
        found_nothing: recovered && read && !others,
        elsewhere: elsewhere::views(core, mirror),
        conflicts: views(core, mirror),
    })
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// It came back by its characters.
fn is_recovered(core: &Core) -> Outcome<bool> {
    Ok(core
        .present()?
        .store
        .meta(RECOVERED)?
        .is_some_and(|yes| yes == "1"))
}

/// `space_leave`: what the others wrote and what came from them stays in the drafts here; the county keeps what it has for them.
pub(crate) fn space_leave(core: &mut Core, _: Nothing) -> Outcome<SpaceView> {
    core.not_in_practice()?;
    core.present()?.store.end_space()?;
    for forgotten in [WORDS_KEPT, RECOVERED] {
        core.present()?.store.set_meta(forgotten, "")?;
    }
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
        return Err(code(Code::NameLong));
    }
    let store = &core.present()?.store;
    store.begin_space(seed, &writer)?;
    store.set_meta(DEVICE_NAME, name)?;
    deliver::answered(core);
    Ok(())
}
