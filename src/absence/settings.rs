//! The pieces beside the text: settings, partners' details, translations, the tool's own words, and
//! what authors and editors wrote for nobody's edition.
//!
//! In: a project and its pictures. Out: pieces. A parser finds what is a value and what is a comment.

use super::gather::Gathered;
use super::pieces::{At, Place, Scope};
use crate::book::source::SourceBook;
use crate::ground::files;
use crate::ground::own_words::{CATALOGUES, ENDING, FOLDER};
use crate::ground::source::{FileId, Span};
use crate::project::history::FOLDER as FOLDER_OF_RELEASES;
use crate::project::value::{Kind, Value, parse_toml, parse_yaml};
use crate::project::{CONSENT, CONTENT, OPTIONAL_DETAILS, Project, TRANSLATIONS, header_yaml};
use crate::translation::PoFile;
use quick_xml::events::{BytesStart, Event};
use quick_xml::name::{NamespaceResolver, ResolveResult};
use quick_xml::reader::NsReader;
use toml_parser::Source;
use toml_parser::lexer::TokenKind;

/// Adds everything beside the text.
pub(super) fn gather(project: &Project, book: &SourceBook, out: &mut Gathered) {
    let everywhere = out.scope(Scope::Everywhere);
    let nowhere = out.scope(Scope::Nowhere);
    let tool = || Place { block: None, at: At::Tool };
    let own = project.layouts.iter().map(|(name, text)| (name.as_str(), text.as_str()));
    let own = own.filter(|(name, _)| name.ends_with(ENDING));
    // The tool's own words in the language of the book, and those that take the place of missing ones.
    let tag = project.book.language.tag();
    let primary = tag.split('-').next().unwrap_or_default();
    let tags = [tag, primary, "en"];
    let is_used = |name: &str| tags.iter().any(|tag| *name == format!("{FOLDER}{tag}{ENDING}"));
    for (_, text) in own.chain(CATALOGUES.iter().copied().filter(|(name, _)| is_used(name))) {
        out.text(everywhere, tool(), text, false);
    }
    partners(project, out);
    for (file, source) in project.sources.each() {
        let start = Span::start_of(file);
        let value = match source.path.rsplit_once('.').map(|(_, ending)| ending) {
            Some("toml") => {
                // The comments in the plan of a release are what the tool says of each change.
                let is_plan = source.path.starts_with(&format!("{FOLDER_OF_RELEASES}/"));
                let comments = toml_comments(file, &source.text);
                for comment in comments.into_iter().filter(|_| !is_plan) {
                    let place = Place { block: None, at: At::Text(comment) };
                    out.text(nowhere, place, project.sources.slice(comment), false);
                }
                parse_toml(&project.sources, file).ok()
            }
            Some("yml" | "yaml") => {
                let value = parse_yaml(file, &source.text, 0, &mut Vec::new());
                yaml_comments(project, file, (0, source.text.len()), value.as_ref(), nowhere, out);
                value
            }
            Some("md") => {
                let value = header_yaml(&project.sources, file);
                if let Some(header) = &value {
                    let body = project.sections.values().find(|section| section.file == file);
                    let end = body.map_or(0, |section| section.body);
                    yaml_comments(project, file, (0, end), Some(header), nowhere, out);
                }
                // What is said in a header is a part of its section.
                None
            }
            _ => None,
        };
        // A partner's own file holds its details, and a record of consent what nobody prints.
        let is_private = [format!("{CONTENT}/partners/"), format!("{CONSENT}/")];
        let is_private = is_private.iter().any(|folder| source.path.starts_with(folder));
        if let Some(value) = value.filter(|_| !is_private) {
            let place = Place { block: None, at: At::Text(start) };
            each_text(&value, &mut |text| out.text(everywhere, place.clone(), text, false));
        }
    }
    translations(project, nowhere, out);
    for path in book.pictures.keys().filter(|path| path.ends_with(".svg")) {
        let path = files::beside(CONTENT, path);
        let Ok(text) = project.root.read_text(&path) else { continue };
        for (line, left) in left_in_drawing(&text) {
            let place = Place { block: None, at: At::Line(path.clone(), line) };
            out.text(nowhere, place, &left, false);
        }
    }
}

