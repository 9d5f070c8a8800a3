//! Tree to code: names, relative paths and list columns become ids, and everything read is written down, so that the
//! dependency graph needs no guesses. A path's cursor is in `cursor`; functions with a syntax of their own in `special`.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::code::{Code, Filter};
use super::functions;
use crate::contract::Severity;
use crate::definition::FormDefinition;
use crate::expr::{Ast, Fault, Head, Path, Test};
use crate::schema::{NodeId, Schema, ScopeId, lists::Index};
use crate::value::{Comparison, Value};

/// What a source of a dependency is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Source {
    /// The visible value of a node (its relevance included).
    Value(NodeId),
    /// Which rows a repeat has.
    Rows(NodeId),
    /// The place of a repeat's row.
    Position(NodeId),
}

/// One thing an expression reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Read {
    pub(crate) source: Source,
    /// The scope whose row reader and source have in common.
    pub(crate) level: ScopeId,
    /// Only some rows are read: a reader may depend on its own column in other rows without being a cycle.
    pub(crate) selective: bool,
    /// The row that many places above the reader's in this scope is read, and no other.
    pub(crate) offset: Option<(ScopeId, i64)>,
}

/// Everything learned while resolving one expression.
#[derive(Debug, Default, Clone)]
pub(crate) struct Reads {
    pub(crate) list: Vec<Read>,
    pub(crate) clock: bool,
    pub(crate) language: bool,
}

/// A finding inside one expression; the place is added by the caller.
#[derive(Debug, Clone)]
pub(crate) struct Problem {
    pub(crate) code: String,
    pub(crate) severity: Severity,
    pub(crate) args: BTreeMap<String, String>,
}

impl Problem {
    pub(crate) fn error(code: &str, args: &[(&str, &str)]) -> Problem {
        let args = args
            .iter()
            .map(|(key, value)| ((*key).to_owned(), (*value).to_owned()))
            .collect();
        Problem {
            code: format!("expression-{code}"),
            severity: Severity::Error,
            args,
        }
    }

    pub(crate) fn warning(code: &str, args: &[(&str, &str)]) -> Problem {
        Problem {
            severity: Severity::Warning,
            ..Problem::error(code, args)
        }
    }
}

impl From<Fault> for Problem {
    fn from(fault: Fault) -> Self {
        Problem::error(
            fault.code,
            &[("position", &(fault.at + 1).to_string()), ("found", &fault.found)],
        )
    }
}

/// Where an expression stands.
#[derive(Debug, Clone)]
pub(crate) struct Place {
    /// The node that `.` and `..` start from; `None` on a row of a list.
    pub(crate) node: Option<NodeId>,
    /// The scope of the row at hand.
    pub(crate) scope: ScopeId,
    /// The list whose row is at hand.
    pub(crate) list: Option<Arc<str>>,
    /// Inside a predicate: the least common scope of reads relative to the candidate.
    pub(crate) cap: Option<ScopeId>,
    /// Inside a predicate at all.
    pub(crate) nested: bool,
}

/// Resolves one expression.
pub(crate) struct Resolver<'f> {
    pub(crate) schema: &'f Schema,
    pub(crate) definition: &'f FormDefinition,
    pub(crate) indexes: &'f BTreeMap<String, Index>,
    pub(crate) patterns: &'f mut BTreeMap<String, Option<Arc<regex::Regex>>>,
    /// The node the whole expression belongs to.
    pub(crate) origin: NodeId,
    pub(crate) origin_scope: ScopeId,
    pub(crate) reads: Reads,
    pub(crate) problems: Vec<Problem>,
}

