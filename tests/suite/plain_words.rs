//! Nothing that an author writes is lost, changed or printed as markup without a message, and each
//! message is at its place.

use crate::support::{Project, manuscript, pages, unzip, words};

fn check(project: &Project) -> String {
    project.run(&["check", "--format", "short"]).stdout
}

/// The report on a body, which must have one line.
#[track_caller]
fn one(body: &str) -> String {
    let report = check(&Project::base().body(&format!("{body}\n")));
    assert_eq!(report.lines().count(), 1, "{body}: {report}");
    report
}

#[track_caller]
fn quiet(body: &str) -> Project {
    let project = Project::base().body(&format!("{body}\n"));
    assert_eq!(check(&project), "", "{body}");
    project
}

/// The chapter `plain` of birch's ebook.
fn ebook(project: &Project) -> String {
    let arguments = ["build", "--partner", "birch", "--edition", "ebook", "--out", "made"];
    project.run(&arguments).expect_success();
    let files = unzip(&project.bytes("made/birch/field-guide-birch-ebook-draft.epub"));
    files
        .values()
        .map(|bytes| String::from_utf8_lossy(bytes).into_owned())
        .find(|text| text.contains("<section class=\"chapter\" id=\"plain\""))
        .expect("the chapter")
}

#[test]
fn titles_of_links_and_pictures_are_reported_where_they_are() {
    for (body, place, message) in [
        ("[a](https://a.example/ \"Title\")", "15:25", "the title of this link would be lost"),
        ("[a](#asking 'Title')", "15:14", "`Title`"),
        ("[One] and [two][one].\n\n[one]: #asking \"One\"", "17:17", "`One`"),
        ("![Apples.](figures/apples.png \"A row\")", "15:32", "of this picture would be lost"),
        ("[Name](blank: \"Title\")", "15:16", "`Title`"),
    ] {
        let report = one(body);
        assert!(report.contains(&format!("{place}: error[attributes]")), "{body}: {report}");
        assert!(report.contains(message), "{body}: {report}");
    }
    quiet("[a](https://a.example/ \"\")");
}

#[test]
fn an_abbreviation_that_means_something_else_is_spelt_out_again() {
    let project = quiet(
        "The [DPA]{abbr=\"Data Protection Act\"}, the [DPA]{abbr=\"Data Processing Agreement\"} \
         and the [DPA]{abbr=\"Data Protection Act\"}, [DPA]{abbr=\"Data Protection Act\"}.",
    );
    let workspace = project.workspace();
    let text = words(&pages(&workspace, &manuscript(&workspace, "birch", "print")).document);
    assert_eq!(text.matches("DPA (Data Protection Act)").count(), 2, "{text}");
    assert_eq!(text.matches("DPA (Data Processing Agreement)").count(), 1, "{text}");
}

#[test]
fn a_variable_may_be_raised_or_lowered_with_or_without_spaces() {
    let project = quiet(
        "x^{{ release.version }}^, y~{{ release.version }}~, z^{{release.version}}^ and \
         [10^{{ release.version }}^](#asking).",
    );
    let text = ebook(&project);
    for part in
        ["x<sup>draft</sup>", "y<sub>draft</sub>", "z<sup>draft</sup>", "10<sup>draft</sup>"]
    {
        assert!(text.contains(part), "{part}: {text}");
    }
}

#[test]
fn a_variable_is_no_address_in_angle_brackets() {
    for (body, hint) in [
        ("See <{{partner.website}}>.", "write `[words]({{partner.website}})`"),
        ("See <{{ partner.email }}>.", "write `[words](mailto:{{partner.email}})`"),
        ("See <{{partner.website}}/help>.", "write `[words]({{partner.website}})`"),
    ] {
        let report = one(body);
        assert!(report.contains("15:5: error[variable]"), "{body}: {report}");
        assert!(report.contains(hint), "{body}: {report}");
    }
    quiet("Less \\<{{partner.website}}>.");
}

