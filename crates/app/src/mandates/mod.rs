//! Mandates (委托): who acts for the present person, for what, until when. Nobody applies for somebody else without one,
//! and one that has ended is refused here before the county would.

use protocol::application::Mandate;
use vault::person::MandateRow;

use crate::api::person::{MandateCreate, MandateId, MandateList, MandateView};
use crate::api::system::Nothing;
use crate::core::Core;
use crate::error::{Outcome, code};
use crate::words::dates;

const RELATIONS: [&str; 4] = ["relative", "village-helper", "neighbour", "other"];
const WAYS_TO_SIGN: [&str; 2] = ["screen", "photo"];

/// `person_record_mandate`.
pub(crate) fn person_record_mandate(core: &mut Core, request: MandateCreate) -> Outcome<MandateView> {
    let today = today(core);
    let present = core.present()?;
    if present.is_self || !complete(&request, &today) {
        return Err(code("mandate-incomplete"));
    }
    present
        .store
        .paper(&request.paper)
        .map_err(|_| code("mandate-incomplete"))?;
    let mandate = Mandate {
        id: core.host.new_id(),
        principal_name: present.name.clone(),
        agent_name: request.agent_name.trim().to_owned(),
        agent_id_number: request.agent_id_number.trim().to_uppercase(),
        agent_phone: request.agent_phone.trim().to_owned(),
        relation: request.relation,
        services: request.services,
        from: today,
        until: request.until,
        signed_by: request.signed_by,
        paper_id: request.paper,
    };
    let body = serde_json::to_string(&mandate).map_err(|error| core.incident(&error))?;
    present
        .store
        .add_mandate(&mandate.id, &body, &mandate.from, &mandate.until, core.now())?;
    present
        .store
        .note_access("mandate", &mandate.id, &mandate.id, core.now())?;
    let row = present
        .store
        .mandates()?
        .into_iter()
        .find(|row| row.id == mandate.id);
    row.and_then(|row| view(core, &row))
        .ok_or_else(|| code("mandate-incomplete"))
}

/// `person_list_mandates`.
pub(crate) fn person_list_mandates(core: &mut Core, _: Nothing) -> Outcome<MandateList> {
    list(core)
}

/// `person_end_mandate`: from today on it does not hold.
pub(crate) fn person_end_mandate(core: &mut Core, request: MandateId) -> Outcome<MandateList> {
    core.present()?
        .store
        .end_mandate(&request.mandate, &today(core))?;
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
    let covered_once = present
        .store
        .mandates()?
        .iter()
        .filter_map(read)
        .any(|mandate| covers(&mandate, service));
    Ok(Some(if covered_once {
        "mandate-ended"
    } else {
        "mandate-missing"
    }))
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
    })
}

fn complete(request: &MandateCreate, today: &str) -> bool {
    let id = request.agent_id_number.trim();
    let digits = id.chars().take(17).filter(char::is_ascii_digit).count() == 17;
    let until = request.until.parse::<jiff::civil::Date>().is_ok();
    !request.agent_name.trim().is_empty()
        && id.chars().count() == 18
        && digits
        && !request.agent_phone.trim().is_empty()
        && until
        && request.until.as_str() >= today
        && RELATIONS.contains(&request.relation.as_str())
        && WAYS_TO_SIGN.contains(&request.signed_by.as_str())
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
