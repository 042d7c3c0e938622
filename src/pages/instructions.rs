//! How to print, fold and cut a file, in words for the person at the printer.
//!
//! In: the ticket inside a file. Out: facts and steps. Knows nothing of where they are shown.

pub(crate) use super::amounts::counted;
use super::amounts::size;
use super::pdf::Ticket;
use super::pdf::impose::{BookletTicket, CardTicket, UNCUT};
use super::shop_instructions::{shop_facts, shop_steps};
use crate::project::{Binding, Duplex};

/// An office stapler cannot take more sheets than this, folded together.
const STAPLED: usize = 15;

/// What somebody at the printer has to know first: names and values.
pub(crate) fn facts(ticket: &Ticket) -> Vec<(&'static str, String)> {
    match ticket {
        Ticket::Booklet(booklet) => vec![
            ("paper", format!("{} of {}", counted(sheets(booklet), "sheet"), booklet.paper.name())),
            ("sides", format!("{}, {}", 2 * sheets(booklet), turning(booklet.duplex))),
            ("pages", pages(booklet)),
            ("finished", size(booklet.finished)),
        ],
        Ticket::Cards(cards) => vec![
            ("paper", format!("{} of {}", counted(cards.sheets, "sheet"), cards.paper.name())),
            ("sides", format!("{}, {}", 2 * cards.sheets, turning(cards.duplex))),
            (
                "cards",
                format!(
                    "{}, {} on a sheet",
                    counted(cards.cards, "card"),
                    cards.columns * cards.rows
                ),
            ),
            ("finished", size(crate::project::CARD)),
        ],
        Ticket::PrintShop(shop) => shop_facts(shop),
    }
}

/// What to do, in order.
pub(crate) fn steps(ticket: &Ticket) -> Vec<String> {
    match ticket {
        Ticket::Booklet(booklet) => booklet_steps(booklet),
        Ticket::Cards(cards) => card_steps(cards),
        Ticket::PrintShop(shop) => shop_steps(shop),
    }
}

fn booklet_steps(booklet: &BookletTicket) -> Vec<String> {
    let paper = booklet.paper.name();
    let mut steps = vec![
        format!(
            "Set the printer to {paper}, {}, and to 100% or “actual size”. Leave “fit to page” \
             and the printer's own booklet setting off: the pages are already in booklet order.",
            turning(booklet.duplex)
        ),
        "Print sides 1 and 2 first, as a test. Hold the sheet with the front cover towards you and \
         turn it over like the page of a book: the back must be the right way up. If it is upside \
         down, choose the other edge in the printer's settings."
            .to_owned(),
        "Print the rest. The small print at the foot of each side gives the number of the sheet.".to_owned(),
    ];
    let side = match booklet.binding {
        Binding::Left => "left",
        Binding::Right => "right",
    };
    if let [only] = booklet.signatures[..] {
        steps.push(format!(
            "Stack the sheets in order, with sheet 1 at the bottom, front side down. Fold the stack \
             in the middle, along the dashed marks. The front cover is now on the outside, with the \
             fold on its {side}."
        ));
        steps.push(if only > STAPLED {
            format!(
                "Staple or sew through the fold from the outside. {only} sheets are too many for an \
                 office stapler: sew them, or ask a print shop."
            )
        } else {
            "Staple twice through the fold from the outside, with a stapler that reaches that far."
                .to_owned()
        });
    } else {
        let mut first = 1;
        let ranges: Vec<String> = booklet
            .signatures
            .iter()
            .map(|count| {
                let last = first + count - 1;
                let range =
                    if *count == 1 { first.to_string() } else { format!("{first} to {last}") };
                first = last + 1;
                range
            })
            .collect();
        steps.push(format!(
            "This book has {} signatures. Fold each one separately, in the middle, along the dashed \
             marks, with its first sheet on the outside: sheets {}.",
            booklet.signatures.len(),
            ranges.join("; ")
        ));
        steps.push(format!(
            "Stack the signatures in order, with the first on top and the folds on the {side}. Sew \
             them together through the folds, or clamp them and glue the spine."
        ));
    }
    steps.push(cut(booklet));
    steps
}

/// What is cut off. Pages that fill half a sheet lose only their trim.
fn cut(booklet: &BookletTicket) -> String {
    let (short, long) = booklet.paper.edges();
    let (width, height) = booklet.finished;
    let beside = long / 2.0 - width - booklet.trim;
    let above = (short - height) / 2.0 - booklet.trim;
    let amounts = if beside > UNCUT || above > UNCUT {
        let tenths = |amount: f64| (amount * 10.0).round() / 10.0;
        let (head, edge) = (tenths(above + booklet.trim), tenths(beside + booklet.trim));
        match head > 0.0 {
            true => format!("{head} mm at the head and foot, {edge} mm at the fore edge"),
            false => format!("{edge} mm at the fore edge"),
        }
    } else if booklet.trim > 0.0 {
        format!("{} mm at the head, foot and fore edge", booklet.trim)
    } else {
        return "Nothing needs to be cut off.".to_owned();
    };
    format!(
        "Cut along the solid marks: {amounts}. The finished size is {}. You can also leave the \
         booklet uncut: it reads just as well, but keeps its marks.",
        size(booklet.finished)
    )
}

fn card_steps(cards: &CardTicket) -> Vec<String> {
    vec![
        format!(
            "Set the printer to {}, {}, and to 100% or “actual size”, not “fit to page”. Use card of \
             200 g/m² or more, which lasts longer, or laminate paper.",
            cards.paper.name(),
            turning(cards.duplex)
        ),
        "Print sides 1 and 2 first, as a test. Hold the sheet against the light: the marks on the \
         two sides must coincide. If the back of a card belongs to a different card, choose the \
         other edge in the printer's settings."
            .to_owned(),
        "Cut along the marks with a guillotine, or with a knife and a ruler. Make the long cuts \
         first, then the short ones."
            .to_owned(),
    ]
}

fn sheets(booklet: &BookletTicket) -> usize {
    booklet.signatures.iter().sum()
}

fn turning(duplex: Duplex) -> &'static str {
    match duplex {
        Duplex::ShortEdge => "both sides, flip on the short edge",
        Duplex::LongEdge => "both sides, flip on the long edge",
    }
}

fn pages(booklet: &BookletTicket) -> String {
    match booklet.added {
        0 => booklet.pages.to_string(),
        added => format!("{}, and {added} more to fill the last sheet", booklet.pages),
    }
}
