//! Gathering the files of a bundle.

use super::names::{NOTICES, OWN_SUMS, START};
use super::start::{Included, LeftOut, Letter, start_here};
use crate::ground::diagnostic::{Code, Diagnostic, Failure};
use crate::ground::digest;
use crate::ground::files::{self, Root, TemporaryFolder};
use crate::ground::own_words::Words;
use crate::ground::version::Version;
use crate::pages::pdf::Ticket;
use crate::project::Project;
use crate::project::catalogues_at;
use crate::project::history::{
    ArtefactRecord, FOLDER, History, RECALLS_NAME, RECORD, ReleaseRecord, Withdrawals,
};
use crate::release::agreed::AgreedToday;
use crate::release::archive::{ARCHIVE, Archive};
use crate::release::archived::require_genuine;
use crate::release::folders::ReleaseFolders;
use crate::release::notes;
use crate::release::packed::packed;
use crate::release::signed::signed_files;
use crate::verify::evidence::{Basis, Evidence};
use crate::verify::judge::{Why, why_recalled};
use crate::verify::seal::SEAL;
use crate::verify::sums::{self, SUMS};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// Which bundles to make.
#[derive(Debug)]
pub(crate) struct BundleRequest<'a> {
    pub(crate) root: &'a Path,
    /// The folder of all releases.
    pub(crate) releases: &'a Path,
    /// The folder to write to.
    pub(crate) out: &'a Path,
    pub(crate) version: &'a Version,
    /// Only these partners; all if empty.
    pub(crate) partners: &'a [String],
}

/// The result for one partner.
#[derive(Debug)]
pub(crate) struct Bundle {
    pub(crate) partner: String,
    /// None if nothing of it may be sent.
    pub(crate) path: Option<PathBuf>,
    /// The number of the partner's files in it.
    pub(crate) files: usize,
    /// The partner's files that were left out.
    pub(crate) left_out: Vec<LeftOut>,
}

/// Makes the bundles of a release.
///
/// # Errors
/// If there is no such release or partner, the whole release was recalled, or a file of it is
/// missing or was altered.
pub(crate) fn bundle(request: &BundleRequest<'_>) -> Result<Vec<Bundle>, Failure> {
    let folders = ReleaseFolders { root: request.root, releases: request.releases };
    folders.settle()?;
    let evidence = Evidence::of_project(request.root, &Basis::default())?;
    let history = History::open(request.root)?;
    let record = history.record(request.version)?;
    if let Some(recall) = history.recalls_of(record).next() {
        let message = format!(
            "version {} was recalled on {}: {}",
            record.version,
            recall.date.long(),
            recall.reason
        );
        let problem = Diagnostic::error(Code::Release, message);
        return Err(problem.hint("send partners their notices and a corrected version").into());
    }
    let all: BTreeSet<&str> = record.artefacts.iter().map(|own| own.partner.as_str()).collect();
    for wanted in request.partners {
        if !all.contains(wanted.as_str()) {
            let message = format!("release {} has no files for `{wanted}`", record.version);
            let problem = Diagnostic::error(Code::UnknownId, message);
            return Err(problem.suggest(wanted, all.iter().copied()).into());
        }
    }
    let words = catalogues_at(request.root)?.required(&record.work.language)?;
    let shelf = Shelf::open(&folders, record, &words)?;
    let project = shelf.project()?;
    let agreed = AgreedToday::of(request.root, record)?;
    let reasons = Reasons { record, evidence: &evidence, project: &project, agreed, words: &words };
    let is_wanted = |id: &&str| {
        request.partners.is_empty() || request.partners.iter().any(|wanted| wanted == id)
    };
    let mut bundles = Vec::new();
    for partner in all.into_iter().filter(is_wanted) {
        bundles.push(one(request, &shelf, &reasons, partner)?);
    }
    Ok(bundles)
}

/// A release in its folder, whose files are checked when they are read.
struct Shelf<'a> {
    root: &'a Path,
    folder: PathBuf,
    record: &'a ReleaseRecord,
    sums: String,
    /// In the language of the work.
    words: &'a Words,
}

