//! The site: where people find, download, read and check editions.
//!
//! In: the records and files of releases, the text of the newest one, and the settings of the site.
//! Out: a folder of static files that works from any web server and from disk. Each partner's site
//! is complete in itself and holds nothing of other partners. Knows no network.
//!
//! ```text
//! index.html          what this is, what is new, how to get it
//! contents/, evisas/  the text, one page a section, under addresses that last
//! editions/, packs/   what there is to download, for each product a page that leads to the newest
//! history/            every release, with its notes
//! go/                 whether a copy is current
//! help/               how to check, read and print a download
//! feeds/, opds/       for those who follow the site without visiting it
//! files/              downloads: of each release, and the newest under names without a number
//! assets/             style sheet, script and pictures, under names that change with their bytes
//! partners/           the sites of other partners, in the publisher's own
//! ar/ …               the same in other languages
//! ```

mod address;
mod card;
mod contents;
mod currency;
mod downloads;
mod epub;
mod feeds;
mod front;
mod help;
mod history;
mod partner;
mod partner_history;
mod printed;
mod products;
mod reading;
mod released;
mod request;
mod seals;
mod search;
mod searching;
mod sections;
mod sitemap;
mod theme;

pub(crate) use request::SiteRequest;

use crate::assembly::workspace::Workspace;
use crate::ground::diagnostic::{Code, Diagnostic, Failure, any_error};
use crate::ground::files;
use crate::ground::language::Language;
use crate::project::history::{History, ReleaseRecord};
use crate::project::{Palette, PartnerFile, Site};
use crate::web::html::Styles;
use crate::web::render::Renderer;
use address::hashed;
use contents::Contents;
use downloads::Download;
use feeds::{Files, Shelf};
use partner::{Other, PartnerSite, reading_edition};
use reading::Reading;
use released::Released;
use std::collections::BTreeMap;
use theme::{Assets, LAYOUTS};

/// The folder of sites of other partners.
const PARTNERS: &str = "partners";

/// A site that was written.
#[derive(Debug)]
pub(crate) struct Made {
    /// The number of its pages.
    pub(crate) pages: usize,
    /// The number of files to download.
    pub(crate) downloads: usize,
    /// The number of messages to partners.
    pub(crate) announcements: usize,
    /// What is missing from it, and why.
    pub(crate) problems: Vec<Diagnostic>,
}

/// Writes a site.
///
/// # Errors
/// If there is no release that may be used, the project or its history cannot be read, a layout
/// cannot be filled in, or nothing can be written.
pub(crate) fn make(request: &SiteRequest<'_>) -> Result<Made, Failure> {
    let _lock = contents::lock(request.out)?;
    let released = Released::open(request.root, request.releases)?;
    let default = Site::default();
    let settings = released.project.book.site.as_ref().unwrap_or(&default);
    let partners = partners_of(&released);
    let Some(lead) = lead(&released, settings, &partners) else {
        let message = "the newest release has no files for any partner of the project";
        return Err(Diagnostic::error(Code::Release, message).into());
    };
    let mut problems = released.problems.clone();
    request.check_places()?;
    let base = request.base(settings)?;
    if base.is_none() {
        problems.push(request.without_address());
    }
    problems.extend(apart(&released, settings));
    problems.extend(released.missing());
    let mut drafts = Drafts::new();
    let mut contents = match request.partner {
        Some(id) => {
            let ids = || partners.iter().map(|file| file.partner.id.as_str());
            let Some(wanted) = partners.iter().find(|file| file.partner.id == id) else {
                let message = format!("the newest release has no files for `{id}`");
                let problem = Diagnostic::error(Code::UnknownId, message);
                return Err(problem.suggest(id, ids()).into());
            };
            one(&released, settings, wanted, base.as_deref(), &[], &mut drafts, &mut problems)
        }
        None => {
            let others: Vec<&PartnerFile> =
                partners.iter().copied().filter(|own| own.partner.id != lead.partner.id).collect();
            let listed: Vec<Other> = others
                .iter()
                .map(|file| Other {
                    name: file.partner.name.clone(),
                    folder: format!("{PARTNERS}/{}", file.partner.id),
                })
                .collect();
            let mut all = one(
                &released,
                settings,
                lead,
                base.as_deref(),
                &listed,
                &mut drafts,
                &mut problems,
            );
            for (file, other) in others.iter().zip(&listed) {
                let base = base.as_ref().map(|base| format!("{base}{}/", other.folder));
                let own = one(
                    &released,
                    settings,
                    file,
                    base.as_deref(),
                    &[],
                    &mut drafts,
                    &mut problems,
                );
                all.nest(&other.folder, own);
            }
            all
        }
    };
    if any_error(&problems) {
        return Err(released.newest.workspace.failure(problems));
    }
    if let Some(base) = &base {
        sitemap::add(base, released.record().date, &mut contents);
    }
    contents.write(request.out)?;
    let recalled = released.recalled_since();
    if request.announcements.is_some()
        && let Some(what) = &recalled
    {
        let message = format!("no announcements were written, because {what}");
        let hint = "send partners their notices, which `bindery release recall` wrote, and announce \
                    the corrected release";
        problems.push(Diagnostic::warning(Code::Release, message).hint(hint));
    }
    if let Some(folder) = request.announcements.filter(|_| recalled.is_none()) {
        for (name, message) in &drafts {
            let path = folder.join(released.newest.version.to_string()).join(name);
            files::write_whole(&path, message)?;
        }
    }
    let pages = contents.paths().filter(|path| path.ends_with(".html")).count();
    let downloads = contents.paths().filter(|path| path.contains("files/")).count();
    let is_announced = request.announcements.is_some() && recalled.is_none();
    let announcements = if is_announced { drafts.len() } else { 0 };
    Ok(Made { pages, downloads, announcements, problems })
}