/// The names of partners, which every copy may print, and their details, which are their own.
fn partners(project: &Project, out: &mut Gathered) {
    for file in &project.partners {
        let partner = &file.partner;
        let place = || Place { block: None, at: At::Text(partner.span) };
        let everywhere = out.scope(Scope::Everywhere);
        out.text(everywhere, place(), &partner.name, false);
        out.text(everywhere, place(), &partner.short_name, false);
        let own = out.scope(Scope::Partner(partner.id.clone()));
        for (name, _) in OPTIONAL_DETAILS {
            let Some(text) = partner.detail(name) else { continue };
            // An address may be printed without the beginning that only programs need.
            let bare = text.trim_start_matches("https://").trim_start_matches("http://");
            out.text(own, place(), bare.trim_start_matches("www."), true);
            if let Some(number) = other_form(text) {
                out.text(own, place(), &number, true);
            }
        }
    }
}

/// A British telephone number as one calls it from abroad, or the other way round.
fn other_form(text: &str) -> Option<String> {
    let is_number = |letter: char| letter.is_ascii_digit() || "+()- ./\u{a0}".contains(letter);
    if !text.chars().all(is_number) {
        return None;
    }
    let digits: String = text.replace("(0)", "").chars().filter(char::is_ascii_digit).collect();
    match digits.strip_prefix("44") {
        Some(rest) => Some(format!("0{rest}")),
        None => digits.strip_prefix('0').map(|rest| format!("44{rest}")),
    }
}

/// Every text in a value.
fn each_text(value: &Value, see: &mut impl FnMut(&str)) {
    match &value.kind {
        Kind::Scalar(scalar) => see(&scalar.text),
        Kind::List(items) => items.iter().for_each(|item| each_text(item, see)),
        Kind::Table(entries) => entries.iter().for_each(|(_, value)| each_text(value, see)),
    }
}

/// The comments of a TOML file.
fn toml_comments(file: FileId, text: &str) -> Vec<Span> {
    let tokens = Source::new(text).lex();
    let comments = tokens.filter(|token| token.kind() == TokenKind::Comment);
    comments.map(|token| Span::new(file, token.span().start(), token.span().end())).collect()
}

/// Adds the comments of YAML between two bytes of a file: what follows a number sign outside every
/// value.
fn yaml_comments(
    project: &Project,
    file: FileId,
    (from, to): (usize, usize),
    value: Option<&Value>,
    nowhere: super::pieces::ScopeId,
    out: &mut Gathered,
) {
    fn spans(value: &Value, out: &mut Vec<Span>) {
        match &value.kind {
            Kind::Scalar(_) => out.push(value.span),
            Kind::List(items) => items.iter().for_each(|item| spans(item, out)),
            Kind::Table(entries) => entries.iter().for_each(|(key, value)| {
                out.push(key.span);
                spans(value, out);
            }),
        }
    }
    let mut values = Vec::new();
    value.into_iter().for_each(|value| spans(value, &mut values));
    values.sort_unstable_by_key(|span| span.start);
    let text = project.sources.file(file).text.get(from..to).unwrap_or_default();
    let mut start = from;
    for line in text.split_inclusive('\n') {
        let is_comment = |at: &usize| {
            let place = (start + at) as u32;
            let before = values.partition_point(|span| span.start <= place);
            let inside = before.checked_sub(1).is_some_and(|last| values[last].end > place);
            !inside && line[..*at].chars().next_back().is_none_or(char::is_whitespace)
        };
        let sign = line.match_indices('#').map(|(at, _)| at).find(is_comment);
        if let Some(at) = sign {
            let span = Span::new(file, start + at, start + line.trim_end().len());
            let place = Place { block: None, at: At::Text(span) };
            out.text(nowhere, place, project.sources.slice(span), false);
        }
        start += line.len();
    }
}

/// Adds the translations into every language, and what translators wrote to each other.
fn translations(project: &Project, nowhere: super::pieces::ScopeId, out: &mut Gathered) {
    let folder = format!("{TRANSLATIONS}/");
    for path in project.files.iter().filter(|path| path.ends_with(".po")) {
        let Some((tag, _)) = path.strip_prefix(&folder).and_then(|rest| rest.split_once('/'))
        else {
            continue;
        };
        let Some(po) = project.root.read_text(path).ok().and_then(|text| PoFile::parse(&text).ok())
        else {
            continue;
        };
        // The book in a language has its translations already, each with the conditions of its block.
        if tag == project.book.language.tag() {
            continue;
        }
        let own = out.scope(Scope::Language(tag.to_owned()));
        for entry in &po.entries {
            let place = || Place { block: None, at: At::Line(path.clone(), entry.lines.0) };
            out.text(own, place(), &without_marks(&entry.translation), false);
            for comment in &entry.comments {
                out.text(nowhere, place(), comment, false);
            }
        }
    }
}

