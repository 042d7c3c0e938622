//! Making every file of a release from its source archive, in a staging folder.
//!
//! In: an archive. Out: artefacts, record, frozen text, notes, provenance and digests. The
//! project is read from the archive's own files, so that the same archive makes the same release
//! at any time and on any machine.

use super::archive::{ARCHIVE, Archive};
use super::notes;
use super::order::Order;
use super::provenance::{PROVENANCE, provenance};
use super::sample::{Sampling, compare_sample};
use super::translations::translations;
use crate::assembly::build::{self, Built, EditionCopy, Finished, Listener};
use crate::assembly::plan::{Artefact, Choice, plan};
use crate::assembly::record::{FILE_NAME, Made};
use crate::assembly::store::SharedStore;
use crate::assembly::workspace::Workspace;
use crate::book::manuscript::Release;
use crate::compare::candidate::{ReleaseCandidate, publisher, reference_edition, reference_pages};
use crate::compare::changes::PendingChange;
use crate::compare::copies::CopyOf;
use crate::compare::marks::revisions;
use crate::ground::date::Date;
use crate::ground::diagnostic::{Code, Diagnostic, Failure, Outcome, any_error};
use crate::ground::digest;
use crate::ground::files;
use crate::ground::source::Sources;
use crate::ground::trace;
use crate::project::history::{
    ArtefactRecord, Change, DETAIL, DRAFT, FrozenSection, FrozenText, RECORD, ReleaseRecord,
    SCHEMA, SectionRecord, SourceRecord, TEXT, WorkRecord, to_json,
};
use crate::project::{Project, Strictness};
use crate::verify::sums::{SUMS, sums};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// The name of the draft in a finished release.
pub(crate) const SEALED_DRAFT: &str = "changes.toml";

/// A finished release in a folder of its own.
#[derive(Debug)]
pub(crate) struct MadeRelease {
    pub(crate) folder: PathBuf,
    pub(crate) record: ReleaseRecord,
    /// The text of `SHA256SUMS`.
    pub(crate) sums: String,
    /// What is wrong with it, though nothing is in the way.
    pub(crate) problems: Vec<Diagnostic>,
    pub(crate) sources: Sources,
}

/// How the files of a release are made.
pub(crate) struct Manner<'a> {
    /// How many editions are laid out at the same time.
    pub(crate) jobs: usize,
    /// How problems of manuscripts are judged, if they are.
    pub(crate) strictness: Option<Strictness>,
    /// Where finished files of other machines may come from. A sample of them is made again.
    pub(crate) store: Option<&'a SharedStore>,
}

/// A project unpacked from its archive, read and compared with the release before it.
pub(crate) struct UnpackedRelease {
    pub(crate) workspace: Workspace,
    pub(crate) candidate: ReleaseCandidate,
    archive: Archive,
    bytes: Vec<u8>,
    folder: PathBuf,
}

impl std::fmt::Debug for UnpackedRelease {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("UnpackedRelease").field("folder", &self.folder).finish_non_exhaustive()
    }
}

impl Archive {
    /// Unpacks the archive into `folder` and reads its project, as it was when the release was cut.
    /// Changes are not marked in it yet.
    ///
    /// # Errors
    /// If its project cannot be read.
    pub(crate) fn open(&self, folder: &Path) -> Result<Workspace, Failure> {
        let source = folder.join("source");
        let stage = trace::stage("unpacking");
        self.unpack(&source)?;
        drop(stage);
        let mut workspace = Workspace::open_released(&source, &self.tool_layouts())?;
        workspace.leave_out_unreviewed();
        Ok(workspace)
    }
}

/// Compares the text with that of the last release, and marks what changed in those editions that
/// mark changes.
///
/// # Errors
/// If the last release or the draft cannot be read.
pub(crate) fn mark_changes(
    workspace: &mut Workspace,
    date: Date,
) -> Result<ReleaseCandidate, Failure> {
    let _stage = trace::stage("comparing");
    let compared = ReleaseCandidate::of(workspace, date).and_then(|candidate| {
        let revisions = revisions(workspace, &candidate, None)?;
        Ok((candidate, revisions))
    });
    let (candidate, revisions) = compared.map_err(|problems| workspace.failure(problems))?;
    workspace.revisions = revisions;
    Ok(candidate)
}

