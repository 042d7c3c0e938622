//! The words of a Markdown text of another tool.

use super::blocks::{Node, Reader, text_below};
use crate::incoming::piece::{Run, Style, What};
use crate::incoming::text::{cleaned, opening};
use comrak::nodes::NodeValue;
use std::collections::BTreeSet;

/// Marks that are nested more deeply are left out.
const DEEPEST: usize = 30;

/// What is true of the words that are being read.
#[derive(Clone, Default)]
struct Around {
    styles: BTreeSet<Style>,
    link: Option<String>,
    depth: usize,
}

impl Reader<'_> {
    /// The words in a block.
    pub(super) fn words<'a>(&mut self, parent: Node<'a>) -> Vec<Run> {
        let mut out = Vec::new();
        self.collect(parent, &Around::default(), &mut out);
        let citation = |run: &Run| match &run.what {
            What::Text(text) => text.find("[@").map(|at| opening(&text[at..])),
            _ => None,
        };
        for words in out.iter().filter_map(citation).collect::<Vec<_>>() {
            let place = format!("{} ({words})", self.place(parent));
            self.findings.look(
                "a citation, which became text: add its source to `sources.yml`, and remove the backslash",
                place,
            );
        }
        out
    }

    fn collect<'a>(&mut self, parent: Node<'a>, around: &Around, out: &mut Vec<Run>) {
        // Marks that tags of HTML have opened here.
        let mut tags: BTreeSet<Style> = BTreeSet::new();
        for node in parent.children() {
            let value = node.data.borrow().value.clone();
            let mut around = around.clone();
            around.styles.extend(tags.iter().cloned());
            let own = |what| Run { what, styles: around.styles.clone(), link: around.link.clone() };
            let with = |style: Style| {
                let mut inner = around.clone();
                inner.styles.insert(style);
                inner.depth += 1;
                inner
            };
            if around.depth > DEEPEST {
                out.push(own(What::Text(cleaned(&text_below(node)))));
                continue;
            }
            match value {
                NodeValue::Text(text) => out.push(own(What::Text(cleaned(&text)))),
                NodeValue::SoftBreak => out.push(own(What::Text(" ".to_owned()))),
                NodeValue::LineBreak => out.push(Run::of(What::Break)),
                NodeValue::Code(code) => {
                    let text = What::Text(cleaned(&code.literal));
                    out.push(Run {
                        what: text,
                        styles: with(Style::Code).styles,
                        link: around.link.clone(),
                    });
                }
                NodeValue::Emph => self.collect(node, &with(Style::Emphasis), out),
                NodeValue::Strong => self.collect(node, &with(Style::Strong), out),
                NodeValue::Strikethrough => self.collect(node, &with(Style::Strike), out),
                NodeValue::Superscript => self.collect(node, &with(Style::Raised), out),
                NodeValue::Subscript => self.collect(node, &with(Style::Lowered), out),
                NodeValue::Link(link) => {
                    let inner =
                        Around { link: Some(link.url.clone()), depth: around.depth + 1, ..around };
                    if !link.title.trim().is_empty() {
                        let place = format!("{} ({})", self.place(node), opening(&link.title));
                        self.findings.lost("the title of a link", place);
                    }
                    self.collect(node, &inner, out);
                }
                NodeValue::Image(link) => {
                    let place = self.place(node);
                    let alt = text_below(node);
                    if let Some(picture) = self.picture(&link.url, &alt, &place) {
                        out.push(Run::of(What::Picture(picture)));
                    }
                }
                NodeValue::FootnoteReference(reference) => {
                    out.push(Run::of(What::Note(reference.name.trim().to_lowercase())));
                }
                NodeValue::Math(math) => {
                    let place = format!("{} ({})", self.place(node), opening(&math.literal));
                    self.findings.changed("a formula, which became plain words", place);
                    out.push(own(What::Text(cleaned(&math.literal))));
                }
                NodeValue::HtmlInline(html) => self.tag(node, &html, &mut tags, out),
                _ => self.collect(node, &Around { depth: around.depth + 1, ..around }, out),
            }
        }
    }

    /// A tag of HTML among words: a few are marks, and of all others the words remain.
    fn tag<'a>(
        &mut self,
        node: Node<'a>,
        html: &str,
        tags: &mut BTreeSet<Style>,
        out: &mut Vec<Run>,
    ) {
        let inner = html.trim_start_matches('<');
        let is_end = inner.starts_with('/');
        let name = inner.trim_start_matches('/');
        let end = name.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(name.len());
        let style = match name[..end].to_ascii_lowercase().as_str() {
            "br" => {
                out.push(Run::of(What::Break));
                return;
            }
            "b" | "strong" => Style::Strong,
            "i" | "em" | "cite" => Style::Emphasis,
            "s" | "del" | "strike" => Style::Strike,
            "sup" => Style::Raised,
            "sub" => Style::Lowered,
            "code" | "tt" | "kbd" | "samp" => Style::Code,
            _ => {
                let place = self.place(node);
                match html.strip_prefix("<!--") {
                    Some(text) => {
                        let text = text.trim_end_matches("-->").trim();
                        self.findings
                            .lost("a comment among words", format!("{place} ({})", opening(text)));
                    }
                    None if !is_end => {
                        self.findings.lost("raw HTML, of which only the words remain", place);
                    }
                    None => {}
                }
                return;
            }
        };
        match is_end {
            true => {
                tags.remove(&style);
            }
            false => {
                tags.insert(style);
            }
        }
    }
}
