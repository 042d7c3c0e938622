//! Packs: selections for an occasion, complete in themselves.

use crate::support::{Project, fixtures, pages, unzip, words};
use bindery::assembly::workspace::Workspace;
use bindery::book::manuscript::{Manuscript, Role};
use bindery::book::tree::{Block, BlockKind, InlineKind};
use bindery::book::visit::each_block;
use bindery::pages::typeset::generate;
use bindery::project::{Missing, Pack, Readers};
use std::collections::BTreeSet;

const PACK: &str = "content/packs/first-meeting.toml";

/// The base project with a pack.
fn with_pack() -> Project {
    Project::base().overlay(&fixtures().join("packs"))
}

/// The manuscript of a pack.
#[track_caller]
fn pack_manuscript(workspace: &Workspace, pack: &Pack, partner: &str, edition: &str) -> Manuscript {
    let project = &workspace.project;
    let (manuscript, problems) = workspace.selected(
        project.partner(partner).expect("the partner exists"),
        project.edition(edition).expect("the edition exists"),
        Some(pack),
        &workspace.draft_release().expect("a date"),
    );
    assert!(
        !bindery::ground::diagnostic::any_error(&problems),
        "{:?}: {problems:?}",
        pack.contents
    );
    manuscript
}

/// The words on a pack's pages.
fn page_words(project: &Project, edition: &str) -> String {
    let workspace = project.workspace();
    let pack = workspace.project.pack("first-meeting").expect("the pack").clone();
    let manuscript = pack_manuscript(&workspace, &pack, "alder", edition);
    words(&pages(&workspace, &manuscript).document)
}

#[test]
fn a_pack_is_a_small_book_of_its_own_in_every_edition_that_it_names() {
    let project = with_pack();
    project
        .run(&["build", "--partner", "alder", "--pack", "first-meeting", "--out", "made"])
        .expect_success();
    let made: Vec<String> = project.files("made").into_iter().collect();
    assert_eq!(
        made,
        [
            "alder/packs/first-meeting-alder-ebook-draft.epub",
            "alder/packs/first-meeting-alder-print-draft.pdf",
            "build.json",
        ]
    );
    let text = page_words(&project, "print");
    for part in ["First meeting", "Place", "Date", "Contents", "Colophon", "Content fingerprint"] {
        assert!(text.contains(part), "{part}");
    }
    // The single block that the pack lists, under its own heading.
    assert!(text.contains("Time limits"));
    assert!(text.contains("From the chapter “Asking for data: first steps” in the full guide."));
}

#[test]
fn a_book_that_has_no_word_for_itself_is_called_a_book_in_its_language() {
    let book = "content/book.toml";
    let project = with_pack().replace(book, "noun = \"guide\"\n", "");
    assert!(page_words(&project, "print").contains("In the full book"));
    let project = project.replace(book, "language = \"en-GB\"", "language = \"fr\"");
    let text = page_words(&project, "print");
    assert!(text.contains("Dans le texte intégral (livre)"), "{text}");
}

#[test]
fn a_variable_in_a_heading_is_filled_in_the_title_of_an_extract_and_of_a_pointer() {
    let heading = |name: &str| format!("## {name} {{#time-limits}}");
    let project = with_pack()
        .replace(
            "content/chapters/asking.md",
            &heading("Time limits"),
            &heading("Time limits at {{ partner.name }}"),
        )
        .replace("content/worksheets/request.md", "(#asking)", "(#time-limits)");
    let titles = |project: &Project| {
        let workspace = project.workspace();
        let pack = workspace.project.pack("first-meeting").expect("the pack").clone();
        let manuscript = pack_manuscript(&workspace, &pack, "alder", "print");
        words(&pages(&workspace, &manuscript).document)
    };
    assert!(titles(&project).contains("Time limits at Alder Advice"));
    let project = project.replace(PACK, "\"request-sheet\", \"time-limits\"", "\"request-sheet\"");
    let text = titles(&project);
    assert!(text.contains("first steps: Time limits at Alder Advice"), "{text}");
    assert!(!text.contains("{{"), "{text}");
}

#[test]
fn a_pack_has_no_number_of_a_chapter() {
    let workspace = with_pack().workspace();
    let pack = workspace.project.pack("first-meeting").expect("the pack").clone();
    let manuscript = pack_manuscript(&workspace, &pack, "birch", "print");
    for section in &manuscript.sections {
        assert_eq!((&section.number, &section.label), (&None, &None), "{}", section.id);
    }
    let text = words(&pages(&workspace, &manuscript).document);
    assert!(!text.contains("Chapter 1") && !text.contains("Worksheet 1"), "{text}");
}

