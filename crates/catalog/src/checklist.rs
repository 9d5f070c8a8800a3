//! The materials checklist: which papers this person needs for these answers, and which of them are already here.
//! Words, photos and printing are the caller's.

use form::Session;
use jiff::civil::Date;

use crate::service::{Material, Service};

/// A paper of the person, as far as the checklist must know it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredPaper {
    /// Paper id.
    pub id: String,
    /// Kind, as in [`Material::kind`].
    pub kind: String,
    /// Day from which validity counts: printed on the paper if known, otherwise the day it was photographed.
    pub dated: Option<Date>,
    /// Last day printed on the paper, if it has one.
    pub expires: Option<Date>,
}

/// Whether a material is asked of this person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Applies {
    /// Yes.
    Yes,
    /// No.
    No,
    /// That depends on answers not given yet.
    Depends,
}

/// How strictly it is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// 必要.
    Needed,
    /// 非必要.
    NotNeeded,
    /// 容缺: may follow later.
    Later,
}

/// Whether the person has it here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PaperState {
    /// 有了.
    Have,
    /// 还没有.
    Missing,
    /// 过期了.
    Expired,
}

/// One line of the checklist.
#[derive(Debug, Clone, PartialEq)]
pub struct Item<'a> {
    /// The material.
    pub material: &'a Material,
    /// Whether it is asked.
    pub applies: Applies,
    /// How strictly.
    pub need: Need,
    /// Whether it is here.
    pub state: PaperState,
    /// The paper that serves, or the expired one.
    pub paper: Option<String>,
}

/// The checklist in the order of the guide. Without a session, materials with a condition depend.
pub fn checklist<'a>(
    service: &'a Service,
    session: Option<&Session>,
    papers: &[StoredPaper],
    today: Date,
) -> Vec<Item<'a>> {
    service
        .materials
        .iter()
        .map(|material| item(material, session, papers, today))
        .collect()
}

fn item<'a>(
    material: &'a Material,
    session: Option<&Session>,
    papers: &[StoredPaper],
    today: Date,
) -> Item<'a> {
    let mut found: Vec<&StoredPaper> = papers
        .iter()
        .filter(|paper| paper.kind == material.kind)
        .collect();
    // The youngest paper first; one without a date comes last.
    found.sort_by_key(|paper| std::cmp::Reverse(paper.dated));
    let mut valid = found.iter().filter(|paper| !expired(paper, material, today));
    let first = valid.next();
    let enough = persons(material, session).is_some_and(|persons| 1 + valid.count() >= persons);
    let state = match (first, found.first()) {
        (Some(_), _) if enough => PaperState::Have,
        (None, Some(_)) => PaperState::Expired,
        _ => PaperState::Missing,
    };
    let paper = first.or(found.first()).map(|paper| paper.id.clone());
    let paper = paper.filter(|_| state != PaperState::Missing);
    Item {
        material,
        applies: applies(material, session),
        need: need(material),
        state,
        paper,
    }
}

fn applies(material: &Material, session: Option<&Session>) -> Applies {
    let Some(when) = &material.when else {
        return Applies::Yes;
    };
    match session.and_then(|session| session.evaluate(when)).as_deref() {
        Some("true" | "1") => Applies::Yes,
        Some(_) => Applies::No,
        None => Applies::Depends,
    }
}

/// Of how many people the paper is asked; `None` while nobody has said how many there are.
fn persons(material: &Material, session: Option<&Session>) -> Option<usize> {
    let Some(persons) = &material.persons else {
        return Some(1);
    };
    let count = session
        .and_then(|session| session.evaluate(persons))?
        .parse()
        .ok();
    count.filter(|count| *count > 0)
}

fn need(material: &Material) -> Need {
    match material.need.as_str() {
        "2" => Need::NotNeeded,
        "3" => Need::Later,
        _ => Need::Needed,
    }
}

/// The last day still counts.
fn expired(paper: &StoredPaper, material: &Material, today: Date) -> bool {
    let months = i64::from(material.valid_months.min(1200));
    let by_age = paper
        .dated
        .filter(|_| months > 0)
        .map(|day| day.saturating_add(jiff::Span::new().months(months)));
    [paper.expires, by_age]
        .into_iter()
        .flatten()
        .any(|last| last < today)
}

