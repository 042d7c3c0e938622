//! Testimony in the text and its records.
//!
//! In: the book as written, and the ledger. Out: the digest of each testimony's text, which its record
//! must approve, and every testimony that has no record. Decides nothing about what is shown.

use crate::book::source::{SourceBook, SourceNote, SourceSection};
use crate::book::tree::{Block, BlockKind, Image, LinkTarget, Mark, SourceInline, SourceKind};
use crate::book::visit::{each_block, each_source_inline};
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::digest;
use crate::ground::source::Span;
use crate::project::{CONSENT, Project};
use std::collections::{BTreeMap, BTreeSet};

type SourceBlock = Block<SourceInline>;

/// Where a record is named: the opening line of a container, or a section's header.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Mention {
    pub(crate) span: Span,
}

/// Every place that names a record, by reference.
pub(crate) fn mentions(book: &SourceBook) -> BTreeMap<String, Vec<Mention>> {
    let mut found: BTreeMap<String, Vec<Mention>> = BTreeMap::new();
    let mut add = |reference: &str, span: Span| {
        let own = found.entry(reference.to_owned()).or_default();
        if own.iter().all(|known| known.span != span) {
            own.push(Mention { span });
        }
    };
    for section in book.sections.values() {
        if let Some(own) = &section.header.consent {
            add(&own.value, own.span);
        }
    }
    for blocks in texts(book) {
        each_block(blocks, &mut |block| {
            for condition in &block.conditions {
                if let Some(reference) = &condition.consent {
                    add(reference, condition.span);
                }
            }
        });
    }
    found
}

/// The blocks of every text.
fn texts(book: &SourceBook) -> impl Iterator<Item = &[SourceBlock]> {
    let sections = book.sections.values().map(|section| section.blocks.as_slice());
    let others = book.forewords.values().chain(&book.notice);
    sections.chain(others.map(|parsed| parsed.blocks.as_slice()))
}

/// The digest of everything in the text that belongs to a record: words, notes, pictures. It does not
/// depend on how the Markdown is laid out.
pub(crate) fn digest(book: &SourceBook, reference: &str) -> Option<String> {
    let words = words(book, reference);
    (!words.is_empty()).then(|| {
        let lines = words.iter().map(|words| in_one_line(words));
        let lines: Vec<String> = lines.filter(|line| !line.is_empty()).collect();
        format!("sha256:{}", digest::sha256(lines.join("\n").as_bytes()))
    })
}

/// The words and pictures of a testimony, in the order of the text. A copy that another section
/// includes says nothing more.
pub(crate) fn words(book: &SourceBook, reference: &str) -> Vec<String> {
    let mut out = Words { book, out: Vec::new() };
    for section in book.sections.values() {
        let (blocks, notes) = section.as_written();
        let whole = section.header.consent.as_ref();
        if whole.is_some_and(|own| own.value == reference) {
            out.header(section);
            out.blocks(blocks, notes);
        } else {
            out.within(blocks, reference, notes);
        }
    }
    for parsed in book.forewords.values().chain(&book.notice) {
        out.within(&parsed.blocks, reference, &parsed.notes);
    }
    out.out
}

struct Words<'a> {
    book: &'a SourceBook,
    out: Vec<String>,
}

impl Words<'_> {
    fn header(&mut self, section: &SourceSection) {
        let header = &section.header;
        self.out.extend([header.title.clone(), header.summary.clone()]);
        self.out.extend(header.contributors.iter().chain(&header.parties).cloned());
    }

    /// The outermost blocks that belong to a record.
    fn within(
        &mut self,
        blocks: &[SourceBlock],
        reference: &str,
        notes: &BTreeMap<String, SourceNote>,
    ) {
        for block in blocks {
            let mut own = block.conditions.iter().filter_map(|own| own.consent.as_deref());
            if own.any(|own| own == reference) {
                self.blocks(std::slice::from_ref(block), notes);
            } else {
                block.inner().into_iter().for_each(|inner| self.within(inner, reference, notes));
            }
        }
    }

    fn blocks(&mut self, blocks: &[SourceBlock], notes: &BTreeMap<String, SourceNote>) {
        let mut called = BTreeSet::new();
        each_block(blocks, &mut |block| {
            match &block.kind {
                BlockKind::Testimony { attribution, .. } => self.out.push(attribution.clone()),
                BlockKind::Callout { title, .. } | BlockKind::Card { title, .. } => {
                    self.out.push(title.clone());
                }
                BlockKind::Checklist { title, .. } | BlockKind::Letter { title, .. } => {
                    self.out.extend(title.clone());
                }
                BlockKind::Code { text, .. } => self.out.push(text.clone()),
                BlockKind::Figure(figure) => self.image(&figure.image),
                _ => {}
            }
            for line in block.text() {
                let mut text = String::new();
                written(line, &mut text);
                self.out.push(text);
            }
        });
        each_source_inline(blocks, &mut |inline| match &inline.kind {
            SourceKind::Image(image) => self.image(image),
            SourceKind::NoteReference(name) => {
                called.insert(name.clone());
            }
            kind => self.out.extend(beside(kind)),
        });
        for note in called.iter().filter_map(|name| notes.get(name)) {
            // A note calls no other note.
            self.blocks(&note.blocks, &BTreeMap::new());
        }
    }

    fn image(&mut self, image: &Image) {
        let picture = self.book.pictures.get(&image.path);
        let digest = picture.map(|picture| picture.file_sha256.clone());
        self.out.push(format!("{} {}", image.alt, digest.unwrap_or_default()));
    }
}

