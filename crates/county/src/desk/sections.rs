//! The answers of an application part by part: a group of the form, a list of people, each of them by name. A part is also
//! what a clerk may ask for as a whole.

use std::collections::BTreeMap;

use form::{Session, contract::NodeState, definition::NodeKind, reference};
use protocol::application::Application;

use super::{
    Desk, doubled,
    field::{Field, bare, field, row_title, session},
};

/// A part with the questions that stand directly in it.
pub(super) struct Section {
    /// Reference that a correction names; blank for what stands in no part.
    pub(super) key: String,
    /// What it is called; a person in a list by name.
    pub(super) name: String,
    pub(super) fields: Vec<Field>,
}

/// Every question that was asked, answered or not, part by part.
pub(super) fn sections(desk: &Desk, application: &Application) -> Vec<Section> {
    let session = session(desk, application).map(|(_, session)| session);
    sections_of(desk, session.as_ref(), application)
}

/// The same where the form was opened already.
pub(super) fn sections_of(desk: &Desk, session: Option<&Session>, application: &Application) -> Vec<Section> {
    match session {
        Some(session) => of_session(desk, session, application),
        // The form is gone from the folder: the answers must still be readable.
        None => vec![without_part(bare(application))],
    }
}

/// Questions that are shown without their parts.
pub(super) fn without_part(fields: Vec<Field>) -> Section {
    Section {
        key: String::new(),
        name: String::new(),
        fields,
    }
}

/// What a correction may name, with what it is called.
pub(super) fn names(sections: &[Section]) -> BTreeMap<String, String> {
    let fields = sections.iter().flat_map(|section| &section.fields);
    let fields = fields.map(|field| (field.key.clone(), field.label.clone()));
    let parts = sections.iter().filter(|section| !section.key.is_empty());
    fields
        .chain(parts.map(|section| (section.key.clone(), section.name.clone())))
        .collect()
}

fn of_session(desk: &Desk, session: &Session, application: &Application) -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::new();
    let doubled = doubled::keys(session);
    for node in session.nodes() {
        if let Some(field) = field(desk, session, &node, application, &doubled) {
            let part = part_of(session, &node.key);
            match sections.last_mut().filter(|last| last.key == part) {
                Some(last) => last.fields.push(field),
                None => sections.push(Section {
                    name: name(desk, session, &part),
                    key: part,
                    fields: vec![field],
                }),
            }
        } else if is_list(session, &node) {
            sections.push(Section {
                name: session.label(&node.at),
                key: node.key,
                fields: Vec::new(),
            });
        }
    }
    sections
}

/// A list of people can be asked for too: whoever is missing in it has no row.
fn is_list(session: &Session, node: &NodeState) -> bool {
    let repeat = session
        .def(&node.at)
        .is_some_and(|def| def.kind == NodeKind::Repeat);
    repeat && node.relevant && !reference::is_row(&node.key)
}

/// The innermost row or group with a heading that a question stands in.
fn part_of(session: &Session, key: &str) -> String {
    let mut above = reference::parent(key);
    while !above.is_empty() && !reference::is_row(above) && session.label(above).is_empty() {
        above = reference::parent(above);
    }
    above.to_owned()
}

fn name(desk: &Desk, session: &Session, key: &str) -> String {
    if reference::is_row(key) {
        row_title(desk, session, key)
    } else {
        session.label(key)
    }
}
