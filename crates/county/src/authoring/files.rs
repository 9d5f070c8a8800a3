//! Reading workbooks and the files beside them from disk.

use std::path::Path;

use disk::given::{self, NotRead};
use workbook::book::MAX_FILE;

/// The bytes of a file, refused when it is far too big to be a workbook.
pub fn read(path: &Path) -> anyhow::Result<Vec<u8>> {
    given::read_named(path, MAX_FILE).map_err(|error| match error {
        NotRead::TooLong => anyhow::anyhow!("{}: more than {} MB", path.display(), MAX_FILE >> 20),
        error => anyhow::Error::from(error).context(path.display().to_string()),
    })
}

/// The name of a file without its folder.
pub fn name(path: &Path) -> String {
    path.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

/// Files beside a workbook, by plain name only: a workbook must not reach elsewhere.
pub fn beside(workbook: &Path) -> impl Fn(&str) -> Option<Vec<u8>> {
    let folder = workbook.parent().map(Path::to_path_buf).unwrap_or_default();
    move |file: &str| {
        let plain = Path::new(file).file_name().is_some_and(|last| last == file);
        if plain {
            read(&folder.join(file)).ok()
        } else {
            None
        }
    }
}
