//! What came from her other devices: put together with what is here, and kept with the answers that follow from it in one
//! transaction. A draft whose form this device does not have yet is kept aside and begun when the catalog came.

use std::collections::BTreeSet;

use merge::Plain;
use sync::spaces::{Came, Incoming};
use vault::Kind;
use vault::person::{Draft, DraftState, MirrorRow, NewDraft, ReadTo, TakenAct, TakenRecord};

use super::document::{Document, SENT, text};
use super::written::{Mirror, catalog, device_of, is_open, note, own_answers, read};
use crate::drafts::load::load;
use crate::error::Outcome;
use crate::state::core::Core;
use crate::state::happening::Happening;
use crate::state::services::{body_of, hash_of, service};

/// Takes a page of the open person's space.
pub(crate) fn take(core: &mut Core, came: &Came) -> Outcome<()> {
    let heard: Vec<(&Incoming, Document)> = came
        .records
        .iter()
        .filter_map(|record| Some((record, Document::read(&record.body)?)))
        .collect();
    begin_anew_if_put_back(core, &heard)?;
    let Some(mirror) = note(core)? else {
        return Ok(());
    };
    let mut taken = Vec::new();
    for (record, document) in heard {
        taken.push(put_together(core, &mirror, record, document)?);
    }
    let to = ReadTo {
        epoch: &came.epoch,
        cursor: &came.cursor,
        again: came.again,
    };
    core.present()?.store.take_records(&taken, &to, core.now())?;
    drop_changed(core, &taken);
    Ok(())
}

/// Begins what waited for its form, and goes on with what was sent from another device and taken back there.
pub(super) fn adopt(core: &mut Core, mirror: &Mirror) -> Outcome<()> {
    let mut taken = Vec::new();
    for (row, document) in mirror.rows.values() {
        thaw(core, mirror, document)?;
        let _loaded = load(core, &document.draft);
        let one = followed(core, mirror, row.clone(), document)?;
        if !matches!(one.act, TakenAct::Nothing) {
            core.present()?.store.keep_picked(&one, core.now())?;
            taken.push(one);
        }
    }
    drop_changed(core, &taken);
    Ok(())
}

/// Put away here because it was sent from elsewhere, and is not sent any more.
fn thaw(core: &Core, mirror: &Mirror, document: &Document) -> Outcome<()> {
    let sent = document
        .record
        .shown(&mirror.space.writer)
        .values
        .contains_key(SENT);
    let put_away = |draft: &Draft| draft.state == DraftState::Frozen && draft.round == 1;
    if !sent && here(core, document)?.is_some_and(|draft| put_away(&draft)) {
        let store = &core.present()?.store;
        store.open_again(&document.draft, DraftState::Open, core.now())?;
    }
    Ok(())
}

