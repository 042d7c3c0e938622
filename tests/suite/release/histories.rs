//! Update packs over random histories: after the leaves are taken out and put in, a binder contains
//! exactly the leaves of the newer release.

use crate::support::{Project, manuscript, numbered, repository};
use bindery::assembly::workspace::Workspace;
use bindery::binder::{self, Binder, LaidOut};
use bindery::book::manuscript::{ContentsEntry, Manuscript, Role, Section};
use bindery::book::tree::{Anchor, Block, BlockId, BlockKind, Inline, InlineKind, Pointer};
use bindery::ground::source::{FileId, Span};
use bindery::ground::version::Version;
use bindery::pages::typeset::{Compiled, Engine, Leaves};
use bindery::project::history::LeafRecord;
use std::collections::BTreeMap;
use std::fs;

const HISTORIES: u64 = 100;

/// Pseudo-random numbers, which are the same each time.
struct Chance(u64);

impl Chance {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 16) as usize % bound.max(1)
    }
}

#[derive(Clone)]
struct Chapter {
    id: String,
    title: String,
    paragraphs: Vec<String>,
    /// The chapter that its last paragraph refers to, by id.
    refers_to: Option<String>,
}

/// A book that somebody keeps editing.
#[derive(Clone)]
struct Text {
    chapters: Vec<Chapter>,
    next: usize,
}

const WORDS: [&str; 8] = ["form", "letter", "office", "answer", "month", "appeal", "data", "right"];

fn paragraph(chance: &mut Chance) -> String {
    let count = 12 + chance.below(60);
    let words: Vec<&str> = (0..count).map(|_| WORDS[chance.below(WORDS.len())]).collect();
    format!("{}.", words.join(" "))
}

impl Text {
    fn new(chance: &mut Chance) -> Self {
        let mut text = Self { chapters: Vec::new(), next: 0 };
        for _ in 0..2 + chance.below(3) {
            text.add(chance);
        }
        text
    }

    fn add(&mut self, chance: &mut Chance) {
        let paragraphs = (0..chance.below(22)).map(|_| paragraph(chance)).collect();
        let at = chance.below(self.chapters.len() + 1);
        let id = format!("chapter-{}", self.next);
        let title = format!("The {} of {}", WORDS[chance.below(8)], self.next);
        self.next += 1;
        self.chapters.insert(at, Chapter { id, title, paragraphs, refers_to: None });
    }

    fn edit(&mut self, chance: &mut Chance) {
        for _ in 0..1 + chance.below(3) {
            let count = self.chapters.len();
            let at = chance.below(count);
            let other = self.chapters[chance.below(count)].id.clone();
            match chance.below(9) {
                0 => self.add(chance),
                1 if count > 1 => {
                    let gone = self.chapters.remove(at).id;
                    for chapter in &mut self.chapters {
                        chapter.refers_to = chapter.refers_to.take().filter(|id| *id != gone);
                    }
                }
                2 => self.chapters[at].title = format!("Another {}", WORDS[chance.below(8)]),
                3 => self.chapters[at].paragraphs.clear(),
                4 => {
                    let more = (0..1 + chance.below(14)).map(|_| paragraph(chance));
                    let more: Vec<String> = more.collect();
                    self.chapters[at].paragraphs.extend(more);
                }
                5 => {
                    let length = self.chapters[at].paragraphs.len();
                    self.chapters[at].paragraphs.truncate(chance.below(length + 1));
                }
                6 => self.chapters[at].refers_to = Some(other),
                7 => {
                    let to = chance.below(count);
                    self.chapters.swap(at, to);
                }
                _ => {
                    let length = self.chapters[at].paragraphs.len();
                    if length > 0 {
                        self.chapters[at].paragraphs[chance.below(length)] = paragraph(chance);
                    }
                }
            }
        }
    }

