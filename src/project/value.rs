//! Configuration as values with places, in either notation.
//!
//! In: the text of a TOML or YAML file. Out: one tree of values, each with its place, so that every
//! later diagnostic can point to the exact characters. YAML aliases are refused: nobody needs them
//! here, and they can expand a small file without limit.

use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::source::{FileId, Sources, Span};
use saphyr_parser::{Event, Parser, ScalarStyle};

#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Value {
    pub(crate) span: Span,
    pub(crate) kind: Kind,
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Kind {
    /// A scalar as it is written. If it is quoted, it is text, whatever it looks like.
    Scalar {
        text: String,
        quoted: bool,
    },
    List(Vec<Value>),
    Table(Vec<(Key, Value)>),
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Key {
    pub(crate) span: Span,
    pub(crate) name: String,
}

impl Value {
    pub(crate) fn table(&self) -> Option<&[(Key, Value)]> {
        match &self.kind {
            Kind::Table(entries) => Some(entries),
            _ => None,
        }
    }

    pub(crate) fn get(&self, name: &str) -> Option<&Value> {
        self.table()?.iter().find(|(key, _)| key.name == name).map(|(_, value)| value)
    }

    /// The value as a whole number, if it is one.
    pub(crate) fn whole(&self) -> Option<u64> {
        match &self.kind {
            Kind::Scalar { text, quoted: false } => text.parse().ok(),
            _ => None,
        }
    }

    /// The places of texts that have a variable, in this value and all those inside it.
    pub(crate) fn variables(&self) -> Vec<Span> {
        match &self.kind {
            Kind::Scalar { text, .. } if text.contains("{{") => vec![self.span],
            Kind::Scalar { .. } => Vec::new(),
            Kind::List(items) => items.iter().flat_map(Self::variables).collect(),
            Kind::Table(entries) => {
                entries.iter().flat_map(|(_, value)| value.variables()).collect()
            }
        }
    }

    /// The kind of value, for messages.
    pub(crate) fn type_name(&self) -> &'static str {
        match self.kind {
            Kind::Scalar { .. } => "a single value",
            Kind::List(_) => "a list",
            Kind::Table(_) => "a table",
        }
    }
}

/// Parses a TOML file. It reports several syntax errors at once.
pub(crate) fn parse_toml(sources: &Sources, file: FileId) -> Result<Value, Vec<Diagnostic>> {
    let text = &sources.file(file).text;
    let (table, errors) = toml::de::DeTable::parse_recoverable(text);
    if !errors.is_empty() {
        return Err(errors
            .iter()
            .map(|error| {
                let range = error.span().unwrap_or(0..0);
                let message = error.message().trim().replace('\n', ", ");
                Diagnostic::error(Code::Syntax, message).at(Span::new(file, range.start, range.end))
            })
            .collect());
    }
    Ok(Value {
        span: Span::new(file, 0, text.len()),
        kind: Kind::Table(toml_table(file, table.get_ref())),
    })
}

fn toml_table(file: FileId, table: &toml::de::DeTable<'_>) -> Vec<(Key, Value)> {
    let mut entries: Vec<(Key, Value)> = table
        .iter()
        .map(|(key, value)| {
            let range = key.span();
            let key = Key {
                span: Span::new(file, range.start, range.end),
                name: key.get_ref().to_string(),
            };
            (key, toml_value(file, value))
        })
        .collect();
    // The parser's map is sorted by name. Sorting by place restores the author's order.
    entries.sort_by_key(|(key, _)| key.span.start);
    entries
}

fn toml_value(file: FileId, value: &toml::Spanned<toml::de::DeValue<'_>>) -> Value {
    use toml::de::DeValue;
    let range = value.span();
    let bare = |text: String| Kind::Scalar { text, quoted: false };
    let kind = match value.get_ref() {
        DeValue::String(text) => Kind::Scalar { text: text.to_string(), quoted: true },
        DeValue::Integer(number) => bare(number.to_string()),
        DeValue::Float(number) => bare(number.to_string()),
        DeValue::Boolean(flag) => bare(flag.to_string()),
        DeValue::Datetime(date) => bare(date.to_string()),
        DeValue::Array(items) => {
            Kind::List(items.iter().map(|item| toml_value(file, item)).collect())
        }
        DeValue::Table(table) => Kind::Table(toml_table(file, table)),
    };
    Value { span: Span::new(file, range.start, range.end), kind }
}

