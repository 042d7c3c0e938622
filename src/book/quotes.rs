//! Typographic quotation marks in place of straight ones.
//!
//! In: resolved sections, and the marks of each language. Out: the same with the marks that readers
//! expect. Code, addresses and characters that the author escaped stay as they are typed.
//! Frozen texts keep what the author typed, so that a changed custom is no changed text.

use super::foreign::Foreign;
use super::manuscript::{PartnerFacts, Section, TitlePage, Work};
use super::tree::{Block, BlockKind, Cell, Inline, InlineKind, Mark};
use crate::ground::language::Language;
use crate::project::{QuoteMarks, Quotes};

/// Replaces something that is read like a word but is not text.
const OBJECT: char = '\u{fffc}';
/// Words that begin with an apostrophe.
const ELIDED: [&str; 22] = [
    "tis", "twas", "twere", "til", "em", "cause", "bout", "round", "n", "cos", "twould", "twill",
    "ello", "ere", "e", "im", "ome", "ouse", "appen", "gainst", "neath", "tween",
];
/// Words that follow a measure in feet or inches.
const MEASURED: [&str; 9] = ["long", "tall", "wide", "high", "deep", "thick", "by", "x", "square"];

/// The marks of a book in its language.
pub(crate) struct Setter<'a> {
    quotes: &'a Quotes,
    language: Language,
    /// The texts in other languages.
    foreign: &'a Foreign,
}

impl<'a> Setter<'a> {
    pub(crate) fn new(quotes: &'a Quotes, language: &Language, foreign: &'a Foreign) -> Self {
        Self { quotes, language: language.clone(), foreign }
    }

    /// The same for words in a language.
    fn within(&self, language: &Language) -> Self {
        Self::new(self.quotes, language, self.foreign)
    }

    /// Sets the marks of sections.
    pub(crate) fn sections(&self, sections: &mut [Section]) {
        for section in sections {
            let own = self.within(section.language.as_ref().unwrap_or(&self.language));
            own.text(&mut section.title);
            if let Some(summary) = &mut section.summary {
                own.text(summary);
            }
            for fact in &mut section.facts {
                own.text(&mut fact.value);
            }
            own.blocks(&mut section.blocks);
        }
    }

    /// Sets the marks in the names that covers and running heads print.
    pub(crate) fn names(&self, work: &mut Work, partner: &mut PartnerFacts) {
        self.text(&mut work.title);
        self.text(&mut work.subtitle);
        self.text(&mut work.publisher);
        let catalogue = &mut work.catalogue;
        let names = catalogue.contributors.iter_mut().map(|contributor| &mut contributor.name);
        let texts = catalogue.description.iter_mut().chain(&mut catalogue.subjects);
        let texts = texts.chain(&mut work.blurb);
        texts.chain(names).for_each(|text| self.text(text));
        self.text(&mut partner.name);
        self.text(&mut partner.short_name);
        if let Some(logo) = &mut partner.logo {
            self.text(&mut logo.alt);
        }
        if let Some(legal) = &mut partner.legal {
            self.text(legal);
        }
    }

    /// Sets the marks of a title page.
    pub(crate) fn title_page(&self, page: &mut TitlePage) {
        self.text(&mut page.title);
        self.text(&mut page.subtitle);
        self.text(&mut page.partner_name);
        self.text(&mut page.edition_name);
        for line in page.volume_line.iter_mut().chain(&mut page.co_brand) {
            self.text(line);
        }
    }

    /// Sets the marks of a text that has no inlines.
    fn text(&self, text: &mut String) {
        if text.contains(['"', '\'']) {
            let mut flat = Flat::default();
            let language = self.foreign.language_of(text).unwrap_or(&self.language);
            flat.marks.push(self.quotes.of(language));
            flat.push(text, 0);
            let mut signs = flat.signs().into_iter();
            write(text, &mut signs);
        }
    }

    fn blocks(&self, blocks: &mut [Block<Inline>]) {
        for block in blocks {
            self.block(block);
        }
    }