    /// The book as a manuscript, made from that of the base project.
    fn manuscript(&self, base: &Manuscript, version: &str) -> Manuscript {
        let mut book = base.clone();
        book.release.version = numbered(version);
        book.title_page.version_line = format!("Version {version}");
        let place = book.sections.iter().position(|section| section.role == Role::Contents);
        let contents = book.sections[place.expect("contents")].clone();
        let chapters = self.chapters.iter().enumerate().map(|(index, chapter)| {
            let number = (index + 1).to_string();
            chapter.section(contents.clone(), number)
        });
        book.sections = std::iter::once(contents.clone()).chain(chapters).collect();
        book.contents = book.sections[1..]
            .iter()
            .enumerate()
            .map(|(index, section)| ContentsEntry {
                target: section.anchor.clone(),
                section: index + 1,
                depth: 1,
                label: section.label.clone(),
                title: section.title.clone(),
                shown: true,
            })
            .collect();
        book.figures.clear();
        book
    }
}

impl Chapter {
    fn section(&self, like: Section, number: String) -> Section {
        let span = Span::start_of(FileId(0));
        let text = |words: &str| Inline { span, kind: InlineKind::Text(words.to_owned()) };
        let mut paragraphs: Vec<Vec<Inline>> =
            self.paragraphs.iter().map(|words| vec![text(words)]).collect();
        if let Some(target) = &self.refers_to {
            let kind = InlineKind::Reference {
                target: Anchor(target.clone()),
                pointer: Pointer::Page,
                content: vec![text("Look there")],
            };
            paragraphs.push(vec![Inline { span, kind }]);
        }
        let block = |(index, content)| Block {
            id: BlockId(format!("{}.{index}", self.id)),
            anchor: None,
            span,
            conditions: Vec::new(),
            kind: BlockKind::Paragraph(content),
        };
        let mut own = like;
        own.id = self.id.clone();
        own.anchor = Anchor(self.id.clone());
        own.role = Role::Chapter;
        own.label = Some(format!("Chapter {number}"));
        own.number = Some(number);
        own.title = self.title.clone();
        own.blocks = paragraphs.into_iter().enumerate().map(block).collect();
        own
    }
}

/// One release of a history.
struct Released {
    version: String,
    manuscript: Manuscript,
    book: Leaves,
}

impl Released {
    /// Its leaves as they are on paper: the numbers of their pages, and what is drawn on them.
    fn paper(&self) -> Vec<Leaf> {
        let drawn = sheets(&self.book.compiled, 1..=self.book.compiled.page_count());
        self.book.leaves.iter().map(|leaf| leaf.pages.clone()).zip(drawn).collect()
    }

    fn titles(&self) -> BTreeMap<String, String> {
        let sections = self.manuscript.sections.iter();
        sections.map(|section| (section.id.clone(), section.title.clone())).collect()
    }
}

/// A leaf: the numbers of its two pages, and what is drawn on each.
type Leaf = (Vec<String>, [String; 2]);

fn sheets(compiled: &Compiled, pages: impl Iterator<Item = usize>) -> Vec<[String; 2]> {
    let drawn: Vec<String> = pages.map(|page| compiled.drawn(page).expect("a page")).collect();
    assert!(drawn.len().is_multiple_of(2), "leaves have two sides");
    drawn.chunks(2).map(|sides| [sides[0].clone(), sides[1].clone()]).collect()
}

fn release(
    engine: &Engine,
    base: &Manuscript,
    text: &Text,
    version: String,
    before: &[LeafRecord],
) -> Released {
    let manuscript = text.manuscript(base, &version);
    let book = engine
        .compile_leaves(&manuscript, before)
        .unwrap_or_else(|problems| panic!("{problems:?}"));
    Released { version, manuscript, book }
}

/// Whether a page number is in "3-5 to 3-8", as a person with the paper in hand reads it.
fn is_in(run: &str, page: &str) -> bool {
    let Some((first, last)) = run.split_once(" to ") else { return run == page };
    let split = |page: &str| {
        let (chapter, number) = page.rsplit_once('-').expect("chapter and number");
        (chapter.to_owned(), number.parse::<u32>().expect("a number"))
    };
    let ((chapter, low), (same, high), (own, number)) = (split(first), split(last), split(page));
    assert_eq!(chapter, same, "a run of pages stays in its chapter: {run}");
    own == chapter && (low..=high).contains(&number)
}

/// The pages of a run of leaves, as the instructions name them.
fn run(leaves: &[LeafRecord]) -> String {
    match binder::ends(leaves) {
        None => "nothing".to_owned(),
        Some((first, last)) if first == last => first.to_owned(),
        Some((first, last)) => format!("{first} to {last}"),
    }
}

