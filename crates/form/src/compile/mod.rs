//! From a definition to a form that runs: every expression resolved and checked, everything it reads in one graph.

mod calls;
mod certain;
pub(crate) mod check;
pub(crate) mod choice_texts;
pub(crate) mod code;
mod components;
pub(crate) mod consents;
mod constant;
mod counts;
mod cursor;
pub(crate) mod functions;
pub(crate) mod graph;
pub(crate) mod load;
mod pattern;
pub(crate) mod prop;
pub(crate) mod resolve;
pub(crate) mod rules;

pub(crate) use pattern::compile_pattern;

use crate::definition::{FormDefinition, NodeDef};
use crate::schema::{NodeId, Schema};

/// The definition of a node; `None` for the root.
pub(crate) fn definition_of<'d>(
    definition: &'d FormDefinition,
    schema: &Schema,
    id: NodeId,
) -> Option<&'d NodeDef> {
    let mut place = schema.node(id).place.iter();
    let mut found = definition.nodes.get(*place.next()? as usize)?;
    for at in place {
        found = found.children.get(*at as usize)?;
    }
    Some(found)
}
