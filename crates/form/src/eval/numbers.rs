//! Functions on numbers. Exact where the arguments allow; the transcendental few go through `f64`.

use super::Evaluator;
use crate::compile::functions::Function;
use crate::value::{Value, decimal::Dec};

/// `int round floor ceiling abs pow sqrt`.
pub(super) fn exact(function: Function, number: Option<Dec>, second: Option<Option<Dec>>) -> Option<Dec> {
    let number = number?;
    match function {
        Function::Int => Some(number.trunc()),
        Function::Floor => Some(number.floor()),
        Function::Ceiling => Some(number.ceil()),
        Function::Abs => Some(number.abs()),
        Function::Sqrt => number.sqrt(),
        Function::Pow => number.pow(second??),
        _ => match second {
            None => number.round(0),
            Some(places) => number.round(places?.to_i64()?),
        },
    }
}

pub(super) fn approximate(function: Function, first: Option<Dec>, second: Option<Dec>) -> Option<Dec> {
    if function == Function::Pi {
        return Dec::from_f64(std::f64::consts::PI);
    }
    let x = first?.to_f64();
    Dec::from_f64(match function {
        Function::Exp => x.exp(),
        Function::Exp10 => 10f64.powf(x),
        Function::Log => x.ln(),
        Function::Log10 => x.log10(),
        Function::Sin => x.sin(),
        Function::Cos => x.cos(),
        Function::Tan => x.tan(),
        Function::Asin => x.asin(),
        Function::Acos => x.acos(),
        Function::Atan => x.atan(),
        _ => x.atan2(second?.to_f64()),
    })
}

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
