//! Definition to arrays, refusing names that references could not tell apart and nesting that nobody could answer.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use super::{Node, NodeId, ROOT, ROOT_SCOPE, Schema, Scope, ScopeId};
use crate::contract::{Diagnostic, Severity};
use crate::definition::{FormDefinition, NodeDef, NodeKind};

const MAX_NODES: usize = 50_000;
const MAX_LEVELS: usize = 40;

/// Builds the arrays. `None` when the tree cannot be addressed at all.
pub(crate) fn build(definition: &FormDefinition) -> (Option<Schema>, Vec<Diagnostic>) {
    let mut builder = Builder {
        nodes: Vec::new(),
        scopes: Vec::new(),
        by_name: HashMap::new(),
        findings: Vec::new(),
    };
    let root = root_node(&definition.root);
    builder.nodes.push(root.clone());
    builder.scopes.push(Scope {
        owner: ROOT,
        parent: ROOT_SCOPE,
        depth: 0,
        nodes: vec![ROOT],
        repeats: Vec::new(),
    });
    let here = Here {
        parent: ROOT,
        scope: ROOT_SCOPE,
        tail: root.tail.to_string(),
        place: Vec::new(),
    };
    builder.children(&definition.nodes, &here);
    builder.close(ROOT);
    let fatal = builder
        .findings
        .iter()
        .any(|f| f.code != "repeat-too-deep" && f.severity == Severity::Error);
    if fatal {
        return (None, builder.findings);
    }
    let fallback_scope = Scope {
        owner: ROOT,
        parent: ROOT_SCOPE,
        depth: 0,
        nodes: Vec::new(),
        repeats: Vec::new(),
    };
    let schema = Schema {
        nodes: builder.nodes,
        scopes: builder.scopes,
        by_name: builder.by_name,
        fallback_node: root,
        fallback_scope,
    };
    (Some(schema), builder.findings)
}

struct Builder {
    nodes: Vec<Node>,
    scopes: Vec<Scope>,
    by_name: HashMap<Arc<str>, Vec<NodeId>>,
    findings: Vec<Diagnostic>,
}

struct Here {
    parent: NodeId,
    scope: ScopeId,
    tail: String,
    place: Vec<u32>,
}

impl Builder {
    fn children(&mut self, defs: &[NodeDef], here: &Here) {
        if here.place.len() > MAX_LEVELS {
            return self.find("form-too-deep", &here.tail, None);
        }
        let mut names = Vec::with_capacity(defs.len());
        for (index, def) in defs.iter().enumerate() {
            if self.nodes.len() >= MAX_NODES {
                return self.find("form-too-large", &here.tail, None);
            }
            if let Some(id) = self.node(def, index, here) {
                names.push((
                    self.nodes
                        .get(id as usize)
                        .map(|n| n.name.clone())
                        .unwrap_or_default(),
                    id,
                ));
            }
        }
        names.sort();
        let twins: Vec<_> = names
            .windows(2)
            .filter(|w| matches!(w, [a, b] if a.0 == b.0))
            .collect();
        for twin in twins {
            let name = twin.first().map(|(name, _)| name.to_string());
            self.find("name-twice", &here.tail, name);
        }
        if let Some(parent) = self.nodes.get_mut(here.parent as usize) {
            parent.children = names;
        }
    }

    fn node(&mut self, def: &NodeDef, index: usize, here: &Here) -> Option<NodeId> {
        let usable = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | ':');
        if def.name.is_empty() || !def.name.chars().all(usable) {
            self.find(
                "name-unusable",
                def.source.as_deref().unwrap_or(&here.tail),
                Some(def.name.clone()),
            );
            return None;
        }
        let id = NodeId::try_from(self.nodes.len()).ok()?;
        let tail = format!("{}/{}", here.tail, def.name);
        let mut place = here.place.clone();
        place.push(u32::try_from(index).ok()?);
        let holds_children = matches!(def.kind, NodeKind::Group | NodeKind::Repeat);
        let slot = self.add_to_scope(here.scope, id);
        let rows = if def.kind == NodeKind::Repeat {
            Some(self.open_scope(id, here.scope, def))
        } else {
            None
        };
        let name: Arc<str> = def.name.as_str().into();
        self.nodes.push(Node {
            name: name.clone(),
            kind: def.kind,
            parent: here.parent,
            end: id + 1,
            scope: here.scope,
            slot,
            end_slot: slot + 1,
            rows,
            tail: tail.as_str().into(),
            children: Vec::new(),
            place: place.clone(),
            holds_children,
        });
        self.by_name.entry(name).or_default().push(id);
        if let Some(alias) = def.alias.as_deref().filter(|alias| *alias != def.name) {
            self.by_name.entry(alias.into()).or_default().push(id);
        }
        if holds_children {
            let (scope, tail) = rows.map_or((here.scope, tail), |(rows, _)| (rows, String::new()));
            self.children(
                &def.children,
                &Here {
                    parent: id,
                    scope,
                    tail,
                    place,
                },
            );
            self.close(id);
        }
        Some(id)
    }

    fn add_to_scope(&mut self, scope: ScopeId, id: NodeId) -> u32 {
        let Some(scope) = self.scopes.get_mut(scope as usize) else {
            return 0;
        };
        scope.nodes.push(id);
        u32::try_from(scope.nodes.len() - 1).unwrap_or(0)
    }

    fn open_scope(&mut self, owner: NodeId, parent: ScopeId, def: &NodeDef) -> (ScopeId, u32) {
        let depth = self.scopes.get(parent as usize).map_or(0, |scope| scope.depth) + 1;
        if depth > 2 {
            self.find(
                "repeat-too-deep",
                def.source.as_deref().unwrap_or(&def.name),
                Some(def.name.clone()),
            );
        }
        let id = ScopeId::try_from(self.scopes.len()).unwrap_or(0);
        self.scopes.push(Scope {
            owner,
            parent,
            depth,
            nodes: Vec::new(),
            repeats: Vec::new(),
        });
        let siblings = self
            .scopes
            .get_mut(parent as usize)
            .map(|scope| &mut scope.repeats);
        let ordinal = siblings.map_or(0, |repeats| {
            repeats.push(owner);
            u32::try_from(repeats.len() - 1).unwrap_or(0)
        });
        (id, ordinal)
    }

    fn close(&mut self, id: NodeId) {
        let end = NodeId::try_from(self.nodes.len()).unwrap_or(0);
        let scope = self.nodes.get(id as usize).map_or(ROOT_SCOPE, |node| node.scope);
        let end_slot = self
            .scopes
            .get(scope as usize)
            .map_or(0, |scope| scope.nodes.len());
        if let Some(node) = self.nodes.get_mut(id as usize) {
            node.end = end;
            node.end_slot = u32::try_from(end_slot).unwrap_or(0);
        }
    }

    fn find(&mut self, code: &str, place: &str, name: Option<String>) {
        let args = name
            .map(|name| ("name".to_owned(), name))
            .into_iter()
            .collect::<BTreeMap<_, _>>();
        self.findings.push(Diagnostic {
            code: code.into(),
            severity: Severity::Error,
            place: place.into(),
            args,
        });
    }
}

fn root_node(name: &str) -> Node {
    Node {
        name: name.into(),
        kind: NodeKind::Group,
        parent: ROOT,
        end: 1,
        scope: ROOT_SCOPE,
        slot: 0,
        end_slot: 1,
        rows: None,
        tail: format!("/{name}").into(),
        children: Vec::new(),
        place: Vec::new(),
        holds_children: true,
    }
}
