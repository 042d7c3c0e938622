//! What a drawing's file holds but does not draw: a withdrawn name must not stay readable.

use super::{built, shown, with_picture};
use crate::support::xml;

fn svg(inner: &str) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" \
         viewBox=\"0 0 200 100\">\n<rect width=\"40\" height=\"40\"/>\n{inner}</svg>"
    )
}

/// What every edition shows of a drawing, and what `check` says about it.
fn read(inner: &str) -> (String, String) {
    let project = with_picture("a.svg", svg(inner));
    let said = project.run(&["check", "--format", "short"]).expect_success().stdout;
    let picture = String::from_utf8(shown(&project, "a.svg")).expect("text");
    xml(&picture);
    (picture, said)
}

#[test]
fn text_that_is_not_drawn_is_removed_and_reported_with_its_line() {
    for inner in [
        "<text y=\"20\" display=\"none\">Secret</text>",
        "<g style=\"display: none\"><g><text y=\"20\">Secret</text></g></g>",
        "<text y=\"20\" visibility=\"hidden\">Secret</text>",
        "<g visibility=\"collapse\"><text y=\"20\"><tspan>Secret</tspan></text></g>",
        "<text y=\"20\" opacity=\"0\">Secret</text>",
        "<g opacity=\"0%\"><text y=\"20\">Secret</text></g>",
        "<text y=\"20\" fill-opacity=\"0\">Secret</text>",
        "<text y=\"20\" fill=\"none\">Secret</text>",
        "<text y=\"20\" fill=\"transparent\">Secret</text>",
        "<text y=\"20\" fill=\"rgba(0, 0, 0, 0)\">Secret</text>",
        "<text y=\"20\" fill=\"#00000000\">Secret</text>",
        "<g color=\"transparent\"><text y=\"20\" fill=\"currentColor\">Secret</text></g>",
        "<text y=\"20\" fill=\"none\" stroke=\"red\" stroke-width=\"0\">Secret</text>",
        "<text y=\"20\" fill=\"none\" stroke=\"red\" stroke-opacity=\"0\">Secret</text>",
        "<text y=\"20\" font-size=\"0\">Secret</text>",
        "<g style=\"font: 0px serif\"><text y=\"20\">Secret</text></g>",
        "<style>.a .b { display: none }</style><g class=\"a\"><text y=\"20\" class=\"b\">Secret</text></g>",
        "<text y=\"20\">Open <tspan visibility=\"hidden\">Secret</tspan></text>",
        "<text y=\"20\" fill=\"none\"><tspan fill=\"red\">Open</tspan> Secret</text>",
        "<defs><text id=\"a\" y=\"20\">Secret</text></defs>",
        "<symbol id=\"a\"><text y=\"20\">Secret</text></symbol>",
        "<defs><text id=\"a\" y=\"20\">Secret</text></defs><use href=\"#a\" visibility=\"hidden\"/>",
        "<defs><text id=\"a\" y=\"20\">Secret</text></defs><g display=\"none\"><use href=\"#a\"/></g>",
        "<clipPath id=\"a\"><text y=\"20\">Secret</text></clipPath>",
        "<pattern id=\"a\" width=\"9\" height=\"9\"><text y=\"20\">Secret</text></pattern>",
        "<text y=\"20\" transform=\"scale(0)\">Secret</text>",
        "<g transform=\"matrix(1 0 0 0 3 3)\"><text y=\"20\">Secret</text></g>",
        "<text x=\"900\" y=\"20\">Secret</text>",
        "<text y=\"-300\">Secret</text>",
        "<text y=\"20\" transform=\"translate(0 5000)\">Secret</text>",
        "<text y=\"20\" font-size=\"0.001\">Secret</text>",
        "<clipPath id=\"c\"><rect y=\"90\" width=\"5\" height=\"5\"/></clipPath>\
         <g clip-path=\"url(#c)\"><text x=\"100\" y=\"20\">Secret</text></g>",
        "<svg width=\"5\" height=\"5\"><text x=\"100\" y=\"20\">Secret</text></svg>",
        "<text x=\"10\" y=\"60\">Secret</text><rect x=\"1\" y=\"30\" width=\"150\" height=\"60\"/>",
        "<g><text x=\"10\" y=\"60\">Secret</text></g>\
         <g><path d=\"M 1 30 H 150 V 90 H 1 Z\" fill=\"#123456\"/></g>",
    ] {
        let (picture, said) = read(inner);
        assert!(!picture.contains("Secret"), "{inner}\n{picture}");
        assert!(picture.contains("<rect"), "{inner}\n{picture}");
        assert_eq!(inner.contains("Open"), picture.contains("Open"), "{inner}\n{picture}");
        assert_eq!(
            said,
            "content/chapters/plain.md:15:1: warning[hidden-data]: `figures/a.svg`, line 3: the \
             SVG holds text that it does not draw (`Secret`), which no edition will contain \
             (delete it from the drawing too if nobody should see it: the source that is \
             published with a release holds the file as it is)\n",
            "{inner}"
        );
    }
}

