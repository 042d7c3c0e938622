//! A handbook from Canada: in French, on Letter paper, under a licence that allows no changes.

use crate::support::{Project, fixtures, manuscript, pages, unzip, words};
use hayro_syntax::Pdf;

fn project() -> Project {
    Project::empty().overlay(&fixtures().join("languages").join("canadian"))
}

/// The width and height of the first page in tenths of a millimetre.
fn size_of(pdf: Vec<u8>) -> (i64, i64) {
    let pdf = Pdf::new(pdf).expect("a PDF");
    let (width, height) = pdf.pages().first().expect("a page").render_dimensions();
    let tenths = |points: f32| (f64::from(points) * 254.0 / 72.0).round() as i64;
    (tenths(width), tenths(height))
}

#[test]
fn it_is_made_in_every_edition_on_the_right_paper() {
    let project = project();
    project.run(&["check"]).expect_success();
    project.run(&["build", "--out", "made"]).expect_success();
    let files = project.files("made");
    let name = |partner: &str, edition: &str| {
        format!("made/{partner}/guide-locataires-{partner}-{edition}-draft.pdf")
    };
    for (path, size) in [
        (name("comite", "imprime"), (2159, 2794)),
        (name("comite", "gros-caracteres"), (2159, 2794)),
        (name("comite", "ecran"), (1600, 2200)),
        (name("comite", "livret"), (1397, 2159)),
        (name("clinique", "livret-sheets-letter-short-edge"), (2794, 2159)),
        (
            "made/comite/packs/guichet-comite-cartes-sheets-letter-long-edge-draft.pdf".to_owned(),
            (2159, 2794),
        ),
    ] {
        assert_eq!(size_of(project.bytes(&path)), size, "{path}");
    }
    // The clinic takes two editions and no pack.
    let clinic: Vec<&String> = files.iter().filter(|path| path.starts_with("clinique/")).collect();
    assert_eq!(clinic.len(), 3, "{clinic:?}");
    project
        .run(&["sheets", &name("comite", "livret-sheets-letter-short-edge")])
        .expect_success()
        .stdout_has("Letter")
        .stdout_has("133,7\u{a0}×\u{a0}203,9\u{a0}mm");
}

#[test]
fn its_readers_are_told_what_its_licence_allows() {
    let project = project();
    let arguments =
        ["build", "--partner", "comite", "--edition", "livre-numerique", "--out", "made"];
    project.run(&arguments).expect_success();
    let path = "made/comite/guide-locataires-comite-livre-numerique-draft.epub";
    let files = unzip(&project.bytes(path));
    let text = |name: &str| String::from_utf8_lossy(&files[name]).into_owned();
    let copyright = text("EPUB/section-copyright.xhtml");
    for part in [
        "https://creativecommons.org/licenses/by-nc-nd/4.0/",
        "ne remplace <strong>pas</strong> les conseils",
        "Vérifiez la date de chaque chapitre.",
    ] {
        assert!(copyright.contains(part), "{part}: {copyright}");
    }
    assert!(text("EPUB/package.opf").contains("NonCommercial-NoDerivatives 4.0 International"));
    assert!(text("EPUB/package.opf").contains("<dc:language>fr-CA</dc:language>"));
}

/// The words on the pages of an edition, with single spaces.
fn words_of(project: &Project, edition: &str) -> String {
    let workspace = project.workspace();
    let text = words(&pages(&workspace, &manuscript(&workspace, "comite", edition)).document);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn what_the_tool_adds_is_french() {
    let text = words_of(&project(), "imprime");
    for part in [
        "À propos de cette édition",
        "Table des matières",
        "Atkinson Hyperlegible Next et Mono, Noto Emoji et Noto Sans Symbols (SIL Open Font \
         License 1.1) ; DejaVu (licence Bitstream Vera)",
        "Chapitre 1 Le loyer et ses hausses",
        "Dans le texte : pages 13, 15",
        "Vous pouvez copier et partager le texte",
        // The style of McGill refers back to an earlier note.
        "supra note 1",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    for part in ["Contents", "Chapter", "Draft", " and ", " by "] {
        assert!(!text.contains(part), "{part}: {text}");
    }
}

#[test]
fn a_reserved_right_has_a_french_name() {
    let book = "content/book.toml";
    let project = project().replace(book, "CC-BY-NC-ND-4.0", "all-rights-reserved");
    let text = words_of(&project, "imprime");
    assert!(text.contains("Tous droits réservés"), "{text}");
    assert!(!text.contains("All rights"), "{text}");
}