#[cfg(test)]
mod tests {
    use form::Form;
    use form::contract::Env;
    use form::definition::{FormDefinition, NodeDef, NodeKind};
    use jiff::civil::date;

    use super::*;

    fn state(paper: Option<(Option<Date>, Option<Date>)>, valid_months: u32) -> PaperState {
        let material = Material {
            kind: "id-card".into(),
            valid_months,
            ..Material::default()
        };
        let papers: Vec<StoredPaper> = paper
            .map(|(dated, expires)| StoredPaper {
                id: "p1".into(),
                kind: "id-card".into(),
                dated,
                expires,
            })
            .into_iter()
            .collect();
        item(&material, None, &papers, date(2026, 11, 21)).state
    }

    #[test]
    fn have_missing_expired() {
        assert_eq!(state(None, 0), PaperState::Missing);
        assert_eq!(state(Some((None, None)), 6), PaperState::Have);
        assert_eq!(state(Some((Some(date(2026, 5, 21)), None)), 6), PaperState::Have);
        assert_eq!(
            state(Some((Some(date(2026, 5, 20)), None)), 6),
            PaperState::Expired
        );
        assert_eq!(state(Some((Some(date(2010, 1, 1)), None)), 0), PaperState::Have);
        assert_eq!(
            state(Some((None, Some(date(2026, 11, 20)))), 0),
            PaperState::Expired
        );
        assert_eq!(state(Some((None, Some(date(2026, 11, 21)))), 0), PaperState::Have);
    }

    #[test]
    fn a_newer_paper_serves_where_an_older_one_is_expired() {
        let material = Material {
            kind: "photo".into(),
            valid_months: 6,
            ..Material::default()
        };
        let paper = |id: &str, dated| StoredPaper {
            id: id.into(),
            kind: "photo".into(),
            dated,
            expires: None,
        };
        let papers = [
            paper("old", Some(date(2020, 1, 1))),
            paper("new", Some(date(2026, 10, 1))),
        ];
        let item = item(&material, None, &papers, date(2026, 11, 21));
        assert_eq!(
            (item.state, item.paper.as_deref()),
            (PaperState::Have, Some("new"))
        );
    }

    #[test]
    fn a_paper_of_each_person_is_there_when_all_are() {
        let mut member = NodeDef::new("member", NodeKind::Repeat);
        member.children.push(NodeDef::new("name", NodeKind::Text));
        let definition = FormDefinition {
            format: 1,
            id: "t".into(),
            root: "data".into(),
            nodes: vec![member],
            ..FormDefinition::default()
        };
        let now = "2026-11-21T09:00:00+08:00[Asia/Shanghai]".parse().unwrap();
        let mut session = Session::new(Form::load(definition).0.unwrap(), Env { now, seed: 1 });
        session.add_row("/data/member", "second");
        let material = Material {
            kind: "id-card".into(),
            persons: Some("count(${member})".into()),
            ..Material::default()
        };
        let paper = |id: &str| StoredPaper {
            id: id.into(),
            kind: "id-card".into(),
            dated: None,
            expires: None,
        };
        let state = |session: Option<&Session>, papers: &[StoredPaper]| {
            item(&material, session, papers, date(2026, 11, 21)).state
        };
        let (one, two) = ([paper("a")], [paper("a"), paper("b")]);
        assert_eq!(state(Some(&session), &one), PaperState::Missing);
        assert_eq!(state(Some(&session), &two), PaperState::Have);
        assert_eq!(
            state(None, &two),
            PaperState::Missing,
            "nobody has said how many there are"
        );
    }

    #[test]
    fn a_condition_without_answers_depends() {
        let material = Material {
            when: Some("${agent} = 'yes'".into()),
            need: "3".into(),
            ..Material::default()
        };
        let item = item(&material, None, &[], date(2026, 11, 21));
        assert_eq!((item.applies, item.need), (Applies::Depends, Need::Later));
    }
}
