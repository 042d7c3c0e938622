//! Blocks as Typst.
//!
//! In: blocks. Out: calls of the layouts' functions, one per line. Decides nothing about looks.

use super::columns::setting;
use super::context::Context;
use super::descriptions::{figure_name, shows_descriptions, spoken};
use super::fields::{answer_argument, in_letter, tick_arguments, without_fields};
use super::formulas::write_display;
use super::inlines::{wanted_width, write_image, write_image_size, write_inlines};
use super::kept::{is_split, keeps_notes, lines, room_with_notes, together};
use super::language::{language_arguments, string, write_string};
use super::literal::{Writer, literal, one_line};
use super::tables::write_table;
use crate::book::directions::own_side;
use crate::book::display::Display;
use crate::book::formula::Formula;
use crate::book::manuscript::{MediaType, Role};
use crate::book::pictures::TALLEST_SIGN;
use crate::book::tree::{
    Anchor, Block, BlockKind, Definition, Figure, Image, Inline, InlineKind, Item, List, plain_text,
};
use crate::project::callout_label;

/// Framed blocks that take no more than this share of a page stay on one page.
const KEPT_WHOLE: f64 = 0.22;
/// Readers copy a letter as a page, so it may leave more room unused.
const LETTER_KEPT_WHOLE: f64 = 0.45;

/// Writes blocks in order, each on its own line.
pub(super) fn write_blocks(blocks: &[Block<Inline>], context: &Context, writer: &mut Writer) {
    let mut rest = blocks;
    while !rest.is_empty() {
        // Headings go with what they announce to its landscape page.
        let headings = headings_of_landscape(rest, context);
        if headings > 0 {
            let (run, others) = rest.split_at(headings + 1);
            writer.code("#landscape[\n");
            write_blocks(run, &context.in_landscape(), writer);
            writer.code("]\n");
            rest = others;
            continue;
        }
        let (run, others) = rest.split_at(together(rest, context).min(rest.len()));
        let level = match &run[0].kind {
            BlockKind::Heading { level, .. } if run.len() > 1 => Some(*level),
            _ => None,
        };
        if let Some(level) = level {
            let leads_on = run.last().is_some_and(leads_on);
            writer.code(&format!("#together({level}, sticky: {leads_on})[\n"));
        }
        for block in run {
            writer.block(&block.id, block.span, |writer| write_block(block, context, writer));
            writer.code("\n");
        }
        if level.is_some() {
            writer.code("]\n");
        }
        rest = others;
    }
}

/// How many headings come first and are directly followed by a figure or a table with a landscape
/// page of its own.
fn headings_of_landscape(blocks: &[Block<Inline>], context: &Context) -> usize {
    let is_heading = |block: &&Block<Inline>| matches!(block.kind, BlockKind::Heading { .. });
    let headings = blocks.iter().take_while(is_heading).count();
    let Some(next) = blocks.get(headings).filter(|_| !context.in_landscape) else { return 0 };
    let manuscript = context.manuscript;
    let is_landscape = match &next.kind {
        BlockKind::Figure(_) => manuscript.displays.get(&next.id) == Some(&Display::Landscape),
        BlockKind::Table(table) => setting(table, &manuscript.edition, context.page(), false).1,
        _ => false,
    };
    if is_landscape { headings } else { 0 }
}

/// Whether a block announces the next one.
fn leads_on(block: &Block<Inline>) -> bool {
    match &block.kind {
        BlockKind::Paragraph(words) => plain_text(words).trim_end().ends_with(':'),
        _ => false,
    }
}

fn write_block(block: &Block<Inline>, context: &Context, writer: &mut Writer) {
    let Some(language) = own_side(block, context.is_right_to_left) else {
        return write_block_at_side(block, context, writer);
    };
    writer.code(&format!("#passage(none, {})[", language_arguments(Some(language))));
    write_block_at_side(block, &context.in_language(language), writer);
    writer.code("]");
}

