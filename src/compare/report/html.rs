//! A comparison as one web page. Hidden words mark changes for people who listen to it.

use super::phrases::{self, detail_label, details, groups, label, part, place, summary};
use crate::compare::comparison::{Compared, Side};
use crate::compare::diff::{BlockChange, DetailChange, EditKind, SectionChange, Segment};
use crate::compare::wording::{extent, name};
use crate::ground::own_words::{Piece, Words};
use crate::web::shell::WebPage;
use crate::web::xhtml::escaped;

const STYLE: &str = include_str!("page.css");

/// A comparison apart from the shell around it: markup, which fits into any page.
pub(crate) struct Parts {
    /// What is compared, what the marks mean, and links to the sections.
    pub(crate) header: String,
    /// Every change.
    pub(crate) main: String,
}

/// The comparison as a page.
pub(crate) fn html(compared: &Compared) -> String {
    let words = &compared.words;
    let Parts { header, main } = html_parts(compared);
    let page = WebPage {
        language: words.language().tag(),
        title: &compared.heading(),
        style: STYLE,
        skip: &words.text("comparison-skip"),
        header: &header,
        main: &main,
        footer: "",
    };
    page.html()
}

/// The comparison for a page of a site.
pub(crate) fn html_parts(compared: &Compared) -> Parts {
    let words = &compared.words;
    let between = words.with(
        "comparison-between",
        [
            ("before", side(&compared.before, words).into()),
            ("after", side(&compared.after, words).into()),
        ],
    );
    let mut header = format!(
        "<h1>{}</h1>\n<p>{} {}</p>\n<p class=\"key\">{}</p>\n",
        escaped(&compared.title),
        escaped(&between),
        escaped(&summary(compared)),
        key(words),
    );
    write_list(compared, &mut header);
    let mut main = String::new();
    for group in groups(compared) {
        let level = match group.title {
            Some(title) => {
                main.push_str(&format!("<h2>{}</h2>\n", escaped(&title)));
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
    Parts { header, main }
}

/// What the marks mean.
fn key(words: &Words) -> String {
    let pieces = words.parts("comparison-key", [], &["removed", "added"]).into_iter();
    let marked = |element: &str, id: &str, name: &str| {
        let (before, _) = words.around(id, "words");
        let before = hidden(before.trim_start_matches('['));
        format!("<{element}>{before}{}</{element}>", escaped(&words.text(name)))
    };
    let pieces = pieces.map(|piece| match piece {
        Piece::Text(text) => escaped(&text),
        Piece::Variable { name } if name == "removed" => {
            marked("del", "comparison-read-removed", "comparison-removed-words")
        }
        Piece::Variable { .. } => marked("ins", "comparison-read-added", "comparison-added-words"),
    });
    pieces.collect()
}

fn side(side: &Side, words: &Words) -> String {
    match side {
        Side::Release(version, date) => {
            let version = ("version", version.to_string().into());
            words.with("comparison-version", [version, ("date", words.date(*date).into())])
        }
        Side::WorkingTree => words.text("comparison-the-working-tree"),
    }
}

/// Links to the sections, if there are at least two.
fn write_list(compared: &Compared, out: &mut String) {
    let sections = &compared.comparison.sections;
    if sections.len() < 2 {
        return;
    }
    let words = &compared.words;
    let name_of_list = escaped(&words.text("comparison-sections"));
    out.push_str(&format!("<nav aria-label=\"{name_of_list}\">\n<ul>\n"));
    for section in sections {
        out.push_str(&format!(
            "<li><a href=\"#{}\">{}</a>: {}</li>\n",
            anchor(section),
            escaped(&name(section.place(), words)),
            escaped(&extent(section, words))
        ));
    }
    out.push_str("</ul>\n</nav>\n");
}

fn anchor(section: &SectionChange) -> String {
    escaped(&format!("section-{}", section.id))
}

fn write_section(section: &SectionChange, level: u8, compared: &Compared, out: &mut String) {
    let words = &compared.words;
    let anchor = anchor(section);
    out.push_str(&format!(
        "<section aria-labelledby=\"{anchor}\">\n<h{level} id=\"{anchor}\">{}</h{level}>\n",
        escaped(&name(section.place(), words))
    ));
    let mut facts = vec![extent(section, words)];
    facts.extend(phrases::section_pages(section, words));
    out.push_str(&format!(
        "<p class=\"facts\">{}</p>\n",
        escaped(&facts.join(&words.text("between-groups")))
    ));
    for summary in &compared.class(&section.id).summaries {
        out.push_str(&format!("<p class=\"summary\">{}</p>\n", escaped(summary)));
    }
    let is_whole = matches!(section.edit, EditKind::Added | EditKind::Removed);
    if is_whole {
        let id = match section.edit {
            EditKind::Added => "comparison-show-new",
            _ => "comparison-show-removed",
        };
        let show = escaped(&words.text(id));
        out.push_str(&format!("<details>\n<summary>{show}</summary>\n"));
    } else if !section.head.is_empty() {
        out.push_str("<dl>\n");
        for change in &section.head {
            out.push_str(&format!(
                "<dt>{}</dt><dd>{}</dd>\n",
                escaped(&part(&change.part, words)),
                marked(&change.words, &compared.words)
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
        escaped(&detail_label(change, &compared.words))
    ));
    for summary in &compared.class(&change.id).summaries {
        out.push_str(&format!("<p class=\"summary\">{}</p>\n", escaped(summary)));
    }
    out.push_str(&format!("<p>{}</p>\n</section>\n", marked(&change.words, &compared.words)));
}

/// A block. In a section that was added or removed as a whole, only its words matter.
fn write_block(block: &BlockChange, is_whole: bool, compared: &Compared, out: &mut String) {
    let words = &compared.words;
    let class = match block.edit {
        EditKind::Added => "added",
        EditKind::Removed => "removed",
        EditKind::Moved | EditKind::MovedAway => "moved",
        EditKind::Reworded | EditKind::MovedAndReworded => "reworded",
    };
    out.push_str(&format!("<li class=\"{class}\">\n"));
    if !is_whole || !matches!(block.edit, EditKind::Added | EditKind::Removed) {
        out.push_str(&format!(
            "<p class=\"place\">{}</p>\n",
            phrases::labelled(
                words,
                &format!("<strong>{}</strong>", escaped(&label(block, words))),
                &escaped(&place(block, compared)),
                escaped,
            )
        ));
    }
    // The label holds for all words.
    let shown = match block.edit {
        EditKind::Added | EditKind::Removed => {
            block.words.iter().map(|own| escaped(own.text()).replace('\n', "<br>\n")).collect()
        }
        _ => marked(phrases::words(block), words),
    };
    if !shown.is_empty() {
        out.push_str(&format!("<p>{shown}</p>\n"));
    }
    for (about, value) in details(block, words) {
        let detail = phrases::labelled(words, &escaped(&about), &marked(&value, words), escaped);
        out.push_str(&format!("<p class=\"detail\">{detail}</p>\n"));
    }
    out.push_str("</li>\n");
}

/// Words with their marks. Hidden words say where a mark begins and ends.
fn marked(segments: &[Segment], words: &Words) -> String {
    segments
        .iter()
        .map(|segment| {
            let text = escaped(segment.text()).replace('\n', "<br>\n");
            let (element, id) = match segment {
                Segment::Same(_) => return text,
                Segment::Removed(_) => ("del", "comparison-read-removed"),
                Segment::Added(_) => ("ins", "comparison-read-added"),
            };
            let (start, end) = words.around(id, "words");
            let end = hidden(&format!("{end} "));
            format!("<{element}>{}{text}{end}</{element}>", hidden(&start))
        })
        .collect()
}

fn hidden(words: &str) -> String {
    format!("<span class=\"hidden\">{}</span>", escaped(words))
}
