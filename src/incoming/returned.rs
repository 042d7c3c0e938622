//! A Word file that was sent out and came back: its paragraphs one after another, as they are after all
//! changes, with who changed them and what they remarked.
//!
//! In: the bytes of a file. Out: its paragraphs with the names that they had when they were sent, and the
//! record of what was sent. Decides nothing about the section: see the room `review`.

use super::change::by;
use super::decision::{ChangesDecision, Decisions, KeepDecision};
use super::findings::Findings;
use super::gate::Gate;
use super::model::{Block, Comment, Document, Inline, Paragraph, Properties, Role, words_of};
use super::package::{Kind, Opened, Package, open, refused};
use super::structure::{Setting, structured};
use super::{settle, word, write, xml};
use crate::book::neighbours::Neighbours;
use crate::ground::diagnostic::Diagnostic;
use crate::project::{Project, SectionKind};
use std::collections::{BTreeMap, BTreeSet};

/// A file that came back.
#[derive(Debug, Clone)]
pub(crate) struct Returned {
    /// What the tool wrote into the file about what it sent, if that is still there.
    pub(crate) record: Option<String>,
    /// Who saved the file last, as the file says; empty if it does not.
    pub(crate) editor: String,
    pub(crate) paragraphs: Vec<ReturnedParagraph>,
    /// What is in the file that no review can use.
    pub(crate) findings: Findings,
    language: String,
}

/// A paragraph as it came back.
#[derive(Debug, Clone)]
pub(crate) struct ReturnedParagraph {
    /// For people: “paragraph 12”.
    pub(crate) place: String,
    /// The names that it was sent with. Two paragraphs that were joined have those of both.
    pub(crate) marks: Vec<String>,
    /// After all changes, without hidden words and text boxes.
    pub(crate) words: String,
    /// How many notes it calls.
    pub(crate) notes: usize,
    /// Who changed it while the program recorded that, and when.
    pub(crate) hands: Vec<String>,
    pub(crate) remarks: Vec<Remark>,
    pub(crate) is_in_table: bool,
    pub(crate) is_in_note: bool,
    /// Whether it is an item of a list.
    pub(crate) is_item: bool,
    /// The level of a heading, from 1.
    pub(crate) heading: Option<u8>,
    block: Block,
}

/// A comment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Remark {
    /// “by Ann, 2026-11-30”; empty if nobody knows.
    pub(crate) by: String,
    /// The words that it is about; empty if it is about the paragraph.
    pub(crate) about: String,
    pub(crate) text: String,
}

/// The names of paragraphs that were sent begin with this.
const MARK: &str = "_review_";

/// Reads a file that came back. `record` is the name space of the part with what was sent.
///
/// # Errors
/// If the file is no Word file, or cannot be read.
pub(crate) fn returned(bytes: &[u8], record: &str) -> Result<Returned, Box<Diagnostic>> {
    let package = match open(bytes)? {
        Opened::Packed(Kind::Word, package) => package,
        Opened::Packed(..) | Opened::Plain(_) => {
            let hint = "a section that is sent as a Word file comes back as one: save it as .docx";
            return Err(refused("this is no Word file", hint));
        }
    };
    let record = own_record(&package, record)?;
    let editor = editor(&package)?;
    let mut document = word::read(&package, BTreeMap::new())?;
    // How it looks is the matter of layouts.
    document.findings = Findings::default();
    word::outside(&package, &mut document.findings)?;
    let mut hands: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let notes: Vec<&Block> = document.notes.values().flatten().collect();
    each(document.blocks.iter().chain(notes), false, &mut |paragraph, _| {
        let changes = paragraph.runs.iter().filter_map(|run| run.change.as_ref());
        for change in changes.chain(&paragraph.end) {
            hands.entry(paragraph.place.clone()).or_default().insert(change.by());
        }
    });
    let all = Decisions {
        changes: Some(ChangesDecision::Accept),
        hidden: Some(KeepDecision::Drop),
        boxes: Some(KeepDecision::Drop),
    };
    let Ok(settled) = settle::settle(document, all) else {
        // Everything is decided.
        return Err(refused("the changes in the file cannot be read", "accept them, and save it"));
    };
    let Document { properties, blocks, notes, comments, findings, .. } = settled;
    let mut paragraphs = Vec::new();
    let mut gather = |blocks: &[Block], is_in_note: bool| {
        each(blocks.iter(), false, &mut |paragraph, is_in_table| {
            let hands = hands.get(&paragraph.place).into_iter().flatten();
            let hands = hands.filter(|by| !by.is_empty()).cloned().collect();
            let own = read(paragraph, &comments, hands);
            paragraphs.push(ReturnedParagraph { is_in_table, is_in_note, ..own });
        });
    };
    gather(&blocks, false);
    let mut notes: Vec<(&String, &Vec<Block>)> = notes.iter().collect();
    notes.sort_by_key(|(name, _)| number_in(name));
    notes.into_iter().for_each(|(_, note)| gather(note, true));
    Ok(Returned { record, editor, paragraphs, findings, language: properties.language })
}

