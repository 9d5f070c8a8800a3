//! Uploads and whole papers.

use super::Stores;
use crate::store::{NewUpload, Upload};

fn new(id: &str, device: &str, hash: &str, at: &str) -> NewUpload {
    NewUpload {
        charges: Vec::new(),
        id: id.into(),
        device: device.into(),
        hash: hash.into(),
        length_bytes: 3,
        at: at.into(),
    }
}

async fn begin(stores: &Stores, id: &str, device: &str, hash: &str) -> Option<Upload> {
    let new = new(id, device, hash, "2026-11-21T10:00:00+08:00");
    stores.intake.begin_upload(new, 2).await.unwrap()
}

pub(in crate::store) async fn an_upload_is_its_devices_alone(stores: &Stores) {
    let begun = begin(stores, "u", "phone", "x").await.unwrap();
    assert!(!begun.complete);
    assert_eq!(stores.intake.upload("u", "phone").await.unwrap(), Some(begun));
    assert_eq!(stores.intake.upload("u", "stranger").await.unwrap(), None);
    assert_eq!(stores.intake.upload("v", "phone").await.unwrap(), None);
}

pub(in crate::store) async fn a_whole_paper_is_not_sent_again(stores: &Stores) {
    let begun = begin(stores, "u", "phone", "x").await.unwrap();
    let here = async |device: &str| {
        let asked = vec!["x".to_owned(), "y".to_owned()];
        stores.intake.papers_here(device, asked).await.unwrap()
    };
    assert_eq!(here("phone").await, Vec::<String>::new());
    let at = "2026-11-21T10:01:00+08:00".to_owned();
    stores.intake.complete_upload("phone", begun, at).await.unwrap();
    assert!(
        stores
            .intake
            .upload("u", "phone")
            .await
            .unwrap()
            .unwrap()
            .complete
    );
    assert_eq!(here("phone").await, ["x"]);
    assert_eq!(here("stranger").await, Vec::<String>::new());
    assert!(begin(stores, "v", "phone", "x").await.unwrap().complete);
    assert!(!begin(stores, "w", "stranger", "x").await.unwrap().complete);
    let mut longer = new("z", "phone", "x", "2026-11-21T10:02:00+08:00");
    longer.length_bytes = 4;
    let longer = stores.intake.begin_upload(longer, 2).await.unwrap().unwrap();
    assert!(!longer.complete, "another length is another paper");
    stores.intake.forget_upload("u").await.unwrap();
    assert_eq!(here("phone").await, ["x"], "a whole paper stays");
}

pub(in crate::store) async fn unfinished_uploads_are_counted_and_forgotten(stores: &Stores) {
    for id in ["u", "v"] {
        assert!(begin(stores, id, "phone", id).await.is_some());
    }
    assert_eq!(
        begin(stores, "w", "phone", "w").await,
        None,
        "two are on their way"
    );
    assert!(begin(stores, "w", "other", "w").await.is_some());
    let stale = async |before: &str| stores.intake.stale_uploads("phone", before).await.unwrap();
    assert_eq!(stale("2026-11-21T10:00:00+08:00").await, Vec::<String>::new());
    let mut old = stale("2026-11-21T10:00:01+08:00").await;
    old.sort();
    assert_eq!(old, ["u", "v"]);
    stores.intake.forget_upload("u").await.unwrap();
    assert!(begin(stores, "w2", "phone", "w").await.is_some());
}
