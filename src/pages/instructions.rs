//! How to print, fold and cut a file, in words for the person at the printer.
//!
//! In: the ticket inside a file. Out: facts and steps, and what is done in each step, for those who
//! draw it. Knows nothing of where they are shown.

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

/// What somebody does with the paper in a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Action {
    /// Turning the sheet over on one of its edges.
    Turn(Duplex),
    /// Folding sheets together, with the fold on this side of the front cover.
    Fold(Binding),
    Staple(Binding),
    Sew(Binding),
    /// Folding several signatures, each for itself.
    FoldEach(Binding),
    /// Joining folded signatures.
    Bind(Binding),
    /// Cutting a folded booklet to its size.
    Trim(Binding),
    CutCards,
}

/// A step of the instructions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Step {
    pub(crate) text: String,
    /// What a drawing of it would show, if there is something to be seen.
    pub(crate) action: Option<Action>,
}

impl Step {
    fn does(action: Action, text: String) -> Self {
        Self { text, action: Some(action) }
    }

    pub(crate) fn says(text: String) -> Self {
        Self { text, action: None }
    }
}

/// What to do, in order.
pub(crate) fn steps(ticket: &Ticket, words: &Words) -> Vec<String> {
    steps_with_actions(ticket, words).into_iter().map(|step| step.text).collect()
}

/// The same with what is done in each step.
pub(crate) fn steps_with_actions(ticket: &Ticket, words: &Words) -> Vec<Step> {
    match ticket {
        Ticket::Booklet(booklet) => booklet_steps(booklet, words),
        Ticket::Cards(cards) => card_steps(cards, words),
        Ticket::PrintShop(shop) => shop_steps(shop, words).into_iter().map(Step::says).collect(),
    }
}

fn booklet_steps(booklet: &BookletTicket, words: &Words) -> Vec<Step> {
    let paper = [("paper", booklet.paper.name().into())];
    let set = match booklet.duplex {
        Duplex::ShortEdge => "booklet-set-short-edge",
        Duplex::LongEdge => "booklet-set-long-edge",
    };
    let binding = booklet.binding;
    let mut steps = vec![
        Step::does(Action::Turn(booklet.duplex), words.with(set, paper)),
        Step::says(words.text("booklet-test")),
        Step::says(words.text("booklet-rest")),
    ];
    if let [only] = booklet.signatures[..] {
        let stack = match binding {
            Binding::Left => "booklet-stack-left",
            Binding::Right => "booklet-stack-right",
        };
        steps.push(Step::does(Action::Fold(binding), words.text(stack)));
        steps.push(if only > STAPLED {
            let text = words.with("booklet-sew", [("count", only.into())]);
            Step::does(Action::Sew(binding), text)
        } else {
            Step::does(Action::Staple(binding), words.text("booklet-staple"))
        });
    } else {
        let count = ("count", booklet.signatures.len().into());
        let ranges = ("ranges", ranges(booklet, words).into());
        let text = words.with("booklet-signatures", [count, ranges]);
        steps.push(Step::does(Action::FoldEach(binding), text));
        let bind = match binding {
            Binding::Left => "booklet-bind-left",
            Binding::Right => "booklet-bind-right",
        };
        steps.push(Step::does(Action::Bind(binding), words.text(bind)));
    }
    steps.push(cut(booklet, words));
    steps
}

/// What is cut off. Pages that fill half a sheet lose only their trim.
fn cut(booklet: &BookletTicket, words: &Words) -> Step {
    let (short, long) = booklet.paper.edges();
    let (width, height) = booklet.finished;
    let beside = long / 2.0 - width - booklet.trim;
    let above = (short - height) / 2.0 - booklet.trim;
    let finished = ("size", size(booklet.finished, words).into());
    let text = if beside > UNCUT || above > UNCUT {
        let tenths = |amount: f64| (amount * 10.0).round() / 10.0;
        let (head, edge) = (tenths(above + booklet.trim), tenths(beside + booklet.trim));
        let edge = ("edge", words.decimal(edge).into());
        if head > 0.0 {
            let head = ("head", words.decimal(head).into());
            words.with("booklet-cut-to-size", [head, edge, finished])
        } else {
            words.with("booklet-cut-fore-edge", [edge, finished])
        }
    } else if booklet.trim > 0.0 {
        words.with("booklet-cut", [("trim", words.decimal(booklet.trim).into()), finished])
    } else {
        return Step::says(words.text("booklet-no-cut"));
    };
    Step::does(Action::Trim(booklet.binding), text)
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

fn card_steps(cards: &CardTicket, words: &Words) -> Vec<Step> {
    let paper = [("paper", cards.paper.name().into())];
    let set = match cards.duplex {
        Duplex::ShortEdge => "cards-set-short-edge",
        Duplex::LongEdge => "cards-set-long-edge",
    };
    vec![
        Step::does(Action::Turn(cards.duplex), words.with(set, paper)),
        Step::says(words.text("cards-test")),
        Step::does(Action::CutCards, words.text("cards-cut")),
    ]
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
