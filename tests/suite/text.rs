//! What authors write in running text comes out the same on pages and in ebooks, or is reported.

use crate::support::{Project, manuscript, pages, unzip, words};
use bindery::pages::typeset::generate;

/// The chapter `plain` of birch's ebook, from the end of its header to its end.
fn ebook(project: &Project) -> String {
    let arguments = ["build", "--partner", "birch", "--edition", "ebook", "--out", "made"];
    project.run(&arguments).expect_success();
    let files = unzip(&project.bytes("made/birch/field-guide-birch-ebook-draft.epub"));
    let page = files
        .values()
        .map(|bytes| String::from_utf8_lossy(bytes).into_owned())
        .find(|text| text.contains("<section class=\"chapter\" id=\"plain\""))
        .expect("the chapter");
    page.split_once("</header>").expect("a header").1.to_owned()
}

/// The generated markup of the chapter `plain`, and the words on all pages.
fn print(project: &Project) -> (String, String) {
    let workspace = project.workspace();
    let manuscript = manuscript(&workspace, "birch", "print");
    let markup = generate(&manuscript).kept()["sections/plain.typ"].clone();
    (markup, words(&pages(&workspace, &manuscript).document))
}

fn check(project: &Project) -> String {
    project.run(&["check", "--format", "short"]).stdout
}

#[test]
fn a_numbered_task_keeps_its_number() {
    let project = Project::base().body("4. [ ] First\n5. [x] Second\n\n- [ ] Third\n");
    assert!(ebook(&project).contains("<ol start=\"4\" class=\"tasks tight\" role=\"list\">"));
    let (_, words) = print(&project);
    assert!(words.contains("4.") && words.contains("5."), "{words}");
}

#[test]
fn notes_at_the_same_place_are_told_apart() {
    let body = "One.[^a][^b] Two.*[^a]*[^b] Three [m^2^](https://a.example/).[^a] Four[^a].[^b]\n\n\
                [^a]: A.\n[^b]: B.\n";
    let project = Project::base().body(body);
    let text = ebook(&project);
    assert_eq!(text.matches("</a></sup><sup>, </sup>").count(), 1, "{text}");
    assert!(text.contains("</sup></em><sup>, </sup>"), "{text}");
    let (markup, words) = print(&project);
    assert_eq!(markup.matches("#note-comma").count(), 3, "{markup}");
    assert!(words.contains("One.1,\u{a0}2"), "{words}");
}

#[test]
fn a_picture_is_as_wide_as_its_author_says() {
    let body = "![Apples.](figures/apples.png){width=50%}\n\n\
                A ![Apples.](figures/apples.png){width=\"1.5cm\"} row.\n\n\
                :::: figure\n![Apples.](figures/apples.png){width=25%}\n\nA row.\n::::\n";
    let project = Project::base().body(body);
    let text = ebook(&project);
    for width in ["50%", "15.0mm", "25%"] {
        let style = format!("style=\"width: {width}; max-width: 100%; height: auto\"");
        assert!(text.contains(&style), "{width}: {text}");
    }
    let (markup, _) = print(&project);
    for width in ["50%", "15.0mm", "25%"] {
        assert!(markup.contains(&format!("wanted: {width})")), "{width}: {markup}");
    }
}

#[test]
fn attributes_of_a_picture_are_used_or_refused() {
    for (attributes, message) in [
        ("{width=wide}", "a picture cannot be `wide` wide"),
        ("{width=120%}", "a picture cannot be `120%` wide"),
        ("{height=50%}", "a picture has no attribute `height`"),
        ("{.left}", "a picture cannot have a class"),
        ("{#pic}", "a picture cannot have an id"),
    ] {
        let body = format!("![Apples.](figures/apples.png){attributes}\n");
        let report = check(&Project::base().body(&body));
        assert!(report.contains(message) && report.lines().count() == 1, "{attributes}: {report}");
    }
}

#[test]
fn raised_and_lowered_words_are_marked() {
    let body = "H~2~O, x^2^, [10 m^2^](#asking), ~~gone~~, from ~5 to ~6, x^2 and y^2, \
                a \\^b^ and 5~6 to 7~8.\n";
    let project = Project::base().body(body);
    assert_eq!(check(&project), "");
    let text = ebook(&project);
    assert!(text.contains("H<sub>2</sub>O, x<sup>2</sup>,"), "{text}");
    assert!(text.contains("10 m<sup>2</sup></a>, <s>gone</s>,"), "{text}");
    assert!(text.contains("from ~5 to ~6, x^2 and y^2, a ^b^ and 5~6 to 7~8."), "{text}");
    let (markup, _) = print(&project);
    assert!(markup.contains("#sub[#\"2\"]") && markup.contains("#super[#\"2\"]"), "{markup}");
}

