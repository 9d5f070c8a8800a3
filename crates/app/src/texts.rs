//! Sentences that Rust itself says (patches, notifications, ledger lines, slips), from `locales/`. Keys of the screens
//! belong to the interface and are not read here.

use form::unseen::without_turning;
use sentences::{Args, Book, Named, Source};
pub(crate) use sentences::{Key, NONE, args, shape};

use crate::api::system::DeviceKind;

include!(concat!(env!("OUT_DIR"), "/sentences.rs"));

const SOURCES: [Source<2>; 3] = [
    (
        "zh-Hans",
        [
            include_str!("../../../locales/zh-Hans/app.ftl"),
            include_str!("../../../locales/zh-Hans/errors.ftl"),
        ],
    ),
    (
        "zh-Hant",
        [
            include_str!("../../../locales/zh-Hant/app.ftl"),
            include_str!("../../../locales/zh-Hant/errors.ftl"),
        ],
    ),
    (
        "en",
        [
            include_str!("../../../locales/en/app.ftl"),
            include_str!("../../../locales/en/errors.ftl"),
        ],
    ),
];

/// Languages there are; the first is the source.
pub use form::language::TAGS as LANGUAGES;

const _: () = assert!(
    SOURCES.len() == LANGUAGES.len(),
    "every language of the list has its sentences"
);

/// The sentences of one language.
pub struct Texts {
    language: &'static str,
    book: Book,
}

impl Texts {
    /// The sentences of this language as a phone says them; an unknown one gives the source language.
    pub fn new(language: &str) -> Self {
        Self::on(language, DeviceKind::Phone)
    }

    /// The sentences of this language for this kind of machine: 这部手机, or 这台电脑.
    pub fn on(language: &str, device: DeviceKind) -> Self {
        let known = LANGUAGES.iter().find(|name| **name == language);
        let mut book = Book::of(&SOURCES, language);
        // Cannot fail: nothing else of this name is there.
        let _ = book.add_word("DEVICE", device.word());
        Self {
            language: known.unwrap_or(&LANGUAGES[0]),
            book,
        }
    }

    /// Language tag.
    pub fn language(&self) -> &str {
        self.language
    }

    /// A sentence without arguments.
    pub fn say(&self, key: Key<NONE>) -> String {
        self.book.say(key)
    }

    /// A sentence with its arguments: `say_with(key!("used-in"), args![title = &title, date = &date])`.
    pub fn say_with<const ARGS: u64>(&self, key: Key<ARGS>, args: Args<'_, ARGS>) -> String {
        self.book.say_with(key, &args)
    }

    /// A sentence whose key is made at run time; see [`Book::say_named`].
    pub fn say_named(&self, key: &str, args: &[Named<'_>]) -> String {
        self.book.say_named(key, args)
    }

    /// There is such a sentence.
    pub fn has(&self, key: &str) -> bool {
        self.book.has(key)
    }

    /// What happened and what to do, in one text.
    pub fn error(&self, code: &str) -> String {
        format!(
            "{}{}",
            self.say_named(&format!("error-{code}"), &[]),
            self.say_named(&format!("error-{code}-next"), &[])
        )
    }

    /// Text of a service in this language, else in the source language, else whatever there is.
    pub fn pick(&self, text: &form::definition::Text) -> String {
        pick(text, self.language)
    }
}

/// See [`Texts::pick`].
pub fn pick(text: &form::definition::Text, language: &str) -> String {
    [language, "zh-Hans", ""]
        .iter()
        .find_map(|tag| text.get(*tag))
        .or_else(|| text.values().next())
        .map(|text| without_turning(text).into_owned())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_laptop_is_no_phone() {
        let said = |device| Texts::on("zh-Hans", device).say(key!("part-on-device"));
        assert_eq!(said(DeviceKind::Phone), "还在这部手机里，没送到");
        assert_eq!(said(DeviceKind::Computer), "还在这台电脑里，没送到");
    }

    #[test]
    fn every_language_knows_both_machines() {
        for language in LANGUAGES {
            for device in [DeviceKind::Phone, DeviceKind::Computer] {
                let said = Texts::on(language, device).say(key!("error-clock-wrong"));
                assert!(!said.contains(['{', '}']), "{language}: {said}");
            }
        }
    }
}
