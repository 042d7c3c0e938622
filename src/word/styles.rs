//! The styles: the brand's fonts and colours as named styles, so that whoever edits the document keeps
//! to them.
//!
//! In: a manuscript's brand and language. Out: `styles.xml`. Sizes are in half points, distances in
//! twips. The names of built-in styles are those that Word knows in every language.

use super::block::hex;
use super::typefaces::Typefaces;
use crate::book::manuscript::Manuscript;
use crate::web::xhtml::escaped;
use std::fmt::Write;

/// What a paragraph style looks like.
struct Style<'a> {
    id: &'static str,
    /// The name that Word shows, and translates if it is one of its own.
    name: &'static str,
    based_on: &'static str,
    next: Option<&'static str>,
    paragraph: String,
    run: String,
    font: Option<&'a str>,
}

/// The colour of text.
const INK: &str = "1A1A1A";
/// Less important text, with enough contrast on white and on tints.
const GREY: &str = "595959";

pub(super) fn xml(manuscript: &Manuscript, typefaces: &Typefaces) -> String {
    let palette = &manuscript.partner.palette;
    let (accent, ground, on_ground, second, tint) = (
        hex(palette.accent),
        hex(palette.ground),
        hex(palette.on_ground),
        hex(palette.second),
        hex(palette.tint),
    );
    let tag = escaped(manuscript.work.language.tag());
    let mut out = String::new();
    let _ = writeln!(
        out,
        "<w:docDefaults><w:rPrDefault><w:rPr>{}<w:color w:val=\"{INK}\"/><w:sz w:val=\"22\"/>\
         <w:szCs w:val=\"24\"/><w:lang w:val=\"{tag}\" w:eastAsia=\"{tag}\" w:bidi=\"{tag}\"/>\
         </w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after=\"120\" w:line=\"288\" \
         w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>",
        fonts(&typefaces.body, &typefaces.complex)
    );
    out.push_str(
        "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\">\
         <w:name w:val=\"Normal\"/><w:qFormat/></w:style>\n\
         <w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\">\
         <w:name w:val=\"Default Paragraph Font\"/><w:uiPriority w:val=\"1\"/><w:semiHidden/></w:style>\n\
         <w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\">\
         <w:name w:val=\"Normal Table\"/><w:uiPriority w:val=\"99\"/><w:semiHidden/><w:tblPr>\
         <w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar><w:top w:w=\"0\" w:type=\"dxa\"/>\
         <w:left w:w=\"108\" w:type=\"dxa\"/><w:bottom w:w=\"0\" w:type=\"dxa\"/>\
         <w:right w:w=\"108\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>\n\
         <w:style w:type=\"numbering\" w:default=\"1\" w:styleId=\"NoList\">\
         <w:name w:val=\"No List\"/><w:semiHidden/></w:style>\n",
    );
    let mut styles = headings(&accent, &typefaces.headings);
    styles.extend(texts(&accent, &tint, typefaces));
    styles.extend(covers(&accent, &ground, &on_ground, &typefaces.headings));
    styles.extend(lists(&accent));
    for style in &styles {
        write_style(&mut out, style, &typefaces.complex);
    }
    characters(&mut out, &accent, &tint, typefaces);
    tables(&mut out, &accent, &second, &tint);
    out
}

fn style<'a>(
    (id, name, based_on): (&'static str, &'static str, &'static str),
    paragraph: impl Into<String>,
    run: impl Into<String>,
) -> Style<'a> {
    let (paragraph, run) = (paragraph.into(), run.into());
    Style { id, name, based_on, next: None, paragraph, run, font: None }
}

fn size(half_points: u32) -> String {
    format!("<w:sz w:val=\"{half_points}\"/><w:szCs w:val=\"{}\"/>", half_points + 2)
}

fn colour(hex: &str) -> String {
    format!("<w:color w:val=\"{hex}\"/>")
}

fn spacing(before: u32, after: u32) -> String {
    format!("<w:spacing w:before=\"{before}\" w:after=\"{after}\"/>")
}

