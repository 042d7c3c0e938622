//! The grammar of `bindery export` and `bindery review`.

use crate::project::nearest_folder;
use clap::Args;
use std::collections::BTreeSet;
use std::path::PathBuf;

#[derive(Debug, Args)]
pub(crate) struct Export {
    /// The ids of the sections
    #[arg(value_name = "SECTION", required = true)]
    pub(crate) sections: Vec<String>,
    /// The partner whose copy it is [default: the one of the book’s site, or the first]
    #[arg(long, value_name = "ID")]
    pub(crate) partner: Option<String>,
    /// The folder to write to [default: output/review in the project]
    #[arg(long, value_name = "DIR")]
    pub(crate) out: Option<PathBuf>,
    /// The project's folder [default: the project that the working folder is in]
    #[arg(long, value_name = "DIR", default_value_os_t = nearest_folder(), hide_default_value = true)]
    pub(crate) root: PathBuf,
}

#[derive(Debug, Args)]
pub(crate) struct Review {
    /// The Word file that came back
    #[arg(value_name = "FILE")]
    pub(crate) file: PathBuf,
    /// Make changes in the section: all that are ready, or those with these numbers, such as 1,3-5
    #[arg(
        long,
        value_name = "NUMBERS",
        num_args = 0..=1,
        require_equals = true,
        default_missing_value = "all",
        value_parser = chosen
    )]
    pub(crate) apply: Option<Chosen>,
    /// Add this name to the contributors in the section’s header, if the person has agreed
    #[arg(long, value_name = "NAME", requires = "apply")]
    pub(crate) credit: Vec<String>,
    /// The file as it was sent, if the returned one has lost its record
    #[arg(long, value_name = "FILE")]
    pub(crate) sent: Option<PathBuf>,
    /// Where to write the report of everything that came back [default: in output/review]
    #[arg(long, value_name = "FILE")]
    pub(crate) report: Option<PathBuf>,
    /// The project's folder [default: the project that the working folder is in]
    #[arg(long, value_name = "DIR", default_value_os_t = nearest_folder(), hide_default_value = true)]
    pub(crate) root: PathBuf,
}

/// Which changes are to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Chosen {
    /// All that are ready, and no conflicts.
    All,
    Numbers(BTreeSet<usize>),
}

fn chosen(given: &str) -> Result<Chosen, String> {
    const MOST: usize = 100_000;
    if given == "all" {
        return Ok(Chosen::All);
    }
    let mut numbers = BTreeSet::new();
    for part in given.split(',') {
        let (from, to) = part.split_once('-').unwrap_or((part, part));
        let number =
            |text: &str| text.trim().parse::<usize>().ok().filter(|own| (1..MOST).contains(own));
        match (number(from), number(to)) {
            (Some(from), Some(to)) if from <= to => numbers.extend(from..=to),
            _ => return Err("write `all`, or numbers of changes such as `1,3-5`".to_owned()),
        }
    }
    Ok(Chosen::Numbers(numbers))
}
