//! A comparison as one web page. Hidden words mark changes for people who listen to it.

use super::phrases::{self, detail_label, details, groups, label, part, place, summary};
use crate::compare::comparison::{Compared, Side};
use crate::compare::diff::{BlockChange, DetailChange, EditKind, SectionChange, Segment};
use crate::compare::wording::{extent, name};
use crate::web::shell::WebPage;
use crate::web::xhtml::escaped;

const STYLE: &str = include_str!("page.css");

/// The comparison as a page.
pub(crate) fn html(compared: &Compared) -> String {
    let mut header = format!(
        "<h1>{}</h1>\n<p>Differences between {} and {}. {}</p>\n\
         <p class=\"key\">Marks: <del>{}removed words</del> <ins>{}added words</ins></p>\n",
        escaped(&compared.title),
        escaped(&side(&compared.before)),
        escaped(&side(&compared.after)),
        escaped(&summary(compared)),
        hidden("removed: "),
        hidden("added: "),
    );
    write_list(compared, &mut header);
    let mut main = String::new();
    for group in groups(compared) {
        let level = match group.title {
            Some(title) => {
                main.push_str(&format!("<h2>{}</h2>\n", escaped(title)));
                3
            }
            None => 2,
        };
        for section in group.sections {
            write_section(section, level, compared, &mut main);
        }
        for detail in group.details {
            write_detail(detail, level, compared, &mut main);
        }
    }
    let page = WebPage {
        language: &compared.language,
        title: &format!("{}: {} → {}", compared.title, compared.before, compared.after),
        style: STYLE,
        skip: "Skip to the changes",
        header: &header,
        main: &main,
        footer: "",
    };
    page.html()
}

fn side(side: &Side) -> String {
    match side {
        Side::Release(version, date) => format!("version {version} ({})", date.long()),
        Side::WorkingTree => "the working tree".to_owned(),
    }
}

/// Links to the sections, if there are at least two.
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
            escaped(&name(section.place())),
            escaped(&extent(section))
        ));
    }
    out.push_str("</ul>\n</nav>\n");
}

fn anchor(section: &SectionChange) -> String {
    escaped(&format!("section-{}", section.id))
}

fn write_section(section: &SectionChange, level: u8, compared: &Compared, out: &mut String) {
    let anchor = anchor(section);
    out.push_str(&format!(
        "<section aria-labelledby=\"{anchor}\">\n<h{level} id=\"{anchor}\">{}</h{level}>\n",
        escaped(&name(section.place()))
    ));
    let mut facts = vec![extent(section)];
    facts.extend(phrases::section_pages(section));
    out.push_str(&format!("<p class=\"facts\">{}</p>\n", escaped(&facts.join("; "))));
    for summary in &compared.class(&section.id).summaries {
        out.push_str(&format!("<p class=\"summary\">{}</p>\n", escaped(summary)));
    }
    let is_whole = matches!(section.edit, EditKind::Added | EditKind::Removed);
    if is_whole {
        let what = if section.edit == EditKind::Added { "new" } else { "removed" };
        out.push_str(&format!("<details>\n<summary>Show the {what} text</summary>\n"));
    } else if !section.head.is_empty() {
        out.push_str("<dl>\n");
        for change in &section.head {
            out.push_str(&format!(
                "<dt>{}</dt><dd>{}</dd>\n",
                escaped(part(&change.part)),
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

fn write_detail(change: &DetailChange, level: u8, compared: &Compared, out: &mut String) {
    let anchor = escaped(&format!("detail-{}", change.id));
    out.push_str(&format!(
        "<section aria-labelledby=\"{anchor}\">\n<h{level} id=\"{anchor}\">{}</h{level}>\n\
         <p class=\"facts\">{}</p>\n",
        escaped(&change.label),
        detail_label(change)
    ));
    for summary in &compared.class(&change.id).summaries {
        out.push_str(&format!("<p class=\"summary\">{}</p>\n", escaped(summary)));
    }
    out.push_str(&format!("<p>{}</p>\n</section>\n", marked(&change.words)));
}

/// A block. In a section that was added or removed as a whole, only its words matter.
fn write_block(block: &BlockChange, is_whole: bool, compared: &Compared, out: &mut String) {
    let class = match block.edit {
        EditKind::Added => "added",
        EditKind::Removed => "removed",
        EditKind::Moved | EditKind::MovedAway => "moved",
        EditKind::Reworded | EditKind::MovedAndReworded => "reworded",
    };
    out.push_str(&format!("<li class=\"{class}\">\n"));
    if !is_whole || !matches!(block.edit, EditKind::Added | EditKind::Removed) {
        out.push_str(&format!(
            "<p class=\"place\"><strong>{}</strong>: {}</p>\n",
            label(block),
            escaped(&place(block, &compared.comparison))
        ));
    }
    // The label holds for all words.
    let words = match block.edit {
        EditKind::Added | EditKind::Removed => {
            block.words.iter().map(|words| escaped(words.text()).replace('\n', "<br>\n")).collect()
        }
        _ => marked(phrases::words(block)),
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
            let words = escaped(segment.text()).replace('\n', "<br>\n");
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
