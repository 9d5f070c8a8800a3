//! The fields of a posted form, in order, with repeated names kept. How long a text may be is no matter of this file: what is
//! refused unread could not be given back to whoever wrote it. A form as a whole is bounded by `routes`.

use axum::{
    Form,
    extract::{FromRequest, Request},
    response::{IntoResponse, Response},
};
use form::unseen::without_turning;

/// What was posted.
pub(super) struct Fields(Vec<(String, String)>);

impl<S: Send + Sync> FromRequest<S> for Fields {
    type Rejection = Response;

    async fn from_request(request: Request, state: &S) -> Result<Self, Response> {
        let Form(fields) = Form::<Vec<(String, String)>>::from_request(request, state)
            .await
            .map_err(|rejection| rejection.status().into_response())?;
        Ok(Self(fields.into_iter().map(plain).collect()))
    }
}

/// What a clerk writes is read by others, among words of ours. A form posts the end of a line as two characters, which are one
/// for whoever counts.
fn plain((key, value): (String, String)) -> (String, String) {
    let value = without_turning(&value.replace("\r\n", "\n")).into_owned();
    (key, value)
}

impl Fields {
    /// All of it, in order.
    pub(super) fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(key, value)| (key.as_str(), value.as_str()))
    }

    /// The first value of a name; blank when there is none.
    pub(super) fn one(&self, name: &str) -> &str {
        self.0
            .iter()
            .find(|(key, _)| key == name)
            .map_or("", |(_, value)| value)
    }

    /// All values of a name, as they were posted.
    pub(super) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        let named = self.0.iter().filter(move |(key, _)| key == name);
        named.map(|(_, value)| value.as_str())
    }

    /// Whether a name has this value among its values.
    pub(super) fn has(&self, name: &str, value: &str) -> bool {
        self.0.iter().any(|(key, found)| key == name && found == value)
    }
}
