//! Amounts and windows. None vanishes silently: what holds today is shown; where nothing holds any more, the newest stays,
//! marked as over; what is yet to come stands beside it with its first day.

use catalog::service::Figure;
use jiff::civil::Date;

use crate::api::guide::{FigureState, FigureView};
use crate::state::core::Core;
use crate::texts::{Texts, args, key};
use crate::words::dates;

/// The figures of a guide as they stand today.
pub(crate) fn list(core: &Core, figures: &[Figure]) -> Vec<FigureView> {
    let chosen = choose(figures, core.host.now().date());
    chosen.iter().map(|one| view(&core.texts, one)).collect()
}

/// A figure with how it stands.
#[derive(Debug, PartialEq)]
struct Chosen<'a> {
    figure: &'a Figure,
    state: FigureState,
    /// Nothing newer of the same name is known.
    newest: bool,
}

/// For each name, in the order of the guide: all that hold; if none does, the newest that is over; then what is to come.
fn choose(figures: &[Figure], today: Date) -> Vec<Chosen<'_>> {
    let mut chosen = Vec::new();
    let mut seen = Vec::new();
    for figure in figures {
        let name = kin(figure);
        if !seen.contains(&name) {
            let same: Vec<&Figure> = figures.iter().filter(|other| kin(other) == name).collect();
            chosen.extend(of_name(&same, today));
            seen.push(name);
        }
    }
    chosen
}

fn of_name<'a>(same: &[&'a Figure], today: Date) -> Vec<Chosen<'a>> {
    let of = |state| same.iter().copied().filter(move |f| standing(f, today) == state);
    let ahead: Vec<&Figure> = of(FigureState::Ahead).collect();
    let mut shown: Vec<&Figure> = of(FigureState::Holds).collect();
    if shown.is_empty() {
        shown.extend(of(FigureState::Ended).max_by_key(|figure| last(figure)));
    }
    let newest = ahead.is_empty();
    let chosen = |figure| Chosen {
        figure,
        state: standing(figure, today),
        newest,
    };
    shown.into_iter().chain(ahead).map(chosen).collect()
}

/// Dates that cannot be read bind nobody; the lint reports them.
fn standing(figure: &Figure, today: Date) -> FigureState {
    match (figure.valid_from.parse::<Date>(), last(figure)) {
        (_, Some(last)) if last < today => FigureState::Ended,
        (Ok(first), _) if first > today => FigureState::Ahead,
        _ => FigureState::Holds,
    }
}

fn last(figure: &Figure) -> Option<Date> {
    figure.valid_to.parse().ok()
}

/// The name without the year in it: `交 2026 年的钱` and `交 2027 年的钱` are the same thing. Other numbers stay.
fn kin(figure: &Figure) -> String {
    let mut kin = String::new();
    let mut digits = String::new();
    for letter in source(figure).chars().filter(|letter| !letter.is_whitespace()) {
        if letter.is_ascii_digit() {
            digits.push(letter);
            continue;
        }
        if letter != '年' || !is_year(&digits) {
            kin.push_str(&digits);
            kin.push(letter);
        }
        digits.clear();
    }
    kin + &digits
}

fn source(figure: &Figure) -> &str {
    let name = figure.name.get("zh-Hans").or_else(|| figure.name.values().next());
    name.map_or("", String::as_str)
}

fn is_year(digits: &str) -> bool {
    digits.len() == 4 && digits.starts_with("20")
}

fn names_a_year(figure: &Figure) -> bool {
    let letters = source(figure).chars().filter(|letter| !letter.is_whitespace());
    kin(figure).chars().count() < letters.count()
}

fn view(texts: &Texts, chosen: &Chosen<'_>) -> FigureView {
    let figure = chosen.figure;
    FigureView {
        name: texts.pick(&figure.name),
        value: texts.pick(&figure.value),
        amount: figure.kind != "window",
        top_up: figure.kind == "top_up",
        valid: match chosen.state {
            FigureState::Ended => ended(texts, figure, chosen.newest),
            FigureState::Holds => validity(texts, figure),
            FigureState::Ahead => texts.say_with(
                key!("guide-figure-ahead"),
                args![valid = &validity(texts, figure)],
            ),
        },
        state: chosen.state,
    }
}

/// "这是 2026 年的，新的这里还没收到", or until which day it was, where a year alone would say too little.
fn ended(texts: &Texts, figure: &Figure, newest: bool) -> String {
    let to = dates::day_text(texts, &figure.valid_to);
    let year = last(figure).map_or_else(String::new, |day| day.year().to_string());
    let whole_year = figure.valid_from.starts_with(&year) && !names_a_year(figure);
    match (newest, figure.kind == "window") {
        (false, _) => texts.say_with(key!("guide-figure-over"), args![to = &to]),
        (true, true) => texts.say_with(key!("guide-window-ended"), args![to = &to]),
        (true, false) if whole_year => texts.say_with(key!("guide-figure-ended"), args![year = &year]),
        (true, false) => texts.say_with(key!("guide-figure-ended-on"), args![to = &to]),
    }
}

