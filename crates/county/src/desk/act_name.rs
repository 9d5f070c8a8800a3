//! Acts by the names under which forms post them: what a form says and what is read from it is one list.

use crate::words::words;

words! {
    /// An act on a case.
    CaseAct {
        /// 受理.
        Accept = "accept",
        /// 一次性告知补正.
        Corrections = "corrections",
        /// 办好了.
        Approve = "approve",
        /// 不予办理.
        Deny = "deny",
    }
}

words! {
    /// An act on one part of it (一件事).
    PartAct {
        /// 办好了.
        Done = "done",
        /// 不予办理.
        Deny = "deny",
    }
}
