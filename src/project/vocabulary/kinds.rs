//! The kinds of sections: what each is called, where its files are, and what its headers need.
//!
//! In: `[[vocabulary.kind]]`. Out: a `SectionKind` for each. Knows no section.

use super::labels::{Written, is_english};
use super::names::{Form, HeaderField, Need, Standing, titled};
use super::shipped::{self, KindNames};
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::own_words::Words;
use crate::project::fields::{Fields, Spanned};
use crate::project::value::{Kind, Value};
use std::sync::Arc;

/// A kind of section.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct SectionKind {
    /// Its name in headers.
    pub id: String,
    pub(crate) form: Form,
    /// What one and several of its sections are called, if `book.toml` says so.
    names: Names,
    /// The folder below `content/` for such sections.
    pub(crate) folder: String,
    pub(crate) is_numbered: bool,
    /// What comes before its numbers, where these stand alone: `C` in C2.
    pub(crate) letter: String,
    /// Whether its headings have numbers of their own: 3.1.
    pub(crate) numbers_headings: bool,
    /// Whether the contents of the book go into its headings.
    pub(crate) is_deep: bool,
    /// Whether it lists its headings where it opens, if the contents do not.
    pub(crate) opens_with_contents: bool,
    /// Whether runs of underscores are blanks to fill in.
    pub(crate) has_blanks: bool,
    /// Whether its sections follow each other on the same page in every edition that saves paper.
    pub(crate) runs_on: bool,
    needs: [Need; HeaderField::ALL.len()],
    /// The lines under its title.
    pub(crate) standing: Vec<Standing>,
}

/// What a book calls one such section and several, if it says so.
type Names = (Option<String>, Option<String>);

impl SectionKind {
    /// What readers call one such section, as in "Chapter 3".
    pub(crate) fn label(&self, words: &Words) -> String {
        self.named(self.names.0.as_ref(), words, |names| names.one)
    }

    /// The same inside a sentence.
    pub(crate) fn label_in_sentence(&self, words: &Words) -> String {
        let own = self.names.0.as_ref().map(|own| words.in_sentence(own));
        self.named(own.as_ref(), words, |names| names.in_sentence)
    }

    /// Whether readers call it what the tool calls it.
    pub(crate) fn is_shipped(&self, id: &str) -> bool {
        self.id == id && self.names.0.is_none()
    }

    /// What readers call several. Nobody knows if the book does not say so and the rules of English do
    /// not tell.
    pub(crate) fn plural(&self, words: &Words) -> Option<String> {
        match &self.names {
            (Some(one), None) => is_english(words.language()).then(|| plural_of(one)),
            (_, several) => Some(self.named(several.as_ref(), words, |names| names.several)),
        }
    }

    /// The book's own name, or else that of the shipped kind.
    fn named(
        &self,
        own: Option<&String>,
        words: &Words,
        message: impl Fn(KindNames) -> &'static str,
    ) -> String {
        let shipped = || shipped::kind_names(&self.id).map(|names| words.text(message(names)));
        own.cloned().or_else(shipped).unwrap_or_default()
    }

    /// Whether its sections come before or after the parts.
    pub(crate) fn is_matter(&self) -> bool {
        self.form == Form::FrontMatter
    }

    /// Whether its headers have a field.
    pub(crate) fn need(&self, field: HeaderField) -> Need {
        let at = HeaderField::ALL.iter().position(|(_, known)| *known == field);
        at.and_then(|at| self.needs.get(at)).copied().unwrap_or(Need::Optional)
    }

    /// A kind that behaves as those of a form usually do.
    fn of_form(form: Form) -> Self {
        Self {
            id: String::new(),
            form,
            names: (None, None),
            folder: String::new(),
            is_numbered: form != Form::FrontMatter,
            letter: String::new(),
            numbers_headings: form == Form::Chapter,
            is_deep: matches!(form, Form::Chapter | Form::CaseStudy),
            opens_with_contents: form == Form::Chapter,
            has_blanks: form == Form::Worksheet,
            runs_on: form == Form::CaseStudy,
            needs: [Need::Optional; HeaderField::ALL.len()],
            standing: Standing::ALL.map(|(_, field)| field).to_vec(),
        }
    }
}

