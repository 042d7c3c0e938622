//! Letters that no font of an edition draws.
//!
//! In: a manuscript. Out: every missing letter with its places, and one diagnostic for each script,
//! with the characters that are missing and what to do. Knows no output format, only how serious a
//! missing letter is in it.

use super::letters::{Letters, Use, Written};
use super::manuscript::Manuscript;
use super::typefaces::{FontSet, mathematics_draws};
use crate::ground::diagnostic::{Code, Diagnostic, Severity};
use crate::ground::source::{Sources, Span};
use crate::project::Format;
use icu_properties::props::Script;
use icu_properties::{CodePointMapData, PropertyNamesLong};
use std::collections::{BTreeMap, BTreeSet};

/// How many characters a message shows, and how many further places a hint names.
const SHOWN: usize = 6;
const PLACES: usize = 3;

/// A letter that cannot be shown.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct MissingLetter {
    pub(crate) letter: String,
    pub(crate) written: Written,
    /// Whether the edition cannot be made. Otherwise readers see the letter in whatever font their
    /// device has.
    is_fatal: bool,
    /// The partner whose edition lacks it.
    pub(crate) partner: String,
}

impl MissingLetter {
    /// Whether the edition cannot be made.
    pub(crate) fn is_fatal(&self) -> bool {
        self.is_fatal
    }
}

/// What kind of letter it is: one kind is reported once.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Invisible,
    Private,
    /// Of a script, by its name; signs belong to none.
    Script(Option<String>),
}

/// Every letter of the manuscript that none of its fonts draws.
pub(crate) fn missing_letters(manuscript: &Manuscript) -> Vec<MissingLetter> {
    let fonts = FontSet::new(&manuscript.partner.fonts);
    let is_page = manuscript.edition.format == Format::Pdf;
    let mut missing = Vec::new();
    let letters = Letters::of(manuscript);
    for (place, letter, places) in letters.each() {
        let is_drawn = match kind_of(letter) {
            Kind::Script(_) => is_drawn(&fonts, place, letter),
            Kind::Invisible | Kind::Private => false,
        };
        for written in places.iter().filter(|_| !is_drawn) {
            let is_shown = is_page || !matches!(written, Written::InDrawing { .. });
            let is_fatal = is_page
                || *written == Written::InFrontMatter
                || !matches!(kind_of(letter), Kind::Script(_));
            if is_shown {
                missing.push(MissingLetter {
                    letter: letter.to_owned(),
                    written: written.clone(),
                    is_fatal,
                    partner: manuscript.partner.id.clone(),
                });
            }
        }
    }
    missing
}

fn is_drawn(fonts: &FontSet, place: Use, letter: &str) -> bool {
    place == Use::Formula && mathematics_draws(letter) || !fonts.serving(place, letter).is_empty()
}

fn kind_of(letter: &str) -> Kind {
    if letter.chars().any(|character| character.is_control() || character == '\u{feff}') {
        return Kind::Invisible;
    }
    if letter.chars().any(is_private) {
        return Kind::Private;
    }
    let scripts = CodePointMapData::<Script>::new();
    let script = letter
        .chars()
        .map(|character| scripts.get(character))
        .find(|script| ![Script::Common, Script::Inherited, Script::Unknown].contains(script));
    let name = script.and_then(|script| PropertyNamesLong::<Script>::new().get(script));
    Kind::Script(name.map(|name| name.replace('_', " ")))
}

/// Characters without an agreed meaning. Nobody could read them out.
fn is_private(character: char) -> bool {
    matches!(
        u32::from(character),
        0xe000..=0xf8ff | 0xf_0000..=0xf_fffd | 0x10_0000..=0x10_fffd
    )
}

/// One diagnostic for each kind of letter. `place` finds where a letter is written, and `sources`
/// gives lines to the places after the first. `partners` is how many the project has.
pub(crate) fn report(
    missing: &[MissingLetter],
    partners: usize,
    sources: Option<&Sources>,
    place: impl Fn(&MissingLetter) -> Option<Span>,
) -> Vec<Diagnostic> {
    let mut kinds: BTreeMap<Kind, Vec<&MissingLetter>> = BTreeMap::new();
    for own in missing {
        kinds.entry(kind_of(&own.letter)).or_default().push(own);
    }
    kinds
        .into_iter()
        .map(|(kind, found)| {
            let is_fatal = found.iter().any(|own| own.is_fatal);
            let letters: BTreeSet<&str> = found.iter().map(|own| own.letter.as_str()).collect();
            let who: BTreeSet<&str> = found.iter().map(|own| own.partner.as_str()).collect();
            let mut spans: Vec<Span> = found.iter().filter_map(|own| place(own)).collect();
            spans.sort_unstable();
            spans.dedup();
            let mut message = message(&kind, &letters, is_fatal);
            if let Some(drawing) = only_drawing(&found) {
                message.push_str(&format!(" in the drawing {drawing}"));
            }
            if who.len() < partners {
                let names: Vec<&str> = who.into_iter().collect();
                message.push_str(&format!(" (in the editions of `{}`)", names.join("`, `")));
            }
            let mut hint = hint(&kind, letters.len());
            if let Some(others) = sources.and_then(|sources| other_places(&spans, sources)) {
                hint.push_str(&others);
            }
            let severity = if is_fatal { Severity::Error } else { Severity::Warning };
            let diagnostic = Diagnostic {
                severity,
                ..Diagnostic::error(Code::MissingGlyph, message).hint(hint)
            };
            match spans.first() {
                Some(span) => diagnostic.at(*span),
                None => diagnostic,
            }
        })
        .collect()
}

