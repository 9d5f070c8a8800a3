//! Where something that is remembered came from: as it is stored, and in words.

use crate::state::core::Core;
use crate::state::practice::SOURCE as FROM_PRACTICE;
use crate::texts::{args, key};

/// Prefix of a source that is the self-check and not a form.
pub(crate) const FROM_CHECK: &str = "check:";
/// Prefix of a source that is a mandate.
pub(crate) const FROM_MANDATE: &str = "mandate:";

/// In words, with the day.
pub(crate) fn words(core: &Core, source: &str, date: &str) -> String {
    if source.starts_with(FROM_MANDATE) {
        return core
            .texts
            .say_with(key!("offer-from-mandate"), args![date = date]);
    }
    if source == FROM_PRACTICE {
        return core.texts.say(key!("offer-from-practice"));
    }
    let (key, title) = match source.strip_prefix(FROM_CHECK) {
        Some(title) => (key!("offer-from-check"), title),
        None => (key!("offer-from-draft"), source),
    };
    core.texts.say_with(key, args![title = title, date = date])
}
