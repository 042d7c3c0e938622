//! What counts as a change: whatever a reader of any copy reads or is told.
//!
//! Each edit in `edits` is made in a small project after a release. The copies are then read as a
//! reader reads them, and must differ if and only if the plan says so.

mod edits;
mod history;
mod kinds;
mod readings;

use crate::support::Project;
use bindery::assembly::plan::{Choice, plan as plan_of};
use bindery::compare::mark_changes;
use edits::Edit;
use readings::{Copies, copies};
use serde_json::Value;
use std::collections::BTreeSet;
use std::sync::{Mutex, OnceLock};

/// The base project with packs, in one edition for paper and one ebook, and a chapter with whatever
/// the others lack.
fn project() -> Project {
    Project::base()
        .overlay(&crate::support::fixtures().join("packs"))
        .remove("content/editions/large-print.toml")
        .remove("content/editions/screen.toml")
        .replace(
            "content/front-matter/about.md",
            "<!-- unconfirmed: the date of the next meeting, a secret called zucchinote -->\n",
            "",
        )
        .write("content/packs/leaders.toml", LEADERS)
        .replace("content/chapters/plain.md", "A plain paragraph.\n", PLAIN)
}

/// A pack for those who lead a workshop.
const LEADERS: &str = "schema = 1\nid = \"leaders\"\ntitle = \"For leaders\"\npurpose = \"What to \
                       bring.\"\naudience = [\"volunteers\"]\nfor = \"facilitators\"\ncontents = \
                       [\"plain\", \"writing\"]\neditions = [\"ebook\"]\nmissing-links = \
                       \"summary\"\n";

/// Text for everything that can be marked.
const PLAIN: &str = r#"You may not ask twice. The *first* answer and the **second** count.

Water is H~2~O, and 2^10^ is 1024. Press [Ctrl]{.key} and read the [ORB]{abbr="Orchard Review Board"}, or [mots]{lang="fr"}.

1. Peel
2. Cut

- [ ] Wash
- [x] Dry

::: only {partner="birch"}
Birch has a pond.
:::

::: only {for="facilitators"}
Let everybody speak.
:::

::: only {for="participants"}
Take notes here.
:::

::: answer {lines="3"}
What did you ask?
:::

Write to {{ partner.name }} at {{ partner.email }}.

| Fruit | Price |
|-------|-------|
| Pear | 2 |