impl<'a> Shelf<'a> {
    fn open(
        folders: &ReleaseFolders<'a>,
        record: &'a ReleaseRecord,
        words: &'a Words,
    ) -> Result<Self, Diagnostic> {
        let folder = folders.release_folder(&record.version);
        let sums = files::text_at(&folder.join(SUMS)).map_err(|problem| {
            problem.hint("cut the same version again to get its files back, or name --releases")
        })?;
        let known = files::text_of(&folders.record_folder(&record.version).join(SUMS));
        if known.map(files::unix_lines).is_some_and(|known| known != sums) {
            let message = format!(
                "this is not the release that the project’s record describes: its {SUMS} differs"
            );
            return Err(Diagnostic::error(Code::Release, message)
                .in_path(folder.display().to_string())
                .hint("`bindery release verify` says which files differ"));
        }
        Ok(Self { root: folders.root, folder, record, sums, words })
    }

    /// A file of the release, by its path in it.
    fn read(&self, path: &str) -> Result<Vec<u8>, Diagnostic> {
        let altered = || {
            let message =
                format!("`{path}` of release {} is missing or was altered", self.record.version);
            Diagnostic::error(Code::Release, message)
                .in_path(self.folder.display().to_string())
                .hint("`bindery release verify` says which files differ")
        };
        let listed = sums::read(&self.sums).get(path).map(|digest| (*digest).to_owned());
        let listed = listed.filter(|_| files::is_inside(path)).ok_or_else(altered)?;
        let bytes = files::bytes_of(&self.folder.join(path)).ok_or_else(altered)?;
        match digest::sha256(&bytes) == listed {
            true => Ok(bytes),
            false => Err(altered()),
        }
    }

    /// The project as it was released, for the names of things.
    fn project(&self) -> Result<Project, Failure> {
        let bytes = files::bytes_at(&self.folder.join(ARCHIVE))?;
        let version = &self.record.version;
        let withdrawals = Withdrawals::of(self.root, &self.folder, version)?;
        require_genuine(&bytes, self.record, &withdrawals)
            .map_err(|problem| problem.in_path(self.folder.display().to_string()))?;
        let folder = TemporaryFolder::new()?;
        Archive::from_zip(&bytes)?.unpack(folder.path())?;
        Project::load(Root::open(folder.path())?)
    }
}

/// The bundle of one partner.
fn one(
    request: &BundleRequest<'_>,
    shelf: &Shelf<'_>,
    reasons: &Reasons<'_>,
    partner: &str,
) -> Result<Bundle, Failure> {
    let record = shelf.record;
    let stem = format!("{}-{partner}-{}", record.work.id, record.version);
    if !files::is_inside(&stem) || stem.contains('/') {
        let message = format!("`{partner}` cannot be part of a file name");
        return Err(Diagnostic::error(Code::Release, message).into());
    }
    let mut left_out = Vec::new();
    let mut included: Vec<Included<'_>> = Vec::new();
    let mut contents: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    for artefact in record.artefacts.iter().filter(|own| own.partner == partner) {
        if let Some(own) = reasons.against(artefact) {
            left_out.push(own);
            continue;
        }
        let bytes = shelf.read(&artefact.path)?;
        included.push(Included { artefact, ticket: Ticket::find(&bytes) });
        contents.insert(artefact.path.clone(), bytes);
    }
    if included.is_empty() {
        return Ok(Bundle { partner: partner.to_owned(), path: None, files: 0, left_out });
    }
    for name in notes::NAMES.into_iter().chain([RECORD]) {
        contents.insert(name.to_owned(), shelf.read(name)?);
    }
    let notices = notices(shelf.root, partner)?;
    contents.extend(notices.iter().map(|(name, text)| (name.clone(), text.clone())));
    contents.insert(SUMS.to_owned(), shelf.sums.clone().into_bytes());
    let seal = files::bytes_of(&shelf.folder.join(SEAL));
    let is_sealed = seal.is_some();
    contents.extend(seal.map(|seal| (SEAL.to_owned(), seal)));
    for (name, text) in signed_files(shelf.root)? {
        contents.insert(name.to_owned(), files::unix_lines(text).into_bytes());
    }
    let recalls = files::text_of(&shelf.root.join(FOLDER).join(RECALLS_NAME));
    contents.extend(
        recalls.map(|text| (RECALLS_NAME.to_owned(), files::unix_lines(text).into_bytes())),
    );
    let letter = Letter {
        record,
        project: reasons.project,
        partner,
        included: &included,
        left_out: &left_out,
        notices: notices.keys().filter(|name| name.ends_with(".txt")).map(String::as_str).collect(),
        is_sealed,
        words: shelf.words,
    };
    contents.insert(START.to_owned(), start_here(&letter).into_bytes());
    let digests =
        contents.iter().map(|(name, bytes)| (name.clone(), digest::sha256(bytes))).collect();
    contents.insert(OWN_SUMS.to_owned(), sums::sums(&digests).into_bytes());
    let count = included.len();
    let contents: BTreeMap<String, Vec<u8>> =
        contents.into_iter().map(|(name, bytes)| (format!("{stem}/{name}"), bytes)).collect();
    let zip = packed(&contents).map_err(|error| {
        Diagnostic::error(Code::Release, format!("the bundle cannot be packed: {error}"))
    })?;
    let path = request.out.join(record.version.to_string()).join(format!("{stem}.zip"));
    files::write_whole(&path, &zip)?;
    Ok(Bundle { partner: partner.to_owned(), path: Some(path), files: count, left_out })
}

