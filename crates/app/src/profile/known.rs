//! What is known of the present person and may be offered, by meaning.

use std::collections::BTreeMap;

use crate::people::helper::{self, Helper};
use crate::profile::sources;
use crate::state::core::Core;
use crate::state::draft::Known;
use crate::texts::key;
use crate::words::dates;

/// An age is never kept, it would be wrong next year: it is worked out from the birthday.
pub(crate) const AGE: &str = "person.age";
const BIRTH: &str = "person.birth";
/// Meanings about whoever helps begin with this; what they say is never kept about the person.
pub(crate) const HELPER: &str = "helper.";

/// With where each came from.
pub(crate) fn known(core: &Core) -> BTreeMap<String, Known> {
    let Some(present) = &core.present else {
        return BTreeMap::new();
    };
    let zone = core.host.now().time_zone().clone();
    let rows = present.store.profile().unwrap_or_default();
    let mut known: BTreeMap<String, Known> = rows
        .into_iter()
        .map(|row| {
            let date = dates::day(&core.texts, row.changed_at.to_zoned(zone.clone()).date());
            (
                row.field,
                Known {
                    value: row.value,
                    source: sources::words(core, &row.source, &date),
                },
            )
        })
        .collect();
    let today = core.host.now().date();
    let age = known.get(BIRTH).and_then(|birth| {
        Some(Known {
            value: age_on(today, birth.value.parse().ok()?)?.to_string(),
            source: birth.source.clone(),
        })
    });
    known.extend(age.map(|age| (AGE.to_owned(), age)));
    // Most of those whom a helper serves live where the helper does.
    if let Some(village) = core.kept.village_code.clone() {
        let from = if present.is_self {
            key!("offer-from-settings")
        } else {
            key!("offer-from-device")
        };
        let source = core.texts.say(from);
        known.entry("person.village".to_owned()).or_insert(Known {
            value: village,
            source,
        });
    }
    known.extend(helper(core));
    known
}

/// Whoever helps on this device: given once for the device, kept in nobody's file.
fn helper(core: &Core) -> Vec<(String, Known)> {
    if !core.kept.helper_mode {
        return Vec::new();
    }
    let Helper {
        name,
        id_number,
        phone,
        ..
    } = helper::read(core).unwrap_or_default();
    let source = core.texts.say(key!("offer-from-helper"));
    let said = [("name", name), ("id_number", id_number), ("phone", phone)];
    let said = said.into_iter().filter(|(_, value)| !value.is_empty());
    said.map(|(field, value)| {
        let known = Known {
            value,
            source: source.clone(),
        };
        (format!("{HELPER}{field}"), known)
    })
    .collect()
}

/// Full years; none for a birthday to come.
fn age_on(today: jiff::civil::Date, birth: jiff::civil::Date) -> Option<i16> {
    let had_birthday = (today.month(), today.day()) >= (birth.month(), birth.day());
    let years = today.year() - birth.year() - i16::from(!had_birthday);
    (years >= 0).then_some(years)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::age_on;

    #[test]
    fn an_age_counts_full_years() {
        assert_eq!(age_on(date(2026, 11, 23), date(1946, 11, 23)), Some(80));
        assert_eq!(age_on(date(2026, 11, 22), date(1946, 11, 23)), Some(79));
        assert_eq!(age_on(date(2026, 3, 1), date(2024, 2, 29)), Some(2));
        assert_eq!(age_on(date(2026, 2, 28), date(2024, 2, 29)), Some(1));
        assert_eq!(age_on(date(2026, 1, 1), date(2027, 1, 1)), None);
    }
}
