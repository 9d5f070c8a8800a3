//! Who finds the right service among the first three: ours and the peers over the same fourteen services and the same
//! queries.

use std::path::Path;

use catalog::search::SearchIndex;
use jieba_rs::Jieba;

use crate::peers::Peer;

const SETS: [&str; 7] = ["dev", "check", "second", "third", "fourth", "unseen", "last"];

/// Prints a line a set.
pub fn compare(jieba: Jieba) -> anyhow::Result<()> {
    let services = testkit::county::demonstration(&[])?;
    let index = SearchIndex::build(&services);
    let (characters, words) = (Peer::characters(&services)?, Peer::words(&services, jieba)?);
    let named = |numbers: Vec<usize>| {
        numbers
            .into_iter()
            .filter_map(|n| Some(services.get(n)?.id.clone()))
    };
    println!(
        "\nfourteen services: index {:.1} MB, questions {:.1} MB",
        index.memory_bytes() as f64 / 1e6,
        catalog::answers::AnswerIndex::build(&services).memory_bytes() as f64 / 1e6
    );
    println!("\nright service among the first three, of the queries that have one");
    println!(
        "{:<10} {:>7} {:>8} {:>12} {:>8}",
        "", "queries", "ours", "characters", "words"
    );
    for set in SETS {
        let queries = queries(set)?;
        let share = |found: &dyn Fn(&str) -> anyhow::Result<Vec<String>>| -> anyhow::Result<f64> {
            let mut right = 0;
            for (query, wanted) in &queries {
                right += usize::from(found(query)?.iter().take(3).any(|id| wanted.contains(id)));
            }
            Ok(100.0 * right as f64 / queries.len() as f64)
        };
        let ours = share(&|query| {
            Ok(index
                .search(query, 3)
                .into_iter()
                .map(|hit| hit.service)
                .collect())
        })?;
        let by_characters = share(&|query| Ok(named(characters.search(query, 3)?).collect()))?;
        let by_words = share(&|query| Ok(named(words.search(query, 3)?).collect()))?;
        println!(
            "{set:<10} {:>7} {ours:>7.1}% {by_characters:>11.1}% {by_words:>7.1}%",
            queries.len()
        );
    }
    Ok(())
}

fn queries(set: &str) -> anyhow::Result<Vec<(String, Vec<String>)>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("fixtures/queries/{set}.tsv"));
    let text = std::fs::read_to_string(path)?;
    let rows = text.lines().filter(|line| !line.starts_with('#'));
    let split = rows.filter_map(|line| {
        let mut columns = line.split('\t');
        let (query, wanted) = (columns.next()?, columns.next()?);
        let wanted = wanted
            .split(',')
            .filter(|id| !matches!(*id, "" | "-"))
            .map(str::to_owned);
        Some((query.to_owned(), wanted.collect::<Vec<_>>()))
    });
    Ok(split.filter(|(_, wanted)| !wanted.is_empty()).collect())
}
