//! `cargo run -p speech --example say < file`: of each line the words and the pinyin that a voice gets. For whoever hears a
//! wrong reading and wants to mend `data/readings.tsv`.

use std::io::{self, BufRead as _, Write as _};

fn main() -> io::Result<()> {
    let language = std::env::args().nth(1).unwrap_or_else(|| "zh-Hans".to_owned());
    let mut out = io::stdout().lock();
    for line in io::stdin().lock().lines() {
        let line = line?;
        let plan = speech::plan(&line, &language, &speech::Readings::new());
        for sentence in plan.sentences {
            let part = |run: &speech::Run| match run.pinyin.as_str() {
                "" => (run.words.clone(), format!("[{}]", run.words)),
                pinyin => (run.words.clone(), pinyin.to_owned()),
            };
            let (words, pinyin): (Vec<_>, Vec<_>) = sentence.runs.iter().map(part).unzip();
            writeln!(
                out,
                "{}\t{}\t{}",
                sentence.text.trim(),
                words.concat(),
                pinyin.join(" ")
            )?;
        }
    }
    Ok(())
}
