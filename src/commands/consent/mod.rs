//! `bindery consent`, one verb in each file.

mod expiring;
mod list;
mod show;
mod withdraw;

use super::Ended;
use crate::assembly::workspace::Workspace;
use crate::cli::{self, ConsentVerb};
use crate::project::{Agreed, Consent, Scope};

pub(super) fn run(arguments: &cli::Consent) -> Ended {
    match &arguments.verb {
        ConsentVerb::List(arguments) => list::run(arguments),
        ConsentVerb::Show(arguments) => show::run(arguments),
        ConsentVerb::Expiring(arguments) => expiring::run(arguments),
        ConsentVerb::Withdraw(arguments) => withdraw::run(arguments),
    }
}

/// "all", "none" or the names.
fn agreed(own: &Agreed) -> String {
    match own {
        Agreed::All => "all".to_owned(),
        Agreed::Only(names) if names.is_empty() => "none".to_owned(),
        Agreed::Only(names) => names.join(", "),
    }
}

/// The languages that a person agreed to.
fn languages(scope: &Scope) -> String {
    agreed(&scope.languages)
}

/// Every record of a project, by reference.
fn records(workspace: &Workspace) -> impl Iterator<Item = (&str, &Consent)> {
    let records = workspace.project.ledger.records.iter();
    records.map(|(reference, record)| (reference.as_str(), record))
}
