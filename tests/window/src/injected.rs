//! S30 in the real window: a guide whose words are scripts, pictures, links and frames is published by the county's own program and
//! opened. Its words stand there and do nothing; put into the page as markup, as by a fault of ours, they are stopped by the policy; and
//! what a script could ask for is refused by the shell.

use std::io::{Read as _, Write as _};
use std::net::TcpListener;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use anyhow::{Context as _, Result, ensure};
use serde_json::Value;

use crate::Arguments;
use crate::county::County;
use crate::person::Person;
use crate::shell::Shell;

/// The service that is poisoned, and the words behind which a vector is put, one after the other.
const SERVICE: &str = "senior-allowance";
const WORDS: [&str; 11] = [
    "户口在本县、满 80 周岁的老人，每月领一笔高龄津贴，直接打到社保卡上。",
    "老人户口在云岭县",
    "在手机上填表交，或者到村里交。",
    "老人身份证",
    "不用去。家人在手机上办，或者打村里的电话，帮办员上门。",
    "在本村交，帮办员帮着填，最近最省事。",
    "老人叫什么名字？",
    "和身份证上写的一样",
    "要和身份证上的名字对得上。",
    "不是",
    "现在就住在户口上的地方吗？",
];
/// Looks at the page: which vectors can be read, which strangers are in it, whether a script ran.
const LOOK: &str = include_str!("injected/look.js");
/// Puts the vectors into the page as markup and waits until each has done what it can.
const MARKUP: &str = include_str!("injected/markup.js");
/// Asks for everything that a script would want.
const WANTS: &str = include_str!("injected/wants.js");

/// Walks it; gives the number of steps.
pub async fn walk(arguments: &Arguments, steps: u32) -> Result<u32> {
    let folder = tempfile::tempdir()?;
    let (services, stick) = (folder.path().join("services"), folder.path().join("stick"));
    let listener = Listener::start()?;
    let vectors = vectors(&listener.address);
    poison(&arguments.services, &services, &vectors)?;
    let at_county = folder.path().join("county");
    let _county = County::publish(&arguments.county, &services, &at_county, &stick).await?;
    let shell = Shell::open(&arguments.app, &folder.path().join("device"), &stick).await?;
    let mut person = Person::new(&shell, &arguments.out, steps);

    person.see("您好，先选字的大小").await?;
    let draft = set_up(&person).await?;
    let mut read = vec![false; vectors.len()];
    for place in [
        "#/".to_owned(),
        "#/catalog".to_owned(),
        format!("#/guide/{SERVICE}"),
        format!("#/form/{draft}"),
        format!("#/check/{draft}"),
        "#/about".to_owned(),
    ] {
        look(&person, &place, &vectors, &mut read).await?;
    }
    let turned = [serde_json::json!(draft), serde_json::json!("/home/same_address")];
    let kept = ask(&person, include_str!("injected/turn_to.js"), &turned).await?;
    ensure!(kept == "kept", "{kept}");
    look(&person, &format!("#/form/{draft}"), &vectors, &mut read).await?;
    ensure!(
        read.iter().all(|seen| *seen),
        "not every vector was to be read: {read:?}"
    );
    ensure!(listener.called() == 0, "words of a guide called a host");
    person.step("一本满是脚本的指南：只是字").await?;

    let stopped = ask(&person, MARKUP, &[serde_json::json!(vectors)]).await?;
    check_stopped(&stopped)?;
    ensure!(listener.called() == 0, "markup called a host: {stopped}");
    person.step("就算成了网页里的东西，窗口的规矩也拦住").await?;

    let refused = ask(&person, WANTS, &[serde_json::json!(listener.address)]).await?;
    ensure!(
        refused.as_array().is_some_and(Vec::is_empty),
        "was granted: {refused}"
    );
    ensure!(listener.called() == 0, "a script reached a host");
    let here: String = person.page.current_url().await?.to_string();
    ensure!(here.starts_with("tauri://localhost"), "the window went to {here}");
    person.step("脚本想要的，一样也得不到").await?;
    let steps = person.steps();
    shell.page.quit().await?;
    Ok(steps)
}

/// Pack, person and a draft, by the page's own door; then the page begins anew.
async fn set_up(person: &Person) -> Result<String> {
    let draft = ask(
        person,
        include_str!("injected/set_up.js"),
        &[serde_json::json!(SERVICE)],
    )
    .await?;
    person.page.refresh().await?;
    person.see("办到哪了").await?;
    draft
        .as_str()
        .map(str::to_owned)
        .with_context(|| format!("not set up: {draft}"))
}

