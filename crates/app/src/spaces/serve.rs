//! The open person's space towards delivery, see `sync::spaces`.

use sync::spaces::{Came, OpenSpace, Outgoing};

use super::take;
use super::written::{note, read};
use crate::error::Outcome;
use crate::state::core::Core;
use crate::state::deliver;
use crate::state::happening::Happening;

/// The space of whoever is present; of somebody who practises none.
pub(crate) fn open(core: &Core) -> Outcome<Option<OpenSpace>> {
    let Some(present) = core.present.as_ref().filter(|_| core.practice.is_none()) else {
        return Ok(None);
    };
    let space = present.store.space()?;
    Ok(space.map(|space| OpenSpace {
        id: space.id,
        key: space.key,
        county: space.county,
        cursor: space.cursor,
    }))
}

/// Something was answered: it goes into her space, if she has one.
pub(crate) fn answered(core: &Core) {
    if open(core).is_ok_and(|space| space.is_some()) {
        deliver::answered(core);
    }
}

/// Everything that the county lacks.
pub(crate) fn waiting(core: &mut Core, space: &str) -> Outcome<Vec<Outgoing>> {
    if !is_open(core, space)? {
        return Ok(Vec::new());
    }
    let Some(mirror) = note(core)? else {
        return Ok(Vec::new());
    };
    take::adopt(core, &mirror)?;
    hers_already(core)?;
    let rows = mirror.rows.into_values().map(|(row, _)| row);
    let out = rows.filter(|row| row.to_push).map(|row| Outgoing {
        record: row.record,
        expected: row.revision,
        body: row.body,
    });
    Ok(out.collect())
}

pub(crate) fn registered(core: &mut Core, space: &str, county: &str) -> Outcome<()> {
    if is_open(core, space)? {
        core.present()?.store.note_space_at(county)?;
    }
    Ok(())
}

pub(crate) fn take(core: &mut Core, space: &str, came: &Came) -> Outcome<()> {
    if is_open(core, space)? && read(core)?.is_some() {
        take::take(core, came)?;
        if !came.records.is_empty() {
            core.happened.push(Happening::SpaceMoved);
        }
        hers_already(core)?;
    }
    Ok(())
}

/// What came out of her space does not have to go there again.
fn hers_already(core: &mut Core) -> Outcome<()> {
    let present = core.present_mut()?;
    present.written = present.store.drafts_written()?;
    Ok(())
}

pub(crate) fn pushed(core: &mut Core, space: &str, sent: &Outgoing, revision: u32) -> Outcome<()> {
    if is_open(core, space)? {
        core.present()?
            .store
            .note_pushed(&sent.record, revision, &sent.body)?;
        core.happened.push(Happening::SpaceMoved);
    }
    Ok(())
}

fn is_open(core: &Core, space: &str) -> Outcome<bool> {
    Ok(open(core)?.is_some_and(|open| open.id == space))
}