    fn block(&self, block: &mut Block<Inline>) {
        match &mut block.kind {
            BlockKind::Heading { content, .. } | BlockKind::Paragraph(content) => {
                self.inlines(content);
            }
            BlockKind::List(list) => {
                list.items.iter_mut().for_each(|item| self.blocks(&mut item.blocks));
            }
            BlockKind::Definitions(items) => {
                for item in items {
                    self.inlines(&mut item.term);
                    self.blocks(&mut item.details);
                }
            }
            BlockKind::Quote(blocks) | BlockKind::Answer { blocks, .. } => self.blocks(blocks),
            BlockKind::Code { .. } | BlockKind::Rule => {}
            BlockKind::Callout { own, title, blocks, .. } => {
                if let Some(own) = own {
                    own.change_label(&mut |label| self.text(label));
                }
                self.text(title);
                self.blocks(blocks);
            }
            BlockKind::Checklist { title: Some(title), blocks }
            | BlockKind::Letter { title: Some(title), blocks, .. }
            | BlockKind::Testimony { attribution: title, blocks, .. } => {
                self.text(title);
                self.blocks(blocks);
            }
            BlockKind::Checklist { title: None, blocks }
            | BlockKind::Letter { title: None, blocks, .. } => self.blocks(blocks),
            BlockKind::Card { title, front, back } => {
                self.text(title);
                self.blocks(front);
                self.blocks(back);
            }
            BlockKind::Figure(figure) => {
                self.text(&mut figure.image.alt);
                self.inlines(&mut figure.caption);
                self.blocks(&mut figure.description);
            }
            BlockKind::Table(table) => {
                self.inlines(&mut table.caption);
                table.header.iter_mut().for_each(|cell| self.inlines(cell));
                for cell in table.rows.iter_mut().flatten() {
                    match cell {
                        Cell::Words(words) => self.inlines(words),
                        Cell::Blocks(blocks) => self.blocks(blocks),
                    }
                }
            }
            BlockKind::Passage { language, blocks, .. } => {
                self.within(language.as_ref().unwrap_or(&self.language)).blocks(blocks);
            }
        }
    }

    /// Sets the marks of a paragraph, whose words may be in several inlines.
    fn inlines(&self, inlines: &mut [Inline]) {
        let mut flat = Flat::default();
        flat.marks.push(self.quotes.of(&self.language));
        self.flatten(inlines, 0, &mut flat);
        if flat.chars.iter().any(|(c, _)| matches!(c, '"' | '\'')) {
            let mut signs = flat.signs().into_iter();
            rewrite(inlines, &mut signs);
        }
        self.apart(inlines);
    }

    /// Sets the marks of what is inside a paragraph but is read apart from it: notes, labels and
    /// alternative texts.
    fn apart(&self, inlines: &mut [Inline]) {
        for inline in inlines {
            match &mut inline.kind {
                InlineKind::Marked { mark: Mark::Language(language), content } => {
                    self.within(language).apart(content);
                }
                InlineKind::Blank(Some(label)) => self.text(label),
                InlineKind::Image(image) => self.text(&mut image.alt),
                InlineKind::Note(note) => self.blocks(&mut note.blocks),
                kind => kind.content_mut().into_iter().for_each(|content| self.apart(content)),
            }
        }
    }

    fn flatten(&self, inlines: &[Inline], marks: usize, flat: &mut Flat) {
        for inline in inlines {
            match &inline.kind {
                InlineKind::Text(text) => flat.push(text, marks),
                InlineKind::Marked { mark: Mark::AsTyped, .. } => flat.chars.push((OBJECT, marks)),
                InlineKind::Marked { mark: Mark::Language(language), content } => {
                    flat.marks.push(self.quotes.of(language));
                    self.flatten(content, flat.marks.len() - 1, flat);
                }
                InlineKind::Break => flat.chars.push((' ', marks)),
                InlineKind::Code(_)
                | InlineKind::Formula(_)
                | InlineKind::Blank(_)
                | InlineKind::Image(_) => {
                    flat.chars.push((OBJECT, marks));
                }
                // Notes are read apart.
                kind => {
                    let content = kind.content().into_iter();
                    content.for_each(|content| self.flatten(content, marks, flat));
                }
            }
        }
    }
}

