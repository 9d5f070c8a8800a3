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
    let beside = std::env::var_os("CUNLIBAN_PACKS")
        .map(PathBuf::from)
        .or_else(|| std::env::current_exe().ok()?.parent().map(Path::to_path_buf));
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
    if let Some(home) = std::env::home_dir() {
        folders.extend(["Downloads", "下载"].map(|name| (PackPlace::Downloads, home.join(name))));
    }
    folders
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
