//! Check answers: everything in reading order, problems first, each with the way to mend it.

use std::collections::BTreeSet;

use form::Session;

use crate::api::draft::{CheckLine, CheckPaper, CheckView, DraftId, Input, NodeView};
use crate::drafts::load::load;
use crate::error::Outcome;
use crate::keys;
use crate::questions::view::all;
use crate::state::core::Core;
use crate::state::place;

/// `draft_check`.
pub(crate) fn draft_check(core: &mut Core, request: DraftId) -> Outcome<CheckView> {
    load(core, &request.draft)?;
    place::on_screen(core, &request.draft)?;
    let now = core.host.now();
    let general = core.texts.say("section-general");
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
    let papers = nodes
        .iter()
        .filter(|node| node.relevant && is_paper(node))
        .map(paper);
    Ok(CheckView {
        draft: request.draft,
        title: draft.title.clone(),
        ready: against.is_empty(),
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

fn line(nodes: &[NodeView], node: &NodeView, general: &str) -> CheckLine {
    CheckLine {
        key: node.key.clone(),
        section: section(nodes, node).unwrap_or_else(|| general.to_owned()),
        question: node.label.clone(),
        answer: node.shown.clone(),
        error: node.error.clone(),
        editable: !node.readonly,
    }
}

fn paper(node: &NodeView) -> CheckPaper {
    CheckPaper {
        key: node.key.clone(),
        name: node.label.clone(),
        paper: Some(node.value.clone()).filter(|id| !id.is_empty()),
    }
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
