//! A picture of a page that somebody wants to show: the page painted it with everything personal covered; here it becomes a
//! file that can be found and sent. Works in front of every gate, so it asks for nobody to be present.

use base64::Engine as _;

use crate::api::system::{ExportView, PagePicture};
use crate::error::{Code, Outcome, code};
use crate::state::core::Core;

/// Folder of these pictures, beside the exports.
const FOLDER: &str = "cunliban-pages";
/// What a page in large text on a wide screen needs, with room.
const LARGEST: usize = 4 * 1024 * 1024;
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";

/// `system_keep_picture`.
pub(crate) fn system_keep_picture(core: &mut Core, picture: PagePicture) -> Outcome<ExportView> {
    if picture.png.len() > LARGEST.div_ceil(3).saturating_mul(4) {
        return Err(code(Code::BadInput));
    }
    let bytes = base64::engine::general_purpose::STANDARD
        .decode(&picture.png)
        .map_err(|_| code(Code::BadInput))?;
    if !bytes.starts_with(PNG) {
        return Err(code(Code::BadInput));
    }
    let file = format!("page-{}.png", core.host.now().strftime("%Y%m%d-%H%M%S"));
    let place = core.host.export_dir().join(FOLDER);
    std::fs::create_dir_all(&place)
        .and_then(|()| std::fs::write(place.join(&file), bytes))
        .map_err(|error| {
            tracing::warn!(kind = ?error.kind(), "picture of a page");
            code(Code::ExportFailed)
        })?;
    Ok(ExportView {
        folder: FOLDER.to_owned(),
        place: place.display().to_string(),
        files: vec![file],
    })
}
