//! What a clerk posted for a case or a part of it, on its way: what is a decision is asked about once more, what is not possible
//! comes back with everything she has written, what was done leads back to its page.

use axum::response::{IntoResponse, Redirect, Response};

use super::{
    Desk,
    again::{Again, Asked},
    clerk::Clerk,
    form_post::Fields,
    mandate_seen,
    sure::{self, Said},
};
use crate::casework::{By, Doing};

/// Something that was posted.
pub(super) struct Deciding<'a> {
    pub(super) clerk: &'a Clerk,
    pub(super) number: &'a str,
    /// What is decided on.
    pub(super) title: &'a str,
    /// Whom it is about; blank where that is not for this page.
    pub(super) whom: &'a str,
    /// The act, as its form posts it.
    pub(super) act: &'a str,
    /// Of the page that it was posted from.
    pub(super) address: &'a str,
    pub(super) posted: &'a Fields,
}

/// What came of it.
pub(super) enum Done<'a> {
    /// This is answered.
    Answer(Response),
    /// The page comes again.
    Again(Again<'a>),
}

impl<'a> Deciding<'a> {
    /// Does it, or asks first.
    pub(super) async fn done(&self, desk: &Desk, what: &Doing, asked: &Asked) -> Done<'a> {
        let by = By {
            clerk: &self.clerk.name,
            mandate_seen: self.posted.one(mandate_seen::FIELD),
        };
        let refused = |error| Done::Again(Again::of(desk, &error, self.act, asked, self.posted));
        if let Some(told) = sure::told(what) {
            match sure::said(self.posted) {
                Said::Yes => {}
                Said::No => return Done::Again(Again::kept(self.act, self.posted)),
                Said::Nothing => {
                    return match desk.work.could(self.number, by, what).await {
                        Ok(()) => Done::Answer(self.ask(desk, &told)),
                        Err(error) => refused(error),
                    };
                }
            }
        }
        match desk.work.do_it(self.number, by, what).await {
            Ok(()) => Done::Answer(Redirect::to(self.address).into_response()),
            Err(error) => refused(error),
        }
    }

    fn ask(&self, desk: &Desk, told: &sure::Told<'_>) -> Response {
        let to = format!("{}/{}", self.address, self.act);
        sure::ask(
            desk,
            self.clerk,
            (self.title, self.whom),
            told,
            (&to, self.posted),
        )
    }
}
