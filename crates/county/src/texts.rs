//! What the desk says, from `locales/<language>/desk.ftl`. A key that a language lacks is said in the source language.

use fluent::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use form::definition::Text;
use unic_langid::LanguageIdentifier;

/// Language, the desk's own texts, and the sentences of error codes.
const SOURCES: [(&str, &str, &str); 3] = [
    (
        "zh-Hans",
        include_str!("../../../locales/zh-Hans/desk.ftl"),
        include_str!("../../../locales/zh-Hans/errors.ftl"),
    ),
    (
        "zh-Hant",
        include_str!("../../../locales/zh-Hant/desk.ftl"),
        include_str!("../../../locales/zh-Hant/errors.ftl"),
    ),
    (
        "en",
        include_str!("../../../locales/en/desk.ftl"),
        include_str!("../../../locales/en/errors.ftl"),
    ),
];

/// The texts of one language.
pub(crate) struct Texts {
    /// Language tag.
    pub(crate) language: String,
    bundles: Vec<FluentBundle<FluentResource>>,
}

impl Texts {
    /// Of this language; an unknown one becomes `zh-Hans`.
    pub(crate) fn load(language: &str) -> Self {
        let language = if SOURCES.iter().any(|(tag, _, _)| *tag == language) {
            language
        } else {
            "zh-Hans"
        };
        let order = [language, "zh-Hans"];
        let bundles = order
            .iter()
            .filter_map(|wanted| SOURCES.iter().find(|(tag, _, _)| tag == wanted))
            .map(bundle)
            .collect();
        Self {
            language: language.to_owned(),
            bundles,
        }
    }

    /// A published text in this language, or in the source language.
    pub(crate) fn pick(&self, text: &Text) -> String {
        let tags = [self.language.as_str(), "zh-Hans", ""];
        let found = tags.iter().find_map(|tag| text.get(*tag));
        found.cloned().unwrap_or_default()
    }

    /// A sentence without arguments.
    pub(crate) fn say(&self, key: &str) -> String {
        self.say_with(key, &[])
    }

    /// A sentence with arguments. A key that no language has is shown as it is.
    pub(crate) fn say_with(&self, key: &str, arguments: &[(&str, &str)]) -> String {
        let mut args = FluentArgs::new();
        for (name, value) in arguments {
            args.set((*name).to_owned(), FluentValue::from((*value).to_owned()));
        }
        self.bundles
            .iter()
            .find_map(|bundle| format(bundle, key, &args))
            .unwrap_or_else(|| key.to_owned())
    }
}

fn format(bundle: &FluentBundle<FluentResource>, key: &str, args: &FluentArgs<'_>) -> Option<String> {
    let pattern = bundle.get_message(key)?.value()?;
    Some(
        bundle
            .format_pattern(pattern, Some(args), &mut Vec::new())
            .into_owned(),
    )
}

fn bundle((tag, desk, errors): &(&str, &str, &str)) -> FluentBundle<FluentResource> {
    let language: LanguageIdentifier = tag.parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    // Isolation marks would stand in the pages as invisible characters that screen readers stumble over.
    bundle.set_use_isolating(false);
    for source in [desk, errors] {
        let resource =
            FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(resource, _faults)| resource);
        if let Err(errors) = bundle.add_resource(resource) {
            tracing::error!(count = errors.len(), language = tag, "texts are defined twice");
        }
    }
    bundle
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_languages_are_those_of_the_list_and_of_the_folders() {
        assert_eq!(SOURCES.map(|(tag, ..)| tag), form::language::TAGS);
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
    fn every_language_has_every_sentence_of_the_source() {
        let keys = |source: &str| -> Vec<String> {
            let lines = source
                .lines()
                .filter(|line| line.starts_with(|first: char| first.is_ascii_lowercase()));
            lines
                .filter_map(|line| Some(line.split_once(" =")?.0.to_owned()))
                .collect()
        };
        let source = keys(SOURCES[0].1);
        assert!(source.len() > 50);
        for (tag, text, _) in SOURCES {
            assert!(
                FluentResource::try_new(text.to_owned()).is_ok(),
                "{tag} cannot be read"
            );
            assert_eq!(keys(text), source, "{tag}");
        }
    }

    #[test]
    fn every_code_that_reaches_a_person_has_its_sentences() {
        let codes = protocol::problem::Code::ALL
            .map(|code| serde_json::to_value(code).unwrap().as_str().unwrap().to_owned());
        for (tag, _, errors) in SOURCES {
            for code in &codes {
                for key in [format!("\nerror-{code} ="), format!("\nerror-{code}-next =")] {
                    assert!(errors.contains(&key), "{tag} lacks {}", key.trim());
                }
            }
        }
    }
}
