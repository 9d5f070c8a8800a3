//! What makes a guide trusted: it says what changed, never drops an amount, knows whether the office works today, which of
//! the person's papers serve, and whom to call before anything is filled in.

use app::api::catalog::{GuideMode, GuideView, MaterialState, MaterialView, PackList, ServiceList};
use app::api::guide::{ChangeKind, FigureState};
use app::api::search::SearchView;
use app::api::system::{HelpView, Settings};
use serde_json::json;
use testkit::{Clock, County, Device, pictures};

use crate::{MORNING, county, phone};

async fn guide(device: &Device, service: &str) -> anyhow::Result<GuideView> {
    device
        .call(
            "catalog_read_guide",
            json!({ "service": service, "previous": false }),
        )
        .await
}

/// The next pack, with another amount and one more paper to bring.
async fn next_pack(device: &Device, county: &mut County) -> anyhow::Result<()> {
    let mut services = testkit::county::demonstration(&["senior-allowance"])?;
    for service in &mut services {
        service.version = "2026.2".into();
        for figure in service.guide.figures.iter_mut().take(1) {
            figure.value = [("zh-Hans".to_owned(), "每人每月 80 元".to_owned())].into();
        }
        service.materials.retain(|material| material.id != "photo-1inch");
    }
    county.publish(services)?;
    let found: PackList = device.call("catalog_find_packs", json!({})).await?;
    let newest = found.packs.iter().find(|pack| pack.version == "2");
    let newest = newest.ok_or_else(|| anyhow::anyhow!("no pack"))?;
    let _: serde_json::Value = device
        .call("catalog_import_pack", json!({ "pack": newest.id }))
        .await?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_guide_says_what_changed_and_keeps_the_old_version() -> anyhow::Result<()> {
    let (clock, mut county) = county(&["senior-allowance"]).await?;
    let device = phone(&clock, &county).await?;
    assert!(guide(&device, "senior-allowance").await?.change_list.is_empty());
    next_pack(&device, &mut county).await?;

    let now = guide(&device, "senior-allowance").await?;
    let told: Vec<_> = now
        .change_list
        .iter()
        .map(|change| (change.part.as_str(), change.what.as_str(), change.kind))
        .collect();
    assert_eq!(
        told,
        [
            ("金额", "80 到 89 周岁：数目", ChangeKind::Changed),
            ("要的材料", "老人一寸照片", ChangeKind::Removed),
        ]
    );
    let amount = now
        .change_list
        .first()
        .map(|change| (change.old.as_str(), change.new.as_str()));
    assert_eq!(amount, Some(("每人每月 60 元（示范标准）", "每人每月 80 元")));
    let old: GuideView = device
        .call(
            "catalog_read_guide",
            json!({ "service": "senior-allowance", "previous": true }),
        )
        .await?;
    assert_eq!(old.version, "2026.1");
    assert!(
        old.change_list.is_empty(),
        "the old version is not compared with itself"
    );
    assert!(old.figures.iter().any(|figure| figure.value.contains("60 元")));
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn no_amount_vanishes_when_the_year_turns() -> anyhow::Result<()> {
    let (clock, county) = county(&[]).await?;
    let device = phone(&clock, &county).await?;
    let services: ServiceList = device
        .call("catalog_list_services", json!({ "event": "" }))
        .await?;
    let mut before = Vec::new();
    for service in &services.services {
        before.push(guide(&device, &service.id).await?.figures.len());
    }
    clock.set("2027-01-02T09:00:00")?;
    for (service, before) in services.services.iter().zip(before) {
        let after = guide(&device, &service.id).await?.figures.len();
        // A name whose successor has begun is one line less, and only there.
        assert!(
            after == before || (service.id == "pension-enrol" && after + 1 == before),
            "{}",
            service.id
        );
    }
    let allowance = guide(&device, "senior-allowance").await?;
    let first = allowance
        .figures
        .first()
        .ok_or_else(|| anyhow::anyhow!("no amount"))?;
    assert_eq!(first.state, FigureState::Ended);
    assert_eq!(first.valid, "这是 2026 年的，新的这里还没收到");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_and_the_guide_say_alike_how_a_service_is_used() -> anyhow::Result<()> {
    let modes = [
        ("emergency-relief", GuideMode::PhoneFirst),
        ("farmland-subsidy", GuideMode::CheckAndObject),
        ("medical-enrol", GuideMode::ExplainOnly),
        ("senior-allowance", GuideMode::Apply),
    ];
    let (clock, county) = county(&modes.map(|(service, _)| service)).await?;
    let device = phone(&clock, &county).await?;
    let list: ServiceList = device
        .call("catalog_list_services", json!({ "event": "" }))
        .await?;
    for (service, mode) in modes {
        let card = list.services.iter().find(|card| card.id == service);
        assert_eq!(card.map(|card| card.mode), Some(mode), "{service}");
        assert_eq!(guide(&device, service).await?.mode, mode, "{service}");
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn an_emergency_begins_with_the_phone() -> anyhow::Result<()> {
    let (clock, county) = county(&["emergency-relief", "medical-enrol", "senior-allowance"]).await?;
    let device = phone(&clock, &county).await?;
    let relief = guide(&device, "emergency-relief").await?;
    let first = relief
        .call_first
        .ok_or_else(|| anyhow::anyhow!("nobody to call"))?;
    let numbers =
        |lines: &[app::api::guide::PhoneView]| lines.iter().map(|l| l.number.clone()).collect::<Vec<_>>();
    assert_eq!(numbers(&first.danger), ["120", "119", "110"]);
    assert_eq!(numbers(&first.need), ["0990-8213001", "0990-8201001"]);
    assert!(first.need.iter().any(|line| line.who == "张桂芳"));
    assert!(relief.can_apply, "the form is there for later");
    let insurance = guide(&device, "medical-enrol").await?;
    assert!(insurance.call_first.is_none() && !insurance.can_apply);
    assert!(guide(&device, "senior-allowance").await?.call_first.is_none());
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn offices_say_whether_they_work_today_nearest_first() -> anyhow::Result<()> {
    let clock = Clock::at(MORNING)?;
    let county = County::start(&clock, &["senior-allowance"]).await?;
    let device = Device::new("王桂英", &clock, &county.stick()).await?;
    device.take_pack().await?;
    let _: serde_json::Value = device
        .call(
            "system_finish_setup",
            json!({ "textLevel": "large", "helperMode": false, "name": "王桂英" }),
        )
        .await?;
    let far = guide(&device, "senior-allowance").await?;
    assert!(far.needs_village);
    assert!(far.places.iter().all(|place| place.id == "civil-affairs"));
    let help: HelpView = device.call("system_read_help", json!({})).await?;
    assert!(help.needs_village);

    let _: Settings = device
        .call("system_change_settings", json!({ "villageCode": crate::VILLAGE }))
        .await?;
    let near = guide(&device, "senior-allowance").await?;
    assert!(!near.needs_village);
    let ids: Vec<_> = near.places.iter().map(|place| place.id.as_str()).collect();
    assert_eq!(ids, ["desk-100201", "town-100", "civil-affairs"]);
    let desk = near.places.first().ok_or_else(|| anyhow::anyhow!("no desk"))?;
    assert_eq!(
        (desk.who.as_str(), desk.phone.as_str()),
        ("张桂芳", "0990-8201001")
    );
    assert!(
        desk.hours.contains("8:30"),
        "the desk has hours too: {}",
        desk.hours
    );
    assert!(
        near.places
            .iter()
            .all(|place| place.open && place.today == "今天上班")
    );

    clock.set("2026-10-01T09:00:00")?;
    let help: HelpView = device.call("system_read_help", json!({})).await?;
    assert!(!help.needs_village);
    let near = help.offices.iter().filter(|office| office.near).count();
    assert_eq!(near, 4, "the desk, and the town's centre, police and clinic");
    assert!(
        help.offices.iter().take(near).all(|office| office.near),
        "nearest first"
    );
    let town = help.offices.iter().find(|office| office.id == "town-100");
    let said = town.map(|office| (office.open, office.today.as_str()));
    assert_eq!(said, Some((false, "今天休息，下一个上班日是 10 月 8 日（周四）")));
    assert!(
        help.offices.iter().all(|office| !office.id.starts_with("town-2")),
        "no other town"
    );
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_checklist_names_the_paper_that_serves() -> anyhow::Result<()> {
    let (clock, county) = county(&["senior-allowance", "birth"]).await?;
    let device = phone(&clock, &county).await?;
    device.keep("id-card", pictures::photo(40)).await?;
    let allowance = guide(&device, "senior-allowance").await?;
    let line = |id: &str| -> anyhow::Result<MaterialView> {
        let mut lines = allowance.materials.iter();
        let line = lines.find(|material| material.id == id).cloned();
        line.ok_or_else(|| anyhow::anyhow!("no {id}"))
    };
    let card = line("id-card")?;
    assert_eq!(card.state, MaterialState::Have);
    assert_eq!(
        (card.paper_name.as_str(), card.paper_since.as_str()),
        ("身份证", "2026年11月23日")
    );
    let book = line("household-book")?;
    assert!(book.looked_up && book.paper_name.is_empty());
    assert!(!line("authorisation")?.looked_up, "nobody looks a mandate up");

    let birth = guide(&device, "birth").await?;
    assert_eq!(birth.parts.len(), 6);
    assert!(
        birth
            .parts
            .iter()
            .any(|part| part.name.contains("上户口") && !part.depends)
    );
    let father = birth.materials.iter().find(|material| material.id == "father-id");
    let when = father.map(|material| material.when.clone()).unwrap_or_default();
    assert!(when.starts_with("要不要，看填表时这一题怎么答："), "{when}");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pack_that_is_old_says_so() -> anyhow::Result<()> {
    let (clock, county) = county(&["senior-allowance"]).await?;
    let device = phone(&clock, &county).await?;
    clock.pass_days(90);
    assert!(!device.state().await?.catalog.stale);
    clock.pass_days(1);
    let catalog = device.state().await?.catalog;
    assert!(catalog.stale);
    assert_eq!((catalog.age_days, catalog.date.as_str()), (91, "2026年11月23日"));
    Ok(())
}

/// What most villagers come for is not behind the alphabet of file names.
#[tokio::test(flavor = "multi_thread")]
async fn services_stand_by_what_is_needed_most() -> anyhow::Result<()> {
    let (clock, county) = county(&[]).await?;
    let device = phone(&clock, &county).await?;
    let order = async |event: &str| -> anyhow::Result<Vec<String>> {
        let list: ServiceList = device
            .call("catalog_list_services", json!({ "event": event }))
            .await?;
        Ok(list.services.into_iter().map(|service| service.id).collect())
    };
    assert_eq!(order("").await?.first().map(String::as_str), Some("subsistence"));
    // For this event before all, and for nothing else; then what is for it among others.
    let hardship = order("hardship").await?;
    assert_eq!(hardship.first().map(String::as_str), Some("subsistence"));
    assert_eq!(hardship.last().map(String::as_str), Some("disability-allowance"));
    Ok(())
}

/// "找到 15 件" is fifteen: a list that stopped at ten would say ten.
#[tokio::test(flavor = "multi_thread")]
async fn a_search_lists_everything_that_fits() -> anyhow::Result<()> {
    let clock = Clock::at(MORNING)?;
    let [first] = testkit::county::demonstration(&["senior-allowance"])?
        .try_into()
        .map_err(|_| anyhow::anyhow!("not one service"))?;
    let many = (1..=15).map(|at| {
        let mut service = first.clone();
        service.id = format!("senior-allowance-{at}");
        service
    });
    let county = County::with_services(&clock, many.collect()).await?;
    let device = phone(&clock, &county).await?;
    let found: SearchView = device
        .call("catalog_search", json!({ "text": "高龄津贴", "asked": true }))
        .await?;
    assert_eq!(found.hits.len(), 15);
    Ok(())
}
