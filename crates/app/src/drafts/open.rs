//! Beginning and opening drafts. A session lives in memory while its person is present; the file holds every answer, so
//! dropping a session loses nothing.

use vault::person::{DraftState, NewDraft};

use crate::api::draft::{DraftCreate, DraftId, DraftView};
use crate::drafts::load::{load, load_all, reopened};
use crate::drafts::{second, whose};
use crate::error::{Code, Outcome, code};
use crate::papers;
use crate::profile::{household, known, remember};
use crate::questions::{corrections, patch, sections, view};
use crate::state::core::Core;
use crate::state::drafts::unfinished;
use crate::state::place;
use crate::state::services::{self, body_of, hash_of};

/// `draft_create`: a draft of the same service that is not sent yet is opened again instead.
pub(crate) fn draft_create(core: &mut Core, request: DraftCreate) -> Outcome<DraftView> {
    if let Some(id) = unfinished(core, &request.service) {
        return open_view(core, &id);
    }
    let service = services::service(core, &request.service)?;
    services::check_form(core, service)?;
    if request.again_ok != Some(true) {
        not_under_way(core, &request.service)?;
    }
    if !core.present()?.is_self {
        mend_free_mandate(core, &request.service)?;
    }
    load_all(core)?;
    remember::harvest(core)?;
    let service = services::service(core, &request.service)?;
    let new = NewDraft {
        id: core.host.new_id(),
        application: core.host.new_id(),
        service: service.id.clone(),
        service_hash: hash_of(core, &service.id)?,
        service_body: body_of(core, service)?,
        title: core.texts.pick(&service.guide.title),
    };
    core.present()?.store.create_draft(&new, core.now())?;
    open_view(core, &new.id)
}

/// Nobody applies twice without knowing: what is sent and not decided is told first.
fn not_under_way(core: &Core, service: &str) -> Outcome<()> {
    match second::under_way(core, service, "")? {
        Some(first) => Err(code(Code::UnderWay)
            .with("case", first.case)
            .with("date", first.date)),
        None => Ok(()),
    }
}

/// `draft_open`.
pub(crate) fn draft_open(core: &mut Core, request: DraftId) -> Outcome<DraftView> {
    open_view(core, &request.draft)
}

/// Opens a draft and shows it whole.
pub(crate) fn open_view(core: &mut Core, id: &str) -> Outcome<DraftView> {
    if is_stale(core, id)? {
        core.present_mut()?.drafts.remove(id);
    }
    load(core, id)?;
    refresh(core, id)?;
    place::on_screen(core, id)?;
    view(core, id)
}

/// The form or what may be changed is another one than the session was made for.
fn is_stale(core: &Core, id: &str) -> Outcome<bool> {
    let present = core.present()?;
    let Some(open) = present.drafts.get(id) else {
        return Ok(false);
    };
    let row = present.store.draft(id).map_err(|_| code(Code::UnknownDraft))?;
    let newest = hash_of(core, &row.service).unwrap_or_else(|_| row.service_hash.clone());
    let moves = row.state == DraftState::Open && newest != open.service_hash;
    Ok(row.state == DraftState::Frozen || moves || reopened(&row) != open.asked.reopened)
}

/// Papers, offers, language and the day may have changed since; the session with its way back stays.
pub(crate) fn refresh(core: &mut Core, id: &str) -> Outcome<()> {
    let (known, papers) = (known::known(core), papers::list::refs(core)?);
    let household = household::known(core);
    let (now, language) = (core.host.now(), core.texts.language().to_owned());
    let service = core.draft(id)?.1.service.id.clone();
    let whose = whose::of(core, &service);
    let Some(draft) = core.present_mut()?.drafts.get_mut(id) else {
        return Err(code(Code::UnknownDraft));
    };
    let asked = &mut draft.asked;
    (asked.known, asked.papers, asked.household, asked.whose) = (known, papers, household, whose);
    asked.session.set_language(&language);
    asked.session.set_now(now);
    Ok(())
}

/// For somebody else the mandate comes before the first application.
fn mend_free_mandate(core: &Core, service: &str) -> Outcome<()> {
    match crate::mandates::problem(core, service)? {
        Some(problem) => Err(code(problem)),
        None => Ok(()),
    }
}

/// The draft with all its nodes.
fn view(core: &mut Core, id: &str) -> Outcome<DraftView> {
    let (around, draft, _) = core.draft(id)?;
    let nodes = view::all(&around, &draft.asked);
    patch::handed_out(draft, &nodes);
    Ok(DraftView {
        id: id.to_owned(),
        service: draft.service.id.clone(),
        title: draft.title.clone(),
        nodes,
        place: draft.place.clone(),
        correction: corrections::view(around.texts, draft),
        can_undo: draft.asked.session.can_undo(),
        form_changed: draft.form_changed.clone(),
        sections: sections::views(around.texts, &draft.asked.session),
    })
}
