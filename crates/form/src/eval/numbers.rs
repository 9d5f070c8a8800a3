//! Chance: numbers and names that are the same whenever a form is evaluated again.

use super::Evaluator;
use crate::value::{Value, decimal::Dec};

impl Evaluator<'_> {
    /// The same for the same seed, node and row, so that a form evaluated again is the same form.
    fn bits(&self, salt: u64) -> u64 {
        let mut hash = self.state.seed ^ salt.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ u64::from(self.node);
        let mut frame = self.state.frame(self.origin);
        while let Some(found) = frame.filter(|frame| !frame.id.is_empty()) {
            for byte in found.id.bytes() {
                hash = mix(hash ^ u64::from(byte));
            }
            frame = self.state.frame(found.parent);
        }
        mix(hash)
    }

    pub(super) fn random(&self) -> f64 {
        // 53 bits are what an f64 holds.
        (self.bits(3) >> 11) as f64 / (1u64 << 53) as f64
    }

    pub(crate) fn new_uuid(&self) -> String {
        self.uuid(&Value::Blank)
    }

    /// A version 4 uuid, or with a length that many letters and digits.
    pub(super) fn uuid(&self, length: &Value) -> String {
        let bits = (u128::from(self.bits(1)) << 64) | u128::from(self.bits(2));
        match length.as_number().and_then(Dec::to_i64) {
            None => uuid::Builder::from_random_bytes(bits.to_be_bytes())
                .into_uuid()
                .to_string(),
            Some(length) => {
                let hex: Vec<char> = format!("{bits:032x}").chars().collect();
                let length = usize::try_from(length.clamp(0, 64)).unwrap_or(0);
                hex.into_iter().cycle().take(length).collect()
            }
        }
    }
}

fn mix(seed: u64) -> u64 {
    let mut x = seed.wrapping_add(0x9E37_79B9_7F4A_7C15);
    x = (x ^ (x >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    x = (x ^ (x >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    x ^ (x >> 31)
}
