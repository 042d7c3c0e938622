//! Footnotes and citations.
//!
//! In: a citation or the call of a footnote. Out: a numbered note, or, within a note, the citation
//! as part of its text.

use super::citations::{AuthorityKind, Cite, Run};
use super::inlines::{Resolver, push_text};
use crate::book::tree::{
    Anchor, Block, BlockId, BlockKind, Citation, Inline, InlineKind, Note, NoteKind, plain_text,
};
use crate::ground::address;
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::source::Span;

impl Resolver<'_> {
    pub(super) fn cite(&mut self, citations: &[Citation], span: Span, out: &mut Vec<Inline>) {
        let authorities = self.input.authorities;
        let mut cites = Vec::new();
        for citation in citations {
            if authorities.contains(&citation.key) {
                self.used.authorities.insert(citation.key.clone());
                let pinpoint = citation.pinpoint.as_deref();
                cites.push(Cite { key: &citation.key, pinpoint });
            } else if !self.input.project.unread.sources {
                let message = format!("`sources.yml` has no source `{}`", citation.key);
                let problem = Diagnostic::error(Code::Citation, message).at(citation.span);
                self.problems.push(problem.suggest(&citation.key, authorities.keys()));
            }
        }
        if cites.is_empty() {
            return;
        }
        let named = |cite: &Cite| {
            let kind = authorities.kind(cite.key);
            let name = authorities.name(cite.key).filter(|_| kind != AuthorityKind::Other);
            name.map(|name| (name, kind == AuthorityKind::Case))
        };
        for (name, is_case) in cites.iter().filter_map(named) {
            self.note_place(vec![name], is_case, span, out);
        }
        let text = runs(authorities.note(&cites), span);
        if self.in_note {
            let before = plain_text(out);
            if !before.is_empty() && !before.ends_with(char::is_whitespace) {
                push_text(out, " ", span);
            }
            out.extend(text);
            self.after_citation = true;
        } else {
            let kind = self.make_note(NoteKind::Citation, text, span);
            out.push(Inline { span, kind });
        }
    }

    /// An author's footnote: in full the first time it is called, by its number after that.
    pub(super) fn note(&mut self, name: &str, span: Span) -> Option<InlineKind> {
        if self.in_note {
            self.error(Code::Footnote, span, "a footnote cannot refer to another footnote");
            return None;
        }
        if let Some(&number) = self.numbered.get(name) {
            let target = Anchor(format!("{}.note-{number}", self.section));
            return Some(InlineKind::NoteAgain { number, target });
        }
        // A call without a footnote stayed text and was reported when the Markdown was read.
        let source = self.notes?.get(name)?;
        let number = self.next_note;
        self.next_note += 1;
        self.numbered.insert(name.to_owned(), number);
        self.in_note = true;
        let blocks = self.blocks(&source.blocks);
        self.in_note = false;
        let anchor = Anchor(format!("{}.note-{number}", self.section));
        Some(InlineKind::Note(Note { number, anchor, kind: NoteKind::Remark, blocks }))
    }

    pub(super) fn make_note(
        &mut self,
        kind: NoteKind,
        content: Vec<Inline>,
        span: Span,
    ) -> InlineKind {
        let number = self.next_note;
        self.next_note += 1;
        let anchor = Anchor(format!("{}.note-{number}", self.section));
        let block = Block {
            id: BlockId(format!("{}.text", anchor.0)),
            anchor: None,
            span,
            conditions: Vec::new(),
            kind: BlockKind::Paragraph(content),
        };
        InlineKind::Note(Note { number, anchor, kind, blocks: vec![block] })
    }
}

/// A formatted citation as inlines.
pub(super) fn runs(runs: Vec<Run>, span: Span) -> Vec<Inline> {
    runs.into_iter()
        .map(|run| {
            let text = Inline { span, kind: InlineKind::Text(run.text) };
            let kind = match run.url {
                Some(url) => InlineKind::Link { url: address::normal(&url), content: vec![text] },
                None if run.italic => InlineKind::Emphasis(vec![text]),
                None => text.kind,
            };
            Inline { span, kind }
        })
        .collect()
}
