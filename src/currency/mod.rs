//! “Is my copy current?”: a static site that answers the question for every release and section.
//!
//! In: the history of releases, their frozen texts and the recalls, nothing else. Out: a folder to be served at the
//! work's short address, with a JSON file and a page for each release, for each section in it, and
//! for each section by its id alone. There are no scripts and no outside files, so the pages also
//! work from disk. A new folder is written beside the old one and then replaces it as a whole.

mod data;
mod page;
mod pages;
mod wording;

use crate::ground::diagnostic::{Code, Diagnostic, Failure};
use crate::ground::files;
use crate::ground::own_words::Words;
use crate::ground::version::Version;
use crate::project::catalogues_at;
use crate::project::history::{FrozenText, History, to_json};
use crate::release::folders::{ReleaseFolders, default_releases};
use crate::release::signed::signed_files;
use crate::release::wording::texts as wording_texts;
use crate::verify::evidence::require_unaltered_records;
use data::{About, Overview, Status};
use serde::Serialize;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use wording::Wordings;

/// The folder's name, beside the releases.
pub(crate) const CURRENT: &str = "current";
/// The page of every folder.
const PAGE: &str = "index.html";
/// The same for machines.
const DATA: &str = "status.json";
/// How the data file at the top begins. A folder without it was not made here.
const MARK: &str = "{\n  \"bindery\": \"current\"";

/// A site that was written.
#[derive(Debug)]
pub(crate) struct Published {
    /// The number of its files.
    pub(crate) files: usize,
    /// Why the wording of some releases is missing from it.
    pub(crate) problems: Vec<Diagnostic>,
}

/// Writes the site of a project's releases into `out`.
///
/// # Errors
/// If the history cannot be read, `out` contains other files, or nothing can be written.
pub(crate) fn publish_current(root: &Path, out: &Path) -> Result<Published, Failure> {
    let releases = default_releases(root);
    let _lock = ReleaseFolders { root, releases: &releases }.lock_soon()?;
    let history = History::open(root)?;
    require_unaltered_records(root, &history)?;
    // A text that cannot be read must not keep readers from learning what was recalled.
    let (texts, problems) = wording_texts(root, &history);
    let words = match history.latest() {
        Some(newest) => catalogues_at(root)?.required(&newest.work.language)?,
        None => Words::english(),
    };
    let mut files = site(About { history: &history, words: &words }, &texts);
    if files.is_empty() {
        let message = "there is no release yet, so no copy can be current";
        let problem = Diagnostic::error(Code::Release, message);
        return Err(problem.hint("cut one with `bindery release cut`").into());
    }
    // Readers check copies with these, and find them where the pages are.
    files.extend(signed_files(root)?.into_iter().map(|(name, text)| (name.to_owned(), text)));
    replace(out, &files)?;
    Ok(Published { files: files.len(), problems })
}

/// Every file of the site by its path; none if there is no release.
fn site(about: About<'_>, texts: &BTreeMap<Version, FrozenText>) -> BTreeMap<String, String> {
    let About { history, words } = about;
    let mut files = BTreeMap::new();
    let wordings = Wordings::new(about, texts);
    let Some(overview) = Overview::new(about) else { return files };
    let mut add = |folder: &str, data: String, page: String| {
        files.insert(format!("{folder}{DATA}"), data);
        files.insert(format!("{folder}{PAGE}"), page);
    };
    add("", marked(&overview), pages::overview(&overview, words));
    for record in &history.records {
        let Some(status) = Status::of_release(about, record) else { continue };
        add(&format!("{}/", record.version), to_json(&status), pages::release(&status, words));
        for section in &record.sections {
            let Some(status) = Status::of_section(about, record, section) else { continue };
            let folder = format!("{}/{}/", record.version, section.id);
            let text = wordings.link(&record.version, &section.id);
            add(&folder, to_json(&status), pages::section(&status, text.as_deref(), words));
        }
    }
    for section in data::section_histories(about) {
        let page = pages::section_history(&section, words);
        add(&format!("{}/", section.id), to_json(&section), page);
    }
    files.extend(wordings.pages);
    files
}

/// Data that begins with the mark of this site.
fn marked(overview: &Overview) -> String {
    #[derive(Serialize)]
    struct Marked<'a> {
        bindery: &'static str,
        #[serde(flatten)]
        overview: &'a Overview,
    }
    to_json(&Marked { bindery: CURRENT, overview })
}

/// Replaces an older site with the files, as a whole.
fn replace(out: &Path, files: &BTreeMap<String, String>) -> Result<(), Diagnostic> {
    let beside = |state: &str| -> PathBuf {
        let name = out.file_name().map(|name| name.to_string_lossy().into_owned());
        out.with_file_name(format!(".{}-{state}", name.unwrap_or_default()))
    };
    let (new, old) = (beside("new"), beside("old"));
    files::remove(&new)?;
    if files::is_free(out) {
        // An earlier run may have moved the folder away and not replaced it.
        files::remove(out)?;
    } else {
        let data = files::text_of(&out.join(DATA)).unwrap_or_default();
        if !data.starts_with(MARK) {
            let message = "the folder contains other files, which would be lost";
            return Err(Diagnostic::error(Code::Output, message)
                .in_path(out.display().to_string())
                .hint("choose a new folder, or one that this command made"));
        }
    }
    for (path, text) in files {
        files::write_staged(&new.join(path), text.as_bytes())?;
    }
    files::remove(&old)?;
    if files::exists(out) {
        files::move_folder(out, &old)?;
    }
    files::move_folder(&new, out)?;
    files::remove(&old)
}
