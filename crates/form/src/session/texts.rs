//! Labels, hints and messages with their `${…}` filled in.

use std::sync::Arc;

use super::Session;
use super::state::FrameId;
use crate::compile::rules::Interpolated;
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
        let evaluator = self.evaluator(form, node, frame);
        evaluator.fill_in(&text.by_language, evaluator.here())
    }

    /// What a choice of this question is called at the moment.
    pub(super) fn label_of_choice(&self, frame: FrameId, node: NodeId, row: u32) -> Option<String> {
        let rules = self.form.rules(node);
        let (list, _) = self.form.list(rules.list.as_deref()?)?;
        let evaluator = self.evaluator(&self.form, node, frame);
        Some(evaluator.choice_label(list, row, rules.choice_texts.as_deref(), evaluator.here()))
    }
}
