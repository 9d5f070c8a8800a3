//! S11: a full disk loses nothing and says so; when there is space again, saving works again. The full disk is a limit
//! on the size of files that a child process gets from the shell, which needs no rights and no mounts.

use std::process::Command;

use crate::{child, support::*};
use vault::Kind;

#[test]
fn a_full_disk_loses_nothing_and_saving_works_again_afterwards() {
    let device = Device::new();
    let ama = device.person(1, "");
    begin(&ama, "d1");
    answer(&ama, "d1", "/data/before", "kept").unwrap();
    drop(ama);
    let (folder, store) = (device.folder, device.store);
    drop(store);

    let inner = child::command("fills_the_disk", folder.path());
    let program = inner.get_program().to_string_lossy().into_owned();
    let arguments: Vec<String> = inner
        .get_args()
        .map(|word| word.to_string_lossy().into_owned())
        .collect();
    // 1024-byte blocks: files may not grow beyond 1 MiB. The signal that would come with it is ignored, so that the
    // write fails as it does on a full disk.
    let script = format!(
        "trap '' XFSZ; ulimit -f 1024; exec '{program}' {}",
        arguments.join(" ")
    );
    let output = Command::new("bash")
        .args(["-c", &script])
        .env("VAULT_CHILD", folder.path())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(
        output.status.success(),
        "{said}{}",
        String::from_utf8_lossy(&output.stderr)
    );
    assert!(said.contains("SAID full"), "{said}");

    let (store, repairs) = open(folder.path(), now()).unwrap();
    assert!(repairs.is_empty());
    let (ama, _) = store.open_person(&id(1).into(), None, now()).unwrap();
    assert_eq!(ama.answers("d1").unwrap().values["/data/before"], "kept");
    answer(&ama, "d1", "/data/after", "works").unwrap();
    assert!(!ama.answers("d1").unwrap().values.contains_key("/data/too-large"));
}

#[test]
fn disk_full_has_a_kind_of_its_own() {
    let full = std::io::Error::from(std::io::ErrorKind::StorageFull);
    assert_eq!(vault::VaultError::from(full).kind, Kind::DiskFull);
}
