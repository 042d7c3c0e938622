//! `bindery consent list`.

use super::super::table::{Side, table};
use super::super::{Ended, Ending, fail, load, print, print_json, tell};
use super::{languages, records};
use crate::cli::{self, ListFormat};
use crate::project::CONSENT;
use serde_json::json;

pub(super) fn run(arguments: &cli::ConsentList) -> Ended {
    let workspace = load(&arguments.root)?;
    let today = workspace.day_of_consent().map_err(fail)?;
    let state = |reference, record| workspace.testimony_state(reference, record, today);
    match arguments.format {
        ListFormat::Json => {
            let items: Vec<_> = records(&workspace)
                .map(|(reference, record)| {
                    let state = state(reference, record);
                    json!({
                        "reference": reference,
                        "shown": record.presentation.name(),
                        "languages": languages(&record.scope),
                        "until": record.scope.until,
                        "review_by": record.review_by,
                        "state": state.name(),
                        "about": state.words(),
                    })
                })
                .collect();
            print_json(&items);
        }
        ListFormat::Human => {
            let rows: Vec<Vec<String>> = records(&workspace)
                .map(|(reference, record)| {
                    vec![
                        reference.to_owned(),
                        record.presentation.name().to_owned(),
                        languages(&record.scope),
                        record.scope.until.to_string(),
                        record.review_by.to_string(),
                        state(reference, record).words(),
                    ]
                })
                .collect();
            let headings = [
                ("reference", Side::Left),
                ("shown", Side::Left),
                ("languages", Side::Left),
                ("until", Side::Left),
                ("review by", Side::Left),
                ("state", Side::Left),
            ];
            match rows.is_empty() {
                true => tell(&format!("there are no records in {CONSENT}\n")),
                false => print(&table(&headings, &rows)),
            }
        }
    }
    let unread = &workspace.project.ledger.unread;
    if unread.is_empty() {
        return Ok(Ending::Fine);
    }
    tell(&format!(
        "these records have mistakes, which `bindery check` shows: {}\n",
        unread.join(", ")
    ));
    Ok(Ending::Content)
}
