//! What delivery asks about the open person's space, answered under the lock. Whoever has left meanwhile gets and gives nothing.

use std::sync::{Mutex, Weak};

use sync::spaces::{Came, OpenSpace, Outgoing, Spaces};
use vault::Kind;

use crate::error::Outcome;
use crate::follow_up;
use crate::spaces::serve;
use crate::state::core::Core;

/// The app as `sync` sees it.
pub(crate) struct Served(pub Weak<Mutex<Core>>);

impl Served {
    fn ask<T: Default>(&self, act: impl FnOnce(&mut Core) -> Outcome<T>) -> vault::Result<T> {
        let Some(core) = self.0.upgrade() else {
            return Ok(T::default());
        };
        follow_up::locked(&core, act).map_err(|error| {
            tracing::warn!(code = error.code.word(), "the space of whoever is present");
            Kind::Storage.into()
        })
    }
}

impl Spaces for Served {
    fn open(&self) -> vault::Result<Option<OpenSpace>> {
        self.ask(|core| serve::open(core))
    }

    fn waiting(&self, space: &str) -> vault::Result<Vec<Outgoing>> {
        self.ask(|core| serve::waiting(core, space))
    }

    fn registered(&self, space: &str, county: &str) -> vault::Result<()> {
        self.ask(|core| serve::registered(core, space, county))
    }

    fn take(&self, space: &str, came: &Came) -> vault::Result<()> {
        self.ask(|core| serve::take(core, space, came))
    }

    fn pushed(&self, space: &str, sent: &Outgoing, revision: u32) -> vault::Result<()> {
        self.ask(|core| serve::pushed(core, space, sent, revision))
    }
}
