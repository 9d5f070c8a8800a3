//! M2: what is sealed is bound to its sender. Whoever sees an envelope first cannot hand it in as his own, nor keep hers out.

use protocol::{
    application::{Application, Sender},
    envelope::Envelope,
};

use crate::actors::*;

/// An envelope of this id and device, with who it is from inside.
fn bound(town: &Town, device: &Device, application: &Application, id: &str) -> Envelope {
    let application = Application {
        sender: Some(Sender {
            device: device.id(),
            envelope: id.to_owned(),
        }),
        ..application.clone()
    };
    let envelope = town.envelope(device, &application, &[]);
    device.sign(Envelope {
        id: id.to_owned(),
        signature: String::new(),
        ..envelope
    })
}

#[tokio::test]
async fn a_thief_gets_nothing_and_the_victim_her_case() {
    let town = Town::start().await;
    let (victim, thief) = (town.device("victim").await, town.device("thief").await);
    let application = town.application(&[]);
    let hers = bound(&town, &victim, &application, &new_id());
    let stolen = thief.sign(Envelope {
        id: new_id(),
        device: thief.id(),
        signature: String::new(),
        ..hers.clone()
    });
    town.hand_in(&thief, &stolen).await;
    town.hand_in(&victim, &hers).await;
    assert_eq!(town.story(&thief).await, ["refused wrong-signature"]);
    assert_eq!(town.story(&victim).await, ["complete"]);
    assert_eq!(town.desk().open_cases().await.unwrap().len(), 1);
}

#[tokio::test]
async fn in_another_envelope_of_her_own_it_counts_for_nothing() {
    let town = Town::start().await;
    let phone = town.device("phone").await;
    let envelope = bound(&town, &phone, &town.application(&[]), &new_id());
    let other = phone.sign(Envelope {
        id: new_id(),
        signature: String::new(),
        ..envelope.clone()
    });
    town.hand_in(&phone, &other).await;
    assert_eq!(town.story(&phone).await, ["refused wrong-signature"]);
    expect_problem(town.put(&phone, &envelope).await, 409, "replayed").await;
}

/// 0.1.0 writes no sender.
#[tokio::test]
async fn a_device_of_an_earlier_version_is_taken_as_before() {
    let town = Town::start().await;
    let phone = town.device("phone").await;
    town.hand_in(&phone, &town.envelope(&phone, &town.application(&[]), &[]))
        .await;
    assert_eq!(town.story(&phone).await, ["complete"]);
}