fn validity(texts: &Texts, figure: &Figure) -> String {
    let day = |text: &str| dates::day_text(texts, text);
    let (from, to) = (day(&figure.valid_from), day(&figure.valid_to));
    let key = match (from.is_empty(), to.is_empty()) {
        (true, true) => return String::new(),
        (false, true) => key!("valid-from" of from, to),
        (true, false) => key!("valid-to" of from, to),
        (false, false) => key!("valid-between" of from, to),
    };
    texts.say_with(key, args![from = &from, to = &to])
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn figure(name: &str, value: &str, from: &str, to: &str) -> Figure {
        let words = |text: &str| [("zh-Hans".to_owned(), text.to_owned())].into();
        Figure {
            name: words(name),
            value: words(value),
            valid_from: from.into(),
            valid_to: to.into(),
            kind: "amount".into(),
        }
    }

    /// What is shown on a day: value and what is said of its validity.
    fn shown(figures: &[Figure], today: Date) -> Vec<(String, String)> {
        let texts = Texts::new("zh-Hans");
        let views = choose(figures, today)
            .iter()
            .map(|one| view(&texts, one))
            .collect::<Vec<_>>();
        views.into_iter().map(|view| (view.value, view.valid)).collect()
    }

    fn pair(value: &str, valid: &str) -> (String, String) {
        (value.to_owned(), valid.to_owned())
    }

    #[test]
    fn what_is_over_stays_until_something_newer_is_known() {
        let old = figure("80 岁", "60 元", "2026-01-01", "2026-12-31");
        let new = figure("80 岁", "65 元", "2027-01-01", "2027-12-31");
        let only_old = std::slice::from_ref(&old);
        assert_eq!(
            shown(only_old, date(2026, 12, 31)),
            [pair("60 元", "2026年1月1日到2026年12月31日")]
        );
        assert_eq!(
            shown(only_old, date(2027, 1, 1)),
            [pair("60 元", "这是 2026 年的，新的这里还没收到")]
        );
        let both = [old, new];
        assert_eq!(
            shown(&both, date(2026, 12, 31)),
            [
                pair("60 元", "2026年1月1日到2026年12月31日"),
                pair("65 元", "还没到：2027年1月1日到2027年12月31日")
            ]
        );
        assert_eq!(
            shown(&both, date(2027, 1, 1)),
            [pair("65 元", "2027年1月1日到2027年12月31日")]
        );
        assert_eq!(
            shown(&both, date(2028, 1, 1)),
            [pair("65 元", "这是 2027 年的，新的这里还没收到")]
        );
    }

    #[test]
    fn what_has_not_begun_says_when_it_begins() {
        let new = figure("80 岁", "65 元", "2027-01-01", "");
        assert_eq!(
            shown(&[new], date(2026, 11, 23)),
            [pair("65 元", "还没到：2027年1月1日起")]
        );
    }

    #[test]
    fn between_two_years_neither_is_lost() {
        let old = figure("交 2026 年的钱", "到 12 月 25 日", "2026-01-01", "2026-12-25");
        let new = figure("交 2027 年的钱", "明年", "2027-01-01", "2027-12-25");
        assert_eq!(
            shown(&[old, new], date(2026, 12, 28)),
            [
                pair("到 12 月 25 日", "到2026年12月25日为止，已经过了"),
                pair("明年", "还没到：2027年1月1日到2027年12月25日")
            ]
        );
    }

    #[test]
    fn a_year_in_the_name_is_not_contradicted() {
        let paid = figure("2027 年个人要交的钱", "400 元", "2026-09-01", "2026-12-31");
        assert_eq!(
            shown(&[paid], date(2027, 2, 1)),
            [pair("400 元", "到2026年12月31日为止，新的这里还没收到")]
        );
    }

    #[test]
    fn only_years_are_left_out_of_a_name() {
        let name = |text: &str| kin(&figure(text, "", "", ""));
        assert_eq!(name("交 2026 年的钱"), name("交 2027年的钱"));
        assert_ne!(name("交 2000 元的"), name("交 2050 元的"));
        assert_eq!(name("满 90 到 99"), "满90到99");
    }

    #[test]
    fn a_window_that_is_over_says_so() {
        let mut window = figure("集中缴费", "9 月到 12 月", "2026-09-01", "2026-12-31");
        window.kind = "window".into();
        let said = shown(&[window], date(2027, 1, 1));
        assert_eq!(
            said,
            [pair(
                "9 月到 12 月",
                "2026年12月31日已经过了，下一回的时间这里还没收到"
            )]
        );
    }

    #[test]
    fn dates_that_cannot_be_read_hide_nothing() {
        let odd = figure("80 岁", "60 元", "今年", "年底");
        assert_eq!(shown(&[odd], date(2030, 1, 1)), [pair("60 元", "今年到年底")]);
    }
}
