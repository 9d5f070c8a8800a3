//! The journey, step by step, as the elder's relative and the clerk go through it.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, ensure};

use crate::Arguments;
use crate::clerk::Clerk;
use crate::county::County;
use crate::person::Person;
use crate::shell::Shell;
use crate::sound::{hear_by_itself, hear_page};

/// What the relative knows. Words of the question, and the answer.
const ANSWERS: &[(&str, Answer)] = &[
    ("叫什么名字", Answer::Text("王桂英")),
    ("身份证号是多少", Answer::Text("99012319441001004X")),
    ("电话是多少？", Answer::Text("13900001234")),
    ("户口在哪个村", Answer::Village("青石镇", "石桥村")),
    ("户口上的地址", Answer::Text("三组 12 号")),
    ("现在就住在户口上的地方吗", Answer::Choice("是")),
    ("填卡号", Answer::Text("6217990000000000014")),
    ("卡是谁的名字", Answer::Text("王桂英")),
    ("哪家银行", Answer::Text("云岭农村商业银行青石支行")),
    ("找不到您时，可以找谁", Answer::Text("周长根")),
    ("您的什么人", Answer::Choice("儿女")),
    ("照一张老人身份证", Answer::Photo),
    ("我保证上面写的都是真的", Answer::Tick),
];

