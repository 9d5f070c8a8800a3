//! Papers in words, each with all its pages: kind, day, where used.

use std::collections::BTreeSet;

use catalog::checklist::StoredPaper;
use jiff::civil::Date;
use vault::person::{PaperRow, Use, WholePaper};

use crate::api::outcome::IpcError;
use crate::api::paper::{PaperChange, PaperId, PaperList, PaperView};
use crate::api::system::Nothing;
use crate::error::{Code, Outcome, code};
use crate::papers::kind::kind_of;
use crate::people::matters::Matters;
use crate::state::core::Core;
use crate::state::draft::PaperRef;
use crate::state::reopened::Reopened;
use crate::texts::key;
use crate::words::dates;

/// `paper_list`.
pub(crate) fn paper_list(core: &mut Core, _: Nothing) -> Outcome<PaperList> {
    list(core)
}

/// `paper_keep`: what was only stored becomes one of the person's papers.
pub(crate) fn paper_keep(core: &mut Core, request: PaperId) -> Outcome<PaperList> {
    change(core, &request.paper, None, None)
}

/// `paper_rename`.
pub(crate) fn paper_rename(core: &mut Core, request: PaperChange) -> Outcome<PaperList> {
    let kind = request.paper_kind.as_deref().map(kind_of);
    let expires = request.expires.as_deref();
    if expires.is_some_and(|day| !day.is_empty() && day.parse::<Date>().is_err()) {
        return Err(code(Code::BadInput));
    }
    change(core, &request.paper, kind.as_deref(), expires)
}

fn change(core: &mut Core, paper: &str, kind: Option<&str>, expires: Option<&str>) -> Outcome<PaperList> {
    let store = &core.present()?.store;
    store
        .change_paper(paper, kind, None, expires)
        .map_err(not_found)?;
    refresh(core)?;
    list(core)
}

/// `paper_delete`.
pub(crate) fn paper_delete(core: &mut Core, request: PaperId) -> Outcome<PaperList> {
    core.present()?.store.delete_paper(&request.paper)?;
    refresh(core)?;
    list(core)
}

/// One page that was just stored.
pub(crate) fn one(core: &Core, id: &str) -> Outcome<PaperView> {
    let row = core
        .present()?
        .store
        .paper(id)
        .map_err(|_| code(Code::UnknownPaper))?;
    let alone = WholePaper {
        pages: vec![row],
        part: false,
    };
    view(core, &alone, &Matters::of(core)?).ok_or_else(|| code(Code::UnknownPaper))
}

/// Papers that stand in a list, each once, newest first.
pub(crate) fn listed(core: &Core) -> Outcome<Vec<WholePaper>> {
    let all = core.present()?.store.whole_papers()?;
    Ok(all.into_iter().filter(|paper| !paper.part).collect())
}

/// Every page of the person's papers, once.
pub(crate) fn pages(core: &Core) -> Outcome<Vec<PaperRow>> {
    let mut pages: Vec<PaperRow> = Vec::new();
    for page in listed(core)?.into_iter().flat_map(|paper| paper.pages) {
        if !pages.iter().any(|there| there.id == page.id) {
            pages.push(page);
        }
    }
    Ok(pages)
}

/// Papers as the checklist of a guide sees them.
pub(crate) fn stored(core: &Core) -> Vec<StoredPaper> {
    let zone = core.host.now().time_zone().clone();
    let not_taken = not_taken(core).unwrap_or_default();
    let papers = listed(core).unwrap_or_default().into_iter();
    let stored = papers.filter_map(|paper| {
        let taken = paper.pages.iter().all(|page| !not_taken.contains(&page.id));
        let first = paper.pages.first().filter(|_| taken)?;
        Some(StoredPaper {
            dated: Some(made_at(&paper)?.to_zoned(zone.clone()).date()),
            expires: first.expires.parse().ok(),
            id: paper.id(),
            kind: first.kind.clone(),
        })
    });
    stored.collect()
}

/// Papers as forms see them, newest first.
pub(crate) fn refs(core: &Core) -> Outcome<Vec<PaperRef>> {
    let today = core.host.now().date().to_string();
    let (papers, not_taken) = (core.present()?.store.whole_papers()?, not_taken(core)?);
    let matters = Matters::of(core)?;
    let refs = papers.into_iter().filter_map(|paper| {
        let first = paper.pages.first()?;
        Some(PaperRef {
            refused: paper.pages.iter().any(|page| not_taken.contains(&page.id)),
            id: paper.id(),
            part: paper.part,
            name: name(core, &first.kind),
            stored: day(core, made_at(&paper)?),
            source: matters.source(core, &uses(&paper), &day(core, made_at(&paper)?)),
            expired: !first.expires.is_empty() && first.expires < today,
            kind: first.kind.clone(),
        })
    });
    Ok(refs.collect())
}

/// Pages that the county asked to have taken again: exactly these pictures serve nowhere.
fn not_taken(core: &Core) -> Outcome<BTreeSet<String>> {
    let drafts = core.present()?.store.all_drafts()?;
    let reopened = drafts.iter().filter_map(Reopened::of);
    Ok(reopened.flat_map(|reopened| reopened.not_taken()).collect())
}

/// Open drafts see papers that came or went.
pub(crate) fn refresh(core: &mut Core) -> Outcome<()> {
    let fresh = refs(core)?;
    for draft in core.present_mut()?.drafts.values_mut() {
        draft.asked.papers.clone_from(&fresh);
    }
    Ok(())
}

fn list(core: &Core) -> Outcome<PaperList> {
    let (papers, matters) = (listed(core)?, Matters::of(core)?);
    let views = papers.iter().filter_map(|paper| view(core, paper, &matters));
    Ok(PaperList {
        papers: views.collect(),
    })
}

/// Where any of its pages was used, each matter once.
fn uses(paper: &WholePaper) -> Vec<&Use> {
    let mut uses: Vec<&Use> = Vec::new();
    for used in paper.pages.iter().flat_map(|page| &page.uses) {
        if !uses.iter().any(|known| known.used_in == used.used_in) {
            uses.push(used);
        }
    }
    uses
}

fn view(core: &Core, paper: &WholePaper, matters: &Matters) -> Option<PaperView> {
    let first = paper.pages.first()?;
    let used = uses(paper).into_iter();
    let used = used.map(|used| matters.used(core, used, &day(core, used.used_at)));
    Some(PaperView {
        id: paper.id(),
        pages: paper.pages.iter().map(|page| page.id.clone()).collect(),
        kind: first.kind.clone(),
        name: name(core, &first.kind),
        date: day(core, made_at(paper)?),
        expires: dates::day_text(&core.texts, &first.expires),
        media_type: first.media_type.clone(),
        used: used.collect(),
    })
}

/// When the page that came last was stored.
fn made_at(paper: &WholePaper) -> Option<jiff::Timestamp> {
    paper.pages.iter().map(|page| page.made_at).max()
}

fn not_found(error: vault::VaultError) -> IpcError {
    match error.kind {
        vault::Kind::NotFound => code(Code::UnknownPaper),
        _ => error.into(),
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
