//! Files for a print shop in the inks of its press (PDF/X-4), and the cover of a bound book.

use crate::press::PRESS;
use crate::support::Project;
use hayro_syntax::Pdf;
use hayro_syntax::content::UntypedIter;
use hayro_syntax::object::{Array, Dict, Name, Object, Stream, String as PdfString};
use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use std::collections::BTreeSet;
use std::io::Cursor;

const EDITION: &str = "content/editions/print-shop.toml";
const BODY: &str = "output/draft/birch/field-guide-birch-print-shop-draft.pdf";
const COVER: &str = "output/draft/birch/field-guide-birch-print-shop-cover-draft.pdf";

/// A project with an edition for a press, and more keys under `[press]`.
fn project(keys: &str) -> Project {
    Project::base().write(EDITION, format!("{PRESS}standard = \"pdf/x-4\"\n{keys}"))
}

fn build(project: &Project) -> Pdf {
    project.run(&["build", "--edition", "print-shop", "--partner", "birch"]).expect_success();
    Pdf::new(project.bytes(BODY)).expect("a PDF")
}

fn catalogue(pdf: &Pdf) -> Dict<'_> {
    pdf.xref().get(pdf.xref().root_id()).expect("a catalogue")
}

fn metadata(pdf: &Pdf) -> String {
    let stream: Stream<'_> = catalogue(pdf).get("Metadata").expect("metadata");
    String::from_utf8(stream.decoded().expect("its data").into_owned()).expect("text")
}

/// The width of the first page after cutting, in millimetres.
fn trimmed_width(pdf: &Pdf) -> f64 {
    let trim: Array<'_> = pdf.pages()[0].raw().get("TrimBox").expect("a trim box");
    let edges: Vec<f64> = trim.iter::<hayro_syntax::object::Number>().map(|n| n.as_f64()).collect();
    (edges[2] - edges[0]) * 25.4 / 72.0
}

/// A colour operator with its operands.
type Colour = (String, Vec<f64>);

/// The colours that are set on every page, and how often text is shown in each colour of fills.
fn colours(pdf: &Pdf) -> (Vec<Colour>, Vec<Colour>) {
    let (mut set, mut shown) = (Vec::new(), Vec::new());
    for page in pdf.pages().iter() {
        let stream = page.page_stream().expect("operations");
        let mut iter = UntypedIter::new(stream);
        let mut fill: Vec<Colour> = vec![("g".to_owned(), vec![0.0])];
        while let Some(instruction) = iter.next() {
            let operator = String::from_utf8_lossy(instruction.operator).into_owned();
            let numbers: Vec<f64> = instruction
                .operands()
                .filter_map(|operand| match operand {
                    Object::Number(number) => Some(number.as_f64()),
                    _ => None,
                })
                .collect();
            let last = fill.last_mut().expect("a state");
            match operator.as_str() {
                "q" => {
                    let current = last.clone();
                    fill.push(current);
                }
                "Q" => {
                    fill.pop();
                }
                "k" | "g" | "rg" | "scn" | "sc" => {
                    *last = (operator.clone(), numbers.clone());
                    set.push((operator, numbers));
                }
                "K" | "G" | "RG" | "SCN" | "SC" => set.push((operator, numbers)),
                "Tj" | "TJ" => shown.push(last.clone()),
                _ => {}
            }
        }
    }
    (set, shown)
}

/// The names of all separations in a file.
fn separations(pdf: &Pdf) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for object in pdf.objects() {
        let Object::Array(parts) = object else { continue };
        let mut parts = parts.iter::<Object<'_>>();
        let (Some(Object::Name(kind)), Some(Object::Name(name))) = (parts.next(), parts.next())
        else {
            continue;
        };
        if &*kind == b"Separation" {
            names.insert(name.as_str().to_owned());
        }
    }
    names
}

