//! The whole site of one partner, step by step, in every language that it has.
//!
//! In: the releases, the settings, a partner. Out: the files of its site: first what the languages
//! share, then the pages of each, then the downloads.

use super::contents::Contents;
use super::downloads::{self, Download};
use super::feeds::{self, Files, Shelf};
use super::latest::Latest;
use super::partner::{Other, PartnerSite, reading_edition};
use super::partner_history;
use super::printed::Printing;
use super::proof::{self, Pages};
use super::reading::Reading;
use super::released::{Released, Withheld};
use super::seals::{self, Seals};
use super::theme::{Assets, LAYOUTS, picture_name};
use crate::assembly::workspace::Workspace;
use crate::book::manuscript::Manuscript;
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::language::Language;
use crate::ground::own_words::Words;
use crate::ground::words::counted;
use crate::project::history::History;
use crate::project::{Edition, PartnerFile, Site};
use crate::web::html::Styles;
use crate::web::render::Renderer;
use std::collections::{BTreeMap, BTreeSet};

/// Messages to partners by the names of their files.
pub(super) type Drafts = BTreeMap<String, Vec<u8>>;

/// A site to be made.
#[derive(Clone, Copy)]
pub(super) struct Whole<'a> {
    pub(super) released: &'a Released,
    pub(super) settings: &'a Site,
    pub(super) partner: &'a PartnerFile,
    /// The address of its root, if it has one.
    pub(super) base: Option<&'a str>,
    /// The other partners, if this is the publisher's site.
    pub(super) others: &'a [Other],
}

/// What is read online in one language.
struct Text<'a> {
    workspace: &'a Workspace,
    partner: &'a PartnerFile,
    /// Without a text to read, there is still a brand.
    manuscript: Option<Manuscript>,
    reading: Option<Reading>,
}

impl<'a> Whole<'a> {
    /// Makes the site. Messages to the partner go to `drafts`.
    pub(super) fn make(self, drafts: &mut Drafts, problems: &mut Vec<Diagnostic>) -> Contents {
        let mut contents = Contents::default();
        let Self { released, settings, partner, base, others } = self;
        let id = &partner.partner.id;
        let workspace = &released.newest.workspace;
        let history = partner_history::of(&released.history, id);
        let files: Files =
            history.records.iter().map(|own| downloads::of_release(released, own, id)).collect();
        let latest = Latest::of(&history, &files, released.record());
        let place = history.records.iter().position(|own| own.version == released.newest.version);
        let downloads = place.and_then(|place| files.get(place)).map_or(&[][..], Vec::as_slice);
        let edition = reading_edition(&workspace.project, settings);
        let languages = self.languages(edition, downloads);
        let mut assets = Assets::default();
        let mut styles = Styles::default();
        let mut texts = Vec::new();
        for (language, prefix) in &languages {
            let text = self.text(edition, language, downloads, &history);
            add_pictures(&text, prefix, &mut styles, &mut assets, &mut contents, problems);
            texts.push(text);
        }
        let is_for_shop =
            |id: &str| workspace.project.edition(id).is_some_and(|edition| edition.press.is_some());
        let printing = Printing::of(downloads, is_for_shop);
        let seals = Seals::of(released, &history, id, problems);
        seals.add(&mut contents);
        // Links can be shared only if the site has an address.
        let palette = base.map(|_| &partner.partner.palette);
        let id_of_edition = edition.map(|own| own.id.as_str());
        assets.add_covers(downloads, id_of_edition, palette, &mut contents);
        let shelf =
            base.map(|_| Shelf::fill(released, &history, id, downloads, &latest, &mut contents));
        let pages = Pages {
            partner: id,
            workspace,
            inventories: &released.inventories,
            date: released.newest.release.date,
            spoken: proof::spoken(&history),
            languages: &languages,
        };
        for ((language, prefix), text) in languages.iter().zip(texts) {
            let words = self.words(language, text.workspace);
            let renderer = match Renderer::new(&released.layouts, LAYOUTS) {
                Ok(renderer) => match &text.manuscript {
                    Some(manuscript) => renderer.speaking(&words).knowing(&manuscript.foreign),
                    None => renderer.speaking(&words),
                },
                Err(found) => {
                    problems.extend(found);
                    return contents;
                }
            };
            if prefix.is_empty() {
                let palette = &text.partner.partner.palette;
                let added = assets.add_shared(&renderer, palette, &styles, &mut contents);
                if let Err(problem) = added {
                    problems.push(problem);
                    return contents;
                }
            }
            let site = PartnerSite {
                released,
                settings,
                partner: text.partner,
                history: &history,
                language: language.clone(),
                languages: &languages,
                prefix: prefix.clone(),
                words,
                workspace: text.workspace,
                manuscript: text.manuscript,
                reading: text.reading,
                downloads,
                latest: &latest,
                base: base.map(str::to_owned),
                others,
                assets: &assets,
                printing: &printing,
                seals: &seals,
            };
            site.add_pages(&renderer, &mut contents, problems);
            if let Some(shelf) = &shelf {
                feeds::add(&site, shelf, &files, &mut contents);
            }
            if !released.is_all_recalled()
                && let Some(draft) = feeds::draft(&site)
            {
                let name = format!("{id}-{}.eml", language.tag());
                problems.extend(pages.prove_message(language, &name, &draft));
                drafts.insert(name, draft);
            }
        }
        self.add_downloads(&history, &files, &latest, &mut contents);
        problems.extend(self.missing(downloads));
        problems.extend(self.ended(downloads));
        problems.extend(pages.prove(&contents));
        contents
    }

