//! The rules of each node: one compiled expression per property, with what it reads. Expressions that cannot be compiled
//! are left out (always relevant, never required, blank) and reported as errors, so that a form still opens for the author.

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::sync::Arc;

use super::certain::{always, contradicts};
use super::code::{ChoiceTexts, Code, Filter, TextParts, cut};
use super::resolve::{Problem, Read, Reads, Resolver, Source};
use crate::contract::{Diagnostic, Severity};
use crate::definition::{FormDefinition, NodeDef, NodeKind, Text};
use crate::expr::{Ast, parse};
use crate::schema::{NodeId, Schema, lists::Index};
use crate::value::{Value, listed::listed, read_input::read_input};

/// A compiled expression and what it reads.
#[derive(Debug, Clone)]
pub(crate) struct Rule {
    pub(crate) code: Code,
    pub(crate) reads: Reads,
}

/// Everything compiled for one node.
#[derive(Debug, Clone, Default)]
pub(crate) struct Rules {
    pub(crate) relevant: Option<Box<Rule>>,
    pub(crate) required: Option<Box<Rule>>,
    pub(crate) readonly: Option<Box<Rule>>,
    pub(crate) constraint: Option<Box<Rule>>,
    pub(crate) calculation: Option<Box<Rule>>,
    pub(crate) default: Option<Box<Rule>>,
    pub(crate) trigger: Option<Box<Rule>>,
    pub(crate) triggered_by: Vec<NodeId>,
    pub(crate) count: Option<Box<Rule>>,
    pub(crate) filter: Option<Box<(Filter, Reads)>>,
    pub(crate) list: Option<Arc<str>>,
    /// Labels of its list that are filled in.
    pub(crate) choice_texts: Option<Arc<ChoiceTexts>>,
    pub(crate) label: Option<Box<Interpolated>>,
    pub(crate) hint: Option<Box<Interpolated>>,
    pub(crate) messages: Option<Box<[Interpolated; 2]>>,
}

/// A text by language, cut at its `${…}`.
#[derive(Debug, Clone, Default)]
pub(crate) struct Interpolated {
    pub(crate) by_language: BTreeMap<String, TextParts>,
    pub(crate) reads: Reads,
}

/// Compiles the rules of one node after another.
pub(crate) struct RuleCompiler<'f> {
    pub(crate) schema: &'f Schema,
    pub(crate) definition: &'f FormDefinition,
    pub(crate) indexes: &'f BTreeMap<String, Index>,
    pub(crate) patterns: BTreeMap<String, Option<Arc<regex::Regex>>>,
    pub(crate) findings: Vec<Diagnostic>,
}

