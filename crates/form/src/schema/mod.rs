//! The form as arrays: nodes by id, the scopes that repeats open, and names. Built once at load, never changed.

mod build;
pub(crate) mod lists;

use std::collections::HashMap;
use std::sync::Arc;

use crate::definition::NodeKind;
use crate::reference;

pub(crate) use build::build;

pub(crate) type NodeId = u32;
pub(crate) type ScopeId = u32;
pub(crate) const ROOT: NodeId = 0;
pub(crate) const ROOT_SCOPE: ScopeId = 0;

/// One row of the survey, by id in document order; 0 is the root.
#[derive(Debug, Clone)]
pub(crate) struct Node {
    pub(crate) name: Arc<str>,
    pub(crate) kind: NodeKind,
    pub(crate) parent: NodeId,
    /// First id after this node and everything in it.
    pub(crate) end: NodeId,
    /// The innermost repeat's scope that this node's own cell lives in.
    pub(crate) scope: ScopeId,
    /// Its place in that scope's block of cells.
    pub(crate) slot: u32,
    /// First slot of that scope after this node and everything in it.
    pub(crate) end_slot: u32,
    /// For a repeat: the scope of its rows, and its place among the repeats of the scope it stands in.
    pub(crate) rows: Option<(ScopeId, u32)>,
    /// Reference from the scope's start: `/group/question`; for the root scope with the root's name.
    pub(crate) tail: Arc<str>,
    /// Children sorted by name.
    pub(crate) children: Vec<(Arc<str>, NodeId)>,
    /// Where the definition is: child positions from the root.
    pub(crate) place: Vec<u32>,
    /// Whether this is a group, a repeat or the root.
    pub(crate) holds_children: bool,
}

/// The block of cells that one row of a repeat (or the form itself) has.
#[derive(Debug, Clone)]
pub(crate) struct Scope {
    /// The repeat, or the root.
    pub(crate) owner: NodeId,
    pub(crate) parent: ScopeId,
    pub(crate) depth: u32,
    /// The nodes by slot.
    pub(crate) nodes: Vec<NodeId>,
    /// Repeats that stand directly in this scope.
    pub(crate) repeats: Vec<NodeId>,
}

#[derive(Debug)]
pub(crate) struct Schema {
    pub(crate) nodes: Vec<Node>,
    pub(crate) scopes: Vec<Scope>,
    /// Names and aliases.
    pub(crate) by_name: HashMap<Arc<str>, Vec<NodeId>>,
    fallback_node: Node,
    fallback_scope: Scope,
}

impl Schema {
    /// The node with this id.
    pub(crate) fn node(&self, id: NodeId) -> &Node {
        self.nodes.get(id as usize).unwrap_or(&self.fallback_node)
    }

    pub(crate) fn scope(&self, id: ScopeId) -> &Scope {
        self.scopes.get(id as usize).unwrap_or(&self.fallback_scope)
    }

    pub(crate) fn child(&self, parent: NodeId, name: &str) -> Option<NodeId> {
        let children = &self.node(parent).children;
        let at = children.binary_search_by(|(child, _)| (**child).cmp(name)).ok()?;
        children.get(at).map(|(_, id)| *id)
    }

    /// Whether `outer` is `inner` or a scope around it.
    pub(crate) fn encloses(&self, outer: ScopeId, inner: ScopeId) -> bool {
        self.common(outer, inner) == outer
    }

    /// The innermost scope that both are in.
    pub(crate) fn common(&self, a: ScopeId, b: ScopeId) -> ScopeId {
        let (mut a, mut b) = (a, b);
        while a != b {
            if self.scope(a).depth >= self.scope(b).depth {
                a = self.scope(a).parent;
            } else {
                b = self.scope(b).parent;
            }
        }
        a
    }

    /// Reference without positions.
    pub(crate) fn reference(&self, id: NodeId) -> String {
        let node = self.node(id);
        if node.scope == ROOT_SCOPE {
            return node.tail.to_string();
        }
        format!("{}{}", self.reference(self.scope(node.scope).owner), node.tail)
    }
}

impl Schema {
    /// The node with this reference; `[…]` is ignored.
    pub(crate) fn find(&self, at: &str) -> Option<NodeId> {
        let mut steps = reference::steps(at.starts_with('/').then_some(at)?);
        if steps.next()?.name != &*self.node(ROOT).name {
            return None;
        }
        steps.try_fold(ROOT, |node, step| self.child(node, step.name))
    }
}
