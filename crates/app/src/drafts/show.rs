//! An answer as a person reads it: choice labels, dates in words with the lunar date, numbers in groups.

use form::Session;
use form::definition::{NodeDef, NodeKind};
use jiff::civil::{Date, DateTime};

use crate::api::draft::Input;
use crate::drafts::view::Lens;
use crate::words::{dates, numbers};

/// The answer in words; blank stays blank.
pub(crate) fn shown(
    lens: &Lens<'_>,
    session: &Session,
    at: &str,
    def: &NodeDef,
    input: Input,
    value: &str,
) -> String {
    if value.is_empty() {
        return String::new();
    }
    if value == form::FORGOTTEN && def.may_forget() {
        return lens.texts.say("forgotten");
    }
    match def.kind {
        NodeKind::SelectOne if input != Input::Village => labels(session, at, value),
        NodeKind::SelectMultiple | NodeKind::Rank => labels(session, at, value),
        _ if def.is_paper() => papers(lens, &def.papers(value)),
        _ => plain(lens, input, value),
    }
}

/// The answer in words where no list is needed to read it.
pub(crate) fn plain(lens: &Lens<'_>, input: Input, value: &str) -> String {
    match input {
        Input::Date => date(lens, value),
        Input::DateTime => date_time(lens, value),
        Input::Time => value.get(..5).unwrap_or(value).to_owned(),
        Input::Money | Input::Decimal => numbers::thousands(value),
        Input::IdNumber => numbers::id_number(value),
        Input::Phone => numbers::phone(value),
        Input::BankCard => numbers::card(value),
        Input::Village => lens
            .shelf
            .and_then(|s| s.village_name(value))
            .unwrap_or_else(|| value.to_owned()),
        Input::Acknowledge => lens.texts.say("acknowledged"),
        Input::Photo | Input::File | Input::Signature => paper(lens, value),
        Input::Computed => computed(lens, value),
        _ => value.to_owned(),
    }
}

fn labels(session: &Session, at: &str, value: &str) -> String {
    let label = |name: &str| {
        Some(session.choice_label(at, name))
            .filter(|l| !l.is_empty())
            .unwrap_or_else(|| name.to_owned())
    };
    value.split_whitespace().map(label).collect::<Vec<_>>().join("、")
}

fn date(lens: &Lens<'_>, value: &str) -> String {
    let Ok(date) = value.parse::<Date>() else {
        return value.to_owned();
    };
    let words = dates::day(lens.texts, date);
    match catalog::working_days::lunar(date).filter(|_| lens.texts.language().starts_with("zh")) {
        Some(lunar) => lens
            .texts
            .say_with("date-with-lunar", &[("date", &words), ("lunar", &lunar.text)]),
        None => words,
    }
}

fn date_time(lens: &Lens<'_>, value: &str) -> String {
    let Ok(at) = value.get(..19).unwrap_or(value).parse::<DateTime>() else {
        return value.to_owned();
    };
    let (hour, minute) = (at.hour().to_string(), format!("{:02}", at.minute()));
    lens.texts.say_with(
        "date-moment",
        &[
            ("date", &dates::day(lens.texts, at.date())),
            ("hour", &hour),
            ("minute", &minute),
        ],
    )
}

/// A computed date is a date too; anything else is shown as it is.
fn computed(lens: &Lens<'_>, value: &str) -> String {
    if value.len() == 10 && value.parse::<Date>().is_ok() {
        date(lens, value)
    } else {
        value.to_owned()
    }
}

/// `户口簿，3 页`.
fn papers(lens: &Lens<'_>, pages: &[&str]) -> String {
    let name = pages.first().map_or_else(String::new, |id| paper(lens, id));
    if pages.len() < 2 {
        return name;
    }
    let count = pages.len().to_string();
    let args = [("name", name.as_str()), ("count", count.as_str())];
    lens.texts.say_with("paper-pages", &args)
}

fn paper(lens: &Lens<'_>, id: &str) -> String {
    let name = lens
        .papers
        .iter()
        .find(|paper| paper.id == id)
        .map(|paper| paper.name.clone());
    name.unwrap_or_else(|| lens.texts.say("paper-stored"))
}
