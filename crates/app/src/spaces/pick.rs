//! Her pick between two answers, or between a row and its deletion.

use merge::{Pick, Subject};
use vault::person::MirrorRow;

use super::conflicts::key_of;
use super::take::{drop_changed, followed};
use super::view::space_read;
use super::written::note;
use crate::api::space::{SpacePick, SpaceView};
use crate::api::system::Nothing;
use crate::error::{Code, Outcome, code};
use crate::state::core::Core;
use crate::state::deliver;

/// `space_pick`.
pub(crate) fn space_pick(core: &mut Core, request: SpacePick) -> Outcome<SpaceView> {
    let mirror = note(core)?.ok_or_else(|| code(Code::NothingToPick))?;
    let known = mirror.rows.get(&request.draft).cloned();
    let (row, mut document) = known.ok_or_else(|| code(Code::NothingToPick))?;
    let open = document.record.conflicts().into_iter();
    let subject = open
        .map(|open| open.subject)
        .find(|subject| key_of(subject) == request.key);
    let subject = subject.ok_or_else(|| code(Code::NothingToPick))?;
    let pick = match (&subject, request.value) {
        (Subject::Field(_), value) => Pick::Value(value),
        (_, Some(_)) => Pick::Keep,
        (_, None) => Pick::Delete,
    };
    let at = core.now().as_millisecond();
    if !document.record.pick(&mirror.hand(), &subject, &pick, at) {
        return Err(code(Code::NothingToPick));
    }
    let row = MirrorRow { to_push: true, ..row };
    let picked = followed(core, &mirror, row, &document)?;
    core.present()?.store.keep_picked(&picked, core.now())?;
    drop_changed(core, &[picked]);
    deliver::answered(core);
    space_read(core, Nothing {})
}
