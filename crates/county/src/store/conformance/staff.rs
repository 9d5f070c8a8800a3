//! Who looks, who is signed in, whose device is a helper's, what was not found.

use protocol::search::{MissKind, MissedWord};

use super::{Stores, begun, filed};
use crate::{
    cases::{AuditAct, State, audit::AuditLine},
    store::{Registration, Session},
};

fn line(number: &str, part: &str, act: AuditAct) -> AuditLine {
    AuditLine {
        at: "2026-11-21T10:00:00+08:00".into(),
        clerk: "王会计".into(),
        number: number.into(),
        act,
        part: part.into(),
    }
}

pub(in crate::store) async fn looking_is_written_down_or_nothing_is_shown(stores: &Stores) {
    let number = filed(stores).await;
    let whole = line(&number, "", AuditAct::Read);
    let part = line(&number, "household", AuditAct::ReadPart);
    let elsewhere = line(&number, "elsewhere", AuditAct::ReadPart);
    let nobody = line("990123-2026-000099", "", AuditAct::Read);
    for (line, there) in [
        (&whole, true),
        (&part, true),
        (&elsewhere, false),
        (&nobody, false),
    ] {
        let looked = stores.cases.look(line.clone()).await.unwrap();
        assert_eq!(looked.is_some(), there, "{line:?}");
        if let Some(looked) = looked {
            assert_eq!(looked.submission.body, "{}");
            assert_eq!(looked.file.parts.len(), 1);
            assert!(looked.events.is_empty());
        }
    }
    assert_eq!(stores.cases.audit(&number).await.unwrap(), [whole, part]);
    assert_eq!(stores.cases.audit("990123-2026-000099").await.unwrap(), []);

    begun(stores, "other", State::New).await;
    let taken = stores.cases.export(line("", "", AuditAct::Export)).await;
    assert_eq!(taken.unwrap().len(), 2);
    assert_eq!(stores.cases.audit("").await.unwrap().len(), 1, "the list too");
}

pub(in crate::store) async fn a_session_ends(stores: &Stores) {
    let session = Session {
        clerk: "王会计".into(),
        csrf: "word".into(),
        credential: String::new(),
    };
    for hash in ["a", "b"] {
        let begun = stores.cases.begin_session(hash.into(), session.clone(), 100);
        begun.await.unwrap();
    }
    let find = async |hash: &str, now| stores.cases.session(hash.into(), now).await.unwrap();
    assert_eq!(find("a", 99).await, Some(session.clone()));
    assert_eq!(find("a", 100).await, None, "its time is over");
    assert_eq!(find("c", 99).await, None);
    stores.cases.end_session("a".into(), 99).await.unwrap();
    assert_eq!(find("a", 99).await, None);
    assert_eq!(find("b", 99).await, Some(session));
}

pub(in crate::store) async fn a_helpers_code_is_for_one_device(stores: &Stores) {
    stores
        .intake
        .add_activation("code".into(), "now".into())
        .await
        .unwrap();
    let register = async |device: &str, code: Option<&str>| {
        let registration = Registration {
            charges: Vec::new(),
            device: device.into(),
            public_key: format!("key of {device}"),
            activation: code.map(str::to_owned),
            at: "now".into(),
        };
        stores.intake.register(registration).await.unwrap()
    };
    assert_eq!(register("phone", None).await, Some(false));
    assert_eq!(register("phone", Some("wrong")).await, None);
    assert_eq!(register("laptop", Some("code")).await, Some(true));
    assert_eq!(register("laptop", Some("code")).await, Some(true), "said again");
    assert_eq!(register("laptop", None).await, Some(true), "a helper stays one");
    assert_eq!(register("other", Some("code")).await, None);
    assert!(
        stores.intake.device("other").await.unwrap().is_none(),
        "nothing is remembered"
    );
    let laptop = stores.intake.device("laptop").await.unwrap().unwrap();
    assert_eq!(
        (laptop.public_key.as_str(), laptop.helper),
        ("key of laptop", true)
    );
}

pub(in crate::store) async fn words_that_found_nothing_are_counted_and_forgotten(stores: &Stores) {
    let word = |id: &str, text: &str| MissedWord {
        id: id.into(),
        kind: MissKind::Service,
        text: text.into(),
    };
    let keep = async |words, day: &str, before: &str| {
        let kept = stores
            .intake
            .keep_missed(words, Vec::new(), day.into(), before.into());
        kept.await.unwrap();
    };
    keep(vec![word("a", "桥"), word("b", "路")], "2026-11-20", "").await;
    keep(vec![word("a", "桥"), word("c", "路")], "2026-11-21", "").await;
    let missed = stores.intake.missed().await.unwrap();
    let lines: Vec<_> = missed
        .iter()
        .map(|word| (word.text.as_str(), word.times, word.last.as_str(), word.kind))
        .collect();
    let service = MissKind::Service;
    assert_eq!(
        lines,
        [("路", 2, "2026-11-21", service), ("桥", 1, "2026-11-20", service)],
        "the same id counts once"
    );
    keep(Vec::new(), "2026-11-22", "2026-11-21").await;
    assert_eq!(stores.intake.missed().await.unwrap().len(), 1);
}