/// The drawing that holds all of the letters, if one does, and the first line with one.
fn only_drawing(found: &[&MissingLetter]) -> Option<String> {
    let mut lines = Vec::new();
    let mut paths = BTreeSet::new();
    for own in found {
        let Written::InDrawing { path, line, .. } = &own.written else { return None };
        paths.insert(path);
        lines.push(line);
    }
    let (path, line) = (paths.pop_first()?, lines.into_iter().min()?);
    paths.is_empty().then(|| format!("`{path}`, line {line}"))
}

/// A letter and its numbers, if it can be seen.
fn shown(letter: &str) -> String {
    let numbers: Vec<String> =
        letter.chars().map(|character| format!("U+{:04X}", u32::from(character))).collect();
    let numbers = numbers.join(" ");
    match kind_of(letter) {
        Kind::Script(_) => format!("`{letter}` ({numbers})"),
        Kind::Invisible | Kind::Private => numbers,
    }
}

fn message(kind: &Kind, letters: &BTreeSet<&str>, is_fatal: bool) -> String {
    let list: Vec<String> = letters.iter().take(SHOWN).map(|letter| shown(letter)).collect();
    let (s, count) = match letters.len() {
        1 => ("", String::new()),
        count if count > SHOWN => ("s", format!("{count} ")),
        _ => ("s", String::new()),
    };
    let list = list.join(", ") + if letters.len() > SHOWN { ", …" } else { "" };
    match kind {
        Kind::Invisible => format!("the {count}invisible character{s} {list} cannot be printed"),
        Kind::Private if s.is_empty() => {
            format!("the character {list} has no agreed meaning and cannot be read out")
        }
        Kind::Private => {
            format!("the {count}characters {list} have no agreed meaning and cannot be read out")
        }
        Kind::Script(script) => {
            let script = script.as_ref().map_or_else(String::new, |script| format!("{script} "));
            let message = format!("no font has the {count}{script}character{s} {list}");
            if is_fatal {
                return message;
            }
            let them = if s.is_empty() { "it" } else { "them" };
            format!(
                "{message}: some reading devices will show {them} in a font of their own, and \
                 others as empty boxes"
            )
        }
    }
}

fn hint(kind: &Kind, count: usize) -> String {
    let (it, has) = if count == 1 { ("it", "that has it") } else { ("them", "that has them") };
    match kind {
        Kind::Invisible => {
            format!("delete {it}: such characters often come from text copied from another program")
        }
        Kind::Private if count == 1 => {
            "replace it with the word or sign that it stands for".to_owned()
        }
        Kind::Private => "replace them with the words or signs that they stand for".to_owned(),
        Kind::Script(None) => format!(
            "write {it} differently, or add a font {has} under `typography.fonts` in the brand"
        ),
        Kind::Script(Some(script)) => format!(
            "add a font for {script} under `typography.fonts` in the brand, such as {}, or write \
             {it} differently",
            font_for(script)
        ),
    }
}

/// A free font for a script.
fn font_for(script: &str) -> String {
    match script {
        "Han" => "Noto Sans SC, TC, JP or KR".to_owned(),
        "Hiragana" | "Katakana" => "Noto Sans JP".to_owned(),
        "Hangul" => "Noto Sans KR".to_owned(),
        "Latin" | "Greek" | "Cyrillic" => "Noto Sans".to_owned(),
        other => format!("Noto Sans {other}"),
    }
}

/// Where else letters of the kind are written.
fn other_places(spans: &[Span], sources: &Sources) -> Option<String> {
    let mut lines: Vec<(&str, usize)> = spans
        .iter()
        .map(|span| (sources.file(span.file).path.as_str(), sources.position(*span).line))
        .collect();
    lines.dedup();
    let others = lines.get(1..).filter(|others| !others.is_empty())?;
    let named: Vec<String> =
        others.iter().take(PLACES).map(|(path, line)| format!("{path}:{line}")).collect();
    let more = if others.len() > PLACES { " and elsewhere" } else { "" };
    Some(format!("; also at {}{more}", named.join(", ")))
}
