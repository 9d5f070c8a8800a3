//! Beginning and opening drafts. A session lives in memory while its person is present; the file holds every answer, so
//! dropping a session loses nothing.

use std::collections::BTreeMap;
use std::sync::Arc;

use catalog::newer::{NoForm, load_form};
use catalog::service::Service;
use form::contract::{Answers, Env};
use form::{Form, Session};
use vault::person::{Draft, DraftState, NewDraft, StoredAnswers};

use crate::api::draft::{DraftCreate, DraftId, DraftView};
use crate::core::Core;
use crate::drafts::known_people::Person;
use crate::drafts::mend::Reopened;
use crate::drafts::offer::Known;
use crate::drafts::patch::Shown;
use crate::drafts::view::{Lens, PaperRef, all};
use crate::drafts::{mend, migrate, place, sections};
use crate::error::{Outcome, code};
use crate::guides::shelf::{Shelf, service, shelf};
use crate::people::{household, remember};
use crate::texts::Texts;

/// A draft with its session.
pub(crate) struct OpenDraft {
    pub about: About,
    pub session: Session,
    pub shown: Shown,
    /// Offers as they stood when the draft was opened: one answer must not read the whole profile.
    pub known: BTreeMap<String, Known>,
    /// The household, likewise.
    pub household: Vec<Person>,
    pub papers: Vec<PaperRef>,
    pub place: Option<String>,
    /// When an answer last changed.
    pub changed: jiff::Timestamp,
    /// What a newer form changed, in words.
    pub form_changed: Vec<String>,
}

/// What does not change while a draft is filled in.
pub(crate) struct About {
    pub id: String,
    pub title: String,
    pub service: Service,
    pub service_hash: String,
    pub application: String,
    pub round: u32,
    pub kinds: BTreeMap<String, String>,
    pub reopened: Option<Reopened>,
}

/// `draft_create`: a draft of the same service that is not sent yet is opened again instead.
pub(crate) fn draft_create(core: &mut Core, request: DraftCreate) -> Outcome<DraftView> {
    if let Some(id) = super::list::unfinished(core, &request.service) {
        return open_view(core, &id);
    }
    let service = service(core, &request.service)?;
    check_form(core, service)?;
    if !core.present()?.is_self {
        mend_free_mandate(core, &request.service)?;
    }
    load_all(core)?;
    remember::harvest(core)?;
    let service = self::service(core, &request.service)?;
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
    let row = present.store.draft(id).map_err(|_| code("unknown-draft"))?;
    let reopened = if row.state == DraftState::Correction {
        mend::reopened(&row)
    } else {
        None
    };
    let newest = hash_of(core, &row.service).unwrap_or_else(|_| row.service_hash.clone());
    let moves = row.state == DraftState::Open && newest != open.about.service_hash;
    Ok(row.state == DraftState::Frozen || moves || reopened != open.about.reopened)
}

/// Papers, offers, language and the day may have changed since; the session with its way back stays.
fn refresh(core: &mut Core, id: &str) -> Outcome<()> {
    let (known, papers) = (remember::known(core), crate::papers::list::refs(core)?);
    let household = household::known(core);
    let (now, language) = (core.host.now(), core.texts.language().to_owned());
    let Some(draft) = core.present_mut()?.drafts.get_mut(id) else {
        return Err(code("unknown-draft"));
    };
    (draft.known, draft.papers, draft.household) = (known, papers, household);
    draft.session.set_language(&language);
    draft.session.set_now(now);
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
    let correction = mend::view(core, id)?;
    let (lens, draft) = core.draft(id)?;
    let nodes = all(&lens, draft.session);
    *draft.shown = Shown::new(&nodes);
    Ok(DraftView {
        id: id.to_owned(),
        service: draft.about.service.id.clone(),
        title: draft.about.title.clone(),
        nodes,
        place: draft.place.clone(),
        correction,
        can_undo: draft.session.can_undo(),
        form_changed: draft.form_changed.clone(),
        sections: sections::views(lens.texts, draft.session),
    })
}

/// Makes sure that a draft's session is in memory.
pub(crate) fn load(core: &mut Core, id: &str) -> Outcome<()> {
    if core.present()?.drafts.contains_key(id) {
        return Ok(());
    }
    let row = core
        .present()?
        .store
        .draft(id)
        .map_err(|_| code("unknown-draft"))?;
    let moved = migrate::to_newest(core, &row)?;
    let row = core.present()?.store.draft(id)?;
    let draft = read(core, &row, moved)?;
    core.present_mut()?.drafts.insert(id.to_owned(), draft);
    Ok(())
}

/// All unfinished drafts in memory.
pub(crate) fn load_all(core: &mut Core) -> Outcome<()> {
    for row in core.present()?.store.drafts()? {
        if let Err(error) = load(core, &row.id) {
            // One draft that cannot be opened must not keep the others shut.
            tracing::warn!(code = error.code, "a draft stays closed");
        }
    }
    Ok(())
}

/// The session of an unfinished draft of this service, if it is in memory.
pub(crate) fn session_of<'a>(core: &'a Core, service: &str) -> Option<&'a Session> {
    let drafts = &core.present.as_ref()?.drafts;
    drafts
        .values()
        .find(|draft| draft.about.service.id == service)
        .map(|draft| &draft.session)
}