#[test]
fn a_file_for_a_press_has_its_profile_and_nothing_for_a_screen() {
    let project = project("profile = \"fogra39\"\n");
    let pdf = build(&project);
    assert!(project.bytes(BODY).starts_with(b"%PDF-1.6\n"));
    let catalogue = catalogue(&pdf);
    let intents: Array<'_> = catalogue.get("OutputIntents").expect("output intents");
    let mut kinds = Vec::new();
    for intent in intents.iter::<Dict<'_>>() {
        kinds.push(intent.get::<Name<'_>>("S").expect("a kind").as_str().to_owned());
        let text = |key| intent.get::<PdfString<'_>>(key).map(|text| text.as_bytes().to_vec());
        assert_eq!(text("OutputConditionIdentifier").as_deref(), Some(b"FOGRA39".as_slice()));
        assert_eq!(text("RegistryName").as_deref(), Some(b"http://www.color.org".as_slice()));
        let profile: Stream<'_> = intent.get("DestOutputProfile").expect("a profile");
        let shipped = std::fs::read(
            crate::support::repository().join("src/ground/profiles/FOGRA39L_coated.icc"),
        );
        assert_eq!(profile.decoded().expect("its data").as_ref(), shipped.expect("a file"));
    }
    assert_eq!(kinds, ["GTS_PDFX", "GTS_PDFA1"]);
    for key in ["Outlines", "StructTreeRoot", "MarkInfo", "OpenAction", "AA", "AcroForm"] {
        assert!(!catalogue.contains_key(key), "{key}");
    }
    let mut pages = 0;
    for object in pdf.objects() {
        let Object::Dict(dict) = object else { continue };
        let kind = dict.get::<Name<'_>>("Type");
        assert!(kind.as_ref().is_none_or(|kind| &**kind != b"Annot"), "a link");
        if kind.is_some_and(|kind| &*kind == b"Page") {
            pages += 1;
            assert!(!dict.contains_key("Annots"));
            assert!(dict.contains_key("TrimBox") && dict.contains_key("BleedBox"));
        }
    }
    assert_eq!(pages, pdf.pages().len());
    let xmp = metadata(&pdf);
    let xmp = roxmltree::Document::parse(&xmp).expect("XML");
    let said = |name: &str| {
        xmp.descendants()
            .find(|node| node.tag_name().name() == name)
            .and_then(|node| node.text().map(str::to_owned))
    };
    assert_eq!(said("GTS_PDFXVersion").as_deref(), Some("PDF/X-4"));
    assert_eq!(said("Trapped").as_deref(), Some("False"));
    assert_eq!((said("part").as_deref(), said("conformance").as_deref()), (Some("3"), Some("B")));
    for name in ["MetadataDate", "VersionID", "RenditionClass", "DocumentID", "CreateDate"] {
        assert!(said(name).is_some(), "{name}");
    }
    assert!(!metadata(&pdf).contains("pdfuaid:part>"), "no claim that it is accessible");
}

#[test]
fn text_and_greys_are_black_alone_and_brand_colours_are_inks() {
    let pdf = build(&project(""));
    let (set, shown) = colours(&pdf);
    assert!(set.len() > 200 && shown.len() > 200, "{} {}", set.len(), shown.len());
    for (operator, numbers) in &set {
        let is_ink = matches!(operator.as_str(), "k" | "K");
        // Marks around the page are on every plate.
        let is_on_every_plate = operator == "SCN" && numbers.as_slice() == [1.0];
        assert!(is_ink || is_on_every_plate, "{operator} {numbers:?}");
    }
    let black = shown.iter().filter(|(_, ink)| ink.as_slice() == [0.0, 0.0, 0.0, 1.0]).count();
    assert!(black * 2 > shown.len(), "{black} of {}", shown.len());
    assert!(set.iter().any(|(_, ink)| ink.first().is_some_and(|cyan| *cyan > 0.0)), "plum");
    assert_eq!(separations(&pdf), BTreeSet::from(["All".to_owned()]));
}

#[test]
fn a_brand_colour_with_an_ink_is_a_plate_of_its_own() {
    let brand = "content/partners/birch/_brand.yml";
    let project = project("").replace(
        brand,
        "defaults:\n  bindery:\n",
        "defaults:\n  bindery:\n    inks:\n      plum: PANTONE 519 C\n",
    );
    let pdf = build(&project);
    assert!(separations(&pdf).contains("PANTONE 519 C"), "{:?}", separations(&pdf));
    project.run(&["sheets", BODY]).expect_success().stdout_has("PANTONE 519 C");
    // Other editions do not change.
    let screen = ["build", "--edition", "screen", "--partner", "birch"];
    let file = "output/draft/birch/field-guide-birch-screen-draft.pdf";
    project.run(&screen).expect_success();
    let with_ink = project.bytes(file);
    let without = Project::base();
    without.run(&screen).expect_success();
    assert_eq!(with_ink, without.bytes(file));
}

