//! A new envelope becomes a case, a further round of one, the end of one that is withdrawn or of a mandate, or a refusal that
//! the device gets as a signed event.

use std::sync::Arc;

use catalog::{parts, service::Service};
use form::Session;
use protocol::{application::Application, mandate_end::MandateEnd, problem::Code, withdrawal::Withdrawal};

use super::{Casework, opener::Inside};
use crate::{
    cases::{
        EnvelopeState, answers,
        case::{Arrived, Fate, NewPart},
        change::{Change, Seen},
        mandate::{self, EndedMandate},
        receive::{self, Opened, Received},
        refuse::refuse,
        subject,
        withdraw::withdraw,
    },
    clock,
    published::Published,
    store::{About, StoreError, Waiting},
};

/// What an envelope held, checked.
enum Found {
    Application(Box<Opened>),
    Withdrawal(Withdrawal),
    MandateEnd(Box<MandateEnd>),
}

impl Casework {
    /// Opens and checks it; false when it must wait for another one.
    pub(super) async fn receive(self: &Arc<Self>, waiting: Waiting) -> Result<bool, StoreError> {
        let arrived = waiting.arrived.clone();
        match self.open_and_check(waiting).await? {
            Ok(Found::Application(opened)) => self.file(&arrived, &opened).await,
            Ok(Found::Withdrawal(wish)) => self.withdraw(&arrived, &wish).await,
            Ok(Found::MandateEnd(end)) => self.mandate_ended(&arrived, &end).await.map(|()| true),
            // Ours, not theirs: it stays where it is and is tried again.
            Err(Code::Unavailable) => Err(StoreError::Damaged),
            Err(code) => self.refuse(&arrived, code).await.map(|()| true),
        }
    }

    async fn open_and_check(self: &Arc<Self>, waiting: Waiting) -> Result<Result<Found, Code>, StoreError> {
        let device = self.intake.device(&waiting.arrived.device).await?;
        let key = device.ok_or(StoreError::Damaged)?.public_key;
        let ended = self.cases.ended_mandates().await?;
        let here = self.clone();
        let opened = tokio::task::spawn_blocking(move || here.look_inside(&waiting, &key, &ended));
        opened.await.map_err(|_| StoreError::Damaged)
    }

    fn look_inside(
        &self,
        waiting: &Waiting,
        public_key: &str,
        ended: &[EndedMandate],
    ) -> Result<Found, Code> {
        match self.opener.envelope(&waiting.body, public_key)? {
            Inside::Withdrawal(wish) => Ok(Found::Withdrawal(wish)),
            Inside::MandateEnd(end) => Ok(Found::MandateEnd(end)),
            Inside::Application(application, text) => {
                if let Some(mandate) = &application.mandate
                    && mandate::is_ended(mandate, &waiting.arrived.received_at, ended)
                {
                    return Err(Code::MandateInvalid);
                }
                let opened = self.check(*application, text, &waiting.arrived)?;
                Ok(Found::Application(Box::new(opened)))
            }
        }
    }

    fn check(&self, application: Application, text: String, arrived: &Arrived) -> Result<Opened, Code> {
        let service = find_service(&self.published, &application)?;
        // What counts is the day on which the county received it, not the day on which a clerk's machine opened it.
        let received: jiff::Timestamp = arrived.received_at.parse().unwrap_or_else(|_| self.now());
        let received = clock::civil(received);
        mandate::check(&application, &service.guide, received.date())?;
        let session = answers::check(&service, &application, received)?;
        let form = service.form.as_ref();
        Ok(Opened {
            subject: form
                .map(|form| subject::find(form, &application))
                .unwrap_or_default(),
            parts: self.parts_of(&service, &session),
            application,
            text,
        })
    }

    fn parts_of(&self, service: &Service, session: &Session) -> Vec<NewPart> {
        let made = parts::made(service, session).into_iter();
        let parts = made.map(|part| NewPart {
            id: part.id.clone(),
            name: self.texts.pick(&part.name),
            office: self.texts.pick(&part.office),
        });
        parts.collect()
    }

    /// False when it must wait for what a device hands back.
    async fn file(&self, arrived: &Arrived, opened: &Opened) -> Result<bool, StoreError> {
        let application = &opened.application;
        let known = self.cases.known(About {
            envelope: arrived.envelope.clone(),
            application: Some(application.application_id.clone()),
            corrects: application.corrects.clone(),
        });
        let known = known.await?;
        match receive::receive(arrived, opened, &known, &self.now_text()) {
            Received::Already => self.move_on(arrived, &known.fate).await?,
            // The county may have asked for it and forgotten that it did.
            Received::Refused(_) if application.corrects.is_some() && self.restored_lately().await? => {
                return Ok(false);
            }
            Received::Refused(change) => self.commit_now(*change).await?,
            Received::Filed(change) => {
                self.commit_now(*change).await?;
                let opened = EnvelopeState::Opened;
                self.intake.set_envelope_state(&arrived.envelope, opened).await?;
            }
        }
        Ok(true)
    }

    /// 撤回; false while the sending that it names has not been looked at.
    async fn withdraw(&self, arrived: &Arrived, wish: &Withdrawal) -> Result<bool, StoreError> {
        if self.intake.is_unopened(&wish.envelope, &arrived.device).await? {
            return Ok(false);
        }
        let known = self.cases.known(About {
            envelope: arrived.envelope.clone(),
            application: Some(wish.application_id.clone()),
            corrects: None,
        });
        let known = known.await?;
        if known.file.is_none() && self.restored_lately().await? {
            return Ok(false);
        }
        match withdraw(arrived, wish, &known, &self.now_text()) {
            Some(change) => self.commit_now(change).await?,
            None => self.move_on(arrived, &known.fate).await?,
        }
        Ok(true)
    }

    async fn refuse(&self, arrived: &Arrived, code: Code) -> Result<(), StoreError> {
        let known = self.cases.known(About {
            envelope: arrived.envelope.clone(),
            application: None,
            corrects: None,
        });
        let fate = known.await?.fate;
        // Filed before a stop: what was filed stays, whether or not it can still be opened.
        if fate != Fate::default() {
            return self.move_on(arrived, &fate).await;
        }
        let change = refuse(arrived, Seen::Nothing, &fate, code, &self.now_text());
        self.commit_now(change).await
    }

    /// It was done before, and only the envelope stayed behind: it goes where its case says.
    pub(super) async fn move_on(&self, arrived: &Arrived, fate: &Fate) -> Result<(), StoreError> {
        let state = fate.told.unwrap_or(EnvelopeState::Opened);
        self.intake.set_envelope_state(&arrived.envelope, state).await
    }

    /// `Changed` when somebody was faster: then the envelope is looked at anew.
    pub(super) async fn commit_now(&self, change: Change) -> Result<(), StoreError> {
        if self.commit(change).await? {
            Ok(())
        } else {
            Err(StoreError::Changed)
        }
    }
}

/// The service of an application, in exactly the version it was filled in with.
pub(crate) fn find_service(published: &Published, application: &Application) -> Result<Service, Code> {
    match published.service(&application.service_hash) {
        Some(service) if service.id == application.service => Ok(service),
        Some(_) => Err(Code::UnknownService),
        None if published.knows(&application.service) => Err(Code::UnknownVersion),
        None => Err(Code::UnknownService),
    }
}
