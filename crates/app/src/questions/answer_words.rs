//! An answer as a person reads it: choice labels, dates in words with the lunar date, numbers in groups.

use form::Session;
use form::definition::{NodeDef, NodeKind};
use jiff::civil::{Date, DateTime};

use crate::api::draft::Input;
use crate::state::draft::{Around, Asked, PaperRef};
use crate::texts::{args, key};
use crate::words::{dates, numbers};

/// The answer in words; blank stays blank.
pub(crate) fn shown(
    around: &Around<'_>,
    asked: &Asked,
    at: &str,
    def: &NodeDef,
    input: Input,
    value: &str,
) -> String {
    if value.is_empty() {
        return String::new();
    }
    if value == form::FORGOTTEN && def.may_forget() {
        return around.texts.say(key!("forgotten"));
    }
    match def.kind {
        NodeKind::SelectOne if input != Input::Village => labels(&asked.session, at, value),
        NodeKind::SelectMultiple | NodeKind::Rank => labels(&asked.session, at, value),
        _ if def.is_paper() => pages(around, &asked.papers, &def.papers(value)),
        _ => plain(around, &asked.papers, input, value),
    }
}

/// The answer in words where no list is needed to read it.
pub(crate) fn plain(around: &Around<'_>, papers: &[PaperRef], input: Input, value: &str) -> String {
    match input {
        Input::Date => date(around, value),
        Input::DateTime => date_time(around, value),
        Input::Time => value.get(..5).unwrap_or(value).to_owned(),
        Input::Money | Input::Decimal => numbers::thousands(value),
        Input::IdNumber => numbers::id_number(value),
        Input::Phone => numbers::phone(value),
        Input::BankCard => numbers::card(value),
        Input::Village => around
            .catalog
            .and_then(|s| s.village_name(value))
            .unwrap_or_else(|| value.to_owned()),
        Input::Acknowledge => around.texts.say(key!("acknowledged")),
        Input::Photo | Input::File | Input::Signature => paper(around, papers, value),
        Input::Computed => computed(around, value),
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

fn date(around: &Around<'_>, value: &str) -> String {
    let Ok(date) = value.parse::<Date>() else {
        return value.to_owned();
    };
    let words = dates::day(around.texts, date);
    match catalog::working_days::lunar(date).filter(|_| around.texts.language().starts_with("zh")) {
        Some(lunar) => around
            .texts
            .say_with(key!("date-with-lunar"), args![date = &words, lunar = &lunar.text]),
        None => words,
    }
}

fn date_time(around: &Around<'_>, value: &str) -> String {
    let Ok(at) = value.get(..19).unwrap_or(value).parse::<DateTime>() else {
        return value.to_owned();
    };
    let (hour, minute) = (at.hour().to_string(), format!("{:02}", at.minute()));
    around.texts.say_with(
        key!("date-moment"),
        args![
            date = &dates::day(around.texts, at.date()),
            hour = &hour,
            minute = &minute
        ],
    )
}

/// A computed date is a date too; anything else is shown as it is.
fn computed(around: &Around<'_>, value: &str) -> String {
    if value.len() == 10 && value.parse::<Date>().is_ok() {
        date(around, value)
    } else {
        value.to_owned()
    }
}

/// `户口簿，3 页`.
pub(crate) fn pages(around: &Around<'_>, papers: &[PaperRef], pages: &[&str]) -> String {
    let name = pages
        .first()
        .map_or_else(String::new, |id| paper(around, papers, id));
    if pages.len() < 2 {
        return name;
    }
    let count = pages.len().to_string();
    let args = args![name = name.as_str(), count = count.as_str()];
    around.texts.say_with(key!("paper-pages"), args)
}

fn paper(around: &Around<'_>, papers: &[PaperRef], id: &str) -> String {
    let name = papers
        .iter()
        .find(|paper| paper.pages().any(|page| page == id))
        .map(|paper| paper.name.clone());
    name.unwrap_or_else(|| around.texts.say(key!("paper-stored")))
}
