//! From a text to what is said: sentences with their place in the text, each in runs of one voice, numbers and letters in
//! words as people say them, Chinese with its pinyin. Pure: no voice, no files. Who speaks it is the `voice` crate's matter.

mod chinese;
mod counting;
mod english;
mod lexicon;
mod numbers;
mod pinyin;
mod plan;
mod shapes;
mod split;
mod traditional;
mod units;

pub use plan::{Plan, Readings, Run, Sentence, Tongue, plan, sentences};
