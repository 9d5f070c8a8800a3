//! Words that were searched for and not found, handed over by people who agreed, so that the county can learn from them.
//! They come without name, application or device: the county keeps none of these with them.

use serde::{Deserialize, Serialize};

/// Most words in one message.
pub const WORDS_AT_MOST: usize = 20;
/// Longest text, in characters.
pub const TEXT_AT_MOST: usize = 60;
/// From this many digits on a text may hold somebody's number and is not taken.
pub const DIGITS_AT_MOST: usize = 6;

/// Whether a text may be handed over: one line, short, and without a number that could be somebody's.
pub fn may_be_told(text: &str) -> bool {
    let digits = text.chars().filter(|c| c.is_numeric()).count();
    (1..=TEXT_AT_MOST).contains(&text.chars().count())
        && digits < DIGITS_AT_MOST
        && !text.chars().any(char::is_control)
}

/// Some words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MissedWords {
    /// At most [`WORDS_AT_MOST`].
    pub words: Vec<MissedWord>,
}

/// What one person said once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MissedWord {
    /// Random id, so that a repeated message counts once.
    pub id: String,
    /// A search that found no service, or a question without an answer.
    pub kind: MissKind,
    /// As typed or spoken; at most [`TEXT_AT_MOST`] characters.
    pub text: String,
}

/// What was not found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum MissKind {
    /// A service.
    Service,
    /// An answer.
    Answer,
}

impl MissKind {
    /// As it is sent and stored.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Service => "service",
            Self::Answer => "answer",
        }
    }

    /// What a stored word means.
    pub fn read(word: &str) -> Option<Self> {
        [Self::Service, Self::Answer]
            .into_iter()
            .find(|kind| kind.as_str() == word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_is_sent_as_it_is_stored() {
        for kind in [MissKind::Service, MissKind::Answer] {
            assert_eq!(serde_json::to_value(kind).unwrap(), kind.as_str());
            assert_eq!(MissKind::read(kind.as_str()), Some(kind));
        }
        assert_eq!(MissKind::read("both"), None);
    }

    #[test]
    fn numbers_of_people_and_pages_of_text_stay_at_home() {
        assert!(may_be_told("村口的桥坏了"));
        assert!(may_be_told("八十二岁 2026 年"));
        assert!(!may_be_told("13900001234 给我打电话"));
        assert!(!may_be_told("１３９００００１２３４"));
        assert!(!may_be_told("一行\n两行"));
        assert!(!may_be_told(&"长".repeat(61)));
        assert!(!may_be_told(""));
    }
}
