//! M9, M12: who is signed in, with what, and what is written down about it.

use county::{Config, County, CountyError};

use crate::{
    actors::*,
    desk::{CASE, Clerk, town_with_case},
};

async fn sign_in(town: &Town, name: &str, word: &str) -> Option<String> {
    let url = format!("{}/login", town.running().desk_url);
    let fields = [("clerk", name), ("token", word)];
    let answer = post_form(town.http.post(url), &fields).send().await.unwrap();
    let cookie = answer.headers().get("set-cookie")?.to_str().unwrap().to_owned();
    Some(cookie)
}

async fn get(town: &Town, path: &str, cookie: &str) -> (u16, String) {
    let url = format!("{}{path}", town.running().desk_url);
    let cookie = cookie.split(';').next().unwrap();
    let answer = town.http.get(url).header("cookie", cookie).send().await.unwrap();
    (answer.status().as_u16(), answer.text().await.unwrap())
}

#[tokio::test]
async fn the_clerk_in_charge_reads_who_read_and_did_what() {
    let (town, ..) = town_with_case().await;
    let clerk = Clerk::sign_in(&town).await;
    clerk.page("/").await;
    clerk.page("/parts").await;
    clerk.page(CASE).await;
    clerk.post("/helpers", &[]).await;
    assert!(sign_in(&town, "生人", "wrong").await.is_none());
    assert_eq!(clerk.get("/audit").await.status(), 403, "not for every clerk");
    assert!(!clerk.page("/").await.contains("/audit"));

    let word = town.keys().in_charge_token().unwrap();
    let cookie = sign_in(&town, "李主任", &word).await.unwrap();
    let (status, page) = get(&town, "/audit", &cookie).await;
    assert_eq!(status, 200);
    for line in [
        "王会计",
        "登录",
        "看了列表",
        "看了这一件",
        "开了一个代办员激活码",
        "生人",
        "口令不对",
        "看了查看记录",
    ] {
        assert!(page.contains(line), "{line}: {page}");
    }
    assert!(!page.contains("张桂英"), "never a name of whom it is about");
}

#[tokio::test]
async fn a_changed_word_ends_every_session_that_began_with_it() {
    let mut town = Town::start().await;
    let word = town.keys().access_token().unwrap();
    let clerk = sign_in(&town, "王会计", &word).await.unwrap();
    let word = town.keys().in_charge_token().unwrap();
    let in_charge = sign_in(&town, "李主任", &word).await.unwrap();
    assert_eq!(get(&town, "/", &clerk).await.0, 200);
    std::fs::write(town.keys().access_file(), "another word").unwrap();
    town.restart_with(|_| {}).await;
    assert_eq!(get(&town, "/", &clerk).await.0, 303);
    assert_eq!(
        get(&town, "/", &in_charge).await.0,
        200,
        "the other word has not changed"
    );
    assert!(sign_in(&town, "王会计", "another word").await.is_some());
}

#[tokio::test]
async fn a_desk_without_tls_is_for_this_machine_alone() {
    let town = Town::start().await;
    let open = |behind_tls: bool| Config {
        desk_listen: "0.0.0.0:0".into(),
        desk_behind_tls: behind_tls,
        ..town.config()
    };
    let refused = County::start(open(false)).await.err().unwrap();
    assert!(matches!(refused, CountyError::DeskInTheOpen(_)), "{refused}");
    County::start(open(true)).await.unwrap().stop().await;
}

#[tokio::test]
async fn behind_tls_the_cookie_goes_over_nothing_else() {
    let town = Town::start_with(|config| config.desk_behind_tls = true).await;
    let word = town.keys().access_token().unwrap();
    let cookie = sign_in(&town, "王会计", &word).await.unwrap();
    assert!(
        cookie.starts_with("__Host-desk=") && cookie.contains("; Secure") && cookie.contains("; Path=/;")
    );
    assert_eq!(get(&town, "/", &cookie).await.0, 200);
    let renamed = cookie.replace("__Host-", "");
    assert_eq!(get(&town, "/", &renamed).await.0, 303);
}

/// M10: looking makes no key. As it is run, because the command says which keys there are.
#[test]
fn an_intake_makes_no_catalog_key_and_says_nothing_of_one() {
    use std::io::{BufRead as _, BufReader};
    let folder = tempfile::tempdir().unwrap();
    let keys = county::keys::Keys::at(folder.path()).unwrap();
    keys.opening().unwrap();
    std::fs::remove_file(keys.folder().join("opening.key")).unwrap();
    let data = folder.path().to_string_lossy().into_owned();
    let mut child = std::process::Command::new(env!("CARGO_BIN_EXE_county"))
        .args([
            "serve",
            "--role",
            "intake",
            "--listen",
            "127.0.0.1:0",
            "--data",
            &data,
        ])
        .stdout(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    let lines = BufReader::new(child.stdout.take().unwrap())
        .lines()
        .map(Result::unwrap);
    let said: Vec<String> = lines.take_while(|line| !line.contains("Ctrl+C")).collect();
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(said.iter().any(|line| line.contains("http://")), "{said:?}");
    assert!(!said.iter().any(|line| line.contains("目录签名")), "{said:?}");
    assert!(!keys.folder().join("catalog.key").exists());
}

/// M11: the dates in a mandate are the device's word; the county can end it all the same, at once.
#[tokio::test]
async fn an_ended_mandate_holds_no_more_and_a_new_one_does() {
    let town = Town::start().await;
    let helper = town.device("helper").await;
    let send = async |from: &str, agent: &str| {
        let (card, signature) = (town.paper(), town.paper());
        let mut application = town.application(&[&card, &signature]);
        let mut mandate = mandate(&signature);
        mandate.from = from.into();
        mandate.until = "2027-11-30".into();
        mandate.agent_id_number = agent.into();
        application.mandate = Some(mandate);
        let papers = [&card, &signature];
        for paper in papers {
            town.upload(&helper, paper).await;
        }
        let receipt = town
            .hand_in(&helper, &town.envelope(&helper, &application, &papers))
            .await;
        town.clock.add(60);
        receipt.receipt.number
    };
    let first = send("2026-11-01", "990123199901010027").await;
    assert_eq!(town.story(&helper).await, ["complete"]);
    // This one is here, and nobody has opened it: it came in time.
    send("2026-11-01", "990123199901010027").await;
    let clerk = Clerk::sign_in(&town).await;
    assert_eq!(
        clerk
            .post("/mandates", &[("number", "990123-2026-000099"), ("why", "x")])
            .await
            .status(),
        422
    );
    let ended = clerk
        .post("/mandates", &[("number", &first), ("why", "老人说没有委托过")])
        .await;
    assert!(ended.text().await.unwrap().contains("马上生效"));
    send("2026-11-01", "990123199901010027").await;
    send("2026-11-01", "990123198001010028").await;
    town.clock.add(24 * 3600);
    send("2026-11-22", "990123199901010027").await;
    let mut story = town.story(&helper).await;
    let told = story.len();
    // What was told of the end stands somewhere between: nobody waits for the second one to be whole.
    story.retain(|kind| kind != "mandate_ended");
    assert!(story.len() < told);
    assert_eq!(
        story,
        [
            "complete",
            "complete",
            "refused mandate-invalid",
            "complete",
            "complete"
        ]
    );
    let clerk = Clerk::sign_in(&town).await;
    assert!(clerk.page("/mandates").await.contains("老人说没有委托过"));
}
