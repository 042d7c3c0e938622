//! The styles of a drawing, worked out for each element.
//!
//! In: a drawing's style sheets, `style` attributes and presentation attributes. Out: for each
//! element the properties that apply to it, each with one value that is safe to write. So what is
//! written needs no style sheet, and every program shows it alike.

use super::allowed::{self, Element as Kind, ONLY_IN_STYLE, PROPERTIES, STYLED_GEOMETRY};
use super::css::{self, Names, Refusal};
use super::document::{Lines, is_svg};
use super::findings::{Findings, Part, short};
use super::sheet::{self, Declaration, Rule};
use crate::book::pictures::finding::Finding;
use crate::ground::fonts::{CODE_FAMILY, TEXT_FAMILY};
use roxmltree::{Node, NodeId};
use simplecss::{AttributeOperator, PseudoClass, Selector};
use std::collections::{BTreeMap, HashMap, HashSet};
use svgtypes::FontShorthand;

/// Properties that change what is drawn but that pages cannot follow.
const UNSUPPORTED: [&str; 7] =
    ["backdrop-filter", "clip", "content", "d", "rotate", "text-transform", "translate"];

/// Properties that break text into lines (SVG 2, chapter 11), which pages cannot follow.
const WRAPPING: [&str; 2] = ["inline-size", "shape-inside"];

const GENERIC: [&str; 6] = ["serif", "sans-serif", "monospace", "cursive", "fantasy", "system-ui"];

/// Properties with one value each.
pub(super) type Properties = BTreeMap<String, String>;

pub(super) struct Styles {
    /// In the order in which they apply.
    rules: Vec<Rule>,
    pub(super) names: Names,
    /// The elements that keep their id: the first with each.
    named: HashSet<NodeId>,
    looks: HashMap<NodeId, Properties>,
    plain: Properties,
}

impl Styles {
    pub(super) fn read(root: Node<'_, '_>, lines: &Lines, findings: &mut Findings) -> Self {
        let mut rules = Vec::new();
        for node in root.descendants() {
            if node.is_element() && node.tag_name().name() == "style" && is_svg(node, root) {
                let kind = node.attribute("type").unwrap_or("text/css");
                if !kind.trim().eq_ignore_ascii_case("text/css") && !kind.trim().is_empty() {
                    findings.left_out(Part::StyleRules, kind, lines.of_node(node));
                    continue;
                }
                for text in node.children().filter(Node::is_text) {
                    let line = lines.of_node(text);
                    sheet::read(text.text().unwrap_or(""), line, &mut rules, findings);
                }
            }
        }
        rules.sort_by_key(|rule| Selector::parse(&rule.selector).map(|it| it.specificity()));
        let (ids, named) = ids(root);
        let mut custom = BTreeMap::new();
        let own = sheet::declarations(root.attribute("style").unwrap_or(""));
        for declaration in rules.iter().flat_map(|rule| &rule.declarations).chain(&own) {
            if declaration.property.starts_with("--") {
                custom.insert(declaration.property.clone(), declaration.value.clone());
            }
        }
        let mut styles = Self {
            rules,
            names: Names { ids, custom },
            named,
            looks: HashMap::new(),
            plain: Properties::new(),
        };
        let mut looks = HashMap::new();
        let selectors = styles.selectors();
        for node in root.descendants().filter(|node| node.is_element() && is_svg(*node, root)) {
            if !matches!(allowed::element(node.tag_name().name()), Kind::Silent | Kind::LeftOut(_))
            {
                let line = lines.of_node(node);
                let properties = styles.of(node, &selectors, line, findings);
                if !properties.is_empty() {
                    looks.insert(node.id(), properties);
                }
            }
        }
        styles.looks = looks;
        styles
    }

    /// Every property of an element, with its value.
    pub(super) fn properties(&self, node: Node<'_, '_>) -> &Properties {
        self.looks.get(&node.id()).unwrap_or(&self.plain)
    }

