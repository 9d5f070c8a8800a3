//! Papers in words: kind, day, size, where used.

use catalog::checklist::StoredPaper;
use jiff::civil::Date;
use vault::person::PaperRow;

use crate::api::paper::{PaperChange, PaperId, PaperList, PaperView};
use crate::api::system::Nothing;
use crate::error::{Outcome, code};
use crate::papers::kind::kind_of;
use crate::state::core::Core;
use crate::state::draft::PaperRef;
use crate::texts::{args, key};
use crate::words::{dates, numbers};

/// `paper_list`.
pub(crate) fn paper_list(core: &mut Core, _: Nothing) -> Outcome<PaperList> {
    list(core)
}

/// `paper_rename`.
pub(crate) fn paper_rename(core: &mut Core, change: PaperChange) -> Outcome<PaperList> {
    let kind = change.paper_kind.as_deref().map(kind_of);
    let expires = change.expires.as_deref();
    if expires.is_some_and(|day| !day.is_empty() && day.parse::<Date>().is_err()) {
        return Err(code("bad-input"));
    }
    let store = &core.present()?.store;
    store
        .change_paper(&change.paper, kind.as_deref(), None, expires)
        .map_err(|_| code("unknown-paper"))?;
    refresh(core)?;
    list(core)
}

/// `paper_delete`.
pub(crate) fn paper_delete(core: &mut Core, request: PaperId) -> Outcome<PaperList> {
    core.present()?.store.delete_paper(&request.paper)?;
    refresh(core)?;
    list(core)
}

/// One paper.
pub(crate) fn one(core: &Core, id: &str) -> Outcome<PaperView> {
    let row = core
        .present()?
        .store
        .paper(id)
        .map_err(|_| code("unknown-paper"))?;
    Ok(view(core, &row))
}

/// Papers as the checklist of a guide sees them.
pub(crate) fn stored(core: &Core) -> Vec<StoredPaper> {
    let rows = core
        .present
        .as_ref()
        .and_then(|present| present.store.papers().ok())
        .unwrap_or_default();
    let zone = core.host.now().time_zone().clone();
    rows.into_iter()
        .map(|row| StoredPaper {
            dated: Some(row.made_at.to_zoned(zone.clone()).date()),
            expires: row.expires.parse().ok(),
            id: row.id,
            kind: row.kind,
        })
        .collect()
}

/// Papers as forms see them, newest first.
pub(crate) fn refs(core: &Core) -> Outcome<Vec<PaperRef>> {
    let today = core.host.now().date().to_string();
    let rows = core.present()?.store.papers()?;
    Ok(rows
        .into_iter()
        .map(|row| PaperRef {
            name: name(core, &row.kind),
            stored: day(core, row.made_at),
            expired: !row.expires.is_empty() && row.expires < today,
            id: row.id,
            kind: row.kind,
        })
        .collect())
}

/// Open drafts see papers that came or went.
pub(crate) fn refresh(core: &mut Core) -> Outcome<()> {
    let ids: Vec<String> = core.present()?.drafts.keys().cloned().collect();
    for id in ids {
        let fresh = refs(core)?;
        if let Some(draft) = core.present_mut()?.drafts.get_mut(&id) {
            draft.asked.papers = fresh;
        }
    }
    Ok(())
}

fn list(core: &Core) -> Outcome<PaperList> {
    let rows = core.present()?.store.papers()?;
    Ok(PaperList {
        papers: rows.iter().map(|row| view(core, row)).collect(),
    })
}

fn view(core: &Core, row: &PaperRow) -> PaperView {
    let used = row.uses.iter().map(|used| {
        core.texts.say_with(
            key!("used-in"),
            args![title = &used.title, date = &day(core, used.used_at)],
        )
    });
    PaperView {
        id: row.id.clone(),
        kind: row.kind.clone(),
        name: name(core, &row.kind),
        date: day(core, row.made_at),
        expires: dates::day_text(&core.texts, &row.expires),
        media_type: row.media_type.clone(),
        size: numbers::size(&core.texts, u64::from(row.size_bytes)),
        used: used.collect(),
    }
}

fn day(core: &Core, at: jiff::Timestamp) -> String {
    dates::day(
        &core.texts,
        at.to_zoned(core.host.now().time_zone().clone()).date(),
    )
}

/// The kind in words: ours, else as a guide names the material.
fn name(core: &Core, kind: &str) -> String {
    let key = format!("paper-kind-{kind}");
    if core.texts.has(&key) {
        return core.texts.say_named(&key, &[]);
    }
    let services = core
        .catalog
        .iter()
        .flat_map(|catalog| catalog.pack.services.iter());
    let material = services
        .flat_map(|service| service.materials.iter())
        .find(|material| material.kind == kind);
    material.map_or_else(
        || core.texts.say(key!("paper-kind-other")),
        |material| core.texts.pick(&material.name),
    )
}
