//! Gettext PO files (<https://www.gnu.org/software/gettext/manual/html_node/PO-Files.html>).
//!
//! In: the text of a file that a translator's tool may have written. Out: its header and entries,
//! with the line of each translation, or every line that cannot be read; and the text of a file.
//! Everything that an entry can have is kept: comments, places, flags, the previous text, and
//! entries that are obsolete. Knows nothing of books.

use std::fmt::Write;

/// A file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct PoFile {
    /// The comments above the header.
    pub(crate) comments: Vec<String>,
    /// The flags of the header: some tools mark one that nobody has filled in.
    pub(crate) flags: Vec<String>,
    /// The fields of the header in their order.
    pub(crate) header: Vec<(String, String)>,
    /// The line of each of these fields, counted from one; one for a field that was added since.
    pub(crate) header_lines: Vec<usize>,
    pub(crate) entries: Vec<Entry>,
}

/// A text and its translation.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Entry {
    /// What translators and their tools wrote: `# …`.
    pub(crate) comments: Vec<String>,
    /// Notes for translators: `#. …`.
    pub(crate) notes: Vec<String>,
    /// Where the text is: `#: …`.
    pub(crate) places: Vec<String>,
    pub(crate) flags: Vec<String>,
    /// The text of which the translation was made, if that was another one.
    pub(crate) previous_context: Option<String>,
    pub(crate) previous: Option<String>,
    pub(crate) context: Option<String>,
    pub(crate) text: String,
    pub(crate) translation: String,
    pub(crate) is_obsolete: bool,
    /// The lines of the translation, counted from one, from its first to its last.
    pub(crate) lines: (usize, usize),
    /// The byte of the translation at which each of these lines starts, with the line.
    pub(crate) line_starts: Vec<(usize, usize)>,
    /// The line of the text.
    pub(crate) text_line: usize,
}

const FUZZY: &str = "fuzzy";

impl Entry {
    /// Whether the translation is of an earlier text, or a guess.
    pub(crate) fn is_fuzzy(&self) -> bool {
        self.flags.iter().any(|flag| flag == FUZZY)
    }

    /// Marks the translation as one of an earlier text, or as right.
    pub(crate) fn set_fuzzy(&mut self, is_fuzzy: bool) {
        self.flags.retain(|flag| flag != FUZZY);
        if is_fuzzy {
            self.flags.insert(0, FUZZY.to_owned());
        } else {
            (self.previous, self.previous_context) = (None, None);
        }
    }

    /// The line on which a byte of the translation is.
    pub(crate) fn line_at(&self, at: usize) -> usize {
        let next = self.line_starts.partition_point(|(start, _)| *start <= at);
        let line = next.checked_sub(1).and_then(|at| self.line_starts.get(at));
        line.map_or(self.lines.0, |(_, line)| *line)
    }

    /// Whether somebody translated it, whatever the text was then.
    pub(crate) fn has_translation(&self) -> bool {
        !self.translation.trim().is_empty()
    }
}

/// A line that cannot be read, and what is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct BadLine {
    pub(crate) line: usize,
    pub(crate) message: String,
    pub(crate) hint: &'static str,
}

/// What a line in quotation marks continues.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Field {
    None,
    Context,
    Text,
    Translation,
    Previous,
    PreviousContext,
    /// What is not read further, because it was reported.
    Skipped,
}

struct Reader {
    file: PoFile,
    entry: Entry,
    field: Field,
    /// Which fields the entry has so far.
    has_text: bool,
    has_translation: bool,
    bad: Vec<BadLine>,
}

impl PoFile {
    /// Reads a file.
    ///
    /// # Errors
    /// Every line that cannot be read.
    pub(crate) fn parse(text: &str) -> Result<Self, Vec<BadLine>> {
        let mut reader = Reader {
            file: Self::default(),
            entry: Entry::default(),
            field: Field::None,
            has_text: false,
            has_translation: false,
            bad: Vec::new(),
        };
        let mut last = 0;
        for (at, line) in text.trim_start_matches('\u{feff}').lines().enumerate() {
            last = at + 1;
            reader.line(last, line.trim());
        }
        reader.end_entry(last);
        if reader.bad.is_empty() { Ok(reader.file) } else { Err(reader.bad) }
    }

    /// The value of a field of the header, unless it is empty.
    pub(crate) fn field(&self, name: &str) -> Option<&str> {
        let found = self.header.iter().find(|(own, _)| own.eq_ignore_ascii_case(name));
        found.map(|(_, value)| value.as_str()).filter(|value| !value.is_empty())
    }

