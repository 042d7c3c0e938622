//! Editions for print shops have boxes and marks. Low-ink editions have no colour and no solid area.

use crate::support::{Project, manuscript, pages};
use typst::layout::{Frame, FrameItem, Transform};
use typst::visualize::{Color, Geometry, Paint};

pub(crate) const PRESS: &str = r#"schema = 1
id = "print-shop"
title = "Print shop edition"
format = "pdf"
links = "notes"
references = "page"

[page]
size = "A4"
inside = 30
outside = 22
top = 26
bottom = 26
duplex = true
text-size = 11
leading = 0.72

[press]
bleed = 3
marks = true
"#;

const LOW_INK: &str = r#"schema = 1
id = "low-ink"
title = "Low-ink edition"
format = "pdf"
links = "notes"
references = "page"

[page]
size = "A4"
inside = 26
outside = 20
top = 24
bottom = 24
text-size = 11
leading = 0.7
colour = "low-ink"
"#;

fn with(id: &str, edition: &str) -> Project {
    Project::base().write(&format!("content/editions/{id}.toml"), edition)
}

/// The numbers after a key in every object of a PDF that has it.
fn boxes(text: &str, key: &str) -> Vec<[f64; 4]> {
    text.split(&format!("/{key}["))
        .skip(1)
        .filter_map(|rest| {
            let numbers = rest.split_once(']')?.0.split_whitespace();
            let numbers: Vec<f64> =
                numbers.map(|number| number.parse().ok()).collect::<Option<_>>()?;
            numbers.try_into().ok()
        })
        .collect()
}

#[test]
fn every_page_has_its_boxes_one_inside_the_other() {
    for (marks, around) in [(true, 12.0), (false, 3.0)] {
        let edition = PRESS.replace("marks = true", &format!("marks = {marks}"));
        let project = with("print-shop", &edition);
        let workspace = project.workspace();
        let manuscript = manuscript(&workspace, "birch", "print-shop");
        let compiled = pages(&workspace, &manuscript);
        let bytes = bindery::pages::pdf::export(&compiled, &manuscript).expect("a file");
        let text = crate::pdf::unpacked(&bytes);
        let (media, bleed, trim) =
            (boxes(&text, "MediaBox"), boxes(&text, "BleedBox"), boxes(&text, "TrimBox"));
        assert_eq!(media.len(), compiled.page_count());
        assert_eq!((bleed.len(), trim.len()), (media.len(), media.len()));
        let millimetres = |points: f64| points * 25.4 / 72.0;
        for ((media, bleed), trim) in media.iter().zip(&bleed).zip(&trim) {
            let distance = |outer: &[f64; 4], inner: &[f64; 4]| {
                [0, 1, 2, 3].map(|side| millimetres((inner[side] - outer[side]).abs()))
            };
            let near = |sides: [f64; 4], wanted: f64| {
                assert!(sides.iter().all(|side| (side - wanted).abs() < 0.01), "{sides:?}");
            };
            near(distance(bleed, trim), 3.0);
            near(distance(media, trim), around);
            assert!((millimetres(trim[2] - trim[0]) - 210.0).abs() < 0.01);
            assert!((millimetres(trim[3] - trim[1]) - 297.0).abs() < 0.01);
        }
    }
}

/// Calls `see` for every filled rectangle with its place, in millimetres from the trim's corner.
fn each_fill(frame: &Frame, transform: Transform, see: &mut impl FnMut(&Paint, [f64; 4])) {
    for (position, item) in frame.items() {
        let moved = transform.pre_concat(Transform::translate(position.x, position.y));
        match item {
            FrameItem::Group(group) => {
                each_fill(&group.frame, moved.pre_concat(group.transform), see);
            }
            FrameItem::Shape(shape, _) => {
                if let Some(fill) = &shape.fill {
                    let size = match &shape.geometry {
                        Geometry::Rect(size) => *size,
                        Geometry::Curve(curve) => curve.bbox(None).size(),
                        Geometry::Line(_) => continue,
                    };
                    let (left, top) = (moved.tx.to_mm(), moved.ty.to_mm());
                    see(fill, [left, top, left + size.x.to_mm(), top + size.y.to_mm()]);
                }
            }
            _ => {}
        }
    }
}

