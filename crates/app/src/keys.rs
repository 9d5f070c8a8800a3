//! Reading references: parents, rows, prefixes. A key is `/data/member[@id='r7f']/name`; everything here is about text.

/// The key of the group, row or repeat that a key is in; empty at top level.
pub(crate) fn parent(key: &str) -> &str {
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
pub(crate) fn is_row(key: &str) -> bool {
    key.ends_with(']')
}

/// The key is inside some row.
pub(crate) fn in_row(key: &str) -> bool {
    key.contains('[')
}

/// The id in the last brackets of a row's key.
pub(crate) fn row_id(key: &str) -> Option<&str> {
    key.rsplit_once("[@id='")
        .and_then(|(_, rest)| rest.strip_suffix("']"))
}

/// `key` is `above` or lies in it.
pub(crate) fn within(key: &str, above: &str) -> bool {
    key.strip_prefix(above)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '[']))
}

/// Rows that a key lies in, outermost first, and not the key itself.
pub(crate) fn rows_above(key: &str) -> Vec<&str> {
    let ends = key.match_indices(']').map(|(at, _)| at + 1);
    ends.filter_map(|end| key.get(..end))
        .filter(|row| row.len() < key.len())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

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
