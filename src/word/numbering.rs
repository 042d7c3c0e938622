//! Lists: the numbering part.
//!
//! In: where each numbered list starts. Out: `numbering.xml`. All lists with bullets are one; every
//! numbered list counts for itself.

use super::paragraph::STEP;
use std::fmt::Write;

/// The levels that a list may have in Word.
pub(super) const LEVELS: usize = 9;

/// The number of the list of all bullets.
const BULLETS: usize = 1;

/// The numbered lists of a file: the level and the first number of each.
#[derive(Debug, Default)]
pub(super) struct Lists {
    numbered: Vec<(usize, u64)>,
}

impl Lists {
    /// The number of a list in the numbering part. `start` is set for a numbered one.
    pub(super) fn add(&mut self, level: usize, start: Option<u64>) -> usize {
        let Some(start) = start else { return BULLETS };
        self.numbered.push((level, start));
        BULLETS + self.numbered.len()
    }

    /// `w:abstractNum` and `w:num` elements.
    pub(super) fn xml(&self) -> String {
        let mut out = String::new();
        for (id, is_numbered) in [(0, false), (1, true)] {
            let _ = write!(
                out,
                "<w:abstractNum w:abstractNumId=\"{id}\"><w:multiLevelType w:val=\"multilevel\"/>"
            );
            for level in 0..LEVELS {
                let (format, text) = match (is_numbered, level % 3) {
                    (true, 0) => ("decimal", format!("%{}.", level + 1)),
                    (true, 1) => ("lowerLetter", format!("%{}.", level + 1)),
                    (true, _) => ("lowerRoman", format!("%{}.", level + 1)),
                    (false, 0) => ("bullet", "•".to_owned()),
                    (false, _) => ("bullet", "–".to_owned()),
                };
                let left = STEP as usize * (level + 1);
                let _ = write!(
                    out,
                    "<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/>\
                     <w:lvlText w:val=\"{text}\"/><w:lvlJc w:val=\"left\"/><w:pPr>\
                     <w:ind w:left=\"{left}\" w:hanging=\"{STEP}\"/></w:pPr></w:lvl>"
                );
            }
            out.push_str("</w:abstractNum>\n");
        }
        let _ = write!(out, "<w:num w:numId=\"{BULLETS}\"><w:abstractNumId w:val=\"0\"/></w:num>");
        for (at, (level, start)) in self.numbered.iter().enumerate() {
            let _ = write!(
                out,
                "\n<w:num w:numId=\"{}\"><w:abstractNumId w:val=\"1\"/>\
                 <w:lvlOverride w:ilvl=\"{level}\"><w:startOverride w:val=\"{start}\"/>\
                 </w:lvlOverride></w:num>",
                BULLETS + 1 + at
            );
        }
        out
    }
}
