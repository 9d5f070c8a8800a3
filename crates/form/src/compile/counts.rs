//! Where a number of rows comes from: the questions that a person would have to answer otherwise.

use std::collections::BTreeMap;

use super::resolve::Source;
use super::rules::{Rules, unanswerable};
use crate::schema::{NodeId, Schema};

/// By repeat with a count: the questions behind it, through whatever is computed between them. Only those that stand around
/// the repeat: which of many rows is to blame for a sum, nobody can say.
pub(super) fn sources(schema: &Schema, rules: &[Rules]) -> BTreeMap<NodeId, Vec<NodeId>> {
    let counted = (0..).zip(rules).filter(|(_, rules)| rules.count.is_some());
    counted
        .map(|(repeat, _)| (repeat, behind(schema, rules, repeat)))
        .collect()
}

fn behind(schema: &Schema, rules: &[Rules], repeat: NodeId) -> Vec<NodeId> {
    let of = |node: NodeId| rules.get(node as usize);
    let around = schema.node(repeat).scope;
    let (mut found, mut seen) = (Vec::new(), Vec::new());
    let mut next: Vec<_> = of(repeat)
        .and_then(|rules| rules.count.as_deref())
        .into_iter()
        .collect();
    while let Some(rule) = next.pop() {
        for read in &rule.reads.list {
            let Source::Value(node) = read.source else {
                continue;
            };
            if seen.contains(&node) {
                continue;
            }
            seen.push(node);
            match of(node).and_then(|rules| rules.calculation.as_deref()) {
                Some(rule) => next.push(rule),
                None if unanswerable(schema.node(node).kind) || schema.node(node).holds_children => {}
                None if schema.common(schema.node(node).scope, around) == schema.node(node).scope => {
                    found.push(node)
                }
                None => {}
            }
        }
    }
    found
}
