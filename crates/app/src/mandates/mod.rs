//! Mandates (委托): who acts for the present person, for what, until when. Nobody applies for somebody else without one,
//! and one that has ended is refused here before the county would.

pub(crate) mod record;

use protocol::application::Mandate;
use vault::person::MandateRow;

use crate::api::person::{MandateId, MandateList, MandateState, MandateView};
use crate::api::system::Nothing;
use crate::core::Core;
use crate::error::Outcome;
use crate::words::{checks, dates};

/// `person_list_mandates`.
pub(crate) fn person_list_mandates(core: &mut Core, _: Nothing) -> Outcome<MandateList> {
    list(core)
}

/// `person_end_mandate`: from today on it does not hold.
pub(crate) fn person_end_mandate(core: &mut Core, request: MandateId) -> Outcome<MandateList> {
    core.present()?
        .store
        .end_mandate(&request.mandate, &today(core))?;
    crate::people::glance::refresh(core);
    list(core)
}

/// The mandate under which the helper acts for the present person today, whatever the service.
pub(crate) fn acting(core: &Core) -> Outcome<Option<Mandate>> {
    let present = core.present()?;
    if present.is_self {
        return Ok(None);
    }
    let today = today(core);
    let rows = present.store.mandates()?;
    Ok(rows.iter().filter(|row| row.holds_on(&today)).find_map(read))
}

/// The mandate that covers a service today.
pub(crate) fn covering(core: &Core, service: &str) -> Outcome<Option<Mandate>> {
    let present = core.present()?;
    if present.is_self {
        return Ok(None);
    }
    let today = today(core);
    let rows = present.store.mandates()?;
    Ok(rows
        .iter()
        .filter(|row| row.holds_on(&today))
        .filter_map(read)
        .find(|mandate| covers(mandate, service)))
}

/// What stands against acting for the present person in this service; nothing when it is one's own.
pub(crate) fn problem(core: &Core, service: &str) -> Outcome<Option<&'static str>> {
    let present = core.present()?;
    if present.is_self {
        return Ok(None);
    }
    let allowed = core
        .catalog
        .as_ref()
        .and_then(|shelf| shelf.service(service))
        .is_none_or(|s| s.guide.agent_allowed);
    if !allowed {
        return Ok(Some("agent-not-allowed"));
    }
    if covering(core, service)?.is_some() {
        return Ok(None);
    }
    let rows = present.store.mandates()?;
    let last = rows
        .iter()
        .find(|row| read(row).is_some_and(|mandate| covers(&mandate, service)));
    Ok(Some(match last {
        Some(row) if !row.ended_day.is_empty() => "mandate-withdrawn",
        Some(_) => "mandate-ended",
        None => "mandate-missing",
    }))
}

/// A mandate of one person must not carry another one's application: the numbers are compared where both are known.
pub(crate) fn of_another(core: &Core, service: &str, id_number: &str) -> Outcome<bool> {
    let mandate = covering(core, service)?;
    let signed = mandate.map_or_else(String::new, |mandate| mandate.principal_id_number);
    let asked = form::checks::tidy_number(id_number);
    Ok(!signed.is_empty() && !asked.is_empty() && signed != asked)
}

/// The newest mandate that holds, else the newest that ended: the banner says which.
pub(crate) fn newest_view(core: &Core) -> Outcome<Option<MandateView>> {
    let today = today(core);
    let rows = core.present()?.store.mandates()?;
    let newest = rows.iter().find(|row| row.holds_on(&today)).or(rows.first());
    Ok(newest.and_then(|row| view(core, row)))
}

fn list(core: &Core) -> Outcome<MandateList> {
    let rows = core.present()?.store.mandates()?;
    Ok(MandateList {
        mandates: rows.iter().filter_map(|row| view(core, row)).collect(),
    })
}

fn view(core: &Core, row: &MandateRow) -> Option<MandateView> {
    let mandate = read(row)?;
    let title = |id: &String| {
        let service = core.catalog.as_ref().and_then(|shelf| shelf.service(id));
        service.map_or_else(|| id.clone(), |service| core.texts.pick(&service.guide.title))
    };
    let last = Some(row.ended_day.as_str())
        .filter(|day| !day.is_empty())
        .unwrap_or(&mandate.until);
    Some(MandateView {
        id: mandate.id.clone(),
        agent_name: mandate.agent_name.clone(),
        relation: core.texts.say(&format!("relation-{}", mandate.relation)),
        services: mandate.services.iter().map(title).collect(),
        from: dates::day_text(&core.texts, &mandate.from),
        until: dates::day_text(&core.texts, last),
        ended: !row.holds_on(&today(core)),
        state: state(row, &today(core)),
        principal_last_digits: checks::last_digits(&mandate.principal_id_number),
        principal_name: mandate.principal_name,
    })
}

fn state(row: &MandateRow, today: &str) -> MandateState {
    match () {
        () if row.holds_on(today) => MandateState::Valid,
        () if !row.ended_day.is_empty() => MandateState::Withdrawn,
        () => MandateState::Ended,
    }
}

fn covers(mandate: &Mandate, service: &str) -> bool {
    mandate.services.is_empty() || mandate.services.iter().any(|id| id == service)
}

fn read(row: &MandateRow) -> Option<Mandate> {
    serde_json::from_str(&row.body).ok()
}

/// `YYYY-MM-DD` on the device.
fn today(core: &Core) -> String {
    core.host.now().date().to_string()
}
