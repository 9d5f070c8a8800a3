//! A device: its key, and what it says of itself with it, as 0.1.0 did and as today's do.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use protocol::{
    envelope::Envelope,
    token::{Claims, RequestClaims},
};
use reqwest::{Method, Response};
use seal::{context::Context, sign::SigningKey};
use serde_json::json;

use crate::actors::{COUNTY, Town, new_id};

/// A device with a key of its own.
pub struct Device {
    pub key: SigningKey,
}

impl Device {
    /// The name is for whoever reads the test.
    pub fn new(_name: &str) -> Self {
        Self {
            key: SigningKey::generate().unwrap(),
        }
    }

    pub fn id(&self) -> String {
        self.key.verifying_key().device_id()
    }

    pub async fn register(&self, town: &Town) -> Response {
        self.register_with(town, None).await
    }

    pub async fn register_with(&self, town: &Town, activation: Option<&str>) -> Response {
        let mut body = json!({ "public_key": self.key.verifying_key().to_base64() });
        if let Some(code) = activation {
            body["activation"] = code.into();
        }
        body["signature"] = self.key.sign_json(Context::REGISTRATION, &body).unwrap().into();
        town.http
            .post(town.url("/v1/devices"))
            .json(&body)
            .send()
            .await
            .unwrap()
    }

    pub fn token(&self, now: i64) -> String {
        self.token_of(
            json!({ "alg": "EdDSA", "typ": "JWT" }),
            json!({
            "iss": self.id(), "sub": self.id(), "aud": COUNTY, "iat": now, "exp": now + 300 }),
        )
    }

    pub fn token_for(&self, now: i64, method: &Method, path: &str, body: &[u8]) -> String {
        let claims = RequestClaims {
            claims: Claims::new(&self.id(), COUNTY, now),
            htm: method.to_string(),
            htu: path.to_owned(),
            htd: seal::hash::sha256_hex(body),
            jti: new_id(),
        };
        let claims = URL_SAFE_NO_PAD.encode(serde_json::to_vec(&claims).unwrap());
        let signature = self.key.sign_bytes(Context::REQUEST, claims.as_bytes());
        let signature = URL_SAFE_NO_PAD.encode(signature);
        format!("{}{claims}.{signature}", Context::REQUEST.before())
    }

    pub fn token_of(&self, header: serde_json::Value, claims: serde_json::Value) -> String {
        let part = |value: serde_json::Value| URL_SAFE_NO_PAD.encode(value.to_string());
        let signed = format!("{}.{}", part(header), part(claims));
        format!(
            "{signed}.{}",
            URL_SAFE_NO_PAD.encode(self.key.sign_bytes(Context::OF_0_1_0, signed.as_bytes()))
        )
    }

    pub fn sign(&self, mut envelope: Envelope) -> Envelope {
        let mut value = serde_json::to_value(&envelope).unwrap();
        value.as_object_mut().unwrap().remove("signature");
        let context = Context::of_envelope(envelope.format).unwrap_or(Context::ENVELOPE);
        envelope.signature = self.key.sign_json(context, &value).unwrap();
        envelope
    }
}
