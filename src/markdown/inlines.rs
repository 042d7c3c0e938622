//! Inline nodes to source inlines.
//!
//! In: a node that holds inlines. Out: our inlines, with adjoining text joined so that `text`
//! can find citations and variables that the parser cut in pieces.

use super::blocks::{Node, Reader};
use super::text::Piece;
use super::unguard;
use crate::book::tree::{Image, LinkTarget, SourceInline, SourceKind};
use crate::diagnostic::Code;
use crate::source::Span;
use comrak::nodes::NodeValue;

/// Deeper emphasis means nothing.
const DEEPEST: usize = 12;

impl Reader<'_> {
    /// The inlines of a node, white space at the ends removed.
    pub(super) fn inlines<'a>(&mut self, parent: Node<'a>) -> Vec<SourceInline> {
        self.nested(parent, 0)
    }

    fn nested<'a>(&mut self, parent: Node<'a>, depth: usize) -> Vec<SourceInline> {
        let mut out = Vec::new();
        let mut pieces: Vec<Piece> = Vec::new();
        if depth > DEEPEST {
            let span = self.span(parent.data.borrow().sourcepos);
            self.error(Code::Syntax, span, "emphasis and links are nested too deeply");
            return out;
        }
        for node in parent.children() {
            let (value, span) = {
                let data = node.data.borrow();
                (data.value.clone(), self.span(data.sourcepos))
            };
            match value {
                NodeValue::Text(text) => {
                    pieces.push(Piece { text: unguard(&text), span, literal: false });
                    continue;
                }
                NodeValue::Escaped => {
                    for child in node.children() {
                        if let NodeValue::Text(text) = &child.data.borrow().value {
                            pieces.push(Piece { text: unguard(text), span, literal: true });
                        }
                    }
                    continue;
                }
                NodeValue::SoftBreak => {
                    pieces.push(Piece { text: " ".to_owned(), span, literal: false });
                    continue;
                }
                NodeValue::HtmlInline(html) => {
                    if !html.starts_with("<!--") {
                        self.refuse_html(&html, span);
                    }
                    continue;
                }
                _ => self.flush(&mut pieces, &mut out),
            }
            let kind = match value {
                NodeValue::Emph => SourceKind::Emphasis(self.nested(node, depth + 1)),
                NodeValue::Strong => SourceKind::Strong(self.nested(node, depth + 1)),
                NodeValue::Strikethrough => SourceKind::Strike(self.nested(node, depth + 1)),
                NodeValue::Code(code) => SourceKind::Code(unguard(&code.literal)),
                NodeValue::LineBreak => SourceKind::Break,
                NodeValue::FootnoteReference(reference) => {
                    SourceKind::NoteReference(super::blocks::note_name(&unguard(&reference.name)))
                }
                NodeValue::Link(link) => {
                    let content = self.nested(node, depth + 1);
                    self.link(unguard(&link.url), content, span)
                }
                NodeValue::Image(link) => {
                    let alt = plain(&self.nested(node, depth + 1));
                    match self.image(unguard(&link.url), alt, span) {
                        Some(image) => SourceKind::Image(image),
                        None => continue,
                    }
                }
                // The options above let no other inline node be.
                _ => continue,
            };
            out.push(SourceInline { span, kind });
        }
        self.flush(&mut pieces, &mut out);
        out
    }

    fn link(&mut self, url: String, content: Vec<SourceInline>, span: Span) -> SourceKind {
        if let Some(id) = url.strip_prefix('#') {
            return SourceKind::Link { target: LinkTarget::Id(id.to_owned()), content };
        }
        if let Some(term) = url.strip_prefix("term:") {
            let term = (!term.is_empty()).then(|| term.to_owned());
            return SourceKind::Link { target: LinkTarget::Term(term), content };
        }
        if url == "blank:" {
            let label = plain(&content).trim().to_owned();
            if label.is_empty() {
                self.error(Code::EmptyText, span, "this blank has no label").hint =
                    Some("write what goes there: `[your name](blank:)`".to_owned());
            }
            return SourceKind::Blank(Some(label));
        }
        if !url.contains("{{") {
            self.check_address(&url, span);
        }
        SourceKind::Link { target: LinkTarget::Url(url), content }
    }

    fn check_address(&mut self, address: &str, span: Span) {
        let local = !address.contains(':');
        if local {
            let message = format!("`{}` is not a full address", address.escape_debug());
            self.error(Code::LinkAddress, span, message).hint = Some(
                "link inside the book by id: `[text](#section-id)`; outside it with `https://`"
                    .to_owned(),
            );
        } else if let Err(reason) = crate::book::address::check(address) {
            let message = format!("the address `{}` {reason}", address.escape_debug());
            self.error(Code::LinkAddress, span, message);
        }
    }

    fn image(&mut self, path: String, alt: String, span: Span) -> Option<Image> {
        let alt = alt.trim().to_owned();
        if alt.is_empty() {
            self.error(Code::MissingAlt, span, "this picture has no alternative text").hint =
                Some("say what it shows: `![A clock that stops](figures/name.svg)`".to_owned());
        }
        if path.contains("://") {
            let message = "a picture must be a file of the project";
            self.error(Code::InvalidImage, span, message).hint =
                Some("save it under `content/figures/`".to_owned());
            return None;
        }
        Some(Image { path, alt, span })
    }
}

/// The words of source inlines, for alternative texts.
fn plain(inlines: &[SourceInline]) -> String {
    let mut out = String::new();
    for inline in inlines {
        match &inline.kind {
            SourceKind::Text(text) | SourceKind::Code(text) => out.push_str(text),
            SourceKind::Emphasis(content)
            | SourceKind::Strong(content)
            | SourceKind::Strike(content)
            | SourceKind::Link { content, .. } => out.push_str(&plain(content)),
            SourceKind::Image(image) => out.push_str(&image.alt),
            SourceKind::Break => out.push(' '),
            SourceKind::Variable(expression) => {
                out.push_str("{{ ");
                out.push_str(expression);
                out.push_str(" }}");
            }
            SourceKind::Blank(_) | SourceKind::Cite(_) | SourceKind::NoteReference(_) => {}
        }
    }
    out
}
