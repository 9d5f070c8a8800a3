//! Where in a guide a change is: the part, the row of its list, the field of the row. Reads the places of `catalog::diff`.

/// A place, taken apart.
#[derive(Debug, PartialEq)]
pub(super) struct PlaceOfChange {
    /// `guide.faq`, `materials`, `form`.
    pub section: String,
    /// What names the row of a list.
    pub row: Option<String>,
    /// Field of the row; blank for the row as a whole.
    pub field: String,
}

impl PlaceOfChange {
    /// `guide.faq[多少钱].answer` is the row 多少钱 of `guide.faq`, its field `answer`.
    pub fn of(place: &str) -> Self {
        let (head, rest) = match place.split_once('[') {
            Some((head, rest)) => (head, Some(rest)),
            None => (place, None),
        };
        let section = section(head);
        // Lists inside of something that is told as a whole are not rows of the guide.
        let row = rest.filter(|_| section == head).map(row_and_field);
        let (row, field) = row.map_or((None, String::new()), |(row, field)| (Some(row), field));
        Self { section, row, field }
    }
}

fn section(head: &str) -> String {
    let mut names = head.split('.');
    let first = names.next().unwrap_or_default();
    match (first, names.next()) {
        // Title and version of a form are not its questions.
        ("form", Some("nodes" | "lists")) => first.to_owned(),
        ("guide" | "form", Some(second)) => format!("{first}.{second}"),
        _ => first.to_owned(),
    }
}

fn row_and_field(rest: &str) -> (String, String) {
    match rest.split_once("].") {
        Some((row, field)) => (plain(row), field.to_owned()),
        None => (plain(rest.strip_suffix(']').unwrap_or(rest)), String::new()),
    }
}

/// A second row of the same name carries a number, which means nothing to a person.
fn plain(row: &str) -> String {
    match row.rsplit_once('#') {
        Some((name, number)) if !number.is_empty() && number.chars().all(|c| c.is_ascii_digit()) => {
            name.to_owned()
        }
        _ => row.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn apart(place: &str) -> (String, Option<String>, String) {
        let PlaceOfChange { section, row, field } = PlaceOfChange::of(place);
        (section, row, field)
    }

    #[test]
    fn places_come_apart() {
        let row = |name: &str| Some(name.to_owned());
        assert_eq!(apart("guide.fee"), ("guide.fee".into(), None, String::new()));
        assert_eq!(
            apart("guide.promise.days"),
            ("guide.promise".into(), None, String::new())
        );
        assert_eq!(
            apart("materials[id-card].how"),
            ("materials".into(), row("id-card"), "how".into())
        );
        assert_eq!(
            apart("guide.figures[80 岁#3]"),
            ("guide.figures".into(), row("80 岁"), String::new())
        );
        assert_eq!(
            apart("form.nodes[a].children[b].label"),
            ("form".into(), None, String::new())
        );
        assert_eq!(apart("form.version").0, "form.version");
        assert_eq!(
            apart("guide.self_check.rules[0].when"),
            ("guide.self_check".into(), None, String::new())
        );
    }
}
