//! The site of one partner in one language: what its pages need to know.
//!
//! In: the releases, a partner, a language. Out: `PartnerSite`, from which each kind of page takes
//! what it says. It knows nothing of other partners but what the publisher's own site lists.

use super::address::{absolute, relative};
use super::contents::Contents;
use super::downloads::{self, Download};
use super::latest::Latest;
use super::printed::Printing;
use super::reading::Reading;
use super::released::Released;
use super::seals::Seals;
use super::theme::Assets;
use crate::assembly::workspace::Workspace;
use crate::book::manuscript::Manuscript;
use crate::ground::diagnostic::Diagnostic;
use crate::ground::language::Language;
use crate::ground::own_words::{Piece, Words};
use crate::project::history::{History, ReleaseRecord};
use crate::project::{Edition, Format, PartnerFile, Project, Site};
use crate::web::render::{Renderer, values};
use minijinja::value::Value;

/// The page for searching. The boxes in the heads of all pages lead there.
pub(super) const SEARCH: &str = "search/index.html";
/// The page for addresses that do not exist.
pub(super) const MISSING: &str = "404.html";

/// Another partner's site inside the publisher's.
#[derive(Debug, Clone)]
pub(super) struct Other {
    pub(super) name: String,
    /// The folder of its site.
    pub(super) folder: String,
}

/// One partner's site in one language.
pub(super) struct PartnerSite<'a> {
    pub(super) released: &'a Released,
    pub(super) settings: &'a Site,
    pub(super) partner: &'a PartnerFile,
    /// The releases without what belongs to other partners.
    pub(super) history: &'a History,
    pub(super) language: Language,
    /// The languages of the site, its own among them, each with the start of its paths.
    pub(super) languages: &'a [(Language, String)],
    /// What the paths of its pages start with: nothing, or the tag of a language and a slash.
    pub(super) prefix: String,
    pub(super) words: Words,
    /// The project as it was released, in this language.
    pub(super) workspace: &'a Workspace,
    /// The text that is read online, if the partner has an ebook of the whole book.
    pub(super) manuscript: Option<Manuscript>,
    pub(super) reading: Option<Reading>,
    /// The files of the newest release.
    pub(super) downloads: &'a [Download],
    /// The address of the root of this site, if the project says where it is published.
    pub(super) base: Option<String>,
    /// Where the addresses without a number lead.
    pub(super) latest: &'a Latest<'a>,
    /// The other partners, if this is the publisher's site.
    pub(super) others: &'a [Other],
    pub(super) assets: &'a Assets,
    /// How the files that are made for a printer are printed.
    pub(super) printing: &'a Printing,
    /// What proves the lists of digests.
    pub(super) seals: &'a Seals,
}

/// What a page is, besides its text.
pub(super) struct PageHead<'a> {
    /// Its path without the prefix of the language.
    pub(super) path: &'a str,
    pub(super) title: &'a str,
    pub(super) description: Option<&'a str>,
    /// Which entry of the menu it belongs to.
    pub(super) menu: &'static str,
    /// Data about it in JSON-LD.
    pub(super) data: Option<serde_json::Value>,
    /// Whether search engines should leave it out.
    pub(super) is_unlisted: bool,
    /// Whether its path is the same in every language.
    pub(super) is_shared: bool,
    /// Whether it shows a section, which the style sheet of all pages is enough for.
    pub(super) is_section: bool,
    /// The style sheet of this page alone.
    pub(super) own_style: Option<&'a str>,
    /// The page that takes its place in other languages, if that is not under the same path.
    pub(super) elsewhere: Option<&'a str>,
}

impl<'a> PageHead<'a> {
    pub(super) fn new(path: &'a str, title: &'a str, menu: &'static str) -> Self {
        Self {
            path,
            title,
            description: None,
            menu,
            data: None,
            is_unlisted: false,
            is_shared: false,
            is_section: false,
            own_style: None,
            elsewhere: None,
        }
    }
}

/// The edition whose text is read online.
pub(super) fn reading_edition<'p>(project: &'p Project, settings: &Site) -> Option<&'p Edition> {
    match &settings.edition {
        Some(named) => project.edition(&named.value),
        None => project.editions.iter().find(|edition| edition.format == Format::Epub),
    }
}

