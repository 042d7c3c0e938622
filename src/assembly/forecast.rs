//! The forecast of a build: every artefact with its name, what it is made from, and what it takes.
//!
//! In: the outline of a plan, and the record of the last build. Out: data that commands show, and that
//! other programs read. It depends on nothing else, so the same text has the same forecast.

use super::outline::Outlined;
use super::plan::{Artefact, Form};
use super::record::{FILE_NAME, Record, name_of};
use super::shares::{estimate, shares, weights};
use crate::book::manuscript::Release;
use crate::ground::files;
use crate::ground::tool::MADE_WITH;
use crate::project::{Format, Project};
use serde::Serialize;
use std::path::Path;

/// What a build would make: the published shape of `bindery plan --format json`.
#[derive(Debug, Serialize)]
pub(crate) struct Forecast {
    /// 1. Under this number, keys may be added; none is removed, and none changes its meaning.
    pub(crate) schema: u32,
    /// The tool that would make it.
    pub(crate) made_with: &'static str,
    /// The id of the book.
    pub(crate) book: String,
    /// The version that the files would carry: `draft`.
    pub(crate) version: String,
    /// The date that they would carry.
    pub(crate) date: String,
    /// The number of shares that the work was divided into, if that was asked for.
    pub(crate) shards: Option<usize>,
    /// Every file, in the order in which they are planned.
    pub(crate) artefacts: Vec<Foreseen>,
}

/// A file that a build would make.
#[derive(Debug, Serialize)]
pub(crate) struct Foreseen {
    /// Its name among the artefacts, which stays the same from one version to the next:
    /// `partner/pack/edition/language`, with `book` for the whole book, then the number of a volume,
    /// then `sheets` or `cover` if it is not the copy to read.
    pub(crate) id: String,
    /// Below the output folder, with forward slashes.
    pub(crate) path: String,
    pub(crate) partner: String,
    pub(crate) edition: String,
    /// The pack that it is; `null` for the whole book.
    pub(crate) pack: Option<String>,
    /// The number of the volume that it is; `null` if the edition is not divided.
    pub(crate) volume: Option<usize>,
    pub(crate) language: String,
    /// `pdf` or `epub`.
    pub(crate) format: &'static str,
    /// `reading`, `sheets` or `cover`.
    pub(crate) form: &'static str,
    /// Digest of everything that it is made from, as in `build.json`; `null` if errors are in the way.
    pub(crate) inputs: Option<String>,
    /// Whether the output folder has it already, made from the same inputs.
    pub(crate) is_made: bool,
    /// The number of words in it.
    pub(crate) words: usize,
    /// About how long it takes to make, in seconds. Machines differ: compare these with each other.
    pub(crate) seconds: f64,
    /// What the seconds are worked out from: `pages`, if the last build recorded how many it has, or
    /// else `words`.
    pub(crate) seconds_from: &'static str,
    /// The share that makes it, counted from one; `null` if the work was not divided.
    pub(crate) shard: Option<usize>,
}

/// What is planned, and what is known about it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Foresight<'a> {
    pub(crate) project: &'a Project,
    pub(crate) release: &'a Release,
    pub(crate) artefacts: &'a [Artefact],
    pub(crate) outlined: &'a [Outlined],
    /// The output folder of the last build.
    pub(crate) out: &'a Path,
    /// The number of shares to divide the work into.
    pub(crate) shards: Option<usize>,
}

impl Foresight<'_> {
    /// What the build would make.
    pub(crate) fn forecast(&self) -> Forecast {
        let record = files::text_of(&self.out.join(FILE_NAME));
        let record = record.map(|text| Record::parse(&text)).unwrap_or_default();
        let shares = self
            .shards
            .map(|count| shares(&weights(self.project, self.artefacts, self.outlined), count));
        let mut artefacts = Vec::new();
        for (place, copy) in self.outlined.iter().enumerate() {
            let shard = shares.as_ref().map(|shares| shares[place]);
            let files = &self.artefacts[copy.files.clone()];
            artefacts.extend(files.iter().map(|file| self.foreseen(file, copy, &record, shard)));
        }
        Forecast {
            schema: 1,
            made_with: MADE_WITH,
            book: self.project.book.id.clone(),
            version: self.release.version.to_string(),
            date: self.release.date.to_string(),
            shards: self.shards,
            artefacts,
        }
    }

    fn foreseen(
        &self,
        file: &Artefact,
        copy: &Outlined,
        record: &Record,
        shard: Option<usize>,
    ) -> Foreseen {
        let known = record.find(&file.path);
        let of_pages = known.and_then(|made| made.pages).map(|pages| self.by_pages(file, pages));
        let milliseconds = of_pages.unwrap_or_else(|| estimate(self.project, file, copy.words));
        Foreseen {
            id: id(file),
            path: file.path.clone(),
            partner: file.partner.clone(),
            edition: file.edition.clone(),
            pack: file.pack.clone(),
            volume: file.volume,
            language: file.language.to_string(),
            format: match file.format {
                Format::Pdf => "pdf",
                Format::Epub => "epub",
                Format::Docx => "docx",
            },
            form: name_of(file.form),
            inputs: copy.inputs.clone(),
            is_made: known.is_some_and(|made| {
                copy.inputs.as_ref() == Some(&made.inputs)
                    && files::digest_of(&self.out.join(&file.path)).as_ref() == Some(&made.sha256)
            }),
            words: copy.words,
            seconds: milliseconds as f64 / 1000.0,
            seconds_from: if of_pages.is_some() { "pages" } else { "words" },
            shard,
        }
    }

    /// How long a file with so many pages takes, in milliseconds: as long as its share of an estimate
    /// for pages of usual length.
    fn by_pages(&self, file: &Artefact, pages: usize) -> u64 {
        /// The words on a usual page of A5.
        const WORDS_ON_A_PAGE: usize = 250;
        estimate(self.project, file, pages * WORDS_ON_A_PAGE)
    }
}

/// The name of an artefact that no other one has, in any version.
pub(crate) fn id(artefact: &Artefact) -> String {
    let pack = artefact.pack.as_deref().unwrap_or("book");
    let mut id =
        format!("{}/{pack}/{}/{}", artefact.partner, artefact.edition, artefact.language.tag());
    if let Some(volume) = artefact.volume {
        id.push_str(&format!("/{volume}"));
    }
    if artefact.form != Form::Reading {
        id.push_str(&format!("/{}", name_of(artefact.form)));
    }
    id
}