    /// The languages of the site, each with the start of its paths: that of the text, and every other
    /// one in which the partner has the edition that is read online.
    fn languages(
        self,
        edition: Option<&Edition>,
        downloads: &[Download],
    ) -> Vec<(Language, String)> {
        let project = &self.released.newest.workspace.project;
        let source = &project.book.language;
        let mut languages = vec![(source.clone(), String::new())];
        for language in project.languages() {
            if language.value != *source && is_read_in(&language.value, edition, downloads) {
                languages.push((language.value.clone(), format!("{}/", language.value.tag())));
            }
        }
        languages
    }

    /// What is read online in one language, without what was recalled.
    fn text(
        self,
        edition: Option<&Edition>,
        language: &Language,
        downloads: &[Download],
        history: &History,
    ) -> Text<'a> {
        let newest = &self.released.newest;
        let workspace: &Workspace = match *language == newest.workspace.project.book.language {
            true => &newest.workspace,
            false => newest.workspace.in_language(language),
        };
        let partner = workspace.project.partner(&self.partner.partner.id).unwrap_or(self.partner);
        let read = edition.and_then(|edition| workspace.project.edition(&edition.id));
        let shown = read.or(workspace.project.editions.first());
        let manuscript =
            shown.map(|edition| workspace.pages_of_site(partner, edition, &newest.release));
        let recalled = history.recalled_sections(self.released.record());
        let is_readable =
            !self.released.is_all_recalled() && is_read_in(language, edition, downloads);
        let readable = manuscript.as_ref().filter(|_| is_readable);
        let reading = readable.and_then(|own| Reading::of(own, &recalled, picture_name));
        Text { workspace, partner, manuscript, reading }
    }

    /// The words of the pages, which are of today, whatever they were when the release was cut.
    fn words(self, language: &Language, workspace: &Workspace) -> Words {
        let now = self.released.project.catalogues.words(language);
        now.unwrap_or_else(|| workspace.project.words())
    }

    /// Adds the files of every release with their digests, and the newest ones under names without a
    /// number.
    fn add_downloads(
        self,
        history: &History,
        files: &Files,
        latest: &Latest<'_>,
        contents: &mut Contents,
    ) {
        for (record, files) in history.records.iter().zip(files) {
            let is_newest = record.version == self.released.newest.version;
            let unnumbered = if is_newest { latest.digests(record) } else { BTreeMap::new() };
            seals::add_list(record, &self.partner.partner.id, files, unnumbered, contents);
            for own in files.iter().filter(|own| own.is_offered()) {
                if let Some(file) = own.file.clone() {
                    contents.add_file(own.path.clone(), file);
                }
            }
        }
        latest.add_files(contents);
    }

    /// A warning if files of the newest release are missing or were altered.
    fn missing(self, newest: &[Download]) -> Option<Diagnostic> {
        let is_missing = |own: &&Download| {
            own.file.is_none() && own.recalled.is_none() && own.withheld.is_none()
        };
        let missing = newest.iter().filter(is_missing).count();
        (missing > 0).then(|| {
            let (verb, them) = if missing == 1 { ("is", "it") } else { ("are", "them") };
            let message = format!(
                "{} of release {} for `{}` {verb} missing or altered, so the site does not offer \
                 {them}",
                counted(missing, "file"),
                self.released.newest.version,
                self.partner.partner.id
            );
            Diagnostic::warning(Code::Release, message)
                .hint("`bindery release verify` says which files differ")
        })
    }
}

