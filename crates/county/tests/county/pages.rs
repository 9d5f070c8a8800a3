//! An answer of several pages: checked like one, shown to the clerk in order, and the header names exactly these.

use crate::actors::*;
use crate::desk::{CASE, Clerk};

/// Three pages that differ, uploaded.
async fn pages(town: &Town, phone: &Device) -> [Paper; 3] {
    let draw = |shade: u8| {
        let mut bytes = std::io::Cursor::new(Vec::new());
        image::RgbImage::from_pixel(20, 20, image::Rgb([shade, 9, 9]))
            .write_to(&mut bytes, image::ImageFormat::Png)
            .unwrap();
        town.paper_of(&bytes.into_inner(), "image/png")
    };
    let pages = [10, 90, 200].map(draw);
    for page in &pages {
        town.upload(phone, page).await;
    }
    pages
}

fn ids(pages: &[&Paper]) -> String {
    let ids: Vec<&str> = pages.iter().map(|page| page.named.paper_id.as_str()).collect();
    ids.join(" ")
}

#[tokio::test]
async fn the_clerk_sees_every_page_in_its_order_with_its_number() {
    let town = Town::start().await;
    let phone = town.device("phone").await;
    let [first, second, third] = pages(&town, &phone).await;
    // In another order than the list of papers: the answer counts.
    let papers = [&first, &second, &third];
    let order = [&third, &first, &second];
    let mut application = town.application(&papers);
    application.values.insert("/data/card".into(), ids(&order));
    town.hand_in(&phone, &town.envelope(&phone, &application, &papers))
        .await;
    assert_eq!(town.story(&phone).await, ["complete"]);
    let page = Clerk::sign_in(&town).await.page(CASE).await;
    let shown = order.map(|paper| {
        page.find(&format!("papers/{}/small", paper.named.paper_id))
            .unwrap()
    });
    assert!(shown.is_sorted(), "{shown:?}");
    for number in ["第 1 页", "第 2 页", "第 3 页"] {
        assert!(page.contains(&format!("身份证照片：{number}")), "{page}");
    }
}

#[tokio::test]
async fn too_many_pages_and_pages_that_are_not_there_are_refused() {
    let town = Town::start().await;
    let phone = town.device("phone").await;
    let [first, second, third] = pages(&town, &phone).await;
    let fourth = town.paper();
    town.upload(&phone, &fourth).await;
    let many = [&first, &second, &third, &fourth];
    let few = [&first, &second];
    for (papers, answer) in [(&many[..], ids(&many)), (&few[..], ids(&[&first, &third]))] {
        let mut application = town.application(papers);
        application.values.insert("/data/card".into(), answer);
        town.hand_in(&phone, &town.envelope(&phone, &application, papers))
            .await;
        assert_eq!(
            town.story(&phone).await.last().unwrap(),
            "refused invalid-answers"
        );
    }
}

#[tokio::test]
async fn the_header_names_exactly_the_papers_inside() {
    let town = Town::start().await;
    let phone = town.device("phone").await;
    let [first, second, third] = pages(&town, &phone).await;
    let mut application = town.application(&[&first, &second]);
    application
        .values
        .insert("/data/card".into(), ids(&[&first, &second]));
    for header in [
        &[&first][..],
        &[&first, &second, &third],
        &[&first, &second, &second],
    ] {
        town.hand_in(&phone, &town.envelope(&phone, &application, header))
            .await;
        assert_eq!(town.story(&phone).await.last().unwrap(), "refused unreadable");
    }
    town.hand_in(&phone, &town.envelope(&phone, &application, &[&first, &second]))
        .await;
    assert_eq!(town.story(&phone).await.last().unwrap(), "complete");
}
