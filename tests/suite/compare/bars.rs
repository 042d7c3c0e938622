//! Revision bars on pages, and the section “What has changed”.

use super::{classed, edited, marking, released, released_twice, run};
use crate::support::{Project, manuscript, pages, words};
use bindery::book::manuscript::Manuscript;
use bindery::book::tree::BlockKind;
use bindery::book::visit::each_block;
use bindery::compare::mark_changes;
use bindery::pages::pdf::with_bars;
use bindery::pages::typeset::{Compiled, block_places};
use std::collections::BTreeSet;
use typst::layout::{Frame, FrameItem, Point};
use typst::visualize::Geometry;
use typst_layout::PagedDocument;

/// The laid-out edition of a project with marks.
fn marked(
    project: &Project,
    partner: &str,
    edition: &str,
) -> (Manuscript, Compiled, PagedDocument) {
    let mut workspace = project.workspace();
    workspace.mark_every_edition();
    mark_changes(&mut workspace, None).unwrap_or_else(|problems| panic!("{problems:?}"));
    let manuscript = manuscript(&workspace, partner, edition);
    let compiled = pages(&workspace, &manuscript);
    let document = with_bars(&compiled.document, &compiled, &manuscript);
    (manuscript, compiled, document)
}

/// Upright bars directly on a page: left edge, top and bottom in points.
fn bars(frame: &Frame) -> Vec<(f64, f64, f64)> {
    let bar = |(position, item): &(Point, FrameItem)| match item {
        FrameItem::Shape(shape, _) => match shape.geometry {
            Geometry::Rect(size) if size.x.to_pt() < 5.0 && size.y > size.x => {
                let (x, y) = (position.x.to_pt(), position.y.to_pt());
                Some((x, y, y + size.y.to_pt()))
            }
            _ => None,
        },
        _ => None,
    };
    frame.items().filter_map(bar).collect()
}

#[test]
fn every_changed_block_has_a_bar_and_no_other_block_has_one() {
    let (manuscript, compiled, document) = marked(&edited(), "alder", "print");
    let marks = &manuscript.revisions.as_ref().expect("marks").marks;
    let places = block_places(&compiled);
    let all: Vec<Vec<(f64, f64, f64)>> =
        document.pages().iter().map(|page| bars(&page.frame)).collect();
    assert!(marks.len() >= 7, "{marks:?}");
    for id in marks.keys() {
        let own = places.get(id).unwrap_or_else(|| panic!("{id:?} is on no page"));
        for place in own {
            let is_barred = all[place.page - 1]
                .iter()
                .any(|&(_, top, bottom)| top <= place.top + 0.1 && place.bottom <= bottom + 0.1);
            assert!(is_barred, "{id:?} at {place:?}: {:?}", all[place.page - 1]);
        }
    }
    let mut leaves = BTreeSet::new();
    for section in &manuscript.sections {
        each_block(&section.blocks, &mut |block| {
            if matches!(
                block.kind,
                BlockKind::Paragraph(_)
                    | BlockKind::Heading { .. }
                    | BlockKind::Code { .. }
                    | BlockKind::Table(_)
            ) {
                leaves.insert(block.id.clone());
            }
        });
    }
    for (id, own) in places.iter().filter(|(id, _)| leaves.contains(id) && !marks.contains_key(id))
    {
        for place in own {
            let middle = (place.top + place.bottom) / 2.0;
            let bars = &all[place.page - 1];
            assert!(
                bars.iter().all(|&(_, top, bottom)| middle < top || bottom < middle),
                "{id:?} at {place:?}: {bars:?}"
            );
        }
    }
}

#[test]
fn bars_are_in_the_outer_margin() {
    for (edition, duplex) in [("print", true), ("screen", false)] {
        let project = edited().overlay_into(
            "content/editions",
            &crate::support::fixtures().join("base/content/editions"),
        );
        let (manuscript, _, document) = marked(&project, "alder", edition);
        let design = manuscript.edition.page.as_ref().expect("pages");
        assert_eq!(design.duplex, duplex, "{edition}");
        let outside = design.outside * 72.0 / 25.4;
        let mut sides = BTreeSet::new();
        for (index, page) in document.pages().iter().enumerate() {
            let width = page.frame.size().x.to_pt();
            for (left, ..) in bars(&page.frame) {
                let is_left = duplex && index % 2 == 1;
                sides.insert(is_left);
                let in_margin = if is_left {
                    left > 0.0 && left < outside
                } else {
                    left > width - outside && left < width
                };
                assert!(in_margin, "{edition}, page {}: {left}", index + 1);
            }
        }
        assert_eq!(sides.len(), if duplex { 2 } else { 1 }, "{edition}");
    }
}

