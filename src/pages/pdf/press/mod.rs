//! Files for a print shop, in the inks of its press (PDF/X-4, ISO 15930-7).
//!
//! The engine writes colours of the screen. Here a finished file is converted as a whole, so that
//! text, layouts, drawings and photographs are treated alike, whoever made them. Knows no manuscript.

mod content;
mod file;
mod inks;
mod intent;
mod pictures;
mod shadings;

use super::plain::{Known, UnknownForm};
use crate::project::{Production, SpotInk};
use file::Converting;
use inks::Inks;

/// The version of PDF on which PDF/X-4 is based. The engine's files use nothing newer.
const HEAD: &[u8] = b"%PDF-1.6\n%\x80\x80\x80\x80\n\n";

/// Converts a file of the engine.
///
/// # Errors
/// If it has a form that is not known.
pub(super) fn for_press(pdf: &[u8], production: &Production, spots: &[SpotInk]) -> Known<Vec<u8>> {
    let inks = Inks::new(&production.profile, spots);
    let inks = inks.ok_or_else(|| UnknownForm::of("the profile of the press"))?;
    let mut converting = Converting::new(pdf, &inks)?;
    converting.convert()?;
    let mut document = converting.document;
    intent::conform(&mut document, &production.profile)?;
    document.prune();
    Ok(document.to_plain(HEAD))
}
