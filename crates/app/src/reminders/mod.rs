//! Reminders (提醒): of windows and of what must be done again, only for who asked for them, kept in the person's own file.
//! When something is due is `catalog::reminders`; here are the person's side of it, the words, and the telling.

mod asked;
pub(crate) mod change;
pub(crate) mod read;
mod sentences;
pub(crate) mod tell;