impl RuleCompiler<'_> {
    pub(crate) fn rules(&mut self, id: NodeId, def: &NodeDef) -> Rules {
        let mut rules = Rules::default();
        let triggered = !def.trigger.is_empty();
        let calculation = self.rule(id, def, "calculation", def.calculation.as_deref());
        if triggered {
            rules.trigger = calculation;
            rules.triggered_by = def
                .trigger
                .iter()
                .filter_map(|name| self.trigger(id, def, name))
                .collect();
        } else {
            rules.calculation = calculation;
        }
        rules.relevant = self.rule(id, def, "relevant", def.relevant.as_deref());
        rules.required = if def.kind == NodeKind::Repeat {
            self.least_rows(id, def)
        } else {
            self.rule(id, def, "required", def.required.as_deref())
        };
        rules.readonly = self.rule(id, def, "readonly", def.readonly.as_deref());
        rules.constraint = self.rule(id, def, "constraint", def.constraint.as_deref());
        rules.default = self.rule(id, def, "default", def.dynamic_default.as_deref());
        rules.count = self.rule(
            id,
            def,
            "repeat_count",
            def.repeat_count
                .as_deref()
                .filter(|_| def.kind == NodeKind::Repeat),
        );
        self.check_never(def, rules.relevant.as_deref());
        self.check_required(id, def, rules.readonly.as_deref());
        self.check_default(id, def);
        rules.list = self.list(def);
        rules.choice_texts = rules
            .list
            .as_deref()
            .and_then(|list| self.choice_texts(id, def, list));
        rules.filter = self.filter(id, def);
        rules.label = self.text(id, def, "label", &def.label);
        rules.hint = self.text(id, def, "hint", &def.hint);
        let constraint_message = self.text(id, def, "constraint_message", &def.constraint_message);
        let required_message = self.text(id, def, "required_message", &def.required_message);
        if constraint_message.is_some() || required_message.is_some() {
            let part = |text: Option<Box<Interpolated>>| text.map(|text| *text).unwrap_or_default();
            rules.messages = Some(Box::new([part(constraint_message), part(required_message)]));
        }
        rules
    }

    /// Resolves one expression in the context of a node.
    pub(crate) fn expression(&mut self, id: NodeId, source: &str) -> (Option<Rule>, Vec<Problem>) {
        let parsed = match parse::parse(source) {
            Ok(parsed) => parsed,
            Err(fault) => return (None, vec![fault.into()]),
        };
        let (rule, mut problems) = self.resolve(id, &parsed.ast);
        if parsed.normalised {
            problems.push(Problem::warning(
                "full-width",
                &[("normalised", &crate::expr::print::print(&parsed.ast))],
            ));
        }
        (rule, problems)
    }

    fn resolve(&mut self, id: NodeId, ast: &Ast) -> (Option<Rule>, Vec<Problem>) {
        let mut resolver = self.resolver(id);
        let place = resolver.origin_place();
        let code = resolver.resolve(ast, &place, false);
        let (reads, mut problems) = (resolver.reads, resolver.problems);
        match code {
            Ok(code) => (Some(Rule { code, reads }), problems),
            Err(problem) => {
                problems.push(problem);
                (None, problems)
            }
        }
    }

    fn resolver(&mut self, id: NodeId) -> Resolver<'_> {
        let node = self.schema.node(id);
        Resolver {
            schema: self.schema,
            definition: self.definition,
            indexes: self.indexes,
            patterns: &mut self.patterns,
            origin: id,
            origin_scope: node.scope,
            reads: Reads::default(),
            problems: Vec::new(),
        }
    }

    fn rule(&mut self, id: NodeId, def: &NodeDef, property: &str, source: Option<&str>) -> Option<Box<Rule>> {
        let source = source.map(str::trim).filter(|source| !source.is_empty())?;
        let (rule, problems) = self.expression(id, source);
        self.report(id, def, property, source, problems);
        rule.map(Box::new)
    }

    /// How many rows a repeat must have. A required repeat must have one; where a count rules, nobody can add any.
    fn least_rows(&mut self, id: NodeId, def: &NodeDef) -> Option<Box<Rule>> {
        if def.repeat_count.is_some() {
            return None;
        }
        let mut rule = match def.min_rows.as_deref() {
            Some(source) => self.rule(id, def, "min_rows", Some(source)),
            None => self.rule(id, def, "required", def.required.as_deref()),
        }?;
        rule.reads.list.push(Read {
            source: Source::Rows(id),
            level: self.schema.node(id).scope,
            selective: false,
            offset: None,
        });
        Some(rule)
    }

    fn report(&mut self, id: NodeId, def: &NodeDef, property: &str, source: &str, problems: Vec<Problem>) {
        for problem in problems {
            let mut args = problem.args;
            args.insert("property".into(), property.into());
            args.insert("expression".into(), source.chars().take(200).collect());
            args.insert(
                "node".into(),
                def.alias.clone().unwrap_or_else(|| def.name.clone()),
            );
            let place = def
                .source
                .clone()
                .unwrap_or_else(|| format!("{}#{property}", self.schema.reference(id)));
            self.findings.push(Diagnostic {
                code: problem.code,
                severity: problem.severity,
                place,
                args,
            });
        }
    }

    fn trigger(&mut self, id: NodeId, def: &NodeDef, name: &str) -> Option<NodeId> {
        let bare = name.trim().trim_start_matches("${").trim_end_matches('}').trim();
        let found = self
            .schema
            .by_name
            .get(bare)
            .and_then(|found| found.first().copied());
        if found.is_none() {
            let problem = Problem::error("unknown-name", &[("name", bare), ("suggestion", "")]);
            self.report(id, def, "trigger", name, vec![problem]);
        }
        found
    }

    /// A `relevant` that is false whatever anyone answers.
    fn check_never(&mut self, def: &NodeDef, rule: Option<&Rule>) {
        let Some(rule) = rule else { return };
        let never = always(&rule.code, &rule.reads) == Some(false) || contradicts(&rule.code);
        if never && let Some(source) = def.relevant.as_deref() {
            let id = self
                .schema
                .by_name
                .get(def.name.as_str())
                .and_then(|ids| ids.first().copied())
                .unwrap_or(0);
            self.report(
                id,
                def,
                "relevant",
                source,
                vec![Problem::warning("never-relevant", &[])],
            );
        }
    }

    /// A `required` where nobody can answer: it stops nobody, so the author should know.
    fn check_required(&mut self, id: NodeId, def: &NodeDef, readonly: Option<&Rule>) {
        use NodeKind::{Calculate, Hidden, Metadata, Note};
        let Some(source) = def.required.as_deref().filter(|source| !source.trim().is_empty()) else {
            return;
        };
        let silent = matches!(def.kind, Note | Calculate | Hidden | Metadata);
        if silent || readonly.is_some_and(|rule| always(&rule.code, &rule.reads) == Some(true)) {
            let problem = Problem::warning("required-unanswerable", &[]);
            self.report(id, def, "required", source, vec![problem]);
        }
    }

    /// A first answer that the question itself would not take from anybody.
    fn check_default(&mut self, id: NodeId, def: &NodeDef) {
        let Some(source) = def
            .default
            .as_deref()
            .filter(|text| !text.is_empty() && def.kind != NodeKind::Metadata)
        else {
            return;
        };
        let list = def
            .list
            .as_deref()
            .and_then(|name| Some((self.definition.lists.get(name)?, self.indexes.get(name)?)));
        let value = read_input(def, source);
        let value = match list {
            Some((list, index)) => listed(list, index, def.kind, value),
            None => value,
        };
        if matches!(value, Value::Unread(_)) {
            let code = if list.is_some() {
                "default-not-in-list"
            } else {
                "default-unreadable"
            };
            self.report(
                id,
                def,
                "default",
                source,
                vec![Problem::error(code, &[("value", source)])],
            );
        }
    }

    fn list(&mut self, def: &NodeDef) -> Option<Arc<str>> {
        let name = def.list.as_deref()?;
        if !self.definition.lists.contains_key(name) {
            let args = BTreeMap::from([("list".to_owned(), name.to_owned())]);
            let place = def.source.clone().unwrap_or_else(|| def.name.clone());
            self.findings.push(Diagnostic {
                code: "list-missing".into(),
                severity: Severity::Error,
                place,
                args,
            });
        }
        Some(name.into())
    }

    fn choice_texts(&mut self, id: NodeId, def: &NodeDef, list: &str) -> Option<Arc<ChoiceTexts>> {
        let mut resolver = self.resolver(id);
        let place = resolver.origin_place();
        let found = resolver.choice_texts(list, &place);
        let mut problems = resolver.problems;
        let found = found.map_err(|problem| problems.push(problem)).ok().flatten();
        self.report(id, def, "choices", list, problems);
        found
    }

    fn filter(&mut self, id: NodeId, def: &NodeDef) -> Option<Box<(Filter, Reads)>> {
        let source = def
            .choice_filter
            .as_deref()
            .map(str::trim)
            .filter(|source| !source.is_empty())?;
        let list: Arc<str> = def.list.as_deref()?.into();
        let parsed = match parse::parse(source) {
            Ok(parsed) => parsed,
            Err(fault) => {
                self.report(id, def, "choice_filter", source, vec![fault.into()]);
                return None;
            }
        };
        let mut resolver = self.resolver(id);
        let place = resolver.origin_place();
        let filter = resolver.filter(&list, &parsed.ast, &place);
        let (reads, mut problems) = (resolver.reads, resolver.problems);
        let filter = match filter {
            Ok(filter) => Some(Box::new((filter, reads))),
            Err(problem) => {
                problems.push(problem);
                None
            }
        };
        if parsed.normalised {
            problems.push(Problem::warning(
                "full-width",
                &[("normalised", &crate::expr::print::print(&parsed.ast))],
            ));
        }
        self.report(id, def, "choice_filter", source, problems);
        filter
    }

    /// Cuts a text at its `${…}`; `None` when it has none.
    fn text(&mut self, id: NodeId, def: &NodeDef, property: &str, text: &Text) -> Option<Box<Interpolated>> {
        if !text.values().any(|text| text.contains("${")) {
            return None;
        }
        let mut out = Interpolated::default();
        for (language, text) in text {
            let Ok(parts) = cut(text, |source| {
                let (rule, problems) = self.expression(id, source);
                self.report(id, def, property, text, problems);
                Ok::<_, Infallible>(rule.map(|rule| {
                    out.reads.list.extend(rule.reads.list);
                    rule.code
                }))
            });
            out.by_language.insert(language.clone(), parts);
        }
        Some(Box::new(out))
    }
}

/// Nobody ever gives these an answer, so nothing about one can be wrong.
pub(crate) fn unanswerable(kind: NodeKind) -> bool {
    use NodeKind::{Calculate, Group, Hidden, Metadata, Note};
    matches!(kind, Note | Group | Calculate | Hidden | Metadata)
}
