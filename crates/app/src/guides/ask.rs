//! Finding and asking: services as people speak, answers from the FAQ sheets. Nothing is invented: below its
//! confidence the catalog says that it does not know, and we say whom to ask.

use catalog::answers::Sureness;
use catalog::search::{Field, Hit, How};

use crate::api::guide::AnswerCard;
use crate::api::search::{AnswerView, MissKind, Query, SearchView};
use crate::error::Outcome;
use crate::guides::cards::card;
use crate::guides::help;
use crate::guides::missed;
use crate::guides::noise::without_noise;
use crate::guides::read::answer_card;
use crate::state::core::Core;
use crate::state::phases::Step;
use crate::state::services::catalog_in_use;
use crate::texts::{args, key};

/// Longest text that is looked up; more is no question any more.
const LONGEST: usize = 400;
const HITS: usize = 10;
const ANSWERS: usize = 3;

/// `catalog_search`.
pub(crate) fn catalog_search(core: &mut Core, query: Query) -> Outcome<Step<SearchView>> {
    indexed(core, move |core| search(core, &query))
}

/// `catalog_ask`.
pub(crate) fn catalog_ask(core: &mut Core, query: Query) -> Outcome<Step<AnswerView>> {
    indexed(core, move |core| ask(core, &query))
}

/// Who asks first after a start waits for the indexes, and nobody with them.
fn indexed<T: 'static>(
    core: &Core,
    find: impl FnOnce(&Core) -> Outcome<T> + Send + 'static,
) -> Outcome<Step<T>> {
    let catalog = catalog_in_use(core)?;
    if catalog.is_indexed() {
        return find(core).map(Step::Done);
    }
    let build = catalog.indexer();
    Ok(Step::later(
        move || {
            build();
            Ok(())
        },
        move |core, ()| find(core).map(Step::Done),
    ))
}

fn search(core: &Core, query: &Query) -> Outcome<SearchView> {
    let catalog = catalog_in_use(core)?;
    let text: String = query.text.chars().take(LONGEST).collect();
    let all = catalog.index().search(&text, catalog.pack.services.len());
    let found = without_noise(all, |service| {
        catalog
            .service(service)
            .is_some_and(|service| service.guide.gentle)
    });
    let hits: Vec<_> = found
        .iter()
        .enumerate()
        .filter_map(|(place, hit)| {
            let why = Some(why(core, hit, place == 0)).filter(|w| !w.is_empty());
            catalog
                .service(&hit.service)
                .map(|service| card(&core.texts, service, why))
        })
        .collect();
    let nothing = hits.is_empty();
    let answers = if nothing {
        Vec::new()
    } else {
        answered(core, &found, &text)?
    };
    let answers = answers.into_iter().map(|(card, _)| card).collect();
    let miss = if nothing && query.asked {
        missed::remember(core, MissKind::Service, &text)?
    } else {
        None
    };
    Ok(SearchView {
        ask: if nothing {
            help::first_lines(core)
        } else {
            Vec::new()
        },
        nothing,
        hits,
        answers,
        miss,
    })
}

fn ask(core: &Core, query: &Query) -> Outcome<AnswerView> {
    let text: String = query.text.chars().take(LONGEST).collect();
    let hits = catalog_in_use(core)?.index().search(&text, HITS);
    let (known, offered): (Vec<_>, Vec<_>) = answered(core, &hits, &text)?
        .into_iter()
        .partition(|(_, sureness)| *sureness == Sureness::Known);
    let cards = |answers: Vec<(AnswerCard, Sureness)>| answers.into_iter().map(|(card, _)| card).collect();
    let miss = if known.is_empty() && query.asked {
        missed::remember(core, MissKind::Answer, &text)?
    } else {
        None
    };
    Ok(AnswerView {
        known: !known.is_empty(),
        answers: cards(known),
        offered: cards(offered),
        ask: help::first_lines(core),
        miss,
    })
}

/// Answers with how sure they are, best first.
fn answered(core: &Core, hits: &[Hit], text: &str) -> Outcome<Vec<(AnswerCard, Sureness)>> {
    let found = catalog_in_use(core)?.answers(hits, text, ANSWERS);
    Ok(found
        .iter()
        .map(|answer| (answer_card(core, answer.service, answer.faq), answer.sureness))
        .collect())
}

/// Why a service was found, in words. That the words are what it is for is only claimed of the first.
fn why(core: &Core, hit: &Hit, first: bool) -> String {
    let why = &hit.why;
    let words = if why.words.is_empty() {
        why.text.clone()
    } else {
        why.words.join("、")
    };
    let key = match why.field {
        _ if why.how == How::Perhaps => key!("why-perhaps" of words, text),
        _ if why.how == How::Sound => key!("why-sound" of words, text),
        _ if why.how == How::Meaning && first => key!("why-meant" of words, text),
        _ if why.how == How::Meaning => key!("why-meant-too" of words, text),
        Field::Title | Field::OfficialName => key!("why-title" of words, text),
        Field::Alias => key!("why-alias" of words, text),
        Field::Condition | Field::Summary => key!("why-condition" of words, text),
        Field::Question | Field::Answer => key!("why-faq" of words, text),
        Field::Material => key!("why-material" of words, text),
        Field::Outcome => key!("why-outcome" of words, text),
        Field::Step => key!("why-step" of words, text),
    };
    core.texts.say_with(key, args![words = &words, text = &why.text])
}
