//! What was looked for in vain. It is remembered in the person's own file and goes nowhere by itself; the person may let
//! the county know single words, so that an editor can add the alias or the answer that was wanting.

use protocol::search::{MissKind as Kind, MissedWord, may_be_told};
use vault::person::{Access, MissRow};

use crate::api::search::{MissId, MissKind, MissList, MissView};
use crate::api::system::Nothing;
use crate::error::{Code, Outcome, code};
use crate::state::core::Core;
use crate::state::deliver;
use crate::texts::{args, key};
use crate::words::dates;

/// `catalog_list_misses`.
pub(crate) fn catalog_list_misses(core: &mut Core, _: Nothing) -> Outcome<MissList> {
    list(core)
}

/// `catalog_tell_miss`: the tap is the consent, for exactly these words.
pub(crate) fn catalog_tell_miss(core: &mut Core, request: MissId) -> Outcome<MissList> {
    core.not_in_practice()?;
    let (kind, now) = (stored(request.kind), core.now());
    let rows = core.present()?.store.misses()?;
    let row = rows
        .iter()
        .find(|row| row.kind == kind && row.text == request.text)
        .ok_or_else(|| code(Code::UnknownWords))?;
    if !may_be_told(&row.text) {
        return Err(code(Code::WordsPrivate));
    }
    if row.told_at.is_none() {
        let word = MissedWord {
            id: core.host.new_id(),
            kind,
            text: row.text.clone(),
        };
        let store = &core.present()?.store;
        core.store()?.tell_word(&word, now)?;
        store.mark_miss_told(kind, &row.text, now)?;
        store.note_access(Access::TellWords, "", "", now)?;
        deliver::nudge(core);
    }
    list(core)
}

/// `catalog_forget_miss`.
pub(crate) fn catalog_forget_miss(core: &mut Core, request: MissId) -> Outcome<MissList> {
    core.present()?
        .store
        .forget_miss(stored(request.kind), &request.text)?;
    list(core)
}

/// Remembers words for the present person; while nobody's file is open there is no place for them.
pub(crate) fn remember(core: &Core, kind: MissKind, text: &str) -> Outcome<Option<MissView>> {
    let text = text.trim();
    let Some(present) = core.present.as_ref().filter(|_| !text.is_empty()) else {
        return Ok(None);
    };
    present.store.note_miss(stored(kind), text, core.now())?;
    let rows = present.store.misses()?;
    let row = rows
        .iter()
        .find(|row| row.kind == stored(kind) && row.text == text);
    Ok(row.map(|row| view(core, row)))
}

fn list(core: &Core) -> Outcome<MissList> {
    let rows = core.present()?.store.misses()?;
    Ok(MissList {
        misses: rows.iter().map(|row| view(core, row)).collect(),
    })
}

fn view(core: &Core, row: &MissRow) -> MissView {
    let zone = core.host.now().time_zone().clone();
    let day = |at: jiff::Timestamp| dates::day(&core.texts, at.to_zoned(zone.clone()).date());
    let say = |key, date: &str| {
        core.texts
            .say_with(key, args![date = date, times = &row.times.to_string()])
    };
    MissView {
        kind: match row.kind {
            Kind::Service => MissKind::Service,
            Kind::Answer => MissKind::Answer,
        },
        text: row.text.clone(),
        when: say(key!("miss-when" of date, times), &day(row.last_at)),
        told: row
            .told_at
            .map_or_else(String::new, |at| say(key!("miss-told" of date, times), &day(at))),
        may_tell: may_be_told(&row.text),
    }
}

fn stored(kind: MissKind) -> Kind {
    match kind {
        MissKind::Service => Kind::Service,
        MissKind::Answer => Kind::Answer,
    }
}
