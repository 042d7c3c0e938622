//! Inlines as Typst.
//!
//! In: inlines. Out: calls in a content block, with text only as literals. Calls that may fail late
//! (links, pictures, notes) are made here and not in a layout, so that a complaint has a place.

use super::blocks::{is_displayed, write_blocks, write_picture};
use super::breaks::pieces;
use super::context::Context;
use super::fields::blank_field;
use super::finding::write_locators;
use super::formulas::write_formula;
use super::language::{apart, language_arguments, write_string};
use super::literal::{Writer, literal, one_line};
use super::paths::{format_name, resource_path};
use super::words::write_text;
use crate::book::display::Display;
use crate::book::tree::{
    Block, BlockKind, Image, Inline, InlineKind, Mark, Note, PictureWidth, Pointer,
};
use crate::book::visit::each_inline;

/// Writes inlines inside an open content block.
pub(super) fn write_inlines(inlines: &[Inline], context: &Context, writer: &mut Writer) {
    for inline in inlines {
        writer.placed(inline.span, |writer| write_inline(inline, context, writer));
    }
}

/// Whether a line may be drawn below words. Not if any of them are struck out: readers could not
/// tell the two lines apart, and PDF/UA does not allow them together.
fn may_be_lined(inlines: &[Inline], writer: &Writer) -> bool {
    !writer.struck && !strikes(inlines)
}

/// Whether any of the words are struck out.
fn strikes(inlines: &[Inline]) -> bool {
    inlines.iter().any(|inline| match &inline.kind {
        InlineKind::Strike(_) => true,
        kind => kind.content().is_some_and(strikes),
    })
}