#[test]
fn grounds_reach_the_bleed_on_the_cover_and_on_part_pages() {
    let project = with("print-shop", PRESS);
    let workspace = project.workspace();
    let manuscript = manuscript(&workspace, "birch", "print-shop");
    let compiled = pages(&workspace, &manuscript);
    let mut covered = 0;
    for (number, page) in compiled.document.pages().iter().enumerate() {
        each_fill(&page.frame, Transform::identity(), &mut |_, [left, top, right, bottom]| {
            let near = |a: f64, b: f64| (a - b).abs() < 0.05;
            // A ground that touches an edge of the trim extends to the bleed there.
            if left <= 0.0 || top <= 0.0 || right >= 210.0 || bottom >= 297.0 {
                assert!(near(left, -3.0) && near(right, 213.0), "page {}", number + 1);
                assert!(top > 0.0 || near(top, -3.0), "page {}: {top}", number + 1);
                assert!(bottom < 297.0 || near(bottom, 300.0), "page {}: {bottom}", number + 1);
                covered += 1;
            }
        });
    }
    assert!(covered >= 4, "the cover has two grounds, each part one: {covered}");
}

#[test]
fn the_file_for_a_print_shop_has_a_ticket_and_stays_accessible() {
    let project = with("print-shop", PRESS);
    project.run(&["build", "--edition", "print-shop", "--partner", "birch"]).expect_success();
    let file = "output/draft/birch/field-guide-birch-print-shop-draft.pdf";
    project
        .run(&["sheets", file])
        .expect_success()
        .stdout_has("210 by 297 mm")
        .stdout_has("3 mm on every side");
    let text = String::from_utf8_lossy(&project.bytes(file)).into_owned();
    assert!(text.contains("<pdfuaid:part>1</pdfuaid:part>"));
}

#[test]
fn a_mistake_in_the_table_for_a_press_is_reported() {
    for (from, to, said) in [
        ("bleed = 3", "bleeed = 3", "`[press]` has no key `bleeed` (did you mean `bleed`?)"),
        ("bleed = 3\n", "", "`[press]` needs the key `bleed`"),
        ("bleed = 3", "bleed = 300", "`bleed` must be a number from 0.5 to 20"),
        ("marks = true", "marks = \"yes\"", "`marks` must be `true` or `false`, not text (`yes`)"),
    ] {
        with("print-shop", &PRESS.replace(from, to))
            .run(&["check", "--format", "short"])
            .expect_failure(1)
            .stdout_has(said);
    }
}

/// Red, green and blue, from 0 to 255.
fn rgb(paint: &Paint) -> [u8; 3] {
    let Paint::Solid(colour) = paint else { panic!("only plain colours: {paint:?}") };
    let [red, green, blue, _] = colour.to_vec4_u8();
    [red, green, blue]
}

#[test]
fn low_ink_has_no_colour_and_no_solid_area() {
    fn each_paint(frame: &Frame, see: &mut impl FnMut(&Paint)) {
        for (_, item) in frame.items() {
            match item {
                FrameItem::Group(group) => each_paint(&group.frame, see),
                FrameItem::Text(text) => see(&text.fill),
                FrameItem::Shape(shape, _) => {
                    shape.fill.iter().for_each(&mut *see);
                    shape.stroke.iter().for_each(|stroke| see(&stroke.paint));
                }
                _ => {}
            }
        }
    }
    let project = with("low-ink", LOW_INK);
    let workspace = project.workspace();
    for partner in ["alder", "birch"] {
        let manuscript = manuscript(&workspace, partner, "low-ink");
        let compiled = pages(&workspace, &manuscript);
        let mut seen = 0;
        for page in compiled.document.pages() {
            each_paint(&page.frame, &mut |paint| {
                seen += 1;
                assert_eq!(rgb(paint), [0, 0, 0]);
            });
            each_fill(&page.frame, Transform::identity(), &mut |_, [left, top, right, bottom]| {
                // A rule of a table, or the dot of the i in an icon.
                let (width, height) = (right - left, bottom - top);
                assert!(width.min(height) < 1.2, "{width:.1} by {height:.1} mm are solid");
            });
        }
        assert!(seen > 500);
        for (path, picture) in &manuscript.resources {
            let text = String::from_utf8_lossy(&picture.bytes).into_owned();
            assert!(!path.starts_with("partners/"), "{path}: a logo has grounds");
            assert!(
                !text.contains(
                    &workspace
                        .project
                        .partner(partner)
                        .expect("one")
                        .partner
                        .palette
                        .accent
                        .to_string()
                ),
                "{path}"
            );
        }
    }
}

#[test]
fn other_editions_keep_their_colours() {
    let project = with("low-ink", LOW_INK);
    let workspace = project.workspace();
    let manuscript = manuscript(&workspace, "birch", "screen");
    let compiled = pages(&workspace, &manuscript);
    let mut colours = 0;
    for page in compiled.document.pages() {
        each_fill(&page.frame, Transform::identity(), &mut |paint, _| {
            let white = Paint::Solid(Color::WHITE);
            colours += usize::from(*paint != white && rgb(paint) != [0, 0, 0]);
        });
    }
    assert!(colours > 2, "{colours}");
}
