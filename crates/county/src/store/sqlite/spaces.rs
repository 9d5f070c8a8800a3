//! [`SpaceStore`] over `county.db`: each verb is one transaction or one read.

use super::{intake::SqliteIntake, space};
use crate::store::{Answer, NewSpace, Push, Pushed, Space, SpaceLine, SpaceStore, StoreError};

impl SpaceStore for SqliteIntake {
    fn make_space(&self, new: NewSpace) -> Answer<bool> {
        let county = self.county();
        self.database
            .write(move |transaction| space::make(transaction, &county, &new))
    }

    fn space(&self, id: &str) -> Answer<Option<Space>> {
        let (county, id) = (self.county(), id.to_owned());
        self.database
            .read(move |connection| space::find(connection, &county, &id))
    }

    fn use_space(&self, id: &str, day: &str) -> Answer<()> {
        let (county, id, day) = (self.county(), id.to_owned(), day.to_owned());
        self.database
            .write(move |transaction| space::update_day(transaction, &county, &id, &day))
    }

    fn push_records(&self, push: Push) -> Answer<Pushed> {
        let county = self.county();
        let pushed = self.database.write(move |transaction| {
            match space::push(transaction, &county, push)? {
                Pushed::Records(revisions) => Ok(revisions),
                // An error undoes what was written to see how much it would be.
                Pushed::NoRoom => Err(StoreError::Changed),
            }
        });
        Box::pin(async move {
            match pushed.await {
                Ok(revisions) => Ok(Pushed::Records(revisions)),
                Err(StoreError::Changed) => Ok(Pushed::NoRoom),
                Err(error) => Err(error),
            }
        })
    }

    fn pull_records(&self, id: &str, after: u32, most: u32) -> Answer<Vec<SpaceLine>> {
        let (county, id) = (self.county(), id.to_owned());
        self.database
            .read(move |connection| space::list_after(connection, &county, &id, after, most))
    }

    fn space_end(&self, id: &str) -> Answer<u32> {
        let (county, id) = (self.county(), id.to_owned());
        self.database
            .read(move |connection| space::find_seq(connection, &county, &id))
    }
}
