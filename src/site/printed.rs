//! What the files themselves say about printing, and where the site says it.
//!
//! In: files that are made for a printer. Out: the tickets in them, and the addresses of their
//! instructions on the page about printing.

use super::address::relative;
use super::downloads::Download;
use crate::ground::files;
use crate::pages::pdf::Ticket;
use std::collections::BTreeMap;

/// The page about printing.
pub(super) const PRINTING: &str = "help/printing/index.html";

/// The tickets of files, by the paths of these in the site.
#[derive(Default)]
pub(super) struct Printing {
    tickets: BTreeMap<String, Ticket>,
}

impl Printing {
    /// The ticket in a file, if it has one.
    pub(super) fn ticket(&self, download: &Download) -> Option<&Ticket> {
        self.tickets.get(&download.path)
    }

    /// Reads the tickets in files that are not for reading.
    pub(super) fn of(downloads: &[Download], is_for_shop: impl Fn(&str) -> bool) -> Self {
        let made_for_printers = downloads
            .iter()
            .filter(|own| own.artefact.is_sheets() || is_for_shop(&own.artefact.edition));
        let tickets = made_for_printers.filter(|own| own.is_offered()).filter_map(|own| {
            let bytes = own.file.as_deref().and_then(files::bytes_of)?;
            Some((own.path.clone(), Ticket::find(&bytes)?))
        });
        Self { tickets: tickets.collect() }
    }
}

/// Where the instructions for a file are on the page. It is the same in every version.
pub(super) fn anchor(download: &Download) -> String {
    let name = download.latest.rsplit('/').next().unwrap_or_default();
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let stem: String =
        stem.chars().map(|own| if own.is_ascii_alphanumeric() { own } else { '-' }).collect();
    format!("file-{stem}")
}

/// The address of the instructions for a file, from a page of the same language.
pub(super) fn address_of(download: &Download, from: &str) -> String {
    relative(from, &format!("{PRINTING}#{}", anchor(download)))
}
