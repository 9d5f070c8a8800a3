//! Drafts of the present person: which there are, and one that is loaded.

use form::Session;
use vault::person::{DraftState, PersonStore};

use crate::error::{Code, Outcome, code};
use crate::state::core::Core;
use crate::state::draft::{Around, OpenDraft};

/// Id of the unsent draft of a service, if there is one; corrections are a matter of the ledger.
pub(crate) fn unfinished(core: &Core, service: &str) -> Option<String> {
    let drafts = core.present.as_ref()?.store.drafts().ok()?;
    drafts
        .into_iter()
        .find(|draft| draft.service == service && draft.state == DraftState::Open)
        .map(|draft| draft.id)
}

/// The draft is there and not sent.
pub(crate) fn exists(core: &Core, id: &str) -> bool {
    let found = core
        .present
        .as_ref()
        .and_then(|present| present.store.draft(id).ok());
    found.is_some_and(|draft| draft.state != DraftState::Frozen)
}

/// The session of an unfinished draft of this service, if it is in memory.
pub(crate) fn session_of<'a>(core: &'a Core, service: &str) -> Option<&'a Session> {
    let drafts = &core.present.as_ref()?.drafts;
    drafts
        .values()
        .find(|draft| draft.service.id == service)
        .map(|draft| &draft.asked.session)
}

impl Core {
    /// What questions are looked at with.
    pub(crate) fn around(&self) -> Around<'_> {
        Around {
            texts: &self.texts,
            catalog: self.catalog.as_ref(),
        }
    }

    /// A loaded draft, what it is looked at with, and the file that it lies in.
    pub(crate) fn draft(&mut self, id: &str) -> Outcome<(Around<'_>, &mut OpenDraft, &PersonStore)> {
        let present = self.present.as_mut().ok_or_else(|| code(Code::NoPerson))?;
        let draft = present
            .drafts
            .get_mut(id)
            .ok_or_else(|| code(Code::UnknownDraft))?;
        let around = Around {
            texts: &self.texts,
            catalog: self.catalog.as_ref(),
        };
        Ok((around, draft, &present.store))
    }
}
