//! Citation styles in other languages: their words, the capitals of titles, and the order of dates.

use super::{BOOK, ebook, listed, project, said};
use crate::support::{repository, xml};
use std::fs;

#[test]
fn words_that_a_style_lacks_in_a_language_are_reported_at_the_style() {
    let found = project("apa", "ti", "One.[@klaus]\n").run(&["check"]).stdout;
    assert!(
        found.contains("warning[citation]") && found.contains("content/book.toml:6"),
        "{found}"
    );
    assert!(found.contains("in the language `ti` for “April”, “June”"), "{found}");
    for language in ["fr", "fr-CA", "en-IE"] {
        let found = project("apa", language, "One.[@klaus]\n").run(&["check"]).stdout;
        assert!(!found.contains("[citation]"), "{language}: {found}");
    }
    let french = fs::read_to_string(repository().join("layouts/mcgill.csl"))
        .expect("a style")
        .replace("<locale xml:lang=\"fr\">", "<locale xml:lang=\"ti\">");
    let check = |csl: &str| {
        let project = project("house.csl", "ti", "One.[@klaus]\n");
        project.write("content/house.csl", csl).run(&["check"]).stdout
    };
    // Of the words for these sources, only the names of months and the ordinal are nobody's.
    let found = check(&french);
    assert!(found.contains("content/house.csl:1:1") && found.contains("“June”"), "{found}");
    let months = (1..=12).map(|month| format!("<term name=\"month-{month:02}\">ወ{month}</term>"));
    let terms = format!(
        "<locale xml:lang=\"ti\"><terms><term name=\"ordinal\">ኛ</term>{}",
        months.collect::<String>()
    );
    let start = french.find("<locale xml:lang=\"ti\">").expect("the locale");
    let (before, after) = french.split_at(start);
    let own = after.replacen("<terms>", "", 1).replacen("<locale xml:lang=\"ti\">", &terms, 1);
    let found = check(&format!("{before}{own}"));
    assert!(!found.contains("[citation]"), "{found}");
}

/// Sources in two languages, without capitals that a style could keep.
const TWO_LANGUAGES: &str = "
bail:
  type: article
  title: le bail et la loi
  author: Tremblay, Luc
  date: 2025-04-02
  parent: { type: newspaper, title: le courrier du sud }
lease:
  type: article
  title: the lease and the law
  author: Smith, Ann
  language: en
  date: 2025-04-02
  parent: { type: newspaper, title: the southern post }
";

#[test]
fn only_titles_in_english_get_the_capitals_of_english() {
    let list = |language: &str, sources: &str| {
        let project = project("apa", language, "One.[@bail] Two.[@lease]\n")
            .append("content/sources.yml", sources);
        listed(&ebook(&project)).join("\n")
    };
    let text = list("fr", TWO_LANGUAGES);
    assert!(
        text.contains("*le courrier du sud*") && text.contains("*The Southern Post*"),
        "{text}"
    );
    let text =
        list("en-GB", &TWO_LANGUAGES.replace("Tremblay, Luc", "Tremblay, Luc\n  language: fr"));
    assert!(
        text.contains("*le courrier du sud*") && text.contains("*The Southern Post*"),
        "{text}"
    );
    // Nobody has told that it is not English.
    assert!(list("en-GB", TWO_LANGUAGES).contains("*Le Courrier Du Sud*"));
}

#[test]
fn the_day_comes_before_the_month_where_the_language_has_it_so() {
    for (language, date) in [
        ("fr", "(2025, 2 avril)"),
        ("es", "(2025, 2 de abril)"),
        ("en-GB", "(2025, April 2)"),
        ("en-US", "(2025, April 2)"),
    ] {
        let project = project("apa", language, "One.[@bail] Two.[@lease]\n")
            .append("content/sources.yml", TWO_LANGUAGES);
        let list = listed(&ebook(&project)).join("\n");
        assert!(list.contains(&format!("Tremblay, L. {date}. ")), "{language}: {list}");
    }
}

#[test]
fn the_index_names_a_case_without_its_reference() {
    let project = project("ieee", "en-GB", "One.[@nevsun]\n").replace(
        BOOK,
        "back-matter = [",
        "back-matter = [\"index\", ",
    );
    let index = said(xml(&ebook(&project)["EPUB/section-index.xhtml"]).root_element());
    assert!(
        index.contains("Nevsun Resources Ltd v Araya") && !index.contains("2020 SCC 5"),
        "{index}"
    );
}
