//! Pictures, text boxes and other drawings of a Word file.
//!
//! In: a drawing in a line. Out: its pictures and text boxes as runs. Pictures that are outside the file
//! are named and never fetched.

use super::body::Reader;
use crate::ground::diagnostic::Diagnostic;
use crate::incoming::model::{Inline, Run};
use crate::incoming::xml::{attribute, below, child, tag};
use roxmltree::Node;

impl Reader<'_, '_> {
    /// # Errors
    /// If a picture cannot be unpacked.
    pub(super) fn drawing(
        &mut self,
        node: Node<'_, '_>,
        base: &Run,
        runs: &mut Vec<Run>,
    ) -> Result<(), Box<Diagnostic>> {
        let known = runs.len();
        let named = below(node, "wp", "docPr");
        let named = named.or_else(|| below(node, "v", "shape"));
        let words = |own: Node<'_, '_>| {
            let all = [own.attribute("descr"), own.attribute("alt"), own.attribute("title")];
            all.into_iter()
                .flatten()
                .map(str::trim)
                .find(|words| !words.is_empty())
                .map(str::to_owned)
        };
        let alt = named.and_then(words).unwrap_or_default();
        let is_object = tag(node) == ("w", "object");
        self.parts(node, &alt, base, runs)?;
        let place = self.place();
        if is_object || below(node, "o", "OLEObject").is_some() {
            self.findings.lost("an embedded object; its picture is what remains of it", place);
        } else if below(node, "c", "chart").is_some() {
            self.findings.lost("a chart: save it as a picture, and describe it", place);
        } else if below(node, "dgm", "relIds").is_some() {
            self.findings
                .lost("a diagram (SmartArt): save it as a picture, and describe it", place);
        } else if runs.len() == known && below(node, "v", "rect").is_none() {
            self.findings.lost("a drawn shape", place);
        }
        Ok(())
    }

    fn parts(
        &mut self,
        node: Node<'_, '_>,
        alt: &str,
        base: &Run,
        runs: &mut Vec<Run>,
    ) -> Result<(), Box<Diagnostic>> {
        for own in node.children().filter(Node::is_element) {
            match tag(own) {
                ("w", "txbxContent") => {
                    // A box may begin no field of the text around it.
                    let fields = std::mem::take(&mut self.fields);
                    self.within.push("text box".to_owned());
                    let blocks = self.blocks(own);
                    self.within.pop();
                    self.fields = fields;
                    let link = None;
                    runs.push(Run { what: Inline::TextBox(blocks?), link, ..base.clone() });
                }
                ("a", "blip") => {
                    let cropped = own.parent_element().and_then(|fill| child(fill, "a", "srcRect"));
                    if cropped.is_some_and(|own| own.attributes().any(|cut| cut.value() != "0")) {
                        let place = self.place();
                        self.findings.look(
                            "a picture of which the file shows only a part: all of it was imported",
                            place,
                        );
                    }
                    let link = attribute(own, "r", "link");
                    match attribute(own, "r", "embed").or(link) {
                        Some(id) => self.picture(id, alt, base, runs)?,
                        None => continue,
                    }
                }
                ("v", "imagedata") => {
                    let id = attribute(own, "r", "id").or(attribute(own, "o", "relid"));
                    if let Some(id) = id {
                        self.picture(id, alt, base, runs)?;
                    }
                }
                ("mc", "AlternateContent") => {
                    let inner = child(own, "mc", "Choice").or(child(own, "mc", "Fallback"));
                    if let Some(inner) = inner {
                        self.parts(inner, alt, base, runs)?;
                    }
                }
                _ => self.parts(own, alt, base, runs)?,
            }
        }
        Ok(())
    }

    fn picture(
        &mut self,
        id: &str,
        alt: &str,
        base: &Run,
        runs: &mut Vec<Run>,
    ) -> Result<(), Box<Diagnostic>> {
        let place = self.place();
        let Some(target) = self.relations.get(id).cloned() else {
            self.findings.lost("a picture that the file does not have", place);
            return Ok(());
        };
        if target.is_external {
            self.findings.lost("a picture outside the file, which was not fetched", place);
            return Ok(());
        }
        let name = target.target;
        if !self.pictures.contains_key(&name) {
            let Some(bytes) = self.package.bytes(&name)? else {
                self.findings.lost("a picture that the file does not have", place);
                return Ok(());
            };
            self.pictures.insert(name.clone(), bytes);
        }
        let what = Inline::Picture { name, alt: alt.to_owned() };
        runs.push(Run { what, link: None, ..base.clone() });
        Ok(())
    }
}
