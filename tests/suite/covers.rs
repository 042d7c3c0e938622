//! Covers: families and motifs, the author's own picture, brand colours as they are, the openings of
//! parts and the back cover.

use crate::long_names::pieces_of;
use crate::support::{Project, manuscript, pages, unzip};
use bindery::assembly::workspace::Workspace;
use bindery::pages::typeset::cover_png;
use std::collections::BTreeSet;
use typst::layout::{Frame, FrameItem};
use typst::visualize::Paint;

const BOOK: &str = "content/book.toml";
const BRAND: &str = "content/partners/birch/_brand.yml";
const FAMILIES: [&str; 3] = ["poster", "picture", "quiet"];
const MOTIFS: [&str; 8] =
    ["paths", "records", "trail", "doors", "redaction", "contours", "signals", "none"];

/// The base project with a table `[cover]`.
fn with_cover(keys: &str) -> Project {
    Project::base().replace(BOOK, "[licence]\n", &format!("[cover]\n{keys}\n\n[licence]\n"))
}

/// What is drawn on a frame: the colours of areas and lines, of text, and how many pictures.
#[derive(Debug, Default)]
struct Drawn {
    areas: BTreeSet<String>,
    texts: BTreeSet<String>,
    largest: f64,
    pictures: usize,
    shapes: String,
}

fn colour(paint: &Paint) -> String {
    match paint {
        Paint::Solid(colour) => colour.to_hex().to_string(),
        other => format!("{other:?}"),
    }
}

fn drawn(frame: &Frame) -> Drawn {
    let mut found = Drawn::default();
    draw(frame, &mut found);
    found
}

fn draw(frame: &Frame, found: &mut Drawn) {
    for (position, item) in frame.items() {
        match item {
            FrameItem::Group(group) => draw(&group.frame, found),
            FrameItem::Text(text) => {
                found.texts.insert(colour(&text.fill));
                found.largest = found.largest.max(text.size.to_pt());
            }
            FrameItem::Shape(shape, _) => {
                found.areas.extend(shape.fill.as_ref().map(colour));
                found.shapes.push_str(&format!("{position:?} {shape:?}\n"));
            }
            FrameItem::Image(..) => found.pictures += 1,
            _ => {}
        }
    }
}

/// The first page of a partner's edition.
fn front(workspace: &Workspace, partner: &str, edition: &str) -> Drawn {
    let compiled = pages(workspace, &manuscript(workspace, partner, edition));
    drawn(&compiled.document.pages()[0].frame)
}

fn words(frame: &Frame) -> String {
    pieces_of(frame).iter().map(|piece| format!("{} ", piece.text)).collect()
}

#[test]
fn every_family_and_motif_makes_a_cover_in_every_edition() {
    for motif in MOTIFS {
        let mut shapes = BTreeSet::new();
        for family in FAMILIES {
            let project = with_cover(&format!("family = \"{family}\"\nmotif = \"{motif}\""));
            project.run(&["check", "--format", "short"]).expect_success().stdout("");
            let workspace = project.workspace();
            for edition in ["screen", "print"] {
                let cover = front(&workspace, "birch", edition);
                let least = if motif == "none" { 0 } else { 3 };
                assert!(cover.shapes.lines().count() >= least, "{family}, {motif}, {edition}");
                shapes.insert(cover.shapes);
            }
        }
        assert_eq!(shapes.len(), 6, "{motif}");
    }
}

#[test]
fn a_drawing_is_grown_from_the_id_of_the_work_and_is_always_the_same() {
    let picture = |id: &str, motif: &str| {
        let project = with_cover(&format!("motif = \"{motif}\"")).replace(
            BOOK,
            "id = \"field-guide\"",
            &format!("id = \"{id}\""),
        );
        let workspace = project.workspace();
        let manuscript = manuscript(&workspace, "birch", "ebook");
        let engine = workspace.engine().expect("an engine");
        cover_png(engine, &manuscript).unwrap_or_else(|problems| panic!("{problems:?}")).bytes
    };
    for motif in ["paths", "contours"] {
        let one = picture("field-guide", motif);
        assert!(one == picture("field-guide", motif), "{motif} differs from itself");
        assert!(one != picture("other-guide", motif), "{motif} is the same for two works");
    }
    assert!(picture("field-guide", "paths") != picture("field-guide", "trail"));
}

