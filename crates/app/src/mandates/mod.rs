//! Mandates (委托): who acts for the present person, for what, until when. Nobody applies for somebody else without one,
//! and one that has ended is refused here before the county would.

pub(crate) mod end;
pub(crate) mod record;
pub(crate) mod tell;
pub(crate) mod told;
mod waiting;
mod words;

use protocol::application::Mandate;
use vault::person::MandateRow;

use crate::api::person::{MandateList, MandateState, MandateView};
use crate::api::system::Nothing;
use crate::error::{Code, Outcome};
use crate::state::core::Core;
use crate::words::{checks, dates};

/// `person_list_mandates`.
pub(crate) fn person_list_mandates(core: &mut Core, _: Nothing) -> Outcome<MandateList> {
    list(core)
}

/// The mandate under which the helper acts for the present person today, whatever the service.
pub(crate) fn acting(core: &Core) -> Outcome<Option<Mandate>> {
    let present = core.present()?;
    if present.is_self {
        return Ok(None);
    }
    let today = today(core);
    let rows = told::rows(core)?;
    let holding = rows.iter().filter(|row| row.holds_on(&today));
    Ok(holding.filter_map(read).find(says_for_whom))
}

/// The mandate that covers a service today.
pub(crate) fn covering(core: &Core, service: &str) -> Outcome<Option<Mandate>> {
    let present = core.present()?;
    if present.is_self {
        return Ok(None);
    }
    Ok(standing(&told::rows(core)?, service, &today(core)).ok())
}

/// What stands against acting for the present person in this service; nothing when it is one's own.
pub(crate) fn problem(core: &Core, service: &str) -> Outcome<Option<Code>> {
    let present = core.present()?;
    if present.is_self {
        return Ok(None);
    }
    let allowed = core
        .catalog
        .as_ref()
        .and_then(|catalog| catalog.service(service))
        .is_none_or(|s| s.guide.agent_allowed);
    if !allowed {
        return Ok(Some(Code::AgentNotAllowed));
    }
    let rows = told::rows(core)?;
    let problem = standing(&rows, service, &today(core)).err();
    problem
        .map(|problem| by_whom(core, problem, &rows, service))
        .transpose()
}

/// One that a clerk has ended is not told as taken back by the person.
fn by_whom(core: &Core, problem: Code, rows: &[MandateRow], service: &str) -> Outcome<Code> {
    let covering = |row: &&MandateRow| read(row).is_some_and(|mandate| covers(&mandate, service));
    let newest = rows.iter().find(covering);
    let told = told::all(core)?;
    let by_desk = newest
        .and_then(|row| told.get(&row.id))
        .is_some_and(|told| told.by_desk);
    Ok(match problem {
        Code::MandateWithdrawn if by_desk => Code::MandateEndedByCounty,
        problem => problem,
    })
}

/// The mandate among these, newest first, that covers a service on a day, or why there is none. One of an earlier version
/// that does not say by name and number for whom it is covers nothing: it must be written anew.
fn standing(rows: &[MandateRow], service: &str, today: &str) -> Result<Mandate, Code> {
    let mut of_service = rows.iter().filter_map(|row| {
        let mandate = read(row).filter(|mandate| covers(mandate, service))?;
        Some((row, mandate))
    });
    let Some(newest) = of_service.clone().next().map(|(row, _)| row) else {
        let another = rows.iter().any(|row| row.holds_on(today) && read(row).is_some());
        return Err(if another {
            Code::MandateNotForThis
        } else {
            Code::MandateMissing
        });
    };
    let holding = of_service.clone().any(|(row, _)| row.holds_on(today));
    let whole = of_service.find(|(row, mandate)| row.holds_on(today) && says_for_whom(mandate));
    match whole {
        Some((_, mandate)) => Ok(mandate),
        None if holding => Err(Code::MandateUnnamed),
        None if newest.ended_day.is_empty() => Err(Code::MandateEnded),
        None => Err(Code::MandateWithdrawn),
    }
}

fn says_for_whom(mandate: &Mandate) -> bool {
    let filled = |text: &str| !text.trim().is_empty();
    filled(&mandate.principal_name) && filled(&mandate.principal_id_number)
}

/// A mandate of one person must not carry another one's application: the numbers are compared where the form asks for one.
pub(crate) fn of_another(core: &Core, service: &str, id_number: &str) -> Outcome<bool> {
    let asked = form::checks::tidy_number(id_number);
    let signed = covering(core, service)?.map(|mandate| mandate.principal_id_number);
    Ok(!asked.is_empty() && signed.is_some_and(|signed| signed != asked))
}

