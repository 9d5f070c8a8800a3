//! Sealing under a phrase that a person chose: age v1 with scrypt, a public format with independent tools. For what is taken along,
//! never for what the app itself opens each day.

use age::secrecy::SecretString;

use crate::SealError;

/// Memory and time of a try, as a power of two: 2^15 × 1 KiB, about a tenth of a second on a laptop.
const WORK: u8 = 15;
/// More than this is somebody who wants to keep us busy.
const WORK_AT_MOST: u8 = 20;

/// Seals bytes; every call gives other bytes.
///
/// # Errors
/// [`SealError::Damaged`] when the ciphertext cannot be written.
pub fn seal(phrase: &str, plain: &[u8]) -> Result<Vec<u8>, SealError> {
    let mut recipient = age::scrypt::Recipient::new(SecretString::from(phrase.to_owned()));
    recipient.set_work_factor(WORK);
    age::encrypt(&recipient, plain).map_err(|_| SealError::Damaged)
}

/// Opens sealed bytes. At most `limit_bytes` come out.
///
/// # Errors
/// [`SealError::WrongKey`] for another phrase, [`SealError::Damaged`] when bytes are missing or changed,
/// [`SealError::TooLarge`] when more than the limit would come out.
pub fn open(phrase: &str, sealed: &[u8], limit_bytes: usize) -> Result<Vec<u8>, SealError> {
    let mut identity = age::scrypt::Identity::new(SecretString::from(phrase.to_owned()));
    identity.set_max_work_factor(WORK_AT_MOST);
    let decryptor = age::Decryptor::new_buffered(sealed).map_err(|_| SealError::Damaged)?;
    let reader = decryptor
        .decrypt(std::iter::once(&identity as &dyn age::Identity))
        .map_err(|_| SealError::WrongKey)?;
    crate::pack::read_at_most(reader, limit_bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_phrase_opens_and_nothing_is_seen_without_it() {
        let plain = "王桂英 6217990000000000014".as_bytes();
        let sealed = seal("荷花开了又开", plain).unwrap();
        assert!(sealed.starts_with(b"age-encryption.org/v1\n-> scrypt "));
        assert!(!sealed.windows(6).any(|part| part == &plain[10..16]));
        assert_eq!(open("荷花开了又开", &sealed, 100).unwrap(), plain);
        assert_eq!(open("荷花开了", &sealed, 100), Err(SealError::WrongKey));
        assert_eq!(open("荷花开了又开", &sealed, 5), Err(SealError::TooLarge));
        assert!(open("荷花开了又开", &sealed[..sealed.len() - 1], 100).is_err());
    }
}
