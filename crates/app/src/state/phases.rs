//! Work in two phases: what is slow is prepared without the lock, so that nobody waits for it, and committed under it. A
//! commit looks again whether what it was prepared from is still so.

use crate::error::Outcome;
use crate::state::core::Core;

/// How far an act is.
pub(crate) enum Step<T> {
    /// This is the answer.
    Done(T),
    /// Something has to be prepared first.
    Later(Later<T>),
}

type Commit<T> = Box<dyn FnOnce(&mut Core) -> Outcome<Step<T>> + Send>;

/// What is to be prepared without the lock; it gives what is to be done under it.
pub(crate) struct Later<T>(Box<dyn FnOnce() -> Outcome<Commit<T>> + Send>);

impl<T> From<T> for Step<T> {
    fn from(done: T) -> Self {
        Self::Done(done)
    }
}

impl<T: 'static> Step<T> {
    /// `prepare` runs without the lock, `commit` under it with what was prepared.
    pub fn later<P: Send + 'static>(
        prepare: impl FnOnce() -> Outcome<P> + Send + 'static,
        commit: impl FnOnce(&mut Core, P) -> Outcome<Self> + Send + 'static,
    ) -> Self {
        Self::Later(Later(Box::new(move || {
            let prepared = prepare()?;
            let commit: Commit<T> = Box::new(move |core| commit(core, prepared));
            Ok(commit)
        })))
    }

    /// The same act with another answer at its end, worked out under the lock.
    pub fn then<U: 'static>(
        self,
        core: &mut Core,
        answer: impl FnOnce(&mut Core, T) -> Outcome<U> + Send + 'static,
    ) -> Outcome<Step<U>> {
        match self {
            Self::Done(done) => Ok(Step::Done(answer(core, done)?)),
            Self::Later(later) => Ok(Step::Later(Later(Box::new(move || {
                let commit = later.prepare()?;
                let commit: Commit<U> = Box::new(move |core| commit(core)?.then(core, answer));
                Ok(commit)
            })))),
        }
    }
}

impl<T> Later<T> {
    /// Without the lock.
    pub fn prepare(self) -> Outcome<Commit<T>> {
        (self.0)()
    }
}
