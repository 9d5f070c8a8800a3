//! Sentences that Rust itself says (patches, notifications, ledger lines, slips), from `locales/`. Keys of the screens
//! belong to the interface and are not read here.

use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentResource, FluentValue};

use crate::api::system::DeviceKind;

const SOURCES: [(&str, [&str; 2]); 3] = [
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
    language: String,
    bundle: FluentBundle<FluentResource>,
}

impl Texts {
    /// The sentences of this language as a phone says them; an unknown one gives the source language.
    pub fn new(language: &str) -> Self {
        Self::on(language, DeviceKind::Phone)
    }

    /// The sentences of this language for this kind of machine: 这部手机, or 这台电脑.
    pub fn on(language: &str, device: DeviceKind) -> Self {
        let (name, sources) = SOURCES
            .iter()
            .find(|(name, _)| *name == language)
            .unwrap_or(&SOURCES[0]);
        let mut bundle = FluentBundle::new_concurrent(name.parse().into_iter().collect());
        bundle.set_use_isolating(false);
        // Cannot fail: nothing else of this name is there.
        let _ = bundle.add_function("DEVICE", move |_, _| FluentValue::from(device.word()));
        for source in sources {
            // A faulty line spoils one message, not all: what could be read is kept, the tests find the rest.
            let resource = match FluentResource::try_new((*source).to_owned()) {
                Ok(resource) | Err((resource, _)) => resource,
            };
            bundle.add_resource_overriding(resource);
        }
        Self {
            language: (*name).to_owned(),
            bundle,
        }
    }

    /// Language tag.
    pub fn language(&self) -> &str {
        &self.language
    }

    /// A sentence without arguments.
    pub fn say(&self, key: &str) -> String {
        self.say_with(key, &[])
    }

    /// A sentence with arguments. A missing key gives the key itself, and a test keeps that from happening.
    pub fn say_with(&self, key: &str, args: &[(&str, &str)]) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            tracing::error!(key, "message missing");
            return key.to_owned();
        };
        let mut given = FluentArgs::new();
        for (name, value) in args {
            given.set(*name, FluentValue::from(*value));
        }
        self.bundle
            .format_pattern(pattern, Some(&given), &mut Vec::new())
            .into_owned()
    }

    /// The key has a sentence.
    pub fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    /// What happened and what to do, in one text.
    pub fn error(&self, code: &str) -> String {
        format!(
            "{}{}",
            self.say(&format!("error-{code}")),
            self.say(&format!("error-{code}-next"))
        )
    }

    /// Text of a service in this language, else in the source language, else whatever there is.
    pub fn pick(&self, text: &form::definition::Text) -> String {
        pick(text, &self.language)
    }
}

/// See [`Texts::pick`].
pub fn pick(text: &form::definition::Text, language: &str) -> String {
    [language, "zh-Hans", ""]
        .iter()
        .find_map(|tag| text.get(*tag))
        .or_else(|| text.values().next())
        .cloned()
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_laptop_is_no_phone() {
        let said = |device| Texts::on("zh-Hans", device).say("part-on-device");
        assert_eq!(said(DeviceKind::Phone), "还在这部手机里，没送到");
        assert_eq!(said(DeviceKind::Computer), "还在这台电脑里，没送到");
    }

    #[test]
    fn every_language_knows_both_machines() {
        for language in LANGUAGES {
            for device in [DeviceKind::Phone, DeviceKind::Computer] {
                let said = Texts::on(language, device).say("error-clock-wrong");
                assert!(!said.contains(['{', '}']), "{language}: {said}");
            }
        }
    }
}
