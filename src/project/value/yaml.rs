//! YAML as values, without YAML's ways to lose text.
//!
//! In: the text of a YAML file or header. Out: its value, and a problem for everything that the
//! author wrote but YAML does not read as text: what follows `#`, what follows a comma in braces, a
//! word that starts with `&` or `!`. Whether a comment takes anything away depends on the key, so
//! the value keeps it and `fields` decides. Aliases are refused: nobody needs them here, and they
//! can expand a small file without limit.

use super::mistake::Mistake;
use super::yaml_mistakes;
use super::{Cut, Form, Key, Kind, Scalar, Value};
use crate::ground::date::Date;
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::source::{FileId, Span};
use crate::ground::words::brief;
use saphyr_parser::{Event, Parser, ScalarStyle};

/// Parses YAML in `text`, which starts at byte `offset` of the file. (The header of a Markdown file
/// does not start at its first byte.) Returns nothing if the rest cannot be read after a mistake.
pub(crate) fn parse_yaml(
    file: FileId,
    text: &str,
    offset: usize,
    problems: &mut Vec<Diagnostic>,
) -> Option<Value> {
    let mut reader = YamlReader {
        events: Parser::new_from_str(text),
        // Markers count characters; spans count bytes.
        bytes: text.char_indices().map(|(at, _)| at).chain([text.len()]).collect(),
        text,
        file,
        offset,
        depth: 0,
        open: Vec::new(),
        problems,
    };
    match reader.document() {
        Ok(value) => Some(value),
        Err(problem) => {
            problems.push(*problem);
            None
        }
    }
}

struct YamlReader<'a, 'p> {
    events: Parser<'a, saphyr_parser::StrInput<'a>>,
    bytes: Vec<usize>,
    text: &'a str,
    file: FileId,
    offset: usize,
    depth: usize,
    /// The places of the brackets that are open.
    open: Vec<u32>,
    problems: &'p mut Vec<Diagnostic>,
}

type YamlResult<T> = Result<T, Box<Diagnostic>>;