#[test]
fn a_wrong_ink_is_reported() {
    for (line, said) in [
        ("plumm: PANTONE 519 C", "the brand has no colour `plumm` (did you mean `plum`?)"),
        ("plum: Black", "`Black` is an ink of every press, not a spot colour"),
        ("plum: [a]", "`plum` must be text"),
    ] {
        let brand = "content/partners/birch/_brand.yml";
        let inks = format!("defaults:\n  bindery:\n    inks:\n      {line}\n");
        Project::base()
            .replace(brand, "defaults:\n  bindery:\n", &inks)
            .run(&["check", "--format", "short"])
            .expect_failure(1)
            .stdout_has(said);
    }
}

fn encoded(picture: RgbImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Vec::new();
    DynamicImage::ImageRgb8(picture)
        .write_to(&mut Cursor::new(&mut bytes), format)
        .expect("a picture");
    bytes
}

#[test]
fn pictures_are_in_inks_and_grey_ones_in_black_alone() {
    let colour = RgbImage::from_fn(64, 64, |x, y| Rgb([(x * 4) as u8, (y * 4) as u8, 128]));
    let grey = RgbImage::from_fn(64, 64, |x, _| Rgb([(x * 4) as u8; 3]));
    let project = project("")
        .write("content/figures/colour.png", encoded(colour.clone(), ImageFormat::Png))
        .write("content/figures/grey.png", encoded(grey, ImageFormat::Png))
        .write("content/figures/photograph.jpg", encoded(colour, ImageFormat::Jpeg))
        .replace("content/chapters/writing.md", "apples.png)", "apples.png){width=\"4mm\"}")
        .body(
            "![Colours.](figures/colour.png){width=\"5mm\"}\n\n\
             ![Greys.](figures/grey.png){width=\"5mm\"}\n\n\
             ![A photograph.](figures/photograph.jpg){width=\"5mm\"}\n",
        );
    let pdf = build(&project);
    let mut spaces = Vec::new();
    for object in pdf.objects() {
        let Object::Stream(stream) = object else { continue };
        let dict = stream.dict();
        let is =
            |key: &str, name: &[u8]| dict.get::<Name<'_>>(key).is_some_and(|own| *own == *name);
        let is_ours = dict.get::<i32>("Width") == Some(64);
        if is("Subtype", b"Image") && is_ours {
            let space = dict.get::<Name<'_>>("ColorSpace").expect("a device's colours");
            let filter = dict.get::<Name<'_>>("Filter").expect("a filter");
            spaces.push(format!("{} {}", space.as_str(), filter.as_str()));
        }
    }
    spaces.sort_unstable();
    assert_eq!(
        spaces,
        ["DeviceCMYK DCTDecode", "DeviceCMYK FlateDecode", "DeviceGray FlateDecode"]
    );
    project
        .run(&["sheets", BODY])
        .expect_success()
        .stdout_has("at least 325 pixels per inch")
        .stdout_has("no screen colours, links or notes");
}

#[test]
fn a_bound_book_has_its_cover_in_a_file_of_its_own() {
    let keys = "binding = \"perfect\"\npaper-weight = 100\npaper-bulk = 1.2\n";
    let bound = project(keys);
    let pdf = build(&bound);
    let whole = build(&project("")).pages().len();
    let inner = pdf.pages().len();
    assert_eq!(inner % 2, 0, "every leaf has two sides");
    assert!(inner < whole && inner + 4 >= whole, "{inner} of {whole}");
    // Two covers of 0.3 mm and leaves of 0.12 mm.
    let spine = ((0.6 + inner as f64 / 2.0 * 0.12) * 10.0).round() / 10.0;
    let cover = Pdf::new(bound.bytes(COVER)).expect("a PDF");
    assert_eq!(cover.pages().len(), 1, "nothing is printed inside");
    let millimetres = trimmed_width(&cover);
    assert!((millimetres - (420.0 + spine)).abs() < 0.01, "{millimetres} {spine}");
    bound
        .run(&["sheets", COVER])
        .expect_success()
        .stdout_has(&format!("{spine} mm"))
        .stdout_has(&format!("{inner} pages inside the cover"))
        .stdout_has("total ink");
    let record: serde_json::Value =
        serde_json::from_str(&bound.text("output/draft/build.json")).expect("JSON");
    let forms: BTreeSet<&str> = record["artefacts"]
        .as_array()
        .expect("artefacts")
        .iter()
        .filter_map(|made| made["form"].as_str())
        .collect();
    assert_eq!(forms, BTreeSet::from(["cover", "reading"]));
}

