//! What a person is told of a change, and what not.

use catalog::service::{Figure, Guide, Limit, Material, Place};
use form::definition::{FormDefinition, Text};

use super::*;

fn words(text: &str) -> Text {
    [
        ("zh-Hans".to_owned(), text.to_owned()),
        ("en".to_owned(), format!("en {text}")),
    ]
    .into()
}

fn figure(value: &str, to: &str) -> Figure {
    Figure {
        name: words("80 到 89 周岁"),
        value: words(value),
        valid_from: "2026-01-01".into(),
        valid_to: to.into(),
        kind: "amount".into(),
    }
}

fn service() -> Service {
    Service {
        format: 1,
        id: "senior-allowance".into(),
        version: "2026.1".into(),
        guide: Guide {
            title: words("高龄津贴"),
            conditions: vec![words("满 80 岁")],
            figures: vec![figure("60 元", "2026-12-31")],
            places: vec![Place {
                office: "village".into(),
                note: words("在村里交"),
            }],
            promise: Limit {
                days: 10,
                unit: "working".into(),
                note: Text::new(),
            },
            ask_phone: "0990-8213001".into(),
            ..Guide::default()
        },
        materials: vec![Material {
            id: "id-card".into(),
            kind: "id-card".into(),
            name: words("身份证"),
            how: words("在家里找"),
            need: "1".into(),
            ..Material::default()
        }],
        form: None,
        parts: Vec::new(),
    }
}

/// Each change as one line: part, what, before, now.
fn told(language: &str, old: &Service, new: &Service) -> Vec<[String; 4]> {
    compare(&Texts::new(language), None, old, new)
        .into_iter()
        .map(|change| [change.part, change.what, change.old, change.new])
        .collect()
}

fn line(parts: [&str; 4]) -> [String; 4] {
    parts.map(str::to_owned)
}

#[test]
fn amounts_materials_conditions_and_phones_are_told() {
    let old = service();
    let mut new = service();
    new.guide.figures = vec![figure("65 元", "2026-12-31")];
    new.guide.conditions = vec![words("满 80 岁"), words("户口在本县")];
    new.guide.promise.days = 5;
    new.guide.repeat_months = Some(12);
    new.guide.ask_phone = "0990-8213002".into();
    new.guide.places.clear();
    new.materials[0].need = "3".into();
    assert_eq!(
        told("zh-Hans", &old, &new),
        [
            line(["金额", "80 到 89 周岁：数目", "60 元", "65 元"]),
            line(["条件", "", "", "户口在本县"]),
            line(["要的材料", "身份证：要不要", "一定要有", "可以后补"]),
            line(["去哪里办", "自己村的村委会", "在村里交", ""]),
            line(["咨询电话", "", "0990-8213001", "0990-8213002"]),
            line(["多久办好", "", "10 个工作日", "5 个工作日"]),
            line(["多久要再办一次", "", "", "每 12 个月一次"]),
        ]
    );
}

#[test]
fn a_material_that_comes_is_told_whole_and_windows_are_times() {
    let old = service();
    let mut new = service();
    new.materials.push(Material {
        id: "photo".into(),
        name: words("一寸照片"),
        need: "3".into(),
        how: words("手机照一张"),
        ..Material::default()
    });
    new.guide.figures.push(Figure {
        kind: "window".into(),
        name: words("核对"),
        value: words("3 月到 4 月"),
        valid_from: "2027-03-01".into(),
        ..Figure::default()
    });
    assert_eq!(
        told("zh-Hans", &old, &new),
        [
            line(["时间", "核对", "", "3 月到 4 月，从哪天起：2027年3月1日"]),
            line(["要的材料", "一寸照片", "", "可以后补，怎么拿到：手机照一张"]),
        ]
    );
}

#[test]
fn every_language_tells_it_once_in_its_own_words() {
    let old = service();
    let mut new = service();
    new.materials[0].how = words("去派出所补");
    assert_eq!(
        told("en", &old, &new),
        [line([
            "Papers to bring",
            "en 身份证: how to get it",
            "en 在家里找",
            "en 去派出所补"
        ])]
    );
    assert_eq!(told("zh-Hant", &old, &new).len(), 1);
}

#[test]
fn the_inside_of_the_form_and_codes_are_not_told() {
    let old = service();
    let mut new = service();
    new.version = "2026.2".into();
    new.guide.checked_on = "2026-11-21".into();
    new.guide.aliases.push("老龄补贴".into());
    new.guide.codes.insert("实施编码".into(), "1".into());
    new.guide.events.push("old-age".into());
    new.guide.changes = words("改了金额");
    assert_eq!(told("zh-Hans", &old, &new), Vec::<[String; 4]>::new());
    let form = |version: &str, title: &str| FormDefinition {
        version: version.into(),
        nodes: vec![
            serde_json::from_value(serde_json::json!({
                "name": "age", "kind": "integer", "label": { "zh-Hans": title }
            }))
            .unwrap(),
        ],
        ..FormDefinition::default()
    };
    let mut old = old;
    (old.form, new.form) = (Some(form("1", "几岁")), Some(form("2", "几岁")));
    assert_eq!(told("zh-Hans", &old, &new), Vec::<[String; 4]>::new());
    new.form = Some(form("2", "多大年纪"));
    assert_eq!(
        told("zh-Hans", &old, &new),
        [line(["申请表的题目有变动", "", "", ""])]
    );
}

#[test]
fn every_section_that_is_told_has_its_words() {
    let texts = Texts::new("zh-Hans");
    for section in TOLD {
        let alone = only_told(section).is_some() || said(&texts, &service(), section).is_some();
        assert!(alone || lists::has(section), "{section}");
    }
}
