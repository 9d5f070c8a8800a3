//! What only a newer version knows of a pack: it is left out, and nothing else is. A field that is not known is passed over;
//! a form with a kind of question, a layout or a function that is not known cannot be filled in here, while its guide reads;
//! a service that cannot be read at all is missing alone. `docs/compatibility.md` has the rules that make this enough.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use form::Form;
use serde::Deserialize as _;
use serde_json::Value;

use crate::service::{Mode, Service};

/// What of a pack this version leaves out, by service id.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Newer {
    /// Services of which something is not known here, as they came: a draft keeps them whole, so that the next version
    /// reads all of it.
    pub lines: BTreeMap<String, Arc<[u8]>>,
    /// Services whose form cannot be read here.
    pub forms: BTreeSet<String>,
    /// Services that cannot be read here at all.
    pub services: BTreeSet<String>,
}

/// Why there is no form to fill in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoForm {
    /// There is nothing to apply for.
    None,
    /// It is made for a newer version.
    TooNew,
    /// It does not load, which publishing should have refused.
    Broken,
}

impl Newer {
    /// Reads the line of a service, as far as this version can.
    pub(crate) fn read(&mut self, id: &str, line: &[u8]) -> Option<Service> {
        let mut whole = true;
        let mut json = serde_json::Deserializer::from_slice(line);
        let read: Result<Service, _> = serde_ignored::deserialize(&mut json, |_| whole = false);
        let service = match read.and_then(|service| json.end().map(|()| service)) {
            Ok(service) => Some(service),
            Err(_) => {
                whole = false;
                without_newer(line)
            }
        };
        if service.as_ref().is_some_and(|service| service.form.is_none()) && !whole && has_form(line) {
            self.forms.insert(id.to_owned());
        }
        if service.is_none() {
            self.services.insert(id.to_owned());
        } else if !whole {
            self.lines.insert(id.to_owned(), line.into());
        }
        service
    }
}

/// The form of a service, ready to be filled in.
///
/// # Errors
/// Why there is none.
pub fn load_form(service: &Service) -> Result<Arc<Form>, NoForm> {
    let definition = service.form.clone().ok_or(NoForm::None)?;
    let (form, findings) = Form::load(definition);
    if form::needs_newer(&findings) {
        return Err(NoForm::TooNew);
    }
    let form = form.ok_or(NoForm::Broken)?;
    let expressions = service
        .materials
        .iter()
        .flat_map(|each| [&each.when, &each.persons]);
    let expressions = expressions
        .chain(service.parts.iter().map(|part| &part.when))
        .flatten();
    for expression in expressions {
        if form::needs_newer(&form.check(expression)) {
            return Err(NoForm::TooNew);
        }
    }
    Ok(form)
}

fn has_form(line: &[u8]) -> bool {
    serde_json::from_slice::<Value>(line).is_ok_and(|service| service.get("form").is_some())
}

/// The guide without as little as possible: the questions of the self-check, else the form, else both. A way of using the
/// service that is not known is shown as one that is explained and not filled in here.
fn without_newer(line: &[u8]) -> Option<Service> {
    let mut value: Value = serde_json::from_slice(line).ok()?;
    let guide = value.get_mut("guide")?.as_object_mut()?;
    let newer_mode = guide
        .get("mode")
        .is_some_and(|mode| Mode::deserialize(mode).is_err());
    if newer_mode {
        guide.insert("mode".to_owned(), serde_json::to_value(Mode::ExplainOnly).ok()?);
        value.as_object_mut()?.remove("form");
    }
    [(false, false), (true, false), (false, true), (true, true)]
        .into_iter()
        .find_map(|(check, form)| read_without(&value, check, form))
}

fn read_without(value: &Value, check: bool, form: bool) -> Option<Service> {
    let mut value = value.clone();
    if check {
        value.get_mut("guide")?.as_object_mut()?.remove("self_check");
    }
    if form {
        value.as_object_mut()?.remove("form");
    }
    serde_json::from_value(value).ok()
}
