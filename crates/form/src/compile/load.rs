//! `Form::load`: everything that can be said about a definition before anyone answers it.
//! A form with errors still opens where its tree can be addressed, so that an author sees it; publishing refuses errors.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::consents::{self, Consent};
use super::counts;
use super::graph::{self, Graph};
use super::prop::{Vertex, parts};
use super::rules::{Rule, RuleCompiler, Rules};
use crate::contract::{Diagnostic, Severity};
use crate::definition::{ChoiceList, FormDefinition, NodeDef, NodeKind};
use crate::schema::{self, NodeId, ROOT, Schema, lists::Index};

/// Definitions larger than this are refused unread.
const MAX_BYTES: usize = 64 << 20;

/// Whether a form cannot be filled in here because it was made for a newer version: its layout has a higher number, or it
/// calls a function that is not known. A kind of question that is not known is not even read as a definition.
pub fn needs_newer(findings: &[Diagnostic]) -> bool {
    let newer = |code: &str| matches!(code, "form-format" | "expression-unknown-function");
    findings.iter().any(|finding| newer(&finding.code))
}

/// A form ready to be answered. Shared by sessions; never changes.
#[derive(Debug)]
pub struct Form {
    pub(crate) definition: FormDefinition,
    pub(crate) schema: Schema,
    pub(crate) indexes: BTreeMap<String, Index>,
    pub(crate) rules: Vec<Rules>,
    pub(crate) graph: Graph,
    pub(crate) instance_name: Option<Rule>,
    /// By node: how many choices its whole list has.
    pub(crate) choice_totals: Vec<Option<usize>>,
    /// Ticks and signatures with whoever gives them.
    pub(crate) consents: Vec<Consent>,
    /// By repeat: the questions whose answer is its count.
    pub(crate) counted_by: BTreeMap<NodeId, Vec<NodeId>>,
    /// Written in Chinese: months and weekdays are named so, on the device and at the county alike.
    pub(crate) is_chinese: bool,
    no_rules: Rules,
}

/// An expression read once (`Form::compile`), to be evaluated many times.
#[derive(Debug, Clone)]
pub struct Expression {
    pub(crate) rule: Rule,
}

impl Form {
    /// Compiles a definition. The form is absent only when its tree cannot be addressed (twin names, unusable names,
    /// absurd size); findings of severity `Error` mean that it must not be published.
    pub fn load(definition: FormDefinition) -> (Option<Arc<Form>>, Vec<Diagnostic>) {
        if definition.format != 1 {
            return (
                None,
                vec![error(
                    "form-format",
                    &definition.id,
                    &[("format", &definition.format.to_string())],
                )],
            );
        }
        let (schema, findings) = schema::build(&definition);
        let Some(schema) = schema else {
            return (None, findings);
        };
        let indexes = definition
            .lists
            .iter()
            .map(|(name, list)| (name.clone(), Index::new(list)))
            .collect();
        let mut compiler = RuleCompiler {
            schema: &schema,
            definition: &definition,
            indexes: &indexes,
            patterns: BTreeMap::new(),
            findings,
        };
        let mut rules = vec![Rules::default()];
        add_rules(&mut compiler, &definition.nodes, &mut rules);
        let instance_name = instance_name(&mut compiler);
        check_lists(&mut compiler);
        let mut findings = compiler.findings;
        let graph = graph::build(&schema, &rules);
        for cycle in &graph.cycles {
            findings.push(cycle_finding(&definition, &schema, cycle));
        }
        let total = |rules: &Rules| {
            let rows = definition
                .lists
                .get(rules.list.as_deref()?)
                .map(|list| list.rows.len());
            Some(rows.unwrap_or(0))
        };
        let choice_totals = rules.iter().map(total).collect();
        let no_rules = Rules::default();
        let consents = consents::find(&definition, &schema);
        let is_chinese = is_chinese(&definition);
        let counted_by = counts::sources(&schema, &rules);
        let form = Form {
            definition,
            schema,
            indexes,
            rules,
            graph,
            instance_name,
            choice_totals,
            consents,
            is_chinese,
            counted_by,
            no_rules,
        };
        (Some(Arc::new(form)), findings)
    }

    /// Compiles a definition from its JSON.
    pub fn load_json(bytes: &[u8]) -> (Option<Arc<Form>>, Vec<Diagnostic>) {
        if bytes.len() > MAX_BYTES {
            return (None, vec![error("form-too-large", "", &[])]);
        }
        match serde_json::from_slice(bytes) {
            Ok(definition) => Self::load(definition),
            Err(fault) => {
                let (line, column) = (fault.line().to_string(), fault.column().to_string());
                (
                    None,
                    vec![error(
                        "form-unreadable",
                        "",
                        &[("line", &line), ("column", &column)],
                    )],
                )
            }
        }
    }

    /// The definition this was made from.
    pub fn definition(&self) -> &FormDefinition {
        &self.definition
    }

    /// Reads and checks an expression in the context of the form's root (materials' `when`, rules, parts).
    /// Warnings do not stand in the way; ask `check` for them.
    pub fn compile(&self, expression: &str) -> Result<Expression, Vec<Diagnostic>> {
        let (rule, findings) = self.compile_at_root(expression);
        rule.map(|rule| Expression { rule }).ok_or(findings)
    }

    /// All findings of an expression in the context of the form's root.
    pub fn check(&self, expression: &str) -> Vec<Diagnostic> {
        self.compile_at_root(expression).1
    }

    /// The definition of the node with this reference; positions and row ids are ignored.
    pub fn def(&self, at: &str) -> Option<&NodeDef> {
        let id = self.schema.find(at)?;
        self.node_def(id)
    }