const BOLD: &str = "<w:b/><w:bCs/>";
const KEPT: &str = "<w:keepNext/><w:keepLines/>";

fn headings<'a>(accent: &str, font: &'a str) -> Vec<Style<'a>> {
    let rows: [(&'static str, &'static str, u32, u32, u32); 6] = [
        ("Heading1", "heading 1", 48, 0, 200),
        ("Heading2", "heading 2", 40, 320, 160),
        ("Heading3", "heading 3", 30, 360, 120),
        ("Heading4", "heading 4", 26, 280, 100),
        ("Heading5", "heading 5", 24, 240, 80),
        ("Heading6", "heading 6", 22, 200, 80),
    ];
    let heading = |(at, (id, name, points, before, after)): (usize, _)| Style {
        next: Some("BodyText"),
        font: Some(font),
        ..style(
            (id, name, "Normal"),
            format!(
                "{KEPT}<w:spacing w:before=\"{before}\" w:after=\"{after}\" w:line=\"252\" \
                 w:lineRule=\"auto\"/><w:outlineLvl w:val=\"{at}\"/>"
            ),
            format!("{BOLD}{}{}", colour(accent), size(points)),
        )
    };
    let letter = Style {
        next: Some("BodyText"),
        ..style(("LetterHeading", "Letter Heading", "Heading1"), spacing(0, 200), size(32))
    };
    rows.into_iter().enumerate().map(heading).chain([letter]).collect()
}

fn texts<'a>(accent: &str, tint: &str, typefaces: &'a Typefaces) -> Vec<Style<'a>> {
    let headings = Some(typefaces.headings.as_str());
    let note = format!("{}<w:ind w:left=\"0\"/>", spacing(0, 60));
    vec![
        style(("BodyText", "Body Text", "Normal"), "", ""),
        style(("ListText", "List Paragraph", "Normal"), spacing(0, 80), ""),
        style(("Summary", "Summary", "BodyText"), spacing(0, 200), size(26)),
        style(("Fact", "Fact", "BodyText"), spacing(0, 40), size(20)),
        style(("TableText", "Table Text", "Normal"), spacing(50, 50), size(20)),
        style(("FootnoteText", "footnote text", "Normal"), note, size(18)),
        style(("Term", "Term", "BodyText"), format!("<w:keepNext/>{}", spacing(120, 20)), ""),
        style(("Picture", "Picture", "Normal"), spacing(160, 100), ""),
        style(
            ("Attribution", "Attribution", "BodyText"),
            "",
            format!("{}{}", colour(GREY), size(20)),
        ),
        style(("SectionEnd", "Section End", "Normal"), NO_HEIGHT, size(2)),
        style(
            ("Gap", "Gap", "Normal"),
            "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"160\" w:lineRule=\"exact\"/>",
            size(8),
        ),
        Style {
            font: Some(&typefaces.code),
            ..style(
                ("Code", "Code", "Normal"),
                format!("<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"{tint}\"/>"),
                format!("<w:noProof/>{}", size(19)),
            )
        },
        style(
            ("Caption", "caption", "Normal"),
            spacing(120, 120),
            format!("{}{}", colour(GREY), size(20)),
        ),
        style(
            ("Rule", "Rule", "Normal"),
            format!(
                "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"6\" w:space=\"1\" w:color=\"{accent}\"/>\
                 </w:pBdr><w:spacing w:before=\"0\" w:after=\"200\" w:line=\"160\" \
                 w:lineRule=\"exact\"/>"
            ),
            size(8),
        ),
        style(
            ("Answer", "Answer", "Normal"),
            format!(
                "<w:pBdr><w:top {0}/><w:left {0}/><w:bottom {0}/><w:right {0}/></w:pBdr>\
                 <w:spacing w:before=\"60\" w:after=\"160\" w:line=\"340\" w:lineRule=\"auto\"/>\
                 <w:ind w:left=\"120\" w:right=\"120\"/>",
                format_args!("w:val=\"single\" w:sz=\"6\" w:space=\"6\" w:color=\"{accent}\"")
            ),
            "",
        ),
        Style {
            font: headings,
            next: Some("BodyText"),
            ..style(
                ("BoxTitle", "Box Title", "Normal"),
                format!("<w:keepNext/>{}", spacing(80, 60)),
                format!("{BOLD}{}{}", colour(accent), size(22)),
            )
        },
        Style {
            font: headings,
            next: Some("BodyText"),
            ..style(
                ("LetterTitle", "Letter Title", "Normal"),
                format!("<w:keepNext/>{}", spacing(0, 240)),
                format!("{BOLD}{}", size(32)),
            )
        },
        style(
            ("Header", "header", "Normal"),
            spacing(0, 0),
            format!("{}{}", colour(GREY), size(18)),
        ),
        style(
            ("Footer", "footer", "Normal"),
            format!("<w:tabs><w:tab w:val=\"right\" w:pos=\"9298\"/></w:tabs>{}", spacing(0, 0)),
            format!("{}{}", colour(GREY), size(18)),
        ),
        style(
            ("Letterhead", "Letterhead", "Normal"),
            spacing(0, 80),
            format!("{}{}", colour(accent), size(30)),
        ),
        style(
            ("LetterheadLine", "Letterhead Line", "Normal"),
            spacing(0, 20),
            format!("{}{}", colour(GREY), size(18)),
        ),
    ]
}

