//! Practice (练习): a made-up person in a file of their own, filled in enough to try a form, and nothing is ever sent. The
//! person is in no list, the file goes at the end and at the next start at the latest. `vault` refuses to send it too.

mod sample;
pub(crate) mod send;
pub(crate) mod sent;

use uuid::Uuid;

use crate::api::system::{AppState, Nothing, Stage};
use crate::error::{Outcome, code};
use crate::people::close::close;
use crate::people::enter::enter;
use crate::people::open::return_to;
use crate::state::core::Core;
use crate::state::place;
use crate::state::practice::Practice;
use crate::state::services::catalog_in_use;
use crate::system::state::state;
use crate::texts::key;

/// `practice_begin`: begun again while it runs, it goes on.
pub(crate) fn practice_begin(core: &mut Core, _: Nothing) -> Outcome<AppState> {
    if core.stage != Stage::Ready {
        return Err(code("not-open"));
    }
    catalog_in_use(core)?;
    if core.practice.is_none() {
        place::left(core);
        close(core);
        if let Err(error) = begin(core) {
            close(core);
            return_to(core);
            return Err(error);
        }
    }
    state(core)
}

/// `practice_end`: whoever was there before is there again, unless a PIN stands before.
pub(crate) fn practice_end(core: &mut Core, _: Nothing) -> Outcome<AppState> {
    if core.practice.is_some() {
        close(core);
        return_to(core);
    }
    state(core)
}

fn begin(core: &mut Core) -> Outcome<()> {
    let id = Uuid::parse_str(&core.host.new_id()).map_err(|error| core.incident(&error))?;
    let name = core.texts.say(key!("person-practice-name"));
    let (row, store) = core.store()?.create_practice(id, &name, core.now())?;
    core.practice = Some(Practice::default());
    enter(core, &row, store)?;
    sample::fill(core)
}
