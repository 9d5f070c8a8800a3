//! "Did you mean": the name that differs least from what was written.

use crate::finding::Finding;
use crate::table::Table;

/// The nearest of these names, when it is near at all.
pub fn nearest<'a>(written: &str, names: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let written: Vec<char> = written.to_lowercase().chars().take(60).collect();
    let limit = (written.len() / 2).max(1);
    let scored = names.map(|name| {
        (
            distance(&written, &name.to_lowercase().chars().collect::<Vec<_>>()),
            name,
        )
    });
    scored
        .filter(|(score, _)| *score <= limit)
        .min_by_key(|(score, _)| *score)
        .map(|(_, name)| name)
}

/// Columns without which a form asks other questions, or asks them otherwise: nobody would miss them before people do.
const RULES: &[&str] = &[
    "required",
    "relevant",
    "constraint",
    "calculation",
    "choice_filter",
    "read_only",
    "default",
    "repeat_count",
    "min_rows",
    "trigger",
    "sensitive",
    "posted",
    "when",
    "need",
];

/// `必填项（是/否）` is about 必填, whatever else it says.
fn is_about(heading: &str, name: &str) -> bool {
    let is_chinese = name.chars().count() > 1 && !name.is_ascii();
    is_chinese && heading.contains(name)
}

/// Reports headings that nobody knows; one that may be a lost rule stops publishing.
pub fn report_unknown(
    table: &Table<'_>,
    names: &[(&'static str, &'static [&'static str])],
    findings: &mut Vec<Finding>,
) {
    for (heading, column) in &table.unknown {
        let all = names.iter().flat_map(|(_, names)| names.iter().copied());
        let guess = nearest(heading, all).unwrap_or_default();
        let rules = names
            .iter()
            .filter(|(key, _)| RULES.contains(key))
            .flat_map(|(_, names)| names.iter().copied());
        let lost = rules
            .into_iter()
            .any(|name| name == guess || is_about(heading, name));
        let finding = if lost {
            table.sheet.error("column-unknown", *column, table.heading_row)
        } else {
            table.sheet.warning("column-unknown", *column, table.heading_row)
        };
        findings.push(finding.with("heading", heading).with("nearest", guess));
    }
}

fn distance(left: &[char], right: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (at, one) in left.iter().enumerate() {
        let mut before = at;
        let mut last = at + 1;
        let mut next = vec![last];
        for (place, other) in right.iter().enumerate() {
            let above = row.get(place + 1).copied().unwrap_or(usize::MAX);
            let cost = before + usize::from(one != other);
            last = cost.min(above.saturating_add(1)).min(last + 1);
            before = above;
            next.push(last);
        }
        row = next;
    }
    row.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn finds_slips() {
        let names = ["label", "constraint", "标题", "校验提示"];
        assert_eq!(nearest("lable", names.into_iter()), Some("label"));
        assert_eq!(nearest("校验提是", names.into_iter()), Some("校验提示"));
        assert_eq!(nearest("zzzzzz", names.into_iter()), None);
    }
}