/// The kinds of a book that defines none. No header has the fields that are `lacking`, because the book
/// defines no values for them.
pub(super) fn all_shipped(lacking: &[HeaderField]) -> Vec<Arc<SectionKind>> {
    let kinds = shipped::KINDS.iter().map(|kind| SectionKind {
        id: kind.id.to_owned(),
        folder: kind.folder.to_owned(),
        letter: kind.letter.to_owned(),
        needs: HeaderField::ALL.map(|(_, field)| match lacking.contains(&field) {
            true => Need::Absent,
            false => shipped::need(kind.form, field),
        }),
        ..SectionKind::of_form(kind.form)
    });
    kinds.map(Arc::new).collect()
}

/// Ids that kinds cannot have, because `bindery new` and `bindery list` use them.
const TAKEN: [&str; 3] = ["pack", "partner", "generated"];
/// Prefixes of the page numbers of sections that are of no kind.
const LETTERS: [&str; 9] = ["F", "P", "B", "G", "A", "I", "E", "Z", "T"];
/// The longest letter.
const LONGEST: usize = 3;

/// Reads `[[vocabulary.kind]]`, and notes where each has its label. `other_folders` are the folders of
/// `content` that are not for sections, and `lacking` the fields for which the book defines no values.
pub(super) fn read(
    value: &Value,
    other_folders: &[&str],
    lacking: &[HeaderField],
    written: &mut Vec<Written>,
    problems: &mut Vec<Diagnostic>,
) -> Vec<Arc<SectionKind>> {
    let Kind::List(items) = &value.kind else {
        let message = "`kind` must be written as `[[vocabulary.kind]]`, once for each kind";
        problems.push(Diagnostic::error(Code::InvalidValue, message).at(value.span));
        return all_shipped(lacking);
    };
    if items.is_empty() {
        let message = "`kind` is empty";
        problems.push(Diagnostic::error(Code::InvalidValue, message).at(value.span));
    }
    // A letter that the book gives to a kind is not free for those before it.
    let letter = |item: &Value| Some(item.get("letter")?.scalar()?.text.clone());
    let mut kinds: Vec<SectionKind> = Vec::new();
    for (at, item) in items.iter().enumerate() {
        let later: Vec<String> = items[at + 1..].iter().filter_map(letter).collect();
        let around = Around { known: &kinds, later: &later, other_folders, lacking };
        let kind = one(item, &around, written, problems);
        kinds.extend(kind);
    }
    if kinds.is_empty() {
        return all_shipped(lacking);
    }
    kinds.into_iter().map(Arc::new).collect()
}

/// What is around a kind in `book.toml`.
struct Around<'a> {
    /// The kinds before it.
    known: &'a [SectionKind],
    /// The letters that the book gives to kinds behind it.
    later: &'a [String],
    other_folders: &'a [&'a str],
    lacking: &'a [HeaderField],
}

fn one(
    item: &Value,
    around: &Around<'_>,
    written: &mut Vec<Written>,
    problems: &mut Vec<Diagnostic>,
) -> Option<SectionKind> {
    let Around { known, other_folders, lacking, .. } = *around;
    let mut fields = Fields::new("`[[vocabulary.kind]]`", item, item.span, problems);
    let id = fields.id("id");
    let clash = if known.iter().any(|other| other.id == id.value) {
        Some(format!("there are two kinds `{}`", id.value))
    } else {
        let is_taken = TAKEN.contains(&id.value.as_str());
        is_taken.then(|| format!("no kind of section can have the id `{}`", id.value))
    };
    if let Some(message) = clash {
        fields.problem(Code::DuplicateId, id.span, message);
    }
    let shipped = shipped::KINDS.iter().find(|kind| kind.id == id.value);
    let like = fields.optional_choice("like", &Form::ALL);
    let form = like.or(shipped.map(|kind| kind.form)).unwrap_or(Form::Chapter);
    let usual = SectionKind::of_form(form);
    let label = fields.optional_text("label");
    let plural = fields.optional_text("plural");
    let at = label.as_ref().map_or(id.span, |label| label.span);
    let is_made = label.is_none() && shipped.is_none();
    let made = || is_made.then(|| titled(&id.value));
    let names = (label.map(|own| own.value).or_else(made), plural.map(|own| own.value));
    let folder = folder(&mut fields, &id, shipped, known, other_folders);
    let numbered = fields.optional_flag("numbered");
    if form == Form::FrontMatter && numbered == Some(true) {
        let place = fields.value("numbered").map_or(item.span, |value| value.span);
        let message = "a kind that is like `front-matter` has no numbers";
        fields.problem(Code::InvalidValue, place, message);
    }
    let is_numbered = numbered.unwrap_or(usual.is_numbered) && form != Form::FrontMatter;
    let mut flag = |name, usual| fields.optional_flag(name).unwrap_or(usual);
    let numbers_headings =
        flag("numbered-headings", usual.numbers_headings && is_numbered) && is_numbered;
    let is_deep = flag("headings-in-contents", usual.is_deep);
    let opens_with_contents = flag("opens-with-contents", usual.opens_with_contents);
    let has_blanks = flag("blanks", usual.has_blanks);
    let runs_on = flag("runs-on", usual.runs_on);
    let mut kind = SectionKind {
        names,
        folder,
        is_numbered,
        numbers_headings,
        is_deep,
        opens_with_contents,
        has_blanks,
        runs_on,
        ..usual
    };
    kind.letter = letter(&mut fields, &kind, &id, shipped, around);
    kind.needs = needs(&mut fields, lacking);
    kind.id = id.value;
    if let Some(standing) = standing(&mut fields, &kind) {
        kind.standing = standing;
    }
    fields.finish();
    if kind.id.is_empty() || known.iter().any(|other| other.id == kind.id) {
        return None;
    }
    written.push(Written { id: kind.id.clone(), at, is_made });
    Some(kind)
}

