//! The first start: each choice is on disk as it is made, so that nothing is asked twice, whatever happens between. Nothing
//! is in the way of finishing: what was not chosen has a default, and a village is asked for where one is needed.

use crate::api::system::{AppState, SetupChoice, SetupStep, SetupView, Stage};
use crate::core::Core;
use crate::error::Outcome;
use crate::people::{self, helper};
use crate::system::settings::{self, Chosen, Kept, keep, set};
use crate::system::start::state;
use crate::texts::LANGUAGES;

/// `system_keep_choice`.
pub(crate) fn system_keep_choice(core: &mut Core, choice: SetupChoice) -> Outcome<AppState> {
    let mut kept = core.kept.clone();
    apply(&mut kept, choice);
    keep(core, kept)?;
    state(core)
}

/// `system_finish_setup`.
pub(crate) fn system_finish_setup(core: &mut Core, choice: SetupChoice) -> Outcome<AppState> {
    core.store()?;
    let mut kept = core.kept.clone();
    apply(&mut kept, choice);
    let name = std::mem::take(&mut kept.chosen).name;
    if kept.helper_mode {
        helper::keep_name(core, &name)?;
    } else if core.present.is_none() {
        people::keep::open_self(core, &name)?;
    }
    kept.present.clone_from(&core.kept.present);
    kept.set_up = true;
    keep(core, kept)?;
    core.stage = Stage::Ready;
    state(core)
}

/// What was chosen so far; nothing once the first start is behind us.
pub(crate) fn view(core: &Core) -> Option<SetupView> {
    let kept = &core.kept;
    if kept.set_up || !matches!(core.stage, Stage::FirstStart | Stage::CreatePassphrase) {
        return None;
    }
    Some(SetupView {
        text_level: kept.chosen.text_level.then_some(kept.text_level),
        helper_mode: kept.chosen.for_whom.then_some(kept.helper_mode),
        village: settings::village(core),
        village_skipped: kept.chosen.village_skipped,
        name: kept.chosen.name.clone(),
        next: next(core, kept),
    })
}

fn next(core: &Core, kept: &Kept) -> SetupStep {
    let Chosen {
        text_level,
        for_whom,
        village_skipped,
        ..
    } = kept.chosen;
    match () {
        () if !text_level => SetupStep::TextLevel,
        () if !for_whom => SetupStep::ForWhom,
        () if kept.village_code.is_none() && !village_skipped && core.catalog.is_some() => SetupStep::Village,
        () => SetupStep::Done,
    }
}

/// What is absent stays as it was.
fn apply(kept: &mut Kept, choice: SetupChoice) {
    kept.chosen.text_level |= choice.text_level.is_some();
    kept.chosen.for_whom |= choice.helper_mode.is_some();
    set(&mut kept.text_level, choice.text_level);
    set(&mut kept.helper_mode, choice.helper_mode);
    set(&mut kept.read_each_page, choice.read_each_page);
    let language = choice.language.filter(|l| LANGUAGES.contains(&l.as_str()));
    set(&mut kept.language, language);
    if let Some(code) = choice.village_code {
        kept.chosen.village_skipped = code.is_empty();
        kept.village_code = Some(code).filter(|code| !code.is_empty());
        kept.village_group = choice.village_group.filter(|group| !group.is_empty());
    }
    if let Some(name) = choice.name {
        kept.chosen.name = people::keep::tidy_name(&name);
    }
}
