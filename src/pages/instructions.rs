//! How to print, fold and cut a file, in words for the person at the printer.
//!
//! In: the ticket inside a file. Out: facts and steps. Knows nothing of where they are shown.

use super::amounts::size;
use super::pdf::Ticket;
use super::pdf::impose::{BookletTicket, CardTicket, UNCUT};
use super::shop_instructions::{shop_facts, shop_steps};
use crate::ground::own_words::Words;
use crate::project::{Binding, Duplex};

/// An office stapler cannot take more sheets than this, folded together.
const STAPLED: usize = 15;

/// What somebody at the printer has to know first: the messages with the names of facts, and what
/// each fact is.
pub(crate) fn facts(ticket: &Ticket, words: &Words) -> Vec<(&'static str, String)> {
    match ticket {
        Ticket::Booklet(booklet) => vec![
            ("print-paper", paper_of(sheets(booklet), &booklet.paper.name(), words)),
            ("print-sides", sides(sheets(booklet), booklet.duplex, words)),
            ("print-pages", pages(booklet, words)),
            ("print-finished", size(booklet.finished, words)),
        ],
        Ticket::Cards(cards) => {
            let count = ("count", cards.cards.into());
            let each = ("each", (cards.columns * cards.rows).into());
            vec![
                ("print-paper", paper_of(cards.sheets, &cards.paper.name(), words)),
                ("print-sides", sides(cards.sheets, cards.duplex, words)),
                ("print-cards", words.with("print-cards-on-sheet", [count, each])),
                ("print-finished", size(crate::project::CARD, words)),
            ]
        }
        Ticket::PrintShop(shop) => shop_facts(shop, words),
    }
}

/// What to do, in order.
pub(crate) fn steps(ticket: &Ticket, words: &Words) -> Vec<String> {
    match ticket {
        Ticket::Booklet(booklet) => booklet_steps(booklet, words),
        Ticket::Cards(cards) => card_steps(cards, words),
        Ticket::PrintShop(shop) => shop_steps(shop, words),
    }
}

fn booklet_steps(booklet: &BookletTicket, words: &Words) -> Vec<String> {
    let paper = [("paper", booklet.paper.name().into())];
    let set = match booklet.duplex {
        Duplex::ShortEdge => "booklet-set-short-edge",
        Duplex::LongEdge => "booklet-set-long-edge",
    };
    let mut steps =
        vec![words.with(set, paper), words.text("booklet-test"), words.text("booklet-rest")];
    if let [only] = booklet.signatures[..] {
        steps.push(words.text(match booklet.binding {
            Binding::Left => "booklet-stack-left",
            Binding::Right => "booklet-stack-right",
        }));
        steps.push(if only > STAPLED {
            words.with("booklet-sew", [("count", only.into())])
        } else {
            words.text("booklet-staple")
        });
    } else {
        let count = ("count", booklet.signatures.len().into());
        let ranges = ("ranges", ranges(booklet, words).into());
        steps.push(words.with("booklet-signatures", [count, ranges]));
        steps.push(words.text(match booklet.binding {
            Binding::Left => "booklet-bind-left",
            Binding::Right => "booklet-bind-right",
        }));
    }
    steps.push(cut(booklet, words));
    steps
}

/// What is cut off. Pages that fill half a sheet lose only their trim.
fn cut(booklet: &BookletTicket, words: &Words) -> String {
    let (short, long) = booklet.paper.edges();
    let (width, height) = booklet.finished;
    let beside = long / 2.0 - width - booklet.trim;
    let above = (short - height) / 2.0 - booklet.trim;
    let finished = ("size", size(booklet.finished, words).into());
    if beside > UNCUT || above > UNCUT {
        let tenths = |amount: f64| (amount * 10.0).round() / 10.0;
        let (head, edge) = (tenths(above + booklet.trim), tenths(beside + booklet.trim));
        let edge = ("edge", words.decimal(edge).into());
        if head > 0.0 {
            let head = ("head", words.decimal(head).into());
            return words.with("booklet-cut-to-size", [head, edge, finished]);
        }
        words.with("booklet-cut-fore-edge", [edge, finished])
    } else if booklet.trim > 0.0 {
        words.with("booklet-cut", [("trim", words.decimal(booklet.trim).into()), finished])
    } else {
        words.text("booklet-no-cut")
    }
}

/// The sheets of each signature: "1 to 4; 5 to 8".
fn ranges(booklet: &BookletTicket, words: &Words) -> String {
    let mut first = 1;
    let ranges: Vec<String> = booklet
        .signatures
        .iter()
        .map(|count| {
            let last = first + count - 1;
            let range = if *count == 1 {
                first.to_string()
            } else {
                words.with("booklet-range", [("first", first.into()), ("last", last.into())])
            };
            first = last + 1;
            range
        })
        .collect();
    ranges.join(&words.text("between-groups"))
}

fn card_steps(cards: &CardTicket, words: &Words) -> Vec<String> {
    let paper = [("paper", cards.paper.name().into())];
    let set = match cards.duplex {
        Duplex::ShortEdge => "cards-set-short-edge",
        Duplex::LongEdge => "cards-set-long-edge",
    };
    vec![words.with(set, paper), words.text("cards-test"), words.text("cards-cut")]
}

fn sheets(booklet: &BookletTicket) -> usize {
    booklet.signatures.iter().sum()
}

/// "3 sheets of A4".
fn paper_of(count: usize, paper: &str, words: &Words) -> String {
    words.with("print-paper-of", [("count", count.into()), ("paper", paper.into())])
}

/// How many sides sheets have, and how the printer turns them over.
fn sides(sheets: usize, duplex: Duplex, words: &Words) -> String {
    let id = match duplex {
        Duplex::ShortEdge => "print-sides-short-edge",
        Duplex::LongEdge => "print-sides-long-edge",
    };
    words.with(id, [("count", (2 * sheets).into())])
}

fn pages(booklet: &BookletTicket, words: &Words) -> String {
    match booklet.added {
        0 => booklet.pages.to_string(),
        added => {
            let variables = [("count", booklet.pages.into()), ("added", added.into())];
            words.with("print-pages-added", variables)
        }
    }
}
