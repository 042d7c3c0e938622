//! What a translation into a language from right to left lacks: its pages show it in the source
//! language, in the order in which it reads.

use super::{Run, runs};
use crate::support::{Project, fixtures, manuscript, pages};
use bindery::ground::language::Language;

/// The Canadian handbook, whose book is also made in Arabic. Nothing is translated.
fn canadian() -> Project {
    let project = Project::empty().overlay(&fixtures().join("languages/canadian"));
    let project = project
        .replace(
            "content/book.toml",
            "language = \"fr-CA\"\n",
            "language = \"fr-CA\"\nlanguages = [\"fr-CA\", \"ar\"]\n",
        )
        .replace(
            "content/chapitres/loyer.md",
            "Le règlement prévoit",
            "La version {{ release.version }} est datée du {{ release.date }}, comme le dit le \
             chapitre sur l’[entretien](#reparations).\n\nLe règlement prévoit",
        );
    project.run(&["translate", "extract", "ar"]).expect_success();
    project
}

/// The lines of all pages as they look from left to right.
fn across(pages: &[Vec<Run>]) -> Vec<String> {
    let mut lines = Vec::new();
    for page in pages {
        let mut page: Vec<&Run> = page.iter().collect();
        page.sort_by(|a, b| a.y.total_cmp(&b.y));
        let mut found: Vec<Vec<&Run>> = Vec::new();
        for run in page {
            match found.last_mut() {
                Some(line) if (line[0].y - run.y).abs() < 4.0 => line.push(run),
                _ => found.push(vec![run]),
            }
        }
        lines.extend(found.into_iter().map(|mut line| {
            line.sort_by(|a, b| a.x.total_cmp(&b.x));
            let words: String = line.iter().map(|run| run.text.as_str()).collect();
            words.chars().filter(|c| !c.is_whitespace()).collect::<String>()
        }));
    }
    lines
}

#[test]
fn words_of_the_source_keep_their_order_on_a_mirrored_page() {
    let project = canadian();
    let workspace = project.workspace();
    let arabic = workspace.in_language(&Language::parse("ar").expect("a tag"));
    let all = runs(&pages(&workspace, &manuscript(arabic, "comite", "imprime")));
    let lines = across(&all);
    let count = |words: &str| {
        let words: String = words.chars().filter(|c| !c.is_whitespace()).collect();
        lines.iter().filter(|line| line.contains(&words)).count()
    };
    for (words, least) in [
        // Its opening, the contents, the list of its part, and running heads.
        ("Le loyer et ses hausses", 3),
        ("Guide des locataires de Rivière-Claire", 2),
        ("Ce que le propriétaire peut demander, et dans quel délai", 1),
        ("Répondre à l’avis", 2),
        ("Avant d’écrire", 1),
        ("Ne pas répondre, c’est accepter.", 1),
        // Notes that lead to other notes.
        ("supra note 1, art. 14.", 1),
        // What fills a gap in a sentence speaks the language of the sentence.
        ("La version brouillon est datée du 1er mars 2026", 1),
    ] {
        assert!(count(words) >= least, "{words}: {lines:#?}");
    }
}

#[test]
fn a_paragraph_starts_at_the_side_of_its_own_language() {
    let project = canadian();
    let workspace = project.workspace();
    let arabic = workspace.in_language(&Language::parse("ar").expect("a tag"));
    let all = runs(&pages(&workspace, &manuscript(arabic, "comite", "imprime")));
    let starts: Vec<f64> = all
        .iter()
        .flatten()
        .filter(|run| {
            ["quitter le", "Ne pas", "Le règlement"].iter().any(|own| run.text.starts_with(own))
        })
        .map(|run| run.x)
        .collect();
    assert!(starts.len() >= 2, "{starts:?}");
    // The page is 612 points wide. A short line at the right would start in its second half.
    assert!(starts.iter().all(|x| *x < 200.0), "{starts:?}");
}
