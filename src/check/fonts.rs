//! The fonts of a brand: whether they can be used, and which styles they lack.
//!
//! In: a partner and its font files. Out: errors for files that no edition can use, and a warning
//! for each family that lacks a style, which says what becomes of text in that style.

use crate::book::letters::Use;
use crate::book::resolve::brand_fonts;
use crate::book::source::SourceBook;
use crate::book::tree::{Block, BlockKind, SourceInline, SourceKind};
use crate::book::typefaces::{Family, FontSet, Style};
use crate::book::visit::each_block;
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::typeface::{self, Typeface};
use crate::project::{FontPath, PartnerFile};
use std::collections::BTreeMap;

/// What is wrong with a partner's font files. Each is read once, to its last letter.
pub(crate) fn faults(file: &PartnerFile, book: &SourceBook, problems: &mut Vec<Diagnostic>) {
    let mut known: BTreeMap<&str, Vec<(&FontPath, Typeface)>> = BTreeMap::new();
    for font in &file.partner.font_files {
        let Some(resource) = book.fonts.get(&font.path) else { continue };
        let found = typeface::faults(&resource.bytes);
        let is_usable = found.iter().all(|fault| fault.is_usable);
        problems.extend(found.into_iter().map(|fault| {
            let message = format!("the font `{}` {}", font.path, fault.message);
            let problem = if fault.is_usable {
                Diagnostic::warning(Code::InvalidFont, message)
            } else {
                Diagnostic::error(Code::InvalidFont, message)
            };
            problem.hint(fault.hint).at(font.span)
        }));
        let Some(face) = typeface::read(&resource.bytes).filter(|_| is_usable) else { continue };
        if !is_called(&face, &font.family) {
            let names = face.families.join("`, `");
            let message = format!("`{}` holds `{names}`, not `{}`", font.path, font.family);
            let problem = Diagnostic::error(Code::InvalidFont, message).at(font.span);
            problems.push(problem.hint(format!("write `family: {}`", face.families[0])));
            continue;
        }
        let others = known.entry(&font.family).or_default();
        let same = |(_, other): &&(&FontPath, Typeface)| {
            (face.weight, face.italic, face.width) == (other.weight, other.italic, other.width)
        };
        if let Some((other, _)) = others.iter().find(same) {
            let style = face.style_name();
            let message =
                format!("`{}` has the same style as `{}`: {style}", font.path, other.path);
            let problem = Diagnostic::error(Code::InvalidFont, message).at(font.span);
            problems.push(problem.hint("delete one of the two, or name the file that you meant"));
            continue;
        }
        others.push((font, face));
    }
}

/// Some files say only "Lexend SemiBold" where the family is Lexend.
fn is_called(face: &Typeface, family: &str) -> bool {
    face.families.iter().any(|name| {
        name.strip_prefix(family).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    })
}

/// A warning for each family of a partner that lacks a style in which text is set.
pub(crate) fn missing_faces(file: &PartnerFile, book: &SourceBook) -> Vec<Diagnostic> {
    let partner = &file.partner;
    let fonts = FontSet::new(&brand_fonts(partner, book));
    let families = fonts.families.iter().filter(|family| family.is_brand);
    families
        .filter_map(|family| {
            let place = partner.font_files.iter().find(|font| font.family == family.name)?;
            let message = what_is_lost(family, &|| emphasises_in_headings(book))?;
            let problem = Diagnostic::warning(Code::MissingFace, message).at(place.family_span);
            Some(problem.hint(
                "add the files of these faces under `files` if the font has them, or choose a \
                 font that does",
            ))
        })
        .collect()
}

fn what_is_lost(family: &Family, is_emphasised: &dyn Fn() -> bool) -> Option<String> {
    let name = &family.name;
    let has_one_style = family.own_style().is_some();
    let lost = |(style, _): &&(Style, Option<String>)| match family.role {
        Some(Use::Heading) => !style.italic || is_emphasised(),
        Some(Use::Body | Use::Code | Use::Formula) => true,
        // Many scripts have no italics, but all have a way to be bold.
        None => has_one_style && style.bold != style.italic,
    };
    let lacks: Vec<&(Style, Option<String>)> = family.lacks.iter().filter(lost).collect();
    if lacks.is_empty() {
        return None;
    }
    let faces: Vec<&str> = lacks.iter().map(|(style, _)| style.face()).collect();
    let own = family.own_style();
    let has = match own {
        Some(own) if own.starts_with(['I', 'i']) => format!("has only an {own} face"),
        Some(own) => format!("has only a {own} face"),
        None => format!("has no {} face", either(&faces)),
    };
    let mut ends: Vec<String> = Vec::new();
    let text = match family.role {
        Some(Use::Heading) => "headings",
        Some(Use::Code) => "code",
        Some(Use::Body | Use::Formula) => "text",
        None => "characters that only it has",
    };
    let without: Vec<&str> =
        lacks.iter().filter(|(_, donor)| donor.is_none()).map(|(style, _)| style.name()).collect();
    if !without.is_empty() {
        let (within, verb) = match family.role {
            Some(Use::Heading) => (" in it", "are"),
            Some(Use::Body | Use::Code | Use::Formula) => (" in it", "is"),
            None => ("", "are"),
        };
        ends.push(format!("{text}{within} {verb} not {}", either(&without)));
    }
    let mut by_donor: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (style, donor) in lacks {
        if let Some(donor) = donor {
            by_donor.entry(donor).or_default().push(style.name());
        }
    }
    for (donor, styles) in by_donor {
        let what = match family.role {
            Some(Use::Heading) => "emphasis in headings".to_owned(),
            _ => format!("{} {text}", both(&styles)),
        };
        ends.push(format!("{what} is set in `{donor}`"));
    }
    Some(format!("the font `{name}` {has}: {}", ends.join(", and ")))
}

/// "a, b or c".
fn either(words: &[&str]) -> String {
    joined(words, "or")
}

/// "a, b and c".
fn both(words: &[&str]) -> String {
    joined(words, "and")
}

fn joined(words: &[&str], last: &str) -> String {
    match words {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [first @ .., end] => format!("{} {last} {end}", first.join(", ")),
    }
}

/// Whether any heading has a word in italics.
fn emphasises_in_headings(book: &SourceBook) -> bool {
    let own = book.sections.values().map(|section| &section.blocks);
    let forewords = book.forewords.values().map(|foreword| &foreword.blocks);
    own.chain(forewords).any(|blocks| has_emphasised_heading(blocks))
}

fn has_emphasised_heading(blocks: &[Block<SourceInline>]) -> bool {
    let mut found = false;
    each_block(blocks, &mut |block| {
        if let BlockKind::Heading { content, .. } = &block.kind {
            found |= has_emphasis(content);
        }
    });
    found
}

fn has_emphasis(inlines: &[SourceInline]) -> bool {
    inlines.iter().any(|inline| match &inline.kind {
        SourceKind::Emphasis(_) => true,
        kind => kind.content().is_some_and(has_emphasis),
    })
}
