//! What only a generated section would show, in a book whose contents do not list that section.
//!
//! In: a project and its book. Out: `generated-section`. Says nothing if the contents could not be
//! read as a whole.

use super::Subject;
use super::unused::Used;
use crate::book::visit::each_source_inline;
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::source::Span;
use crate::ground::words::listed;
use crate::project::{GENERATED_BACK, GENERATED_FRONT};

pub(super) fn check(subject: &Subject<'_>, problems: &mut Vec<Diagnostic>) {
    let project = subject.project;
    let book = &project.book;
    let Some(first) = book.listed().next().filter(|_| !project.unread.contents) else { return };
    let place = Span::start_of(first.span.file);
    let mut report = |message: String, hint: String| {
        let problem = Diagnostic::warning(Code::GeneratedSection, message);
        problems.push(problem.at(place).hint(hint));
    };
    if !GENERATED_FRONT.iter().chain(&GENERATED_BACK).any(|name| book.has(name)) {
        let message = "the contents list no section that Bindery writes, so no edition has any";
        let hint = format!(
            "list those that you want: in `front-matter`, for example `{}`; in `back-matter` `{}`",
            GENERATED_FRONT[..4].join("`, `"),
            GENERATED_BACK.join("`, `"),
        );
        return report(message.to_owned(), hint);
    }
    let add = |name: &str| {
        let list = if GENERATED_BACK.contains(&name) { "back-matter" } else { "front-matter" };
        format!("add `\"{name}\"` to `{list}`")
    };
    if !book.has("copyright") {
        let lost = match &book.notice {
            Some(notice) => format!("the notice “{}” is in no edition", notice.title),
            None => "no edition says how to cite it, or what its licence allows".to_owned(),
        };
        let message = format!("the contents do not list `copyright`, so {lost}");
        let or = if book.notice.is_some() { ", or remove `[notice]`" } else { "" };
        report(message, format!("{}{or}", add("copyright")));
    }
    let owners: Vec<String> =
        subject.book.forewords.keys().map(|partner| format!("`{partner}`")).collect();
    if !book.has("foreword") && !owners.is_empty() {
        let (noun, verb) =
            if owners.len() == 1 { ("foreword", "is") } else { ("forewords", "are") };
        let message = format!(
            "the contents do not list `foreword`, so the {noun} of {} {verb} in no edition",
            listed(&owners)
        );
        report(
            message,
            format!("{}, or remove the key `foreword` from the brands", add("foreword")),
        );
    }
    let mut used = Used::default();
    for text in &subject.texts {
        each_source_inline(text.blocks, &mut |inline| used.see(project, inline));
    }
    if !book.has("glossary") && !used.terms.is_empty() {
        let message = format!(
            "the contents do not list `glossary`, so nothing explains the {} that the text marks",
            counted(used.terms.len(), "term")
        );
        report(message, format!("{}, or remove the marks from the words", add("glossary")));
    }
    if !book.has("authorities") && !used.sources.is_empty() {
        let message = format!(
            "the contents do not list `authorities`, so only notes name the {} that the text cites",
            counted(used.sources.len(), "source")
        );
        let hint = format!(
            "{}, or write `generated-section = \"allow\"` under `[lints]` if notes are enough",
            add("authorities")
        );
        report(message, hint);
    }
}

fn counted(count: usize, noun: &str) -> String {
    if count == 1 { noun.to_owned() } else { format!("{count} {noun}s") }
}
