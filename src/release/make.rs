//! Making a release from its source archive: every file of it, in a folder that nobody sees yet.
//!
//! In: an archive. Out: artefacts, record, frozen text, notes, provenance and digests. The
//! project is read from the archive's own files, so that the same archive makes the same release
//! wherever and whenever it is made.

use super::archive::{ARCHIVE, Archive};
use super::marks::{Now, revisions};
use super::notes;
use super::provenance::{PROVENANCE, provenance};
use super::study::{Study, publisher, reference_edition};
use super::sums::{SUMS, sums};
use crate::build::{self, Event, Fate, Finished, Made};
use crate::diagnostic::{Code, Diagnostic, any_error};
use crate::digest;
use crate::files;
use crate::plan::{Artefact, Choice, plan};
use crate::prepare::Prepared;
use crate::project::releases::{
    ArtefactRecord, Change, DRAFT, Draft, FrozenText, RECORD, ReleaseRecord, Releases, SCHEMA,
    SectionRecord, SourceRecord, TEXT, WorkRecord, text_of, to_json,
};
use crate::source::Sources;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// The name of the draft in a finished release.
pub(super) const SEALED_DRAFT: &str = "changes.toml";

/// Complaints, and the texts that they point into.
pub type Failure = (Sources, Vec<Diagnostic>);

/// A finished release in a folder of its own.
#[derive(Debug)]
pub struct MadeRelease {
    pub folder: PathBuf,
    pub record: ReleaseRecord,
    /// The text of `SHA256SUMS`.
    pub sums: String,
    /// How each artefact fared.
    pub finished: Vec<Finished>,
    pub sources: Sources,
}

/// A project unpacked from its archive, read and compared with the release before it.
pub struct Bench {
    pub prepared: Prepared,
    pub study: Study,
    previous: Option<ReleaseRecord>,
    draft: Option<Draft>,
    archive: Archive,
    bytes: Vec<u8>,
    folder: PathBuf,
}

impl std::fmt::Debug for Bench {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Bench").field("folder", &self.folder).finish_non_exhaustive()
    }
}

impl Bench {
    /// Unpacks an archive, of these `bytes`, into `folder` and reads it.
    ///
    /// # Errors
    /// Where its project cannot be read.
    pub fn set_up(archive: Archive, bytes: Vec<u8>, folder: &Path) -> Result<Self, Failure> {
        let bare = |problems| (Sources::default(), problems);
        let source = folder.join("source");
        archive.unpack(&source).map_err(|problem| bare(vec![problem]))?;
        let mut prepared = Prepared::load_with(&source, &archive.tool_layouts())?;
        let project = &mut prepared.project;
        let version = &archive.order.version;
        let history = Releases::load(&project.root, &mut project.sources)
            .map_err(|problems| (project.sources.clone(), problems))?;
        let previous = history.before(version).cloned();
        let previous_text =
            previous.as_ref().and_then(|record| text_of(&project.root, &record.version).ok());
        let draft = match archive.text(DRAFT) {
            None => None,
            Some(text) => match Draft::read(DRAFT, text.to_owned(), &mut project.sources) {
                Ok(draft) => Some(draft),
                Err(problems) => return Err((project.sources.clone(), problems)),
            },
        };
        let study = Study::new(
            &prepared,
            previous.as_ref(),
            previous_text.as_ref(),
            draft.as_ref(),
            archive.order.date,
        );
        let now = Now { history: &history, version: Some(version), study: &study };
        match revisions(&prepared, &now, None) {
            Ok(revisions) => prepared.revisions = revisions,
            Err(problem) => return Err((prepared.project.sources, vec![problem])),
        }
        Ok(Self { prepared, study, previous, draft, archive, bytes, folder: folder.to_owned() })
    }

    /// What the release is compared with.
    pub fn previous(&self) -> Option<&ReleaseRecord> {
        self.previous.as_ref()
    }

    pub fn draft(&self) -> Option<&Draft> {
        self.draft.as_ref()
    }

    /// Every artefact that the release will hold.
    ///
    /// # Errors
    /// None that a sound project has.
    pub fn artefacts(&self) -> Result<Vec<Artefact>, Vec<Diagnostic>> {
        let version = self.archive.order.version.to_string();
        let choice = Choice { marked: self.previous.is_some(), ..Choice::default() };
        plan(&self.prepared.project, &choice, &version)
    }

