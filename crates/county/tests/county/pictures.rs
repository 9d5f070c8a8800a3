//! M5: six large pictures asked for at once take the memory of one. As it is run, because only a process of its own has a
//! memory of its own.
#![cfg(target_os = "linux")]

use std::{
    io::{BufRead as _, BufReader, Cursor},
    process::{Child, Command, Stdio},
};

use crate::actors::*;

/// 40 megapixels, 120 MB when decoded, a few kilobytes as it comes.
pub fn large() -> Vec<u8> {
    picture_of(8_000, 5_000)
}

/// One colour: a few kilobytes, however large.
pub fn picture_of(width: u32, height: u32) -> Vec<u8> {
    let picture = image::RgbImage::from_pixel(width, height, image::Rgb([200, 10, 10]));
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    bytes.into_inner()
}

/// The county in a process of its own.
pub struct Process {
    pub child: Child,
    pub intake: String,
    pub desk: String,
}

/// Starts it over the folder of a town that has stopped.
pub fn started(town: &Town, more: &[&str]) -> Process {
    let mut child = Command::new(env!("CARGO_BIN_EXE_county"))
        .args([
            "serve",
            "--listen",
            "127.0.0.1:0",
            "--desk-listen",
            "127.0.0.1:0",
            "--language",
            "en",
            "--data",
        ])
        .arg(town.folder.path())
        .args(more)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let lines = BufReader::new(child.stdout.take().unwrap())
        .lines()
        .map(Result::unwrap);
    let said: Vec<String> = lines.take_while(|line| !line.contains("Ctrl+C")).collect();
    let told = |what: &str| {
        let line = said.iter().find_map(|line| line.strip_prefix(what)).unwrap();
        line.trim_matches(|c: char| !c.is_ascii_graphic()).to_owned()
    };
    Process {
        intake: told("Devices connect to: "),
        desk: told("The desk is at: "),
        child,
    }
}

/// The most memory that the process ever had, in MiB.
pub fn most_memory(child: &Child) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap();
    let line = status.lines().find(|line| line.starts_with("VmHWM")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse::<u64>().unwrap() / 1024
}

/// A county that has one case with six large pictures, stopped; where the desk shows them small.
pub async fn with_six_large() -> (Town, Vec<String>) {
    let mut town = Town::start().await;
    let phone = town.device("phone").await;
    let content = large();
    let papers: Vec<Paper> = (0..6).map(|_| town.paper_of(&content, "image/png")).collect();
    let papers: Vec<&Paper> = papers.iter().collect();
    for paper in &papers {
        town.upload(&phone, paper).await;
    }
    let envelope = town.envelope(&phone, &town.application(&papers), &papers);
    let number = town.hand_in(&phone, &envelope).await.receipt.number;
    assert_eq!(town.story(&phone).await, ["complete"]);
    town.running.take().unwrap().stop().await;
    let small = papers
        .iter()
        .map(|paper| format!("/cases/{number}/papers/{}/small", paper.named.paper_id));
    let small = small.collect();
    (town, small)
}

#[tokio::test]
async fn six_large_pictures_at_once_take_the_memory_of_one() {
    let (mut town, small) = with_six_large().await;
    town.http = client();

    let Process { mut child, desk, .. } = started(&town, &[]);
    let word = town.keys().access_token().unwrap();
    let fields = [("clerk", "王会计"), ("token", word.as_str())];
    let answer = post_form(town.http.post(format!("{desk}/login")), &fields)
        .send()
        .await
        .unwrap();
    let cookie = answer.headers()["set-cookie"].to_str().unwrap().to_owned();
    let cookie = cookie.split(';').next().unwrap().to_owned();
    let asked: Vec<_> = small
        .iter()
        .map(|path| {
            let request = town.http.get(format!("{desk}{path}"));
            tokio::spawn(request.header("cookie", &cookie).send())
        })
        .collect();
    for answer in asked {
        assert_eq!(answer.await.unwrap().unwrap().status(), 200);
    }
    let memory = most_memory(&child);
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(memory < 400, "{memory} MiB");
}