impl PartnerSite<'_> {
    pub(super) fn project(&self) -> &Project {
        &self.workspace.project
    }

    pub(super) fn record(&self) -> &ReleaseRecord {
        let version = &self.released.newest.version;
        self.history.find(version).unwrap_or_else(|| self.released.record())
    }

    /// The newest release of which nothing was recalled.
    pub(super) fn safe_release(&self) -> Option<&ReleaseRecord> {
        let is_safe = |record: &&ReleaseRecord| {
            self.history.recalls_of(record).next().is_none()
                && self.history.recalled_sections(record).is_empty()
        };
        self.history.records.iter().rev().find(is_safe)
    }

    /// The newest release, if it was recalled as a whole: the site shows an earlier one.
    pub(super) fn recalled_newest(&self) -> Option<&ReleaseRecord> {
        self.history.latest().filter(|newest| newest.version > self.record().version)
    }

    /// A page's path from the root of the site.
    pub(super) fn path(&self, path: &str) -> String {
        format!("{}{path}", self.prefix)
    }

    /// The absolute address of a path from the root of the site.
    pub(super) fn address(&self, path: &str) -> Option<String> {
        Some(absolute(self.base.as_deref()?, path))
    }

    /// The editions of the whole book in this language.
    pub(super) fn editions(&self) -> Vec<downloads::Product<'_>> {
        downloads::editions(self.project(), self.downloads)
    }

    pub(super) fn packs(&self) -> Vec<downloads::Product<'_>> {
        downloads::packs(self.project(), self.downloads)
    }

    /// Fills in a page and adds it.
    pub(super) fn add(
        &self,
        renderer: &Renderer<'_>,
        template: &str,
        head: &PageHead<'_>,
        values: Value,
        contents: &mut Contents,
        problems: &mut Vec<Diagnostic>,
    ) {
        let path = match head.is_shared {
            true => head.path.to_owned(),
            false => self.path(head.path),
        };
        let shell = self.shell(head, &path);
        match renderer.fill(template, minijinja::context! { shell => shell, ..values }) {
            Ok(text) => {
                if head.is_unlisted {
                    contents.unlist(&path);
                }
                contents.add(path, text);
            }
            Err(problem) => problems.push(problem),
        }
    }

    /// What every page has around its text.
    fn shell(&self, head: &PageHead<'_>, path: &str) -> Value {
        let words = &self.words;
        let partner = &self.partner.partner;
        // The page for addresses that do not exist is shown in any folder.
        let root = self.root_path();
        let is_anywhere = head.path == MISSING;
        let link = |to: &str| match is_anywhere {
            true => absolute(&root, to),
            false => relative(path, to),
        };
        let own = |to: &str| link(&self.path(to));
        let title = match head.path {
            "index.html" => head.title.to_owned(),
            // These already name the work.
            _ if head.is_shared => head.title.to_owned(),
            _ => words.with(
                "site-page-title",
                [("page", head.title.into()), ("work", self.project().book.title.as_str().into())],
            ),
        };
        let menu: Vec<Value> = self
            .menu()
            .into_iter()
            .map(|(id, to)| {
                let name = words.text(id);
                let to = match to {
                    "go/index.html" => link(&self.go()),
                    to => own(to),
                };
                values! { name, href => to, current => id == head.menu }
            })
            .collect();
        let languages: Vec<Value> = self
            .languages
            .iter()
            .filter(|_| self.languages.len() > 1)
            .map(|(language, prefix)| {
                let elsewhere = head.elsewhere.filter(|_| *language != self.language);
                let own = elsewhere.unwrap_or(head.path);
                let to = match self.has_in(own, language) {
                    true => format!("{prefix}{own}"),
                    false => format!("{prefix}index.html"),
                };
                values! {
                    tag => language.tag(),
                    name => self.project().language_name(language.tag()),
                    href => link(&to),
                    address => self.address(&to),
                    current => *language == self.language,
                }
            })
            .collect();
        let manuscript = self.manuscript.as_ref();
        let logo = manuscript.and_then(|own| own.partner.logo.as_ref());
        let logo = logo.and_then(|logo| self.assets.logo(&logo.path));
        let logo_on_dark = manuscript.and_then(|own| own.partner.logo_on_dark.as_ref());
        let logo_on_dark = logo_on_dark.and_then(|logo| self.assets.logo(&logo.path));
        let form = self.settings.sign_up_of(&partner.id);
        let sign_up = form.map(|form| form.action.as_str());
        let to_form = sign_up.map(origin);
        // On a disk, Firefox sends no form to `'self'`.
        let policy = format!(
            "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; \
             form-action 'self' file:{}; base-uri 'none'",
            to_form.map(|origin| format!(" {origin}")).unwrap_or_default()
        );
        let data = head.data.clone().map(|mut data| {
            leave_out_nulls(&mut data);
            // Nothing in it can end the element that contains it.
            let text = data.to_string().replace('<', "\\u003c").replace('>', "\\u003e");
            crate::web::render::safe(text)
        });
        values! {
            language => self.language.tag(),
            direction => self.language.is_right_to_left().then_some("rtl"),
            title,
            description => head.description,
            work => self.project().book.title,
            publisher => self.project().book.publisher,
            homepage => self.project().book.homepage,
            partner => values! {
                name => partner.name,
                website => partner.website,
                legal => manuscript.and_then(|own| own.partner.legal.as_deref()),
                contact => self.contact(),
            },
            logo => logo.map(|logo| values! { src => link(&logo.path), width => logo.width,
                height => logo.height }),
            logo_on_dark => logo_on_dark.map(|logo| values! { src => link(&logo.path),
                width => logo.width, height => logo.height }),
            style => link(&self.assets.style),
            pages_style => (!head.is_section).then(|| link(&self.assets.pages_style)),
            own_style => head.own_style.map(&link),
            script => link(&self.assets.script),
            home => own("index.html"),
            search => self.reading.is_some().then(|| own(SEARCH)),
            menu,
            languages,
            policy,
            address => self.address(path),
            card => self.assets.card.as_ref().and_then(|card| self.address(card)),
            cover => self.assets.cover.as_ref().map(|cover| link(cover)),
            feeds => values! {
                atom => own("feeds/releases.atom"),
                json => own("feeds/releases.json"),
                law => own("feeds/law.atom"),
                catalogue => own("opds/index.xml"),
            },
            has_feeds => self.base.is_some(),
            data,
            is_unlisted => head.is_unlisted,
            version => self.record().version.to_string(),
            date => words.date(self.record().date),
            licence => manuscript.map(|own| &own.work.licence),
            go => link(&self.go()),
            help => own("help/index.html"),
        }
    }

    /// The page that says which releases are current, in this language.
    fn go(&self) -> String {
        self.go_path("go")
    }

    /// The page of a folder of those that say whether a copy is current.
    fn go_path(&self, folder: &str) -> String {
        match self.prefix.is_empty() {
            true => format!("{folder}/index.html"),
            false => format!("{folder}/index.{}.html", self.language.tag()),
        }
    }

    /// The link from a page of this language to what is said about a release or a section.
    pub(super) fn link_to_go(&self, from: &str, id: &str) -> String {
        relative(&self.path(from), &self.go_path(&format!("go/{id}")))
    }

    /// The path of the root on its server.
    fn root_path(&self) -> String {
        let base = self.base.as_deref().and_then(|base| url::Url::parse(base).ok());
        base.map_or_else(|| "/".to_owned(), |base| base.path().to_owned())
    }

    /// The entries of the menu: their words and the pages that they lead to.
    fn menu(&self) -> Vec<(&'static str, &'static str)> {
        let mut menu = Vec::new();
        if self.reading.is_some() {
            menu.push(("site-menu-read", "contents/index.html"));
        }
        menu.push(("site-menu-editions", "editions/index.html"));
        if !self.packs().is_empty() {
            menu.push(("site-menu-packs", "packs/index.html"));
        }
        menu.push(("site-menu-history", "history/index.html"));
        menu.push(("site-menu-current", "go/index.html"));
        menu.push(("site-menu-help", "help/index.html"));
        if !self.others.is_empty() {
            menu.push(("site-menu-partners", "partners/index.html"));
        }
        menu
    }

    /// Whether a page exists in another language of the site: the pages about the whole site do.
    fn has_in(&self, path: &str, language: &Language) -> bool {
        let of_every_language = [
            "index.html",
            "contents/index.html",
            "editions/index.html",
            "history/index.html",
            "search/index.html",
        ];
        *language == self.language
            || of_every_language.contains(&path)
            || path.starts_with("help/")
            || (self.record().section(path.split('/').next().unwrap_or_default()).is_some()
                && self.languages.iter().any(|(known, _)| known == language))
    }

    fn contact(&self) -> Vec<Value> {
        let lines = self.manuscript.as_ref().map(|own| own.partner.contact.as_slice());
        let lines = lines.unwrap_or_default().iter();
        lines
            .map(|line| {
                let label = [("label", line.label.as_str().into())];
                let pieces = self.words.parts("label-labelled", label, &["title"]).into_iter();
                let text = |piece| match piece {
                    Piece::Text(text) => Some(text),
                    Piece::Variable { .. } => None,
                };
                let mut pieces = pieces.map(text);
                let before: String = pieces.by_ref().map_while(|text| text).collect();
                let after: String = pieces.flatten().collect();
                values! { before, after, value => line.value, url => line.url }
            })
            .collect()
    }
}

/// The origin of an address: scheme, host and port.
fn origin(address: &str) -> String {
    url::Url::parse(address).map(|url| url.origin().ascii_serialization()).unwrap_or_default()
}

/// Leaves out what a page does not know: in JSON-LD, a field is either said or absent.
fn leave_out_nulls(data: &mut serde_json::Value) {
    match data {
        serde_json::Value::Object(fields) => {
            fields.retain(|_, value| !value.is_null());
            fields.values_mut().for_each(leave_out_nulls);
        }
        serde_json::Value::Array(values) => {
            values.retain(|value| !value.is_null());
            values.iter_mut().for_each(leave_out_nulls);
        }
        _ => {}
    }
}
