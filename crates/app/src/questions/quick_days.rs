//! 今天 and 昨天 as answers of one tap, for what has just happened. By the app's clock, never the page's: the day that is
//! offered is the day that the form's own checks take for today.

use form::definition::NodeDef;
use jiff::civil::Date;

use crate::api::draft::{ChoiceView, Input};
use crate::texts::{Key, NONE, Texts, key};

/// Today and yesterday; nothing where nobody asks for a day of this week: a birthday, what the computer fills in.
pub(super) fn of(texts: &Texts, today: Date, def: &NodeDef, input: Input, readonly: bool) -> Vec<ChoiceView> {
    if input != Input::Date || readonly || is_birthday(def) {
        return Vec::new();
    }
    let day = |date: Date, key: Key<NONE>| ChoiceView {
        value: date.to_string(),
        label: texts.say(key),
    };
    let yesterday = today.yesterday().ok();
    let before = yesterday.map(|date| day(date, key!("quick-day-yesterday")));
    std::iter::once(day(today, key!("quick-day-today")))
        .chain(before)
        .collect()
}

fn is_birthday(def: &NodeDef) -> bool {
    let meaning = def.profile.as_deref().unwrap_or_default();
    meaning.rsplit('.').next() == Some("birth")
}

#[cfg(test)]
mod tests {
    use form::definition::NodeKind;
    use jiff::civil::date;

    use super::*;

    fn days(profile: Option<&str>, readonly: bool) -> Vec<String> {
        let mut def = NodeDef::new("q", NodeKind::Date);
        def.profile = profile.map(str::to_owned);
        let texts = Texts::new("zh-Hans");
        let found = of(&texts, date(2026, 3, 1), &def, Input::Date, readonly);
        found
            .into_iter()
            .map(|day| format!("{} {}", day.label, day.value))
            .collect()
    }

    #[test]
    fn what_has_just_happened_is_one_tap_away_and_a_birthday_is_not() {
        assert_eq!(days(None, false), ["今天 2026-03-01", "昨天 2026-02-28"]);
        assert!(days(Some("person.birth"), false).is_empty());
        assert!(days(None, true).is_empty());
    }
}
