//! Any bytes as a workbook: findings or a form, never a panic, for our own services and for foreign forms alike.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let _ = workbook::compile_plain(bytes, "fuzz.xlsx", &workbook::no_siblings);
    let _ = workbook::compile_service(bytes, "fuzz.xlsx");
});