#[test]
fn markup_in_texts_of_plain_words_is_reported() {
    for (body, place) in [
        ("::: note {title=\"A **bold** step\"}\nWords.\n:::", "15:20"),
        ("::: testimony {by=\"A `person`\" .illustrative}\nWords.\n:::", "15:22"),
        ("::: card {title=\"See [asking](#asking)\"}\nWords.\n:::", "15:22"),
        ("> [!NOTE] The *why*\n> Words.", "15:15"),
        ("> ::: letter {title=\"Law [@dpa-2018]\"}\n> Words.\n> :::", "15:26"),
    ] {
        let report = one(body);
        let expected = format!("{place}: warning[looks-like-markup]");
        assert!(report.contains(&expected), "{body}: {report}");
        assert!(report.contains("in a text of plain words"), "{body}: {report}");
    }
    let body = "::: note {title=\"A \\*bold\\* \\\"step\\\" &amp; 3*4*5\"}\nWords.\n:::";
    let text = ebook(&quiet(body));
    assert!(text.contains("A *bold* “step” &amp; 3*4*5</p>"), "{text}");
}

#[test]
fn markup_in_fields_is_reported_in_its_file() {
    let chapter = "content/chapters/plain.md";
    for (file, from, to, message) in [
        (chapter, "title: A plain chapter", "title: A **plain** chapter", "3:10: warning"),
        (chapter, "summary: A chapter", "summary: A [chapter](#asking)", "5:12: warning"),
        (
            "content/book.toml",
            "\"The Field Guide\"",
            "\"The `Field` Guide\"",
            "`` `Field` `` is in a field",
        ),
    ] {
        let report = check(&Project::base().replace(file, from, to));
        assert!(report.contains(message), "{to}: {report}");
        assert_eq!(report.matches("looks-like-markup").count(), 1, "{to}: {report}");
    }
}

#[test]
fn what_is_empty_is_reported() {
    for (body, message) in [
        ("Words.[^a]\n\n[^a]:", "17:1: warning[empty-text]: this footnote is empty"),
        ("> [!NOTE]\n\nWords.", "15:1: warning[empty-text]: this callout is empty"),
        (">\n\nWords.", "15:1: warning[empty-text]: this quotation is empty"),
        ("```\n```\n\nWords.", "15:1: warning[empty-text]: this block of code is empty"),
        ("::: note\n<!-- later -->\n:::", "15:1: warning[empty-text]: this container is empty"),
        ("[words]{}", "15:8: warning[looks-like-markup]: `{}` looks like attributes"),
        ("## Words {}", "15:10: error[attributes]: these braces are empty"),
        ("[words](#asking){}", "15:17: error[attributes]: these braces are empty"),
    ] {
        assert!(one(body).contains(message), "{body}: {}", one(body));
    }
}

#[test]
fn asterisks_that_multiply_are_reported() {
    for (body, text) in [
        ("So 3*4*5 is.", "`*4*`"),
        ("So a*b*c is.", "`*b*`"),
        ("So 2*3 = 6 and a*b is.", "`*3 = 6 and a*`"),
        ("So 2**3**4 is.", "`**3**`"),
        ("So 5*x* is.", "`*x*`"),
    ] {
        let report = one(body);
        assert!(
            report.contains(&format!("the asterisks of {text} would not be printed")),
            "{report}"
        );
    }
    let text = ebook(&quiet("un*believ*able, 2 * 3 * 4, 3\\*4\\*5, *a*, **b** and (*c*)"));
    assert!(text.contains("un<em>believ</em>able, 2 * 3 * 4, 3*4*5"), "{text}");
}

#[test]
fn a_picture_has_a_width_with_a_unit_on_the_page() {
    let picture = |width| format!("![Apples.](figures/apples.png){{width=\"{width}\"}}");
    for (width, message) in [
        ("50", "a picture cannot be `50` wide: the unit is missing"),
        ("900mm", "a picture cannot be `900mm` wide: no page is wider than 297 mm"),
    ] {
        let report = one(&picture(width));
        assert!(report.contains("15:32: error[attributes]"), "{report}");
        assert!(report.contains(message), "{report}");
    }
    quiet(&picture("50px"));
}

