//! Complaints that people made in public about other engines, each as a test of ours. The names give project and number.

use crate::support::{Person, at, load};
use form::contract::Violation;

#[test]
fn web_forms_864_and_enketo_core_773_a_list_of_thirty_thousand_rows_is_looked_up_not_scanned() {
    let rows: Vec<String> = (0..30_000).map(|i| format!("c{i}=p{}", i % 300)).collect();
    let parents: Vec<String> = (0..300).map(|i| format!("p{i}")).collect();
    let lines = format!(
        "one:p p\none:c c filter=parent=${{p}}\ncalculate l calc=instance('c')/root/item[name=${{c}}]/parent\nlist p: {}\nlist c parent: {}",
        parents.join(" "),
        rows.join(" ")
    );
    let mut person = Person::opens(&lines);
    for i in 0..200 {
        person
            .answers("p", &format!("p{i}"))
            .answers("c", &format!("c{}", i + 300))
            .sees("l", &format!("p{i}"));
    }
    assert_eq!(person.0.node(&at("c")).unwrap().choices.unwrap().len(), 100);
}

#[test]
fn enketo_31_a_thousand_chained_calculations_are_each_made_once() {
    let mut lines = String::from("integer x0\n");
    for i in 1..=1200 {
        lines.push_str(&format!("calculate x{i} calc=${{x{}}} + 1\n", i - 1));
    }
    Person::opens(&lines).answers("x0", "1").sees("x1200", "1201");
}

#[test]
fn javarosa_219_the_first_of_a_thousand_rows_goes() {
    let mut person = Person::opens(
        "integer n\nrepeat r\ninteger x\ncalculate p calc=position(..)\nend\ncalculate s calc=sum(${x})",
    );
    for i in 2..=1000 {
        person.0.add_row("/data/r", &format!("row{i}"));
    }
    person
        .answers("r[1]/x", "7")
        .answers("r[1000]/x", "5")
        .sees("s", "12");
    person.0.remove_row("/data/r[1]");
    person
        .sees("s", "5")
        .sees("r[999]/x", "5")
        .sees("r[999]/p", "999");
}

#[test]
fn cht_core_3870_many_conditions_on_one_answer() {
    let mut lines = String::from("integer a\n");
    for i in 0..1000 {
        lines.push_str(&format!("text t{i} rel=${{a}} > {i}\n"));
    }
    Person::opens(&lines)
        .answers("a", "500")
        .is_shown("t499", true)
        .is_shown("t500", false);
}

#[test]
fn enketo_93_calculations_in_later_rows() {
    let mut person = Person::opens("repeat r\ninteger x\ncalculate y calc=${x} * 2\nend");
    person.0.add_row("/data/r", "b");
    person.0.add_row("/data/r", "c");
    person
        .answers("r[3]/x", "4")
        .sees("r[3]/y", "8")
        .sees("r[1]/y", "")
        .answers("r[1]/x", "1")
        .sees("r[1]/y", "2");
}

#[test]
fn enketo_243_a_row_reads_the_row_before() {
    let mut person = Person::opens(
        "repeat r\ninteger x\ncalculate run calc=${x} + coalesce(indexed-repeat(${run}, ${r}, position(..) - 1), 0)\nend",
    );
    for id in ["b", "c", "d"] {
        person.0.add_row("/data/r", id);
    }
    for (row, x) in [("1", "1"), ("2", "10"), ("3", "100"), ("4", "1000")] {
        person.answers(&format!("r[{row}]/x"), x);
    }
    person
        .sees("r[4]/run", "1111")
        .answers("r[1]/x", "2")
        .sees("r[4]/run", "1112");
    person.0.remove_row("/data/r[2]");
    person.sees("r[3]/run", "1102").sees("r[1]/run", "2");
    person.0.move_row("/data/r[3]", 1);
    person.sees("r[1]/run", "1000").sees("r[3]/run", "1102");
}