/// Messages to partners by the names of their files.
type Drafts = BTreeMap<String, Vec<u8>>;

/// A warning if copies lead people to pages that are not those of the site.
fn apart(released: &Released, settings: &Site) -> Option<Diagnostic> {
    let address = settings.address.as_ref()?;
    let printed = released.record().work.short_address.as_ref()?;
    let own = format!("{}go/", address.value);
    (*printed != own).then(|| {
        let message = format!(
            "copies send readers to `{printed}` to check whether they are current, but here \
             that is `{own}`"
        );
        Diagnostic::warning(Code::Release, message).hint(
            "publish the folder `go` of the site at the short address too, or change \
             `short-address` before the next release",
        )
    })
}

/// The partners that have files in the newest release.
fn partners_of(released: &Released) -> Vec<&PartnerFile> {
    let record = released.record();
    let all = released.newest.workspace.project.partners.iter();
    all.filter(|file| record.artefacts.iter().any(|own| own.partner == file.partner.id)).collect()
}

/// The partner whose site the root is.
fn lead<'a>(
    released: &Released,
    settings: &Site,
    partners: &[&'a PartnerFile],
) -> Option<&'a PartnerFile> {
    let named = settings.partner.as_ref().map(|partner| partner.value.as_str());
    let publisher = released.texts.get(&released.newest.version).map(|text| text.partner.as_str());
    let find = |id: &str| partners.iter().copied().find(|file| file.partner.id == id);
    named.and_then(find).or_else(|| publisher.and_then(find)).or_else(|| partners.first().copied())
}

/// The site of one partner, in every language that it has.
fn one(
    released: &Released,
    settings: &Site,
    partner: &PartnerFile,
    base: Option<&str>,
    others: &[Other],
    drafts: &mut Drafts,
    problems: &mut Vec<Diagnostic>,
) -> Contents {
    let mut contents = Contents::default();
    let id = &partner.partner.id;
    let history = partner_history::of(&released.history, id);
    let workspace = &released.newest.workspace;
    let source = &workspace.project.book.language;
    let record = released.record();
    let files: Files =
        history.records.iter().map(|own| downloads::of_release(released, own, id)).collect();
    let place = history.records.iter().position(|own| own.version == record.version);
    let downloads = place.and_then(|place| files.get(place)).cloned().unwrap_or_default();
    let edition = reading_edition(&workspace.project, settings);
    let is_read_in = |language: &Language| {
        downloads.iter().any(|own| {
            let artefact = &own.artefact;
            artefact.pack.is_none()
                && artefact.language == language.tag()
                && edition.is_some_and(|edition| edition.id == artefact.edition)
        })
    };
    let mut languages = vec![(source.clone(), String::new())];
    for language in workspace.project.languages() {
        if language.value != *source && is_read_in(&language.value) {
            languages.push((language.value.clone(), format!("{}/", language.value.tag())));
        }
    }
    let recalled = history.recalled_sections(record);
    let mut assets = Assets::default();
    let mut styles = Styles::default();
    let mut texts = Vec::new();
    for (language, prefix) in &languages {
        let own: &Workspace = match language == source {
            true => workspace,
            false => workspace.in_language(language),
        };
        let file = own.project.partner(id).unwrap_or(partner);
        // Without a text to read, there is still a brand.
        let read = edition.and_then(|edition| own.project.edition(&edition.id));
        let shown = read.or(own.project.editions.first());
        let manuscript =
            shown.map(|edition| own.manuscript(file, edition, &released.newest.release).0);
        let readable = manuscript.as_ref().filter(|_| is_read_in(language));
        let reading = readable.and_then(|own| Reading::of(own, &recalled, picture_name));
        // Pictures are shared by the languages, and lie in the folder of the source's.
        if let Some(reading) = &reading {
            styles.add(&reading.styles);
            problems.extend(reading.problems.iter().cloned());
            for (path, bytes) in &reading.pictures {
                contents.add(format!("{prefix}{path}"), bytes.clone());
            }
        }
        if let Some(manuscript) = &manuscript {
            assets.add_logos(manuscript, picture_name, &mut contents);
        }
        texts.push((own, file, manuscript, reading));
    }
    let is_for_shop =
        |id: &str| workspace.project.edition(id).is_some_and(|edition| edition.press.is_some());
    let printing = printed::Printing::of(&downloads, is_for_shop);
    let seals = seals::Seals::of(released, &history, id, problems);
    seals.add(&mut contents);
    // Links can be shared only if the site has an address.
    let palette = base.map(|_| &partner.partner.palette);
    let id_of_edition = edition.map(|own| own.id.as_str());
    add_covers(&downloads, id_of_edition, palette, &mut assets, &mut contents);
    let shelf = base.map(|_| Shelf::fill(released, &history, id, &downloads, &mut contents));
    for (place, ((language, prefix), (own, file, manuscript, reading))) in
        languages.iter().zip(texts).enumerate()
    {
        // The pages are of today, whatever the words were when the release was cut.
        let now = released.project.catalogues.words(language);
        let words = now.unwrap_or_else(|| own.project.words());
        let renderer = match Renderer::new(&released.layouts, LAYOUTS) {
            Ok(renderer) => match &manuscript {
                Some(manuscript) => renderer.speaking(&words).knowing(&manuscript.foreign),
                None => renderer.speaking(&words),
            },
            Err(found) => {
                problems.extend(found);
                return contents;
            }
        };
        if place == 0
            && let Err(problem) =
                assets.add_shared(&renderer, &file.partner.palette, &styles, &mut contents)
        {
            problems.push(problem);
            return contents;
        }
        let site = PartnerSite {
            released,
            settings,
            partner: file,
            history: &history,
            language: language.clone(),
            languages: &languages,
            prefix: prefix.clone(),
            words,
            workspace: own,
            manuscript,
            reading,
            downloads: &downloads,
            base: base.map(str::to_owned),
            others,
            assets: &assets,
            printing: &printing,
            seals: &seals,
        };
        site.add_front(&renderer, &mut contents, problems);
        site.add_sections(&renderer, &mut contents, problems);
        site.add_search(&renderer, &mut contents, problems);
        site.add_products(&renderer, &mut contents, problems);
        site.add_history(&renderer, &mut contents, problems);
        site.add_gone(&renderer, &mut contents, problems);
        site.add_help(&renderer, &mut contents, problems);
        site.add_currency(&renderer, released.root(), &mut contents, problems);
        if let Some(shelf) = &shelf {
            feeds::add(&site, shelf, &files, &mut contents);
        }
        if let Some(draft) = feeds::draft(&site) {
            drafts.insert(format!("{id}-{}.eml", language.tag()), draft);
        }
    }
    add_downloads(&history, &files, (id, record), &downloads, &mut contents, problems);
    contents
}

