//! Lists of an OpenDocument text (OpenDocument 1.3 part 3, 5.3).

use super::body::Reader;
use crate::ground::diagnostic::Diagnostic;
use crate::incoming::model::{Block, ListPlace, Marker};
use crate::incoming::xml::{attribute, tag};
use roxmltree::Node;

/// The list that is being read.
struct Place<'s> {
    name: &'s str,
    style: Option<&'s str>,
    level: u8,
}

impl Reader<'_, '_> {
    /// # Errors
    /// If a picture in it cannot be unpacked.
    pub(super) fn list(
        &mut self,
        node: Node<'_, '_>,
        out: &mut Vec<Block>,
    ) -> Result<(), Box<Diagnostic>> {
        self.lists += 1;
        let name = format!("list {}", self.lists);
        self.list_at(node, &Place { name: &name, style: None, level: 0 }, out)
    }

    fn list_at(
        &mut self,
        node: Node<'_, '_>,
        place: &Place<'_>,
        out: &mut Vec<Block>,
    ) -> Result<(), Box<Diagnostic>> {
        let first = node.descendants().find(|own| matches!(tag(*own), ("text", "p" | "h")));
        let by_paragraph =
            first.and_then(|own| self.styles.list_of(attribute(own, "text", "style-name")));
        let style = attribute(node, "text", "style-name").or(place.style);
        let style = style.map(str::to_owned).or(by_paragraph).unwrap_or_default();
        let shape = self.styles.level(&style, usize::from(place.level));
        let start = shape.and_then(|own| own.start);
        if shape.is_some_and(|own| own.has_letters) {
            let at = self.place();
            let what = "letters or Roman numerals of a list, which became numbers";
            self.findings.changed(what, format!("after {at}"));
        }
        let goes_on = attribute(node, "text", "continue-numbering") == Some("true")
            || attribute(node, "text", "continue-list").is_some();
        let key = format!("{style} {}", place.level);
        let mut number = match self.last_numbers.get(&key) {
            Some(last) if goes_on => start.map(|_| last + 1),
            _ => start,
        };
        // How many items say their own number, from which another list begins.
        let mut jumps = 0;
        for item in node.children().filter(Node::is_element) {
            let is_item = match tag(item) {
                ("text", "list-item") => true,
                ("text", "list-header") => false,
                _ => continue,
            };
            if let Some(given) = attribute(item, "text", "start-value")
                && let Ok(given) = given.parse::<u64>()
                && number.is_some()
            {
                number = Some(given);
                jumps += 1;
            }
            let mut marker = match number {
                Some(own) if is_item => Marker::Number(own),
                None if is_item => Marker::Bullet,
                _ => Marker::None,
            };
            let mut has_marker = false;
            for child in item.children().filter(Node::is_element) {
                if tag(child) == ("text", "list") {
                    let level = place.level.saturating_add(1).min(20);
                    let inner = Place { name: place.name, style: Some(&style), level };
                    self.list_at(child, &inner, out)?;
                    continue;
                }
                let list = format!("{} {jumps}", place.name);
                let own = ListPlace { list, level: place.level, marker };
                let is_paragraph = matches!(tag(child), ("text", "p" | "h"));
                self.block(child, Some(own), out)?;
                if is_paragraph {
                    (marker, has_marker) = (Marker::None, true);
                }
            }
            if is_item && has_marker {
                if let Some(own) = number {
                    self.last_numbers.insert(key.clone(), own);
                }
                number = number.map(|own| own.saturating_add(1));
            }
        }
        Ok(())
    }
}
