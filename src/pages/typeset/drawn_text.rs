//! Text in drawings, in the fonts of the edition.
//!
//! In: a drawing that was made ready, and the families of the edition. Out: the same drawing, whose
//! text names only families that the edition has: one that has all characters of a piece of text, or
//! several if none has. Left to itself, the engine would look for a family or a character in the fonts of
//! every partner of the run.

use super::fontset::{FamilyLists, Listed};
use crate::ground::fonts::{CODE_FAMILY, SCRIPT_FAMILIES};
use crate::ground::typeface::draws;
use roxmltree::{Document, Node};
use std::collections::BTreeMap;
use typst::text::is_default_ignorable;
use typst_kit::fonts::FontStore;
use unicode_segmentation::UnicodeSegmentation;

/// The drawing with its text in the edition's fonts; `None` if it stays as it is.
pub(super) fn in_fonts(drawing: &[u8], lists: &FamilyLists, fonts: &FontStore) -> Option<Vec<u8>> {
    let source = std::str::from_utf8(drawing).ok()?;
    let document = Document::parse(source).ok()?;
    let mut setter = Setter { lists, fonts, answers: BTreeMap::new() };
    let mut out = String::with_capacity(source.len());
    let mut copied = 0;
    for node in document.descendants() {
        if node.is_element()
            && let Some(families) = node.attribute_node("font-family")
        {
            let range = families.range();
            out.push_str(source.get(copied..range.start)?);
            let family = setter.common(node).unwrap_or_else(|| setter.family(node));
            out.push_str(&attribute(family));
            copied = range.end;
        } else if node.is_text() && is_drawn(node) {
            let range = node.range();
            out.push_str(source.get(copied..range.start)?);
            let text = node.text().unwrap_or_default();
            match setter.common(node) {
                Some(family) => {
                    out.push_str(&format!(
                        "<tspan {}>{}</tspan>",
                        attribute(family),
                        escaped(text)
                    ));
                }
                None => setter.text(text, setter.family(node), &mut out),
            }
            copied = range.end;
        }
    }
    if copied == 0 {
        return None;
    }
    out.push_str(source.get(copied..)?);
    Some(out.into_bytes())
}

fn is_drawn(node: Node<'_, '_>) -> bool {
    node.ancestors().any(|node| node.tag_name().name() == "text")
}

