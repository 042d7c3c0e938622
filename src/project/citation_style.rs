//! The citation style that a book names.
//!
//! In: `citation-style` of `book.toml`. Out: the name of a bundled style, or the text of a file in
//! the project. Knows neither which styles are bundled nor what is in a style.

use super::fields::Spanned;
use super::{CONTENT, Loader};
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::files;
use crate::ground::source::FileId;
use crate::ground::words::brief;

/// The style in which a book cites its sources.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum CitationStyle {
    /// The book names none.
    Usual,
    /// A style that comes with the tool, by its name.
    Bundled(Spanned<String>),
    /// A file of the project, and the file of the style from which that one takes its rules, if it
    /// is beside it.
    File { file: FileId, parent: Option<FileId> },
    /// A file that cannot be read, which has been reported.
    Unread,
}

/// The end of the names of files with a style.
const ENDING: &str = ".csl";

impl Loader<'_> {
    /// Reads the style that a book names.
    pub(super) fn citation_style(&mut self, written: Option<&Spanned<String>>) -> CitationStyle {
        let Some(written) = written else { return CitationStyle::Usual };
        let name = &written.value;
        if !name.contains(['/', '\\']) && !name.to_ascii_lowercase().ends_with(ENDING) {
            return CitationStyle::Bundled(written.clone());
        }
        if let Some((what, hint)) = files::wrong_form(name) {
            let message = format!("`{}` {what}", brief(name));
            let problem = Diagnostic::error(Code::PathOutside, message).at(written.span);
            self.problems.push(problem.hint(hint));
            return CitationStyle::Unread;
        }
        let below = files::beside(CONTENT, name);
        if !files::is_inside(&below) {
            let message = format!("`{}` is outside the project", brief(name));
            let problem = Diagnostic::error(Code::PathOutside, message).at(written.span);
            self.problems.push(problem.hint("move the style into the project, and name it there"));
            return CitationStyle::Unread;
        }
        let places = [below.as_str(), name.as_str()];
        let Some(path) = places.into_iter().find(|path| self.root.exists(path)) else {
            let message = format!("the citation style `{}` does not exist", brief(name));
            let problem = Diagnostic::error(Code::FileMissing, message).at(written.span);
            let near = places
                .iter()
                .find_map(|path| self.root.similar(path).filter(|near| near.ends_with(ENDING)));
            let hint = match near {
                Some(near) => {
                    let near = near.strip_prefix("content/").unwrap_or(&near);
                    format!("did you mean `{near}`?")
                }
                None => "write the path of a CSL file from the folder `content`, or the name of a \
                         style that `bindery list styles` shows"
                    .to_owned(),
            };
            self.problems.push(problem.hint(hint));
            return CitationStyle::Unread;
        };
        let path = path.to_owned();
        let known = self.problems.len();
        let Some(file) = self.text(&path) else {
            for problem in &mut self.problems[known..] {
                problem.span = Some(written.span);
                problem.message = format!("the citation style `{name}`: {}", problem.message);
            }
            return CitationStyle::Unread;
        };
        let parent = parent(&self.sources.file(file).text).and_then(|parent| {
            let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
            let beside = format!("{folder}/{parent}{ENDING}");
            let is_there = beside != path && self.root.exists(&beside);
            if is_there { self.text(&beside) } else { None }
        });
        CitationStyle::File { file, parent }
    }
}

/// The name of the style from which a style takes its rules, without the address before it.
fn parent(text: &str) -> Option<String> {
    let document = roxmltree::Document::parse(text).ok()?;
    let link = document.descendants().find(|node| {
        node.has_tag_name((CSL, "link")) && node.attribute("rel") == Some("independent-parent")
    })?;
    let name = link.attribute("href")?.trim_end_matches('/').rsplit('/').next()?;
    let is_plain = name.chars().all(|c| c.is_ascii_alphanumeric() || "-._".contains(c));
    (is_plain && !name.starts_with('.')).then(|| name.to_owned())
}

/// The namespace of CSL.
const CSL: &str = "http://purl.org/net/xbiblio/csl";
