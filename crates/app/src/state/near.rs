//! Near whom: the village and the town whose desk and helper are shown. The device's village is its owner's (and offered to
//! others in a form); whoever else is served here is of the village that their own answers name.

use crate::state::core::Core;
use crate::state::settings::TOWN;

const VILLAGE: &str = "person.village";

/// Looked up once for a page: it is read from the person's file.
pub(crate) struct Near {
    /// The village's code; none while nobody has said any.
    pub village: Option<String>,
    /// The town's code: of the village, else as far as somebody got in choosing one.
    pub town: Option<String>,
}

impl Near {
    pub(crate) fn of(core: &Core) -> Self {
        let own = their_own(core);
        let own_town = own.as_deref().and_then(|code| Some(code.get(..TOWN)?.to_owned()));
        Self {
            village: own.or_else(|| core.kept.village_code.clone()),
            town: own_town.or_else(|| core.kept.town().map(str::to_owned)),
        }
    }
}

fn their_own(core: &Core) -> Option<String> {
    let present = core.present.as_ref().filter(|present| !present.is_self)?;
    let said = present.store.profile().unwrap_or_default().into_iter();
    said.filter(|row| row.field == VILLAGE)
        .map(|row| row.value)
        .find(|code| !code.is_empty())
}
