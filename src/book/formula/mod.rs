//! Formulas: what an author writes between dollar signs.
//!
//! In: LaTeX notation. Out: a `Formula`, whose `Term`s both writers turn into markup of their own,
//! and its reading as plain text, or the mistakes in it with their places. Nothing in a formula can
//! define a command or run: a formula is a tree of signs. Knows no Markdown and no output format.
//!
//! The notation is read by `pulldown-latex`. `scan` refuses beforehand what that reader drops, or
//! reads differently from LaTeX, and finds the places of mistakes, which the reader does not give.

mod events;
mod letters;
mod primes;
mod read;
mod reading;
mod scan;
mod term;
mod whole;
mod words;

pub(crate) use read::read;
pub(crate) use scan::Mistake;
pub(crate) use term::{Columns, Delimiter, Kind, Limits, Scripts, Size, Style, Table, Term};
pub(crate) use whole::Formula;
