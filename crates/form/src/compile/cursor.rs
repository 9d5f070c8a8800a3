//! Paths through the form: from the node at hand, a name or the root, up and down, into rows and out again.

use super::code::{Code, NodePath, Pick, RowStep};
use super::functions;
use super::resolve::{Place, Problem, Resolver, Source};
use crate::expr::{Arithmetic, Ast, Head, Path, Test};
use crate::schema::{NodeId, ROOT, ROOT_SCOPE, ScopeId};
use crate::value::{Comparison, Value};

/// Where a path has got to.
#[derive(Debug, Clone)]
struct Cursor {
    node: NodeId,
    /// The scope whose present row the path started in.
    base: ScopeId,
    rows: Vec<RowStep>,
    filters: Vec<Code>,
    /// The path belongs to the whole expression's place, not to the candidate of a predicate.
    outer: bool,
}

impl Resolver<'_> {
    pub(crate) fn node_path(&mut self, path: &Path, place: &Place, every: bool) -> Result<Code, Problem> {
        let mut cursor = self.start(&path.head, place, every)?;
        for predicate in &path.predicates {
            self.narrow(&mut cursor, predicate)?;
        }
        for step in &path.steps {
            self.step(&mut cursor, &step.test)?;
            for predicate in &step.predicates {
                self.narrow(&mut cursor, predicate)?;
            }
        }
        Ok(self.finish(cursor, place))
    }

    /// The scope whose row `position(path)` asks about; `None` when the path goes into rows.
    pub(crate) fn row_scope_of(
        &mut self,
        path: &Path,
        place: &Place,
    ) -> Result<Option<(ScopeId, bool)>, Problem> {
        let mut cursor = self.start(&path.head, place, false)?;
        for step in &path.steps {
            self.step(&mut cursor, &step.test)?;
        }
        let plain = cursor.rows.is_empty() && path.predicates.is_empty();
        Ok(plain.then_some((cursor.base, cursor.outer)))
    }

    fn start(&mut self, head: &Head, place: &Place, every: bool) -> Result<Cursor, Problem> {
        let at = |node, base, outer| Cursor {
            node,
            base,
            rows: Vec::new(),
            filters: Vec::new(),
            outer,
        };
        match head {
            Head::Context => match place.node {
                Some(node) => Ok(at(node, place.scope, false)),
                None => Err(Problem::error(
                    "list-path",
                    &[("list", place.list.as_deref().unwrap_or(""))],
                )),
            },
            Head::Root => {
                // Absolute paths are walked from the root; rows that the reader stands in are joined again in `step`.
                let mut cursor = at(NodeId::MAX, ROOT_SCOPE, place.nested);
                cursor.base = if every { ROOT_SCOPE } else { self.origin_scope };
                Ok(cursor)
            }
            Head::Expression(primary) => match &**primary {
                Ast::Variable { name, .. } => self.variable(name, place),
                Ast::Call(name, _) if functions::compiled_name(name) == "current" => {
                    Ok(at(self.origin, self.origin_scope, place.nested))
                }
                Ast::Path(inner) => {
                    let mut cursor = self.start(&inner.head, place, every)?;
                    for step in &inner.steps {
                        self.step(&mut cursor, &step.test)?;
                    }
                    Ok(cursor)
                }
                _ => Err(Problem::error("unsupported-path", &[("found", "(")])),
            },
        }
    }

    /// `${name}`: the same row where reader and node share one, all rows otherwise.
    fn variable(&mut self, name: &str, place: &Place) -> Result<Cursor, Problem> {
        let target = self.named(name, place)?;
        let reach = |resolver: &Self, from: ScopeId| {
            let home = resolver.schema.node(target).scope;
            resolver.schema.common(home, from)
        };
        let (from_origin, from_candidate) = (reach(self, self.origin_scope), reach(self, place.scope));
        let deeper = self.schema.scope(from_candidate).depth > self.schema.scope(from_origin).depth;
        let base = if deeper { from_candidate } else { from_origin };
        let rows = self.rows_between(base, target);
        Ok(Cursor {
            node: target,
            base,
            rows,
            filters: Vec::new(),
            outer: place.nested && !deeper,
        })
    }

    fn named(&mut self, name: &str, place: &Place) -> Result<NodeId, Problem> {
        let Some(found) = self.schema.by_name.get(name) else {
            let near = self.nearest_name(name);
            return Err(Problem::error(
                "unknown-name",
                &[("name", name), ("suggestion", &near)],
            ));
        };
        let depth = |id: &NodeId| {
            let common = self.schema.common(self.schema.node(*id).scope, place.scope);
            self.schema.scope(common).depth
        };
        let best = found
            .iter()
            .copied()
            .max_by_key(|id| (depth(id), std::cmp::Reverse(*id)))
            .unwrap_or(ROOT);
        if found.len() > 1 && found.iter().filter(|id| depth(id) == depth(&best)).count() > 1 {
            self.problems
                .push(Problem::warning("ambiguous-name", &[("name", name)]));
        }
        Ok(best)
    }

    fn nearest_name(&self, name: &str) -> String {
        let names = self
            .schema
            .by_name
            .keys()
            .map(|known| (functions::distance(name, known), known));
        let limit = 2.min(name.chars().count().saturating_sub(1));
        names
            .filter(|(d, _)| *d <= limit)
            .min()
            .map(|(_, known)| known.to_string())
            .unwrap_or_default()
    }

    /// Repeats to enter from a row of `base` down to the target; a repeat itself stands for its rows.
    fn rows_between(&self, base: ScopeId, target: NodeId) -> Vec<RowStep> {
        let node = self.schema.node(target);
        let mut scopes = Vec::new();
        let mut scope = node.rows.map_or(node.scope, |(rows, _)| rows);
        while scope != base && scope != ROOT_SCOPE {
            scopes.push(self.schema.scope(scope).owner);
            scope = self.schema.scope(scope).parent;
        }
        scopes
            .into_iter()
            .rev()
            .map(|repeat| RowStep {
                repeat,
                pick: Pick::Matching(Vec::new()),
            })
            .collect()
    }

    fn step(&mut self, cursor: &mut Cursor, test: &Test) -> Result<(), Problem> {
        match test {
            Test::Itself => Ok(()),
            Test::Parent => self.step_up(cursor),
            Test::Child(name) => self.step_down(cursor, name),
        }
    }

    fn step_up(&mut self, cursor: &mut Cursor) -> Result<(), Problem> {
        if cursor.node == ROOT || cursor.node == NodeId::MAX {
            return Err(Problem::error("above-root", &[]));
        }
        let left = cursor.node;
        if cursor.rows.last().is_some_and(|row| row.repeat == left) {
            cursor.rows.pop();
        } else if cursor.rows.is_empty() && self.schema.scope(cursor.base).owner == left && left != ROOT {
            cursor.base = self.schema.scope(cursor.base).parent;
        }
        cursor.node = self.schema.node(left).parent;
        Ok(())
    }

    fn step_down(&mut self, cursor: &mut Cursor, name: &str) -> Result<(), Problem> {
        if cursor.node == NodeId::MAX {
            let root = self.schema.node(ROOT);
            if *root.name != *name {
                return Err(Problem::error("unknown-path", &[("name", name)]));
            }
            // The reader's own rows are taken for granted on an absolute path; the real base is found at the end.
            cursor.node = ROOT;
            return Ok(());
        }
        let child = self.schema.child(cursor.node, name);
        let child = child.ok_or_else(|| Problem::error("unknown-path", &[("name", name)]))?;
        cursor.node = child;
        if let Some((rows, _)) = self.schema.node(child).rows {
            let own_row = cursor.rows.is_empty() && cursor.outer_root_joins(self, rows);
            if !own_row {
                cursor.rows.push(RowStep {
                    repeat: child,
                    pick: Pick::Matching(Vec::new()),
                });
            }
        }
        Ok(())
    }

    /// Applies a predicate to where the cursor stands.
    fn narrow(&mut self, cursor: &mut Cursor, predicate: &Ast) -> Result<(), Problem> {
        let repeat = self.schema.node(cursor.node).rows;
        // `${x}[n]` with the rows of x: the predicate belongs to the repeat only when the cursor stands on it.
        if let (Some((rows, _)), None) = (repeat, cursor.rows.last().filter(|row| row.repeat == cursor.node))
        {
            cursor.base = self.schema.scope(rows).parent;
            cursor.rows.push(RowStep {
                repeat: cursor.node,
                pick: Pick::Matching(Vec::new()),
            });
        }
        let base = self.settled_base(cursor);
        let scope = cursor
            .rows
            .last()
            .and_then(|row| self.schema.node(row.repeat).rows)
            .map_or(base, |(rows, _)| rows);
        let place = Place {
            node: Some(cursor.node),
            scope,
            list: None,
            cap: Some(base),
            nested: true,
        };
        let code = self.resolve(predicate, &place, false)?;
        match cursor.rows.last_mut().filter(|row| row.repeat == cursor.node) {
            Some(RowStep {
                pick: Pick::Matching(codes),
                ..
            }) => codes.push(code),
            _ => cursor.filters.push(code),
        }
        Ok(())
    }

    /// The scope the path really starts from: never deeper than the first row step's parent or the target.
    fn settled_base(&self, cursor: &Cursor) -> ScopeId {
        let first = cursor.rows.first().map(|row| self.schema.node(row.repeat).scope);
        let home = first.unwrap_or_else(|| self.schema.node(cursor.node).scope);
        let home = if first.is_none() {
            self.row_home(cursor, home)
        } else {
            home
        };
        self.schema.common(cursor.base, home)
    }

    /// Standing on the reader's own repeat means its row.
    fn row_home(&self, cursor: &Cursor, home: ScopeId) -> ScopeId {
        let rows = self.schema.node(cursor.node).rows.map(|(rows, _)| rows);
        rows.filter(|rows| self.schema.encloses(*rows, cursor.base))
            .unwrap_or(home)
    }

    fn finish(&mut self, cursor: Cursor, place: &Place) -> Code {
        let base = self.settled_base(&cursor);
        let outer = cursor.outer;
        let level = if outer {
            base
        } else {
            place.cap.map_or(base, |cap| self.schema.common(cap, base))
        };
        let start = self.reads.list.len();
        for row in &cursor.rows {
            self.read(Source::Rows(row.repeat), level);
            self.read(Source::Value(row.repeat), level);
        }
        let node = if cursor.node == NodeId::MAX {
            ROOT
        } else {
            cursor.node
        };
        self.read(Source::Value(node), level);
        let code = if cursor.rows.is_empty() && cursor.filters.is_empty() {
            Code::Cell(node)
        } else {
            self.mark_selective(&cursor, start);
            Code::Nodes(Box::new(NodePath {
                base,
                rows: cursor.rows,
                target: node,
                filters: cursor.filters,
            }))
        };
        if outer && place.nested {
            Code::Outer(Box::new(code))
        } else {
            code
        }
    }

    /// Notes when a path reads chosen rows only, and when that row is a fixed distance away.
    pub(crate) fn mark_selective_path(&mut self, path: &NodePath, start: usize) {
        let selective = path.rows.iter().any(|row| match &row.pick {
            Pick::At(_) => true,
            Pick::Matching(codes) => !codes.is_empty(),
        });
        let offset = match path.rows.as_slice() {
            [only] => self.row_offset(only),
            _ => None,
        };
        for read in self.reads.list.iter_mut().skip(start) {
            read.selective = selective;
            let is_value = matches!(read.source, Source::Value(node) if node == path.target);
            read.offset = offset.filter(|_| is_value);
        }
    }

    fn mark_selective(&mut self, cursor: &Cursor, start: usize) {
        let path = NodePath {
            base: cursor.base,
            rows: cursor.rows.clone(),
            target: cursor.node,
            filters: Vec::new(),
        };
        self.mark_selective_path(&path, start);
    }

    fn row_offset(&self, row: &RowStep) -> Option<(ScopeId, i64)> {
        let rows = self.schema.node(row.repeat).rows?.0;
        let index = match &row.pick {
            Pick::At(code) => code,
            Pick::Matching(codes) => match codes.as_slice() {
                [Code::Compare(Comparison::Equal, left, right)] => match (&**left, &**right) {
                    (Code::CandidatePosition, other) | (other, Code::CandidatePosition) => other,
                    _ => return None,
                },
                _ => return None,
            },
        };
        let Code::Arithmetic(sign, left, right) = index else {
            return None;
        };
        let own = match &**left {
            Code::Outer(inner) => inner,
            plain => plain,
        };
        let (Code::RowPosition(scope), Code::Constant(Value::Number(distance))) = (own, &**right) else {
            return None;
        };
        let distance = distance.is_whole().then(|| distance.to_i64()).flatten()?;
        match sign {
            _ if *scope != rows => None,
            Arithmetic::Subtract => Some((rows, distance)),
            Arithmetic::Add => Some((rows, -distance)),
            _ => None,
        }
    }
}

impl Cursor {
    /// On an absolute path, whether this repeat's row is the one the reader stands in.
    fn outer_root_joins(&self, resolver: &Resolver<'_>, rows: ScopeId) -> bool {
        self.base != ROOT_SCOPE && resolver.schema.encloses(rows, self.base)
    }
}
