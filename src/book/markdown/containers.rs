//! From containers (`::: name {…}`) to blocks.
//!
//! In: a container node and its opening line. Out: the block that it describes. Each container
//! has its own attributes; any other attribute is an error with a suggestion.

use super::attributes::{self, Opening};
use super::blocks::{LONGEST_LINE, Node, Reader, SourceBlock};
use super::characters::blank_controls;
use super::dialects::formula_in;
use crate::book::source::UnitKind;
use crate::book::tree::{
    BlockKind, CalloutKind, Condition, Figure, Image, SourceInline, SourceKind,
};
use crate::ground::date::Date;
use crate::ground::diagnostic::{Code, Diagnostic, nearest};
use crate::ground::source::Span;
use crate::ground::words::brief;
use crate::project::{CONTAINERS, Callout, OPTIONAL_DETAILS, Readers, is_reference};
use comrak::nodes::NodeValue;
use std::ops::Range;

impl<'s> Reader<'s> {
    pub(super) fn container<'a>(
        &mut self,
        node: Node<'a>,
        info: &str,
        span: Span,
        out: &mut Vec<SourceBlock>,
    ) {
        let first_line = self.first_line_of(span);
        let line = self.opening_line(first_line);
        let written = self.source.text.get(line.info..first_line.end as usize).unwrap_or("");
        // A line that would close it if it had as many colons is reported instead.
        let has_short_end = node.children().any(|child| fence_too_short(child).is_some());
        let is_closed =
            info.trim().is_empty() || has_short_end || self.check_closed(span, first_line);
        let opening = match attributes::parse(&blank_controls(written)) {
            Ok(opening) => opening,
            Err(fault) => {
                let place = line.place(Some(fault.place));
                let hint = fault.hint.unwrap_or("write `::: name {#id key=\"value\"}`");
                self.error(Code::Attributes, place, fault.message).hint = Some(hint.to_owned());
                return;
            }
        };
        for (key, value) in &opening.pairs {
            let what = format!("the attribute `{}`", brief(key));
            if self.is_too_long(&what, value, LONGEST_LINE, line.place(opening.place(key))) {
                return;
            }
        }
        self.plain_values(&opening, line);
        let mut printed = opening.pairs.iter().filter(|(key, _)| key == "title" || key == "by");
        if self.mathematics
            && let Some((key, _)) = printed.find(|(_, value)| formula_in(value).is_some())
        {
            let place = line.place(opening.value_place(key));
            self.no_formula(place, "the opening line of a container");
        }
        let id_place = opening.id.as_ref().and_then(|id| opening.place(&format!("#{id}")));
        let id = self.own_id(opening.id.as_deref(), line.place(id_place));
        let title = opening.get("title").map(str::to_owned);
        for (key, kind) in [("title", UnitKind::Title), ("by", UnitKind::Attribution)] {
            if let (Some(value), Some(place)) = (opening.get(key), opening.value_place(key)) {
                self.note_plain_unit(line.place(Some(place)), kind, value);
            }
        }
        let callouts = self.callouts;
        if let Some(callout) = callouts.iter().find(|callout| callout.id == opening.name) {
            let title = match callout.kind {
                CalloutKind::Unsettled => self.unsettled_title(&opening, line),
                _ => {
                    self.allow(&opening, line, &["title"], &[]);
                    title.unwrap_or_default()
                }
            };
            let blocks = self.filled(node, first_line, is_closed);
            let Callout { kind, own, .. } = callout.clone();
            out.push(self.make(span, id, BlockKind::Callout { kind, own, title, blocks }));
            return;
        }
        match opening.name.as_str() {
            "checklist" => {
                self.allow(&opening, line, &["title"], &[]);
                let blocks = self.filled(node, first_line, is_closed);
                out.push(self.make(span, id, BlockKind::Checklist { title, blocks }));
            }
            "letter" => {
                self.allow(&opening, line, &["title"], &["own-page"]);
                let own_page = opening.classes.iter().any(|class| class == "own-page");
                let outer = std::mem::replace(&mut self.has_blanks, true);
                let blocks = self.filled(node, first_line, is_closed);
                self.has_blanks = outer;
                out.push(self.make(span, id, BlockKind::Letter { title, own_page, blocks }));
            }
            "testimony" => {
                self.allow(&opening, line, &["by", "consent"], &["illustrative", "essential"]);
                let attribution = opening.get("by").unwrap_or("").trim().to_owned();
                if attribution.is_empty() {
                    let message = "a testimony needs an attribution";
                    self.error(Code::Container, first_line, message).hint =
                        Some("write `::: testimony {by=\"…\" consent=\"t-7k2m9x\"}`".to_owned());
                }
                // A slip was reported, and is not taken for a testimony without a record as well.
                let is_meant = |class: &String| nearest(class, ["illustrative"]).is_some();
                let illustrative = opening.classes.iter().any(is_meant);
                let condition = self.consent(&opening, line).filter(|_| !illustrative);
                if opening.get("consent").is_some() && illustrative {
                    let message = "an illustrative testimony is nobody’s, and has no consent";
                    self.error(Code::Container, first_line, message).hint =
                        Some("remove `.illustrative` or `consent`".to_owned());
                }
                let outer = self.conditions.len();
                self.conditions.extend(condition);
                let blocks = self.filled(node, first_line, is_closed);
                let kind = BlockKind::Testimony {
                    attribution,
                    illustrative,
                    withdrawal: Vec::new(),
                    blocks,
                };
                out.push(self.make(span, id, kind));
                if self.conditions.len() > outer {
                    self.ids.passing.push(span);
                }
                self.conditions.truncate(outer);
            }
            "figure" => {
                self.allow(&opening, line, &[], &[]);
                if let Some(figure) = self.figure(node, first_line) {
                    out.push(self.make(span, id, BlockKind::Figure(figure)));
                }
            }
            "table" => {
                self.allow(&opening, line, &["widths"], &["row-headers", "form", "landscape"]);
                if let Some(table) = self.captioned_table(node, &opening, line) {
                    out.push(self.make(span, id, BlockKind::Table(table)));
                }
            }
            "answer" => {
                self.allow(&opening, line, &["lines"], &[]);
                let lines = self.answer_lines(&opening, line);
                let blocks = self.filled(node, first_line, is_closed);
                out.push(self.make(span, id, BlockKind::Answer { lines, blocks }));
            }
            "card" => {
                self.allow(&opening, line, &["title"], &[]);
                if title.as_deref().unwrap_or("").trim().is_empty() {
                    let message = "a card needs a title";
                    self.error(Code::Container, first_line, message).hint =
                        Some("write `::: card {title=\"…\"}`".to_owned());
                }
                let mut front = self.filled(node, first_line, is_closed);
                let fold = front.iter().position(|block| matches!(block.kind, BlockKind::Rule));
                let mut back = fold.map(|at| front.split_off(at)).unwrap_or_default();
                back.drain(..back.len().min(1));
                let title = title.unwrap_or_default();
                out.push(self.make(span, id, BlockKind::Card { title, front, back }));
            }
            // A passage is the same in an older form.
            name @ ("lang" | "passage") => {
                let key = if name == "lang" { "tag" } else { "lang" };
                self.allow(&opening, line, &[key], &[]);
                let place = line.place(opening.place(key));
                let language = opening.get(key).and_then(|tag| self.language(key, tag, place));
                if opening.get(key).is_none() {
                    let message = match name {
                        "lang" => "this container does not say which language it is in",
                        _ => "a passage needs a language",
                    };
                    self.error(Code::Container, first_line, message).hint =
                        Some(format!("write `::: {name} {{{key}=\"fr\"}}`"));
                }
                let blocks = self.filled(node, first_line, is_closed);
                let kind = BlockKind::Passage { language, readers: None, blocks };
                out.push(self.make(span, id, kind));
            }
            "include" => {
                let block = self.include(node, &opening, line, span, id);
                out.extend(block);
            }
            "only" => {
                self.allow(&opening, line, &["partner", "has", "for", "consent"], &["essential"]);
                let condition = self.condition(&opening, line);
                let passes = condition.consent.is_some();
                self.conditions.push(condition);
                let blocks = self.filled(node, first_line, is_closed);
                self.conditions.pop();
                if passes {
                    self.ids.passing.push(span);
                }
                out.extend(blocks);
            }
            "description" => {
                let message = "a long description belongs inside a figure";
                self.error(Code::Container, first_line, message).hint =
                    Some("give the figure around it one more colon: `:::: figure`".to_owned());
            }
            "" if fence_too_short(node).is_some() => {
                let (own, outer) = fence_too_short(node).unwrap_or_default();
                let message = format!(
                    "this line has {own} colons, but the container that is open here has {outer}"
                );
                self.error(Code::Container, first_line, message).hint =
                    Some(format!("to close it, write as many: `{}`", ":".repeat(outer)));
            }
            "" => {
                let message = "this line neither names a container nor closes one";
                self.error(Code::Container, first_line, message).hint = Some(format!(
                    "give an outer container more colons than the inner one; containers: {}",
                    self.container_names().join(", ")
                ));
            }
            name => {
                let problem =
                    Diagnostic::error(Code::Container, format!("there is no container `{name}`"));
                let known = self.container_names();
                self.problems.push(problem.at(first_line).suggest(name, known));
            }
        }
    }

    /// Every container, the book's own callouts first.
    fn container_names(&self) -> Vec<&'s str> {
        let callouts = self.callouts.iter().map(|callout| callout.id.as_str());
        callouts.chain(CONTAINERS).collect()
    }

    /// What the title of a box of open points is made from: the date, because such points are soon
    /// settled.
    fn unsettled_title(&mut self, opening: &Opening, line: OpeningLine) -> String {
        self.allow(opening, line, &["as-at"], &[]);
        let date = match opening.get("as-at") {
            Some(written) => Date::read(written).map_err(|fault| {
                let place = line.place(opening.value_place("as-at"));
                let message = format!("`{}` is not a date", brief(written));
                self.error(Code::Attributes, place, message).hint = Some(fault.to_owned());
            }),
            None => {
                let message = "this box does not say on which date its points were open";
                self.error(Code::Container, line.span, message).hint =
                    Some("write `::: unsettled {as-at=\"2026-07-02\"}`".to_owned());
                Err(())
            }
        };
        date.map_or_else(|()| String::new(), |date| date.to_string())
    }

    /// The readers for whom the blocks of an `only` container are.
    fn condition(&mut self, opening: &Opening, line: OpeningLine) -> Condition {
        let span = line.span;
        let words = |key| -> Vec<String> {
            opening.get(key).unwrap_or("").split_whitespace().map(str::to_owned).collect()
        };
        let readers = opening.get("for").and_then(|name| {
            let found = Readers::ALL.into_iter().find(|(known, _)| *known == name.trim());
            if found.is_none() {
                let message =
                    format!("a pack is for facilitators or participants, not for `{name}`");
                let place = line.place(opening.place("for"));
                let problem = Diagnostic::error(Code::Attributes, message).at(place);
                self.problems.push(problem.suggest(name, Readers::ALL.map(|(known, _)| known)));
            }
            found.map(|(_, readers)| readers)
        });
        let consent = self.consent(opening, line);
        let is_essential = consent.as_ref().is_some_and(|own| own.is_essential);
        let consent = consent.and_then(|own| own.consent);
        let condition = Condition {
            partners: words("partner"),
            has: words("has"),
            readers,
            consent,
            is_essential,
            span,
        };
        let keys = ["partner", "has", "for", "consent"];
        if keys.iter().all(|key| opening.get(key).is_none_or(|value| value.trim().is_empty())) {
            self.error(Code::Container, span, "this container does not say whom it is for").hint =
                Some(
                    "write `::: only {partner=\"id\"}`, `::: only {has=\"helpline\"}`, \
                 `::: only {for=\"facilitators\"}` or `::: only {consent=\"t-7k2m9x\"}`"
                        .to_owned(),
                );
        }
        let details = OPTIONAL_DETAILS.map(|(name, _)| name);
        for detail in &condition.has {
            if !details.contains(&detail.as_str()) {
                let message = format!("a partner has no detail `{detail}`");
                let place = line.place(opening.place("has"));
                let problem = Diagnostic::error(Code::Attributes, message).at(place);
                self.problems.push(problem.suggest(detail, details));
            }
        }
        condition
    }

    /// The condition of a container that names a record of consent.
    fn consent(&mut self, opening: &Opening, line: OpeningLine) -> Option<Condition> {
        let is_essential = opening.classes.iter().any(|class| class == "essential");
        let Some(reference) = opening.get("consent").map(str::trim) else {
            if is_essential {
                let message = "only what names a record of consent can be essential";
                self.error(Code::Container, line.span, message).hint =
                    Some("name the record: `{consent=\"t-7k2m9x\" .essential}`".to_owned());
            }
            return None;
        };
        if !is_reference(reference) {
            let place = line.place(opening.value_place("consent"));
            let message = match reference {
                "" => "`consent` is empty".to_owned(),
                _ => format!("`{}` is not a reference of a testimony", brief(reference)),
            };
            self.error(Code::Attributes, place, message).hint =
                Some("write the name of its record in `content/consent/`".to_owned());
            return None;
        }
        Some(Condition {
            partners: Vec::new(),
            has: Vec::new(),
            readers: None,
            consent: Some(reference.to_owned()),
            is_essential,
            span: line.span,
        })
    }

    /// How many ruled lines an answer gets: three if the author does not say.
    fn answer_lines(&mut self, opening: &Opening, line: OpeningLine) -> u8 {
        let Some(written) = opening.get("lines") else { return 3 };
        match written.parse() {
            Ok(lines) if (1..=24).contains(&lines) => lines,
            _ => {
                let message = format!("`lines` must be a number from 1 to 24, not `{written}`");
                let place = line.place(opening.place("lines"));
                self.error(Code::Attributes, place, message).hint =
                    Some("write `::: answer {lines=\"4\"}`".to_owned());
                3
            }
        }
    }

    pub(super) fn first_line_of(&self, span: Span) -> Span {
        let position = self.source.position(span.start as usize);
        let line = self.source.line(position.line);
        let start = self.source.line_start(position.line);
        let lead = line.len() - line.trim_start().len();
        Span::new(self.file, start + lead, start + line.len())
    }

    /// The opening line of a container.
    fn opening_line(&self, span: Span) -> OpeningLine {
        let line = self.source.text.get(span.start as usize..span.end as usize).unwrap_or("");
        let colons = line.find(":::").unwrap_or(0);
        let info = line[colons..].trim_start_matches(':');
        OpeningLine { span, info: span.end as usize - info.len() }
    }

    /// Whether a container is closed. The parser silently closes an open one at the end of the block
    /// around it; we report it.
    fn check_closed(&mut self, span: Span, first_line: Span) -> bool {
        let text = self.source.text.get(span.start as usize..span.end as usize).unwrap_or("");
        let mut lines = text.lines().rev();
        let last = lines.next().unwrap_or("").trim_start_matches([' ', '\t', '>']).trim_end();
        let is_fence = last.len() >= 3 && last.bytes().all(|byte| byte == b':');
        let is_closed = is_fence && lines.next().is_some();
        if !is_closed {
            self.error(Code::Container, first_line, "this container is never closed").hint = Some(
                "close it with the same number of colons on a line of their own; an outer container \
                     needs more colons than the inner one"
                    .to_owned(),
            );
        }
        is_closed
    }

    /// Reports attributes that the container does not have.
    pub(super) fn allow(
        &mut self,
        opening: &Opening,
        line: OpeningLine,
        keys: &[&str],
        classes: &[&str],
    ) {
        for (key, _) in &opening.pairs {
            if !keys.contains(&key.as_str()) {
                let message = format!("`{}` has no attribute `{key}`", opening.name);
                let place = line.place(opening.place(key));
                let problem = Diagnostic::error(Code::Attributes, message).at(place);
                self.problems.push(problem.suggest(key, keys.iter().copied()));
            }
        }
        for class in &opening.classes {
            if !classes.contains(&class.as_str()) {
                let message = format!("`{}` has no class `.{class}`", opening.name);
                let place = line.place(opening.place(&format!(".{class}")));
                let problem = Diagnostic::error(Code::Attributes, message).at(place);
                self.problems.push(match classes {
                    [] => problem.hint("remove it: the layout decides how things look"),
                    known => problem.suggest(class, known.iter().copied()),
                });
            }
        }
    }

    /// The blocks of a container, which must not be empty. One that is never closed is reported as
    /// that.
    fn filled<'a>(&mut self, node: Node<'a>, span: Span, is_closed: bool) -> Vec<SourceBlock> {
        let known = self.problems.len();
        let blocks = self.blocks(node);
        let is_note =
            |child: Node<'a>| matches!(child.data.borrow().value, NodeValue::FootnoteDefinition(_));
        let has_notes = node.children().any(is_note);
        if blocks.is_empty() && is_closed && !has_notes && self.problems.len() == known {
            self.refuse_empty("container", span);
        }
        blocks
    }

    /// A picture, its caption, and perhaps a long description.
    fn figure<'a>(&mut self, node: Node<'a>, span: Span) -> Option<Figure<SourceInline>> {
        let mut image: Option<Image> = None;
        let mut caption = Vec::new();
        let mut description = Vec::new();
        for child in node.children() {
            let inner = {
                let data = child.data.borrow();
                match &data.value {
                    NodeValue::BlockDirective(inner) => Some(inner.info.clone()),
                    _ => None,
                }
            };
            if inner.is_some_and(|info| info.trim() == "description") {
                let place = self.span(child.data.borrow().sourcepos);
                let line = self.first_line_of(place);
                let is_closed = self.check_closed(place, line);
                description.extend(self.filled(child, line, is_closed));
                continue;
            }
            let place = self.span(child.data.borrow().sourcepos);
            let mut inlines = match child.data.borrow().value {
                NodeValue::Paragraph => self.inlines(child),
                _ => {
                    self.error(
                        Code::Container,
                        place,
                        "a figure can contain only a picture and its caption",
                    )
                    .hint = Some(
                        "put other text below the figure, or in `::: description` inside it"
                            .to_owned(),
                    );
                    continue;
                }
            };
            // A caption may follow the picture in the same paragraph.
            if image.is_none()
                && let Some(at) =
                    inlines.iter().position(|inline| matches!(inline.kind, SourceKind::Image(_)))
                && let SourceKind::Image(found) = inlines.remove(at).kind
            {
                image = Some(found);
                trim(&mut inlines);
            }
            if inlines.is_empty() {
                continue;
            }
            if !caption.is_empty() {
                self.error(Code::Container, place, "a figure can have only one caption").hint =
                    Some(
                        "put other text below the figure, or in `::: description` inside it"
                            .to_owned(),
                    );
                continue;
            }
            caption = inlines;
        }
        let Some(image) = image else {
            self.error(Code::Container, span, "a figure needs a picture").hint =
                Some("write `![what it shows](figures/name.svg)` inside it".to_owned());
            return None;
        };
        if caption.is_empty() {
            self.error(Code::Container, span, "a figure needs a caption").hint =
                Some("write it as a paragraph below the picture".to_owned());
        }
        Some(Figure { label: String::new(), image, caption, description })
    }
}