#[test]
fn text_that_is_drawn_somewhere_stays() {
    for inner in [
        "<g visibility=\"hidden\"><text y=\"20\" visibility=\"visible\">Open</text></g>",
        "<g fill=\"none\"><text y=\"20\" fill=\"red\">Open</text></g>",
        "<g fill=\"none\"><text y=\"20\" stroke=\"red\">Open</text></g>",
        "<g fill=\"none\" color=\"transparent\"><text y=\"20\" fill=\"currentColor\" color=\"red\">Open</text></g>",
        "<g fill-opacity=\"0\"><text y=\"20\" fill-opacity=\"1\">Open</text></g>",
        "<g font-size=\"0\"><text y=\"20\" font-size=\"12\">Open</text></g>",
        "<g display=\"none\"><text id=\"a\" y=\"20\">Open</text></g><use href=\"#a\"/>",
        "<g opacity=\"0\"><g id=\"a\"><text y=\"20\">Open</text></g></g><use xlink:href=\"#a\"/>",
        "<defs><text id=\"a\" y=\"20\">Open</text></defs><use href=\"#a\" visibility=\"hidden\"/>\
         <use href=\"#a\"/>",
        "<symbol id=\"a\"><text y=\"20\">Open</text></symbol><use href=\"#a\" fill=\"red\"/>",
        "<defs><g id=\"b\"><text y=\"20\">Open</text></g><g id=\"a\"><use href=\"#b\"/></g></defs>\
         <use href=\"#a\"/>",
        "<clipPath id=\"a\"><text y=\"20\" fill=\"none\">Open</text></clipPath>\
         <rect width=\"90\" height=\"90\" clip-path=\"url(#a)\"/>",
        "<mask id=\"a\"><text y=\"20\" fill=\"white\">Open</text></mask>\
         <g style=\"mask: url(#a)\"><rect width=\"90\" height=\"90\"/></g>",
        "<pattern id=\"a\" width=\"90\" height=\"90\" patternUnits=\"userSpaceOnUse\">\
         <text y=\"20\">Open</text></pattern><rect width=\"90\" height=\"90\" fill=\"url(#a)\"/>",
        "<pattern id=\"a\" width=\"90\" height=\"90\" patternUnits=\"userSpaceOnUse\">\
         <text y=\"20\">Open</text></pattern><pattern id=\"b\" href=\"#a\"/>\
         <rect width=\"90\" height=\"90\" fill=\"url(#b)\"/>",
        "<marker id=\"a\" overflow=\"visible\"><text>Open</text></marker>\
         <path d=\"M 50 50 h 9\" marker-end=\"url(#a)\" fill=\"none\"/>",
        "<path id=\"a\" d=\"M 0 50 h 90\" fill=\"none\"/><text><textPath href=\"#a\">Open</textPath></text>",
        "<text x=\"-10\" y=\"20\">Open</text>",
        "<svg x=\"99\" width=\"50\" height=\"50\"><text y=\"20\">Open</text></svg>",
        "<clipPath id=\"c\"><g><rect y=\"10\" width=\"50\" height=\"50\"/></g><circle cx=\"20\" r=\"40\"/></clipPath>\
         <g clip-path=\"url(#c)\" transform=\"translate(9 9) scale(2)\"><text y=\"20\">Open</text></g>",
        "<rect y=\"30\" width=\"150\" height=\"60\" fill=\"#eee\"/><text x=\"10\" y=\"60\">Open</text>",
        "<text x=\"10\" y=\"60\">Open</text><rect y=\"30\" width=\"150\" height=\"60\" fill-opacity=\".3\"/>",
        "<text x=\"10\" y=\"60\">Open</text><rect x=\"15\" y=\"30\" width=\"150\" height=\"60\"/>",
        "<text x=\"10\" y=\"60\">Open</text><g opacity=\".5\"><rect y=\"30\" width=\"150\" height=\"60\"/></g>",
    ] {
        let (picture, said) = read(inner);
        assert!(picture.contains("Open"), "{inner}\n{picture}");
        assert_eq!(said, "", "{inner}");
    }
}

