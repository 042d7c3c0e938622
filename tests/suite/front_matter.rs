//! What an edition says about itself: its licence, its notice, and what the work is called.

use crate::support::{Project, manuscript, pages, words};

const CC_URL: &str = "https://creativecommons.org/licenses/by-sa/4.0/";
const CC_NAME: &str = "Creative Commons Attribution-ShareAlike 4.0 International";
const BOOK: &str = "content/book.toml";

/// The base project under another licence.
fn under(name: &str, url: &str) -> Project {
    Project::base().replace(BOOK, CC_NAME, name).replace(BOOK, CC_URL, url)
}

/// The words on the pages of a partner's screen edition, with single spaces.
fn screen_words(project: &Project) -> String {
    let workspace = project.workspace();
    let text = words(&pages(&workspace, &manuscript(&workspace, "alder", "screen")).document);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_copyright_page_says_what_the_licence_allows_and_no_more() {
    let creative_commons = |code: &str| format!("https://creativecommons.org/licenses/{code}/4.0/");
    let cases = [
        (
            "by",
            "copy, share and adapt it, even commercially, if you name the source and say what you changed.",
        ),
        (
            "by-sa",
            "even commercially, if you name the source, say what you changed, and pass it on under the same licence.",
        ),
        (
            "by-nc",
            "copy, share and adapt it, but not commercially, if you name the source and say what you changed.",
        ),
        (
            "by-nc-sa",
            "but not commercially, if you name the source, say what you changed, and pass it on under the same licence.",
        ),
        (
            "by-nd",
            "copy and share it, even commercially, if you name the source. You may not share an adapted version.",
        ),
        (
            "by-nc-nd",
            "copy and share it, but not commercially, if you name the source. You may not share an adapted version.",
        ),
    ];
    for (code, expected) in cases {
        let name = format!("CC {} 4.0", code.to_uppercase());
        let text = screen_words(&under(&name, &creative_commons(code)));
        assert!(text.contains(&format!("licensed under {name}. You may")), "{code}: {text}");
        assert!(text.contains(expected), "{code}: {text}");
        assert_eq!(text.contains("adapt it"), !code.contains("nd"), "{code}");
        assert_eq!(text.contains("even commercially"), !code.contains("nc"), "{code}");
        assert_eq!(text.contains("under the same licence"), code.contains("sa"), "{code}");
    }
}

#[test]
fn a_work_without_copyright_does_not_claim_it() {
    let text =
        screen_words(&under("CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/"));
    assert!(!text.contains('©'), "{text}");
    assert!(text.contains("have given up their rights in the text: CC0 1.0."), "{text}");
}

#[test]
fn the_terms_of_any_other_licence_are_those_that_the_book_states() {
    let url = "https://orchard.example/terms/";
    let other = under("the Orchard terms", url);
    other
        .run(&["check"])
        .expect_failure(1)
        .stdout_has("needs the key `summary`, because this licence is not one of Creative Commons");
    let line = format!("url = \"{url}\"");
    let summary = format!("{line}\nsummary = \"You may read it to your apples.\"");
    let text = screen_words(&other.replace(BOOK, &line, &summary));
    assert!(
        text.contains("the Orchard terms. You may read it to your apples. The names"),
        "{text}"
    );
}

#[test]
fn a_licence_whose_name_and_address_disagree_is_an_error() {
    for (name, code, hint) in [
        ("Creative Commons Attribution-NonCommercial 4.0", "by-sa", "CC BY-SA"),
        ("CC BY-NC-ND 4.0", "by-nc", "CC BY-NC"),
        ("CC BY 4.0", "by-nd", "CC BY-ND"),
        ("Creative Commons Attribution Share Alike", "by", "CC BY"),
    ] {
        let url = format!("https://creativecommons.org/licenses/{code}/4.0/");
        let told = under(name, &url).run(&["check"]).expect_failure(1).stdout;
        let message = "the name and the address belong to different licences";
        assert!(told.contains(message), "{told}");
        assert!(told.contains(&format!("the address is that of {hint}")), "{told}");
    }
    let url = "https://creativecommons.org/licenses/by-as/4.0/";
    let told = under(CC_NAME, url).run(&["check"]).expect_failure(1).stdout;
    assert!(told.contains("Creative Commons has no licence `by-as`"), "{told}");
}

#[test]
fn a_book_has_its_own_notice_or_none() {
    let text = screen_words(&Project::base());
    assert!(text.contains("Before you rely on this guide"), "{text}");
    assert!(text.contains("Fruit ripens, and so do facts."), "{text}");
    let without = Project::base().replace(
        BOOK,
        "[notice]\ntitle = \"Before you rely on this guide\"\n\
         text = \"Fruit ripens, and so do facts. Check the date of each section.\"\n",
        "",
    );
    let text = screen_words(&without);
    for word in ["legal advice", "toolkit", "law changes"] {
        assert!(!text.to_lowercase().contains(word), "`{word}` is the publisher's to say: {text}");
    }
}
