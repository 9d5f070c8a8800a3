//! 要带什么: the guide's materials tied to the person's papers: have, not yet, expired, which paper serves and since when,
//! what the county looks up itself, and on which answer a line depends.

use catalog::checklist::{Applies, Item, Need, PaperState, StoredPaper, checklist};
use catalog::service::{Material, Service};

use crate::api::catalog::{MaterialState, MaterialView};
use crate::error::Outcome;
use crate::guides::example;
use crate::state::core::Core;
use crate::state::draft::PaperRef;
use crate::texts::{Key, NONE, args, key};

/// Words by which a guide says that the county looks a paper up itself; only believed where the paper is not demanded.
const LOOKED_UP: [&str; 4] = ["能查到", "能核对", "数据核对", "数据共享"];

/// The checklist of a guide for the present person. An unfinished draft decides what depends on its answers.
pub(crate) fn list(core: &Core, service: &Service) -> Outcome<Vec<MaterialView>> {
    let papers: Vec<StoredPaper> = crate::papers::list::stored(core);
    // Nobody present, no papers: a guide is for everybody.
    let named = crate::papers::list::refs(core).unwrap_or_default();
    let session = crate::state::drafts::session_of(core, &service.id);
    let items = checklist(service, session, &papers, core.host.now().date());
    Ok(items
        .iter()
        .filter(|item| item.applies != Applies::No)
        .map(|item| view(core, service, item, &named))
        .collect())
}

fn view(core: &Core, service: &Service, item: &Item<'_>, papers: &[PaperRef]) -> MaterialView {
    let texts = &core.texts;
    let paper = papers.iter().find(|paper| item.paper.as_ref() == Some(&paper.id));
    MaterialView {
        id: item.material.id.clone(),
        kind: item.material.kind.clone(),
        name: texts.pick(&item.material.name),
        how: texts.pick(&item.material.how),
        need: texts.say(need(item)),
        must: item.need == Need::Needed && item.applies == Applies::Yes,
        when: if item.applies == Applies::Depends {
            depends(core, service, item.material)
        } else {
            String::new()
        },
        looked_up: looked_up(item),
        state: state(item.state),
        paper: item.paper.clone(),
        paper_name: paper.map_or_else(String::new, |paper| paper.name.clone()),
        paper_since: paper.map_or_else(String::new, |paper| paper.stored.clone()),
    }
}

fn need(item: &Item<'_>) -> Key<NONE> {
    match (item.need, item.applies) {
        // "一定要有" beside "要不要，看…" would contradict itself.
        (Need::Needed, Applies::Depends) => key!("guide-need-if"),
        (Need::Needed, _) => key!("need-required"),
        (Need::NotNeeded, _) => key!("need-optional"),
        (Need::Later, _) => key!("need-later"),
    }
}

fn state(state: PaperState) -> MaterialState {
    match state {
        PaperState::Have => MaterialState::Have,
        PaperState::Missing => MaterialState::Missing,
        PaperState::Expired => MaterialState::Expired,
    }
}

fn looked_up(item: &Item<'_>) -> bool {
    let material = item.material;
    let said = [&material.how, &material.source];
    let said = said.iter().filter_map(|text| text.get("zh-Hans"));
    item.need == Need::NotNeeded
        && said
            .into_iter()
            .any(|text| LOOKED_UP.iter().any(|word| text.contains(word)))
}

/// The question whose answer decides, as the form asks it; where it cannot be named, that the form will tell.
fn depends(core: &Core, service: &Service, material: &Material) -> String {
    let name = material.when.as_deref().and_then(first_reference);
    let question = name.and_then(|name| example::question(core, service, name));
    match question.filter(|question| !question.is_empty() && !question.contains("${")) {
        Some(question) => core
            .texts
            .say_with(key!("guide-material-depends"), args![question = &question]),
        None => core.texts.say(key!("material-when")),
    }
}

fn first_reference(expression: &str) -> Option<&str> {
    let (_, rest) = expression.split_once("${")?;
    rest.split_once('}').map(|(name, _)| name.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(material: &Material, need: Need) -> Item<'_> {
        Item {
            material,
            applies: Applies::Yes,
            need,
            state: PaperState::Missing,
            paper: None,
        }
    }

    #[test]
    fn only_what_is_not_demanded_is_looked_up() {
        let material = Material {
            how: [("zh-Hans".to_owned(), "县里能查到，一般不用带。".to_owned())].into(),
            ..Material::default()
        };
        assert!(looked_up(&item(&material, Need::NotNeeded)));
        assert!(!looked_up(&item(&material, Need::Needed)));
        let own = Material {
            how: [("zh-Hans".to_owned(), "村里和乡镇有空白表。".to_owned())].into(),
            ..Material::default()
        };
        assert!(!looked_up(&item(&own, Need::NotNeeded)));
    }

    #[test]
    fn the_question_that_decides_is_found_in_the_condition() {
        assert_eq!(first_reference("selected(${ kinds }, 'living')"), Some("kinds"));
        assert_eq!(first_reference("true"), None);
        assert_eq!(first_reference("${open"), None);
    }
}
