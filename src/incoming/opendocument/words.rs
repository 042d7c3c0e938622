//! The words of an OpenDocument text.
//!
//! In: a paragraph. Out: its runs in order, with their marks, their tracked changes, and what else is in
//! their line.

use super::body::{Context, Reader};
use super::words_below;
use crate::ground::diagnostic::Diagnostic;
use crate::incoming::change::ChangeKind;
use crate::incoming::model::{Block, Comment, Format, Inline, Run};
use crate::incoming::text::opening;
use crate::incoming::xml::{attribute, below, child, tag};
use roxmltree::Node;

impl Reader<'_, '_> {
    /// The runs in a node. Paragraphs that a deletion holds are put into `out`.
    ///
    /// # Errors
    /// If a picture in it cannot be unpacked.
    pub(super) fn inlines(
        &mut self,
        parent: Node<'_, '_>,
        context: &Context,
        runs: &mut Vec<Run>,
        out: &mut Vec<Block>,
    ) -> Result<(), Box<Diagnostic>> {
        for node in parent.children() {
            if node.is_text() {
                let text = node.text().unwrap_or_default().to_owned();
                self.told_marks(&text, context);
                let run = self.run(Inline::Text(text), context);
                runs.push(run);
            } else if node.is_element() {
                self.inline(node, context, runs, out)?;
            }
        }
        Ok(())
    }

    /// Says which marks of words are lost.
    fn told_marks(&mut self, text: &str, context: &Context) {
        if text.trim().is_empty() {
            return;
        }
        for other in &context.marks.others {
            let place = self.place();
            match *other {
                "white words" => self.findings.look(
                    "white words, which became visible",
                    format!("{place} ({})", opening(text)),
                ),
                other => self.findings.lost(other, place),
            }
        }
    }

    pub(super) fn inline(
        &mut self,
        node: Node<'_, '_>,
        context: &Context,
        runs: &mut Vec<Run>,
        out: &mut Vec<Block>,
    ) -> Result<(), Box<Diagnostic>> {
        let name = attribute(node, "text", "name").map(str::to_owned);
        match tag(node) {
            ("text", "span") => {
                let own = self.styles.word_marks(attribute(node, "text", "style-name"));
                let marks = context.marks.clone().with(&own);
                self.inlines(node, &Context { marks, ..context.clone() }, runs, out)?;
            }
            ("text", "a") => {
                let link = attribute(node, "xlink", "href").map(|address| {
                    // The outline of a document is named after its headings.
                    address.strip_suffix("|outline").unwrap_or(address).to_owned()
                });
                self.inlines(node, &Context { link, ..context.clone() }, runs, out)?;
            }
            ("text", "s") => {
                let run = self.run(Inline::Text(" ".to_owned()), context);
                runs.push(run);
            }
            ("text", "tab") => {
                let run = self.run(Inline::Text(" ".to_owned()), context);
                runs.push(run);
            }
            ("text", "line-break") => {
                let run = self.run(Inline::Break, context);
                runs.push(run);
            }
            ("text", "note") => self.note(node, context, runs)?,
            ("text", "bookmark" | "bookmark-start" | "reference-mark" | "reference-mark-start") => {
                if let Some(name) = name {
                    runs.push(Run { what: Inline::Bookmark(name), ..Run::default() });
                }
            }
            ("text", "bookmark-ref" | "reference-ref" | "sequence-ref") => {
                let target = attribute(node, "text", "ref-name").map(|name| format!("#{name}"));
                let is_page = attribute(node, "text", "reference-format") == Some("page");
                if is_page {
                    let place = self.place();
                    self.findings.look("a reference to a page: write a link in its place, because page numbers differ between editions", place);
                }
                let link = target.filter(|_| !is_page && tag(node).1 != "sequence-ref");
                self.inlines(node, &Context { link, ..context.clone() }, runs, out)?;
            }
            ("text", "change-start") => {
                let id = attribute(node, "text", "change-id").unwrap_or_default();
                let is_insertion =
                    self.changes.get(id).is_some_and(|own| own.kind == ChangeKind::Inserted);
                if is_insertion {
                    self.open.push(id.to_owned());
                }
            }
            ("text", "change-end") => {
                let id = attribute(node, "text", "change-id").unwrap_or_default();
                self.open.retain(|own| own != id);
            }
            ("text", "change") => {
                let id = attribute(node, "text", "change-id").unwrap_or_default().to_owned();
                if self.deleted.contains_key(&id) {
                    self.deletion(node, &id, runs, out)?;
                }
            }
            ("office", "annotation") => self.annotation(node, runs),
            ("office", "annotation-end") => {
                if let Some(name) = attribute(node, "office", "name") {
                    runs.push(Run { what: Inline::Comment(name.to_owned()), ..Run::default() });
                }
            }
            ("text", "hidden-text") => {
                let words = attribute(node, "text", "string-value").map(str::to_owned);
                let words = words.unwrap_or_else(|| words_below(node));
                let context = Context { hidden: true, ..context.clone() };
                let run = self.run(Inline::Text(words), &context);
                runs.push(run);
            }
            ("text", "hidden-paragraph")
                if attribute(node, "text", "is-hidden") == Some("true") =>
            {
                let place = self.place();
                self.findings.look(
                    "a paragraph that is hidden under a condition, which became visible",
                    place,
                );
            }
            ("text", "ruby") => {
                let place = self.place();
                self.findings.lost("small readings above words (ruby)", place);
                if let Some(base) = child(node, "text", "ruby-base") {
                    self.inlines(base, context, runs, out)?;
                }
            }
            (
                "text",
                "alphabetical-index-mark"
                | "alphabetical-index-mark-start"
                | "toc-mark"
                | "toc-mark-start"
                | "user-index-mark"
                | "user-index-mark-start",
            ) => {
                let place = self.place();
                self.findings.lost("entries for an index: mark them as `[words](index:)`", place);
            }
            ("text", "script" | "execute-macro") => {
                let place = self.place();
                self.findings.lost("a macro, which was not run", place);
            }
            (
                "text",
                "dde-connection" | "database-display" | "database-next" | "text-input"
                | "placeholder" | "conditional-text" | "drop-down" | "user-field-get"
                | "variable-get" | "date" | "time" | "file-name" | "page-number" | "page-count"
                | "author-name" | "author-initials" | "creator" | "creation-date"
                | "modification-date" | "title" | "subject",
            ) => {
                let place = self.place();
                self.findings.look("a date, a number or a field that a program filled in", place);
                self.inlines(node, context, runs, out)?;
            }
            ("loext", "content-control") => {
                if attribute(node, "loext", "checkbox") == Some("true") {
                    let is_ticked = attribute(node, "loext", "checked") == Some("true");
                    let run = self.run(Inline::Tick(is_ticked), context);
                    runs.push(run);
                } else {
                    self.inlines(node, context, runs, out)?;
                }
            }
            ("draw", _) => self.drawing(node, context, runs)?,
            (
                "text",
                "soft-page-break" | "bookmark-end" | "reference-mark-end" | "note-ref"
                | "tracked-changes",
            ) => {}
            // What else is in a line holds words, such as a sequence or a field with metadata.
            _ => self.inlines(node, context, runs, out)?,
        }
        Ok(())
    }