    /// The rules' selectors, in the same order.
    fn selectors(&self) -> Vec<Option<Selector<'_>>> {
        self.rules.iter().map(|rule| Selector::parse(&rule.selector)).collect()
    }

    /// The id that an element keeps.
    pub(super) fn id(&self, node: Node<'_, '_>) -> Option<&str> {
        let id = node.attribute("id").filter(|_| self.named.contains(&node.id()))?;
        self.names.ids.get(id).map(String::as_str)
    }

    /// Works out every property of an element.
    fn of(
        &self,
        node: Node<'_, '_>,
        selectors: &[Option<Selector<'_>>],
        line: usize,
        findings: &mut Findings,
    ) -> Properties {
        let mut found: Vec<(Declaration, usize)> = Vec::new();
        for attribute in node.attributes().filter(|attribute| attribute.namespace().is_none()) {
            let name = attribute.name();
            // A transformation in an attribute has a grammar of its own.
            if (PROPERTIES.contains(&name) && name != "transform") || WRAPPING.contains(&name) {
                let value = attribute.value().to_owned();
                let property = name.to_owned();
                found.push((Declaration { property, value, is_important: false }, line));
            }
        }
        for (rule, selector) in self.rules.iter().zip(selectors) {
            let element = Element(node);
            if selector.as_ref().is_some_and(|selector| selector.matches(&element)) {
                found.extend(rule.declarations.iter().map(|it| (it.clone(), rule.line)));
            }
        }
        let own = sheet::declarations(node.attribute("style").unwrap_or(""));
        found.extend(own.into_iter().map(|declaration| (declaration, line)));
        // A stable order: important declarations come last.
        found.sort_by_key(|(declaration, _)| declaration.is_important);
        let mut values = BTreeMap::new();
        for (declaration, line) in found {
            for (property, value) in longhands(&declaration) {
                self.apply(node, &property, &value, line, &mut values, findings);
            }
        }
        values
    }

    fn apply(
        &self,
        node: Node<'_, '_>,
        property: &str,
        value: &str,
        line: usize,
        values: &mut Properties,
        findings: &mut Findings,
    ) {
        let is_geometry = STYLED_GEOMETRY.contains(&property) && node.tag_name().name() != "svg";
        let is_backdrop = property == "background" || property == "background-color";
        if !PROPERTIES.contains(&property) && !is_geometry && !is_backdrop {
            if matches!(property, "animation" | "animation-name") && value.trim() != "none" {
                findings.left_out(Part::Animation, short(&format!("{property}: {value}")), line);
            }
            // Programs that wrap text themselves also write where each line is.
            let has_lines = || node.descendants().any(|it| it != node && it.has_attribute("y"));
            if WRAPPING.contains(&property)
                && !matches!(value.trim(), "none" | "auto" | "0" | "0px")
                && !has_lines()
            {
                findings.left_out(Part::Wrapping, short(&format!("{property}: {value}")), line);
            }
            if UNSUPPORTED.contains(&property) && !matches!(value.trim(), "none" | "auto") {
                findings.left_out(Part::Values, short(&format!("{property}: {value}")), line);
            }
            return;
        }
        match css::value(property, value, &self.names) {
            Ok(value) => {
                let value = if property == "font-family" { with_generic(&value) } else { value };
                values.insert(property.to_owned(), value);
            }
            // Only the root's background is drawn, and only if it is a colour.
            Err(_) if is_backdrop => {}
            Err(Refusal::Outside(address)) => findings.add(
                Finding::error(
                    format!("the SVG points to another file (`{}`)", short(&address)),
                    "include everything that it shows in the file itself",
                )
                .on_line(line),
            ),
            Err(Refusal::Missing { id, instead }) => {
                findings.left_out(Part::References, format!("#{id}"), line);
                if let Some(instead) = instead {
                    values.insert(property.to_owned(), instead);
                }
            }
            // An empty value, and the names that CSS gives to "as if it were not there".
            Err(Refusal::Unknown) if value.trim().is_empty() => {}
            Err(Refusal::Unknown) => {
                findings.left_out(Part::Values, short(&format!("{property}: {value}")), line);
            }
        }
    }
}