impl<'a> YamlReader<'a, '_> {
    fn place(&self, from: saphyr_parser::Marker, to: saphyr_parser::Marker) -> Span {
        let byte = |index: usize| {
            self.offset + self.bytes.get(index).or(self.bytes.last()).copied().unwrap_or(0)
        };
        Span::new(self.file, byte(from.index()), byte(to.index()))
    }

    /// The text from one place in the file to another.
    fn between(&self, from: u32, to: u32) -> &'a str {
        let local = |at: u32| (at as usize).saturating_sub(self.offset);
        self.text.get(local(from)..local(to)).unwrap_or("")
    }

    /// The rest of the line after a place.
    fn rest_of_line(&self, from: u32) -> &'a str {
        let rest = self.between(from, (self.offset + self.text.len()) as u32);
        rest.split(['\n', '\r']).next().unwrap_or("")
    }

    fn next(&mut self) -> YamlResult<(Event<'a>, Span)> {
        match self.events.next_event() {
            Some(Ok((event, span))) => {
                let place = self.place(span.start, span.end);
                Ok((event, place))
            }
            Some(Err(error)) => {
                let at = self.place(*error.marker(), *error.marker()).start;
                Err(Box::new(self.explain(error.info(), at)))
            }
            None => {
                let end = Span::new(self.file, self.offset, self.offset);
                Err(Box::new(
                    Diagnostic::error(Code::Syntax, "the text ends in the middle of a value")
                        .at(end),
                ))
            }
        }
    }

    /// The parser's complaint in words for authors.
    fn explain(&self, info: &str, at: u32) -> Diagnostic {
        let local = |at: u32| (at as usize).saturating_sub(self.offset);
        let open = self.open.last().map(|open| local(*open));
        let Mistake { place, message, hint } =
            yaml_mistakes::explain(info, self.text, local(at), open);
        let span = Span::new(self.file, self.offset + place.start, self.offset + place.end);
        Diagnostic::error(Code::Syntax, message).at(span).hint(hint)
    }

    fn document(&mut self) -> YamlResult<Value> {
        loop {
            let (event, span) = self.next()?;
            match event {
                Event::StreamStart | Event::DocumentStart(_) | Event::Nothing => {}
                // Nothing but comments: an empty table.
                Event::StreamEnd | Event::DocumentEnd => {
                    return Ok(Value { span, kind: Kind::Table(Vec::new()) });
                }
                event => {
                    let value = self.value(event, span)?;
                    return self.only_document(value);
                }
            }
        }
    }

    /// Reads to the end of the file, so that an error further down is not missed.
    fn only_document(&mut self, value: Value) -> YamlResult<Value> {
        loop {
            let (event, span) = self.next()?;
            match event {
                Event::StreamEnd => return Ok(value),
                Event::DocumentEnd | Event::Nothing => {}
                _ => {
                    return Err(Box::new(
                        Diagnostic::error(
                            Code::Syntax,
                            "there is more text after a line of `...` or `---`",
                        )
                        .at(span)
                        .hint("delete that line"),
                    ));
                }
            }
        }
    }

    fn value(&mut self, event: Event<'a>, span: Span) -> YamlResult<Value> {
        self.depth += 1;
        if self.depth > 32 {
            return Err(Box::new(
                Diagnostic::error(Code::Syntax, "values are nested too deeply")
                    .at(span)
                    .hint("use fewer lists and tables within each other"),
            ));
        }
        let value = match event {
            Event::Scalar(text, style, anchor, tag) => {
                let is_refused = self.refuse_signs(anchor, tag.is_some(), span);
                let mut value = self.scalar(text.into_owned(), style, span);
                if let Kind::Scalar(scalar) = &mut value.kind
                    && is_refused
                {
                    (scalar.form, scalar.cut) = (Form::Reported, None);
                }
                value
            }
            Event::SequenceStart(anchor, tag) => {
                self.refuse_signs(anchor, tag.is_some(), span);
                self.sequence(span)?
            }
            Event::MappingStart(anchor, tag) => {
                self.refuse_signs(anchor, tag.is_some(), span);
                self.mapping(span)?
            }
            Event::Alias(_) => {
                return Err(Box::new(
                    Diagnostic::error(Code::Syntax, "aliases (`*name`) are not allowed")
                        .at(span)
                        .hint("write the value out in full, or put text that starts with `*` in quotation marks"),
                ));
            }
            _ => {
                return Err(Box::new(
                    Diagnostic::error(Code::Syntax, "a value cannot be here").at(span),
                ));
            }
        };
        self.depth -= 1;
        Ok(value)
    }

    /// Reports an anchor (`&name`) or a tag (`!name`), which are not part of the text. Says whether
    /// there is one.
    fn refuse_signs(&mut self, anchor: usize, has_tag: bool, span: Span) -> bool {
        let (sign, what) = match (anchor > 0, has_tag) {
            (true, _) => ('&', "an anchor"),
            (false, true) => ('!', "a tag"),
            (false, false) => return false,
        };
        let lost = self.between(span.start, span.end.max(span.start + 1)).split_whitespace().next();
        let lost = lost.filter(|word| word.starts_with(sign)).map_or(sign.to_string(), brief);
        let message = format!("`{lost}` is read as {what} and is not part of the text");
        self.problems.push(
            Diagnostic::error(Code::Syntax, message)
                .at(span)
                .hint("put text that starts with `&` or `!` in quotation marks; anchors and tags are not allowed"),
        );
        true
    }

    fn scalar(&self, text: String, style: ScalarStyle, span: Span) -> Value {
        let form = match style {
            ScalarStyle::Plain => plain_form(&text),
            _ => Form::Quoted,
        };
        // A comment after a number, a date or a flag takes nothing away from it.
        let is_text = form == Form::Plain && !is_data(&text);
        let cut = is_text.then(|| self.comment_after(span.end)).flatten();
        Value { span, kind: Kind::Scalar(Scalar { text, form, cut }) }
    }

    /// The comment in the rest of the line, if nothing is in front of it but `:`, `-` and white space.
    fn comment_after(&self, from: u32) -> Option<Cut> {
        let rest = self.rest_of_line(from);
        let comment = rest.trim_start_matches([' ', '\t', ':']);
        let start = from + (rest.len() - comment.len()) as u32;
        let text = comment.trim_end();
        let span = Span { file: self.file, start, end: start.saturating_add(text.len() as u32) };
        text.starts_with('#').then(|| Cut { span, text: text.to_owned() })
    }

    fn sequence(&mut self, span: Span) -> YamlResult<Value> {
        let is_flow = self.between(span.start, span.end).starts_with('[');
        if is_flow {
            self.open.push(span.start);
        }
        let mut items = Vec::new();
        let mut end = span.end;
        loop {
            let (event, place) = self.next()?;
            if is_flow {
                self.refuse_comment(end, place.start);
            }
            if matches!(event, Event::SequenceEnd) {
                break;
            }
            let mut item = self.value(event, place)?;
            if let Kind::Scalar(scalar) = &mut item.kind
                && scalar.form == Form::Empty
                && !is_flow
            {
                (item.span, scalar.cut) = self.empty_item(item.span);
            }
            end = self.end_of(&item);
            items.push(item);
        }
        if is_flow {
            self.open.pop();
        }
        Ok(Value { span, kind: Kind::List(items) })
    }

    /// The place of an item that has no text, which the parser reports at the end of its line, and
    /// the comment that is there in its place.
    fn empty_item(&self, span: Span) -> (Span, Option<Cut>) {
        let before = self.between(self.offset as u32, span.start).trim_end();
        let line = before.rfind('\n').map_or(0, |at| at + 1);
        let Some(dash) = before[line..].find('-') else { return (span, None) };
        let dash = (self.offset + line + dash) as u32;
        (Span { start: dash, end: dash + 1, ..span }, self.comment_after(dash + 1))
    }

    /// The place after a value, as far as it is known.
    fn end_of(&self, value: &Value) -> u32 {
        match &value.kind {
            Kind::Scalar(_) => value.span.end,
            Kind::List(items) => items.last().map_or(value.span.end, |item| self.end_of(item)),
            Kind::Table(entries) => {
                entries.last().map_or(value.span.end, |(_, value)| self.end_of(value))
            }
        }
    }

    /// Reports a comment within brackets that directly follows a comma or the bracket and looks like
    /// a value: `[one, #two`.
    fn refuse_comment(&mut self, from: u32, to: u32) {
        let gap = self.between(from, to);
        let Some(hash) = gap.find('#') else { return };
        let is_on_same_line = !gap[..hash].contains('\n');
        let lost = gap[hash..].lines().next().unwrap_or("").trim_end();
        let looks_like_value = lost[1..].starts_with(|c: char| c.is_alphanumeric());
        if is_on_same_line && looks_like_value {
            let start = from + hash as u32;
            let span = Span { file: self.file, start, end: start + lost.len() as u32 };
            let message = format!("`{}` is read as a comment and is lost", brief(lost));
            self.problems.push(Diagnostic::error(Code::Syntax, message).at(span).hint(
                "put the text in quotation marks, or write the comment on a line of its own",
            ));
        }
    }

    fn mapping(&mut self, span: Span) -> YamlResult<Value> {
        let is_flow = self.between(span.start, span.end).starts_with('{');
        if is_flow {
            self.open.push(span.start);
        }
        let mut entries: Vec<(Key, Value)> = Vec::new();
        let mut end = span.end;
        // Text after a comma in braces: what the commas cut off the value before it.
        let mut cut_off: Vec<Key> = Vec::new();
        loop {
            let (event, place) = self.next()?;
            if is_flow {
                self.refuse_comment(end, place.start);
            }
            let key = match event {
                Event::MappingEnd => break,
                Event::Scalar(text, ..) => Key { span: place, name: text.into_owned() },
                _ if is_flow && self.rest_of_line(span.start).starts_with("{{") => {
                    let problem = Diagnostic::error(Code::Variable, "there is no variable here");
                    return Err(Box::new(problem.at(span).hint(
                        "write the words themselves: only the text of sections has variables",
                    )));
                }
                _ => {
                    let problem = Diagnostic::error(Code::Syntax, "a key must be plain text");
                    return Err(Box::new(problem.at(place).hint(
                        "write a word and a colon: `key: value`, or put text that starts with a \
                         bracket in quotation marks",
                    )));
                }
            };
            let (event, place) = self.next()?;
            let mut value = self.value(event, place)?;
            end = self.end_of(&value).max(key.span.end);
            if let Kind::Scalar(scalar) = &mut value.kind
                && scalar.form == Form::Empty
            {
                let has_colon =
                    self.between(key.span.end, self.end_of_text()).trim_start().starts_with(':');
                if is_flow && !has_colon {
                    end = key.span.end;
                    cut_off.push(key);
                    continue;
                }
                if scalar.text.is_empty() {
                    scalar.cut = self.comment_after(key.span.end);
                    // The parser puts it next to the key, where it says little.
                    value.span = key.span;
                }
            }
            self.refuse_cut_off(&entries, &mut cut_off);
            let is_twice = entries.iter().any(|(other, _)| other.name == key.name);
            let problem = if key.name.trim().is_empty() {
                "this value has no key".to_owned()
            } else if is_twice {
                format!("the key `{}` occurs twice", brief(&key.name))
            } else {
                entries.push((key, value));
                continue;
            };
            self.problems.push(Diagnostic::error(Code::Syntax, problem).at(key.span));
        }
        if is_flow {
            self.open.pop();
        }
        if let ([], Some(first), Some(last)) = (&*entries, cut_off.first(), cut_off.last()) {
            let shown = brief(self.between(first.span.start, last.span.end));
            self.problems.push(
                Diagnostic::error(Code::Syntax, format!("`{{{shown}}}` is read as a table"))
                    .at(span)
                    .hint("put text in braces in quotation marks"),
            );
            let scalar = Scalar { text: String::new(), form: Form::Reported, cut: None };
            return Ok(Value { span, kind: Kind::Scalar(scalar) });
        }
        self.refuse_cut_off(&entries, &mut cut_off);
        Ok(Value { span, kind: Kind::Table(entries) })
    }

    fn end_of_text(&self) -> u32 {
        (self.offset + self.text.len()) as u32
    }

    /// Reports what commas in braces cut off a text: `{ full: Bail, Support and Advice }`.
    fn refuse_cut_off(&mut self, entries: &[(Key, Value)], cut_off: &mut Vec<Key>) {
        let (Some(first), Some(last)) = (cut_off.first(), cut_off.last()) else { return };
        let span = Span { end: last.span.end, ..first.span };
        let lost: Vec<&str> = cut_off.iter().map(|key| key.name.as_str()).collect();
        let lost = lost.join(", ");
        let problem =
            Diagnostic::error(Code::Syntax, format!("`{}` is cut off by a comma", brief(&lost)));
        let hint = match entries.last().map(|(key, value)| (key, value.scalar())) {
            Some((key, Some(scalar))) => format!(
                "put the whole text in quotation marks: `{}: \"{}, {}\"`",
                brief(&key.name),
                brief(&scalar.text),
                brief(&lost)
            ),
            _ => "in braces, write `key: value` between commas".to_owned(),
        };
        self.problems.push(problem.at(span).hint(hint));
        cut_off.clear();
    }
}

/// What unquoted text is, according to YAML's core schema.
fn plain_form(text: &str) -> Form {
    match text {
        "" | "~" | "null" | "Null" | "NULL" => Form::Empty,
        "true" | "True" | "TRUE" | "false" | "False" | "FALSE" => Form::Flag,
        _ if is_special_number(text) => Form::Number,
        _ => Form::Plain,
    }
}

/// `.nan`, `.inf`, `-.inf`.
fn is_special_number(text: &str) -> bool {
    let unsigned = text.trim_start_matches(['+', '-']).to_ascii_lowercase();
    [".nan", ".inf"].contains(&unsigned.as_str())
}

/// Whether unquoted text is a number, a version or a date, as opposed to words.
fn is_data(text: &str) -> bool {
    let is_number = text.bytes().any(|byte| byte.is_ascii_digit())
        && text.bytes().all(|byte| byte.is_ascii_digit() || b".-+_".contains(&byte));
    is_number || Date::parse(text).is_some()
}
