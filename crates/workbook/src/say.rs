//! Sentences for findings: Fluent texts beside the app's, `workbook-<code>` with the finding's arguments.

use std::sync::OnceLock;

use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentResource};

use crate::finding::Finding;

/// The reader's own sentences, and those of the guide's rules (`lint-…`).
const TEXTS: [(&str, [&str; 2]); 3] = [
    (
        "zh-Hans",
        [
            include_str!("../../../locales/zh-Hans/workbook.ftl"),
            include_str!("../../../locales/zh-Hans/lint.ftl"),
        ],
    ),
    (
        "zh-Hant",
        [
            include_str!("../../../locales/zh-Hant/workbook.ftl"),
            include_str!("../../../locales/zh-Hant/lint.ftl"),
        ],
    ),
    (
        "en",
        [
            include_str!("../../../locales/en/workbook.ftl"),
            include_str!("../../../locales/en/lint.ftl"),
        ],
    ),
];

type Bundle = FluentBundle<FluentResource>;

/// `FILE: SHEET!CELL: code: sentence`, as a person or an editor reads it.
pub fn line(file: &str, finding: &Finding, language: &str) -> String {
    let place = finding.place();
    let sentence = sentence(finding, language);
    if place.is_empty() {
        return format!("{file}: {}: {sentence}", finding.code);
    }
    format!("{file}: {place}: {}: {sentence}", finding.code)
}

/// What is wrong, why, and what to do.
pub fn sentence(finding: &Finding, language: &str) -> String {
    let key = format!("workbook-{}", finding.code);
    say(language, &key, finding)
        .or_else(|| say(language, &finding.code, finding))
        .or_else(|| say(language, "workbook-other", finding))
        .unwrap_or_else(|| finding.code.clone())
}

fn say(language: &str, key: &str, finding: &Finding) -> Option<String> {
    let bundle = bundle(language)?;
    let pattern = bundle.get_message(key)?.value()?;
    let mut args = FluentArgs::new();
    args.set("code", finding.code.clone());
    let details: Vec<String> = finding
        .args
        .iter()
        .map(|(name, value)| format!("{name}={value}"))
        .collect();
    args.set("details", details.join(", "));
    for name in ["nearest", "suggestion", "open", "row"] {
        args.set(name, "none");
    }
    for (name, value) in finding.args.iter().filter(|(_, value)| !value.is_empty()) {
        args.set(name.clone(), value.clone());
    }
    Some(
        bundle
            .format_pattern(pattern, Some(&args), &mut Vec::new())
            .into_owned(),
    )
}

fn bundle(language: &str) -> Option<&'static Bundle> {
    static BUNDLES: OnceLock<Vec<(&'static str, Bundle)>> = OnceLock::new();
    let bundles = BUNDLES.get_or_init(|| {
        TEXTS
            .iter()
            .map(|(language, texts)| (*language, load(language, texts)))
            .collect()
    });
    let found = bundles
        .iter()
        .find(|(name, _)| *name == language)
        .or(bundles.first());
    found.map(|(_, bundle)| bundle)
}

fn load(language: &str, texts: &[&str]) -> Bundle {
    let mut bundle = Bundle::new_concurrent(language.parse().into_iter().collect());
    // Sentences go to terminals and cells, where isolation marks only disturb.
    bundle.set_use_isolating(false);
    for text in texts {
        match FluentResource::try_new((*text).to_owned()) {
            Ok(resource) | Err((resource, _)) => bundle.add_resource_overriding(resource),
        }
    }
    bundle
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_languages_are_those_of_the_list() {
        assert_eq!(super::TEXTS.map(|(tag, _)| tag), form::language::TAGS);
    }
}
