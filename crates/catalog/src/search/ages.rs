//! Ages in words and figures: 八十二了, 82岁, 满60周岁, 九十多. Used on queries and on the conditions of guides.

use std::ops::Range;

/// Ages from which something may be due; below that a number is too often something else.
const RANGE: std::ops::RangeInclusive<u32> = 14..=120;
/// What follows a number that is no age.
const OTHER_UNITS: &[char] = &[
    '块', '元', '万', '千', '亩', '斤', '月', '日', '号', '点', '层', '间', '个', '天', '年', '级', '%',
    '平', '米', '口', '项', '次', '张', '分', '倍', '条', '代', '楼', '户', '公',
];

/// Ages a person speaks of: a number followed by 岁, or one that can hardly be anything else (八十二了).
/// With the places the number stands on.
pub(super) fn spoken(text: &[char]) -> Vec<(u32, Range<usize>)> {
    numbers(text)
        .filter(|(value, place)| {
            let rest = text.get(place.end..).unwrap_or_default();
            let next = rest.iter().find(|c| !matches!(c, '多' | '来' | '几' | ' '));
            RANGE.contains(value)
                && match next {
                    Some('岁' | '周') => true,
                    Some(c) => *value >= 55 && !OTHER_UNITS.contains(c),
                    None => *value >= 55,
                }
        })
        .collect()
}

/// Ages a guide names: only with 岁 behind the number.
pub(super) fn written(text: &[char]) -> Vec<u32> {
    numbers(text)
        .filter(|(value, place)| {
            let rest = text.get(place.end..).unwrap_or_default();
            RANGE.contains(value) && matches!(rest, ['岁', ..] | ['周', '岁', ..])
        })
        .map(|(value, _)| value)
        .collect()
}

/// Every number with its place.
fn numbers(text: &[char]) -> impl Iterator<Item = (u32, Range<usize>)> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        while at < text.len() {
            let rest = text.get(at..).unwrap_or_default();
            let length = rest
                .iter()
                .take_while(|c| digit(**c).is_some() || matches!(c, '十' | '百'))
                .count();
            let start = at;
            at += length.max(1);
            if let Some(value) = text.get(start..start + length).and_then(value) {
                // 八旬: eighty.
                let decades = value <= 10 && text.get(start + length) == Some(&'旬');
                return Some((if decades { value * 10 } else { value }, start..start + length));
            }
        }
        None
    })
}

fn value(text: &[char]) -> Option<u32> {
    if text.is_empty() || text.len() > 6 {
        return None;
    }
    let plain = text.iter().all(|c| digit(*c).is_some());
    let (mut total, mut last) = (0_u32, 0_u32);
    for c in text {
        match c {
            '百' => (total, last) = (total + last.max(1) * 100, 0),
            '十' => (total, last) = (total + if last == 0 { 10 } else { last * 10 }, 0),
            _ if plain => last = last.checked_mul(10)?.checked_add(digit(*c)?)?,
            _ => last = digit(*c)?,
        }
    }
    total.checked_add(last)
}

fn digit(c: char) -> Option<u32> {
    match c {
        '零' => Some(0),
        '一' => Some(1),
        '二' | '两' => Some(2),
        '三' => Some(3),
        '四' => Some(4),
        '五' => Some(5),
        '六' => Some(6),
        '七' => Some(7),
        '八' => Some(8),
        '九' => Some(9),
        _ => c.to_digit(10),
    }
}

/// An age just over the one a guide names fits best; just below still fits (快八十了).
pub(super) fn fit(spoken: &[u32], written: &[u16]) -> f32 {
    let one = |age: &u32, from: &u16| {
        let (age, from) = (*age as f32, f32::from(*from));
        if age >= from {
            (1.0 - (age - from) / 15.0).max(0.0)
        } else if from - age <= 2.0 {
            0.5
        } else {
            0.0
        }
    };
    spoken
        .iter()
        .flat_map(|age| written.iter().map(move |from| one(age, from)))
        .fold(0.0, f32::max)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check_spoken(text: &str, expected: &[u32]) {
        let found: Vec<u32> = spoken(&text.chars().collect::<Vec<_>>())
            .into_iter()
            .map(|(age, _)| age)
            .collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn ages_as_people_say_them() {
        check_spoken("俺爹八十二了国家给不给钱", &[82]);
        check_spoken("82岁", &[82]);
        check_spoken("八旬老母亲", &[80]);
        check_spoken("老爷子九十多了", &[90]);
        check_spoken("我爷一百岁了", &[100]);
        check_spoken("我今年四十五岁", &[45]);
        check_spoken("六十周岁", &[60]);
        check_spoken("八亩地只补了六亩", &[]);
        check_spoken("花了二十多万", &[]);
        check_spoken("一个月", &[]);
        check_spoken("12345", &[]);
    }

    #[test]
    fn ages_as_guides_write_them() {
        assert_eq!(
            written(&"年满80周岁、不满100岁".chars().collect::<Vec<_>>()),
            [80, 100]
        );
        assert_eq!(written(&"20个工作日".chars().collect::<Vec<_>>()), [0_u32; 0]);
    }
}
