//! `bindery plan`.

use super::drafts::{Chosen, choose, default_drafts};
use super::table::{Side, table};
use super::{Ended, Ending, print, print_json, report, tell};
use crate::assembly::forecast::{Forecast, Foreseen, Foresight};
use crate::assembly::outline::Outlining;
use crate::cli::{self, ListFormat};
use crate::ground::diagnostic::{Diagnostic, any_error};
use crate::project::history::History;

pub(super) fn run(arguments: &cli::Plan) -> Ended {
    let Chosen { workspace, release, artefacts } =
        choose(&arguments.root, &arguments.choices, "nothing can be planned\n")?;
    let last = workspace.history().ok().and_then(History::latest);
    let outlining = Outlining { workspace: &workspace, release: &release, last, strictness: None };
    let outlined = outlining.outline(&artefacts);
    let out = arguments.out.clone().unwrap_or_else(|| default_drafts(&arguments.root));
    let forecast = Foresight {
        project: &workspace.project,
        release: &release,
        artefacts: &artefacts,
        outlined: &outlined,
        out: &out,
        shards: arguments.shards.map(usize::from),
    }
    .forecast();
    match arguments.format {
        ListFormat::Json => print_json(&forecast),
        ListFormat::Human => print(&shown(&forecast)),
    }
    let problems = outlining.problems(&outlined);
    if !any_error(&problems) {
        return Ok(Ending::Fine);
    }
    let errors: Vec<_> = problems.into_iter().filter(Diagnostic::is_error).collect();
    report(&errors, &workspace.project.sources);
    tell("files without a digest of their inputs cannot be made\n");
    Ok(Ending::Content)
}

/// The forecast as a table, with the sum of each shard.
fn shown(forecast: &Forecast) -> String {
    let is_shared = forecast.shards.is_some();
    let mut headings = vec![
        ("artefact", Side::Left),
        ("words", Side::Right),
        ("about", Side::Right),
        ("inputs", Side::Left),
        ("now", Side::Left),
    ];
    if is_shared {
        headings.insert(0, ("shard", Side::Right));
    }
    let row = |file: &Foreseen| {
        // As many digits as tell the files of a project apart.
        let inputs =
            file.inputs.as_deref().map_or("errors", |digest| digest.get(..12).unwrap_or(digest));
        let mut cells = vec![
            file.id.clone(),
            file.words.to_string(),
            seconds(file.seconds),
            inputs.to_owned(),
            if file.is_made { "made" } else { "" }.to_owned(),
        ];
        if let Some(shard) = file.shard {
            cells.insert(0, shard.to_string());
        }
        cells
    };
    let mut text = table(&headings, &forecast.artefacts.iter().map(row).collect::<Vec<_>>());
    text.push('\n');
    for shard in 1..=forecast.shards.unwrap_or(0) {
        let own = forecast.artefacts.iter().filter(|file| file.shard == Some(shard));
        text.push_str(&format!("shard {shard}: {}\n", sum(own)));
    }
    text.push_str(&format!("in all: {}\n", sum(forecast.artefacts.iter())));
    text
}

/// How many files there are, and how long they take together.
fn sum<'a>(files: impl Iterator<Item = &'a Foreseen>) -> String {
    let (mut number, mut all) = (0, 0.0);
    for file in files {
        number += 1;
        all += file.seconds;
    }
    let files = if number == 1 { "file" } else { "files" };
    format!("{number} {files}, about {}", seconds(all))
}

/// A time for people, such as "2.4 s" or "3 min".
fn seconds(seconds: f64) -> String {
    match seconds {
        long if long >= 120.0 => format!("{:.0} min", long / 60.0),
        short => format!("{short:.1} s"),
    }
}
