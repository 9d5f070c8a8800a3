//! The clerks' pages. They show what `casework` gives and call its verbs; what may happen to a case is in `cases`. Signing in
//! with one access word is for the demonstration.

mod act_name;
mod again;
mod answers;
mod audit_page;
mod case_page;
mod changed;
mod clerk;
mod corrections;
mod deciding;
mod doubled;
mod export;
mod facts;
mod felt;
mod field;
mod form_post;
mod forms;
mod helpers;
mod history;
mod list;
mod login;
mod mandate_facts;
mod mandate_seen;
mod mandates;
mod opened;
mod page;
mod pages;
mod paper;
mod parked;
mod part_list;
mod part_page;
mod returned;
mod routes;
mod same_matter;
mod sections;
mod signed_in;
mod sure;
mod who;
mod words;

pub(crate) use routes::router;

use std::sync::Arc;

use zeroize::Zeroizing;

use crate::{
    address::Proxies,
    casework::Casework,
    config::Config,
    error::CountyError,
    keys::Keys,
    rate::Rate,
    texts::{Args, Key, NONE},
};

/// What the pages need.
pub(crate) struct Desk {
    work: Arc<Casework>,
    logins: Rate,
    proxies: Proxies,
    access: Zeroizing<String>,
    /// Of the clerk in charge.
    in_charge: Zeroizing<String>,
    behind_tls: bool,
    keys: Keys,
}

impl Desk {
    pub(crate) fn new(work: Arc<Casework>, config: &Config, keys: &Keys) -> Result<Self, CountyError> {
        Ok(Self {
            work,
            logins: Rate::new(10, 10),
            proxies: config.proxies.clone(),
            behind_tls: config.desk_behind_tls,
            keys: keys.clone(),
            in_charge: keys.in_charge_token()?,
            access: keys.access_token()?,
        })
    }

    /// To be read out to whoever compares them, where the key is known. Read each time: the first publication may come later.
    fn digits(&self) -> Option<String> {
        self.keys.catalog_digits().ok().flatten()
    }

    /// A sentence of `desk.ftl`.
    fn say(&self, key: Key<NONE>) -> String {
        self.work.texts.say(key)
    }

    /// A sentence whose key is made at run time.
    fn say_named(&self, key: &str) -> String {
        self.work.texts.say_named(key, &[])
    }

    /// A sentence of `desk.ftl` with arguments.
    fn say_with<const ARGS: u64>(&self, key: Key<ARGS>, args: Args<'_, ARGS>) -> String {
        self.work.texts.say_with(key, args)
    }
}
