//! Whether whoever sent it may act for the person: dates by the county's clock, the service covered, the signature there.

use catalog::service::Guide;
use jiff::civil::Date;
use protocol::{
    application::{Application, Mandate},
    problem::Code,
};

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
