//! Unfinished applications of the present person.

use form::definition::NodeKind;
use vault::person::{Draft, DraftState};

use crate::api::draft::{DraftCard, DraftId, DraftList};
use crate::api::system::Nothing;
use crate::drafts::load::load_all;
use crate::error::Outcome;
use crate::papers::{let_go, list as papers};
use crate::people::matters::Matters;
use crate::state::core::Core;
use crate::state::place;
use crate::words::dates;

/// `draft_list`.
pub(crate) fn draft_list(core: &mut Core, _: Nothing) -> Outcome<DraftList> {
    place::left(core);
    list(core)
}

/// `draft_delete`.
pub(crate) fn draft_delete(core: &mut Core, request: DraftId) -> Outcome<DraftList> {
    let present = core.present_mut()?;
    present.store.delete_draft(&request.draft)?;
    present.drafts.remove(&request.draft);
    let_go::sweep(core);
    papers::refresh(core)?;
    place::left(core);
    list(core)
}

/// Unfinished drafts and stored papers, as numbers for the home tiles.
pub(crate) fn counts(core: &Core) -> Outcome<(u32, u32)> {
    let Some(present) = &core.present else {
        return Ok((0, 0));
    };
    let number = |count| u32::try_from(count).unwrap_or(u32::MAX);
    Ok((
        number(present.store.drafts()?.len()),
        number(papers::listed(core)?.len()),
    ))
}

fn list(core: &mut Core) -> Outcome<DraftList> {
    load_all(core)?;
    let (rows, matters) = (core.present()?.store.drafts()?, Matters::of(core)?);
    Ok(DraftList {
        drafts: rows.iter().map(|row| card(core, row, &matters)).collect(),
    })
}

fn card(core: &Core, row: &Draft, matters: &Matters) -> DraftCard {
    let (done, total) = progress(core, &row.id);
    let now = core.host.now();
    let changed = row.changed_at.to_zoned(now.time_zone().clone());
    DraftCard {
        id: row.id.clone(),
        service: row.service.clone(),
        title: row.title.clone(),
        whose: matters.told(core, &row.id),
        done,
        total,
        changed: dates::recent(&core.texts, &changed, &now),
        correction: row.state == DraftState::Correction,
    }
}

/// Questions answered and questions shown.
fn progress(core: &Core, id: &str) -> (u32, u32) {
    let Some(draft) = core.present.as_ref().and_then(|present| present.drafts.get(id)) else {
        return (0, 0);
    };
    let asked = |state: &form::contract::NodeState| {
        let kind = draft.asked.session.def(&state.at).map(|def| def.kind);
        let shown = kind.is_some_and(|kind| {
            !matches!(
                kind,
                NodeKind::Group
                    | NodeKind::Repeat
                    | NodeKind::Note
                    | NodeKind::Calculate
                    | NodeKind::Hidden
                    | NodeKind::Metadata
            )
        });
        state.relevant && !state.readonly && shown
    };
    let nodes: Vec<_> = draft.asked.session.nodes().into_iter().filter(asked).collect();
    let done = nodes
        .iter()
        .filter(|state| !state.value.is_empty() && state.violation.is_none())
        .count();
    let number = |count| u32::try_from(count).unwrap_or(u32::MAX);
    (number(done), number(nodes.len()))
}
