//! Packs within reach: beside the program or installer, on sticks and cards, in downloads. Only file names ending in
//! `.pack`; what is in them the core checks.

use std::path::{Path, PathBuf};

use app::host::{PackAtHand, PackPlace};

/// All packs, in the order of the places.
pub fn find() -> Vec<PackAtHand> {
    let mut found = Vec::new();
    for (place, folder) in folders() {
        for path in packs_in(&folder) {
            found.push(PackAtHand {
                id: format!("pack-{}", found.len()),
                name: path
                    .file_name()
                    .unwrap_or_default()
                    .to_string_lossy()
                    .into_owned(),
                place,
                path,
            });
        }
    }
    found
}

fn folders() -> Vec<(PackPlace, PathBuf)> {
    let downloads = downloads();
    // A program that was started from the downloads folder does not make everything there trustworthy.
    let beside = beside().filter(|folder| !downloads.contains(folder));
    let mut folders: Vec<_> = beside
        .map(|folder| (PackPlace::Beside, folder))
        .into_iter()
        .collect();
    for mounts in mount_roots() {
        folders.extend(
            children(&mounts)
                .into_iter()
                .map(|stick| (PackPlace::Stick, stick)),
        );
    }
    folders.extend(downloads.into_iter().map(|folder| (PackPlace::Downloads, folder)));
    folders
}

/// The folder of the program; of a single-file program the folder that file lies in, not where it is unpacked.
fn beside() -> Option<PathBuf> {
    if let Some(folder) = std::env::var_os("CUNLIBAN_PACKS") {
        return Some(PathBuf::from(folder));
    }
    let program = std::env::var_os("APPIMAGE").map(PathBuf::from);
    let program = program.or_else(|| std::env::current_exe().ok());
    program?.parent().map(Path::to_path_buf)
}

fn downloads() -> Vec<PathBuf> {
    let home = std::env::home_dir().into_iter();
    home.flat_map(|home| ["Downloads", "下载"].map(|name| home.join(name)))
        .collect()
}

/// Where desktops mount sticks: `/media/<user>/<stick>`, `/run/media/<user>/<stick>`, `/mnt/<stick>`.
fn mount_roots() -> Vec<PathBuf> {
    let mut roots = vec![PathBuf::from("/media"), PathBuf::from("/mnt")];
    roots.extend(children(Path::new("/media")));
    roots.extend(children(Path::new("/run/media")));
    roots
}

fn children(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut children: Vec<_> = entries
        .map(|entry| entry.path())
        .filter(|path| path.is_dir())
        .collect();
    children.sort();
    children
}

fn packs_in(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let is_pack = |path: &PathBuf| path.is_file() && path.extension().is_some_and(|ending| ending == "pack");
    let mut packs: Vec<_> = entries.map(|entry| entry.path()).filter(is_pack).collect();
    packs.sort();
    packs
}
