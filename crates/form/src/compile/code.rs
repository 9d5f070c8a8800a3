//! An expression with every name resolved: what the evaluator walks. Nothing here is text any more except literals.

use std::collections::BTreeMap;
use std::sync::Arc;

use regex::Regex;

use super::functions::Function;
use crate::expr::Arithmetic;
use crate::schema::{NodeId, ScopeId, lists::Column};
use crate::value::{Comparison, Value};

/// Resolved expression.
#[derive(Debug, Clone)]
pub(crate) enum Code {
    Constant(Value),
    /// The one cell of this node that the row at hand can see.
    Cell(NodeId),
    /// All cells of a node that a path reaches.
    Nodes(Box<NodePath>),
    /// A column of the list row at hand.
    Column(Column),
    /// Rows of a list, looked up.
    Lookup(Box<Lookup>),
    /// `current()`: evaluated where the whole expression stands.
    Outer(Box<Code>),
    /// `position()` inside a predicate.
    CandidatePosition,
    /// `position(..)`: place of the row of this scope among its siblings.
    RowPosition(ScopeId),
    /// `position(${r}[…])`.
    PositionOf(Box<NodePath>),
    Negate(Box<Code>),
    Arithmetic(Arithmetic, Box<Code>, Box<Code>),
    Compare(Comparison, Box<Code>, Box<Code>),
    And(Vec<Code>),
    Or(Vec<Code>),
    Call(Function, Vec<Code>),
    /// `once(…)` at this node.
    Once(NodeId, Box<Code>),
    /// A value, the list it is from, and the labels of that list that are filled in.
    ChoiceName(Box<Code>, Arc<str>, Option<Arc<ChoiceTexts>>),
    Regex(Box<Code>, Pattern),
}

/// A pattern known at load, or computed.
#[derive(Debug, Clone)]
pub(crate) enum Pattern {
    Fixed(Arc<Regex>),
    Computed(Box<Code>),
}

/// A way through repeats to cells.
#[derive(Debug, Clone)]
pub(crate) struct NodePath {
    /// The scope whose present row the path starts in.
    pub(crate) base: ScopeId,
    /// Repeats to go into, outermost first.
    pub(crate) rows: Vec<RowStep>,
    pub(crate) target: NodeId,
    /// Filters on the node itself.
    pub(crate) filters: Vec<Code>,
}

#[derive(Debug, Clone)]
pub(crate) struct RowStep {
    pub(crate) repeat: NodeId,
    pub(crate) pick: Pick,
}

/// Which rows of a repeat.
#[derive(Debug, Clone)]
pub(crate) enum Pick {
    Matching(Vec<Code>),
    /// Counted from 1; evaluated where the whole expression stands.
    At(Box<Code>),
}

/// Rows of a list: equality terms by index first, then the rest row by row.
#[derive(Debug, Clone)]
pub(crate) struct Filter {
    pub(crate) list: Arc<str>,
    pub(crate) terms: Vec<(Column, Code)>,
    pub(crate) rest: Vec<Code>,
}

#[derive(Debug, Clone)]
pub(crate) struct Lookup {
    pub(crate) filter: Filter,
    /// Further predicates, each over what the one before left.
    pub(crate) more: Vec<Code>,
    pub(crate) column: Column,
}

impl Code {
    /// Whether the value depends on the list row at hand.
    pub(crate) fn reads_row(&self) -> bool {
        match self {
            Code::Column(_) | Code::CandidatePosition => true,
            Code::Constant(_) | Code::Cell(_) | Code::RowPosition(_) | Code::Outer(_) => false,
            Code::Nodes(_) | Code::PositionOf(_) => false,
            Code::Lookup(lookup) => lookup.filter.terms.iter().any(|(_, code)| code.reads_row()),
            Code::Negate(inner) | Code::Once(_, inner) | Code::ChoiceName(inner, ..) => inner.reads_row(),
            Code::Arithmetic(_, a, b) | Code::Compare(_, a, b) => a.reads_row() || b.reads_row(),
            Code::And(terms) | Code::Or(terms) | Code::Call(_, terms) => terms.iter().any(Code::reads_row),
            Code::Regex(text, pattern) => {
                text.reads_row() || matches!(pattern, Pattern::Computed(code) if code.reads_row())
            }
        }
    }
}

/// Text with `${…}` in it: pieces by language are cut when read; only what they read matters here.
pub(crate) type TextParts = Vec<TextPart>;

#[derive(Debug, Clone)]
pub(crate) enum TextPart {
    Plain(Arc<str>),
    Code(Code),
}

/// Labels with `${…}` by the row of the list, and by language.
pub(crate) type ChoiceTexts = BTreeMap<u32, BTreeMap<String, TextParts>>;

/// Cuts a text at its `${…}`; `read` makes code of each, or leaves it out.
pub(crate) fn cut<E>(
    text: &str,
    mut read: impl FnMut(&str) -> Result<Option<Code>, E>,
) -> Result<TextParts, E> {
    let mut parts = TextParts::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("${") {
        let Some((name, after)) = after.split_once('}') else {
            break;
        };
        parts.push(TextPart::Plain(before.into()));
        parts.extend(read(&format!("${{{name}}}"))?.map(TextPart::Code));
        rest = after;
    }
    parts.push(TextPart::Plain(rest.into()));
    Ok(parts)
}
