//! Pack files within reach: read within bounds, checked, told.

use catalog::pack::{self, Manifest, Pack, PackError, Trust};
use disk::given::{self, NotRead};

use crate::api::catalog::PackFound;
use crate::api::outcome::IpcError;
use crate::error::{Code, Outcome, code};
use crate::host::{PackAtHand, PackPlace};
use crate::texts::{Key, NONE, Texts, key};

/// What was found in a file.
pub(super) struct Looked {
    pub file: PackAtHand,
    manifest: Option<Manifest>,
    problem: Option<Code>,
    must_compare: bool,
}

/// Whoever put the program here put the pack beside it here too. Any other file may be from anybody, and until a county is pinned
/// its keys tell nothing: two people compare the digits then.
pub(super) fn must_compare(file: &PackAtHand, trust: &Trust) -> bool {
    trust.is_first_use() && file.place != PackPlace::Beside
}

/// Reads and checks a file; it takes its time.
pub(super) fn look(file: PackAtHand, trust: &Trust) -> Looked {
    let bytes = bytes(&file);
    let checked = bytes
        .as_ref()
        .map_err(|error| error.code)
        .and_then(|bytes| pack::read(bytes, trust).map_err(|error| refused(&error).code));
    Looked {
        manifest: bytes.ok().and_then(|bytes| pack::peek(&bytes).ok()),
        problem: checked.err(),
        must_compare: must_compare(&file, trust),
        file,
    }
}

impl Looked {
    fn version(&self) -> u64 {
        self.manifest.as_ref().map_or(0, |manifest| manifest.version)
    }

    /// Of a file that was found good.
    fn fingerprint(&self) -> String {
        let good = self.manifest.as_ref().filter(|_| self.problem.is_none());
        good.map_or_else(String::new, |manifest| {
            manifest.keys.catalog.fingerprint(&manifest.signed_by)
        })
    }

    /// What came with the program stands before what came otherwise, then the newest first.
    pub fn rank(&self) -> (bool, std::cmp::Reverse<u64>) {
        (self.must_compare, std::cmp::Reverse(self.version()))
    }

    /// In words.
    pub fn view(&self, texts: &Texts) -> PackFound {
        let manifest = self.manifest.as_ref();
        PackFound {
            id: self.file.id.clone(),
            name: self.file.name.clone(),
            place: texts.say(place_key(self.file.place)),
            county: manifest.map_or_else(String::new, |manifest| texts.pick(&manifest.name)),
            version: manifest.map_or_else(String::new, |manifest| manifest.version.to_string()),
            problem: self.problem,
            fingerprint: self.fingerprint(),
            must_compare: self.must_compare,
        }
    }
}

/// Name, bytes and content of the newest good pack beside the installer, if all of them are of one county.
pub(super) fn newest_beside(files: Vec<PackAtHand>, trust: &Trust) -> Option<(String, Vec<u8>, Pack)> {
    let mut good = Vec::new();
    for file in files.into_iter().filter(|file| file.place == PackPlace::Beside) {
        let Ok(bytes) = bytes(&file) else { continue };
        match pack::read(&bytes, trust) {
            Ok(read) => good.push((file.name, bytes, read)),
            Err(error) => tracing::warn!(code = error.code(), "a pack beside the installer is refused"),
        }
    }
    let one_county = good.windows(2).all(|pair| match pair {
        [a, b] => a.2.county.code == b.2.county.code,
        _ => true,
    });
    let newest = good.into_iter().max_by_key(|(_, _, pack)| pack.version);
    newest.filter(|_| one_county)
}

/// A stick and a folder of downloads hold what anybody put there.
pub(super) fn bytes(file: &PackAtHand) -> Outcome<Vec<u8>> {
    given::read(&file.path, pack::MAX_PACK_BYTES).map_err(|error| {
        code(match error {
            NotRead::TooLong => Code::PackTooLarge,
            NotRead::System(_) | NotRead::NoFile => Code::UnknownPack,
        })
    })
}

pub(super) fn refused(error: &PackError) -> IpcError {
    tracing::warn!(code = error.code(), detail = error.detail, "pack refused");
    code(error.kind.into())
}

fn place_key(place: PackPlace) -> Key<NONE> {
    match place {
        PackPlace::Beside => key!("pack-place-beside"),
        PackPlace::Stick => key!("pack-place-stick"),
        PackPlace::Downloads => key!("pack-place-downloads"),
    }
}
