//! The device's word for who it is: a JWT (RFC 7523 style), EdDSA, five minutes. Written by hand with `seal`, because a
//! library would bring a second place that names algorithms, and a reader of algorithms from tokens, which nobody needs
//! to make one.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use jiff::Timestamp;
use protocol::token::{Claims, Header};
use seal::{SealError, sign::SigningKey};
use serde::Serialize;

/// A token for one county, valid from `now`, which is the county's time as far as it is known.
pub(crate) fn make(key: &SigningKey, county: &str, now: Timestamp) -> Result<String, SealError> {
    let claims = Claims::new(&key.verifying_key().device_id(), county, now.as_second());
    let signed = format!("{}.{}", part(&Header::new())?, part(&claims)?);
    let signature = URL_SAFE_NO_PAD.encode(key.sign_bytes(signed.as_bytes()));
    Ok(format!("{signed}.{signature}"))
}

fn part<T: Serialize>(value: &T) -> Result<String, SealError> {
    Ok(URL_SAFE_NO_PAD.encode(seal::canonical::to_vec(value)?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_token_is_three_parts_that_verify() {
        let key = SigningKey::from_bytes([3; 32]);
        let token = make(&key, "990123", Timestamp::from_second(1_000).unwrap()).unwrap();
        let (signed, signature) = token.rsplit_once('.').unwrap();
        let signature = URL_SAFE_NO_PAD.decode(signature).unwrap();
        assert_eq!(
            key.verifying_key().verify_bytes(signed.as_bytes(), &signature),
            Ok(())
        );
        let claims = URL_SAFE_NO_PAD.decode(signed.split_once('.').unwrap().1).unwrap();
        let claims: serde_json::Value = serde_json::from_slice(&claims).unwrap();
        assert_eq!(claims["exp"], 1_300);
        assert_eq!(
            (&claims["iss"], &claims["aud"]),
            (&claims["sub"], &json!("990123"))
        );
    }
}
