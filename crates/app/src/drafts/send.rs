//! 交上去: freeze, seal, sign, put into the outbox. All of it is on disk in one transaction before the person is told
//! anything; delivery is the engine's business. Sending corrections is the same act with the next round.

use protocol::application::{Application, ApplicationPaper, Consent};
use protocol::envelope::EnvelopeBlob;
use seal::boxed::SealingKey;
use vault::device::WaitState;
use vault::submit::{CaseSeed, Outgoing, SealedBlob, Submission};

use crate::api::draft::SendRequest;
use crate::api::ledger::CaseView;
use crate::drafts::declared::{self, Declared};
use crate::drafts::load::{load, load_all};
use crate::drafts::{check, envelope, sending};
use crate::error::{Outcome, code};
use crate::ledger::facts::CaseExtra;
use crate::ledger::{facts, read};
use crate::people::glance;
use crate::profile::remember;
use crate::state::core::Core;
use crate::state::{deliver, place};
use crate::words::dates;
use crate::{mandates, practice};

/// `draft_send`.
pub(crate) fn draft_send(core: &mut Core, request: SendRequest) -> Outcome<CaseView> {
    load_all(core)?;
    load(core, &request.draft)?;
    let consents = ready(core, &request)?;
    if core.practice.is_some() {
        return practice::send::send(core, &request.draft);
    }
    let (submission, used) = build(core, &request.draft, consents)?;
    let present = core.present()?;
    vault::submit::submit(&present.store, core.store()?, &submission, core.now())?;
    // From here on it is sent: what follows may fail without taking that back.
    if let Err(error) = note(core, &request.draft, &used) {
        tracing::warn!(code = error.code, "after sending");
    }
    core.present_mut()?.drafts.remove(&request.draft);
    place::left(core);
    glance::refresh(core);
    deliver::nudge(core);
    read::view(core, &submission.out.seed.case)
}

/// Everything that must hold before anything leaves; gives the sentences that were ticked, here or in the form.
fn ready(core: &mut Core, request: &SendRequest) -> Outcome<Vec<Consent>> {
    let (today, now) = (core.host.now(), dates::stamp(&core.host.now()));
    let (_, draft, store) = core.draft(&request.draft)?;
    draft.asked.session.set_now(today);
    if !check::stands_against(&draft.asked.session).is_empty() {
        return Err(code("draft-has-problems"));
    }
    let answers = draft.asked.session.answers().values;
    if draft
        .asked
        .reopened
        .as_ref()
        .is_some_and(|reopened| reopened.untouched(&answers))
    {
        return Err(code("nothing-mended"));
    }
    let (title, service) = (draft.title.clone(), draft.service.id.clone());
    let kinds = sending::sensitive(&draft.asked.session);
    let declared = declared::of(store, draft)?;
    let about = remember::of_session(&draft.asked.session);
    let number = about.iter().find(|(field, _)| field == "person.id_number");
    let number = number.map_or("", |(_, number)| number.as_str());
    if let Some(problem) = mandates::problem(core, &service)? {
        return Err(code(problem));
    }
    if mandates::of_another(core, &service, number)? {
        return Err(code("mandate-other-person"));
    }
    let wanted = sending::consents(core, &title, &kinds, declared.is_some());
    if wanted
        .iter()
        .any(|consent| !request.consents.contains(&consent.kind))
    {
        return Err(code("consent-missing"));
    }
    let given = wanted.into_iter().map(|c| Consent {
        kind: c.kind,
        text: c.text,
        given_claim: now.clone(),
    });
    Ok(given.chain(declared.map(in_the_form)).collect())
}

/// The county gets the sentence of its own form, with the time at which it was ticked there.
fn in_the_form(declared: Declared) -> Consent {
    Consent {
        kind: sending::TRUTH.to_owned(),
        text: declared.text,
        given_claim: dates::stamp(&declared.at.to_zoned(jiff::tz::TimeZone::UTC)),
    }
}

