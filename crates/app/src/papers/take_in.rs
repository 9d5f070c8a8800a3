//! Taking a photo or document in: looked at, turned and scaled without the lock, stored under it.

use vault::papers::{Limits, NormalisedPaper, import};
use vault::person::{NewPaper, PersonId};

use crate::api::paper::PaperView;
use crate::error::{Code, Outcome, code};
use crate::papers::{kind::kind_of, list};
use crate::state::core::Core;
use crate::state::phases::Step;

/// A photo or document from the picker. What it is follows from its content; the file's name is not kept, it may say
/// more than the person wants. `replaces` is the paper that the same photo was before it was turned, cut or taken again:
/// nobody is left with both, unless something else needs the first.
pub(crate) fn begin(
    core: &Core,
    kind: String,
    replaces: Option<String>,
    bytes: Vec<u8>,
) -> Outcome<Step<PaperView>> {
    let person = core.present()?.id;
    Ok(Step::later(
        move || Ok(import(&bytes, &Limits::default())?),
        move |core, paper| commit(core, person, &kind, replaces.as_deref(), &paper).map(Step::Done),
    ))
}

/// Nothing of one person gets into the file of another: a photo whose person has gone is told as not kept.
fn commit(
    core: &mut Core,
    person: PersonId,
    kind: &str,
    replaces: Option<&str>,
    paper: &NormalisedPaper,
) -> Outcome<PaperView> {
    let new = NewPaper {
        id: core.host.new_id(),
        kind: kind_of(kind),
        name: String::new(),
        expires: String::new(),
    };
    let present = core.present.as_ref().filter(|present| present.id == person);
    let store = &present.ok_or_else(|| code(Code::PaperNotKept))?.store;
    let id = match replaces {
        Some(old) => store.replace_paper(old, &new, paper, core.now())?,
        None => store.add_paper(&new, paper, core.now())?,
    };
    core.present_mut()?.let_go.remove(&id);
    list::refresh(core)?;
    list::one(core, &id)
}
