//! The kind of a paper, as a short word of the catalog.

use crate::state::draft::OTHER_PAPER;

/// Anything that is no such word is another paper.
pub(crate) fn kind_of(kind: &str) -> String {
    let fits = !kind.is_empty()
        && kind.len() <= 40
        && kind
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
    if fits {
        kind.to_owned()
    } else {
        OTHER_PAPER.to_owned()
    }
}