#[test]
fn pictures_and_parts_that_are_not_drawn_are_removed_too() {
    let png = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgAB\
               SK+kcQAAAABJRU5ErkJggg==";
    let hidden =
        format!("<g display=\"none\">\n<image href=\"{png}\" width=\"9\" height=\"9\"/></g>");
    let (picture, said) = read(&hidden);
    assert!(!picture.contains("image"), "{picture}");
    assert!(said.contains(
        "warning[hidden-data]: `figures/a.svg`, line 4: the SVG holds a picture that it does not \
         draw, which no edition will contain ("
    ));
    // Names of parts say who is in them. Only parts that others use need a name.
    let (picture, said) = read(
        "<g id=\"Secret-layer\" data-name=\"Secret\" aria-label=\"Secret\"><title>Secret</title>\
         <desc>Secret</desc><!-- Secret --><circle r=\"9\" class=\"Secret\"/>\
         <path d=\"M 7 7 h 7\" visibility=\"hidden\"/><path d=\"M 8 8 h 8\" opacity=\"0\"/></g>\
         <metadata>Secret</metadata><linearGradient id=\"Secret-gradient\"/>",
    );
    assert!(!picture.contains("Secret"), "{picture}");
    assert!(!picture.contains("M 7 7") && !picture.contains("M 8 8"), "{picture}");
    assert!(picture.contains("<circle r=\"9\"/>"), "{picture}");
    assert_eq!(said, "");
}

#[test]
fn hidden_text_is_in_no_byte_of_an_edition() {
    let project = with_picture(
        "a.svg",
        svg("<text y=\"20\">Open</text><text y=\"40\" visibility=\"hidden\">Secret</text>"),
    );
    let (picture, _) = built(&project);
    let picture = String::from_utf8(picture).expect("text");
    assert!(picture.contains("Open") && !picture.contains("Secret"), "{picture}");
}

#[test]
fn what_a_drawing_refers_to_and_does_not_have_is_reported() {
    for (inner, id) in [
        ("<rect fill=\"url(#none)\" width=\"9\" height=\"9\"/>", "#none"),
        ("<rect style=\"stroke: url('#none') red\" width=\"9\" height=\"9\"/>", "#none"),
        ("<g filter=\"url(#none)\"><circle r=\"9\"/></g>", "#none"),
        ("<circle r=\"9\" clip-path=\"url(#none)\"/>", "#none"),
        ("<circle r=\"9\" mask=\"url(#none)\"/>", "#none"),
        ("<path d=\"M 0 0 h 9\" stroke=\"red\" marker-end=\"url(#none)\"/>", "#none"),
        ("<linearGradient id=\"a\" href=\"#none\"/><circle r=\"9\" fill=\"url(#a)\"/>", "#none"),
    ] {
        let (picture, said) = read(inner);
        assert!(!picture.contains("none-such") && !picture.contains("#none"), "{picture}");
        assert!(
            said.starts_with(&format!(
                "content/chapters/plain.md:15:1: warning[changed-picture]: `figures/a.svg`, line \
                 3: it refers to parts that it does not have (`{id}`), and is drawn without them ("
            )),
            "{inner}: {said}"
        );
    }
    for inner in [
        "<use href=\"#none\"/>",
        "<text y=\"20\"><textPath xlink:href=\"#none\">Words</textPath></text>",
    ] {
        with_picture("a.svg", svg(inner))
            .run(&["check", "--format", "short"])
            .expect_failure(1)
            .stdout_has(
                "error[invalid-image]: `figures/a.svg`, line 3: the SVG refers to a part that it does \
                 not have (`#none`)",
            );
    }
}

