//! Nodes of a form as the interface draws them. Keys are row-id references, so they stay the same when rows move.

use form::contract::NodeState;
use form::definition::NodeDef;

use crate::api::draft::{ChoiceView, Input, NodeView};
use crate::keys;
use crate::questions::choose_input::choose;
use crate::questions::opened::is_open;
use crate::questions::sections::Sections;
use crate::questions::{answer_words, offer, quick_days, roles, whose_number, wrong};
use crate::state::draft::{Around, Asked};
use crate::texts::{args, key};

/// All nodes a person can see, in document order, with a node for every row.
pub(crate) fn all(around: &Around<'_>, asked: &Asked) -> Vec<NodeView> {
    let sections = Sections::of(&asked.session);
    let mut views: Vec<NodeView> = Vec::new();
    let mut rows_seen = std::collections::BTreeSet::new();
    for state in asked.session.nodes() {
        let above = keys::rows_above(&state.key).into_iter().map(str::to_owned);
        let own = keys::is_row(&state.key).then(|| state.key.clone());
        for row in above.chain(own) {
            if rows_seen.insert(row.clone()) {
                views.push(row_view(around, asked, &row, &sections));
            }
        }
        if !keys::is_row(&state.key) {
            views.extend(node_view(around, asked, &state, &sections));
        }
    }
    views
}

/// One node; `None` when a person never sees it.
pub(crate) fn one(around: &Around<'_>, asked: &Asked, key: &str, sections: &Sections) -> Option<NodeView> {
    if keys::is_row(key) {
        return Some(row_view(around, asked, key, sections));
    }
    node_view(around, asked, &asked.session.node(key)?, sections)
}

fn node_view(around: &Around<'_>, asked: &Asked, state: &NodeState, sections: &Sections) -> Option<NodeView> {
    let def = asked.session.def(&state.at)?;
    let input = choose(def, state.readonly)?;
    let label = asked.session.label(&state.at);
    let open = is_open(asked, state);
    let readonly = state.readonly || (!open && !matches!(input, Input::Group | Input::Note));
    Some(NodeView {
        parent: keys::parent(&state.key).to_owned(),
        input,
        hint: asked.session.hint(&state.at),
        guidance: around.texts.pick(&def.guidance),
        why: around.texts.pick(&def.why),
        seen_by: around.texts.pick(&def.seen_by),
        relevant: state.relevant,
        required: state.required,
        readonly,
        shown: answer_words::shown(around, asked, &state.at, def, input, &state.value),
        error: wrong::find(around.texts, &asked.session, state, def, input)
            .or_else(|| whose_number::doubt(around, asked, state, def)),
        choices: choices(asked, state, def),
        offers: offer::find(around, asked, state, def, input, readonly),
        sensitive: def.sensitive.clone(),
        material: def
            .material
            .as_ref()
            .map(|m| asked.kinds.get(m).cloned().unwrap_or_else(|| m.clone())),
        most_pages: u32::try_from(def.most_pages()).unwrap_or(1),
        page: sections.of_key(&state.key),
        row_label: String::new(),
        can_add: input == Input::Repeat && def.repeat_count.is_none() && open,
        can_remove: false,
        min_rows: u32::try_from(asked.session.least_rows(&state.key)).unwrap_or(u32::MAX),
        needs_row: input == Input::Repeat && state.required && state.relevant && open,
        row_noun: if input == Input::Repeat {
            label.clone()
        } else {
            String::new()
        },
        may_forget: def.may_forget() && !readonly,
        quick_days: quick_days::of(around.texts, asked.session.today(), def, input, readonly),
        value: state.value.clone(),
        key: state.key.clone(),
        label,
    })
}

fn row_view(around: &Around<'_>, asked: &Asked, key: &str, sections: &Sections) -> NodeView {
    let repeat = keys::parent(key);
    let def = asked.session.def(repeat);
    let counted = def.is_some_and(|def| def.repeat_count.is_some());
    let open = asked
        .reopened
        .as_ref()
        .is_none_or(|reopened| reopened.covers(repeat));
    let label = asked.session.label(repeat);
    NodeView {
        key: key.to_owned(),
        parent: repeat.to_owned(),
        input: Input::Row,
        row_label: row_label(around, asked, key, &label),
        row_noun: label.clone(),
        label,
        hint: String::new(),
        guidance: String::new(),
        why: String::new(),
        seen_by: String::new(),
        relevant: asked.session.node(repeat).is_none_or(|state| state.relevant),
        required: false,
        readonly: !open,
        value: String::new(),
        shown: String::new(),
        error: None,
        choices: Vec::new(),
        offers: Vec::new(),
        sensitive: None,
        material: None,
        most_pages: 1,
        page: sections.of_key(key),
        can_add: false,
        can_remove: !counted && open,
        min_rows: 0,
        needs_row: false,
        may_forget: false,
        quick_days: Vec::new(),
    }
}

/// `王桂英`: the name in the row, or the first text in it; `家里人 2` while there is none.
fn row_label(around: &Around<'_>, asked: &Asked, key: &str, label: &str) -> String {
    asked.session.row_name(key).unwrap_or_else(|| {
        let number = asked.session.row_number(key).to_string();
        let args = args![label = label, number = number.as_str()];
        around.texts.say_with(key!("row-numbered"), args)
    })
}

fn choices(asked: &Asked, state: &NodeState, def: &NodeDef) -> Vec<ChoiceView> {
    let list = state.choices.iter().flatten();
    list.filter(|(value, _)| !roles::is_somebody_else(asked, def, value))
        .map(|(value, label)| ChoiceView {
            value: value.clone(),
            label: label.clone(),
        })
        .collect()
}
