//! What a translation lacks is in the source language, and every mark says so.

use crate::support::{Project, fixtures, unzip};

#[test]
fn every_text_of_an_ebook_says_that_it_is_in_the_source_language() {
    let project = Project::empty().overlay(&fixtures().join("languages/canadian"));
    let project = project
        .replace(
            "content/book.toml",
            "language = \"fr-CA\"\n",
            "language = \"fr-CA\"\nlanguages = [\"fr-CA\", \"ar\"]\ndescription = \"Pour les locataires.\"\n",
        )
        .replace(
            "content/partners/comite/_brand.yml",
            "  bindery:\n",
            "  bindery:\n    legal: Organisme sans but lucratif.\n",
        )
        .replace(
            "content/chapitres/loyer.md",
            "Le règlement prévoit",
            "La version {{ release.version }} est datée du {{ release.date }}.\n\nLe règlement prévoit",
        );
    project.run(&["translate", "extract", "ar"]).expect_success();
    // The notice has a file of its own, and is translated like everything else.
    assert!(project.text("content/translations/ar/book.po").contains("conseils"));
    let arguments = ["build", "--language", "ar", "--edition", "livre-numerique", "--out", "made"];
    project.run(&arguments).expect_success();
    let path = "made/comite/guide-locataires-comite-livre-numerique-draft-ar.epub";
    let files = unzip(&project.bytes(path));
    let text = |name: &str| String::from_utf8_lossy(&files[&format!("EPUB/{name}")]).into_owned();
    let package = text("package.opf");
    for part in [
        "<dc:title id=\"title\" xml:lang=\"fr-CA\" dir=\"ltr\">Guide des locataires",
        "<dc:title id=\"subtitle\" xml:lang=\"fr-CA\" dir=\"ltr\">",
        "<dc:description xml:lang=\"fr-CA\" dir=\"ltr\">Pour les locataires.",
        "<meta property=\"schema:bookEdition\" xml:lang=\"fr-CA\" dir=\"ltr\">Livre numérique",
    ] {
        assert!(package.contains(part), "{part}: {package}");
    }
    let marked =
        |words: &str| format!("<span xml:lang=\"fr-CA\" lang=\"fr-CA\" dir=\"ltr\">{words}");
    for (file, words) in [
        ("nav.xhtml", "Le loyer et ses hausses"),
        ("nav.xhtml", "Répondre à l’avis"),
        ("title-page.xhtml", "Guide des locataires"),
        ("section-loyer.xhtml", "Le loyer et ses hausses"),
        ("section-loyer.xhtml", "Ce que le propriétaire"),
        ("section-loyer.xhtml", "La version brouillon est datée du 1er mars 2026"),
        ("section-reparations.xhtml", "Avant d’écrire"),
        ("section-copyright.xhtml", "Organisme sans but lucratif."),
        ("section-copyright.xhtml", "À lire d’abord"),
        ("section-copyright.xhtml", "Guide des locataires"),
    ] {
        let found = text(file);
        assert!(found.contains(&marked(words)), "{file}, {words}: {found}");
    }
    let chapter = text("section-loyer.xhtml");
    assert!(
        chapter.contains("<p xml:lang=\"fr-CA\" lang=\"fr-CA\" dir=\"ltr\"><span"),
        "{chapter}"
    );
    assert!(chapter.contains("<ol xml:lang=\"fr-CA\" lang=\"fr-CA\" dir=\"ltr\""), "{chapter}");
    assert!(text("section-copyright.xhtml").contains("ne remplace"));
}