    /// Makes every file of the release, working on `jobs` editions at a time.
    ///
    /// # Errors
    /// Where any artefact fails: there is no release with a hole in it.
    pub fn make(
        self,
        jobs: usize,
        listen: &(dyn Fn(Event<'_>) + Sync),
    ) -> Result<MadeRelease, Failure> {
        match self.made(jobs, listen) {
            Ok((record, sums, finished)) => {
                let folder = self.folder.join("release");
                let sources = self.prepared.project.sources;
                Ok(MadeRelease { folder, record, sums, finished, sources })
            }
            Err(problems) => Err((self.prepared.project.sources, problems)),
        }
    }

    fn made(
        &self,
        jobs: usize,
        listen: &(dyn Fn(Event<'_>) + Sync),
    ) -> Result<(ReleaseRecord, String, Vec<Finished>), Vec<Diagnostic>> {
        let one = |problem| vec![problem];
        let order = &self.archive.order;
        let goal = self.folder.join("release");
        files::make_folder(&goal).map_err(one)?;
        let artefacts = self.artefacts()?;
        let release = self.study.release(self.previous(), &order.version, order.date);
        // Pages first: the build finds them laid out already.
        let text = self.frozen_text(&release)?;
        let options = build::Options { out: &goal, jobs, keep_typst: false, last: self.previous() };
        let finished = build::build(&self.prepared, &release, &artefacts, &options, listen)?;
        let failed: Vec<Diagnostic> = finished
            .iter()
            .filter(|done| matches!(done.fate, Fate::Failed))
            .flat_map(|done| done.problems.iter().filter(|problem| problem.is_error()).cloned())
            .collect();
        if any_error(&failed) {
            return Err(failed);
        }
        // The build's own record is of no use here.
        files::remove(&goal.join(build::FILE_NAME)).map_err(one)?;
        let record = self.record(&release, &finished);
        let mut made: BTreeMap<String, Vec<u8>> = BTreeMap::new();
        made.insert(ARCHIVE.to_owned(), self.bytes.clone());
        made.insert(RECORD.to_owned(), to_json(&record).into_bytes());
        made.insert(TEXT.to_owned(), to_json(&text).into_bytes());
        made.insert(PROVENANCE.to_owned(), provenance(&record).into_bytes());
        for (name, text) in notes::notes(&record) {
            made.insert(name.to_owned(), text.into_bytes());
        }
        if let Some(draft) = self.archive.text(DRAFT) {
            made.insert(SEALED_DRAFT.to_owned(), draft.as_bytes().to_vec());
        }
        let digests = record
            .artefacts
            .iter()
            .map(|artefact| (artefact.path.clone(), artefact.sha256.clone()))
            .chain(made.iter().map(|(name, bytes)| (name.clone(), digest::sha256(bytes))))
            .collect();
        let sums = sums(&digests);
        made.insert(SUMS.to_owned(), sums.clone().into_bytes());
        for (name, bytes) in &made {
            files::write_staged(&goal.join(name), bytes).map_err(one)?;
        }
        Ok((record, sums, finished))
    }

    /// The text with its pages, where the edition that is compared has pages.
    fn frozen_text(
        &self,
        release: &crate::book::manuscript::Release,
    ) -> Result<FrozenText, Vec<Diagnostic>> {
        let project = &self.prepared.project;
        let (Some(partner), Some(edition)) = (publisher(project), reference_edition(project))
        else {
            let message = "the project has no partner or no edition";
            return Err(vec![Diagnostic::error(Code::Release, message)]);
        };
        Ok(FrozenText {
            schema: SCHEMA,
            work: project.book.id.clone(),
            version: self.archive.order.version.clone(),
            language: project.book.language.clone(),
            partner: partner.partner.id.clone(),
            edition: edition.id.clone(),
            sections: self.study.placed(&self.prepared, release)?,
        })
    }

    fn record(
        &self,
        release: &crate::book::manuscript::Release,
        finished: &[Finished],
    ) -> ReleaseRecord {
        let order = &self.archive.order;
        let book = &self.prepared.project.book;
        let mut artefacts: Vec<ArtefactRecord> = Vec::new();
        let mut held: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
        for done in finished {
            let (Fate::Made(made) | Fate::Unchanged(made)) = &done.fate else { continue };
            artefacts.push(artefact_record(made));
            for id in self.study.sections_in(&self.prepared, &done.artefact, release) {
                held.entry(id).or_default().insert(made.path.clone());
            }
        }
        artefacts.sort_by(|a, b| a.path.cmp(&b.path));
        let standing = super::changes::standing(
            &self.study.sections,
            self.previous(),
            &self.study.changes,
            &order.version,
            order.date,
        );
        let sections = self.study.sections.iter().map(|section| {
            let known = standing.get(&section.id).cloned();
            let (version, date) = known.unwrap_or((order.version.clone(), order.date));
            SectionRecord {
                id: section.id.clone(),
                title: section.title.clone(),
                kind: section.kind.clone(),
                version,
                date,
                sha256: section.sha256.clone(),
                artefacts: held.remove(section.id.as_str()).into_iter().flatten().collect(),
            }
        });
        ReleaseRecord {
            schema: SCHEMA,
            work: WorkRecord {
                id: book.id.clone(),
                title: book.title.clone(),
                publisher: book.publisher.clone(),
                language: book.language.clone(),
                homepage: book.homepage.clone(),
                short_address: book.short_address.clone(),
            },
            version: order.version.clone(),
            date: order.date,
            previous: self.previous().map(|record| record.version.clone()),
            tool: order.tool.clone(),
            source: SourceRecord {
                commit: order.commit.clone(),
                uncommitted: order.uncommitted,
                archive: ARCHIVE.to_owned(),
                sha256: digest::sha256(&self.bytes),
            },
            introduction: self.draft.as_ref().and_then(|draft| draft.introduction.clone()),
            changes: self
                .study
                .changes
                .iter()
                .filter_map(|found| found.change())
                .collect::<Vec<Change>>(),
            sections: sections.collect(),
            artefacts,
            inputs: self.archive.inputs(),
        }
    }
}

fn artefact_record(made: &Made) -> ArtefactRecord {
    ArtefactRecord {
        path: made.path.clone(),
        partner: made.partner.clone(),
        edition: made.edition.clone(),
        pack: made.pack.clone(),
        language: made.language.clone(),
        format: made.format.clone(),
        form: made.form.clone(),
        bytes: made.bytes,
        sha256: made.sha256.clone(),
        pages: made.pages,
        fingerprint: made.fingerprint.clone(),
        leaves: made.leaves.clone(),
    }
}
