//! One row of the survey sheet to one node: every column that says how a question behaves.

use std::collections::{BTreeMap, HashMap};

use form::definition::{NodeDef, NodeKind, Text};

use super::expression;
use super::settings::{is_no, is_yes};
use crate::finding::Finding;
use crate::table::{Line, Mode};

/// How cells are read.
#[derive(Debug)]
pub struct Reading {
    /// Whose rules hold.
    pub mode: Mode,
    /// Runs of blanks become one (foreign forms).
    pub clean: bool,
    /// Chinese field names -> generated ones.
    pub names: HashMap<String, String>,
    /// Chinese column names of choice lists -> generated ones.
    pub columns: HashMap<String, String>,
}

impl Reading {
    /// A value.
    pub fn value(&self, line: &Line<'_>, key: &str) -> Option<String> {
        line.get(key).map(|text| self.tidy(&text))
    }

    /// Text by language, references exchanged.
    pub fn text(&self, line: &Line<'_>, key: &str) -> Text {
        let named = |text: &str| expression::rename_references(&self.tidy(text), &self.names);
        line.text(key)
            .into_iter()
            .map(|(language, text)| (language, named(&text)))
            .collect()
    }

    /// An expression, made plain and with generated names.
    pub fn expression(&self, line: &Line<'_>, key: &str, findings: &mut Vec<Finding>) -> Option<String> {
        let text = self.value(line, key)?;
        if self.mode == Mode::Plain {
            return Some(expression::itext_to_label(&expression::drop_last_saved(&text)));
        }
        let (text, changed) = expression::half_width(&text);
        if changed {
            findings.push(
                line.warning("expression-full-width", key)
                    .with("normalised", &text),
            );
        }
        Some(expression::rename_references(&text, &self.names))
    }

    /// An expression where yes and no are allowed too; no means there is none.
    fn condition(&self, line: &Line<'_>, key: &str, findings: &mut Vec<Finding>) -> Option<String> {
        let text = self.value(line, key)?;
        let (yes, no) = match self.mode {
            Mode::Plain => (
                foreign_truth(&text) == Some(true),
                foreign_truth(&text) == Some(false),
            ),
            Mode::Service => (is_yes(&text), is_no(&text)),
        };
        match (yes, no) {
            (true, _) => Some("true()".to_owned()),
            (_, true) if key == "relevant" => Some("false()".to_owned()),
            (_, true) => None,
            _ => self.expression(line, key, findings),
        }
    }

    fn tidy(&self, text: &str) -> String {
        if self.mode == Mode::Service || !self.clean || !text.contains("  ") {
            return text.to_owned();
        }
        let mut out = String::with_capacity(text.len());
        for letter in text.chars() {
            if letter != ' ' || !out.ends_with(' ') {
                out.push(letter);
            }
        }
        out
    }

    /// A node with everything its row says, apart from type, name and choices.
    pub fn node(&self, line: &Line<'_>, name: &str, kind: NodeKind, findings: &mut Vec<Finding>) -> NodeDef {
        let mut node = NodeDef::new(name, kind);
        node.label = self.text(line, "label");
        node.hint = self.text(line, "hint");
        node.guidance = self.text(line, "guidance_hint");
        node.why = self.text(line, "why");
        node.seen_by = self.text(line, "seen_by");
        node.relevant = self.condition(line, "relevant", findings);
        node.required = self.condition(line, "required", findings);
        node.required_message = self.text(line, "required_message");
        node.constraint = self.condition(line, "constraint", findings);
        node.constraint_message = self.text(line, "constraint_message");
        node.readonly = self.condition(line, "read_only", findings);
        node.calculation = self.condition(line, "calculation", findings);
        node.choice_filter = self.filter(line, findings);
        node.parameters = parameters(&self.value(line, "parameters").unwrap_or_default());
        node.trigger = self.trigger(line);
        node.appearance = self
            .value(line, "appearance")
            .map(|text| words(&text))
            .unwrap_or_default();
        node.profile = self.value(line, "profile");
        node.material = self.value(line, "material");
        node.source = Some(line.source("type"));
        self.default(line, &mut node, findings);
        node
    }

    fn filter(&self, line: &Line<'_>, findings: &mut Vec<Finding>) -> Option<String> {
        let text = self.expression(line, "choice_filter", findings)?;
        Some(if self.columns.is_empty() {
            text
        } else {
            expression::rename_words(&text, &self.columns)
        })
    }

    fn trigger(&self, line: &Line<'_>) -> Vec<String> {
        let text = self.value(line, "trigger").unwrap_or_default();
        let (text, _) = expression::half_width(&text);
        let names = text
            .split(',')
            .map(|name| expression::rename_references(name.trim(), &self.names));
        names.filter(|name| !name.is_empty()).collect()
    }

    fn default(&self, line: &Line<'_>, node: &mut NodeDef, findings: &mut Vec<Finding>) {
        let Some(text) = self.value(line, "default") else {
            return;
        };
        let hyphen_is_value = matches!(
            node.kind,
            NodeKind::Date | NodeKind::DateTime | NodeKind::Geopoint
        ) || (node.kind == NodeKind::Opaque);
        let (plain, _) = expression::half_width(&text);
        if expression::is_dynamic(
            if self.mode == Mode::Service { &plain } else { &text },
            hyphen_is_value,
        ) {
            node.dynamic_default = self.expression(line, "default", findings);
        } else if node.kind == NodeKind::Image && self.mode == Mode::Plain && !text.contains("jr://images/") {
            node.default = Some(format!("jr://images/{text}"));
        } else {
            node.default = Some(text);
        }
    }
}

/// The spellings of yes and no that foreign tools turn into `true()` and `false()`; everything else is an expression.
fn foreign_truth(text: &str) -> Option<bool> {
    match text {
        "yes" | "Yes" | "YES" | "true" | "True" | "TRUE" | "true()" => Some(true),
        "no" | "No" | "NO" | "false" | "False" | "FALSE" | "false()" => Some(false),
        _ => None,
    }
}

/// `key=value` pairs, separated by blanks, commas or semicolons.
pub fn parameters(text: &str) -> BTreeMap<String, String> {
    let text = text.replace(" =", "=").replace("= ", "=").replace('＝', "=");
    let pairs = text
        .split([' ', ',', ';', '\n', '\t', '，', '；'])
        .filter_map(|pair| pair.split_once('='));
    pairs
        .map(|(key, value)| (key.trim().to_lowercase(), value.trim()))
        .map(fold_case)
        .collect()
}

/// Names of columns in a foreign file keep their case.
fn fold_case((key, value): (String, &str)) -> (String, String) {
    let keep = matches!(key.as_str(), "value" | "label");
    let value = if keep {
        value.to_owned()
    } else {
        value.to_lowercase()
    };
    (key, value)
}

/// Appearance words, `search('a b')` as one.
fn words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut depth = 0usize;
    for word in text.split_whitespace() {
        match words.last_mut() {
            Some(last) if depth > 0 => {
                last.push(' ');
                last.push_str(word);
            }
            _ => words.push(word.to_owned()),
        }
        depth = (depth + word.matches('(').count()).saturating_sub(word.matches(')').count());
    }
    words
}
