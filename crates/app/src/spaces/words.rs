//! The twelve characters with which she has her space again when every device is lost: shown, asked back once, and taken on a
//! new device. They are the space: whoever has them reads what is written in it.

use seal::seed::{CHARACTERS, NoSeed, SpaceSeed};

use super::view::{begin, space_read};
use super::written::{RECOVERED, WORDS_KEPT};
use crate::api::space::{SpaceBack, SpaceRecover, SpaceView, SpaceWords};
use crate::api::system::Nothing;
use crate::error::{Code, Outcome, code};
use crate::state::core::Core;

/// Asked back once: a place of the first, second and last third, from 1.
const ASKED: [u32; 3] = [2, 7, 11];

/// `space_read_words`.
pub(crate) fn space_read_words(core: &mut Core, _: Nothing) -> Outcome<SpaceWords> {
    Ok(SpaceWords {
        words: written(core)?,
        asked: ASKED.to_vec(),
        kept: space_read(core, Nothing {})?.words_kept,
    })
}

/// `space_keep_words`: only what was read from paper counts as kept.
pub(crate) fn space_keep_words(core: &mut Core, request: SpaceBack) -> Outcome<SpaceWords> {
    core.not_in_practice()?;
    let words = written(core)?;
    let asked = ASKED.iter().map(|place| words.get(*place as usize - 1));
    let back: Vec<Option<String>> = request
        .words
        .iter()
        .map(|word| Some(word.trim().to_owned()))
        .collect();
    if asked.map(Option::<&String>::cloned).ne(back) {
        return Err(code(Code::SpaceWordsDiffer));
    }
    core.present()?.store.set_meta(WORDS_KEPT, "1")?;
    space_read_words(core, Nothing {})
}

/// `space_recover`: nothing in the place of a space that is there.
pub(crate) fn space_recover(core: &mut Core, request: SpaceRecover) -> Outcome<SpaceView> {
    core.not_in_practice()?;
    if core.present()?.store.space()?.is_some() {
        return Err(code(Code::HasSpace));
    }
    let seed = SpaceSeed::read(&request.words).map_err(wrong)?;
    begin(core, &seed, &request.device)?;
    core.present()?.store.set_meta(RECOVERED, "1")?;
    space_read(core, Nothing {})
}

fn written(core: &Core) -> Outcome<Vec<String>> {
    let space = core
        .present()?
        .store
        .space()?
        .ok_or_else(|| code(Code::NoSpace))?;
    space.seed.characters().map_err(|_| code(Code::Internal))
}

fn wrong(fault: NoSeed) -> crate::api::outcome::IpcError {
    match fault {
        NoSeed::Count(count) => code(Code::SpaceWordsCount)
            .with("count", count.to_string())
            .with("all", CHARACTERS.to_string()),
        NoSeed::Unknown(place) => code(Code::SpaceWordsUnknown).with("place", place.to_string()),
        NoSeed::Differ => code(Code::SpaceWordsWrong),
    }
}
