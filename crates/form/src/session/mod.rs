//! A form being answered. Every act (an answer, a row, a language, the hour) changes inputs, re-evaluates what depends on
//! them once each in rank order, and gives back what became different. A session never fails.
//!
//! `recompute` re-evaluates, `inputs` changes inputs, `rows` repeats, `undo` remembers and makes patches, `read` answers
//! questions about the present, `keep` writes and restores answers, `address` turns references into cells and back.

mod address;
mod changed;
mod clear;
mod consent;
mod inputs;
mod journal;
mod keep;
mod queue;
mod read;
mod recompute;
mod rows;
pub(crate) mod state;
mod texts;
mod undo;

use std::collections::BinaryHeap;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

pub use changed::ChangedAnswers;
pub use keep::{RestoreIssue, RestoreIssueKind};
pub use read::{StateView, ValueView};

use crate::compile::load::Form;
use crate::contract::Env;
use journal::Journal;
use state::{FrameId, State};

/// A form being answered.
#[derive(Debug, Clone)]
pub struct Session {
    form: Arc<Form>,
    state: State,
    queue: BinaryHeap<queue::Entry>,
    /// The act under way.
    journal: Journal,
    /// Acts that can be undone, oldest first.
    past: std::collections::VecDeque<Journal>,
    act: u32,
    changed: ChangedAnswers,
    /// Consents that were taken back because somebody else stands there now.
    taken_back: BTreeSet<String>,
    /// Stored answers that this form has no place for.
    strangers: BTreeMap<String, String>,
    stranger_rows: BTreeMap<String, Vec<String>>,
    scratch: Vec<FrameId>,
}

impl Session {
    /// A new, empty filling-in: literal and computed defaults apply, every uncounted repeat has one row.
    pub fn new(form: Arc<Form>, env: Env) -> Session {
        let mut session = Session::bare(form, env);
        session.come_to_life(state::ROOT_FRAME, true);
        session.settle_start();
        // What a form starts with has to be written too, or a restored one would lack its first rows and defaults.
        let start = session.answers();
        session.changed.values = start
            .values
            .into_iter()
            .map(|(key, text)| (key, Some(text)))
            .collect();
        session.changed.rows = start.rows;
        session
    }

    fn bare(form: Arc<Form>, env: Env) -> Session {
        let language = form.definition.default_language.clone();
        let state = State::new(&form.schema, env.now, env.seed, language);
        Session {
            form,
            state,
            queue: BinaryHeap::new(),
            journal: Journal::default(),
            past: std::collections::VecDeque::new(),
            act: 1,
            changed: ChangedAnswers::default(),
            taken_back: BTreeSet::new(),
            strangers: BTreeMap::new(),
            stranger_rows: BTreeMap::new(),
            scratch: Vec::new(),
        }
    }

    fn settle_start(&mut self) {
        self.run_wave();
        self.journal = Journal::default();
        self.act += 1;
    }

    /// The form being answered.
    pub fn form(&self) -> &Arc<Form> {
        &self.form
    }

    /// The day that the session was told.
    pub fn today(&self) -> jiff::civil::Date {
        self.state.now.date()
    }

    /// The language labels are given in.
    pub fn language(&self) -> &str {
        &self.state.language
    }
}
