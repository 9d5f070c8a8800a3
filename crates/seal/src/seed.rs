//! What a person's space grows from: sixteen random bytes. Its id and its key follow from them, and they can be written down as
//! twelve Chinese characters (BIP-39, the simplified list; four bits of a checksum tell a slip of the pen). Whoever has them has
//! the space: they stand in the person's file, and on her paper.

use bip39::{Language, Mnemonic};
use zeroize::Zeroizing;

use crate::{SealError, hash, random, space::SpaceKey};

const BYTES: usize = 16;
/// Characters that a seed is written with.
pub const CHARACTERS: usize = 12;
const NAMING: &[u8] = b"cunliban space id 1\n";
const KEYING: &[u8] = b"cunliban space key 1\n";

/// Sixteen random bytes. Wiped from memory when dropped; printed by nobody.
#[derive(Clone)]
pub struct SpaceSeed(Zeroizing<[u8; BYTES]>);

/// Why characters are no seed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoSeed {
    /// There are so many, and not [`CHARACTERS`].
    Count(usize),
    /// The one at this place (from 1) is in no list.
    Unknown(usize),
    /// Each is in the list, and together they are no seed: one is wrong, or two changed places.
    Differ,
}

impl SpaceSeed {
    /// A new one from the system's randomness.
    ///
    /// # Errors
    /// [`SealError::NoRandomness`] when the system has none.
    pub fn generate() -> Result<Self, SealError> {
        let mut bytes = Zeroizing::new([0; BYTES]);
        random::fill(bytes.as_mut_slice())?;
        Ok(Self(bytes))
    }

    /// The seed of these bytes.
    pub fn from_bytes(bytes: [u8; BYTES]) -> Self {
        Self(Zeroizing::new(bytes))
    }

    /// The bytes, for storing.
    pub fn as_bytes(&self) -> &[u8; BYTES] {
        &self.0
    }

    /// Id of the space: 32 hex digits, from which nobody finds the seed.
    pub fn id(&self) -> String {
        let hash = self.derived(NAMING);
        hash::hex(hash.get(..BYTES).unwrap_or_default())
    }

    /// Key of the space.
    pub fn key(&self) -> SpaceKey {
        SpaceKey::from_bytes(*self.derived(KEYING))
    }

    /// The characters, one by one.
    ///
    /// # Errors
    /// [`SealError::Damaged`], which sixteen bytes never give.
    pub fn characters(&self) -> Result<Vec<String>, SealError> {
        let words = Mnemonic::from_entropy_in(Language::SimplifiedChinese, &*self.0)
            .map_err(|_| SealError::Damaged)?;
        Ok(words.words().map(str::to_owned).collect())
    }

    /// Reads characters as somebody wrote them down: simplified or traditional, with whatever stands between them.
    ///
    /// # Errors
    /// [`NoSeed`].
    pub fn read(text: &str) -> Result<Self, NoSeed> {
        let found: Vec<char> = text.chars().filter(|c| c.is_alphabetic()).collect();
        if found.len() != CHARACTERS {
            return Err(NoSeed::Count(found.len()));
        }
        let simple: Vec<&str> = (1..)
            .zip(&found)
            .map(|(place, c)| simplified(*c).ok_or(NoSeed::Unknown(place)))
            .collect::<Result<_, _>>()?;
        let words = Zeroizing::new(simple.join(" "));
        let read = Mnemonic::parse_in_normalized(Language::SimplifiedChinese, &words);
        let bytes = Zeroizing::new(read.map_err(|_| NoSeed::Differ)?.to_entropy());
        let bytes = bytes.as_slice().try_into().map_err(|_| NoSeed::Differ)?;
        Ok(Self::from_bytes(bytes))
    }

    fn derived(&self, context: &[u8]) -> Zeroizing<[u8; 32]> {
        let bytes = Zeroizing::new([context, self.0.as_slice()].concat());
        Zeroizing::new(hash::sha256(&bytes))
    }
}

impl std::fmt::Debug for SpaceSeed {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("SpaceSeed")
    }
}

/// The character of the simplified list: itself, or the one at the same place of the traditional list.
fn simplified(c: char) -> Option<&'static str> {
    let list = Language::SimplifiedChinese.word_list();
    let mut bytes = [0; 4];
    let text: &str = c.encode_utf8(&mut bytes);
    let place = |language: Language| language.word_list().iter().position(|word| *word == text);
    let at = place(Language::SimplifiedChinese).or_else(|| place(Language::TraditionalChinese))?;
    list.get(at).copied()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_is_written_down_is_read_back(bytes: [u8; 16], between in "[ ，、0-9\n]{0,3}") {
            let seed = SpaceSeed::from_bytes(bytes);
            let written = seed.characters().unwrap();
            prop_assert_eq!(written.len(), CHARACTERS);
            let read = SpaceSeed::read(&written.join(&between)).unwrap();
            prop_assert_eq!(read.as_bytes(), &bytes);
        }

        #[test]
        fn whatever_is_typed_breaks_nothing(text: String) {
            let _ = SpaceSeed::read(&text);
        }
    }

    #[test]
    fn the_list_is_the_published_one() {
        // Vectors of BIP-39 for 128 bits of zeros and of 0x7f, written with the Chinese list.
        let zeros = SpaceSeed::from_bytes([0; 16]).characters().unwrap();
        assert_eq!(zeros.concat(), "的的的的的的的的的的的在");
        let id = SpaceSeed::from_bytes([0; 16]).id();
        assert!(id.len() == 32 && id != SpaceSeed::from_bytes([1; 16]).id());
        assert_ne!(
            SpaceSeed::from_bytes([0; 16]).key().as_bytes(),
            SpaceSeed::from_bytes([1; 16]).key().as_bytes()
        );
    }

    #[test]
    fn a_slip_of_the_pen_is_told() {
        let of = |text: &str| SpaceSeed::read(text).err();
        assert_eq!(of("的的的"), Some(NoSeed::Count(3)));
        assert_eq!(of("的的的的囧的的的的的的在"), Some(NoSeed::Unknown(5)));
        assert_eq!(of("的的的的的的的的的的的的"), Some(NoSeed::Differ));
        assert_eq!(format!("{:?}", SpaceSeed::from_bytes([9; 16])), "SpaceSeed");
    }

    #[test]
    fn traditional_characters_are_the_same() {
        let seed = SpaceSeed::from_bytes(*b"0123456789abcdef");
        let traditional = |c: &str| {
            let at = Language::SimplifiedChinese
                .word_list()
                .iter()
                .position(|word| *word == c)
                .unwrap();
            Language::TraditionalChinese.word_list()[at]
        };
        let written: String = seed
            .characters()
            .unwrap()
            .iter()
            .map(|c| traditional(c))
            .collect();
        assert_eq!(SpaceSeed::read(&written).unwrap().as_bytes(), seed.as_bytes());
    }
}
