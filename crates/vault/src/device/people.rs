//! The people served on this device: shown name, PIN state, and the ways into their files.

use disk::whole;
use jiff::Timestamp;
use seal::wrap::WrapKey;
use uuid::Uuid;

use super::DeviceStore;
use crate::{
    Kind, Repair, Result, VaultError,
    db::{Statements as _, at, ms, nouns::PERSON, sql},
    home,
    keys::person as person_key,
    person::{PersonId, PersonStore, person_snapshots},
};

/// Wrong PINs that cost nothing: people mistype.
const FREE_TRIES: u32 = 3;
const LONGEST_WAIT_SECONDS: i64 = 60 * 60;
const NAME: &str = "name";

/// A person in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonRow {
    /// Id, name of the file.
    pub id: PersonId,
    /// As the person chose to be shown; may be empty.
    pub name: String,
    /// The device's owner, not somebody she helps.
    pub is_self: bool,
    /// A PIN is needed.
    pub has_pin: bool,
    /// When the file was made.
    pub made_at: Timestamp,
    /// Made up for practice.
    pub is_practice: bool,
    /// When the PIN was said to be forgotten.
    pub forgot_at: Option<Timestamp>,
}

/// The key to one person's file.
#[derive(Debug)]
pub struct Unlocked {
    id: PersonId,
    key: WrapKey,
    weak: bool,
}

impl Unlocked {
    /// It was opened by a PIN that would not be taken today: older versions took four digits.
    pub fn is_by_weak_pin(&self) -> bool {
        self.weak
    }
}

/// A PIN that does not hold yet, with what it was worked out from. Nothing in it opens anything without the PIN.
#[derive(Debug)]
pub struct NewPin {
    id: PersonId,
    before: Vec<u8>,
    header: Vec<u8>,
}

impl DeviceStore {
    /// Everybody, in the order they came.
    ///
    /// # Errors
    /// `Damaged` or `Storage` ([`crate::Kind`]) when the file cannot be read.
    pub fn people(&self) -> Result<Vec<PersonRow>> {
        Ok(self.rows()?.into_iter().filter(|row| !row.is_practice).collect())
    }

    pub(super) fn rows(&self) -> Result<Vec<PersonRow>> {
        let rows = self.db.read(|db| {
            db.all(sql!(PERSON, "list"), [], |row| {
                Ok((
                    row.get::<_, String>("id")?,
                    row.get("name")?,
                    row.get("is_self")?,
                    row.get("made_at")?,
                    row.get("is_practice")?,
                    row.get::<_, Option<i64>>("forgot_at")?,
                ))
            })
        })?;
        Ok(rows
            .into_iter()
            .filter_map(|(id, name, is_self, made_at, is_practice, forgot_at)| {
                let id = PersonId::parse(&id)?;
                Some(PersonRow {
                    id,
                    name,
                    is_self,
                    has_pin: person_key::has_pin(&self.home, &id).unwrap_or(false),
                    made_at: at(made_at),
                    is_practice,
                    forgot_at: forgot_at.map(at),
                })
            })
            .collect())
    }

    /// A person's own file with a key of its own.
    ///
    /// # Errors
    /// `DiskFull` or `Storage` ([`crate::Kind`]) when the file cannot be written; at the next start nothing of it is left.
    pub fn create_person(&self, id: Uuid, name: &str, is_self: bool, now: Timestamp) -> Result<PersonStore> {
        let id = PersonId::from(id);
        let store = self.new_file(&id, now)?;
        store.set_meta(NAME, name)?;
        store.set_meta("is_self", if is_self { "1" } else { "0" })?;
        self.write_row(&id, name, is_self, now, false)?;
        Ok(store)
    }

    /// A made-up person to practise with. The row comes first: a file without one would be taken for a real person's.
    ///
    /// # Errors
    /// `DiskFull` or `Storage` ([`crate::Kind`]) when the file cannot be written; at the next start nothing of it is left.
    pub fn create_practice(&self, id: Uuid, name: &str, now: Timestamp) -> Result<(PersonRow, PersonStore)> {
        let id = PersonId::from(id);
        self.write_row(&id, name, true, now, true)?;
        let store = self.new_file(&id, now)?;
        store.mark_practice()?;
        let row = self.rows()?.into_iter().find(|row| row.id == id);
        Ok((row.ok_or(VaultError::from(Kind::NotFound))?, store))
    }

    fn new_file(&self, id: &PersonId, now: Timestamp) -> Result<PersonStore> {
        let key = WrapKey::generate()?;
        person_key::write(&self.home, id, &self.key, None, &key)?;
        Ok(PersonStore::open(&self.home, id, &key, now)?.0)
    }

    fn write_row(
        &self,
        id: &PersonId,
        name: &str,
        is_self: bool,
        now: Timestamp,
        is_practice: bool,
    ) -> Result<()> {
        let row = (id.to_string(), name, is_self, ms(now), is_practice);
        self.db.write(|db| db.run(sql!(PERSON, "insert"), row))?;
        Ok(())
    }