/// Adds the texts as they are once their marks are set.
pub(crate) fn set_foreign(quotes: &Quotes, foreign: &mut Foreign) {
    let typed = foreign.clone();
    for (text, language) in typed.each() {
        let mut set = text.to_owned();
        Setter::new(quotes, language, &typed).text(&mut set);
        foreign.add(&set, language);
    }
}

/// The words of a paragraph, one after the other, each letter with the marks of its language.
#[derive(Default)]
struct Flat {
    chars: Vec<(char, usize)>,
    marks: Vec<Option<QuoteMarks>>,
}

impl Flat {
    fn push(&mut self, text: &str, marks: usize) {
        self.chars.extend(text.chars().map(|c| (c, marks)));
    }

    fn at(&self, at: usize) -> Option<char> {
        self.chars.get(at).map(|(c, _)| *c)
    }

    /// For each straight mark, in order, what is printed in its place; `None` to leave it.
    fn signs(&self) -> Vec<Option<String>> {
        let mut signs = Vec::new();
        let mut opened = Opened::default();
        for (at, (c, marks)) in self.chars.iter().enumerate() {
            if !matches!(c, '"' | '\'') {
                continue;
            }
            let own = self.marks.get(*marks).and_then(Option::as_ref);
            let sign = own.filter(|_| !self.is_in_address(at)).and_then(|own| {
                let before = at.checked_sub(1).and_then(|before| self.at(before));
                match self.role(at, *c, before, &mut opened)? {
                    Role::Opens if *c == '"' => Some(own.double.0.clone()),
                    Role::Closes if *c == '"' => Some(own.double.1.clone()),
                    Role::Opens => Some(own.single.0.clone()),
                    Role::Closes => Some(own.single.1.clone()),
                    Role::Apostrophe => Some("’".to_owned()),
                }
            });
            signs.push(sign);
        }
        signs
    }

