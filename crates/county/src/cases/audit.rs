//! What is written down about whoever looked at a case or did something with it: never an answer, never a name of a person
//! whom it is about.

use crate::words::words;

words! {
    /// What somebody did.
    AuditAct {
        /// Looked at a case.
        Read = "read",
        /// Looked at one part of it.
        ReadPart = "read-part",
        /// Looked at a small picture of a paper.
        SeePaper = "see-paper",
        /// Took the original of a paper.
        Download = "download",
        /// Looked at a list of cases, which has names in it.
        List = "list",
        /// Signed in.
        SignIn = "sign-in",
        /// Tried to sign in with a wrong word.
        SignInWrong = "sign-in-wrong",
        /// Signed out.
        SignOut = "sign-out",
        /// Made a code that makes a device a helper's.
        NewCode = "new-code",
        /// Ended a mandate.
        EndMandate = "end-mandate",
        /// Whoever acts under a mandate ended it; nobody at the desk did it.
        MandateEnded = "mandate-ended",
        /// Had everything tried again that could not be opened.
        Release = "release",
        /// Read what all clerks did.
        SeeAudit = "see-audit",
        /// Took the list of cases.
        Export = "export",
        /// 受理.
        Accept = "accept",
        /// Went on with what was taken in before its correction.
        GoOn = "go-on",
        /// 一次性告知补正.
        AskCorrections = "ask-corrections",
        /// 办好了.
        Approve = "approve",
        /// 不予办理.
        Deny = "deny",
        /// 办好了, one part.
        PartDone = "part-done",
        /// 不予办理, one part.
        PartDenied = "part-denied",
        /// The county was put back from a backup, and a device brought its word back.
        ToldBefore = "told-before",
        /// 撤回; nobody at the desk did it.
        Withdrawn = "withdrawn",
    }
}

/// A line of the audit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct AuditLine {
    pub(crate) at: String,
    /// Blank when it was nobody at the desk.
    pub(crate) clerk: String,
    /// Blank when it is about more than one case.
    pub(crate) number: String,
    pub(crate) act: AuditAct,
    /// Blank when it is about the whole.
    pub(crate) part: String,
}

impl AuditLine {
    /// The act as it is written down: `download`, `part-done household`.
    pub(crate) fn text(&self) -> String {
        if self.part.is_empty() {
            self.act.as_str().to_owned()
        } else {
            format!("{} {}", self.act, self.part)
        }
    }
}
