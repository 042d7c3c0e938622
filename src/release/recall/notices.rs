//! The notices that a recall sends to partners: one for each, by name, with what that partner has.
//!
//! In: the recall, the files that it reaches and the names of partners. Out: a notice for each
//! partner as Markdown and as plain text, in a folder of the recall's own. A notice that already
//! exists is left as it is, because somebody may have edited it.

use super::affected::AffectedArtefact;
use crate::ground::diagnostic::Diagnostic;
use crate::ground::files;
use crate::ground::own_words::Words;
use crate::ground::version::Version;
use crate::project::history::{FOLDER, Recall, ReleaseRecord};
use crate::release::notes::{Names, wrap};
use crate::verify::evidence::{Evidence, Known};
use crate::verify::judge::why_recalled;
use crate::web::markdown::escaped;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Every notice of one recall.
pub(super) struct Notices {
    /// The folder below the project's root.
    folder: String,
    /// By the id of the partner.
    notices: BTreeMap<String, Notice>,
}

/// A notice to one partner, before it has a form.
struct Notice {
    title: String,
    to: String,
    paragraphs: Vec<String>,
    /// The partner's files by version.
    files: BTreeMap<Version, Vec<String>>,
    closing: String,
    /// Where to check a copy.
    address: Option<String>,
    /// In the language of the work.
    words: Words,
}

impl Notices {
    /// `section` is the title of the recalled section, if only a section was recalled.
    pub(super) fn new(
        recall: &Recall,
        section: Option<&str>,
        record: &ReleaseRecord,
        affected: &[AffectedArtefact],
        evidence: &Evidence,
        names: &Names,
        words: &Words,
    ) -> Self {
        let stem = match recall.section.as_ref().or(recall.testimony.as_ref()) {
            Some(id) => format!("recall-{}-{id}", recall.version),
            None => format!("recall-{}", recall.version),
        };
        let partners: BTreeSet<&String> = affected.iter().map(|own| &own.partner).collect();
        let notices = partners.into_iter().map(|partner| {
            let own: Vec<&AffectedArtefact> =
                affected.iter().filter(|own| own.partner == *partner).collect();
            let name = names.partner(partner);
            (partner.clone(), Notice::new(recall, section, record, &own, evidence, &name, words))
        });
        Self { folder: format!("{FOLDER}/notices/{stem}"), notices: notices.collect() }
    }

    /// Their paths below the project's root.
    pub(super) fn paths(&self) -> Vec<String> {
        let one = |partner: &String| ["md", "txt"].map(|ending| self.path(partner, ending));
        self.notices.keys().flat_map(one).collect()
    }

    fn path(&self, partner: &str, ending: &str) -> String {
        format!("{}/{partner}.{ending}", self.folder)
    }

    /// Writes every notice that does not exist yet. Returns their paths below the project's root,
    /// each with whether it was written now.
    pub(super) fn write(&self, root: &Path) -> Result<Vec<(String, bool)>, Diagnostic> {
        let mut written = Vec::new();
        for (partner, notice) in &self.notices {
            for (ending, text) in [("md", notice.markdown()), ("txt", notice.plain())] {
                let path = self.path(partner, ending);
                let is_new = !files::exists(&root.join(&path));
                if is_new {
                    files::write_whole(&root.join(&path), text.as_bytes())?;
                }
                written.push((path, is_new));
            }
        }
        Ok(written)
    }
}

