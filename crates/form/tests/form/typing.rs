//! How people write, as tables: what is read, and what is refused with which words.

use form::contract::Answers;
use form::{FORGOTTEN, Session};

use crate::support::{env, load};

const FORM: &str = "
    decimal money looks=money
    integer count label=家里几口人？
    decimal land label=有多少亩地？
    integer grams label=生下来多重（克）？
    date day
    time at
    text name profile=person.name
    text id profile=person.id_number; con=id-card-ok(.)
    text idfree looks=id-number
    text phone profile=person.phone; con=phone-ok(.)
    text card profile=bank.account; con=regex(., '^[0-9]{16,19}$')
    text passbook looks=bank-card
    text free
    date lost looks=may-forget; req=true()
    text reader calc=concat(${lost}, '|', ${name})
";

pub(crate) fn fresh() -> Session {
    Session::new(load(FORM), env())
}

/// What is kept of it, or `? code` with the trouble, or `! code` for a warning beside what is kept.
pub(crate) fn typed(session: &mut Session, name: &str, text: &str) -> String {
    let at = format!("/data/{name}");
    session.set(&at, text);
    let node = session.node(&at).unwrap();
    match (node.violation, session.trouble(&at)) {
        (None, None) => node.value,
        (None, Some(warning)) => format!("{} ! {}", node.value, warning.code()),
        (Some(_), trouble) => {
            // What cannot be read is kept as it was typed, every sign of it.
            if !matches!(name, "id" | "idfree" | "phone" | "card") {
                assert_eq!(node.value, text.trim(), "kept as typed");
            }
            format!("? {}", trouble.map_or("-", |trouble| trouble.code()))
        }
    }
}

#[track_caller]
pub(crate) fn table(name: &str, cases: &[(&str, &str)]) {
    let mut session = fresh();
    for (text, expected) in cases {
        assert_eq!(typed(&mut session, name, text), *expected, "{name}: {text}");
    }
}

#[test]
fn money_as_people_write_it() {
    table(
        "money",
        &[
            ("1500", "1500"),
            ("１２００", "1200"),
            ("1,200", "1200"),
            ("1，200", "1200"),
            ("1,234,567.89", "1234567.89"),
            ("¥1,500.00", "1500"),
            ("￥１５００", "1500"),
            ("1500元", "1500"),
            ("1500 元", "1500"),
            ("1500块钱", "1500"),
            ("一千五", "1500"),
            ("一千五百元", "1500"),
            ("一千五百元整", "1500"),
            ("壹仟伍佰元整", "1500"),
            ("两百块", "200"),
            ("兩百塊", "200"),
            ("二百五", "250"),
            ("一百零五", "105"),
            ("一百〇五", "105"),
            ("一百五十", "150"),
            ("一百五十五块五", "155.5"),
            ("三块五", "3.5"),
            ("三块零五", "3.05"),
            ("三块五毛二", "3.52"),
            ("三块两毛五分钱", "3.25"),
            ("五毛", "0.5"),
            ("五分", "0.05"),
            ("两块半", "2.5"),
            ("3万", "30000"),
            ("1.5万", "15000"),
            ("一万五", "15000"),
            ("1万5", "15000"),
            ("1万500", "10500"),
            ("一万零五百", "10500"),
            ("一万零五", "10005"),
            ("两万三千", "23000"),
            ("十万", "100000"),
            ("十二万三", "123000"),
            ("一点五万", "15000"),
            ("一亿两千万", "120000000"),
            ("3千", "3000"),
            ("五百", "500"),
            ("十", "10"),
            ("十五", "15"),
            ("二十", "20"),
            ("廿五", "25"),
            ("零", "0"),
            ("0", "0"),
            ("一二三", "123"),
            ("一五〇〇", "1500"),
            ("负五百", "-500"),
            ("-500", "-500"),
            ("+500", "500"),
            (".5", "0.5"),
            ("5.", "5"),
            ("1,5", "? number-commas"),
            ("10,00", "? number-commas"),
            ("1,23,456", "? number-commas"),
            ("0,500", "? number-commas"),
            ("1.200,50", "? number-commas"),
            ("三四百", "? number-vague"),
            ("三四", "? number-vague"),
            ("几百", "? number-vague"),
            ("一千多", "? number-vague"),
            ("500左右", "? number-vague"),
            ("300-500", "? number-vague"),
            ("三到五百", "? number-vague"),
            ("大概一千", "? number-vague"),
            ("一万二万", "? not-number"),
            ("千", "? not-number"),
            ("十十", "? not-number"),
            ("1.5万5", "? not-number"),
            ("1五", "? not-number"),
            ("一个月五百", "? not-number"),
            ("没有", "? not-number"),
            ("abc", "? not-number"),
            ("80%", "? not-number"),
            ("1e3", "? not-number"),
            ("--5", "? not-number"),
            ("1 200", "1200"),
            ("1 5", "? not-number"),
            ("一亿五千", "? number-vague"),
        ],
    );
}

