//! Two habits of foreign forms: groups that leave no trace, and filters over columns that a list does not have.

use std::collections::BTreeMap;

use form::definition::{ChoiceList, NodeDef, NodeKind};

/// The `flat` setting: questions move up out of their groups and take the groups' conditions with them.
pub fn flatten(nodes: Vec<NodeDef>, above: &str) -> Vec<NodeDef> {
    let mut flat = Vec::new();
    for mut node in nodes {
        let relevant = both(above, node.relevant.as_deref().unwrap_or_default());
        if node.kind == NodeKind::Group {
            flat.extend(flatten(std::mem::take(&mut node.children), &relevant));
            continue;
        }
        node.relevant = Some(relevant).filter(|relevant| !relevant.is_empty());
        flat.push(node);
    }
    flat
}

fn both(above: &str, own: &str) -> String {
    match (above.is_empty(), own.is_empty()) {
        (true, _) => own.to_owned(),
        (false, true) => above.to_owned(),
        (false, false) => format!("{above} and ({own})"),
    }
}

/// Stands in a column that a list does not have. It equals nothing an author or a person can write, not even blank.
pub const NO_CELL: &str = "\u{1}";

/// A filter may name a column that its list lacks; to other engines that is no fault, such a cell just equals nothing.
pub fn missing_columns(nodes: &[NodeDef], lists: &mut BTreeMap<String, ChoiceList>) {
    for node in nodes {
        missing_columns(&node.children, lists);
        let (Some(filter), Some(name)) = (&node.choice_filter, &node.list) else {
            continue;
        };
        let Some(list) = lists.get_mut(name) else { continue };
        for word in bare_words(filter) {
            let known = matches!(word.as_str(), "name" | "label" | "itextId") || list.columns.contains(&word);
            if !known {
                list.columns.push(word);
                list.rows
                    .iter_mut()
                    .for_each(|row| row.values.push(NO_CELL.to_owned()));
            }
        }
    }
}

/// Words that stand for a column: not quoted, not a number, not a function, not part of a path or reference, not an operator.
fn bare_words(expression: &str) -> Vec<String> {
    let mut words = Vec::new();
    let (mut word, mut before, mut quote, mut reference) = (String::new(), ' ', None, false);
    let mut last = ' ';
    for letter in expression.chars().chain([' ']) {
        let part = letter.is_alphanumeric() || matches!(letter, '_' | '-' | '.' | ':');
        if quote.is_none() && !reference && part {
            if word.is_empty() {
                before = last;
            }
            word.push(letter);
        } else {
            let path = matches!(before, '/' | '$' | '{') || matches!(letter, '/' | '(' | '[');
            let found = std::mem::take(&mut word);
            if !path && is_column(&found) {
                words.push(found);
            }
            match letter {
                '"' | '\'' if quote == Some(letter) => quote = None,
                '"' | '\'' if quote.is_none() => quote = Some(letter),
                '{' if quote.is_none() && last == '$' => reference = true,
                '}' => reference = false,
                _ => {}
            }
        }
        if !letter.is_whitespace() || !part {
            last = letter;
        }
    }
    words
}

fn is_column(word: &str) -> bool {
    let begins = word.starts_with(|first: char| first.is_alphabetic() || first == '_');
    begins && !word.contains(':') && !matches!(word, "and" | "or" | "div" | "mod")
}

#[cfg(test)]
mod tests {
    use super::bare_words;

    #[test]
    fn columns_of_a_filter() {
        assert_eq!(bare_words("pastel=yes"), ["pastel", "yes"]);
        assert_eq!(
            bare_words("country = ${country} and selected('a b', x) or ../q/r = 1"),
            ["country", "x"]
        );
        assert_eq!(
            bare_words("instance('l')/root/item[name = 'x']/label = town"),
            ["name", "town"]
        );
    }
}
