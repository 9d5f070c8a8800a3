//! The filled-in example of a guide: it names questions by reference; a person reads their labels.

use catalog::service::Service;
use form::definition::{NodeDef, Text};

use crate::api::guide::ExampleLine;
use crate::state::core::Core;

/// The example, question by question.
pub(crate) fn lines(core: &Core, service: &Service) -> Vec<ExampleLine> {
    let line = |(at, answer): &(String, String)| {
        let name = form::reference::name(at);
        ExampleLine {
            question: question(core, service, name).unwrap_or_else(|| name.to_owned()),
            answer: answer.clone(),
        }
    };
    let filled = service.guide.example.iter().filter(|_| service.form.is_some());
    filled.map(line).collect()
}

/// What a question of the form asks, by its name.
pub(crate) fn question(core: &Core, service: &Service, name: &str) -> Option<String> {
    let form = service.form.as_ref()?;
    label_of(&form.nodes, name).map(|text| core.texts.pick(text))
}

fn label_of<'a>(nodes: &'a [NodeDef], name: &str) -> Option<&'a Text> {
    nodes.iter().find_map(|node| {
        let own = (node.name == name || node.alias.as_deref() == Some(name)).then_some(&node.label);
        own.or_else(|| label_of(&node.children, name))
    })
}
