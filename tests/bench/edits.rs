//! One-word edits, like those of an author who writes while the tool watches.
//!
//! In: a project whose files may be changed. Out: the time of a cold build and of each build after
//! an edit, all in one process with one engine, and how its memory grows. After every build the
//! engine frees the results that nothing has asked for recently.

use super::sample::{Sample, Watch};
use super::scenarios::{resolved, shown};
use bindery::pages::pdf;
use bindery::pages::typeset::Engine;
use std::fs;
use std::path::{Path, PathBuf};

/// How many edits are made.
pub(crate) const EDITS: usize = 11;

/// For how many builds a result is kept that nothing asks for.
const KEPT_BUILDS: usize = 2;

/// The words that are put in. None of them is in any text already.
const WORDS: [&str; EDITS] = [
    "oaken", "silver", "amber", "crimson", "velvet", "copper", "scarlet", "indigo", "russet",
    "golden", "ivory",
];

/// Makes a cold build, then one after each edit. Each edit is in a different chapter.
pub(crate) fn run(root: &str, partner: &str, edition: &str) -> Result<Sample, String> {
    let mut sample = Sample::default();
    let chapters = chapters(Path::new(root))?;
    let mut engine: Option<Engine> = None;
    let mut times = Vec::new();
    let mut layouts = Vec::new();
    for edit in 0..=EDITS {
        if let Some(at) = edit.checked_sub(1) {
            // Spread over the book, so that no edit finds the results of the previous one.
            let chapter = &chapters[(at * 7 + 3) % chapters.len()];
            change_a_word(chapter, WORDS[at])?;
        }
        let watch = Watch::start();
        let (workspace, manuscript) = resolved(root, partner, edition)?;
        let engine = match &mut engine {
            Some(engine) => engine,
            none => {
                let fonts = workspace.brand_fonts();
                none.insert(Engine::new(&fonts, &workspace.project.layouts).map_err(shown)?)
            }
        };
        let layout = Watch::start();
        let compiled = engine.compile(&manuscript).map_err(shown)?;
        layouts.push(layout.seconds());
        pdf::export(&compiled, &manuscript).map_err(shown)?;
        times.push(watch.seconds());
        drop(compiled);
        engine.evict_unused(KEPT_BUILDS);
        match edit {
            0 => sample.set_peak("cold-peak"),
            _ => sample.set_resident(&format!("resident-{edit:02}")),
        }
    }
    sample.set("cold", times[0]);
    sample.set("cold-layout", layouts[0]);
    sample.set("edit", median(&times[1..]));
    sample.set("edit-layout", median(&layouts[1..]));
    sample.set_peak("peak");
    Ok(sample)
}

/// The median of some numbers, or zero if there are none.
pub(crate) fn median(numbers: &[f64]) -> f64 {
    let mut sorted = numbers.to_vec();
    sorted.sort_by(f64::total_cmp);
    let middle = sorted.len() / 2;
    match sorted.len() {
        0 => 0.0,
        length if length % 2 == 1 => sorted[middle],
        _ => (sorted[middle - 1] + sorted[middle]) / 2.0,
    }
}

fn chapters(root: &Path) -> Result<Vec<PathBuf>, String> {
    let folder = root.join("content/chapters");
    let failed = |error| format!("{}: {error}", folder.display());
    let mut files = Vec::new();
    for entry in fs::read_dir(&folder).map_err(failed)? {
        files.push(entry.map_err(failed)?.path());
    }
    files.sort();
    if files.is_empty() { Err("the project has no chapters".into()) } else { Ok(files) }
}

/// Replaces a word of the longest plain paragraph with `word`.
fn change_a_word(chapter: &Path, word: &str) -> Result<(), String> {
    let failed = |error| format!("{}: {error}", chapter.display());
    let text = fs::read_to_string(chapter).map_err(failed)?;
    let is_plain = |line: &str| {
        line.starts_with(|first: char| first.is_alphabetic())
            && !line.contains(['[', '{', '*', '`', '|', '_', '\\'])
    };
    let body = text.rfind("\n---\n").map_or(0, |at| at + 5);
    let line = text[body..].lines().filter(|line| is_plain(line)).max_by_key(|line| line.len());
    let old = line.and_then(|line| line.split(' ').nth(2).map(|old| (line, old)));
    let Some((line, old)) = old else {
        return Err(format!("{}: there is no plain paragraph to edit", chapter.display()));
    };
    let new = line.replacen(&format!(" {old} "), &format!(" {word} "), 1);
    fs::write(chapter, text.replacen(line, &new, 1)).map_err(failed)
}