    /// Whether this PIN opens the person's file; counted like any other try. Stretching it takes its time.
    ///
    /// # Errors
    /// `Locked` without a PIN where one is set; `WrongPin`, or `PinWait` with the seconds to wait ([`crate::VaultError::wait_seconds`]);
    /// `KeyMissing` when nobody of this id is here ([`crate::Kind`]).
    pub fn check_pin(&self, id: &PersonId, pin: Option<&str>, now: Timestamp) -> Result<()> {
        self.unlock(id, pin, now).map(drop)
    }

    /// The key to a person's file, for [`DeviceStore::open_with`]; stretching a PIN takes its time. Wrong PINs are counted
    /// on disk before they are tried, so that killing the app does not give more tries; from the fourth on each costs a
    /// longer wait.
    ///
    /// # Errors
    /// As [`Self::check_pin`].
    pub fn unlock(&self, id: &PersonId, pin: Option<&str>, now: Timestamp) -> Result<Unlocked> {
        let key = self.person_key(id, pin, now)?;
        // What opened a file that has no PIN is no PIN.
        let weak = pin.is_some_and(person_key::is_weak_pin) && person_key::has_pin(&self.home, id)?;
        Ok(Unlocked { id: *id, key, weak })
    }

    /// Opens a person's file: [`DeviceStore::unlock`] and [`DeviceStore::open_with`] in one.
    ///
    /// # Errors
    /// As [`Self::check_pin`]; `TooNew` when a newer version made the file, which is not touched then; `DiskFull` or `Storage`.
    pub fn open_person(
        &self,
        id: &PersonId,
        pin: Option<&str>,
        now: Timestamp,
    ) -> Result<(PersonStore, Vec<Repair>)> {
        self.open_with(&self.unlock(id, pin, now)?, now)
    }

    /// Opens the file that a key is for.
    ///
    /// # Errors
    /// `TooNew` when a newer version made the file, which is not touched then; `Damaged`, `DiskFull` or `Storage`
    /// ([`crate::Kind`]).
    pub fn open_with(&self, unlocked: &Unlocked, now: Timestamp) -> Result<(PersonStore, Vec<Repair>)> {
        let (store, repair) = PersonStore::open(&self.home, &unlocked.id, &unlocked.key, now)?;
        Ok((store, repair.into_iter().collect()))
    }

    /// Sets, changes or (with `None`) removes the PIN: at least six digits that are not guessed at once.
    ///
    /// # Errors
    /// As [`Self::check_pin`] for the old PIN; `WeakSecret` for a new one that is too short or guessed at once ([`crate::Kind`]).
    pub fn set_pin(&self, id: &PersonId, old: Option<&str>, new: Option<&str>, now: Timestamp) -> Result<()> {
        self.keep_pin(&self.prepare_pin(id, old, new, now)?)
    }

    /// A PIN that is worked out and does not hold yet; it takes the time of two tries.
    ///
    /// # Errors
    /// As [`Self::set_pin`].
    pub fn prepare_pin(
        &self,
        id: &PersonId,
        old: Option<&str>,
        new: Option<&str>,
        now: Timestamp,
    ) -> Result<NewPin> {
        if new.is_some_and(person_key::is_weak_pin) {
            return Err(Kind::WeakSecret.into());
        }
        let before = person_key::written(&self.home, id)?;
        let key = self.person_key(id, old, now)?;
        Ok(NewPin {
            id: *id,
            before,
            header: person_key::wrap_under(id, &self.key, new, &key)?,
        })
    }

    /// From now on it holds. Where another one was set meanwhile, the old one that was given is no longer right.
    ///
    /// # Errors
    /// `WrongPin` then; `KeyMissing`, `DiskFull` or `Storage` ([`crate::Kind`]).
    pub fn keep_pin(&self, pin: &NewPin) -> Result<()> {
        if person_key::written(&self.home, &pin.id)? != pin.before {
            return Err(Kind::WrongPin {
                wait_seconds: 0,
                tries_left: 0,
            }
            .into());
        }
        let path = self.home.person_key(&pin.id);
        let old = home::open_to_overwrite(&path)?;
        whole::write(&path, &pin.header)?;
        // The key as it was wrapped before, perhaps without a PIN, is still on the disk under no name.
        Ok(home::overwrite(&old)?)
    }

    /// Changes the shown name: in the person's own file first, which is the one that counts, then here.
    ///
    /// # Errors
    /// `DiskFull` or `Storage` ([`crate::Kind`]) when the file cannot be written; nothing has changed then.
    pub fn rename_person(&self, store: &PersonStore, name: &str) -> Result<()> {
        store.set_meta(NAME, name)?;
        self.copy_name(&store.id(), name)
    }

    /// After a crash between the two, or a device file from an older copy: the person's own file is right.
    ///
    /// # Errors
    /// `DiskFull` or `Storage` ([`crate::Kind`]) when the file cannot be written; nothing has changed then.
    pub fn reconcile_name(&self, store: &PersonStore) -> Result<Option<String>> {
        let name = store.meta(NAME)?;
        if let Some(name) = &name {
            self.copy_name(&store.id(), name)?;
        }
        Ok(name)
    }

