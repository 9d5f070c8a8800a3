//! The expression language as text: lexer, Pratt parser, tree, printer. Names mean nothing here yet; that is `compile`.

pub(crate) mod lex;
pub(crate) mod parse;
pub(crate) mod print;
#[cfg(test)]
mod tests;

use crate::value::{Comparison, decimal::Dec};

/// Deepest nesting that is read. Deeper ones are a finding, not a stack overflow.
pub(crate) const MAX_DEPTH: usize = 120;
/// Longest expression that is read, in characters (an Excel cell holds 32,767).
pub(crate) const MAX_LENGTH: usize = 40_000;

/// An expression.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Ast {
    Number(Dec),
    Text(String),
    And(Vec<Ast>),
    Or(Vec<Ast>),
    Compare(Comparison, Box<Ast>, Box<Ast>),
    Arithmetic(Arithmetic, Box<Ast>, Box<Ast>),
    Negate(Box<Ast>),
    /// A function by its name as written, `current` and `instance` included.
    Call(String, Vec<Ast>),
    /// `${name}`; `last_saved` for `${last-saved#name}`.
    Variable {
        name: String,
        last_saved: bool,
    },
    Path(Path),
}

/// `+ - * div mod`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Arithmetic {
    Add,
    Subtract,
    Multiply,
    Divide,
    Remainder,
}

/// A path: where it starts, what is filtered there, and the steps from there.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Path {
    pub(crate) head: Head,
    pub(crate) predicates: Vec<Ast>,
    pub(crate) steps: Vec<Step>,
}

/// Where a path starts.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Head {
    /// `/data/…`
    Root,
    /// The node itself: relative paths, `.`, `..`.
    Context,
    /// `${x}/…`, `current()/…`, `instance('x')/…`, `(…)[1]`.
    Expression(Box<Ast>),
}

/// One step.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Step {
    pub(crate) test: Test,
    pub(crate) predicates: Vec<Ast>,
}

/// What a step goes to.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Test {
    Child(String),
    Parent,
    Itself,
}

/// Why an expression could not be read, with the character position.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Fault {
    /// Kebab-case code, without the `expression-` prefix.
    pub(crate) code: &'static str,
    /// Characters before the fault.
    pub(crate) at: usize,
    /// The text that was found there.
    pub(crate) found: String,
}