/// The usual English plural: "Guides", "Stories".
fn plural_of(word: &str) -> String {
    let is_consonant = |c: char| !"aeiou".contains(c);
    match word.strip_suffix('y') {
        Some(stem) if stem.ends_with(is_consonant) => format!("{stem}ies"),
        _ => format!("{word}s"),
    }
}

fn folder(
    fields: &mut Fields,
    id: &Spanned<String>,
    shipped: Option<&shipped::Kind>,
    known: &[SectionKind],
    other_folders: &[&str],
) -> String {
    let own = fields.has("folder").then(|| fields.id("folder"));
    // Asked for, so that a misspelt key gets a suggestion.
    fields.value("folder");
    let place = own.as_ref().map_or(id.span, |own| own.span);
    let usual = || shipped.map_or_else(|| plural_of(&id.value), |kind| kind.folder.to_owned());
    let folder = own.map_or_else(usual, |own| own.value);
    let message = if let Some(other) = known.iter().find(|other| other.folder == folder) {
        format!(
            "the kinds `{}` and `{}` have the same folder `content/{folder}`",
            other.id, id.value
        )
    } else if other_folders.contains(&folder.as_str()) {
        format!("`content/{folder}` is not for sections")
    } else {
        return folder;
    };
    fields.problems().push(
        Diagnostic::error(Code::DuplicateId, message).at(place).hint("name another `folder`"),
    );
    folder
}

/// What comes before its numbers: the one that the book sets, or else the first letters of its label
/// that no other kind has. The first kind that is like a chapter and has numbers needs none.
fn letter(
    fields: &mut Fields,
    kind: &SectionKind,
    id: &Spanned<String>,
    shipped: Option<&shipped::Kind>,
    around: &Around<'_>,
) -> String {
    let own = fields.optional_text("letter");
    if kind.form == Form::FrontMatter {
        if let Some(own) = own {
            let message = "a kind that is like `front-matter` has no letter of its own";
            fields.problem(Code::InvalidValue, own.span, message);
        }
        return String::new();
    }
    let is_same = |one: &str, other: &str| one.to_lowercase() == other.to_lowercase();
    let others = around.known.iter().filter(|other| other.form != Form::FrontMatter);
    let is_taken = |letter: &str| others.clone().any(|other| is_same(&other.letter, letter));
    let is_reserved = |letter: &str| LETTERS.iter().any(|other| is_same(other, letter));
    if let Some(own) = own {
        let letter = own.value;
        let is_short = letter.chars().count() <= LONGEST && letter.chars().all(char::is_alphabetic);
        let other = others.clone().find(|other| is_same(&other.letter, &letter));
        let message = if !is_short {
            format!("`letter` must be one to {LONGEST} letters, not `{letter}`")
        } else if let Some(other) = other {
            format!("the kinds `{}` and `{}` have the same letter `{letter}`", other.id, id.value)
        } else if is_reserved(&letter) {
            format!("the letter `{letter}` is that of other sections")
        } else {
            return letter;
        };
        let mut free = starts(kind, id).into_iter();
        let free = free.find(|letter| !is_taken(letter) && !is_reserved(letter));
        let problem = Diagnostic::error(Code::InvalidValue, message).at(own.span);
        fields.problems().push(match free {
            Some(free) => problem.hint(format!("no other kind has `letter = \"{free}\"`")),
            None => problem.hint("choose one that no other kind has"),
        });
        return letter;
    }
    let usual = shipped.map(|kind| kind.letter.to_owned());
    // Without numbers, nothing but the letter would tell its pages from those of another kind.
    let usual = usual.filter(|letter| kind.is_numbered || !letter.is_empty());
    let plain = (kind.form == Form::Chapter && kind.is_numbered).then(String::new);
    let found = usual.into_iter().chain(plain).chain(starts(kind, id));
    let is_later = |letter: &str| around.later.iter().any(|later| is_same(later, letter));
    let mut free = found
        .filter(|letter: &String| !is_taken(letter) && !is_later(letter) && !is_reserved(letter));
    free.next().unwrap_or_else(|| {
        let message = format!("the kind `{}` needs a letter of its own for its numbers", id.value);
        fields.problems().push(
            Diagnostic::error(Code::MissingKey, message).at(id.span).hint("write `letter = \"…\"`"),
        );
        String::new()
    })
}

