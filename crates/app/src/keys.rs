//! Reading keys: parents, rows, prefixes. The form has the one piece of code for it.

pub(crate) use form::reference::{in_row, is_row, of_one_list, parent, row_key, rows_above, within};
