//! What was chosen in a first start that is not finished, and what is asked next.

use crate::api::system::{SetupStep, SetupView, Stage};
use crate::state::core::Core;
use crate::state::settings::{Chosen, StoredSettings};
use crate::system::settings;

/// Nothing once the first start is behind us.
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

fn next(core: &Core, kept: &StoredSettings) -> SetupStep {
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
