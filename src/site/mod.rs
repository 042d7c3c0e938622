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
mod divided;
mod downloads;
mod epub;
mod feeds;
mod former_pages;
mod front;
mod gone_products;
mod held;
mod help;
mod history;
mod latest;
mod no_file;
mod partner;
mod partner_history;
mod partners;
mod printed;
mod products;
mod proof;
mod reading;
mod released;
mod request;
mod seals;
mod search;
mod searching;
mod sections;
mod sitemap;
mod theme;
mod whole;

pub(crate) use held::require_shown;
pub(crate) use request::SiteRequest;

use crate::ground::diagnostic::{Code, Diagnostic, Failure, any_error};
use crate::ground::files;
use crate::project::{PartnerFile, Site};
use partner::Other;
use released::Released;
use std::path::Path;
use whole::{Drafts, Whole};

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
/// If there is no release, the project or its history cannot be read, a layout
/// cannot be filled in, or nothing can be written.
pub(crate) fn make(request: &SiteRequest<'_>) -> Result<Made, Failure> {
    files::require_no_file_at(request.out)?;
    let _lock = contents::lock(request.out)?;
    let released = Released::open(request.root, request.releases)?;
    let default = Site::default();
    let settings = released.project.book.site.as_ref().unwrap_or(&default);
    let partners = partners::all(&released);
    let Some(lead) = partners::lead(&released, settings, &partners) else {
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
    if released.is_all_recalled() {
        let message = "every release was recalled, so the site has nothing to read or to download";
        let hint = "publish it, so that readers learn what to do, and cut a corrected release";
        problems.push(Diagnostic::warning(Code::Release, message).hint(hint));
    }
    let mut drafts = Drafts::new();
    let mut contents = match request.partner {
        Some(id) => {
            let wanted = partners::named(&partners, id)?;
            Whole {
                released: &released,
                settings,
                partner: wanted,
                base: base.as_deref(),
                others: &[],
            }
            .make(&mut drafts, &mut problems)
        }
        None => {
            let others: Vec<&PartnerFile> =
                partners.iter().copied().filter(|own| own.partner.id != lead.partner.id).collect();
            let listed: Vec<Other> = others.iter().map(|file| partners::nested(file)).collect();
            let mut all = Whole {
                released: &released,
                settings,
                partner: lead,
                base: base.as_deref(),
                others: &listed,
            }
            .make(&mut drafts, &mut problems);
            for (file, other) in others.iter().zip(&listed) {
                let base = base.as_ref().map(|base| format!("{base}{}/", other.folder));
                let own = Whole {
                    released: &released,
                    settings,
                    partner: file,
                    base: base.as_deref(),
                    others: &[],
                }
                .make(&mut drafts, &mut problems);
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
    contents.write(request.out, &held::lines(&released))?;
    let announcements = match request.announcements {
        Some(folder) => announce(&released, &drafts, folder, &mut problems)?,
        None => 0,
    };
    let pages = contents.paths().filter(|path| path.ends_with(".html")).count();
    let downloads =
        contents.paths().filter(|path| path.contains("files/") && !path.ends_with(".html")).count();
    Ok(Made { pages, downloads, announcements, problems })
}

/// A warning if copies lead people to pages that are not those of the site.
fn apart(released: &Released, settings: &Site) -> Option<Diagnostic> {
    let address = settings.address.as_ref()?;
    let printed = released.record().work.short_address.as_ref()?;
    let own = format!("{}go/", address.value);
    (*printed != own).then(|| {
        let message = format!(
            "copies tell readers to check at `{printed}` whether they are current, but this site \
             has those pages at `{own}`"
        );
        Diagnostic::warning(Code::Release, message).hint(
            "publish the folder `go` of the site at the short address too, or change \
             `short-address` before the next release",
        )
    })
}

/// Writes the messages to partners, unless something of the newest release was recalled. Returns how
/// many there are.
fn announce(
    released: &Released,
    drafts: &Drafts,
    folder: &Path,
    problems: &mut Vec<Diagnostic>,
) -> Result<usize, Diagnostic> {
    if let Some(what) = released.recalled_since() {
        let message = format!("no announcements were written, because {what}");
        let hint = "send partners the notices that `bindery release recall` wrote, and announce the \
                    corrected release";
        problems.push(Diagnostic::warning(Code::Release, message).hint(hint));
        return Ok(0);
    }
    for (name, message) in drafts {
        let path = folder.join(released.newest.version.to_string()).join(name);
        files::write_whole(&path, message)?;
    }
    Ok(drafts.len())
}
