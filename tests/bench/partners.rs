//! Many partners: what each further one takes, what two jobs gain, what nothing to do costs, and how
//! much memory it all needs. Always by the whole program.
//!
//! In: numbers of partners and a folder. Out: samples of each scenario, for a generated book of ten
//! chapters.

use super::book::{Book, files};
use super::copies::TOOL;
use super::editions::{TEN, TWO};
use super::folders::{remove, text, write_all};
use super::measured::Measured;
use super::program::Programs;
use std::path::{Path, PathBuf};

/// The chapters of the book.
pub(crate) const CHAPTERS: usize = 10;
/// The numbers of partners of a quick run and of a full one, beside one partner.
pub(crate) const FEW: &[usize] = &[2, 10];
pub(crate) const MANY: &[usize] = &[2, 10, 100];
/// For how many partners one job and two are compared.
pub(crate) const FOR_JOBS: usize = 10;

/// Runs all scenarios.
pub(crate) fn measure(
    work: &Path,
    numbers: &[usize],
    rounds: usize,
    programs: &Programs,
    measured: &mut Measured,
) -> Result<(), String> {
    let places: Vec<(usize, PathBuf)> =
        std::iter::once(&1).chain(numbers).map(|&number| (number, project(work, number))).collect();
    for (number, root) in &places {
        write_all(root, &files(Book { chapters: CHAPTERS, partners: *number, editions: TWO }))?;
    }
    let out = work.join("partners-out");
    let mut add = |name: String, root: &Path, is_new: bool, more: &[&str]| {
        if is_new {
            remove(&out)?;
        }
        let mut arguments = vec!["build".to_owned(), "--root".to_owned(), text(root)];
        arguments.extend(["--out".to_owned(), text(&out)]);
        arguments.extend(more.iter().map(|&argument| argument.to_owned()));
        measured.add(&name, programs.run(Path::new(TOOL), &arguments, None)?);
        Ok::<(), String>(())
    };
    for round in 0..rounds {
        eprintln!("partners: round {} of {rounds}", round + 1);
        for (number, root) in &places {
            for edition in TWO {
                let name = format!("{number} partners/{edition}");
                add(name, root, true, &["--edition", edition, "--jobs", "1"])?;
            }
            if *number == FOR_JOBS {
                add("two jobs".to_owned(), root, true, &["--edition", "screen", "--jobs", "2"])?;
                add("full build".to_owned(), root, true, &["--jobs", "1"])?;
                add("nothing to do".to_owned(), root, false, &["--jobs", "1"])?;
            }
        }
    }
    Ok(())
}

/// A thousand copies and ten, once each: it takes long, and memory varies little.
pub(crate) fn measure_thousand(
    work: &Path,
    programs: &Programs,
    measured: &mut Measured,
) -> Result<(), String> {
    for number in [1, 100] {
        eprintln!("{number} partners with ten editions");
        let root = work.join(format!("ten-editions-{number}"));
        write_all(&root, &files(Book { chapters: CHAPTERS, partners: number, editions: TEN }))?;
        let out = work.join("ten-editions-out");
        remove(&out)?;
        let arguments = ["build", "--jobs", "1", "--root", &text(&root), "--out", &text(&out)];
        let sample = programs.run(Path::new(TOOL), &arguments.map(str::to_owned), None)?;
        measured.add(&format!("ten editions, {number} partners"), sample);
        remove(&out)?;
    }
    Ok(())
}

fn project(work: &Path, number: usize) -> PathBuf {
    work.join(format!("partners-{number}"))
}