#[test]
fn words_have_keys_meanings_and_languages() {
    let body = "Press [Ctrl]{.key}. The [DPB]{abbr=\"Data Protection Board\"} and the \
                [DPB]{abbr=\"Data Protection Board\"} say [*oui*, \"bien\"]{lang=fr}.\n\n\
                ::: passage {lang=\"ar\"}\nمرحبا\n:::\n";
    let project = Project::base().body(body);
    assert_eq!(check(&project), "");
    let text = ebook(&project);
    assert!(text.contains("<kbd>Ctrl</kbd>"), "{text}");
    let abbreviation = "<abbr title=\"Data Protection Board\">DPB</abbr>";
    let both = format!("The {abbreviation} (Data Protection Board) and the {abbreviation} say");
    assert!(text.contains(&both), "{text}");
    let french =
        "<span xml:lang=\"fr\" lang=\"fr\" dir=\"ltr\"><em>oui</em>, «\u{202f}bien\u{202f}»</span>";
    assert!(text.contains(french), "{text}");
    let arabic = "<div class=\"passage\" xml:lang=\"ar\" lang=\"ar\" dir=\"rtl\">";
    assert!(text.contains(arabic), "{text}");
    let (markup, words) = print(&project);
    assert!(markup.contains("#text(..(lang: \"fr\", region: none, dir: ltr))["), "{markup}");
    assert!(markup.contains("#passage(none, (lang: \"ar\", region: none, dir: rtl, "), "{markup}");
    assert_eq!(words.matches("Data Protection Board").count(), 1, "{words}");
}

#[test]
fn an_abbreviation_that_was_just_spelt_out_is_not_spelt_out_again() {
    let body = "The Data Protection Board ([DPB]{abbr=\"Data Protection Board\"}).\n";
    let text = ebook(&Project::base().body(body));
    assert_eq!(text.matches("Data Protection Board").count(), 2, "{text}");
}

#[test]
fn attributes_of_words_are_used_or_refused() {
    for (body, message) in [
        ("[a]{lang=nolanguage}", "`nolanguage` is not a language tag"),
        ("[a]{.big}", "words have no attribute `.big`"),
        ("[a]{#big}", "words have no attribute `#big`"),
        ("[a]{abbr=\"\"}", "this attribute has no value"),
        ("[a]{lang=fr .key}", "words can have one attribute"),
        ("::: passage\na\n:::", "a passage needs a language"),
        ("::: passage {lang=x_y}\na\n:::", "`x_y` is not a language tag"),
    ] {
        let report =
            check(&Project::base().body(&format!("Words {body}\n").replace("Words :", ":")));
        assert!(report.contains(message), "{body}: {report}");
        assert_eq!(report.lines().count(), 1, "{body}: {report}");
    }
}

#[test]
fn a_term_may_be_marked_with_any_spaces_and_apostrophes() {
    let project = Project::base()
        .append(
            "content/glossary.toml",
            "\n[data-owner]\nterm = \"data  owner’s right\"\ndefinition = \"A right.\"\n",
        )
        .body("The [data   owner's\nright](term:) counts.\n");
    assert_eq!(check(&project), "");
}

#[test]
fn straight_quotation_marks_become_those_of_the_language() {
    let body = "## \"Yes\" and it's\n\n::: note {title=\"The 'why'\"}\nHe said \"*no*\".[^a] \
                `it's \"code\"` \\\"typed\\\"\n:::\n\n    it's \"code\"\n\n[^a]: So \"it\" is.\n\n\
                ![An \"apple\".](figures/apples.png)\n";
    let project = Project::base().body(body);
    let text = ebook(&project);
    for shown in [
        "“Yes” and it’s",
        "The ‘why’",
        "He said “<em>no</em>”.",
        "<code>it's &quot;code&quot;</code>",
        "&quot;typed&quot;",
        "it's &quot;code&quot;",
        "So “it” is.",
        "alt=\"An “apple”.\"",
    ] {
        assert!(text.contains(shown), "{shown}: {text}");
    }
    let (markup, words) = print(&project);
    assert!(markup.contains("He said “") && markup.contains("alt: \"An “apple”.\""), "{markup}");
    // The contents, too.
    assert_eq!(words.matches("“Yes” and it’s").count(), 2, "{words}");
    assert!(words.contains("it's \"code\""), "{words}");
}

