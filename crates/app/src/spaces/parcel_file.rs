//! A parcel as a file, for whoever has a stick and no camera. It is sealed under a code that stands in no file.

use std::io::Write as _;

use base64::{Engine as _, engine::general_purpose::STANDARD};

use crate::api::space::SpaceFile;
use crate::api::system::ExportView;
use crate::error::{Code, Outcome, code};
use crate::state::core::Core;

/// Folder of these files, beside the exports.
const FOLDER: &str = "cunliban-devices";
/// Far more than a parcel has.
const LARGEST: usize = 4096;
/// How a sealed file begins (age-encryption.org/v1): nothing else is written for a page.
const SEALED: &[u8] = b"age-encryption.org/v1\n";

/// `space_keep_parcel`.
pub(crate) fn space_keep_parcel(core: &mut Core, request: SpaceFile) -> Outcome<ExportView> {
    core.not_in_practice()?;
    core.present()?;
    let parcel = request.parcel;
    if parcel.len() > LARGEST
        || !STANDARD
            .decode(&parcel)
            .is_ok_and(|bytes| bytes.starts_with(SEALED))
    {
        return Err(code(Code::BadInput));
    }
    let file = format!("cunliban-{}.txt", core.host.now().strftime("%Y%m%d-%H%M%S"));
    let place = core.host.export_dir().join(FOLDER);
    let written = std::fs::create_dir_all(&place).and_then(|()| {
        let path = place.join(&file);
        let file = disk::private::options()
            .write(true)
            .create(true)
            .truncate(true)
            .open(path);
        file.and_then(|mut file| file.write_all(parcel.as_bytes()))
    });
    written.map_err(|error| {
        tracing::warn!(kind = ?error.kind(), "a parcel for another device");
        code(Code::ExportFailed)
    })?;
    Ok(ExportView {
        folder: FOLDER.to_owned(),
        place: place.display().to_string(),
        files: vec![file],
    })
}
