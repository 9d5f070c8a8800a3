//! The one dependency graph, over schema nodes: who reads whom, in which order to evaluate, and which cycles there are.
//! Rows are not in it; a reader's level says which rows are concerned.

use std::collections::HashSet;

use super::components::components;
use super::prop::{PROPS, Prop, Vertex, parts, vertex};
use super::resolve::{Read, Reads, Source};
use super::rules::Rules;
use crate::schema::{NodeId, ROOT, Schema, ScopeId};

/// Something to evaluate again when a source changes.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Reader {
    pub(crate) vertex: Vertex,
    /// All rows of the reader's scope inside the source's row of this scope.
    pub(crate) level: ScopeId,
    /// Only the row that many places below.
    pub(crate) offset: Option<(ScopeId, i64)>,
}

/// Order and readers.
#[derive(Debug, Default)]
pub(crate) struct Graph {
    /// By `source_key`.
    pub(crate) readers: Vec<Vec<Reader>>,
    /// By node: nodes to set when this one changes.
    pub(crate) triggers: Vec<Vec<Reader>>,
    /// By vertex: its place in the order; vertices that read each other's rows share one.
    pub(crate) rank: Vec<u32>,
    /// By vertex: its place among those.
    pub(crate) sub: Vec<u32>,
    /// By vertex: part of a forbidden cycle, evaluated once per change.
    pub(crate) in_cycle: Vec<bool>,
    /// By vertex: reads other rows of its own kind, so that it may have to be evaluated more than once.
    pub(crate) chained: Vec<bool>,
    /// By scope: what to evaluate when a row comes to life.
    pub(crate) scope_vertices: Vec<Vec<Vertex>>,
    pub(crate) clock_readers: Vec<Vertex>,
    pub(crate) language_readers: Vec<Vertex>,
    /// Each cycle as a list of vertices.
    pub(crate) cycles: Vec<Vec<Vertex>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Strength {
    /// A cycle of these is an error.
    Hard,
    /// Other rows only: may lead back to the same column.
    Selective,
    /// Order only; given up where it would close a cycle.
    Soft,
}

pub(crate) fn source_key(source: Source) -> usize {
    match source {
        Source::Value(node) => node as usize * 3,
        Source::Rows(node) => node as usize * 3 + 1,
        Source::Position(node) => node as usize * 3 + 2,
    }
}

pub(crate) fn build(schema: &Schema, rules: &[Rules]) -> Graph {
    let count = schema.nodes.len();
    let mut builder = Builder {
        schema,
        edges: vec![Vec::new(); count * PROPS as usize],
        graph: Graph::default(),
    };
    builder.graph.readers = vec![Vec::new(); count * 3];
    builder.graph.triggers = vec![Vec::new(); count];
    builder.graph.scope_vertices = vec![Vec::new(); schema.scopes.len()];
    for (id, rules) in (0..).zip(rules) {
        builder.node(id, rules);
    }
    builder.order();
    let mut graph = builder.graph;
    let rank = &graph.rank;
    for vertices in &mut graph.scope_vertices {
        vertices.sort_by_key(|v| rank.get(*v as usize).copied());
    }
    graph
}

struct Builder<'s> {
    schema: &'s Schema,
    edges: Vec<Vec<(Vertex, Strength)>>,
    graph: Graph,
}