/// Writes a block that starts at the side of the words around it.
fn write_block_at_side(block: &Block<Inline>, context: &Context, writer: &mut Writer) {
    let anchor = block.anchor.as_ref();
    match &block.kind {
        BlockKind::Heading { level, number, content } => {
            let level = context.outline_level(*level);
            let listing = context.listing(anchor);
            writer.code(&format!("#heading(level: {level}, {listing})["));
            if let Some(number) = number {
                writer.code(&format!("#heading-number({})", literal(&one_line(number))));
            }
            if has_words(content) {
                without_fields(writer, |writer| write_inlines(content, context, writer));
            } else {
                // A heading needs words for bookmarks and screen readers.
                write_string(&plain_text(content), context, writer);
            }
            writer.code("]");
            write_label(anchor, writer);
            return;
        }
        BlockKind::Figure(figure) => {
            let display = context.manuscript.displays.get(&block.id).copied();
            let display = display.unwrap_or(Display::Usual);
            return write_figure(figure, anchor, display, context, writer);
        }
        BlockKind::Table(table) => return write_table(&block.id, table, anchor, context, writer),
        _ => {}
    }
    let mark = |writer: &mut Writer| {
        if let Some(anchor) = anchor {
            writer.code(&format!("#mark({})", literal(anchor.as_str())));
        }
    };
    if let BlockKind::Letter { title, own_page: true, blocks } = &block.kind
        && context.page().has_room_to_post()
        && !context.in_landscape
    {
        writer.code("#letter-page(");
        write_title(title.as_deref(), context, writer);
        writer.code(")[");
        mark(writer);
        writer.code("\n");
        let context = &context.in_letter();
        in_letter(block, writer, |writer| write_blocks(blocks, context, writer));
        writer.code("]");
        return;
    }
    mark(writer);
    match &block.kind {
        BlockKind::Paragraph(content) => match content.as_slice() {
            [Inline { kind: InlineKind::Image(image), .. }] => {
                write_picture(image, Display::Usual, context, writer);
            }
            content => write_paragraph(content, context, writer),
        },
        BlockKind::List(list) => write_list(list, context, writer),
        BlockKind::Definitions(definitions) => write_definitions(definitions, context, writer),
        BlockKind::Quote(blocks) => container("#quotation()", blocks, context, writer),
        BlockKind::Code { text, .. } => {
            writer.code("#raw(block: true, ");
            writer.literal(text.strip_suffix('\n').unwrap_or(text));
            writer.code(")");
        }
        BlockKind::Rule => writer.code("#thematic-break()"),
        BlockKind::Callout { kind, own, title, blocks } => {
            // The layout itself writes the label.
            let label = callout_label(*kind, own.as_deref(), &context.manuscript.words);
            let title = Some(title.as_str()).filter(|title| *title != label);
            let mut call = format!("#callout(\"{}\", ", kind.name());
            if let Some(own) = own {
                call.push_str(&format!(
                    "label: {}, ",
                    literal(&string(&label, context.manuscript))
                ));
                if let Some(icon) = own.icon {
                    call.push_str(&format!("icon: {}, ", literal(icon)));
                }
            }
            titled(&call, title, KEPT_WHOLE, blocks, context, writer);
        }
        BlockKind::Checklist { title, blocks } => {
            titled("#checklist(", title.as_deref(), KEPT_WHOLE, blocks, context, writer);
        }
        BlockKind::Letter { title, blocks, .. } => {
            let context = &context.in_letter();
            in_letter(block, writer, |writer| {
                titled("#letter(", title.as_deref(), LETTER_KEPT_WHOLE, blocks, context, writer);
            });
        }
        BlockKind::Testimony { attribution, illustrative, withdrawal, blocks } => {
            let attribution = literal(&string(attribution, context.manuscript));
            let whole = is_short(blocks, KEPT_WHOLE, context);
            writer.code(&format!(
                "#testimony({attribution}, illustrative: {illustrative}, whole: {whole}"
            ));
            if !withdrawal.is_empty() {
                writer.code(", withdrawal: [");
                write_inlines(withdrawal, context, writer);
                writer.code("]");
            }
            container(")", blocks, context, writer);
        }
        BlockKind::Answer { lines, blocks } => {
            let room =
                context.manuscript.words.with("ebook-room-to-write", [("lines", (*lines).into())]);
            let field = answer_argument(blocks, writer);
            let call = format!("#answer(lines: {lines}, room: {}{field})", literal(&room));
            container(&call, blocks, context, writer);
        }
        BlockKind::Card { title, front, back } => {
            let title = literal(&string(title, context.manuscript));
            container(&format!("#card({title})"), front, context, writer);
            if !back.is_empty() {
                writer.code("[\n");
                write_blocks(back, context, writer);
                writer.code("]");
            }
        }
        BlockKind::Passage { language, readers, blocks } => {
            let label = readers.map(|readers| context.manuscript.words.text(readers.label()));
            let label = label.map_or("none".to_owned(), |label| literal(&label));
            let own = language.as_ref().map(|language| context.in_language(language));
            let language = language_arguments(language.as_ref());
            let call = format!("#passage({label}, {language})");
            container(&call, blocks, own.as_ref().unwrap_or(context), writer);
        }
        BlockKind::Heading { .. } | BlockKind::Figure(_) | BlockKind::Table(_) => {}
    }
}

