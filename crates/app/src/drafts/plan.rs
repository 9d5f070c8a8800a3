//! What is to be sent: all that an application says, before anything is sealed. What was prepared from one plan may be sent
//! only while a plan made anew says the same.

use protocol::application::{Application, ApplicationPaper, Consent, Mandate};
use vault::device::WaitState;
use vault::person::PersonId;

use crate::api::draft::{CorrectionState, SendRequest};
use crate::drafts::declared::{self, Declared};
use crate::drafts::{check, keep, second, sending};
use crate::error::{Code, Outcome, code};
use crate::ledger::facts;
use crate::mandates;
use crate::profile::remember;
use crate::state::core::Core;
use crate::words::dates;

/// An application that can be sent, still without its papers' sealed bytes.
pub(super) struct Plan {
    pub person: PersonId,
    /// Its list of papers is filled in when they are sealed.
    pub application: Application,
    pub papers: Vec<PlannedPaper>,
}

/// A paper of the application. Nothing is sent twice: one that the county has goes by name only.
#[derive(Clone, PartialEq)]
pub(super) struct PlannedPaper {
    /// Without a hash of sealed bytes where there are none yet.
    pub entry: ApplicationPaper,
    /// Size of the sealed bytes that the county has for certain.
    pub there: Option<u32>,
}

impl Plan {
    /// Both would send the same, whenever each was made.
    pub fn says_the_same(&self, other: &Self) -> bool {
        let kinds = |plan: &Self| -> Vec<(String, String)> {
            let consents = plan.application.consents.iter();
            consents.map(|c| (c.kind.clone(), c.text.clone())).collect()
        };
        let timeless = |plan: &Self| Application {
            sent_claim: String::new(),
            consents: Vec::new(),
            ..plan.application.clone()
        };
        self.person == other.person
            && self.papers == other.papers
            && kinds(self) == kinds(other)
            && timeless(self) == timeless(other)
    }
}

/// Everything must hold that has to hold before anything leaves.
pub(super) fn make(core: &mut Core, request: &SendRequest) -> Outcome<Plan> {
    let consents = ready(core, request)?;
    let draft = &request.draft;
    let service = core.draft(draft)?.1.service.id.clone();
    let mandate = mandates::covering(core, &service)?;
    let mut ids = sending::papers(&core.draft(draft)?.1.asked.session);
    ids.extend(mandate.iter().map(|mandate| mandate.paper_id.clone()));
    let earlier = earlier(core, draft)?;
    let papers = ids.iter().map(|id| paper(core, id, &earlier));
    let papers = papers.collect::<Outcome<Vec<_>>>()?;
    Ok(Plan {
        person: core.present()?.id,
        application: application(core, draft, earlier.envelope, consents, mandate)?,
        papers,
    })
}

/// Everything that must hold before anything leaves; gives the sentences that were ticked, here or in the form.
pub(super) fn ready(core: &mut Core, request: &SendRequest) -> Outcome<Vec<Consent>> {
    let (today, now) = (core.host.now(), dates::stamp(&core.host.now()));
    let (_, draft, store) = core.draft(&request.draft)?;
    draft.asked.session.set_now(today);
    if !check::stands_against(&draft.asked.session).is_empty() {
        return Err(code(Code::DraftHasProblems));
    }
    let (title, service) = (draft.title.clone(), draft.service.id.clone());
    let kinds = sending::sensitive(&draft.asked.session);
    let declared = declared::of(store, draft)?;
    let about = remember::of_session(&draft.asked.session, |_, _| true);
    let number = about.iter().find(|(field, _)| field == "person.id_number");
    let number = number.map_or("", |(_, number)| number.as_str());
    if let Some(problem) = mandates::problem(core, &service)? {
        return Err(code(problem));
    }
    if let Some(problem) = left(core, &request.draft, &service)? {
        return Err(code(problem));
    }
    if mandates::of_another(core, &service, number)? {
        return Err(code(Code::MandateOtherPerson));
    }
    let second = second::of_draft(core, &request.draft)?.is_some();
    let wanted = sending::consents(core, &title, &kinds, declared.is_some(), second);
    if wanted
        .iter()
        .any(|consent| !request.consents.contains(&consent.kind))
    {
        return Err(code(Code::ConsentMissing));
    }
    let given = wanted.into_iter().map(|c| Consent {
        kind: c.kind,
        text: c.text,
        given_claim: now.clone(),
    });
    let given: Vec<Consent> = given.chain(declared.map(in_the_form)).collect();
    Ok(given
        .into_iter()
        .chain(keep::said(core, &request.draft)?)
        .collect())
}