#[test]
fn enketo_core_544_a_count_inside_the_repeat() {
    let mut person = Person::opens("repeat r\ntext x\ncalculate n calc=count(${r})\nend");
    person.sees("r[1]/n", "1");
    person.0.add_row("/data/r", "b");
    person.sees("r[1]/n", "2").sees("r[2]/n", "2");
}

#[test]
fn enketo_core_751_a_second_row_leaves_the_first_cascade_alone() {
    let mut person = Person::opens(
        "repeat r\none:p p\none:c c filter=parent=${p}\nend\nlist p: x y\nlist c parent: a=x b=y",
    );
    person.answers("r[1]/p", "x").answers("r[1]/c", "a");
    person.0.add_row("/data/r", "b");
    person
        .answers("r[2]/p", "y")
        .answers("r[2]/c", "b")
        .sees("r[1]/c", "a")
        .sees("r[2]/c", "b");
}

#[test]
fn javarosa_213_positions_after_a_removal() {
    let mut person = Person::opens("repeat r\ncalculate p calc=position(..)\nend");
    person.0.add_row("/data/r", "b");
    person.0.add_row("/data/r", "c");
    person.0.remove_row("/data/r[2]");
    person.sees("r[2]/p", "2").sees("r[@id='c']/p", "2");
}

#[test]
fn javarosa_584_a_count_through_a_calculation() {
    let mut person = Person::opens("integer a\ncalculate n calc=${a} + 1\nrepeat r count=${n}\ntext x\nend");
    person.answers("a", "2");
    assert_eq!(person.0.rows("/data/r").len(), 3);
}

#[test]
fn javarosa_611_first_evaluation_follows_what_is_read_not_where_it_stands() {
    Person::opens("calculate c calc=${b} + 1\ncalculate b calc=${a} + 1\ninteger a default=1").sees("c", "3");
}

#[test]
fn web_forms_687_editing_keeps_counted_rows() {
    let mut person = Person::opens("integer n\nrepeat r count=${n}\ntext x\nend");
    person.answers("n", "2").answers("r[2]/x", "kept");
    let answers = person.0.answers();
    let (session, issues) = form::Session::restore(person.0.form().clone(), &answers, crate::support::env());
    assert!(issues.is_empty());
    Person(session)
        .sees("r[2]/x", "kept")
        .answers("n", "3")
        .sees("r[2]/x", "kept");
}

#[test]
fn getodk_556_and_914_lowering_or_hiding_the_count() {
    let mut person = Person::opens("text sw\ninteger n rel=${sw} = 'y'\nrepeat r count=${n}\ntext x\nend");
    person
        .answers("sw", "y")
        .answers("n", "2")
        .answers("r[2]/x", "kept")
        .answers("n", "1");
    assert_eq!(person.0.rows("/data/r").len(), 1);
    person.answers("n", "2").sees("r[2]/x", "kept").answers("sw", "n");
    assert_eq!(person.0.rows("/data/r").len(), 0);
    person.answers("sw", "y").sees("r[2]/x", "kept");
}

#[test]
fn xforms_spec_153_and_enketo_550_hidden_values_are_not_sent() {
    let mut person = Person::opens("text sw\ntext a rel=${sw} = 'y'; default=never shown\ntext b");
    person.answers("b", "x");
    assert_eq!(person.0.submission().values.len(), 1);
    assert_eq!(person.0.answers().values.len(), 2);
}

#[test]
fn enketo_core_849_and_cht_core_4132_typing_survives_toggling() {
    let mut person = Person::opens("text sw\ngroup g rel=${sw} = 'y'\ntext a\nrepeat r\ntext x\nend\nend");
    person
        .answers("sw", "y")
        .answers("g/a", "long story")
        .answers("g/r[1]/x", "row");
    for _ in 0..3 {
        person.answers("sw", "n").sees("g/a", "").answers("sw", "y");
    }
    person.sees("g/a", "long story").sees("g/r[1]/x", "row");
}