/// What has lines of its own between the words of a paragraph.
enum Displayed<'a> {
    Formula(&'a Formula),
    Picture(&'a Image),
}

/// A formula with lines of its own, or a picture that would not be legible in a line of words.
fn displayed<'a>(inline: &'a Inline, context: &Context) -> Option<Displayed<'a>> {
    match &inline.kind {
        InlineKind::Formula(formula) if formula.is_display => Some(Displayed::Formula(formula)),
        InlineKind::Image(image) if is_displayed(image, context) => Some(Displayed::Picture(image)),
        _ => None,
    }
}

/// Whether a picture is too high for a line of words, and nobody asked for it there.
pub(super) fn is_displayed(image: &Image, context: &Context) -> bool {
    let resource = context.manuscript.resources.get(&image.path);
    image.width.is_none() && resource.is_some_and(|resource| resource.height > TALLEST_SIGN)
}

/// Writes a paragraph. What has lines of its own stands between its parts, because the engine has no
/// room for it in one.
fn write_paragraph(content: &[Inline], context: &Context, writer: &mut Writer) {
    let is_divided = content.iter().any(|inline| displayed(inline, context).is_some());
    let mut rest = content;
    while !rest.is_empty() {
        let length = rest.iter().position(|inline| displayed(inline, context).is_some());
        let (words, others) = rest.split_at(length.unwrap_or(rest.len()));
        let is_blank = |inline: &Inline| match &inline.kind {
            InlineKind::Text(text) => text.trim().is_empty(),
            // A break before or after a picture would leave a line empty.
            InlineKind::Break => true,
            _ => false,
        };
        if !is_divided || !words.iter().all(is_blank) {
            let is_kept = keeps_notes(words, context);
            if is_kept {
                let room = room_with_notes(words, context);
                let room = room.map_or("none".to_owned(), |lines| format!("unit * {lines:.1}"));
                writer.code(&format!("#kept(room: {room}, par["));
            } else {
                writer.code("#par[");
            }
            write_inlines(words, context, writer);
            writer.code(if is_kept { "])\n" } else { "]\n" });
        }
        let Some((inline, others)) = others.split_first() else { return };
        match displayed(inline, context) {
            Some(Displayed::Formula(formula)) => {
                writer.placed(inline.span, |writer| write_display(formula, writer));
                writer.code("\n");
            }
            Some(Displayed::Picture(image)) => {
                write_picture(image, Display::Usual, context, writer);
                writer.code("\n");
            }
            None => {}
        }
        rest = others;
    }
}

/// Whether there is anything to read apart from pictures and blanks.
fn has_words(inlines: &[Inline]) -> bool {
    inlines.iter().any(|inline| match &inline.kind {
        InlineKind::Text(text) | InlineKind::Code(text) => !text.trim().is_empty(),
        InlineKind::Formula(_) => true,
        kind => kind.content().is_some_and(has_words),
    })
}

/// Continues a call with a title, as content, so that the place of its words is known.
fn titled(
    call: &str,
    title: Option<&str>,
    share: f64,
    blocks: &[Block<Inline>],
    context: &Context,
    writer: &mut Writer,
) {
    writer.code(call);
    write_title(title, context, writer);
    let whole = is_short(blocks, share, context);
    container(&format!(", whole: {whole})"), blocks, &context.in_box(), writer);
}

/// Writes a title as content, or that there is none.
fn write_title(title: Option<&str>, context: &Context, writer: &mut Writer) {
    match title.filter(|title| !title.trim().is_empty()) {
        Some(title) => {
            writer.code("[");
            write_string(title, context, writer);
            writer.code("]");
        }
        None => writer.code("none"),
    }
}

