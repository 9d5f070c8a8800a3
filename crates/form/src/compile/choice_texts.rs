//! Choices whose label says something that was answered: `母亲：${母亲姓名}`. The label is cut at its `${…}` wherever the list is read.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::code::{ChoiceTexts, TextParts, cut};
use super::resolve::{Place, Problem, Resolver};
use crate::definition::Text;
use crate::expr::parse;

impl Resolver<'_> {
    /// The labels of a list that have something to be filled in, as seen from this place. What they read is noted.
    pub(crate) fn choice_texts(
        &mut self,
        list: &str,
        place: &Place,
    ) -> Result<Option<Arc<ChoiceTexts>>, Problem> {
        let definition = self.definition;
        let mut found = ChoiceTexts::new();
        let rows = definition
            .lists
            .get(list)
            .map(|list| list.rows.as_slice())
            .unwrap_or_default();
        for (row, choice) in (0..).zip(rows) {
            if choice.label.values().any(|text| text.contains("${")) {
                found.insert(row, self.cut(&choice.label, place)?);
            }
        }
        Ok((!found.is_empty()).then(|| Arc::new(found)))
    }

    fn cut(&mut self, text: &Text, place: &Place) -> Result<BTreeMap<String, TextParts>, Problem> {
        let mut by_language = BTreeMap::new();
        for (language, text) in text {
            let parts = cut(text, |source| {
                let ast = parse::parse(source)?.ast;
                self.resolve(&ast, place, false).map(Some)
            })?;
            by_language.insert(language.clone(), parts);
        }
        Ok(by_language)
    }
}
