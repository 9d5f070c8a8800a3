//! The county's keys: loaded, or made on first start. Each lies in a file of its own, readable by its owner only; the
//! names of the files say what a key is for and nothing about it. `opening.key` and `desk.key` belong inside the county:
//! an intake that runs apart has neither file.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use disk::given;
use seal::{
    boxed::{OpeningKey, SealingKey},
    sign::{SigningKey, VerifyingKey},
    wrap::WrapKey,
};
use zeroize::Zeroizing;

use crate::error::CountyError;

/// Longest key that is read: they are a line each.
const AT_MOST: usize = 64 << 10;

const OPENING: &str = "opening.key";
const SEALING: &str = "opening.pub";
const EARLIER: &str = "earlier";
const SIGNING: &str = "signing.key";
const DECISION: &str = "decision.key";
const DECIDES: &str = "decision.pub";
const CATALOG: &str = "catalog.key";
const CATALOG_PUBLIC: &str = "catalog.pub";
const CATALOG_NEXT: &str = "catalog-next.key";
const DESK: &str = "desk.key";
const ACCESS: &str = "desk-access.txt";
const IN_CHARGE: &str = "desk-in-charge.txt";

/// The folder with the county's keys.
#[derive(Debug, Clone)]
pub struct Keys {
    folder: PathBuf,
}

impl Keys {
    /// The keys of this data folder; makes the folder, no key yet.
    pub fn at(data_dir: &Path) -> Result<Self, CountyError> {
        Self::in_folder(data_dir.join("keys"))
    }

    /// The keys of a folder elsewhere.
    pub fn in_folder(folder: PathBuf) -> Result<Self, CountyError> {
        disk::private::folder(&folder).map_err(|error| CountyError::folder(&folder, error))?;
        Ok(Self { folder })
    }

    /// Where they are.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Opens envelopes and papers. Desk only.
    pub fn opening(&self) -> Result<OpeningKey, CountyError> {
        let text = self.load_or_create(OPENING, || Ok(OpeningKey::generate().to_secret_string()))?;
        let key = OpeningKey::from_secret_string(&text).map_err(|_| self.damaged(OPENING))?;
        let public = self.folder.join(SEALING);
        if !public.exists() {
            write_new(&public, key.sealing_key().to_string().as_bytes())?;
        }
        Ok(key)
    }

    /// The opening key and those before it, which still open what devices sealed to them: a draft that was sent without a network may
    /// come a year later. Desk only.
    pub fn openings(&self) -> Result<Vec<OpeningKey>, CountyError> {
        let mut keys = vec![self.opening()?];
        for path in self.earlier("key")? {
            let text = read(&path)?;
            let key = OpeningKey::from_secret_string(text.trim());
            keys.push(key.map_err(|_| CountyError::DamagedKey(path))?);
        }
        Ok(keys)
    }

    /// Ids of the key that is sealed to and of those before it, by their public halves.
    pub fn sealing_ids(&self) -> Result<Vec<String>, CountyError> {
        let mut ids = vec![self.existing_sealing()?.key_id()];
        for path in self.earlier("pub")? {
            let text = read(&path)?;
            let key = SealingKey::parse(text.trim());
            ids.push(key.map_err(|_| CountyError::DamagedKey(path))?.key_id());
        }
        Ok(ids)
    }

    /// Files of opening keys that were turned.
    fn earlier(&self, ends: &str) -> Result<Vec<PathBuf>, CountyError> {
        let folder = self.folder.join(EARLIER);
        if !folder.exists() {
            return Ok(Vec::new());
        }
        let entries = fs::read_dir(&folder).map_err(|error| CountyError::folder(&folder, error))?;
        let paths = entries.filter_map(|entry| entry.ok().map(|entry| entry.path()));
        Ok(paths
            .filter(|path| path.extension().is_some_and(|end| end == ends))
            .collect())
    }

    /// The public half, which intake and pack need; it does not touch the private one when that is elsewhere.
    pub fn sealing(&self) -> Result<SealingKey, CountyError> {
        let public = self.folder.join(SEALING);
        if !public.exists() {
            return Ok(self.opening()?.sealing_key());
        }
        let text = read(&public)?;
        SealingKey::parse(&text).map_err(|_| self.damaged(SEALING))
    }

