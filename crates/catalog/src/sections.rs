//! The sections of a service: each is told to a person when it changes, or there is a reason why not. This is the one list;
//! a field that is added to a service without a place here fails the test below.

/// Told, in the order in which it is told: money first.
pub const TOLD: [&str; 27] = [
    "guide.figures",
    "guide.fee",
    "guide.conditions",
    "guide.self_check",
    "materials",
    "guide.mode",
    "guide.places",
    "guide.ask_phone",
    "guide.complain_phone",
    "guide.promise",
    "guide.legal_limit",
    "guide.visits",
    "guide.visit_reason",
    "guide.repeat_months",
    "guide.posted",
    "guide.steps",
    "guide.agent",
    "guide.agent_allowed",
    "guide.result",
    "parts",
    "form",
    "guide.title",
    "guide.official_name",
    "guide.summary",
    "guide.faq",
    "guide.example",
    "guide.basis",
];

/// Not told, and why.
pub const SILENT: [(&str, &str); 11] = [
    ("format", "layout of the data"),
    ("id", "never changes"),
    ("version", "shown beside the changes"),
    ("guide.gentle", "the tone, not the matter"),
    ("guide.events", "where it is listed"),
    ("guide.aliases", "only for finding it"),
    ("guide.codes", "codes of the standard"),
    ("guide.checked_on", "shown beside the changes"),
    ("guide.checked_by", "shown beside the changes"),
    ("guide.changes", "the county's own words about the changes"),
    ("guide", "its fields are the sections"),
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use form::definition::{FormDefinition, Text};

    use super::*;
    use crate::service::{Guide, Limit, Part, Service};

    fn words() -> Text {
        [("zh-Hans".to_owned(), "字".to_owned())].into()
    }

    /// A service that writes every field it can have: none is left out for being blank.
    fn full() -> Service {
        let guide = Guide {
            legal_limit: Some(Limit::default()),
            visit_reason: words(),
            repeat_months: Some(12),
            posted: words(),
            changes: words(),
            ..Guide::default()
        };
        Service {
            format: 1,
            id: "x".to_owned(),
            version: "1".to_owned(),
            guide,
            materials: Vec::new(),
            form: Some(FormDefinition::default()),
            parts: vec![Part::default()],
        }
    }

    #[test]
    fn every_field_of_a_service_is_told_or_silent_for_a_reason() {
        let json = serde_json::to_value(full()).unwrap();
        let names = |value: &serde_json::Value, before: &str| -> Vec<String> {
            let fields = value.as_object().unwrap().keys();
            fields.map(|name| format!("{before}{name}")).collect()
        };
        let mut fields: BTreeSet<String> = names(&json, "").into_iter().collect();
        fields.extend(names(&json["guide"], "guide."));
        let told = TOLD.iter().copied();
        let listed: Vec<&str> = told.chain(SILENT.iter().map(|(name, _)| *name)).collect();
        let unique: BTreeSet<String> = listed.iter().map(|name| (*name).to_owned()).collect();
        assert_eq!(unique.len(), listed.len(), "each has one place");
        assert_eq!(fields, unique);
        // Guide::default() writes what is blank too, except where it says so: those are filled in above.
        let source = include_str!("service.rs");
        let guide = source
            .split("pub struct Guide {")
            .nth(1)
            .unwrap()
            .split("\n}")
            .next()
            .unwrap();
        assert_eq!(
            guide.matches("\n    pub ").count(),
            json["guide"].as_object().unwrap().len()
        );
    }
}
