//! What stands in the template: headings with their notes and drop-downs, and the rows of the example (fictional throughout).

mod column;
mod form;
mod guide;
mod survey;

pub use column::{Column, TYPES, Template};

/// All sheets, in the order a clerk fills them in.
pub const SHEETS: &[Template] = &[
    guide::GUIDE,
    survey::SURVEY,
    form::CHOICES,
    form::SETTINGS,
    guide::MATERIALS,
    guide::STEPS,
    guide::FAQ,
    guide::ALIASES,
    guide::BASIS,
    guide::FIGURES,
    guide::PLACES,
    form::SELF_CHECK,
    form::CHECK_RULES,
    guide::PARTS,
    form::EXAMPLE,
];
