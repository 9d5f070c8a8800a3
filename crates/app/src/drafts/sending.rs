//! Before sending: what leaves the device, to whom, why, and what must be agreed to, each kind with a tick of its own.

use catalog::service::Service;
use form::Session;
use form::contract::NodeState;
use form::definition::{NodeDef, NodeKind, Text};
use protocol::application::Mandate;

use crate::api::catalog::UnderWay;
use crate::api::draft::{ConsentView, DraftId, SendingPart, SendingView};
use crate::drafts::declared;
use crate::drafts::load::load;
use crate::drafts::second::{self, SECOND};
use crate::error::{Code, Outcome};
use crate::mandates;
use crate::people::apart;
use crate::state::core::Core;
use crate::state::place;
use crate::state::reopened::Reopened;
use crate::texts::{Key, args, key, shape};
use crate::words::dates;

/// The consent that says that what was answered is true.
pub(crate) const TRUTH: &str = "truth";
const BIOMETRIC: &str = "biometric";
const SIGNATURE: &str = "signature";
/// Kinds that have a sentence of their own.
const CONSENTS: [(&str, Key<{ shape(&["county", "title"]) }>); 11] = [
    ("send", key!("consent-send" of county, title)),
    (SECOND, key!("consent-second" of county, title)),
    (TRUTH, key!("consent-truth" of county, title)),
    ("id", key!("consent-id" of county, title)),
    ("health", key!("consent-health" of county, title)),
    ("finance", key!("consent-finance" of county, title)),
    ("minor", key!("consent-minor" of county, title)),
    (BIOMETRIC, key!("consent-biometric" of county, title)),
    (SIGNATURE, key!("consent-signature" of county, title)),
    ("religion", key!("consent-religion" of county, title)),
    ("track", key!("consent-track" of county, title)),
];

/// `draft_read_sending`.
pub(crate) fn draft_read_sending(core: &mut Core, request: DraftId) -> Outcome<SendingView> {
    load(core, &request.draft)?;
    place::on_screen(core, &request.draft)?;
    let (_, draft, store) = core.draft(&request.draft)?;
    let (title, service) = (draft.title.clone(), draft.service.id.clone());
    let answers = answers(&draft.asked.session);
    let parts = parts(&draft.service, &draft.asked.session);
    let of_kind = papers_by_kind(&draft.asked.session);
    let count = |kind: NodeKind| of_kind.iter().filter(|(_, found)| *found == kind).count();
    let reopened = draft.asked.reopened.clone();
    let posted = draft.service.guide.posted.clone();
    let kinds = sensitive(&draft.asked.session);
    let declared = declared::of(store, draft)?.is_some();
    let outdated = declared::is_outdated(store, draft)?;
    let under_way = second::of_draft(core, &request.draft)?;
    let mandate = mandates::covering(core, &service)?;
    let mandate = mandate.as_ref();
    let number = |count| u32::try_from(count).unwrap_or(u32::MAX);
    Ok(SendingView {
        draft: request.draft,
        to: core
            .texts
            .say_with(key!("sending-to"), args![county = &county(core), title = &title]),
        why: why(core, &title, &posted),
        parts: parts
            .into_iter()
            .map(|(name, office)| SendingPart {
                name: core.texts.pick(&name),
                office: core.texts.pick(&office),
            })
            .collect(),
        answers: number(answers),
        photos: number(count(NodeKind::Image)),
        mandates: u32::from(mandate.is_some_and(|mandate| goes_along(mandate, &of_kind))),
        signatures: number(count(NodeKind::Signature)),
        files: number(count(NodeKind::File)),
        consents: with_reasons(
            core,
            consents(core, &title, &kinds, declared, under_way.is_some()),
            outdated,
            under_way,
        ),
        acting: mandate.map(|mandate| acting(core, mandate)).transpose()?,
        problem: problem(core, &service, reopened.as_ref(), mandate)?,
        title,
        service,
    })
}

/// The signed mandate is a paper of its own in what is sent, unless it is an answer too.
fn goes_along(mandate: &Mandate, answers: &[(String, NodeKind)]) -> bool {
    answers.iter().all(|(id, _)| *id != mandate.paper_id)
}

/// What stands against it before anything is ticked: no mandate that holds, or the one that the county wants signed again.
fn problem(
    core: &Core,
    service: &str,
    reopened: Option<&Reopened>,
    mandate: Option<&Mandate>,
) -> Outcome<Option<Code>> {
    if let Some(problem) = mandates::problem(core, service)? {
        return Ok(Some(problem));
    }
    let mandate = mandate.map_or("", |mandate| mandate.id.as_str());
    let stays = reopened.is_some_and(|reopened| reopened.mandate_stays(mandate));
    Ok(stays.then_some(Code::MandateAskedAgain))
}

