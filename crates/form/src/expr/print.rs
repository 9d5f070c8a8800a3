//! A tree back to text, in one canonical spelling: straight quotes, single spaces, only the parentheses that are needed.

use super::{Arithmetic, Ast, Head, Path, Step, Test};
use crate::value::Comparison;

/// Canonical text; parsing it gives the same tree.
pub(crate) fn print(ast: &Ast) -> String {
    let mut out = String::new();
    write(&mut out, ast, 0);
    out
}

fn write(out: &mut String, ast: &Ast, min_power: u8) {
    let parenthesised = power(ast) < min_power;
    if parenthesised {
        out.push('(');
    }
    match ast {
        Ast::Number(number) => out.push_str(&number.to_string()),
        Ast::Text(text) => write_text(out, text),
        Ast::And(terms) => write_terms(out, terms, " and ", 2),
        Ast::Or(terms) => write_terms(out, terms, " or ", 1),
        Ast::Compare(comparison, left, right) => {
            let (sign, power) = comparison_sign(*comparison);
            write_pair(out, left, sign, right, power);
        }
        Ast::Arithmetic(sign, left, right) => {
            let (sign, power) = arithmetic_sign(*sign);
            write_pair(out, left, sign, right, power);
        }
        Ast::Negate(inner) => {
            out.push('-');
            write(out, inner, 7);
        }
        Ast::Call(name, arguments) => {
            out.push_str(name);
            out.push('(');
            for (index, argument) in arguments.iter().enumerate() {
                out.push_str(if index == 0 { "" } else { ", " });
                write(out, argument, 0);
            }
            out.push(')');
        }
        Ast::Variable { name, last_saved } => {
            out.push_str(if *last_saved { "${last-saved#" } else { "${" });
            out.push_str(name);
            out.push('}');
        }
        Ast::Path(path) => write_path(out, path),
    }
    if parenthesised {
        out.push(')');
    }
}

/// Binding power, as in the parser.
fn power(ast: &Ast) -> u8 {
    match ast {
        Ast::Or(_) => 1,
        Ast::And(_) => 2,
        Ast::Compare(comparison, ..) => comparison_sign(*comparison).1,
        Ast::Arithmetic(sign, ..) => arithmetic_sign(*sign).1,
        Ast::Negate(_) => 7,
        Ast::Number(number) if number.is_negative() => 7,
        _ => 9,
    }
}

fn write_terms(out: &mut String, terms: &[Ast], separator: &str, power: u8) {
    for (index, term) in terms.iter().enumerate() {
        out.push_str(if index == 0 { "" } else { separator });
        write(out, term, power + 1);
    }
}

fn write_pair(out: &mut String, left: &Ast, sign: &str, right: &Ast, power: u8) {
    write(out, left, power);
    out.push_str(sign);
    write(out, right, power + 1);
}

fn comparison_sign(comparison: Comparison) -> (&'static str, u8) {
    match comparison {
        Comparison::Equal => (" = ", 3),
        Comparison::NotEqual => (" != ", 3),
        Comparison::Less => (" < ", 4),
        Comparison::LessOrEqual => (" <= ", 4),
        Comparison::Greater => (" > ", 4),
        Comparison::GreaterOrEqual => (" >= ", 4),
    }
}

fn arithmetic_sign(sign: Arithmetic) -> (&'static str, u8) {
    match sign {
        Arithmetic::Add => (" + ", 5),
        Arithmetic::Subtract => (" - ", 5),
        Arithmetic::Multiply => (" * ", 6),
        Arithmetic::Divide => (" div ", 6),
        Arithmetic::Remainder => (" mod ", 6),
    }
}

/// A literal in quotes it does not contain. The language has no escape, so a text with both kinds (which only full-width
/// quotes can produce) is put together by `concat`.
fn write_text(out: &mut String, text: &str) {
    let quote = if text.contains('\'') { '"' } else { '\'' };
    if !text.contains(quote) {
        out.push(quote);
        out.push_str(text);
        out.push(quote);
        return;
    }
    out.push_str("concat(");
    for (index, piece) in text.split('"').enumerate() {
        out.push_str(if index == 0 { "" } else { ", '\"', " });
        out.push('"');
        out.push_str(piece);
        out.push('"');
    }
    out.push(')');
}

fn write_path(out: &mut String, path: &Path) {
    match &path.head {
        Head::Root => out.push('/'),
        Head::Context => {}
        Head::Expression(primary) => {
            let bare = matches!(**primary, Ast::Variable { .. } | Ast::Call(..));
            out.push_str(if bare { "" } else { "(" });
            write(out, primary, 0);
            out.push_str(if bare { "" } else { ")" });
            write_predicates(out, &path.predicates);
            out.push_str(if path.steps.is_empty() { "" } else { "/" });
        }
    }
    for (index, Step { test, predicates }) in path.steps.iter().enumerate() {
        out.push_str(if index == 0 { "" } else { "/" });
        out.push_str(match test {
            Test::Child(name) => name,
            Test::Parent => "..",
            Test::Itself => ".",
        });
        write_predicates(out, predicates);
    }
}

fn write_predicates(out: &mut String, predicates: &[Ast]) {
    for predicate in predicates {
        out.push('[');
        write(out, predicate, 0);
        out.push(']');
    }
}