#[test]
fn a_wrong_path_of_a_picture_is_answered_with_the_right_one() {
    for (path, message) in [
        ("", "error[invalid-image]: this picture has no path"),
        ("data:image/png;base64,AAAA", "a picture must be a file in the project"),
        ("https://a.example/x.png", "a picture must be a file in the project"),
        ("C:\\x.png", "a picture must be a file in the project"),
        ("//a.example/x.png", "a picture must be a file in the project"),
        ("/figures/clock.svg", "write `figures/clock.svg`"),
        ("/content/figures/clock.svg", "write `figures/clock.svg`"),
        ("figures\\clock.svg", "write `figures/clock.svg`"),
        ("figures/Clock.svg", "the file is `figures/clock.svg`: capital and small letters"),
        ("../Figures/clock.SVG", "the file is `figures/clock.svg`: capital and small letters"),
    ] {
        assert!(one(&format!("![A clock]({path})")).contains(message), "{path}");
    }
    assert!(one("![]()").contains("this picture has no path"));
}

#[test]
fn texts_of_words_alone_lose_nothing() {
    for (body, place) in [
        ("![See [it](#asking)](figures/apples.png)", "15:7"),
        ("![Law [@dpa-2018]](figures/apples.png)", "15:7"),
    ] {
        let report = one(body);
        assert!(
            report.contains(&format!("{place}: error[syntax]: the alternative text")),
            "{report}"
        );
    }
}

#[test]
fn attributes_are_reported_where_they_are_with_how_to_write_them() {
    for (body, place, message) in [
        ("::: note {.a title='x'}\nW.\n:::", "15:11", "`note` has no class `.a` (remove it"),
        ("> ::: note {titel=\"a\"}\n> W.\n> :::", "15:13", "did you mean `title`?"),
        (
            "::: note {title=\"so \"no\"\"}\nW.\n:::",
            "15:21",
            "write a quotation mark inside a value as",
        ),
        (
            "::: note {title=two words}\nW.\n:::",
            "15:21",
            "put a value of several words in quotation",
        ),
        ("::: note {title=“words”}\nW.\n:::", "15:17", "not in straight quotation marks"),
        ("::: note {title = \"a\"}\nW.\n:::", "15:11", "remove the spaces around the equals sign"),
        ("::: answer {lines=\"99\"}\nW.\n:::", "15:13", "`lines` must be a number from 1 to 24"),
        ("See [a](#asking){target=_blank}.", "15:18", "remove it: readers decide how a link opens"),
        ("See [a](#asking){.button}.", "15:18", "a link cannot have an id or a class"),
        ("See [a]{lang=x_y}.", "15:9", "`x_y` is not a language tag"),
        ("See [a]{abbr=\"The *Act*\"}.", "15:8", "these attributes cannot be read"),
        ("## Words {#id .big}", "15:15", "a heading can have an id and no other attribute"),
        ("## Words {#Big}", "15:11", "`Big` is not a valid id"),
        ("![A.](figures/apples.png){width=5em}", "15:27", "a picture cannot be `5em` wide"),
    ] {
        let report = one(body);
        assert!(report.contains(&format!("{place}: error[attributes]")), "{body}: {report}");
        assert!(report.contains(message), "{body}: {report}");
    }
    let text = ebook(&quiet("::: note {title='He said \"no\"'}\nWords.\n:::"));
    assert!(text.contains("He said “no”</p>"), "{text}");
}

#[test]
fn one_mistake_has_one_message() {
    for (body, message) in [
        ("| x |\n|---|\n| `a|b` |", "error[table-cells]: this row has 2 cells"),
        ("| `a|b` |\n|---|\n| c |", "a bar in a cell is `\\|`, in code too"),
        ("Words.\n\n::: warning", "error[container]: this container is never closed"),
        ("Words \u{7}.", "15:7: error[syntax]: the text has the invisible character U+0007"),
        ("See [x](https://a.example/a\u{85}b).", "the invisible character U+0085"),
        ("::: note {title=\"a\u{7}b\"}\nWords.\n:::", "15:19: error[syntax]"),
        ("a&#7;b", "15:2: error[syntax]: `&#7;` is not a character"),
        ("a&#1;b", "15:2: error[syntax]: `&#1;` is not a character"),
        ("a&#xD800;b", "`&#xD800;` is not a character"),
        ("[text] (https://a.example/)", "remove the space between its brackets"),
    ] {
        assert!(one(body).contains(message), "{body}: {}", one(body));
    }
    quiet("a &#169; b &copy; &lt;");
}
