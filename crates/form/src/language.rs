//! The languages that everything is said in. This is the one list: sentences, exports, the guide's texts and what is told of
//! changes are made from it or held against it. A foreign form may name its languages as it likes.

/// One language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Language {
    /// Tag (BCP 47), as in texts and folders.
    pub tag: &'static str,
    /// As whoever speaks it calls it.
    pub name: &'static str,
}

/// The language that everything is written in first.
pub const SOURCE: &str = "zh-Hans";

/// All of them, the source first.
pub const LANGUAGES: [Language; 3] = [
    Language {
        tag: SOURCE,
        name: "简体中文",
    },
    Language {
        tag: "zh-Hant",
        name: "繁體中文",
    },
    Language {
        tag: "en",
        name: "English",
    },
];

/// Their tags, the source first.
pub const TAGS: [&str; 3] = {
    let [source, traditional, english] = LANGUAGES;
    [source.tag, traditional.tag, english.tag]
};