/// A paragraph of no height.
const NO_HEIGHT: &str =
    "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/>";

fn covers<'a>(accent: &str, ground: &str, on_ground: &str, font: &'a str) -> Vec<Style<'a>> {
    let on_colour = |before: u32, after: u32| {
        let sides = ["top", "left", "bottom", "right"].map(|side| {
            format!("<w:{side} w:val=\"single\" w:sz=\"8\" w:space=\"14\" w:color=\"{ground}\"/>")
        });
        format!(
            "<w:pBdr>{}</w:pBdr><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"{ground}\"/>\
             <w:spacing w:before=\"{before}\" w:after=\"{after}\" w:line=\"252\" \
             w:lineRule=\"auto\"/><w:ind w:left=\"300\" w:right=\"300\"/>",
            sides.concat()
        )
    };
    vec![
        style(("CoverLogo", "Cover Logo", "Normal"), spacing(600, 1200), ""),
        Style {
            font: Some(font),
            next: Some("Subtitle"),
            ..style(
                ("Title", "Title", "Normal"),
                on_colour(0, 0),
                format!("{BOLD}{}{}", colour(on_ground), size(72)),
            )
        },
        Style {
            next: Some("BodyText"),
            ..style(
                ("Subtitle", "Subtitle", "Normal"),
                on_colour(0, 0),
                format!("{}{}", colour(on_ground), size(30)),
            )
        },
        Style {
            font: Some(font),
            ..style(
                ("CoverPartner", "Cover Partner", "Normal"),
                spacing(900, 80),
                format!("{BOLD}{}{}", colour(accent), size(32)),
            )
        },
        style(("CoverLine", "Cover Line", "Normal"), spacing(0, 60), size(24)),
    ]
}

fn lists<'a>(accent: &str) -> Vec<Style<'a>> {
    let rows: [(&'static str, &'static str, u32, u32); 5] = [
        ("TOC1", "toc 1", 0, 160),
        ("TOC2", "toc 2", 300, 40),
        ("TOC3", "toc 3", 600, 0),
        ("TOC4", "toc 4", 900, 0),
        ("TOC5", "toc 5", 1200, 0),
    ];
    let entry = |(id, name, left, before): (&'static str, &'static str, u32, u32)| {
        let run = if left == 0 { format!("{BOLD}{}", colour(accent)) } else { String::new() };
        style(
            (id, name, "Normal"),
            format!("{}<w:ind w:left=\"{left}\"/>", spacing(before, 40)),
            run,
        )
    };
    let head = Style {
        next: Some("BodyText"),
        ..style(("TOCHeading", "TOC Heading", "Heading1"), "<w:outlineLvl w:val=\"9\"/>", "")
    };
    rows.into_iter().map(entry).chain([head]).collect()
}