/// The name of a picture, which changes with its bytes.
fn picture_name(path: &str, bytes: &[u8]) -> String {
    let name = path.rsplit('/').next().unwrap_or(path);
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, "png"));
    let stem: String = stem
        .chars()
        .map(|own| if own.is_ascii_alphanumeric() || own == '-' { own } else { '-' })
        .take(40)
        .collect();
    hashed(&stem, bytes, &ending.to_ascii_lowercase())
}

/// Adds the cover of the ebook, for the front page and for those who share a link.
fn add_covers(
    downloads: &[Download],
    edition: Option<&str>,
    palette: Option<&Palette>,
    assets: &mut Assets,
    contents: &mut Contents,
) {
    let is_own = |own: &&Download| {
        own.is_offered()
            && own.artefact.pack.is_none()
            && Some(own.artefact.edition.as_str()) == edition
    };
    let file = downloads.iter().find(is_own).and_then(|own| own.file.as_deref());
    let bytes = file.and_then(files::bytes_of);
    let Some(cover) = bytes.as_deref().and_then(epub::cover) else { return };
    if let Some(card) = palette.and_then(|palette| card::card(&cover, palette)) {
        let path = hashed("card", &card, "png");
        contents.add(path.clone(), card);
        assets.card = Some(path);
    }
    let path = hashed("cover", &cover, "png");
    contents.add(path.clone(), cover);
    assets.cover = Some(path);
}

/// Adds the files of every release, and the newest ones under names without its number.
fn add_downloads(
    history: &History,
    files: &Files,
    (partner, newest_record): (&str, &ReleaseRecord),
    newest: &[Download],
    contents: &mut Contents,
    problems: &mut Vec<Diagnostic>,
) {
    for (record, files) in history.records.iter().zip(files) {
        let is_newest = record.version == newest_record.version;
        seals::add_list(record, partner, files, contents);
        for own in files {
            if let Some(file) = own.file.clone().filter(|_| own.is_offered()) {
                contents.add_file(own.path.clone(), file);
            }
        }
        let missing = newest.iter().filter(|own| own.file.is_none() && own.recalled.is_none());
        let missing = missing.count();
        if is_newest && missing > 0 {
            let message = format!(
                "{missing} of the files of release {} for `{partner}` are missing or were altered, \
                 and are not offered",
                record.version
            );
            problems.push(
                Diagnostic::warning(Code::Release, message)
                    .hint("`bindery release verify` says which files differ"),
            );
        }
    }
    for own in newest {
        if let Some(file) = own.file.clone().filter(|_| own.is_offered()) {
            contents.add_file(own.latest.clone(), file);
        }
    }
}
