//! `bindery sheets`: how a file is printed, folded and cut, for whoever stands at the printer.

use super::{Ending, print, tell};
use crate::cli::{self, ListFormat};
use crate::ground::files;
use crate::ground::words::wrap;
use crate::pages::pdf::Ticket;
use crate::pages::pdf::impose::{BookletTicket, CardTicket, ShopTicket};
use crate::project::{Binding, Duplex};
use serde_json::{Value, json};
use std::path::Path;

/// More sheets than this, folded together, are too much for an office stapler.
const STAPLED: usize = 15;

pub(super) fn run(arguments: &cli::Sheets) -> Ending {
    let mut found = Vec::new();
    let mut ending = Ending::Fine;
    for path in &arguments.files {
        match ticket(path) {
            Ok(ticket) => found.push((path.display().to_string(), ticket)),
            Err(message) => {
                tell(&format!("error: {}: {message}\n", path.display()));
                ending = Ending::Usage;
            }
        }
    }
    match arguments.format {
        ListFormat::Human => {
            let pieces: Vec<String> =
                found.iter().map(|(file, ticket)| human(file, ticket)).collect();
            print(&pieces.join("\n"));
        }
        ListFormat::Json => {
            let items: Vec<Value> = found.iter().map(|(file, ticket)| item(file, ticket)).collect();
            let text = serde_json::to_string_pretty(&items).expect("tickets are plain data");
            print(&format!("{text}\n"));
        }
    }
    ending
}

/// The ticket inside a file.
fn ticket(path: &Path) -> Result<Ticket, String> {
    let Some(bytes) = files::bytes_of(path) else {
        return Err("this file cannot be read".to_owned());
    };
    Ticket::find(&bytes).ok_or_else(|| {
        "this file has no job ticket: print it like any other, or take the one beside it whose \
         name has `-sheets-`"
            .to_owned()
    })
}

fn item(file: &str, ticket: &Ticket) -> Value {
    json!({
        "file": file,
        "ticket": ticket,
        "sheets": ticket.sheets(),
        "steps": steps(ticket),
    })
}

/// Facts, then steps with numbers, in lines that a terminal can show.
fn human(file: &str, ticket: &Ticket) -> String {
    let mut out = format!("{file}\n");
    for (name, value) in facts(ticket) {
        out.push_str(&format!("  {name:<10}{value}\n"));
    }
    for (number, step) in steps(ticket).iter().enumerate() {
        for line in wrap(step, 83, &format!("{:>3}. ", number + 1), "     ") {
            out.push_str(&format!("{line}\n"));
        }
    }
    out
}

fn facts(ticket: &Ticket) -> Vec<(&'static str, String)> {
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
        Ticket::PrintShop(shop) => vec![
            ("pages", shop.pages.to_string()),
            ("finished", size(shop.finished)),
            ("bleed", format!("{} mm on every side", shop.bleed)),
        ],
    }
}

fn steps(ticket: &Ticket) -> Vec<String> {
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
            "Set the printer to {paper}, {}, and to 100 % or “actual size”. Leave “fit to page” \
             and the printer's own booklet setting off: the pages are in booklet order already.",
            turning(booklet.duplex)
        ),
        "Print sides 1 and 2 first, as a test. Hold the sheet with the front cover towards you and \
         turn it over like the page of a book: what is on the back must be upright. If it is upside \
         down, choose the other edge."
            .to_owned(),
        "Print the rest. The small print at the foot of each side says which sheet it is.".to_owned(),
    ];
    let side = match booklet.binding {
        Binding::Left => "left",
        Binding::Right => "right",
    };
    if let [only] = booklet.signatures[..] {
        steps.push(format!(
            "Put the sheets on a pile in order, sheet 1 at the bottom with its front down. Fold \
             the pile in the middle, along the dashed marks. The front cover is outside, with the \
             fold on its {side}."
        ));
        steps.push(if only > STAPLED {
            format!(
                "Staple or sew through the fold from outside. {only} sheets are too many for an \
                 office stapler: sew them, or ask a print shop."
            )
        } else {
            "Staple twice through the fold, from outside, with a stapler that reaches that far."
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
            "This book has {} signatures. Fold each by itself, in the middle, along the dashed \
             marks, its first sheet outside: sheets {}.",
            booklet.signatures.len(),
            ranges.join("; ")
        ));
        steps.push(format!(
            "Put the signatures on top of each other in order, the first on top, folds on the \
             {side}. Sew them together through the folds, or clamp them and glue their backs."
        ));
    }
    steps.push(if booklet.trim > 0.0 {
        format!(
            "Cut along the solid marks: {} mm at head, foot and fore edge, {}. A booklet that is \
             not cut is as good to read; it only keeps its marks.",
            booklet.trim,
            size(booklet.finished)
        )
    } else {
        "Nothing is cut off.".to_owned()
    });
    steps
}

fn card_steps(cards: &CardTicket) -> Vec<String> {
    vec![
        format!(
            "Set the printer to {}, {}, and to 100 % or “actual size”, not “fit to page”. Card of \
             200 g/m² or more lasts; paper can be laminated.",
            cards.paper.name(),
            turning(cards.duplex)
        ),
        "Print sides 1 and 2 first, as a test. Hold the sheet against the light: the marks of both \
         sides must lie on each other. If the words behind a card are another card's, choose the \
         other edge."
            .to_owned(),
        "Cut along the marks, with a guillotine or a knife and a ruler: first the long cuts, then \
         the short ones."
            .to_owned(),
    ]
}

fn shop_steps(shop: &ShopTicket) -> Vec<String> {
    let sides = if shop.both_sides { "both sides" } else { "one side" };
    let mut steps = vec![
        format!(
            "Send this file to the print shop as it is. Order {} pages, printed on {sides}, trimmed \
             to {}.",
            shop.pages,
            size(shop.finished)
        ),
        format!(
            "Tell them: PDF with TrimBox and BleedBox, {} mm bleed, RGB colours with an sRGB \
             profile to be converted to their press, all fonts inside.",
            shop.bleed
        ),
    ];
    if shop.marks {
        steps.push(
            "Crop and registration marks stand outside the bleed. A shop that adds its own can \
             place the file by its BleedBox."
                .to_owned(),
        );
    }
    steps
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

fn size((width, height): (f64, f64)) -> String {
    format!("{width} by {height} mm")
}

pub(super) fn counted(count: usize, what: &str) -> String {
    if count == 1 { format!("1 {what}") } else { format!("{count} {what}s") }
}
