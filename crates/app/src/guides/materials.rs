//! 要带什么: the guide's materials tied to the person's papers: have, not yet, expired.

use catalog::checklist::{Applies, Item, Need, PaperState, StoredPaper, checklist};
use catalog::service::Service;

use crate::api::catalog::{MaterialState, MaterialView};
use crate::core::Core;
use crate::error::Outcome;

/// The checklist of a guide for the present person. An unfinished draft decides what depends on its answers.
pub(crate) fn list(core: &Core, service: &Service) -> Outcome<Vec<MaterialView>> {
    let papers: Vec<StoredPaper> = crate::papers::list::stored(core);
    let session = crate::drafts::open::session_of(core, &service.id);
    let items = checklist(service, session, &papers, core.host.now().date());
    Ok(items
        .iter()
        .filter(|item| item.applies != Applies::No)
        .map(|item| view(core, item))
        .collect())
}

fn view(core: &Core, item: &Item<'_>) -> MaterialView {
    let texts = &core.texts;
    let need = match item.need {
        Need::Needed => "need-required",
        Need::NotNeeded => "need-optional",
        Need::Later => "need-later",
    };
    MaterialView {
        id: item.material.id.clone(),
        kind: item.material.kind.clone(),
        name: texts.pick(&item.material.name),
        how: texts.pick(&item.material.how),
        need: texts.say(need),
        when: if item.applies == Applies::Depends {
            texts.say("material-when")
        } else {
            String::new()
        },
        state: match item.state {
            PaperState::Have => MaterialState::Have,
            PaperState::Missing => MaterialState::Missing,
            PaperState::Expired => MaterialState::Expired,
        },
        paper: item.paper.clone(),
    }
}
