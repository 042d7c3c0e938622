//! The licence by its SPDX id, every right reserved, or a text of its own: what readers are told on
//! pages and in the metadata of files follows from it.

use crate::support::{Project, manuscript, pages, unzip, words};
use hayro_syntax::Pdf;
use hayro_syntax::object::{Name, Object, Stream};

const BOOK: &str = "content/book.toml";
const OLD: &str = "name = \"Creative Commons Attribution-ShareAlike 4.0 International\"\n\
                   url = \"https://creativecommons.org/licenses/by-sa/4.0/\"\n";

fn under(lines: &str) -> Project {
    Project::base().replace(BOOK, OLD, lines)
}

/// The words on the pages of a partner's screen edition, with single spaces.
fn screen_words(project: &Project) -> String {
    let workspace = project.workspace();
    let text = words(&pages(&workspace, &manuscript(&workspace, "alder", "screen")).document);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Words, and whether they are true under the licence with an id.
type Promise = (&'static str, fn(&str) -> bool);

/// Words that are a promise, with the licences under which it is true.
const PROMISES: [Promise; 5] = [
    ("adapt it", |id| !id.contains("ND") && !id.starts_with("all")),
    ("even commercially", |id| !id.contains("NC") && id.starts_with("CC-BY")),
    ("but not commercially", |id| id.contains("NC")),
    ("under the same licence", |id| id.contains("SA")),
    ("©", |id| !id.starts_with("CC0")),
];

#[test]
fn readers_are_told_what_an_spdx_id_allows_and_no_more() {
    for id in [
        "CC-BY-4.0",
        "CC-BY-SA-3.0",
        "CC-BY-NC-2.5",
        "CC-BY-NC-SA-2.0",
        "CC-BY-ND-4.0",
        "CC-BY-NC-ND-1.0",
        "CC0-1.0",
    ] {
        let text = screen_words(&under(&format!("spdx = \"{id}\"\n")));
        for (words, is_true) in PROMISES {
            assert_eq!(text.contains(words), is_true(id), "{id}: {words}: {text}");
        }
    }
    let text = screen_words(&under("spdx = \"CC-BY-NC-ND-4.0\"\n"));
    assert!(
        text.contains(
            "licensed under Creative Commons Attribution-NonCommercial-NoDerivatives 4.0 \
             International. You may copy and share it, but not commercially, if you name the source. \
             You may not share an adapted version."
        ),
        "{text}"
    );
}

#[test]
fn an_spdx_id_says_the_same_as_name_and_address() {
    let made = |project: Project| {
        let arguments = ["build", "--partner", "alder", "--edition", "ebook", "--out", "made"];
        project.run(&arguments).expect_success();
        project.bytes("made/alder/field-guide-alder-ebook-draft.epub")
    };
    assert!(made(Project::base()) == made(under("spdx = \"CC-BY-SA-4.0\"\n")));
}

#[test]
fn nothing_is_allowed_if_every_right_is_reserved() {
    let project = under("spdx = \"all-rights-reserved\"\n");
    let text = screen_words(&project);
    assert!(
        text.contains(
            "The text is © Orchard Press and its contributors. All rights reserved. You may not \
             copy, share or adapt it without permission, except where the law allows it. The names \
             and logos of organisations belong to them."
        ),
        "{text}"
    );
    for false_word in ["licensed under", "the licence does not cover", "You may copy"] {
        assert!(!text.contains(false_word), "{false_word}: {text}");
    }
    project.run(&["build", "--partner", "alder", "--edition", "ebook", "--out", "made"]);
    let files = unzip(&project.bytes("made/alder/field-guide-alder-ebook-draft.epub"));
    let package = String::from_utf8_lossy(&files["EPUB/package.opf"]);
    assert!(package.contains("<dc:rights>All rights reserved</dc:rights>"), "{package}");
}

#[test]
fn a_licence_of_its_own_is_printed_as_it_is_written() {
    let own = "name = \"Orchard licence\"\ntext = \"\"\"\nRead it to your apples.\n\nAsk before you \
               print more than ten copies.\"\"\"\n";
    let text = screen_words(&under(own));
    assert!(
        text.contains(
            "licensed under Orchard licence.Read it to your apples.Ask before you print more \
             than ten copies.How to cite"
        ),
        "{text}"
    );
    let linked = format!("{own}url = \"https://orchard.example/licence/\"\n");
    under(&linked).run(&["check"]).expect_success();
}

#[test]
fn a_mistake_in_the_licence_is_an_error_with_what_was_meant() {
    for (lines, told) in [
        ("spdx = \"CC BY-SA 4.0\"\n", "did you mean `CC-BY-SA-4.0`?"),
        ("spdx = \"CC-BY-NC\"\n", "did you mean `CC-BY-NC-4.0`?"),
        ("spdx = \"CC-BY-5.0\"\n", "did you mean `CC-BY-1.0`?"),
        ("spdx = \"MIT\"\n", "any other licence needs `name` and `text` in place of `spdx`"),
        ("sdpx = \"CC-BY-4.0\"\n", "did you mean `spdx`?"),
        ("spdx = \"CC-BY-4.0\"\nname = \"CC BY\"\n", "remove `name`"),
        (
            "name = \"Ours\"\ntext = \"Read it.\"\nsummary = \"Read.\"\n",
            "`text` is the licence itself: remove `summary`",
        ),
        ("name = \"Ours\"\n", "`[licence]` needs the key `url`"),
        (
            "name = \"CC BY 4.0\"\nurl = \"https://creativecommons.org/licenses/by/4.0/\"\n\
             text = \"Read it.\"\n",
            "CC BY has a text of its own: remove `text`",
        ),
    ] {
        let run = under(lines).run(&["check"]).expect_failure(1);
        assert!(run.stdout.contains(told), "{lines}: {}", run.stdout);
        assert!(run.stdout.contains("content/book.toml:1"), "{lines}: {}", run.stdout);
    }
}

/// The metadata of a PDF.
fn metadata(pdf: Vec<u8>) -> String {
    let pdf = Pdf::new(pdf).expect("a PDF");
    let is_metadata = |stream: &Stream<'_>| {
        stream.dict().get::<Name<'_>>("Type").is_some_and(|kind| &*kind == b"Metadata")
    };
    let objects = pdf.objects();
    let found = objects.into_iter().find_map(|object| match object {
        Object::Stream(stream) if is_metadata(&stream) => stream.decoded().ok(),
        _ => None,
    });
    String::from_utf8_lossy(&found.expect("metadata")).into_owned()
}

#[test]
fn a_pdf_says_in_its_metadata_what_may_be_done_with_it() {
    for (lines, has, lacks) in [
        (
            "spdx = \"CC-BY-NC-ND-4.0\"\n",
            vec![
                "<xmpRights:Marked xmlns:xmpRights=\"http://ns.adobe.com/xap/1.0/rights/\">True<",
                "by-nc-nd/4.0/</xmpRights:WebStatement>",
                "<rdf:li xml:lang=\"x-default\">Creative Commons Attribution-NonCommercial-",
            ],
            vec!["by-sa"],
        ),
        (
            "spdx = \"all-rights-reserved\"\n",
            vec!["<rdf:li xml:lang=\"x-default\">All rights reserved<", ">True<"],
            vec!["WebStatement", "creativecommons"],
        ),
        ("spdx = \"CC0-1.0\"\n", vec!["publicdomain/zero/1.0/<", ">False<"], vec![]),
    ] {
        let project = under(lines);
        let arguments = ["build", "--partner", "alder", "--edition", "screen", "--out", "made"];
        project.run(&arguments).expect_success();
        let found = metadata(project.bytes("made/alder/field-guide-alder-screen-draft.pdf"));
        for part in has {
            assert!(found.contains(part), "{lines}: {part}: {found}");
        }
        for part in lacks {
            assert!(!found.contains(part), "{lines}: {part}: {found}");
        }
    }
}
