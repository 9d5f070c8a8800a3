//! Functions of numbers alone. Exact where the arguments allow; the transcendental few go through `f64`.

use crate::compile::functions::Function;
use crate::value::decimal::Dec;

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