impl Notice {
    fn new(
        recall: &Recall,
        section: Option<&str>,
        record: &ReleaseRecord,
        affected: &[&AffectedArtefact],
        evidence: &Evidence,
        name: &str,
        words: &Words,
    ) -> Self {
        let work = &record.work.title;
        let mut files: BTreeMap<Version, Vec<String>> = BTreeMap::new();
        for artefact in affected {
            files.entry(artefact.version.clone()).or_default().push(artefact.path.clone());
        }
        let versions: Vec<String> = files.keys().map(ToString::to_string).collect();
        let what = || {
            let work = ("work", work.as_str().into());
            let section = section.map(|title| ("section", title.into()));
            let number = ("number", versions.len().into());
            let versions = ("versions", words.listed(&versions).into());
            [work, number, versions].into_iter().chain(section)
        };
        let [title, recalled, plea] = match section {
            Some(_) => {
                ["recall-title-of-section", "recall-of-section", "recall-do-not-use-section"]
            }
            None if recall.testimony.is_some() => {
                ["recall-title-of-testimony", "recall-of-testimony", "recall-do-not-use-testimony"]
            }
            None => ["recall-title", "recall-of-version", "recall-do-not-use"],
        };
        let date = ("date", words.date(recall.date).into());
        let reason = ("reason", recall.reason.as_str().into());
        Self {
            title: words.with(title, what()),
            to: words.with("recall-to", [("partner", name.into())]),
            paragraphs: vec![
                words.with(recalled, what().chain([date])),
                words.with("recall-reason", [reason]),
                words.text(plea),
            ],
            closing: {
                let is_part = section.is_some() || recall.testimony.is_some();
                replacement(is_part, &files, affected, evidence, words)
            },
            files,
            address: evidence.known.last().and_then(|newest| newest.record.currency_home()),
            words: words.clone(),
        }
    }

    /// The heading above the files of one version.
    fn of_version(&self, version: &Version) -> String {
        self.words.with("recall-files-of-version", [("version", version.to_string().into())])
    }

    fn markdown(&self) -> String {
        let mut out = format!("# {}\n\n{}\n", escaped(&self.title), escaped(&self.to));
        for paragraph in &self.paragraphs {
            out.push_str(&format!("\n{}\n", escaped(paragraph)));
        }
        let files = self.words.text("recall-your-files");
        out.push_str(&format!("\n## {}\n", escaped(&files)));
        for (version, files) in &self.files {
            out.push_str(&format!("\n{}\n\n", escaped(&self.of_version(version))));
            for file in files {
                out.push_str(&format!("- `{file}`\n"));
            }
        }
        out.push_str(&format!("\n{}\n", escaped(&self.closing)));
        if let Some(address) = &self.address {
            let address = [("address", format!("<{address}>").into())];
            out.push_str(&format!("\n{}\n", self.words.with("recall-is-it-current", address)));
        }
        out
    }

    fn plain(&self) -> String {
        let mut out = String::new();
        wrap(&self.title, "", "", &mut out);
        out.push('\n');
        wrap(&self.to, "", "", &mut out);
        for paragraph in &self.paragraphs {
            out.push('\n');
            wrap(paragraph, "", "", &mut out);
        }
        let files = self.words.text("recall-your-files").to_uppercase();
        out.push_str(&format!("\n{files}\n"));
        for (version, files) in &self.files {
            out.push_str(&format!("\n{}\n", self.of_version(version)));
            for file in files {
                out.push_str(&format!("  {file}\n"));
            }
        }
        out.push('\n');
        wrap(&self.closing, "", "", &mut out);
        if let Some(address) = &self.address {
            out.push('\n');
            let address = [("address", address.as_str().into())];
            wrap(&self.words.with("recall-is-it-current", address), "", "", &mut out);
        }
        out
    }
}

/// What to use instead, as far as anybody can say.
fn replacement(
    is_section: bool,
    files: &BTreeMap<Version, Vec<String>>,
    affected: &[&AffectedArtefact],
    evidence: &Evidence,
    words: &Words,
) -> String {
    let clean = evidence.known.last().filter(|newest| {
        !files.contains_key(&newest.record.version) && is_clean(newest, affected, evidence)
    });
    match clean.map(|newest| &newest.record.version) {
        // Nobody has said which part of the release is wrong, so the newest may contain it, too.
        Some(version) if !is_section => {
            words.with("recall-newest", [("version", version.to_string().into())])
        }
        Some(version) => {
            words.with("recall-use-instead", [("version", version.to_string().into())])
        }
        None => words.text("recall-correction-to-come"),
    }
}

/// Whether nothing in the partner's copies of a release was recalled.
fn is_clean(known: &Known, affected: &[&AffectedArtefact], evidence: &Evidence) -> bool {
    let partner = affected.first().map(|own| own.partner.as_str());
    let own = known.record.artefacts.iter().filter(|made| Some(made.partner.as_str()) == partner);
    let recalls = &evidence.recalls.entries;
    own.into_iter().all(|made| {
        recalls.iter().all(|recall| why_recalled(recall, &known.record, made, evidence).is_none())
    })
}
