//! How much work a build is, in counts that are the same on a slow machine and on a fast one: what
//! the second partner of an edition takes beside the first, and what a build with nothing to do does.
//!
//! The counts are those of the trace that `--timings` writes. A loss of speed shows in them at once,
//! whatever else the machine does.

use crate::support::{Project, Trace};

const FILE: &str = "trace.json";
const BIRCH: &str = "birch/book/screen/en-GB";
const CEDAR: &str = "cedar/book/screen/en-GB";
const BOTH: [&str; 4] = ["--edition", "screen", "--partner", "birch"];

/// A book of eight hundred short paragraphs for two partners with the same fonts. Its cover has no
/// drawing: that is in the partner’s colour, and takes more steps than such a small book.
fn project() -> Project {
    let paragraph = |number: usize| format!("Paragraph number {number} is a plain one.\n");
    let body: Vec<String> = (1..=800).map(paragraph).collect();
    Project::base()
        .body(&body.join("\n"))
        .append("content/book.toml", "\n[cover]\nmotif = \"none\"\n")
        .with_cedar()
}

/// Builds editions, one at a time, and returns the trace.
#[track_caller]
fn built(project: &Project, arguments: &[&str]) -> Trace {
    let own = ["build", "--jobs", "1", "--timings", FILE, "--partner", "cedar"];
    let arguments: Vec<&str> = own.iter().chain(arguments).copied().collect();
    project.run(&arguments).expect_success();
    Trace::read(project, FILE)
}

/// What the second partner takes of the engine, in per cent of the first one.
#[track_caller]
fn share_of_cedar(trace: &Trace) -> u64 {
    let steps = |artefact| trace.amount_of(artefact, "engine steps");
    assert!(steps(BIRCH) > 1000, "the engine counts its steps: {}", steps(BIRCH));
    100 * steps(CEDAR) / steps(BIRCH)
}

#[test]
fn a_second_partner_takes_little_of_the_engine() {
    let trace = built(&project(), &BOTH);
    let share = share_of_cedar(&trace);
    assert!((1..=45).contains(&share), "{share} per cent");
    for partner in [BIRCH, CEDAR] {
        assert_eq!(trace.amount_of(partner, "manuscripts resolved"), 1);
        assert_eq!(trace.amount_of(partner, "layouts"), 1);
    }
}

/// The share moves when sharing breaks: a layout that gives all text the brand's colour lays every
/// paragraph out again.
#[test]
fn a_brand_that_reaches_every_line_takes_much_of_the_engine() {
    let mut layouts = bindery::pages::typeset::BUILT_IN_LAYOUTS.iter();
    let (_, book) = layouts.find(|(name, _)| *name == "book.typ").expect("a layout");
    let branded =
        book.replace("    fill: ink,\n", "    fill: rgb(json(\"/palette.json\").accent),\n");
    assert_ne!(*book, branded);
    let trace = built(&project().write("layouts/book.typ", branded), &BOTH);
    let share = share_of_cedar(&trace);
    assert!(share >= 75, "{share} per cent");
}

/// The engine lays a book out until every page number is right. If links had no words the first time,
/// nearly everything would move the second time.
#[test]
fn words_of_links_take_up_their_space_from_the_start() {
    let mut layouts = bindery::pages::typeset::BUILT_IN_LAYOUTS.iter();
    let (_, inlines) = layouts.find(|(name, _)| *name == "inlines.typ").expect("a layout");
    let without = inlines.replace("  show link: it => {\n", "  let unused = it => {\n");
    assert_ne!(*inlines, without);
    let words = "some words that lead to another place in the same book and fill a line and a half";
    let section = |number: usize| {
        format!("## Heading {number} {{#heading-{number}}}\n\n[{words}](#heading-{number}).\n")
    };
    let body: Vec<String> = (1..=200).map(section).collect();
    let project = || project().body(&body.join("\n"));
    let steps = |project: &Project| {
        let trace = built(project, &["--edition", "screen"]);
        trace.amount_of(CEDAR, "engine steps")
    };
    let (now, without) =
        (steps(&project()), steps(&project().write("layouts/inlines.typ", without)));
    assert!(now * 100 < without * 85, "{now} steps, and {without} if links have no words at first");
}

#[test]
fn every_partner_takes_the_same_of_everything_that_cannot_be_shared() {
    let trace =
        built(&project(), &["--partner", "birch", "--edition", "screen", "--edition", "ebook"]);
    for edition in ["screen", "ebook"] {
        let amount = |partner: &str, what: &str| {
            trace.amount_of(&format!("{partner}/book/{edition}/en-GB"), what)
        };
        for what in ["bytes compressed", "bytes written"] {
            let (birch, cedar) = (amount("birch", what), amount("cedar", what));
            assert!(birch > 10_000, "{edition}: {birch} {what}");
            assert!(birch.abs_diff(cedar) * 20 < birch, "{edition}: {birch} and {cedar} {what}");
        }
        assert_eq!(amount("birch", "files written"), 1);
    }
    // Every copy is resolved once, whatever is made of it.
    assert_eq!(trace.total("manuscripts resolved"), 4);
}

#[test]
fn a_build_with_nothing_to_do_does_nothing() {
    let project = project();
    let first = built(&project, &BOTH);
    assert_eq!(first.total("manuscripts resolved"), 2);
    let second = built(&project, &BOTH);
    let amounts =
        ["manuscripts resolved", "layouts", "engine steps", "bytes compressed", "files written"];
    for what in amounts {
        assert!(first.total(what) > 0, "{what}");
        assert_eq!(second.total(what), 0, "{what}");
    }
    // Even the project is not read.
    assert!(second.spans.iter().all(|span| span.name != "reading"), "{:?}", second.spans);
    // The same files, asked for in another way: the project is read, and that is all.
    let third = built(&project, &["--edition", "screen"]);
    assert!(third.spans.iter().any(|span| span.name == "reading"));
    for what in ["manuscripts resolved", "layouts", "engine steps", "bytes compressed"] {
        assert_eq!(third.total(what), 0, "{what}");
    }
}

#[test]
fn what_one_partner_changes_is_made_for_that_partner_alone() {
    let project = project();
    built(&project, &BOTH);
    let project =
        project.append("content/partners/cedar/foreword.md", "\nAnd this is what is new.\n");
    let trace = built(&project, &BOTH);
    assert_eq!(trace.amount_of(BIRCH, "layouts"), 0);
    assert_eq!(trace.amount_of(CEDAR, "layouts"), 1);
    assert_eq!(trace.amount_of(BIRCH, "files written"), 0);
    assert_eq!(trace.amount_of(CEDAR, "files written"), 1);
}
