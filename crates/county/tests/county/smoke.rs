use crate::actors::*;

#[tokio::test]
async fn an_application_is_received_opened_and_complete() {
    let town = Town::start().await;
    let phone = town.device("phone").await;
    let card = town.paper();
    let envelope = town.envelope(&phone, &town.application(&[&card]), &[&card]);
    let receipt = town.hand_in(&phone, &envelope).await;
    assert_eq!(receipt.receipt.number, "990123-2026-000001");
    assert_eq!(receipt.receipt.received_at, "2026-11-21T10:00:00+08:00");
    assert_eq!(receipt.receipt.missing, [card.named.blob_hash.clone()]);
    assert_eq!(town.story(&phone).await, Vec::<String>::new(), "papers are still on their way");
    town.upload(&phone, &card).await;
    assert_eq!(town.story(&phone).await, ["complete"]);
}
