//! Settings of this device: read, change, keep. They hold at once; the language changes what Rust says too.

use serde::{Deserialize, Serialize};

use crate::api::system::{Nothing, Settings, SettingsChange, TextLevel, Theme, VillagePick};
use crate::core::Core;
use crate::error::Outcome;
use crate::texts::{LANGUAGES, Texts};

const KEY: &str = "settings";
const RATE_LOWEST: f32 = 0.7;
const RATE_HIGHEST: f32 = 1.2;
const LOCK_SHORTEST: u32 = 1;
const LOCK_LONGEST: u32 = 60;

/// What is stored. Whether a voice exists is asked anew each time.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Kept {
    pub text_level: TextLevel,
    pub theme: Theme,
    pub one_question: Option<bool>,
    pub read_aloud: bool,
    pub speech_rate: f32,
    pub read_each_page: bool,
    pub language: String,
    pub helper_mode: bool,
    pub village_code: Option<String>,
    pub village_group: Option<String>,
    pub sync_metered: bool,
    pub lock_minutes: u32,
    /// The first start is behind us.
    pub set_up: bool,
    /// The person open at last, so that the next start finds the way back.
    pub present: Option<String>,
    /// Draft on the screen; blank once it was left in good order.
    pub on_screen: Option<String>,
    /// What was chosen in a first start that is not finished.
    pub chosen: Chosen,
    /// The pack in use lay beside the installer and was taken without anybody choosing it.
    pub pack_by_itself: bool,
}

/// Steps of the first start that were taken.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Chosen {
    pub text_level: bool,
    pub for_whom: bool,
    pub village_skipped: bool,
    pub name: String,
}

/// How the first screen looks, and whether it is read, before anything is open; in clear text, so nothing else may ever be in it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Look {
    text_level: TextLevel,
    theme: Theme,
    language: String,
    chosen: bool,
    /// A gate must speak to whoever cannot read it.
    #[serde(default)]
    read_each_page: bool,
}

impl Default for Kept {
    fn default() -> Self {
        Self {
            text_level: TextLevel::Large,
            theme: Theme::Light,
            one_question: None,
            read_aloud: true,
            speech_rate: 0.85,
            read_each_page: false,
            language: LANGUAGES[0].to_owned(),
            helper_mode: false,
            village_code: None,
            village_group: None,
            sync_metered: false,
            lock_minutes: 3,
            set_up: false,
            present: None,
            on_screen: None,
            chosen: Chosen::default(),
            pack_by_itself: false,
        }
    }
}

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

/// Stores settings and lets them hold. Before the device file is open only how things look is kept.
pub(crate) fn keep(core: &mut Core, kept: Kept) -> Outcome<()> {
    match &core.device {
        Some(device) => device.store.set_setting(KEY, &kept)?,
        None => core.early = true,
    }
    if look(&kept) != look(&core.kept)
        && let Some(home) = &core.home
    {
        home.keep_look(&serde_json::to_string(&look(&kept)).map_err(|error| core.incident(&error))?)?;
    }
    let alone = core.kept.helper_mode && !kept.helper_mode;
    if kept.language != core.kept.language {
        core.texts = Texts::new(&kept.language);
    }
    let metered = kept.sync_metered != core.kept.sync_metered;
    core.kept = kept;
    if alone && let Some(device) = &core.device {
        device.store.forget_glance_details()?;
    }
    if metered {
        crate::ledger::engine::apply_hold(core);
    }
    Ok(())
}

/// How the first screen looked last, until the device file is open.
pub(crate) fn load_look(core: &mut Core) {
    let text = core.home.as_ref().and_then(vault::home::Home::look);
    let Some(look) = text.and_then(|text| serde_json::from_str::<Look>(&text).ok()) else {
        return;
    };
    core.kept.chosen.text_level = look.chosen;
    core.kept.read_each_page = look.read_each_page;
    (core.kept.text_level, core.kept.theme, core.kept.language) =
        (look.text_level, look.theme, look.language);
    core.texts = Texts::new(&core.kept.language);
}

/// What was chosen before the device file was open holds over what is in it: it was said later.
pub(crate) fn open(core: &mut Core, store: &vault::device::DeviceStore) -> Result<(), vault::VaultError> {
    let stored: Option<Kept> = store.setting(KEY)?;
    let (early, first) = (core.kept.clone(), stored.is_none());
    core.kept = stored.unwrap_or_default();
    if core.early || first {
        (core.kept.text_level, core.kept.theme, core.kept.language) =
            (early.text_level, early.theme, early.language);
        core.kept.read_each_page = early.read_each_page;
    }
    if core.early && !core.kept.set_up || first {
        core.kept.chosen = early.chosen;
    }
    if core.early {
        core.early = false;
        store.set_setting(KEY, &core.kept)?;
    }
    core.texts = Texts::new(&core.kept.language);
    Ok(())
}

fn look(kept: &Kept) -> Look {
    Look {
        text_level: kept.text_level,
        theme: kept.theme,
        language: kept.language.clone(),
        chosen: kept.chosen.text_level,
        read_each_page: kept.read_each_page,
    }
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
        language: core.texts.language().to_owned(),
        helper_mode: kept.helper_mode,
        village: village(core),
        sync_metered: kept.sync_metered,
        lock_minutes: kept.lock_minutes,
        speech_available: core.host.voice_available(),
    }
}

fn apply(kept: &mut Kept, change: SettingsChange) {
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
        change.language.filter(|l| LANGUAGES.contains(&l.as_str())),
    );
    let rate = change.speech_rate.filter(|rate| rate.is_finite());
    set(
        &mut kept.speech_rate,
        rate.map(|rate| rate.clamp(RATE_LOWEST, RATE_HIGHEST)),
    );
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
