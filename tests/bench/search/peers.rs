//! Two ways that others would take: SQLite's FTS5 over single characters with columns for pinyin and initials, and FTS5
//! over the words of a dictionary (jieba). Both rank by bm25 with the same weights of fields as ours has.

use catalog::service::Service;
use jieba_rs::Jieba;
use pinyin::ToPinyin as _;
use rusqlite::{Connection, params};

/// A full-text index in memory; the bytes it would take on disk are its pages.
pub struct Peer {
    db: Connection,
    jieba: Option<Jieba>,
}

/// Words that only ask, as far as a general stop list has them.
const STOPS: &str = "的了吗呢吧啊是在有和就不都也很到说要去你我他她它这那怎么什么能可以给";

impl Peer {
    /// Han characters apart, with pinyin and initials.
    pub fn characters(services: &[Service]) -> anyhow::Result<Self> {
        Self::build(services, None)
    }

    /// Words of the dictionary.
    pub fn words(services: &[Service], jieba: Jieba) -> anyhow::Result<Self> {
        Self::build(services, Some(jieba))
    }

    fn build(services: &[Service], jieba: Option<Jieba>) -> anyhow::Result<Self> {
        let mut peer = Self {
            db: Connection::open_in_memory()?,
            jieba,
        };
        peer.db.execute_batch(
            "CREATE VIRTUAL TABLE guide USING fts5(name, about, rest, pinyin, initials, content='', tokenize='unicode61');",
        )?;
        let transaction = peer.db.transaction()?;
        for (row, service) in services.iter().enumerate() {
            let fields = fields(service);
            let [name, about, rest] = fields
                .each_ref()
                .map(|texts| split(peer.jieba.as_ref(), &texts.join(" ")));
            let (pinyin, initials) = sounds(&fields[0]);
            transaction.execute(
                "INSERT INTO guide (rowid, name, about, rest, pinyin, initials) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                params![row as i64, name, about, rest, pinyin, initials],
            )?;
        }
        transaction.commit()?;
        Ok(peer)
    }

    /// Numbers of the services that fit best.
    pub fn search(&self, query: &str, limit: usize) -> anyhow::Result<Vec<usize>> {
        let Some(wanted) = self.wanted(query) else {
            return Ok(Vec::new());
        };
        let mut statement = self.db.prepare_cached(
            "SELECT rowid FROM guide WHERE guide MATCH ?1 ORDER BY bm25(guide, 10.0, 4.0, 1.0, 6.0, 6.0) LIMIT ?2",
        )?;
        let rows = statement.query_map(params![wanted, limit as i64], |row| row.get::<_, i64>(0))?;
        Ok(rows
            .collect::<Result<Vec<_>, _>>()?
            .into_iter()
            .map(|row| row as usize)
            .collect())
    }

    /// Bytes of its pages.
    pub fn bytes(&self) -> anyhow::Result<u64> {
        let one = |what: &str| {
            self.db
                .query_row(&format!("PRAGMA {what}"), [], |row| row.get::<_, i64>(0))
        };
        Ok((one("page_count")? * one("page_size")?) as u64)
    }

    fn wanted(&self, query: &str) -> Option<String> {
        let letters: String = query.chars().filter(char::is_ascii_alphabetic).collect();
        let mut parts: Vec<String> = Vec::new();
        if letters.len() >= 2 {
            parts.push(format!("pinyin : \"{letters}\" * OR initials : \"{letters}\" *"));
        }
        let han: Vec<char> = query.chars().filter(|c| !c.is_ascii()).collect();
        match &self.jieba {
            Some(jieba) => {
                let text: String = han.iter().collect();
                let words = jieba.cut_for_search(&text, true);
                parts.extend(
                    words
                        .iter()
                        .map(|word| word.word)
                        .filter(|word| !STOPS.contains(*word))
                        .map(quoted),
                );
            }
            None if han.len() == 1 => parts.extend(han.iter().map(|c| quoted(&c.to_string()))),
            // Pairs of characters as phrases: a single one of a whole sentence would match everything.
            None => parts.extend(han.windows(2).map(|pair| format!("\"{} {}\"", pair[0], pair[1]))),
        }
        (!parts.is_empty()).then(|| parts.join(" OR "))
    }
}

fn quoted(word: &str) -> String {
    format!("\"{}\"", word.replace('"', ""))
}

/// Names, what it is about, everything else.
fn fields(service: &Service) -> [Vec<String>; 3] {
    let guide = &service.guide;
    let say = |text: &form::definition::Text| text.get("zh-Hans").cloned().unwrap_or_default();
    let mut names = vec![say(&guide.title), say(&guide.official_name)];
    names.extend(guide.aliases.iter().cloned());
    let mut about = vec![say(&guide.summary)];
    about.extend(guide.conditions.iter().map(say));
    let mut rest: Vec<String> = guide
        .faq
        .iter()
        .flat_map(|faq| [say(&faq.question), say(&faq.answer)])
        .collect();
    rest.extend(service.materials.iter().map(|material| say(&material.name)));
    rest.extend(guide.steps.iter().map(|step| say(&step.name)));
    [names, about, rest]
}

fn split(jieba: Option<&Jieba>, text: &str) -> String {
    match jieba {
        Some(jieba) => jieba
            .cut_for_search(text, true)
            .iter()
            .map(|word| word.word)
            .collect::<Vec<_>>()
            .join(" "),
        None => text.chars().flat_map(|c| [c, ' ']).collect(),
    }
}

fn sounds(names: &[String]) -> (String, String) {
    let each = |name: &String, whole: bool| -> String {
        let plain = name
            .chars()
            .filter_map(|c| c.to_pinyin())
            .map(|sound| sound.plain());
        plain
            .map(|sound| if whole { sound } else { &sound[..1] })
            .collect()
    };
    let join = |whole| {
        names
            .iter()
            .map(|name| each(name, whole))
            .collect::<Vec<_>>()
            .join(" ")
    };
    (join(true), join(false))
}