#[test]
fn movement_wrapping_and_emptiness_are_reported() {
    let words = |inner: &str| read(inner).1;
    for inner in [
        "<rect width=\"9\" height=\"9\"><set attributeName=\"fill\" to=\"red\"/></rect>",
        "<g opacity=\"0\"><circle r=\"9\"/><set attributeName=\"opacity\" to=\"1\"/></g>",
        "<text y=\"20\">Words<set attributeName=\"fill\" to=\"red\"/></text>",
    ] {
        let said = words(inner);
        assert!(said.contains("line 3: its animation is left out (`set`)"), "{inner}: {said}");
    }
    for inner in [
        "<text y=\"20\" style=\"inline-size: 80px\">Many words</text>",
        "<text y=\"20\" inline-size=\"80px\">Many words</text>",
    ] {
        let said = words(inner);
        let expected =
            "line 3: text that should be wrapped is drawn on one line (`inline-size: 80px`)";
        assert!(said.contains(expected), "{inner}: {said}");
    }
    let lines = "<text style=\"inline-size: 80px\"><tspan y=\"20\">Many</tspan></text>";
    assert_eq!(words(lines), "");
    for (attributes, inner, expected) in [
        ("viewBox=\"0 0 9 9\"", "", "the SVG draws nothing that can be seen"),
        (
            "viewBox=\"0 0 9 9\"",
            "<rect width=\"9\" height=\"9\" fill=\"none\"/>",
            "the SVG draws nothing that can be seen",
        ),
        (
            "viewBox=\"0 0 9 9\"",
            "<g display=\"none\"><circle r=\"9\"/></g>",
            "the SVG draws nothing that can be seen",
        ),
        (
            "viewBox=\"0 0 9\" width=\"9\" height=\"9\"",
            "<circle r=\"9\"/>",
            "the SVG's `viewBox` is `0 0 9`, which is not a size, so it is ignored",
        ),
        (
            "viewBox=\"0 0 9 9\" width=\"0\"",
            "<circle r=\"9\"/>",
            "the SVG's `width` is `0`, which is not a size, so it is ignored",
        ),
        (
            "viewBox=\"0 0 9 9\" height=\"-5mm\"",
            "<circle r=\"9\"/>",
            "the SVG's `height` is `-5mm`, which is not a size, so it is ignored",
        ),
    ] {
        let text = format!("<svg xmlns=\"http://www.w3.org/2000/svg\" {attributes}>{inner}</svg>");
        with_picture("a.svg", text)
            .run(&["check", "--format", "short"])
            .expect_success()
            .stdout_has(&format!(
                "warning[changed-picture]: `figures/a.svg`, line 1: {expected} ("
            ));
    }
}

#[test]
fn what_illustrator_writes_to_edit_a_file_again_is_read() {
    let text = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
        <!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\" [\n\
        \t<!ENTITY ns_extend \"http://ns.adobe.com/Extensibility/1.0/\">\n\
        \t<!ENTITY ns_ai \"http://ns.adobe.com/AdobeIllustrator/10.0/\">\n\
        \t<!ENTITY ns_svg \"http://www.w3.org/2000/svg\">\n\
        \t<!ENTITY ns_xlink \"http://www.w3.org/1999/xlink\">\n\
        ]>\n\
        <svg version=\"1.1\" xmlns:x=\"&ns_extend;\" xmlns:i=\"&ns_ai;\" xmlns=\"&ns_svg;\" \
        xmlns:xlink=\"&ns_xlink;\" viewBox=\"0 0 90 50\">\n\
        <switch><foreignObject requiredExtensions=\"&ns_ai;\" width=\"1\" height=\"1\">\
        <i:pgfRef xlink:href=\"#adobe_illustrator_pgf\"/></foreignObject>\
        <g i:extraneous=\"self\"><text y=\"20\">Rights</text></g></switch>\
        <i:pgf id=\"adobe_illustrator_pgf\"><![CDATA[Secret]]></i:pgf></svg>";
    let project = with_picture("a.svg", text);
    project.run(&["check", "--format", "short"]).expect_success().stdout("");
    let picture = String::from_utf8(shown(&project, "a.svg")).expect("text");
    assert!(picture.contains("Rights") && !picture.contains("Secret"), "{picture}");
    // Entities that stand for anything else are refused.
    for value in ["SYSTEM \"http://evil.example/\"", "\"<g/>\"", "\"Words\"", "\"&b;&b;\""] {
        let from = "\"http://ns.adobe.com/AdobeIllustrator/10.0/\"";
        with_picture("a.svg", text.replace(from, value))
            .run(&["check", "--format", "short"])
            .expect_failure(1)
            .stdout_has(
                "line 8: the SVG uses the entity `&ns_ai;`, and entities are not allowed (save it \
                 again as plain SVG, without the program's own editing data: in Illustrator choose \
                 `File > Export > Export As`",
            );
    }
}
