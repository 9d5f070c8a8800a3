//! Who helps on this device (帮办员): name, ID number, phone, given once and used to fill in every mandate. They lie in the
//! encrypted device file, because they belong to the device and to no person served on it.

use serde::{Deserialize, Serialize};

use crate::api::outcome::IpcError;
use crate::api::person::{HelperKeep, HelperView};
use crate::api::system::Nothing;
use crate::error::{Code, Outcome, code};
use crate::state::core::Core;
use crate::words::checks;

const KEY: &str = "helper";

/// What is stored.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Helper {
    pub name: String,
    pub id_number: String,
    pub phone: String,
    /// Relation of the last mandate that was recorded.
    pub relation: String,
}

/// `helper_read`.
pub(crate) fn helper_read(core: &mut Core, _: Nothing) -> Outcome<HelperView> {
    Ok(view(read(core)?))
}

/// `helper_keep`.
pub(crate) fn helper_keep(core: &mut Core, request: HelperKeep) -> Outcome<HelperView> {
    let today = core.host.now().date();
    let faults = [
        ("name", checks::name(&request.name)),
        ("idNumber", checks::id_number(&request.id_number, today)),
        ("phone", checks::phone(&request.phone)),
    ];
    if let Some(error) = refused(Code::HelperIncomplete, &faults) {
        return Err(error);
    }
    let helper = Helper {
        name: request.name.trim().to_owned(),
        id_number: form::checks::tidy_number(&request.id_number),
        phone: form::checks::tidy_number(&request.phone),
        ..read(core)?
    };
    core.store()?.set_setting(KEY, &helper)?;
    Ok(view(helper))
}

/// An error with a code for each field that is wrong; nothing when none is.
pub(crate) fn refused(whole: Code, faults: &[(&str, Option<Code>)]) -> Option<IpcError> {
    let wrong: Vec<_> = faults
        .iter()
        .filter_map(|(field, fault)| Some((*field, (*fault)?)))
        .collect();
    if wrong.is_empty() {
        return None;
    }
    let error = code(whole);
    Some(
        wrong
            .into_iter()
            .fold(error, |error, (field, fault)| error.at(field, fault)),
    )
}

/// What is known of whoever helps here.
pub(crate) fn read(core: &Core) -> Outcome<Helper> {
    Ok(core.store()?.setting(KEY)?.unwrap_or_default())
}

/// A name given in the first start is the helper's, unless one is known.
pub(crate) fn keep_name(core: &Core, name: &str) -> Outcome<()> {
    let helper = read(core)?;
    if name.is_empty() || !helper.name.is_empty() {
        return Ok(());
    }
    let name = name.to_owned();
    Ok(core.store()?.set_setting(KEY, &Helper { name, ..helper })?)
}

/// A recorded mandate says who helps, where nobody has said it before, and in which relation.
pub(crate) fn learn(core: &Core, said: Helper) -> Outcome<()> {
    let known = read(core)?;
    let complete = view(known.clone()).complete;
    let helper = if complete {
        Helper {
            relation: said.relation,
            ..known
        }
    } else {
        said
    };
    Ok(core.store()?.set_setting(KEY, &helper)?)
}

fn view(helper: Helper) -> HelperView {
    HelperView {
        complete: ![&helper.name, &helper.id_number, &helper.phone]
            .iter()
            .any(|field| field.is_empty()),
        name: helper.name,
        id_number: helper.id_number,
        phone: helper.phone,
    }
}
