//! The sentences that devices read aloud: those of the services and those of the app itself. A recording of another one is
//! never heard, mostly because a word was written otherwise.

use std::collections::BTreeSet;

use catalog::pack::sentence_hash;
use catalog::service::Service;
use serde_json::Value;

/// The app's own sentences.
const APP: [&str; 6] = [
    include_str!("../../../../../locales/zh-Hans/ui.ftl"),
    include_str!("../../../../../locales/zh-Hans/errors.ftl"),
    include_str!("../../../../../locales/zh-Hans/app.ftl"),
    include_str!("../../../../../locales/en/ui.ftl"),
    include_str!("../../../../../locales/en/errors.ftl"),
    include_str!("../../../../../locales/en/app.ftl"),
];

/// Hashes of all of them.
pub(super) fn sentences(services: &[Service]) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for service in services {
        if let Ok(service) = serde_json::to_value(service) {
            texts(&service, &mut found);
        }
    }
    for line in APP.iter().flat_map(|file| file.lines()) {
        let text = line.split_once(" = ").map_or(line, |(_, text)| text);
        add(text, &mut found);
    }
    found
}

fn texts(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::String(text) => add(text, found),
        Value::Array(items) => items.iter().for_each(|item| texts(item, found)),
        Value::Object(fields) => fields.values().for_each(|field| texts(field, found)),
        _ => {}
    }
}

fn add(text: &str, found: &mut BTreeSet<String>) {
    found.extend(speech::sentences(text).map(sentence_hash));
}
