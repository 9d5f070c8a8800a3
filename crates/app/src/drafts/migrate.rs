//! A draft outlives its form: when the catalog has a newer one, answers move by name and type, and what changed is said
//! in words with the old answer beside it. Corrections stay on the form they were sent with: the county checks them
//! against that one.

use catalog::newer::load_form;
use form::{Form, MigrationChange, MigrationKind, Session};
use vault::person::{Draft, DraftState, Moved, StoredAnswers};

use crate::drafts::stored::{answers, env};
use crate::error::Outcome;
use crate::state::core::Core;
use crate::state::services::{body_of, form_of, hash_of, kept_service};
use crate::texts::{args, key};

/// Moves a draft to the newest form where there is one. The report is kept with the draft until it is sent.
pub(crate) fn to_newest(core: &Core, row: &Draft) -> Outcome<Vec<String>> {
    let newest = hash_of(core, &row.service).unwrap_or_else(|_| row.service_hash.clone());
    if newest == row.service_hash || row.state != DraftState::Open {
        return Ok(row.form_changed.clone());
    }
    let Some(service) = core
        .catalog
        .as_ref()
        .and_then(|catalog| catalog.service(&row.service))
    else {
        return Ok(row.form_changed.clone());
    };
    // One that cannot be filled in here leaves the draft on the form it has.
    let Ok(new) = load_form(service) else {
        return Ok(row.form_changed.clone());
    };
    let old = form_of(core, &kept_service(core, &row.service_hash)?)?;
    let store = &core.present()?.store;
    let before = answers(store.answers(&row.id)?);
    let (after, report) = form::migrate(&old, &new, &before);
    let mut lines = row.form_changed.clone();
    let (old_session, _) = Session::restore(old, &before, env(core, row));
    lines.extend(
        report
            .changes
            .iter()
            .map(|change| line(core, &old_session, &new, change)),
    );
    let body = body_of(core, service)?;
    let stored = StoredAnswers {
        values: after.values,
        rows: after.rows,
    };
    let moved = Moved {
        service_hash: &newest,
        service_body: &body,
        answers: &stored,
        form_changed: &lines,
    };
    store.move_draft(&row.id, &moved, core.now())?;
    Ok(lines)
}

fn line(core: &Core, old: &Session, new: &Form, change: &MigrationChange) -> String {
    let key = match change.kind {
        MigrationKind::Moved => key!("form-changed-moved" of question, answer),
        MigrationKind::Converted => key!("form-changed-converted" of question, answer),
        MigrationKind::Removed => key!("form-changed-removed" of question, answer),
        MigrationKind::NotConvertible => key!("form-changed-not-convertible" of question, answer),
        MigrationKind::ChoiceGone => key!("form-changed-choice-gone" of question, answer),
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
        .say_with(key, args![question = &question, answer = &answer])
}
