//! `bindery sheets`: how to print, fold and cut a file, for the person at the printer.

use super::{Ending, print, print_json, tell};
use crate::cli::{self, ListFormat};
use crate::ground::files;
use crate::ground::words::wrap;
use crate::pages::instructions::{facts, steps};
use crate::pages::pdf::Ticket;
use serde_json::{Value, json};
use std::path::Path;

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
            print_json(&items);
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
        "this file has no job ticket: print it like any other file, or use the one next to it \
         that has `-sheets-` in its name"
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

/// Facts, then numbered steps, in lines that fit a terminal.
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