    /// The line of a field of the header; the first line of the file if there is no such field.
    pub(crate) fn line_of(&self, name: &str) -> usize {
        let at = self.header.iter().position(|(own, _)| own.eq_ignore_ascii_case(name));
        at.and_then(|at| self.header_lines.get(at)).copied().unwrap_or(1)
    }

    /// Sets a field of the header, at its place or at the end.
    pub(crate) fn set_field(&mut self, name: &str, value: &str) {
        match self.header.iter_mut().find(|(own, _)| own.eq_ignore_ascii_case(name)) {
            Some((_, own)) => value.clone_into(own),
            None => self.header.push((name.to_owned(), value.to_owned())),
        }
    }

    /// The file as text. Lines are not folded: only a line break in a text ends a line.
    pub(crate) fn to_text(&self) -> String {
        let mut out = String::new();
        comments(&mut out, "#", &self.comments);
        if !self.flags.is_empty() {
            let _ = writeln!(out, "#, {}", self.flags.join(", "));
        }
        out.push_str("msgid \"\"\nmsgstr \"\"\n");
        for (name, value) in &self.header {
            let _ = writeln!(out, "\"{}: {}\\n\"", escaped(name), escaped(value));
        }
        for entry in &self.entries {
            out.push('\n');
            entry.write(&mut out);
        }
        out
    }
}

impl Entry {
    fn write(&self, out: &mut String) {
        comments(out, "#", &self.comments);
        comments(out, "#.", &self.notes);
        comments(out, "#:", &self.places);
        if !self.flags.is_empty() {
            let _ = writeln!(out, "#, {}", self.flags.join(", "));
        }
        let before = if self.is_obsolete { "#~| " } else { "#| " };
        let start = if self.is_obsolete { "#~ " } else { "" };
        if let Some(context) = &self.previous_context {
            string(out, before, "msgctxt", context);
        }
        if let Some(text) = &self.previous {
            string(out, before, "msgid", text);
        }
        if let Some(context) = &self.context {
            string(out, start, "msgctxt", context);
        }
        string(out, start, "msgid", &self.text);
        string(out, start, "msgstr", &self.translation);
    }
}

fn comments(out: &mut String, sign: &str, lines: &[String]) {
    for line in lines {
        let _ = writeln!(out, "{}", format!("{sign} {line}").trim_end());
    }
}

fn string(out: &mut String, start: &str, keyword: &str, text: &str) {
    if !text.trim_end_matches('\n').contains('\n') {
        let _ = writeln!(out, "{start}{keyword} \"{}\"", escaped(text));
        return;
    }
    let _ = writeln!(out, "{start}{keyword} \"\"");
    for line in text.split_inclusive('\n') {
        let _ = writeln!(out, "{start}\"{}\"", escaped(line));
    }
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            c => out.push(c),
        }
    }
    out
}

/// The text between quotation marks.
fn unescaped(written: &str) -> Result<String, String> {
    let inner = written.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    let Some(inner) = inner.filter(|_| written.len() > 1) else {
        return Err("the text on this line must be in straight quotation marks".to_owned());
    };
    let mut out = String::with_capacity(inner.len());
    let mut rest = inner.chars();
    while let Some(c) = rest.next() {
        match c {
            '"' => return Err("a quotation mark inside a text needs a backslash".to_owned()),
            '\\' => out.push(match rest.next() {
                Some('n') => '\n',
                Some('t') => '\t',
                Some('r') => '\r',
                Some(same @ ('"' | '\\')) => same,
                Some('a') => '\u{7}',
                Some('b') => '\u{8}',
                Some('f') => '\u{c}',
                Some('v') => '\u{b}',
                Some(other) => {
                    return Err(format!("`\\{other}` is not a valid escape in a PO file"));
                }
                None => return Err("a backslash at the end escapes the quotation mark".to_owned()),
            }),
            c => out.push(c),
        }
    }
    Ok(out)
}

impl Reader {
    fn bad(&mut self, line: usize, message: impl Into<String>, hint: &'static str) {
        self.bad.push(BadLine { line, message: message.into(), hint });
        self.field = Field::Skipped;
    }