/// What the county asked for and is as it was, and nobody said that it is right so.
fn left(core: &mut Core, draft: &str, service: &str) -> Outcome<Option<Code>> {
    let mandate = mandates::covering(core, service)?;
    let mandate = mandate.map_or_else(String::new, |mandate| mandate.id);
    let asked = &core.draft(draft)?.1.asked;
    let Some(reopened) = &asked.reopened else {
        return Ok(None);
    };
    let mut states = reopened.states(&asked.session, &mandate);
    Ok(match () {
        () if reopened.mandate_stays(&mandate) => Some(Code::MandateAskedAgain),
        () if states.any(|(_, state)| state == CorrectionState::Left) => Some(Code::LeftUnmended),
        () => None,
    })
}

/// The county gets the sentence of its own form, with the time at which it was ticked there.
fn in_the_form(declared: Declared) -> Consent {
    Consent {
        kind: sending::TRUTH.to_owned(),
        text: declared.text,
        given_claim: dates::stamp(&declared.at.to_zoned(jiff::tz::TimeZone::UTC)),
    }
}

/// What was sent before under the same application.
pub(super) struct Earlier {
    envelope: Option<String>,
    pub first_sent: String,
    /// Papers the county has for certain, with the size of their sealed bytes.
    there: Vec<(ApplicationPaper, u32)>,
}

pub(super) fn earlier(core: &mut Core, draft: &str) -> Outcome<Earlier> {
    let application = core.draft(draft)?.1.application.clone();
    let sent = core.present()?.store.submissions()?;
    let rounds: Vec<_> = sent
        .into_iter()
        .filter(|row| row.application == application)
        .collect();
    let mut there = Vec::new();
    for row in &rounds {
        let delivered = core.store()?.blobs_of(&row.envelope)?;
        let document: Option<Application> = serde_json::from_slice(&row.document).ok();
        for entry in document.into_iter().flat_map(|document| document.papers) {
            let blob = delivered
                .iter()
                .find(|blob| blob.at.hash == entry.blob_hash && blob.state == WaitState::Received);
            there.extend(blob.map(|blob| (entry, blob.size_bytes)));
        }
    }
    let first_sent = rounds.iter().map(|row| row.sent_at).min();
    // What the county refused is no sending that could be corrected.
    let refused = facts::refused(core, &application)?;
    let taken = rounds.iter().filter(|row| !refused.contains(&row.envelope));
    Ok(Earlier {
        envelope: taken.max_by_key(|row| row.round).map(|row| row.envelope.clone()),
        first_sent: first_sent.unwrap_or_else(|| core.now()).to_string(),
        there,
    })
}

fn paper(core: &Core, id: &str, earlier: &Earlier) -> Outcome<PlannedPaper> {
    let store = &core.present()?.store;
    let row = store.paper(id).map_err(|_| code(Code::UnknownPaper))?;
    let known = earlier
        .there
        .iter()
        .find(|(entry, _)| entry.paper_id == id && entry.content_hash == row.content_hash);
    if let Some((entry, size)) = known {
        return Ok(PlannedPaper {
            entry: entry.clone(),
            there: Some(*size),
        });
    }
    Ok(PlannedPaper {
        entry: ApplicationPaper {
            paper_id: row.id,
            trust: trust(&row.kind).to_owned(),
            kind: row.kind,
            content_hash: row.content_hash,
            size_bytes: row.size_bytes,
            media_type: row.media_type,
            blob_hash: String::new(),
        },
        there: None,
    })
}

/// 国办函〔2016〕108号: `D` made by the person herself, `C` uploaded by her.
fn trust(kind: &str) -> &'static str {
    if matches!(kind, "signature" | "mandate") {
        "D"
    } else {
        "C"
    }
}

fn application(
    core: &mut Core,
    draft: &str,
    corrects: Option<String>,
    consents: Vec<Consent>,
    mandate: Option<Mandate>,
) -> Outcome<Application> {
    let sent_claim = dates::stamp(&core.host.now());
    let (_, draft, _) = core.draft(draft)?;
    let answers = draft.asked.session.submission();
    Ok(Application {
        format: 1,
        application_id: draft.application.clone(),
        round: draft.round,
        corrects,
        service: draft.service.id.clone(),
        service_hash: draft.service_hash.clone(),
        service_version: draft.service.version.clone(),
        values: answers.values,
        rows: answers.rows,
        papers: Vec::new(),
        consents,
        mandate,
        sent_claim,
        sender: None,
    })
}
