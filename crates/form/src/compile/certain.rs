//! What can be said of a rule before anybody has answered: that it always holds, or never can.

use super::code::Code;
use super::resolve::Reads;
use crate::value::Value;

/// What a rule says whatever anyone answers and whenever; none when that depends.
pub(super) fn always(code: &Code, reads: &Reads) -> Option<bool> {
    let constant = reads.list.is_empty() && !reads.clock;
    let value = super::constant::constant(code).filter(|_| constant)?;
    Some(value.as_bool())
}

/// `${a} = 'x' and ${a} = 'y'`: no answer can satisfy both.
pub(super) fn contradicts(code: &Code) -> bool {
    let Code::And(terms) = code else { return false };
    let mut seen: Vec<(u32, &Value)> = Vec::new();
    for term in terms {
        let Code::Compare(crate::value::Comparison::Equal, left, right) = term else {
            continue;
        };
        let (Code::Cell(node), Code::Constant(value)) = (&**left, &**right) else {
            continue;
        };
        if seen
            .iter()
            .any(|(other, earlier)| other == node && *earlier != value)
        {
            return true;
        }
        seen.push((*node, value));
    }
    false
}
