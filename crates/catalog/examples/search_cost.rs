//! What search costs with 2,000 services: builds them, measures, prints one JSON line. Run it in release.

use std::io::Write as _;
use std::time::Instant;

use catalog::search::SearchIndex;
use catalog::service::{Faq, Guide, Material, Service, Step};
use form::definition::Text;

const SERVICES: usize = 2000;
const ROUNDS: usize = 5;
const SUBJECTS: &[&str] = &[
    "养老保险",
    "医疗保险",
    "宅基地",
    "耕地",
    "林权",
    "残疾人",
    "老年人",
    "新生儿",
    "户口",
    "社保卡",
    "低保",
    "特困",
    "临时救助",
    "公租房",
    "水利",
    "农机",
    "种子",
    "渔业",
    "畜牧",
    "道路",
    "营运",
    "驾驶",
    "食品",
    "药品",
    "学籍",
    "助学金",
    "就业",
    "创业",
    "退役军人",
    "婚姻",
    "殡葬",
    "收养",
    "公证",
    "法律援助",
    "环保",
    "消防",
    "建筑",
    "施工",
    "排水",
    "供电",
];
const ACTS: &[&str] = &[
    "申请",
    "登记",
    "变更",
    "注销",
    "认证",
    "补办",
    "年审",
    "发放",
    "资格确认",
    "备案",
    "许可",
    "延期",
    "补贴",
    "津贴",
    "减免",
    "查询",
    "转移",
    "异议",
    "复核",
    "换证",
    "代办",
    "缴费",
    "退费",
    "奖励",
    "证明",
    "核准",
    "鉴定",
    "评定",
    "公示",
    "验收",
    "审批",
    "报销",
    "领取",
    "申领",
    "终止",
    "恢复",
    "合并",
    "分立",
    "抽检",
    "回访",
    "培训",
    "介绍",
    "安置",
    "优待",
    "救助",
    "慰问",
    "补偿",
    "征收",
    "流转",
    "确权",
];
const QUERIES: &[&str] = &[
    "俺爹八十二了国家给不给钱",
    "低保",
    "医保",
    "宅基地盖房要什么手续",
    "gaolingjintie",
    "gljt",
    "高齡津貼",
    "养老保现",
    "家里着火了啥都没了",
    "残",
    "房",
    "社保卡丢了怎么补办",
    "种地补贴怎么还没到账",
    "老人走了户口怎么销",
    "娃刚生下来要办啥",
    "shebaoka",
    "yb",
    "新农合",
    "我一个人过没儿没女六十八了谁来管我",
    "今天天气怎么样",
    "驾驶证到期换证",
    "孩子得了大病借了一屁股债",
    "公租房申请",
    "lqdj",
    "农机补贴",
    "学籍证明",
    "退役军人优待",
    "建筑施工许可延期",
    "麻烦问一下我想给我妈办一个老年人优待证要带什么材料到哪里办要多少钱",
    "a",
];

/// A small generator, so that every run measures the same texts.
struct Numbers(u64);

impl Numbers {
    fn next(&mut self, below: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % below
    }

    fn pick<'a>(&mut self, words: &[&'a str]) -> &'a str {
        words.get(self.next(words.len())).copied().unwrap_or_default()
    }

    /// A sentence of ordinary characters and known words.
    fn sentence(&mut self, length: usize) -> String {
        let mut text = String::new();
        while text.chars().count() < length {
            match self.next(4) {
                0 => text.push_str(self.pick(SUBJECTS)),
                1 => text.push_str(self.pick(ACTS)),
                _ => text.extend(char::from_u32(0x4E00 + self.next(3500) as u32)),
            }
        }
        text
    }
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let services = services();
    let guides: Vec<Vec<u8>> = services
        .iter()
        .map(serde_json::to_vec)
        .collect::<Result<_, _>>()?;
    let start = Instant::now();
    let index = SearchIndex::build(&services);
    let build_ms = ms(start);
    let mut searches = Vec::new();
    for round in 0..=ROUNDS {
        for query in QUERIES {
            let start = Instant::now();
            std::hint::black_box(index.search(query, 5));
            // The first round warms up.
            if round > 0 {
                searches.push(ms(start));
            }
        }
    }
    let bytes = index.to_bytes()?;
    let start = Instant::now();
    let loaded = SearchIndex::from_bytes(&bytes)?;
    let load_ms = ms(start);
    assert!(loaded == index, "the stored index is the built one");
    let mut openings = Vec::new();
    for guide in &guides {
        let start = Instant::now();
        std::hint::black_box(serde_json::from_slice::<Service>(guide)?);
        openings.push(ms(start));
    }
    searches.sort_by(f64::total_cmp);
    openings.sort_by(f64::total_cmp);
    let line = serde_json::json!({
        "services": SERVICES,
        "guide_bytes": guides.iter().map(Vec::len).sum::<usize>(),
        "build_ms": build_ms,
        "load_ms": load_ms,
        "p50_ms": percentile(&searches, 50),
        "p99_ms": percentile(&searches, 99),
        "index_bytes": bytes.len(),
        "index_memory_bytes": index.memory_bytes(),
        "open_guide_p99_ms": percentile(&openings, 99),
    });
    writeln!(std::io::stdout(), "{line}")?;
    Ok(())
}

fn ms(start: Instant) -> f64 {
    start.elapsed().as_secs_f64() * 1000.0
}

fn percentile(sorted: &[f64], percent: usize) -> f64 {
    sorted
        .get((sorted.len() * percent / 100).min(sorted.len().saturating_sub(1)))
        .copied()
        .unwrap_or_default()
}

fn words(text: String) -> Text {
    [("zh-Hans".to_owned(), text)].into()
}

/// About 8 KB of text each, as real guides have.
fn services() -> Vec<Service> {
    let mut numbers = Numbers(7);
    (0..SERVICES)
        .map(|number| {
            let subject = SUBJECTS.get(number % SUBJECTS.len()).copied().unwrap_or_default();
            let act = ACTS
                .get(number / SUBJECTS.len() % ACTS.len())
                .copied()
                .unwrap_or_default();
            let guide = Guide {
                title: words(format!("{subject}{act}")),
                official_name: words(format!("{}{subject}{act}", numbers.sentence(4))),
                summary: words(numbers.sentence(40)),
                aliases: (0..15)
                    .map(|_| format!("{}{}", numbers.pick(SUBJECTS), numbers.sentence(3)))
                    .collect(),
                conditions: (0..6).map(|_| words(numbers.sentence(40))).collect(),
                steps: (0..5)
                    .map(|_| Step {
                        name: words(numbers.sentence(6)),
                        ..Step::default()
                    })
                    .collect(),
                faq: (0..8).map(|_| faq(&mut numbers)).collect(),
                ..Guide::default()
            };
            let materials = (0..6)
                .map(|_| Material {
                    name: words(numbers.sentence(12)),
                    ..Material::default()
                })
                .collect();
            Service {
                format: 1,
                id: format!("service-{number:04}"),
                version: "1".into(),
                guide,
                materials,
                form: None,
                parts: vec![],
            }
        })
        .collect()
}

fn faq(numbers: &mut Numbers) -> Faq {
    Faq {
        question: words(numbers.sentence(18)),
        answer: words(numbers.sentence(220)),
        also: vec![],
    }
}