/// The first letters of the label of a kind: one, two, and so on.
fn starts(kind: &SectionKind, id: &Spanned<String>) -> Vec<String> {
    let label = kind.names.0.clone().unwrap_or_else(|| titled(&id.value));
    let letters: Vec<char> = label.chars().filter(|c| c.is_alphabetic()).collect();
    (1..=LONGEST.min(letters.len())).map(|count| letters[..count].iter().collect()).collect()
}

fn needs(fields: &mut Fields, lacking: &[HeaderField]) -> [Need; HeaderField::ALL.len()] {
    let names = HeaderField::ALL.map(|(name, _)| name);
    let mut said: Vec<(String, Need)> = Vec::new();
    for (list, need) in
        [("required", Need::Required), ("optional", Need::Optional), ("absent", Need::Absent)]
    {
        for name in fields.words(list, &names) {
            if let Some((_, other)) = said.iter().find(|(other, _)| *other == name.value) {
                // A list that names it twice has been reported.
                if *other == need {
                    continue;
                }
                let message =
                    format!("`{}` is in two of `required`, `optional` and `absent`", name.value);
                fields.problem(Code::InvalidValue, name.span, message);
                continue;
            }
            let field = HeaderField::ALL.iter().find(|(known, _)| *known == name.value);
            if need != Need::Absent
                && let Some((_, field)) = field.filter(|(_, field)| lacking.contains(field))
            {
                let list = match field {
                    HeaderField::Audience => "audiences",
                    _ => "jurisdictions",
                };
                let message =
                    format!("no header can have `{}`: the book has no {list}", name.value);
                fields.problems().push(
                    Diagnostic::error(Code::InvalidValue, message)
                        .at(name.span)
                        .hint(format!("define `{list}` in `[vocabulary]`, or leave the field out")),
                );
            }
            said.push((name.value, need));
        }
    }
    HeaderField::ALL.map(|(name, field)| {
        let said = said.iter().find(|(other, _)| other == name);
        match said {
            _ if lacking.contains(&field) => Need::Absent,
            Some((_, need)) => *need,
            None => Need::Optional,
        }
    })
}

fn standing(fields: &mut Fields, kind: &SectionKind) -> Option<Vec<Standing>> {
    let has_own = fields.has("standing");
    let names = Standing::ALL.map(|(name, _)| name);
    let mut lines = Vec::new();
    for name in fields.words("standing", &names) {
        let field = HeaderField::ALL.iter().find(|(known, _)| *known == name.value);
        if field.is_some_and(|(_, field)| kind.need(*field) == Need::Absent) {
            let message = format!("`{}` is absent from the headers of this kind", name.value);
            fields.problems().push(
                Diagnostic::error(Code::InvalidValue, message)
                    .at(name.span)
                    .hint("take it out of `absent`, or out of `standing`"),
            );
        }
        let line = Standing::ALL.iter().find(|(known, _)| *known == name.value);
        lines.extend(line.map(|(_, line)| *line));
    }
    has_own.then_some(lines)
}
