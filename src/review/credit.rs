//! A contributor's name in the header of a section.
//!
//! In: the text of a section and a name. Out: the text with the name among its `contributors`, or why it
//! cannot be there. Whether the person agreed is for the maintainer to know.

use crate::project::{HeaderField, Need, Project};

const KEY: &str = "contributors:";

/// The text of a section whose header names a contributor.
pub(crate) fn with_contributor(
    project: &Project,
    section: &str,
    text: &str,
    name: &str,
) -> Result<String, String> {
    let header = project.sections.get(section).map(|own| &own.header);
    let kind = header.map(|header| &header.kind);
    if kind.is_some_and(|kind| kind.need(HeaderField::Contributors) == Need::Absent) {
        return Err("sections of this kind name no contributors".to_owned());
    }
    let name = name.trim();
    if name.is_empty() || name.chars().any(char::is_control) {
        return Err("`--credit` needs a name".to_owned());
    }
    let quoted = format!("\"{}\"", name.replace('\\', "\\\\").replace('"', "\\\""));
    let unable = || {
        "the list `contributors` in the header is written on several lines: add the name there"
            .to_owned()
    };
    let end =
        text.get(4..).and_then(|rest| rest.find("\n---")).map(|at| at + 5).ok_or_else(unable)?;
    let head = &text[..end];
    if header.is_some_and(|header| header.contributors.iter().any(|own| own == name)) {
        return Ok(text.to_owned());
    }
    let Some(start) = head.find(&format!("\n{KEY}")).map(|at| at + 1) else {
        return Ok(format!("{head}{KEY} [{quoted}]\n{}", &text[end..]));
    };
    let line_end = head[start..].find('\n').map_or(end, |at| start + at);
    let line = head[start..line_end].trim_end();
    let inner = line.strip_suffix(']').filter(|line| line.contains('[')).ok_or_else(unable)?;
    let gap = if inner.ends_with('[') { "" } else { ", " };
    Ok(format!("{}{inner}{gap}{quoted}]{}", &text[..start], &text[line_end..]))
}
