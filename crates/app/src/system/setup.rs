//! The first start: each choice is on disk as it is made, so that nothing is asked twice, whatever happens between. Nothing
//! is in the way of finishing: what was not chosen has a default, and a village is asked for where one is needed.

use crate::api::system::{AppState, SetupChoice, Stage};
use crate::error::Outcome;
use crate::people::{self, helper};
use crate::state::core::Core;
use crate::state::settings::StoredSettings;
use crate::state::store_settings::keep;
use crate::system::settings::set;
use crate::system::state::state;

/// `system_keep_choice`.
pub(crate) fn system_keep_choice(core: &mut Core, choice: SetupChoice) -> Outcome<AppState> {
    let mut kept = core.kept.clone();
    apply(&mut kept, choice)?;
    keep(core, kept)?;
    state(core)
}

/// `system_finish_setup`.
pub(crate) fn system_finish_setup(core: &mut Core, choice: SetupChoice) -> Outcome<AppState> {
    core.store()?;
    let mut kept = core.kept.clone();
    apply(&mut kept, choice)?;
    let name = std::mem::take(&mut kept.chosen).name;
    if kept.helper_mode {
        helper::keep_name(core, &name)?;
    } else if core.present.is_none() {
        people::open::open_self(core, &name)?;
    }
    kept.present.clone_from(&core.kept.present);
    kept.set_up = true;
    keep(core, kept)?;
    core.stage = Stage::Ready;
    state(core)
}

/// What is absent stays as it was.
fn apply(kept: &mut StoredSettings, choice: SetupChoice) -> Outcome<()> {
    kept.chosen.text_level |= choice.text_level.is_some();
    kept.chosen.for_whom |= choice.helper_mode.is_some();
    set(&mut kept.text_level, choice.text_level);
    set(&mut kept.helper_mode, choice.helper_mode);
    set(&mut kept.read_each_page, choice.read_each_page);
    let language = choice.language.map(|language| language.tag().to_owned());
    set(&mut kept.language, language);
    if let Some(code) = choice.village_code {
        kept.chosen.village_skipped = code.is_empty();
        kept.village_code = Some(code).filter(|code| !code.is_empty());
        kept.village_group = choice.village_group.filter(|group| !group.is_empty());
    }
    if let Some(name) = choice.name {
        kept.chosen.name = people::create::tidy_name(&name)?;
    }
    Ok(())
}
