//! Papers (材料): taken in as bytes, kept inside the person's file, given out to the one window that shows them.

pub(crate) mod give_out;
pub(crate) mod kind;
pub(crate) mod let_go;
pub(crate) mod list;
pub(crate) mod take_in;
