//! Does an office work today, and if not, when next: by the county's calendar, and as 预计 where the year is not in it.

use catalog::county::{Calendar, Office};
use catalog::working_days::{day, next_working_day};
use jiff::civil::{Date, Weekday};

use crate::texts::{Key, NONE, Texts, args, key};

/// Words by which hours say that they follow the working days; others (open every day, round the clock) are not judged.
const FOLLOWS: [&str; 3] = ["周一到周五", "星期一到星期五", "工作日"];
/// Somebody is there all the time, so only the window for papers can be closed.
const ALWAYS: [&str; 2] = ["全天", "24 小时"];

/// In words, and whether it works today; nothing for hours that do not follow the working days.
pub(crate) fn today(texts: &Texts, office: &Office, calendar: &Calendar, today: Date) -> (String, bool) {
    let hours = office.hours.get("zh-Hans").map_or("", String::as_str);
    let says = |words: &[&str]| words.iter().any(|word| hours.contains(word));
    if !says(&FOLLOWS) {
        return (String::new(), false);
    }
    let now = day(today, calendar);
    if now.working {
        let key = if now.estimated {
            key!("guide-open-estimated")
        } else {
            key!("guide-open")
        };
        return (texts.say(key), true);
    }
    (closed(texts, calendar, today, says(&ALWAYS)), false)
}

fn closed(texts: &Texts, calendar: &Calendar, today: Date, window_only: bool) -> String {
    let next = next_working_day(today, calendar);
    let key = match (window_only, next.estimated) {
        (false, false) => key!("guide-closed"),
        (false, true) => key!("guide-closed-estimated"),
        (true, false) => key!("guide-window-closed"),
        (true, true) => key!("guide-window-closed-estimated"),
    };
    let (month, day) = (next.date.month().to_string(), next.date.day().to_string());
    let weekday = texts.say(weekday(next.date.weekday()));
    texts.say_with(key, args![month = &month, day = &day, weekday = &weekday])
}

fn weekday(weekday: Weekday) -> Key<NONE> {
    match weekday {
        Weekday::Monday => key!("guide-monday"),
        Weekday::Tuesday => key!("guide-tuesday"),
        Weekday::Wednesday => key!("guide-wednesday"),
        Weekday::Thursday => key!("guide-thursday"),
        Weekday::Friday => key!("guide-friday"),
        Weekday::Saturday => key!("guide-saturday"),
        Weekday::Sunday => key!("guide-sunday"),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn said(hours: &str, on: Date) -> (String, bool) {
        let calendar = Calendar {
            years: vec![2026],
            days_off: [
                "2026-10-01",
                "2026-10-02",
                "2026-10-05",
                "2026-10-06",
                "2026-10-07",
            ]
            .map(str::to_owned)
            .to_vec(),
            work_days: vec!["2026-10-10".into()],
        };
        let office = Office {
            hours: [("zh-Hans".to_owned(), hours.to_owned())].into(),
            ..Office::default()
        };
        today(&Texts::new("zh-Hans"), &office, &calendar, on)
    }

    #[test]
    fn a_holiday_names_the_next_working_day() {
        let hours = "周一到周五：上午 8:30–12:00";
        assert_eq!(said(hours, date(2026, 9, 30)), ("今天上班".to_owned(), true));
        assert_eq!(
            said(hours, date(2026, 10, 1)),
            ("今天休息，下一个上班日是 10 月 8 日（周四）".to_owned(), false)
        );
        assert_eq!(
            said(hours, date(2026, 10, 10)),
            ("今天上班".to_owned(), true),
            "a moved Saturday"
        );
    }

    #[test]
    fn beyond_the_calendar_it_is_an_estimate() {
        let hours = "周一到周五";
        assert!(said(hours, date(2027, 3, 1)).0.contains("预计"));
        let over_new_year = said(hours, date(2027, 1, 1));
        assert_eq!(
            over_new_year,
            ("今天休息，下一个上班日预计是 1 月 4 日（周一）".to_owned(), false)
        );
    }

    #[test]
    fn hours_that_follow_no_working_days_are_not_judged() {
        assert_eq!(
            said("全天有人接电话；办手续 8:00–17:00。", date(2026, 10, 1)),
            (String::new(), false)
        );
        let (words, _) = said(
            "看病全天有人值班；办手续周一到周五 8:00–12:00。",
            date(2026, 10, 1),
        );
        assert!(words.starts_with("今天办手续的窗口休息"), "{words}");
    }
}
