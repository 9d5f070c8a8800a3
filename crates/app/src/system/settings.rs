//! Settings of this device: read and change.

use crate::api::system::{Language, Nothing, Settings, SettingsChange, VillagePick};
use crate::error::Outcome;
use crate::state::core::Core;
use crate::state::settings::StoredSettings;
use crate::state::store_settings::keep;

const RATE_LOWEST: f32 = 0.7;
const RATE_HIGHEST: f32 = 1.2;
const LOCK_SHORTEST: u32 = 1;
const LOCK_LONGEST: u32 = 60;

/// `system_read_settings`.
pub(crate) fn system_read_settings(core: &mut Core, _: Nothing) -> Outcome<Settings> {
    Ok(view(core))
}

/// `system_change_settings`.
pub(crate) fn system_change_settings(core: &mut Core, change: SettingsChange) -> Outcome<Settings> {
    let mut kept = core.kept.clone();
    apply(&mut kept, change);
    keep(core, kept)?;
    Ok(view(core))
}

/// The settings as the interface sees them.
pub(crate) fn view(core: &Core) -> Settings {
    let kept = &core.kept;
    Settings {
        text_level: kept.text_level,
        theme: kept.theme,
        one_question: kept.one_question,
        read_aloud: kept.read_aloud,
        speech_rate: kept.speech_rate,
        read_each_page: kept.read_each_page,
        language: Language::of(core.texts.language()),
        helper_mode: kept.helper_mode,
        town: kept.town().map(str::to_owned),
        village: village(core),
        sync_metered: kept.sync_metered,
        lock_minutes: kept.lock_minutes,
        speech_available: core.host.voice_available(),
    }
}

fn apply(kept: &mut StoredSettings, change: SettingsChange) {
    kept.chosen.text_level |= change.text_level.is_some();
    set(&mut kept.text_level, change.text_level);
    set(&mut kept.theme, change.theme);
    kept.one_question = change.one_question.or(kept.one_question);
    set(&mut kept.read_aloud, change.read_aloud);
    set(&mut kept.read_each_page, change.read_each_page);
    set(&mut kept.helper_mode, change.helper_mode);
    set(&mut kept.sync_metered, change.sync_metered);
    let minutes = change.lock_minutes;
    set(
        &mut kept.lock_minutes,
        minutes.map(|minutes| minutes.clamp(LOCK_SHORTEST, LOCK_LONGEST)),
    );
    set(
        &mut kept.language,
        change.language.map(|language| language.tag().to_owned()),
    );
    let rate = change.speech_rate.filter(|rate| rate.is_finite());
    set(
        &mut kept.speech_rate,
        rate.map(|rate| rate.clamp(RATE_LOWEST, RATE_HIGHEST)),
    );
    if let Some(town) = change.town_code {
        kept.town_code = Some(town).filter(|town| !town.is_empty());
    }
    if let Some(code) = change.village_code {
        kept.village_code = Some(code).filter(|c| !c.is_empty());
        kept.village_group = change.village_group.filter(|g| !g.is_empty());
    } else if let Some(group) = change.village_group {
        kept.village_group = Some(group).filter(|g| !g.is_empty());
    }
}

pub(crate) fn set<T>(place: &mut T, value: Option<T>) {
    if let Some(value) = value {
        *place = value;
    }
}

pub(crate) fn village(core: &Core) -> Option<VillagePick> {
    let code = core.kept.village_code.clone()?;
    let name = core
        .catalog
        .as_ref()
        .and_then(|c| c.village_name(&code))
        .unwrap_or_else(|| code.clone());
    Some(VillagePick {
        code,
        name,
        group: core.kept.village_group.clone(),
    })
}