/// What readers see of some words besides the words themselves: that they are struck out, where they
/// lead, how the index names them, what an abbreviation means.
fn beside(kind: &SourceKind) -> Vec<String> {
    let words = || {
        let mut words = String::new();
        written(kind.content().unwrap_or_default(), &mut words);
        words
    };
    match kind {
        SourceKind::Strike(_) => vec![format!("~~{}~~", words())],
        SourceKind::Marked { mark: Mark::Superscript, .. } => vec![format!("^{}^", words())],
        SourceKind::Marked { mark: Mark::Subscript, .. } => vec![format!("~{}~", words())],
        SourceKind::Marked { mark: Mark::Abbreviation(meaning), .. } => vec![meaning.clone()],
        SourceKind::Marked { mark: Mark::Language(language), .. } => vec![language.to_string()],
        SourceKind::Link { target: LinkTarget::Url(url), .. } => vec![url.clone()],
        SourceKind::Link { target: LinkTarget::Id { id, .. }, .. } => vec![format!("#{id}")],
        SourceKind::Link { target: LinkTarget::Term(Some(id)), .. } => vec![format!("term:{id}")],
        SourceKind::Indexed { name, .. } => name.clone(),
        _ => Vec::new(),
    }
}

/// The words of a line, with variables, blanks, citations and formulas as written.
fn written(line: &[SourceInline], out: &mut String) {
    for inline in line {
        match &inline.kind {
            SourceKind::Text(text) | SourceKind::Code(text) => out.push_str(text),
            SourceKind::Variable(name) => out.push_str(&format!("{{{{{name}}}}}")),
            SourceKind::Break => out.push(' '),
            SourceKind::Blank(label) => out.push_str(label.as_deref().unwrap_or("____")),
            SourceKind::Cite(citations) => {
                for citation in citations {
                    let pinpoint = citation.pinpoint.as_deref().unwrap_or_default();
                    out.push_str(&format!("[@{} {pinpoint}]", citation.key));
                }
            }
            SourceKind::Formula(formula) => out.push_str(&formula.written),
            kind => kind.content().into_iter().for_each(|content| written(content, out)),
        }
    }
}

/// Single spaces between words, none around them.
fn in_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Reports testimonies without a record, and those whose words nobody approved.
pub(crate) fn check(project: &Project, book: &SourceBook, problems: &mut Vec<Diagnostic>) {
    let ledger = &project.ledger;
    let mentions = mentions(book);
    for (reference, places) in &mentions {
        if ledger.records.contains_key(reference) || ledger.unread.contains(reference) {
            continue;
        }
        for place in places {
            let message = format!("there is no record of consent `{reference}`");
            let problem = Diagnostic::error(Code::Consent, message).at(place.span);
            let known = ledger.records.keys().map(String::as_str);
            problems.push(match crate::ground::diagnostic::nearest(reference, known) {
                Some(near) => problem.hint(format!("did you mean `{near}`?")),
                None => problem.hint(format!("write one in `{CONSENT}/{reference}.toml`")),
            });
        }
    }
    for section in book.sections.values().filter(|own| own.header.consent.is_none()) {
        require_records(&section.blocks, problems);
    }
    for parsed in book.forewords.values().chain(&book.notice) {
        require_records(&parsed.blocks, problems);
    }
    let first = mentions.values().flatten().next();
    if let Some(place) = first.filter(|_| project.book.withdrawal.is_none()) {
        let message = "the book does not say how a testimony is withdrawn";
        problems.push(Diagnostic::error(Code::Consent, message).at(place.span).hint(
            "add `[withdrawal]` to `content/book.toml`, with an `address`, a `telephone` or both",
        ));
    }
    check_texts(project, book, problems);
}

/// Reports testimonies that name no record.
fn require_records(blocks: &[SourceBlock], problems: &mut Vec<Diagnostic>) {
    each_block(blocks, &mut |block| {
        let BlockKind::Testimony { illustrative: false, .. } = block.kind else { return };
        if block.conditions.iter().all(|own| own.consent.is_none()) {
            let message = "this testimony names no record of consent";
            problems.push(Diagnostic::error(Code::Consent, message).at(block.span).hint(
                "name it: `::: testimony {by=\"…\" consent=\"t-7k2m9x\"}`; an invented example is \
                 `.illustrative`, and published words are a quotation with a citation",
            ));
        }
    });
}

/// Reports testimonies whose words in the language of the project nobody approved.
pub(crate) fn check_texts(project: &Project, book: &SourceBook, problems: &mut Vec<Diagnostic>) {
    let language = project.book.language.tag();
    for (reference, places) in mentions(book) {
        let Some(record) = project.ledger.records.get(&reference) else { continue };
        let is_wanted = record.gone().is_none() && record.scope.languages.holds(language);
        let (Some(now), Some(place)) = (digest(book, &reference), places.first()) else { continue };
        if !is_wanted {
            continue;
        }
        // What is not translated yet has the words that were approved in another language.
        if record.texts.values().any(|approved| approved.value == now) {
            continue;
        }
        let (message, hint) = match record.texts.get(language) {
            Some(_) => (
                format!("the text of `{reference}` is no longer the one that was approved"),
                "undo the change, or ask the person to approve the new text",
            ),
            None => (
                format!("nobody has approved the text of `{reference}` in `{language}`"),
                "read it to the person, in their language",
            ),
        };
        let stage = match record.approval {
            Some(_) => "",
            None => "add `[approval]` with `on`, `by` and `language`, and ",
        };
        problems.push(Diagnostic::error(Code::Consent, message).at(place.span).hint(format!(
            "{hint}; then {stage}write `{language} = \"{now}\"` in `[approval.texts]` of \
             `{CONSENT}/{reference}.toml`"
        )));
    }
}
