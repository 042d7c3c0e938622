//! The fonts in which pages are set.
//!
//! In: the tool's fonts and the partners'. Out: one store for every page of a run, and the families
//! in the order in which they are searched for a letter. No other font is ever tried, so a page
//! does not depend on the machine or on which other partners are built.

use crate::book::letters::{Letters, Use};
use crate::book::manuscript::{BrandFonts, Manuscript};
use crate::book::typefaces::{Face, Family, FontBytes, FontSet, Only, mathematics};
use crate::ground::fonts::MATHS_FAMILY;
use crate::ground::typeface::draws;
use serde::Serialize;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use typst::foundations::Bytes;
use typst::text::{Font, FontStretch, FontStyle, FontVariant, FontWeight};
use typst_kit::fonts::FontStore;

/// Characters that are emoji unless something else is asked for, as the engine's layouts know them.
const EMOJI: &str = r"\p{Emoji_Presentation}";

/// A family in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub(super) enum Listed {
    Whole(String),
    /// Only for the characters that the expression describes.
    Part {
        name: String,
        covers: Cow<'static, str>,
    },
}

/// Signs that join or part the letters beside them, as in Persian.
const JOINERS: &str = "\u{200c}\u{200d}";

/// All characters but those.
const NO_JOINERS: &str = "[^\u{200c}\u{200d}]";

impl Listed {
    /// The family, if it is for every character, or every one but joiners.
    pub(super) fn whole(&self) -> Option<&str> {
        match self {
            Self::Whole(name) => Some(name),
            Self::Part { name, covers } => (covers == NO_JOINERS).then_some(name),
        }
    }
}

/// Families by use, with the first choice first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct FamilyLists {
    pub(super) body: Vec<Listed>,
    /// The same for passages from right to left.
    pub(super) joining: Vec<Listed>,
    pub(super) heading: Vec<Listed>,
    pub(super) code: Vec<Listed>,
    /// The families in the lists by the names that people know, for drawings.
    #[serde(skip)]
    pub(super) known_as: Vec<(String, String)>,
}

/// The family lists of a manuscript.
pub(super) fn family_lists(manuscript: &Manuscript) -> FamilyLists {
    let mut fonts = FontSet::new(&manuscript.partner.fonts);
    if fonts.families.iter().any(|family| family.is_brand) {
        fonts.keep_needed(&Letters::of(manuscript));
    }
    let listed = |place, joins: bool| {
        let order = fonts.order_of(place).iter();
        order
            .map(|place| {
                let family = &fonts.families[place.family];
                let name = family.key.clone();
                match place.only {
                    Some(Only::Emoji) => Listed::Part { name, covers: EMOJI.into() },
                    Some(Only::Script(script)) if joins && script.is_for(ARABIC_LETTER) => {
                        let covers = script.covers.replacen('[', &format!("[{JOINERS}"), 1);
                        Listed::Part { name, covers: covers.into() }
                    }
                    Some(Only::Script(script)) => {
                        Listed::Part { name, covers: script.covers.into() }
                    }
                    // A font without Arabic letters would take the sign between two of them, and the
                    // letters on both sides would be set apart from each other, in wrong forms.
                    None if joins && !has_arabic(family) => {
                        Listed::Part { name, covers: NO_JOINERS.into() }
                    }
                    None => Listed::Whole(name),
                }
            })
            .collect()
    };
    let joins = manuscript.work.language.is_right_to_left();
    let list = |place| listed(place, joins);
    let known_as = fonts.families.iter().filter(|family| !family.is_single);
    FamilyLists {
        body: list(Use::Body),
        joining: listed(Use::Body, true),
        heading: list(Use::Heading),
        code: list(Use::Code),
        known_as: known_as.map(|family| (family.name.clone(), family.key.clone())).collect(),
    }
}

/// A letter that every font for Arabic has.
const ARABIC_LETTER: char = '\u{628}';

fn has_arabic(family: &Family) -> bool {
    family.real_faces().any(|face| draws(&bytes_of(face), ARABIC_LETTER))
}

/// One store of the tool's fonts and the partners'. A partner's families have names that no other
/// set of files has, so that no partner's pages depend on the fonts of another.
pub(super) fn font_store(partners: &[BrandFonts]) -> FontStore {
    let mut store =
        Store { fonts: FontStore::new(), loaded: BTreeMap::new(), known: BTreeSet::new() };
    for family in &FontSet::new(&BrandFonts::default()).families {
        store.add(family, &family.key);
    }
    store.add(&mathematics(), MATHS_FAMILY);
    let sets: Vec<FontSet> = partners.iter().map(FontSet::new).collect();
    let families = || sets.iter().flat_map(|set| &set.families).filter(|family| family.is_brand);
    for family in families() {
        store.add(family, &family.key);
    }
    // Drawings name a family as people know it. If two partners have different files for it, the
    // drawing is set in the text's own font.
    let whole = || families().filter(|family| !family.is_single);
    for family in whole() {
        let is_clear = whole().all(|other| other.name != family.name || other.key == family.key);
        if is_clear {
            store.add(family, &family.name);
        }
    }
    store.fonts
}

struct Store {
    fonts: FontStore,
    /// Each file is read once.
    loaded: BTreeMap<String, Option<Font>>,
    known: BTreeSet<String>,
}

impl Store {
    /// Adds a family under a name, unless it is there.
    fn add(&mut self, family: &Family, name: &str) {
        if !self.known.insert(name.to_lowercase()) {
            return;
        }
        for face in family.real_faces() {
            let font = self
                .loaded
                .entry(face.digest.clone())
                .or_insert_with(|| Font::new(bytes_of(face), 0))
                .clone();
            let Some(font) = font else { continue };
            let mut info = font.info().clone();
            name.clone_into(&mut info.family);
            info.variant = variant(face, info.variant.stretch);
            self.fonts.push((font, info));
        }
    }
}

fn bytes_of(face: &Face) -> Bytes {
    match &face.bytes {
        FontBytes::BuiltIn(bytes) => Bytes::new(*bytes),
        FontBytes::Brand(bytes) => Bytes::new(FontBytes::Brand(bytes.clone())),
    }
}

/// The engine's idea of a face may follow its name. Ours follows what the file declares, in ebooks
/// too.
fn variant(face: &Face, stretch: FontStretch) -> FontVariant {
    let style = if face.typeface.italic { FontStyle::Italic } else { FontStyle::Normal };
    FontVariant::new(style, FontWeight::from_number(face.typeface.weight.0), stretch)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ground::fonts::{CODE_FAMILY, FALLBACK_FAMILIES, SCRIPT_FAMILIES, TEXT_FAMILY};

    #[test]
    fn the_tools_fonts_load_and_are_found_by_name() {
        let store = font_store(&[]);
        let scripts = SCRIPT_FAMILIES.iter().map(|script| script.name);
        let others = FALLBACK_FAMILIES.into_iter().chain(scripts);
        for family in [TEXT_FAMILY, CODE_FAMILY].into_iter().chain(others) {
            assert!(store.book().contains_family(&family.to_lowercase()), "{family}");
        }
    }
}
