//! Where the bytes lie: `uploads/<id>` on the way, `papers/<ab>/<hash>` when whole. Names come from our own ids and from
//! checked hashes, never from a client's text.

use std::{
    fs::File,
    path::{Path, PathBuf},
};

use disk::given::NotRead;

/// A lower-case SHA-256.
pub(crate) fn is_hash(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

/// A UUID as the app writes it, so that one id has one name: it stands in addresses.
pub(crate) fn is_id(text: &str) -> bool {
    uuid::Uuid::try_parse(text).is_ok_and(|uuid| uuid.as_hyphenated().to_string() == text)
}

/// Makes the folders of uploads and papers.
pub(crate) fn make_folders(data_dir: &Path) -> std::io::Result<()> {
    disk::private::folder(&data_dir.join("uploads"))?;
    disk::private::folder(&data_dir.join("papers"))
}

/// Of an upload on its way.
pub(crate) fn upload_path(data_dir: &Path, id: &str) -> PathBuf {
    data_dir.join("uploads").join(id)
}

/// Of a whole paper.
pub(crate) fn paper_path(data_dir: &Path, hash: &str) -> PathBuf {
    data_dir
        .join("papers")
        .join(hash.get(..2).unwrap_or("00"))
        .join(hash)
}

/// How many bytes of an upload have arrived.
pub(crate) async fn offset(data_dir: &Path, id: &str) -> std::io::Result<u64> {
    match tokio::fs::symlink_metadata(upload_path(data_dir, id)).await {
        Ok(metadata) => Ok(metadata.len()),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(0),
        Err(error) => Err(error),
    }
}

/// Opens one of them away from the threads that answer.
pub(crate) async fn opened(
    open: impl FnOnce() -> Result<File, NotRead> + Send + 'static,
) -> std::io::Result<tokio::fs::File> {
    let file = tokio::task::spawn_blocking(open).await??;
    Ok(tokio::fs::File::from_std(file))
}

/// Removes an upload's bytes.
pub(crate) async fn remove(data_dir: &Path, id: &str) -> std::io::Result<()> {
    match tokio::fs::remove_file(upload_path(data_dir, id)).await {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// Removes a whole paper.
pub(crate) async fn remove_paper(data_dir: &Path, hash: &str) -> std::io::Result<()> {
    match tokio::fs::remove_file(paper_path(data_dir, hash)).await {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// Moves a whole upload to its place.
pub(crate) async fn settle(data_dir: &Path, id: &str, hash: &str) -> std::io::Result<()> {
    let target = paper_path(data_dir, hash);
    let from = upload_path(data_dir, id);
    let settled = tokio::task::spawn_blocking(move || {
        if let Some(folder) = target.parent() {
            disk::private::folder(folder)?;
        }
        disk::whole::settle(&from, &target)
    });
    settled.await?
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A hostile intake could name a device file or another folder in what the desk opens.
    #[test]
    fn hashes_and_ids_are_no_paths() {
        let hash = "0f".repeat(32);
        assert!(is_hash(&hash));
        for other in [
            "/dev/zero",
            "..",
            "",
            "../keys/opening.key",
            hash.trim_start_matches('0'),
            &format!("{hash}/"),
        ] {
            assert!(!is_hash(other), "{other}");
        }
        assert!(is_id("0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b"));
        for other in ["/dev/zero", "..", "", "../../cases/1?", "0190a1b2"] {
            assert!(!is_id(other), "{other}");
        }
    }
}
