//! Edits of every kind, each of one place.

use crate::support::Project;
use std::fs;

/// One edit.
#[derive(Debug)]
pub(super) struct Edit {
    pub(super) name: &'static str,
    pub(super) what: What,
    /// Whether a reader of any copy can see it.
    pub(super) is_seen: bool,
}

#[derive(Debug)]
pub(super) enum What {
    /// In a file, these words become those.
    Replace(&'static str, &'static str, &'static str),
    /// A new file with this text.
    Write(&'static str, &'static str),
    Remove(&'static str),
    /// Several at once.
    Both(&'static [What]),
}

impl Edit {
    pub(super) fn make(&self, project: &Project) {
        make(&self.what, self.name, project);
    }

    /// Whether two edits change the same place, so that they cannot be made together.
    pub(super) fn meets(&self, other: &Self) -> bool {
        let (own, others) = (places(&self.what), places(&other.what));
        own.iter().any(|(path, words)| {
            let is_same = |known: &Option<&str>| match (words, known) {
                (Some(words), Some(known)) => words.contains(known) || known.contains(words),
                // A file that is gone has no places.
                _ => true,
            };
            others.iter().any(|(other, known)| path == other && is_same(known))
        })
    }
}

/// The files that an edit changes, and the words in them; none for the whole file.
fn places(what: &What) -> Vec<(&str, Option<&str>)> {
    match what {
        What::Replace(path, from, _) => vec![(path, Some(*from))],
        What::Write(path, _) | What::Remove(path) => vec![(path, None)],
        What::Both(all) => all.iter().flat_map(places).collect(),
    }
}

fn make(what: &What, name: &str, project: &Project) {
    match what {
        What::Replace(path, from, to) => {
            let path = format!("content/{path}");
            let text = project.text(&path);
            assert_eq!(text.matches(from).count(), 1, "{name}: `{from}` in {path}:\n{text}");
            project.overwrite(&path, text.replacen(from, to, 1));
        }
        What::Write(path, text) => {
            let place = project.at(&format!("content/{path}"));
            fs::create_dir_all(place.parent().expect("a folder")).expect("a folder");
            fs::write(place, text).expect("a file that can be written");
        }
        What::Remove(path) => {
            fs::remove_file(project.at(&format!("content/{path}"))).expect("there");
        }
        What::Both(all) => all.iter().for_each(|what| make(what, name, project)),
    }
}

const PLAIN: &str = "chapters/plain.md";
const ASKING: &str = "chapters/asking.md";
const WRITING: &str = "chapters/writing.md";
const STORY: &str = "case-studies/story.md";
const ABOUT: &str = "front-matter/about.md";
const BOOK: &str = "book.toml";
const ALDER: &str = "partners/alder/_brand.yml";
const BIRCH: &str = "partners/birch/_brand.yml";
const MEETING: &str = "packs/first-meeting.toml";
const LEADERS: &str = "packs/leaders.toml";
const PRINT: &str = "editions/print.toml";
const EBOOK: &str = "editions/ebook.toml";
const SOURCES: &str = "sources.yml";
const GLOSSARY: &str = "glossary.toml";

macro_rules! edits {
    ($($seen:ident $name:literal: $file:expr, $from:literal => $to:literal;)*) => {
        [$(Edit {
            name: $name,
            what: What::Replace($file, $from, $to),
            is_seen: edits!(@ $seen),
        }),*]
    };
    (@ seen) => { true };
    (@ unseen) => { false };
}

/// Edits that replace words in a file.
static REPLACED: [Edit; 99] = edits! {
    seen "strike": PLAIN, "may not ask" => "may ~~not~~ ask";
    seen "unstrike": ASKING, "~~two~~ three" => "two three";
    seen "emphasis": PLAIN, "*first*" => "first";
    seen "strong": PLAIN, "**second**" => "second";
    seen "emphasis for strong": PLAIN, "**second** count" => "*second* count";
    seen "subscript": PLAIN, "H~2~O" => "H2O";
    seen "superscript": PLAIN, "2^10^ is" => "210 is";
    seen "key": PLAIN, "[Ctrl]{.key}" => "Ctrl";
    seen "abbreviation": PLAIN, "Orchard Review Board" => "Orchard Rescue Board";
    seen "language of words": PLAIN, "{lang=\"fr\"}" => "{lang=\"it\"}";
    seen "list start": PLAIN, "1. Peel\n2. Cut" => "4. Peel\n5. Cut";
    seen "unordered": PLAIN, "1. Peel\n2. Cut" => "- Peel\n- Cut";
    seen "tick": PLAIN, "- [ ] Wash" => "- [x] Wash";
    seen "untick": WRITING, "- [x] Keep" => "- [ ] Keep";
    seen "no task": PLAIN, "- [ ] Wash\n- [x] Dry" => "- Wash\n- Dry";
    seen "one item for two": PLAIN, "- [ ] Wash\n- [x] Dry" => "- [ ] Wash\n\n  Dry";
    seen "heading level": ASKING, "### A plain table" => "## A plain table";
    seen "row headers": ASKING, " .row-headers" => "";
    seen "new row headers": PLAIN, "| Fruit | Price |" => "| Fruit | Cost |";
    seen "partner of a block": PLAIN, "partner=\"birch\"" => "partner=\"alder\"";
    seen "wrapper for a partner": PLAIN, "::: only {partner=\"birch\"}\nBirch has a pond.\n:::" => "Birch has a pond.";
    seen "wrapper for facilitators": PLAIN, "::: only {for=\"facilitators\"}\nLet everybody speak.\n:::" => "Let everybody speak.";
    seen "wrapper for participants": PLAIN, "::: only {for=\"participants\"}\nTake notes here.\n:::" => "Take notes here.";
    seen "new wrapper": PLAIN, "Last words." => "::: only {for=\"facilitators\"}\nLast words.\n:::";
    seen "lines for an answer": PLAIN, "lines=\"3\"" => "lines=\"5\"";
    seen "hard break": PLAIN, "A line\\\nand" => "A line\nand";
    seen "address of a link": PLAIN, "https://fruit.example/" => "https://pears.example/";
    seen "words of a link": PLAIN, "a [link](https://fruit.example/) for more" => "a link [for](https://fruit.example/) more";
    seen "marks in a note": PLAIN, "Ask *early*." => "Ask early.";
    seen "quotation": PLAIN, "> As they say." => "As they say.";
    seen "full stop": PLAIN, "Last words." => "Last words";
    seen "new word": PLAIN, "Last words." => "Very last words.";
    seen "rule": ASKING, "***\n\n" => "";
    seen "new rule": PLAIN, "Last words." => "***\n\nLast words.";
    seen "code for text": PLAIN, "Last words." => "`Last` words.";
    seen "language of a passage": PLAIN, "Last words." => "::: passage {lang=\"fr\"}\nLast words.\n:::";
    seen "column": ASKING, "| Copy | 30 | section 45 |" => "| Copy | 30 | section 54 |";
    seen "caption": ASKING, "Time limits by kind of request." => "Limits by kind of request.";
    seen "alternative text": ASKING, "from the day of asking to" => "away from the day of asking to";
    seen "description of a figure": ASKING, "at six, the" => "at seven, the";
    seen "alternative text of a picture": WRITING, "Three apples" => "Four apples";
    seen "callout kind": WRITING, "::: warning" => "::: note";
    seen "callout title": WRITING, "A tip: write early" => "A tip: write late";
    seen "title of a checklist": WRITING, " {title=\"Before you send\"}" => "";
    seen "letter wrapper": WRITING, "::: letter {title=\"Request for personal data\"}" => "::: note {title=\"Request for personal data\"}";
    seen "blank": WRITING, "Dear ____," => "Dear Sir,";
    seen "definition": ASKING, "What comes back." => "What comes.";
    seen "attribution": STORY, "A reader in Leeds" => "A reader in York";
    seen "illustrative": STORY, " .illustrative" => "";
    seen "pinpoint": ASKING, "s 45(5)" => "s 45(6)";
    seen "term": ASKING, "[controller](term:)" => "controller";
    seen "title": STORY, "title: The orchard case" => "title: The orchard cases";
    seen "summary": STORY, "went to court." => "went to the court.";
    seen "date of the law": PLAIN, "law-as-at: 2026-01-15" => "law-as-at: 2026-01-20";
    seen "nation": PLAIN, "jurisdiction: [UK]" => "jurisdiction: [England]";
    seen "reviewed": PLAIN, "reviewed: 2026-02-01" => "reviewed: 2026-02-03";
    seen "review due": WRITING, "review-by: 2027-02-01" => "review-by: 2027-03-01";
    seen "status": STORY, "status: decided" => "status: open";
    seen "parties": STORY, "Claimant: Orchard" => "Claimant: The Orchard";
    seen "contributors": ABOUT, "The Gleaners" => "The Reapers";
    unseen "owner": PLAIN, "owner: The editors" => "owner: The team";
    unseen "audience": PLAIN, "audience: [volunteers]" => "audience: [caseworkers]";
    unseen "comment": PLAIN, "Last words." => "<!-- note to self -->\n\nLast words.";
    unseen "language of code": ASKING, "```text" => "```toml";
    seen "book title": BOOK, "title = \"The Field Guide\"" => "title = \"The Guide\"";
    seen "book subtitle": BOOK, "A small book" => "A little book";
    seen "publisher": BOOK, "publisher = \"Orchard Press\"" => "publisher = \"Orchard House\"";
    seen "contact": BOOK, "editor@orchard.example" => "desk@orchard.example";
    seen "homepage": BOOK, "homepage = \"https://orchard.example/guide/\"" => "homepage = \"https://orchard.example/field/\"";
    seen "licence": BOOK, "ShareAlike 4.0 International\"\nurl = \"https://creativecommons.org/licenses/by-sa/4.0/\"" => "NoDerivatives 4.0 International\"\nurl = \"https://creativecommons.org/licenses/by-nd/4.0/\"";
    seen "notice": BOOK, "Check the date of each section." => "Check each date.";
    seen "notice title": BOOK, "Before you rely on" => "Before you use";
    seen "part title": BOOK, "title = \"Stories\"" => "title = \"Tales\"";
    seen "order": BOOK, "[\"asking\", \"writing\", \"plain\"]" => "[\"asking\", \"plain\", \"writing\"]";
    seen "moved to another part": BOOK, "\"writing\", \"plain\"]\n\n[[part]]\ntitle = \"Stories\"\nsections = [" => "\"writing\"]\n\n[[part]]\ntitle = \"Stories\"\nsections = [\"plain\", ";
    seen "order of generated sections": BOOK, "[\"glossary\", \"authorities\", \"colophon\"]" => "[\"authorities\", \"glossary\", \"colophon\"]";
    seen "no list of figures": BOOK, "\"figures\", " => "";
    seen "noun": BOOK, "noun = \"guide\"" => "noun = \"manual\"";
    seen "apostrophe": PLAIN, "Last words." => "Last words, as \"they\" say.";
    unseen "quotation marks": BOOK, "[notice]" => "[quotes]\nen = \"straight\"\n\n[notice]";
    seen "partner name": ALDER, "full: Alder Advice" => "full: Alder Advisers";
    seen "short name": ALDER, "short: Alder" => "short: The Alder";
    seen "email": ALDER, "email: help@alder.example" => "email: advice@alder.example";
    seen "helpline": BIRCH, "01632 960123" => "01632 960999";
    seen "telephone": BIRCH, "01632 960321" => "01632 960777";
    seen "address": BIRCH, "1 Birch Lane" => "2 Birch Lane";
    seen "website": BIRCH, "website: https://birch.example/" => "website: https://law.birch.example/";
    seen "legal line": BIRCH, "is made up for tests" => "is a charity";
    seen "co-brand": BIRCH, "    co-brand: true\n" => "";
    seen "alternative text of a logo": BIRCH, "a white tree" => "a tree";
    unseen "colour": BIRCH, "\"#6d2b5e\"" => "\"#5e2b6d\"";
    seen "source address": SOURCES, "https://orchard.example/ask" => "https://orchard.example/asking";
    seen "source title": SOURCES, "Data Protection Act 2018" => "Data Protection Act of 2018";
    seen "glossary": GLOSSARY, "Whoever decides" => "The person who decides";
    seen "pack title": MEETING, "title = \"First meeting\"" => "title = \"The first meeting\"";
    seen "pack purpose": MEETING, "for the first time" => "at first";
    seen "pack contents": MEETING, "\"request-sheet\", \"time-limits\"" => "\"time-limits\", \"request-sheet\"";
    unseen "page budget": MEETING, "{ print = 12 }" => "{ print = 13 }";
    seen "pack editions": LEADERS, "editions = [\"ebook\"]" => "editions = [\"ebook\", \"print\"]";
};

/// Edits of other kinds.
static OTHERS: [Edit; 15] = [
    Edit {
        name: "shorter pack",
        what: What::Replace(LEADERS, "[\"plain\", \"writing\"]", "[\"plain\"]"),
        is_seen: true,
    },
    Edit {
        name: "readers of a pack",
        what: What::Replace(LEADERS, "for = \"facilitators\"", "for = \"participants\""),
        is_seen: true,
    },
    Edit {
        name: "edition title",
        what: What::Replace(EBOOK, "title = \"Ebook edition\"", "title = \"Digital edition\""),
        is_seen: true,
    },
    Edit {
        name: "addresses in print",
        what: What::Replace(PRINT, "links = \"notes\"", "links = \"live\""),
        is_seen: true,
    },
    Edit {
        name: "page size",
        what: What::Replace(PRINT, "size = \"A4\"", "size = \"A5\""),
        is_seen: false,
    },
    Edit { name: "dropped pack", what: What::Remove(LEADERS), is_seen: true },
    Edit {
        name: "dropped edition",
        what: What::Both(&[
            What::Remove(PRINT),
            What::Replace(
                MEETING,
                "editions = [\"print\", \"ebook\"]\npages-at-most = { print = 12 }",
                "editions = [\"ebook\"]",
            ),
        ]),
        is_seen: true,
    },
    Edit {
        name: "new pack",
        what: What::Write(
            "packs/cards.toml",
            "schema = 1\nid = \"cards\"\ntitle = \"Another\"\npurpose = \"To hand out.\"\n\
                 audience = [\"volunteers\"]\nfor = \"participants\"\ncontents = [\"writing\"]\n\
                 editions = [\"ebook\"]\n",
        ),
        is_seen: true,
    },
    Edit {
        name: "new edition",
        what: What::Write(
            "editions/second.toml",
            "schema = 1\nid = \"second\"\ntitle = \"Second ebook\"\nformat = \"epub\"\nlinks = \
                 \"live\"\nreferences = \"link\"\n",
        ),
        is_seen: true,
    },
    Edit {
        name: "new partner",
        what: What::Both(&[What::Write("partners/cedar/_brand.yml", CEDAR)]),
        is_seen: true,
    },
    Edit {
        name: "foreword",
        what: What::Write("partners/birch/foreword.md", "Welcome, all of you, to this guide.\n"),
        is_seen: true,
    },
    Edit {
        name: "logo",
        what: What::Write(
            "partners/birch/logo.svg",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\"><rect width=\"9\" \
                 height=\"9\" fill=\"#6d2b5e\"/></svg>\n",
        ),
        is_seen: true,
    },
    Edit {
        name: "picture",
        what: What::Write(
            "figures/clock.svg",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\"><rect width=\"9\" \
                 height=\"9\" fill=\"#000000\"/></svg>\n",
        ),
        is_seen: true,
    },
    Edit {
        name: "removed chapter",
        what: What::Both(&[
            What::Remove(STORY),
            What::Replace(BOOK, "[[part]]\ntitle = \"Stories\"\nsections = [\"story\"]\n\n", ""),
            What::Replace(ASKING, " or the [story](#story)", ""),
        ]),
        is_seen: true,
    },
    Edit {
        name: "helpline given up",
        what: What::Replace(BIRCH, "    helpline: 01632 960123\n", ""),
        is_seen: true,
    },
];

/// All edits.
pub(super) fn all() -> impl Iterator<Item = &'static Edit> {
    REPLACED.iter().chain(&OTHERS)
}

const CEDAR: &str = "meta:\n  name: Cedar Rights\n";
