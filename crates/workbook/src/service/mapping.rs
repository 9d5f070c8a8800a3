//! Between what an author wrote and what the service holds: question names to references, lint findings back to cells.

use std::collections::HashMap;

use form::definition::{FormDefinition, NodeDef, NodeKind};

/// A question as other sheets name it.
#[derive(Debug, Clone)]
pub struct Question {
    /// Generated or plain name.
    pub name: String,
    /// Steps from the root; repeats are marked.
    pub path: Vec<(String, bool)>,
    /// What it is.
    pub kind: NodeKind,
    /// Its choice list.
    pub list: Option<String>,
}

/// The questions of a form by the names an author may use.
#[derive(Debug, Default)]
pub struct Questions {
    by_name: HashMap<String, Question>,
    renamed: HashMap<String, String>,
    labels: HashMap<String, Vec<(String, String)>>,
    root: String,
}

impl Questions {
    /// Collects them.
    pub fn new(form: &FormDefinition) -> Self {
        let mut questions = Self {
            root: form.root.clone(),
            ..Self::default()
        };
        questions.walk(&form.nodes, &[]);
        for (name, list) in &form.lists {
            let all = list
                .rows
                .iter()
                .flat_map(|row| row.label.values().map(|label| (row.name.clone(), label.clone())));
            questions.labels.insert(name.clone(), all.collect());
        }
        questions
    }

    fn walk(&mut self, nodes: &[NodeDef], above: &[(String, bool)]) {
        for node in nodes {
            let mut path = above.to_vec();
            path.push((node.name.clone(), node.kind == NodeKind::Repeat));
            self.walk(&node.children, &path);
            let question = Question {
                name: node.name.clone(),
                path,
                kind: node.kind,
                list: node.list.clone(),
            };
            if let Some(alias) = &node.alias {
                self.renamed.insert(alias.clone(), node.name.clone());
                self.by_name.insert(alias.clone(), question.clone());
            }
            self.by_name.insert(node.name.clone(), question);
        }
    }

    /// The question of this name.
    pub fn get(&self, name: &str) -> Option<&Question> {
        self.by_name.get(name)
    }

    /// The nearest name.
    pub fn nearest(&self, name: &str) -> String {
        crate::nearest::nearest(name, self.by_name.keys().map(String::as_str))
            .unwrap_or_default()
            .to_owned()
    }

    /// Chinese names -> generated ones.
    pub fn renamed(&self) -> &HashMap<String, String> {
        &self.renamed
    }

    /// Whether a choice of this list is called that, by value or by label.
    pub fn has_choice(&self, list: &str, written: &str) -> bool {
        self.labels.get(list).is_none_or(|rows| {
            rows.iter()
                .any(|(name, label)| name == written || label == written)
        })
    }

    /// Reference with positions; `rows` are the positions of the repeats on the way, 1 where none is given.
    pub fn reference(&self, question: &Question, rows: &[u32]) -> String {
        let mut rows = rows.iter().copied();
        let mut reference = format!("/{}", self.root);
        for (step, repeats) in &question.path {
            reference.push('/');
            reference.push_str(step);
            if *repeats {
                reference.push_str(&format!("[{}]", rows.next().unwrap_or(1)));
            }
        }
        reference
    }
}
