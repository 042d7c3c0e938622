//! The notices that a recall sends to partners: one for each, by name, with what that partner has.
//!
//! In: the recall, the files that it reaches and the names of partners. Out: a notice for each
//! partner as Markdown and as plain text, in a folder of the recall's own. A notice that already
//! exists is left as it is, because somebody may have edited it.

use super::affected::AffectedArtefact;
use crate::ground::diagnostic::Diagnostic;
use crate::ground::files;
use crate::ground::version::Version;
use crate::ground::words::listed;
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
    ) -> Self {
        let stem = match &recall.section {
            Some(id) => format!("recall-{}-{id}", recall.version),
            None => format!("recall-{}", recall.version),
        };
        let partners: BTreeSet<&String> = affected.iter().map(|own| &own.partner).collect();
        let notices = partners.into_iter().map(|partner| {
            let own: Vec<&AffectedArtefact> =
                affected.iter().filter(|own| own.partner == *partner).collect();
            let name = names.partner(partner);
            (partner.clone(), Notice::new(recall, section, record, &own, evidence, &name))
        });
        Self { folder: format!("{FOLDER}/notices/{stem}"), notices: notices.collect() }
    }

    /// Writes every notice that does not exist yet. Returns their paths below the project's root,
    /// each with whether it was written now.
    pub(super) fn write(&self, root: &Path) -> Result<Vec<(String, bool)>, Diagnostic> {
        let mut written = Vec::new();
        for (partner, notice) in &self.notices {
            for (ending, text) in [("md", notice.markdown()), ("txt", notice.plain())] {
                let path = format!("{}/{partner}.{ending}", self.folder);
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
    ) -> Self {
        let work = &record.work.title;
        let mut files: BTreeMap<Version, Vec<String>> = BTreeMap::new();
        for artefact in affected {
            files.entry(artefact.version.clone()).or_default().push(artefact.path.clone());
        }
        let versions: Vec<String> = files.keys().map(ToString::to_string).collect();
        let versions = match versions.as_slice() {
            [one] => format!("version {one}"),
            several => format!("versions {}", listed(several)),
        };
        let recalled = match section {
            Some(title) => format!("the section “{title}” of {work}, {versions}"),
            None => format!("{work}, {versions}"),
        };
        let plea = match section {
            Some(_) => {
                "Please stop using this section. Take the files below off your websites and \
                 shelves until you have a corrected version, and tell the people you gave them to. \
                 The other sections can still be used."
            }
            None => {
                "Please stop using it. Take the files below off your websites and shelves, and \
                 tell the people you gave them to."
            }
        };
        Self {
            title: format!("Recalled: {recalled}"),
            to: name.to_owned(),
            paragraphs: vec![
                format!("On {} we recalled {recalled}.", recall.date.long()),
                format!("Reason: {}", recall.reason),
                plea.to_owned(),
            ],
            closing: replacement(section.is_some(), &files, affected, evidence),
            files,
            address: evidence.known.last().and_then(|newest| newest.record.currency_home()),
        }
    }

    fn markdown(&self) -> String {
        let mut out = format!("# {}\n\nTo: {}\n", escaped(&self.title), escaped(&self.to));
        for paragraph in &self.paragraphs {
            out.push_str(&format!("\n{}\n", escaped(paragraph)));
        }
        out.push_str("\n## Your files that contain it\n");
        for (version, files) in &self.files {
            out.push_str(&format!("\nVersion {version}:\n\n"));
            for file in files {
                out.push_str(&format!("- `{file}`\n"));
            }
        }
        out.push_str(&format!("\n{}\n", escaped(&self.closing)));
        if let Some(address) = &self.address {
            out.push_str(&format!("\n{HOW_TO_CHECK} <{address}>\n"));
        }
        out
    }

    fn plain(&self) -> String {
        let mut out = String::new();
        wrap(&self.title, "", "", &mut out);
        out.push('\n');
        wrap(&format!("To: {}", self.to), "", "", &mut out);
        for paragraph in &self.paragraphs {
            out.push('\n');
            wrap(paragraph, "", "", &mut out);
        }
        out.push_str("\nYOUR FILES THAT CONTAIN IT\n");
        for (version, files) in &self.files {
            out.push_str(&format!("\nVersion {version}:\n"));
            for file in files {
                out.push_str(&format!("  {file}\n"));
            }
        }
        out.push('\n');
        wrap(&self.closing, "", "", &mut out);
        if let Some(address) = &self.address {
            out.push('\n');
            wrap(&format!("{HOW_TO_CHECK} {address}"), "", "", &mut out);
        }
        out
    }
}

const HOW_TO_CHECK: &str = "To find out whether a copy is still current, see";

/// What to use instead, as far as anybody can say.
fn replacement(
    is_section: bool,
    files: &BTreeMap<Version, Vec<String>>,
    affected: &[&AffectedArtefact],
    evidence: &Evidence,
) -> String {
    let clean = evidence.known.last().filter(|newest| {
        !files.contains_key(&newest.record.version) && is_clean(newest, affected, evidence)
    });
    match clean.map(|newest| &newest.record.version) {
        // Nobody has said which part of the release is wrong, so the newest may contain it, too.
        Some(version) if !is_section => format!(
            "Version {version} is the newest. We will tell you whether you can use it instead of \
             the files above."
        ),
        Some(version) => format!(
            "Version {version} does not contain the recalled text. Please give it to everybody who \
             has one of the files above."
        ),
        None => "We are preparing a corrected version and will send it to you. Until then, please \
                 do not give the files above to anybody."
            .to_owned(),
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
