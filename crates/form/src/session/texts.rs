//! Labels, hints and messages with their `${…}` filled in.

use std::sync::Arc;

use super::Session;
use super::state::FrameId;
use crate::compile::rules::{Interpolated, TextPart};
use crate::schema::NodeId;

impl Session {
    /// Evaluates a label (0) or hint (1) again.
    pub(super) fn put_text(
        &mut self,
        form: &crate::compile::load::Form,
        frame: FrameId,
        node: NodeId,
        which: usize,
        text: Option<&Interpolated>,
    ) {
        let Some(text) = text else { return };
        let new: Arc<str> = self.fill_in(form, frame, node, text).into();
        let slot = form.schema.node(node).slot;
        let mut texts = self.state.cell(frame, slot).texts.clone().unwrap_or_default();
        match texts.get_mut(which) {
            Some(old) if *old != new => *old = new,
            _ => return,
        }
        self.touch(frame, slot);
        if let Some(cell) = self.state.cell_mut(frame, slot) {
            cell.texts = Some(texts);
        }
    }

    /// A text with its `${…}` filled in; choices by their label.
    pub(super) fn fill_in(
        &self,
        form: &crate::compile::load::Form,
        frame: FrameId,
        node: NodeId,
        text: &Interpolated,
    ) -> String {
        let default = &form.definition.default_language;
        let by_language = &text.by_language;
        let parts = by_language
            .get(&self.state.language)
            .or_else(|| by_language.get(default));
        let parts = parts
            .or_else(|| by_language.get(""))
            .or_else(|| by_language.values().next());
        let evaluator = self.evaluator(form, node, frame);
        let mut out = String::new();
        for part in parts.into_iter().flatten() {
            match part {
                TextPart::Plain(text) => out.push_str(text),
                TextPart::Code(code) => out.push_str(&evaluator.run(code).as_text()),
            }
        }
        out
    }
}
