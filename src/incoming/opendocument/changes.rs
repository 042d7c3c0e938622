//! Tracked changes of an OpenDocument text (OpenDocument 1.3 part 3, 5.5).
//!
//! In: the list of changes before the text, and the marks in it. Out: who changed what. What was deleted is
//! in the list and not in the text, and is put back to its place as deleted words.

use super::body::{Context, Reader};
use super::words_below;
use crate::ground::diagnostic::Diagnostic;
use crate::incoming::change::{Change, ChangeKind};
use crate::incoming::model::{Block, Paragraph, Run};
use crate::incoming::xml::{attribute, below, tag};
use roxmltree::Node;

impl Reader<'_, '_> {
    /// Reads who changed what, and which comments have an end.
    pub(super) fn find_changes(&mut self, body: Node<'_, '_>) {
        for node in body.descendants().filter(Node::is_element) {
            match tag(node) {
                ("text", "changed-region") => self.region(node),
                ("office", "annotation-end") => {
                    self.ended.extend(attribute(node, "office", "name").map(str::to_owned));
                }
                _ => {}
            }
        }
    }

    fn region(&mut self, node: Node<'_, '_>) {
        let id = attribute(node, "text", "id").or(attribute(node, "xml", "id"));
        let Some(id) = id.map(str::to_owned) else { return };
        for own in node.children().filter(Node::is_element) {
            let kind = match tag(own) {
                ("text", "insertion") => ChangeKind::Inserted,
                ("text", "deletion") => ChangeKind::Deleted,
                ("text", "format-change") => {
                    let place = id.clone();
                    self.findings.changed(
                        "a tracked change of formatting: the text has the new one, because the file \
                         does not keep the old one",
                        place,
                    );
                    continue;
                }
                _ => continue,
            };
            let value = |name: &str| {
                let found = below(own, "dc", name).and_then(|own| own.text());
                found.unwrap_or_default().to_owned()
            };
            let change = Change { kind, author: value("creator"), date: value("date") };
            self.changes.insert(id.clone(), change);
            if kind == ChangeKind::Deleted {
                // The text is read when its place is known.
                self.deleted.insert(id.clone(), Vec::new());
            }
        }
    }

    /// What was deleted at a place: the runs of its first paragraph and of its last one belong to the
    /// paragraph around it, and those between are paragraphs of their own.
    ///
    /// # Errors
    /// If a picture in it cannot be unpacked.
    pub(super) fn deletion(
        &mut self,
        mark: Node<'_, '_>,
        id: &str,
        runs: &mut Vec<Run>,
        out: &mut Vec<Block>,
    ) -> Result<(), Box<Diagnostic>> {
        let Some(change) = self.changes.get(id).cloned() else { return Ok(()) };
        let root = mark.document().root_element();
        let is_own = |node: &Node<'_, '_>| {
            tag(*node) == ("text", "changed-region")
                && (attribute(*node, "text", "id") == Some(id)
                    || attribute(*node, "xml", "id") == Some(id))
        };
        let region = root.descendants().find(is_own);
        let Some(content) = region.and_then(|node| below(node, "text", "deletion")) else {
            return Ok(());
        };
        let paragraphs: Vec<Node<'_, '_>> = content
            .children()
            .filter(|node| matches!(tag(*node), ("text", "p" | "h" | "list") | ("table", "table")))
            .collect();
        if paragraphs.iter().any(|node| matches!(tag(*node), ("text", "list") | ("table", "table")))
        {
            // Lists and tables that were deleted whole come back as their words alone.
            let words = words_below(content);
            let place = self.place();
            self.findings.look("deleted lists or tables: if you reject changes, their words come back without their form", place);
            let context = Context { change: Some(change), ..Context::default() };
            let run = self.run(crate::incoming::model::Inline::Text(words), &context);
            runs.push(run);
            return Ok(());
        }
        let context = Context { change: Some(change.clone()), ..Context::default() };
        let last = paragraphs.len().saturating_sub(1);
        for (at, node) in paragraphs.into_iter().enumerate() {
            let mut own = Vec::new();
            self.inlines(node, &context, &mut own, out)?;
            runs.extend(own);
            if at < last {
                let (role, _) = self.styles.role(attribute(node, "text", "style-name"));
                let end = Some(change.clone());
                let runs = std::mem::take(runs);
                let place = self.place();
                out.push(Block::Paragraph(Paragraph {
                    place,
                    role,
                    runs,
                    end,
                    ..Paragraph::default()
                }));
            }
        }
        Ok(())
    }
}
