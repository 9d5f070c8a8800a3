//! 交上去: freeze, seal, sign, put into the outbox. All of it is on disk in one transaction before the person is told
//! anything; delivery is the engine's business. Sending corrections is the same act with the next round.

use protocol::application::Application;
use vault::submit::{CaseSeed, Outgoing, Submission};

use vault::person::Access;

use crate::api::draft::SendRequest;
use crate::api::ledger::CaseView;
use crate::api::outcome::IpcError;
use crate::drafts::load::{load, load_all};
use crate::drafts::sealed::{self, Sealed};
use crate::drafts::{envelope, plan, sending};
use crate::error::{Code, Outcome};
use crate::ledger::facts::CaseExtra;
use crate::ledger::read;
use crate::papers::let_go;
use crate::people::glance;
use crate::profile::remember;
use crate::state::core::{Core, incident};
use crate::state::phases::Step;
use crate::state::{deliver, place};
use crate::{mandates, practice};

/// `draft_send`: planned under the lock, sealed without it, sent under it if it would still be the same.
pub(crate) fn draft_send(core: &mut Core, request: SendRequest) -> Outcome<Step<CaseView>> {
    load_all(core)?;
    load(core, &request.draft)?;
    if core.practice.is_some() {
        plan::ready(core, &request)?;
        return practice::send::send(core, &request.draft).map(Step::Done);
    }
    let plan = plan::make(core, &request)?;
    let (key, host) = (envelope::key(core)?, core.host.clone());
    let store = &core.present()?.store;
    let fresh = plan.papers.iter().filter(|paper| paper.there.is_none());
    let bytes = fresh.map(|paper| store.paper_bytes(&paper.entry.paper_id));
    let bytes = bytes.collect::<Result<Vec<_>, _>>()?;
    let (id, from) = (key.key_id(), envelope::from(core)?);
    Ok(Step::later(
        move || sealed::seal(plan, bytes, &key, from).map_err(|error| incident(host.as_ref(), &error)),
        move |core, sealed| commit(core, &request, sealed, &id).map(Step::Done),
    ))
}

/// Nothing is sent that is not what the person would send now.
fn commit(core: &mut Core, request: &SendRequest, sealed: Sealed, key: &str) -> Outcome<CaseView> {
    let draft = &request.draft;
    load(core, draft)?;
    let now = plan::make(core, request)?;
    if !now.says_the_same(&sealed.plan) || envelope::key(core)?.key_id() != key {
        return Err(IpcError::transient(Code::ChangedMeanwhile));
    }
    let ids: Vec<String> = now.papers.into_iter().map(|paper| paper.entry.paper_id).collect();
    let submission = submission(core, draft, sealed, key)?;
    let present = core.present()?;
    vault::submit::submit(&present.store, core.store()?, &submission, core.now())?;
    // From here on it is sent: what follows may fail without taking that back.
    if let Err(error) = note(core, draft, &ids) {
        tracing::warn!(code = error.code.word(), "after sending");
    }
    core.present_mut()?.drafts.remove(draft);
    let_go::sweep(core);
    place::left(core);
    glance::refresh(core);
    deliver::nudge(core);
    read::view(core, &submission.out.seed.case)
}

fn submission(core: &mut Core, draft: &str, sealed: Sealed, key: &str) -> Outcome<Submission> {
    let envelope = envelope::sign(core, &sealed.id, &sealed.body, key, sealed.listed)?;
    let out = Outgoing {
        envelope: envelope.id.clone(),
        county: envelope.county.clone(),
        sealed_hash: envelope.sealed_hash.clone(),
        body: serde_json::to_vec(&envelope).map_err(|error| core.incident(&error))?,
        blobs: sealed.fresh,
        seed: seed(core, draft, &sealed.plan.application)?,
    };
    let consents = sealed.plan.application.consents.into_iter();
    Ok(Submission {
        draft: draft.to_owned(),
        document: sealed.document,
        consents: consents.map(|consent| (consent.kind, consent.text)).collect(),
        out,
    })
}

fn seed(core: &mut Core, draft: &str, application: &Application) -> Outcome<CaseSeed> {
    let person = core.present()?.id;
    let first_sent = plan::earlier(core, draft)?.first_sent;
    let (_, draft, _) = core.draft(draft)?;
    let guide = &draft.service.guide;
    let phone = [&guide.ask_phone, &guide.complain_phone]
        .into_iter()
        .find(|phone| !phone.is_empty());
    let extra = CaseExtra {
        promise: guide.promise.clone(),
        gentle: guide.gentle,
        phone: phone.cloned().unwrap_or_else(|| "12345".to_owned()),
        draft: draft.id.clone(),
        first_sent,
    };
    let (title, service_hash) = (draft.title.clone(), draft.service_hash.clone());
    Ok(CaseSeed {
        case: application.application_id.clone(),
        person,
        service: application.service.clone(),
        service_hash,
        title,
        extra: serde_json::to_string(&extra).map_err(|error| core.incident(&error))?,
        round: application.round,
    })
}

/// Remembers answers and uses, and who did it.
fn note(core: &Core, draft: &str, papers: &[String]) -> Outcome<()> {
    let present = core.present()?;
    let Some(open) = present.drafts.get(draft) else {
        return Ok(());
    };
    remember::from_sent(core, open)?;
    let now = core.now();
    let answers = sending::whole_papers(&open.asked.session);
    let alone = papers
        .iter()
        .filter(|paper| !answers.iter().flatten().any(|page| page == *paper));
    let alone = alone.map(|paper| vec![paper.clone()]);
    for pages in answers.iter().cloned().chain(alone) {
        present.store.note_paper_use(&pages, draft, &open.title, now)?;
    }
    let by = mandates::covering(core, &open.service.id)?.map_or_else(String::new, |mandate| mandate.id);
    Ok(present
        .store
        .note_access(Access::Send, &open.application, &by, now)?)
}