#[test]
fn a_brand_s_yellow_stays_yellow_and_has_dark_type_on_it() {
    let yellow = "#f2a900";
    let project = with_cover("family = \"poster\"\nmotif = \"paths\"")
        .replace(BRAND, "plum: \"#6d2b5e\"", &format!("plum: \"{yellow}\""))
        .replace(BRAND, "  secondary: \"#e7a6c8\"\n", "");
    let workspace = project.workspace();
    let manuscript = manuscript(&workspace, "birch", "screen");
    let compiled = pages(&workspace, &manuscript);
    let is_grey = |colour: &String| colour[1..3] == colour[3..5] && colour[3..5] == colour[5..7];
    let mut openings = 0;
    for (index, page) in compiled.document.pages().iter().enumerate() {
        let drawn = drawn(&page.frame);
        let off: Vec<&String> = drawn.texts.iter().filter(|colour| !is_grey(colour)).collect();
        assert!(off.is_empty(), "page {}: text in {off:?}", index + 1);
        if drawn.areas.contains(yellow) && words(&page.frame).starts_with("Part ") {
            openings += 1;
            assert_eq!(drawn.texts.iter().collect::<Vec<_>>(), ["#1a1a1a"], "page {}", index + 1);
        }
    }
    assert!(openings >= 3, "{openings} openings of parts are yellow");
    let cover = drawn(&compiled.document.pages()[0].frame);
    assert!(cover.areas.contains(yellow), "{:?}", cover.areas);
    assert_eq!(cover.texts.iter().collect::<Vec<_>>(), ["#1a1a1a"]);

    project.run(&["build", "--partner", "birch", "--edition", "ebook"]).expect_success();
    let file = project.files("output").into_iter().find(|file| file.ends_with(".epub"));
    let epub = unzip(&project.bytes(&format!("output/{}", file.expect("an ebook"))));
    let style = String::from_utf8(epub["EPUB/book.css"].clone()).expect("text");
    assert!(style.contains(&format!("solid {yellow}")), "bars have the brand's colour");
    let colours = style.lines().map(str::trim).filter(|line| line.starts_with("color: "));
    let light: BTreeSet<&str> = colours.collect();
    assert!(light.contains("color: inherit;"), "{light:?}");
    // The dark mode has the yellow as it is, since it is legible there.
    let hues: Vec<&&str> = light.iter().filter(|line| line.contains('#')).collect();
    assert!(hues.iter().all(|line| line.contains(yellow)), "{hues:?}");
}

#[test]
fn a_dark_second_colour_is_the_colour_of_text_beside_a_pale_first() {
    let project = Project::base().replace(BRAND, "plum: \"#6d2b5e\"", "plum: \"#f2a900\"").replace(
        BRAND,
        "secondary: \"#e7a6c8\"",
        "secondary: \"#102a54\"",
    );
    project.run(&["check", "--format", "short"]).expect_success().stdout("");
    let workspace = project.workspace();
    let compiled = pages(&workspace, &manuscript(&workspace, "birch", "screen"));
    let texts: BTreeSet<String> =
        compiled.document.pages().iter().flat_map(|page| drawn(&page.frame).texts).collect();
    assert!(texts.contains("#102a54"), "{texts:?}");
}

#[test]
fn an_office_printer_gets_lines_and_no_areas() {
    for family in FAMILIES {
        let project = with_cover(&format!("family = \"{family}\"\nmotif = \"redaction\""));
        let cover = front(&project.workspace(), "birch", "print");
        let dark: Vec<&String> = cover.areas.iter().filter(|colour| *colour != "#ffffff").collect();
        assert!(dark.is_empty(), "{family}: {dark:?}");
    }
}