#[test]
fn a_pack_for_participants_holds_no_byte_for_facilitators() {
    let secret = "Allow twenty minutes for this sheet";
    let project = with_pack();
    project.run(&["build", "--out", "made"]).expect_success();
    for partner in ["alder", "birch"] {
        let path = format!("made/{partner}/packs/first-meeting-{partner}-ebook-draft.epub");
        for (name, bytes) in unzip(&project.bytes(&path)) {
            let text = String::from_utf8_lossy(&bytes);
            assert!(!text.contains(secret), "{name} of {partner}");
        }
    }
    let workspace = project.workspace();
    let pack = workspace.project.pack("first-meeting").expect("the pack").clone();
    let manuscript = pack_manuscript(&workspace, &pack, "alder", "print");
    assert!(generate(&manuscript).kept().values().all(|text| !text.contains(secret)));
    assert!(page_words(&project, "print").contains("Ask the person at the front"));

    // The same the other way round.
    let project = project.replace(PACK, "\"participants\"", "\"facilitators\"");
    let text = page_words(&project, "print");
    assert!(text.contains(secret));
    assert!(!text.contains("Ask the person at the front"));
}

#[test]
fn a_link_to_what_the_pack_lacks_says_where_to_look() {
    let project = with_pack();
    let text = page_words(&project, "print");
    assert!(text.contains("(see "), "{text}");
    assert!(text.contains("In the full guide"));
    assert!(text.contains("orchard.example/go/asking"));
    let workspace = project.workspace();
    let pack = workspace.project.pack("first-meeting").expect("the pack").clone();
    let on_paper = pack_manuscript(&workspace, &pack, "alder", "print");
    let codes: Vec<&String> =
        on_paper.resources.keys().filter(|path| path.starts_with("generated/qr-")).collect();
    let of = |id: &str| format!("generated/qr-{id}.svg");
    assert_eq!(codes, [&of("asking"), &of("current"), &of("story"), &of("writing")]);
    // A link that can be clicked needs no code.
    let ebook = pack_manuscript(&workspace, &pack, "alder", "ebook");
    assert!(!ebook.resources.keys().any(|path| path.starts_with("generated/")));
}

#[test]
fn a_place_inside_a_section_has_the_address_of_the_section() {
    let project = with_pack()
        .replace("content/worksheets/request.md", "(#asking)", "(#time-limits)")
        .replace(PACK, "\"request-sheet\", \"time-limits\"", "\"request-sheet\"");
    let text = page_words(&project, "print");
    assert!(text.contains("orchard.example/go/asking"), "{text}");
    assert!(!text.contains("orchard.example/go/time-limits"), "{text}");
}

#[test]
fn a_link_to_what_the_pack_lacks_may_become_a_card_or_an_error() {
    let cards = |project: &Project| {
        let workspace = project.workspace();
        let pack = workspace.project.pack("first-meeting").expect("the pack").clone();
        let manuscript = pack_manuscript(&workspace, &pack, "alder", "ebook");
        let section = manuscript.sections.iter().find(|section| section.role == Role::Elsewhere);
        let blocks = &section.expect("a section").blocks;
        blocks.iter().filter(|block| matches!(block.kind, BlockKind::Callout { .. })).count()
    };
    let project = with_pack();
    assert_eq!(cards(&project), 0);
    // The setting of a single link.
    let project = project.replace(
        "content/worksheets/request.md",
        "[asking](#asking)",
        "[asking](#asking){missing=\"summary\"}",
    );
    assert_eq!(cards(&project), 1);
    let project = project.replace(PACK, "\"pointer\"", "\"summary\"");
    assert_eq!(cards(&project), 3);

    let project = project.replace(PACK, "\"summary\"", "\"error\"");
    let run = project.run(&["check", "--format", "short"]).expect_failure(1);
    assert!(
        run.stdout.contains(
            "content/chapters/asking.md:19:70: error[link-target]: `#writing` (“Writing the \
             request”) is not in the pack `first-meeting`"
        ),
        "{}",
        run.stdout
    );
    // The link that asks for a summary card still gets one.
    assert!(!run.stdout.contains("`#asking`"), "{}", run.stdout);
}