    fn line(&mut self, number: usize, line: &str) {
        if line.is_empty() {
            // An empty line may be anywhere. What follows decides whether the entry is over.
            return;
        }
        if let Some(rest) = line.strip_prefix("#~") {
            let rest = rest.trim_start();
            return match rest.strip_prefix('|') {
                Some(previous) => self.previous(number, previous.trim_start()),
                None => self.keyword(number, rest, true),
            };
        }
        if let Some(rest) = line.strip_prefix('#') {
            return self.comment(number, rest);
        }
        self.keyword(number, line, false);
    }

    fn comment(&mut self, number: usize, rest: &str) {
        if let Some(previous) = rest.strip_prefix('|') {
            return self.previous(number, previous.trim_start());
        }
        self.start_entry(number);
        let after = |rest: &str| rest.strip_prefix(' ').unwrap_or(rest).to_owned();
        match rest.chars().next() {
            Some('.') => self.entry.notes.push(after(&rest[1..])),
            Some(':') => self.entry.places.push(after(&rest[1..])),
            Some(',') => {
                let flags = rest[1..].split(',').map(str::trim).filter(|flag| !flag.is_empty());
                self.entry.flags.extend(flags.map(str::to_owned));
            }
            _ => self.entry.comments.push(after(rest)),
        }
    }

    fn previous(&mut self, number: usize, rest: &str) {
        if !rest.starts_with('"') {
            self.start_entry(number);
        }
        let (field, written) = match rest.split_once(char::is_whitespace) {
            Some(("msgctxt", written)) => (Field::PreviousContext, written),
            Some(("msgid", written)) => (Field::Previous, written),
            // Nothing here has plural forms.
            Some(("msgid_plural", _)) => return self.field = Field::Skipped,
            _ if rest.starts_with('"') => (self.field, rest),
            _ => {
                let hint = "remove the line: it only says what the text was before";
                return self.bad(number, "this line cannot be read", hint);
            }
        };
        self.string(number, field, written.trim_start());
    }

    fn keyword(&mut self, number: usize, line: &str, is_obsolete: bool) {
        let (field, written) = match line.split_once(['"', ' ', '\t']) {
            _ if line.starts_with('"') => (self.field, line),
            Some((word, _)) => {
                let written = line[word.len()..].trim_start();
                match word {
                    "msgctxt" => (Field::Context, written),
                    "msgid" => (Field::Text, written),
                    "msgstr" => (Field::Translation, written),
                    _ if word == "msgid_plural" || word.starts_with("msgstr[") => {
                        let hint = "books have no plural forms: remove this entry, and run \
                                    `bindery translate extract`";
                        return self.bad(number, "this entry has plural forms", hint);
                    }
                    _ => return self.unknown(number),
                }
            }
            None => return self.unknown(number),
        };
        if field == Field::Context || (field == Field::Text && !line.starts_with('"')) {
            self.start_entry(number);
        }
        if field == Field::Translation && !self.has_text {
            let hint = "write the text as `msgid` above it";
            return self.bad(number, "this translation belongs to no text", hint);
        }
        if !line.starts_with('"') {
            self.entry.is_obsolete = is_obsolete;
        }
        match field {
            Field::Text => {
                self.has_text = true;
                if !line.starts_with('"') {
                    self.entry.text_line = number;
                }
            }
            Field::Translation => {
                if !self.has_translation {
                    self.entry.lines.0 = number;
                }
                self.has_translation = true;
                self.entry.lines.1 = number;
                self.entry.line_starts.push((self.entry.translation.len(), number));
            }
            _ => {}
        }
        self.string(number, field, written);
    }

    fn unknown(&mut self, number: usize) {
        let hint = "a line starts with `#`, `msgctxt`, `msgid` or `msgstr`, or is a text in \
                    quotation marks";
        self.bad(number, "this line cannot be read", hint);
    }

    fn string(&mut self, number: usize, field: Field, written: &str) {
        let text = match unescaped(written) {
            Ok(text) => text,
            Err(message) => {
                let hint =
                    "write `\"…\"`, with `\\\"` for a quotation mark and `\\\\` for a backslash";
                return self.bad(number, message, hint);
            }
        };
        self.field = field;
        match field {
            Field::Context => self.entry.context.get_or_insert_default().push_str(&text),
            Field::Text => self.entry.text.push_str(&text),
            Field::Translation => self.entry.translation.push_str(&text),
            Field::Previous => self.entry.previous.get_or_insert_default().push_str(&text),
            Field::PreviousContext => {
                self.entry.previous_context.get_or_insert_default().push_str(&text);
            }
            Field::Skipped => {}
            Field::None => self.bad(
                number,
                "this text belongs to nothing",
                "write it below `msgctxt`, `msgid` or `msgstr`",
            ),
        }
    }

