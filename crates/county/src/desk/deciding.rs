//! What a clerk posted for a case or a part of it, on its way: it is asked about once more, what is not possible comes back with
//! everything she has written, what was done leads back to its page.

use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};

use super::{
    Desk,
    again::{Again, Asked},
    clerk::Clerk,
    felt,
    form_post::Fields,
    mandate_seen,
    sure::{self, Question, Said},
};
use crate::casework::{By, Doing, Opened};
use crate::texts::key;

/// Something that was posted.
pub(super) struct Deciding<'a> {
    pub(super) clerk: &'a Clerk,
    pub(super) opened: &'a Opened,
    /// Which case or part it is, and whose, as far as that is for this page.
    pub(super) about: Markup,
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
        let number = &self.opened.file.case.number;
        let refused = |error| Done::Again(Again::of(desk, &error, self.act, asked, self.posted));
        match sure::said(self.posted) {
            Said::Yes => match desk.work.do_it(number, by, what).await {
                Ok(()) => Done::Answer(Redirect::to(self.address).into_response()),
                Err(error) => refused(error),
            },
            Said::No => Done::Again(Again::kept(self.act, self.posted)),
            Said::Nothing => match desk.work.could(number, by, what).await {
                Ok(()) => Done::Answer(self.ask(desk, what, asked)),
                Err(error) => refused(error),
            },
        }
    }

    fn ask(&self, desk: &Desk, what: &Doing, asked: &Asked) -> Response {
        let question = Question {
            how: felt::how(what),
            yes: key!("desk-sure-yes"),
            warns: felt::warns(desk, self.opened, what),
            facts: html! { (self.about) (felt::told(desk, &self.opened.file.case, what, asked)) },
            address: &format!("{}/{}", self.address, self.act),
            posted: self.posted,
        };
        sure::ask(desk, self.clerk, &question)
    }
}
