//! Links that do not help: repeated, to their own section, insecure, or written out.
//!
//! In: the links of every block, and the addresses of sources. Out: `duplicate-link`, `self-link`,
//! `insecure-address`, `bare-address`. Whether a link's target exists is checked while resolving.

use super::passages::{MARK, Text};
use super::{Code, Diagnostic, Subject};
use crate::book::tree::{Block, LinkTarget, SourceInline, SourceKind};
use crate::ground::source::Span;

/// A link, as readers see it.
struct Link<'a> {
    target: &'a LinkTarget,
    words: String,
    span: Span,
}

pub(super) fn check(subject: &Subject, problems: &mut Vec<Diagnostic>) {
    for text in &subject.texts {
        let mut lists: Vec<&[SourceInline]> = Vec::new();
        collect(text, &mut lists);
        for inlines in lists {
            let mut links = Vec::new();
            links_in(inlines, &mut links);
            for (at, link) in links.iter().enumerate() {
                one(text, link, problems);
                let is_again = links[..at].iter().any(|earlier| {
                    earlier.target == link.target
                        && earlier.words.to_lowercase() == link.words.to_lowercase()
                });
                // Marking the same term again does no harm.
                if is_again && !matches!(link.target, LinkTarget::Term(_)) {
                    let message =
                        format!("“{}” is already linked to the same place here", link.words);
                    problems.push(
                        Diagnostic::warning(Code::DuplicateLink, message)
                            .at(link.span)
                            .hint("keep the first link: one link in a paragraph is enough"),
                    );
                }
            }
        }
        bare(subject, text, problems);
    }
    for entry in subject.entries() {
        for address in &entry.addresses {
            let what = format!("the source `{}` has an address that is", entry.key.value);
            insecure(&what, &address.value, address.span, problems);
        }
        for (thing, hint) in &entry.missing {
            let message = format!("the source `{}` has no {thing}", entry.key.value);
            problems.push(
                Diagnostic::warning(Code::IncompleteSource, message).at(entry.key.span).hint(*hint),
            );
        }
    }
}

/// The inlines of every paragraph, cell and caption.
fn collect<'a>(text: &Text<'a>, lists: &mut Vec<&'a [SourceInline]>) {
    fn within<'a>(blocks: &'a [Block<SourceInline>], lists: &mut Vec<&'a [SourceInline]>) {
        for block in blocks {
            lists.extend(block.text());
            for inner in block.inner() {
                within(inner, lists);
            }
        }
    }
    within(text.blocks, lists);
    for note in &text.notes {
        within(std::slice::from_ref(note.block), lists);
    }
}

fn links_in<'a>(inlines: &'a [SourceInline], links: &mut Vec<Link<'a>>) {
    for inline in inlines {
        match &inline.kind {
            SourceKind::Link { target, content } => {
                links.push(Link { target, words: words(content), span: inline.span });
            }
            kind => kind.content().into_iter().for_each(|content| links_in(content, links)),
        }
    }
}

fn words(inlines: &[SourceInline]) -> String {
    let mut out = String::new();
    for inline in inlines {
        match &inline.kind {
            SourceKind::Text(text) | SourceKind::Code(text) => out.push_str(text),
            SourceKind::Formula(formula) => out.push_str(&formula.reading()),
            SourceKind::Image(image) => out.push_str(&image.alt),
            SourceKind::Variable(_) => out.push(MARK),
            // A link holds no other link.
            SourceKind::Link { .. } => {}
            kind => kind.content().into_iter().for_each(|own| out.push_str(&words(own))),
        }
    }
    out
}

fn one(text: &Text, link: &Link, problems: &mut Vec<Diagnostic>) {
    match link.target {
        LinkTarget::Id { id, .. } if *id == text.id && text.header.is_some() => {
            let message = format!("this link leads to `{id}`, the section that contains it");
            problems.push(
                Diagnostic::warning(Code::SelfLink, message)
                    .at(link.span)
                    .hint("link to a heading of the section by its id, or remove the link"),
            );
        }
        LinkTarget::Url(url) => {
            insecure("this address is", url, link.span, problems);
            let shown = link.words.trim();
            if is_web(shown) && (shown == url || is_written_out(shown)) {
                problems.push(bare_at(link.span));
            }
        }
        _ => {}
    }
}

fn insecure(what: &str, address: &str, span: Span, problems: &mut Vec<Diagnostic>) {
    let scheme = address.split_once(':').map_or("", |(scheme, _)| scheme);
    if scheme.eq_ignore_ascii_case("http") {
        let secure = format!("https{}", &address[4..]);
        let message = format!("{what} not https: `{}`", address.escape_debug());
        problems.push(Diagnostic::warning(Code::InsecureAddress, message).at(span).hint(format!(
            "use `{}` if it works: others can read and change what is sent without encryption",
            secure.escape_debug()
        )));
    }
}

fn is_web(words: &str) -> bool {
    !words.contains('@') && !words.starts_with("tel:")
}

/// Whether a text is an address that is written out.
fn is_written_out(token: &str) -> bool {
    let token = token.trim_start_matches(|c: char| !c.is_alphanumeric());
    ["https://", "http://", "www."].iter().any(|start| {
        let head = token.get(..start.len()).unwrap_or("");
        head.eq_ignore_ascii_case(start) && token.len() > start.len()
    })
}

fn bare_at(span: Span) -> Diagnostic {
    Diagnostic::warning(Code::BareAddress, "a web address is written out in the text")
        .at(span)
        .hint("make words a link instead: `[the guidance](https://…)`; print editions add the address in a note")
}

/// Finds addresses in running text that are not links.
fn bare(subject: &Subject, text: &Text, problems: &mut Vec<Diagnostic>) {
    for passage in text.passages() {
        if passage.is_template || passage.is_quoted {
            continue;
        }
        for token in passage.text.split_whitespace().filter(|token| is_written_out(token)) {
            let start = token.as_ptr() as usize - passage.text.as_ptr() as usize;
            let place = passage.place(&subject.project.sources, start..start + token.len());
            let is_link = passage.links.iter().any(|link| link.contains(&start));
            // What looks like a link that is written in another way is reported as that.
            let is_known = text.suspects.iter().any(|suspect| {
                suspect.span.file == place.file
                    && (suspect.span.start..suspect.span.end).contains(&place.start)
            });
            if !is_link && !is_known {
                problems.push(bare_at(place));
            }
        }
    }
}
