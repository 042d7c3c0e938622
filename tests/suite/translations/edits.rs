//! Random edits of the text, and exactly the translations that they make outdated.

use crate::support::{Dice, Project, number};
use std::collections::BTreeMap;

/// What a block of the text is.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Kind {
    Heading,
    Paragraph,
    Item,
}

/// What its translation should be.
#[derive(Debug, Clone, PartialEq)]
enum State {
    Missing,
    Translated(String),
    /// The translation of an earlier text, with that text.
    Outdated(String, String),
}

#[derive(Debug, Clone)]
struct Block {
    kind: Kind,
    words: Vec<String>,
    state: State,
}

impl Block {
    fn text(&self) -> String {
        self.words.join(" ")
    }
}

struct Author {
    dice: Dice,
    words: usize,
    blocks: Vec<Block>,
    gone: usize,
}

const PATH: &str = "content/translations/cy/plain.po";

impl Author {
    fn word(&mut self) -> String {
        self.words += 1;
        format!("word{}", self.words)
    }

    fn block(&mut self) -> Block {
        let kind = *self.dice.of(&[Kind::Heading, Kind::Paragraph, Kind::Item, Kind::Item]);
        let count = 5 + self.dice.below(6);
        let words = (0..count).map(|_| self.word()).collect();
        Block { kind, words, state: State::Missing }
    }

    /// One edit, or several at once.
    fn edit(&mut self) -> String {
        let mut said = Vec::new();
        for _ in 0..=self.dice.below(3) {
            let at = self.dice.below(self.blocks.len());
            match self.dice.below(5) {
                0 => {
                    let block = self.block();
                    said.push(format!("insert {}", block.text()));
                    self.blocks.insert(at, block);
                }
                1 if self.blocks.len() > 4 => {
                    let block = self.blocks.remove(at);
                    self.gone += usize::from(block.state != State::Missing);
                    said.push(format!("remove {}", block.text()));
                }
                2 => {
                    let block = self.blocks.remove(at);
                    let to = self.dice.below(self.blocks.len() + 1);
                    said.push(format!("move {}", block.text()));
                    self.blocks.insert(to, block);
                }
                3 => {
                    // The same words folded differently are no edit.
                    said.push("nothing".to_owned());
                }
                _ => {
                    let word = self.word();
                    let block = &mut self.blocks[at];
                    let before = block.text();
                    // Two words in one go would be two edits of the same text.
                    if said.iter().any(|own: &String| own.ends_with(&before)) {
                        continue;
                    }
                    let place = self.dice.below(block.words.len());
                    block.words[place] = word;
                    said.push(format!("edit {}", block.text()));
                    if let State::Translated(own) = &block.state {
                        block.state = State::Outdated(own.clone(), before);
                    }
                }
            }
        }
        said.join("; ")
    }

    fn markdown(&mut self) -> String {
        let mut out = String::new();
        let mut before = None;
        for block in &self.blocks {
            if !(before == Some(Kind::Item) && block.kind == Kind::Item) {
                out.push('\n');
            }
            match block.kind {
                Kind::Heading => out.push_str("## "),
                Kind::Item => out.push_str("- "),
                Kind::Paragraph => {}
            }
            let fold = if block.kind == Kind::Heading { 99 } else { 2 + self.dice.below(6) };
            for (at, word) in block.words.iter().enumerate() {
                if at > 0 && at % fold == 0 {
                    out.push_str(if block.kind == Kind::Item { "\n  " } else { "\n" });
                } else if at > 0 {
                    out.push(' ');
                }
                out.push_str(word);
            }
            out.push('\n');
            before = Some(block.kind);
        }
        out
    }

    /// Translates a text that is missing, or looks at one that is outdated.
    fn translate(&mut self, po: &str) -> String {
        let open: Vec<usize> = (0..self.blocks.len())
            .filter(|at| !matches!(self.blocks[*at].state, State::Translated(_)))
            .collect();
        if open.is_empty() {
            return po.to_owned();
        }
        let block = &mut self.blocks[*self.dice.of(&open)];
        let id = format!("msgid \"{}\"\n", block.text());
        let at = po.find(&id).expect("the text is in the file");
        let words = format!("T {}", block.text());
        let (before, after) = po.split_at(at);
        let start = before.rfind("\n\n").map_or(0, |at| at + 2);
        let head = &before[start..];
        let head: String = head
            .split_inclusive('\n')
            .filter(|line| !line.starts_with("#|") && *line != "#, fuzzy\n")
            .collect();
        let rest = &after[id.len()..];
        let end = rest.find('\n').expect("a translation");
        block.state = State::Translated(words.clone());
        format!("{}{head}{id}msgstr \"{words}\"{}", &before[..start], &rest[end..])
    }
}

/// What a file says: the translation of each text, and how many have gone.
fn read(po: &str) -> (BTreeMap<String, State>, usize) {
    let mut out = BTreeMap::new();
    let mut gone = 0;
    for entry in po.split("\n\n").skip(1) {
        let field = |name: &str| {
            let line = entry.lines().find_map(|line| line.strip_prefix(name))?;
            Some(line.trim_matches('"').to_owned())
        };
        gone += usize::from(entry.starts_with("#~") || entry.contains("\n#~"));
        let (Some(text), Some(words)) = (field("msgid "), field("msgstr ")) else { continue };
        let state = match (words.is_empty(), entry.contains("#, fuzzy")) {
            (true, _) => State::Missing,
            (false, false) => State::Translated(words),
            (false, true) => State::Outdated(words, field("#| msgid ").unwrap_or_default()),
        };
        out.insert(text, state);
    }
    (out, gone)
}

#[test]
fn an_edit_makes_exactly_the_texts_outdated_that_it_touched() {
    let project = Project::base()
        .remove("content/chapters/asking.md")
        .remove("content/chapters/writing.md")
        .remove("content/case-studies/story.md")
        .remove("content/worksheets/request.md")
        .replace("content/book.toml", "[\"asking\", \"writing\", \"plain\"]", "[\"plain\"]")
        .replace("content/book.toml", "[[part]]\ntitle = \"Stories\"\nsections = [\"story\"]\n", "")
        .replace(
            "content/book.toml",
            "[[part]]\ntitle = \"Sheets\"\nsections = [\"request-sheet\"]\n",
            "",
        );
    let mut author = Author { dice: Dice(41), words: 0, blocks: Vec::new(), gone: 0 };
    for _ in 0..8 {
        let block = author.block();
        author.blocks.push(block);
    }
    project.rewrite_body(&author.markdown());
    let extract = || {
        project.run(&["translate", "extract", "cy", "plain"]).expect_success();
        project.text(PATH)
    };
    let mut po = extract();
    for round in 0..number("BINDERY_TRANSLATIONS", 25) {
        for _ in 0..=author.dice.below(3) {
            po = author.translate(&po);
        }
        project.overwrite(PATH, &po);
        let said = author.edit();
        let body = author.markdown();
        project.rewrite_body(&body);
        po = extract();
        let (found, gone) = read(&po);
        let found: BTreeMap<String, State> =
            found.into_iter().filter(|(text, _)| text.starts_with("word")).collect();
        let expected: BTreeMap<String, State> =
            author.blocks.iter().map(|block| (block.text(), block.state.clone())).collect();
        similar_asserts::assert_eq!(found, expected, "round {}: {}", round, said);
        assert_eq!(gone, author.gone, "round {round}: {said}");
    }
    assert!(author.gone > 1, "some translations have gone: {}", author.gone);
}
