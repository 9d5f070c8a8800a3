//! The bytes of an upload on its way, as a file: the folder is shared with whoever else writes into the county's data, so
//! each is opened as one that somebody else may have placed.

use std::{
    fs::OpenOptions,
    io::{self, Seek as _, SeekFrom},
    path::Path,
};

use disk::given;
use tokio::fs::File;

use crate::{paper_files, store::Upload};

/// Its file, made where it is the first chunk.
pub(super) async fn end_of(path: &Path) -> io::Result<File> {
    let path = path.to_owned();
    let mut how = disk::private::options();
    how.create(true).append(true);
    paper_files::opened(move || given::open_as(how, &path)).await
}

/// What lies there from an offset on: never more than was announced.
pub(super) async fn from(path: &Path, offset: u64, upload: &Upload) -> io::Result<Vec<u8>> {
    let path = path.to_owned();
    let limit = usize::try_from(upload.length_bytes).unwrap_or(usize::MAX);
    let read = move || {
        let mut file = given::open(&path)?;
        file.seek(SeekFrom::Start(offset))?;
        given::within(file, limit)
    };
    Ok(tokio::task::spawn_blocking(read).await??)
}

/// Takes away what came from an offset on.
pub(super) async fn cut_back(path: &Path, offset: u64) -> io::Result<()> {
    let path = path.to_owned();
    let mut how = OpenOptions::new();
    how.write(true);
    let file = paper_files::opened(move || given::open_as(how, &path)).await?;
    file.set_len(offset).await?;
    file.sync_data().await
}
