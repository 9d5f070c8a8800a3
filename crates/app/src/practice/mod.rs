//! Practice (练习): a made-up person in a file of their own, filled in enough to try a form, and nothing is ever sent. The
//! person is in no list, the file goes at the end and at the next start at the latest. `vault` refuses to send it too.

mod sample;
pub(crate) mod send;
pub(crate) mod sent;

use uuid::Uuid;

use crate::api::system::{AppState, Nothing, Stage};
use crate::error::{Code, Outcome, code};
use crate::people::close::{close, keep_glance};
use crate::people::enter::enter;
use crate::people::idle::touch;
use crate::people::open::return_to;
use crate::state::core::Core;
use crate::state::person::OpenPerson;
use crate::state::place;
use crate::state::practice::Practice;
use crate::state::services::catalog_in_use;
use crate::system::state::state;
use crate::texts::key;

/// `practice_begin`: begun again while it runs, it goes on.
pub(crate) fn practice_begin(core: &mut Core, _: Nothing) -> Outcome<AppState> {
    if core.stage != Stage::Ready {
        return Err(code(Code::NotOpen));
    }
    catalog_in_use(core)?;
    if core.practice.is_none() {
        place::left(core);
        let before = put_aside(core);
        if let Err(error) = begin(core, before) {
            come_back(core);
            return Err(error);
        }
    }
    state(core)
}

/// `practice_end`: whoever was there before is there again; behind their PIN only where they were away too long.
pub(crate) fn practice_end(core: &mut Core, _: Nothing) -> Outcome<AppState> {
    if core.practice.is_some() {
        come_back(core);
    }
    state(core)
}

/// Nothing of theirs is shown meanwhile.
fn put_aside(core: &mut Core) -> Option<OpenPerson> {
    keep_glance(core);
    core.resume = None;
    core.present.take()
}

fn come_back(core: &mut Core) {
    let before = core.practice.as_mut().and_then(|practice| practice.before.take());
    close(core);
    match before {
        Some(before) => {
            core.present = Some(before);
            touch(core);
        }
        None => return_to(core),
    }
}

fn begin(core: &mut Core, before: Option<OpenPerson>) -> Outcome<()> {
    core.practice = Some(Practice {
        before,
        ..Practice::default()
    });
    let id = Uuid::parse_str(&core.host.new_id()).map_err(|error| core.incident(&error))?;
    let name = core.texts.say(key!("person-practice-name"));
    let (row, store) = core.store()?.create_practice(id, &name, core.now())?;
    enter(core, &row, store)?;
    sample::fill(core)
}
