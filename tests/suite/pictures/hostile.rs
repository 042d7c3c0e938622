//! Drawings that try to reach out, to run something or to use up the machine.

use super::{check, shown, with_picture};
use crate::support::xml;

fn svg(inner: &str) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" \
         xmlns:h=\"http://www.w3.org/1999/xhtml\" viewBox=\"0 0 9 9\">{inner}<rect width=\"9\" \
         height=\"9\"/></svg>"
    )
}

/// Parts that no finished drawing may contain, in small letters.
const FORBIDDEN: [&str; 14] = [
    "evil",
    "script",
    "onload",
    "onclick",
    "@import",
    "iframe",
    "object",
    "<a ",
    "xml-stylesheet",
    "animate",
    "entity",
    "file:",
    "<?",
    "style=",
];

#[test]
fn nothing_that_runs_or_loads_gets_into_an_edition() {
    for inner in [
        "<SCRIPT>evil()</SCRIPT>",
        "<script xlink:href=\"https://evil.example/a.js\"/>",
        "<h:script>evil()</h:script>",
        "<h:iframe src=\"https://evil.example/\"/>",
        "<object data=\"https://evil.example/\"/>",
        "<h:object data=\"https://evil.example/\"/>",
        "<iframe src=\"https://evil.example/\"/><embed src=\"evil\"/><video src=\"evil\"/>",
        "<g onload=\"evil()\" ONCLICK=\"evil()\"/>",
        "<a xlink:href=\"javascript:evil()\"><g/></a>",
        "<a href=\"java&#10;script:evil()\"><g/></a>",
        "<set attributeName=\"href\" to=\"https://evil.example\"/>",
        "<animate attributeName=\"xlink:href\" values=\"https://evil.example\"/>",
        "<style>@import 'https://evil.example/a.css';</style>",
        "<style>@IMPORT url(https://evil.example/a.css);</style>",
        "<style>@\\69mport url(https://evil.example/a.css);</style>",
        "<style>@font-face{font-family:x;src:url(https://evil.example/a.woff)}</style>",
        "<style>rect{background:url(https://evil.example/a.png)}</style>",
        "<style>rect{background-image:image-set('https://evil.example/a.png' 1x)}</style>",
        "<style>rect{fill:image-set('https://evil.example/a.png' 1x)}</style>",
        "<style>rect{cursor:URL(https://evil.example/a.cur),auto}</style>",
        "<style>rect{-moz-binding:url(https://evil.example/x.xml#a)}</style>",
        "<style type=\"text/xsl\">evil</style>",
        "<style>/*</style><style>*/ @import 'evil';</style>",
        "<style><![CDATA[@import 'https://evil.example/a.css';]]></style>",
        "<rect style=\"background: u\\72l(https://evil.example/a.png)\"/>",
        "<handler type=\"application/ecmascript\">evil()</handler>",
        "<metadata><h:link rel=\"stylesheet\" href=\"https://evil.example/a.css\"/></metadata>",
        "<unknown xmlns=\"urn:evil\"><script>evil()</script></unknown>",
        "<g xmlns:ev=\"http://www.w3.org/2001/xml-events\" ev:event=\"load\" ev:handler=\"#evil\"/>",
        "<title>evil</title><desc>evil<h:script>evil()</h:script></desc>",
        "<g xml:base=\"https://evil.example/\"/>",
        "<g id=\"&quot;&gt;&lt;script&gt;evil\"/>",
    ] {
        let project = with_picture("a.svg", svg(inner));
        project.run(&["check", "--format", "short"]).expect_success();
        let picture = String::from_utf8(shown(&project, "a.svg")).expect("text");
        let small = picture.to_lowercase();
        for part in FORBIDDEN {
            assert!(!small.contains(part), "{inner}\n{part}\n{picture}");
        }
        assert!(xml(&picture).root_element().has_children());
    }
    let before = "<?xml-stylesheet href=\"https://evil.example/a.css\"?>\n";
    check("a.svg", format!("{before}{}", svg("")))
        .expect_success()
        .stdout_has("`figures/a.svg`, line 1: style sheets in other files are left out");
}