#[test]
fn a_pack_over_its_budget_names_the_sections_that_cost_most() {
    let project = with_pack().replace(PACK, "print = 12", "print = 3");
    let run = project.run(&["build", "--pack", "first-meeting", "--partner", "alder"]);
    assert!(run.stderr.contains("warning[page-budget]: the pack `first-meeting` may have "));
    assert!(run.stderr.contains("“Request sheet” takes "), "{}", run.stderr);
    run.expect_success();
}

/// Checks that every link inside a manuscript has a target.
fn assert_no_dangling_reference(manuscript: &Manuscript, label: &str) {
    let mut anchors = BTreeSet::new();
    let mut wanted = BTreeSet::new();
    for section in &manuscript.sections {
        anchors.insert(section.anchor.0.clone());
        each_block(&section.blocks, &mut |block| collect(block, &mut anchors, &mut wanted));
    }
    for entry in manuscript.contents.iter().chain(&manuscript.figures) {
        wanted.insert(entry.target.0.clone());
    }
    let dangling: Vec<&String> = wanted.difference(&anchors).collect();
    assert!(dangling.is_empty(), "{label}: {dangling:?}");
}

fn collect(
    block: &Block<bindery::book::tree::Inline>,
    anchors: &mut BTreeSet<String>,
    wanted: &mut BTreeSet<String>,
) {
    anchors.extend(block.anchor.iter().map(|anchor| anchor.0.clone()));
    if let BlockKind::Definitions(items) = &block.kind {
        anchors.extend(items.iter().flat_map(|item| &item.anchor).map(|anchor| anchor.0.clone()));
    }
    let mut inlines: Vec<_> = block.text().into_iter().flatten().collect();
    while let Some(inline) = inlines.pop() {
        match &inline.kind {
            InlineKind::Reference { target, content, .. }
            | InlineKind::Term { target, content } => {
                wanted.insert(target.0.clone());
                inlines.extend(content);
            }
            InlineKind::Emphasis(content)
            | InlineKind::Strong(content)
            | InlineKind::Strike(content)
            | InlineKind::Link { content, .. } => inlines.extend(content),
            InlineKind::Note(note) => {
                each_block(&note.blocks, &mut |block| collect(block, anchors, wanted));
            }
            _ => {}
        }
    }
}

#[test]
fn no_combination_of_sections_has_a_dangling_reference() {
    let workspace = with_pack().workspace();
    let base = workspace.project.pack("first-meeting").expect("the pack").clone();
    let items = ["about", "asking", "writing", "plain", "story", "request-sheet", "tab-limits"];
    for choice in 1_u32..1 << items.len() {
        let chosen: Vec<&str> =
            (0..items.len()).filter(|at| choice >> at & 1 == 1).map(|at| items[at]).collect();
        if chosen.contains(&"asking") && chosen.contains(&"tab-limits") {
            continue;
        }
        for missing in [Missing::Pointer, Missing::Summary] {
            let mut pack = base.clone();
            let item = &base.contents[0];
            pack.contents = chosen
                .iter()
                .map(|id| bindery::project::Spanned::new(item.span, (*id).to_owned()))
                .collect();
            pack.missing = missing;
            pack.readers =
                if choice % 2 == 0 { Readers::Facilitators } else { Readers::Participants };
            for (partner, edition) in [("alder", "print"), ("birch", "ebook")] {
                let manuscript = pack_manuscript(&workspace, &pack, partner, edition);
                assert_no_dangling_reference(&manuscript, &format!("{chosen:?} {partner}"));
            }
        }
    }
}

#[test]
fn an_unknown_pack_is_refused_with_a_suggestion() {
    let run = with_pack().run(&["build", "--pack", "first-meting"]).expect_failure(2);
    assert!(run.stderr.contains("there is no pack `first-meting`"), "{}", run.stderr);
    assert!(run.stderr.contains("did you mean `first-meeting`?"), "{}", run.stderr);
}

#[test]
fn the_whole_book_can_be_built_without_packs() {
    let project = with_pack();
    project.run(&["build", "--no-packs", "--edition", "ebook", "--out", "made"]).expect_success();
    let made = project.files("made");
    assert!(made.iter().all(|path| !path.contains("/packs/")), "{made:?}");
    assert_eq!(made.len(), 3, "{made:?}");
}