/// Carries out the steps. The leaves to put in come from the pages of the update.
fn file(from: &Released, to: &Released, update: &LaidOut) -> Vec<Leaf> {
    let steps = binder::steps(&from.book.leaves, &to.book.leaves);
    let mut binder = from.paper();
    for step in &steps {
        let out = run(step.out);
        let before = binder.len();
        binder.retain(|(pages, _)| !is_in(&out, &pages[0]));
        assert_eq!(before - binder.len(), step.out.len(), "{out} names what is taken out");
    }
    let pages = update.pages.iter().copied().filter(|page| *page > update.front);
    let mut new = sheets(&update.compiled, pages).into_iter();
    for step in &steps {
        for leaf in step.put {
            binder.push((leaf.pages.clone(), new.next().expect("a leaf to put in")));
        }
    }
    assert!(new.next().is_none(), "there is nothing more in the update");
    // The list of live pages gives the order.
    let place = |pages: &[String]| {
        to.book.leaves.iter().position(|leaf| leaf.pages == pages).expect("a live page")
    };
    binder.sort_by_key(|(pages, _)| place(pages));
    binder
}

fn bench() -> (Workspace, Manuscript) {
    let path = "content/editions/loose-leaf.toml";
    let edition = fs::read_to_string(repository().join(path)).expect("the edition");
    // Small pages make many leaves from little text.
    let edition = edition
        .replace("\"A4\"", "\"A5\"")
        .replace("inside = 34", "inside = 30")
        .replace("text-size = 11", "text-size = 12");
    let workspace = Project::base().write(path, edition).workspace();
    let base = manuscript(&workspace, "birch", "loose-leaf");
    (workspace, base)
}

#[test]
fn an_update_makes_exactly_the_newer_binder_from_the_older_one() {
    let (workspace, base) = bench();
    let engine = workspace.engine().expect("an engine");
    let (mut updates, mut kept, mut exported) = (0, 0, 0);
    for seed in 1..=HISTORIES {
        let mut chance = Chance(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15));
        let mut text = Text::new(&mut chance);
        let mut history: Vec<Released> = Vec::new();
        for month in 1..=3 + chance.below(2) {
            if month > 1 {
                text.edit(&mut chance);
            }
            let before = history.last().map_or(&[][..], |last| &last.book.leaves);
            let next = release(engine, &base, &text, format!("2026.{month:02}"), before);
            history.push(next);
        }
        let to = history.last().expect("releases");
        let last = &history[history.len() - 2].book.leaves;
        let from = &history[chance.below(history.len() - 1)];
        let titles = from.titles();
        let version = Version::parse(&from.version).expect("a version");
        let binder = Binder { version: &version, leaves: &from.book.leaves, titles: &titles };
        let update = binder::lay_out(engine, &to.manuscript, &to.book.leaves, last, binder)
            .unwrap_or_else(|problems| panic!("history {seed}: {problems:?}"))
            .expect("the title page names the release, so there is always something new");
        assert!(file(from, to, &update) == to.paper(), "history {seed}");
        updates += update.put;
        kept += to.book.leaves.len() - update.put;
        if seed % 10 == 0 {
            let pdf = binder::export(&update, &to.manuscript, &version)
                .unwrap_or_else(|problems| panic!("history {seed}: {problems:?}"));
            exported += pdf.len().min(1);
        }
        engine.evict_unused(2);
    }
    // The histories are varied enough: some leaves changed and some did not.
    assert!(updates > 200 && kept > 200 && exported == 10, "{updates} {kept} {exported}");
}

#[test]
fn a_binder_that_lacks_a_leaf_is_not_what_an_update_makes() {
    let (workspace, base) = bench();
    let engine = workspace.engine().expect("an engine");
    let mut chance = Chance(7);
    let mut text = Text::new(&mut chance);
    let old = release(engine, &base, &text, "2026.01".to_owned(), &[]);
    text.add(&mut chance);
    let new = release(engine, &base, &text, "2026.02".to_owned(), &old.book.leaves);
    assert!(old.paper() != new.paper());
    let steps = binder::steps(&old.book.leaves, &new.book.leaves);
    assert!(!steps.is_empty() && binder::steps(&new.book.leaves, &new.book.leaves).is_empty());
}