/// Whether a property is written in a style.
pub(super) fn needs_style(property: &str) -> bool {
    ONLY_IN_STYLE.contains(&property)
}

/// A declaration as the properties for which it is short.
fn longhands(declaration: &Declaration) -> Vec<(String, String)> {
    let Declaration { property, value, .. } = declaration;
    let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    match property.as_str() {
        "font" => match FontShorthand::from_str(value) {
            Ok(font) => vec![
                pair("font-style", font.font_style.unwrap_or("normal")),
                pair("font-variant", font.font_variant.unwrap_or("normal")),
                pair("font-weight", font.font_weight.unwrap_or("normal")),
                pair("font-stretch", font.font_stretch.unwrap_or("normal")),
                pair("font-size", font.font_size),
                pair("font-family", font.font_family),
            ],
            Err(_) => Vec::new(),
        },
        "marker" => ["marker-start", "marker-mid", "marker-end"]
            .map(|property| pair(property, value))
            .to_vec(),
        _ => vec![pair(property, value)],
    }
}

/// A list of families that ends with a generic one. A reading system cannot use the book's fonts in
/// a picture: it takes one of its own, which should at least be of the same kind and no wider.
fn with_generic(families: &str) -> String {
    let has = |wanted: &str| {
        families.split(", ").any(|family| family.trim_matches('\'').eq_ignore_ascii_case(wanted))
    };
    if GENERIC.iter().any(|generic| has(generic)) {
        families.to_owned()
    } else if has(CODE_FAMILY) {
        format!("{families}, monospace")
    } else if has(TEXT_FAMILY) && !has("Arial") {
        format!("{families}, Arial, sans-serif")
    } else {
        format!("{families}, sans-serif")
    }
}

/// The ids that are written, and the elements that keep one. An author's own may name a layer or a person.
fn ids(root: Node<'_, '_>) -> (BTreeMap<String, String>, HashSet<NodeId>) {
    let mut ids: BTreeMap<String, String> = BTreeMap::new();
    let mut named = HashSet::new();
    for node in root.descendants().filter(Node::is_element) {
        let Some(id) = node.attribute("id") else { continue };
        if ids.contains_key(id) {
            continue;
        }
        ids.insert(id.to_owned(), format!("part-{}", ids.len()));
        named.insert(node.id());
    }
    (ids, named)
}

/// An element as selectors see it.
struct Element<'a, 'input>(Node<'a, 'input>);

impl simplecss::Element for Element<'_, '_> {
    fn parent_element(&self) -> Option<Self> {
        self.0.parent_element().map(Element)
    }

    fn prev_sibling_element(&self) -> Option<Self> {
        self.0.prev_sibling_element().map(Element)
    }

    fn has_local_name(&self, name: &str) -> bool {
        self.0.tag_name().name() == name
    }

    fn attribute_matches(&self, name: &str, operator: AttributeOperator<'_>) -> bool {
        let Some(value) = self.0.attribute(name) else { return false };
        match operator {
            // Classes may be separated by any white space.
            AttributeOperator::Contains(word) => value.split_whitespace().any(|it| it == word),
            operator => operator.matches(value),
        }
    }

    fn pseudo_class_matches(&self, class: PseudoClass<'_>) -> bool {
        match class {
            PseudoClass::FirstChild => self.0.prev_sibling_element().is_none(),
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::with_generic;

    #[test]
    fn families_gain_a_generic_one() {
        for (families, expected) in [
            ("Foo", "Foo, sans-serif"),
            ("Bar, Sans-Serif", "Bar, Sans-Serif"),
            ("'Atkinson Hyperlegible Mono'", "'Atkinson Hyperlegible Mono', monospace"),
            ("'Atkinson Hyperlegible Next'", "'Atkinson Hyperlegible Next', Arial, sans-serif"),
        ] {
            assert_eq!(with_generic(families), expected);
        }
    }
}