fn write_inline(inline: &Inline, context: &Context, writer: &mut Writer) {
    let wrapped = |call: &str, content: &[Inline], writer: &mut Writer| {
        writer.code(call);
        writer.code("[");
        write_inlines(content, context, writer);
        writer.code("]");
    };
    match &inline.kind {
        InlineKind::Text(text) => {
            writer.say(text);
            write_text(text, writer);
        }
        InlineKind::Emphasis(content) => wrapped("#emph", content, writer),
        InlineKind::Strong(content) => wrapped("#strong", content, writer),
        InlineKind::Strike(content) => {
            let outer = std::mem::replace(&mut writer.struck, true);
            wrapped("#strike", content, writer);
            writer.struck = outer;
        }
        InlineKind::Marked { mark, content } => match mark {
            Mark::Superscript => wrapped("#super", content, writer),
            Mark::Subscript => wrapped("#sub", content, writer),
            Mark::SmallCapitals => wrapped("#small-capitals", content, writer),
            Mark::Underlined => wrapped("#underlined", content, writer),
            Mark::Keys => wrapped("#keys", content, writer),
            Mark::Language(language) => {
                let apart = apart(language, context.is_right_to_left);
                apart.into_iter().for_each(|call| writer.code(call));
                writer.code(&format!("#text(..{})[", language_arguments(Some(language))));
                write_inlines(content, &context.in_language(language), writer);
                writer.code("]");
                apart.into_iter().for_each(|_| writer.code("]"));
            }
            Mark::LeftToRight => wrapped("#left-to-right", content, writer),
            Mark::RightToLeft => wrapped("#right-to-left", content, writer),
            // What it stands for is among the words.
            Mark::Abbreviation(_) | Mark::AsTyped => write_inlines(content, context, writer),
        },
        InlineKind::Code(text) => {
            writer.say(text);
            write_code(text, writer);
        }
        InlineKind::Formula(formula) => write_formula(formula, writer),
        InlineKind::Break => {
            writer.say(" ");
            writer.code("#linebreak()");
        }
        InlineKind::Blank(None) => {
            let blank = if context.in_letter { "#letter-blank" } else { "#blank" };
            let field = blank_field(None, writer);
            let field = field.map_or(String::new(), |field| format!("-to-fill({field})"));
            writer.code(&format!("{blank}{field}"));
        }
        InlineKind::Blank(Some(label)) => {
            let field = blank_field(Some(label), writer);
            let field = field.map_or(String::new(), |field| format!("(field: {field})"));
            writer.code(&format!("#labelled-blank{field}["));
            write_string(label, context, writer);
            writer.code("]");
        }
        // Within a link, in emphasis or in a cell it has no lines of its own, but as much room.
        InlineKind::Image(image) if is_displayed(image, context) => {
            writer.code("#box(width: 100%)[");
            write_picture(image, Display::Usual, context, writer);
            writer.code("]");
        }
        InlineKind::Image(image) => {
            writer.code("#inline-picture(");
            write_image_size(image, context, writer);
            writer.code(&format!("{})[", wanted_width(image)));
            let size = if image.width.is_some() { "width: 100%" } else { "height: 100%" };
            write_image(image, context, size, writer);
            writer.code("]");
        }
        InlineKind::Link { content, .. } if writer.again => {
            let call = if may_be_lined(content, writer) { "#lined" } else { "#" };
            wrapped(call, content, writer);
        }
        InlineKind::Link { url, content } => {
            writer.code(&format!("#link({})[", literal(url)));
            let call = if may_be_lined(content, writer) { "#lined" } else { "#" };
            wrapped(call, content, writer);
            writer.code("]");
        }
        InlineKind::Reference { target, pointer, content } => {
            if writer.again {
                wrapped("#", content, writer);
            } else {
                wrapped(&format!("#link(label({}))", literal(target.as_str())), content, writer);
            }
            match pointer {
                Pointer::None => {}
                Pointer::Page => {
                    let like = match context.figures_of_page(target) {
                        2 => String::new(),
                        figures => format!(", like: \"{}\"", "8".repeat(figures)),
                    };
                    writer.code(&format!("#page-of({}{like})", literal(target.as_str())));
                }
                Pointer::Number(text) => {
                    writer.code(&format!("#pointer({})", literal(&one_line(text))));
                }
            }
        }
        InlineKind::Term { content, .. } if writer.again => {
            let call = if may_be_lined(content, writer) { "#glossary-term" } else { "#" };
            wrapped(call, content, writer);
        }
        InlineKind::Term { target, content } => {
            // The link is outside, so that a missing entry is reported here.
            writer.code(&format!("#link(label({}))[", literal(target.as_str())));
            let call = if may_be_lined(content, writer) { "#glossary-term" } else { "#" };
            wrapped(call, content, writer);
            writer.code("]");
        }
        InlineKind::Note(Note { number, .. }) | InlineKind::NoteAgain { number, .. }
            if writer.again =>
        {
            writer.code(&format!("#note-number({})", literal(&number.to_string())));
        }
        InlineKind::Note(note) if context.has_endnotes() || context.in_table => {
            let name = literal(note.anchor.as_str());
            writer.code(&format!("#endnote-call(\"{}\", {name})", note.number));
        }
        InlineKind::Note(note) => write_note(note, context, writer),
        InlineKind::NoteAgain { number, target } => {
            writer.code(&format!("#note-again(\"{number}\", {})", literal(target.as_str())));
        }
        InlineKind::NoteComma => writer.code("#note-comma"),
        InlineKind::NoteLink { content, .. } if writer.again => wrapped("#", content, writer),
        InlineKind::NoteLink { number, target, content } => {
            let target = literal(target.as_str());
            wrapped(&format!("#note-link(\"{number}\", {target})"), content, writer);
        }
        InlineKind::Place(_) if writer.again => {}
        InlineKind::Place(anchor) => {
            writer.code(&format!("#mark({})", literal(anchor.as_str())));
        }
        InlineKind::Locators(locators) => write_locators(locators, writer),
        InlineKind::Pages(places) => {
            writer.code("#pages-of(");
            for place in places {
                writer.code(&format!("{}, ", literal(place.as_str())));
            }
            writer.code(")");
        }
    }
}

