//! Deleting a person: key, file, copies, what the device keeps, and the copies in which that still stands. Each step may be the last
//! before a crash; the next start goes on.

use disk::whole;
use jiff::Timestamp;

use super::DeviceStore;
use crate::{
    Result,
    db::restore,
    home,
    person::{PersonId, person_snapshots},
};

impl DeviceStore {
    /// Whoever was made up is gone, with everything of theirs. Close their store before.
    ///
    /// # Errors
    /// `DiskFull` or `Storage` ([`crate::Kind`]) when the file cannot be written; the next start goes on.
    pub fn remove_practice(&self, now: Timestamp) -> Result<()> {
        let made_up = self.rows()?.into_iter().filter(|row| row.is_practice);
        made_up
            .map(|row| row.id)
            .try_for_each(|id| self.delete_person(&id, now))
    }

    /// Says first that this person is to go, then destroys the wrapped key, the files, what the device keeps about the person,
    /// and every copy in which that still stands. Close the person's store before.
    ///
    /// # Errors
    /// `DiskFull` or `Storage` ([`crate::Kind`]) when the file cannot be written; what is left is gone at the next start.
    pub fn delete_person(&self, id: &PersonId, now: Timestamp) -> Result<()> {
        whole::write(&self.home.person_going(id), b"")?;
        home::destroy(&self.home.person_key(id))?;
        restore::remove_database(&self.home.person_db(id))?;
        person_snapshots(&self.home, id).remove_all()?;
        self.remove_set_aside(&id.to_string())?;
        self.forget_person(id)?;
        self.renew_copies(now)?;
        home::remove_if_there(&self.home.person_going(id))
    }

    /// Copies of the device's own file from before name the person too: one of now takes their place. Without space for it the
    /// old ones go all the same.
    fn renew_copies(&self, now: Timestamp) -> Result<()> {
        let copies = super::copies(&self.home);
        let old = copies.list()?;
        if let Err(error) = self.db.read(|db| copies.take(db, now)) {
            tracing::warn!(code = error.kind.code(), "no copy without the deleted person");
        }
        old.iter()
            .try_for_each(|copy| home::remove_if_there(&copy.path))?;
        self.remove_set_aside("device")
    }

    fn remove_set_aside(&self, stem: &str) -> Result<()> {
        let begin = format!("{stem}.");
        home::files_in(&self.home.root().join("damaged"))?
            .iter()
            .filter(|path| {
                path.file_name()
                    .is_some_and(|name| name.to_string_lossy().starts_with(&begin))
            })
            .try_for_each(|path| home::remove_if_there(path))
    }
}
