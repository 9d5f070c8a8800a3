//! Function calls, and the functions whose arguments are paths, lists or patterns rather than plain values.

use std::sync::Arc;

use super::code::{Code, Filter, Lookup, NodePath, Pattern, Pick};
use super::functions::{self, Function};
use super::pattern::compile_pattern;
use super::resolve::{Place, Problem, Resolver, Source};
use crate::expr::{Ast, Head, Path, Test};
use crate::schema::{NodeId, ROOT_SCOPE, lists::Column};
use crate::value::{Value, decimal::Dec};

impl Resolver<'_> {
    pub(crate) fn call(&mut self, name: &str, arguments: &[Ast], place: &Place) -> Result<Code, Problem> {
        match functions::compiled_name(name) {
            "position" => self.position(arguments, place),
            "indexed-repeat" => self.indexed_repeat(arguments, place),
            "jr:choice-name" => self.choice_name(arguments, place),
            "once" => self.once(arguments, place),
            "regex" => self.regex(arguments, place),
            "pulldata" => self.pulldata(arguments, place),
            "jr:itext" | "current" | "instance" => {
                Err(Problem::error("path-function-alone", &[("name", name)]))
            }
            _ => self.ordinary(name, arguments, place),
        }
    }

    fn ordinary(&mut self, name: &str, arguments: &[Ast], place: &Place) -> Result<Code, Problem> {
        let Some((function, least, most)) = functions::find(name) else {
            if functions::is_unsupported(name) {
                return Err(Problem::error("unsupported-function", &[("name", name)]));
            }
            let near = functions::nearest(name).unwrap_or("");
            return Err(Problem::error(
                "unknown-function",
                &[("name", name), ("suggestion", near)],
            ));
        };
        expect_arguments(name, arguments, least, most)?;
        self.reads.clock |= matches!(
            function,
            Function::Today | Function::Now | Function::CnIdValid | Function::CnAge
        );
        let every = matches!(
            function,
            Function::Count
                | Function::CountNonEmpty
                | Function::Sum
                | Function::Min
                | Function::Max
                | Function::Join
                | Function::Concat
        );
        let mut codes = Vec::with_capacity(arguments.len());
        for argument in arguments {
            codes.push(self.resolve(argument, place, every)?);
        }
        if codes.is_empty() && matches!(function, Function::StringLength | Function::NormalizeSpace) {
            codes.push(self.resolve(&itself(), place, false)?);
        }
        self.check_call(function, &codes);
        Ok(Code::Call(function, codes))
    }

    fn position(&mut self, arguments: &[Ast], place: &Place) -> Result<Code, Problem> {
        expect_arguments("position", arguments, 0, 1)?;
        let Some(argument) = arguments.first() else {
            return Ok(if place.nested {
                Code::CandidatePosition
            } else {
                self.own_position(place.scope, place)
            });
        };
        let Ast::Path(path) = argument else {
            return self.position_of(argument, place);
        };
        match self.row_scope_of(path, place)? {
            Some((scope, outer)) => {
                let code = self.own_position(scope, place);
                Ok(if outer && place.nested {
                    Code::Outer(Box::new(code))
                } else {
                    code
                })
            }
            None => self.position_of(argument, place),
        }
    }

    fn own_position(&mut self, scope: u32, place: &Place) -> Code {
        if scope == ROOT_SCOPE {
            return Code::Constant(Value::Number(Dec::ONE));
        }
        let level = place.cap.map_or(scope, |cap| self.schema.common(cap, scope));
        let owner = self.schema.scope(scope).owner;
        // Read at the level of the row itself: a row's move dirties what stands in that row.
        self.read(Source::Position(owner), level);
        Code::RowPosition(scope)
    }

    fn position_of(&mut self, argument: &Ast, place: &Place) -> Result<Code, Problem> {
        match self.resolve(argument, place, true)? {
            Code::Nodes(path) => Ok(Code::PositionOf(path)),
            _ => Ok(Code::Constant(Value::Number(Dec::ONE))),
        }
    }

    /// `indexed-repeat(${x}, ${repeat}, n, …)`.
    fn indexed_repeat(&mut self, arguments: &[Ast], place: &Place) -> Result<Code, Problem> {
        expect_arguments("indexed-repeat", arguments, 3, 7)?;
        let (Some(wanted), pairs) = (arguments.first(), arguments.get(1..).unwrap_or(&[])) else {
            return Err(Problem::error("argument-count", &[("name", "indexed-repeat")]));
        };
        let target = self.node_named_by(wanted, place)?;
        let mut picks = Vec::new();
        for pair in pairs.chunks(2) {
            let [repeat, index] = pair else {
                return Err(Problem::error("argument-count", &[("name", "indexed-repeat")]));
            };
            let repeat = self.node_named_by(repeat, place)?;
            picks.push((repeat, self.resolve(index, place, false)?));
        }
        let start = self.reads.list.len();
        let mut base = self.schema.node(target).scope;
        let mut rows = Vec::new();
        while base != ROOT_SCOPE {
            let owner = self.schema.scope(base).owner;
            let pick = picks
                .iter()
                .find(|(repeat, _)| *repeat == owner)
                .map(|(_, index)| index.clone());
            let done = pick.is_none() && self.schema.encloses(base, self.origin_scope);
            if done {
                break;
            }
            let pick = pick.map_or(Pick::Matching(Vec::new()), |index| Pick::At(Box::new(index)));
            rows.push(super::code::RowStep { repeat: owner, pick });
            base = self.schema.scope(base).parent;
        }
        rows.reverse();
        let level = place.cap.map_or(base, |cap| self.schema.common(cap, base));
        for row in &rows {
            self.read(Source::Rows(row.repeat), level);
        }
        self.read(Source::Value(target), level);
        let path = NodePath {
            base,
            rows,
            target,
            filters: Vec::new(),
        };
        self.mark_selective_path(&path, start);
        Ok(Code::Nodes(Box::new(path)))
    }

    fn node_named_by(&mut self, ast: &Ast, place: &Place) -> Result<NodeId, Problem> {
        let before = self.reads.list.len();
        let code = self.resolve(ast, place, true)?;
        self.reads.list.truncate(before);
        match code {
            Code::Cell(node) => Ok(node),
            Code::Nodes(path) => Ok(path.target),
            Code::Outer(inner) => match *inner {
                Code::Cell(node) => Ok(node),
                Code::Nodes(path) => Ok(path.target),
                _ => Err(Problem::error("not-a-question", &[])),
            },
            _ => Err(Problem::error("not-a-question", &[])),
        }
    }

    /// `jr:choice-name(value, '${question}')`.
    fn choice_name(&mut self, arguments: &[Ast], place: &Place) -> Result<Code, Problem> {
        expect_arguments("jr:choice-name", arguments, 2, 2)?;
        let [value, question] = arguments else {
            return Err(Problem::error("not-a-question", &[]));
        };
        let parsed;
        let question = match question {
            Ast::Text(text) => {
                parsed = crate::expr::parse::parse(text)?.ast;
                &parsed
            }
            other => other,
        };
        let node = self.node_named_by(question, place)?;
        let list = self
            .node_list(node)
            .ok_or_else(|| Problem::error("not-a-select", &[]))?;
        self.reads.language = true;
        let texts = self.choice_texts(&list, place)?;
        Ok(Code::ChoiceName(
            Box::new(self.resolve(value, place, false)?),
            list,
            texts,
        ))
    }

    pub(crate) fn node_list(&self, node: NodeId) -> Option<Arc<str>> {
        super::definition_of(self.definition, self.schema, node)?
            .list
            .as_deref()
            .map(Arc::from)
    }

    fn once(&mut self, arguments: &[Ast], place: &Place) -> Result<Code, Problem> {
        expect_arguments("once", arguments, 1, 1)?;
        let argument = arguments
            .first()
            .ok_or_else(|| Problem::error("argument-count", &[("name", "once")]))?;
        Ok(Code::Once(
            self.origin,
            Box::new(self.resolve(argument, place, false)?),
        ))
    }

    fn regex(&mut self, arguments: &[Ast], place: &Place) -> Result<Code, Problem> {
        expect_arguments("regex", arguments, 2, 2)?;
        let [text, pattern] = arguments else {
            return Err(Problem::error("argument-count", &[("name", "regex")]));
        };
        let text = Box::new(self.resolve(text, place, false)?);
        let pattern = match pattern {
            Ast::Text(pattern) => {
                if !pattern.starts_with('^') || !pattern.ends_with('$') {
                    self.problems
                        .push(Problem::warning("regex-unanchored", &[("pattern", pattern)]));
                }
                let compiled = self
                    .patterns
                    .entry(pattern.clone())
                    .or_insert_with(|| compile_pattern(pattern));
                let compiled = compiled
                    .clone()
                    .ok_or_else(|| Problem::error("regex", &[("pattern", pattern)]))?;
                Pattern::Fixed(compiled)
            }
            computed => Pattern::Computed(Box::new(self.resolve(computed, place, false)?)),
        };
        Ok(Code::Regex(text, pattern))
    }

    /// `pulldata('list', 'wanted', 'key', value)`.
    fn pulldata(&mut self, arguments: &[Ast], place: &Place) -> Result<Code, Problem> {
        expect_arguments("pulldata", arguments, 4, 4)?;
        let [Ast::Text(list), Ast::Text(wanted), Ast::Text(key), value] = arguments else {
            return Err(Problem::error("pulldata-arguments", &[]));
        };
        let stem = list.trim_end_matches(".csv");
        let Some(list) = self.list_named(stem) else {
            self.problems
                .push(Problem::warning("unknown-list", &[("list", stem)]));
            self.resolve(value, place, false)?;
            return Ok(Code::Constant(Value::Blank));
        };
        let (Some(column), Some(key)) = (self.pulled_column(&list, wanted), self.pulled_column(&list, key))
        else {
            self.problems.push(Problem::warning(
                "unknown-column",
                &[("name", wanted), ("list", stem)],
            ));
            return Ok(Code::Constant(Value::Blank));
        };
        let filter = Filter {
            list,
            terms: vec![(key, self.resolve(value, place, false)?)],
            rest: Vec::new(),
        };
        Ok(Code::Lookup(Box::new(Lookup {
            filter,
            more: Vec::new(),
            column,
        })))
    }

    fn pulled_column(&mut self, list: &str, name: &str) -> Option<Column> {
        let column = self.indexes.get(list)?.column(name)?;
        self.reads.language |= column == Column::Label;
        Some(column)
    }

    /// A list by its name, or by its file's name without the ending.
    fn list_named(&self, name: &str) -> Option<Arc<str>> {
        if self.definition.lists.contains_key(name) {
            return Some(name.into());
        }
        let by_file = self.definition.lists.iter().find(|(_, list)| {
            list.file
                .as_deref()
                .and_then(|file| file.rsplit_once('.'))
                .is_some_and(|(stem, _)| stem == name)
        });
        by_file.map(|(name, _)| name.as_str().into())
    }

    /// `instance('list')/root/item[…]/column`.
    pub(crate) fn lookup(&mut self, arguments: &[Ast], path: &Path, place: &Place) -> Result<Code, Problem> {
        let Some(Ast::Text(name)) = arguments.first() else {
            return Err(Problem::error("instance-arguments", &[]));
        };
        if name == "__last-saved" {
            return Ok(Code::Constant(Value::Blank));
        }
        let Some(list) = self.list_named(name) else {
            self.problems
                .push(Problem::warning("unknown-list", &[("list", name)]));
            return Ok(Code::Constant(Value::Blank));
        };
        let predicates: Vec<&Ast> = path.steps.iter().flat_map(|step| &step.predicates).collect();
        let column = match path.steps.last().map(|step| &step.test) {
            Some(Test::Child(column)) if path.steps.len() >= 3 => column.as_str(),
            _ => "name",
        };
        let column = match self.list_column(&list, column) {
            Ok(column) => column,
            Err(problem) => {
                self.problems.push(Problem {
                    severity: crate::contract::Severity::Warning,
                    ..problem
                });
                return Ok(Code::Constant(Value::Blank));
            }
        };
        let mut predicates = predicates.into_iter();
        let filter = match predicates.next() {
            Some(first) => self.filter(&list, first, place)?,
            None => Filter {
                list: list.clone(),
                terms: Vec::new(),
                rest: Vec::new(),
            },
        };
        let on_row = Place {
            node: None,
            list: Some(list),
            nested: true,
            ..place.clone()
        };
        let more = predicates
            .map(|predicate| self.resolve(predicate, &on_row, false))
            .collect::<Result<_, _>>()?;
        Ok(Code::Lookup(Box::new(Lookup { filter, more, column })))
    }
}

fn expect_arguments(name: &str, arguments: &[Ast], least: usize, most: usize) -> Result<(), Problem> {
    if (least..=most).contains(&arguments.len()) {
        return Ok(());
    }
    let (least, given) = (least.to_string(), arguments.len().to_string());
    Err(Problem::error(
        "argument-count",
        &[("name", name), ("least", &least), ("given", &given)],
    ))
}

fn itself() -> Ast {
    let step = crate::expr::Step {
        test: Test::Itself,
        predicates: Vec::new(),
    };
    Ast::Path(Path {
        head: Head::Context,
        predicates: Vec::new(),
        steps: vec![step],
    })
}
