//! What a survey sheet is compiled with, and what its rows became.

use form::definition::{Choice, NodeDef};

use super::choices::Lists;
use super::settings::Settings;
use crate::Siblings;
use crate::book::Sheet;
use crate::table::Mode;

/// What compiling a survey sheet needs besides the sheet.
pub struct Surroundings<'a> {
    /// Whose rules hold.
    pub mode: Mode,
    /// The choice lists.
    pub lists: Lists,
    /// The settings.
    pub settings: Settings,
    /// The entities sheet of a foreign form.
    pub entities: Option<&'a Sheet>,
    /// Files beside the workbook.
    pub siblings: &'a Siblings<'a>,
}

/// What the rows of a survey sheet became.
#[derive(Debug, Default)]
pub struct Built {
    /// The questions.
    pub nodes: Vec<NodeDef>,
    /// The lists, those from files included.
    pub lists: Lists,
    /// A form id written on the survey sheet.
    pub form_id: Option<String>,
    /// `audit` asks for a node among the metadata.
    pub audit: bool,
    /// Name of the repeat that holds questions saved to an entity, when one does.
    pub entity_repeat: Option<String>,
}

/// A node of a loop for one choice: `%(name)s` and `%(label)s` filled in.
pub(super) fn fill(node: &NodeDef, choice: &Choice) -> NodeDef {
    let mut node = node.clone();
    let label = |language: &str| {
        choice
            .label
            .get(language)
            .or(choice.label.values().next())
            .cloned()
            .unwrap_or_default()
    };
    let put = |text: &str, language: &str| {
        text.replace("%(name)s", &choice.name)
            .replace("%(label)s", &label(language))
            .replace("%%", "%")
    };
    node.name = put(&node.name, "");
    for texts in [
        &mut node.label,
        &mut node.hint,
        &mut node.guidance,
        &mut node.constraint_message,
        &mut node.required_message,
    ] {
        for (language, text) in texts.iter_mut() {
            *text = put(text, language);
        }
    }
    let expressions = [
        &mut node.relevant,
        &mut node.required,
        &mut node.constraint,
        &mut node.readonly,
        &mut node.calculation,
        &mut node.default,
        &mut node.dynamic_default,
        &mut node.choice_filter,
        &mut node.min_rows,
    ];
    for expression in expressions.into_iter().flatten() {
        *expression = put(expression, "");
    }
    node
}
