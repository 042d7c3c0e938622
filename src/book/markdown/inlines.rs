//! From the parser's inline nodes to source inlines.
//!
//! In: a node that holds inlines. Out: our inlines, with adjoining text joined so that `text`
//! can find citations and variables that the parser cut into pieces.

use super::blocks::{LONGEST_PARAGRAPH, Node, Reader};
use super::formulas::{has_formula, is_money};
use super::guard::unguard;
use super::text::{Level, Piece};
use crate::book::tree::{Image, LinkTarget, Mark, SourceInline, SourceKind, source_text};
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::source::Span;
use crate::project::Missing;
use comrak::nodes::NodeValue;

/// Emphasis that is nested more deeply has no meaning.
const DEEPEST: usize = 12;

impl Reader<'_> {
    /// The inlines of a node, without white space at the ends.
    pub(super) fn inlines<'a>(&mut self, parent: Node<'a>) -> Vec<SourceInline> {
        self.nested(parent, 0)
    }

    fn nested<'a>(&mut self, parent: Node<'a>, depth: usize) -> Vec<SourceInline> {
        let mut level = Level::default();
        self.read_into(&mut level, parent, depth);
        self.flush(&mut level);
        level.joined()
    }

    /// Reads the children of a node into the inlines of a level.
    fn read_into<'a>(&mut self, level: &mut Level, parent: Node<'a>, depth: usize) {
        if depth > DEEPEST {
            let span = self.span(parent.data.borrow().sourcepos);
            self.error(Code::Syntax, span, "emphasis and links are nested too deeply");
            return;
        }
        // Attributes that a formula took from the text after it.
        let mut taken = 0;
        for node in parent.children() {
            let (value, span) = {
                let data = node.data.borrow();
                (data.value.clone(), self.span(data.sourcepos))
            };
            if span.end as usize <= taken {
                continue;
            }
            match value {
                NodeValue::Text(text) if (span.start as usize) < taken => {
                    let (text, span) = self.after_attributes(&unguard(&text), span, taken);
                    level.pieces.push(Piece { text, span, literal: false });
                    continue;
                }
                NodeValue::Text(text) => {
                    level.pieces.push(Piece { text: unguard(&text), span, literal: false });
                    continue;
                }
                NodeValue::Escaped => {
                    for child in node.children() {
                        if let NodeValue::Text(text) = &child.data.borrow().value {
                            level.pieces.push(Piece { text: unguard(text), span, literal: true });
                        }
                    }
                    continue;
                }
                // Two prices and the words between them.
                NodeValue::Math(math) if is_money(&math) => {
                    let text = format!("${}$", unguard(&math.literal));
                    level.pieces.push(Piece { text, span, literal: false });
                    continue;
                }
                NodeValue::SoftBreak => {
                    level.pieces.push(Piece { text: " ".to_owned(), span, literal: false });
                    continue;
                }
                NodeValue::HtmlInline(html) => {
                    match html.strip_prefix("<!--") {
                        Some(comment) => {
                            let text = comment.strip_suffix("-->").unwrap_or(comment);
                            self.comment(text, span);
                        }
                        None => self.refuse_inline_html(node, &html, span),
                    }
                    continue;
                }
                // Two signs with words between them, such as "~5 to 6~7", are no mark.
                NodeValue::Superscript | NodeValue::Subscript
                    if self.written(span).contains(char::is_whitespace) =>
                {
                    let sign = self.written(span).get(..1).unwrap_or_default().to_owned();
                    let (start, end) = (span.start as usize, span.end as usize);
                    let opens = Span::new(span.file, start, start + 1);
                    level.pieces.push(Piece { text: sign.clone(), span: opens, literal: false });
                    self.read_into(level, node, depth + 1);
                    let closes = Span::new(span.file, end - 1, end);
                    level.pieces.push(Piece { text: sign, span: closes, literal: false });
                    continue;
                }
                _ => self.flush(level),
            }
            let kind = match value {
                NodeValue::Emph => SourceKind::Emphasis(self.nested(node, depth + 1)),
                NodeValue::Strong => SourceKind::Strong(self.nested(node, depth + 1)),
                NodeValue::Strikethrough => SourceKind::Strike(self.nested(node, depth + 1)),
                NodeValue::Superscript => SourceKind::Marked {
                    mark: Mark::Superscript,
                    content: self.nested(node, depth + 1),
                },
                NodeValue::Subscript => SourceKind::Marked {
                    mark: Mark::Subscript,
                    content: self.nested(node, depth + 1),
                },
                NodeValue::Math(math) => {
                    let (kind, end) = self.formula(&math, span);
                    taken = end;
                    let span = Span::new(span.file, span.start as usize, end);
                    level.out.push(SourceInline { span, kind });
                    continue;
                }
                NodeValue::Code(code) => SourceKind::Code(unguard(&code.literal)),
                NodeValue::LineBreak => SourceKind::Break,
                NodeValue::FootnoteReference(reference) => {
                    SourceKind::NoteReference(super::blocks::note_name(&unguard(&reference.name)))
                }
                NodeValue::Link(link) => {
                    let content = self.nested(node, depth + 1);
                    let missing = self.missing(node, span);
                    self.link(unguard(&link.url), missing, content, span)
                }
                NodeValue::Image(link) => {
                    let alt = self.nested(node, depth + 1);
                    match self.image(node, unguard(&link.url), &alt, span) {
                        Some(image) => SourceKind::Image(image),
                        None => continue,
                    }
                }
                // The parser's options produce no other inline node.
                _ => continue,
            };
            level.out.push(SourceInline { span, kind });
        }
    }

    /// What the author wrote at a place.
    fn written(&self, span: Span) -> &str {
        self.source.text.get(span.start as usize..span.end as usize).unwrap_or("")
    }

    /// What a link says, in the braces that follow it, about packs that lack its target.
    fn missing<'a>(&mut self, node: Node<'a>, span: Span) -> Option<Missing> {
        let attributes = node.data.borrow().attrs.clone()?;
        let mut missing = None;
        for (key, value) in &attributes.pairs {
            let found = Missing::ALL.into_iter().find(|(name, _)| name == value);
            match (key.as_str(), found) {
                ("missing", Some((_, found))) => missing = Some(found),
                ("missing", None) => {
                    let message = format!("`missing` cannot be `{value}`");
                    let problem = Diagnostic::error(Code::Attributes, message).at(span);
                    self.problems.push(problem.suggest(value, Missing::ALL.map(|(name, _)| name)));
                }
                (key, _) => {
                    let message = format!("a link has no attribute `{key}`");
                    let problem = Diagnostic::error(Code::Attributes, message).at(span);
                    self.problems.push(problem.suggest(key, ["missing"]));
                }
            }
        }
        if attributes.id.is_some() || !attributes.classes.is_empty() {
            self.error(Code::Attributes, span, "a link cannot have an id or a class").hint =
                Some("write `[words](#id){missing=\"summary\"}`".to_owned());
        }
        missing
    }

    fn link(
        &mut self,
        url: String,
        missing: Option<Missing>,
        content: Vec<SourceInline>,
        span: Span,
    ) -> SourceKind {
        let is_inside = url.starts_with('#') || url.starts_with("term:");
        if is_inside && url.contains("{{") {
            let message = "the target of a link inside the book cannot have a variable";
            self.error(Code::Variable, span, message).hint =
                Some("write a link for each partner in `::: only {partner=\"id\"}`".to_owned());
            return SourceKind::Text(source_text(&content));
        }
        if let Some(id) = url.strip_prefix('#') {
            let target = LinkTarget::Id { id: id.to_owned(), missing };
            return SourceKind::Link { target, content };
        }
        if let Some(found) = self.neighbours.section(&self.source.path, &url) {
            match found {
                Ok(target) => {
                    let id = target.id.clone();
                    self.file_links.push((span, target));
                    let target = LinkTarget::Id { id, missing };
                    return SourceKind::Link { target, content };
                }
                Err(problem) => self.problems.push(problem.at(span)),
            }
            return SourceKind::Link { target: LinkTarget::Url(url), content };
        }
        if missing.is_some() {
            self.error(Code::Attributes, span, "`missing` is for links inside the book").hint =
                Some("remove it".to_owned());
        }
        if let Some(term) = url.strip_prefix("term:") {
            let term = (!term.is_empty()).then(|| term.to_owned());
            return SourceKind::Link { target: LinkTarget::Term(term), content };
        }
        if url == "blank:" {
            let label = source_text(&content).trim().to_owned();
            if content.iter().any(|inline| matches!(inline.kind, SourceKind::Variable(_))) {
                self.error(Code::Variable, span, "the label of a blank cannot have a variable")
                    .hint = Some("write the variable beside the blank".to_owned());
            }
            if has_formula(&content) {
                self.no_formula(span, "the label of a blank");
            }
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
                "to link inside the book, write `[text](#section-id)` or the path of the section's \
                 file; other addresses start with `https://`"
                    .to_owned(),
            );
        } else if let Err(reason) = crate::ground::address::check(address) {
            let message = format!("the address `{}` {reason}", address.escape_debug());
            self.error(Code::LinkAddress, span, message);
        }
    }

    fn image<'a>(
        &mut self,
        node: Node<'a>,
        path: String,
        alt: &[SourceInline],
        span: Span,
    ) -> Option<Image> {
        let fills = alt.iter().any(|inline| matches!(inline.kind, SourceKind::Variable(_)));
        if has_formula(alt) {
            self.no_formula(span, "an alternative text");
        }
        let alt = source_text(alt).trim().to_owned();
        if alt.is_empty() {
            self.error(Code::MissingAlt, span, "this picture has no alternative text").hint =
                Some("say what it shows: `![A clock that stops](figures/name.svg)`".to_owned());
        }
        if path.contains("{{") {
            let message = "the path of a picture cannot have a variable";
            self.error(Code::Variable, span, message).hint =
                Some("show each picture in `::: only {partner=\"id\"}`".to_owned());
            return None;
        }
        if self.is_too_long("the alternative text", &alt, LONGEST_PARAGRAPH, span) {
            return None;
        }
        if path.contains("://") {
            let message = "a picture must be a file in the project";
            self.error(Code::InvalidImage, span, message).hint =
                Some("save it in `content/figures/`".to_owned());
            return None;
        }
        let path = self.neighbours.picture(&self.source.path, &path);
        let width = self.picture_width(node, span);
        Some(Image { path, alt, fills, width, span })
    }
}
