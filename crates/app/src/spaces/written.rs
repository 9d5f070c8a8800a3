//! What was written on this device since her devices last agreed, draft by draft. It is worked out when the space is about to
//! be read or sent to: an answer costs nothing more than before.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use merge::{Hand, Plain};
use vault::person::{Draft, DraftState, MirrorRow, SpaceRow};

use super::document::{Document, SENT, plain, record_id, text};
use crate::drafts::load::load;
use crate::error::{Cause, Code, Outcome, code};
use crate::state::core::Core;
use crate::words::dates;

/// Where the device's name among her others is kept.
pub(super) const DEVICE_NAME: &str = "space_device";
/// Where it is kept that she has the space's characters on paper.
pub(super) const WORDS_KEPT: &str = "space_words_kept";
/// Where it is kept that the space came back by its characters.
pub(super) const RECOVERED: &str = "space_recovered";

/// The device of a writer, in whichever life.
pub(super) fn device_of(writer: &str) -> &str {
    writer.split('.').next().unwrap_or_default()
}

/// A time of a writing, by its device's clock, in words.
pub(super) fn when(core: &Core, at: i64) -> String {
    let now = core.host.now();
    let at = Timestamp::from_millisecond(at).map(|at| at.to_zoned(now.time_zone().clone()));
    at.map_or_else(|_| String::new(), |at| dates::recent(&core.texts, &at, &now))
}

/// Whether she has said them back once.
pub(super) fn words_are_kept(core: &Core) -> Outcome<bool> {
    Ok(core
        .present()?
        .store
        .meta(WORDS_KEPT)?
        .is_some_and(|kept| kept == "1"))
}

/// The space with its mirror, as it stands.
pub(super) struct Mirror {
    pub space: SpaceRow,
    pub device: String,
    pub rows: BTreeMap<String, (MirrorRow, Document)>,
}

impl Mirror {
    /// Another device of hers wrote something that came here.
    pub fn others_wrote(&self) -> bool {
        let own = device_of(&self.space.writer);
        let mut authors = self
            .rows
            .values()
            .flat_map(|(_, document)| document.record.authors.keys());
        authors.any(|writer| device_of(writer) != own)
    }

    pub fn hand(&self) -> Hand<'_> {
        Hand {
            id: &self.space.writer,
            device: &self.device,
        }
    }
}

/// The mirror, after what was written here since was noted in it; none for a person without a space.
pub(super) fn note(core: &mut Core) -> Outcome<Option<Mirror>> {
    let Some(mut mirror) = read(core)? else {
        return Ok(None);
    };
    let drafts = core.present()?.store.all_drafts()?;
    for draft in &drafts {
        note_draft(core, &mut mirror, draft)?;
    }
    let there: BTreeSet<&str> = drafts.iter().map(|draft| draft.id.as_str()).collect();
    note_deleted(core, &mut mirror, &there)?;
    Ok(Some(mirror))
}

/// The mirror as it lies there.
pub(super) fn read(core: &Core) -> Outcome<Option<Mirror>> {
    let store = &core.present()?.store;
    let Some(space) = store.space()?.filter(|_| core.practice.is_none()) else {
        return Ok(None);
    };
    let mut rows = BTreeMap::new();
    for row in store.mirrors()? {
        let document = Document::read(row.body.as_bytes()).ok_or_else(damaged)?;
        rows.insert(row.draft.clone(), (row, document));
    }
    let device = store.meta(DEVICE_NAME)?.unwrap_or_default();
    Ok(Some(Mirror { space, device, rows }))
}

fn damaged() -> crate::api::outcome::IpcError {
    tracing::error!(cause = Cause::for_log(&"unreadable"), "the mirror of a space");
    code(Code::Internal)
}

