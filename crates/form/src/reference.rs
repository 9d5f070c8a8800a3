//! References as text: `/data/member[2]/name` by position, `/data/member[@id='r7f']/name` by row id (then it is a key). The one
//! place that takes them apart and puts them together; where one leads is the session's business.

/// One step of a reference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step<'a> {
    /// Name of the group, repeat or question.
    pub name: &'a str,
    /// What stands in the brackets: a position, or `@id='…'`.
    pub row: Option<&'a str>,
    /// The reference up to here, this step with its row included.
    pub whole: &'a str,
}

impl<'a> Step<'a> {
    /// The row's id, when it is named by one.
    pub fn id(&self) -> Option<&'a str> {
        self.row?
            .strip_prefix("@id=")
            .map(|id| id.trim_matches(['\'', '"']))
    }

    /// The row's position, 1 for the first, when it is named by one.
    pub fn position(&self) -> Option<usize> {
        self.row?.parse().ok()
    }
}

/// All steps, the root first. A bracket that is not closed stays in the name, and nothing has such a name.
pub fn steps(at: &str) -> impl Iterator<Item = Step<'_>> {
    let mut end = 0;
    at.split('/').enumerate().filter_map(move |(index, step)| {
        end += step.len() + usize::from(index > 0);
        let row = step
            .split_once('[')
            .and_then(|(name, row)| Some((name, row.strip_suffix(']')?)));
        let (name, row) = row.map_or((step, None), |(name, row)| (name, Some(row)));
        let whole = at.get(..end)?;
        (index > 0).then_some(Step { name, row, whole })
    })
}

/// Name of what a reference leads to.
pub fn name(at: &str) -> &str {
    steps(at).last().map_or(at, |step| step.name)
}

/// The key of a row.
pub fn row_key(repeat: &str, id: &str) -> String {
    format!("{repeat}[@id='{id}']")
}

/// The key of the group, row or repeat that a key is in; empty at top level.
pub fn parent(key: &str) -> &str {
    if is_row(key) {
        return key.rsplit_once('[').map_or("", |(repeat, _)| repeat);
    }
    let above = key.rsplit_once('/').map_or("", |(above, _)| above);
    if above.matches('/').count() <= 1 && !above.contains('[') {
        ""
    } else {
        above
    }
}

/// A row of a repeat.
pub fn is_row(key: &str) -> bool {
    key.ends_with(']')
}

/// The key is inside some row.
pub fn in_row(key: &str) -> bool {
    key.contains('[')
}

/// The id in the last brackets of a row's key.
pub fn row_id(key: &str) -> Option<&str> {
    key.rsplit_once("[@id='")
        .and_then(|(_, rest)| rest.strip_suffix("']"))
}

/// `key` is `above` or lies in it.
pub fn within(key: &str, above: &str) -> bool {
    key.strip_prefix(above)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '[']))
}

/// Two rows of one repeat.
pub fn of_one_list(one: &str, other: &str) -> bool {
    is_row(one) && is_row(other) && parent(one) == parent(other)
}

/// Rows that a key lies in, outermost first, and not the key itself.
pub fn rows_above(key: &str) -> Vec<&str> {
    let ends = key.match_indices(']').map(|(at, _)| at + 1);
    ends.filter_map(|end| key.get(..end))
        .filter(|row| row.len() < key.len())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_comes_apart_and_goes_together() {
        let all: Vec<_> = steps("/data/member[2]/work[@id='a']/income").collect();
        let names: Vec<_> = all
            .iter()
            .map(|step| (step.name, step.position(), step.id()))
            .collect();
        assert_eq!(
            names,
            [
                ("data", None, None),
                ("member", Some(2), None),
                ("work", None, Some("a")),
                ("income", None, None),
            ]
        );
        assert_eq!(all[2].whole, "/data/member[2]/work[@id='a']");
        assert_eq!((name("/data/member[2]"), name("x")), ("member", "x"));
        assert_eq!(row_id(&row_key("/data/member", "r7f")), Some("r7f"));
        assert_eq!(steps("").count(), 0);
    }

    #[test]
    fn parents_follow_groups_and_rows() {
        for (key, above) in [
            ("/data/name", ""),
            ("/data/home/village", "/data/home"),
            ("/data/member", ""),
            ("/data/member[@id='a']", "/data/member"),
            ("/data/member[@id='a']/name", "/data/member[@id='a']"),
            ("/data/member[@id='a']/work/income", "/data/member[@id='a']/work"),
        ] {
            assert_eq!(parent(key), above, "{key}");
        }
    }

    #[test]
    fn a_key_lies_within_its_group_and_not_within_a_longer_name() {
        assert!(within("/data/member[@id='a']/name", "/data/member"));
        assert!(!within("/data/members", "/data/member"));
        assert_eq!(
            rows_above("/data/m[@id='a']/n[@id='b']/x"),
            ["/data/m[@id='a']", "/data/m[@id='a']/n[@id='b']"]
        );
        assert_eq!(row_id("/data/m[@id='a']"), Some("a"));
    }
}
