//! Whether a case can be closed like this now. Since a case with parts (一件事) is closed one by one, it may end while an
//! answer is still waited for.

use super::{
    case::CaseFile,
    possible::{Act, NotPossible, expect},
    state::PartState,
};

/// 办好了 only when each part is decided and something came of one, 不予办理 only when nothing was granted that it would take
/// back. Other acts close nothing.
pub(super) fn may_close(act: &Act, file: &CaseFile) -> Result<(), NotPossible> {
    match act {
        Act::Approve { .. } => {
            expect(can_be_approved(file))?;
            match () {
                () if file.parts.is_empty() => Ok(()),
                () if any(file, PartState::New) => Err(NotPossible::PartsOpen),
                () if !any(file, PartState::Done) => Err(NotPossible::PartsDenied),
                () => Ok(()),
            }
        }
        Act::Deny { .. } => {
            expect(file.case.state.can_be_decided())?;
            if any(file, PartState::Done) {
                return Err(NotPossible::PartDone);
            }
            Ok(())
        }
        Act::Accept | Act::AskCorrections { .. } => Ok(()),
    }
}

/// Whether it is where 办好了 can be said, whatever became of its parts: one with parts may wait for an answer.
pub(crate) fn can_be_approved(file: &CaseFile) -> bool {
    let state = file.case.state;
    state.is_in_hand() || (!file.parts.is_empty() && state.can_be_decided())
}

fn any(file: &CaseFile, state: PartState) -> bool {
    file.parts.iter().any(|part| part.state == state)
}
