//! The opening key is turned: what a device sealed to the one before, in a village without a network, is still taken and opened.

use crate::actors::*;

#[tokio::test]
async fn what_was_sealed_to_an_earlier_key_is_taken_and_opened() {
    let mut town = Town::start().await;
    let phone = town.device("phone").await;
    let (first, second) = (town.paper(), town.paper());
    let frozen = town.envelope(&phone, &town.application(&[&first]), &[&first]);
    let keys = town.keys().folder().to_owned();
    std::fs::create_dir(keys.join("earlier")).unwrap();
    for end in ["key", "pub"] {
        let earlier = keys.join(format!("earlier/2026.{end}"));
        std::fs::rename(keys.join(format!("opening.{end}")), earlier).unwrap();
    }
    town.restart_with(|_| {}).await;
    let (old, new) = (frozen.key_id.clone(), town.keys().sealing().unwrap().key_id());
    assert_ne!(old, new, "a key was made in its place");

    town.upload(&phone, &first).await;
    town.hand_in(&phone, &frozen).await;
    assert_eq!(town.story(&phone).await, ["complete"]);
    // A later one, sealed to the new key, with the paper of then and one of now.
    let fresh = town.paper();
    for paper in [&second, &fresh] {
        town.upload(&phone, paper).await;
    }
    let later = town.envelope(&phone, &town.application(&[&fresh, &second]), &[&fresh, &second]);
    assert_eq!(later.key_id, new);
    town.hand_in(&phone, &later).await;
    assert_eq!(town.story(&phone).await, ["complete", "complete"]);

    // A key that nobody has is still refused.
    let mut strange = town.envelope(&phone, &town.application(&[&fresh]), &[&fresh]);
    strange.key_id = "0000000000000000".into();
    let answer = town.put(&phone, &phone.sign(strange)).await;
    expect_problem(answer, 422, "unknown-key").await;
}

#[tokio::test]
async fn the_clerk_reads_out_the_digits_that_devices_show_also_after_the_key_was_turned() {
    let town = Town::start().await;
    let clerk = crate::desk::Clerk::sign_in(&town).await;
    assert!(
        !clerk.page("/helpers").await.contains("class=\"digits\""),
        "there is no key yet"
    );
    let key = town.keys().catalog().unwrap().verifying_key();
    assert!(clerk.page("/helpers").await.contains(&key.fingerprint()));
    // The next one takes its place, as docs/pack.md says; only the public half is left on a desk of its own.
    let folder = town.keys().folder().to_owned();
    town.keys().catalog_next().unwrap();
    std::fs::rename(folder.join("catalog-next.key"), folder.join("catalog.key")).unwrap();
    let turned = town.keys().catalog().unwrap().verifying_key();
    assert_ne!(turned.fingerprint(), key.fingerprint());
    std::fs::remove_file(folder.join("catalog.key")).unwrap();
    assert_eq!(town.keys().catalog_digits().unwrap(), Some(turned.fingerprint()));
    assert!(clerk.page("/helpers").await.contains(&turned.fingerprint()));
}
