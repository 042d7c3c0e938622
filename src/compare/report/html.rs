//! A comparison as one web page: no scripts, nothing fetched, and hidden words where a mark would
//! be lost on somebody who listens.

use super::phrases::{self, details, extent, heaps, label, name, part, place, summary};
use crate::compare::comparison::{Compared, Side};
use crate::compare::diff::{BlockChange, EditKind, SectionChange, Segment};
use crate::web::xhtml::escape;

const STYLE: &str = include_str!("page.css");

/// The comparison as a page.
pub(crate) fn html(compared: &Compared) -> String {
    let title = format!("{}: {} → {}", compared.title, compared.before, compared.after);
    let mut out = format!(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n\
         <a class=\"skip\" href=\"#changes\">Skip to the changes</a>\n<header>\n<h1>{}</h1>\n\
         <p>What differs between {} and {}. {}</p>\n\
         <p class=\"key\">Marks: <del>{}removed words</del> <ins>{}added words</ins></p>\n\
         </header>\n",
        text(&compared.language),
        text(&title),
        text(&compared.title),
        text(&side(&compared.before)),
        text(&side(&compared.after)),
        text(&summary(compared)),
        hidden("removed: "),
        hidden("added: "),
    );
    let heaps = heaps(compared);
    write_list(compared, &mut out);
    out.push_str("<main id=\"changes\">\n");
    for heap in heaps {
        let level = match heap.title {
            Some(title) => {
                out.push_str(&format!("<h2>{}</h2>\n", text(title)));
                3
            }
            None => 2,
        };
        for section in heap.sections {
            write_section(section, level, compared, &mut out);
        }
    }
    out.push_str("</main>\n</body>\n</html>\n");
    out
}

fn side(side: &Side) -> String {
    match side {
        Side::Release(version, date) => format!("version {version} of {}", date.long()),
        Side::WorkingTree => "the working tree".to_owned(),
    }
}

/// Links to the sections, where there are enough to be looked for.
fn write_list(compared: &Compared, out: &mut String) {
    let sections = &compared.comparison.sections;
    if sections.len() < 2 {
        return;
    }
    out.push_str("<nav aria-label=\"Sections with changes\">\n<ul>\n");
    for section in sections {
        out.push_str(&format!(
            "<li><a href=\"#{}\">{}</a>: {}</li>\n",
            anchor(section),
            text(&name(section.place())),
            text(&extent(section))
        ));
    }
    out.push_str("</ul>\n</nav>\n");
}

fn anchor(section: &SectionChange) -> String {
    text(&format!("section-{}", section.id))
}

fn write_section(section: &SectionChange, level: u8, compared: &Compared, out: &mut String) {
    let anchor = anchor(section);
    out.push_str(&format!(
        "<section aria-labelledby=\"{anchor}\">\n<h{level} id=\"{anchor}\">{}</h{level}>\n",
        text(&name(section.place()))
    ));
    let mut facts = vec![extent(section)];
    facts.extend(phrases::section_pages(section));
    out.push_str(&format!("<p class=\"facts\">{}</p>\n", text(&facts.join("; "))));
    for summary in &compared.class(&section.id).summaries {
        out.push_str(&format!("<p class=\"summary\">{}</p>\n", text(summary)));
    }
    let is_whole = matches!(section.what, EditKind::Added | EditKind::Removed);
    if is_whole {
        let what = if section.what == EditKind::Added { "new" } else { "removed" };
        out.push_str(&format!("<details>\n<summary>Show the {what} text</summary>\n"));
    } else if !section.head.is_empty() {
        out.push_str("<dl>\n");
        for change in &section.head {
            out.push_str(&format!(
                "<dt>{}</dt><dd>{}</dd>\n",
                text(part(&change.part)),
                marked(&change.words)
            ));
        }
        out.push_str("</dl>\n");
    }
    if !section.blocks.is_empty() {
        out.push_str("<ul class=\"blocks\">\n");
        for block in &section.blocks {
            write_block(block, is_whole, compared, out);
        }
        out.push_str("</ul>\n");
    }
    if is_whole {
        out.push_str("</details>\n");
    }
    out.push_str("</section>\n");
}

/// A block. In a section that is new or gone as a whole only its words are of interest.
fn write_block(block: &BlockChange, is_whole: bool, compared: &Compared, out: &mut String) {
    let class = match block.what {
        EditKind::Added => "added",
        EditKind::Removed => "removed",
        EditKind::Moved | EditKind::MovedAway => "moved",
        EditKind::Reworded | EditKind::MovedAndReworded => "reworded",
    };
    out.push_str(&format!("<li class=\"{class}\">\n"));
    if !is_whole || !matches!(block.what, EditKind::Added | EditKind::Removed) {
        out.push_str(&format!(
            "<p class=\"place\"><strong>{}</strong>: {}</p>\n",
            label(block.what),
            text(&place(block, &compared.comparison))
        ));
    }
    // The label says it of all words.
    let words = match block.what {
        EditKind::Added | EditKind::Removed => {
            block.words.iter().map(|words| text(words.text()).replace('\n', "<br>\n")).collect()
        }
        _ => marked(&block.words),
    };
    if !words.is_empty() {
        out.push_str(&format!("<p>{words}</p>\n"));
    }
    for (about, words) in details(block) {
        out.push_str(&format!("<p class=\"detail\">{about}: {}</p>\n", marked(&words)));
    }
    out.push_str("</li>\n");
}

/// Words with their marks. Hidden words say where a mark begins and ends.
fn marked(segments: &[Segment]) -> String {
    segments
        .iter()
        .map(|segment| {
            let words = text(segment.text()).replace('\n', "<br>\n");
            let (element, start, end) = match segment {
                Segment::Same(_) => return words,
                Segment::Removed(_) => ("del", "[removed: ", "] "),
                Segment::Added(_) => ("ins", "[added: ", "] "),
            };
            format!("<{element}>{}{words}{}</{element}>", hidden(start), hidden(end))
        })
        .collect()
}

fn hidden(words: &str) -> String {
    format!("<span class=\"hidden\">{words}</span>")
}

fn text(text: &str) -> String {
    let mut out = String::new();
    escape(text, &mut out);
    out
}