    /// What a mark does; `None` for feet, inches, minutes and seconds.
    fn role(&self, at: usize, c: char, before: Option<char>, opened: &mut Opened) -> Option<Role> {
        let after = self.at(at + 1);
        let is_word = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == OBJECT);
        let is_left = before.is_none_or(|c| c.is_whitespace() || "([{<=—–-/“‘«‹„‚¿¡".contains(c))
            || (matches!(before, Some('"' | '\'')) && opened.last == Some(at - 1));
        // After an elided article, as in French: l'"asile".
        let is_elided = c == '"'
            && opened.double == 0
            && matches!(before, Some('\'' | '’'))
            && is_word(at.checked_sub(2).and_then(|at| self.at(at)))
            && is_word(after);
        let can_open = (is_left || is_elided) && after.is_some_and(|c| !c.is_whitespace());
        if self.is_measure(at) || (c == '"' && opened.double > 0 && self.is_inside(at)) {
            return None;
        }
        if c == '\'' && is_word(before) && is_word(after) {
            return (!(is_digit(before) && is_digit(after))).then_some(Role::Apostrophe);
        }
        if can_open {
            let is_quoted = opened.single > 0;
            if c == '\'' && (self.is_elision(at, is_quoted) || !self.is_closed(at)) {
                return Some(Role::Apostrophe);
            }
            *opened.pending(c) += 1;
            opened.last = Some(at);
            return Some(Role::Opens);
        }
        if *opened.pending(c) > 0 {
            *opened.pending(c) -= 1;
            return Some(Role::Closes);
        }
        // One that touches nothing, opens nothing and closes nothing stays as it is.
        let is_space = |c: Option<char>| c.is_none_or(char::is_whitespace);
        if is_space(before) && is_space(after) {
            return None;
        }
        if is_digit(before) || (is_word(before) && is_word(after)) {
            return None;
        }
        Some(if c == '"' { Role::Closes } else { Role::Apostrophe })
    }

    /// Whether the mark is one of feet or inches whatever is around it: `6' 2"`, `2''`, `6' long`.
    fn is_measure(&self, at: usize) -> bool {
        let before = at.checked_sub(1);
        if self.at(at) == Some('\'')
            && before.is_some_and(|before| self.at(before) == Some('\'') && self.is_measure(before))
        {
            return true;
        }
        if !is_digit(before.and_then(|before| self.at(before))) {
            return false;
        }
        let is_mark = |c: Option<char>| matches!(c, Some('"' | '\''));
        let next = self.at(at + 1);
        if self.at(at) == Some('\'') && next == Some('\'') {
            return true;
        }
        if matches!(next, Some('-' | '–' | '×' | 'x')) && is_digit(self.at(at + 2)) {
            return true;
        }
        let start = (at + 1..).find(|own| self.at(*own) != Some(' ')).unwrap_or(at + 1);
        let word: String =
            (start..).map_while(|own| self.at(own).filter(|c| c.is_alphanumeric())).collect();
        let end = start + word.chars().count();
        let is_number = !word.is_empty() && word.chars().all(|c| is_digit(Some(c)));
        (is_number && is_mark(self.at(end))) || MEASURED.contains(&word.as_str())
    }

    /// Whether a double mark after a number is inside quoted words: the next one closes them.
    fn is_inside(&self, at: usize) -> bool {
        if !is_digit(at.checked_sub(1).and_then(|before| self.at(before))) {
            return false;
        }
        let next = (at + 1..self.chars.len()).find(|other| self.at(*other) == Some('"'));
        next.is_some_and(|next| {
            let is_free = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric() && c != OBJECT);
            self.at(next - 1).is_some_and(|c| !c.is_whitespace() && !"([{".contains(c))
                && is_free(self.at(next + 1))
        })
    }

    /// Whether the mark begins a shortened word or year: ’tis, ’90s. In quoted words, a mark after it
    /// closes them.
    fn is_elision(&self, at: usize, is_quoted: bool) -> bool {
        let word: String = (at + 1..)
            .map_while(|at| self.at(at).filter(|c| c.is_alphanumeric()))
            .flat_map(char::to_lowercase)
            .collect();
        let year = word.strip_suffix('s').unwrap_or(&word);
        let is_year = year.len() == 2 && year.bytes().all(|byte| byte.is_ascii_digit());
        let after = self.at(at + 1 + word.chars().count());
        let closes = after == Some('\'') && word != "n" && !is_quoted;
        // ’e said, but ‘E. coli’.
        let is_word = word != "e" || after.is_some_and(char::is_whitespace);
        (is_year || (ELIDED.contains(&word.as_str()) && is_word)) && !closes
    }

    /// Whether a single mark further on may close the one at `at`.
    fn is_closed(&self, at: usize) -> bool {
        (at + 2..self.chars.len()).any(|other| {
            self.at(other) == Some('\'')
                && !self.is_measure(other)
                && self.at(other - 1).is_some_and(|c| !c.is_whitespace())
                && self.at(other + 1).is_none_or(|c| !c.is_alphanumeric())
        })
    }

    /// Whether a mark is in a web address that is written out.
    fn is_in_address(&self, at: usize) -> bool {
        let is_end = |c: &(char, usize)| c.0.is_whitespace();
        let start = self.chars[..at].iter().rposition(is_end).map_or(0, |end| end + 1);
        let word: String = self.chars[start..at].iter().map(|(c, _)| *c).collect();
        word.find("://").is_some_and(|found| word[found + 3..].contains(char::is_alphanumeric))
            && self.at(at + 1).is_some_and(|c| c.is_alphanumeric() || c == '/')
    }
}

#[derive(Default)]
struct Opened {
    double: usize,
    single: usize,
    /// Where the last opening mark is.
    last: Option<usize>,
}

impl Opened {
    /// How many marks of a kind are open.
    fn pending(&mut self, c: char) -> &mut usize {
        if c == '"' { &mut self.double } else { &mut self.single }
    }
}

fn is_digit(c: Option<char>) -> bool {
    c.is_some_and(|c| c.is_ascii_digit() || "½¼¾⅓⅔⅛⅜⅝⅞".contains(c))
}

enum Role {
    Opens,
    Closes,
    Apostrophe,
}

/// Writes the signs into the texts in which their straight marks are.
fn rewrite(inlines: &mut [Inline], signs: &mut impl Iterator<Item = Option<String>>) {
    for inline in inlines {
        match &mut inline.kind {
            InlineKind::Text(text) => write(text, signs),
            InlineKind::Marked { mark: Mark::AsTyped, .. } => {}
            kind => kind.content_mut().into_iter().for_each(|content| rewrite(content, signs)),
        }
    }
}