#[test]
fn counts_and_land_as_people_write_them() {
    table(
        "count",
        &[
            ("3", "3"),
            ("三", "3"),
            ("三口人", "3"),
            ("3个人", "3"),
            ("俩", "2"),
            ("十二口", "12"),
            ("3.0", "3"),
            ("3.5", "? not-whole"),
            ("半", "? not-whole"),
            ("一千五", "1500"),
            ("三亩", "? not-number"),
        ],
    );
    table(
        "land",
        &[
            ("半亩", "0.5"),
            ("半", "0.5"),
            ("一亩半", "1.5"),
            ("两亩三分", "2.3"),
            ("两亩三", "2.3"),
            ("三亩二分五", "3.25"),
            ("三亩二分五厘地", "3.25"),
            ("五分地", "0.5"),
            ("3.2亩", "3.2"),
            ("三点二", "3.2"),
            ("3公顷", "? not-number"),
        ],
    );
    table(
        "grams",
        &[
            ("3200克", "3200"),
            ("三千二", "3200"),
            ("3公斤", "? not-number"),
            ("三千克", "3000"),
        ],
    );
}

#[test]
fn times_as_people_say_them() {
    table(
        "at",
        &[
            ("9:30", "09:30:00"),
            ("9点半", "09:30:00"),
            ("九点", "09:00:00"),
            ("下午三点一刻", "15:15:00"),
            ("晚上8时20分", "20:20:00"),
            ("凌晨2点", "02:00:00"),
            ("中午12点", "12:00:00"),
            ("晚上12点", "? time-unclear"),
            ("25:00", "? time-unclear"),
            ("早饭前", "? time-unclear"),
        ],
    );
}

#[test]
fn names_of_every_people_and_of_nobody() {
    let long = "阿".repeat(100);
    let longer = "阿".repeat(101);
    table(
        "name",
        &[
            ("王桂英", "王桂英"),
            ("阿依古丽·买买提", "阿依古丽·买买提"),
            ("阿依古丽•买买提", "阿依古丽·买买提"),
            ("阿依古丽・买买提", "阿依古丽·买买提"),
            ("阿依古丽．买买提", "阿依古丽·买买提"),
            ("阿依古丽.买买提", "阿依古丽·买买提"),
            ("阿依古丽 · 买买提", "阿依古丽·买买提"),
            ("𠮷野〇", "𠮷野〇"),
            ("བསོད་ནམས", "བསོད་ནམས"),
            ("John Smith", "John Smith"),
            ("J. O'Neil", "J. O'Neil"),
            (&long, &long),
            (&longer, "? name-long"),
            ("王桂英2", "? name-digits"),
            ("13800138000", "? name-digits"),
            ("王①", "? name-digits"),
            ("王😀", "? name-signs"),
            ("王桂英（女）", "? name-signs"),
            ("·", "? name-signs"),
            ("王\u{200B}桂", "? name-hidden"),
            ("王\u{7}桂", "? name-hidden"),
        ],
    );
}