A line\
and the next, with a [link](https://fruit.example/) for more.[^ask]

[^ask]: Ask *early*.

> As they say.

Last words.
"#;

/// The project after its first release. It is cut once and copied for each test.
fn released() -> Project {
    static RELEASED: OnceLock<Project> = OnceLock::new();
    let first = RELEASED.get_or_init(|| {
        let project = project();
        project.run(&["release", "cut", "--allow-dirty"]).expect_success();
        project
    });
    Project::empty().overlay(first.path())
}

fn plan(project: &Project) -> Value {
    let run = project.run(&["release", "plan", "--format", "json"]);
    serde_json::from_str(&run.stdout).unwrap_or_else(|_| panic!("no plan: {}", run.stderr))
}

/// The ids of what changed.
fn changed(plan: &Value) -> Vec<&str> {
    let changes = plan["changes"].as_array().expect("a list");
    changes
        .iter()
        .map(|change| change["section"].as_str().or(change["detail"].as_str()).expect("an id"))
        .collect()
}

/// The copies that the plan says are different.
fn differing(plan: &Value) -> BTreeSet<String> {
    let artefacts = plan["artefacts"].as_array().expect("a list");
    let differing = artefacts.iter().filter(|artefact| artefact["differs"] == true);
    differing.map(|artefact| readings::name(artefact["path"].as_str().expect("a path"))).collect()
}

/// What is wrong with the plan after these edits, if anything.
fn disagreement(edits: &[&Edit], before: &Copies) -> Option<String> {
    let names: Vec<&str> = edits.iter().map(|edit| edit.name).collect();
    let names = names.join(" + ");
    let project = released();
    for edit in edits {
        edit.make(&project);
    }
    let after = copies(&project);
    let plan = plan(&project);
    let told = differing(&plan);
    let truly: BTreeSet<String> = after
        .iter()
        .filter(|(name, text)| before.get(*name) != Some(*text))
        .map(|(name, _)| name.clone())
        .collect();
    let gone = before.keys().any(|name| !after.contains_key(name));
    let changed = changed(&plan);
    let mut wrong = Vec::new();
    for name in truly.difference(&told) {
        wrong.push(format!("{name} differs, and the plan says it does not"));
    }
    for name in told.difference(&truly) {
        wrong.push(format!("{name} is the same, and the plan says it differs"));
    }
    if (truly.is_empty() && !gone) != changed.is_empty() {
        wrong.push(format!("the plan names {changed:?}"));
    }
    for (name, says_nothing) in claims(&project) {
        if says_nothing == told.contains(&name) {
            wrong.push(format!("{name} claims that nothing has changed: {says_nothing}"));
        }
    }
    if changed.contains(&"book.other") {
        wrong.push("nothing says what changed".to_owned());
    }
    if let [edit] = edits
        && edit.is_seen == (truly.is_empty() && !gone)
    {
        wrong.push(format!("a reader sees it: {}", edit.is_seen));
    }
    (!wrong.is_empty()).then(|| format!("{names}: {}", wrong.join("; ")))
}

/// For each copy of the whole book, whether it would tell its readers that nothing has changed.
fn claims(project: &Project) -> Vec<(String, bool)> {
    let mut workspace = project.workspace();
    mark_changes(&mut workspace, None).expect("a release to compare with");
    workspace.mark_every_edition();
    let release = workspace.draft_release().expect("a date");
    let choice = Choice { no_packs: true, ..Choice::default() };
    let planned = plan_of(&workspace.project, &choice, "2026.01").expect("a plan");
    let claims = planned.iter().map(|artefact| {
        let partner = workspace.project.partner(&artefact.partner).expect("there");
        let edition = workspace.project.edition(&artefact.edition).expect("there");
        let (manuscript, _) = workspace.manuscript(partner, edition, &release);
        let changes = manuscript.sections.iter().find(|section| section.id == "changes");
        let words = format!("{:?}", changes.expect("the section").blocks);
        (readings::name(&artefact.path), words.contains("Nothing in this edition has changed"))
    });
    claims.collect()
}

/// Tries all sets of edits, on two threads.
fn disagreements(sets: &[Vec<&Edit>]) -> Vec<String> {
    let before = copies(&released());
    let next = Mutex::new(sets.iter());
    let wrong = Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                loop {
                    let set = next.lock().expect("no panic").next();
                    let Some(set) = set else { break };
                    let found = disagreement(set, &before);
                    wrong.lock().expect("no panic").extend(found);
                }
            });
        }
    });
    let mut wrong = wrong.into_inner().expect("no panic");
    wrong.sort();
    wrong
}

#[test]
fn a_copy_differs_if_and_only_if_the_plan_says_so() {
    let number = |name: &str, default: u64| -> u64 {
        std::env::var(name).ok().and_then(|number| number.parse().ok()).unwrap_or(default)
    };
    // Every kind of edit alone takes a while, so that a part of them is tried each time.
    let count = number("BINDERY_EDITS", 12);
    let first = number("BINDERY_FIRST_EDIT", 1);
    let all: Vec<&Edit> = edits::all().collect();
    let mut sets: Vec<Vec<&Edit>> = Vec::new();
    if count > 12 {
        sets.extend(edits::all().map(|edit| vec![edit]));
    }
    for seed in first..first + count {
        let mut dice = Dice(seed);
        let number = 1 + dice.below(3);
        let mut set: Vec<&Edit> = Vec::new();
        for _ in 0..number {
            let edit = all[dice.below(all.len())];
            // Two edits of one place would meet each other's words.
            if !set.iter().any(|known| known.meets(edit)) {
                set.push(edit);
            }
        }
        sets.push(set);
    }
    let wrong = disagreements(&sets);
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), sets.len(), wrong.join("\n"));
}

/// A small generator, so that the same number always makes the same edits (SplitMix64).
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^= mixed >> 31;
        usize::try_from(mixed % u64::try_from(end).expect("small")).expect("small")
    }
}
