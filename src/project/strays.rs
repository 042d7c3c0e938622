//! Files that look like part of the project, in places where nothing reads them.
//!
//! In: the files of a project, and those that were read. Out: a problem for each settings file and
//! each text that nothing reads, because its name, its ending or its folder is not the right one.
//! Pictures, fonts and documents that nothing uses are reported by a lint.

use super::vocabulary::Vocabulary;
use super::{CONTENT, is_id};
use crate::ground::diagnostic::{Code, Diagnostic, nearest};
use crate::ground::files::Root;
use std::collections::BTreeSet;

/// The folders of `content` that are not for sections.
pub(super) const OTHER_FOLDERS: [&str; 7] =
    ["consent", "editions", "figures", "packs", "partners", "releases", "translations"];
/// The files of `content` that are not in a folder.
const OWN_FILES: [&str; 5] =
    ["book.toml", "glossary.toml", "index.toml", "moved.toml", "sources.yml"];
/// Endings of Markdown.
const TEXT: [&str; 5] = ["md", "markdown", "mdown", "mkd", "mdx"];
/// Endings of settings.
const SETTINGS: [&str; 4] = ["toml", "yml", "yaml", "json"];

/// The folder of all partners.
const PARTNERS: &str = "content/partners/";

/// Whether a file is meant to be the brand file of a partner.
pub(super) fn is_brand(path: &str, partner: &str) -> bool {
    let below = path.strip_prefix(PARTNERS).and_then(|below| below.strip_prefix(partner));
    let file = below.and_then(|below| below.strip_prefix('/'));
    file.is_some_and(|file| !file.contains('/') && stem(file).trim_start_matches('_') == "brand")
}

/// Whether a file in `content` is a text or a settings file, which only the tool itself can read.
pub(crate) fn is_own_kind(path: &str) -> bool {
    let ending = ending(path);
    TEXT.contains(&ending.as_str()) || SETTINGS.contains(&ending.as_str())
}

/// Whether nobody expects the tool to read a file: the licence of a font or a picture, and what the
/// history of releases consists of.
pub(crate) fn is_kept(path: &str) -> bool {
    let name = name(path).to_ascii_lowercase();
    let is_licence = ["licence", "license", "ofl", "copying", "notice", "fontlog", "authors"]
        .iter()
        .any(|start| name.starts_with(start));
    let is_settings = SETTINGS.contains(&ending(path).as_str());
    (is_licence && !is_settings)
        || path.starts_with("content/releases/")
        || path == "content/CHANGELOG.md"
        || is_translation(path)
}

/// Whether a file has translations: `content/translations/<tag>/<name>.po`.
fn is_translation(path: &str) -> bool {
    let parts: Vec<&str> = path.split('/').collect();
    matches!(parts.as_slice(), ["content", "translations", _, name] if name.ends_with(".po"))
}

/// Every text in `content` that is not where texts are read.
pub(super) fn texts(files: &[String]) -> impl Iterator<Item = &str> {
    let files = files.iter().map(String::as_str);
    files.filter(|path| TEXT.contains(&ending(path).as_str()) && !is_kept(path))
}

/// Reports what is in the wrong place. `files` are all files in `content`, and `read` those that
/// were read. What belongs to the partners in `unsure` is not known, because their brands have
/// errors.
pub(super) fn check(
    root: &Root,
    files: &[String],
    read: &BTreeSet<String>,
    unsure: &BTreeSet<String>,
    vocabulary: &Vocabulary,
    problems: &mut Vec<Diagnostic>,
) {
    let mut seen = BTreeSet::new();
    let strays = files.iter().filter(|path| is_own_kind(path) && !is_kept(path));
    for path in strays.filter(|path| !read.contains(*path)) {
        let owner = path.strip_prefix(PARTNERS).and_then(|below| below.split_once('/'));
        if let Some((owner, _)) = owner {
            let is_unsure = unsure.contains(owner) && !is_brand(path, owner);
            // A folder whose name is no id is reported as a whole.
            if is_unsure || !is_id(owner) {
                continue;
            }
        }
        let (place, message, hint) = judged(path, vocabulary);
        if seen.insert(place.clone()) {
            let problem = Diagnostic::error(Code::MisplacedFile, message).in_path(place);
            problems.push(problem.hint(hint));
        }
    }
    beside_content(root, vocabulary, problems);
}