fn write(text: &mut String, signs: &mut impl Iterator<Item = Option<String>>) {
    if !text.contains(['"', '\'']) {
        return;
    }
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '"' | '\'' => match signs.next().flatten() {
                Some(sign) => out.push_str(&sign),
                None => out.push(c),
            },
            c => out.push(c),
        }
    }
    *text = out;
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(tag: &str, text: &str) -> String {
        let quotes = Quotes::default();
        let language = Language::parse(tag).expect("a tag");
        let mut out = text.to_owned();
        Setter::new(&quotes, &language, &Foreign::default()).text(&mut out);
        out
    }

    #[test]
    fn english_marks_open_close_and_elide() {
        for (typed, printed) in [
            ("\"Yes,\" she said.", "“Yes,” she said."),
            ("He said, 'no'.", "He said, ‘no’."),
            ("\"'Yes' is what he said\"", "“‘Yes’ is what he said”"),
            ("don't, workers' rights", "don’t, workers’ rights"),
            ("the workers' rights and 'theirs'", "the workers’ rights and ‘theirs’"),
            ("in the '90s, 'tis said", "in the ’90s, ’tis said"),
            ("rock 'n' roll", "rock ’n’ roll"),
            ("5' 10\" tall", "5' 10\" tall"),
            ("5'10\"", "5'10\""),
            ("3½\" wide", "3½\" wide"),
            ("\"the workers'\"", "“the workers’”"),
            ("(\"this\")", "(“this”)"),
            ("a—\"b\"", "a—“b”"),
            ("\"90 days\"", "“90 days”"),
            ("a\"b", "a\"b"),
            ("He said \"wait", "He said “wait"),
            ("see https://a.org/it's/x", "see https://a.org/it's/x"),
            ("'In the '80s' he said", "‘In the ’80s’ he said"),
            ("\"In the '80s\" and 'the '80s'.", "“In the ’80s” and ‘the ’80s’."),
            ("'90s' music", "‘90s’ music"),
            ("'Ello, it's the tenants' house", "’Ello, it’s the tenants’ house"),
            ("'ere 'e said, \"'Ello\"", "’ere ’e said, “’Ello”"),
            ("'E. coli' is", "‘E. coli’ is"),
            ("6' 2'' tall, 7''", "6' 2'' tall, 7''"),
            ("\"6' 2'' tall\"", "“6' 2'' tall”"),
            ("a \"5\" pipe\" and \"1996\"", "a “5\" pipe” and “1996”"),
            ("\"Since 1996\" he said \"no\"", "“Since 1996” he said “no”"),
            ("'It's 6' long', he said", "‘It’s 6' long’, he said"),
            ("a stray 'here, 6' 2\" and \"so\"", "a stray ’here, 6' 2\" and “so”"),
            ("a stray ' or \" here and 'so'", "a stray ' or \" here and ‘so’"),
            ("5'-6' and 5\"-6\"", "5'-6' and 5\"-6\""),
            ("\"https://a.org/\"", "“https://a.org/”"),
        ] {
            assert_eq!(set("en-GB", typed), printed, "{typed}");
        }
    }

    #[test]
    fn other_languages_have_their_own() {
        assert_eq!(set("de", "\"Ja\", 'so' geht's"), "„Ja“, ‚so‘ geht’s");
        assert_eq!(set("fr", "\"l'asile\""), "«\u{202f}l’asile\u{202f}»");
        assert_eq!(set("sv", "\"ja\""), "”ja”");
        assert_eq!(set("it", "dell'\"arte\""), "dell’«arte»");
        assert_eq!(
            set("fr", "l'\"affaire X\", pas d'\"abus\""),
            "l’«\u{202f}affaire X\u{202f}», pas d’«\u{202f}abus\u{202f}»"
        );
    }

    #[test]
    fn what_is_set_is_not_set_again() {
        let once = set("en", "\"It's 5' long,\" he said, 'or so'.");
        assert_eq!(set("en", &once), once);
    }
}
