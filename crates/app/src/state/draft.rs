//! A loaded draft, and the questions in it: the session with all that they are shown from. The file holds every answer, so
//! dropping a draft loses nothing.

use std::collections::BTreeMap;

use catalog::service::Service;
use form::Session;

use crate::api::draft::NodeView;
use crate::state::catalog::CatalogInUse;
use crate::state::reopened::Reopened;
use crate::texts::Texts;

/// A draft that is open.
pub(crate) struct OpenDraft {
    pub id: String,
    pub title: String,
    pub service: Service,
    pub service_hash: String,
    pub application: String,
    pub round: u32,
    pub asked: Asked,
    /// The nodes as the page has them, by key.
    pub on_page: BTreeMap<String, NodeView>,
    /// Their keys, in the order of the page.
    pub order: Vec<String>,
    pub place: Option<String>,
    /// When an answer last changed.
    pub changed: jiff::Timestamp,
    /// What a newer form changed, in words.
    pub form_changed: Vec<String>,
}

impl OpenDraft {
    /// The county did not accept this answer, and it still stands here.
    pub fn rejected(&self, key: &str, value: &str) -> bool {
        let reopened = self.asked.reopened.as_ref();
        reopened.is_some_and(|reopened| reopened.was_rejected(key, value))
    }
}

/// Questions that are asked, of a draft or of a self-check, and what they are shown from.
pub(crate) struct Asked {
    pub session: Session,
    /// Offers as they stood when it was begun: one answer must not read the whole profile.
    pub known: BTreeMap<String, Known>,
    /// The household as earlier forms named it, likewise.
    pub household: Vec<KnownPerson>,
    pub papers: Vec<PaperRef>,
    /// Whose file this is, and who else is here, likewise.
    pub whose: Whose,
    /// Material id -> kind of paper.
    pub kinds: BTreeMap<String, String>,
    /// The questions the county reopened; `None` when everything may be changed.
    pub reopened: Option<Reopened>,
}

/// What is known of whose file this is and of everybody else on the device.
#[derive(Debug, Default)]
pub(crate) struct Whose {
    /// Name and number on the mandate that covers the service.
    pub signed: Option<(String, String)>,
    /// Id of that mandate; blank for none.
    pub mandate: String,
    /// How the person present is called.
    pub name: String,
    /// Names of others here and the last digits of their numbers; of a file that a PIN keeps closed nothing is known.
    pub others: Vec<(String, String)>,
}

/// What questions are looked at with, whatever they are.
pub(crate) struct Around<'a> {
    pub texts: &'a Texts,
    pub catalog: Option<&'a CatalogInUse>,
}

/// A stored paper as far as forms care.
#[derive(Clone)]
pub(crate) struct PaperRef {
    /// The ids of its pages, joined by a space.
    pub id: String,
    /// All its pages stand in a larger one as well.
    pub part: bool,
    pub kind: String,
    pub name: String,
    pub stored: String,
    /// When it was stored, and what for, in words.
    pub source: String,
    pub expired: bool,
    /// The county asked to have one of its pages taken again.
    pub refused: bool,
}

/// Kind of a paper of which nobody has said what it is.
pub(crate) const OTHER_PAPER: &str = "other";

impl PaperRef {
    /// Ids of its pages, in order.
    pub fn pages(&self) -> impl Iterator<Item = &str> {
        self.id.split(' ')
    }
}

/// A remembered answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Known {
    pub value: String,
    /// Where it came from, in words.
    pub source: String,
}

/// Somebody who is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct KnownPerson {
    /// Names them in `draft_fill_row`.
    pub from: String,
    /// Where they are known from, in words.
    pub source: String,
    /// By meaning, without its beginning: `name`, `id_number`, …
    pub fields: BTreeMap<String, String>,
    pub is_applicant: bool,
}

/// Names somebody remembered, before their key.
pub(crate) const REMEMBERED: &str = "household:";

impl KnownPerson {
    /// Known from an earlier form, and not from the one that is being filled in.
    pub fn is_remembered(&self) -> bool {
        self.from.starts_with(REMEMBERED)
    }

    pub fn field(&self, meaning: &str) -> &str {
        self.fields.get(meaning).map_or("", String::as_str)
    }
}