/// Whether framed blocks take no more than `share` of a page.
fn is_short(blocks: &[Block<Inline>], share: f64, context: &Context) -> bool {
    // Frames are narrower than the measure.
    let room = context.characters_in_line() * 0.9;
    lines(blocks, room) <= context.lines_on_page() * share
}

fn container(call: &str, blocks: &[Block<Inline>], context: &Context, writer: &mut Writer) {
    writer.code(call);
    writer.code("[\n");
    write_blocks(blocks, context, writer);
    writer.code("]");
}

/// Makes the element that was just written a destination.
pub(super) fn write_label(anchor: Option<&Anchor>, writer: &mut Writer) {
    if let Some(anchor) = anchor {
        writer.code(&format!("#label({})", literal(anchor.as_str())));
    }
}

fn write_list(list: &List<Inline>, context: &Context, writer: &mut Writer) {
    let tight = list.tight;
    // Items with notes take them along to the next page only if they are blocks of their own.
    let is_split = is_split(list.items.iter().map(|item| item.blocks.as_slice()), context);
    let split = if is_split { "split: true, " } else { "" };
    if list.items.iter().any(|item| item.task.is_some()) {
        let start = list.start.map_or(String::new(), |start| format!("start: {start}, "));
        writer.code(&format!("#task-list({start}{split}tight: {tight}, states: ("));
        for item in &list.items {
            writer.code(match (item.task, context.in_letter) {
                (Some(true), false) => "\"done\", ",
                (Some(false), false) => "\"open\", ",
                (Some(true), true) => "\"ticked-option\", ",
                (Some(false), true) => "\"option\", ",
                (None, _) => "none, ",
            });
        }
        writer.code("), ");
        let fields = tick_arguments(list, writer);
        writer.code(&fields);
    } else if let Some(start) = list.start {
        writer.code(&format!("#number-list(start: {start}, {split}tight: {tight}, "));
    } else {
        writer.code(&format!("#bullet-list({split}tight: {tight}, "));
    }
    for item in &list.items {
        writer.code("[");
        write_item(item, tight, context, writer);
        writer.code("], ");
    }
    writer.code(")");
}

fn write_item(item: &Item<Inline>, tight: bool, context: &Context, writer: &mut Writer) {
    match item.blocks.split_first() {
        // In a tight list the words are in the item itself, without a paragraph's space.
        Some((first, rest)) if tight && first.anchor.is_none() => {
            if let BlockKind::Paragraph(content) = &first.kind {
                let write = |writer: &mut Writer| write_inlines(content, context, writer);
                writer.block(&first.id, first.span, write);
                writer.code("\n");
                write_blocks(rest, context, writer);
            } else {
                write_blocks(&item.blocks, context, writer);
            }
        }
        _ => write_blocks(&item.blocks, context, writer),
    }
}

fn write_definitions(definitions: &[Definition<Inline>], context: &Context, writer: &mut Writer) {
    if context.role == Role::Elsewhere {
        return write_pointers(definitions, context, writer);
    }
    if let Some(facts) = short_facts(definitions, context) {
        writer.code("#facts-list(");
        for (definition, details) in facts {
            writer.code("([");
            write_term(definition, context, writer);
            writer.code("], [");
            write_inlines(details, context, writer);
            writer.code("]), ");
        }
        writer.code(")");
        return;
    }
    let details = definitions.iter().map(|definition| definition.details.as_slice());
    writer.code(&format!("#definitions(split: {}, ", is_split(details, context)));
    for definition in definitions {
        writer.code("([");
        write_term(definition, context, writer);
        writer.code("], [");
        write_blocks(&definition.details, context, writer);
        writer.code("]), ");
    }
    writer.code(")");
}

/// Where to look in the full toolkit: words, with a code beside them if there is one.
fn write_pointers(definitions: &[Definition<Inline>], context: &Context, writer: &mut Writer) {
    writer.code("#pointers(");
    for definition in definitions {
        let (words, code) = match definition.details.split_last() {
            Some((last, words)) if is_picture(last) => (words, std::slice::from_ref(last)),
            _ => (&definition.details[..], &[][..]),
        };
        writer.code("([");
        write_term(definition, context, writer);
        writer.code("], [");
        write_blocks(words, context, writer);
        writer.code("], ");
        if code.is_empty() {
            writer.code("none), ");
        } else {
            writer.code("[");
            write_blocks(code, context, writer);
            writer.code("]), ");
        }
    }
    writer.code(")");
}

