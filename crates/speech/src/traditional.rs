//! Traditional characters as simplified ones: the dictionary of readings knows only these.

use std::sync::LazyLock;

use ferrous_opencc::OpenCC;
use ferrous_opencc::config::BuiltinConfig;

/// Without it (the dictionary is compiled in, so this does not happen) text stays as it is.
static SIMPLIFY: LazyLock<Option<OpenCC>> = LazyLock::new(|| OpenCC::from_config(BuiltinConfig::T2s).ok());

/// The same text in simplified characters.
pub(crate) fn simplified(text: &str) -> String {
    match SIMPLIFY.as_ref() {
        Some(convert) => convert.convert(text),
        None => text.to_owned(),
    }
}