#[test]
fn android_fhir_1760_survey123_155_and_enketo_express_912_hidden_questions_do_not_block() {
    let mut person = Person::opens(
        "text sw\ntext a rel=${sw} = 'y'; req=true()\ninteger b rel=${sw} = 'y'; con=. > 10\ngroup g rel=false() or ${sw} = 'y'\ntext c req=true()\nend",
    );
    person.answers("sw", "y").answers("b", "5");
    let found: Vec<_> = person.0.validate();
    assert_eq!(
        found,
        [
            ("/data/a".to_owned(), Violation::Required),
            ("/data/b".to_owned(), Violation::Constraint),
            ("/data/g/c".to_owned(), Violation::Required)
        ]
    );
    person.answers("sw", "n");
    assert!(person.0.validate().is_empty());
}

#[test]
fn javarosa_225_and_478_cht_core_1878_and_1922_enketo_916_dates_stay_in_their_zone() {
    for zone in [
        "Asia/Shanghai",
        "America/Los_Angeles",
        "Pacific/Kiritimati",
        "UTC",
    ] {
        for hour in ["00:00:01", "12:00:00", "23:59:59"] {
            let now = format!("2026-11-21T{hour}[{zone}]").parse().unwrap();
            let env = form::contract::Env { now, seed: 1 };
            let form = load(
                "date d\ncalculate t calc=today()\ncalculate f calc=format-date(${d}, '%Y-%m-%d')\ncalculate g calc=format-date-time(now(), '%Y-%m-%d')\ncalculate w calc=${d} + 1",
            );
            let mut person = Person(form::Session::new(form, env));
            person
                .answers("d", "1988-04-10")
                .sees("t", "2026-11-21")
                .sees("f", "1988-04-10")
                .sees("g", "2026-11-21");
        }
    }
}

#[test]
fn javarosa_64_and_216_enketo_108_separators() {
    let mut person = Person::opens("decimal a\ncalculate c calc=${a} * 2");
    person
        .answers("a", "1,000.5")
        .sees("c", "2001")
        .answers("a", "1,5")
        .has("a", "Type")
        .sees("a", "1,5")
        .sees("c", "");
    person.answers("a", "1.2.3").has("a", "Type").sees("a", "1.2.3");
}

#[test]
fn pyxform_85_curly_quotes_and_sel_columbia_83_no_break_space() {
    let mut person = Person::opens("text a\ntext b rel=${a}\u{a0}=\u{a0}‘y’\ntext c rel=${a} = “y”");
    person.answers("a", "y").is_shown("b", true).is_shown("c", true);
}

#[test]
fn pyxform_175_a_single_choice_may_hold_spaces() {
    let mut form =
        crate::support::definition("one:l a\ncalculate c calc=selected(${a}, 'two words')\nlist l: x");
    if let Some(list) = form.lists.get_mut("l") {
        list.rows[0].name = "two words".into();
    }
    let mut person = Person(form::Session::new(
        form::Form::load(form).0.unwrap(),
        crate::support::env(),
    ));
    person
        .answers("a", "two words")
        .sees("a", "two words")
        .has("a", "")
        .sees("c", "true");
}

#[test]
fn full_width_digits_are_made_plain_where_they_are_typed_and_never_pass_as_digits() {
    // rust-lang/regex#62: `\d` takes digits of every script, and number() of them is blank.
    let mut person = Person::opens(
        "text plate con=regex(., '^\\d{6}$')\ncalculate n calc=number(${plate}) + 1\ncalculate ok calc=regex('１２３４５６', '^\\d{6}$')",
    );
    person.answers("plate", "１２３４５６");
    person
        .sees("plate", "123456")
        .has("plate", "")
        .sees("n", "123457");
    person.sees("ok", "false");
}

#[test]
fn two_spellings_of_the_dot_in_a_name_are_one_name() {
    let mut person =
        Person::opens("text name\ntext holder con=. = ${name}\ncalculate same calc=${name} = ${holder}");
    person
        .answers("name", "阿依古丽·买买提")
        .answers("holder", "阿依古丽•买买提");
    person.has("holder", "").sees("same", "true");
    person.answers("holder", "阿依古丽・买买提").has("holder", "");
    person.answers("holder", "阿依古丽．买买提").has("holder", "");
}