#[test]
fn the_title_is_legible_on_a_cover_the_size_of_a_stamp() {
    for family in FAMILIES {
        let project = with_cover(&format!("family = \"{family}\"")).replace(
            BOOK,
            "title = \"The Field Guide\"",
            "title = \"Migrant Digital Justice Toolkit\"",
        );
        let workspace = project.workspace();
        let manuscript = manuscript(&workspace, "birch", "ebook");
        let engine = workspace.engine().expect("an engine");
        let cover =
            cover_png(engine, &manuscript).unwrap_or_else(|problems| panic!("{problems:?}"));
        // The engine draws covers of A4, which is 595 points wide.
        let large = front_size(&workspace);
        let pixels = large / 595.0 * 120.0;
        assert!(pixels >= 8.0, "{family}: {pixels:.1} pixels at 120 pixels");
        assert!(cover.width == 1200 && cover.height > 1600);
    }
}

/// The size of the title on the front of the screen edition, which is no larger than an ebook's.
fn front_size(workspace: &Workspace) -> f64 {
    front(workspace, "birch", "screen").largest
}

#[test]
fn an_author_s_own_picture_takes_the_place_of_the_drawing() {
    let plain = front(&Project::base().workspace(), "birch", "screen");
    let project = Project::base().replace(
        BOOK,
        "noun = \"guide\"\n",
        "noun = \"guide\"\ncover = \"figures/clock.svg\"\n",
    );
    project.run(&["check", "--format", "short"]).expect_success().stdout("");
    let workspace = project.workspace();
    let compiled = pages(&workspace, &manuscript(&workspace, "birch", "screen"));
    let own = drawn(&compiled.document.pages()[0].frame);
    assert_eq!(own.pictures, plain.pictures + 1);
    assert!(words(&compiled.document.pages()[0].frame).contains("The Field Guide"));
}

#[test]
fn a_picture_that_holds_the_title_is_all_of_the_cover_but_its_foot() {
    let project = with_cover(
        "picture = \"figures/clock.svg\"\nalt = \"The Field Guide, on a clock\"\nholds-title = true",
    );
    let workspace = project.workspace();
    let compiled = pages(&workspace, &manuscript(&workspace, "birch", "screen"));
    let text = words(&compiled.document.pages()[0].frame);
    assert!(!text.contains("Field Guide"), "{text}");
    for fact in ["Birch Law Centre", "Screen", "Draft", "1 March 2026"] {
        assert!(text.contains(fact), "{fact}: {text}");
    }
    // Validators find a picture without an alternative text.
    project.run(&["build", "--partner", "birch", "--edition", "screen"]).expect_success();
}

#[test]
fn a_partner_may_bring_its_own_picture() {
    let project = Project::base().replace(
        BRAND,
        "    co-brand: true\n",
        "    co-brand: true\n    cover: { path: logo.svg, alt: A tree }\n",
    );
    project.run(&["check", "--format", "short"]).expect_success().stdout("");
    let workspace = project.workspace();
    let plain = front(&Project::base().workspace(), "birch", "screen").pictures;
    assert_eq!(front(&workspace, "birch", "screen").pictures, plain + 1);
    assert_eq!(front(&workspace, "alder", "screen").pictures, 0);
}

#[test]
fn a_logo_for_dark_grounds_is_used_on_them() {
    let light = "  images:\n    tree:\n";
    let dark = "  images:\n    pale:\n      path: pale.svg\n      alt: \"Birch Law Centre: a tree, in white\"\n    tree:\n";
    let logo = Project::base().bytes("content/partners/birch/logo.svg");
    let project = with_cover("family = \"poster\"")
        .replace(BRAND, light, dark)
        .replace(BRAND, "  medium: tree\n", "  medium:\n    light: tree\n    dark: pale\n")
        .write("content/partners/birch/pale.svg", logo);
    project.run(&["check", "--format", "short"]).expect_success().stdout("");
    let white = |project: &Project| {
        front(&project.workspace(), "birch", "screen").areas.contains("#ffffff")
    };
    assert!(!white(&project), "the logo needs no white plate");
    assert!(white(&with_cover("family = \"poster\"")), "a logo for white pages has a white plate");
}

