//! Guide lint: what a county's editor must mend before a guide is published, and what would make it easier to read.
//! Returns places and codes; `locales/<language>/lint.ftl` has the sentences, `workbook` finds the cells. Rules follow the
//! practice of provincial portals and this project's rules for elder readers. Does not judge whether a guide is true.
//!
//! A place is the path of a field as the compiled JSON has it: `guide.faq[2].answer`, `materials[0].how`. Questions are
//! named by their reference and the field: `form:/data/person/phone.why`, `guide.self_check.form:/data/age.sensitive`; their
//! argument `cell` is the workbook row they come from (`survey!A7`), where that is known.

mod contents;
mod example;
mod findings;
mod parts;
mod posted;
mod practice;
mod questions;
mod words;
mod yes_no;

pub use form::contract::Diagnostic as Finding;

use jiff::civil::Date;

use crate::county::County;
use crate::service::Service;
use findings::Findings;

/// Everything that is to be said about one guide, in the order of its parts.
pub fn check(service: &Service) -> Vec<Finding> {
    let mut findings = Findings::default();
    contents::check(service, &mut findings);
    practice::check(service, &mut findings);
    questions::check(service, &mut findings);
    parts::check(service, &mut findings);
    posted::check(service, &mut findings);
    yes_no::check(service, &mut findings);
    words::check(service, &mut findings);
    example::check(service, &mut findings);
    findings.0
}

/// What can only be seen with the whole catalog at hand: other services and the county's offices.
pub fn check_catalog(services: &[Service], county: &County) -> Vec<(String, Finding)> {
    let mut all = Vec::new();
    for service in services {
        let mut findings = Findings::default();
        check_links(service, services, county, &mut findings);
        all.extend(
            findings
                .0
                .into_iter()
                .map(|finding| (service.id.clone(), finding)),
        );
    }
    all
}

/// Faults of the county's own data that would make dates wrong.
pub fn check_county(county: &County) -> Vec<Finding> {
    let mut findings = Findings::default();
    let calendar = &county.calendar;
    for (name, days) in [
        ("days_off", &calendar.days_off),
        ("work_days", &calendar.work_days),
    ] {
        for (index, day) in days.iter().enumerate() {
            let covered = day
                .parse::<Date>()
                .is_ok_and(|date| calendar.years.contains(&date.year()));
            findings.when(
                !covered,
                format!("calendar.{name}[{index}]"),
                "lint-calendar-day",
                &[("value", day)],
            );
        }
    }
    for (word, reading) in &county.readings {
        findings.when(
            !is_reading(word, reading),
            "readings",
            "lint-reading",
            &[("word", word), ("value", reading)],
        );
    }
    findings.when(
        county.code.len() != 6,
        "code",
        "lint-county-code",
        &[("value", &county.code)],
    );
    findings.0
}

/// Numbered pinyin, one syllable a character.
fn is_reading(word: &str, reading: &str) -> bool {
    let syllable = |s: &str| {
        let letters = s.strip_suffix(['1', '2', '3', '4', '5']).unwrap_or_default();
        !letters.is_empty() && letters.chars().all(|c| c.is_ascii_lowercase())
    };
    reading.split(' ').count() == word.chars().count() && reading.split(' ').all(syllable)
}

fn check_links(service: &Service, services: &[Service], county: &County, findings: &mut Findings) {
    for (index, place) in service.guide.places.iter().enumerate() {
        let known = matches!(place.office.as_str(), "village" | "town")
            || county.offices.iter().any(|office| office.id == place.office);
        findings.when(
            !known,
            format!("guide.places[{index}].office"),
            "lint-office-unknown",
            &[("value", &place.office)],
        );
    }
    for (index, rule) in service.guide.self_check.rules.iter().enumerate() {
        for id in rule
            .instead
            .iter()
            .filter(|id| !services.iter().any(|other| other.id == **id))
        {
            findings.error(
                format!("guide.self_check.rules[{index}].instead"),
                "lint-service-unknown",
                &[("value", id)],
            );
        }
    }
}

#[cfg(test)]
mod tests;
