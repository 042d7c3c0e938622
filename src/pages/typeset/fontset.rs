//! The fonts in which pages are set.
//!
//! In: the tool's fonts and the partners'. Out: one store for every page of a run, and the families
//! in the order in which they are searched for a character. No other font is ever tried, so a page
//! does not depend on the machine or on which other partners are built.

use crate::book::manuscript::PartnerFacts;
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::fonts::{BUILT_IN, CODE_FAMILY, FALLBACK_FAMILIES, TEXT_FAMILY};
use serde::Serialize;
use std::sync::Arc;
use typst::foundations::Bytes;
use typst::text::{Font, FontBook, FontInfo};
use typst_kit::fonts::FontStore;

/// A font file that a partner provides.
#[derive(Debug, Clone)]
pub struct PartnerFont {
    /// The file's path, for complaints.
    pub name: String,
    pub bytes: Arc<[u8]>,
}

/// The families in a font file. Empty if pages cannot be set in it.
pub fn families(bytes: &[u8]) -> Vec<String> {
    let mut names: Vec<String> = FontInfo::iter(bytes).map(|info| info.family).collect();
    names.sort();
    names.dedup();
    names
}

/// Families by use, with the first choice first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct FamilyLists {
    pub(super) body: Vec<String>,
    pub(super) heading: Vec<String>,
    pub(super) code: Vec<String>,
}

/// The family lists of a partner's editions.
pub(super) fn family_lists(partner: &PartnerFacts) -> FamilyLists {
    let list = |first: &[Option<&str>]| {
        let mut list: Vec<String> = Vec::new();
        let own = first.iter().flatten().copied();
        for family in own.chain([TEXT_FAMILY]).chain(FALLBACK_FAMILIES) {
            if !list.iter().any(|known| known.eq_ignore_ascii_case(family)) {
                list.push(family.to_owned());
            }
        }
        list
    };
    let body = partner.body_font.as_deref();
    FamilyLists {
        body: list(&[body]),
        heading: list(&[partner.heading_font.as_deref(), body]),
        code: list(&[Some(CODE_FAMILY), Some(FALLBACK_FAMILIES[1])]),
    }
}

/// One store of the tool's fonts and the partners'.
pub(super) fn font_store(partners: &[PartnerFont]) -> Result<FontStore, Vec<Diagnostic>> {
    let mut store = FontStore::new();
    for file in &BUILT_IN {
        for font in Font::iter(Bytes::new(file.bytes)) {
            let info = font.info().clone();
            store.push((font, info));
        }
    }
    let built_in = families_of(store.book());
    let mut problems = Vec::new();
    let mut known: Vec<(&PartnerFont, Vec<FontInfo>)> = Vec::new();
    for file in partners {
        if known.iter().any(|(other, _)| other.bytes == file.bytes) {
            continue;
        }
        let fonts: Vec<Font> = Font::iter(Bytes::new(file.bytes.to_vec())).collect();
        if fonts.is_empty() {
            problems.push(invalid(file, "is not a font that pages can be set in"));
            continue;
        }
        let infos: Vec<FontInfo> = fonts.iter().map(|font| font.info().clone()).collect();
        let clash = known.iter().find(|(_, others)| {
            others.iter().any(|other| infos.iter().any(|info| same_face(info, other)))
        });
        if let Some((other, _)) = clash {
            let message = format!("has the same family and style as `{}`", other.name);
            problems.push(invalid(file, &message).hint("use the same file of that font for both"));
            continue;
        }
        known.push((file, infos));
        for font in fonts {
            // A partner's copy of one of the tool's own families is left out: it would change the
            // pages of other partners.
            if !built_in.contains(&font.info().family.to_lowercase()) {
                let info = font.info().clone();
                store.push((font, info));
            }
        }
    }
    if problems.is_empty() { Ok(store) } else { Err(problems) }
}

fn families_of(book: &FontBook) -> Vec<String> {
    book.families().map(|(family, _)| family.to_lowercase()).collect()
}

fn same_face(one: &FontInfo, other: &FontInfo) -> bool {
    one.family.eq_ignore_ascii_case(&other.family) && one.variant == other.variant
}

fn invalid(file: &PartnerFont, message: &str) -> Diagnostic {
    Diagnostic::error(Code::InvalidFont, format!("`{}` {message}", file.name))
        .in_path(file.name.clone())
}

/// Whether a family of `list` has a glyph for `character`.
pub(super) fn covers(fonts: &FontStore, list: &[String], character: char) -> bool {
    let book = fonts.book();
    list.iter().any(|family| {
        book.select_family(&family.to_lowercase()).any(|index| {
            let listed =
                book.info(index).is_some_and(|info| info.coverage.contains(u32::from(character)));
            listed && fonts.font(index).is_some_and(|font| draws(&font, character))
        })
    })
}

/// Whether a font draws a character itself. Some fonts list characters for which they only have
/// the sign for a missing character.
fn draws(font: &Font, character: char) -> bool {
    ttf_parser::Face::parse(font.data(), font.index())
        .ok()
        .and_then(|face| face.glyph_index(character))
        .is_some_and(|glyph| glyph.0 != 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tools_fonts_load_and_are_found_by_name() {
        let store = font_store(&[]).expect("the tool's fonts");
        for family in [TEXT_FAMILY, CODE_FAMILY].into_iter().chain(FALLBACK_FAMILIES) {
            assert!(store.book().contains_family(&family.to_lowercase()), "{family}");
        }
    }

    #[test]
    fn a_file_that_is_not_a_font_is_refused() {
        let file = PartnerFont { name: "brand.ttf".into(), bytes: Arc::from(*b"not a font") };
        let problems = font_store(&[file]).err().expect("a complaint");
        assert_eq!(problems[0].code, Code::InvalidFont);
    }
}
