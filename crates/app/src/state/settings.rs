//! Settings of this device as they are stored.

use serde::{Deserialize, Serialize};

use crate::api::system::{TextLevel, Theme};
use crate::texts::LANGUAGES;

/// What is stored. Whether a voice exists is asked anew each time.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct StoredSettings {
    pub text_level: TextLevel,
    pub theme: Theme,
    pub one_question: Option<bool>,
    pub read_aloud: bool,
    pub speech_rate: f32,
    pub read_each_page: bool,
    pub language: String,
    pub helper_mode: bool,
    /// The town alone, while no village is chosen.
    pub town_code: Option<String>,
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

/// Digits of a town's code; the first nine of a village's.
pub(crate) const TOWN: usize = 9;

impl StoredSettings {
    /// The town of the village, else the town as far as one got.
    pub fn town(&self) -> Option<&str> {
        let of_village = self.village_code.as_deref().and_then(|code| code.get(..TOWN));
        of_village.or(self.town_code.as_deref())
    }
}

impl Default for StoredSettings {
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
            town_code: None,
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
