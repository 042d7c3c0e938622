//! Translations: the same project in other languages, by gettext PO files.
//!
//! In: a project, and `content/translations/<tag>/*.po`. Out: the project in another language, as
//! texts that take the place of its files (`derive`), so that the ordinary parser and the resolver
//! read and check them; what is missing and outdated (`status`); and PO files brought up to date with
//! the text (`extract`), or without texts that must go (`withdrawn`).
//!
//! `units` finds what is translated, `po` reads and writes files, `merge` compares them with the text,
//! `marks` compares a translation with its source. Must not know editions or output formats.

mod catalogues;
mod derive;
mod extract;
mod hidden;
mod marks;
mod merge;
mod po;
mod review;
mod scope;
mod settings;
mod status;
mod unit;
mod units;
mod withdrawn;

pub(crate) use catalogues::tags;
pub(crate) use derive::{Translated, finish, new_problems, own_problems, translate, unusable};
pub(crate) use extract::extract;
pub(crate) use po::PoFile;
pub(crate) use scope::Scope;
pub(crate) use status::{StatusLine, percent, statistics, status};
pub(crate) use withdrawn::{Taken, without_taken};
