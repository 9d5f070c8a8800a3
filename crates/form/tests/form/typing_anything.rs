//! Whatever is typed: nothing brings the reader down, what was printed is read back, what was kept is kept however often
//! it is stored.

use form::Session;
use proptest::prelude::*;

use crate::support::env;
use crate::typing::fresh;

const NAMES: [&str; 14] = [
    "money", "count", "land", "grams", "day", "at", "name", "id", "idfree", "phone", "card", "passbook",
    "free", "lost",
];

/// Chinese numerals, written by other rules than the reader's.
fn spoken(n: u64) -> String {
    const DIGITS: [&str; 10] = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    let four = |n: u64| {
        let mut out = String::new();
        let mut zero = false;
        for (size, unit) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
            let digit = n / size % 10;
            if digit == 0 {
                zero |= !out.is_empty();
                continue;
            }
            out += if zero { "零" } else { "" };
            zero = false;
            out += DIGITS[digit as usize];
            out += unit;
        }
        out
    };
    if n == 0 {
        return DIGITS[0].to_owned();
    }
    let mut out = String::new();
    let mut gap = false;
    for (size, unit) in [(100_000_000, "亿"), (10_000, "万"), (1, "")] {
        let group = n / size % 10_000;
        if group == 0 {
            gap = true;
            continue;
        }
        out += if !out.is_empty() && (gap || group < 1000) {
            "零"
        } else {
            ""
        };
        gap = false;
        out += &four(group);
        out += unit;
    }
    out
}

fn scrap() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("一"),
        Just("两"),
        Just("十"),
        Just("百"),
        Just("千"),
        Just("万"),
        Just("亿"),
        Just("零"),
        Just("半"),
        Just("点"),
        Just("元"),
        Just("块"),
        Just("毛"),
        Just("分"),
        Just("亩"),
        Just("年"),
        Just("月"),
        Just("日"),
        Just("初"),
        Just("腊"),
        Just("正"),
        Just("闰"),
        Just("农历"),
        Just("去年"),
        Just("昨天"),
        Just("下午"),
        Just("-"),
        Just("/"),
        Just(","),
        Just("."),
        Just("+86"),
        Just("1"),
        Just("2026"),
        Just("13"),
        Just("９"),
        Just(" "),
        Just("·"),
        Just("•"),
        Just("x"),
        Just("😀"),
    ];
    prop_oneof![
        3 => proptest::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat()),
        1 => any::<String>(),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_typed_is_kept_and_stays_the_same(name in proptest::sample::select(&NAMES[..]), text in scrap()) {
        let mut session = fresh();
        let at = format!("/data/{name}");
        session.set(&at, &text);
        session.trouble(&at);
        let kept = session.node(&at).unwrap();
        // Stored and read again it is the same answer, with the same fault.
        let (again, _) = Session::restore(session.form().clone(), &session.answers(), env());
        prop_assert_eq!(&again.node(&at).unwrap(), &kept, "{}", text);
        // Typed again it is the same too.
        if kept.violation.is_none() {
            session.set(&at, &kept.value);
            prop_assert_eq!(&session.node(&at).unwrap(), &kept, "{}", text);
        } else if kept.violation != Some(form::contract::Violation::Required) {
            prop_assert!(!kept.value.is_empty() || text.trim().is_empty());
        }
    }

    #[test]
    fn numbers_that_are_spoken_are_read_back(n in prop_oneof![0u64..10_000, 0u64..1_000_000_000_000]) {
        let mut session = fresh();
        session.set("/data/money", &spoken(n));
        prop_assert_eq!(session.node("/data/money").unwrap().value, n.to_string(), "{}", spoken(n));
    }

    #[test]
    fn days_that_are_written_are_read_back(days in 0i64..72_000) {
        let date = jiff::civil::date(1902, 3, 1).checked_add(jiff::Span::new().days(days)).unwrap();
        let iso = date.to_string();
        let spoken_year: String = date.year().to_string().chars().map(|c| spoken(u64::from(c.to_digit(10).unwrap()))).collect();
        let written = [
            format!("{}年{}月{}日", date.year(), date.month(), date.day()),
            format!("{}/{}/{}", date.year(), date.month(), date.day()),
            format!("{spoken_year}年{}月{}日", spoken_ten(date.month()), spoken_ten(date.day())),
        ];
        let mut session = fresh();
        for text in written {
            session.set("/data/day", &text);
            prop_assert_eq!(&session.node("/data/day").unwrap().value, &iso, "{}", text);
        }
    }
}

/// Months and days: 十, not 一十.
fn spoken_ten(n: i8) -> String {
    let text = spoken(u64::try_from(n).unwrap());
    text.strip_prefix("一十")
        .map_or(text.clone(), |rest| format!("十{rest}"))
}
