//! Content hashes: SHA-256 as lower-case hex, as named in envelopes, receipts and packs.

use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

/// SHA-256 of the bytes, 64 hex digits.
pub fn sha256_hex(bytes: &[u8]) -> String {
    hex(&sha256(bytes))
}

/// SHA-256 of the bytes, 32 bytes.
pub fn sha256(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

/// The same of bytes that come in pieces.
#[derive(Default)]
pub struct Running(Sha256);

impl Running {
    /// The next piece.
    pub fn add(&mut self, piece: &[u8]) {
        self.0.update(piece);
    }

    /// The hash of all of them, 32 bytes.
    pub fn end(self) -> [u8; 32] {
        self.0.finalize().into()
    }
}

/// Lower-case hex of any bytes.
pub fn hex(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().saturating_mul(2));
    push_hex(&mut text, bytes);
    text
}

/// The same of a key: written once, into a place that is wiped. No piece of it is left in memory by growing.
pub fn secret_hex(bytes: &[u8]) -> Zeroizing<String> {
    let mut text = Zeroizing::new(String::with_capacity(bytes.len().saturating_mul(2)));
    push_hex(&mut text, bytes);
    text
}

fn push_hex(text: &mut String, bytes: &[u8]) {
    let halves = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    text.extend(halves.filter_map(|half| char::from_digit(u32::from(half), 16)));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_written_without_growing() {
        let bytes: Vec<u8> = (0..=255).collect();
        let text = secret_hex(&bytes);
        assert_eq!((text.len(), text.capacity()), (512, 512));
        assert_eq!(*text, hex(&bytes));
        assert!(text.starts_with("000102") && text.ends_with("fdfeff"));
    }

    #[test]
    fn fits_the_vector_of_fips_180() {
        assert_eq!(
            sha256_hex(b"abc"),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
        let mut running = Running::default();
        (["a", "", "bc"].iter()).for_each(|piece| running.add(piece.as_bytes()));
        assert_eq!(running.end(), sha256(b"abc"));
    }
}
