//! Pictures, text boxes and other drawings of an OpenDocument text (OpenDocument 1.3 part 3, 10.4).
//!
//! In: a drawing in a line. Out: its pictures and text boxes as runs. Pictures that are outside the file
//! are named and never fetched.

use super::body::{Context, Reader};
use super::words_below;
use crate::ground::diagnostic::Diagnostic;
use crate::incoming::model::{Inline, Run};
use crate::incoming::xml::{attribute, child, tag};
use roxmltree::Node;

impl Reader<'_, '_> {
    /// # Errors
    /// If a picture cannot be unpacked.
    pub(super) fn drawing(
        &mut self,
        node: Node<'_, '_>,
        context: &Context,
        runs: &mut Vec<Run>,
    ) -> Result<(), Box<Diagnostic>> {
        match tag(node).1 {
            "frame" => self.frame(node, context, runs),
            "g" | "a" => {
                for own in node.children().filter(|own| tag(*own).0 == "draw") {
                    self.drawing(own, context, runs)?;
                }
                Ok(())
            }
            "control" => {
                let place = self.place();
                self.findings.lost("a control of a form", place);
                Ok(())
            }
            _ if !words_below(node).is_empty() => self.text_box(node, context, runs),
            _ => {
                let place = self.place();
                self.findings.lost("a drawn shape", place);
                Ok(())
            }
        }
    }

    fn frame(
        &mut self,
        node: Node<'_, '_>,
        context: &Context,
        runs: &mut Vec<Run>,
    ) -> Result<(), Box<Diagnostic>> {
        let words = |name: &str| {
            let own = child(node, "svg", name)?;
            Some(words_below(own)).filter(|words| !words.is_empty())
        };
        let alt = words("desc").or_else(|| words("title")).unwrap_or_default();
        if let Some(own) = child(node, "draw", "text-box") {
            return self.text_box(own, context, runs);
        }
        let place = self.place();
        let is_object = ["object", "object-ole", "plugin", "applet", "floating-frame"]
            .iter()
            .any(|name| child(node, "draw", name).is_some());
        if is_object {
            self.findings
                .lost("an embedded object; its picture is what remains of it", place.clone());
        }
        let images = node.children().filter(|own| tag(*own) == ("draw", "image"));
        // Several are the same picture in several formats, the best one first.
        for image in images {
            let name = attribute(image, "xlink", "href").unwrap_or_default();
            let name = name.strip_prefix("./").unwrap_or(name).to_owned();
            if name.is_empty() {
                self.findings.lost("a picture that is written into the text", place.clone());
                continue;
            }
            if name.contains(':') || name.starts_with('/') || name.starts_with("..") {
                self.findings
                    .lost("a picture outside the file, which was not fetched", place.clone());
                continue;
            }
            if !self.pictures.contains_key(&name) {
                let Some(bytes) = self.package.bytes(&name)? else {
                    self.findings.lost("a picture that the file does not have", place.clone());
                    continue;
                };
                self.pictures.insert(name.clone(), bytes);
            }
            let mut run = self.run(Inline::Picture { name, alt }, context);
            run.link = None;
            runs.push(run);
            return Ok(());
        }
        Ok(())
    }

    fn text_box(
        &mut self,
        node: Node<'_, '_>,
        context: &Context,
        runs: &mut Vec<Run>,
    ) -> Result<(), Box<Diagnostic>> {
        self.within.push("text box".to_owned());
        let blocks = self.blocks(node);
        self.within.pop();
        let mut run = self.run(Inline::TextBox(blocks?), context);
        run.link = None;
        runs.push(run);
        Ok(())
    }
}
