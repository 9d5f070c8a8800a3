//! One guide, whole, in the order a person asks: can I, what do I bring, where, how long, how much, may somebody else.

use catalog::service::{Faq, Figure, Limit, Place, Service};
use jiff::civil::Date;

use crate::api::catalog::{
    AnswerCard, BasisView, ExampleLine, FigureView, GuideRequest, GuideView, OfficeView, StepView,
};
use crate::core::Core;
use crate::error::{Outcome, code};
use crate::guides::materials;
use crate::guides::shelf::{Shelf, mode, shelf};
use crate::words::dates;

/// `catalog_read_guide`.
pub(crate) fn catalog_read_guide(core: &mut Core, request: GuideRequest) -> Outcome<GuideView> {
    let shelf = shelf(core)?;
    let found = if request.previous {
        shelf.previous_service(&request.service)
    } else {
        shelf.service(&request.service)
    };
    let service = found.ok_or_else(|| code("unknown-service"))?;
    view(core, shelf, service)
}

fn view(core: &Core, shelf: &Shelf, service: &Service) -> Outcome<GuideView> {
    let (texts, guide) = (&core.texts, &service.guide);
    let say = |text| texts.pick(text);
    Ok(GuideView {
        id: service.id.clone(),
        title: say(&guide.title),
        official_name: say(&guide.official_name),
        summary: say(&guide.summary),
        mode: mode(service),
        gentle: guide.gentle,
        demonstration: shelf.pack.county.demonstration,
        conditions: guide.conditions.iter().map(say).collect(),
        has_self_check: guide.self_check.form.is_some(),
        materials: materials::list(core, service)?,
        places: guide
            .places
            .iter()
            .filter_map(|place| office(core, shelf, place))
            .collect(),
        steps: guide.steps.iter().map(|s| step(core, s)).collect(),
        promise: limit(core, &guide.promise),
        legal_limit: guide
            .legal_limit
            .as_ref()
            .map_or_else(String::new, |l| limit(core, l)),
        visits: visits(core, service),
        fee: Some(say(&guide.fee))
            .filter(|fee| !fee.is_empty())
            .unwrap_or_else(|| texts.say("guide-free")),
        agent: agent(core, service),
        agent_allowed: guide.agent_allowed,
        result: say(&guide.result),
        figures: guide
            .figures
            .iter()
            .filter(|f| holds(f, core.host.now().date()))
            .map(|f| figure(core, f))
            .collect(),
        basis: guide.basis.iter().map(basis).collect(),
        faq: guide
            .faq
            .iter()
            .map(|faq| answer_card(core, service, faq))
            .collect(),
        example: example(core, service),
        ask_phone: guide.ask_phone.clone(),
        complain_phone: guide.complain_phone.clone(),
        version: service.version.clone(),
        checked_on: dates::day_text(texts, &guide.checked_on),
        checked_by: guide.checked_by.clone(),
        changes: say(&guide.changes),
        has_previous: shelf.previous_service(&service.id).is_some(),
        draft: crate::drafts::list::unfinished(core, &service.id),
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

fn step(core: &Core, step: &catalog::service::Step) -> StepView {
    let say = |text| core.texts.pick(text);
    StepView {
        name: say(&step.name),
        who: say(&step.who),
        what: say(&step.what),
        limit: say(&step.limit),
    }
}

fn basis(basis: &catalog::service::Basis) -> BasisView {
    BasisView {
        name: basis.name.clone(),
        article: basis.article.clone(),
        says: basis.says.clone(),
    }
}

/// A limit in words: what the county wrote, else the number and its unit.
pub(crate) fn limit(core: &Core, limit: &Limit) -> String {
    let note = core.texts.pick(&limit.note);
    if !note.is_empty() {
        return note;
    }
    let key = match (limit.days, limit.unit.as_str()) {
        (0, _) => "limit-on-the-spot",
        (_, "natural") => "limit-natural",
        _ => "limit-working",
    };
    core.texts.say_with(key, &[("days", &limit.days.to_string())])
}

fn visits(core: &Core, service: &Service) -> String {
    let guide = &service.guide;
    if guide.visits == 0 {
        return core.texts.say("visits-none");
    }
    let count = guide.visits.to_string();
    core.texts.say_with(
        "visits-some",
        &[
            ("count", &count),
            ("reason", &core.texts.pick(&guide.visit_reason)),
        ],
    )
}

fn agent(core: &Core, service: &Service) -> String {
    let said = core.texts.pick(&service.guide.agent);
    if !said.is_empty() {
        return said;
    }
    core.texts.say(if service.guide.agent_allowed {
        "agent-yes"
    } else {
        "agent-no"
    })
}

fn holds(figure: &Figure, today: Date) -> bool {
    let from = figure.valid_from.parse::<Date>().is_ok_and(|from| from > today);
    let to = figure.valid_to.parse::<Date>().is_ok_and(|to| to < today);
    !from && !to
}

fn figure(core: &Core, figure: &Figure) -> FigureView {
    let day = |text: &str| dates::day_text(&core.texts, text);
    let (from, to) = (day(&figure.valid_from), day(&figure.valid_to));
    let key = match (from.is_empty(), to.is_empty()) {
        (true, true) => {
            return FigureView {
                name: core.texts.pick(&figure.name),
                value: core.texts.pick(&figure.value),
                valid: String::new(),
            };
        }
        (false, true) => "valid-from",
        (true, false) => "valid-to",
        (false, false) => "valid-between",
    };
    let valid = core.texts.say_with(key, &[("from", &from), ("to", &to)]);
    FigureView {
        name: core.texts.pick(&figure.name),
        value: core.texts.pick(&figure.value),
        valid,
    }
}

/// `village` and `town` mean the person's own; without a village chosen the county's own offices remain.
fn office(core: &Core, shelf: &Shelf, place: &Place) -> Option<OfficeView> {
    let village = core.kept.village_code.as_deref();
    let region = match place.office.as_str() {
        "village" => Some(village?),
        "town" => Some(village?.get(..9)?),
        _ => None,
    };
    let offices = &shelf.pack.county.offices;
    let found = offices.iter().find(|office| match region {
        Some(region) => office.region == region,
        None => office.id == place.office,
    });
    let say = |text| core.texts.pick(text);
    let note = say(&place.note);
    found.map(|office| OfficeView {
        name: say(&office.name),
        address: say(&office.address),
        hours: say(&office.hours),
        phone: office.phone.clone(),
        way: say(&office.way),
        note,
    })
}

/// The example names questions by reference; a person reads their labels.
fn example(core: &Core, service: &Service) -> Vec<ExampleLine> {
    let Some(form) = &service.form else {
        return Vec::new();
    };
    let line = |(at, answer): &(String, String)| {
        let name = at.rsplit('/').next().unwrap_or(at);
        let question = label_of(&form.nodes, name)
            .map(|text| core.texts.pick(text))
            .unwrap_or_else(|| name.to_owned());
        ExampleLine {
            question,
            answer: answer.clone(),
        }
    };
    service.guide.example.iter().map(line).collect()
}

fn label_of<'a>(nodes: &'a [form::definition::NodeDef], name: &str) -> Option<&'a form::definition::Text> {
    nodes.iter().find_map(|node| {
        let own = (node.name == name || node.alias.as_deref() == Some(name)).then_some(&node.label);
        own.or_else(|| label_of(&node.children, name))
    })
}
