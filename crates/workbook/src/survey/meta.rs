//! The `meta` group that a converted foreign form has at its end: audit, instanceID, instanceName, entities.

use form::definition::{NodeDef, NodeKind};

use super::built::Built;
use super::settings::Settings;
use super::{expression, headings};
use crate::book::Sheet;
use crate::finding::Finding;
use crate::table::{Line, Mode, Table};

/// Adds the group, or what is missing in one that the form has.
pub fn add(built: &mut Built, settings: &Settings, entities: Option<&Sheet>, findings: &mut Vec<Finding>) {
    let entity = entities.and_then(|sheet| entity(sheet, findings));
    let mut children = Vec::new();
    if built.audit {
        children.push(NodeDef::new("audit", NodeKind::Opaque));
    }
    if !settings.omit_instance_id {
        children.push(instance_id());
    }
    if let Some(name) = &settings.instance_name {
        let mut node = NodeDef::new("instanceName", NodeKind::Calculate);
        node.calculation = Some(expression::drop_last_saved(name));
        children.push(node);
    }
    if let Some(entity) = entity {
        place_entity(built, entity, &mut children);
    }
    let existing = built
        .nodes
        .iter_mut()
        .find(|node| node.name == "meta" && node.kind == NodeKind::Group);
    match existing {
        Some(group) => group.children.extend(children),
        None if !children.is_empty() => {
            let mut group = NodeDef::new("meta", NodeKind::Group);
            group.children = children;
            built.nodes.push(group);
        }
        None => {}
    }
}

fn instance_id() -> NodeDef {
    let mut node = NodeDef::new("instanceID", NodeKind::Metadata);
    node.readonly = Some("true()".to_owned());
    node.parameters.insert("preload".to_owned(), "uid".to_owned());
    node
}

/// Answers saved to an entity inside a repeat make one entity a row.
fn place_entity(built: &mut Built, entity: NodeDef, children: &mut Vec<NodeDef>) {
    let repeat = built.entity_repeat.clone();
    match repeat.and_then(|name| find(&mut built.nodes, &name)) {
        Some(repeat) => {
            let mut group = NodeDef::new("meta", NodeKind::Group);
            group.children.push(entity);
            repeat.children.push(group);
        }
        None => children.insert(0, entity),
    }
}

fn find<'a>(nodes: &'a mut [NodeDef], name: &str) -> Option<&'a mut NodeDef> {
    for node in nodes {
        if node.name == name && node.kind == NodeKind::Repeat {
            return Some(node);
        }
        if let Some(found) = find(&mut node.children, name) {
            return Some(found);
        }
    }
    None
}

fn entity(sheet: &Sheet, findings: &mut Vec<Finding>) -> Option<NodeDef> {
    let table = Table::new(sheet, Mode::Plain, headings::entities, findings);
    let line = table.lines().find(|line| !line.is_blank())?;
    let label = line.get("label");
    let kind = if label.is_some() {
        NodeKind::Group
    } else {
        NodeKind::Opaque
    };
    let mut group = NodeDef::new("entity", kind);
    group
        .children
        .extend(label.map(|label| label_node(&label, &line)));
    Some(group)
}

fn label_node(label: &str, line: &Line<'_>) -> NodeDef {
    let mut node = NodeDef::new("label", NodeKind::Calculate);
    node.calculation = Some(label.to_owned());
    node.readonly = Some("true()".to_owned());
    node.source = Some(line.source("label"));
    node
}
