//! A partner's site in one language, for those who follow it.
//!
//! In: a site that has an address. Out: absolute addresses, and identifiers that stay the same in all
//! versions and wherever the site is published. Knows no format.

use crate::ebook::identifier_of;
use crate::ground::language::Language;
use crate::project::history::ReleaseRecord;
use crate::site::address::absolute;
use crate::site::partner::PartnerSite;

/// A site and its address.
pub(super) struct Following<'a> {
    pub(super) site: &'a PartnerSite<'a>,
    /// The absolute address of the site's root.
    base: &'a str,
}

impl<'a> Following<'a> {
    /// Nothing if nobody said where the site is published.
    pub(super) fn of(site: &'a PartnerSite<'a>) -> Option<Self> {
        Some(Self { site, base: site.base.as_deref()? })
    }

    /// The absolute address of a path from the root of the site.
    pub(super) fn address(&self, path: &str) -> String {
        absolute(self.base, path)
    }

    /// A name for something that stays the same wherever the site is published.
    pub(super) fn id(&self, name: &str) -> String {
        let partner = self.site.partner.partner.id.as_str();
        let work = self.site.record().work.id.as_str();
        identifier_of(&[work, partner, self.site.language.tag(), name])
    }

    /// The address of the page of a release.
    pub(super) fn release_address(&self, record: &ReleaseRecord) -> String {
        self.address(&self.site.path(&format!("history/{}/index.html", record.version)))
    }

    /// The language of the maintainers' own words, if it is not that of the site.
    pub(super) fn foreign(&self) -> Option<&Language> {
        let source = &self.site.released.project.book.language;
        (*source != self.site.language).then_some(source)
    }

    /// A message about the work, by its title.
    pub(super) fn about_work(&self, id: &str) -> String {
        let title = self.site.project().book.title.as_str();
        self.site.words.with(id, [("work", title.into())])
    }
}
