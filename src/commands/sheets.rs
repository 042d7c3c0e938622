//! `bindery sheets`: how to print, fold and cut a file, for the person at the printer.

use super::{Ending, fail, print, print_json, tell};
use crate::cli::{self, ListFormat};
use crate::ground::files;
use crate::ground::own_words::{Catalogues, Words};
use crate::ground::words::{columns, wrap};
use crate::pages::instructions::{facts, steps};
use crate::pages::pdf::Ticket;
use crate::pages::pdf::preflight::Preflight;
use crate::pages::shop_instructions::preflight_facts;
use crate::project::catalogues_at;
use serde_json::{Value, json};
use std::path::Path;

pub(super) fn run(arguments: &cli::Sheets) -> Ending {
    let catalogues = match catalogues_at(&arguments.root) {
        Ok(catalogues) => catalogues,
        Err(problem) => return fail(problem),
    };
    let mut found = Vec::new();
    let mut ending = Ending::Fine;
    for path in &arguments.files {
        match ticket(path, &catalogues) {
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

/// The ticket inside a file, and what preflight finds in a file for a print shop.
fn ticket(path: &Path, catalogues: &Catalogues) -> Result<Found, String> {
    let bytes = files::bytes_at(path).map_err(|problem| problem.message)?;
    let (ticket, language) = Ticket::find_in(&bytes).ok_or_else(|| {
        "this file has no job ticket: print it like any other file, or use the one next to it \
         that has `-sheets-` in its name"
            .to_owned()
    })?;
    let is_for_shop = matches!(ticket, Ticket::PrintShop(_));
    let preflight = is_for_shop.then(|| Preflight::of(&bytes)).flatten();
    // The person at the printer reads the language of the file. Languages without a catalogue get
    // English instructions, as a file may come from a project that is not here.
    let known = language.filter(|language| catalogues.words(language).is_some());
    let words = match known {
        Some(language) => catalogues.required(language.tag()).map_err(|problem| problem.message)?,
        None => Words::english(),
    };
    Ok(Found { ticket, preflight, words })
}

/// What is known about a file.
struct Found {
    ticket: Ticket,
    preflight: Option<Preflight>,
    words: Words,
}

impl Found {
    /// What somebody has to know first: the messages with the names of facts, and what each fact is.
    fn facts(&self) -> Vec<(&'static str, String)> {
        let mut all = facts(&self.ticket, &self.words);
        if let (Some(found), Ticket::PrintShop(shop)) = (&self.preflight, &self.ticket) {
            all.extend(preflight_facts(found, shop.press.as_ref(), &self.words));
        }
        all
    }
}

fn item(file: &str, found: &Found) -> Value {
    let mut item = json!({
        "file": file,
        "ticket": found.ticket,
        "sheets": found.ticket.sheets(),
        "steps": steps(&found.ticket, &found.words),
    });
    if let (Some(preflight), Some(item)) = (&found.preflight, item.as_object_mut()) {
        item.insert("preflight".to_owned(), json!(preflight));
    }
    item
}

/// Facts, then numbered steps, in lines that fit a terminal.
fn human(file: &str, found: &Found) -> String {
    let mut out = format!("{file}\n");
    let facts = found.facts();
    let names: Vec<String> = facts.iter().map(|(id, _)| found.words.text(id)).collect();
    let room = names.iter().map(|name| columns(name)).max().unwrap_or(0).max(9) + 1;
    for (name, (_, value)) in names.iter().zip(facts) {
        let gap = " ".repeat(room - columns(name));
        for line in wrap(&value, 83, &format!("  {name}{gap}"), &" ".repeat(room + 2)) {
            out.push_str(&format!("{line}\n"));
        }
    }
    for (number, step) in steps(&found.ticket, &found.words).iter().enumerate() {
        for line in wrap(step, 83, &format!("{:>3}. ", number + 1), "     ") {
            out.push_str(&format!("{line}\n"));
        }
    }
    // Marks that keep numbers in their own direction would be shown as codes here.
    out.retain(|c| !matches!(c, '\u{2066}'..='\u{2069}'));
    out
}
