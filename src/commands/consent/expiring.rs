//! `bindery consent expiring`.

use super::super::table::{Side, table};
use super::super::{Ended, Ending, fail, load_text, print, print_json, tell};
use super::records;
use crate::cli::{self, ListFormat};
use crate::ground::date::Date;
use crate::ground::words::counted;
use serde::Serialize;

/// Something that a person has to be asked about.
#[derive(Debug, Serialize)]
struct Due<'a> {
    date: Date,
    reference: &'a str,
    /// `ends` or `review`.
    what: &'static str,
    todo: &'static str,
}

pub(super) fn run(arguments: &cli::ConsentExpiring) -> Ended {
    let workspace = load_text(&arguments.root)?;
    let today = workspace.day_of_consent().map_err(fail)?;
    let last = today.after(arguments.within);
    let mut due = Vec::new();
    for (reference, record) in records(&workspace).filter(|(_, record)| record.gone().is_none()) {
        let until = record.scope.until;
        if until <= last {
            let todo = match until < today {
                true => "it is no longer shown: ask the person again, or withdraw it",
                false => "ask the person whether it may be shown for longer",
            };
            due.push(Due { date: until, reference, what: "ends", todo });
        }
        // A consent that has ended has to be given again, whatever the review says.
        if record.review_by <= last && until >= today {
            let todo = "ask the person again, look at their safety, and set the next `review-by`";
            due.push(Due { date: record.review_by, reference, what: "review", todo });
        }
    }
    due.sort_by_key(|own| (own.date, own.reference, own.what));
    match arguments.format {
        ListFormat::Json => print_json(&due),
        ListFormat::Human if due.is_empty() => {}
        ListFormat::Human => {
            let row = |own: &Due<'_>| {
                let what = if own.what == "ends" { "consent ends" } else { "review is due" };
                vec![
                    own.date.to_string(),
                    own.reference.to_owned(),
                    what.to_owned(),
                    own.todo.to_owned(),
                ]
            };
            let headings = [
                ("date", Side::Left),
                ("reference", Side::Left),
                ("what", Side::Left),
                ("to do", Side::Left),
            ];
            print(&table(&headings, &due.iter().map(row).collect::<Vec<_>>()));
        }
    }
    if due.is_empty() {
        tell(&format!(
            "nothing ends and no review is due within {}\n",
            counted(usize::from(arguments.within), "day")
        ));
        return Ok(Ending::Fine);
    }
    Ok(Ending::Content)
}
