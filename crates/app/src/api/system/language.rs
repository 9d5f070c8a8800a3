//! A language of the interface. The list itself is `form::language`; this says it in types, so that no other word is a language.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A language of the interface, by its tag (BCP 47).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export_to = "api.ts")]
pub enum Language {
    /// 简体中文
    #[serde(rename = "zh-Hans")]
    Simplified,
    /// 繁體中文
    #[serde(rename = "zh-Hant")]
    Traditional,
    /// English
    #[serde(rename = "en")]
    English,
}

impl Language {
    /// All of them, the source first.
    pub const ALL: [Self; 3] = [Self::Simplified, Self::Traditional, Self::English];

    /// Its tag, as texts and folders have it.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Simplified => "zh-Hans",
            Self::Traditional => "zh-Hant",
            Self::English => "en",
        }
    }

    /// Of this tag; an unknown one gives the source language.
    pub fn of(tag: &str) -> Self {
        let known = Self::ALL.into_iter().find(|language| language.tag() == tag);
        known.unwrap_or(Self::Simplified)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn they_are_those_of_the_list() {
        assert_eq!(Language::ALL.map(Language::tag), form::language::TAGS);
        assert_eq!(
            Language::ALL.map(|language| Language::of(language.tag())),
            Language::ALL
        );
        assert_eq!(Language::of("xx").tag(), form::language::SOURCE);
    }

    #[test]
    fn the_interface_says_the_same_tags() {
        for language in Language::ALL {
            assert_eq!(serde_json::json!(language), language.tag());
        }
    }
}
