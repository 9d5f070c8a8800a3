//! A photo question of several pages: how many it takes, and how they are written down. The pages are the ids of papers,
//! joined by one space, in order; a question of one page holds one id as it is.

use crate::definition::{NodeDef, NodeKind};

/// Key in the parameters of a photo question: so many pages at most.
pub const PARAMETER: &str = "pages";
/// No question takes more: whoever has a thicker book brings it.
pub const AT_MOST: usize = 20;

impl NodeDef {
    /// Papers are its answer.
    pub fn is_paper(&self) -> bool {
        matches!(self.kind, NodeKind::Image | NodeKind::File | NodeKind::Signature)
    }

    /// So many pages fit into one answer; one where the form says nothing.
    pub fn most_pages(&self) -> usize {
        if !matches!(self.kind, NodeKind::Image | NodeKind::File) {
            return 1;
        }
        let said = self.parameters.get(PARAMETER);
        let said = said.and_then(|text| text.parse::<usize>().ok());
        said.unwrap_or(1).clamp(1, AT_MOST)
    }

    /// Ids of the papers in an answer to this question, in order.
    pub fn papers<'a>(&self, value: &'a str) -> Vec<&'a str> {
        if !self.is_paper() || value.is_empty() {
            Vec::new()
        } else if self.most_pages() == 1 && !has_more(value) {
            vec![value]
        } else {
            value.split_whitespace().collect()
        }
    }
}

/// More ids than one. A foreign form names a picture by its address, which may hold a space.
fn has_more(value: &str) -> bool {
    !value.contains("://") && value.split_whitespace().nth(1).is_some()
}

/// The pages as they are stored; nothing where there are more than the question takes.
pub(crate) fn read(def: &NodeDef, input: &str) -> Option<String> {
    let pages = def.papers(input);
    (pages.len() <= def.most_pages()).then(|| pages.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn photo(pages: &str) -> NodeDef {
        let mut def = NodeDef::new("book", NodeKind::Image);
        if !pages.is_empty() {
            def.parameters.insert(PARAMETER.to_owned(), pages.to_owned());
        }
        def
    }

    #[test]
    fn a_question_takes_as_many_pages_as_its_form_says_and_no_more() {
        let book = photo("3");
        assert_eq!(book.papers("a b c"), ["a", "b", "c"]);
        assert_eq!(read(&book, " a  b "), Some("a b".to_owned()));
        assert_eq!(read(&book, "a b c d"), None);
        assert_eq!(read(&photo(""), "a b"), None, "one page is one page");
        assert_eq!(read(&photo(""), "a"), Some("a".to_owned()));
    }

    #[test]
    fn a_foreign_picture_with_a_space_in_its_name_is_one() {
        let name = "jr://images/my house.jpg";
        assert_eq!(photo("").papers(name), [name]);
        assert_eq!(read(&photo(""), name), Some(name.to_owned()));
    }

    #[test]
    fn what_makes_no_sense_is_one_page_and_a_signature_is_always_one() {
        assert_eq!(photo("many").most_pages(), 1);
        assert_eq!(photo("0").most_pages(), 1);
        assert_eq!(photo("900").most_pages(), AT_MOST);
        let mut signature = photo("4");
        signature.kind = NodeKind::Signature;
        assert_eq!(signature.most_pages(), 1);
    }
}
