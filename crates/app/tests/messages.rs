//! Every error code has both sentences. That any other key is there, in every language, holds when the crate is built.

use app::texts::{LANGUAGES, Texts};

#[test]
fn every_error_code_says_what_happened_and_what_to_do() {
    let codes = app::error::Code::ALL.iter();
    for language in LANGUAGES {
        let texts = Texts::new(language);
        for code in codes.clone() {
            for key in [format!("error-{code}"), format!("error-{code}-next")] {
                assert!(texts.has(&key), "{language}: {key}");
            }
        }
    }
}
