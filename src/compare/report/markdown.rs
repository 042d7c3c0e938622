//! A comparison in Markdown, words marked with `<del>` and `<ins>`, which every renderer of
//! CommonMark passes on and people can read as they are.

use super::phrases::{self, details, extent, heaps, label, name, part, place, summary};
use super::pieces::shortened;
use crate::compare::comparison::Compared;
use crate::compare::diff::{BlockChange, EditKind, SectionChange, Segment};

/// The comparison. `narrow` shows the words of sections that are new or gone as well.
pub(crate) fn markdown(compared: &Compared, narrow: bool) -> String {
    let mut out = format!(
        "# {}: {} → {}\n\n{}\n",
        escaped(&compared.title),
        compared.before,
        compared.after,
        summary(compared)
    );
    for heap in heaps(compared) {
        let hashes = match heap.title {
            Some(title) => {
                out.push_str(&format!("\n## {title}\n"));
                "###"
            }
            None => "##",
        };
        for section in heap.sections {
            write_section(section, hashes, compared, narrow, &mut out);
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
    out.push_str(&format!("\n{hashes} {}\n\n", escaped(&name(section.place()))));
    let mut facts = vec![format!("`{}`", section.id)];
    facts.extend(phrases::section_pages(section));
    facts.push(escaped(&extent(section)));
    out.push_str(&format!("{}.\n", facts.join(", ")));
    for summary in &compared.class(&section.id).summaries {
        out.push_str(&format!("\n> {}\n", escaped(summary)));
    }
    let is_whole = matches!(section.what, EditKind::Added | EditKind::Removed);
    if is_whole && !narrow {
        return;
    }
    out.push('\n');
    if !is_whole {
        for change in &section.head {
            let words = marked(&change.words);
            out.push_str(&format!("- **{}**: {words}\n", escaped(part(&change.part))));
        }
    }
    for block in &section.blocks {
        write_block(block, compared, out);
    }
}

fn write_block(block: &BlockChange, compared: &Compared, out: &mut String) {
    let place = escaped(&place(block, &compared.comparison));
    let words = match block.what {
        EditKind::Added | EditKind::Removed => block.words.clone(),
        _ => shortened(&block.words),
    };
    let words = marked(&words);
    let colon = if words.is_empty() { "" } else { ":" };
    out.push_str(&format!("- **{}** ({place}){colon} {words}\n", label(block.what)));
    for (about, words) in details(block) {
        out.push_str(&format!("  - {about}: {}\n", marked(&shortened(&words))));
    }
}

/// Words with their marks, on one line.
fn marked(segments: &[Segment]) -> String {
    segments
        .iter()
        .map(|segment| {
            let text = escaped(segment.text());
            match segment {
                Segment::Same(_) => text,
                Segment::Removed(_) => format!("<del>{text}</del>"),
                Segment::Added(_) => format!("<ins>{text}</ins>"),
            }
        })
        .collect()
}

/// Text that Markdown shows as it is.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\n' => out.push_str(" / "),
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '#' | '|' | '~' => {
                out.push('\\');
                out.push(character);
            }
            character => out.push(character),
        }
    }
    out
}