    /// Ends the entry before this line, if it has everything that an entry has.
    fn start_entry(&mut self, number: usize) {
        if self.has_translation || self.field == Field::Skipped {
            self.end_entry(number);
        } else if self.has_text && self.field == Field::Text {
            self.bad(
                number,
                "the text above has no translation",
                "write `msgstr \"\"` below it, which means that nobody has translated it yet",
            );
            self.end_entry(number);
        }
    }

    fn end_entry(&mut self, number: usize) {
        if self.has_text && !self.has_translation && self.field == Field::Text {
            let hint =
                "write `msgstr \"\"` below it, which means that nobody has translated it yet";
            self.bad(number, "the text above has no translation", hint);
        }
        let entry = std::mem::take(&mut self.entry);
        let is_whole = self.has_text && self.has_translation;
        (self.has_text, self.has_translation, self.field) = (false, false, Field::None);
        if !is_whole {
            return;
        }
        let is_header = entry.text.is_empty() && entry.context.is_none() && !entry.is_obsolete;
        if is_header && self.file.header.is_empty() && self.file.entries.is_empty() {
            let mut start = 0;
            for line in entry.translation.split_inclusive('\n') {
                if let Some((name, value)) = line.split_once(':') {
                    self.file.header.push((name.trim().to_owned(), value.trim().to_owned()));
                    self.file.header_lines.push(entry.line_at(start));
                }
                start += line.len();
            }
            (self.file.comments, self.file.flags) = (entry.comments, entry.flags);
        } else {
            self.file.entries.push(entry);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = r##"# Arabic.
#
msgid ""
msgstr ""
"Language: ar\n"
"X-Reviewer: \n"

# reviewed
#. heading
#: content/chapters/a.md:3
#: content/chapters/a.md:9
#, fuzzy, no-wrap
#| msgctxt "a:heading"
#| msgid "Old \"text\""
msgctxt "a:heading"
msgid ""
"New text\n"
"in two lines"
msgstr "ترجمة"

#~ msgctxt "a:paragraph"
#~ msgid "Gone"
#~ msgstr "ذهب"
"##;

    #[test]
    fn everything_is_kept() {
        let file = PoFile::parse(FILE).expect("a good file");
        assert_eq!(file.to_text(), FILE);
        let entry = &file.entries[0];
        assert_eq!(entry.previous.as_deref(), Some("Old \"text\""));
        assert_eq!(entry.text, "New text\nin two lines");
        assert!(entry.is_fuzzy() && file.entries[1].is_obsolete);
        assert_eq!((entry.text_line, entry.lines), (16, (19, 19)));
    }

    #[test]
    fn folded_lines_and_windows_line_ends_are_read() {
        let folded = FILE.replace("msgstr \"ترجمة\"", "msgstr \"\"\n\"ترجمة\"\n\"\"");
        let file = PoFile::parse(&folded.replace('\n', "\r\n")).expect("a good file");
        assert_eq!(file.entries[0].translation, "ترجمة");
        assert_eq!(file.to_text(), FILE);
    }

    #[test]
    fn bad_lines_are_named_and_nothing_panics() {
        for (text, line, message) in [
            ("msgid \"a\"\nmsgstr \"", 2, "must be in straight"),
            ("msgid \"a\"\n", 1, "no translation"),
            ("msgid \"a\"\n\nmsgid \"b\"\nmsgstr \"\"\n", 3, "no translation"),
            ("msgstr \"a\"\n", 1, "belongs to no text"),
            ("\"a\"\n", 1, "belongs to nothing"),
            ("hello\n", 1, "cannot be read"),
            ("msgid \"a \\q\"\nmsgstr \"\"\n", 1, "not a valid escape"),
            ("msgid \"a\"b\"\nmsgstr \"\"\n", 1, "needs a backslash"),
            ("msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[0] \"\"\n", 2, "plural"),
            ("#| nonsense\nmsgid \"a\"\nmsgstr \"\"\n", 1, "cannot be read"),
        ] {
            let bad = PoFile::parse(text).expect_err(text);
            assert_eq!(bad[0].line, line, "{text:?}: {bad:?}");
            assert!(bad[0].message.contains(message), "{text:?}: {bad:?}");
        }
        for end in 0..FILE.len() {
            if FILE.is_char_boundary(end) {
                let _ = PoFile::parse(&FILE[..end]);
            }
        }
    }
}
