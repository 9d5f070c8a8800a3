//! The device's word for who it is and what it asks: a JWT, EdDSA, five minutes, for one request ([`protocol::token`]). Written
//! by hand with `seal`, because a library would bring a second place that names algorithms, and a reader of algorithms from
//! tokens, which nobody needs to make one.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use jiff::Timestamp;
use protocol::token::{Claims, RequestClaims};
use seal::{SealError, context::Context, sign::SigningKey};

use crate::link::Method;

/// What is asked.
pub(crate) struct Asked<'a> {
    pub(crate) method: Method,
    /// Path and query, without the county's address.
    pub(crate) target: &'a str,
    pub(crate) body: &'a [u8],
}

/// A token for one request to one county, valid from `now`, which is the county's time as far as it is known.
pub(crate) fn make(
    key: &SigningKey,
    county: &str,
    now: Timestamp,
    asked: &Asked<'_>,
) -> Result<String, SealError> {
    let mut once = [0_u8; 16];
    seal::random::fill(&mut once)?;
    let claims = RequestClaims {
        claims: Claims::new(&key.verifying_key().device_id(), county, now.as_second()),
        htm: asked.method.word().to_owned(),
        htu: asked.target.to_owned(),
        htd: seal::hash::sha256_hex(asked.body),
        jti: URL_SAFE_NO_PAD.encode(once),
    };
    let claims = URL_SAFE_NO_PAD.encode(seal::canonical::to_vec(&claims)?);
    let signature = URL_SAFE_NO_PAD.encode(key.sign_bytes(Context::REQUEST, claims.as_bytes()));
    Ok(format!("{}{claims}.{signature}", Context::REQUEST.before()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use protocol::token::{ALGORITHM, Header};

    fn token() -> String {
        let asked = Asked {
            method: Method::Put,
            target: "/v1/envelopes/e?a=1",
            body: b"{}",
        };
        let key = SigningKey::from_bytes([3; 32]);
        make(&key, "990123", Timestamp::from_second(1_000).unwrap(), &asked).unwrap()
    }

    #[test]
    fn a_token_says_for_which_request_it_is() {
        let token = token();
        let (signed, signature) = token.rsplit_once('.').unwrap();
        let (header, claims) = signed.split_once('.').unwrap();
        let signature = URL_SAFE_NO_PAD.decode(signature).unwrap();
        let key = SigningKey::from_bytes([3; 32]).verifying_key();
        assert_eq!(
            key.verify_bytes(Context::REQUEST, claims.as_bytes(), &signature),
            Ok(())
        );
        let read: RequestClaims = serde_json::from_slice(&URL_SAFE_NO_PAD.decode(claims).unwrap()).unwrap();
        assert_eq!((read.claims.exp, &read.claims.iss), (1_300, &read.claims.sub));
        assert_eq!(
            (read.htm.as_str(), read.htu.as_str()),
            ("PUT", "/v1/envelopes/e?a=1")
        );
        assert_eq!(read.htd, seal::hash::sha256_hex(b"{}"));
        let header: Header = serde_json::from_slice(&URL_SAFE_NO_PAD.decode(header).unwrap()).unwrap();
        assert_eq!(header.alg, ALGORITHM);
    }

    #[test]
    fn no_two_are_the_same() {
        assert_ne!(token(), token());
    }

    /// A county of 0.1.0 reads who speaks, passes over the rest, and checks the signature over both parts as they came.
    #[test]
    fn a_county_of_0_1_0_takes_it_too() {
        let token = token();
        let (signed, signature) = token.rsplit_once('.').unwrap();
        let claims = URL_SAFE_NO_PAD.decode(signed.split_once('.').unwrap().1).unwrap();
        let claims: Claims = serde_json::from_slice(&claims).unwrap();
        assert_eq!(claims.aud, "990123");
        let signature = URL_SAFE_NO_PAD.decode(signature).unwrap();
        let key = SigningKey::from_bytes([3; 32]).verifying_key();
        assert_eq!(
            key.verify_bytes(Context::OF_0_1_0, signed.as_bytes(), &signature),
            Ok(())
        );
    }
}
