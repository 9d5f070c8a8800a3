//! The answers of an application in reading order, with the words of the form it was filled in with.

use std::collections::BTreeSet;

use catalog::{parts, service::Service};
use form::{Session, contract::NodeState, definition::NodeKind, naming, reference};
use protocol::application::{Application, ApplicationPaper};

use super::{Desk, doubled};
use crate::texts::{args, key};
use crate::{cases::answers, casework::find_service, clock};

/// One answer.
pub(super) struct Field {
    /// Reference that a correction names.
    pub(super) key: String,
    pub(super) label: String,
    /// In words; blank when not answered.
    pub(super) value: String,
    /// The papers that are the answer, page by page.
    pub(super) papers: Vec<ApplicationPaper>,
    /// Worked out by the form from other answers, so that nobody can be asked to mend it.
    pub(super) worked_out: bool,
    /// A number that two people of this application have: one of the two is wrong.
    pub(super) doubled: bool,
}

impl Field {
    pub(super) fn is_blank(&self) -> bool {
        self.value.is_empty() && self.papers.is_empty()
    }
}

/// Only what goes into one part. Without the form nobody can say what that is, so then it is nothing.
pub(super) fn fields_of(desk: &Desk, application: &Application, part: &str) -> Vec<Field> {
    let Some((service, session)) = session(desk, application) else {
        return Vec::new();
    };
    let Some(part) = service.parts.iter().find(|found| found.id == part) else {
        return Vec::new();
    };
    let keys = parts::keys(part, &session);
    let mut fields = all(desk, &session, application);
    fields.retain(|field| keys.contains(&field.key));
    fields
}

pub(super) fn session(desk: &Desk, application: &Application) -> Option<(Service, Session)> {
    let now = clock::civil(desk.work.now());
    let service = find_service(&desk.work.published, application).ok()?;
    let mut session = answers::session(&service, application, now).ok()?;
    session.set_language(&desk.work.texts.language);
    Some((service, session))
}

/// Every question that was asked, answered or not.
fn all(desk: &Desk, session: &Session, application: &Application) -> Vec<Field> {
    let nodes = session.nodes();
    let doubled = doubled::keys(session);
    let fields = nodes
        .iter()
        .filter_map(|node| field(desk, session, node, application, &doubled));
    fields.collect()
}

/// None for what is no question.
pub(super) fn field(
    desk: &Desk,
    session: &Session,
    node: &NodeState,
    application: &Application,
    doubled: &BTreeSet<String>,
) -> Option<Field> {
    let def = session.def(&node.at)?;
    let silent = matches!(
        def.kind,
        NodeKind::Group | NodeKind::Repeat | NodeKind::Note | NodeKind::Hidden | NodeKind::Metadata
    );
    let computed_unseen = def.kind == NodeKind::Calculate && def.label.is_empty();
    if silent || computed_unseen || !node.relevant {
        return None;
    }
    let label = session.label(&node.at);
    let label = if label.is_empty() { def.name.clone() } else { label };
    let papers = find_papers(application, &node.value);
    let value = if papers.is_empty() {
        in_words(session, node, def.kind)
    } else {
        String::new()
    };
    Some(Field {
        key: node.key.clone(),
        label: with_row(desk, session, &node.key, label),
        value,
        papers,
        worked_out: def.kind == NodeKind::Calculate || def.calculation.is_some(),
        doubled: doubled.contains(&node.key),
    })
}

fn in_words(session: &Session, node: &NodeState, kind: NodeKind) -> String {
    match kind {
        NodeKind::SelectOne | NodeKind::SelectMultiple | NodeKind::Rank => {
            let label = |name: &str| {
                let label = session.choice_label(&node.at, name);
                if label.is_empty() { name.to_owned() } else { label }
            };
            node.value
                .split_whitespace()
                .map(label)
                .collect::<Vec<_>>()
                .join("、")
        }
        NodeKind::Acknowledge if !node.value.is_empty() => "✓".to_owned(),
        _ => node.value.clone(),
    }
}

/// Inside repeats it is said before the question whom it is about.
fn with_row(desk: &Desk, session: &Session, key: &str, label: String) -> String {
    let rows = naming::rows_of(key).into_iter();
    let mut words: Vec<String> = rows.map(|row| row_title(desk, session, row)).collect();
    words.push(label);
    words.join(" · ")
}

/// A row by the name in it; `家里人 2` while there is none.
pub(super) fn row_title(desk: &Desk, session: &Session, row: &str) -> String {
    session.row_name(row).unwrap_or_else(|| {
        let what = session.label(reference::parent(row));
        let number = session.row_number(row).to_string();
        desk.say_with(key!("desk-row"), args![what = &what, number = &number])
    })
}

/// All pages in their order; nothing where one of them is no paper of this application, so that the answer is shown as it is.
fn find_papers(application: &Application, value: &str) -> Vec<ApplicationPaper> {
    let papers = &application.papers;
    let pages = value.split_whitespace();
    let found = pages.map(|id| papers.iter().find(|paper| paper.paper_id == id).cloned());
    found.collect::<Option<Vec<_>>>().unwrap_or_default()
}

pub(super) fn bare(application: &Application) -> Vec<Field> {
    let field = |(key, value): (&String, &String)| Field {
        key: key.clone(),
        label: key.clone(),
        value: value.clone(),
        papers: find_papers(application, value),
        worked_out: false,
        doubled: false,
    };
    application.values.iter().map(field).collect()
}
