//! The properties of paragraphs and runs, in the order that the schema of WordprocessingML asks for.
//!
//! In: what a paragraph or a run looks like beyond its style. Out: `w:pPr` and `w:rPr`. Knows no
//! tree. See ECMA-376 part 1, 17.3.1 and 17.3.2.

use crate::web::xhtml::Markup;

/// How far each level of a list is from the one around it, in twips.
pub(super) const STEP: u32 = 400;

/// The properties of a paragraph beyond its style.
#[derive(Debug, Clone, Default)]
pub(super) struct Paragraph {
    pub(super) style: &'static str,
    /// Stays on the page of the next paragraph.
    pub(super) keeps_next: bool,
    /// The level of a list, from 0, and the number of the list in the numbering part.
    pub(super) number: Option<(usize, usize)>,
    /// The distance from the start of the text and how far the first line hangs out, in twips.
    pub(super) indent: Option<(u32, u32)>,
    pub(super) align: Option<&'static str>,
    /// The bar and the ground of the box that it is in.
    pub(super) look: Option<Look>,
    /// Whether it reads from right to left.
    pub(super) is_right_to_left: bool,
}

/// The bar and the ground of a box, as six hexadecimal digits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Look {
    pub(super) bar: String,
    pub(super) fill: Option<String>,
    /// How far its words are from the edge of the text at the end of the line, in twips.
    pub(super) inset: u32,
}

impl Paragraph {
    pub(super) fn of(style: &'static str) -> Self {
        Self { style, ..Self::default() }
    }

    pub(super) fn kept(self) -> Self {
        Self { keeps_next: true, ..self }
    }

    pub(super) fn aligned(self, align: Option<&'static str>) -> Self {
        Self { align, ..self }
    }

    /// Opens `w:p` and writes its properties.
    pub(super) fn open(&self, markup: &mut Markup) {
        markup.open("w:p").open("w:pPr");
        value(markup, "w:pStyle", self.style);
        if self.keeps_next {
            markup.open("w:keepNext").close();
        }
        if let Some((level, list)) = self.number {
            markup.open("w:numPr");
            value(markup, "w:ilvl", &level.to_string());
            value(markup, "w:numId", &list.to_string());
            markup.close();
        }
        if let Some(look) = &self.look {
            // Borders are on the side of the page that they name, whatever the direction.
            let side = if self.is_right_to_left { "w:right" } else { "w:left" };
            markup.open("w:pBdr");
            for name in ["w:top", "w:left", "w:bottom", "w:right"] {
                let (width, colour) = match &look.fill {
                    _ if name == side => ("36", &look.bar),
                    // The ground reaches beyond the words on all sides.
                    Some(fill) => ("4", fill),
                    None => continue,
                };
                let space = if matches!(name, "w:left" | "w:right") { "8" } else { "4" };
                markup.open(name).attr("w:val", "single").attr("w:sz", width);
                markup.attr("w:space", space).attr("w:color", colour).close();
            }
            markup.close();
            if let Some(fill) = &look.fill {
                markup.open("w:shd").attr("w:val", "clear").attr("w:color", "auto");
                markup.attr("w:fill", fill).close();
            }
        }
        if self.is_right_to_left {
            markup.open("w:bidi").close();
        }
        let end = self.look.as_ref().map_or(0, |look| look.inset);
        if self.indent.is_some() || end > 0 {
            let (left, hanging) = self.indent.unwrap_or_default();
            markup.open("w:ind").attr("w:left", left.to_string());
            markup.attr("w:right", end.to_string());
            if hanging > 0 {
                markup.attr("w:hanging", hanging.to_string());
            }
            markup.close();
        }
        if let Some(align) = self.align {
            value(markup, "w:jc", align);
        }
        markup.close();
    }
}

/// The properties of a run.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Run {
    pub(super) style: Option<&'static str>,
    pub(super) is_bold: bool,
    pub(super) is_italic: bool,
    pub(super) is_struck: bool,
    pub(super) has_small_capitals: bool,
    pub(super) is_underlined: bool,
    /// `superscript` or `subscript`.
    pub(super) height: Option<&'static str>,
    /// The font of a box that is ticked, which text fonts lack.
    pub(super) font: Option<&'static str>,
    pub(super) is_right_to_left: bool,
    /// The language, if it is not that of the document.
    pub(super) language: Option<String>,
}

impl Run {
    /// Writes `w:rPr`, if there is anything to say.
    pub(super) fn write(&self, markup: &mut Markup) {
        if *self == Self::default() {
            return;
        }
        markup.open("w:rPr");
        if let Some(style) = self.style {
            value(markup, "w:rStyle", style);
        }
        if let Some(font) = self.font {
            markup.open("w:rFonts").attr("w:ascii", font).attr("w:hAnsi", font);
            markup.attr("w:eastAsia", font).attr("w:cs", font).close();
        }
        // Each property of letters has a twin for scripts such as Arabic.
        let flags: [(bool, &[&'static str]); 4] = [
            (self.is_bold, &["w:b", "w:bCs"]),
            (self.is_italic, &["w:i", "w:iCs"]),
            (self.has_small_capitals, &["w:smallCaps"]),
            (self.is_struck, &["w:strike"]),
        ];
        for name in flags.iter().filter(|(is_set, _)| *is_set).flat_map(|(_, names)| *names) {
            markup.open(name).close();
        }
        if self.is_underlined {
            value(markup, "w:u", "single");
        }
        if let Some(height) = self.height {
            value(markup, "w:vertAlign", height);
        }
        if self.is_right_to_left {
            markup.open("w:rtl").close();
        }
        if let Some(language) = &self.language {
            markup.open("w:lang").attr("w:val", language).attr("w:eastAsia", language);
            markup.attr("w:bidi", language).close();
        }
        markup.close();
    }
}

/// An element that has only a value.
pub(super) fn value(markup: &mut Markup, name: &'static str, value: &str) {
    markup.open(name).attr("w:val", value).close();
}
