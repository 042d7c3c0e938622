//! A run of `publish`: from a finished site to its place.
//!
//! In: a site, a place, and what is allowed. Out: the place with exactly the files of the site, and
//! with those of others if they may stay; or, for a trial, only what would be done. The record is
//! written before and after, so that a run can be interrupted at any moment and repeated.

use super::place::{Hold, Place};
use super::plan::{Change, Consent, Plan};
use super::record::{Known, RECORD, Record};
use super::site::Site;
use super::survey::{Survey, Whose, survey};
use super::together::together;
use crate::ground::diagnostic::Diagnostic;
use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// How often a run that waits looks whether it must stop.
const TICK: Duration = Duration::from_millis(200);

/// How a run is to be done.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Manner {
    pub(crate) consent: Consent,
    /// Only say what would be done.
    pub(crate) is_trial: bool,
    /// How long to wait before old files are removed, so that readers who have just got an old page
    /// can still get what it leads to.
    pub(crate) pause: Duration,
}

/// What a run did, or would do.
#[derive(Debug)]
pub(crate) struct Done {
    /// The files that were not as they should be, with the size of each.
    pub(crate) changes: BTreeMap<String, (Change, u64)>,
    /// How many files were already in place.
    pub(crate) same: usize,
    /// Files of somebody else, which stay.
    pub(crate) others: Vec<String>,
    /// Files that somebody had changed since they were published.
    pub(crate) altered: Vec<String>,
    /// Whether an earlier run had been interrupted.
    pub(crate) was_unfinished: bool,
}

/// What a run tells while it works.
pub(crate) trait Listener: Sync {
    /// Something that takes time begins.
    fn tell(&self, message: &str);
    /// So many files will be put in place or removed.
    fn begin(&self, files: usize);
    /// One of them is done.
    fn step(&self, path: &str);
}

/// Publishes a site.
///
/// # Errors
/// If the place cannot be used or has files of somebody else, or something fails on the way. Readers
/// then still have complete pages, and the same command goes on from there.
pub(super) fn publish(
    site: &Site,
    place: &dyn Place,
    manner: Manner,
    listener: &dyn Listener,
) -> Result<Done, Diagnostic> {
    let hold: Option<Hold> = match manner.is_trial {
        true => None,
        false => Some(place.hold(&|message| listener.tell(message))?),
    };
    let shown = format!("{}/{RECORD}", place.name().trim_end_matches('/'));
    let record = place.record()?.map(|bytes| Record::read(&bytes, &shown)).transpose()?;
    let survey = survey(place, record.as_ref(), site)?;
    let in_place = |problem: Diagnostic| match problem.path {
        Some(_) => problem,
        None => problem.in_path(place.name()),
    };
    let plan = Plan::new(site, &survey, manner.consent).map_err(in_place)?;
    let was_unfinished = record.as_ref().is_some_and(|record| record.unfinished);
    if !manner.is_trial {
        Run { site, place, survey: &survey, plan: &plan, listener }.all(record, manner.pause)?;
    }
    drop(hold);
    Ok(done(site, &survey, plan, was_unfinished))
}

fn done(site: &Site, survey: &Survey, plan: Plan, was_unfinished: bool) -> Done {
    let size = |path: &String| {
        let here = || survey.get(path).map_or(0, |here| here.bytes);
        site.files.get(path).map_or_else(here, |item| item.bytes)
    };
    let changes = plan.changes.iter().map(|(path, change)| (path.clone(), (*change, size(path))));
    Done {
        changes: changes.collect(),
        same: plan.same,
        others: plan.others,
        altered: plan.altered,
        was_unfinished,
    }
}

struct Run<'a> {
    site: &'a Site,
    place: &'a dyn Place,
    survey: &'a Survey,
    plan: &'a Plan,
    listener: &'a dyn Listener,
}

impl Run<'_> {
    fn all(&self, earlier: Option<Record>, pause: Duration) -> Result<(), Diagnostic> {
        let tags: Mutex<BTreeMap<String, Option<String>>> = Mutex::default();
        if !self.plan.is_empty() {
            self.place.put_record(self.record_before(earlier.as_ref()).to_bytes())?;
            self.listener.begin(self.plan.changes.len());
            self.remove(&self.plan.obstacles)?;
            for step in &self.plan.puts {
                together(step, |path| {
                    let tag = self.put(path)?;
                    tags.lock().unwrap_or_else(PoisonError::into_inner).insert(path.clone(), tag);
                    Ok(())
                })?;
            }
            if !self.plan.puts.is_empty() && !self.plan.removals.is_empty() {
                self.wait(pause)?;
            }
            for step in &self.plan.removals {
                self.remove(step)?;
            }
        }
        let tags = tags.into_inner().unwrap_or_else(PoisonError::into_inner);
        let record = self.record_after(&tags);
        if earlier.as_ref() != Some(&record) {
            self.place.may_go_on()?;
            self.place.put_record(record.to_bytes())?;
        }
        Ok(())
    }

    fn put(&self, path: &str) -> Result<Option<String>, Diagnostic> {
        self.place.may_go_on()?;
        let Some(item) = self.site.files.get(path) else { return Ok(None) };
        let tag = self.place.put(path, self.site.bytes(path, item)?, &item.sha256)?;
        self.listener.step(path);
        Ok(tag)
    }

    fn remove(&self, paths: &[String]) -> Result<(), Diagnostic> {
        together(paths, |path| {
            self.place.may_go_on()?;
            self.place.remove(path)?;
            self.listener.step(path);
            Ok(())
        })?;
        Ok(())
    }

    fn wait(&self, pause: Duration) -> Result<(), Diagnostic> {
        let mut left = pause;
        while !left.is_zero() {
            self.place.may_go_on()?;
            let part = left.min(TICK);
            std::thread::sleep(part);
            left -= part;
        }
        Ok(())
    }

    /// What is there now, and what is about to be.
    fn record_before(&self, earlier: Option<&Record>) -> Record {
        let files = self.survey.iter().filter_map(|(path, here)| {
            let known = match here.whose {
                Whose::Ours => {
                    let (bytes, tag) = (here.bytes, here.tag.clone());
                    Known { bytes, sha256: here.sha256.clone()?, tag }
                }
                // That it was put there once is not forgotten before it is repaired.
                Whose::Altered => earlier?.files.get(path)?.clone(),
                Whose::Others => return None,
            };
            Some((path.clone(), known))
        });
        let puts = self
            .plan
            .puts
            .iter()
            .flatten()
            .filter_map(|path| Some((path.clone(), self.site.files.get(path)?.sha256.clone())));
        Record::before(files.collect(), puts.collect())
    }

    /// What is there when all is done: the site.
    fn record_after(&self, tags: &BTreeMap<String, Option<String>>) -> Record {
        let files = self.site.files.iter().map(|(path, item)| {
            let before = || self.survey.get(path).and_then(|here| here.tag.clone());
            let tag = tags.get(path).cloned().unwrap_or_else(before);
            (path.clone(), Known { bytes: item.bytes, sha256: item.sha256.clone(), tag })
        });
        Record::new(files.collect())
    }
}
