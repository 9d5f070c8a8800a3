//! The sections of a form: each top-level group or repeat is one, loose questions between them share one. They come from the
//! definition alone, so their number never changes while a person answers.

use std::collections::BTreeMap;

use form::Session;
use form::definition::{NodeDef, NodeKind};

use crate::api::draft::SectionView;
use crate::texts::{Texts, key};

/// Key of a top-level node -> number of its section, from 1.
pub(crate) struct Sections(BTreeMap<String, u32>);

impl Sections {
    /// Numbers every top-level node that a person may see.
    pub fn of(session: &Session) -> Self {
        let sections = sections(session);
        let numbered = (1..).zip(sections).flat_map(|(number, section)| {
            let keys = section.into_iter().map(|node| key(session, node));
            keys.map(move |key| (key, number)).collect::<Vec<_>>()
        });
        Self(numbered.collect())
    }

    /// Number of the section that a key lies in.
    pub fn of_key(&self, key: &str) -> u32 {
        let end = key
            .match_indices(['/', '['])
            .nth(2)
            .map_or(key.len(), |(at, _)| at);
        let found = key.get(..end).and_then(|top| self.0.get(top));
        found.copied().unwrap_or(1)
    }
}

/// Headings in order; a section without a name is called by what it is.
pub(crate) fn views(texts: &Texts, session: &Session) -> Vec<SectionView> {
    let sections = sections(session).into_iter();
    sections
        .filter_map(|section| {
            let node = *section.first()?;
            let first = key(session, node);
            let title = Some(session.label(&first)).filter(|label| is_section(node) && !label.is_empty());
            let title = title.unwrap_or_else(|| texts.say(key!("section-general")));
            Some(SectionView { title, first })
        })
        .collect()
}

fn sections(session: &Session) -> Vec<Vec<&NodeDef>> {
    let mut sections: Vec<Vec<&NodeDef>> = Vec::new();
    let mut loose = false;
    let nodes = session.form().definition().nodes.iter();
    for node in nodes.filter(|node| !is_hidden(node)) {
        match sections.last_mut() {
            Some(section) if loose && !is_section(node) => section.push(node),
            _ => sections.push(vec![node]),
        }
        loose = !is_section(node);
    }
    sections
}

fn key(session: &Session, node: &NodeDef) -> String {
    format!("/{}/{}", session.form().definition().root, node.name)
}

fn is_section(node: &NodeDef) -> bool {
    matches!(node.kind, NodeKind::Group | NodeKind::Repeat)
}

/// Never shown, nor anything in it.
fn is_hidden(node: &NodeDef) -> bool {
    match node.kind {
        NodeKind::Calculate | NodeKind::Hidden | NodeKind::Metadata => true,
        NodeKind::Group => node.children.iter().all(is_hidden),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use form::contract::Env;
    use form::definition::FormDefinition;

    fn session(nodes: Vec<NodeDef>) -> Session {
        let definition = FormDefinition {
            format: 1,
            id: "t".into(),
            root: "data".into(),
            nodes,
            ..FormDefinition::default()
        };
        let now = "2026-11-26T09:00:00+08:00[Asia/Shanghai]".parse().unwrap();
        Session::new(Form::load(definition).0.unwrap(), Env { now, seed: 1 })
    }

    use form::Form;

    fn group(name: &str, label: &str, inside: NodeDef) -> NodeDef {
        let mut group = NodeDef::new(name, NodeKind::Group);
        group.label.insert("zh-Hans".into(), label.into());
        group.children.push(inside);
        group
    }

    #[test]
    fn sections_follow_the_definition_and_nothing_else() {
        let mut hidden = group("bank", "钱打到哪张卡", NodeDef::new("card", NodeKind::Text));
        hidden.relevant = Some("false()".into());
        let session = session(vec![
            NodeDef::new("sum", NodeKind::Calculate),
            NodeDef::new("a", NodeKind::Text),
            NodeDef::new("b", NodeKind::Text),
            group("home", "住在哪里", NodeDef::new("village", NodeKind::Text)),
            hidden,
            group("counted", "算", NodeDef::new("n", NodeKind::Calculate)),
            NodeDef::new("promise", NodeKind::Acknowledge),
        ]);
        let views = views(&Texts::new("zh-Hans"), &session);
        let told: Vec<_> = views
            .iter()
            .map(|v| (v.title.as_str(), v.first.as_str()))
            .collect();
        assert_eq!(
            told,
            [
                ("基本情况", "/data/a"),
                ("住在哪里", "/data/home"),
                ("钱打到哪张卡", "/data/bank"),
                ("基本情况", "/data/promise"),
            ]
        );
        let sections = Sections::of(&session);
        let at = |key| sections.of_key(key);
        assert_eq!(
            [
                at("/data/a"),
                at("/data/b"),
                at("/data/home/village"),
                at("/data/bank"),
                at("/data/promise")
            ],
            [1, 1, 2, 3, 4]
        );
    }

    #[test]
    fn a_form_without_groups_is_one_section() {
        let session = session(vec![
            NodeDef::new("a", NodeKind::Text),
            NodeDef::new("b", NodeKind::Text),
        ]);
        assert_eq!(views(&Texts::new("zh-Hans"), &session).len(), 1);
    }
}