/// Parses YAML in `text`, which starts at byte `offset` of the file. (The header of a Markdown file
/// does not start at its first byte.)
pub(crate) fn parse_yaml(
    file: FileId,
    text: &str,
    offset: usize,
) -> Result<Value, Vec<Diagnostic>> {
    let mut reader = YamlReader {
        events: Parser::new_from_str(text),
        // Markers count characters; spans count bytes.
        bytes: text.char_indices().map(|(at, _)| at).chain([text.len()]).collect(),
        file,
        offset,
        depth: 0,
    };
    reader.document().map_err(|error| vec![*error])
}

/// What to do about the most common slips, which the parser describes in its own terms.
fn yaml_hint(message: &str) -> Option<&'static str> {
    if message.contains("mapping values") || message.contains("':'") {
        Some("put text that contains a colon in quotation marks: `title: \"One: two\"`")
    } else if message.contains("tab") {
        Some("indent with spaces")
    } else if message.contains("quoted scalar") {
        Some("check whether a quotation mark is missing in this text or before it")
    } else {
        None
    }
}

struct YamlReader<'a> {
    events: Parser<'a, saphyr_parser::StrInput<'a>>,
    bytes: Vec<usize>,
    file: FileId,
    offset: usize,
    depth: usize,
}

type YamlResult<T> = Result<T, Box<Diagnostic>>;

impl<'a> YamlReader<'a> {
    fn place(&self, from: saphyr_parser::Marker, to: saphyr_parser::Marker) -> Span {
        let byte = |index: usize| {
            self.offset + self.bytes.get(index).or(self.bytes.last()).copied().unwrap_or(0)
        };
        Span::new(self.file, byte(from.index()), byte(to.index()))
    }

    fn next(&mut self) -> YamlResult<(Event<'a>, Span)> {
        match self.events.next_event() {
            Some(Ok((event, span))) => {
                let place = self.place(span.start, span.end);
                Ok((event, place))
            }
            Some(Err(error)) => {
                let place = self.place(*error.marker(), *error.marker());
                let problem = Diagnostic::error(Code::Syntax, error.info()).at(place);
                Err(Box::new(match yaml_hint(error.info()) {
                    Some(hint) => problem.hint(hint),
                    None => problem,
                }))
            }
            None => {
                let end = Span::new(self.file, self.offset, self.offset);
                Err(Box::new(Diagnostic::error(Code::Syntax, "the YAML ends unexpectedly").at(end)))
            }
        }
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
                        Diagnostic::error(Code::Syntax, "the file contains a second YAML document")
                            .at(span),
                    ));
                }
            }
        }
    }

    fn value(&mut self, event: Event<'a>, span: Span) -> YamlResult<Value> {
        self.depth += 1;
        if self.depth > 32 {
            return Err(Box::new(
                Diagnostic::error(Code::Syntax, "values are nested too deeply").at(span),
            ));
        }
        let value = match event {
            Event::Scalar(text, style, _, _) => {
                let quoted = style != ScalarStyle::Plain;
                Value { span, kind: Kind::Scalar { text: text.into_owned(), quoted } }
            }
            Event::SequenceStart(..) => {
                let mut items = Vec::new();
                loop {
                    let (event, place) = self.next()?;
                    if matches!(event, Event::SequenceEnd) {
                        break;
                    }
                    items.push(self.value(event, place)?);
                }
                Value { span, kind: Kind::List(items) }
            }
            Event::MappingStart(..) => self.mapping(span)?,
            Event::Alias(_) => {
                return Err(Box::new(
                    Diagnostic::error(Code::Syntax, "aliases (`*name`) are not allowed")
                        .at(span)
                        .hint("write the value out in full"),
                ));
            }
            _ => return Err(Box::new(Diagnostic::error(Code::Syntax, "unexpected YAML").at(span))),
        };
        self.depth -= 1;
        Ok(value)
    }

    fn mapping(&mut self, span: Span) -> YamlResult<Value> {
        let mut entries: Vec<(Key, Value)> = Vec::new();
        loop {
            let (event, place) = self.next()?;
            let key = match event {
                Event::MappingEnd => break,
                Event::Scalar(text, ..) => Key { span: place, name: text.into_owned() },
                _ => {
                    return Err(Box::new(
                        Diagnostic::error(Code::Syntax, "a key must be plain text").at(place),
                    ));
                }
            };
            if entries.iter().any(|(other, _)| other.name == key.name) {
                let message = format!("the key `{}` occurs twice", key.name);
                return Err(Box::new(Diagnostic::error(Code::Syntax, message).at(place)));
            }
            let (event, place) = self.next()?;
            let value = self.value(event, place)?;
            entries.push((key, value));
        }
        Ok(Value { span, kind: Kind::Table(entries) })
    }
}
