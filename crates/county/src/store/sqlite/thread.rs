//! A connection on a thread of its own, that does one job after the other. Whoever lets go of it last waits until the
//! connection is closed: a process that ends while one is still closing takes the ciphers from under it.

use std::sync::mpsc;
use std::thread::JoinHandle;

use rusqlite::Connection;

use crate::store::StoreError;

/// Something to do with the connection.
pub(super) type Job = Box<dyn FnOnce(&mut Connection) + Send>;

/// The thread of one connection.
pub(super) struct ConnectionThread {
    jobs: Option<mpsc::Sender<Job>>,
    thread: Option<JoinHandle<()>>,
}

impl ConnectionThread {
    /// Takes the connection to a thread.
    pub(super) fn start(mut connection: Connection) -> Self {
        let (jobs, inbox) = mpsc::channel::<Job>();
        let thread = std::thread::spawn(move || {
            for job in inbox {
                job(&mut connection);
            }
        });
        Self {
            jobs: Some(jobs),
            thread: Some(thread),
        }
    }

    /// To be done after everything that was asked for before.
    pub(super) fn ask(&self, job: Job) -> Result<(), StoreError> {
        let jobs = self.jobs.as_ref().ok_or(StoreError::Closed)?;
        jobs.send(job).map_err(|_| StoreError::Closed)
    }
}

impl Drop for ConnectionThread {
    fn drop(&mut self) {
        drop(self.jobs.take());
        if let Some(thread) = self.thread.take() {
            // A job that panicked has been answered with `Closed` already.
            thread.join().ok();
        }
    }
}
