//! What the page engine lays out again, and what it takes from its cache, in counts.
//!
//! A line of text that comes from the cache is the same piece of memory as before; one that was
//! laid out again is a new piece. So the lines of a document that share no memory with the
//! documents before it are exactly the lines that the engine set anew. Lines of up to 15 bytes are
//! stored within their frame and are not counted.

use crate::support::{Project, manuscript};
use bindery::assembly::workspace::Workspace;
use bindery::pages::typeset::{Compiled, Engine};
use std::collections::HashSet;
use typst::layout::{Frame, FrameItem};

/// Shorter texts than this have no memory of their own.
const SHORTEST: usize = 16;

/// Every line of a document that is long enough, with the place of its text in memory.
fn lines(compiled: &Compiled) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    compiled.document.pages().iter().for_each(|page| collect(&page.frame, &mut found));
    found
}

fn collect(frame: &Frame, found: &mut Vec<(usize, String)>) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => collect(&group.frame, found),
            FrameItem::Text(text) if text.text.len() >= SHORTEST => {
                found.push((text.text.as_ptr().addr(), text.text.to_string()));
            }
            _ => {}
        }
    }
}

/// One engine and every document that it made. While those are kept, no other text can take their
/// place in memory.
struct Press<'a> {
    engine: &'a Engine,
    made: Vec<Compiled>,
}

impl<'a> Press<'a> {
    fn new(workspace: &'a Workspace) -> Self {
        Self { engine: workspace.engine().expect("an engine"), made: Vec::new() }
    }

    /// Lays out a partner's print edition and returns the lines that were set anew.
    #[track_caller]
    fn lay_out(&mut self, workspace: &Workspace, partner: &str) -> Vec<String> {
        let manuscript = manuscript(workspace, partner, "print");
        let compiled = self.engine.compile(&manuscript);
        let compiled = compiled.unwrap_or_else(|problems| panic!("no pages: {problems:?}"));
        let known: HashSet<usize> =
            self.made.iter().flat_map(lines).map(|(place, _)| place).collect();
        let anew = lines(&compiled).into_iter().filter(|(place, _)| !known.contains(place));
        let anew = anew.map(|(_, text)| text).collect();
        self.made.push(compiled);
        anew
    }
}

/// How many paragraphs the chapter `plain` has here. Each is one line.
const PARAGRAPHS: usize = 60;

/// The base project with a longer chapter and with the partner `cedar`. The type has a size of its own in each test: the cache belongs to
/// the whole process, and no other test must fill it.
fn project(text_size: f64) -> Project {
    let body: Vec<String> =
        (1..=PARAGRAPHS).map(|number| format!("{} is a plain one.\n", name(number))).collect();
    Project::base().body(&body.join("\n")).with_cedar().replace(
        "content/editions/print.toml",
        "text-size = 11",
        &format!("text-size = {text_size}"),
    )
}

fn name(number: usize) -> String {
    format!("Paragraph number {number}")
}

/// How many of the lines are paragraphs of the chapter `plain`.
fn paragraphs(lines: &[String]) -> usize {
    lines.iter().filter(|line| line.starts_with("Paragraph number ")).count()
}

#[test]
fn the_same_edition_again_sets_no_line() {
    let workspace = project(11.1).workspace();
    let mut press = Press::new(&workspace);
    let first = press.lay_out(&workspace, "birch");
    assert_eq!(paragraphs(&first), PARAGRAPHS);
    assert_eq!(press.lay_out(&workspace, "birch"), Vec::<String>::new());
}

#[test]
fn a_second_partner_sets_only_what_shows_the_brand() {
    let workspace = project(11.2).workspace();
    let mut press = Press::new(&workspace);
    let all = press.lay_out(&workspace, "birch").len();
    let anew = press.lay_out(&workspace, "cedar");
    // Names, titles in the brand’s colour, text in frames of that colour, and the back cover.
    assert_eq!(paragraphs(&anew), 0, "{anew:?}");
    assert!((1..=36).contains(&anew.len()), "{} of {all}: {anew:?}", anew.len());
    // Each partner's lines are still there when the other one's have been set.
    for partner in ["birch", "cedar"] {
        assert_eq!(press.lay_out(&workspace, partner), Vec::<String>::new());
    }
}

#[test]
fn an_edited_word_sets_only_its_own_paragraph() {
    let before = project(11.3).workspace();
    let mut press = Press::new(&before);
    press.lay_out(&before, "birch");
    let edited = format!("{} is an edited one.", name(30));
    let after = project(11.3)
        .replace("content/chapters/plain.md", &format!("{} is a plain one.", name(30)), &edited)
        .workspace();
    let anew = press.lay_out(&after, "birch");
    assert_eq!(paragraphs(&anew), 1, "{anew:?}");
    assert!(anew.contains(&edited), "{anew:?}");
    // The colophon has the fingerprint of the text and a few lines after it.
    assert!(anew.len() <= 7, "{anew:?}");
}

#[test]
fn a_paragraph_more_sets_no_other_paragraph() {
    let before = project(11.4).workspace();
    let mut press = Press::new(&before);
    press.lay_out(&before, "birch");
    let plain = format!("{} is a plain one.", name(2));
    let more = format!("{} and a half is new.", name(1));
    let after = project(11.4)
        .replace("content/chapters/plain.md", &plain, &format!("{more}\n\n{plain}"))
        .workspace();
    let anew = press.lay_out(&after, "birch");
    assert_eq!(paragraphs(&anew), 1, "{anew:?}");
    assert!(anew.contains(&more), "{anew:?}");
}

/// The counts move when caching breaks: a layout that gives all text the brand's colour makes
/// every line the partner's own.
#[test]
fn a_brand_that_every_line_shows_sets_every_line() {
    let mut layouts = bindery::pages::typeset::BUILT_IN_LAYOUTS.iter();
    let (_, book) = layouts.find(|(name, _)| *name == "book.typ").expect("a layout");
    let branded =
        book.replace("    fill: ink,\n", "    fill: rgb(json(\"/palette.json\").accent),\n");
    assert_ne!(*book, branded);
    let workspace = project(11.5).write("layouts/book.typ", branded).workspace();
    let mut press = Press::new(&workspace);
    press.lay_out(&workspace, "birch");
    let anew = press.lay_out(&workspace, "cedar");
    assert_eq!(paragraphs(&anew), PARAGRAPHS);
}