/// A translation without the addresses of its links, which are the same in every language.
fn without_marks(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("](") {
        out.push_str(before);
        rest = after.split_once(')').map_or("", |(_, after)| after);
    }
    out + rest
}

/// What an editor left in a drawing: comments, descriptions of the file, and attributes of its own,
/// each with its line.
fn left_in_drawing(text: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let mut reader = NsReader::from_str(text);
    let mut metadata = 0_usize;
    let (mut line, mut counted) = (1, 0);
    loop {
        let at = usize::try_from(reader.buffer_position()).unwrap_or_default();
        let passed = text.as_bytes().get(counted..at).unwrap_or_default();
        line += memchr::memchr_iter(b'\n', passed).count();
        counted = counted.max(at);
        match reader.read_event() {
            Ok(Event::Comment(comment)) => found.push((line, comment.to_string())),
            Ok(Event::Start(start)) => {
                metadata += usize::from(metadata > 0 || start.local_name().as_ref() == "metadata");
                let own = foreign_attributes(reader.resolver(), &start);
                found.extend(own.into_iter().map(|value| (line, value)));
            }
            Ok(Event::Empty(start)) => {
                let own = foreign_attributes(reader.resolver(), &start);
                found.extend(own.into_iter().map(|value| (line, value)));
            }
            Ok(Event::End(_)) => metadata = metadata.saturating_sub(1),
            Ok(Event::Text(text)) if metadata > 0 => found.push((line, text.to_string())),
            Ok(Event::Eof) | Err(_) => break,
            Ok(_) => {}
        }
    }
    found
}

/// The namespaces whose attributes say what is drawn.
const DRAWN: [&str; 4] = [
    "http://www.w3.org/2000/svg",
    "http://www.w3.org/1999/xlink",
    "http://www.w3.org/XML/1998/namespace",
    "http://www.w3.org/2000/xmlns/",
];

/// The values of attributes in the namespaces of editors.
fn foreign_attributes(resolver: &NamespaceResolver, start: &BytesStart<'_>) -> Vec<String> {
    let is_foreign = |name| match resolver.resolve_attribute(name).0 {
        ResolveResult::Unbound => false,
        ResolveResult::Bound(namespace) => !DRAWN.contains(&namespace.0),
        // Some programs forget to declare it.
        ResolveResult::Unknown(prefix) => prefix != "xlink",
    };
    let attributes = start.attributes().flatten();
    let foreign = attributes.filter(|attribute| is_foreign(attribute.key));
    foreign.map(|attribute| attribute.value.into_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::{left_in_drawing, other_form, without_marks};

    #[test]
    fn what_an_editor_leaves_in_a_drawing_is_found() {
        let drawing = "<svg xmlns:inkscape=\"http://i\" \
                       xmlns:x=\"http://www.w3.org/1999/xlink\" x:href=\"shown\" xml:lang=\"en\">\n<!-- draft of Alex -->\n\
                       <metadata><x>Made at home</x></metadata>\n\
                       <g inkscape:label=\"Layer of Alex\"><text>Shown</text></g></svg>";
        let found = left_in_drawing(drawing);
        let words: Vec<&str> = found.iter().map(|(_, text)| text.trim()).collect();
        assert_eq!(words, ["draft of Alex", "Made at home", "Layer of Alex"]);
        assert_eq!(found[0].0, 2);
    }

    #[test]
    fn numbers_have_two_forms_and_links_only_their_words() {
        assert_eq!(other_form("020 7946 0000").as_deref(), Some("442079460000"));
        assert_eq!(other_form("+44 (0)20 7946 0000").as_deref(), Some("02079460000"));
        assert_eq!(other_form("help@example.org"), None);
        assert_eq!(without_marks("Les [le guide](#guide) ici"), "Les [le guide ici");
    }
}
