//! What an expression says that reads nothing.

use super::code::Code;
use super::functions::Function;
use crate::value::{Value, compare};

/// The value of an expression that reads nothing, as far as that can be seen without a form.
pub(super) fn constant(code: &Code) -> Option<Value> {
    match code {
        Code::Constant(value) => Some(value.clone()),
        Code::Call(Function::True, _) => Some(Value::Bool(true)),
        Code::Call(Function::False, _) => Some(Value::Bool(false)),
        Code::Call(Function::Not, arguments) => Some(Value::Bool(!constant(arguments.first()?)?.as_bool())),
        Code::Compare(comparison, left, right) => Some(Value::Bool(compare(
            *comparison,
            &constant(left)?,
            &constant(right)?,
        ))),
        Code::And(terms) => {
            let all: Option<Vec<Value>> = terms.iter().map(constant).collect();
            all.map(|all| Value::Bool(all.iter().all(Value::as_bool)))
        }
        _ => None,
    }
}
