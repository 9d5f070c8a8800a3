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

/// Reports headings that nobody knows.
pub fn report_unknown(
    table: &Table<'_>,
    names: &[(&'static str, &'static [&'static str])],
    findings: &mut Vec<Finding>,
) {
    for (heading, column) in &table.unknown {
        let all = names.iter().flat_map(|(_, names)| names.iter().copied());
        let finding = table
            .sheet
            .warning("column-unknown", *column, table.heading_row)
            .with("heading", heading);
        findings.push(finding.with("nearest", nearest(heading, all).unwrap_or_default()));
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
