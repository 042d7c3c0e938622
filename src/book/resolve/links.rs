//! Links: to places in the book, to the glossary, and out of the book.
//!
//! In: a link as written. Out: a resolved link, or a problem that says what the author may have
//! meant. A link to a place that a pack lacks is written in `elsewhere`.

use super::consent;
use super::inlines::{Resolver, push_text};
use super::translated;
use crate::book::tree::{
    Anchor, Inline, InlineKind, LinkTarget, NoteKind, Pointer, SourceInline, plain_text,
};
use crate::book::visit::each_block;
use crate::ground::address::{self, shown};
use crate::ground::diagnostic::{Code, Diagnostic, nearest};
use crate::ground::source::Span;
use crate::project::{GENERATED_BACK, GENERATED_FRONT, Links, Missing, References};
use std::collections::BTreeSet;

impl Resolver<'_> {
    pub(super) fn link(
        &mut self,
        target: &LinkTarget,
        content: &[SourceInline],
        span: Span,
        out: &mut Vec<Inline>,
    ) {
        let content = self.inlines(content);
        let words = plain_text(&content);
        if words.trim().is_empty() {
            self.error(Code::EmptyText, span, "this link has no text").hint =
                Some("write what the reader will find: `[the guidance](…)`".to_owned());
            return;
        }
        match target {
            LinkTarget::Url(url) => self.address(url, content, &words, span, out),
            LinkTarget::Id { id, missing } => self.reference(id, *missing, content, span, out),
            LinkTarget::Term(id) => {
                if let Some(id) = self.term(id.as_deref(), words.trim(), span) {
                    let target = Anchor(format!("term-{id}"));
                    if let Some(term) = self.input.project.glossary.find(&id) {
                        self.note_place(vec![term.term.clone()], false, span, out);
                    }
                    self.used.terms.insert(id);
                    if !self.has_glossary {
                        return out.extend(content);
                    }
                    if self.library.is_some_and(|library| !library.has_glossary) {
                        // The glossary is in another volume, to which no link leads.
                        return out.extend(content);
                    }
                    out.push(Inline { span, kind: InlineKind::Term { target, content } });
                }
            }
        }
    }

    /// A link to a place in the book.
    fn reference(
        &mut self,
        id: &str,
        missing: Option<Missing>,
        content: Vec<Inline>,
        span: Span,
        out: &mut Vec<Inline>,
    ) {
        if !self.outline.targets.contains_key(id) {
            match self.input.pack.filter(|_| self.places.contains_key(id)) {
                Some(pack) => self.point_elsewhere(pack, id, missing, content, span, out),
                None if translated::may_lack(self.input) || self.is_testimony(id) => {
                    out.extend(content);
                }
                None => self.refuse_target(id, span),
            }
            return;
        }
        if let Some(place) = self.library.and_then(|library| library.elsewhere(id)) {
            return self.point_to_volume(place, content, span, out);
        }
        let name = self.outline.name_in(id, &self.words());
        let pointer = match (self.input.edition.references, name) {
            (References::Page, _) => Pointer::Page,
            (References::Number, Some(name)) if !says(&plain_text(&content), &name) => {
                Pointer::Number(name)
            }
            _ => Pointer::None,
        };
        let target = Anchor(id.to_owned());
        out.push(Inline { span, kind: InlineKind::Reference { target, pointer, content } });
    }

    /// Reports a link that leads nowhere, unless its target is in a file that could not be read.
    fn refuse_target(&mut self, id: &str, span: Span) {
        let project = self.input.project;
        let is_section = project.sections.contains_key(id);
        if project.unread.ids.contains(id) || (is_section && project.unread.contents) {
            return;
        }
        let problem = |message| Diagnostic::error(Code::LinkTarget, message).at(span);
        let is_for_others = self.is_for_others(id);
        let is_generated = GENERATED_FRONT.iter().chain(&GENERATED_BACK).any(|own| *own == id);
        self.problems.push(if is_for_others {
            let partner = &self.input.partner.partner.id;
            problem(format!("this link leads nowhere: `#{id}` is missing"))
                .occurring(" from the editions of ", format!("`{partner}`"))
                .hint("put both or neither of them under the same `::: only`")
        } else if is_section || is_generated {
            problem(format!("the contents do not list the section `#{id}`"))
                .hint("list it in `content/book.toml`, or remove the link")
        } else {
            let known = self.outline.targets.keys().map(String::as_str);
            problem(format!("there is nothing with the id `{id}`"))
                .suggest(id, known.filter(|id| !id.contains('.')))
        });
    }

    /// The id of the glossary term that a link names by its id or by its words.
    fn term(&mut self, id: Option<&str>, words: &str, span: Span) -> Option<String> {
        let glossary = &self.input.project.glossary;
        let found = match id {
            Some(id) => glossary.find(id),
            None => glossary.called(words),
        };
        if let Some(term) = found {
            return Some(term.id.clone());
        }
        if glossary.is_empty() && self.input.project.unread.glossary {
            return None;
        }
        let wanted = id.unwrap_or(words);
        let known = glossary.iter().flat_map(|term| {
            let forms = term.also.iter().map(String::as_str);
            [term.term.as_str(), term.id.as_str()].into_iter().chain(forms)
        });
        let message = format!("the glossary does not define `{wanted}`");
        let problem = Diagnostic::error(Code::UndefinedTerm, message).at(span);
        self.problems.push(match nearest(wanted, known) {
            Some(near) => problem.hint(format!("did you mean `{near}`?")),
            None => problem.hint("define it in `content/glossary.toml`"),
        });
        None
    }

    /// Whether an id belongs to a record of consent, so that what has it may be left out.
    fn is_testimony(&mut self, id: &str) -> bool {
        let input = self.input;
        self.testimonies.get_or_insert_with(|| consent::ids(input)).contains(id)
    }

    /// Whether a listed section has this id on a block that this partner does not get.
    fn is_for_others(&mut self, id: &str) -> bool {
        let input = self.input;
        let for_some = self.for_some.get_or_insert_with(|| {
            let listed = input.project.book.listed();
            let mut found = BTreeSet::new();
            for section in listed.filter_map(|id| input.book.sections.get(&id.value)) {
                each_block(&section.blocks, &mut |block| {
                    found.extend(block.anchor.clone().filter(|_| !block.conditions.is_empty()));
                });
            }
            found
        });
        for_some.contains(&Anchor(id.to_owned()))
    }

    /// A link out of the book. On paper its address follows in a note, or in brackets within a note.
    fn address(
        &mut self,
        url: &str,
        content: Vec<Inline>,
        words: &str,
        span: Span,
        out: &mut Vec<Inline>,
    ) {
        let filled = match self.values().fill_all(url, span) {
            Ok(filled) => filled,
            Err(problem) => return self.problems.push(*problem),
        };
        // An address without variables was checked when the Markdown was read.
        if url.contains("{{")
            && let Err(reason) = address::check(&filled)
        {
            let message = format!("the address `{}` {reason}", filled.escape_debug());
            self.error(Code::LinkAddress, span, message);
            return;
        }
        let url = address::normal(&filled);
        let shown = shown(&filled).to_owned();
        let on_paper = self.input.edition.links == Links::Notes
            && !self.in_heading
            && url.starts_with("http")
            && address::shown(words.trim()) != shown;
        let link = |content| Inline { span, kind: InlineKind::Link { url: url.clone(), content } };
        out.push(link(content));
        if !on_paper {
            return;
        }
        let text = vec![Inline { span, kind: InlineKind::Text(shown) }];
        if self.in_note {
            push_text(out, " (", span);
            out.push(link(text));
            push_text(out, ")", span);
        } else {
            let kind = self.make_note(NoteKind::Address, vec![link(text)], span);
            out.push(Inline { span, kind });
        }
    }
}

/// Whether the words of a link already name the place, so that print need not repeat it.
pub(super) fn says(words: &str, name: &str) -> bool {
    words.to_lowercase().contains(&name.to_lowercase())
}
