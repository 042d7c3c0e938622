//! What is reported, where, how strictly, and how somebody accepts it.

use crate::support::{Project, Run};

const PLAIN: &str = "content/chapters/plain.md";
const STORY: &str = "content/case-studies/story.md";
const BOOK: &str = "content/book.toml";

fn check(project: &Project) -> Run {
    project.run(&["check", "--format", "short"])
}

/// What `check` says about details.
fn said(project: &Project) -> Vec<String> {
    let run = check(project);
    let is_ours = |line: &&str| line.contains("[identity-") || line.contains("[unused-acceptance]");
    run.stdout
        .lines()
        .filter(is_ours)
        .map(|line| line.split(" (").next().unwrap_or(line).to_owned())
        .collect()
}

fn testimony(words: &str) -> String {
    format!("::: testimony {{by=\"A reader\"}}\n{words}\n:::\n")
}

#[test]
fn a_detail_is_a_warning_in_public_text_and_an_error_in_testimony() {
    let project = Project::base().body("Ring the client on 07911 123456.\n");
    assert_eq!(
        said(&project),
        ["content/chapters/plain.md:15:20: warning[identity-contact]: this looks like a mobile \
          telephone number, which could identify somebody"]
    );
    check(&project).expect_success();
    project.rewrite_body(&testimony("They rang me on 07911 123456."));
    assert_eq!(
        said(&project),
        ["content/chapters/plain.md:16:17: error[identity-contact]: this looks like a mobile \
          telephone number, which could identify the person whose testimony this is"]
    );
    check(&project).expect_failure(1).stdout_lacks("07911");
}

#[test]
fn no_setting_relaxes_it_in_testimony() {
    let allowed = "[lints]\nidentity-contact = \"allow\"\nidentity-name = \"allow\"\n";
    let project = Project::base().replace(BOOK, "[lints]\n", allowed);
    project.rewrite_body("Ring the client on 07911 123456.\n");
    check(&project).expect_success().stdout("");
    project.rewrite_body(&testimony("They rang Habtamu on 07911 123456."));
    let said = said(&project);
    assert_eq!(said.len(), 2, "{said:?}");
    assert!(said.iter().all(|line| line.contains(": error[identity-")), "{said:?}");
    // Somebody invented it.
    project.rewrite_body(
        "::: testimony {by=\"Nobody real\" .illustrative}\nThey rang Habtamu on 07700 900123.\n:::\n",
    );
    check(&project).expect_success().stdout("");
}

#[test]
fn everything_that_readers_see_is_read() {
    let drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 400 100\">\n\
                   <text x=\"9\" y=\"50\" font-size=\"40\">AB 12 34 56 C</text>\n</svg>\n";
    let project = Project::base().write("content/figures/a.svg", drawing);
    for (body, place, code) in [
        ("## The card AB 12 34 56 C\n", "15:13", "identity-reference"),
        ("A card[^n].\n\n[^n]: It is AB 12 34 56 C.\n", "17:13", "identity-reference"),
        ("Run `AB123456C` here.\n", "15:6", "identity-reference"),
        ("```text\nAB123456C\n```\n", "16:1", "identity-reference"),
        ("| a | b |\n|---|---|\n| c | AB123456C |\n", "17:7", "identity-reference"),
        ("::: note {title=\"The card AB123456C\"}\nOne.\n:::\n", "15:27", "identity-reference"),
        ("![The card AB123456C.](figures/pear.svg)\n", "15:12", "identity-reference"),
        (
            "::: figure {#f}\n![A pear.](figures/pear.svg)\n\nThe card AB123456C.\n:::\n",
            "18:10",
            "identity-reference",
        ),
        ("![A card.](figures/a.svg)\n", "15:1", "identity-reference"),
        ("[the place](https://maps.example/@53.80123,-1.54912,17z)\n", "15:35", "identity-contact"),
        ("::: testimony {by=\"Habtamu, of Leeds\"}\nI wrote.\n:::\n", "15:20", "identity-name"),
        (
            "::: testimony {by=\"A reader\"}\nIt was [purple](<index:Ali Reza Karimi>).\n:::\n",
            "16:24",
            "identity-name",
        ),
        (
            "::: testimony {by=\"A reader\"}\nLook at [it](https://facebook.com/ali.karimi.99).\n:::\n",
            "16:22",
            "identity-contact",
        ),
    ] {
        let body = body.replace("figures/pear.svg", "figures/b.svg");
        let project = Project::empty().overlay(project.path()).write(
            "content/figures/b.svg",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><circle r=\"9\"/></svg>\n",
        );
        project.rewrite_body(&body);
        let said = said(&project);
        let start = format!("{PLAIN}:{place}: ");
        assert!(
            said.len() == 1 && said[0].starts_with(&start) && said[0].contains(code),
            "{body}\n{said:?}\n{}",
            check(&project).stdout
        );
    }
    project.rewrite_body("![A card.](figures/a.svg)\n");
    assert!(said(&project)[0].contains("`content/figures/a.svg`, line 2: "));
    let header = Project::base().replace(STORY, "How one request went", "How AB123456C went");
    assert!(said(&header)[0].starts_with(&format!("{STORY}:5:14: ")), "{:?}", said(&header));
    let terms = Project::base().append(
        "content/glossary.toml",
        "\n[card]\nterm = \"card\"\ndefinition = \"Such as AB123456C.\"\n",
    );
    assert!(said(&terms)[0].starts_with("content/glossary.toml:"), "{:?}", said(&terms));
}