fn read(core: &Core, row: &Draft, form_changed: Vec<String>) -> Outcome<OpenDraft> {
    let store = &core.present()?.store;
    let service = kept_service(core, &row.service_hash)?;
    let form = form_of(core, &service)?;
    let answers = answers(store.answers(&row.id)?);
    let (mut session, issues) = Session::restore(form, &answers, env(core, row));
    if !issues.is_empty() {
        tracing::info!(
            count = issues.len(),
            "answers that the form no longer reads are kept aside"
        );
    }
    session.set_language(core.texts.language());
    session.changed_answers();
    let reopened = if row.state == DraftState::Correction {
        mend::reopened(row)
    } else {
        None
    };
    Ok(OpenDraft {
        about: About {
            id: row.id.clone(),
            title: row.title.clone(),
            kinds: service
                .materials
                .iter()
                .map(|m| (m.id.clone(), m.kind.clone()))
                .collect(),
            service,
            service_hash: row.service_hash.clone(),
            application: row.application.clone(),
            round: row.round,
            reopened,
        },
        shown: Shown::new(&[]),
        known: remember::known(core),
        household: household::known(core),
        papers: crate::papers::list::refs(core)?,
        place: Some(row.place.clone()).filter(|place| !place.is_empty()),
        changed: row.changed_at,
        session,
        form_changed,
    })
}

/// The service as the draft keeps it.
pub(crate) fn kept_service(core: &Core, hash: &str) -> Outcome<Service> {
    let body = core
        .present()?
        .store
        .form_body(hash)?
        .ok_or_else(|| code("unknown-service"))?;
    serde_json::from_slice(&body).map_err(|error| core.incident(&error))
}

/// A service of the catalog as it came, for a draft to keep.
pub(crate) fn body_of(core: &Core, service: &Service) -> Outcome<Vec<u8>> {
    let body = shelf(core)?.pack.service_bytes(service);
    body.map_err(|error| core.incident(&error))
}

/// A form that was published has passed the same check; a fault here is ours, unless a newer version made it.
pub(crate) fn form_of(core: &Core, service: &Service) -> Outcome<Arc<Form>> {
    load_form(service).map_err(|fault| match fault {
        NoForm::None => code("no-form"),
        NoForm::TooNew => code("form-too-new"),
        NoForm::Broken => core.incident(&"a published form does not load"),
    })
}

/// The form of a service can be filled in here.
fn check_form(core: &Core, service: &Service) -> Outcome<()> {
    if shelf(core)?.pack.newer.forms.contains(&service.id) {
        return Err(code("form-too-new"));
    }
    form_of(core, service).map(drop)
}

/// Content hash of a service in the catalog.
pub(crate) fn hash_of(core: &Core, service: &str) -> Outcome<String> {
    shelf(core)?
        .pack
        .hashes
        .get(service)
        .cloned()
        .ok_or_else(|| code("unknown-service"))
}

/// Time is the device's; the seed follows from the draft, so that random questions stay in place.
pub(crate) fn env(core: &Core, row: &Draft) -> Env {
    let seed = row.id.bytes().fold(0_u64, |seed, byte| {
        seed.wrapping_mul(31).wrapping_add(u64::from(byte))
    });
    Env {
        now: core.host.now(),
        seed,
    }
}

/// Stored answers as the engine reads them.
pub(crate) fn answers(stored: StoredAnswers) -> Answers {
    Answers {
        values: stored.values,
        rows: stored.rows,
    }
}

/// A loaded draft taken apart, so that its session can change while the rest is looked at.
pub(crate) struct Parts<'a> {
    pub about: &'a About,
    pub session: &'a mut Session,
    pub shown: &'a mut Shown,
    pub place: &'a mut Option<String>,
    pub changed: &'a mut jiff::Timestamp,
    pub form_changed: &'a Vec<String>,
    pub store: &'a vault::person::PersonStore,
}

impl Core {
    /// A loaded draft and what its views need.
    pub(crate) fn draft(&mut self, id: &str) -> Outcome<(Lens<'_>, Parts<'_>)> {
        let present = self.present.as_mut().ok_or_else(|| code("no-person"))?;
        let draft = present.drafts.get_mut(id).ok_or_else(|| code("unknown-draft"))?;
        let lens = lens(
            &self.texts,
            self.catalog.as_ref(),
            &draft.papers,
            (&draft.known, draft.household.as_slice()),
            &draft.about,
        );
        let parts = Parts {
            about: &draft.about,
            session: &mut draft.session,
            shown: &mut draft.shown,
            place: &mut draft.place,
            changed: &mut draft.changed,
            form_changed: &draft.form_changed,
            store: &present.store,
        };
        Ok((lens, parts))
    }
}

fn lens<'a>(
    texts: &'a Texts,
    shelf: Option<&'a Shelf>,
    papers: &'a [PaperRef],
    (known, household): (&'a BTreeMap<String, Known>, &'a [Person]),
    about: &'a About,
) -> Lens<'a> {
    Lens {
        texts,
        shelf,
        papers,
        known,
        household,
        kinds: &about.kinds,
        reopened: about.reopened.as_ref(),
    }
}
