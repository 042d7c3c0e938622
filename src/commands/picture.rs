//! `bindery picture`.

use super::{Ending, fail, print, report, tell};
use crate::book::pictures::{self, inventory};
use crate::cli;
use crate::ground::files;
use crate::ground::source::Sources;
use std::path::{Path, PathBuf};

/// The folder of figures in a project.
const FIGURES: &str = "content/figures";
/// How names of pictures end.
const ENDINGS: [&str; 6] = ["gif", "jpg", "png", "svg", "tiff", "webp"];
/// The file without which a folder is no project.
const BOOK: &str = "content/book.toml";

pub(super) fn run(arguments: &cli::Picture) -> Ending {
    if !files::exists(&arguments.root.join(BOOK)) {
        let root = arguments.root.display();
        tell(&format!("error: `{root}` is not a project: it has no `{BOOK}`\n"));
        tell("  hint: name the folder of the project with `--root`\n");
        return Ending::Usage;
    }
    if arguments.name.is_some() && arguments.files.len() > 1 {
        tell("error: `--as` names one picture, and there are several\n");
        tell(
            "  hint: run it once for each picture, or leave out `--as`: each copy is then named as \
             its file is\n",
        );
        return Ending::Usage;
    }
    let mut ending = Ending::Fine;
    for file in &arguments.files {
        ending = ending.and(one(arguments, file).unwrap_or_else(|early| early));
    }
    ending
}

/// Cleans one picture, and says what its copy lacks.
fn one(arguments: &cli::Picture, file: &Path) -> Result<Ending, Ending> {
    let shown = file.display().to_string();
    let bytes = files::bytes_at(file).map_err(fail)?;
    let cleaned = pictures::clean(bytes.clone()).map_err(|findings| {
        let problems: Vec<_> = findings.iter().map(|found| found.of_file(&shown)).collect();
        report(&problems, &Sources::default());
        Ending::Content
    });
    let pictures::CleanCopy { bytes: clean, ending, findings } = cleaned?;
    let target = match arguments.in_place {
        true => in_place(arguments, file)?,
        false => copied(arguments, file, ending)?,
    };
    let removed = inventory::removed(&bytes, &clean);
    // Pixels and hidden parts of a drawing are no items, but their findings say that they are gone.
    let hidden: Vec<_> = findings.iter().filter(|found| found.is_hidden()).collect();
    let is_same = removed.is_empty() && hidden.is_empty();
    if arguments.in_place && is_same {
        tell(&format!("{shown}: nothing to remove\n"));
        return Ok(Ending::Fine);
    }
    files::write_whole(&target, &clean).map_err(fail)?;
    print(&format!("{}\n", target.display().to_string().trim_start_matches("./")));
    removed.iter().for_each(|item| tell(&format!("  removed: {item}\n")));
    if removed.is_empty() {
        tell("  removed: nothing beside the picture\n");
    }
    let changed = findings.iter().filter(|found| !found.is_hidden() || removed.is_empty());
    let changed: Vec<_> = changed.map(|found| found.of_file(&shown)).collect();
    if !changed.is_empty() {
        report(&changed, &Sources::default());
    }
    Ok(Ending::Fine)
}

/// Where a picture of the project is.
fn in_place(arguments: &cli::Picture, file: &Path) -> Result<PathBuf, Ending> {
    let content = arguments.root.join("content");
    if files::is_below(file, &content) {
        return Ok(file.to_owned());
    }
    tell(&format!("error: `{}` is not in `content/` of the project\n", file.display()));
    tell("  hint: leave out `--in-place` to copy it there\n");
    Err(Ending::Usage)
}

/// The name that somebody gave, without the ending that the copy gets anyway.
fn without_ending(name: &str, ending: &str) -> Result<String, Ending> {
    let Some((stem, own)) = name.rsplit_once('.') else { return Ok(name.to_owned()) };
    let own = own.to_ascii_lowercase();
    let own = if own == "jpeg" { "jpg" } else { own.as_str() };
    if own == ending {
        return Ok(stem.to_owned());
    }
    if ENDINGS.contains(&own) {
        tell(&format!(
            "error: the copy of this picture ends in `.{ending}`, and not in `.{own}`\n"
        ));
        tell(&format!("  hint: write `--as {stem}`\n"));
        return Err(Ending::Usage);
    }
    Ok(name.to_owned())
}

/// Where the copy of a picture goes.
fn copied(arguments: &cli::Picture, file: &Path, ending: &str) -> Result<PathBuf, Ending> {
    let stem = file.file_stem().map(|stem| stem.to_string_lossy().into_owned());
    let name = arguments.name.as_ref().map(|name| without_ending(name, ending));
    let name = name.transpose()?.or(stem).unwrap_or_default();
    let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    if name.is_empty() || name.starts_with(['.', '-']) || !name.chars().all(is_plain) {
        tell(&format!("error: `{}` cannot be the name of a picture\n", name.escape_debug()));
        tell("  hint: give a name of letters, digits and hyphens with `--as`, without an ending\n");
        return Err(Ending::Usage);
    }
    let path = format!("{FIGURES}/{name}.{ending}");
    let target = arguments.root.join(&path);
    if files::exists(&target) && !arguments.replace {
        tell(&format!("error: `{path}` already exists\n"));
        tell("  hint: give another name with `--as`, or replace it with `--replace`\n");
        return Err(Ending::Usage);
    }
    let digits = name.chars().filter(char::is_ascii_digit).count();
    if arguments.name.is_none() && digits >= 6 {
        tell(&format!(
            "`{name}` looks like a name that a camera gave, which may say when the picture was taken: \
             `--as` gives it another one\n"
        ));
    }
    Ok(target)
}
