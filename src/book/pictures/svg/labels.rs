//! Labels that a program wrote in HTML, and what replaces them.
//!
//! In: a `switch` with alternatives, or HTML alone. Out: the alternative that pages and ebooks can
//! show, and what readers do not see because of it.

use super::allowed::{self, Element};
use super::clean::Cleaner;
use super::document::is_svg;
use super::findings::short;
use crate::book::pictures::finding::Finding;
use roxmltree::Node;

impl<'a> Cleaner<'a> {
    /// Writes the first alternative that a picture can show.
    pub(super) fn switch(&mut self, node: Node<'a, 'a>) {
        let chosen = chosen(node, self.root, self.setting.language);
        let foreign = node
            .children()
            .find(|child| child.is_element() && child.tag_name().name() == "foreignObject");
        if let Some(foreign) = foreign {
            let line = self.lines.of_node(foreign);
            match chosen {
                None => self.lost_words(foreign, line),
                Some(chosen) => self.compare_words(foreign, chosen, line),
            }
        }
        let Some(chosen) = chosen else { return };
        self.open("g", node, None);
        self.out.push('>');
        self.element(chosen, false);
        self.out.push_str("</g>");
    }

    /// HTML in a drawing, with nothing in its place.
    pub(super) fn lost_words(&mut self, node: Node<'a, 'a>, line: usize) {
        let words = words_of(node);
        if words.is_empty() && !has_picture(node) {
            return;
        }
        self.findings.add(
            Finding::error(
                format!(
                    "the SVG has text that is HTML (`{}`), and pages cannot show it",
                    short(&words)
                ),
                "export the drawing with plain text: in draw.io switch off `Formatted Text`, in \
                 Mermaid set `htmlLabels: false`",
            )
            .on_line(line),
        );
    }

    /// HTML in a drawing, and the plain text in its place.
    fn compare_words(&mut self, foreign: Node<'a, 'a>, chosen: Node<'a, 'a>, line: usize) {
        let (html, plain) = (words_of(foreign), words_of(chosen));
        let packed = |text: &str| text.split_whitespace().collect::<String>();
        // Some programs keep their own data there, which shows nothing.
        let is_empty = html.is_empty() && !has_picture(foreign);
        if is_empty || packed(&html) == packed(&plain) {
            return;
        }
        let is_picture = chosen.descendants().any(|node| node.tag_name().name() == "image");
        let message = if plain.is_empty() && is_picture {
            format!("the label `{}` is shown as a small picture of its words", short(&html))
        } else if plain.is_empty() {
            self.lost_words(foreign, line);
            return;
        } else {
            format!("the label `{}` is shown as `{}`", short(&html), short(&plain))
        };
        self.findings.add(
            Finding::left_out(
                message,
                "export the drawing with plain text: in draw.io switch off `Formatted Text`",
            )
            .on_line(line),
        );
    }
}

/// The first alternative that a picture can show in the book's language.
pub(super) fn chosen<'a>(
    node: Node<'a, 'a>,
    root: Node<'a, 'a>,
    language: &str,
) -> Option<Node<'a, 'a>> {
    node.children().filter(Node::is_element).find(|child| suits(*child, root, language))
}

fn suits(node: Node<'_, '_>, root: Node<'_, '_>, language: &str) -> bool {
    let is_shown = is_svg(node, root)
        && !matches!(
            allowed::element(node.tag_name().name()),
            Element::Foreign | Element::Silent | Element::LeftOut(_) | Element::Lost
        );
    let in_language = node.attribute("systemLanguage").is_none_or(|languages| {
        let main = |tag: &str| tag.split('-').next().map(str::to_ascii_lowercase);
        languages.split(',').map(str::trim).any(|it| !it.is_empty() && main(it) == main(language))
    });
    is_shown
        && in_language
        && node.attribute("requiredExtensions").is_none()
        && node.attribute("requiredFeatures").is_none_or(|features| !features.is_empty())
}

/// Whether HTML shows a picture.
fn has_picture(node: Node<'_, '_>) -> bool {
    node.descendants().any(|node| node.tag_name().name() == "img")
}

/// All words in an element.
fn words_of(node: Node<'_, '_>) -> String {
    let texts = node.descendants().filter(Node::is_text).filter_map(|text| text.text());
    let words: Vec<&str> = texts.flat_map(str::split_whitespace).collect();
    words.join(" ")
}
