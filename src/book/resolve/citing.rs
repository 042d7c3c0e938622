//! Citations: which note each belongs to, and in which form.
//!
//! In: citations in the order of the text. Out: notes, further calls of a note of the same block, or
//! codes, as the edition prints them; within a note, the citation as part of its text. A style that
//! cites in the text has its citations there: see `in_text`. Remembers where every source is cited.
//!
//! Sources share a note only if nothing is lost: citations with nothing between them, and a
//! citation that a paragraph, list, table or figure repeats word for word. A citation never moves,
//! so it stays at the statement that it supports.
//!
//! An unnamed release, from which the text is frozen, always has a note in full for each citation,
//! so that another form is never a change of the text.

use super::citations::{AuthorityKind, Manner, Placed, Position, Source};
use super::cited::{CitedAt, entry_anchor, is_in_text, is_plain, prints_addresses};
use super::inlines::{Resolver, push_text};
use super::notes::runs;
use crate::book::tree::{
    Anchor, Citation, Inline, InlineKind, NoteKind, Pointer, SourceInline, SourceKind, plain_text,
};
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::source::Span;
use crate::project::Citations;

impl Resolver<'_> {
    /// The citations that share a note with the one at `at`: those that follow it with only spaces
    /// between. Also the number of inlines that they take.
    pub(super) fn together(&self, inlines: &[SourceInline], at: usize) -> (Vec<Citation>, usize) {
        let mut found = Vec::new();
        let mut taken = 0;
        for (index, inline) in inlines[at..].iter().enumerate() {
            match &inline.kind {
                SourceKind::Cite(citations) => {
                    found.extend(citations.iter().cloned());
                    taken = index + 1;
                    if is_plain(self.input) {
                        break;
                    }
                }
                SourceKind::Text(text) if text.trim().is_empty() => {}
                _ => break,
            }
        }
        (found, taken)
    }

    pub(super) fn cite(&mut self, citations: &[Citation], span: Span, out: &mut Vec<Inline>) {
        let sources = self.known(citations);
        if sources.is_empty() {
            return;
        }
        let form = self.input.edition.citations;
        if is_plain(self.input) {
            return self.cite_plainly(&sources, span, out);
        }
        let sources = merged(sources);
        // A heading has no notes and no codes; the note is there to be refused.
        if is_in_text(self.input) && !self.in_heading {
            return self.cite_in_text(&sources, span, out);
        }
        let sources = self.input.authorities.in_order(sources);
        self.note_sources(&sources, span, out);
        if form == Citations::Numbered && !self.in_heading {
            return self.cite_by_code(&sources, span, out);
        }
        if self.in_note {
            let number = self.current_note;
            let text = self.text_of(&sources, number, false);
            self.record(&sources, &self.note_anchor(number));
            return self.add_to_note(runs(text, &self.section, span), span, out);
        }
        if let Some((_, number)) = self.cited.in_block.iter().find(|(own, _)| *own == sources) {
            let (number, target) = (*number, self.note_anchor(*number));
            // The second call may be on another page.
            let place = self.next_place();
            self.record(&sources, &place);
            out.push(Inline { span, kind: InlineKind::Place(place) });
            return out.push(Inline { span, kind: InlineKind::NoteAgain { number, target } });
        }
        let number = self.next_note;
        let text = self.text_of(&sources, number, true);
        let text = runs(text, &self.section, span);
        let kind = self.make_note(NoteKind::Citation, text, span);
        self.record(&sources, &self.note_anchor(number));
        self.cited.in_block.push((sources, number));
        out.push(Inline { span, kind });
    }

    /// Notes that the entries of cases and legislation in the index lead here.
    pub(super) fn note_sources(&mut self, sources: &[Source], span: Span, out: &mut Vec<Inline>) {
        let authorities = self.input.authorities;
        for (key, _) in sources {
            let kind = authorities.kind(key);
            let name = authorities.name(key).filter(|_| kind != AuthorityKind::Other);
            if let Some(name) = name {
                self.note_place(vec![name], kind == AuthorityKind::Case, span, out);
            }
        }
    }

    /// The sources that exist, each with its pinpoint.
    fn known(&mut self, citations: &[Citation]) -> Vec<Source> {
        let authorities = self.input.authorities;
        let mut sources = Vec::new();
        for citation in citations {
            if authorities.contains(&citation.key) {
                self.used.authorities.insert(citation.key.clone());
                let pinpoint = citation.pinpoint.clone().into_iter().collect();
                sources.push((citation.key.clone(), pinpoint));
            } else if !self.input.project.unread.sources {
                let message = format!("`sources.yml` has no source `{}`", citation.key);
                let problem = Diagnostic::error(Code::Citation, message).at(citation.span);
                self.problems.push(problem.suggest(&citation.key, authorities.keys()));
            }
        }
        sources
    }

    /// Every citation in full, as the text is frozen.
    fn cite_plainly(&mut self, sources: &[Source], span: Span, out: &mut Vec<Inline>) {
        let placed: Vec<Placed> =
            sources.iter().map(|source| placed(source, Position::First)).collect();
        let manner = Manner { has_short_forms: false, has_addresses: true };
        let mut text = self.input.authorities.note_of(&placed, manner);
        // Only an address that is printed is a link there.
        for run in &mut text {
            run.url = run.url.take().filter(|url| *url == run.text);
        }
        let text = runs(text, &self.section, span);
        if self.in_note {
            return self.add_to_note(text, span, out);
        }
        let kind = self.make_note(NoteKind::Citation, text, span);
        out.push(Inline { span, kind });
    }

    fn add_to_note(&mut self, text: Vec<Inline>, span: Span, out: &mut Vec<Inline>) {
        let before = plain_text(out);
        if !before.is_empty() && !before.ends_with(char::is_whitespace) {
            push_text(out, " ", span);
        }
        self.after_citation = plain_text(&text).ends_with('.');
        out.extend(text);
    }

    /// " [L3, s 45; S12]", each code with a link to its entry in the table of authorities.
    fn cite_by_code(&mut self, sources: &[Source], span: Span, out: &mut Vec<Inline>) {
        let place = self.next_place();
        let before = plain_text(out);
        let is_apart = before.is_empty() || before.ends_with(char::is_whitespace);
        // The code stays on the line of the statement that it supports.
        push_text(out, if is_apart { "[" } else { "\u{a0}[" }, span);
        out.push(Inline { span, kind: InlineKind::Place(place.clone()) });
        for (at, (key, pinpoints)) in sources.iter().enumerate() {
            if at > 0 {
                push_text(out, "; ", span);
            }
            let code = self.input.authorities.code(key).to_owned();
            if self.has_table_here {
                let content = vec![Inline { span, kind: InlineKind::Text(code) }];
                let (target, pointer) = (entry_anchor(key), Pointer::None);
                out.push(Inline { span, kind: InlineKind::Reference { target, pointer, content } });
            } else {
                push_text(out, &code, span);
            }
            let pinpoints = unbroken(&self.input.authorities.pinpoints(key, pinpoints));
            if !pinpoints.is_empty() {
                let comma = if pinpoints.starts_with('[') { "" } else { "," };
                push_text(out, &format!("{comma} {pinpoints}"), span);
            }
        }
        push_text(out, "]", span);
        let place = if self.in_note { self.note_anchor(self.current_note) } else { place };
        self.record(sources, &place);
    }

    /// The text of the citations in the note of this number. `is_whole` says whether the note
    /// contains nothing else.
    fn text_of(
        &mut self,
        sources: &[Source],
        number: u32,
        is_whole: bool,
    ) -> Vec<super::citations::Run> {
        let authorities = self.input.authorities;
        let shortens = self.input.edition.citations.has_short_forms() && authorities.is_for_notes();
        let manner = Manner {
            has_short_forms: shortens,
            has_addresses: prints_addresses(self.input) && !self.has_table,
        };
        // A note that repeats the one before it, whatever that cites, is "ibid" once.
        let repeats = |(last, cited): &(u32, Vec<Source>)| {
            is_whole && *last + 1 == number && cited.as_slice() == sources
        };
        let is_repeated = shortens
            && authorities.repeats_whole_notes()
            && self.cited.last.as_ref().is_some_and(repeats)
            && sources.iter().all(|(key, _)| authorities.has_ibid(key));
        let count = if is_repeated { 1 } else { sources.len() };
        let mut all = Vec::new();
        for (at, source) in sources[..count].iter().enumerate() {
            let is_alone = sources.len() == 1 || (at == 0 && authorities.has_ibid_among_others());
            let first = self.cited.first.get(&source.0).copied().filter(|_| shortens);
            let position = match (first, &self.cited.last) {
                (None, _) => Position::First,
                (Some(first), Some((last, _))) if is_repeated => {
                    Position::Ibid { first, last: *last, pinpoints: source.1.clone() }
                }
                (Some(first), Some((last, cited)))
                    if is_whole
                        && is_alone
                        && cited.len() == 1
                        && *last + 1 == number
                        && cited[0].0 == source.0 =>
                {
                    Position::Ibid { first, last: *last, pinpoints: cited[0].1.clone() }
                }
                // A note does not refer to itself.
                (Some(first), _) if first == number => Position::First,
                (Some(first), _) => {
                    let latest = self.cited.latest.get(&source.0).copied().unwrap_or(first);
                    let distance = number.saturating_sub(latest);
                    Position::Again { first, is_near: distance <= authorities.near_distance() }
                }
            };
            let mut own = placed(source, position);
            if matches!(own.position, Position::Again { .. }) {
                let name = authorities.short_name(&source.0);
                let others = self.cited.first.keys().filter(|key| **key != source.0);
                own.rivals =
                    others.filter(|key| authorities.short_name(key) == name).cloned().collect();
            }
            self.cited.first.entry(source.0.clone()).or_insert(number);
            self.cited.latest.insert(source.0.clone(), number);
            all.push(own);
        }
        self.cited.last = is_whole.then(|| (number, sources.to_vec()));
        authorities.note_of(&all, manner)
    }

    /// A place among words, for the table of authorities.
    pub(super) fn next_place(&mut self) -> Anchor {
        self.cited.places += 1;
        Anchor(format!("{}.cited-{}", self.section, self.cited.places))
    }

    pub(super) fn record(&mut self, sources: &[Source], place: &Anchor) {
        let (section, name) = (self.section.clone(), self.section_name.clone());
        let cited = sources.iter().map(|(key, _)| CitedAt {
            key: key.clone(),
            section: section.clone(),
            name: name.clone(),
            place: place.clone(),
        });
        self.used.cited.extend(cited);
    }
}

fn placed((key, pinpoints): &Source, position: Position) -> Placed {
    Placed { key: key.clone(), pinpoints: pinpoints.clone(), position, rivals: Vec::new() }
}

/// A pinpoint in which no line ends between a word and its number: "s 45".
fn unbroken(pinpoint: &str) -> String {
    let mut out = String::new();
    let mut letters = pinpoint.chars().peekable();
    while let Some(letter) = letters.next() {
        let is_before_number = letters.peek().is_some_and(char::is_ascii_digit);
        let follows_word = out.ends_with(char::is_alphabetic);
        out.push(if letter == ' ' && is_before_number && follows_word { '\u{a0}' } else { letter });
    }
    out
}

/// Each source once, with all its pinpoints.
fn merged(sources: Vec<Source>) -> Vec<Source> {
    let mut merged: Vec<Source> = Vec::new();
    for (key, pinpoints) in sources {
        match merged.iter_mut().find(|(known, _)| *known == key) {
            Some((_, known)) => {
                let new: Vec<String> =
                    pinpoints.into_iter().filter(|own| !known.contains(own)).collect();
                known.extend(new);
            }
            None => merged.push((key, pinpoints)),
        }
    }
    merged
}
