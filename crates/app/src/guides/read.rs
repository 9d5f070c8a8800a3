//! One guide, whole, in the order a person asks: can I, what do I bring, where, how long, how much, may somebody else.
//! What needs more than picking a text has a file of its own beside this one.

use catalog::service::{Basis, Faq, Mode, Part, Service, Step};

use crate::api::catalog::{GuideRequest, GuideView};
use crate::api::guide::AnswerCard;
use crate::api::guide::{BasisView, PartView, StepView};
use crate::drafts::second;
use crate::error::{Code, Outcome, code};
use crate::guides::cards::mode;
use crate::guides::{call_first, changes, example, facts, figures, materials, offices};
use crate::state::catalog::CatalogInUse;
use crate::state::core::Core;
use crate::state::near::Near;
use crate::state::services::catalog_in_use;
use crate::words::dates;

/// `catalog_read_guide`.
pub(crate) fn catalog_read_guide(core: &mut Core, request: GuideRequest) -> Outcome<GuideView> {
    let catalog = catalog_in_use(core)?;
    let before = catalog.previous_service(&request.service);
    let now = catalog.service(&request.service);
    let found = if request.previous { before } else { now };
    let service = found.ok_or_else(|| code(Code::UnknownService))?;
    let mut guide = view(core, catalog, service)?;
    if let (false, Some(before)) = (request.previous, before) {
        guide.change_list = changes::list(core, before, service);
    }
    Ok(guide)
}

fn view(core: &Core, catalog: &CatalogInUse, service: &Service) -> Outcome<GuideView> {
    let (texts, guide) = (&core.texts, &service.guide);
    let say = |text| texts.pick(text);
    let near = Near::of(core);
    Ok(GuideView {
        id: service.id.clone(),
        title: say(&guide.title),
        official_name: say(&guide.official_name),
        summary: say(&guide.summary),
        mode: mode(service),
        gentle: guide.gentle,
        demonstration: catalog.pack.county.demonstration,
        conditions: guide.conditions.iter().map(say).collect(),
        has_self_check: guide.self_check.form.is_some(),
        materials: materials::list(core, service)?,
        places: offices::of_guide(core, &near, catalog, service),
        needs_village: offices::needs_village(&near, service),
        steps: guide.steps.iter().map(|each| step(core, each)).collect(),
        promise: facts::limit(texts, &guide.promise),
        how_long: facts::days(texts, &guide.promise),
        legal_limit: facts::legal_limit(texts, service),
        visits: facts::visits(texts, service),
        visits_needed: guide.visits,
        fee: facts::fee(texts, service),
        free: texts.pick(&guide.fee).is_empty(),
        agent: facts::agent(texts, service),
        agent_allowed: guide.agent_allowed,
        result: say(&guide.result),
        figures: figures::list(core, &guide.figures),
        basis: guide.basis.iter().map(basis).collect(),
        faq: guide
            .faq
            .iter()
            .map(|faq| answer_card(core, service, faq))
            .collect(),
        example: example::lines(core, service),
        ask_phone: guide.ask_phone.clone(),
        complain_phone: guide.complain_phone.clone(),
        version: service.version.clone(),
        checked_on: dates::day_text(texts, &guide.checked_on),
        checked_by: guide.checked_by.clone(),
        changes: say(&guide.changes),
        change_list: Vec::new(),
        call_first: call_first::lines(core, &near, catalog, service),
        can_apply: catalog.pack.newer.forms.contains(&service.id)
            || service.form.is_some() && guide.mode != Mode::ExplainOnly,
        parts: service.parts.iter().map(|each| part(core, each)).collect(),
        has_previous: catalog.previous_service(&service.id).is_some(),
        draft: crate::state::drafts::unfinished(core, &service.id),
        under_way: second::under_way(core, &service.id, "")?,
    })
}

/// A question and its answer, with the guide and the date they come from.
pub(crate) fn answer_card(core: &Core, service: &Service, faq: &Faq) -> AnswerCard {
    AnswerCard {
        service: service.id.clone(),
        title: core.texts.pick(&service.guide.title),
        question: core.texts.pick(&faq.question),
        answer: core.texts.pick(&faq.answer),
        date: dates::day_text(&core.texts, &service.guide.checked_on),
    }
}

fn step(core: &Core, step: &Step) -> StepView {
    let say = |text| core.texts.pick(text);
    StepView {
        name: say(&step.name),
        who: say(&step.who),
        what: say(&step.what),
        limit: say(&step.limit),
    }
}

fn basis(basis: &Basis) -> BasisView {
    BasisView {
        name: basis.name.clone(),
        article: basis.article.clone(),
        says: basis.says.clone(),
    }
}

fn part(core: &Core, part: &Part) -> PartView {
    PartView {
        name: core.texts.pick(&part.name),
        office: core.texts.pick(&part.office),
        depends: part.when.is_some(),
    }
}