#[test]
fn frozen_texts_keep_the_marks_that_were_typed() {
    let project = Project::base().body("It's \"so\".\n");
    let workspace = project.workspace();
    let unnamed = bindery::ground::version::ReleaseVersion::Unnamed;
    let mut release = workspace.draft_release().expect("a date");
    let partner = workspace.project.partner("birch").expect("a partner");
    let edition = workspace.project.edition("ebook").expect("an edition");
    let typed = |manuscript: &bindery::book::manuscript::Manuscript| {
        serde_json::to_string(&manuscript.sections).expect("data").contains("It's \\\"so\\\".")
    };
    assert!(!typed(&workspace.manuscript(partner, edition, &release).0));
    // Texts are frozen and compared as those of an unnamed release.
    release.version = unnamed;
    assert!(typed(&workspace.manuscript(partner, edition, &release).0));
}

#[test]
fn quotation_marks_are_an_option_of_each_language() {
    let body = "\"A\" and ['b', \"c\"]{lang=de}.\n";
    let with = |table: &str| {
        let project = Project::base().body(body);
        let table = format!("[quotes]\n{table}\n\n[lints]\n");
        ebook(&project.replace("content/book.toml", "[lints]\n", &table))
    };
    let text = with("en = \"straight\"");
    assert!(text.contains("&quot;A&quot; and") && text.contains("‚b‘, „c“"), "{text}");
    let text = with("en-GB = [\"‘\", \"’\", \"“\", \"”\"]\nde = \"straight\"");
    assert!(text.contains("‘A’ and") && text.contains("'b', &quot;c&quot;"), "{text}");
    for (table, message) in [
        ("en = \"curly\"", "these are not the quotation marks of `en`"),
        ("en = [\"“\", \"”\"]", "these are not the quotation marks of `en`"),
        ("english = \"straight\"", "`english` is not a language tag"),
    ] {
        let table = format!("[quotes]\n{table}\n\n[lints]\n");
        let project = Project::base().replace("content/book.toml", "[lints]\n", &table);
        let report = check(&project);
        assert!(report.contains(message) && report.lines().count() == 1, "{report}");
    }
}