    fn note(
        &mut self,
        node: Node<'_, '_>,
        context: &Context,
        runs: &mut Vec<Run>,
    ) -> Result<(), Box<Diagnostic>> {
        let number = self.notes.len() + 1;
        let class = attribute(node, "text", "note-class").unwrap_or("footnote");
        let name = format!("{class}-{number}");
        let outer = std::mem::replace(&mut self.story, format!("{class} {number}"));
        let within = std::mem::take(&mut self.within);
        // Its place is taken before what is in it is read.
        self.notes.insert(name.clone(), Vec::new());
        let blocks = match child(node, "text", "note-body") {
            Some(body) => self.blocks(body),
            None => Ok(Vec::new()),
        };
        (self.story, self.within) = (outer, within);
        self.notes.insert(name.clone(), blocks?);
        let mut run = self.run(Inline::Note(name), context);
        (run.format, run.link) = (Format::default(), None);
        runs.push(run);
        Ok(())
    }

    fn annotation(&mut self, node: Node<'_, '_>, runs: &mut Vec<Run>) {
        let given = attribute(node, "office", "name").map(str::to_owned);
        let id = given.unwrap_or_else(|| format!("comment {}", self.comments.len() + 1));
        let value = |name: &str| {
            below(node, "dc", name).and_then(|own| own.text()).unwrap_or_default().to_owned()
        };
        let paragraphs = node.children().filter(|own| matches!(tag(*own), ("text", "p" | "list")));
        let text: Vec<String> = paragraphs.map(words_below).collect();
        let comment =
            Comment { author: value("creator"), date: value("date"), text: text.join(" ") };
        self.comments.insert(id.clone(), comment);
        let what = match self.ended.contains(&id) {
            true => Inline::CommentStart(id),
            false => Inline::Comment(id),
        };
        runs.push(Run { what, ..Run::default() });
    }
}
