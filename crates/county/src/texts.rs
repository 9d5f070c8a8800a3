//! What the desk says, from `locales/<language>/desk.ftl`. A key that a language lacks is said in the source language.

use form::definition::Text;
pub(crate) use sentences::{Args, Key, NONE, args, shape};
use sentences::{Book, Named, Source};

include!(concat!(env!("OUT_DIR"), "/sentences.rs"));

/// Language, the desk's own texts, and the sentences of error codes.
const SOURCES: [Source<2>; 3] = [
    (
        "zh-Hans",
        [
            include_str!("../../../locales/zh-Hans/desk.ftl"),
            include_str!("../../../locales/zh-Hans/errors.ftl"),
        ],
    ),
    (
        "zh-Hant",
        [
            include_str!("../../../locales/zh-Hant/desk.ftl"),
            include_str!("../../../locales/zh-Hant/errors.ftl"),
        ],
    ),
    (
        "en",
        [
            include_str!("../../../locales/en/desk.ftl"),
            include_str!("../../../locales/en/errors.ftl"),
        ],
    ),
];

/// The texts of one language.
pub(crate) struct Texts {
    /// Language tag.
    pub(crate) language: String,
    book: Book,
}

impl Texts {
    /// Of this language; an unknown one becomes `zh-Hans`.
    pub(crate) fn load(language: &str) -> Self {
        let known = SOURCES.iter().find(|(tag, _)| *tag == language);
        Self {
            language: known.unwrap_or(&SOURCES[0]).0.to_owned(),
            book: Book::of(&SOURCES, language),
        }
    }

    /// A published text in this language, or in the source language.
    pub(crate) fn pick(&self, text: &Text) -> String {
        let tags = [self.language.as_str(), "zh-Hans", ""];
        let found = tags.iter().find_map(|tag| text.get(*tag));
        found.cloned().unwrap_or_default()
    }

    /// A sentence without arguments.
    pub(crate) fn say(&self, key: Key<NONE>) -> String {
        self.book.say(key)
    }

    /// A sentence with its arguments.
    pub(crate) fn say_with<const ARGS: u64>(&self, key: Key<ARGS>, args: Args<'_, ARGS>) -> String {
        self.book.say_with(key, &args)
    }

    /// A sentence whose key is made at run time (an error's code); see [`Book::say_named`].
    pub(crate) fn say_named(&self, key: &str, args: &[Named<'_>]) -> String {
        self.book.say_named(key, args)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_languages_are_those_of_the_list_and_of_the_folders() {
        assert_eq!(SOURCES.map(|(tag, _)| tag), form::language::TAGS);
        let locales = concat!(env!("CARGO_MANIFEST_DIR"), "/../../locales");
        let mut folders: Vec<String> = std::fs::read_dir(locales)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
            .collect();
        let mut tags = form::language::TAGS.to_vec();
        folders.sort();
        tags.sort_unstable();
        assert_eq!(folders, tags);
    }

    #[test]
    fn every_code_that_reaches_a_person_has_its_sentences() {
        let codes = protocol::problem::Code::ALL
            .map(|code| serde_json::to_value(code).unwrap().as_str().unwrap().to_owned());
        for (tag, _) in SOURCES {
            for code in &codes {
                for key in [format!("error-{code}"), format!("error-{code}-next")] {
                    assert!(Texts::load(tag).book.has(&key), "{tag} lacks {key}");
                }
            }
        }
    }

    #[test]
    fn every_act_of_a_clerk_has_its_sentence() {
        for act in crate::cases::AuditAct::ALL {
            let key = format!("audit-{act}");
            assert!(KEYS.contains(&key.as_str()), "{key}");
        }
    }
}
