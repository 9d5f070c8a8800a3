//! The properties of a node that are evaluated, and each of them as one number: the vertices of the dependency graph.

use crate::schema::NodeId;

/// Things that the graph evaluates, per node.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub(crate) enum Prop {
    Relevant = 0,
    Default = 1,
    Trigger = 2,
    Choices = 3,
    Value = 4,
    Required = 5,
    Readonly = 6,
    Constraint = 7,
    Count = 8,
    Label = 9,
    Hint = 10,
}

pub(crate) const PROPS: u32 = 11;

impl Prop {
    pub(crate) fn of(number: u32) -> Prop {
        const ALL: [Prop; PROPS as usize] = [
            Prop::Relevant,
            Prop::Default,
            Prop::Trigger,
            Prop::Choices,
            Prop::Value,
            Prop::Required,
            Prop::Readonly,
            Prop::Constraint,
            Prop::Count,
            Prop::Label,
            Prop::Hint,
        ];
        ALL.get(number as usize).copied().unwrap_or(Prop::Relevant)
    }
}

/// A property of a node, as one number.
pub(crate) type Vertex = u32;

pub(crate) fn vertex(node: NodeId, prop: Prop) -> Vertex {
    node * PROPS + prop as u32
}

pub(crate) fn parts(vertex: Vertex) -> (NodeId, Prop) {
    (vertex / PROPS, Prop::of(vertex % PROPS))
}
