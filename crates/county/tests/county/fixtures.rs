//! What the tests send and publish: one small service, a picture, a mandate.

use std::path::Path;

use catalog::{county::County as CountyData, service::Service};
use county::published::Published;
use protocol::application::Mandate;
use serde_json::json;

use crate::actors::{COUNTY, Paper, new_id};

pub fn mandate(paper: &Paper) -> Mandate {
    Mandate {
        id: new_id(),
        principal_name: "张桂英".into(),
        principal_id_number: String::new(),
        agent_name: "李小梅".into(),
        agent_id_number: "990123199901010027".into(),
        agent_phone: "13800000000".into(),
        relation: "village-helper".into(),
        services: Vec::new(),
        from: "2026-11-01".into(),
        until: "2026-11-30".into(),
        signed_by: "screen".into(),
        paper_id: paper.named.paper_id.clone(),
    }
}

/// A service with a name, an age over 80 and a photo.
pub fn allowance() -> Service {
    serde_json::from_value(json!({
        "format": 1, "id": "senior-allowance", "version": "2026.1",
        "guide": {
            "title": {"zh-Hans": "高龄津贴"}, "summary": {"zh-Hans": "给八十岁以上的老人"}, "events": ["old-age"],
            "promise": {"days": 10, "unit": "working"}, "agent_allowed": true,
            "ask_phone": "0990-1234567", "complain_phone": "0990-7654321",
            "checked_on": "2026-11-01", "checked_by": "民政局"
        },
        "form": {
            "format": 1, "id": "senior-allowance", "root": "data",
            "nodes": [
                {"name": "name", "kind": "text", "label": {"zh-Hans": "姓名"}, "required": "true()", "profile": "person.name"},
                {"name": "age", "kind": "integer", "label": {"zh-Hans": "年龄"}, "required": "true()", "constraint": ". >= 80"},
                {"name": "why", "kind": "text", "label": {"zh-Hans": "为什么这么早"}, "relevant": "${age} < 85 and ${age} > 84"},
                {"name": "card", "kind": "image", "label": {"zh-Hans": "身份证照片"}, "parameters": {"pages": "3"}},
                {"name": "note", "kind": "text", "label": {"zh-Hans": "还有什么要说的"}},
                {"name": "number", "kind": "text", "label": {"zh-Hans": "身份证号"}, "profile": "person.id_number"},
                {"name": "guardian", "kind": "group", "label": {"zh-Hans": "监护人"}, "children": [
                    {"name": "who", "kind": "text", "label": {"zh-Hans": "监护人姓名"}, "profile": "guardian.name"},
                    {"name": "number", "kind": "text", "label": {"zh-Hans": "监护人的身份证号"}, "profile": "guardian.id_number"}
                ]}
            ]
        }
    }))
    .unwrap()
}

/// One set of answers, three applications: the household always, a card and a claim for whoever wants them.
pub fn birth() -> Service {
    let wish = |name: &str, label: &str| json!({"name": name, "kind": "text", "label": {"zh-Hans": label}});
    let part = |id: &str, name: &str, office: &str, when: Option<&str>, questions: &[&str]| {
        let mut part = json!({"id": id, "name": {"zh-Hans": name}, "office": {"zh-Hans": office}, "questions": questions});
        if let Some(when) = when {
            part["when"] = when.into();
        }
        part
    };
    let mut service = serde_json::to_value(allowance()).unwrap();
    service["id"] = "birth".into();
    service["guide"]["title"] = json!({"zh-Hans": "新生儿出生一件事"});
    service["form"] = json!({
        "format": 1, "id": "birth", "root": "data",
        "nodes": [
            {"name": "name", "kind": "text", "label": {"zh-Hans": "妈妈姓名"}, "required": "true()", "profile": "person.name"},
            {"name": "money", "kind": "group", "label": {"zh-Hans": "钱"}, "children": [
                {"name": "bank", "kind": "text", "label": {"zh-Hans": "银行卡号"}},
                {"name": "bill", "kind": "image", "label": {"zh-Hans": "住院发票"}}
            ]},
            wish("want_card", "要社保卡吗"), wish("want_claim", "要报销吗")
        ]
    });
    service["parts"] = json!([
        part("household", "上户口", "派出所", None, &["name"]),
        part(
            "card",
            "社保卡",
            "社保中心",
            Some("${want_card} = 'yes'"),
            &["name"]
        ),
        part(
            "claim",
            "生育报销",
            "医保中心",
            Some("${want_claim} = 'yes'"),
            &["money"]
        ),
    ]);
    serde_json::from_value(service).unwrap()
}

/// A list of people, and a photo of several pages.
pub fn household() -> Service {
    let mut service = serde_json::to_value(allowance()).unwrap();
    service["id"] = "subsistence".into();
    service["guide"]["title"] = json!({"zh-Hans": "低保"});
    service["form"] = json!({
        "format": 1, "id": "subsistence", "root": "data",
        "nodes": [
            {"name": "name", "kind": "text", "label": {"zh-Hans": "户主姓名"}, "required": "true()", "profile": "person.name"},
            {"name": "members", "kind": "group", "label": {"zh-Hans": "一起过日子的人"}, "children": [
                {"name": "member", "kind": "repeat", "label": {"zh-Hans": "家里人"}, "children": [
                    {"name": "who", "kind": "text", "label": {"zh-Hans": "这个人叫什么名字？"}, "appearance": ["name"]},
                    {"name": "income", "kind": "decimal", "label": {"zh-Hans": "一个月收入多少元？"}}
                ]}
            ]},
            {"name": "book", "kind": "image", "label": {"zh-Hans": "照户口簿"}, "parameters": {"pages": "4"}}
        ]
    });
    serde_json::from_value(service).unwrap()
}

/// Publishes a service as `county publish` would, without compiling a workbook.
pub fn publish(data_dir: &Path, service: &Service) {
    let county = CountyData {
        code: COUNTY.into(),
        ..CountyData::default()
    };
    let version = Published::at(data_dir)
        .current()
        .map_or(1, |current| current.version + 1);
    let pack = format!("pack of version {version}, signed elsewhere").into_bytes();
    Published::at(data_dir)
        .install(version, &pack, &county, std::slice::from_ref(service))
        .unwrap();
}

pub fn picture() -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    image::RgbImage::from_fn(40, 30, |x, y| image::Rgb([x as u8, y as u8, 9]))
        .write_to(&mut bytes, image::ImageFormat::Png)
        .unwrap();
    bytes.into_inner()
}

impl crate::actors::Town {
    /// Hands in an application with one paper that is there already.
    pub async fn hand_in_with_paper(&self, device: &crate::actors::Device) -> crate::actors::Paper {
        let card = self.paper();
        self.upload(device, &card).await;
        let application = self.application(&[&card]);
        self.hand_in(device, &self.envelope(device, &application, &[&card]))
            .await;
        card
    }
}
