//! What the lists show of a person whose file is closed. It lies in the device file and is kept up to date while the file
//! is open: the day, how many drafts, the mandate; village and last digits only where several people are served.

use vault::device::Glance;
use vault::person::{MandateRow, PersonStore};

use crate::error::Outcome;
use crate::profile::remember;
use crate::state::core::Core;
use crate::words::checks::last_digits;

/// Keeps what is known of the present person now. Of somebody made up nothing is kept.
pub(crate) fn keep(core: &mut Core) -> Outcome<()> {
    if core.practice.is_some() || core.present.is_none() {
        return Ok(());
    }
    remember::harvest(core)?;
    let glance = of_present(core)?;
    let id = core.present()?.id;
    Ok(core.store()?.set_glance(&id, &glance)?)
}

/// As [`keep`], after an act that must not fail because of it.
pub(crate) fn refresh(core: &mut Core) {
    if let Err(error) = keep(core) {
        tracing::warn!(code = error.code, "keeping a glance");
    }
}

/// Village and last digits, in words; of a file that a PIN keeps closed nothing.
pub(crate) fn note(core: &Core, glance: &Glance, closed_by_pin: bool) -> String {
    if closed_by_pin {
        return String::new();
    }
    let village = village(core, glance);
    let digits = Some(&glance.last_digits).filter(|digits| !digits.is_empty());
    let digits = digits.map(|digits| core.texts.say_with("person-digits", &[("digits", digits)]));
    let known = [Some(village), digits].into_iter().flatten();
    let known: Vec<String> = known.filter(|words| !words.is_empty()).collect();
    known.join(&core.texts.say("person-note-between"))
}

/// Town and village in words; empty when not known.
pub(crate) fn village(core: &Core, glance: &Glance) -> String {
    let shelf = core.catalog.as_ref();
    shelf
        .and_then(|shelf| shelf.village_name(&glance.village))
        .unwrap_or_default()
}

fn of_present(core: &Core) -> Outcome<Glance> {
    let store = &core.present()?.store;
    let (village, last_digits) = if core.kept.helper_mode {
        details(store)?
    } else {
        Default::default()
    };
    let mandate = newest(&store.mandates()?, &core.host.now().date().to_string());
    Ok(Glance {
        village,
        last_digits,
        opened_at: Some(core.now()),
        drafts: u32::try_from(store.drafts()?.len()).unwrap_or(u32::MAX),
        mandate_until: mandate
            .as_ref()
            .map_or_else(String::new, |row| row.until_day.clone()),
        mandate_ended: mandate.map_or_else(String::new, |row| row.ended_day),
    })
}

fn details(store: &PersonStore) -> Outcome<(String, String)> {
    let profile = store.profile()?;
    let field = |name: &str| {
        let row = profile.iter().find(|row| row.field == name);
        row.map_or("", |row| row.value.as_str())
    };
    Ok((
        field("person.village").to_owned(),
        last_digits(field("person.id_number")),
    ))
}

/// The mandate that holds, else the newest.
fn newest(rows: &[MandateRow], today: &str) -> Option<MandateRow> {
    let holding = rows.iter().find(|row| row.holds_on(today));
    holding.or(rows.first()).cloned()
}
