//! The routes. One place, so that both sides and the OpenAPI document agree.

/// Register a device: `POST` [`crate::device::Registration`] -> [`crate::device::Registered`].
pub const DEVICES: &str = "/v1/devices";
/// Hand in an envelope: `PUT /v1/envelopes/{id}` -> [`crate::receipt::SignedReceipt`]; `GET` gives the receipt again.
pub const ENVELOPES: &str = "/v1/envelopes";
/// tus 1.0 uploads of sealed papers: `POST`, `HEAD`, `PATCH`, `OPTIONS`, `DELETE`.
pub const PAPERS: &str = "/v1/papers";
/// Which of my blobs does the county have: `POST` [`crate::blob::Have`] -> [`crate::blob::HaveAnswer`].
pub const HAVE: &str = "/v1/papers/have";
/// Signed events of my applications: `GET ?after=cursor&limit=n` -> [`crate::event::EventPage`].
pub const LEDGER: &str = "/v1/ledger";
/// Which of what I have proof of do you still know: `POST` [`crate::again::Known`] -> [`crate::again::Forgotten`].
pub const AGAIN: &str = "/v1/again";
/// An envelope that was forgotten: `PUT /v1/again/envelopes/{id}` [`crate::again::Offer`] -> [`crate::receipt::SignedReceipt`].
pub const AGAIN_ENVELOPES: &str = "/v1/again/envelopes";
/// Events that were forgotten: `POST` [`crate::again::Told`] -> 204.
pub const AGAIN_EVENTS: &str = "/v1/again/events";
/// The current pack, one static signed file, range requests allowed; `ETag` is its version.
pub const PACK: &str = "/v1/catalog/pack";
/// Words that found nothing, from people who agreed: `POST` [`crate::search::MissedWords`] -> 204.
pub const SEARCHES: &str = "/v1/searches";
/// Make a space: `POST` [`crate::space::SpaceRegistration`] -> 204.
pub const SPACES: &str = "/v1/spaces";
/// Keep records of a space: `POST` [`crate::space::SpacePush`] -> [`crate::space::SpacePushed`].
pub const SPACES_PUSH: &str = "/v1/spaces/push";
/// Records of a space since a cursor: `POST` [`crate::space::SpacePull`] -> [`crate::space::SpacePage`].
pub const SPACES_PULL: &str = "/v1/spaces/pull";
/// What this county can do: `GET` -> [`crate::device::Capabilities`].
pub const CAPABILITIES: &str = "/v1/capabilities";
/// The OpenAPI document.
pub const OPENAPI: &str = "/v1/openapi.json";
/// Media type of every problem answer (RFC 9457).
pub const PROBLEM_TYPE: &str = "application/problem+json";
