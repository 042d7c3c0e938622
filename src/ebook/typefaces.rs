//! The typefaces of an ebook: which font files it contains, and what its style sheet says of them.
//!
//! In: a manuscript. Out: a declaration for each face, and the families of text, headings and code.
//! Each family is declared with a face for every style, so that no reading system thickens or
//! slants letters by itself.

use super::file_stem;
use crate::book::languages::languages;
use crate::book::letters::{Letters, Use};
use crate::book::manuscript::Manuscript;
use crate::book::typefaces::{Face, Family, FontBytes, FontSet, Style, is_shared, mathematics};
use crate::ground::fonts::{
    BUILT_IN, CODE_FAMILY, TEXT_FAMILY, WIDE_LATIN_FAMILY, WIDE_LATIN_LANGUAGES,
};
use crate::ground::language::Language;
use crate::ground::typeface::is_postscript;
use crate::web::xhtml::fragment;
use std::collections::{BTreeMap, BTreeSet};

/// A face of an embedded font, as a style sheet declares it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Typeface {
    pub(super) family: String,
    /// "400", or "200 800" for a variable font.
    pub(super) weight: String,
    /// "normal" or "italic".
    pub(super) style: &'static str,
    pub(super) href: String,
    /// The only characters that it is for, as a style sheet writes them.
    pub(super) characters: Option<String>,
}

/// A font file of the ebook.
#[derive(Debug)]
pub(super) struct EmbeddedFont {
    pub(super) href: String,
    pub(super) media_type: &'static str,
    pub(super) bytes: FontBytes,
}

/// Everything that an ebook has of fonts.
#[derive(Debug, Default)]
pub(super) struct Typefaces {
    pub(super) faces: Vec<Typeface>,
    pub(super) files: Vec<EmbeddedFont>,
    /// Family names for running text, with the first choice first.
    pub(super) text: Vec<String>,
    /// For headings, if they have a typeface of their own.
    pub(super) headings: Option<Vec<String>>,
    pub(super) code: Vec<String>,
    /// The languages whose words are set in another family than the text.
    pub(super) apart: Vec<String>,
    /// For formulas, if there are any.
    pub(super) formulas: Option<String>,
}

