//! Links, the places to which they lead, and the names of footnotes.
//!
//! In: links as other programs have them. Out: links that our reader accepts: to addresses of the web, and
//! to headings, figures and tables by ids. Of all others the words are kept, and the link is reported.

use crate::ground::address;
use crate::incoming::findings::Findings;
use crate::incoming::model::{self, Block, Inline};
use crate::incoming::piece::{Item, Piece, Run, What, all_words, plain};
use crate::incoming::text::opening;
use std::collections::{BTreeMap, BTreeSet};

/// What readers can open.
const SCHEMES: [&str; 4] = ["https", "http", "mailto", "tel"];

/// The names of the places in a document to which links lead.
pub(super) fn targets_in(blocks: &[Block], targets: &mut BTreeSet<String>) {
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) => {
                let links = paragraph.runs.iter().filter_map(|run| run.link.as_deref());
                targets.extend(links.filter_map(|link| link.strip_prefix('#')).map(str::to_owned));
            }
            Block::Table(table) => {
                let cells = table.rows.iter().flat_map(|row| &row.cells);
                cells.for_each(|cell| targets_in(&cell.blocks, targets));
            }
        }
    }
}

/// The bookmarks in a paragraph.
pub(super) fn bookmarks(runs: &[model::Run]) -> Vec<String> {
    let names = runs.iter().filter_map(|run| match &run.what {
        Inline::Bookmark(name) => Some(name.clone()),
        _ => None,
    });
    names.collect()
}

/// Words as a part of an id: small letters, digits and hyphens, of the first words.
pub(in crate::incoming) fn slug(words: &str) -> String {
    let mut out = String::new();
    for c in words.chars() {
        match c {
            c if c.is_ascii_alphanumeric() => out.push(c.to_ascii_lowercase()),
            '\'' | '’' => {}
            _ if out.ends_with('-') || out.is_empty() => {}
            _ => out.push('-'),
        }
        if out.len() >= 32 && out.ends_with('-') {
            break;
        }
    }
    let out: String = out.chars().take(40).collect();
    out.trim_matches('-').to_owned()
}

/// An address that our reader accepts, or why it does not.
pub(in crate::incoming) fn address(link: &str) -> Result<String, String> {
    let link = link.trim();
    let shown = crate::ground::words::brief(link);
    let Some((scheme, _)) = link.split_once(':') else {
        return Err(format!("a link to a file, `{shown}`"));
    };
    if !SCHEMES.contains(&scheme.to_ascii_lowercase().as_str()) {
        return Err(format!("a link that readers cannot open, `{shown}`"));
    }
    let written = crate::incoming::write::destination(link).replace("&amp;", "&");
    match address::check(&written) {
        Ok(()) => Ok(link.to_owned()),
        Err(why) => Err(format!("a link whose address {why}, `{shown}`")),
    }
}

/// Takes the links off that lead nowhere, and names the places of the others by ids.
pub(in crate::incoming) fn resolved(
    words: &mut [Run],
    ids: &BTreeMap<String, String>,
    findings: &mut Findings,
) {
    let mut before: Option<(String, Option<String>)> = None;
    for run in words {
        let Some(link) = run.link.take() else {
            before = None;
            continue;
        };
        // The parts of one link are one.
        if let Some((known, found)) = before.as_ref().filter(|(known, _)| *known == link) {
            let _ = known;
            run.link.clone_from(found);
            continue;
        }
        let place = opening(&plain(std::slice::from_ref(run)));
        let found = match link.strip_prefix('#') {
            Some(name) => match ids.get(name) {
                Some(id) => Ok(format!("#{id}")),
                None => {
                    Err("a link to a place in the file that is no heading, figure or table"
                        .to_owned())
                }
            },
            None => address(&link),
        };
        let found = match found {
            Ok(found) => {
                findings.kept("link");
                Some(found)
            }
            Err(why) => {
                findings.lost(why + "; its words were kept", place);
                None
            }
        };
        run.link.clone_from(&found);
        before = Some((link, found));
    }
}

/// Changes all words in pieces.
pub(in crate::incoming) fn each_mut(pieces: &mut [Piece], each: &mut dyn FnMut(&mut Vec<Run>)) {
    for piece in pieces {
        match piece {
            Piece::Heading { words, .. } | Piece::Paragraph(words) => each(words),
            Piece::Figure { caption, .. } => each(caption),
            Piece::List { items, .. } => {
                for Item { pieces, .. } in items {
                    each_mut(pieces, each);
                }
            }
            Piece::Quote(inner) | Piece::Callout { pieces: inner, .. } => each_mut(inner, each),
            Piece::Definitions(items) => {
                for (term, details) in items {
                    each(term);
                    each_mut(details, each);
                }
            }
            Piece::Table(table) => {
                each(&mut table.caption);
                table.header.iter_mut().for_each(&mut *each);
                table.rows.iter_mut().flatten().for_each(|cell| each_mut(cell, each));
            }
            Piece::Code { .. } | Piece::Rule | Piece::Comment(_) => {}
        }
    }
}

/// Numbers the footnotes in the order in which they are called first. A call without a note is left out,
/// and so is a note without a call.
pub(in crate::incoming) fn named_by_calls(
    mut pieces: Vec<Piece>,
    mut notes: BTreeMap<String, Vec<Piece>>,
    findings: &mut Findings,
) -> (Vec<Piece>, BTreeMap<String, Vec<Piece>>) {
    // Our reader has no notes in notes.
    for own in notes.values_mut() {
        each_mut(own, &mut |words| {
            let known = words.len();
            words.retain(|run| !matches!(run.what, What::Note(_)));
            if words.len() < known {
                findings.lost("the call of a note in a note", opening(&plain(words)));
            }
        });
    }
    let mut order: Vec<String> = Vec::new();
    all_words(&pieces, &mut |words| {
        for run in words {
            if let What::Note(name) = &run.what
                && !order.contains(name)
                && notes.get(name).is_some_and(|own| !own.is_empty())
            {
                order.push(name.clone());
            }
        }
    });
    let number =
        |name: &str| order.iter().position(|own| own == name).map(|at| (at + 1).to_string());
    each_mut(&mut pieces, &mut |words| {
        let text = plain(words);
        words.retain_mut(|run| match &mut run.what {
            What::Note(name) => match number(name) {
                Some(number) => {
                    *name = number;
                    true
                }
                None => {
                    findings.lost("a call of a note that is empty or missing", opening(&text));
                    false
                }
            },
            _ => true,
        });
    });
    let mut own = BTreeMap::new();
    for (name, pieces) in notes {
        match number(&name) {
            Some(number) => {
                findings.kept("footnote");
                own.insert(number, pieces);
            }
            None if pieces.is_empty() => {}
            None => findings.lost("a note that nothing calls", name),
        }
    }
    (pieces, own)
}