fn is_picture(block: &Block<Inline>) -> bool {
    matches!(&block.kind, BlockKind::Paragraph(content)
        if matches!(content.as_slice(), [Inline { kind: InlineKind::Image(_), .. }]))
}

fn write_term(definition: &Definition<Inline>, context: &Context, writer: &mut Writer) {
    if let Some(anchor) = &definition.anchor {
        writer.code(&format!("#mark({})", literal(anchor.as_str())));
    }
    write_inlines(&definition.term, context, writer);
}

/// The short facts on the pages about the edition: a term and a few words each. `None` for any
/// other section, or if any of the details is more than one paragraph.
fn short_facts<'a>(
    definitions: &'a [Definition<Inline>],
    context: &Context,
) -> Option<Vec<(&'a Definition<Inline>, &'a [Inline])>> {
    if !matches!(context.role, Role::CopyrightPage | Role::Colophon) {
        return None;
    }
    definitions
        .iter()
        .map(|definition| match definition.details.as_slice() {
            [Block { kind: BlockKind::Paragraph(content), anchor: None, .. }] => {
                Some((definition, content.as_slice()))
            }
            _ => None,
        })
        .collect()
}

/// A picture in a paragraph of its own, without a caption.
pub(super) fn write_picture(
    image: &Image,
    display: Display,
    context: &Context,
    writer: &mut Writer,
) {
    writer.code("#picture(");
    write_image_size(image, context, writer);
    let raster = is_raster(image, context);
    let wanted = match display {
        Display::Usual => wanted_width(image),
        other => format!(", display: \"{}\"", other.name()),
    };
    writer.code(&format!(", raster: {raster}{wanted})["));
    write_image(image, context, "width: 100%", writer);
    writer.code("]");
}

/// Whether a picture keeps its own size. Photographs do, and codes that the tool draws.
fn is_raster(image: &Image, context: &Context) -> bool {
    image.path.starts_with("generated/")
        || context
            .manuscript
            .resources
            .get(&image.path)
            .is_some_and(|resource| resource.media_type != MediaType::Svg)
}

fn write_figure(
    figure: &Figure<Inline>,
    anchor: Option<&Anchor>,
    display: Display,
    context: &Context,
    writer: &mut Writer,
) {
    let listed = context.is_listed(anchor);
    writer.code(&format!(
        "#figure-group({})[",
        literal(&figure_name(figure, &context.manuscript.words))
    ));
    let has_own_page = display == Display::Landscape && !context.in_landscape;
    if has_own_page {
        writer.code("#landscape[");
    }
    writer.code(&format!("#figure(kind: \"picture\", outlined: {listed}, "));
    write_caption(&figure.label, &figure.caption, context, writer);
    writer.code(")[");
    let has_description = !figure.description.is_empty();
    if display == Display::Words {
        container("#described()", &figure.description, context, writer);
    } else if !has_description || shows_descriptions(context) {
        write_picture(&figure.image, display, context, writer);
    } else {
        // On paper the picture is enough. In the file, its description is for readers who cannot
        // see it.
        let mut image = figure.image.clone();
        image.alt = format!("{} {}", image.alt, spoken(&figure.description));
        write_picture(&image, display, context, writer);
    }
    writer.code("]");
    write_label(anchor, writer);
    if has_own_page {
        writer.code("]");
    }
    if has_description && display != Display::Words && shows_descriptions(context) {
        container("\n#long-description()", &figure.description, context, writer);
    }
    writer.code("]");
}

/// Writes a caption as an argument, unless it is empty.
pub(super) fn write_caption(
    label: &str,
    caption: &[Inline],
    context: &Context,
    writer: &mut Writer,
) {
    if label.is_empty() && caption.is_empty() {
        return;
    }
    writer.code("caption: caption-text([");
    write_string(label, context, writer);
    writer.code("], [");
    without_fields(writer, |writer| write_inlines(caption, context, writer));
    writer.code("])");
}
