//! The ledger (办到哪了): cases, and the county's signed receipts as they came. Whoever calls has verified every signature;
//! what is kept here may be shown. Events are beside it.

use jiff::Timestamp;
use rusqlite::Row;

use super::DeviceStore;
use crate::{
    Result,
    db::{
        Statements as _, at, ms,
        nouns::{BLOB, CASE, OUTBOX, RECEIPT},
        sql,
    },
    person::PersonId,
};

/// Where an application is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CaseState {
    /// In the outbox.
    OnDevice,
    /// An attempt is or was under way and no receipt came yet.
    Sending,
    /// A verified receipt is there; papers may still follow.
    Received,
    /// 受理.
    Accepted,
    /// 一次性告知补正.
    CorrectionsAsked,
    /// 办好了.
    Approved,
    /// 不予办理.
    Denied,
    /// Set aside with a reason: the county refused it, or a person must act.
    SetAside,
    /// 撤回: the county has given it back undecided.
    Withdrawn,
}

/// A case, its newest sending in front.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    /// Application id; stays the same over all corrections.
    pub id: String,
    /// Whose.
    pub person: PersonId,
    /// Service id.
    pub service: String,
    /// Hash of the service as it was sent.
    pub service_hash: String,
    /// Title as it was when sent.
    pub title: String,
    /// What the app wants to remember (JSON), e.g. the guide's promise for the due date.
    pub extra: String,
    /// Number of the newest sending.
    pub round: u32,
    /// Envelope of the newest sending.
    pub envelope: String,
    /// Where it is.
    pub state: CaseState,
    /// 办件编号; empty before the first receipt.
    pub number: String,
    /// When the newest sending was frozen.
    pub sent_at: Timestamp,
    /// When anything last changed.
    pub changed_at: Timestamp,
    /// Envelope of the withdrawal that has no answer yet; empty for none.
    pub withdrawal: String,
    /// Sealed papers of the newest sending.
    pub papers_total: u32,
    /// Those the county has.
    pub papers_sent: u32,
    /// Code of the reason when set aside.
    pub reason: String,
}

/// A verified receipt as it came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReceiptRow {
    /// Envelope.
    pub envelope: String,
    /// `SignedReceipt` as JSON.
    pub body: String,
    /// When it reached this device.
    pub received_at: Timestamp,
}

impl CaseState {
    pub(crate) fn text(self) -> &'static str {
        match self {
            CaseState::OnDevice => "on-device",
            CaseState::Sending => "sending",
            CaseState::Received => "received",
            CaseState::Accepted => "accepted",
            CaseState::CorrectionsAsked => "corrections-asked",
            CaseState::Approved => "approved",
            CaseState::Denied => "denied",
            CaseState::SetAside => "set-aside",
            CaseState::Withdrawn => "withdrawn",
        }
    }

    fn parse(text: &str) -> Self {
        match text {
            "sending" => CaseState::Sending,
            "received" => CaseState::Received,
            "accepted" => CaseState::Accepted,
            "corrections-asked" => CaseState::CorrectionsAsked,
            "approved" => CaseState::Approved,
            "denied" => CaseState::Denied,
            "set-aside" => CaseState::SetAside,
            "withdrawn" => CaseState::Withdrawn,
            _ => CaseState::OnDevice,
        }
    }
}

impl DeviceStore {
    /// Cases of a person, last changed first.
    ///
    /// # Errors
    /// `Damaged` or `Storage` ([`crate::Kind`]) when the file cannot be read.
    pub fn cases_of(&self, person: &PersonId) -> Result<Vec<Case>> {
        let all = self.cases()?;
        Ok(all.into_iter().filter(|case| case.person == *person).collect())
    }

    /// All cases of this device, last changed first.
    ///
    /// # Errors
    /// `Damaged` or `Storage` ([`crate::Kind`]) when the file cannot be read.
    pub fn cases(&self) -> Result<Vec<Case>> {
        let rows = self.db.read(|db| db.all(sql!(CASE, "list"), [], read_case))?;
        Ok(rows.into_iter().flatten().collect())
    }

    /// One case.
    ///
    /// # Errors
    /// `Damaged` or `Storage` ([`crate::Kind`]) when the file cannot be read.
    pub fn case(&self, id: &str) -> Result<Option<Case>> {
        Ok(self
            .db
            .read(|db| db.maybe(sql!(CASE, "find"), [id], read_case))?
            .flatten())
    }

    /// The verified receipts of a case, oldest first.
    ///
    /// # Errors
    /// `Damaged` or `Storage` ([`crate::Kind`]) when the file cannot be read.
    pub fn receipts_of(&self, case: &str) -> Result<Vec<ReceiptRow>> {
        self.db.read(|db| {
            db.all(sql!(RECEIPT, "list"), [case], |row| {
                Ok(ReceiptRow {
                    envelope: row.get("envelope")?,
                    body: row.get("body")?,
                    received_at: at(row.get("received_at")?),
                })
            })
        })
    }

    /// The verified receipt of an envelope, as it came.
    ///
    /// # Errors
    /// `Damaged` or `Storage` ([`crate::Kind`]) when the file cannot be read.
    pub fn receipt_body(&self, envelope: &str) -> Result<Option<String>> {
        self.db
            .read(|db| db.maybe(sql!(RECEIPT, "find_body"), [envelope], |row| row.get("body")))
    }

    /// Keeps a receipt whose signature and hash were verified, and marks the envelope received, in one transaction.
    /// Papers that the county does not list as missing are there.
    ///
    /// # Errors
    /// `DiskFull` or `Storage` ([`crate::Kind`]) when the file cannot be written; nothing has changed then.
    pub fn accept_receipt(
        &self,
        envelope: &str,
        number: &str,
        missing: &[String],
        body: &str,
        now: Timestamp,
    ) -> Result<()> {
        self.db.write(|db| {
            db.run(sql!(RECEIPT, "upsert"), (envelope, body, ms(now)))?;
            db.run(sql!(OUTBOX, "update_received"), (envelope, ms(now)))?;
            db.run(
                sql!(CASE, "update_received"),
                (envelope, number, CaseState::Received.text(), ms(now)),
            )?;
            let hashes: Vec<String> = db.all(sql!(BLOB, "list_hashes"), [envelope], |row| row.get("hash"))?;
            for hash in hashes.iter().filter(|hash| !missing.contains(hash)) {
                db.run(sql!(BLOB, "update_received"), (envelope, hash))?;
            }
            Ok(())
        })
    }
}

fn read_case(row: &Row<'_>) -> rusqlite::Result<Option<Case>> {
    let Some(person) = PersonId::parse(&row.get::<_, String>("person")?) else {
        return Ok(None);
    };
    Ok(Some(Case {
        id: row.get("id")?,
        person,
        service: row.get("service")?,
        service_hash: row.get("service_hash")?,
        title: row.get("title")?,
        extra: row.get("extra")?,
        round: row.get("round")?,
        envelope: row.get("envelope")?,
        state: CaseState::parse(&row.get::<_, String>("state")?),
        number: row.get("number")?,
        sent_at: at(row.get("sent_at")?),
        changed_at: at(row.get("changed_at")?),
        withdrawal: row.get("withdrawal")?,
        papers_total: row.get("papers_total")?,
        papers_sent: row.get("papers_sent")?,
        reason: row.get("reason")?,
    }))
}
