//! A draft outlives its form: when the catalog has a newer one, answers move by name and type, and what changed is said
//! in words with the old answer beside it. Corrections stay on the form they were sent with: the county checks them
//! against that one.

use form::{Form, MigrationChange, MigrationKind, Session};
use vault::person::{Draft, DraftState, StoredAnswers};

use crate::drafts::stored::{answers, env};
use crate::error::Outcome;
use crate::state::core::Core;
use crate::state::services::{form_of, hash_of, kept_service};

/// Moves a draft to the newest form where there is one. The report is kept with the draft until it is sent.
pub(crate) fn to_newest(core: &Core, row: &Draft) -> Outcome<Vec<String>> {
    let newest = hash_of(core, &row.service).unwrap_or_else(|_| row.service_hash.clone());
    if newest == row.service_hash || row.state != DraftState::Open {
        return Ok(told(&row.extra));
    }
    let Some(service) = core
        .catalog
        .as_ref()
        .and_then(|shelf| shelf.service(&row.service))
    else {
        return Ok(told(&row.extra));
    };
    if service.form.is_none() {
        return Ok(told(&row.extra));
    }
    let old_service = kept_service(core, &row.service_hash)?;
    let (old, new) = (form_of(core, &old_service)?, form_of(core, service)?);
    let store = &core.present()?.store;
    let before = answers(store.answers(&row.id)?);
    let (after, report) = form::migrate(&old, &new, &before);
    let mut lines = told(&row.extra);
    let (old_session, _) = Session::restore(old, &before, env(core, row));
    lines.extend(
        report
            .changes
            .iter()
            .map(|change| line(core, &old_session, &new, change)),
    );
    let body = catalog::pack::service_bytes(service).map_err(|error| core.incident(&error))?;
    let stored = StoredAnswers {
        values: after.values,
        rows: after.rows,
    };
    // The report first: if the app dies in between, it is made again, never lost.
    let extra = serde_json::json!({ "formChanged": lines }).to_string();
    store.set_draft_extra(&row.id, &extra)?;
    store.move_draft(&row.id, &newest, &body, &stored, core.now())?;
    Ok(lines)
}

/// What was told before and not yet sent.
fn told(extra: &str) -> Vec<String> {
    let value: serde_json::Value = serde_json::from_str(extra).unwrap_or_default();
    let lines = value
        .get("formChanged")
        .and_then(|lines| lines.as_array())
        .cloned()
        .unwrap_or_default();
    lines
        .iter()
        .filter_map(|line| line.as_str().map(str::to_owned))
        .collect()
}

fn line(core: &Core, old: &Session, new: &Form, change: &MigrationChange) -> String {
    let key = match change.kind {
        MigrationKind::Moved => "form-changed-moved",
        MigrationKind::Converted => "form-changed-converted",
        MigrationKind::Removed => "form-changed-removed",
        MigrationKind::NotConvertible => "form-changed-not-convertible",
        MigrationKind::ChoiceGone => "form-changed-choice-gone",
    };
    let in_new = change
        .new_key
        .as_deref()
        .and_then(|key| new.def(key))
        .map(|def| core.texts.pick(&def.label));
    let in_old = old.def(&change.key).map(|def| core.texts.pick(&def.label));
    let question = in_old
        .or(in_new)
        .filter(|label| !label.is_empty())
        .unwrap_or_default();
    let value = old.node(&change.key).map(|state| state.value).unwrap_or_default();
    let answer = Some(old.choice_label(&change.key, &value))
        .filter(|label| !label.is_empty())
        .unwrap_or(value);
    core.texts
        .say_with(key, &[("question", &question), ("answer", &answer)])
}
