//! What the tests share: projects to try things on, runs of the program, golden files.

mod artefacts;
mod dice;
mod golden;
mod project;
mod run;
mod site;
mod spoken;
pub(crate) mod trace;

pub(crate) use artefacts::{manuscript, numbered, pages, unzip, words, words_of_pages, xml};
pub(crate) use dice::{Dice, number};
pub(crate) use golden::{accepts, compare, compare_folder};
pub(crate) use project::{BOOKLET, Project, fixtures, repository, undivided};
pub(crate) use run::Run;
pub(crate) use site::{attributes, files_below, target};
pub(crate) use spoken::{Child, Spoken, spoken};
pub(crate) use trace::{Span, Trace};
