//! What a signature is for. Whatever is signed is signed for exactly one use and verified for exactly one, so that nobody can
//! take a signature made for one purpose for another. Every use of this project stands in the one list here; nothing is signed
//! without naming one, because [`crate::sign`] offers no other way.

/// One use of a signature: what stands before and behind the signed bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Context {
    before: &'static str,
    after: &'static str,
}

impl Context {
    /// A pack of a county, by its catalog key.
    pub const PACK: Self = Self::line("cunliban catalog pack 1\n");
    /// An envelope of `format` 2, by a device.
    pub const ENVELOPE: Self = Self::line("cunliban envelope 2\n");
    /// A receipt, by the county's signing key.
    pub const RECEIPT: Self = Self::line("cunliban receipt 2\n");
    /// A device that introduces itself.
    pub const REGISTRATION: Self = Self::line("cunliban registration 2\n");
    /// A space is made, by the space's key.
    pub const SPACE_REGISTER: Self = Self::line("cunliban space register 1\n");
    /// Records of a space.
    pub const SPACE_PUSH: Self = Self::line("cunliban space push 1\n");
    /// What is new in a space.
    pub const SPACE_PULL: Self = Self::line("cunliban space pull 1\n");
    /// An event, by the desk's key: the canonical JSON of `{"event": …, "signed_as": "cunliban decision 1"}`.
    pub const DECISION: Self = Self {
        before: "{\"event\":",
        after: ",\"signed_as\":\"cunliban decision 1\"}",
    };
    /// One request of a device: the first part of a JWS whose header says what it is for (RFC 8725, explicit typing), and its
    /// dot. Behind it comes the second part, and no other token of ours has this header.
    pub const REQUEST: Self = Self::line("eyJhbGciOiJFZERTQSIsInR5cCI6ImN1bmxpYmFuLXJlcXVlc3Qrand0In0.");
    /// What 0.1.0 signed and reads: nothing stands before it. Only for what such a county or device is to believe; where it
    /// may be named is a test (`tests/promises`).
    pub const OF_0_1_0: Self = Self::line("");

    /// All but that of 0.1.0.
    pub const ALL: [Self; 9] = [
        Self::PACK,
        Self::ENVELOPE,
        Self::RECEIPT,
        Self::REGISTRATION,
        Self::SPACE_REGISTER,
        Self::SPACE_PUSH,
        Self::SPACE_PULL,
        Self::DECISION,
        Self::REQUEST,
    ];

    const fn line(before: &'static str) -> Self {
        Self { before, after: "" }
    }

    /// How the signature of an envelope of this layout is made; `None` for a layout that nobody knows.
    pub fn of_envelope(format: u32) -> Option<Self> {
        match format {
            1 => Some(Self::OF_0_1_0),
            2 => Some(Self::ENVELOPE),
            _ => None,
        }
    }

    /// What stands before the signed bytes.
    pub fn before(&self) -> &'static str {
        self.before
    }

    /// The bytes that are signed.
    pub(crate) fn around(&self, bytes: &[u8]) -> Vec<u8> {
        [self.before.as_bytes(), bytes, self.after.as_bytes()].concat()
    }
}

#[cfg(test)]
mod tests {
    use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};

    use super::*;

    /// No bytes can be signed under one context so that they are the signed bytes of another.
    #[test]
    fn no_context_begins_like_another() {
        for (at, one) in Context::ALL.iter().enumerate() {
            assert!(!one.before.is_empty());
            for other in Context::ALL.iter().skip(at + 1) {
                let alike = one.before.starts_with(other.before) || other.before.starts_with(one.before);
                assert!(!alike, "{one:?} and {other:?}");
            }
        }
    }

    #[test]
    fn the_header_of_a_request_says_what_it_is_for() {
        let header = Context::REQUEST.before.strip_suffix('.').unwrap();
        let header = String::from_utf8(URL_SAFE_NO_PAD.decode(header).unwrap()).unwrap();
        assert_eq!(header, r#"{"alg":"EdDSA","typ":"cunliban-request+jwt"}"#);
    }

    #[test]
    fn a_decision_is_canonical_json_of_the_event_and_its_use() {
        let event = crate::canonical::to_vec(&serde_json::json!({"b": 1, "a": "二"})).unwrap();
        let whole = serde_json::json!({"signed_as": "cunliban decision 1", "event": {"a": "二", "b": 1}});
        assert_eq!(
            Context::DECISION.around(&event),
            crate::canonical::to_vec(&whole).unwrap()
        );
    }
}
