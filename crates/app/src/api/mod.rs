//! The contract between interface and core: every command once (name, request, answer), and the DTOs by area.
//!
//! From `commands!` come the dispatcher, the TypeScript `Commands` type and the table in `docs/commands.md`.
//! DTOs are `camelCase`, refuse unknown request fields, hold no 64-bit integers (they become `bigint` in TypeScript)
//! and no bytes: photos and files go through `Host::upload` / `Host::paper_url` on the web side.
//! Texts in DTOs are in the person's language already, except where a `Key` names a Fluent message.

pub mod catalog;
pub mod code;
pub mod draft;
pub mod guide;
pub mod ledger;
pub mod news;
pub mod outcome;
pub mod paper;
pub mod person;
pub mod reminder;
pub mod search;
pub mod space;
pub mod system;

/// The list. `$each!` receives one line per command: `area_verb_noun: Request => Answer, "what it does"`.
#[macro_export]
macro_rules! commands {
    ($each:ident) => {
        $each! {
            system_read_state: system::Nothing => system::AppState, "Where the app stands: what to show first.";
            system_unlock: system::Secret => system::AppState, "Open the device with its passphrase (no keyring on this machine).";
            system_create_passphrase: system::Secret => system::AppState, "Choose the device passphrase on a machine without keyring.";
            system_keep_choice: system::SetupChoice => system::AppState, "Keep one choice of the first start on disk as it is made.";
            system_finish_setup: system::SetupChoice => system::AppState, "End the first start: with what was kept, and what is given now.";
            system_read_settings: system::Nothing => system::Settings, "All settings.";
            system_change_settings: system::SettingsChange => system::Settings, "Change some settings; they hold at once.";
            system_read_region: system::Nothing => system::Region, "Towns and villages of the county, to pick from.";
            system_read_help: system::Nothing => system::HelpView, "Whom to call: village helper, offices, 12345.";
            system_read_about: system::Nothing => system::AboutView, "Version, licences, county, catalog, keys' fingerprints.";
            system_speak: system::SpeakRequest => system::SpeechState, "Read a text aloud, sentence by sentence; stops what was being read.";
            system_stop_speaking: system::Nothing => system::SpeechState, "Stop reading aloud.";
            system_export_data: system::ExportRequest => system::ExportView, "Write everything of the present person into a folder the host chose, sealed under a phrase unless it is known to be in clear.";
            system_keep_picture: system::PagePicture => system::ExportView, "Keep a picture of a page, to show to somebody; nothing personal is on it.";
            system_erase_everything: system::EraseRequest => system::AppState, "Delete everything on this device.";

            person_list: system::Nothing => person::PersonList, "People served on this device, with the one who is present.";
            person_create: person::PersonCreate => person::PersonView, "A person of their own file; becomes present.";
            person_open: person::PersonOpen => person::PersonView, "Switch to a person.";
            person_forgot_pin: person::PersonId => person::PersonList, "Somebody's PIN is forgotten: from a day later on, unless the right PIN is given before, their file can be deleted without it.";
            person_lock: system::Nothing => person::PersonList, "Close the present person's file.";
            person_rename: person::PersonRename => person::PersonList, "Call a person by another name.";
            person_delete: person::PersonDelete => person::PersonList, "Destroy the person's key, then the file; asks for the PIN where there is one.";
            person_set_pin: person::PinChange => person::PersonView, "Set, change or remove the PIN.";
            person_keep_short_pin: system::Nothing => person::PersonView, "A short PIN of an older version stays as it is; nobody asks again.";
            person_read_profile: system::Nothing => person::ProfileView, "What is remembered for answering once, with where it came from.";
            person_forget_field: person::FieldId => person::ProfileView, "Forget one remembered answer.";
            person_start_mandate: system::Nothing => person::MandateStart, "A mandate for the present person, filled in as far as everything is known.";
            person_record_mandate: person::MandateCreate => person::MandateView, "Record a mandate for the present person.";
            person_list_mandates: system::Nothing => person::MandateList, "Mandates of the present person.";
            person_end_mandate: person::MandateId => person::MandateList, "End a mandate today.";
            people_overview: system::Nothing => person::PeopleOverview, "Everybody at a glance, for whoever helps others.";
            helper_read: system::Nothing => person::HelperView, "Who helps on this device.";
            helper_keep: person::HelperKeep => person::HelperView, "Keep who helps on this device, once for all mandates.";

            practice_begin: system::Nothing => system::AppState, "Practise with a made-up person; nothing is ever sent.";
            practice_end: system::Nothing => system::AppState, "End practising: the made-up person and everything of theirs is gone.";

            catalog_read_status: system::Nothing => catalog::CatalogStatus, "Which pack, how old, from where.";
            catalog_find_packs: system::Nothing => catalog::PackList, "Packs found beside the installer, on sticks and in downloads.";
            catalog_import_pack: catalog::PackId => catalog::CatalogStatus, "Check a pack and put it to use.";
            catalog_list_events: system::Nothing => catalog::EventList, "Life events with how many services each has.";
            catalog_list_services: catalog::EventId => catalog::ServiceList, "Services of a life event; blank id lists all.";
            catalog_search: search::Query => search::SearchView, "Find services as people speak; says why each fits.";
            catalog_ask: search::Query => search::AnswerView, "Answer a question from the FAQ, or say that we do not know.";
            catalog_list_misses: system::Nothing => search::MissList, "What the present person looked for in vain; stays in their file.";
            catalog_tell_miss: search::MissId => search::MissList, "Let the county know these words, without a name; only on a tap.";
            catalog_forget_miss: search::MissId => search::MissList, "Forget these words.";
            catalog_read_guide: catalog::GuideRequest => catalog::GuideView, "One guide, whole.";
            catalog_check_self: catalog::SelfCheckRequest => catalog::SelfCheckView, "Can I get it: next questions and the verdict.";

            draft_create: draft::DraftCreate => draft::DraftView, "Begin an application; fills in nothing silently.";
            draft_list: system::Nothing => draft::DraftList, "Unfinished applications of the present person.";
            draft_open: draft::DraftId => draft::DraftView, "Open where the person left.";
            draft_answer: draft::AnswerRequest => draft::DraftPatch, "Set one answer: one transaction, then what changed.";
            draft_add_row: draft::RowAdd => draft::DraftPatch, "One more row of a repeat.";
            draft_remove_row: draft::RowRef => draft::DraftPatch, "Remove a row; undo brings it back.";
            draft_correct_number: draft::NumberCorrection => draft::DraftPatch, "Take a mended ID number for every place where the same person's stands.";
            draft_fill_row: draft::RowFill => draft::DraftPatch, "Fill a row with a person who is known already.";
            draft_keep_as_sent: draft::CorrectionKeep => draft::DraftPatch, "Say that what the county named is right as it stands.";
            draft_undo: draft::DraftId => draft::DraftPatch, "Take the last change back.";
            draft_keep_place: draft::PlaceRequest => system::Nothing, "Remember which question is on the screen.";
            draft_check: draft::DraftId => draft::CheckView, "All answers in reading order, problems first.";
            draft_read_sending: draft::DraftId => draft::SendingView, "What leaves the device, to whom, why, and what must be agreed to.";
            draft_send: draft::SendRequest => ledger::CaseView, "Freeze, seal and put into the outbox.";
            draft_delete: draft::DraftId => draft::DraftList, "Delete a draft for good.";

            paper_list: system::Nothing => paper::PaperList, "Papers of the present person, with where they were used.";
            paper_keep: paper::PaperId => paper::PaperList, "Keep what was stored by choice, although no question needs it.";
            paper_rename: paper::PaperChange => paper::PaperList, "Say what kind a paper is, or give it a date of expiry.";
            paper_delete: paper::PaperId => paper::PaperList, "Delete a paper that no application needs any more.";

            ledger_list: system::Nothing => ledger::CaseList, "Where each application is.";
            ledger_overview: system::Nothing => ledger::LedgerOverview, "Every application of everybody, for whoever helps others.";
            ledger_read: ledger::CaseId => ledger::CaseView, "One application with every step and its proof.";
            ledger_mend: ledger::CaseId => draft::DraftView, "Open the corrections the county asked for, exactly these.";
            ledger_recall: ledger::CaseId => draft::DraftView, "Take back what has not left the device: the draft opens again, whole.";
            ledger_withdraw: ledger::WithdrawRequest => ledger::CaseView, "Ask the county to give back what it has not decided (撤回).";
            ledger_reopen: ledger::CaseId => draft::DraftView, "Fill in anew what the county did not take or what was withdrawn.";
            ledger_send_now: system::Nothing => ledger::SyncView, "Try now.";
            ledger_read_sync: system::Nothing => ledger::SyncView, "What waits, why, since when, when it is tried again.";

            news_list: system::Nothing => news::NewsList, "All news of the present person: 收到、要补、办好、提醒.";
            news_seen: news::NewsShown => news::NewsList, "These have been shown; what was not stays unread.";

            space_read: system::Nothing => space::SpaceView, "Whether drafts travel between her devices, and what has to be picked.";
            space_begin: space::SpaceBegin => space::SpaceView, "Let her drafts travel: sealed, so that the county cannot read them.";
            space_pick: space::SpacePick => space::SpaceView, "Pick one side where two devices wrote differently.";
            space_share: system::Nothing => space::SpaceParcel, "The key for another device of hers: a parcel, a code by mouth, six digits.";
            space_keep_parcel: space::SpaceFile => system::ExportView, "Write a parcel into a file, for a stick; it is sealed, and the code is not in it.";
            space_read_words: system::Nothing => space::SpaceWords, "The twelve characters that bring her space back when every device is lost.";
            space_keep_words: space::SpaceBack => space::SpaceWords, "She wrote them down: some are asked back.";
            space_recover: space::SpaceRecover => space::SpaceView, "Her space again, by its characters, on a device that has none.";
            space_leave: system::Nothing => space::SpaceView, "This device forgets the key: its drafts stay here and travel no more.";
            space_join: space::SpaceJoin => space::SpaceJoined, "Take the key from a parcel, when code and digits fit.";

            reminder_list: system::Nothing => reminder::ReminderList, "Reminders of the present person that are on, the most pressing first.";
            reminder_read: reminder::ReminderOf => reminder::ReminderView, "The reminder of one service, also when nobody asked for it.";
            reminder_change: reminder::ReminderChange => reminder::ReminderView, "Switch a reminder on or off, say when it was last done.";
            reminder_hear: reminder::ReminderOf => reminder::ReminderList, "The person knows; quiet until the next day that matters.";
        }
    };
}