/// The attribute that names a family.
fn attribute(family: &str) -> String {
    format!("font-family=\"'{}'\"", escaped(&family.replace('\'', "\\'")))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

struct Setter<'a> {
    lists: &'a FamilyLists,
    fonts: &'a FontStore,
    answers: BTreeMap<(char, &'a str), bool>,
}

impl<'a> Setter<'a> {
    /// The family in which an element's text starts.
    fn family(&self, node: Node<'_, '_>) -> &'a str {
        let named = node.ancestors().find_map(|node| node.attribute("font-family"));
        self.resolved(named.unwrap_or_default())
    }

    /// The one family for a piece of text whose own families lack some of its characters. The
    /// engine sets such a piece in a single family anyway, which it would look for everywhere.
    fn common(&mut self, node: Node<'_, '_>) -> Option<&'a str> {
        let piece = node.ancestors().filter(|node| node.tag_name().name() == "text").last()?;
        let parts = || piece.descendants().filter(Node::is_text);
        let all: String = parts().filter_map(|part| part.text()).collect();
        let mut used = parts().map(|part| self.family(part)).collect::<Vec<_>>().into_iter();
        if used.all(|family| self.has_all(family, &all)) {
            return None;
        }
        let lists = self.lists;
        let mut families = lists.body.iter().chain(&lists.code);
        families.find_map(|listed| self.suiting(listed, &all))
    }

    fn has_all(&mut self, family: &'a str, text: &str) -> bool {
        text.chars().all(|character| self.has(family, character))
    }

    /// The first family of a list that the edition has.
    fn resolved(&self, families: &str) -> &'a str {
        for name in families.split(',') {
            let name = name.trim().trim_matches(['\'', '"']);
            let mut own = self.lists.known_as.iter();
            if let Some((_, family)) = own.find(|(own, _)| own.eq_ignore_ascii_case(name)) {
                return family;
            }
            if name.eq_ignore_ascii_case("monospace") {
                return CODE_FAMILY;
            }
        }
        self.lists.body.iter().find_map(Listed::whole).unwrap_or(CODE_FAMILY)
    }

    /// Writes text that starts in `family`. Letters stay together with the marks on them.
    fn text(&mut self, text: &str, family: &'a str, out: &mut String) {
        let mut open: Option<&str> = None;
        for cluster in text.graphemes(true) {
            let wanted = match open {
                // White space does not end a run of another script.
                Some(_) if cluster.chars().all(char::is_whitespace) => open,
                _ => Some(self.family_for(cluster, family)).filter(|wanted| *wanted != family),
            };
            if wanted != open {
                if open.is_some() {
                    out.push_str("</tspan>");
                }
                if let Some(wanted) = wanted {
                    out.push_str(&format!("<tspan {}>", attribute(wanted)));
                }
                open = wanted;
            }
            out.push_str(&escaped(cluster));
        }
        if open.is_some() {
            out.push_str("</tspan>");
        }
    }

    /// The family for a cluster: its own if that has all of it, or the first that has.
    fn family_for(&mut self, cluster: &str, own: &'a str) -> &'a str {
        let lists = self.lists;
        if self.has_all(own, cluster) {
            return own;
        }
        let mut families = lists.body.iter().chain(&lists.code);
        families.find_map(|listed| self.suiting(listed, cluster)).unwrap_or(own)
    }

    /// A listed family, if it is for this text. One for a script must have everything in it itself,
    /// also figures, and is not taken for text without a letter of its script.
    fn suiting(&mut self, listed: &'a Listed, text: &str) -> Option<&'a str> {
        match listed {
            listed if listed.whole().is_some() => {
                listed.whole().filter(|family| self.has_all(family, text))
            }
            Listed::Whole(_) => None,
            Listed::Part { name, .. } => {
                let script = SCRIPT_FAMILIES.iter().find(|script| script.name == name)?;
                let is_for = text.chars().any(|c| script.is_for(c));
                let drawn = |c: char| {
                    c.is_whitespace() || is_default_ignorable(c) || covers(self.fonts, name, c)
                };
                (is_for && text.chars().all(drawn)).then_some(name)
            }
        }
    }

    fn has(&mut self, family: &'a str, character: char) -> bool {
        if character.is_ascii() || character.is_whitespace() || is_default_ignorable(character) {
            return true;
        }
        let fonts = self.fonts;
        *self.answers.entry((character, family)).or_insert_with(|| covers(fonts, family, character))
    }
}

/// Whether a family draws a character itself. Some fonts list characters for which they only have
/// the sign for a missing character.
fn covers(fonts: &FontStore, family: &str, character: char) -> bool {
    fonts
        .book()
        .select_family(&family.to_lowercase())
        .filter_map(|index| fonts.font(index))
        .any(|font| draws(font.data(), character))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::typeset::fontset::font_store;

    #[test]
    fn every_character_is_set_in_a_family_that_has_it() {
        let fonts = font_store(&[]);
        let list = |names: &[&str]| -> Vec<Listed> {
            names.iter().map(|&name| Listed::Whole(name.to_owned())).collect()
        };
        let known = ["Atkinson Hyperlegible Next", "Atkinson Hyperlegible Mono"];
        let arabic = &SCRIPT_FAMILIES[0];
        let arabic = Listed::Part { name: arabic.name.to_owned(), covers: arabic.covers.into() };
        let mut body = list(&["Atkinson Hyperlegible Next", "DejaVu Sans"]);
        body.insert(1, arabic);
        let lists = FamilyLists {
            body,
            heading: list(&["Atkinson Hyperlegible Next"]),
            joining: Vec::new(),
            code: list(&["Atkinson Hyperlegible Mono"]),
            known_as: known.map(|name| (name.to_owned(), name.to_owned())).to_vec(),
        };
        let set = |drawing: &str| {
            let bytes = in_fonts(drawing.as_bytes(), &lists, &fonts);
            bytes.map(|bytes| String::from_utf8(bytes).expect("text"))
        };
        assert_eq!(set("<svg><rect/></svg>"), None);
        for (drawing, expected) in [
            (
                "<svg font-family=\"Lato, sans-serif\"><text>A &amp; b</text></svg>",
                "<svg font-family=\"'Atkinson Hyperlegible Next'\"><text>A &amp; b</text></svg>",
            ),
            (
                "<svg><text font-family=\"Courier, monospace\">a</text></svg>",
                "<svg><text font-family=\"'Atkinson Hyperlegible Mono'\">a</text></svg>",
            ),
            (
                "<svg><text>to ☑ ☐ do</text></svg>",
                "<svg><text><tspan font-family=\"'DejaVu Sans'\">to ☑ ☐ do</tspan></text></svg>",
            ),
            (
                "<svg><text font-family=\"Lato\">to <tspan>☑</tspan> do</text></svg>",
                "<svg><text font-family=\"'DejaVu Sans'\"><tspan font-family=\"'DejaVu \
                 Sans'\">to </tspan><tspan><tspan font-family=\"'DejaVu Sans'\">☑</tspan></tspan>\
                 <tspan font-family=\"'DejaVu Sans'\"> do</tspan></text></svg>",
            ),
            // Letters of a script are set in its own font, and together with others in one font.
            (
                "<svg><text>رسالة، سؤال</text></svg>",
                "<svg><text><tspan font-family=\"'Noto Sans Arabic'\">رسالة، سؤال</tspan></text></svg>",
            ),
            (
                "<svg><text>to رسالة</text></svg>",
                "<svg><text><tspan font-family=\"'DejaVu Sans'\">to رسالة</tspan></text></svg>",
            ),
            (
                "<svg><text>to ☑ 漢 do</text></svg>",
                "<svg><text>to <tspan font-family=\"'DejaVu Sans'\">☑ </tspan>漢 do</text></svg>",
            ),
        ] {
            assert_eq!(set(drawing).as_deref(), Some(expected));
        }
    }
}