    /// References of all questions whose meaning is this (`person.name`), without positions.
    pub fn references_of_profile(&self, profile: &str) -> Vec<String> {
        let ids = (0..).zip(&self.schema.nodes).map(|(id, _)| id);
        let wanted = |id: &NodeId| {
            self.node_def(*id)
                .is_some_and(|def| def.profile.as_deref() == Some(profile))
        };
        ids.filter(wanted).map(|id| self.schema.reference(id)).collect()
    }

    pub(crate) fn node_def(&self, id: NodeId) -> Option<&NodeDef> {
        super::definition_of(&self.definition, &self.schema, id)
    }

    pub(crate) fn rules(&self, id: NodeId) -> &Rules {
        self.rules.get(id as usize).unwrap_or(&self.no_rules)
    }

    pub(crate) fn counted_by(&self, repeat: NodeId) -> &[NodeId] {
        self.counted_by.get(&repeat).map_or(&[], Vec::as_slice)
    }

    pub(crate) fn list(&self, name: &str) -> Option<(&ChoiceList, &Index)> {
        Some((self.definition.lists.get(name)?, self.indexes.get(name)?))
    }

    fn compile_at_root(&self, expression: &str) -> (Option<Rule>, Vec<Diagnostic>) {
        let mut compiler = RuleCompiler {
            schema: &self.schema,
            definition: &self.definition,
            indexes: &self.indexes,
            patterns: BTreeMap::new(),
            findings: Vec::new(),
        };
        let (rule, problems) = compiler.expression(ROOT, expression.trim());
        let findings = problems.into_iter().map(|problem| Diagnostic {
            code: problem.code,
            severity: problem.severity,
            place: String::new(),
            args: problem.args,
        });
        (rule, findings.collect())
    }
}

/// By its own language; where it names none, by how it asks.
fn is_chinese(definition: &FormDefinition) -> bool {
    let is_letter = |letter: char| ('\u{3400}'..='\u{9fff}').contains(&letter);
    let language = &definition.default_language;
    if !language.is_empty() && language != "default" {
        return language.starts_with("zh") || language.contains("(zh") || language.contains(is_letter);
    }
    fn asks(defs: &[NodeDef], is_letter: &dyn Fn(char) -> bool) -> bool {
        defs.iter().any(|def| {
            let texts = def
                .label
                .iter()
                .any(|(name, text)| name.contains(is_letter) || text.contains(is_letter));
            texts || asks(&def.children, is_letter)
        })
    }
    asks(&definition.nodes, &is_letter)
}

fn add_rules(compiler: &mut RuleCompiler<'_>, defs: &[NodeDef], rules: &mut Vec<Rules>) {
    for def in defs {
        let id = NodeId::try_from(rules.len()).unwrap_or(ROOT);
        let compiled = compiler.rules(id, def);
        rules.push(compiled);
        if matches!(def.kind, NodeKind::Group | NodeKind::Repeat) {
            add_rules(compiler, &def.children, rules);
        }
    }
}

fn instance_name(compiler: &mut RuleCompiler<'_>) -> Option<Rule> {
    let source = compiler.definition.instance_name.clone()?;
    let (rule, problems) = compiler.expression(ROOT, source.trim());
    for problem in problems {
        let (code, severity, args) = (problem.code, problem.severity, problem.args);
        compiler.findings.push(Diagnostic {
            code,
            severity,
            place: "settings#instance_name".into(),
            args,
        });
    }
    rule
}

/// Choice names that a list has twice, or that a multiple choice could not keep apart.
fn check_lists(compiler: &mut RuleCompiler<'_>) {
    let filtered = filtered_lists(&compiler.definition.nodes);
    for (name, list) in &compiler.definition.lists {
        let mut seen = std::collections::HashSet::new();
        let twin = list.rows.iter().find(|choice| !seen.insert(choice.name.as_str()));
        if let (Some(choice), false) = (twin, filtered.contains(name.as_str())) {
            compiler.findings.push(Diagnostic {
                severity: Severity::Warning,
                ..error("choice-twice", name, &[("list", name), ("name", &choice.name)])
            });
        }
    }
}

/// Lists used with a filter may hold a name more than once, each under another parent.
fn filtered_lists(defs: &[NodeDef]) -> std::collections::HashSet<&str> {
    let mut found = std::collections::HashSet::new();
    for def in defs {
        found.extend(def.list.as_deref().filter(|_| def.choice_filter.is_some()));
        found.extend(filtered_lists(&def.children));
    }
    found
}

fn cycle_finding(definition: &FormDefinition, schema: &Schema, cycle: &[Vertex]) -> Diagnostic {
    let mut names: Vec<String> = Vec::new();
    for vertex in cycle {
        let (node, _) = parts(*vertex);
        let def = super::definition_of(definition, schema, node);
        let name = def.map_or(definition.root.clone(), |def| {
            def.alias.clone().unwrap_or_else(|| def.name.clone())
        });
        if names.last() != Some(&name) || cycle.len() == 2 {
            names.push(name);
        }
    }
    let first = cycle.first().map_or(ROOT, |vertex| parts(*vertex).0);
    let source = super::definition_of(definition, schema, first).and_then(|def| def.source.clone());
    let place = source.unwrap_or_else(|| schema.reference(first));
    error("expression-cycle", &place, &[("path", &names.join(" → "))])
}

fn error(code: &str, place: &str, args: &[(&str, &str)]) -> Diagnostic {
    let args = args
        .iter()
        .map(|(key, value)| ((*key).to_owned(), (*value).to_owned()))
        .collect();
    Diagnostic {
        code: code.into(),
        severity: Severity::Error,
        place: place.into(),
        args,
    }
}
