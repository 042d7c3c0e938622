//! What a run does, step by step, before it does anything.
//!
//! In: a site, and what is at the place. Out: the steps, in the order that `order` explains: files of
//! one step may be put in place at the same time, and a step begins when the one before it is
//! complete. Touches nothing.

use super::order::{Class, Classes};
use super::site::Site;
use super::survey::{Here, Survey, Whose};
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::words::{counted, listed};
use std::collections::{BTreeMap, BTreeSet};

/// How many files a message names.
const NAMED: usize = 5;

/// What is allowed with files that somebody else put there.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Consent {
    /// To leave them where they are.
    pub(crate) leave_others: bool,
    /// To replace those that have the path of a file of the site.
    pub(crate) replace: bool,
}

/// What happens to a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Change {
    Add,
    Replace,
    Remove,
}

/// Everything that a run does.
#[derive(Debug, Default)]
pub(super) struct Plan {
    /// What happens to each file that is not as it should be.
    pub(super) changes: BTreeMap<String, Change>,
    /// The files that have to go first, because files and folders of the site need their places.
    pub(super) obstacles: Vec<String>,
    /// The files to put in place, in steps.
    pub(super) puts: Vec<Vec<String>>,
    /// The files to remove after that, in steps.
    pub(super) removals: Vec<Vec<String>>,
    /// How many files are already as they should be.
    pub(super) same: usize,
    /// Files of somebody else, which stay.
    pub(super) others: Vec<String>,
    /// Files that somebody has changed since they were published.
    pub(super) altered: Vec<String>,
}

impl Plan {
    /// Plans a run.
    ///
    /// # Errors
    /// If files of somebody else are in the way, or are there at all without consent.
    pub(super) fn new(site: &Site, survey: &Survey, consent: Consent) -> Result<Self, Diagnostic> {
        let mut plan = Self::default();
        let mut taken = Vec::new();
        for (path, item) in &site.files {
            let change = match survey.get(path) {
                None => Change::Add,
                Some(here) if is_same(here, &item.sha256) => {
                    plan.same += 1;
                    continue;
                }
                Some(here) => {
                    if here.whose == Whose::Others && !consent.replace {
                        taken.push(path.clone());
                    }
                    Change::Replace
                }
            };
            plan.changes.insert(path.clone(), change);
        }
        for (path, here) in survey {
            if here.whose == Whose::Altered {
                plan.altered.push(path.clone());
            }
            if site.files.contains_key(path) {
                continue;
            }
            match here.whose {
                Whose::Ours => {
                    plan.changes.insert(path.clone(), Change::Remove);
                }
                Whose::Altered | Whose::Others => plan.others.push(path.clone()),
            }
        }
        if !taken.is_empty() {
            let hint =
                "move them away, or use `--replace` to replace them with the files of the site";
            return Err(refused(&taken, "with names that files of the site need", hint));
        }
        if !plan.others.is_empty() && !consent.leave_others {
            let hint = "use `--leave-others` to publish beside them and leave them as they are. If \
                        this is the wrong place, name another";
            return Err(refused(&plan.others, "that `publish` did not put there", hint));
        }
        plan.set_steps(site, survey);
        Ok(plan)
    }

    /// Whether everything is as it should be.
    pub(super) fn is_empty(&self) -> bool {
        self.changes.is_empty()
    }

    fn set_steps(&mut self, site: &Site, survey: &Survey) {
        let classes = Classes::of(site.files.keys().chain(survey.keys()).map(String::as_str));
        let with = |class: Class, wanted: Change| -> Vec<String> {
            let files = self
                .changes
                .iter()
                .filter(|(path, change)| **change == wanted && classes.class(path) == class);
            files.map(|(path, _)| path.clone()).collect()
        };
        let (content, rest): (Vec<Class>, Vec<Class>) =
            Class::ALL.iter().partition(|class| class.is_content());
        let of_content = content
            .iter()
            .map(|class| [with(*class, Change::Add), with(*class, Change::Replace)].concat());
        let new = rest.iter().map(|class| with(*class, Change::Add));
        let changed = rest.iter().map(|class| with(*class, Change::Replace));
        let puts: Vec<Vec<String>> = of_content.chain(new).chain(changed).collect();
        let gone: Vec<Vec<String>> =
            Class::ALL.iter().rev().map(|class| with(*class, Change::Remove)).collect();
        let obstacles = self.obstacles();
        self.puts = puts.into_iter().filter(|step| !step.is_empty()).collect();
        let is_left = |path: &String| !obstacles.contains(path);
        self.removals = gone
            .into_iter()
            .map(|step| step.into_iter().filter(is_left).collect::<Vec<_>>())
            .filter(|step| !step.is_empty())
            .collect();
        self.obstacles = obstacles.into_iter().collect();
    }

    /// Files that go, but whose path a new file needs as a folder, or that are in a folder whose path
    /// a new file needs.
    fn obstacles(&self) -> BTreeSet<String> {
        let of = |wanted: Change| {
            let files = self.changes.iter().filter(move |(_, change)| **change == wanted);
            files.map(|(path, _)| path.as_str())
        };
        let added: BTreeSet<&str> = of(Change::Add).collect();
        let above = |path: &str| -> BTreeSet<String> {
            path.match_indices('/').map(|(at, _)| path[..at].to_owned()).collect()
        };
        let needed: BTreeSet<String> = added.iter().flat_map(|path| above(path)).collect();
        let is_obstacle = |path: &&str| {
            needed.contains(*path) || above(path).iter().any(|at| added.contains(at.as_str()))
        };
        of(Change::Remove).filter(is_obstacle).map(str::to_owned).collect()
    }
}

fn is_same(here: &Here, sha256: &str) -> bool {
    here.sha256.as_deref() == Some(sha256)
}

fn refused(paths: &[String], which: &str, hint: &str) -> Diagnostic {
    let mut named: Vec<String> = paths.iter().take(NAMED).map(|path| format!("`{path}`")).collect();
    if paths.len() > NAMED {
        named.push(format!("{} more", paths.len() - NAMED));
    }
    let message = format!(
        "there {} {which}: {}",
        if paths.len() == 1 {
            "is 1 file".to_owned()
        } else {
            format!("are {}", counted(paths.len(), "file"))
        },
        listed(&named)
    );
    Diagnostic::error(Code::Publish, message).hint(hint)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plan(changes: &[(&str, Change)]) -> Plan {
        let changes = changes.iter().map(|(path, change)| ((*path).to_owned(), *change)).collect();
        Plan { changes, ..Plan::default() }
    }

    #[test]
    fn what_stands_where_a_new_file_or_folder_must_be_goes_first() {
        let plan = plan(&[
            ("evisas", Change::Remove),
            ("evisas/index.html", Change::Add),
            ("help", Change::Add),
            ("help/index.html", Change::Remove),
            ("helpful/index.html", Change::Remove),
        ]);
        let expected: BTreeSet<String> = ["evisas", "help/index.html"].map(str::to_owned).into();
        assert_eq!(plan.obstacles(), expected);
    }
}