#[test]
fn a_stapled_book_has_no_spine_and_fills_its_last_sheet() {
    let bound = project("binding = \"saddle\"\n");
    let pdf = build(&bound);
    assert_eq!(pdf.pages().len() % 4, 0);
    let cover = Pdf::new(bound.bytes(COVER)).expect("a PDF");
    assert!((trimmed_width(&cover) - 420.0).abs() < 0.01);
}

#[test]
fn too_much_ink_is_reported_with_its_page() {
    let project = project("total-ink = 200\n").replace(
        "content/partners/birch/_brand.yml",
        "plum: \"#6d2b5e\"",
        "plum: \"#1b2f0d\"",
    );
    let run = project.run(&["build", "--edition", "print-shop", "--partner", "birch"]);
    let run = run.expect_success();
    assert!(run.stderr.contains("warning[total-ink]: "), "{}", run.stderr);
    assert!(run.stderr.contains("more than 200 % of ink on one spot"), "{}", run.stderr);
    project.run(&["sheets", BODY]).expect_success().stdout_has("over the limit of 200 %");
}

#[test]
fn a_mistake_in_how_a_book_is_made_is_reported() {
    for (keys, said) in [
        ("profile = \"fogra93\"\n", "`fogra93` is neither a known profile nor a file of one"),
        ("profile = \"press/none.icc\"\n", "the profile `press/none.icc`: "),
        ("condition = \"FOGRA51\"\n", "the profile `fogra39` has its own printing condition"),
        ("total-ink = 50\n", "`total-ink` must be a number from 200 to 400"),
        ("binding = \"perfect\"\n", "the width of the spine needs the thickness of the paper"),
        (
            "binding = \"perfect\"\npaper-thickness = 0.1\npaper-weight = 90\n",
            "`paper-thickness` already says how thick a leaf is",
        ),
        ("bindin = \"saddle\"\n", "`[press]` has no key `bindin` (did you mean `binding`?)"),
    ] {
        project(keys).run(&["check", "--format", "short"]).expect_failure(1).stdout_has(said);
    }
    let without = format!("{PRESS}profile = \"fogra39\"\n");
    Project::base()
        .write(EDITION, without)
        .run(&["check", "--format", "short"])
        .expect_failure(1)
        .stdout_has("`profile` needs the standard of the file");
    let single = format!("{PRESS}standard = \"pdf/x-4\"\nbinding = \"saddle\"\n");
    Project::base()
        .write(EDITION, single.replace("duplex = true", "duplex = false"))
        .run(&["check", "--format", "short"])
        .expect_failure(1)
        .stdout_has("pages that are bound need margins for both sides of a leaf");
}

#[test]
fn a_profile_of_the_project_is_used_and_checked() {
    let shipped =
        std::fs::read(crate::support::repository().join("src/ground/profiles/FOGRA39L_coated.icc"));
    let own = project("profile = \"press/own.icc\"\ncondition = \"FOGRA51\"\n")
        .write("content/press/own.icc", shipped.expect("a file"));
    own.run(&["check", "--format", "short"]).expect_success().stdout_lacks("unused-file");
    let pdf = build(&own);
    assert!(!pdf.pages().is_empty());
    own.run(&["sheets", BODY]).expect_success().stdout_has("FOGRA51");
    own.write("content/press/own.icc", "no profile")
        .run(&["check", "--format", "short"])
        .expect_failure(1)
        .stdout_has("the profile `press/own.icc` is damaged, or is not an ICC profile");
}
