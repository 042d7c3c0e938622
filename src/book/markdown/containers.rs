//! From containers (`::: name {…}`) to blocks.
//!
//! In: a container node and its opening line. Out: the block that it describes. Each container
//! has its own attributes; any other attribute is an error with a suggestion.

use super::attributes::{self, Opening};
use super::blocks::{LONGEST_LINE, Node, Reader, SourceBlock};
use super::dialects::formula_in;
use super::guard::unguard;
use crate::book::tree::{
    BlockKind, CalloutKind, Condition, Figure, Image, SourceInline, SourceKind,
};
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::source::Span;
use crate::ground::words::brief;
use crate::project::{OPTIONAL_DETAILS, Readers};

const NAMES: [&str; 15] = [
    "note",
    "tip",
    "key-point",
    "warning",
    "legal",
    "checklist",
    "letter",
    "testimony",
    "figure",
    "description",
    "table",
    "answer",
    "card",
    "passage",
    "only",
];

impl Reader<'_> {
    pub(super) fn container<'a>(
        &mut self,
        node: Node<'a>,
        info: &str,
        span: Span,
        out: &mut Vec<SourceBlock>,
    ) {
        let first_line = self.first_line_of(span);
        if !info.trim().is_empty() {
            self.check_closed(span, first_line);
        }
        let opening = match attributes::parse(&unguard(info)) {
            Ok(opening) => opening,
            Err(message) => {
                self.error(Code::Attributes, first_line, message).hint =
                    Some("write `::: name {#id key=\"value\"}`".to_owned());
                return;
            }
        };
        for (key, value) in &opening.pairs {
            let what = format!("the attribute `{}`", brief(key));
            if self.is_too_long(&what, value, LONGEST_LINE, first_line) {
                return;
            }
        }
        let printed = opening.pairs.iter().filter(|(key, _)| key == "title" || key == "by");
        if self.mathematics && printed.clone().any(|(_, value)| formula_in(value).is_some()) {
            self.no_formula(first_line, "the opening line of a container");
        }
        let id = self.own_id(opening.id.as_deref(), first_line);
        let title = opening.get("title").map(str::to_owned);
        let callout = [
            CalloutKind::Note,
            CalloutKind::Tip,
            CalloutKind::KeyPoint,
            CalloutKind::Warning,
            CalloutKind::Legal,
        ]
        .into_iter()
        .find(|kind| kind.name() == opening.name);
        if let Some(kind) = callout {
            self.allow(&opening, first_line, &["title"], &[]);
            let title = title.unwrap_or_else(|| kind.label().to_owned());
            let blocks = self.filled(node, first_line);
            out.push(self.make(span, id, BlockKind::Callout { kind, title, blocks }));
            return;
        }
        match opening.name.as_str() {
            "checklist" => {
                self.allow(&opening, first_line, &["title"], &[]);
                let blocks = self.filled(node, first_line);
                out.push(self.make(span, id, BlockKind::Checklist { title, blocks }));
            }
            "letter" => {
                self.allow(&opening, first_line, &["title"], &[]);
                let outer = std::mem::replace(&mut self.has_blanks, true);
                let blocks = self.filled(node, first_line);
                self.has_blanks = outer;
                out.push(self.make(span, id, BlockKind::Letter { title, blocks }));
            }
            "testimony" => {
                self.allow(&opening, first_line, &["by"], &["illustrative"]);
                let attribution = opening.get("by").unwrap_or("").trim().to_owned();
                if attribution.is_empty() {
                    let message = "a testimony needs an attribution";
                    self.error(Code::Container, first_line, message).hint =
                        Some("write `::: testimony {by=\"…\"}`".to_owned());
                }
                let illustrative = opening.classes.iter().any(|class| class == "illustrative");
                let blocks = self.filled(node, first_line);
                let kind = BlockKind::Testimony { attribution, illustrative, blocks };
                out.push(self.make(span, id, kind));
            }
            "figure" => {
                self.allow(&opening, first_line, &[], &[]);
                if let Some(figure) = self.figure(node, first_line) {
                    out.push(self.make(span, id, BlockKind::Figure(figure)));
                }
            }
            "table" => {
                self.allow(
                    &opening,
                    first_line,
                    &["widths"],
                    &["row-headers", "form", "landscape"],
                );
                if let Some(table) = self.captioned_table(node, &opening, first_line) {
                    out.push(self.make(span, id, BlockKind::Table(table)));
                }
            }
            "answer" => {
                self.allow(&opening, first_line, &["lines"], &[]);
                let lines = self.answer_lines(&opening, first_line);
                let blocks = self.filled(node, first_line);
                out.push(self.make(span, id, BlockKind::Answer { lines, blocks }));
            }
            "card" => {
                self.allow(&opening, first_line, &["title"], &[]);
                if title.as_deref().unwrap_or("").trim().is_empty() {
                    let message = "a card needs a title";
                    self.error(Code::Container, first_line, message).hint =
                        Some("write `::: card {title=\"…\"}`".to_owned());
                }
                let mut front = self.filled(node, first_line);
                let fold = front.iter().position(|block| matches!(block.kind, BlockKind::Rule));
                let mut back = fold.map(|at| front.split_off(at)).unwrap_or_default();
                back.drain(..back.len().min(1));
                let title = title.unwrap_or_default();
                out.push(self.make(span, id, BlockKind::Card { title, front, back }));
            }
            "passage" => {
                self.allow(&opening, first_line, &["lang"], &[]);
                let language = opening.get("lang").and_then(|tag| self.language(tag, first_line));
                if opening.get("lang").is_none() {
                    let message = "a passage needs a language";
                    self.error(Code::Container, first_line, message).hint =
                        Some("write `::: passage {lang=\"fr\"}`".to_owned());
                }
                let blocks = self.filled(node, first_line);
                let kind = BlockKind::Passage { language, readers: None, blocks };
                out.push(self.make(span, id, kind));
            }
            "only" => {
                self.allow(&opening, first_line, &["partner", "has", "for"], &[]);
                let condition = self.condition(&opening, first_line);
                self.conditions.push(condition);
                let blocks = self.filled(node, first_line);
                self.conditions.pop();
                out.extend(blocks);
            }
            "description" => {
                let message = "a long description belongs inside a figure";
                self.error(Code::Container, first_line, message).hint =
                    Some("give the figure around it one more colon: `:::: figure`".to_owned());
            }
            "" => {
                let message = "this line neither names a container nor closes one";
                self.error(Code::Container, first_line, message).hint = Some(format!(
                    "give an outer container more colons than the inner one; containers: {}",
                    NAMES.join(", ")
                ));
            }
            name => {
                let problem =
                    Diagnostic::error(Code::Container, format!("there is no container `{name}`"));
                self.problems.push(problem.at(first_line).suggest(name, NAMES));
            }
        }
    }

    /// The readers for whom the blocks of an `only` container are.
    fn condition(&mut self, opening: &Opening, span: Span) -> Condition {
        let words = |key| -> Vec<String> {
            opening.get(key).unwrap_or("").split_whitespace().map(str::to_owned).collect()
        };
        let readers = opening.get("for").and_then(|name| {
            let found = Readers::ALL.into_iter().find(|(known, _)| *known == name.trim());
            if found.is_none() {
                let message =
                    format!("a pack is for facilitators or participants, not for `{name}`");
                let problem = Diagnostic::error(Code::Attributes, message).at(span);
                self.problems.push(problem.suggest(name, Readers::ALL.map(|(known, _)| known)));
            }
            found.map(|(_, readers)| readers)
        });
        let condition = Condition { partners: words("partner"), has: words("has"), readers, span };
        if condition.partners.is_empty() && condition.has.is_empty() && opening.get("for").is_none()
        {
            self.error(Code::Container, span, "this container does not say whom it is for").hint =
                Some(
                    "write `::: only {partner=\"id\"}`, `::: only {has=\"helpline\"}` or \
                 `::: only {for=\"facilitators\"}`"
                        .to_owned(),
                );
        }
        let details = OPTIONAL_DETAILS.map(|(name, _)| name);
        for detail in &condition.has {
            if !details.contains(&detail.as_str()) {
                let message = format!("a partner has no detail `{detail}`");
                let problem = Diagnostic::error(Code::Attributes, message).at(span);
                self.problems.push(problem.suggest(detail, details));
            }
        }
        condition
    }

    /// How many ruled lines an answer gets: three if the author does not say.
    fn answer_lines(&mut self, opening: &Opening, span: Span) -> u8 {
        let Some(written) = opening.get("lines") else { return 3 };
        match written.parse() {
            Ok(lines) if (1..=24).contains(&lines) => lines,
            _ => {
                let message = format!("`lines` must be a number from 1 to 24, not `{written}`");
                self.error(Code::Attributes, span, message);
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

    /// The parser silently closes an open container at the end of the block around it; we report it.
    fn check_closed(&mut self, span: Span, first_line: Span) {
        let text = self.source.text.get(span.start as usize..span.end as usize).unwrap_or("");
        let mut lines = text.lines().rev();
        let last = lines.next().unwrap_or("").trim_start_matches([' ', '\t', '>']).trim_end();
        let is_fence = last.len() >= 3 && last.bytes().all(|byte| byte == b':');
        if !is_fence || lines.next().is_none() {
            self.error(Code::Container, first_line, "this container is never closed").hint = Some(
                "close it with the same number of colons on a line of their own; an outer container \
                     needs more colons than the inner one"
                    .to_owned(),
            );
        }
    }

    /// Reports attributes that the container does not have.
    fn allow(&mut self, opening: &Opening, span: Span, keys: &[&str], classes: &[&str]) {
        for (key, _) in &opening.pairs {
            if !keys.contains(&key.as_str()) {
                let message = format!("`{}` has no attribute `{key}`", opening.name);
                let problem = Diagnostic::error(Code::Attributes, message).at(span);
                self.problems.push(problem.suggest(key, keys.iter().copied()));
            }
        }
        for class in &opening.classes {
            if !classes.contains(&class.as_str()) {
                let message = format!("`{}` has no class `.{class}`", opening.name);
                let problem = Diagnostic::error(Code::Attributes, message).at(span);
                self.problems.push(problem.suggest(class, classes.iter().copied()));
            }
        }
    }

    /// The blocks of a container, which must not be empty.
    fn filled<'a>(&mut self, node: Node<'a>, span: Span) -> Vec<SourceBlock> {
        let blocks = self.blocks(node);
        if blocks.is_empty() && node.first_child().is_none() {
            self.warn(Code::EmptyText, span, "this container is empty").hint =
                Some("write something in it, or remove it".to_owned());
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
                    comrak::nodes::NodeValue::BlockDirective(inner) => Some(inner.info.clone()),
                    _ => None,
                }
            };
            if inner.is_some_and(|info| info.trim() == "description") {
                let place = self.span(child.data.borrow().sourcepos);
                let line = self.first_line_of(place);
                self.check_closed(place, line);
                description.extend(self.filled(child, line));
                continue;
            }
            let place = self.span(child.data.borrow().sourcepos);
            let mut inlines = match child.data.borrow().value {
                comrak::nodes::NodeValue::Paragraph => self.inlines(child),
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
