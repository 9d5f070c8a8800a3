//! How values are written for a person: dates, numbers, sizes, masked numbers. Pure; the sentences come from Fluent.

pub mod checks;
pub mod dates;
pub mod numbers;
