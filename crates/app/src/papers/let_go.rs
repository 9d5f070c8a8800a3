//! Photos that were taken away from a question. At once they are none of the person's papers; as long as the act can be taken
//! back their bytes stay, afterwards they are gone.

use form::Session;
use form::contract::{Patch, Property};

use crate::error::Outcome;
use crate::papers::list;
use crate::state::core::Core;

/// After an act on a draft, when it is on disk: what it took away is let go, what is on offer is looked up anew. Answers
/// whether papers came or went.
pub(crate) fn after(core: &mut Core, draft: &str, patch: &Patch) -> bool {
    let Some(gone) = changed(core, draft, patch) else {
        sweep(core);
        return false;
    };
    more(core, gone);
    true
}

/// The same where it is known already which papers went.
pub(crate) fn more(core: &mut Core, gone: Vec<String>) {
    if let Some(present) = &mut core.present {
        present.let_go.extend(gone);
    }
    sweep(core);
    if let Err(error) = list::refresh(core) {
        tracing::warn!(code = error.code.word(), "looking up papers");
    }
}

/// All papers among the answers in a row.
pub(crate) fn within(session: &Session, row: &str) -> Vec<String> {
    let below = format!("{row}/");
    let nodes = session.nodes().into_iter();
    let inside = nodes.filter(|state| state.key.starts_with(&below));
    inside
        .filter_map(|state| {
            let papers = session.def(&state.at)?.papers(&state.value);
            Some(papers.into_iter().map(str::to_owned).collect::<Vec<_>>())
        })
        .flatten()
        .collect()
}

/// What can no longer be brought back, and nothing else needs, is gone.
pub(crate) fn sweep(core: &mut Core) {
    if let Err(error) = swept(core) {
        // It goes when the person's file is opened again.
        tracing::warn!(code = error.code.word(), "letting papers go");
    }
}

fn swept(core: &mut Core) -> Outcome<()> {
    let Some(present) = &mut core.present else {
        return Ok(());
    };
    let sessions = || present.drafts.values().map(|draft| &draft.asked.session);
    let in_reach = |paper: &str| sessions().any(|session| session.can_bring_back(paper));
    let gone: Vec<String> = present
        .let_go
        .iter()
        .filter(|paper| !in_reach(paper))
        .cloned()
        .collect();
    for paper in gone {
        present.store.drop_unneeded(&paper)?;
        present.let_go.remove(&paper);
    }
    Ok(())
}

/// Papers that an act took out of answers; `None` where it was not about papers.
fn changed(core: &Core, draft: &str, patch: &Patch) -> Option<Vec<String>> {
    let session = &core.present.as_ref()?.drafts.get(draft)?.asked.session;
    let mut gone = None;
    for change in patch.iter().filter(|change| change.property == Property::Value) {
        let Some(def) = session.def(&change.at).filter(|def| def.is_paper()) else {
            continue;
        };
        let now = def.papers(&change.new);
        let out = def
            .papers(&change.old)
            .into_iter()
            .filter(|paper| !now.contains(paper));
        gone.get_or_insert_with(Vec::new).extend(out.map(str::to_owned));
    }
    gone
}
