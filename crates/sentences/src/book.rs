//! The sentences of one language, and saying them.

use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentError, FluentResource, FluentValue};

use crate::key::{Args, Key, NONE, Named};

/// A language's tag and the text of its files.
pub type Source<const FILES: usize> = (&'static str, [&'static str; FILES]);

/// See the module.
pub struct Book(FluentBundle<FluentResource>);

impl Book {
    /// The sentences of the first source of this tag; an unknown tag gives those of the first source.
    pub fn of<const FILES: usize>(sources: &[Source<FILES>], tag: &str) -> Self {
        let found = sources.iter().find(|(name, _)| *name == tag).or(sources.first());
        let (tag, files) = found.map_or(("", &[] as &[&str]), |(tag, files)| (*tag, files.as_slice()));
        let mut bundle = FluentBundle::new_concurrent(tag.parse().into_iter().collect());
        // Isolation marks would stand in pages and files as invisible signs that screen readers stumble over.
        bundle.set_use_isolating(false);
        for file in files {
            // A faulty line spoils one sentence, not all: what could be read is kept; the build has refused it already.
            let resource = match FluentResource::try_new((*file).to_owned()) {
                Ok(resource) | Err((resource, _)) => resource,
            };
            bundle.add_resource_overriding(resource);
        }
        Self(bundle)
    }

    /// Gives the files a function without arguments that selects, such as `DEVICE()`.
    ///
    /// # Errors
    /// Such a function is there already.
    pub fn add_word(&mut self, name: &str, word: &'static str) -> Result<(), FluentError> {
        self.0.add_function(name, move |_, _| FluentValue::from(word))
    }

    /// A sentence without arguments.
    pub fn say(&self, key: Key<NONE>) -> String {
        self.say_named(key.name(), &[])
    }

    /// A sentence with exactly its arguments.
    pub fn say_with<const ARGS: u64>(&self, key: Key<ARGS>, args: &Args<'_, ARGS>) -> String {
        self.say_named(key.name(), args.all())
    }

    /// A sentence whose key is only known when the program runs (an error's code, a word of a pack); without one the key itself is
    /// said. Whoever builds keys has a test that each of them has its sentence.
    pub fn say_named(&self, key: &str, args: &[Named<'_>]) -> String {
        let mut given = FluentArgs::new();
        for (name, value) in args {
            given.set(*name, FluentValue::from(*value));
        }
        let pattern = self.0.get_message(key).and_then(|message| message.value());
        let say = |pattern| self.0.format_pattern(pattern, Some(&given), &mut Vec::new());
        pattern.map_or_else(|| key.to_owned(), |pattern| say(pattern).into_owned())
    }

    /// There is such a sentence.
    pub fn has(&self, key: &str) -> bool {
        self.0.has_message(key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::args;

    const SOURCES: [Source<1>; 2] = [
        (
            "zh-Hans",
            [
                "hello = 您好\ncount = { $count } 件，{ $name }\nmachine = { DEVICE() ->\n  [phone] 手机\n *[computer] 电脑\n}",
            ],
        ),
        ("en", ["hello = Hello"]),
    ];
    const HELLO: Key<NONE> = Key::known("hello");

    #[test]
    fn what_is_said_is_what_stands_there() {
        let book = Book::of(&SOURCES, "zh-Hans");
        let count: Key<{ crate::shape(&["count", "name"]) }> = Key::known("count");
        assert_eq!(book.say(HELLO), "您好");
        assert_eq!(
            book.say_with(count, &args![name = "王桂英", count = "2"]),
            "2 件，王桂英"
        );
        assert_eq!(Book::of(&SOURCES, "en").say(HELLO), "Hello");
        assert_eq!(Book::of(&SOURCES, "fr").say(HELLO), "您好");
    }

    #[test]
    fn a_word_of_the_machine_selects() {
        let mut book = Book::of(&SOURCES, "zh-Hans");
        book.add_word("DEVICE", "phone").unwrap();
        assert_eq!(book.say(Key::known("machine")), "手机");
    }

    #[test]
    fn a_key_made_at_run_time_that_is_nowhere_is_said_itself() {
        assert_eq!(Book::of(&SOURCES, "en").say_named("error-x", &[]), "error-x");
    }
}