impl Builder<'_> {
    fn node(&mut self, id: NodeId, rules: &Rules) {
        let own = |prop| vertex(id, prop);
        let node = self.schema.node(id);
        if id != ROOT {
            self.edge(
                vertex(node.parent, Prop::Relevant),
                own(Prop::Relevant),
                Strength::Hard,
            );
            self.evaluated(id, Prop::Relevant);
            let row_owner = self.schema.scope(node.scope).owner;
            if row_owner != ROOT {
                self.edge(
                    vertex(row_owner, Prop::Count),
                    own(Prop::Relevant),
                    Strength::Soft,
                );
            }
        }
        self.edge(own(Prop::Relevant), own(Prop::Value), Strength::Hard);
        self.edge(own(Prop::Relevant), own(Prop::Constraint), Strength::Hard);
        self.edge(own(Prop::Value), own(Prop::Constraint), Strength::Hard);
        self.edge(own(Prop::Relevant), own(Prop::Count), Strength::Hard);
        self.edge(own(Prop::Default), own(Prop::Value), Strength::Soft);
        self.edge(own(Prop::Trigger), own(Prop::Value), Strength::Soft);
        let simple = [
            (Prop::Relevant, &rules.relevant),
            (Prop::Required, &rules.required),
            (Prop::Readonly, &rules.readonly),
            (Prop::Constraint, &rules.constraint),
            (Prop::Value, &rules.calculation),
            (Prop::Count, &rules.count),
        ];
        for (prop, rule) in simple {
            if let Some(rule) = rule {
                self.reads(own(prop), &rule.reads);
                self.evaluated(id, prop);
            }
        }
        if let Some(filter) = &rules.filter {
            self.reads(own(Prop::Choices), &filter.1);
            self.evaluated(id, Prop::Choices);
            self.evaluated(id, Prop::Value);
            self.edge(own(Prop::Choices), own(Prop::Value), Strength::Hard);
        }
        for (prop, text) in [(Prop::Label, &rules.label), (Prop::Hint, &rules.hint)] {
            if let Some(text) = text {
                self.reads(own(prop), &text.reads);
                self.evaluated(id, prop);
            }
        }
        self.order_only(
            own(Prop::Default),
            rules.default.as_deref().map(|rule| &rule.reads),
        );
        self.order_only(
            own(Prop::Trigger),
            rules.trigger.as_deref().map(|rule| &rule.reads),
        );
        for source in &rules.triggered_by {
            let level = self.schema.common(self.schema.node(*source).scope, node.scope);
            self.edge(vertex(*source, Prop::Value), own(Prop::Trigger), Strength::Soft);
            if let Some(triggers) = self.graph.triggers.get_mut(*source as usize) {
                triggers.push(Reader {
                    vertex: own(Prop::Trigger),
                    level,
                    offset: None,
                });
            }
        }
    }

    fn evaluated(&mut self, id: NodeId, prop: Prop) {
        let scope = self.schema.node(id).scope as usize;
        let vertex = vertex(id, prop);
        if let Some(vertices) = self
            .graph
            .scope_vertices
            .get_mut(scope)
            .filter(|list| !list.contains_recent(vertex))
        {
            vertices.push(vertex);
        }
    }

    fn reads(&mut self, reader: Vertex, reads: &Reads) {
        if reads.clock {
            self.graph.clock_readers.push(reader);
        }
        if reads.language || matches!(parts(reader).1, Prop::Label | Prop::Hint) {
            self.graph.language_readers.push(reader);
        }
        for read in &reads.list {
            self.read(reader, read);
        }
    }

    fn read(&mut self, reader: Vertex, read: &Read) {
        let (node, prop) = parts(reader);
        let source = source_vertex(read.source);
        let same_row = read.level == self.schema.node(node).scope;
        // A calculation may look at its own old value; nothing has to be evaluated again for that.
        if source == reader && same_row && prop == Prop::Value {
            return;
        }
        let inside = self.schema.node(node).scope;
        let other_rows = self.schema.scope(inside).depth > self.schema.scope(read.level).depth;
        let strength = if read.selective && other_rows {
            Strength::Selective
        } else {
            Strength::Hard
        };
        self.edge(source, reader, strength);
        let entry = Reader {
            vertex: reader,
            level: read.level,
            offset: read.offset,
        };
        if let Some(readers) = self.graph.readers.get_mut(source_key(read.source)) {
            let twin = |known: &Reader| {
                known.vertex == entry.vertex && known.level == entry.level && known.offset == entry.offset
            };
            if !readers.iter().any(twin) {
                readers.push(entry);
            }
        }
    }

    fn order_only(&mut self, reader: Vertex, reads: Option<&Reads>) {
        for read in reads.into_iter().flat_map(|reads| &reads.list) {
            self.edge(source_vertex(read.source), reader, Strength::Soft);
        }
    }

    fn edge(&mut self, from: Vertex, to: Vertex, strength: Strength) {
        if let Some(edges) = self.edges.get_mut(from as usize) {
            edges.push((to, strength));
        }
    }

    /// Ranks by strongly connected component; soft edges that close a cycle are given up first.
    fn order(&mut self) {
        let mut component = components(&self.edges);
        let closing =
            |from: usize, to: Vertex, component: &[u32]| component.get(from) == component.get(to as usize);
        let mut dropped = false;
        for (from, edges) in self.edges.iter_mut().enumerate() {
            let before = edges.len();
            edges.retain(|(to, strength)| *strength != Strength::Soft || !closing(from, *to, &component));
            dropped |= edges.len() != before;
        }
        if dropped {
            component = components(&self.edges);
        }
        let last = component.iter().copied().max().unwrap_or(0);
        self.graph.rank = component.iter().map(|c| last - c).collect();
        self.graph.sub = vec![0; component.len()];
        self.graph.in_cycle = vec![false; component.len()];
        self.graph.chained = vec![false; component.len()];
        for (from, edges) in self.edges.iter().enumerate() {
            let inside = |to: &Vertex| closing(from, *to, &component);
            for (to, _) in edges
                .iter()
                .filter(|(to, strength)| *strength == Strength::Selective && inside(to))
            {
                for end in [from, *to as usize] {
                    if let Some(flag) = self.graph.chained.get_mut(end) {
                        *flag = true;
                    }
                }
            }
        }
        self.suborder(&component);
    }

    /// Within a component, orders by the hard edges alone; if these form a cycle, names it.
    fn suborder(&mut self, component: &[u32]) {
        let hard: Vec<Vec<(Vertex, Strength)>> = (0..)
            .zip(&self.edges)
            .map(|(from, edges): (usize, _)| {
                let inside = |to: &Vertex| component.get(from) == component.get(*to as usize);
                edges
                    .iter()
                    .filter(|(to, s)| *s == Strength::Hard && inside(to))
                    .copied()
                    .collect()
            })
            .collect();
        let order = components(&hard);
        let last = order.iter().copied().max().unwrap_or(0);
        self.graph.sub = order.iter().map(|c| last - c).collect();
        let mut sizes = vec![0u32; order.len() + 1];
        for c in &order {
            if let Some(size) = sizes.get_mut(*c as usize) {
                *size += 1;
            }
        }
        let mut named = HashSet::new();
        for (from, edges) in (0..).zip(&hard) {
            let own = order.get(from as usize).copied().unwrap_or(0);
            let alone = sizes.get(own as usize).is_none_or(|size| *size < 2);
            if alone && !edges.iter().any(|(to, _)| *to == from) {
                continue;
            }
            if let Some(flag) = self.graph.in_cycle.get_mut(from as usize) {
                *flag = true;
            }
            if named.insert(own) {
                self.graph.cycles.push(way_back(&hard, from));
            }
        }
    }
}

