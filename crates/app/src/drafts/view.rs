//! Nodes of a form as the interface draws them. Keys are row-id references, so they stay the same when rows move.

use std::collections::BTreeMap;

use form::Session;
use form::contract::{NodeState, Violation};
use form::definition::{NodeDef, NodeKind};

use crate::api::draft::{ChoiceView, FieldError, Input, NodeView};
use crate::drafts::choose_input::choose;
use crate::drafts::known_people::Person;
use crate::drafts::mend::Reopened;
use crate::drafts::{keys, offer, show};
use crate::guides::shelf::Shelf;
use crate::texts::Texts;

/// A stored paper as far as forms care.
pub(crate) struct PaperRef {
    pub id: String,
    pub kind: String,
    pub name: String,
    pub stored: String,
    pub expired: bool,
}

/// Everything around a session that a view needs.
pub(crate) struct Lens<'a> {
    pub texts: &'a Texts,
    pub shelf: Option<&'a Shelf>,
    pub papers: &'a [PaperRef],
    /// Remembered answers by meaning.
    pub known: &'a BTreeMap<String, offer::Known>,
    /// The household as earlier forms named it.
    pub household: &'a [Person],
    /// Material id -> kind of paper.
    pub kinds: &'a BTreeMap<String, String>,
    /// The questions the county reopened; `None` when everything may be changed.
    pub reopened: Option<&'a Reopened>,
}

/// All nodes a person can see, in document order, with a node for every row.
pub(crate) fn all(lens: &Lens<'_>, session: &Session) -> Vec<NodeView> {
    let pages = Pages::of(session);
    let mut views: Vec<NodeView> = Vec::new();
    let mut rows_seen = std::collections::BTreeSet::new();
    for state in session.nodes() {
        let above = keys::rows_above(&state.key).into_iter().map(str::to_owned);
        let own = keys::is_row(&state.key).then(|| state.key.clone());
        for row in above.chain(own) {
            if rows_seen.insert(row.clone()) {
                views.push(row_view(lens, session, &row, &pages));
            }
        }
        if !keys::is_row(&state.key) {
            views.extend(node_view(lens, session, &state, &pages));
        }
    }
    views
}

/// One node; `None` when a person never sees it.
pub(crate) fn one(lens: &Lens<'_>, session: &Session, key: &str) -> Option<NodeView> {
    let pages = Pages::of(session);
    if keys::is_row(key) {
        return Some(row_view(lens, session, key, &pages));
    }
    node_view(lens, session, &session.node(key)?, &pages)
}

fn node_view(lens: &Lens<'_>, session: &Session, state: &NodeState, pages: &Pages) -> Option<NodeView> {
    let def = session.def(&state.at)?;
    let input = choose(def, state.readonly)?;
    let label = session.label(&state.at);
    let open = lens
        .reopened
        .is_none_or(|reopened| reopened.covers(&state.key) || state.violation.is_some());
    let readonly = state.readonly || (!open && !matches!(input, Input::Group | Input::Note));
    let offers = offer::find(lens, session, state, def, input, readonly);
    Some(NodeView {
        parent: keys::parent(&state.key).to_owned(),
        input,
        hint: session.hint(&state.at),
        guidance: lens.texts.pick(&def.guidance),
        why: lens.texts.pick(&def.why),
        seen_by: lens.texts.pick(&def.seen_by),
        relevant: state.relevant,
        required: state.required,
        readonly,
        shown: show::shown(lens, session, &state.at, def, input, &state.value),
        error: state
            .violation
            .map(|v| field_error(lens.texts, session, state, def, &label, v)),
        choices: choices(state),
        offer: offers.first().cloned(),
        offers,
        sensitive: def.sensitive.clone(),
        material: def
            .material
            .as_ref()
            .map(|m| lens.kinds.get(m).cloned().unwrap_or_else(|| m.clone())),
        page: pages.of_key(&state.key),
        row_label: String::new(),
        can_add: input == Input::Repeat && def.repeat_count.is_none() && open,
        can_remove: false,
        value: state.value.clone(),
        key: state.key.clone(),
        label,
    })
}

