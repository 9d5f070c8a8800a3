//! What rows, lists, relevance, defaults, triggers and labels do.

use form::contract::Property;

use crate::support::{Person, at};

#[test]
fn a_hidden_answer_is_blank_to_others_and_returns() {
    Person::opens("text sw\ninteger a rel=${sw} = 'y'\ncalculate c calc=${a} + 1")
        .answers("sw", "y")
        .answers("a", "4")
        .sees("c", "5")
        .answers("sw", "n")
        .sees("c", "")
        .is_shown("a", false)
        .answers("sw", "y")
        .sees("c", "5");
}

#[test]
fn a_violation_is_stored_and_flagged_and_follows_what_it_reads() {
    let mut person = Person::opens("integer least\ninteger a con=. >= ${least}; req=true()");
    person
        .has("a", "Required")
        .answers("least", "10")
        .answers("a", "5")
        .has("a", "Constraint")
        .sees("a", "5");
    person
        .answers("least", "3")
        .has("a", "")
        .answers("a", "许多")
        .has("a", "Type")
        .sees("a", "许多");
}

#[test]
fn a_cascade_clears_at_once_and_undo_restores() {
    let mut person =
        Person::opens("one:p p\none:c c filter=parent=${p}\nlist p: x y\nlist c parent: a=x b=x d=y");
    person
        .chooses_from("c", "")
        .answers("p", "x")
        .chooses_from("c", "a b")
        .answers("c", "b")
        .sees("c", "b");
    person.answers("p", "y").sees("c", "").chooses_from("c", "d");
    person.0.undo();
    person.sees("p", "x").sees("c", "b").chooses_from("c", "a b");
}

#[test]
fn hiding_a_cascade_keeps_its_answers() {
    let mut person = Person::opens(
        "text sw\ngroup g rel=${sw} = 'y'\none:p p\none:c c filter=parent=${p}\nend\nlist p: x y\nlist c parent: a=x b=x d=y",
    );
    person.answers("sw", "y").answers("g/p", "x").answers("g/c", "b");
    person
        .answers("sw", "n")
        .sees("g/c", "")
        .answers("sw", "y")
        .sees("g/c", "b");
}

#[test]
fn several_choices_stand_in_list_order_and_unknown_ones_are_flagged() {
    Person::opens("many:l m\nlist l: a b c")
        .answers("m", "c a")
        .sees("m", "a c")
        .answers("m", "a z")
        .has("m", "Type")
        .sees("m", "a z");
}

#[test]
fn a_name_in_a_repeat_means_the_same_row_and_outside_all_rows() {
    let mut person = Person::opens(
        "integer rate\nrepeat r\ninteger x\ncalculate y calc=${x} * ${rate}\nend\ncalculate total calc=sum(${y})\ncalculate n calc=count(${r})\ncalculate first calc=${x}",
    );
    person.0.add_row("/data/r", "b");
    person
        .answers("rate", "2")
        .answers("r[1]/x", "3")
        .answers("r[2]/x", "4")
        .sees("r[2]/y", "8")
        .sees("total", "14");
    person.sees("n", "2").sees("first", "3");
    person.0.remove_row("/data/r[1]");
    person
        .sees("total", "8")
        .sees("n", "1")
        .sees("first", "4")
        .sees("r[@id='b']/x", "4");
    person.0.undo();
    person.sees("total", "14").sees("r[1]/x", "3");
}

#[test]
fn moving_a_row_changes_its_place_and_nothing_else() {
    let mut person = Person::opens(
        "repeat r\ntext x\ncalculate p calc=position(..)\nend\ncalculate all calc=join(',', ${x})",
    );
    person.0.add_row("/data/r", "b");
    person.0.add_row("/data/r", "c");
    person
        .answers("r[1]/x", "1")
        .answers("r[2]/x", "2")
        .answers("r[3]/x", "3")
        .sees("all", "1,2,3");
    person.0.move_row("/data/r[3]", 1);
    person
        .sees("all", "3,1,2")
        .sees("r[@id='c']/p", "1")
        .sees("r[2]/p", "2");
    person.0.undo();
    person.sees("all", "1,2,3").sees("r[3]/p", "3");
}

#[test]
fn nested_rows_see_their_own_surroundings() {
    let mut person = Person::opens(
        "repeat h\ninteger base\nrepeat m\ninteger x\ncalculate s calc=${x} + ${base}\nend\ncalculate t calc=sum(${s})\nend\ncalculate all calc=sum(${s})",
    );
    person.0.add_row("/data/h", "b");
    person.0.add_row("/data/h[2]/m", "n");
    person.answers("h[1]/base", "100").answers("h[2]/base", "200");
    person
        .answers("h[1]/m[1]/x", "1")
        .answers("h[2]/m[1]/x", "2")
        .answers("h[2]/m[2]/x", "3");
    person
        .sees("h[1]/t", "101")
        .sees("h[2]/t", "405")
        .sees("all", "506");
}

#[test]
fn a_count_makes_rows_and_lowering_it_loses_nothing() {
    let mut person =
        Person::opens("integer n\nrepeat r count=${n}\ntext x\nend\ncalculate all calc=join('', ${x})");
    person
        .answers("n", "3")
        .answers("r[3]/x", "c")
        .answers("r[1]/x", "a")
        .sees("all", "ac");
    person.answers("n", "1").sees("all", "a");
    assert_eq!(person.0.submission().values.len(), 3);
    assert!(person.0.answers().values.values().any(|text| text == "c"));
    person.answers("n", "3").sees("r[3]/x", "c").sees("all", "ac");
}

