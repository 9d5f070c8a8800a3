//! Canonical JSON after RFC 8785 for the values we send: objects with keys in UTF-16 order, no white space, strings with
//! the shortest escapes, integers. Fractions are refused: two programs do not always print them alike, and no wire
//! struct has any.

use serde::Serialize;
use serde_json::Value;

use crate::SealError;

/// The canonical bytes of a value.
///
/// # Errors
/// [`SealError::Damaged`] for a value with a fraction, or that is no JSON.
pub fn to_vec<T: Serialize + ?Sized>(value: &T) -> Result<Vec<u8>, SealError> {
    let tree = serde_json::to_value(value).map_err(|_| SealError::Damaged)?;
    let mut out = Vec::new();
    write(&tree, &mut out)?;
    Ok(out)
}

/// SHA-256 (hex) of the canonical bytes: the content hash of a struct.
///
/// # Errors
/// As [`to_vec`].
pub fn hash<T: Serialize + ?Sized>(value: &T) -> Result<String, SealError> {
    Ok(crate::hash::sha256_hex(&to_vec(value)?))
}

fn write(value: &Value, out: &mut Vec<u8>) -> Result<(), SealError> {
    match value {
        Value::Null => out.extend_from_slice(b"null"),
        Value::Bool(yes) => out.extend_from_slice(if *yes { b"true" } else { b"false" }),
        Value::Number(number) if number.is_i64() || number.is_u64() => {
            out.extend_from_slice(number.to_string().as_bytes());
        }
        Value::Number(_) => return Err(SealError::Damaged),
        Value::String(text) => write_text(text, out)?,
        Value::Array(items) => write_array(items, out)?,
        Value::Object(fields) => write_object(fields, out)?,
    }
    Ok(())
}

fn write_text(text: &str, out: &mut Vec<u8>) -> Result<(), SealError> {
    serde_json::to_writer(&mut *out, text).map_err(|_| SealError::Damaged)
}

fn write_array(items: &[Value], out: &mut Vec<u8>) -> Result<(), SealError> {
    out.push(b'[');
    for (index, item) in items.iter().enumerate() {
        if index > 0 {
            out.push(b',');
        }
        write(item, out)?;
    }
    out.push(b']');
    Ok(())
}

fn write_object(fields: &serde_json::Map<String, Value>, out: &mut Vec<u8>) -> Result<(), SealError> {
    let mut sorted: Vec<_> = fields.iter().collect();
    sorted.sort_by(|(a, _), (b, _)| a.encode_utf16().cmp(b.encode_utf16()));
    out.push(b'{');
    for (index, (name, field)) in sorted.into_iter().enumerate() {
        if index > 0 {
            out.push(b',');
        }
        write_text(name, out)?;
        out.push(b':');
        write(field, out)?;
    }
    out.push(b'}');
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn text(value: &Value) -> String {
        String::from_utf8(to_vec(value).unwrap()).unwrap()
    }

    #[test]
    fn sorts_keys_and_leaves_no_space() {
        assert_eq!(
            text(&json!({"b": 1, "a": [true, null, "老人"]})),
            r#"{"a":[true,null,"老人"],"b":1}"#
        );
    }

    #[test]
    fn sorts_by_utf16_units_as_the_rfc_says() {
        // U+1F600 is D83D DE00 in UTF-16 and sorts before U+FB33, although its scalar value is higher.
        assert_eq!(
            text(&json!({"\u{fb33}": 1, "\u{1f600}": 2})),
            "{\"\u{1f600}\":2,\"\u{fb33}\":1}"
        );
    }

    #[test]
    fn refuses_fractions() {
        assert_eq!(to_vec(&json!(0.5)), Err(SealError::Damaged));
    }

    #[test]
    fn escapes_controls_in_the_shortest_way() {
        assert_eq!(text(&json!("\u{8}\n\u{1}\"\\")), r#""\b\n\u0001\"\\""#);
    }
}
