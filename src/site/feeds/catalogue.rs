//! What a catalogue for e-readers says, whatever its format.
//!
//! In: a partner's site in one language, and its publications. Out: the lists, their addresses and
//! titles, and what is told about each publication. Knows no format.

use super::following::Following;
use super::publication::{Publication, Shelf};
use super::views::{Group, View, Views};
use crate::ground::date::Date;
use crate::ground::language::Language;
use crate::site::downloads::Download;
use crate::site::partner::PartnerSite;

/// The relation of a file that everybody can get for nothing.
pub(super) const OPEN_ACCESS: &str = "http://opds-spec.org/acquisition/open-access";

/// The folder of catalogues.
const FOLDER: &str = "opds";

/// The catalogue of one partner in one language.
pub(super) struct Catalogue<'a> {
    following: &'a Following<'a>,
    site: &'a PartnerSite<'a>,
    /// What it lists: in the site of the language of the work everything, in others what is in their
    /// language.
    all: Vec<&'a Publication<'a>>,
    views: Views<'a>,
}

/// A way from the start of the catalogue to a list or another catalogue.
pub(super) struct Lead {
    pub(super) title: String,
    pub(super) about: String,
    pub(super) id: String,
    /// Without its ending, which tells the formats apart.
    pub(super) address: String,
    pub(super) is_list: bool,
    /// How many publications the list has.
    pub(super) number: Option<usize>,
}

/// The name of the publisher's list of catalogues.
pub(super) const PARTNERS: &str = "partners";

impl<'a> Catalogue<'a> {
    pub(super) fn of(following: &'a Following<'a>, shelf: &'a Shelf<'a>) -> Self {
        let site = following.site;
        let is_own =
            |own: &&Publication<'_>| site.prefix.is_empty() || own.language == site.language;
        let all: Vec<&Publication<'_>> = shelf.publications.iter().filter(is_own).collect();
        let views = Views::of(&all);
        Self { following, site, all, views }
    }

    /// The path of a file of the catalogue.
    pub(super) fn path(&self, name: &str) -> String {
        self.site.path(&format!("{FOLDER}/{name}"))
    }

