//! JSON bodies: size first, then whether it is the one that the token is for, then shape; every fault is a problem with a code.

use axum::{
    body::Bytes,
    extract::{FromRequest, Request},
};
use protocol::problem::Code;
use serde::de::DeserializeOwned;

use super::{problem::Refusal, token::BodyHash};

/// A JSON body of this shape.
pub(crate) struct Body<T>(pub(crate) T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Body<T> {
    type Rejection = Refusal;

    async fn from_request(request: Request, state: &S) -> Result<Self, Refusal> {
        let signed: Option<BodyHash> = request.extensions().get().cloned();
        let bytes = Bytes::from_request(request, state).await.map_err(|rejection| {
            let too_large = rejection.status() == axum::http::StatusCode::PAYLOAD_TOO_LARGE;
            Refusal::new(if too_large {
                Code::TooLarge
            } else {
                Code::BadRequest
            })
        })?;
        if signed.is_some_and(|hash| !hash.fits(&bytes)) {
            return Err(Code::NotSignedIn.into());
        }
        serde_json::from_slice(&bytes)
            .map(Self)
            .map_err(|_| Code::BadRequest.into())
    }
}