#[test]
fn what_would_be_missing_is_an_error() {
    for inner in [
        "<image href=\"https://evil.example/a.png\"/>",
        "<image xlink:href=\"../../secret.png\"/>",
        "<image href=\"file:///etc/passwd\"/>",
        "<use href=\"https://evil.example/a.svg#x\"/>",
        "<use href=\"other.svg#x\"/>",
        "<use href=\"data:image/svg+xml,&lt;svg/>#x\"/>",
        "<feImage href=\"https://evil.example/a.png\"/>",
        "<linearGradient xlink:href=\"other.svg#g\"/>",
        "<textPath href=\"https://evil.example/#x\"/>",
        "<rect fill=\"url(https://evil.example/#a)\"/>",
        "<rect fill=\"URL( 'https://evil.example/#a' )\"/>",
        "<rect filter=\"u\\72l(//evil.example/#a)\"/>",
        "<rect style=\"mask:\\75\\72\\6c(https://evil.example/#a)\"/>",
        "<style>rect{clip-path:uRl(https://evil.example/#a)}</style>",
        "<style>rect{--x:url(https://evil.example/#a);fill:var(--x)}</style>",
        "<rect marker-end=\"url('other.svg#m')\"/>",
    ] {
        check("a.svg", svg(inner)).expect_failure(1).stdout_has(
            "error[invalid-image]: `figures/a.svg`, line 1: the SVG points to another file (`",
        );
    }
    for (inner, words) in [
        (
            "<image href=\"data:image/gif;base64,R0lGODlhAQABAAAAACw=\"/>",
            "a picture in it: the file is a GIF picture",
        ),
        (
            "<image href=\"data:image/png;base64,AAAA\"/>",
            "a picture in it: the picture is not SVG, PNG or JPEG",
        ),
        ("<image href=\"data:nothing\"/>", "a picture in it: its data cannot be read"),
        (
            "<flowRoot><flowPara>Words</flowPara></flowRoot>",
            "pages and ebooks cannot show the element `flowRoot`",
        ),
    ] {
        check("a.svg", svg(inner)).expect_failure(1).stdout_has(words);
    }
}

#[test]
fn entities_are_refused_and_unused_ones_do_no_harm() {
    let with = |entities: &str, text: &str| {
        format!("<?xml version=\"1.0\"?>\n<!DOCTYPE svg [{entities}]>\n{}", svg(text))
    };
    check("a.svg", with("<!ENTITY a SYSTEM \"file:///etc/passwd\">", "<text>&a;</text>"))
        .expect_failure(1)
        .stdout_has(
            "`figures/a.svg`, line 3: the SVG uses the entity `&a;`, and entities are not allowed",
        );
    check("a.svg", with("<!ENTITY a \"]>\"><!ENTITY % b SYSTEM \"evil\"> %b;", ""))
        .expect_success()
        .stdout("");
}

#[test]
fn drawings_that_use_up_the_machine_are_refused() {
    let mut copies = String::from("<g id=\"a0\"><rect/></g>");
    for level in 1..12 {
        let uses = format!("<use href=\"#a{}\"/>", level - 1).repeat(10);
        copies.push_str(&format!("<g id=\"a{level}\">{uses}</g>"));
    }
    let deep = format!("{}{}", "<g>".repeat(5_000), "</g>".repeat(5_000));
    let mut nested = svg("");
    for _ in 0..4 {
        use ct_codecs::{Base64, Encoder};
        let data = Base64::encode_to_string(&nested).expect("text");
        nested = svg(&format!("<image href=\"data:image/svg+xml;base64,{data}\"/>"));
    }
    for (text, words) in [
        (svg(&copies), "the SVG repeats a part too often, or in itself (`use`)"),
        (
            svg("<g id=\"a\"><use href=\"#a\"/></g>"),
            "the SVG repeats a part too often, or in itself",
        ),
        (svg(&deep), "the SVG has groups inside groups, more than 200 deep"),
        (nested, "pictures contain each other too deeply"),
        (svg("<rect width=\"1\""), "the SVG cannot be read: "),
        (
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1e9\" height=\"1e-9\"/>".to_owned(),
            "the SVG does not say how large it is",
        ),
        (
            svg("<rect width=\"1e30\" height=\"5e29\"/>").replacen(
                "<svg",
                "<svg width=\"1e30\" height=\"1e30\"",
                1,
            ),
            "the SVG does not say how large it is",
        ),
        (
            svg("<filter id=\"f\"><feMorphology radius=\"500\"/></filter>"),
            "the SVG has a filter that takes too long to draw",
        ),
        (
            svg("<filter id=\"f\"><feTurbulence numOctaves=\"500\"/></filter>"),
            "the SVG has a filter that takes too long to draw",
        ),
        (
            svg("<filter id=\"f\" x=\"-1000\" width=\"9999\"><feFlood/></filter>"),
            "the SVG has a filter that takes too long to draw",
        ),
        ("<html/>".to_owned(), "the file is XML but not SVG"),
        (String::new(), "the picture is not SVG, PNG or JPEG"),
    ] {
        let run = check("a.svg", text).expect_failure(1).stdout_has(words);
        assert!(!run.stderr.contains("panicked"), "{}", run.stderr);
    }
}

#[cfg(unix)]
#[test]
fn what_is_no_file_is_named_in_plain_words() {
    let project = crate::support::Project::base().body("![A picture.](figures/a.svg)\n");
    std::os::unix::fs::symlink("gone.svg", project.at("content/figures/a.svg")).expect("a link");
    project.run(&["check", "--format", "short"]).expect_failure(1).stdout_has(
        "content/chapters/plain.md:15:1: error[file-unreadable]: the picture `figures/a.svg`: this \
         is a link to a file that does not exist (put the file itself in its place)",
    );
    let folder = crate::support::Project::base()
        .write("content/figures/a.svg/b.txt", "")
        .body("![A picture.](figures/a.svg)\n");
    folder
        .run(&["check", "--format", "short"])
        .expect_failure(1)
        .stdout_has("the picture `figures/a.svg`: this is a folder and not a file")
        .stdout_lacks("os error");
}