/// The sealed and signed whole, and the ids of the papers in it.
fn build(core: &mut Core, draft: &str, consents: Vec<Consent>) -> Outcome<(Submission, Vec<String>)> {
    let service = core.draft(draft)?.1.service.id.clone();
    let mandate = mandates::covering(core, &service)?;
    let mut ids = sending::papers(&core.draft(draft)?.1.asked.session);
    ids.extend(mandate.iter().map(|mandate| mandate.paper_id.clone()));
    let sealing = envelope::key(core)?;
    let earlier = earlier(core, draft)?;
    let papers = ids
        .iter()
        .map(|id| paper(core, id, &sealing, &earlier))
        .collect::<Outcome<Vec<_>>>()?;
    let application = application(core, draft, &earlier, &papers, consents.clone(), mandate)?;
    let document = seal::canonical::to_vec(&application).map_err(|error| core.incident(&error))?;
    let envelope = envelope::seal(core, &document, &sealing, blobs(&papers))?;
    let out = Outgoing {
        envelope: envelope.id.clone(),
        county: envelope.county.clone(),
        sealed_hash: envelope.sealed_hash.clone(),
        body: serde_json::to_vec(&envelope).map_err(|error| core.incident(&error))?,
        blobs: papers.into_iter().filter_map(|paper| paper.fresh).collect(),
        seed: seed(core, draft, &application)?,
    };
    let consents = consents
        .into_iter()
        .map(|consent| (consent.kind, consent.text))
        .collect();
    Ok((
        Submission {
            draft: draft.to_owned(),
            document,
            consents,
            out,
        },
        ids,
    ))
}

/// What was sent before under the same application.
struct Earlier {
    envelope: Option<String>,
    first_sent: String,
    /// Papers the county has for certain, with the size of their sealed bytes.
    there: Vec<(ApplicationPaper, u32)>,
}

/// A paper on its way: its entry, its sealed size, and its bytes unless the county has them.
struct Sealed {
    entry: ApplicationPaper,
    size: u32,
    fresh: Option<SealedBlob>,
}

fn earlier(core: &mut Core, draft: &str) -> Outcome<Earlier> {
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

/// Nothing is sent twice: a paper that the county has goes by name only.
fn paper(core: &Core, id: &str, sealing: &SealingKey, earlier: &Earlier) -> Outcome<Sealed> {
    let store = &core.present()?.store;
    let row = store.paper(id).map_err(|_| code("unknown-paper"))?;
    let known = earlier
        .there
        .iter()
        .find(|(entry, _)| entry.paper_id == id && entry.content_hash == row.content_hash);
    if let Some((entry, size)) = known {
        return Ok(Sealed {
            entry: entry.clone(),
            size: *size,
            fresh: None,
        });
    }
    let bytes = sealing
        .seal(&store.paper_bytes(id)?)
        .map_err(|error| core.incident(&error))?;
    let hash = seal::hash::sha256_hex(&bytes);
    Ok(Sealed {
        size: u32::try_from(bytes.len()).unwrap_or(u32::MAX),
        entry: ApplicationPaper {
            paper_id: row.id,
            trust: trust(&row.kind).to_owned(),
            kind: row.kind,
            content_hash: row.content_hash,
            size_bytes: row.size_bytes,
            media_type: row.media_type,
            blob_hash: hash.clone(),
        },
        fresh: Some(SealedBlob { hash, bytes }),
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
    earlier: &Earlier,
    papers: &[Sealed],
    consents: Vec<Consent>,
    mandate: Option<protocol::application::Mandate>,
) -> Outcome<Application> {
    let sent_claim = dates::stamp(&core.host.now());
    let (_, draft, _) = core.draft(draft)?;
    let answers = draft.asked.session.submission();
    Ok(Application {
        format: 1,
        application_id: draft.application.clone(),
        round: draft.round,
        corrects: earlier.envelope.clone(),
        service: draft.service.id.clone(),
        service_hash: draft.service_hash.clone(),
        service_version: draft.service.version.clone(),
        values: answers.values,
        rows: answers.rows,
        papers: papers.iter().map(|paper| paper.entry.clone()).collect(),
        consents,
        mandate,
        sent_claim,
    })
}

/// Each paper once: two questions may be answered with one.
fn blobs(papers: &[Sealed]) -> Vec<EnvelopeBlob> {
    let mut blobs: Vec<EnvelopeBlob> = Vec::new();
    for paper in papers {
        if !blobs.iter().any(|blob| blob.hash == paper.entry.blob_hash) {
            blobs.push(EnvelopeBlob {
                hash: paper.entry.blob_hash.clone(),
                size_bytes: paper.size,
            });
        }
    }
    blobs
}

fn seed(core: &mut Core, draft: &str, application: &Application) -> Outcome<CaseSeed> {
    let person = core.present()?.id;
    let first_sent = earlier(core, draft)?.first_sent;
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
    for paper in papers {
        present.store.note_paper_use(paper, draft, &open.title, now)?;
    }
    let by = mandates::covering(core, &open.service.id)?.map_or_else(String::new, |mandate| mandate.id);
    Ok(present.store.note_access("send", &open.application, &by, now)?)
}
