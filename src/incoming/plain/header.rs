//! The header of a Markdown file of another tool: YAML between lines of hyphens, or lines of `%`.
//!
//! In: the text of a file. Out: its title, and the text below the header. Everything else in a header is
//! reported, because each project has fields of its own.

use crate::ground::source::Sources;
use crate::incoming::findings::Findings;
use crate::project::value::parse_yaml;

pub(super) struct Header<'t> {
    pub(super) title: String,
    pub(super) body: &'t str,
    /// How many lines the header has.
    pub(super) lines: usize,
}

pub(super) fn read<'t>(text: &'t str, findings: &mut Findings) -> Header<'t> {
    let none = Header { title: String::new(), body: text, lines: 0 };
    if let Some(rest) = text.strip_prefix("% ") {
        // The title block of pandoc: the title, the authors and the date.
        let end =
            text.lines().take_while(|line| line.starts_with('%')).map(|line| line.len() + 1).sum();
        let body = text.get(end..).unwrap_or_default();
        let title = rest.lines().next().unwrap_or_default().trim().to_owned();
        let lines = text[..text.len() - body.len()].matches('\n').count();
        return Header { title, body, lines };
    }
    let Some(rest) = text.strip_prefix("---\n") else { return none };
    let mut at = 0;
    let mut yaml = None;
    for line in rest.split_inclusive('\n') {
        if matches!(line.trim_end(), "---" | "...") {
            yaml = Some((&rest[..at], &rest[at + line.len()..]));
            break;
        }
        at += line.len();
    }
    let Some((yaml, body)) = yaml else { return none };
    let mut sources = Sources::default();
    let file = sources.add("header", yaml);
    let Some(value) = parse_yaml(file, yaml, 0, &mut Vec::new()) else {
        findings.lost("a header that is not valid YAML", "line 1");
        return Header { title: String::new(), body, lines: yaml.matches('\n').count() + 2 };
    };
    let mut title = String::new();
    for (key, value) in value.table().unwrap_or_default() {
        match value.scalar() {
            Some(scalar) if key.name == "title" => title = scalar.text.clone(),
            _ => findings.lost(
                "fields of the header",
                format!("`{}`", crate::ground::words::brief(&key.name)),
            ),
        }
    }
    Header { title, body, lines: yaml.matches('\n').count() + 2 }
}
