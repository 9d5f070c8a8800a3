//! zstd with a limit on what may come out, so that a small hostile file cannot fill the memory.

use std::io::Read as _;

use crate::SealError;

/// zstd's window may be at most 8 MiB: memory of the reader is bounded whatever the writer claims.
const WINDOW_LOG_MAX: u32 = 23;

/// Compresses at a level that suits texts sent once (12).
///
/// # Errors
/// [`SealError::Damaged`] when the compressor fails, which only a lack of memory brings about.
pub fn compress(bytes: &[u8]) -> Result<Vec<u8>, SealError> {
    zstd::encode_all(bytes, 12).map_err(|_| SealError::Damaged)
}

/// Decompresses at most `limit_bytes`.
///
/// # Errors
/// [`SealError::TooLarge`] when more than the limit would come out, [`SealError::Damaged`] when it is not whole.
pub fn decompress(bytes: &[u8], limit_bytes: usize) -> Result<Vec<u8>, SealError> {
    let mut decoder = zstd::Decoder::with_buffer(bytes).map_err(|_| SealError::Damaged)?;
    decoder
        .window_log_max(WINDOW_LOG_MAX)
        .map_err(|_| SealError::Damaged)?;
    read_at_most(decoder, limit_bytes)
}

/// Reads to the end, but no more than `limit_bytes`.
pub(crate) fn read_at_most(reader: impl std::io::Read, limit_bytes: usize) -> Result<Vec<u8>, SealError> {
    let mut plain = Vec::new();
    let limit = u64::try_from(limit_bytes).unwrap_or(u64::MAX);
    reader
        .take(limit.saturating_add(1))
        .read_to_end(&mut plain)
        .map_err(|_| SealError::Damaged)?;
    if plain.len() > limit_bytes {
        return Err(SealError::TooLarge);
    }
    Ok(plain)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_bomb_stops_at_the_limit() {
        let bomb = compress(&vec![0_u8; 50_000_000]).unwrap();
        assert!(bomb.len() < 10_000);
        assert_eq!(decompress(&bomb, 1_000_000), Err(SealError::TooLarge));
    }

    proptest! {
        #[test]
        fn comes_back_as_it_was(bytes in proptest::collection::vec(any::<u8>(), 0..4096)) {
            prop_assert_eq!(decompress(&compress(&bytes).unwrap(), bytes.len()).unwrap(), bytes);
        }

        #[test]
        fn hostile_bytes_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..512)) {
            let _ = decompress(&bytes, 10_000);
        }
    }
}