#[test]
fn numbers_that_are_copied() {
    table(
        "phone",
        &[
            ("13800138000", "13800138000"),
            ("+86 138 0013 8000", "13800138000"),
            ("8613800138000", "13800138000"),
            ("0086-138-0013-8000", "13800138000"),
            ("１３８　００１３　８０００", "13800138000"),
            ("138 0013-8000", "13800138000"),
            ("0999-5550101", "0999-5550101"),
            ("09995550101", "0999-5550101"),
            ("(0999) 555 0101", "0999-5550101"),
            ("+86 999 5550101", "0999-5550101"),
            ("010-12345678", "010-12345678"),
            ("400-123-4567", "4001234567"),
            ("8211234", "8211234 ! phone-local"),
            ("661234", "661234 ! phone-local"),
            ("12345", "12345 ! phone-local"),
            ("1380013800", "? phone-short"),
            ("138001380001", "? phone-long"),
            ("138001380001380013800013800138000", "? phone-long"),
            ("13800138000或13900139000", "? phone-signs"),
            ("12", "? phone-unknown"),
        ],
    );
    table(
        "id",
        &[
            ("990123194803052187", "990123194803052187"),
            ("990123 19480305 2187", "990123194803052187"),
            ("11010519491231002x", "11010519491231002X"),
            ("99012319480305218", "? id-short"),
            ("99012319480305218711", "? id-long"),
            ("990123194803052188", "? id-check"),
            ("990123196202290023", "? id-birth"),
            ("990123203001010011", "? id-age"),
            ("990123480305218", "? id-old"),
            ("99012319480305218A", "? id-signs"),
        ],
    );
    table("idfree", &[("99012319480305218", "99012319480305218 ! id-short")]);
    table(
        "card",
        &[
            ("6217 9900 0000 0000 014", "6217990000000000014"),
            ("6217990000000000015", "6217990000000000015 ! card-check"),
            ("990123194803052187", "990123194803052187 ! card-is-id"),
            ("99012319441001004X", "? card-is-id"),
            ("621799000000000", "? card-short"),
            ("62179900000000000141", "? card-long"),
            ("6217x", "? card-signs"),
        ],
    );
    table(
        "passbook",
        &[
            ("123456789012", "123456789012"),
            ("6217990000000000015", "6217990000000000015 ! card-check"),
        ],
    );
}

#[test]
fn too_long_is_kept_and_said() {
    let mut session = fresh();
    session.set("/data/phone", "138001380001");
    assert_eq!(
        session.node("/data/phone").unwrap().value,
        "138001380001",
        "nothing is cut"
    );
    assert_eq!(
        session.trouble("/data/phone").unwrap().args(),
        [("count", "1".to_owned())]
    );
    session.set("/data/id", "9901231948030521");
    assert_eq!(
        session.trouble("/data/id").unwrap().args(),
        [("count", "2".to_owned())]
    );
}

#[test]
fn plain_text_keeps_what_was_written_and_makes_digits_plain() {
    table(
        "free",
        &[
            ("三组１２号（老屋）", "三组12号（老屋）"),
            ("阿依古丽•买买提", "阿依古丽·买买提"),
            ("• 第一条", "• 第一条"),
            ("1,5", "1,5"),
        ],
    );
}

#[test]
fn who_does_not_remember_says_so() {
    let mut session = fresh();
    assert_eq!(
        session.validate(),
        [("/data/lost".to_owned(), form::contract::Violation::Required)]
    );
    session.set("/data/lost", FORGOTTEN);
    assert_eq!(session.validate(), [], "it is an answer");
    assert_eq!(
        session.node("/data/reader").unwrap().value,
        "|",
        "and blank to every expression"
    );
    assert_eq!(session.submission().values["/data/lost"], FORGOTTEN);
    let (again, issues) = Session::restore(session.form().clone(), &session.answers(), env());
    assert!(issues.is_empty());
    assert_eq!(again.nodes(), session.nodes());
    session.set("/data/day", FORGOTTEN);
    assert_eq!(
        session.trouble("/data/day").unwrap().code(),
        "date-unclear",
        "only where it is allowed"
    );
}

#[test]
fn answers_of_older_versions_are_left_as_they_are() {
    let stored = [("/data/free", "１２"), ("/data/name", "阿依古丽•买买提")];
    let values = stored
        .iter()
        .map(|(key, text)| ((*key).to_owned(), (*text).to_owned()))
        .collect();
    let answers = Answers {
        values,
        ..Answers::default()
    };
    let (session, _) = Session::restore(load(FORM), &answers, env());
    for (key, text) in stored {
        assert_eq!(session.node(key).unwrap().violation, None);
        assert_eq!(
            session.submission().values.get(key).map(String::as_str),
            Some(text),
            "what was sent stays what was sent"
        );
    }
}
