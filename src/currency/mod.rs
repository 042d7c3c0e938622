//! “Is my copy current?”: a static site that answers the question for every release and section.
//!
//! In: the history of releases, their frozen texts and what translated copies say, the recalls, and
//! what replaces sections that are gone; nothing else. Out: a folder to be served at the work's short address, with a JSON file and a
//! page for each release, for each section in it, and for each section by its id alone:
//! `index.html` in the language of the records, and beside it `index.TAG.html` in every other language
//! in which there are copies. There are no scripts and no outside files, so the pages also work from
//! disk. A new folder is written beside the old one and then replaces it as a whole.
//!
//! `pages` gives the parts of all pages without a shell, and `data` the JSON files, for a site that
//! contains them among others.

mod blocks;
mod data;
pub(crate) mod languages;
pub(crate) mod page;
mod pages;
mod shell;
mod wording;
pub(crate) mod writer;

use crate::ground::diagnostic::{Code, Diagnostic, Failure};
use crate::ground::files;
use crate::ground::version::Version;
use crate::project::history::{FrozenText, History, to_json};
use crate::project::{Moved, catalogues_at, moved_at};
use crate::release::folders::{ReleaseFolders, default_releases};
use crate::release::signed::signed_files;
use crate::release::wording::{Translated, texts as wording_texts, translated};
use crate::verify::evidence::require_unaltered_records;
use data::{About, Overview, Status};
use page::CurrencyPage;
use serde::Serialize;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use wording::{Texts, Wordings};
use writer::{Languages, PAGE};

/// The folder's name, beside the releases.
pub(crate) const CURRENT: &str = "current";
/// What a page says, for machines.
const DATA: &str = "status.json";
/// How the data file at the top begins. A folder without it was not made here.
const MARK: &str = "{\n  \"bindery\": \"current\"";

/// What the pages are made of.
#[derive(Clone, Copy)]
pub(crate) struct Currency<'a> {
    pub(crate) history: &'a History,
    /// The frozen texts, as far as they can be read.
    pub(crate) texts: &'a BTreeMap<Version, FrozenText>,
    /// What translated copies say, as far as it can be read.
    pub(crate) translated: &'a Translated,
    /// The languages in which there are pages: see `languages::languages`.
    pub(crate) languages: &'a Languages,
    /// What replaces sections that are gone.
    pub(crate) moved: &'a Moved,
    /// The partner whose copies readers have; the publisher's if none is named.
    pub(crate) partner: Option<&'a str>,
}

/// A site that was written.
#[derive(Debug)]
pub(crate) struct Published {
    /// The number of its files.
    pub(crate) files: usize,
    /// Why the wording of some releases is missing from it.
    pub(crate) problems: Vec<Diagnostic>,
    /// The languages in which there are copies, but no pages.
    pub(crate) missing_languages: Vec<Diagnostic>,
}

/// Writes the site of a project's releases into `out`.
///
/// # Errors
/// If the history cannot be read, `out` contains other files, or nothing can be written.
pub(crate) fn publish_current(root: &Path, out: &Path) -> Result<Published, Failure> {
    files::require_no_file_at(out)?;
    let releases = default_releases(root);
    let folders = ReleaseFolders { root, releases: &releases };
    let _lock = folders.lock_soon()?;
    let history = History::open(root)?;
    require_unaltered_records(root, &history)?;
    // A text that cannot be read must not keep readers from learning what was recalled.
    let (texts, problems) = wording_texts(root, &history);
    let (languages, missing_languages) = languages::languages(&history, &catalogues_at(root)?)?;
    let moved = moved_at(root)?;
    let translated = translated(&history, &folders);
    let currency = Currency {
        history: &history,
        texts: &texts,
        translated: &translated,
        languages: &languages,
        moved: &moved,
        partner: None,
    };
    let mut files = data(currency);
    if files.is_empty() {
        let message = "there is no release yet, so no copy can be current";
        let problem = Diagnostic::error(Code::Release, message);
        return Err(problem.hint("cut one with `bindery release cut`").into());
    }
    let pages = pages(currency).into_iter();
    files.extend(pages.map(|(path, page)| (path, shell::document(&page))));
    // Readers check copies with these, and find them where the pages are.
    files.extend(signed_files(root)?.into_iter().map(|(name, text)| (name.to_owned(), text)));
    replace(out, &files)?;
    Ok(Published { files: files.len(), problems, missing_languages })
}

/// What is told of each release, each section in it, and each section in all releases, by the folder
/// of its page.
struct Told {
    overview: Overview,
    releases: Vec<Status>,
    sections: Vec<Status>,
    histories: Vec<data::SectionHistory>,
}

impl Told {
    /// None if there is no release.
    fn new(currency: Currency<'_>) -> Option<Self> {
        let about = about(currency);
        let records = &about.history.records;
        let sections = records.iter().flat_map(|record| {
            let of = move |section| Status::of_section(about, record, section);
            record.sections.iter().filter_map(of)
        });
        Some(Self {
            overview: Overview::new(about)?,
            releases: records.iter().filter_map(|own| Status::of_release(about, own)).collect(),
            sections: sections.collect(),
            histories: data::section_histories(about),
        })
    }
}

/// The folder of the page of a section in a release.
fn section_folder(status: &Status) -> String {
    let id = status.section.as_ref().map(|part| part.id.as_str()).unwrap_or_default();
    format!("{}/{id}/", status.version)
}

fn about(currency: Currency<'_>) -> About<'_> {
    let Currency { history, texts, languages, moved, .. } = currency;
    About { history, texts, words: &languages.source, moved }
}

/// Every JSON file by its path; none if there is no release.
pub(crate) fn data(currency: Currency<'_>) -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    let Some(told) = Told::new(currency) else { return files };
    let mut add = |folder: &str, data| files.insert(format!("{folder}{DATA}"), data);
    add("", marked(&told.overview));
    for status in &told.releases {
        add(&format!("{}/", status.version), to_json(status));
    }
    for status in &told.sections {
        add(&section_folder(status), to_json(status));
    }
    for section in &told.histories {
        add(&format!("{}/", section.id), to_json(section));
    }
    files
}

/// Every page in every language, by its path; none if there is no release.
pub(crate) fn pages(currency: Currency<'_>) -> BTreeMap<String, CurrencyPage> {
    let mut files = BTreeMap::new();
    let Some(told) = Told::new(currency) else { return files };
    let Currency { texts: source, translated, languages, partner, .. } = currency;
    let texts = Texts { source, translated, languages, partner };
    let wordings = Wordings::new(about(currency), texts);
    for writer in currency.languages.writers(currency.history) {
        let file = writer.file(PAGE);
        let mut add = |folder: &str, page| files.insert(format!("{folder}{file}"), page);
        add("", pages::overview(&told.overview, writer));
        for status in &told.releases {
            add(&format!("{}/", status.version), pages::release(status, writer));
        }
        for status in &told.sections {
            let section = status.section.as_ref().map(|part| part.id.as_str());
            let text = section.and_then(|section| wordings.link(&status.version, section, writer));
            add(&section_folder(status), pages::section(status, text.as_deref(), writer));
        }
        for section in &told.histories {
            add(&format!("{}/", section.id), pages::section_history(section, writer));
        }
        files.extend(wordings.pages(writer));
    }
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
