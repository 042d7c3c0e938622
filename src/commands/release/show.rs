//! `bindery release show`.

use super::super::{Ended, Ending, print, print_json, tell};
use super::{count, failed};
use crate::cli::{self, ShowFormat};
use crate::release::wording::{Found, WordingRequest, human, markdown, wording};

pub(super) fn run(arguments: &cli::ReleaseShow) -> Ended {
    let request = WordingRequest {
        root: &arguments.root,
        section: &arguments.section,
        at: arguments.at.as_ref(),
        partner: arguments.partner.as_deref(),
    };
    let Found { section, partners, words, unreviewed_words } = wording(&request).map_err(failed)?;
    match arguments.format {
        ShowFormat::Human => print(&human::human(&section, &words)),
        ShowFormat::Markdown => print(&markdown::markdown(&section, &words)),
        ShowFormat::Json => print_json(&section),
    }
    for recall in &section.recalls {
        tell(&format!(
            "warning: this text was recalled on {}: {}\n",
            recall.date.long(),
            recall.reason
        ));
    }
    if arguments.partner.is_none() && section.differing > 0 {
        let places = count(section.differing, "place", "places");
        tell(&format!(
            "note: copies of some partners differ in {places}: name one of them with --partner ({})\n",
            partners.join(", ")
        ));
    }
    for language in unreviewed_words {
        tell(&format!("note: nobody had reviewed the tool’s own words in `{language}`\n"));
    }
    Ok(Ending::Fine)
}