/// A draft that is being filled in for the first time, or was sent after it had travelled.
fn note_draft(core: &mut Core, mirror: &mut Mirror, draft: &Draft) -> Outcome<()> {
    let known = mirror.rows.get(&draft.id).cloned();
    if (known.is_none() && !is_open(draft)) || (is_open(draft) && load(core, &draft.id).is_err()) {
        return Ok(());
    }
    let (row, mut document) = match known {
        Some(known) => known,
        None => (new_row(mirror, draft), Document::of(draft)),
    };
    let base = base_of(&row);
    let now = stands(core, draft, &base)?;
    let times = core.present()?.store.answered_at(&draft.id)?;
    let changed = draft.changed_at.as_millisecond();
    let at = |key: &str| times.get(key).map_or(changed, |at| at.as_millisecond());
    if !document.record.write(&mirror.hand(), &base, &now, at) {
        return Ok(());
    }
    document.catalog = document.catalog.max(catalog(core));
    let base = text(&now)?;
    keep(core, mirror, MirrorRow { base, ..row }, document)
}

/// What stood here when this device and the others last agreed.
fn base_of(row: &MirrorRow) -> Plain {
    serde_json::from_str(&row.base).unwrap_or_default()
}

fn new_row(mirror: &Mirror, draft: &Draft) -> MirrorRow {
    MirrorRow {
        record: record_id(&mirror.space.id, &draft.id),
        draft: draft.id.clone(),
        revision: 0,
        body: String::new(),
        base: String::new(),
        to_push: true,
        here: true,
    }
}

/// Sent from this device, or being corrected after that.
fn was_sent(draft: &Draft) -> bool {
    draft.round > 1
}

/// What was begun here and is here no more was deleted here.
fn note_deleted(core: &Core, mirror: &mut Mirror, there: &BTreeSet<&str>) -> Outcome<()> {
    let gone: Vec<(MirrorRow, Document)> = mirror
        .rows
        .values()
        .filter(|(row, document)| {
            row.here && !there.contains(row.draft.as_str()) && !document.record.is_deleted()
        })
        .cloned()
        .collect();
    for (row, mut document) in gone {
        document
            .record
            .delete(&mirror.hand(), core.now().as_millisecond());
        keep(core, mirror, MirrorRow { here: false, ..row }, document)?;
    }
    Ok(())
}

/// What stands here has to go to the others.
fn keep(core: &Core, mirror: &mut Mirror, row: MirrorRow, document: Document) -> Outcome<()> {
    let row = MirrorRow {
        body: text(&document)?,
        to_push: true,
        ..row
    };
    core.present()?.store.keep_mirror(&row)?;
    mirror.rows.insert(row.draft.clone(), (row, document));
    Ok(())
}

/// What stands in a draft; what was sent stands as it stood, and says so.
fn stands(core: &Core, draft: &Draft, base: &Plain) -> Outcome<Plain> {
    if is_open(draft) {
        return own_answers(core, &draft.id);
    }
    let mut now = base.clone();
    if was_sent(draft) {
        now.values.insert(SENT.to_owned(), "1".to_owned());
    }
    Ok(now)
}

/// Being filled in for the first time.
pub(super) fn is_open(draft: &Draft) -> bool {
    draft.state == DraftState::Open && draft.round == 1
}

/// Answers of an open draft on this device, without photos, and without what the form works out on each device anew.
pub(super) fn own_answers(core: &Core, draft: &str) -> Outcome<Plain> {
    let present = core.present()?;
    let open = present
        .drafts
        .get(draft)
        .ok_or_else(|| code(Code::UnknownDraft))?;
    let mut now = plain(present.store.answers(draft)?);
    now.values.retain(|key, _| {
        let def = open.asked.session.def(key);
        !def.is_some_and(|def| def.is_paper() || def.calculation.is_some())
    });
    Ok(now)
}

/// Version of the catalog in use.
pub(super) fn catalog(core: &Core) -> u64 {
    core.catalog.as_ref().map_or(0, |catalog| catalog.pack.version)
}
