//! Check answers: everything in reading order, problems first, each with the way to mend it.

use std::collections::BTreeSet;

use form::Session;
use protocol::event::MANDATE;

use crate::api::draft::{
    CheckLine, CheckPaper, CheckView, CorrectionState, DraftId, FieldError, FieldErrorKind, Input, NodeView,
};
use crate::drafts::load::load;
use crate::error::Outcome;
use crate::keys;
use crate::questions::view::all;
use crate::questions::{corrections, wrong};
use crate::state::core::Core;
use crate::state::draft::Asked;
use crate::state::place;
use crate::texts::{Texts, args, key};

/// `draft_check`.
pub(crate) fn draft_check(core: &mut Core, request: DraftId) -> Outcome<CheckView> {
    load(core, &request.draft)?;
    place::on_screen(core, &request.draft)?;
    let now = core.host.now();
    let general = core.texts.say(key!("section-general"));
    let (around, draft, _) = core.draft(&request.draft)?;
    // A draft may lie for weeks: ages and limits count from today.
    draft.asked.session.set_now(now);
    let nodes = all(&around, &draft.asked);
    let lines: Vec<CheckLine> = nodes
        .iter()
        .filter(|node| asked(node))
        .map(|node| line(&nodes, node, &general))
        .collect();
    let against: BTreeSet<String> = stands_against(&draft.asked.session).into_iter().collect();
    let wrong = |line: &&CheckLine| against.contains(&line.key);
    let problems: Vec<CheckLine> = lines.iter().filter(wrong).cloned().collect();
    let left = left(around.texts, &draft.asked, &general);
    let left = left.filter(|line| !against.contains(&line.key));
    let problems: Vec<CheckLine> = problems.into_iter().chain(left).collect();
    let papers = nodes
        .iter()
        .filter(|node| node.relevant && is_paper(node))
        .flat_map(|node| papers_of(around.texts, &draft.asked.session, node));
    let notes = nodes.iter().filter(|node| raised(&draft.asked, node));
    Ok(CheckView {
        notes: notes.map(|node| node.label.clone()).collect(),
        draft: request.draft,
        title: draft.title.clone(),
        ready: problems.is_empty() && against.is_empty(),
        papers: papers.collect(),
        problems,
        lines,
    })
}

/// Keys of everything that stands against sending: what the check shows is what sending asks, and what the county asks
/// with the same engine. A warning is not among it.
pub(crate) fn stands_against(session: &Session) -> Vec<String> {
    session.validate().into_iter().map(|(key, _)| key).collect()
}

/// What the county asked to mend and is still to be looked at. The mandate is told where it is signed.
fn left<'a>(
    texts: &'a Texts,
    asked: &'a Asked,
    general: &'a str,
) -> impl Iterator<Item = CheckLine> + use<'a> {
    let reopened = asked.reopened.iter();
    let states = reopened.flat_map(|reopened| reopened.states(&asked.session, &asked.whose.mandate));
    let left = states.filter(|(item, state)| *state == CorrectionState::Left && item.at != MANDATE);
    left.map(move |(item, _)| {
        let question = corrections::question(&asked.session, &item.at);
        let text = texts.say_with(key!("correction-left" of question), args![question = &question]);
        CheckLine {
            key: item.at.clone(),
            section: general.to_owned(),
            question,
            answer: String::new(),
            error: Some(FieldError {
                kind: FieldErrorKind::Asked,
                ..wrong::warning(text)
            }),
            editable: true,
        }
    })
}

/// A note that the answers have raised; one that always stands there was read on its page. What the county asked for is mended
/// without being told again what was sent all the same.
fn raised(asked: &Asked, node: &NodeView) -> bool {
    let depends = asked
        .session
        .def(&node.key)
        .is_some_and(|def| def.relevant.is_some());
    asked.reopened.is_none() && node.relevant && node.input == Input::Note && depends
}

/// The node holds an answer that a person should read again. Repeats count while they violate something themselves.
fn asked(node: &NodeView) -> bool {
    let silent = matches!(
        node.input,
        Input::Group | Input::Row | Input::Note | Input::Repeat
    );
    node.relevant && (!silent || node.error.is_some())
}

fn is_paper(node: &NodeView) -> bool {
    matches!(node.input, Input::Photo | Input::File | Input::Signature)
}

/// A doubt about what cannot be changed here is no use to anybody: the county has read it and asked for something else.
fn line(nodes: &[NodeView], node: &NodeView, general: &str) -> CheckLine {
    CheckLine {
        key: node.key.clone(),
        section: section(nodes, node).unwrap_or_else(|| general.to_owned()),
        question: node.label.clone(),
        answer: node.shown.clone(),
        error: node
            .error
            .clone()
            .filter(|error| !node.readonly || error.kind != FieldErrorKind::Warning),
        editable: !node.readonly,
    }
}

/// One line for each page, with its number where there are several; one without a paper where there is none.
fn papers_of(texts: &Texts, session: &Session, node: &NodeView) -> Vec<CheckPaper> {
    let pages = session
        .def(&node.key)
        .map_or_else(Vec::new, |def| def.papers(&node.value));
    let line = |name: String, paper: Option<String>| CheckPaper {
        key: node.key.clone(),
        name,
        paper,
    };
    if pages.len() < 2 {
        let paper = pages.first().map(|id| (*id).to_owned());
        return vec![line(node.label.clone(), paper)];
    }
    let numbered = pages.iter().enumerate().map(|(at, id)| {
        let number = (at + 1).to_string();
        let args = args![question = node.label.as_str(), number = number.as_str()];
        line(texts.say_with(key!("paper-page"), args), Some((*id).to_owned()))
    });
    numbered.collect()
}

/// The nearest row, else the nearest group with a name.
fn section(nodes: &[NodeView], node: &NodeView) -> Option<String> {
    let mut above = node.parent.as_str();
    while !above.is_empty() {
        let found = nodes.iter().find(|candidate| candidate.key == above);
        let name = found.map(|found| {
            if keys::is_row(above) {
                &found.row_label
            } else {
                &found.label
            }
        });
        if let Some(name) = name.filter(|name| !name.is_empty()) {
            return Some(name.clone());
        }
        above = found.map_or("", |found| found.parent.as_str());
    }
    None
}