/// Whether any of the words lead somewhere or can be led to.
pub(super) fn is_linked(inlines: &[Inline]) -> bool {
    inlines.iter().any(|inline| match &inline.kind {
        InlineKind::Link { .. }
        | InlineKind::Reference { .. }
        | InlineKind::Term { .. }
        | InlineKind::Note(_)
        | InlineKind::NoteAgain { .. }
        | InlineKind::NoteLink { .. }
        | InlineKind::Place(_)
        | InlineKind::Pages(_) => true,
        kind => kind.content().is_some_and(is_linked),
    })
}

fn write_code(text: &str, writer: &mut Writer) {
    let text = one_line(text);
    let parts = pieces(&text);
    if parts.len() > 1 {
        writer.code("#long-code(");
        for part in parts {
            writer.literal(part);
            writer.code(", ");
        }
        writer.code(")");
    } else {
        writer.code("#raw(");
        writer.literal(&text);
        writer.code(")");
    }
}

fn write_note(note: &Note, context: &Context, writer: &mut Writer) {
    writer.code(&format!("#footnote(numbering: fixed(\"{}\"))[", note.number));
    write_note_text(note, context, writer);
    writer.code(&format!("]#label({})", literal(note.anchor.as_str())));
}

/// Writes the notes of a section at its end.
pub(super) fn write_endnotes(blocks: &[Block<Inline>], context: &Context, writer: &mut Writer) {
    let mut notes: Vec<Note> = Vec::new();
    each_inline(blocks, &mut |inline| {
        if let InlineKind::Note(note) = &inline.kind {
            notes.push(note.clone());
        }
    });
    if notes.is_empty() {
        return;
    }
    let call = format!("#endnotes(level: {}, ", context.outline_level(1));
    write_notes(&call, notes, context, writer);
}

/// Writes notes in a list, as the arguments of a call.
pub(super) fn write_notes(
    call: &str,
    mut notes: Vec<Note>,
    context: &Context,
    writer: &mut Writer,
) {
    notes.sort_by_key(|note| note.number);
    writer.code(call);
    for note in &notes {
        let name = literal(note.anchor.as_str());
        writer.code(&format!("(number: \"{}\", name: {name}, body: [", note.number));
        write_note_text(note, context, writer);
        writer.code("]), ");
    }
    writer.code(")\n");
}

fn write_note_text(note: &Note, context: &Context, writer: &mut Writer) {
    match note.blocks.split_first() {
        // The first paragraph starts on the line of the number.
        Some((Block { id, span, kind: BlockKind::Paragraph(content), anchor: None, .. }, rest)) => {
            writer.block(id, *span, |writer| write_inlines(content, context, writer));
            if !rest.is_empty() {
                writer.code("\n\n");
                write_blocks(rest, context, writer);
            }
        }
        _ => write_blocks(&note.blocks, context, writer),
    }
}

/// Writes the width and height of a picture in its own units, as arguments.
pub(super) fn write_image_size(image: &Image, context: &Context, writer: &mut Writer) {
    let (width, height) = context
        .manuscript
        .resources
        .get(&image.path)
        .map_or((1, 1), |resource| (resource.width.max(1), resource.height.max(1)));
    writer.code(&format!("{width}, {height}"));
}

/// The width that the author wants for a picture, as a further argument, if there is one.
pub(super) fn wanted_width(image: &Image) -> String {
    match image.width {
        None => String::new(),
        Some(PictureWidth::Share(share)) => format!(", wanted: {share}%"),
        Some(PictureWidth::Length(tenths)) => {
            format!(", wanted: {}.{}mm", tenths / 10, tenths % 10)
        }
    }
}

/// Writes the picture itself.
pub(super) fn write_image(image: &Image, context: &Context, size: &str, writer: &mut Writer) {
    let format = context
        .manuscript
        .resources
        .get(&image.path)
        .map_or("svg", |resource| format_name(resource.media_type));
    let path = resource_path(&image.path);
    writer.picture(&path, image.span);
    writer.placed(image.span, |writer| {
        writer.code(&format!(
            "#image({}, format: \"{format}\", alt: {}, {size})",
            literal(&path),
            literal(&one_line(&image.alt)),
        ));
    });
}
