//! A clerk at the desk page: signs in, opens the oldest case, does what the page's forms offer. Plain HTTP, as any browser
//! would send it.

use anyhow::{Context as _, Result, bail};
use reqwest::header::{COOKIE, LOCATION, SET_COOKIE};
use reqwest::{Client, Response, Url, redirect};

use crate::county::County;

/// A signed-in clerk.
pub struct Clerk {
    client: Client,
    desk: String,
    cookie: String,
}

impl Clerk {
    /// Signs in at the county's desk.
    pub async fn sign_in(county: &County) -> Result<Self> {
        let client = Client::builder()
            .redirect(redirect::Policy::none())
            .no_proxy()
            .build()?;
        let mut clerk = Self {
            client,
            desk: county.desk_url(),
            cookie: String::new(),
        };
        let access = county.access()?;
        let answer = clerk
            .post("/login", &[("clerk", "张干事"), ("token", &access)])
            .await?;
        let cookie = answer
            .headers()
            .get(SET_COOKIE)
            .context("not signed in")?
            .to_str()?;
        clerk.cookie = cookie.split(';').next().unwrap_or_default().to_owned();
        Ok(clerk)
    }

    /// Number of the first case on the list, once its papers are there too; the oldest and overdue come first.
    pub async fn first_case(&self) -> Result<String> {
        let mut every = tokio::time::interval(std::time::Duration::from_millis(200));
        for _ in 0..150 {
            every.tick().await;
            let list = self.get("/").await?;
            if let Some(number) = between(&list, "href=\"/cases/", "\"") {
                return Ok(number.to_owned());
            }
        }
        bail!("no case on the desk")
    }

    /// How many cases are on the list.
    pub async fn open_cases(&self) -> Result<usize> {
        Ok(self.get("/").await?.matches("href=\"/cases/").count())
    }

    /// Accepts, asks, approves or denies through the form of the case's page.
    pub async fn act(&self, number: &str, act: &str, fields: &[(&str, &str)]) -> Result<()> {
        let page = self.get(&format!("/cases/{number}")).await?;
        let csrf = between(&page, "name=\"csrf\" value=\"", "\"")
            .or_else(|| between(&page, "name=\"csrf\" type=\"hidden\" value=\"", "\""))
            .context("the page has no token")?;
        let mut all = vec![("csrf", csrf)];
        all.extend(fields);
        // A decision is asked about once more; nothing else reads it.
        all.push(("sure", "yes"));
        let answer = self.post(&format!("/cases/{number}/{act}"), &all).await?;
        if answer.headers().get(LOCATION).is_none() {
            bail!("the desk refused to {act}: {}", answer.status());
        }
        Ok(())
    }

    async fn get(&self, path: &str) -> Result<String> {
        let answer = self
            .client
            .get(format!("{}{path}", self.desk))
            .header(COOKIE, &self.cookie)
            .send()
            .await?;
        Ok(answer.error_for_status()?.text().await?)
    }

    async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Result<Response> {
        let body = Url::parse_with_params("http://desk/", fields)?
            .query()
            .unwrap_or_default()
            .to_owned();
        let request = self
            .client
            .post(format!("{}{path}", self.desk))
            .header(COOKIE, &self.cookie)
            .header("content-type", "application/x-www-form-urlencoded")
            .body(body);
        Ok(request.send().await?)
    }
}

fn between<'a>(text: &'a str, start: &str, end: &str) -> Option<&'a str> {
    text.split_once(start)?
        .1
        .split_once(end)
        .map(|(inside, _)| inside)
}