    /// Every list that has a file.
    pub(super) fn views(&self) -> Vec<View<'a>> {
        self.views.all(&self.all)
    }

    pub(super) fn language(&self) -> &Language {
        &self.site.language
    }

    /// When it last changed: with the newest release.
    pub(super) fn updated(&self) -> Date {
        self.site.record().date
    }

    pub(super) fn id(&self, name: &str) -> String {
        self.following.id(&format!("catalogue {name}"))
    }

    /// The publisher's name and homepage.
    pub(super) fn publisher(&self) -> (&str, &str) {
        let book = &self.site.project().book;
        (&book.publisher, &book.homepage)
    }

    /// The address of a file of the catalogue.
    pub(super) fn address(&self, name: &str) -> String {
        self.following.address(&self.path(name))
    }

    /// The address of a file of the site that all its languages share.
    pub(super) fn site_address(&self, path: &str) -> String {
        self.following.address(path)
    }

    /// The address of a publication's page.
    pub(super) fn page_address(&self, own: &Publication<'_>) -> String {
        self.following.address(&self.site.path(&own.page()))
    }

    pub(super) fn home(&self) -> String {
        self.following.address(&self.site.path("index.html"))
    }

    pub(super) fn title(&self) -> String {
        let variables = [
            ("work", self.site.project().book.title.as_str().into()),
            ("partner", self.site.partner.partner.name.as_str().into()),
        ];
        self.site.words.with("opds-title", variables)
    }

    pub(super) fn view_title(&self, view: View<'_>) -> String {
        view.title(self.site.project(), &self.site.words)
    }

    pub(super) fn publications(&self, view: View<'_>) -> Vec<&Publication<'a>> {
        view.of(&self.all)
    }

    /// Whether a list has a file of its own.
    pub(super) fn has_list(&self, view: View<'_>) -> bool {
        self.views().contains(&view)
    }

    pub(super) fn groups(&self, view: View<'a>) -> Vec<Group<'a>> {
        self.views.groups(view, &self.all, self.site.project(), &self.site.words)
    }

    /// What a publication is for, in the language of the catalogue.
    pub(super) fn purpose(&self, own: &Publication<'_>) -> String {
        let pack = own.pack.map(|pack| pack.purpose.clone());
        let purpose = pack.unwrap_or_else(|| self.site.purpose_of(own.edition));
        self.with_age(own, purpose)
    }

    /// What is said about a publication, after a warning if a newer version of it was recalled.
    pub(super) fn with_age(&self, own: &Publication<'_>, text: String) -> String {
        if own.record.version == self.site.record().version {
            return text;
        }
        let version = [("version", self.site.version_of(own.record).into())];
        format!("{} {text}", self.site.words.with("site-use-older", version))
    }

    /// How long it is, in words.
    pub(super) fn extent(&self, own: &Publication<'_>) -> Option<String> {
        let number = own.file.artefact.pages?;
        Some(self.site.words.with("site-pages", [("number", number.into())]))
    }

    /// The files for printers, with what they are.
    pub(super) fn for_printers<'p>(
        &self,
        own: &'p Publication<'a>,
    ) -> impl Iterator<Item = (String, &'p Download)> {
        let words = &self.site.words;
        own.for_printers.iter().map(|file| {
            let id = match file.artefact.form.as_str() {
                "cover" => "site-form-cover",
                _ => "site-form-sheets",
            };
            (words.text(id), *file)
        })
    }

    /// The lists at the start: everything, editions, packs, and each language; and for the publisher
    /// the catalogues of the partners.
    pub(super) fn leads(&self) -> Vec<Lead> {
        let words = &self.site.words;
        let mut leads = Vec::new();
        let mut add = |view: View<'_>, title: String, about: String| {
            let number = self.publications(view).len();
            if number > 0 {
                let name = view.name();
                let (id, address) = (self.id(&format!("to {name}")), self.address(&name));
                leads.push(Lead { title, about, id, address, is_list: true, number: Some(number) });
            }
        };
        add(View::default(), words.text("opds-all"), words.text("opds-all-about"));
        for (packs, about) in [(false, "site-editions-about"), (true, "site-packs-about")] {
            let view = View { packs: Some(packs), ..View::default() };
            if self.has_list(view) {
                add(view, self.view_title(view), words.text(about));
            }
        }
        for tag in &self.views.languages {
            let view = View { language: Some(tag), ..View::default() };
            let name = self.site.project().language_name(tag);
            let about = words.with("opds-language-about", [("language", name.as_str().into())]);
            add(view, name, about);
        }
        if self.has_partners() {
            leads.push(Lead {
                title: self.partners_title(),
                about: words.text("site-partners-about"),
                id: self.id("to partners"),
                address: self.address(PARTNERS),
                is_list: false,
                number: None,
            });
        }
        leads
    }

    pub(super) fn partners_title(&self) -> String {
        self.site.words.text("opds-partners")
    }

    pub(super) fn has_partners(&self) -> bool {
        self.site.prefix.is_empty() && !self.site.others.is_empty()
    }

    /// The catalogues of all partners, the publisher's own first.
    pub(super) fn partners(&self) -> Vec<Lead> {
        let own = (self.site.partner.partner.name.clone(), String::new());
        let others = self.site.others.iter();
        let others = others.map(|other| (other.name.clone(), format!("{}/", other.folder)));
        let all = [own].into_iter().chain(others);
        all.map(|(name, folder)| Lead {
            about: self.site.words.with(
                "opds-title",
                [
                    ("work", self.site.project().book.title.as_str().into()),
                    ("partner", name.as_str().into()),
                ],
            ),
            id: self.id(&format!("to partner {folder}")),
            address: self.following.address(&format!("{folder}{FOLDER}/index")),
            title: name,
            is_list: false,
            number: None,
        })
        .collect()
    }
}
