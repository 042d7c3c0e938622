//! From the parser's inline nodes to source inlines.
//!
//! In: a node that holds inlines. Out: our inlines, with adjoining text joined so that `text`
//! can find citations and variables that the parser cut into pieces.

use super::blocks::{LONGEST_PARAGRAPH, Node, Reader};
use super::formulas::{has_formula, is_money};
use super::guard::unguard;
use super::index_marks::INDEX;
use super::plain::is_inside_word;
use super::text::{Level, Piece};
use crate::book::source::{Dialect, Suspect};
use crate::book::tree::{Image, LinkTarget, Mark, SourceInline, SourceKind, source_text};
use crate::ground::diagnostic::{Code, Diagnostic, nearest};
use crate::ground::source::Span;
use crate::ground::words::brief;
use crate::project::Missing;
use comrak::nodes::NodeValue;

/// Emphasis that is nested more deeply has no meaning.
const DEEPEST: usize = 12;

impl Reader<'_> {
    /// The inlines of a node, without white space at the ends.
    pub(super) fn inlines<'a>(&mut self, parent: Node<'a>) -> Vec<SourceInline> {
        let span = self.span(parent.data.borrow().sourcepos);
        self.suspect_backslash(span);
        let inlines = self.nested(parent, 0);
        self.note_unit(parent, &inlines);
        inlines
    }

    /// Notes a backslash at the end of a block: a line break needs a line after it.
    fn suspect_backslash(&mut self, span: Span) {
        let written = self.written(span).trim_end();
        let count = written.len() - written.trim_end_matches('\\').len();
        let end = span.start as usize + written.len();
        // In nested lists of a container the parser may end a paragraph too early.
        let after = self.source.text.get(end..).and_then(|rest| rest.chars().next());
        if count % 2 == 1 && after.is_none_or(char::is_whitespace) {
            let span = Span::new(span.file, end - 1, end);
            let text = "\\".to_owned();
            self.suspects.push(Suspect { span, dialect: Dialect::LastBackslash, text });
        }
    }

    /// Notes emphasis between letters or digits that may be a multiplication, or asterisks that
    /// stand for something else.
    fn suspect_emphasis(&mut self, span: Span) {
        let text = self.source.text.as_str();
        let (start, end) = (span.start as usize, span.end as usize);
        let is_digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
        let is_short = end - start <= "**10**".len()
            && (is_digit(text[..start].chars().next_back())
                || is_digit(text[end..].chars().next()));
        if !is_short && !is_inside_word(text, &(start..end)) {
            return;
        }
        let is_word = |c: &char| c.is_alphanumeric();
        let before: Vec<char> = text[..start].chars().rev().take_while(is_word).collect();
        let after: Vec<char> = text[end..].chars().take_while(is_word).collect();
        let inner = text[start..end].trim_matches('*');
        let is_number = |c: Option<&char>| c.is_some_and(char::is_ascii_digit);
        let is_meant = before.len() > 1
            && after.len() > 1
            && !inner.contains(char::is_whitespace)
            && !is_number(before.first())
            && !is_number(after.first());
        if !is_meant {
            let text = text[start..end].to_owned();
            self.suspects.push(Suspect { span, dialect: Dialect::InnerEmphasis, text });
        }
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
                    let text = self.refuse_numbers(unguard(&text), span);
                    level.pieces.push(Piece { text, span, literal: false });
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
                    if without_variables(self.written(span)).contains(char::is_whitespace) =>
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
                NodeValue::Emph => {
                    self.suspect_emphasis(span);
                    SourceKind::Emphasis(self.nested(node, depth + 1))
                }
                NodeValue::Strong => {
                    self.suspect_emphasis(span);
                    SourceKind::Strong(self.nested(node, depth + 1))
                }
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
                    SourceKind::NoteReference(super::notes::note_name(&unguard(&reference.name)))
                }
                NodeValue::Link(link) => {
                    let known = self.problems.len();
                    let content = self.nested(node, depth + 1);
                    // What should have been in it has been refused.
                    if content.is_empty() && self.problems.len() > known {
                        continue;
                    }
                    let missing = self.missing(node, span);
                    self.refuse_title(&link.title, "link", span);
                    self.link(unguard(&link.url), missing, content, span)
                }
                NodeValue::Image(link) => {
                    let alt = self.nested(node, depth + 1);
                    self.refuse_title(&link.title, "picture", span);
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
        self.refuse_empty_braces(&attributes, span);
        let mut missing = None;
        for (key, value) in &attributes.pairs {
            let place = self.attribute_place(span, key);
            let found = Missing::ALL.into_iter().find(|(name, _)| name == value);
            match (key.as_str(), found) {
                ("missing", Some((_, found))) => missing = Some(found),
                ("missing", None) => {
                    let message = format!("`missing` cannot be `{value}`");
                    let problem = Diagnostic::error(Code::Attributes, message).at(place);
                    self.problems.push(problem.suggest(value, Missing::ALL.map(|(name, _)| name)));
                }
                (key, _) => {
                    let message = format!("a link has no attribute `{}`", key.escape_debug());
                    let problem = Diagnostic::error(Code::Attributes, message).at(place);
                    self.problems.push(match nearest(key, ["missing"]) {
                        Some(near) => problem.hint(format!("did you mean `{near}`?")),
                        None => problem.hint("remove it: readers decide how a link opens"),
                    });
                }
            }
        }
        let class = attributes.classes.first().map(|class| format!(".{class}"));
        if let Some(name) = attributes.id.as_ref().map(|id| format!("#{id}")).or(class) {
            let place = self.attribute_place(span, &name);
            self.error(Code::Attributes, place, "a link cannot have an id or a class").hint =
                Some("remove it; a link can say `[words](#id){missing=\"summary\"}`".to_owned());
        }
        missing
    }

    /// Reports the title of a link or a picture: most readers would never see it.
    fn refuse_title(&mut self, title: &str, what: &str, span: Span) {
        let title = unguard(title);
        if title.trim().is_empty() {
            return;
        }
        let place = self.title_place(&title, span);
        let message = format!("the title of this {what} would be lost: `{}`", brief(&title));
        let is_known = |own: &Diagnostic| own.span == Some(place) && own.message == message;
        // One definition may serve several links.
        if self.problems.iter().any(is_known) {
            return;
        }
        let hint = match what {
            "picture" => "write it as the caption of a figure (`::: figure`), or remove it",
            _ => "write it in the text if readers need it, or remove it",
        };
        self.error(Code::Attributes, place, message).hint = Some(hint.to_owned());
    }

    /// Where a title is: beside its address, or in the definition of a link by reference.
    fn title_place(&self, title: &str, span: Span) -> Span {
        let at = |start: usize, end: usize| {
            let text = self.source.text.get(start..end)?;
            let is_quoted = |at: &usize| text[..*at].ends_with(['"', '\'', '(']);
            let found = text.rmatch_indices(title).map(|(at, _)| at).find(is_quoted)?;
            Some(Span::new(span.file, start + found, start + found + title.len()))
        };
        let beside = at(span.start as usize, span.end as usize);
        let defined = || {
            let mut start = 0;
            self.source.text.split_inclusive('\n').find_map(|line| {
                let from = start;
                start += line.len();
                let is_definition = line.trim_start().starts_with('[') && line.contains("]:");
                is_definition.then(|| at(from, start)).flatten()
            })
        };
        beside.or_else(defined).unwrap_or(span)
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
        if let Some(entry) = url.strip_prefix(INDEX) {
            return self.indexed(entry, content, span);
        }
        if url == "blank:" {
            let label = source_text(&content).trim().to_owned();
            self.refuse_lost("the label of a blank", &content);
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
        if address.trim().is_empty() {
            self.error(Code::LinkAddress, span, "this link has no address").hint = Some(
                "write it in the round brackets: `[words](#id)` or `[words](https://…)`".to_owned(),
            );
            return;
        }
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

    /// What is wrong with the path of a picture as it is written, and what to write.
    fn wrong_path(&self, path: &str) -> Option<(Code, &'static str, String)> {
        if path.trim().is_empty() {
            let hint = "write `![what it shows](figures/name.svg)`";
            return Some((Code::InvalidImage, "this picture has no path", hint.to_owned()));
        }
        let scheme = path.split_once(':').map_or("", |(scheme, _)| scheme);
        let is_scheme = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
            && scheme.chars().all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c));
        if is_scheme || path.starts_with("//") {
            let message = "a picture must be a file in the project";
            let hint = "save it in `content/figures/`, and write `figures/name.png`";
            return Some((Code::InvalidImage, message, hint.to_owned()));
        }
        if path.contains('\\') {
            let message = "the path of this picture contains a backslash";
            let hint = format!("write `{}`", path.replace('\\', "/"));
            return Some((Code::PathOutside, message, hint));
        }
        let inner = path.strip_prefix('/')?;
        let inner = inner.strip_prefix("content/").unwrap_or(inner);
        let start = "a path starts from its own file or from `content/`";
        let hint = match self.neighbours.has_picture(&self.source.path, inner) {
            true => format!("write `{inner}`: {start}"),
            false => format!("{start}: write for example `figures/name.svg`"),
        };
        Some((Code::PathOutside, "the path of this picture starts with `/`", hint))
    }

    fn image<'a>(
        &mut self,
        node: Node<'a>,
        path: String,
        alt: &[SourceInline],
        span: Span,
    ) -> Option<Image> {
        self.refuse_lost("the alternative text", alt);
        let fills = alt.iter().any(|inline| matches!(inline.kind, SourceKind::Variable(_)));
        if has_formula(alt) {
            self.no_formula(span, "an alternative text");
        }
        let alt = source_text(alt).trim().to_owned();
        if alt.is_empty() && !path.trim().is_empty() {
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
        if let Some((code, message, hint)) = self.wrong_path(&path) {
            self.error(code, span, message).hint = Some(hint);
            return None;
        }
        let path = self.neighbours.picture(&self.source.path, &path);
        let width = self.picture_width(node, span);
        Some(Image { path, alt, fills, width, span })
    }
}

/// A text without its variables, which may have spaces inside their braces.
fn without_variables(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("{{") {
        let Some((_, after)) = after.split_once("}}") else { break };
        out.push_str(before);
        rest = after;
    }
    out + rest
}