impl UnpackedRelease {
    /// Unpacks an archive into `folder` and reads its project. `bytes` are those of its ZIP file.
    ///
    /// # Errors
    /// If its project cannot be read.
    pub(crate) fn set_up(archive: Archive, bytes: Vec<u8>, folder: &Path) -> Result<Self, Failure> {
        let mut workspace = archive.open(folder)?;
        let candidate = mark_changes(&mut workspace, archive.order.date)?;
        Ok(Self { workspace, candidate, archive, bytes, folder: folder.to_owned() })
    }

    /// The release that this one is compared with: the last one in its archive.
    pub(crate) fn previous(&self) -> Option<&ReleaseRecord> {
        self.workspace.history().ok()?.latest()
    }

    /// The release that its manuscripts name.
    pub(crate) fn release(&self) -> Release {
        let order = &self.archive.order;
        self.candidate.release(self.previous(), &order.version, order.date)
    }

    /// What the release is asked to be.
    pub(super) fn order(&self) -> &Order {
        &self.archive.order
    }

    /// Digest of its source archive.
    pub(super) fn source_digest(&self) -> String {
        digest::sha256(&self.bytes)
    }

    /// Every artefact that the release will contain.
    ///
    /// # Errors
    /// If the plan is not possible, which does not happen in a sound project.
    pub(crate) fn artefacts(&self) -> Outcome<Vec<Artefact>> {
        let version = self.archive.order.version.to_string();
        let choice = Choice { marked: self.previous().is_some(), ..Choice::default() };
        plan(&self.workspace.project, &choice, &version)
    }

    /// Makes every file of the release.
    ///
    /// # Errors
    /// If any artefact fails, because a release must be complete.
    pub(crate) fn make(
        self,
        manner: &Manner<'_>,
        listen: Listener<'_>,
    ) -> Result<MadeRelease, Failure> {
        self.make_from(|own, goal| {
            let artefacts = own.artefacts()?;
            own.build(&artefacts, goal, manner, listen)
        })
    }

    /// Makes the release from files that `build` puts into a folder.
    ///
    /// # Errors
    /// As for [`UnpackedRelease::make`], and those of `build`.
    pub(super) fn make_from(
        self,
        build: impl FnOnce(&Self, &Path) -> Outcome<Built>,
    ) -> Result<MadeRelease, Failure> {
        match self.made(build) {
            Ok((record, sums, problems)) => {
                let folder = self.folder.join("release");
                let sources = self.workspace.project.sources;
                Ok(MadeRelease { folder, record, sums, problems, sources })
            }
            Err(problems) => Err(Failure::new(self.workspace.project.sources, problems)),
        }
    }

    /// Builds some artefacts of the release into a folder, without the record of the build.
    ///
    /// # Errors
    /// If any of them fails, or the shared store is found to be wrong.
    pub(super) fn build(
        &self,
        artefacts: &[Artefact],
        goal: &Path,
        manner: &Manner<'_>,
        listen: Listener<'_>,
    ) -> Outcome<Built> {
        let release = self.release();
        let reference = reference_pages(&self.workspace.project);
        let options = build::Options {
            out: goal,
            jobs: manner.jobs,
            keep_typst: false,
            last: self.previous(),
            all_or_nothing: true,
            strictness: manner.strictness,
            find_blocks_of: reference.map(|(partner, edition)| EditionCopy {
                partner: &partner.partner.id,
                edition: &edition.id,
            }),
            keeps_layouts: false,
            remember: None,
            store: manner.store,
        };
        let built = build::build(&self.workspace, &release, artefacts, &options, listen)?;
        let is_made = |done: &Finished| done.fate.made().is_some();
        if any_error(&built.problems) && !built.finished.iter().all(is_made) {
            return Err(built.problems.into_iter().filter(Diagnostic::is_error).collect());
        }
        // The build's own record is not part of a release.
        files::remove(&goal.join(FILE_NAME)).map_err(|problem| vec![problem])?;
        if let Some(store) = manner.store {
            let sampling = Sampling {
                workspace: &self.workspace,
                release: &release,
                last: self.previous(),
                seed: &self.source_digest(),
                folder: &self.folder.join("sample"),
                jobs: manner.jobs,
                store,
            };
            compare_sample(&sampling, &built.finished, listen)?;
        }
        Ok(built)
    }

