//! Where something that is remembered came from: as it is stored, and in words.

use crate::state::core::Core;
use crate::state::practice::SOURCE as FROM_PRACTICE;

/// Prefix of a source that is the self-check and not a form.
pub(crate) const FROM_CHECK: &str = "check:";
/// Prefix of a source that is a mandate.
pub(crate) const FROM_MANDATE: &str = "mandate:";

/// In words, with the day.
pub(crate) fn words(core: &Core, source: &str, date: &str) -> String {
    if source.starts_with(FROM_MANDATE) {
        return core.texts.say_with("offer-from-mandate", &[("date", date)]);
    }
    if source == FROM_PRACTICE {
        return core.texts.say("offer-from-practice");
    }
    let (key, title) = match source.strip_prefix(FROM_CHECK) {
        Some(title) => ("offer-from-check", title),
        None => ("offer-from-draft", source),
    };
    core.texts.say_with(key, &[("title", title), ("date", date)])
}
