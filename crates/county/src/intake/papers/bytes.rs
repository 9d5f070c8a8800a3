//! The bytes of an upload on its way, as a file: the folder is shared with whoever else writes into the county's data, so
//! each is opened as one that somebody else may have placed.

use std::{
    fs::OpenOptions,
    io::{self, Read as _},
    path::Path,
};

use disk::given;
use seal::hash::Running;
use tokio::fs::File;

use crate::{paper_files, store::Upload};

/// Bytes that are read at once.
const PIECE_BYTES: usize = 64 * 1024;

/// Its file, made where it is the first chunk.
pub(super) async fn end_of(path: &Path) -> io::Result<File> {
    let path = path.to_owned();
    let mut how = disk::private::options();
    how.create(true).append(true);
    paper_files::opened(move || given::open_as(how, &path)).await
}

/// Hash (hex) of all that lies there, read in pieces: never more than was announced, and never all of it in memory.
pub(super) async fn hash_of(path: &Path, upload: &Upload) -> io::Result<String> {
    let path = path.to_owned();
    let limit = u64::from(upload.length_bytes).saturating_add(1);
    let read = move || {
        let (mut file, mut hash) = (given::open(&path)?.take(limit), Running::default());
        let mut piece = vec![0; PIECE_BYTES];
        loop {
            let count = file.read(&mut piece)?;
            match piece.get(..count) {
                None | Some([]) => return Ok(seal::hash::hex(&hash.end())),
                Some(read) => hash.add(read),
            }
        }
    };
    tokio::task::spawn_blocking(read).await?
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