    fn made(
        &self,
        build: impl FnOnce(&Self, &Path) -> Outcome<Built>,
    ) -> Outcome<(ReleaseRecord, String, Vec<Diagnostic>)> {
        let one = |problem| vec![problem];
        let goal = self.folder.join("release");
        files::make_folder(&goal).map_err(one)?;
        let Built { finished, blocks, problems } = build(self, &goal)?;
        let text = self.frozen_text(self.candidate.placed_at(&blocks))?;
        let record = self.record(&finished);
        let mut made: BTreeMap<String, Vec<u8>> = BTreeMap::new();
        made.insert(ARCHIVE.to_owned(), self.bytes.clone());
        made.insert(RECORD.to_owned(), to_json(&record).into_bytes());
        made.insert(TEXT.to_owned(), to_json(&text).into_bytes());
        made.insert(PROVENANCE.to_owned(), provenance(&record).into_bytes());
        let names = notes::Names::of(&self.workspace.project);
        let words = &self.workspace.project.words();
        let context = notes::Context { previous: self.previous(), names, words };
        for (name, text) in notes::notes(&record, &context) {
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
        Ok((record, sums, problems))
    }

    /// The text, with its page numbers if the edition that is compared has pages.
    fn frozen_text(&self, sections: Vec<FrozenSection>) -> Outcome<FrozenText> {
        let project = &self.workspace.project;
        let (Some(partner), Some(edition)) = (publisher(project), reference_edition(project))
        else {
            let message = "the project needs at least one partner and one edition";
            return Err(vec![Diagnostic::error(Code::Release, message)]);
        };
        Ok(FrozenText {
            schema: SCHEMA,
            detail: DETAIL,
            work: project.book.id.clone(),
            version: self.archive.order.version.clone(),
            language: project.book.language.to_string(),
            partner: partner.partner.id.clone(),
            edition: edition.id.clone(),
            sections,
            details: self.candidate.copies.details.clone(),
        })
    }

    fn record(&self, finished: &[Finished]) -> ReleaseRecord {
        let order = &self.archive.order;
        let book = &self.workspace.project.book;
        let mut artefacts: Vec<ArtefactRecord> = Vec::new();
        let mut held: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
        for done in finished {
            let Some(made) = done.fate.made() else { continue };
            let reading = self.candidate.copies.reading(&CopyOf {
                partner: made.partner.clone(),
                edition: made.edition.clone(),
                pack: made.pack.clone(),
                language: made.language.clone(),
            });
            artefacts.push(artefact_record(made, reading));
            for id in self.candidate.sections_among(&done.holds) {
                held.entry(id).or_default().insert(made.path.clone());
            }
        }
        artefacts.sort_by(|a, b| a.path.cmp(&b.path));
        let last_changes = crate::compare::changes::last_changes(
            &self.candidate.sections,
            self.previous(),
            &self.candidate.changes,
            &order.version,
            order.date,
        );
        let sections = self.candidate.sections.iter().map(|section| {
            let known = last_changes.get(&section.id).cloned();
            let (version, date) = known.unwrap_or((order.version.clone(), order.date));
            SectionRecord {
                id: section.id.clone(),
                title: section.title.clone(),
                kind: section.kind.clone(),
                version,
                date,
                sha256: section.sha256.clone(),
                exact: section.exact.clone(),
                artefacts: held.remove(section.id.as_str()).into_iter().flatten().collect(),
            }
        });
        ReleaseRecord {
            schema: SCHEMA,
            work: WorkRecord {
                id: book.id.clone(),
                title: book.title.clone(),
                publisher: book.publisher.clone(),
                language: book.language.to_string(),
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
            introduction: self
                .workspace
                .draft()
                .ok()
                .flatten()
                .and_then(|draft| draft.introduction.clone()),
            changes: self
                .candidate
                .changes
                .iter()
                .filter_map(PendingChange::change)
                .collect::<Vec<Change>>(),
            sections: sections.collect(),
            artefacts,
            translations: translations(&self.workspace),
            inputs: self.archive.inputs(),
            unreviewed_words: unreviewed_words(&self.workspace.project),
        }
    }
}

/// The languages of a project's products in which nobody has reviewed the tool's own words.
pub(super) fn unreviewed_words(project: &Project) -> Vec<String> {
    project.unreviewed_words().iter().map(|language| language.value.to_string()).collect()
}

fn artefact_record(made: &Made, reading: Option<&str>) -> ArtefactRecord {
    ArtefactRecord {
        path: made.path.clone(),
        partner: made.partner.clone(),
        edition: made.edition.clone(),
        pack: made.pack.clone(),
        volume: made.volume,
        language: made.language.clone(),
        format: made.format.clone(),
        form: made.form.clone(),
        bytes: made.bytes,
        sha256: made.sha256.clone(),
        pages: made.pages,
        fingerprint: made.fingerprint.clone(),
        reading: reading.map(str::to_owned),
        leaves: made.leaves.clone(),
        testimonies: made.testimonies.clone(),
        absence: made.absence.clone(),
    }
}