    fn copy_name(&self, id: &PersonId, name: &str) -> Result<()> {
        self.db
            .write(|db| db.run(sql!(PERSON, "update_name"), (id.to_string(), name)))?;
        Ok(())
    }

    /// A row without a key is somebody whose deletion was interrupted, where that was begun; else the key file is missing, and
    /// nothing is deleted for it. Keys without a row are people newer than the copy the device file was restored from.
    pub(super) fn adopt_people(&self, now: Timestamp) -> Result<()> {
        let known: Vec<String> = self
            .db
            .read(|db| db.all(sql!(PERSON, "list"), [], |row| row.get("id")))?;
        for id in known.iter().filter_map(|id| PersonId::parse(id)) {
            let going = self.home.person_going(&id).exists();
            if going || (!self.home.person_key(&id).exists() && self.has_nothing(&id)?) {
                self.delete_person(&id, now)?;
            }
        }
        for path in home::files_in(&self.home.root().join("people"))? {
            let is_key = path.extension().is_some_and(|end| end == "key");
            let id = path
                .file_stem()
                .and_then(|stem| PersonId::parse(&stem.to_string_lossy()));
            if let Some(id) = id.filter(|id| is_key && !known.contains(&id.to_string())) {
                self.adopt(&id, now)?;
            }
        }
        Ok(())
    }

    /// Neither a file nor a copy of one: there is nobody to wait for a key.
    fn has_nothing(&self, id: &PersonId) -> Result<bool> {
        Ok(!self.home.person_db(id).exists() && person_snapshots(&self.home, id).list()?.is_empty())
    }

    fn adopt(&self, id: &PersonId, now: Timestamp) -> Result<()> {
        if !self.home.person_db(id).exists() {
            // Creation was interrupted before there was a file: the key opens nothing.
            return home::destroy(&self.home.person_key(id));
        }
        let opened = person_key::read(&self.home, id, &self.key, None)
            .and_then(|key| PersonStore::open(&self.home, id, &key, now));
        let (name, is_self, is_practice) = match &opened {
            Ok((store, _)) => (
                store.meta(NAME)?.unwrap_or_default(),
                store.meta("is_self")?.as_deref() == Some("1"),
                store.is_practice()?,
            ),
            Err(_) => (String::new(), false, false),
        };
        self.write_row(id, &name, is_self, now, is_practice)
    }

    fn person_key(&self, id: &PersonId, pin: Option<&str>, now: Timestamp) -> Result<WrapKey> {
        let counts = person_key::has_pin(&self.home, id)? && pin.is_some();
        if !counts {
            return person_key::read(&self.home, id, &self.key, pin);
        }
        let wrong = self.count_try(id, now)?;
        match person_key::read(&self.home, id, &self.key, pin) {
            Err(error) if matches!(error.kind, Kind::WrongPin { .. }) => Err(Kind::WrongPin {
                wait_seconds: seconds(wait_after(wrong)),
                tries_left: (FREE_TRIES + 1).saturating_sub(wrong),
            }
            .into()),
            Err(error) => Err(error),
            Ok(key) => {
                self.db
                    .write(|db| db.run(sql!(PERSON, "update_remembered"), [id.to_string()]))?;
                Ok(key)
            }
        }
    }

    /// Counts this try as wrong before it is made; refuses it while the wait is on. A clock that was set back begins
    /// the wait anew: it neither shortens it nor lets it last for years.
    fn count_try(&self, id: &PersonId, now: Timestamp) -> Result<u32> {
        let counted = self.db.write(|db| {
            let (wrong, last): (u32, i64) = db
                .maybe(sql!(PERSON, "find_tries"), [id.to_string()], |row| {
                    Ok((row.get("wrong_pins")?, row.get("wrong_at")?))
                })?
                .ok_or(VaultError::from(Kind::NotFound))?;
            let passed = now.as_second() - at(last).as_second();
            let left = wait_after(wrong) - passed.max(0);
            if left <= 0 {
                let wrong = wrong.saturating_add(1);
                db.run(sql!(PERSON, "update_tries"), (id.to_string(), wrong, ms(now)))?;
                return Ok(Ok(wrong));
            }
            if passed < 0 {
                db.run(sql!(PERSON, "update_tries"), (id.to_string(), wrong, ms(now)))?;
            }
            Ok(Err(left))
        })?;
        counted.map_err(|left| {
            Kind::PinWait {
                wait_seconds: seconds(left),
            }
            .into()
        })
    }
}

/// 0, 0, 0, 30 s, 1 min, 2 min, … one hour.
fn wait_after(wrong: u32) -> i64 {
    match wrong.checked_sub(FREE_TRIES + 1) {
        None => 0,
        Some(over) => 30_i64.saturating_mul(1 << over.min(16)).min(LONGEST_WAIT_SECONDS),
    }
}

fn seconds(wait: i64) -> u32 {
    u32::try_from(wait).unwrap_or(u32::MAX)
}
