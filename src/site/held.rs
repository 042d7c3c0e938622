//! Which testimonies a site holds, so that an old one is not published after a person’s consent has
//! ended.
//!
//! In: the releases that the site is made from. Out: lines in the file that marks its folder, with
//! references and dates and no words; and before the site is published, whether each testimony may still
//! be shown.

use super::contents::MARK;
use super::released::Released;
use crate::book::consent::mentions;
use crate::ground::clock;
use crate::ground::date::Date;
use crate::ground::diagnostic::{Code, Diagnostic, Failure};
use crate::ground::files;
use crate::ground::source::Sources;
use crate::project::{Carrier, Project, Refusal, open_root};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// A line for every testimony that is in a page or a file of the site, with the last day on which it may
/// be shown.
pub(super) fn lines(released: &Released) -> String {
    let workspace = &released.newest.workspace;
    let ledger = &workspace.project.ledger;
    let mut held: BTreeSet<&str> = BTreeSet::new();
    for record in &released.history.records {
        let offered = record.artefacts.iter().filter(|made| {
            released.withheld(made).is_none() && released.recall_of(record, made).is_none()
        });
        held.extend(offered.flat_map(|made| &made.testimonies).map(String::as_str));
    }
    let mentions = mentions(&workspace.book);
    held.extend(mentions.keys().map(String::as_str).filter(|reference| {
        let scope = ledger.records.get(*reference).map(|record| &record.scope);
        let is_shown =
            scope.is_some_and(|own| own.online && own.formats.holds(Carrier::Web.name()));
        is_shown && ledger.ended(reference, released.newest.release.date).is_none()
    }));
    let lines = held.into_iter().filter_map(|reference| {
        let until = ledger.records.get(reference)?.scope.until;
        Some(format!("{reference} {until}\n"))
    });
    lines.collect()
}

/// Refuses a site with a testimony that may no longer be shown. `root` is the project's folder, if there
/// is a project: it knows what was withdrawn since.
///
/// # Errors
/// If a testimony was withdrawn, the time for which the person agreed is over, or the person no longer
/// agrees to have it online.
pub(crate) fn require_shown(site: &Path, root: &Path) -> Result<(), Failure> {
    let mark = files::text_of(&site.join(MARK)).unwrap_or_default();
    let held: BTreeMap<&str, Date> = mark
        .lines()
        .filter_map(|line| {
            let (reference, until) = line.split_once(' ')?;
            Some((reference, Date::read(until.trim()).ok()?))
        })
        .collect();
    let Some(today) = clock::day_of_making().filter(|_| !held.is_empty()) else { return Ok(()) };
    // A site may be published without the project.
    let project = open_root(root).ok().and_then(|root| Project::load(root).ok());
    let ledger = project.map(|project| project.ledger).unwrap_or_default();
    let mut problems = Vec::new();
    for (reference, until) in held {
        let refusal = match ledger.records.get(reference) {
            Some(record) => ledger.ended(reference, today).or_else(|| {
                let what = || Refusal::NotAgreed("having it online".to_owned());
                (!record.scope.online).then(what)
            }),
            None => (today > until).then_some(Refusal::Ended(until)),
        };
        problems.extend(refusal.map(|refusal| {
            let message = format!(
                "this site holds the testimony `{reference}`, which may no longer be shown: {refusal}"
            );
            Diagnostic::error(Code::Consent, message)
                .in_path(site.display().to_string())
                .hint("make the site again with `bindery site`, and publish that")
        }));
    }
    match problems.is_empty() {
        true => Ok(()),
        false => Err(Failure::new(Sources::default(), problems)),
    }
}