/// The place that a problem with a file is reported at, what is wrong, and what to do.
fn judged(path: &str, vocabulary: &Vocabulary) -> (String, String, String) {
    let below = path.strip_prefix("content/").unwrap_or(path);
    let whole = path.to_owned();
    let is_text = TEXT.contains(&ending(path).as_str());
    let parts: Vec<&str> = below.split('/').collect();
    let sections = || vocabulary.folders();
    match parts.as_slice() {
        [file] => match OWN_FILES.iter().find(|own| stem(own) == stem(file).to_lowercase()) {
            Some(own) => {
                (whole, format!("`{file}` is not read"), rename(&format!("content/{own}")))
            }
            None => nothing_reads(whole),
        },
        [folder, file] if is_text && sections().any(|known| known == *folder) => {
            let right = format!("content/{folder}/{}.md", stem(file));
            (whole, "the names of sections end in `.md`".to_owned(), rename(&right))
        }
        [folder, .., file] if is_text && sections().any(|known| known == *folder) => {
            let right = format!("content/{folder}/{}.md", stem(file));
            let message = "sections are not read from folders within folders".to_owned();
            (whole, message, format!("move it to `{right}`"))
        }
        [folder @ ("consent" | "editions" | "packs"), file] if !is_text => {
            let right = format!("content/{folder}/{}.toml", stem(file));
            let message = format!("`content/{folder}` is read from files that end in `.toml`");
            (whole, message, format!("write it in TOML, as `{right}`"))
        }
        ["consent", _, .., file] if !is_text => {
            let message = "records of consent are not read from folders within `content/consent`";
            let right = format!("content/consent/{}.toml", stem(file));
            (whole, message.to_owned(), format!("move it to `{right}`"))
        }
        ["partners", partner, file] if stem(file).trim_start_matches('_') == "brand" => {
            let message = "this brand file is not read".to_owned();
            (whole, message, rename(&format!("content/partners/{partner}/_brand.yml")))
        }
        ["partners", file] => {
            let message = "a partner is a folder with a brand file in it".to_owned();
            let right = format!("content/partners/{}/_brand.yml", stem(file));
            (
                whole,
                message,
                format!("put what belongs to a partner in its folder, such as `{right}`"),
            )
        }
        ["partners", _, ..] if is_text => (
            whole,
            "nothing reads this file: no brand names it as its foreword".to_owned(),
            "name it under `foreword` in `_brand.yml`, or move it out of `content`".to_owned(),
        ),
        [folder, _, ..] if !sections().chain(OTHER_FOLDERS).any(|known| known == *folder) => {
            let message = format!("nothing reads the texts and settings in `content/{folder}`");
            let folded = folder.to_lowercase();
            let hint = match nearest(&folded, sections().chain(OTHER_FOLDERS)) {
                Some(near) => format!("did you mean `content/{near}`?"),
                None => format!(
                    "move sections to `content/{}`, and everything else out of `content`",
                    sections().collect::<Vec<_>>().join("`, `content/")
                ),
            };
            (format!("content/{folder}"), message, hint)
        }
        _ => nothing_reads(whole),
    }
}

fn nothing_reads(path: String) -> (String, String, String) {
    let hint = "move it to the folder that it belongs in, or out of `content`".to_owned();
    (path, "nothing reads this file".to_owned(), hint)
}

fn rename(right: &str) -> String {
    format!("rename it to `{right}`")
}

/// Reports what is beside `content` and belongs in it, or has almost the name of a folder.
fn beside_content(root: &Root, vocabulary: &Vocabulary, problems: &mut Vec<Diagnostic>) {
    let names = match root.names() {
        Ok(names) => names,
        Err(problem) => return problems.push(problem),
    };
    let inside: Vec<&str> = vocabulary
        .folders()
        .chain(OTHER_FOLDERS)
        .chain(&mut OWN_FILES[1..].iter().copied())
        .collect();
    for name in names {
        let folded = name.to_lowercase();
        let is_near = |known: &str| {
            folded.trim_end_matches('s') == known.trim_end_matches('s') && name != known
        };
        let problem = if let Some(known) = inside.iter().find(|known| **known == folded) {
            let message = format!("nothing reads `{name}` outside `content`");
            let hint = format!("move it to `content/{known}`");
            // Releases are also the finished files, which may be anywhere.
            (*known != "releases").then_some((message, hint))
        } else {
            [CONTENT, "layouts"].into_iter().find(|known| is_near(known)).map(|known| {
                let message = format!("nothing reads `{name}`");
                (message, format!("did you mean `{known}`?"))
            })
        };
        if let Some((message, hint)) = problem {
            let problem = Diagnostic::error(Code::MisplacedFile, message).in_path(name);
            problems.push(problem.hint(hint));
        }
    }
}

fn name(path: &str) -> &str {
    path.rsplit_once('/').map_or(path, |(_, name)| name)
}

/// A file's name without its ending.
pub(super) fn stem(path: &str) -> &str {
    let name = name(path);
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

fn ending(path: &str) -> String {
    name(path).rsplit_once('.').map_or(String::new(), |(_, ending)| ending.to_ascii_lowercase())
}