/// The number in the name of a note. Their order is that of the text.
fn number_in(name: &str) -> u32 {
    let digits: String = name.chars().filter(char::is_ascii_digit).collect();
    digits.parse().unwrap_or_default()
}

/// Each paragraph, and whether it is in a table.
fn each<'b>(
    blocks: impl Iterator<Item = &'b Block>,
    is_in_table: bool,
    see: &mut dyn FnMut(&'b Paragraph, bool),
) {
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) => see(paragraph, is_in_table),
            Block::Table(table) => {
                for cell in table.rows.iter().flat_map(|row| &row.cells) {
                    each(cell.blocks.iter(), true, see);
                }
            }
        }
    }
}

fn read(
    paragraph: &Paragraph,
    comments: &BTreeMap<String, Comment>,
    hands: Vec<String>,
) -> ReturnedParagraph {
    let mut own = ReturnedParagraph {
        place: paragraph.place.clone(),
        marks: Vec::new(),
        words: words_of(&paragraph.runs),
        notes: 0,
        hands,
        remarks: Vec::new(),
        is_in_table: false,
        is_in_note: false,
        is_item: paragraph.list.is_some(),
        heading: match paragraph.role {
            Role::Title => Some(1),
            Role::Heading(level) => Some(level),
            _ => None,
        },
        block: Block::Paragraph(paragraph.clone()),
    };
    let mut about: BTreeMap<&str, String> = BTreeMap::new();
    for run in &paragraph.runs {
        match &run.what {
            Inline::Bookmark(name) if name.starts_with(MARK) => own.marks.push(name.clone()),
            Inline::Note(_) => own.notes += 1,
            Inline::CommentStart(id) => {
                about.insert(id, String::new());
            }
            Inline::Text(text) => about.values_mut().for_each(|words| words.push_str(text)),
            Inline::Comment(id) => {
                let about = about.remove(id.as_str()).unwrap_or_default();
                if let Some(comment) = comments.get(id) {
                    own.remarks.push(Remark {
                        by: by(&comment.author, &comment.date),
                        about: about.trim().to_owned(),
                        text: comment.text.clone(),
                    });
                }
            }
            _ => {}
        }
    }
    own
}

/// The part that the tool wrote about what it sent.
fn own_record(package: &Package<'_>, space: &str) -> Result<Option<String>, Box<Diagnostic>> {
    let names: Vec<&str> = package.names().filter(|name| name.starts_with("customXml/")).collect();
    for name in names {
        let Ok(Some(text)) = package.text(name) else { continue };
        let Ok(tree) = xml::parse(&text) else { continue };
        let root = tree.root_element();
        if root.tag_name().namespace() == Some(space) {
            return Ok(root.text().map(str::to_owned));
        }
    }
    Ok(None)
}

/// Who saved the file last.
fn editor(package: &Package<'_>) -> Result<String, Box<Diagnostic>> {
    let Some(text) = package.text("docProps/core.xml")? else { return Ok(String::new()) };
    let Ok(tree) = xml::parse(&text) else { return Ok(String::new()) };
    let node = tree.descendants().find(|node| node.tag_name().name() == "lastModifiedBy");
    Ok(node.and_then(|node| node.text()).unwrap_or_default().trim().to_owned())
}

impl Returned {
    /// Paragraphs of the file as Markdown for a section of some kind.
    pub(crate) fn markdown(
        &self,
        paragraphs: &[&ReturnedParagraph],
        project: &Project,
        kind: &SectionKind,
    ) -> String {
        let document = Document {
            properties: Properties { language: self.language.clone(), ..Properties::default() },
            blocks: paragraphs.iter().map(|own| own.block.clone()).collect(),
            ..Document::default()
        };
        let pictures = BTreeMap::new();
        let setting =
            Setting { id: "returned", pictures: &pictures, language: &project.book.language };
        let own = structured(document, &setting);
        let gate = Gate {
            neighbours: Neighbours::of(project),
            callouts: &project.book.vocabulary.callouts,
            has_blanks: kind.has_blanks,
            mathematics: project.book.mathematics,
        };
        write::body(&own.pieces, &own.notes, &gate, &mut Findings::default())
    }
}

/// Words as they are written in a line of Markdown. `before` is the character before them, and
/// `in_brackets` whether they are in square brackets.
pub(crate) fn escaped(
    text: &str,
    starts_line: bool,
    before: Option<char>,
    in_brackets: bool,
    has_blanks: bool,
) -> String {
    let around = write::Surroundings { starts_line, before, in_brackets, has_blanks };
    write::escaped(text, around)
}
