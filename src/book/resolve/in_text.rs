//! Citations in the text, for styles that have them there.
//!
//! In: the chosen sections. Out: citations as parts of sentences, each with links to its sources, and
//! the list of sources. What a citation says depends on all others, so the text is resolved twice:
//! once to gather the citations, and once to fill in what the style makes of them.

use super::citations::{InText, Source, StyleKind};
use super::cited::{Gathered, is_in_text};
use super::inlines::{Resolver, push_text};
use super::input::{Chosen, Input};
use super::library::Library;
use super::notes::runs;
use super::numbering::Outline;
use super::pack::Elsewhere;
use super::variables::Values;
use crate::book::manuscript::Role;
use crate::book::tree::{Inline, InlineKind, plain_text};
use crate::ground::source::Span;
use crate::project::VolumeLists;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Names the list of sources of a style that has an order of its own for it.
pub(super) fn name_list(chosen: &mut [Chosen<'_>], input: Input<'_>) {
    if input.authorities.is_by_kind() {
        return;
    }
    for section in chosen.iter_mut().filter(|own| own.place.role == Role::Authorities) {
        section.place.title = input.words().text("title-sources");
    }
}

/// The citations of all volumes, if they have one list of sources.
pub(super) fn everywhere<'a>(
    chosen: &[Chosen<'a>],
    input: Input<'a>,
    outline: &'a Outline,
    places: &'a BTreeMap<String, Elsewhere>,
    library: Option<&'a Library>,
    values: &'a Values,
) -> Option<Gathered> {
    let has_one_list = input.volume.is_some_and(|volume| volume.lists == VolumeLists::Last);
    if has_one_list { here(chosen, input, outline, places, library, values) } else { None }
}

/// The citations of these sections.
pub(super) fn here<'a>(
    chosen: &[Chosen<'a>],
    input: Input<'a>,
    outline: &'a Outline,
    places: &'a BTreeMap<String, Elsewhere>,
    library: Option<&'a Library>,
    values: &'a Values,
) -> Option<Gathered> {
    if !is_in_text(input) {
        return None;
    }
    // What is wrong is found when the text is resolved for good.
    let mut problems = Vec::new();
    let mut resolver = Resolver::new(input, outline, places, library, values, &mut problems);
    chosen.iter().for_each(|section| drop(resolver.section(section)));
    Some(std::mem::take(&mut resolver.gathered))
}

impl Resolver<'_> {
    /// Formats the citations that were gathered.
    pub(super) fn take_in_text(&mut self, gathered: Option<Gathered>) {
        let Some(gathered) = gathered else { return };
        self.used.in_text = Some(self.input.authorities.in_text(&gathered.groups));
        self.gathered = gathered.known();
    }

    /// Writes a citation into the sentence that it supports: before the full stop that the author
    /// wrote in front of it, unless the style raises it.
    pub(super) fn cite_in_text(&mut self, sources: &[Source], span: Span, out: &mut Vec<Inline>) {
        let number = self.gathered.add(sources);
        let known: Option<Arc<InText>> = self.used.in_text.clone();
        let mut text =
            known.and_then(|known| known.citations.get(number).cloned()).unwrap_or_default();
        if !self.has_table_here {
            text.iter_mut().for_each(|run| run.source = None);
        }
        let is_raised = text.first().is_some_and(|run| run.shift != super::Shift::None);
        let stop = if is_raised { None } else { take_stop(out, self.goes_on) };
        let place = self.next_place();
        let before = plain_text(out);
        let is_apart =
            before.is_empty() || before.ends_with([' ', '\u{a0}', '\u{202f}', '(', '[', '\n']);
        if is_raised {
            trim_end(out);
        } else if !is_apart {
            // A number stays on the line of the statement that it supports.
            let is_number = self.input.authorities.style_kind() == StyleKind::Numbers;
            push_text(out, if is_number { "\u{a0}" } else { " " }, span);
        }
        self.note_sources(sources, span, out);
        out.push(Inline { span, kind: InlineKind::Place(place.clone()) });
        out.extend(runs(text, &self.section, span));
        if let Some(stop) = stop {
            push_text(out, &stop, span);
        }
        let place = if self.in_note { self.note_anchor(self.current_note) } else { place };
        self.record(sources, &place);
    }
}

/// Takes away the mark that ends the sentence or a part of it, with the space that some languages put
/// before it.
fn take_stop(out: &mut Vec<Inline>, goes_on: bool) -> Option<String> {
    let (last, before) = out.split_last_mut()?;
    let InlineKind::Text(text) = &mut last.kind else { return None };
    let trimmed = text.trim_end();
    // After a space, a full stop may be that of an abbreviation: "see e.g. [@key] on this".
    if goes_on && trimmed.len() < text.len() {
        return None;
    }
    let stop = trimmed.chars().next_back().filter(|c| ".,;:?!،؛؟۔".contains(*c))?;
    let rest = trimmed[..trimmed.len() - stop.len_utf8()].trim_end_matches(['\u{a0}', '\u{202f}']);
    let stop = trimmed[rest.len()..].to_owned();
    // The word before it may be a link or in italics.
    let sentence = if rest.is_empty() { plain_text(before) } else { rest.to_owned() };
    if sentence.is_empty() || sentence.ends_with(['.', '!', '?', '؟', '۔', ' ', '\n']) {
        return None;
    }
    *text = rest.to_owned();
    if text.is_empty() {
        out.pop();
    }
    Some(stop)
}

/// A raised number follows a word without a space.
fn trim_end(out: &mut [Inline]) {
    if let Some(Inline { kind: InlineKind::Text(text), .. }) = out.last_mut() {
        text.truncate(text.trim_end().len());
    }
}