/// The newest mandate that holds, else the newest that ended: the banner says which.
pub(crate) fn newest_view(core: &Core) -> Outcome<Option<MandateView>> {
    let today = today(core);
    let rows = told::rows(core)?;
    let newest = rows.iter().find(|row| row.holds_on(&today)).or(rows.first());
    Ok(newest.and_then(|row| view(core, row)))
}

fn list(core: &Core) -> Outcome<MandateList> {
    let (rows, mut waiting) = (told::rows(core)?, waiting::titles(core)?);
    let views = rows.iter().filter_map(|row| view(core, row));
    Ok(MandateList {
        mandates: views
            .map(|view| MandateView {
                waiting: waiting.remove(&view.id).unwrap_or_default(),
                ..view
            })
            .collect(),
        held: Vec::new(),
        on_the_way: Vec::new(),
    })
}

fn view(core: &Core, row: &MandateRow) -> Option<MandateView> {
    let mandate = read(row)?;
    let title = |id: &String| {
        let service = core.catalog.as_ref().and_then(|catalog| catalog.service(id));
        service.map_or_else(|| id.clone(), |service| core.texts.pick(&service.guide.title))
    };
    let last = Some(row.ended_day.as_str())
        .filter(|day| !day.is_empty())
        .unwrap_or(&mandate.until);
    Some(MandateView {
        id: mandate.id.clone(),
        agent_name: mandate.agent_name.clone(),
        relation: words::say_relation(&core.texts, &mandate.relation),
        services: mandate.services.iter().map(title).collect(),
        from: dates::day_text(&core.texts, &mandate.from),
        until: dates::day_text(&core.texts, last),
        ended: !row.holds_on(&today(core)),
        state: state(core, row),
        principal_last_digits: checks::last_digits(&mandate.principal_id_number),
        principal_name: mandate.principal_name,
        waiting: Vec::new(),
    })
}

fn state(core: &Core, row: &MandateRow) -> MandateState {
    let told = told::all(core).unwrap_or_default();
    match () {
        () if row.holds_on(&today(core)) => MandateState::Valid,
        () if told.get(&row.id).is_some_and(|told| told.by_desk) => MandateState::EndedByCounty,
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

#[cfg(test)]
mod tests {
    use super::*;
    use std::slice::from_ref;

    const WHOLE: [(&str, &str); 2] = [
        ("principal_name", "陈秀莲"),
        ("principal_id_number", "990123195407161263"),
    ];

    /// A mandate for 资格认证 as it lies in the file, without these fields.
    fn row(without: &[&str], ended_day: &str) -> MandateRow {
        let mut body = serde_json::json!({
            "id": "m", "agent_name": "李明亮", "agent_id_number": "990123199001010017", "agent_phone": "13900000002",
            "relation": "village-helper", "services": ["pension-verify"], "from": "2026-11-01", "until": "2026-11-30",
            "signed_by": "screen", "paper_id": "p", "principal_name": "",
        });
        for (field, value) in WHOLE.iter().filter(|(field, _)| !without.contains(field)) {
            body[*field] = (*value).into();
        }
        MandateRow {
            id: "m".into(),
            body: body.to_string(),
            from_day: "2026-11-01".into(),
            until_day: "2026-11-30".into(),
            ended_day: ended_day.into(),
            made_at: jiff::Timestamp::UNIX_EPOCH,
        }
    }

    fn verdict(rows: &[MandateRow], service: &str, today: &str) -> Result<(), Code> {
        standing(rows, service, today).map(|_| ())
    }

    #[test]
    fn an_old_mandate_without_name_or_number_covers_nothing() {
        let today = "2026-11-23";
        assert_eq!(verdict(&[row(&[], "")], "pension-verify", today), Ok(()));
        for field in ["principal_name", "principal_id_number"] {
            let old = row(&[field], "");
            assert_eq!(
                verdict(from_ref(&old), "pension-verify", today),
                Err(Code::MandateUnnamed)
            );
            assert_eq!(
                verdict(from_ref(&old), "subsistence", today),
                Err(Code::MandateNotForThis)
            );
            assert_eq!(
                verdict(from_ref(&old), "pension-verify", "2026-12-01"),
                Err(Code::MandateEnded)
            );
            assert_eq!(verdict(&[row(&[], ""), old], "pension-verify", today), Ok(()));
        }
        let withdrawn = row(&[], "2026-11-20");
        assert_eq!(
            verdict(&[withdrawn], "pension-verify", today),
            Err(Code::MandateWithdrawn)
        );
    }
}
