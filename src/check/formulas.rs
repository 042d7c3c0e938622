//! Formulas where they cannot be set.
//!
//! In: the files of a project. Out: an error for each formula in a header, and in files of values:
//! those texts are printed in contents, running heads and metadata, which have plain text alone. Only
//! in a book in which text between dollar signs is a formula.

use super::{Code, Diagnostic};
use crate::book::markdown::formula_in;
use crate::ground::source::Span;
use crate::project::Project;
use std::collections::BTreeMap;

pub(super) fn check(project: &Project, problems: &mut Vec<Diagnostic>) {
    if !project.book.mathematics {
        return;
    }
    let bodies: BTreeMap<_, _> =
        project.sections.values().map(|section| (section.file, section.body)).collect();
    let forewords: Vec<_> = project.partners.iter().filter_map(|file| file.foreword).collect();
    // The notice is read once more, as Markdown.
    let notice = project.book.notice.as_ref().and_then(|notice| notice.source);
    let sources = project.sources.each();
    for (id, file) in sources.filter(|(id, _)| notice.is_none_or(|(own, _)| own != *id)) {
        let is_values = [".toml", ".yml", ".yaml"].iter().any(|end| file.path.ends_with(end));
        let end = match bodies.get(&id) {
            Some(body) => *body,
            None if is_values && !forewords.contains(&id) => file.text.len(),
            None => continue,
        };
        let mut start = 0;
        for line in file.text[..end].split_inclusive('\n') {
            // A line that is a comment is not printed.
            let found = formula_in(line).filter(|_| !line.trim_start().starts_with('#'));
            if let Some(range) = found {
                problems.push(
                    Diagnostic::error(Code::Formula, "this text cannot have a formula")
                        .at(Span::new(id, start + range.start, start + range.end))
                        .hint(
                            "write it in words: formulas are for the text of sections, below \
                             their headers",
                        ),
                );
            }
            start += line.len();
        }
    }
}
