//! Storing settings: they hold at once; the language changes what Rust says too. Before the device file is open only how
//! things look is kept.

use serde::{Deserialize, Serialize};

use crate::api::system::{TextLevel, Theme};
use crate::error::Outcome;
use crate::state::core::Core;
use crate::state::deliver;
use crate::state::settings::StoredSettings;
use crate::texts::Texts;

const KEY: &str = "settings";

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

/// Stores settings and lets them hold. Before the device file is open only how things look is kept.
pub(crate) fn keep(core: &mut Core, kept: StoredSettings) -> Outcome<()> {
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
        core.texts = Texts::on(&kept.language, core.host.device());
    }
    let metered = kept.sync_metered != core.kept.sync_metered;
    core.kept = kept;
    if alone && let Some(device) = &core.device {
        device.store.forget_glance_details()?;
    }
    if metered {
        deliver::apply_hold(core);
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
    core.texts = Texts::on(&core.kept.language, core.host.device());
}

/// What was chosen before the device file was open holds over what is in it: it was said later.
pub(crate) fn open(core: &mut Core, store: &vault::device::DeviceStore) -> Result<(), vault::VaultError> {
    let stored: Option<StoredSettings> = store.setting(KEY)?;
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
    core.texts = Texts::on(&core.kept.language, core.host.device());
    Ok(())
}

fn look(kept: &StoredSettings) -> Look {
    Look {
        text_level: kept.text_level,
        theme: kept.theme,
        language: kept.language.clone(),
        chosen: kept.chosen.text_level,
        read_each_page: kept.read_each_page,
    }
}