#[test]
fn bars_lay_nothing_out_again() {
    let (_, compiled, document) = marked(&edited(), "alder", "print");
    let without = |frame: &Frame| {
        frame.items().filter(|(_, item)| !matches!(item, FrameItem::Shape(..))).count()
    };
    for (one, other) in compiled.document.pages().iter().zip(document.pages()) {
        assert_eq!(without(&one.frame), without(&other.frame));
        assert_eq!(one.number, other.number);
    }
    let text = words(&compiled.document);
    similar_asserts::assert_eq!(text, words(&document));
}

#[test]
fn what_has_changed_is_at_the_front_with_pages() {
    let (_, compiled, _) = marked(&classed(), "alder", "print");
    let text = words(&compiled.document).split_whitespace().collect::<Vec<_>>().join(" ");
    let section = text
        .split("This edition shows what has changed since version 2026.03.")
        .nth(1)
        .expect("the section");
    let places = [
        "Changes to the law",
        "A copy is due in 14 days.",
        "Changes to the information",
        "Clearer wording",
        "Foreword",
    ]
    .map(|part| section.find(part).unwrap_or_else(|| panic!("`{part}` is not in:\n{section}")));
    assert!(places.is_sorted(), "{section}");
    assert!(section.contains("(page 1"), "{section}");
}

#[test]
fn changes_in_a_partners_text_are_not_shown_to_other_partners() {
    let project = released().replace("content/chapters/writing.md", "damsonsheet", "damsonform");
    let (birch, ..) = marked(&project, "birch", "print");
    assert_eq!(birch.revisions.expect("marks").groups.len(), 1);
    let (alder, compiled, document) = marked(&project, "alder", "print");
    let revisions = alder.revisions.expect("marks");
    assert!(revisions.groups.is_empty() && revisions.marks.is_empty(), "{revisions:?}");
    assert!(
        words(&compiled.document)
            .contains("Nothing in this edition has changed since version 2026.03.")
    );
    assert!(document.pages().iter().all(|page| bars(&page.frame).is_empty()));
}

#[test]
fn a_release_has_the_marked_edition_beside_the_plain_one_once_there_is_an_earlier_one() {
    let project = released_twice();
    let of = |version: &str| -> Vec<String> {
        let files = project.files(&format!("output/releases/{version}/alder"));
        files.into_iter().filter(|name| name.contains("print")).collect()
    };
    assert_eq!(of("2026.03"), ["field-guide-alder-print-2026.03.pdf"]);
    assert_eq!(
        of("2026.04"),
        ["field-guide-alder-print-2026.04.pdf", "field-guide-alder-print-marked-2026.04.pdf"]
    );
    let first = marking(released(), "print", "separate");
    run(&first, &["list", "editions"]).stdout_has("print-marked");
    let plan = first.run(&["release", "plan", "--format", "json"]);
    assert!(plan.stdout.contains("print-marked"), "{}", plan.stdout);
}

#[test]
fn a_draft_is_marked_only_when_asked() {
    let project = marking(edited(), "print", "separate");
    let plain = "output/draft/alder/field-guide-alder-print-draft.pdf";
    run(&project, &["build", "--partner", "alder", "--edition", "print"]).stderr_has("1 made");
    let before = project.bytes(plain);
    run(&project, &["build", "--marked", "--partner", "alder", "--edition", "print"])
        .stderr_has("1 made");
    assert!(before != project.bytes(plain), "the marks are in the file");
    run(&project, &["build", "--partner", "alder", "--edition", "print"]).stderr_has("1 made");
    assert!(before == project.bytes(plain), "the plain draft is unchanged");
    project
        .run(&["build", "--edition", "print-marked"])
        .expect_failure(2)
        .stderr_has("the edition `print-marked` is made only for a release")
        .stderr_has("--marked");
}

#[test]
fn changes_are_marked_since_the_release_that_is_named() {
    let project = released_twice();
    run(&project, &["build", "--marked", "--partner", "alder", "--edition", "print"]);
    let unchanged = project.bytes("output/draft/alder/field-guide-alder-print-draft.pdf");
    run(&project, &["build", "--since", "2026.03", "--partner", "alder", "--edition", "print"]);
    let since = project.bytes("output/draft/alder/field-guide-alder-print-draft.pdf");
    assert!(unchanged != since);
    let named = project.append("content/book.toml", "\n[revisions]\nsince = \"2026.03\"\n");
    run(&named, &["build", "--marked", "--partner", "alder", "--edition", "print"]);
    assert!(since == named.bytes("output/draft/alder/field-guide-alder-print-draft.pdf"));
    let wrong = named.replace("content/book.toml", "since = \"2026.03\"", "since = \"2026.02\"");
    wrong
        .run(&["build", "--marked"])
        .expect_failure(1)
        .stderr_has("there is no release `2026.02`")
        .stderr_has("content/book.toml:");
}

#[test]
fn without_a_release_there_is_nothing_to_mark() {
    Project::base()
        .run(&["build", "--marked"])
        .expect_failure(1)
        .stderr_has("there is no release yet")
        .stderr_has("build without `--marked`");
}