#[test]
fn a_cell_may_have_lines_and_lists_in_a_table_of_lists() {
    let body = "::: table {#tab-lists widths=\"1 2\" .row-headers}\nWhat to do.\n\n\
                - - Step\n  - Details\n- - Ask\n  - First.\n\n    Second.[^a]\n\n    - a point\n\
                - - Wait\n  -\n:::\n\n[^a]: A note.\n\nSee [the table](#tab-lists).\n";
    let project = Project::base().body(body);
    assert_eq!(check(&project), "");
    let text = ebook(&project);
    for part in [
        "<th scope=\"col\">Details</th>",
        "<th scope=\"row\">Ask</th><td>\n<p>First.</p>\n<p>Second.<sup>",
        "<li>a point</li>",
        "<td></td>",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    let (_, words) = print(&project);
    assert!(words.contains("First.Second.1") && words.contains("a point"), "{words}");
    for (rows, message) in [
        ("- - A\n  - B\n- - C\n", "this row has 1 cell where the first has 2 cells"),
        ("- A\n- B\n", "this row is not a list of cells"),
        ("- - A\n    - a\n- - B\n", "a cell of the header can have one paragraph"),
    ] {
        let body = format!("::: table\nCaption.\n\n{rows}:::\n");
        let report = check(&Project::base().body(&body));
        assert!(report.contains(message) && report.lines().count() == 1, "{rows}: {report}");
    }
}

#[test]
fn raw_html_is_answered_with_what_to_write_there() {
    for (body, hint) in [
        ("x<sup>2</sup>", "write `^2^`"),
        ("x<sub>2</sub>", "write `~2~`"),
        ("<SUP>a b</SUP>", "write `^a\u{a0}b^`"),
        ("<kbd>Ctrl</kbd>", "write `[Ctrl]{.key}`"),
        ("<abbr title=\"A B\">ab</abbr>", "write `[ab]{abbr=\"A B\"}`"),
        ("<i lang=\"fr\">oui</i>", "write `[oui]{lang=\"fr\"}`"),
        ("<b>now</b>", "write `**now**`"),
        ("<a href='https://a.example/'>here</a>", "write `[here](https://a.example/)`"),
        ("a<br>b", "end the line with a backslash"),
        ("## a<br>b", "a heading is one line"),
        ("| a |\n|---|\n| b<br/>c |", "a cell of this table is one line"),
        ("| a |\n|---|\n| <ul><li>c</li></ul> |", "a list of rows"),
        ("<div lang=\"fr\">\noui\n</div>", "`::: lang {tag=\"fr\"}`"),
    ] {
        let report = check(&Project::base().body(&format!("{body}\n")));
        assert!(report.contains(hint), "{body}: {report}");
        let lists = body.contains("<ul>");
        assert!(report.lines().count() == 1 + usize::from(lists), "{body}: {report}");
    }
}

#[test]
fn a_closing_tag_in_a_block_of_its_own_is_not_a_second_mistake() {
    let body = "<figure>\n\nWords.\n\n<div>\n\nMore.\n\n</div>\n\n</figure>\n\n</section>\n";
    let report = check(&Project::base().body(body));
    let places: Vec<&str> = report
        .lines()
        .filter_map(|line| line.split(": error").next()?.rsplit("plain.md:").next())
        .collect();
    assert_eq!(places, ["15:1", "19:1", "27:1"], "{report}");
}

#[test]
fn what_is_no_variable_is_reported_as_that_in_an_address_too() {
    let report = check(&Project::base().body("See [this]({{ '/x/' | url }}) page.\n"));
    assert_eq!(report.matches("error[variable]").count(), 1, "{report}");
    assert!(report.contains("a variable is a name such as `partner.name`"), "{report}");
}

#[test]
fn what_would_be_printed_in_another_way_than_it_was_meant_is_reported() {
    for (body, place, message) in [
        ("5. five\n7. seven\n9. nine", "16:1", "the item `7.` would be numbered 6"),
        ("![M](../figures/my pic.svg)", "15:4", "looks like the end of a link"),
        ("See [the case](#first case).", "15:14", "looks like the end of a link"),
        ("See [the case][] here.", "15:5", "looks like a link by reference"),
        ("So[^a note here] it is.", "15:3", "looks like the call of a footnote with a space"),
        ("```\n\n## Lost\n\nWords.", "15:1", "this block of code is never closed"),
    ] {
        let report = check(&Project::base().body(&format!("{body}\n")));
        let line = report.lines().find(|line| line.contains(message));
        assert!(line.is_some_and(|line| line.contains(&format!("plain.md:{place}: "))), "{report}");
    }
    for body in [
        "1. one\n1. two\n1. three",
        "5. five\n6. six",
        "[redacted][redacted] said it.",
        "As @sam [not Jo] said.",
        "The ([FOI]{abbr=\"freedom of information\"}) law.",
    ] {
        let report = check(&Project::base().body(&format!("{body}\n")));
        assert_eq!(report, "", "{body}");
    }
}

#[test]
fn the_heading_that_is_wrong_is_named() {
    for (body, expected) in [
        ("## A\n\n### B\n\n# Stray\n\n### C\n", vec![(19, "headings start at `##`")]),
        ("## A\n\n#### B\n\n## C\n\n### D\n", vec![(17, "skips a level")]),
        ("# A\n\n## B\n\n### C\n", vec![(15, "headings start at `##`")]),
        ("### A\n\n## B\n", vec![(15, "skips a level")]),
        (
            "## A\n\n### B\n\n#### C\n\n##### D\n\n###### E\n\n## F\n",
            vec![(23, "at level 5 of the section")],
        ),
    ] {
        let body = body.replace("\n\n", "\n\nWords.\n\n").replace("Words.\n\n#", "#");
        let report = check(&Project::base().body(&body));
        let lines: Vec<&str> = report.lines().collect();
        assert_eq!(lines.len(), expected.len(), "{body}: {report}");
        for (line, (number, message)) in lines.iter().zip(expected) {
            let place = format!("plain.md:{number}:1: ");
            assert!(line.contains(&place) && line.contains(message), "{body}: {report}");
        }
    }
}

#[test]
fn the_text_of_facilitators_is_labelled_in_the_whole_book() {
    let body = "For all.\n\n::: only {for=\"facilitators\"}\n## Timing\n\nTen minutes.\n\n\
                Hand out pens.\n:::\n\nFor all again.\n";
    let project = Project::base().body(body);
    let text = ebook(&project);
    assert_eq!(text.matches("For facilitators").count(), 1, "{text}");
    assert!(text.contains("<div class=\"passage readers\" role=\"group\""), "{text}");
    let (_, words) = print(&project);
    // The heading is in the contents and in its place.
    assert_eq!(words.matches("Timing").count(), 2, "{words}");
    assert!(words.contains("For facilitators"), "{words}");
}

#[test]
fn variables_work_wherever_text_of_a_section_reaches_a_reader() {
    let body = "::: note {title=\"From {{ partner.name }}\"}\nA.\n:::\n\n\
                ::: testimony {by=\"A worker at {{ partner.name }}\" .illustrative}\nB.\n:::\n\n\
                ::: card {title=\"{{partner.name}} card\"}\nC.\n:::\n\n\
                ![Apples of {{ partner.name }}.](figures/apples.png)\n\n\
                [{{ partner.name }}](https://a.example/{{release.version}}/x)\n";
    let project = Project::base().body(body);
    assert_eq!(check(&project), "");
    let text = ebook(&project);
    assert_eq!(text.matches("Birch Law Centre").count(), 5, "{text}");
    assert!(!text.contains("{{"), "{text}");
    let (markup, _) = print(&project);
    assert!(!markup.contains("{{"), "{markup}");
}

#[test]
fn variables_are_refused_wherever_they_do_not_work() {
    for body in [
        "::: note {title=\"{{ partner.nmae }}\"}\nA.\n:::\n",
        "::: testimony {by=\"{{ 7*7 }}\" .illustrative}\nA.\n:::\n",
        "![{{ partner.nmae }}](figures/apples.png)\n",
        "![Apples.](figures/{{partner.id}}.png)\n",
        "[words](#{{partner.id}})\n",
        "[words](term:{{partner.id}})\n",
        "[words]({{ partner.website }})\n",
        "[words](https://a.example/{{ partner.id }})\n",
        "[{{ partner.name }}](blank:)\n",
        "[a]{abbr=\"{{ partner.name }}\"}\n",
    ] {
        let report = check(&Project::base().body(body));
        assert!(report.contains("error[variable]"), "{body}: {report}");
        assert_eq!(report.lines().count(), 1, "{body}: {report}");
    }
    for (path, from, to) in [
        ("content/chapters/plain.md", "title: A plain", "title: \"{{ book.title }}\"\n#"),
        ("content/chapters/plain.md", "summary: A", "summary: \"{{ book.title }}\"\n#"),
        ("content/book.toml", "title = \"Sheets\"", "title = \"{{ book.title }}\""),
        ("content/sources.yml", "title: Data Protection Act 2018", "title: \"{{ book.title }}\""),
        ("content/glossary.toml", "term = \"controller\"", "term = \"{{ book.title }}\""),
        ("content/partners/birch/_brand.yml", "legal: Birch", "legal: \"{{ book.title }}\"\n    #"),
        ("content/partners/birch/_brand.yml", "full: Birch", "full: \"{{ book.title }}\"\n    #"),
        ("content/partners/birch/_brand.yml", "alt: \"Birch", "alt: \"{{ book.title }}"),
        ("content/editions/print.toml", "title = \"", "title = \"{{ book.title }} "),
        ("content/case-studies/story.md", "parties:", "parties: [\"{{ book.title }}\"]\n#"),
    ] {
        let report = check(&Project::base().replace(path, from, to));
        assert!(report.contains("error[variable]"), "{to}: {report}");
    }
}

#[test]
fn what_looks_like_another_tools_markup_is_named_with_its_replacement() {
    for (body, part) in [
        ("See [the law][act].", "looks like a link by reference"),
        ("Do **not sign.", "a mark that is never closed"),
        ("See @dpa-2018 [p. 3].", "write `[@dpa-2018]`"),
        ("So.^[A note.]", "Pandoc's inline note"),
        ("See [[Asking]].", "a wiki's link"),
        ("So $x^2$ is.", "write it in words"),
        ("[TOC]", "every edition has its contents"),
        ("!!! note\n    Words.", "an admonition of MkDocs"),
        ("| a | b |\n| c | d |", "put a line such as `|---|---|`"),
        ("Words.{.big}", "looks like attributes"),
        ("> [!INFO]\n> Words.", "a callout of another kind"),
        ("Run `ls now.", "`` ` `` looks like a mark that is never closed"),
    ] {
        let report = check(&Project::base().body(&format!("{body}\n")));
        assert!(report.contains("warning[looks-like-markup]"), "{body}: {report}");
        assert!(report.contains(part), "{body}: {report}");
        assert_eq!(report.lines().count(), 1, "{body}: {report}");
    }
    for body in [
        "See \\[the law][act].",
        "Do \\*\\*not sign.",
        "See \\@dpa-2018 [p. 3].",
        "So.\\^[A note.]",
        "See \\[[Asking]].",
        "So \\$x^2$ is.",
        "\\[[toc]]",
        "\\!!! note\n    Words.",
        "\\| a | b |\n\\| c | d |",
        "Words.\\{.big}",
        "> \\[!INFO]\n> Words.",
    ] {
        assert_eq!(check(&Project::base().body(&format!("{body}\n"))), "", "{body}");
    }
}
