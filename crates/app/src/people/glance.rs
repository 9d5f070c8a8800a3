//! What the lists show of a person whose file is closed. It lies in the device file and is kept up to date while the file
//! is open: the day, how many drafts, the mandate; village and last digits only where several people are served.

use vault::device::{Glance, PersonRow};
use vault::person::{MandateRow, PersonStore};

use crate::error::Outcome;
use crate::mandates::told;
use crate::profile::remember;
use crate::state::core::Core;
use crate::texts::{Texts, args, key};
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
        tracing::warn!(code = error.code.word(), "keeping a glance");
    }
}

/// Village and last digits, in words; of a file that a PIN keeps closed nothing.
pub(crate) fn note(core: &Core, glance: &Glance, closed_by_pin: bool) -> String {
    if closed_by_pin {
        return String::new();
    }
    let village = village(core, glance);
    let digits = Some(&glance.last_digits).filter(|digits| !digits.is_empty());
    let digits = digits.map(|digits| core.texts.say_with(key!("person-digits"), args![digits = digits]));
    let known = [Some(village), digits].into_iter().flatten();
    let known: Vec<String> = known.filter(|words| !words.is_empty()).collect();
    known.join(&core.texts.say(key!("person-note-between")))
}

/// Town and village in words; empty when not known.
pub(crate) fn village(core: &Core, glance: &Glance) -> String {
    let catalog = core.catalog.as_ref();
    catalog
        .and_then(|catalog| catalog.village_name(&glance.village))
        .unwrap_or_default()
}

fn of_present(core: &Core) -> Outcome<Glance> {
    let store = &core.present()?.store;
    let (village, last_digits) = if core.kept.helper_mode {
        details(store)?
    } else {
        Default::default()
    };
    let mandate = newest(&told::rows(core)?, &core.host.now().date().to_string());
    Ok(Glance {
        said_name: said_name(core)?,
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

/// The name that a form says, where none was chosen to be called by.
fn said_name(core: &Core) -> Outcome<String> {
    let present = core.present()?;
    if !present.name.is_empty() {
        return Ok(String::new());
    }
    let profile = present.store.profile()?.into_iter();
    let mut names = profile.filter(|row| row.field == "person.name");
    Ok(names.next().map_or_else(String::new, |row| row.value))
}

/// What to call somebody. Of a file that a PIN keeps closed no form says anything.
pub(crate) fn called(texts: &Texts, row: &PersonRow, glance: &Glance, closed_by_pin: bool) -> String {
    let said = if closed_by_pin {
        ""
    } else {
        glance.said_name.as_str()
    };
    in_words(texts, [&row.name, said], row.is_self)
}

/// As they chose, else as a form says, else in words.
fn in_words(texts: &Texts, names: [&str; 2], is_self: bool) -> String {
    let name = names.into_iter().find(|name| !name.is_empty());
    let words = if is_self {
        key!("person-yourself")
    } else {
        key!("person-unnamed")
    };
    name.map_or_else(|| texts.say(words), str::to_owned)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn somebody_without_a_name_is_called_by_what_is_known() {
        let texts = Texts::new("zh-Hans");
        for (names, is_self, called) in [
            (["奶奶", "王桂英"], false, "奶奶"),
            (["", "王桂英"], true, "王桂英"),
            (["", ""], true, "您自己"),
            (["", ""], false, "没写名字的人"),
        ] {
            assert_eq!(in_words(&texts, names, is_self), called);
        }
    }
}
