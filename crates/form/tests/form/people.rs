//! Who is named in a form, and when two of them cannot have the number that both have.

use form::people::{doubled, named};

use crate::support::Person;

const FORM: &str = "
    group head
        text name profile=person.name
        text number profile=person.id_number
    end
    repeat member
        text m profile=member.name
        one:rel m_rel profile=member.relation
        text m_id profile=member.id_number; con=id-card-ok(.)
    end
    repeat supporter
        text s profile=member.name
        text s_id profile=member.id_number
    end
    repeat adult count=1
        text a looks=name; calc=${name}
        text a_id looks=id-number; calc=${number}
    end
    text friend profile=contact.name
    list rel: head spouse
";
const WANG: &str = "99012319441001004X";
const LI: &str = "990123195111203313";

fn filled(answers: &[(&str, &str)]) -> Person {
    let mut person = Person::opens(FORM);
    person.0.add_row("/data/member", "two");
    for (at, value) in answers {
        person.answers(at, value);
    }
    person
}

/// Names of the pairs that have one number.
fn pairs(answers: &[(&str, &str)]) -> Vec<String> {
    let person = filled(answers);
    let people = named(&person.0);
    let pairs = doubled(&people).into_iter();
    pairs
        .map(|(one, other)| format!("{}+{}", one.name, other.name))
        .collect()
}

#[test]
fn a_number_is_doubled_only_where_two_people_have_it() {
    let both = [
        ("member[1]/m", "王桂英"),
        ("member[1]/m_id", WANG),
        ("member[2]/m", "李大山"),
        ("member[2]/m_id", WANG),
    ];
    assert_eq!(pairs(&both), ["王桂英+李大山"]);
    // Named in several places, told once; the same person twice is no doubling.
    let mut more = both.to_vec();
    more.extend([
        ("name", "王桂英"),
        ("number", WANG),
        ("supporter[1]/s", "李大山"),
        ("supporter[1]/s_id", WANG),
    ]);
    assert_eq!(pairs(&more), ["王桂英+李大山"]);
    assert_eq!(
        pairs(&[
            ("name", "王桂英"),
            ("number", WANG),
            ("member[1]/m", "王桂英"),
            ("member[1]/m_id", WANG)
        ]),
        [""; 0]
    );
    // The head is the applicant, even before a name is written.
    assert_eq!(
        pairs(&[
            ("name", "王桂英"),
            ("number", WANG),
            ("member[1]/m_rel", "head"),
            ("member[1]/m_id", WANG)
        ]),
        [""; 0]
    );
    // Whoever has no name yet may be the same person, except in one list.
    assert_eq!(
        pairs(&[("name", "王桂英"), ("number", WANG), ("supporter[1]/s_id", WANG)]),
        [""; 0]
    );
    assert_eq!(
        pairs(&[
            ("member[1]/m", "王桂英"),
            ("member[1]/m_id", WANG),
            ("member[2]/m_id", WANG)
        ]),
        ["王桂英+"]
    );
    // Two of one list are two, also by one name.
    assert_eq!(
        pairs(&[
            ("member[1]/m", "李伟"),
            ("member[1]/m_id", LI),
            ("member[2]/m", "李伟"),
            ("member[2]/m_id", LI)
        ]),
        ["李伟+李伟"]
    );
}

#[test]
fn everybody_is_named_where_they_were_asked_about_and_nowhere_else() {
    let person = filled(&[
        ("name", "王桂英"),
        ("number", WANG),
        ("friend", "李明亮"),
        ("member[1]/m_rel", "head"),
    ]);
    let people = named(&person.0);
    let places: Vec<&str> = people.iter().map(|person| person.place.as_str()).collect();
    assert_eq!(
        places,
        [
            "",
            "/data/member[@id='r1']",
            "/data/member[@id='two']",
            "/data/supporter[@id='r1']"
        ]
    );
    let applicants: Vec<bool> = people.iter().map(|person| person.is_applicant).collect();
    assert_eq!(applicants, [true, true, false, false]);
    assert_eq!(people[0].number_key.as_deref(), Some("/data/head/number"));
}