fn write_style(out: &mut String, style: &Style<'_>, complex: &str) {
    let _ = write!(
        out,
        "<w:style w:type=\"paragraph\" w:customStyle=\"{}\" w:styleId=\"{}\"><w:name w:val=\"{}\"/>\
         <w:basedOn w:val=\"{}\"/>",
        u8::from(style.name.starts_with(char::is_uppercase) && !IS_WORDS_OWN.contains(&style.name)),
        style.id,
        style.name,
        style.based_on
    );
    if let Some(next) = style.next {
        let _ = write!(out, "<w:next w:val=\"{next}\"/>");
    }
    let _ = write!(out, "<w:qFormat/><w:pPr>{}</w:pPr>", style.paragraph);
    let family = style.font.map(|font| fonts(font, complex)).unwrap_or_default();
    let _ = writeln!(out, "<w:rPr>{family}{}</w:rPr></w:style>", style.run);
}

/// Styles of Word's own whose names begin with a capital.
const IS_WORDS_OWN: [&str; 5] = ["Body Text", "List Paragraph", "Title", "Subtitle", "TOC Heading"];

fn characters(out: &mut String, accent: &str, tint: &str, typefaces: &Typefaces) {
    let raised = "<w:vertAlign w:val=\"superscript\"/>";
    let rows = [
        ("Hyperlink", "Hyperlink", format!("{}<w:u w:val=\"single\"/>", colour(accent))),
        (
            "PlaceholderText",
            "Placeholder Text",
            format!(
                "{}<w:u w:val=\"dotted\"/><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"{tint}\"/>",
                colour(GREY)
            ),
        ),
        ("FootnoteReference", "footnote reference", raised.to_owned()),
        (
            "CodeText",
            "Code Text",
            format!("{}<w:noProof/>", fonts(&typefaces.code, &typefaces.complex)),
        ),
        ("Formula", "Formula", "<w:noProof/>".to_owned()),
    ];
    for (id, name, run) in rows {
        let _ = writeln!(
            out,
            "<w:style w:type=\"character\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/>\
             <w:basedOn w:val=\"DefaultParagraphFont\"/><w:rPr>{run}</w:rPr></w:style>"
        );
    }
}

fn tables(out: &mut String, accent: &str, second: &str, tint: &str) {
    let line = |side: &str, width: u32, colour: &str| {
        format!("<w:{side} w:val=\"single\" w:sz=\"{width}\" w:space=\"0\" w:color=\"{colour}\"/>")
    };
    let rules = |sides: &[&str], width: u32, colour: &str| -> String {
        sides.iter().map(|side| line(side, width, colour)).collect()
    };
    let open = rules(&["top"], 12, accent)
        + &rules(&["bottom"], 12, accent)
        + &rules(&["insideH"], 4, second);
    let framed = rules(&["top", "left", "bottom", "right", "insideH", "insideV"], 6, accent);
    for (id, name, borders) in
        [("BrandTable", "Brand Table", open), ("FormTable", "Form Table", framed)]
    {
        let _ = writeln!(
            out,
            "<w:style w:type=\"table\" w:customStyle=\"1\" w:styleId=\"{id}\">\
             <w:name w:val=\"{name}\"/><w:basedOn w:val=\"TableNormal\"/><w:tblPr>\
             <w:tblBorders>{borders}</w:tblBorders></w:tblPr>\
             <w:tblStylePr w:type=\"firstRow\"><w:rPr>{BOLD}{}</w:rPr><w:tcPr>\
             <w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"{tint}\"/></w:tcPr></w:tblStylePr>\
             <w:tblStylePr w:type=\"firstCol\"><w:rPr>{BOLD}</w:rPr></w:tblStylePr></w:style>",
            colour(accent)
        );
    }
}

/// The font of text, and that of scripts such as Arabic.
fn fonts(font: &str, complex: &str) -> String {
    let (font, complex) = (escaped(font), escaped(complex));
    format!(
        "<w:rFonts w:ascii=\"{font}\" w:hAnsi=\"{font}\" w:eastAsia=\"{font}\" w:cs=\"{complex}\"/>"
    )
}
