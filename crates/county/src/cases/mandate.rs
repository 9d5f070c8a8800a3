//! Whether whoever sent it may act for the person: dates by the county's clock, the service covered, the signature there.

use catalog::service::Guide;
use jiff::civil::Date;
use protocol::{
    application::{Application, Mandate},
    event::{Event, EventKind},
    problem::Code,
};

/// Who gave a mandate, and who acts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Pair {
    pub(crate) principal_name: String,
    pub(crate) principal_id_number: String,
    pub(crate) agent_name: String,
    pub(crate) agent_id_number: String,
}

/// A mandate that the county has ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct EndedMandate {
    pub(crate) pair: Pair,
    /// Id of the one that was ended; blank for what an earlier version ended.
    pub(crate) mandate: String,
    /// RFC 3339.
    pub(crate) at: String,
    pub(crate) by: EndedBy,
    pub(crate) why: String,
}

/// By whose word a mandate ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum EndedBy {
    /// At the device of whoever acts under it.
    Device,
    /// This clerk.
    Clerk(String),
    /// Somebody at the desk. The county was put back from a backup, and what a device handed back of it says no more.
    SomeClerk,
}

/// As it is stored where nobody remembers which clerk; no name that anybody signs in with.
const SOME_CLERK: &str = "?";

impl EndedBy {
    /// As it is stored.
    pub(crate) fn as_str(&self) -> &str {
        match self {
            Self::Device => "",
            Self::Clerk(name) => name,
            Self::SomeClerk => SOME_CLERK,
        }
    }

    /// As it was stored.
    pub(crate) fn read(stored: String) -> Self {
        match stored.as_str() {
            "" => Self::Device,
            SOME_CLERK => Self::SomeClerk,
            _ => Self::Clerk(stored),
        }
    }

    /// Blank where no clerk is known.
    pub(crate) fn clerk(&self) -> &str {
        match self {
            Self::Clerk(name) => name,
            Self::Device | Self::SomeClerk => "",
        }
    }
}

impl Pair {
    pub(crate) fn of(mandate: &Mandate) -> Self {
        Self {
            principal_name: mandate.principal_name.trim().to_owned(),
            principal_id_number: mandate.principal_id_number.trim().to_owned(),
            agent_name: mandate.agent_name.trim().to_owned(),
            agent_id_number: mandate.agent_id_number.trim().to_owned(),
        }
    }

    /// By number where both have one, else by name.
    fn is(&self, other: &Self) -> bool {
        let same = |number: &str, other_number: &str, name: &str, other_name: &str| {
            if number.is_empty() || other_number.is_empty() {
                name == other_name
            } else {
                number == other_number
            }
        };
        same(
            &self.principal_id_number,
            &other.principal_id_number,
            &self.principal_name,
            &other.principal_name,
        ) && same(
            &self.agent_id_number,
            &other.agent_id_number,
            &self.agent_name,
            &other.agent_name,
        )
    }
}

impl EndedMandate {
    /// Whether this one is meant. The device chooses the id of a mandate, so a clerk's word counts for everything between the two
    /// people that began before that day; one that is signed on the day itself, after the end, is another. What a device ended is
    /// that one alone.
    pub(crate) fn ends(&self, mandate: &Mandate) -> bool {
        let day = self.at.get(..10).unwrap_or_default();
        let this = !self.mandate.is_empty() && self.mandate == mandate.id;
        let before = if self.mandate.is_empty() {
            mandate.from.as_str() <= day
        } else {
            mandate.from.as_str() < day
        };
        self.pair.is(&Pair::of(mandate)) && (this || (self.by != EndedBy::Device && before))
    }
}

/// The end that the county once told of a mandate, signed, and has forgotten; `None` where it was another thing. Whatever comes
/// under it from now on is refused, as it was before.
pub(crate) fn told(mandate: Option<&Mandate>, event: &Event) -> Option<EndedMandate> {
    let EventKind::MandateEnded {
        mandate: id,
        by_desk,
        why,
    } = &event.what
    else {
        return None;
    };
    Some(EndedMandate {
        pair: Pair::of(mandate?),
        mandate: id.clone(),
        at: event.at.clone(),
        by: if *by_desk {
            EndedBy::SomeClerk
        } else {
            EndedBy::Device
        },
        why: why.clone(),
    })
}

/// Whether it was ended before this was received: what came earlier counts as it did.
pub(crate) fn is_ended(mandate: &Mandate, received_at: &str, ended: &[EndedMandate]) -> bool {
    ended
        .iter()
        .any(|one| received_at >= one.at.as_str() && one.ends(mandate))
}

/// Whether what is asked for under it can come back under it: it was ended by nobody and has not run out.
pub(crate) fn brings_back(mandate: &Mandate, ended: Option<&EndedMandate>, today: Date) -> bool {
    ended.is_none() && in_time(mandate, today)
}

/// Checks the mandate, if there is one. Papers are checked by themselves.
pub(crate) fn check(application: &Application, guide: &Guide, today: Date) -> Result<(), Code> {
    let Some(mandate) = &application.mandate else {
        return Ok(());
    };
    let covered = mandate.services.is_empty() || mandate.services.contains(&application.service);
    let signed = application
        .papers
        .iter()
        .any(|paper| paper.paper_id == mandate.paper_id);
    let holds = guide.agent_allowed && covered && signed && in_time(mandate, today) && named(mandate);
    if holds { Ok(()) } else { Err(Code::MandateInvalid) }
}

/// First and last day belong to it.
fn in_time(mandate: &Mandate, today: Date) -> bool {
    let (Ok(from), Ok(until)) = (mandate.from.parse::<Date>(), mandate.until.parse::<Date>()) else {
        return false;
    };
    from <= today && today <= until
}

/// 民法典 165: a mandate names who gives it and who acts.
fn named(mandate: &Mandate) -> bool {
    let filled = |text: &str| !text.trim().is_empty();
    filled(&mandate.principal_name) && filled(&mandate.agent_name)
}
