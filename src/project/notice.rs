//! What readers must know before they rely on the text; for example, that it is not legal advice.
//!
//! In: the table `[notice]` of `book.toml`, and the file that it may name. Out: `Notice`, with the
//! place of its Markdown. Knows no Markdown.

use super::fields::{Fields, Spanned};
use super::value::Value;
use super::{CONTENT, Loader};
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::files;
use crate::ground::source::{FileId, Span};
use serde::Serialize;

#[derive(Debug, Clone, Serialize)]
pub(crate) struct Notice {
    pub(crate) title: String,
    /// Markdown, as its author wrote it.
    pub(crate) text: String,
    #[serde(skip)]
    written: Written,
    /// The text that contains the Markdown, and where in it the Markdown starts.
    #[serde(skip)]
    pub(crate) source: Option<(FileId, usize)>,
}

/// Where the Markdown is written.
#[derive(Debug, Clone)]
enum Written {
    /// In `book.toml`, as a value at this place.
    Book(Span),
    /// In a file of its own.
    File(Spanned<String>),
    Nowhere,
}

impl Notice {
    pub(super) fn read(value: &Value, problems: &mut Vec<Diagnostic>) -> Self {
        let mut fields = Fields::new("`[notice]`", value, value.span, problems);
        let title = fields.text("title").value;
        let text = fields.optional_markdown("text");
        let file = fields.optional_path("file");
        if let (true, Some(file)) = (fields.has("text"), value.get("file")) {
            let message = "`[notice]` has both `text` and `file`: remove one of them";
            fields.problem(Code::InvalidValue, file.span, message);
        }
        if !fields.has("file") {
            let message = "`[notice]` needs the key `text`";
            let problem = Diagnostic::error(Code::MissingKey, message).at(value.span);
            let hint = "or `file`, which names a Markdown file: `file = \"notice.md\"`";
            fields.missing_with("text", problem.hint(hint));
        }
        fields.finish();
        let written = match (&text, file) {
            (Some(text), _) => Written::Book(text.span),
            (None, Some(file)) => Written::File(file),
            (None, None) => Written::Nowhere,
        };
        let text = text.map(|text| text.value).unwrap_or_default();
        Self { title, text, written, source: None }
    }
}

impl Loader<'_> {
    /// Finds the Markdown of the notice, so that it can be parsed with its places.
    pub(super) fn notice(&mut self, notice: &mut Notice) {
        match notice.written.clone() {
            Written::Nowhere => {}
            Written::Book(span) => {
                let file = self.sources.file(span.file);
                let value = self.sources.slice(span);
                let start = span.start as usize + opening(value);
                // A text with everything before the value keeps its lines and columns, even if
                // the value itself has escapes.
                let before = file.text.get(..start).unwrap_or_default();
                let text = format!("{before}{}\n", notice.text);
                let path = file.path.clone();
                notice.source = Some((self.sources.add(path, text), start));
            }
            Written::File(path) => self.notice_file(notice, &path),
        }
    }

    fn notice_file(&mut self, notice: &mut Notice, path: &Spanned<String>) {
        let own = files::beside(CONTENT, &path.value);
        let known = self.problems.len();
        let file = self.text(&own);
        for problem in &mut self.problems[known..] {
            problem.span = Some(path.span);
            problem.message = format!("the notice `{}`: {}", path.value, problem.message);
        }
        let Some(file) = file else { return };
        let text = self.sources.file(file).text.trim().to_owned();
        if text.is_empty() {
            let message = format!("the notice `{}` is empty", path.value);
            let problem = Diagnostic::error(Code::InvalidValue, message).at(path.span);
            self.problems.push(problem.hint("write it, or remove `[notice]`"));
            return;
        }
        if super::header::has_header(&text) {
            let message = "a notice has no header";
            let problem = Diagnostic::error(Code::InvalidValue, message).at(Span::new(file, 0, 3));
            self.problems.push(problem.hint("its title is the `title` in `[notice]`"));
            return;
        }
        notice.text = text;
        notice.source = Some((file, 0));
    }
}

/// How many bytes of a value in quotation marks come before its text.
fn opening(written: &str) -> usize {
    let marks = if written.starts_with("\"\"\"") || written.starts_with("'''") { 3 } else { 1 };
    let rest = written.get(marks..).unwrap_or_default();
    let space = rest.len() - rest.trim_start().len();
    // A backslash at the end of the first line takes the line break away.
    marks + if marks == 3 { space } else { 0 }
}