fn row_view(lens: &Lens<'_>, session: &Session, key: &str, pages: &Pages) -> NodeView {
    let repeat = keys::parent(key);
    let def = session.def(repeat);
    let counted = def.is_some_and(|def| def.repeat_count.is_some());
    let open = lens.reopened.is_none_or(|reopened| reopened.covers(repeat));
    let label = session.label(repeat);
    NodeView {
        key: key.to_owned(),
        parent: repeat.to_owned(),
        input: Input::Row,
        row_label: row_label(lens, session, key, repeat, &label),
        label,
        hint: String::new(),
        guidance: String::new(),
        why: String::new(),
        seen_by: String::new(),
        relevant: session.node(repeat).is_none_or(|state| state.relevant),
        required: false,
        readonly: !open,
        value: String::new(),
        shown: String::new(),
        error: None,
        choices: Vec::new(),
        offer: None,
        offers: Vec::new(),
        sensitive: None,
        material: None,
        page: pages.of_key(key),
        can_add: false,
        can_remove: !counted && open,
    }
}

/// `家人 2：李明`: the first text answered in the row names it.
fn row_label(lens: &Lens<'_>, session: &Session, key: &str, repeat: &str, label: &str) -> String {
    let id = keys::row_id(key).unwrap_or_default();
    let number = session
        .rows(repeat)
        .iter()
        .position(|row| row == id)
        .map_or(1, |at| at + 1)
        .to_string();
    let children = session.def(repeat).map_or(&[][..], |def| def.children.as_slice());
    let named = children
        .iter()
        .filter(|c| c.kind == NodeKind::Text)
        .find_map(|child| {
            session
                .node(&format!("{key}/{}", child.name))
                .map(|state| state.value)
                .filter(|v| !v.is_empty())
        });
    match named {
        Some(name) => lens.texts.say_with(
            "row-named",
            &[("label", label), ("number", &number), ("name", &name)],
        ),
        None => lens
            .texts
            .say_with("row-numbered", &[("label", label), ("number", &number)]),
    }
}

fn choices(state: &NodeState) -> Vec<ChoiceView> {
    let list = state.choices.iter().flatten();
    list.map(|(value, label)| ChoiceView {
        value: value.clone(),
        label: label.clone(),
    })
    .collect()
}

/// Which question, what is wrong, how to mend it: the form's own words first.
fn field_error(
    texts: &Texts,
    session: &Session,
    state: &NodeState,
    def: &NodeDef,
    label: &str,
    violation: Violation,
) -> FieldError {
    let said = session.message(&state.at);
    let (kind, key) = match violation {
        Violation::Required => ("required", required_key(def)),
        Violation::Constraint => ("constraint", "field-constraint"),
        Violation::Type => ("type", type_key(def)),
    };
    let own = violation != Violation::Type && !said.is_empty();
    let text = if own {
        said
    } else {
        texts.say_with(key, &[("question", label)])
    };
    FieldError {
        kind: kind.to_owned(),
        text,
    }
}

fn required_key(def: &NodeDef) -> &'static str {
    match def.kind {
        NodeKind::Image | NodeKind::File => "field-required-photo",
        NodeKind::Signature => "field-required-signature",
        NodeKind::SelectOne | NodeKind::SelectMultiple => "field-required-choice",
        NodeKind::Acknowledge => "field-required-tick",
        _ => "field-required",
    }
}

fn type_key(def: &NodeDef) -> &'static str {
    match def.kind {
        NodeKind::Integer => "field-type-integer",
        NodeKind::Decimal => "field-type-decimal",
        NodeKind::Date | NodeKind::DateTime => "field-type-date",
        NodeKind::Time => "field-type-time",
        NodeKind::SelectOne | NodeKind::SelectMultiple => "field-type-choice",
        _ => "field-type-other",
    }
}

/// Page numbers: each top-level group or repeat is a page, loose questions between them share one.
struct Pages(BTreeMap<String, u32>);

impl Pages {
    fn of(session: &Session) -> Self {
        let definition = session.form().definition();
        let (mut page, mut loose) = (0, false);
        let mut numbers = BTreeMap::new();
        for node in &definition.nodes {
            let section = matches!(node.kind, NodeKind::Group | NodeKind::Repeat);
            if section || !loose {
                page += 1;
            }
            loose = !section;
            numbers.insert(format!("/{}/{}", definition.root, node.name), page);
        }
        Self(numbers)
    }

    fn of_key(&self, key: &str) -> u32 {
        let end = key
            .match_indices(['/', '['])
            .nth(2)
            .map_or(key.len(), |(at, _)| at);
        key.get(..end)
            .and_then(|top| self.0.get(top))
            .copied()
            .unwrap_or(1)
    }
}
