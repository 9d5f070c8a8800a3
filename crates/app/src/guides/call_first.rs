//! Whom to call before anything is filled in, for services that begin with the phone. The three emergency numbers hold
//! everywhere in the country and need no catalog.

use catalog::service::{Mode, Service};

use crate::api::guide::CallFirst;
use crate::api::guide::PhoneView;
use crate::state::catalog::CatalogInUse;
use crate::state::core::Core;
use crate::state::near::Near;
use crate::texts::{Key, NONE, key};

/// Number and what it is for.
const DANGER: [(&str, Key<NONE>); 3] = [
    ("120", key!("guide-call-ill")),
    ("119", key!("guide-call-fire")),
    ("110", key!("guide-call-police")),
];

/// The lines, nothing for services that begin otherwise.
pub(crate) fn lines(
    core: &Core,
    near: &Near,
    catalog: &CatalogInUse,
    service: &Service,
) -> Option<CallFirst> {
    if service.guide.mode != Mode::PhoneFirst {
        return None;
    }
    let danger = DANGER.map(|(number, what)| line(number, core.texts.say(what), ""));
    let county = line(
        &service.guide.ask_phone,
        core.texts.say(key!("guide-call-county")),
        "",
    );
    let helper = helper(core, near, catalog);
    Some(CallFirst {
        danger: danger.into(),
        need: [county]
            .into_iter()
            .chain(helper)
            .filter(|phone| !phone.number.is_empty())
            .collect(),
    })
}

fn helper(core: &Core, near: &Near, catalog: &CatalogInUse) -> Option<PhoneView> {
    let (_, village) = catalog.village(near.village.as_deref()?)?;
    Some(line(
        &village.phone,
        core.texts.say(key!("help-village")),
        &village.helper,
    ))
}

fn line(number: &str, what: String, who: &str) -> PhoneView {
    PhoneView {
        number: number.to_owned(),
        what,
        who: who.to_owned(),
    }
}