/// What must be ticked: sending, that a second one is meant where one is under way, truth unless the form holds it already, and
/// each sensitive kind that was answered.
pub(crate) fn consents(
    core: &Core,
    title: &str,
    kinds: &[String],
    declared: bool,
    second: bool,
) -> Vec<ConsentView> {
    let county = county(core);
    let say = |kind: &str| {
        let known = CONSENTS.iter().find(|(known, _)| *known == kind);
        let key = known.map_or(key!("consent-other" of county, title), |(_, key)| *key);
        core.texts.say_with(key, args![county = &county, title = title])
    };
    let own = [
        Some("send"),
        second.then_some(SECOND),
        (!declared).then_some(TRUTH),
    ];
    let own = own.into_iter().flatten().map(str::to_owned);
    let all = own.chain(kinds.iter().cloned());
    all.map(|kind| {
        let text = say(&kind);
        ConsentView {
            kind,
            text,
            why: String::new(),
        }
    })
    .collect()
}

/// Whoever declared it in the form and changed something afterwards is told why it is asked once more; whoever sends a second one,
/// which the first is.
fn with_reasons(
    core: &Core,
    mut consents: Vec<ConsentView>,
    outdated: bool,
    under_way: Option<UnderWay>,
) -> Vec<ConsentView> {
    let words = under_way.map_or_else(String::new, |first| first.words);
    if let Some(second) = consents.iter_mut().find(|each| each.kind == SECOND) {
        second.why = words;
    }
    for consent in consents.iter_mut().filter(|each| outdated && each.kind == TRUTH) {
        consent.why = core.texts.say(key!("consent-truth-again"));
    }
    consents
}

/// Sensitive kinds among what is answered and sent, each once, in the order of the form.
pub(crate) fn sensitive(session: &Session) -> Vec<String> {
    let mut kinds: Vec<String> = Vec::new();
    for kind in given(session).into_iter().filter_map(sensitive_kind) {
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    kinds
}

/// A signature is no face: whoever only signs agrees to that.
fn sensitive_kind(def: &NodeDef) -> Option<String> {
    let kind = def.sensitive.clone()?;
    let signed = kind == BIOMETRIC && def.kind == NodeKind::Signature;
    Some(if signed { SIGNATURE.to_owned() } else { kind })
}

/// What a person answered and gave, as somebody counts who reads it again: nothing that the form works out by itself.
fn given(session: &Session) -> Vec<&NodeDef> {
    let answered = |state: &NodeState| state.relevant && !state.value.is_empty();
    let nodes = session.nodes().into_iter().filter(answered);
    nodes
        .filter_map(|state| session.def(&state.at).filter(|def| !works_out(def, &state)))
        .collect()
}

/// The form's own sums: no person gave them, and nobody can change them.
fn works_out(def: &NodeDef, state: &NodeState) -> bool {
    def.kind == NodeKind::Calculate || def.calculation.is_some() && state.readonly
}

fn answers(session: &Session) -> usize {
    given(session).iter().filter(|def| !def.is_paper()).count()
}

/// The pages of each answer that is sent, as they belong together.
pub(crate) fn whole_papers(session: &Session) -> Vec<Vec<String>> {
    let nodes = session.nodes().into_iter().filter(|state| state.relevant);
    let pages = nodes.filter_map(|state| {
        let pages = session.def(&state.at)?.papers(&state.value);
        Some(pages.into_iter().map(str::to_owned).collect::<Vec<_>>())
    });
    pages.filter(|pages| !pages.is_empty()).collect()
}

/// Ids of the papers that are answers, each once, page by page.
pub(crate) fn papers(session: &Session) -> Vec<String> {
    papers_by_kind(session).into_iter().map(|(id, _)| id).collect()
}

/// The same with what they are: a signature is no photo.
fn papers_by_kind(session: &Session) -> Vec<(String, NodeKind)> {
    let mut papers: Vec<(String, NodeKind)> = Vec::new();
    for state in session.nodes().into_iter().filter(|state| state.relevant) {
        let Some(def) = session.def(&state.at) else {
            continue;
        };
        for id in def.papers(&state.value) {
            if !papers.iter().any(|(there, _)| there == id) {
                papers.push((id.to_owned(), def.kind));
            }
        }
    }
    papers
}

/// Who gets it and, where the service posts something in the village, that too: both from the service's own data.
fn why(core: &Core, title: &str, posted: &Text) -> String {
    let posted = core.texts.pick(posted);
    if posted.is_empty() {
        return core.texts.say_with(key!("sending-why"), args![title = title]);
    }
    let args = args![title = title, posted = posted.as_str()];
    core.texts.say_with(key!("sending-why-posted"), args)
}

/// Name and office of every application that these answers make.
fn parts(service: &Service, session: &Session) -> Vec<(Text, Text)> {
    let made = catalog::parts::made(service, session).into_iter();
    made.map(|part| (part.name.clone(), part.office.clone()))
        .collect()
}

/// Under the mandate that covers this service, not under just any.
fn acting(core: &Core, mandate: &Mandate) -> Outcome<String> {
    let name = apart::present(core)?;
    let until = dates::day_text(&core.texts, &mandate.until);
    Ok(core
        .texts
        .say_with(key!("acting-for"), args![name = &name, until = &until]))
}

fn county(core: &Core) -> String {
    core.catalog
        .as_ref()
        .map(|catalog| core.texts.pick(&catalog.pack.county.name))
        .unwrap_or_default()
}