#[derive(Clone, Copy)]
enum Answer {
    Text(&'static str),
    Choice(&'static str),
    Village(&'static str, &'static str),
    Photo,
    Tick,
}

/// Walks the whole journey; gives the number of steps.
pub async fn walk(arguments: &Arguments) -> Result<u32> {
    let folder = tempfile::tempdir()?;
    let (data, stick, at_county) = (
        folder.path().join("device"),
        folder.path().join("stick"),
        folder.path().join("county"),
    );
    let mut county = County::publish(&arguments.county, &arguments.services, &at_county, &stick).await?;

    let shell = Shell::open(&arguments.app, &data, &stick).await?;
    let mut person = Person::new(&shell, &arguments.out, 0);
    first_start(&mut person).await?;
    find_and_read(&mut person).await?;
    begin(&mut person).await?;
    let steps = person.steps();
    shell.kill().await?;

    let shell = Shell::open(&arguments.app, &data, &stick).await?;
    let mut person = Person::new(&shell, &arguments.out, steps);
    go_on_where_she_was(&mut person).await?;
    fill_in(&mut person).await?;
    check_and_send(&mut person).await?;

    county.open().await?;
    person.step("网络来了，县级后台可以连上").await?;
    person.see("县里收到了").await?;
    person.step("程序自己发现有网，送到了，回执核对过").await?;
    mend_once(&mut person, &county).await?;
    approve(&mut person, &county).await?;
    let steps = person.steps();
    shell.page.quit().await?;
    Ok(steps)
}

pub(crate) async fn first_start(person: &mut Person) -> Result<()> {
    person.see("您好，先选字的大小").await?;
    hear_by_itself(person, "第一页").await?;
    person
        .step("第一次打开：自己说能念给不认字的人听；选字号")
        .await?;
    person.tap("大字").await?;
    person.see("给谁办事").await?;
    person.step("点一下就选好了字号").await?;
    person.tap("给自己用").await?;
    person.see("先办哪件事").await?;
    person.step("办事内容自己装好了").await?;
    person.tap("选我住的村").await?;
    pick_village(person, "青石镇", "石桥村").await?;
    person.tap("三组").await?;
    person.tap("先到首页看看").await?;
    person.see("办到哪了").await?;
    person.step("首页").await
}

pub(crate) async fn find_and_read(person: &mut Person) -> Result<()> {
    person.type_into("main input[type=search]", "八十岁补钱").await?;
    person.tap("找").await?;
    person.see("八十岁以上老人补贴").await?;
    person.step("用大白话找到了高龄津贴").await?;
    person.tap("八十岁以上老人补贴").await?;
    person.see("要什么").await?;
    person.step("看办事指南").await?;
    hear_page(person, "办事指南").await
}

pub(crate) async fn begin(person: &mut Person) -> Result<()> {
    person.tap("开始填").await?;
    for _ in 0..4 {
        if person.heading().await?.contains("身份证号是多少") {
            break;
        }
        let heading = person.heading().await?;
        answer_page(person).await?;
        person.tap_main().await?;
        person.leave_heading(&heading).await?;
    }
    hear_page(person, "一题").await?;
    person.type_text("990123194410010041").await?;
    person.see("有一位写错了").await?;
    person.step("身份证号错一位，用大白话说出来").await?;
    hear_page(person, "错在哪里").await?;
    person.type_text("99012319441001004X").await?;
    person.see("已经存好").await?;
    person.step("改对了，已经存好").await
}

async fn go_on_where_she_was(person: &mut Person) -> Result<()> {
    person.see("接着上次的填").await?;
    person.step("程序被突然关掉，再打开").await?;
    person.tap("接着上次的填").await?;
    person.see("身份证号是多少").await?;
    let kept = person.value("main input.digits").await?;
    ensure!(
        kept.replace(' ', "") == "99012319441001004X",
        "the number is not kept"
    );
    person.step("回到原来的那一题，号码还在").await
}

async fn fill_in(person: &mut Person) -> Result<()> {
    for _ in 0..60 {
        let heading = person.heading().await?;
        if heading.contains("核对一遍") {
            return person.step("核对答案").await;
        }
        answer_page(person).await?;
        if heading.contains("身份证的正面") {
            person.step("给身份证照相").await?;
        }
        person.tap_main().await?;
        person.leave_heading(&heading).await?;
    }
    anyhow::bail!("the form does not end")
}

/// Answers the question on the page if the relative knows it; others may be left open.
async fn answer_page(person: &Person) -> Result<()> {
    let heading = person.heading().await?;
    let Some((_, answer)) = ANSWERS.iter().find(|(words, _)| heading.contains(words)) else {
        return Ok(());
    };
    match answer {
        Answer::Text(text) => person.type_text(text).await,
        Answer::Choice(words) => person.tap(words).await,
        Answer::Village(town, village) => pick_village(person, town, village).await,
        Answer::Photo => {
            person.choose_file(&picture("id-card.jpg")).await?;
            person.see("看一看").await
        }
        Answer::Tick => person.tick().await,
    }
}

async fn pick_village(person: &Person, town: &str, village: &str) -> Result<()> {
    person.tap(town).await?;
    // Where she has said before where she lives, one tap on the offer is the whole answer.
    if person.sees_first("换一个村", village).await? {
        return Ok(());
    }
    person.tap(village).await
}

async fn check_and_send(person: &mut Person) -> Result<()> {
    person.tap("都对，下一步").await?;
    tick_all_and_send(person).await?;
    person.see("您这边办完了，一有网就送到县里").await?;
    ensure!(
        !person.sees("县里收到了").await?,
        "nothing is received without a receipt"
    );
    hear_page(person, "交好以后那一页").await?;
    person.step("没有网：存在这部手机里，有网自动送").await
}

async fn tick_all_and_send(person: &mut Person) -> Result<()> {
    person.see("请您一条一条看").await?;
    for tick in person
        .page
        .find_all(thirtyfour::By::Css("#consents input[type=checkbox]"))
        .await?
    {
        ensure!(!tick.is_selected().await?, "a consent was ticked beforehand");
        tick.scroll_into_view().await?;
        tick.click().await?;
    }
    person.step("一条一条同意").await?;
    person.tap_main().await
}

async fn mend_once(person: &mut Person, county: &County) -> Result<()> {
    let clerk = Clerk::sign_in(county).await?;
    let number = clerk.first_case().await?;
    clerk.act(&number, "accept", &[]).await?;
    let until = in_ten_days()?;
    let fields = [
        ("note:/data/bank/bank_account", "卡号少一位，请看卡再填"),
        ("note:/data/papers/photo_id_card", "照片看不清，请重照"),
        ("until", until.as_str()),
    ];
    clerk.act(&number, "corrections", &fields).await?;
    person.see("县里请您补 2 处").await?;
    person.step("窗口一次说清要补的两处").await?;
    person.tap("现在补").await?;
    person.see("县里说：卡号少一位").await?;
    mend(person).await
}

async fn mend(person: &mut Person) -> Result<()> {
    for _ in 0..6 {
        let heading = person.heading().await?;
        if heading.contains("核对一遍") {
            break;
        }
        if heading.contains("填卡号") {
            person.type_text("6217990000000000022").await?;
            person.step("补卡号").await?;
        } else if heading.contains("身份证的正面") {
            let before = person.picture().await?;
            person.choose_file(&picture("id-card-again.jpg")).await?;
            person.leave_picture(&before).await?;
            person.step("重新照相").await?;
        }
        person.tap_main().await?;
        person.leave_heading(&heading).await?;
    }
    person.tap("都对，下一步").await?;
    tick_all_and_send(person).await?;
    person.see("县里收到了").await?;
    person.step("补好的又送到了").await
}

async fn approve(person: &mut Person, county: &County) -> Result<()> {
    let clerk = Clerk::sign_in(county).await?;
    ensure!(clerk.open_cases().await? == 1, "one application arrived once");
    let number = clerk.first_case().await?;
    clerk
        .act(
            &number,
            "approve",
            &[("result", "从下个月起每月 60 元，打到社保卡上")],
        )
        .await?;
    person.see("办好了").await?;
    person.see("每月 60 元").await?;
    person.step("办好了").await
}

fn picture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../fixtures/pictures")
        .join(name)
}

#[expect(clippy::disallowed_methods, reason = "the real window has the real clock")]
fn in_ten_days() -> Result<String> {
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH)?;
    let day =
        jiff::Timestamp::from_second(i64::try_from(now.as_secs())?)?.to_zoned(jiff::tz::TimeZone::system());
    Ok(day
        .date()
        .checked_add(jiff::Span::new().days(10))
        .context("no such day")?
        .to_string())
}