    /// The public half, if the desk has already made it: an intake that runs apart must not make an opening key.
    pub fn existing_sealing(&self) -> Result<SealingKey, CountyError> {
        if self.folder.join(SEALING).exists() {
            self.sealing()
        } else {
            Err(CountyError::NoOpeningKey)
        }
    }

    /// Signs receipts, and events for devices that know no decision key.
    pub fn signing(&self) -> Result<SigningKey, CountyError> {
        self.signing_key(SIGNING)
    }

    /// Signs what the desk decides. Desk only.
    pub fn decision(&self) -> Result<SigningKey, CountyError> {
        let key = self.signing_key(DECISION)?;
        let public = self.folder.join(DECIDES);
        if !public.exists() {
            write_new(&public, key.verifying_key().to_base64().as_bytes())?;
        }
        Ok(key)
    }

    /// Its public half, which intake and pack need; the key is made where there is neither.
    pub fn decides(&self) -> Result<VerifyingKey, CountyError> {
        match self.existing_decides()? {
            Some(key) => Ok(key),
            None => Ok(self.decision()?.verifying_key()),
        }
    }

    /// Its public half, if it is here.
    pub fn existing_decides(&self) -> Result<Option<VerifyingKey>, CountyError> {
        let public = self.folder.join(DECIDES);
        if !public.exists() {
            return Ok(None);
        }
        let text = read(&public)?;
        let key = VerifyingKey::from_base64(text.trim()).map_err(|_| self.damaged(DECIDES))?;
        Ok(Some(key))
    }

    /// A key of the desk that can be read here; an intake that runs apart must find none.
    pub fn readable_desk_key(&self) -> Option<PathBuf> {
        let names = [OPENING, DECISION, DESK, ACCESS, IN_CHARGE];
        let paths = names.iter().map(|name| self.folder.join(name));
        let mut paths = paths.chain(self.earlier("key").unwrap_or_default());
        paths.find(|path| given::read_named(path, AT_MOST).is_ok())
    }

    /// Signs catalogs and packs. Its public half lies beside it, to be copied to where only the digits of it are wanted.
    pub fn catalog(&self) -> Result<SigningKey, CountyError> {
        let key = self.signing_key(CATALOG)?;
        let (public, text) = (self.folder.join(CATALOG_PUBLIC), key.verifying_key().to_base64());
        // Another one after the next key took its place.
        if read(&public).ok().as_ref() != Some(&text) {
            disk::whole::write_private(&public, text.as_bytes())
                .map_err(|error| CountyError::folder(&public, error))?;
        }
        Ok(key)
    }

    /// The digits that a device shows of a pack of this county, to be read out to whoever calls; `None` where neither half of the
    /// key is. Never from a published pack: that lies where the intake writes, and digits of a stranger's pack would fit it.
    pub fn catalog_digits(&self) -> Result<Option<String>, CountyError> {
        if let Some(key) = self.existing_catalog()? {
            return Ok(Some(key.verifying_key().fingerprint()));
        }
        let public = self.folder.join(CATALOG_PUBLIC);
        if !public.exists() {
            return Ok(None);
        }
        let text = read(&public)?;
        let key = VerifyingKey::from_base64(text.trim()).map_err(|_| self.damaged(CATALOG_PUBLIC))?;
        Ok(Some(key.fingerprint()))
    }

    /// The same, if it is here: who only looks makes no key.
    pub fn existing_catalog(&self) -> Result<Option<SigningKey>, CountyError> {
        if self.folder.join(CATALOG).exists() {
            self.catalog().map(Some)
        } else {
            Ok(None)
        }
    }

    /// Will sign catalogs after the present key: packs announce its public half beforehand.
    pub fn catalog_next(&self) -> Result<SigningKey, CountyError> {
        self.signing_key(CATALOG_NEXT)
    }

    /// Encrypts the desk's database.
    pub fn desk(&self) -> Result<WrapKey, CountyError> {
        let text = self.load_or_create(DESK, || {
            Ok(Zeroizing::new(STANDARD.encode(seal::random::key_bytes()?)))
        })?;
        Ok(WrapKey::from_bytes(self.bytes(DESK, &text)?))
    }

