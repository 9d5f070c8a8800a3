//! The headers of tus, read strictly.

use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use protocol::problem::Code;

use crate::{intake::problem::Refusal, paper_files::is_hash};

pub(super) const VERSION: &str = "1.0.0";
pub(super) const EXTENSIONS: &str = "creation,creation-with-upload,checksum,expiration,termination";

/// Refuses another version of the protocol, as the standard asks.
pub(super) fn check_version(headers: &HeaderMap) -> Result<(), Refusal> {
    if text(headers, "tus-resumable") == Some(VERSION) {
        return Ok(());
    }
    Err(Refusal::new(Code::BadRequest)
        .with_status(412)
        .with_header("tus-version", VERSION))
}

/// A header as text.
pub(super) fn text<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers.get(name)?.to_str().ok()
}

/// A header as a number.
pub(super) fn number(headers: &HeaderMap, name: &str) -> Result<u64, Refusal> {
    let plain = text(headers, name).filter(|text| text.bytes().all(|byte| byte.is_ascii_digit()));
    Ok(plain.and_then(|text| text.parse().ok()).ok_or(Code::BadRequest)?)
}

/// The announced hash, from `Upload-Metadata: hash <base64 of hex>`.
pub(super) fn announced_hash(headers: &HeaderMap) -> Result<String, Refusal> {
    let pairs = text(headers, "upload-metadata").unwrap_or_default().split(',');
    let value = pairs
        .filter_map(|pair| pair.trim().split_once(' '))
        .find(|(key, _)| *key == "hash");
    let decoded = value.and_then(|(_, value)| STANDARD.decode(value.trim()).ok());
    let hash = decoded.and_then(|bytes| String::from_utf8(bytes).ok());
    Ok(hash.filter(|hash| is_hash(hash)).ok_or(Code::BadRequest)?)
}

/// The checksum of a chunk, if one is announced: 32 bytes.
pub(super) fn checksum(headers: &HeaderMap) -> Result<Option<Vec<u8>>, Refusal> {
    let Some(value) = headers.get("upload-checksum") else {
        return Ok(None);
    };
    let value = value.to_str().ok().and_then(|text| text.strip_prefix("sha256 "));
    let bytes = value
        .and_then(|text| STANDARD.decode(text).ok())
        .filter(|bytes| bytes.len() == 32);
    Ok(Some(bytes.ok_or(Code::BadRequest)?))
}

/// An empty answer with tus headers.
pub(super) fn answer(status: StatusCode, headers: &[(&'static str, String)]) -> Response {
    let mut response = status.into_response();
    let all = response.headers_mut();
    all.insert("tus-resumable", HeaderValue::from_static(VERSION));
    all.insert("cache-control", HeaderValue::from_static("no-store"));
    for (name, value) in headers {
        if let Ok(value) = HeaderValue::from_str(value) {
            all.insert(HeaderName::from_static(name), value);
        }
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(name: &'static str, value: &str) -> HeaderMap {
        HeaderMap::from_iter([(
            HeaderName::from_static(name),
            HeaderValue::from_str(value).unwrap(),
        )])
    }

    #[test]
    fn numbers_are_plain_digits() {
        assert_eq!(number(&with("upload-offset", "12"), "upload-offset").unwrap(), 12);
        for hostile in ["", "-1", "+1", "1.0", "0x1", "99999999999999999999999"] {
            assert!(
                number(&with("upload-offset", hostile), "upload-offset").is_err(),
                "{hostile}"
            );
        }
    }

    #[test]
    fn the_hash_is_found_among_other_metadata() {
        let hash = "a".repeat(64);
        let header = format!("filename eA==, hash {},empty", STANDARD.encode(&hash));
        assert_eq!(announced_hash(&with("upload-metadata", &header)).unwrap(), hash);
        for hostile in ["", "hash", "hash !", "hash YQ==", "Hash YQ=="] {
            assert!(
                announced_hash(&with("upload-metadata", hostile)).is_err(),
                "{hostile}"
            );
        }
    }
}
