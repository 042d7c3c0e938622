//! Which alternative of a `switch` a picture shows.
//!
//! In: the element and the book's language. Out: the first of its children that can be shown.

use super::allowed::{self, Element};
use super::document::is_svg;
use roxmltree::Node;

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