#[test]
fn each_part_opens_with_its_own_state_of_the_drawing() {
    for motif in MOTIFS.iter().filter(|motif| **motif != "none") {
        let workspace = with_cover(&format!("motif = \"{motif}\"")).workspace();
        for edition in ["screen", "print"] {
            let compiled = pages(&workspace, &manuscript(&workspace, "birch", edition));
            let openings: Vec<&Frame> = compiled
                .document
                .pages()
                .iter()
                .map(|page| &page.frame)
                .filter(|frame| words(frame).starts_with("Part "))
                .collect();
            assert_eq!(openings.len(), 3, "{motif}, {edition}");
            let states: BTreeSet<String> =
                openings.iter().map(|frame| drawn(frame).shapes).collect();
            assert_eq!(states.len(), 3, "{motif}, {edition}");
            let text = words(openings[0]);
            for section in ["Asking for apples", "Writing", "A plain chapter"] {
                assert!(text.contains(section.split(' ').next().unwrap()), "{section}: {text}");
            }
        }
    }
}

#[test]
fn editions_on_paper_end_with_a_back_cover() {
    let project = with_cover("blurb = \"A book about apples, for everyone who eats them.\"");
    let workspace = project.workspace();
    for (edition, has_back) in [("print", true), ("large-print", true), ("screen", false)] {
        let compiled = pages(&workspace, &manuscript(&workspace, "birch", edition));
        let pages = compiled.document.pages();
        let last = words(&pages.last().expect("a page").frame);
        assert_eq!(last.contains("A book about apples"), has_back, "{edition}: {last}");
        if has_back {
            for text in
                ["Published by Orchard Press", "01632 960123", "Attribution", "orchard.example"]
            {
                assert!(last.contains(text), "{edition}: {text}: {last}");
            }
        }
        if edition == "print" {
            assert_eq!(pages.len() % 2, 0, "a back cover is a verso");
        }
    }
}

#[test]
fn an_edition_decides_about_its_back_cover() {
    let project = Project::base()
        .append("content/editions/ebook.toml", "")
        .replace(
            "content/editions/print.toml",
            "format = \"pdf\"\n",
            "format = \"pdf\"\nback-cover = false\n",
        )
        .replace(
            "content/editions/screen.toml",
            "format = \"pdf\"\n",
            "format = \"pdf\"\nback-cover = true\n",
        );
    let workspace = project.workspace();
    for (edition, has_back) in [("print", false), ("screen", true)] {
        let compiled = pages(&workspace, &manuscript(&workspace, "birch", edition));
        let last = words(&compiled.document.pages().last().expect("a page").frame);
        assert_eq!(last.contains("Published by"), has_back, "{edition}: {last}");
    }
}

#[test]
fn a_title_without_a_subtitle_or_from_right_to_left_has_its_place() {
    for family in FAMILIES {
        for (language, title) in [("en-GB", "Go"), ("ar", "A guide to apples and pears")] {
            let project = with_cover(&format!("family = \"{family}\"\nmotif = \"paths\""))
                .replace(BOOK, "language = \"en-GB\"", &format!("language = \"{language}\""))
                .replace(BOOK, "title = \"The Field Guide\"", &format!("title = \"{title}\""));
            let workspace = project.workspace();
            let manuscript = manuscript(&workspace, "birch", "screen");
            let compiled = pages(&workspace, &manuscript);
            let page = &compiled.document.pages()[0].frame;
            let width = page.width().to_pt();
            let pieces = pieces_of(page);
            let large =
                pieces.iter().max_by(|a, b| (a.bottom - a.top).total_cmp(&(b.bottom - b.top)));
            let large = large.expect("a title");
            assert!(large.left > 40.0 && large.right < width - 40.0, "{family}: {large:?}");
            if family != "quiet" {
                let is_at_the_right = width - large.right < large.left;
                assert_eq!(is_at_the_right, language == "ar", "{family}, {language}: {large:?}");
            }
        }
    }
}