trait RecentlyPushed {
    fn contains_recent(&self, vertex: Vertex) -> bool;
}

impl RecentlyPushed for Vec<Vertex> {
    /// A node's vertices are pushed together, so its twins are among the last few.
    fn contains_recent(&self, vertex: Vertex) -> bool {
        self.iter()
            .rev()
            .take(PROPS as usize)
            .any(|known| *known == vertex)
    }
}

fn source_vertex(source: Source) -> Vertex {
    match source {
        Source::Value(node) => vertex(node, Prop::Value),
        Source::Rows(node) | Source::Position(node) => vertex(node, Prop::Count),
    }
}

/// The shortest way from a vertex back to itself.
fn way_back(edges: &[Vec<(Vertex, Strength)>], start: Vertex) -> Vec<Vertex> {
    let mut came_from = std::collections::HashMap::new();
    let mut queue = std::collections::VecDeque::from([start]);
    while let Some(at) = queue.pop_front() {
        for (to, _) in edges.get(at as usize).into_iter().flatten() {
            if *to == start {
                let mut path = vec![at];
                let mut step = at;
                while let Some(before) = came_from.get(&step).copied().filter(|_| step != start) {
                    path.push(before);
                    step = before;
                }
                path.reverse();
                path.push(start);
                return path;
            }
            if *to != start && !came_from.contains_key(to) {
                came_from.insert(*to, at);
                queue.push_back(*to);
            }
        }
    }
    vec![start, start]
}