#[test]
fn names_of_picture_files_are_read() {
    let drawing =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><circle r=\"9\"/></svg>\n";
    for name in ["IMG_20260314_093000", "photo-2026-03-14", "card-AB123456C"] {
        let project = Project::base()
            .write(&format!("content/figures/{name}.svg"), drawing)
            .body(&testimony(&format!("![A street.](figures/{name}.svg)")));
        let said = said(&project);
        assert!(
            said.len() == 1 && said[0].contains("in the name of the picture’s file: "),
            "{name}: {said:?}"
        );
    }
}

#[test]
fn contacts_that_the_project_declares_are_public_outside_testimony() {
    for body in [
        "Ring us on [07911 123456](tel:+447911123456).\n",
        "Ring us on [our mobile](tel:07911123456). The mobile is 07911 123456.\n",
        "Write to [us](mailto:ourgroup@gmail.com), at ourgroup@gmail.com.\n",
    ] {
        let project = Project::base().body(body);
        assert!(said(&project).is_empty(), "{body}: {:?}", said(&project));
    }
    let both = format!(
        "Ring us on [07911 123456](tel:+447911123456).\n\n{}",
        testimony("I rang 07911 123456.")
    );
    let project = Project::base().body(&both);
    assert_eq!(said(&project).len(), 1, "{:?}", said(&project));
}

#[test]
fn a_section_that_names_a_record_of_consent_is_testimony() {
    let project = Project::base().body("Ring the client on 07911 123456.\n");
    let whole = project.replace(PLAIN, "\nkind: chapter\n", "\nkind: chapter\nconsent: t-base1\n");
    let said = said(&whole);
    assert!(said.iter().any(|line| line.contains("error[identity-contact]")), "{said:?}");
    let part = Project::base()
        .body("::: only {consent=\"t-base1\"}\nRing the client on 07911 123456.\n:::\n");
    assert!(self::said(&part)[0].contains("error[identity-contact]"), "{:?}", self::said(&part));
}

#[test]
fn a_reference_in_public_text_is_that_of_a_published_case_if_a_source_has_it() {
    let project = Project::base().body("The claim CO/4321/2024 was heard.\n");
    assert_eq!(said(&project).len(), 1);
    project.rewrite_body("The claim CO/4321/2024 was heard.[@orchard-2024]\n");
    assert!(said(&project).is_empty());
    project.rewrite_body(&testimony("My claim CO/4321/2024 was heard.[@orchard-2024]"));
    assert_eq!(said(&project).len(), 1);
}

#[test]
fn a_detail_is_accepted_in_its_place_with_a_reason() {
    let accepted = |place: &str, because: &str| {
        format!(
            "\n[identity]\nnames = [\"Habtamu Lodge\"]\n\n[[identity.accepted]]\ntext = \"07911 123456\"\n\
             where = \"{place}\"\nbecause = \"{because}\"\n"
        )
    };
    let body = testimony("They rang me at Habtamu Lodge on 07911-123\u{a0}456.");
    let with = |place: &str, because: &str| {
        Project::base().append(BOOK, &accepted(place, because)).body(&body)
    };
    let reason = "The number is out of use, and she asked for it.";
    assert!(said(&with("plain", reason)).is_empty());
    assert!(said(&with(PLAIN, reason)).is_empty());
    let elsewhere = said(&with("asking", reason));
    assert_eq!(elsewhere.len(), 2, "{elsewhere:?}");
    assert!(elsewhere.iter().any(|line| line.contains("error[identity-contact]")));
    assert!(elsewhere.iter().any(|line| {
        line.contains("warning[unused-acceptance]: this accepts a detail that is not in the text")
    }));
    check(&with("plain", "")).expect_failure(1).stdout_has("error[invalid-value]");
    let without = with("plain", reason).replace(BOOK, &format!("because = \"{reason}\"\n"), "");
    check(&without).expect_failure(1).stdout_has("error[missing-key]");
}

#[test]
fn names_of_offices_are_no_names_of_people_and_their_parts_may_be() {
    let project = Project::base();
    for words in [
        "We met the Helen Bamber Foundation and Privacy International in Lunar House.",
        "My Aspen card came, and Migrant Helpline answered.",
        "A controller and GimpNet had it.",
    ] {
        let allowed = "known-acronyms = [\"PDF\", \"GimpNet\"]";
        let project = Project::base().replace(BOOK, "known-acronyms = [\"PDF\"]", allowed);
        project.rewrite_body(&testimony(words));
        assert_eq!(said(&project), [""; 0], "{words}");
    }
    for words in ["We met Helen in May.", "We met Helen Steria in May.", "I rang Bamber again."] {
        project.rewrite_body(&testimony(words));
        let said = said(&project);
        assert!(said.len() == 1 && said[0].contains("[identity-name]"), "{words}: {said:?}");
    }
}