/// What may speak against sending a file.
struct Reasons<'a> {
    record: &'a ReleaseRecord,
    evidence: &'a Evidence,
    /// As it was released.
    project: &'a Project,
    agreed: AgreedToday,
    words: &'a Words,
}

impl Reasons<'_> {
    /// Why a file must not be sent, if it must not.
    fn against(&self, artefact: &ArtefactRecord) -> Option<LeftOut> {
        let path = artefact.path.clone();
        if let Some(why) = self.recalled(artefact) {
            return Some(LeftOut { path, why, refusal: None });
        }
        let (reference, refusal) = self.agreed.refusal(artefact, self.project)?;
        let variables = [("reference", reference.to_owned().into())];
        let why = self.words.with("bundle-testimony-outlived", variables);
        Some(LeftOut { path, why, refusal: Some(refusal.to_string()) })
    }

    /// Why a file must not be sent to anybody, if it must not.
    fn recalled(&self, artefact: &ArtefactRecord) -> Option<String> {
        let Self { record, evidence, words, .. } = self;
        evidence.recalls.entries.iter().find_map(|recall| {
            let variables = [
                ("date", words.date(recall.date).into()),
                ("reason", recall.reason.as_str().into()),
            ];
            let version = ("version", recall.version.to_string().into());
            let (id, what) = match why_recalled(recall, record, artefact, evidence)? {
                Why::Release => ("bundle-version-recalled", version),
                Why::SharedText => ("bundle-shared-text-recalled", version),
                Why::Section(section) => {
                    ("bundle-section-recalled", ("section", section.title_in(words).into()))
                }
                Why::Testimony => ("bundle-testimony-withdrawn", version),
            };
            Some(words.with(id, variables.into_iter().chain([what])))
        })
    }
}

/// The notices of recalls that a partner was sent, by their path in the bundle.
fn notices(root: &Path, partner: &str) -> Result<BTreeMap<String, Vec<u8>>, Diagnostic> {
    let mut notices = BTreeMap::new();
    let folder = root.join(FOLDER).join(NOTICES);
    for recall in files::folder_names(&folder) {
        for ending in ["md", "txt"] {
            let path = folder.join(&recall).join(format!("{partner}.{ending}"));
            if files::exists(&path) {
                let text = files::unix_lines(files::text_at(&path)?);
                notices.insert(format!("{NOTICES}/{recall}.{ending}"), text.into_bytes());
            }
        }
    }
    Ok(notices)
}
