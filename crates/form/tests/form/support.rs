//! A form as a few lines, and an actor who fills it in. One line per row: `type name key=value; key=value`.

use std::sync::Arc;

use form::contract::{Diagnostic, Env};
use form::definition::{Choice, ChoiceList, FormDefinition, NodeDef, NodeKind, Text};
use form::{Form, Session};

/// 21 November 2026, half past nine in Shanghai.
pub fn env() -> Env {
    Env {
        now: "2026-11-21T09:30:00+08:00[Asia/Shanghai]".parse().unwrap(),
        seed: 7,
    }
}

/// A definition from lines. `list NAME [columns]: a b c` or `list NAME parent: a=x b=y` adds a list.
pub fn definition(lines: &str) -> FormDefinition {
    let mut stack = vec![Vec::new()];
    let mut open: Vec<NodeDef> = Vec::new();
    let mut form = FormDefinition {
        format: 1,
        id: "t".into(),
        root: "data".into(),
        ..FormDefinition::default()
    };
    form.default_language = "zh-Hans".into();
    for line in lines.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let (kind, rest) = line.split_once(' ').unwrap_or((line, ""));
        match kind {
            "list" => add_list(&mut form, rest),
            "name" => form.instance_name = Some(rest.into()),
            "end" => {
                let mut node = open.pop().unwrap();
                node.children = stack.pop().unwrap();
                stack.last_mut().unwrap().push(node);
            }
            "group" | "repeat" => {
                open.push(node(kind, rest));
                stack.push(Vec::new());
            }
            _ => stack.last_mut().unwrap().push(node(kind, rest)),
        }
    }
    form.nodes = stack.pop().unwrap();
    form
}

fn add_list(form: &mut FormDefinition, rest: &str) {
    let (head, rows) = rest.split_once(':').unwrap();
    let mut head = head.split_whitespace();
    let name = head.next().unwrap().to_owned();
    let columns: Vec<String> = head.map(str::to_owned).collect();
    let rows = rows.split_whitespace().map(|row| {
        let mut parts = row.split('=');
        let name = parts.next().unwrap().to_owned();
        let label = Text::from([
            ("zh-Hans".to_owned(), format!("{name}号")),
            ("en".to_owned(), format!("No. {name}")),
        ]);
        Choice {
            name,
            label,
            values: parts.map(str::to_owned).collect(),
        }
    });
    let rows = rows.collect();
    form.lists.insert(
        name,
        ChoiceList {
            columns,
            file: None,
            rows,
        },
    );
}

fn node(kind: &str, rest: &str) -> NodeDef {
    let (name, settings) = rest.split_once(' ').unwrap_or((rest, ""));
    let (kind, list) = kind
        .split_once(':')
        .map_or((kind, None), |(kind, list)| (kind, Some(list.to_owned())));
    let mut def = NodeDef::new(name, kind_of(kind));
    def.list = list;
    def.label = Text::from([
        ("zh-Hans".to_owned(), name.to_owned()),
        ("en".to_owned(), format!("{name} (en)")),
    ]);
    for setting in settings
        .split(';')
        .map(str::trim)
        .filter(|setting| !setting.is_empty())
    {
        let (key, value) = setting.split_once('=').unwrap();
        let (key, value) = (key.trim(), value.trim().to_owned());
        match key {
            "rel" => def.relevant = Some(value),
            "req" => def.required = Some(value),
            "con" => def.constraint = Some(value),
            "ro" => def.readonly = Some(value),
            "calc" => def.calculation = Some(value),
            "default" => def.default = Some(value),
            "dynamic" => def.dynamic_default = Some(value),
            "filter" => def.choice_filter = Some(value),
            "count" => def.repeat_count = Some(value),
            "trigger" => def.trigger = value.split(' ').map(str::to_owned).collect(),
            "alias" => def.alias = Some(value),
            "profile" => def.profile = Some(value),
            "min" => def.min_rows = Some(value),
            "looks" => def.appearance = value.split(' ').map(str::to_owned).collect(),
            "preload" => drop(def.parameters.insert("preload".into(), value)),
            "given-by" => drop(def.parameters.insert(key.into(), value)),
            "label" => def.label = Text::from([("zh-Hans".to_owned(), value)]),
            "hint" => def.hint = Text::from([("zh-Hans".to_owned(), value)]),
            "conmsg" => def.constraint_message = Text::from([("zh-Hans".to_owned(), value)]),
            "reqmsg" => def.required_message = Text::from([("zh-Hans".to_owned(), value)]),
            other => panic!("{other}"),
        }
    }
    def
}

fn kind_of(kind: &str) -> NodeKind {
    match kind {
        "group" => NodeKind::Group,
        "repeat" => NodeKind::Repeat,
        "note" => NodeKind::Note,
        "text" => NodeKind::Text,
        "integer" => NodeKind::Integer,
        "decimal" => NodeKind::Decimal,
        "date" => NodeKind::Date,
        "time" => NodeKind::Time,
        "datetime" => NodeKind::DateTime,
        "one" => NodeKind::SelectOne,
        "many" => NodeKind::SelectMultiple,
        "calculate" => NodeKind::Calculate,
        "tick" => NodeKind::Acknowledge,
        "image" => NodeKind::Image,
        "sign" => NodeKind::Signature,
        "meta" => NodeKind::Metadata,
        other => panic!("{other}"),
    }
}

/// Loads lines that must be without errors.
pub fn load(lines: &str) -> Arc<Form> {
    let (form, findings) = Form::load(definition(lines));
    let errors: Vec<_> = findings
        .iter()
        .filter(|f| f.severity == form::contract::Severity::Error)
        .collect();
    assert!(errors.is_empty(), "{errors:?}");
    form.unwrap()
}

/// Codes of what is found in lines.
pub fn findings(lines: &str) -> Vec<Diagnostic> {
    Form::load(definition(lines)).1
}

/// Someone filling in a form.
pub struct Person(pub Session);

impl Person {
    pub fn opens(lines: &str) -> Person {
        Person(Session::new(load(lines), env()))
    }

    pub fn answers(&mut self, name: &str, input: &str) -> &mut Person {
        self.0.set(&at(name), input);
        self
    }

    #[track_caller]
    pub fn sees(&mut self, name: &str, value: &str) -> &mut Person {
        let node = self.0.node(&at(name)).unwrap_or_else(|| panic!("no {name}"));
        assert_eq!(node.value, value, "{name}");
        self
    }

    #[track_caller]
    pub fn is_shown(&mut self, name: &str, shown: bool) -> &mut Person {
        assert_eq!(self.0.node(&at(name)).unwrap().relevant, shown, "{name}");
        self
    }

    #[track_caller]
    pub fn has(&mut self, name: &str, violation: &str) -> &mut Person {
        let found = self.0.node(&at(name)).unwrap().violation;
        assert_eq!(
            found.map_or(String::new(), |v| format!("{v:?}")),
            violation,
            "{name}"
        );
        self
    }

    #[track_caller]
    pub fn chooses_from(&mut self, name: &str, names: &str) -> &mut Person {
        let choices = self.0.node(&at(name)).unwrap().choices.unwrap();
        let found: Vec<String> = choices.into_iter().map(|(name, _)| name).collect();
        assert_eq!(found.join(" "), names, "{name}");
        self
    }
}

/// `r[2]/x` for `/data/r[2]/x`.
pub fn at(name: &str) -> String {
    if name.starts_with('/') {
        name.to_owned()
    } else {
        format!("/data/{name}")
    }
}