/// The typefaces of a manuscript. Those for code and formulas are left out if it has none.
pub(super) fn typefaces(manuscript: &Manuscript, has_code: bool, has_formulas: bool) -> Typefaces {
    let fonts = FontSet::new(&manuscript.partner.fonts);
    let letters = Letters::of(manuscript);
    let uses = Use::ALL.into_iter().filter(|place| *place != Use::Code || has_code);
    // The letters for which each family is needed.
    let mut needed: BTreeMap<usize, BTreeSet<char>> = BTreeMap::new();
    let mut firsts: BTreeSet<usize> = BTreeSet::new();
    for place in uses {
        let first = fonts.order_of(place).first().map(|first| first.family);
        firsts.extend(first);
        needed.extend(first.map(|first| (first, BTreeSet::new())));
        for letter in letters.used(place).filter(|letter| !is_shared(letter)) {
            for family in fonts.serving(place, letter) {
                needed.entry(family).or_default().extend(letter.chars());
            }
        }
    }
    for place in Use::ALL.into_iter().filter(|place| *place != Use::Code || has_code) {
        for letter in letters.used(place).filter(|letter| is_shared(letter)) {
            let drawing = fonts.drawing(place, letter);
            let known = drawing.iter().find(|at| needed.contains_key(at));
            if let Some(family) = known.or(drawing.first()) {
                needed.entry(*family).or_default().extend(letter.chars());
            }
        }
    }
    // Words in a language that has its own font are set in it letter by letter.
    let apart: Vec<String> = languages(manuscript)
        .iter()
        .map(Language::primary)
        .filter(|own| WIDE_LATIN_LANGUAGES.contains(own))
        .map(str::to_owned)
        .collect();
    let wide = fonts.families.iter().position(|own| own.name == WIDE_LATIN_FAMILY && !own.is_brand);
    let wide = wide.filter(|_| !apart.is_empty());
    needed.extend(wide.map(|at| (at, BTreeSet::new())).filter(|(at, _)| !needed.contains_key(at)));
    let is_embedded = |at: usize| {
        let family = &fonts.families[at];
        let is_design = !family.is_brand
            && (family.name == TEXT_FAMILY || (family.name == CODE_FAMILY && has_code));
        !family.is_single && (is_design || needed.contains_key(&at))
    };
    let mut typefaces = Typefaces::default();
    for at in (0..fonts.families.len()).filter(|at| is_embedded(*at)) {
        let family = &fonts.families[at];
        let is_whole = Some(at) == wide || firsts.contains(&at);
        let only = needed.get(&at).filter(|_| is_fallback(family) && !is_whole);
        let name = css_name(family);
        for (face, style) in declared(family, only) {
            let href = typefaces.embed(face);
            let (weight, is_italic) = match style {
                Some(style) => ((if style.bold { "700" } else { "400" }).to_owned(), style.italic),
                None => (weight(face.typeface.weight), face.typeface.italic),
            };
            let style = if is_italic { "italic" } else { "normal" };
            let characters = only.map(unicode_range);
            typefaces.faces.push(Typeface {
                family: name.clone(),
                weight,
                style,
                href,
                characters,
            });
        }
    }
    let list = |place| {
        let mut names: Vec<String> = Vec::new();
        for place in fonts.order_of(place).iter().filter(|place| is_embedded(place.family)) {
            let name = css_name(&fonts.families[place.family]);
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names
    };
    typefaces.text = list(Use::Body);
    if wide.is_some() {
        typefaces.apart = apart;
    }
    let first = |place| fonts.order_of(place).first().map(|first| first.family);
    let is_same = first(Use::Heading) == first(Use::Body);
    typefaces.headings = (!is_same).then(|| list(Use::Heading));
    typefaces.code = list(Use::Code);
    if typefaces.code.is_empty() || !has_code {
        typefaces.code = vec![CODE_FAMILY.to_owned()];
    }
    if has_formulas {
        // Few devices have a font whose brackets and roots can grow.
        let family = mathematics();
        for face in &family.faces {
            let href = typefaces.embed(face);
            typefaces.faces.push(Typeface {
                family: family.name.clone(),
                weight: "400".to_owned(),
                style: "normal",
                href,
                characters: None,
            });
        }
        typefaces.formulas = Some(family.name);
    }
    typefaces
}

impl Typefaces {
    /// The address of a face's file, which is added unless it is there.
    fn embed(&mut self, face: &Face) -> String {
        let bytes = face.bytes.as_ref();
        let (media_type, ending) =
            if is_postscript(bytes) { ("font/otf", "otf") } else { ("font/ttf", "ttf") };
        let href = match &face.bytes {
            FontBytes::BuiltIn(_) => format!("fonts/{}", face.file),
            FontBytes::Brand(_) => {
                let name = face.file.rsplit('/').next().unwrap_or(&face.file);
                let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
                let stem = file_stem(stem);
                let name = fragment(&stem);
                let is_taken = |href: &str| {
                    let same = self.files.iter().find(|file| file.href == href);
                    same.is_some_and(|file| file.bytes.as_ref() != bytes)
                };
                let plain = format!("fonts/brand-{name}.{ending}");
                // Files in different folders may have the same name.
                if is_taken(&plain) {
                    format!("fonts/brand-{name}-{}.{ending}", &face.digest[..12])
                } else {
                    plain
                }
            }
        };
        if !self.files.iter().any(|file| file.href == href) {
            let bytes = face.bytes.clone();
            self.files.push(EmbeddedFont { href: href.clone(), media_type, bytes });
        }
        href
    }
}

/// Whether a family of the tool only supplies rare characters.
fn is_fallback(family: &Family) -> bool {
    let is_design = BUILT_IN
        .iter()
        .any(|file| file.design && family.faces.first().is_some_and(|face| face.file == file.name));
    !family.is_brand && !is_design
}

/// The faces to declare, each with its style if that is not its own. Signs look the same in every
/// style, so a family that only supplies signs needs one file.
fn declared<'a>(
    family: &'a Family,
    only: Option<&BTreeSet<char>>,
) -> Vec<(&'a Face, Option<Style>)> {
    let is_for_signs =
        only.is_some_and(|only| !only.iter().any(|character| character.is_alphabetic()));
    match family.faces.first() {
        Some(plain) if is_for_signs => {
            Style::ALL.into_iter().map(|style| (plain, Some(style))).collect()
        }
        _ => family.faces.iter().map(|face| (face, face.poses_as)).collect(),
    }
}

/// The name of a family in the style sheet. A partner's copy of one of the tool's families has a
/// name of its own.
fn css_name(family: &Family) -> String {
    let is_ours = BUILT_IN.iter().any(|file| {
        crate::ground::typeface::read(file.bytes)
            .is_some_and(|face| face.families.contains(&family.name))
    });
    if family.is_brand && is_ours {
        format!("{} (brand)", family.name)
    } else {
        family.name.clone()
    }
}

fn weight((lightest, heaviest): (u16, u16)) -> String {
    if lightest == heaviest { lightest.to_string() } else { format!("{lightest} {heaviest}") }
}

/// "U+2713, U+1F600".
fn unicode_range(characters: &BTreeSet<char>) -> String {
    let numbers: Vec<String> =
        characters.iter().map(|character| format!("U+{:X}", u32::from(*character))).collect();
    numbers.join(", ")
}

/// A name as a string in a style sheet.
pub(super) fn css_string(name: &str) -> String {
    let mut out = String::with_capacity(name.len() + 2);
    out.push('"');
    for character in name.chars() {
        match character {
            '"' | '\\' => {
                out.push('\\');
                out.push(character);
            }
            // A line end would close the string; `<`, `>` and `&` could be taken for markup.
            character if character.is_control() || matches!(character, '<' | '>' | '&') => {
                out.push_str(&format!("\\{:x} ", u32::from(character)));
            }
            character => out.push(character),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::css_string;

    #[test]
    fn a_family_name_cannot_leave_its_string() {
        assert_eq!(css_string("a\"}b\\\n<"), "\"a\\\"}b\\\\\\a \\3c \"");
    }
}