impl Whole<'_> {
    /// A warning if files of the newest release hold a testimony that nobody may be shown any more.
    fn ended(self, newest: &[Download]) -> Option<Diagnostic> {
        // After a withdrawal the file was recalled, which the site says.
        let is_ended =
            |own: &&Download| own.withheld == Some(Withheld::Ended) && own.recalled.is_none();
        let ended: Vec<&Download> = newest.iter().filter(is_ended).collect();
        let testimonies = ended.iter().flat_map(|own| self.released.ended(&own.artefact));
        let testimonies: BTreeSet<String> = testimonies.map(|own| format!("`{own}`")).collect();
        let testimonies: Vec<&str> = testimonies.iter().map(String::as_str).collect();
        (!ended.is_empty()).then(|| {
            let (hold, them) = if ended.len() == 1 { ("holds", "it") } else { ("hold", "them") };
            let message = format!(
                "{} of release {} for `{}` {hold} a testimony that may no longer be shown ({}), so \
                 the site does not offer {them}",
                counted(ended.len(), "file"),
                self.released.newest.version,
                self.partner.partner.id,
                testimonies.join(", ")
            );
            Diagnostic::warning(Code::Consent, message).hint("cut a release without it")
        })
    }
}

/// Whether a partner has the edition that is read online in a language.
fn is_read_in(language: &Language, edition: Option<&Edition>, downloads: &[Download]) -> bool {
    downloads.iter().map(|own| &own.artefact).any(|artefact| {
        artefact.pack.is_none()
            && artefact.language == language.tag()
            && edition.is_some_and(|edition| edition.id == artefact.edition)
    })
}

/// Adds the pictures of a text. Those of other languages are in the folder of their site.
fn add_pictures(
    text: &Text<'_>,
    prefix: &str,
    styles: &mut Styles,
    assets: &mut Assets,
    contents: &mut Contents,
    problems: &mut Vec<Diagnostic>,
) {
    if let Some(reading) = &text.reading {
        styles.add(&reading.styles);
        problems.extend(reading.problems.iter().cloned());
        for (path, bytes) in &reading.pictures {
            contents.add(format!("{prefix}{path}"), bytes.clone());
        }
    }
    if let Some(manuscript) = &text.manuscript {
        assets.add_logos(manuscript, picture_name, contents);
    }
}

impl PartnerSite<'_> {
    /// Adds every kind of page.
    fn add_pages(
        &self,
        renderer: &Renderer<'_>,
        contents: &mut Contents,
        problems: &mut Vec<Diagnostic>,
    ) {
        self.add_front(renderer, contents, problems);
        self.add_sections(renderer, contents, problems);
        self.add_former_pages(renderer, contents, problems);
        self.add_search(renderer, contents, problems);
        self.add_products(renderer, contents, problems);
        self.add_history(renderer, contents, problems);
        self.add_gone(renderer, contents, problems);
        self.add_gone_products(renderer, contents, problems);
        self.add_missing_files(renderer, contents, problems);
        self.add_help(renderer, contents, problems);
        self.add_currency(renderer, self.released.root(), contents, problems);
    }
}