async fn look(person: &Person, place: &str, vectors: &[String], read: &mut [bool]) -> Result<()> {
    let found = ask(
        person,
        LOOK,
        &[serde_json::json!(place), serde_json::json!(vectors)],
    )
    .await?;
    ensure!(
        *part(&found, "strangers") == serde_json::json!([]),
        "{place}: {found}"
    );
    ensure!(part(&found, "ran") == "", "{place}: {found}");
    for (seen, now) in read
        .iter_mut()
        .zip(part(&found, "read").as_array().into_iter().flatten())
    {
        *seen |= now == true;
    }
    Ok(())
}

/// Nothing ran, and it was the policy that stopped each kind.
fn check_stopped(stopped: &Value) -> Result<()> {
    ensure!(part(stopped, "ran") == "", "a script ran: {stopped}");
    let kinds = part(stopped, "stopped")
        .as_array()
        .context("nothing was stopped")?;
    for kind in [
        "script-src",
        "img-src",
        "style-src",
        "frame-src",
        "base-uri",
        "form-action",
    ] {
        let named = kinds
            .iter()
            .any(|each| each.as_str().is_some_and(|each| each.starts_with(kind)));
        ensure!(named, "{kind} stopped nothing: {stopped}");
    }
    Ok(())
}

fn part<'v>(answer: &'v Value, name: &str) -> &'v Value {
    answer.get(name).unwrap_or(&Value::Null)
}

async fn ask(person: &Person, script: &str, arguments: &[Value]) -> Result<Value> {
    let answer = person.page.execute_async(script, arguments.to_vec()).await?;
    Ok(answer.json().clone())
}

fn vectors(host: &str) -> Vec<String> {
    let mark = "window.__came_through=(window.__came_through||'')+' x'";
    vec![
        format!(
            "<script>{mark};window.__TAURI_INTERNALS__.invoke('ipc',{{command:'system_erase',request:{{}}}})</script>"
        ),
        format!("<script src=\"{host}/remote.js\"></script>"),
        format!("<img src=x onerror=\"{mark}\">"),
        format!("<img src=\"{host}/remote.png\">"),
        format!("<svg onload=\"{mark}\"></svg>"),
        format!("<a id=\"bad-link\" href=\"javascript:{mark}\">点这里</a>"),
        format!("[点这里](javascript:{mark}) ![图]({host}/markdown.png)"),
        format!(
            "<iframe src=\"data:text/html,<script>parent.postMessage('came_through','*')</script>\"></iframe>"
        ),
        format!(
            "<style>body{{background:url({host}/css.png)}}</style><b style=\"background:url({host}/attribute.png)\">粗</b>"
        ),
        format!("<form action=\"{host}/form\"><button id=\"bad-form\">交</button></form>"),
        format!("<base href=\"{host}/\">"),
    ]
}

/// Copies the workbooks, one of them with a vector behind each of the words.
fn poison(from: &Path, to: &Path, vectors: &[String]) -> Result<()> {
    std::fs::create_dir_all(to)?;
    for entry in std::fs::read_dir(from)? {
        let path = entry?.path();
        let name = path.file_name().context("no name")?;
        if path.extension().is_some_and(|end| end == "xlsx") || name == "county.json" {
            std::fs::copy(&path, to.join(name))?;
        }
    }
    let mut book = zip::ZipArchive::new(std::fs::File::open(from.join(format!("{SERVICE}.xlsx")))?)?;
    let mut out = zip::ZipWriter::new(std::fs::File::create(to.join(format!("{SERVICE}.xlsx")))?);
    let mut put = vec![false; WORDS.len()];
    for index in 0..book.len() {
        let mut part = book.by_index(index)?;
        let name = part.name()?.into_owned();
        let mut text = String::new();
        part.read_to_string(&mut text)?;
        for ((words, vector), put) in WORDS.iter().zip(vectors).zip(&mut put) {
            let before = format!(">{words}</t>");
            *put |= text.contains(&before);
            text = text.replace(&before, &format!(">{words} {}</t>", in_xml(vector)));
        }
        out.start_file(name, zip::write::SimpleFileOptions::default())?;
        out.write_all(text.as_bytes())?;
    }
    out.finish()?;
    ensure!(
        put.iter().all(|put| *put),
        "the workbook says something else: {put:?}"
    );
    Ok(())
}

fn in_xml(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

/// A host that nobody should call; counts who does.
struct Listener {
    address: String,
    calls: Arc<AtomicUsize>,
}

impl Listener {
    fn start() -> Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let address = format!("http://{}", listener.local_addr()?);
        let calls = Arc::new(AtomicUsize::new(0));
        let counted = calls.clone();
        // Ends with the process; whoever calls is counted and let go.
        std::thread::spawn(move || {
            for _ in listener.incoming() {
                counted.fetch_add(1, Ordering::SeqCst);
            }
        });
        Ok(Self { address, calls })
    }

    fn called(&self) -> usize {
        self.calls.load(Ordering::SeqCst)
    }
}