/// The draft of a document, if it is on this device.
fn here(core: &Core, document: &Document) -> Outcome<Option<Draft>> {
    match core.present()?.store.draft(&document.draft) {
        Ok(draft) => Ok(Some(draft)),
        Err(error) if error.kind == Kind::NotFound => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// A file that was put back from a copy wrote more than it knows: from now on it is another writer.
fn begin_anew_if_put_back(core: &Core, heard: &[(&Incoming, Document)]) -> Outcome<()> {
    let Some(mirror) = read(core)? else {
        return Ok(());
    };
    let writer = &mirror.space.writer;
    let knew = |document: &Document| {
        let own = mirror.rows.get(&document.draft);
        own.map_or(0, |(_, own)| own.record.seen.of(writer))
    };
    if heard
        .iter()
        .any(|(_, document)| document.record.seen.of(writer) > knew(document))
    {
        let device = device_of(writer);
        let next = format!("{device}.{}", core.host.new_id());
        core.present()?.store.change_writer(&next)?;
    }
    Ok(())
}

fn put_together(core: &Core, mirror: &Mirror, record: &Incoming, theirs: Document) -> Outcome<TakenRecord> {
    let own = mirror.rows.get(&theirs.draft);
    let merged = match own {
        Some((_, own)) => own.with(&theirs),
        None => theirs.clone(),
    };
    let fresh = || MirrorRow {
        record: record.record.clone(),
        draft: theirs.draft.clone(),
        revision: 0,
        body: String::new(),
        base: String::new(),
        to_push: false,
        here: false,
    };
    let row = MirrorRow {
        revision: record.revision,
        to_push: merged.record != theirs.record || merged.rest != theirs.rest,
        ..own.map_or_else(fresh, |(row, _)| row.clone())
    };
    followed(core, mirror, row, &merged)
}

/// A row with what follows from its document for the draft here; where nothing does, the base stays.
pub(super) fn followed(
    core: &Core,
    mirror: &Mirror,
    row: MirrorRow,
    document: &Document,
) -> Outcome<TakenRecord> {
    let act = follow(core, mirror, document)?;
    let mirror = MirrorRow {
        body: text(document)?,
        base: match &act {
            TakenAct::Write { .. } => text(&document.record.shown(&mirror.space.writer))?,
            _ => row.base.clone(),
        },
        here: match &act {
            TakenAct::Write { .. } => true,
            TakenAct::Delete => false,
            TakenAct::Nothing | TakenAct::PutAway => row.here,
        },
        ..row
    };
    Ok(TakenRecord { mirror, act })
}

/// What a document means for the draft on this device.
fn follow(core: &Core, mirror: &Mirror, document: &Document) -> Outcome<TakenAct> {
    let mut shown = document.record.shown(&mirror.space.writer);
    let sent = shown.values.remove(SENT).is_some();
    let gone = document.record.is_deleted();
    Ok(match here(core, document)? {
        Some(draft) if !is_open(&draft) => TakenAct::Nothing,
        Some(_) if gone => TakenAct::Delete,
        Some(_) if sent => TakenAct::PutAway,
        // One that cannot be opened here is left as it is.
        Some(draft) => match own_answers(core, &draft.id) {
            Ok(now) => difference(&now, &shown, None),
            Err(_) => TakenAct::Nothing,
        },
        None if gone || sent => TakenAct::Nothing,
        None => match begin(core, document)? {
            Some(new) => difference(&Plain::default(), &shown, Some(new)),
            None => TakenAct::Nothing,
        },
    })
}

/// What a draft begins with here; none as long as it was written with a newer catalog than is here.
fn begin(core: &Core, document: &Document) -> Outcome<Option<NewDraft>> {
    let Ok(service) = service(core, &document.service) else {
        return Ok(None);
    };
    if document.catalog > catalog(core) {
        return Ok(None);
    }
    Ok(Some(NewDraft {
        id: document.draft.clone(),
        application: document.application.clone(),
        service: document.service.clone(),
        service_hash: hash_of(core, &document.service)?,
        service_body: body_of(core, service)?,
        title: document.title.clone(),
    }))
}

fn difference(now: &Plain, then: &Plain, begin: Option<NewDraft>) -> TakenAct {
    let keys: BTreeSet<&String> = now.values.keys().chain(then.values.keys()).collect();
    let values = keys
        .into_iter()
        .filter(|key| now.values.get(*key) != then.values.get(*key))
        .map(|key| (key.clone(), then.values.get(key).cloned()));
    let values: Vec<_> = values.collect();
    let other = |key: &str| match (now.rows.get(key), then.rows.get(key)) {
        (Some(now), then) => now.as_slice() != then.map_or(&[][..], Vec::as_slice),
        (None, then) => then.is_some(),
    };
    let repeats: BTreeSet<&String> = now.rows.keys().chain(then.rows.keys()).collect();
    let rows = repeats.into_iter().filter(|key| other(key));
    let rows = rows.map(|key| (key.clone(), Some(then.rows.get(key).cloned().unwrap_or_default())));
    let rows: Vec<_> = rows.collect();
    if values.is_empty() && rows.is_empty() && begin.is_none() {
        return TakenAct::Nothing;
    }
    TakenAct::Write { begin, values, rows }
}

/// Sessions of drafts that changed are read again.
pub(super) fn drop_changed(core: &mut Core, taken: &[TakenRecord]) {
    let changed = taken.iter().filter(|one| !matches!(one.act, TakenAct::Nothing));
    for draft in changed.map(|one| one.mirror.draft.clone()) {
        if let Some(present) = &mut core.present {
            present.drafts.remove(&draft);
        }
        core.happened.push(Happening::DraftCame { draft });
    }
}
