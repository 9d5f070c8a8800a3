//! Every handler by the name of its command, for the dispatcher.

pub(crate) use crate::drafts::answer::{draft_add_row, draft_answer, draft_remove_row, draft_undo};
pub(crate) use crate::drafts::check::draft_check;
pub(crate) use crate::drafts::fill_row::draft_fill_row;
pub(crate) use crate::drafts::list::{draft_delete, draft_list};
pub(crate) use crate::drafts::open::{draft_create, draft_open};
pub(crate) use crate::drafts::place::draft_keep_place;
pub(crate) use crate::drafts::send::draft_send;
pub(crate) use crate::drafts::sending::draft_read_sending;
pub(crate) use crate::guides::ask::{catalog_ask, catalog_search};
pub(crate) use crate::guides::check_self::catalog_check_self;
pub(crate) use crate::guides::import::{catalog_find_packs, catalog_import_pack, catalog_read_status};
pub(crate) use crate::guides::list::{catalog_list_events, catalog_list_services};
pub(crate) use crate::guides::missed::{catalog_forget_miss, catalog_list_misses, catalog_tell_miss};
pub(crate) use crate::guides::read::catalog_read_guide;
pub(crate) use crate::ledger::overview::ledger_overview;
pub(crate) use crate::ledger::read::{ledger_list, ledger_mend, ledger_read};
pub(crate) use crate::ledger::recall::{ledger_recall, ledger_reopen};
pub(crate) use crate::ledger::waiting::{ledger_read_sync, ledger_send_now};
pub(crate) use crate::ledger::withdraw::ledger_withdraw;
pub(crate) use crate::mandates::record::{person_record_mandate, person_start_mandate};
pub(crate) use crate::mandates::{person_end_mandate, person_list_mandates};
pub(crate) use crate::news::{news_list, news_seen};
pub(crate) use crate::papers::list::{paper_delete, paper_list, paper_rename};
pub(crate) use crate::people::helper::{helper_keep, helper_read};
pub(crate) use crate::people::keep::{
    person_create, person_delete, person_lock, person_open, person_set_pin,
};
pub(crate) use crate::people::overview::people_overview;
pub(crate) use crate::people::remember::{person_forget_field, person_read_profile};
pub(crate) use crate::people::rename::person_rename;
pub(crate) use crate::people::view::person_list;
pub(crate) use crate::practice::{practice_begin, practice_end};
pub(crate) use crate::reminders::change::{reminder_change, reminder_hear};
pub(crate) use crate::reminders::read::{reminder_list, reminder_read};
pub(crate) use crate::system::about::system_read_about;
pub(crate) use crate::system::erase::system_erase_everything;
pub(crate) use crate::system::export::system_export_data;
pub(crate) use crate::system::help::{system_read_help, system_read_region};
pub(crate) use crate::system::picture::system_keep_picture;
pub(crate) use crate::system::settings::{system_change_settings, system_read_settings};
pub(crate) use crate::system::setup::{system_finish_setup, system_keep_choice};
pub(crate) use crate::system::speak::{system_speak, system_stop_speaking};
pub(crate) use crate::system::start::{system_create_passphrase, system_read_state, system_unlock};
