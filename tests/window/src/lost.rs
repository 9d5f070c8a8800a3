//! The phone falls into the rice field: what was begun in one window comes back in another, of another device, by twelve
//! characters on paper, through a county that cannot read it.

use anyhow::{Context as _, Result, ensure};
use thirtyfour::By;

use crate::Arguments;
use crate::county::County;
use crate::journey::{begin, find_and_read, first_start};
use crate::person::Person;
use crate::shell::Shell;

/// Walks it; gives the number of steps so far.
pub async fn walk(arguments: &Arguments, steps: u32) -> Result<u32> {
    let folder = tempfile::tempdir()?;
    let of = |name: &str| folder.path().join(name);
    let (stick, at_county) = (of("stick"), of("county"));
    let mut county = County::publish(&arguments.county, &arguments.services, &at_county, &stick).await?;
    county.open().await?;

    let shell = Shell::open(&arguments.app, &of("phone"), &stick).await?;
    let mut person = Person::new(&shell, &arguments.out, steps);
    first_start(&mut person).await?;
    find_and_read(&mut person).await?;
    begin(&mut person).await?;
    let paper = write_down(&mut person).await?;
    let steps = person.steps();
    shell.kill().await?;

    let shell = Shell::open(&arguments.app, &of("new"), &stick).await?;
    let mut person = Person::new(&shell, &arguments.out, steps);
    first_start(&mut person).await?;
    bring_back(&mut person, &paper).await?;
    let steps = person.steps();
    shell.page.quit().await?;
    Ok(steps)
}

/// Lets the draft travel, and copies the characters; gives what stands on the paper.
async fn write_down(person: &mut Person) -> Result<Vec<String>> {
    person.tap("先放着，回首页").await?;
    open_devices(person).await?;
    person.tap("东西在这台上").await?;
    person.tap_main().await?;
    person.see("一、用另一台拍这张图").await?;
    person.step("给另一台设备的图").await?;
    person.tap("另一台收好了").await?;
    person.see("县里也存着一份，锁好的").await?;
    person.tap("抄下十二个字").await?;
    person.see("别发给人").await?;
    let mut paper = Vec::new();
    for cell in person.page.find_all(By::Css(".words li")).await? {
        let word = cell.text().await?.chars().last().context("an empty place")?;
        paper.push(word.to_string());
    }
    ensure!(paper.len() == 12, "{} characters", paper.len());
    person.step("十二个字，抄在纸上").await?;
    person.tap("抄好了").await?;
    for (at, place) in [2, 7, 11].into_iter().enumerate() {
        let word: &String = paper.get(place - 1).context("no such place")?;
        person.type_into(&format!("#devices-back-{at}"), word).await?;
    }
    person.tap("写好了").await?;
    person.see("抄对了，收好这张纸").await?;
    person.step("抄对了").await?;
    Ok(paper)
}

async fn bring_back(person: &mut Person, paper: &[String]) -> Result<()> {
    open_devices(person).await?;
    person.tap("原来那台丢了、坏了").await?;
    person.type_into("#devices-words", &paper.concat()).await?;
    person.step("在新的设备上写十二个字").await?;
    person.tap("找回来").await?;
    person.see("县里也存着一份，锁好的").await?;
    person.tap("返回").await?;
    person.tap("返回").await?;
    person.tap("接着填").await?;
    person.see("填了").await?;
    person.step("没填完的事回来了").await
}

async fn open_devices(person: &Person) -> Result<()> {
    person.tap("设置").await?;
    person.tap("两台设备一起填").await
}
