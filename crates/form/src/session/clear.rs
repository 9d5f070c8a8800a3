//! What a filter takes away from answers that were given before.

use super::Session;
use super::state::{FrameId, RELEVANT};
use crate::definition::NodeKind;
use crate::schema::NodeId;
use crate::value::Value;

impl Session {
    /// An option that the filter no longer offers cannot stay chosen.
    pub(super) fn drop_impossible_choices(&mut self, frame: FrameId, node: NodeId) {
        let schema_node = self.form.schema.node(node);
        let cell = self.state.cell(frame, schema_node.slot);
        let (Value::Choices(chosen), Some(rows), true) = (&cell.value, &cell.choices, cell.is(RELEVANT))
        else {
            return;
        };
        let list = self
            .form
            .rules(node)
            .list
            .as_deref()
            .and_then(|name| self.form.list(name));
        let Some((list, _)) = list else { return };
        let offered = |name: &str| {
            let found = rows.iter().filter_map(|row| list.rows.get(*row as usize));
            found.into_iter().any(|choice| choice.name == name)
        };
        let left = match schema_node.kind {
            NodeKind::SelectOne => {
                if offered(chosen) {
                    chosen.to_string()
                } else {
                    String::new()
                }
            }
            _ => chosen
                .split(' ')
                .filter(|name| offered(name))
                .collect::<Vec<_>>()
                .join(" "),
        };
        if *left != **chosen {
            let value = if left.is_empty() {
                Value::Blank
            } else {
                Value::Choices(left.into())
            };
            self.write_value(frame, node, value);
        }
    }
}
