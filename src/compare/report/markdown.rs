//! A comparison in Markdown. Words are marked with `<del>` and `<ins>`, which every renderer of
//! CommonMark passes on, and which people can read in the source too.

use super::phrases::{self, detail_label, details, groups, label, part, place, summary, words};
use super::pieces::shortened;
use crate::compare::comparison::Compared;
use crate::compare::diff::{BlockChange, DetailChange, EditKind, SectionChange, Segment};
use crate::compare::wording::{extent, name};
use crate::web::markdown::{escaped, escaped_part};

/// The comparison. `narrow` also shows the words of sections that were added or removed.
pub(crate) fn markdown(compared: &Compared, narrow: bool) -> String {
    let mut out =
        format!("# {}\n\n{}\n", escaped(&compared.heading()), escaped(&summary(compared)));
    for group in groups(compared) {
        let hashes = match group.title {
            Some(title) => {
                out.push_str(&format!("\n## {}\n", escaped(&title)));
                "###"
            }
            None => "##",
        };
        for section in group.sections {
            write_section(section, hashes, compared, narrow, &mut out);
        }
        for detail in group.details {
            write_detail(detail, hashes, compared, &mut out);
        }
    }
    out
}

fn write_section(
    section: &SectionChange,
    hashes: &str,
    compared: &Compared,
    narrow: bool,
    out: &mut String,
) {
    let words = &compared.words;
    out.push_str(&format!("\n{hashes} {}\n\n", escaped(&name(section.place(), words))));
    let mut facts = vec![format!("`{}`", section.id)];
    facts.extend(phrases::section_pages(section, words));
    facts.push(escaped(&extent(section, words)));
    out.push_str(&format!("{}.\n", facts.join(&words.text("label-between-items"))));
    for summary in &compared.class(&section.id).summaries {
        out.push_str(&format!("\n> {}\n", escaped(summary)));
    }
    let is_whole = matches!(section.edit, EditKind::Added | EditKind::Removed);
    if is_whole && !narrow {
        return;
    }
    out.push('\n');
    if !is_whole {
        for change in &section.head {
            let part = format!("**{}**", escaped(&part(&change.part, words)));
            let line = phrases::labelled(words, &part, &marked(&change.words), escaped_part);
            out.push_str(&format!("- {line}\n"));
        }
    }
    for block in &section.blocks {
        write_block(block, compared, out);
    }
}

fn write_detail(change: &DetailChange, hashes: &str, compared: &Compared, out: &mut String) {
    let DetailChange { id, label, .. } = change;
    let fate = detail_label(change, &compared.words);
    let facts =
        [format!("`{id}`"), escaped(&fate)].join(&compared.words.text("label-between-items"));
    out.push_str(&format!("\n{hashes} {}\n\n{facts}.\n", escaped(label)));
    for summary in &compared.class(id).summaries {
        out.push_str(&format!("\n> {}\n", escaped(summary)));
    }
    out.push_str(&format!("\n- {}\n", marked(&shortened(&change.words))));
}

fn write_block(block: &BlockChange, compared: &Compared, out: &mut String) {
    let own_words = &compared.words;
    let place = escaped(&place(block, compared));
    let shown = match block.edit {
        EditKind::Added | EditKind::Removed => block.words.clone(),
        _ => shortened(words(block)),
    };
    let marked_words = marked(&shown);
    let start = format!("**{}** ({place})", escaped(&label(block, own_words)));
    let line = match marked_words.is_empty() {
        true => start,
        false => phrases::labelled(own_words, &start, &marked_words, escaped_part),
    };
    out.push_str(&format!("- {line}\n"));
    for (about, value) in details(block, own_words) {
        let value = marked(&shortened(&value));
        let detail = phrases::labelled(own_words, &escaped(&about), &value, escaped_part);
        out.push_str(&format!("  - {detail}\n"));
    }
}

/// Words with their marks, on one line.
fn marked(segments: &[Segment]) -> String {
    segments
        .iter()
        .map(|segment| {
            let text = escaped_part(&segment.text().replace('\n', " / "));
            match segment {
                Segment::Same(_) => text,
                Segment::Removed(_) => format!("<del>{text}</del>"),
                Segment::Added(_) => format!("<ins>{text}</ins>"),
            }
        })
        .collect()
}