/// The opening line of a container.
#[derive(Debug, Clone, Copy)]
pub(super) struct OpeningLine {
    pub(super) span: Span,
    /// The byte in the file at which the text after the colons starts.
    info: usize,
}

impl OpeningLine {
    /// The place of a range of the text after the colons; without one, the whole line.
    pub(super) fn place(self, range: Option<Range<usize>>) -> Span {
        let inner = |range: Range<usize>| {
            Span::new(self.span.file, self.info + range.start, self.info + range.end)
        };
        range.map_or(self.span, inner)
    }
}

/// Removes white space at both ends of a caption.
fn trim(inlines: &mut Vec<SourceInline>) {
    let blank = |inline: &SourceInline| match &inline.kind {
        SourceKind::Text(text) => text.trim().is_empty(),
        SourceKind::Break => true,
        _ => false,
    };
    while inlines.first().is_some_and(blank) {
        inlines.remove(0);
    }
    while inlines.last().is_some_and(blank) {
        inlines.pop();
    }
}

/// The numbers of colons of a line that has nothing else, and of the container around it, if the line
/// has too few to close that container.
fn fence_too_short<'a>(node: Node<'a>) -> Option<(usize, usize)> {
    let fence = |node: Node<'a>| match &node.data.borrow().value {
        NodeValue::BlockDirective(directive) => {
            Some((directive.fence_length, directive.info.trim().is_empty()))
        }
        _ => None,
    };
    let (own, is_bare) = fence(node)?;
    let (outer, _) = fence(node.parent()?)?;
    (is_bare && own < outer).then_some((own, outer))
}
