//! Our own functions in words that every XLSForm tool knows. The identity number is checked in full; bank card and credit code only
//! by their shape, and an amount in capitals stays in digits: plain XLSForm has no loops.

use crate::survey::expression::closing_parenthesis;

/// Exchanges our functions.
pub fn plain(expression: &str) -> String {
    let Some((at, name)) = first(expression) else {
        return expression.to_owned();
    };
    let (Some(before), Some(after)) = (expression.get(..at), expression.get(at + name.len() + 1..)) else {
        return expression.to_owned();
    };
    let Some(end) = closing_parenthesis(after) else {
        return expression.to_owned();
    };
    let (Some(inside), Some(tail)) = (after.get(..end), after.get(end + 1..)) else {
        return expression.to_owned();
    };
    let arguments: Vec<String> = split(inside)
        .iter()
        .map(|argument| plain(argument.trim()))
        .collect();
    format!("{before}{}{}", call(name, &arguments), plain(tail))
}

const NAMES: &[&str] = &[
    "cn-id-valid",
    "id-card-ok",
    "身份证有效",
    "cn-id-birth",
    "id-card-birth",
    "出生日期",
    "cn-id-sex",
    "id-card-sex",
    "性别",
    "cn-age",
    "age",
    "周岁",
    "cn-uscc-valid",
    "uscc-ok",
    "信用代码有效",
    "cn-mobile-valid",
    "mobile-ok",
    "手机号有效",
    "cn-phone-valid",
    "phone-ok",
    "电话有效",
    "cn-bank-card-valid",
    "bank-card-ok",
    "银行卡有效",
    "cn-amount-capitals",
    "rmb-upper",
    "大写金额",
];

/// The first of our functions that is called, outside quoted text.
fn first(expression: &str) -> Option<(usize, &'static str)> {
    let mut quote = None;
    let mut before = ' ';
    for (at, letter) in expression.char_indices() {
        match quote {
            Some(open) if open == letter => quote = None,
            Some(_) => {}
            None if matches!(letter, '"' | '\'') => quote = Some(letter),
            None if !before.is_alphanumeric() && !matches!(before, '-' | '_' | ':' | '.' | '{') => {
                let rest = expression.get(at..)?;
                let called = |name: &&&str| {
                    rest.strip_prefix(**name)
                        .is_some_and(|tail| tail.starts_with('('))
                };
                if let Some(name) = NAMES.iter().find(called) {
                    return Some((at, name));
                }
            }
            None => {}
        }
        before = letter;
    }
    None
}

fn split(inside: &str) -> Vec<&str> {
    let (mut parts, mut begin, mut depth, mut quote) = (Vec::new(), 0, 0usize, None);
    for (at, letter) in inside.char_indices() {
        match (quote, letter) {
            (Some(open), _) if open == letter => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'') => quote = Some(letter),
            (None, '(' | '[') => depth += 1,
            (None, ')' | ']') => depth = depth.saturating_sub(1),
            (None, ',') if depth == 0 => {
                parts.extend(inside.get(begin..at));
                begin = at + 1;
            }
            _ => {}
        }
    }
    parts.extend(inside.get(begin..));
    parts
}

fn call(name: &str, arguments: &[String]) -> String {
    let value = arguments.first().map(String::as_str).unwrap_or("''");
    match name {
        "cn-id-valid" | "id-card-ok" | "身份证有效" => identity(value),
        "cn-id-birth" | "id-card-birth" | "出生日期" => birth(value),
        "cn-id-sex" | "id-card-sex" | "性别" => {
            format!(
                "if({}, if(number(substr({value}, 16, 17)) mod 2 = 1, '男', '女'), '')",
                shape(value)
            )
        }
        "cn-age" | "age" | "周岁" => age(value, arguments.get(1).map_or("today()", String::as_str)),
        "cn-uscc-valid" | "uscc-ok" | "信用代码有效" => {
            format!("regex({value}, '^[0-9A-HJ-NPQRTUWXY]{{18}}$')")
        }
        "cn-mobile-valid" | "mobile-ok" | "手机号有效" => {
            format!("regex({value}, '^1[3-9][0-9]{{9}}$')")
        }
        "cn-phone-valid" | "phone-ok" | "电话有效" => {
            format!(
                "regex({value}, '^(1[3-9][0-9]{{9}}|0[0-9]{{2,3}}-?[0-9]{{7,8}}|[48]00[0-9]{{7}}|[2-9][0-9]{{6,7}}|[0-9]{{3,6}})$')"
            )
        }
        "cn-bank-card-valid" | "bank-card-ok" | "银行卡有效" => {
            format!("regex({value}, '^[0-9]{{16,19}}$')")
        }
        _ => format!("string({value})"),
    }
}

fn shape(value: &str) -> String {
    const MONTH_AND_DAY: &str = "(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])";
    format!("regex({value}, '^[1-9][0-9]{{5}}(19|20)[0-9]{{2}}{MONTH_AND_DAY}[0-9]{{3}}[0-9Xx]$')")
}

fn identity(value: &str) -> String {
    const WEIGHTS: [u8; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    let digits = WEIGHTS.iter().enumerate();
    let terms: Vec<String> = digits
        .map(|(at, weight)| format!("{weight} * number(substr({value}, {at}, {}))", at + 1))
        .collect();
    let rest = format!("(({}) mod 11)", terms.join(" + "));
    let check =
        format!("substr('10X98765432', {rest}, {rest} + 1) = translate(substr({value}, 17, 18), 'x', 'X')");
    format!("({} and {check})", shape(value))
}

fn birth(value: &str) -> String {
    let parts = format!("substr({value}, 6, 10), '-', substr({value}, 10, 12), '-', substr({value}, 12, 14)");
    format!("if({}, concat({parts}), '')", shape(value))
}

fn age(birth: &str, on: &str) -> String {
    let number = |date: &str| format!("number(format-date({date}, '%Y%m%d'))");
    format!(
        "if(string-length({birth}) > 0, int(({} - {}) div 10000), '')",
        number(on),
        number(birth)
    )
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn only_our_functions_change() {
        assert_eq!(
            plain("if(${age} > 1, 'age(x)', page(1))"),
            "if(${age} > 1, 'age(x)', page(1))"
        );
        assert_eq!(
            plain("mobile-ok(.) or . = ''"),
            "regex(., '^1[3-9][0-9]{9}$') or . = ''"
        );
        assert!(
            plain("age(id-card-birth(${id}), today()) >= 80").starts_with("if(string-length(if(regex(${id}")
        );
    }
}
