//! What is remembered of a person, as she reads it: each with its question, where it came from, where it was used; and
//! forgetting it.

use crate::api::draft::Input;
use crate::api::person::{FieldId, ProfileField, ProfileView};
use crate::api::system::Nothing;
use crate::error::Outcome;
use crate::profile::{forget, household, remember, sources};
use crate::questions::answer_words;
use crate::questions::choose_input::choose;
use crate::state::core::Core;
use crate::texts::{args, key};
use crate::words::{dates, numbers};

/// `person_read_profile`.
pub(crate) fn person_read_profile(core: &mut Core, _: Nothing) -> Outcome<ProfileView> {
    remember::harvest(core)?;
    profile(core)
}

/// `person_forget_field`.
pub(crate) fn person_forget_field(core: &mut Core, request: FieldId) -> Outcome<ProfileView> {
    let now = core.now();
    let present = core.present()?;
    match household::key_of(&request.field) {
        Some(key) => present.store.forget_relative(key)?,
        None => present.store.forget_field(&request.field)?,
    }
    forget::note(&present.store, &request.field, now)?;
    profile(core)
}

fn profile(core: &Core) -> Outcome<ProfileView> {
    let present = core.present()?;
    let zone = core.host.now().time_zone().clone();
    let day = |at: jiff::Timestamp| dates::day(&core.texts, at.to_zoned(zone.clone()).date());
    let fields = present.store.profile()?.into_iter().map(|row| ProfileField {
        label: label(core, &row.field),
        value: shown(core, &row.field, &row.value),
        source: sources::words(core, &row.source, &day(row.changed_at)),
        used: row
            .uses
            .iter()
            .map(|used| {
                core.texts.say_with(
                    key!("used-in"),
                    args![title = &used.title, date = &day(used.used_at)],
                )
            })
            .collect(),
        field: row.field,
    });
    Ok(ProfileView {
        fields: fields.chain(household::lines(core)).collect(),
    })
}

/// The question that asked for it, in the county's words.
fn label(core: &Core, field: &str) -> String {
    question(core, field).map_or_else(
        || core.texts.say(key!("profile-label-fallback")),
        |def| core.texts.pick(&def.label),
    )
}

fn question<'a>(core: &'a Core, field: &str) -> Option<&'a form::definition::NodeDef> {
    let catalog = core.catalog.as_ref()?;
    let services = catalog.pack.services.iter();
    let mut forms = services.flat_map(|s| s.form.iter().chain(s.guide.self_check.form.iter()));
    forms.find_map(|form| with_meaning(&form.nodes, field))
}

fn with_meaning<'a>(
    nodes: &'a [form::definition::NodeDef],
    field: &str,
) -> Option<&'a form::definition::NodeDef> {
    nodes.iter().find_map(|node| {
        if node.profile.as_deref() == Some(field) {
            Some(node)
        } else {
            with_meaning(&node.children, field)
        }
    })
}

/// Masked where somebody may look over the shoulder.
fn shown(core: &Core, field: &str, value: &str) -> String {
    let Some(def) = question(core, field) else {
        return value.to_owned();
    };
    match choose(def, false) {
        Some(Input::IdNumber) => numbers::masked(value, 6, 4),
        Some(Input::Phone) => numbers::masked(value, 3, 4),
        Some(Input::BankCard) => numbers::masked(value, 0, 4),
        Some(input) => choice_label(core, def, value)
            .unwrap_or_else(|| answer_words::plain(&core.around(), &[], input, value)),
        None => value.to_owned(),
    }
}

fn choice_label(core: &Core, def: &form::definition::NodeDef, value: &str) -> Option<String> {
    let list = def.list.as_ref()?;
    let catalog = core.catalog.as_ref()?;
    let mut forms = catalog
        .pack
        .services
        .iter()
        .flat_map(|s| s.form.iter().chain(s.guide.self_check.form.iter()));
    forms.find_map(|form| {
        let rows = &form.lists.get(list)?.rows;
        rows.iter()
            .find(|row| row.name == value)
            .map(|row| core.texts.pick(&row.label))
    })
}