    /// The clerks' access token of the demonstration; its file is named when the county starts.
    pub fn access_token(&self) -> Result<Zeroizing<String>, CountyError> {
        self.word(ACCESS)
    }

    /// The word of the clerk in charge, who reads the audit.
    pub fn in_charge_token(&self) -> Result<Zeroizing<String>, CountyError> {
        self.word(IN_CHARGE)
    }

    fn word(&self, name: &str) -> Result<Zeroizing<String>, CountyError> {
        let token = self.load_or_create(name, || {
            let bytes = Zeroizing::new(seal::random::key_bytes()?);
            Ok(Zeroizing::new(seal::hash::hex(
                bytes.get(..12).unwrap_or_default(),
            )))
        })?;
        Ok(Zeroizing::new(token.trim().to_owned()))
    }

    /// File of the access token.
    pub fn access_file(&self) -> PathBuf {
        self.folder.join(ACCESS)
    }

    /// File of the word of the clerk in charge.
    pub fn in_charge_file(&self) -> PathBuf {
        self.folder.join(IN_CHARGE)
    }

    fn signing_key(&self, name: &str) -> Result<SigningKey, CountyError> {
        let text = self.load_or_create(name, || {
            Ok(Zeroizing::new(
                STANDARD.encode(*SigningKey::generate()?.to_bytes()),
            ))
        })?;
        Ok(SigningKey::from_bytes(self.bytes(name, &text)?))
    }

    fn load_or_create(
        &self,
        name: &str,
        make: impl FnOnce() -> Result<Zeroizing<String>, CountyError>,
    ) -> Result<Zeroizing<String>, CountyError> {
        let path = self.folder.join(name);
        if !path.exists() {
            write_new(&path, make()?.as_bytes())?;
        }
        let text = read(&path)?;
        Ok(Zeroizing::new(text))
    }

    fn bytes(&self, name: &str, text: &str) -> Result<[u8; 32], CountyError> {
        let bytes = Zeroizing::new(STANDARD.decode(text.trim()).map_err(|_| self.damaged(name))?);
        bytes.as_slice().try_into().map_err(|_| self.damaged(name))
    }

    fn damaged(&self, name: &str) -> CountyError {
        CountyError::DamagedKey(self.folder.join(name))
    }
}

/// Whoever looks after the keys may have linked them here from where he keeps them.
fn read(path: &Path) -> Result<String, CountyError> {
    let bytes = given::read_named(path, AT_MOST).map_err(io::Error::from);
    let text = bytes.and_then(given::text);
    text.map_err(|error| CountyError::folder(path, error))
}

/// Two processes may start at once: the first key that is in place stays, else one would sign with a lost key.
fn write_new(path: &Path, bytes: &[u8]) -> Result<(), CountyError> {
    disk::whole::write_first_private(path, bytes).map_err(|error| CountyError::folder(path, error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_made_once_and_stay() {
        let folder = tempfile::tempdir().unwrap();
        let keys = Keys::at(folder.path()).unwrap();
        let first = keys.signing().unwrap().key_id();
        let again = Keys::at(folder.path()).unwrap();
        assert_eq!(again.signing().unwrap().key_id(), first);
        assert_eq!(
            again.opening().unwrap().sealing_key().key_id(),
            again.sealing().unwrap().key_id()
        );
    }

    #[cfg(unix)]
    #[test]
    fn only_the_owner_reads_them() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let keys = Keys::at(folder.path()).unwrap();
        keys.opening().unwrap();
        keys.access_token().unwrap();
        for file in [OPENING, ACCESS] {
            let mode = fs::metadata(keys.folder().join(file))
                .unwrap()
                .permissions()
                .mode();
            assert_eq!(mode & 0o777, 0o600, "{file}");
        }
    }

    #[test]
    fn a_damaged_key_is_named_and_not_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let keys = Keys::at(folder.path()).unwrap();
        fs::write(keys.folder().join(SIGNING), "broken").unwrap();
        assert!(matches!(keys.signing(), Err(CountyError::DamagedKey(_))));
        assert_eq!(fs::read_to_string(keys.folder().join(SIGNING)).unwrap(), "broken");
    }
}
