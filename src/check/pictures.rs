//! Pictures for people who cannot see them.
//!
//! In: the figures and their files. Out: `missing-description` and `overlong-alt`. Whether a picture
//! has alternative text at all is checked when the Markdown is read.

use super::{Code, Diagnostic, Subject};
use crate::book::manuscript::MediaType;
use crate::book::tree::{BlockKind, Image, SourceKind};
use crate::book::visit::{each_block, each_source_inline};

/// A drawing with at least this many pieces of text shows data or steps.
const MANY_TEXTS: usize = 8;

/// Alternative text longer than this is hard to follow, because a listener cannot go back in it.
const LONGEST_ALT: usize = 250;

pub(super) fn check(subject: &Subject, problems: &mut Vec<Diagnostic>) {
    for text in &subject.texts {
        each_block(text.blocks, &mut |block| {
            if let BlockKind::Figure(figure) = &block.kind {
                let has_description = !figure.description.is_empty();
                alt(&figure.image, has_description, problems);
                let count = texts_in(subject, &figure.image);
                if count >= MANY_TEXTS && !has_description {
                    let message = format!(
                        "this drawing contains {count} pieces of text, but the figure has no \
                         description"
                    );
                    problems.push(
                        Diagnostic::warning(Code::MissingDescription, message)
                            .at(figure.image.span)
                            .hint(
                                "describe in `::: description` what it shows, step by step, and keep \
                                 the alternative text short",
                            ),
                    );
                }
            }
        });
        each_source_inline(text.blocks, &mut |inline| {
            if let SourceKind::Image(image) = &inline.kind {
                alt(image, false, problems);
            }
        });
    }
}

fn alt(image: &Image, has_description: bool, problems: &mut Vec<Diagnostic>) {
    let length = image.alt.chars().count();
    if length > LONGEST_ALT {
        let message = format!(
            "this alternative text has {length} characters, more than the recommended {LONGEST_ALT}"
        );
        let hint = if has_description {
            "say in one sentence what the picture is: its description contains the rest"
        } else {
            "say in one sentence what the picture is, and put the rest in the `::: description` of a figure"
        };
        problems.push(Diagnostic::warning(Code::OverlongAlt, message).at(image.span).hint(hint));
    }
}

/// The number of pieces of text in a drawing; 0 for any other kind of picture.
fn texts_in(subject: &Subject, image: &Image) -> usize {
    let Some(picture) = subject.book.pictures.get(&image.path) else { return 0 };
    if picture.media_type != MediaType::Svg {
        return 0;
    }
    let Ok(drawing) = std::str::from_utf8(&picture.bytes) else { return 0 };
    let Ok(drawing) = roxmltree::Document::parse(drawing) else { return 0 };
    drawing
        .descendants()
        .filter(|node| node.has_tag_name(("http://www.w3.org/2000/svg", "text")))
        .count()
}
