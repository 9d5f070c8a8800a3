//! A consent belongs to whoever gave it: it is never somebody else's because a name or a number was changed.

use form::Session;

use crate::support::{Person, env};

const ROWS: &str = "
    text name profile=person.name
    text number profile=person.id_number
    text friend profile=contact.name
    repeat adult
        text who looks=name
        text id looks=id-number
        tick agree
        sign hand
    end
    tick promise
    sign own
    tick parents given-by=mother
    text mother looks=name
    group ward
        text guardian profile=guardian.name
        tick child
    end
";

/// Names, numbers, and everything ticked and signed.
fn signed() -> Person {
    let mut person = Person::opens(ROWS);
    for (at, value) in [
        ("name", "王桂英"),
        ("number", "99012319441001004X"),
        ("adult[1]/who", "王桂英"),
        ("adult[1]/id", "99012319441001004X"),
        ("adult[1]/agree", "OK"),
        ("adult[1]/hand", "p1"),
        ("promise", "OK"),
        ("own", "p2"),
        ("mother", "陈秀莲"),
        ("parents", "OK"),
    ] {
        person.answers(at, value);
    }
    person
}

#[test]
fn another_name_or_number_in_a_row_takes_its_tick_and_signature_back() {
    for (at, other) in [
        ("adult[1]/who", "李大山"),
        ("adult[1]/id", "990123195111203313"),
        ("adult[1]/who", ""),
    ] {
        let mut person = signed();
        assert!(!person.0.taken_back("/data/adult[1]/agree"));
        person.answers(at, other);
        person.sees("adult[1]/agree", "").sees("adult[1]/hand", "");
        let told = ["adult[1]/agree", "adult[1]/hand", "promise"]
            .map(|at| person.0.taken_back(&format!("/data/{at}")));
        assert_eq!(told, [true, true, false]);
        person
            .sees("promise", "OK")
            .sees("own", "p2")
            .sees("parents", "OK");
        person.0.undo();
        person.sees("adult[1]/agree", "OK").sees("adult[1]/hand", "p1");
    }
}

#[test]
fn what_the_applicant_promised_goes_with_the_applicant() {
    for (at, other) in [("name", "李大山"), ("number", "990123195111203313")] {
        let mut person = signed();
        person.answers(at, other);
        person
            .sees("promise", "")
            .sees("own", "")
            .sees("adult[1]/agree", "OK");
    }
}

#[test]
fn whoever_the_author_names_gives_it() {
    let mut person = signed();
    person.answers("name", "李大山").sees("parents", "OK");
    person.answers("mother", "赵小兰").sees("parents", "");
    // Nobody said so for the guardian's: whoever the group is about.
    person
        .answers("ward/guardian", "李明亮")
        .answers("ward/child", "OK")
        .answers("name", "陈秀莲");
    person.sees("ward/child", "OK");
    person.answers("ward/guardian", "赵小兰").sees("ward/child", "");
}

#[test]
fn filling_in_what_was_blank_is_nobody_else() {
    let mut person = Person::opens(ROWS);
    person.answers("adult[1]/agree", "OK").answers("promise", "OK");
    person
        .answers("adult[1]/who", "王桂英")
        .answers("adult[1]/id", "99012319441001004X")
        .answers("name", "王桂英");
    person.sees("adult[1]/agree", "OK").sees("promise", "OK");
    // The same, written another way, is the same; somebody to call is nobody who promises.
    person
        .answers("adult[1]/who", " 王桂英 ")
        .answers("friend", "李明亮")
        .answers("friend", "赵小兰");
    person.sees("adult[1]/agree", "OK").sees("promise", "OK");
}

#[test]
fn nobody_is_given_what_somebody_of_the_same_name_gave() {
    let mut person = signed();
    person.0.add_row("/data/adult", "two");
    person
        .answers("adult[2]/who", "王桂英")
        .answers("adult[2]/id", "99012319441001004X");
    person.sees("adult[2]/agree", "").sees("adult[1]/agree", "OK");
}

/// The adults of a household: one row each, worked out.
const HOUSEHOLD: &str = "
    repeat member
        text m looks=name
        text m_id looks=id-number
        integer age
        calculate nth calc=if(position(..) = 1, 0, ${member}[position() = position(current()/..) - 1]/nth) + if(${age} = '' or ${age} >= 18, 1, 0)
    end
    repeat adult count=count(${member}[age = '' or age >= 18])
        text a looks=name; ro=true(); calc=${member}[(age = '' or age >= 18) and nth = position(current()/..)]/m
        text a_id looks=id-number; ro=true(); calc=${member}[(age = '' or age >= 18) and nth = position(current()/..)]/m_id
        tick agree
    end
";

fn household() -> Person {
    let mut person = Person::opens(HOUSEHOLD);
    for (row, (name, age)) in (1..).zip([("王桂英", "71"), ("李小", "12"), ("李大山", "73")]) {
        if row > 1 {
            person.0.add_row("/data/member", &format!("m{row}"));
        }
        person
            .answers(&format!("member[{row}]/m"), name)
            .answers(&format!("member[{row}]/age"), age);
    }
    for row in [1, 2] {
        person.answers(&format!("adult[{row}]/agree"), "OK");
    }
    person
}

#[test]
fn consents_move_along_with_whoever_gave_them() {
    let mut person = household();
    person.sees("adult[1]/a", "王桂英").sees("adult[2]/a", "李大山");
    // One is an adult after all: he is asked, and nobody else anew.
    person.answers("member[2]/age", "21");
    person.sees("adult[2]/a", "李小").sees("adult[2]/agree", "");
    person
        .sees("adult[3]/a", "李大山")
        .sees("adult[3]/agree", "OK")
        .sees("adult[1]/agree", "OK");
    person.0.remove_row("/data/member[1]");
    person.sees("adult[1]/a", "李小").sees("adult[1]/agree", "");
    person.sees("adult[2]/a", "李大山").sees("adult[2]/agree", "OK");
    person.0.undo();
    person.sees("adult[1]/agree", "OK").sees("adult[3]/agree", "OK");
    // Somebody of another name in the household: only that one is asked again.
    person.answers("member[1]/m", "赵小兰");
    person.sees("adult[1]/agree", "").sees("adult[3]/agree", "OK");
}

#[test]
fn a_stored_consent_is_not_somebody_elses_when_the_form_is_opened() {
    let mut answers = household().0.answers();
    let name = answers.values.iter_mut().find(|(_, value)| *value == "李大山");
    *name.unwrap().1 = "赵小兰".into();
    let before = answers.values.len();
    let (mut session, issues) = Session::restore(household().0.form().clone(), &answers, env());
    assert_eq!(issues, []);
    let adult = session.node("/data/adult[2]/agree").unwrap();
    let shown = session.node("/data/adult[2]/a").unwrap();
    assert_eq!(
        (adult.value.as_str(), shown.value.as_str()),
        ("", "李大山"),
        "{before}"
    );
    // What is no longer so on disk is written with the next answer.
    let changed = session.changed_answers().values;
    assert_eq!(changed.get(&adult.key), Some(&None));
    assert_eq!(changed.get(&shown.key), Some(&Some("李大山".to_owned())));
}