#[test]
fn defaults_apply_once_and_a_trigger_sets_on_change() {
    let mut person = Person::opens(
        "integer a default=3\ninteger b dynamic=${a} * 2\ntext t\ninteger c trigger=${t}; calc=${a} + 1\ntext o calc=once(${t})",
    );
    person
        .sees("b", "6")
        .sees("c", "")
        .answers("a", "10")
        .sees("b", "6")
        .sees("c", "");
    person
        .answers("t", "go")
        .sees("c", "11")
        .sees("o", "go")
        .answers("a", "20")
        .sees("c", "11");
    person
        .answers("t", "again")
        .sees("c", "21")
        .sees("o", "go")
        .answers("c", "1")
        .sees("c", "1");
}

#[test]
fn labels_and_messages_are_filled_in_and_follow_language() {
    let mut person = Person::opens(
        "text who\none:l pick\nnote hi label=你好${who}，${pick}\ninteger a con=. < 5; conmsg=${who}要小于5; req=true(); reqmsg=请填\ncalculate n calc=jr:choice-name(${pick},'${pick}')\nlist l: a b",
    );
    person.answers("who", "王").answers("pick", "a");
    assert_eq!(person.0.label(&at("hi")), "你好王，a");
    assert_eq!(person.0.message(&at("a")), "请填");
    person.answers("a", "9").sees("n", "a号");
    assert_eq!(person.0.message(&at("a")), "王要小于5");
    let patch = person.0.set_language("en");
    person.sees("n", "No. a");
    assert_eq!(person.0.label(&at("who")), "who (en)");
    assert!(
        patch
            .iter()
            .any(|c| c.property == Property::Label && c.at == at("who"))
    );
    assert!(
        patch
            .iter()
            .any(|c| c.property == Property::Value && c.at == at("n"))
    );
}

#[test]
fn a_patch_says_what_became_different_in_document_order() {
    let mut person = Person::opens(
        "text a\ntext b rel=${a} != ''\ntext c req=${a} = 'x'\ncalculate d calc=concat(${a}, '!')",
    );
    let patch = person.0.set(&at("a"), "x");
    let found: Vec<_> = patch
        .iter()
        .map(|c| (c.at.as_str(), c.property, c.old.as_str(), c.new.as_str()))
        .collect();
    assert_eq!(
        found,
        [
            ("/data/a", Property::Value, "", "x"),
            ("/data/b", Property::Relevant, "false", "true"),
            ("/data/c", Property::Required, "false", "true"),
            ("/data/c", Property::Violation, "", "required"),
            ("/data/d", Property::Value, "!", "x!"),
        ]
    );
    assert!(person.0.set(&at("a"), "x").is_empty());
}

#[test]
fn look_ups_predicates_and_current_work() {
    let mut person = Person::opens(
        "one:t t\ninteger lim\ncalculate parent calc=instance('t')/root/item[name = ${t}]/parent\ncalculate pulled calc=pulldata('t', 'parent', 'name', ${t})\ncalculate label calc=instance('t')/root/item[name = current()/../t]/label\ncalculate many calc=count(instance('t')/root/item[parent = 'x'])\nrepeat r\ninteger v\ncalculate prev calc=${r}[position() = position(current()/..) - 1]/v\nend\ncalculate big calc=count(${r}[v > ${lim}])\ncalculate at calc=indexed-repeat(${v}, ${r}, 2)\nlist t parent: a=x b=x c=y",
    );
    person
        .answers("t", "c")
        .sees("parent", "y")
        .sees("pulled", "y")
        .sees("label", "c号")
        .sees("many", "2");
    person.0.add_row("/data/r", "b");
    person
        .answers("lim", "3")
        .answers("r[1]/v", "5")
        .answers("r[2]/v", "2")
        .sees("r[2]/prev", "5")
        .sees("r[1]/prev", "");
    person
        .sees("big", "1")
        .sees("at", "2")
        .answers("lim", "1")
        .sees("big", "2");
}

#[test]
fn chinese_names_and_functions_work() {
    let mut person = Person::opens(
        "text idno alias=身份证号; con=身份证有效(.)\ncalculate birth calc=出生日期(${身份证号})\ncalculate sex calc=性别(${身份证号})\ncalculate age calc=周岁(${birth}, 今天())\ncalculate cap calc=大写金额(1234.5)",
    );
    person
        .answers("idno", "990123194803052187")
        .has("idno", "")
        .sees("birth", "1948-03-05")
        .sees("sex", "女");
    person
        .sees("age", "78")
        .sees("cap", "壹仟贰佰叁拾肆元伍角")
        .answers("idno", "990123196202290023")
        .has("idno", "Constraint");
}

#[test]
fn the_hour_is_told_and_only_then_changes() {
    let mut person = Person::opens("date d\ncalculate late calc=today() > ${d}");
    person.answers("d", "2026-11-21").sees("late", "false");
    person
        .0
        .set_now("2026-11-22T00:00:01+08:00[Asia/Shanghai]".parse().unwrap());
    person.sees("late", "true");
    person.0.undo();
    person.sees("late", "false");
}

#[test]
fn expressions_can_be_asked_apart() {
    let mut person = Person::opens("integer a\nrepeat r\ninteger x\nend\nname concat('申请-', ${a})");
    person.answers("a", "5").answers("r[1]/x", "2");
    assert_eq!(person.0.evaluate("${a} + sum(${x})").as_deref(), Some("7"));
    assert_eq!(person.0.evaluate("${nobody}"), None);
    let compiled = person.0.form().compile("${a} > 4").unwrap();
    assert!(person.0.is_true(&compiled));
    assert_eq!(person.0.instance_name(), "申请-5");
    assert!(person.0.form().compile("${a} >").is_err());
}