impl Resolver<'_> {
    pub(crate) fn origin_place(&self) -> Place {
        Place {
            node: Some(self.origin),
            scope: self.origin_scope,
            list: None,
            cap: None,
            nested: false,
        }
    }

    /// `every` asks for all rows where an absolute path could mean one or all.
    pub(crate) fn resolve(&mut self, ast: &Ast, place: &Place, every: bool) -> Result<Code, Problem> {
        Ok(match ast {
            Ast::Number(number) => Code::Constant(Value::Number(*number)),
            Ast::Text(text) => Code::Constant(Value::text(text)),
            Ast::And(terms) => Code::And(self.resolve_all(terms, place)?),
            Ast::Or(terms) => Code::Or(self.resolve_all(terms, place)?),
            Ast::Negate(inner) => Code::Negate(Box::new(self.resolve(inner, place, false)?)),
            Ast::Arithmetic(sign, left, right) => {
                let (left, right) = (
                    self.resolve(left, place, false)?,
                    self.resolve(right, place, false)?,
                );
                self.check_arithmetic(&left, &right);
                Code::Arithmetic(*sign, Box::new(left), Box::new(right))
            }
            Ast::Compare(comparison, left, right) => {
                let (left, right) = (
                    self.resolve(left, place, false)?,
                    self.resolve(right, place, false)?,
                );
                self.check_comparison(*comparison, &left, &right);
                Code::Compare(*comparison, Box::new(left), Box::new(right))
            }
            Ast::Call(name, arguments) => self.call(name, arguments, place)?,
            Ast::Variable { last_saved: true, .. } => Code::Constant(Value::Blank),
            Ast::Variable { .. } => self.path(&whole(ast), place, every)?,
            Ast::Path(path) => self.path(path, place, every)?,
        })
    }

    pub(crate) fn resolve_all(&mut self, asts: &[Ast], place: &Place) -> Result<Vec<Code>, Problem> {
        asts.iter().map(|ast| self.resolve(ast, place, false)).collect()
    }

    pub(crate) fn path(&mut self, path: &Path, place: &Place, every: bool) -> Result<Code, Problem> {
        if let Some(column) = self.column(path, place) {
            return column;
        }
        if let Head::Expression(primary) = &path.head {
            match &**primary {
                Ast::Call(name, arguments) if functions::compiled_name(name) == "instance" => {
                    return self.lookup(arguments, path, place);
                }
                Ast::Variable { last_saved: true, .. } => return Ok(Code::Constant(Value::Blank)),
                _ => {}
            }
        }
        self.node_path(path, place, every)
    }

    /// A bare name on a row of a list is a column.
    fn column(&mut self, path: &Path, place: &Place) -> Option<Result<Code, Problem>> {
        let list = place.list.as_deref()?;
        if path.head != Head::Context {
            return None;
        }
        let [step] = path.steps.as_slice() else {
            return Some(Err(Problem::error("list-path", &[("list", list)])));
        };
        let Test::Child(name) = &step.test else {
            return Some(Err(Problem::error("list-path", &[("list", list)])));
        };
        Some(self.list_column(list, name).map(Code::Column))
    }

    pub(crate) fn list_column(
        &mut self,
        list: &str,
        name: &str,
    ) -> Result<crate::schema::lists::Column, Problem> {
        let column = self.indexes.get(list).and_then(|index| index.column(name));
        let column =
            column.ok_or_else(|| Problem::error("unknown-column", &[("name", name), ("list", list)]))?;
        self.reads.language |= column == crate::schema::lists::Column::Label;
        Ok(column)
    }

    /// Splits a predicate over a list into equality terms and the rest.
    pub(crate) fn filter(
        &mut self,
        list: &Arc<str>,
        predicate: &Ast,
        place: &Place,
    ) -> Result<Filter, Problem> {
        let on_row = Place {
            node: None,
            list: Some(list.clone()),
            nested: true,
            ..place.clone()
        };
        let mut filter = Filter {
            list: list.clone(),
            terms: Vec::new(),
            rest: Vec::new(),
        };
        let terms = match predicate {
            Ast::And(terms) => terms.as_slice(),
            single => std::slice::from_ref(single),
        };
        for term in terms {
            match self.resolve(term, &on_row, false)? {
                Code::Compare(Comparison::Equal, left, right) => match (*left, *right) {
                    (Code::Column(column), other) | (other, Code::Column(column))
                        if !other.reads_row() && !matches!(other, Code::Nodes(_)) =>
                    {
                        filter.terms.push((column, other));
                    }
                    (left, right) => {
                        filter
                            .rest
                            .push(Code::Compare(Comparison::Equal, Box::new(left), Box::new(right)));
                    }
                },
                Code::And(inner) => filter.rest.push(Code::And(inner)),
                code if terms.len() > 1 => filter
                    .rest
                    .push(Code::Call(functions::Function::Boolean, vec![code])),
                code => filter.rest.push(code),
            }
        }
        Ok(filter)
    }

    pub(crate) fn read(&mut self, source: Source, level: ScopeId) {
        self.reads.list.push(Read {
            source,
            level,
            selective: false,
            offset: None,
        });
    }
}

/// A bare `${x}` as a path without steps.
fn whole(ast: &Ast) -> Path {
    Path {
        head: Head::Expression(Box::new(ast.clone())),
        predicates: Vec::new(),
        steps: Vec::new(),
    }
}
