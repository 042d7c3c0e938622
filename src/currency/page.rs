//! A page in the making: its parts, each as HTML.
//!
//! In: words and data. Out: a `CurrencyPage`, whose parts fit into any shell. What the records say is
//! in their language, and marked with it on pages in another.

use super::data::{
    ChangeInRelease, CopyStatus, RecallNotice, ReleaseRef, Successor, TestimonyNotice, Work,
};
use super::writer::{InLanguage, Writer};
use crate::ground::language::Language;
use crate::ground::own_words::{Value, Words};
use crate::ground::version::Version;
use crate::project::history::{ChangeKind, Impact};
use crate::web::xhtml::escaped;

/// A page apart from the shell around it. The parts are markup: whole elements, without scripts,
/// styles or pictures. Their links are relative and lead only to other pages of the same site and to
/// the homepage of the work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct CurrencyPage {
    pub(crate) kind: PageKind,
    pub(crate) language: Language,
    /// The title of the document, as plain text.
    pub(crate) title: String,
    /// The page in every language in which there is one, this one included; nothing if there is
    /// only one.
    pub(crate) languages: Vec<InLanguage>,
    /// The name of the links between the languages, as plain text.
    pub(crate) languages_label: String,
    /// The title of the work.
    pub(crate) header: String,
    /// What the page says, from its heading to its last list.
    pub(crate) main: String,
    /// The link to the list of all releases; nothing on that page.
    pub(crate) all_versions: String,
    /// Who publishes the work, and where.
    pub(crate) publisher: String,
    /// The link to the same as data; nothing on pages with the wording of a section.
    pub(crate) data: String,
}

/// What a page is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PageKind {
    /// All releases, a release, a section of it, or a section in all releases.
    Status,
    /// The wording of a section in a release.
    Wording,
}

/// A page in the making.
pub(super) struct Page<'a> {
    pub(super) writer: Writer<'a>,
    words: &'a Words,
    title: String,
    header: String,
    main: String,
}

impl<'a> Page<'a> {
    /// `heading` is plain text, and `marked` the same as markup.
    pub(super) fn new(writer: Writer<'a>, work: &Work, heading: &str, marked: &str) -> Self {
        let words = writer.words;
        let title = [("heading", heading.into()), ("work", work.title.as_str().into())];
        Self {
            writer,
            words,
            title: words.with("currency-page-title", title),
            header: format!("<p>{}</p>\n", writer.quoted(&work.title)),
            main: format!("<h1>{marked}</h1>\n"),
        }
    }

    /// A page whose heading is the tool's own words.
    pub(super) fn headed(writer: Writer<'a>, work: &Work, heading: &str) -> Self {
        Self::new(writer, work, heading, &escaped(heading))
    }

    pub(super) fn heading(&mut self, words: &str) {
        self.main.push_str(&format!("<h2>{}</h2>\n", escaped(words)));
    }

    /// Adds markup as it is.
    pub(super) fn markup(&mut self, html: &str) {
        self.main.push_str(html);
    }

    pub(super) fn paragraph(&mut self, words: &str) {
        self.paragraph_of(&escaped(words));
    }

    pub(super) fn paragraph_of(&mut self, markup: &str) {
        self.main.push_str(&format!("<p>{markup}</p>\n"));
    }

    pub(super) fn link(&mut self, target: &str, words: &str) {
        self.paragraph_of(&linked(target, &escaped(words)));
    }

    pub(super) fn verdict(&mut self, status: CopyStatus, head: &str, text: &str) {
        self.main.push_str(&format!(
            "<div class=\"verdict {}\"><strong>{}</strong><p>{}</p></div>\n",
            class(status),
            escaped(head),
            escaped(text)
        ));
    }

    pub(super) fn recalls(&mut self, recalls: &[RecallNotice]) {
        if recalls.is_empty() {
            return;
        }
        let (words, writer) = (self.words, self.writer);
        self.heading(&words.text("currency-recalled"));
        self.main.push_str("<ul>\n");
        for notice in recalls {
            let version = || ("version", notice.version.to_string().into());
            let recalled = match &notice.title {
                Some(title) => {
                    let id = notice.section.as_deref().unwrap_or_default();
                    let title = writer.title(id, title);
                    let apart = [("section", title.as_str())];
                    writer.sentence("currency-recalled-section", [version()], &apart)
                }
                None => escaped(&words.with("currency-version", [version()])),
            };
            let recalled = format!("<strong>{recalled}</strong>");
            let apart =
                [("recalled", recalled.as_str()), ("reason", &writer.quoted(&notice.reason))];
            let date = [("date", words.date(notice.date).into())];
            let text = writer.sentence("currency-recalled-on", date, &apart);
            self.main.push_str(&format!("<li>{text}</li>\n"));
        }
        self.main.push_str("</ul>\n");
    }

    /// Says of testimonies that were taken back what to do with a copy that holds them.
    pub(super) fn testimonies(&mut self, notices: &[TestimonyNotice], version: &Version) {
        if notices.is_empty() {
            return;
        }
        self.heading(&self.words.text("currency-testimonies"));
        for notice in notices {
            let variables = [
                ("reference", notice.reference.as_str().into()),
                ("date", self.words.date(notice.date).into()),
                ("version", version.to_string().into()),
            ];
            self.paragraph(&self.words.with("currency-testimony", variables));
        }
    }

    /// "2026.11 (24 November 2026)".
    pub(super) fn dated(&self, named: &ReleaseRef) -> String {
        dated(self.words, named)
    }

    /// "Version 2026.11 (24 November 2026)".
    pub(super) fn version(&self, named: &ReleaseRef) -> String {
        self.words.with("currency-version", [("version", self.dated(named).into())])
    }

    /// Where to get a version that may be used, if there is one: sentences and links as markup.
    pub(super) fn sources(
        &self,
        work: &Work,
        safe: Option<&ReleaseRef>,
        newest: &ReleaseRef,
        up: &str,
    ) -> Vec<String> {
        let id = match safe == Some(newest) {
            true => "currency-get-newest",
            false => "currency-ask-for-corrected",
        };
        let publisher = [("publisher", work.publisher.as_str().into())];
        let mut out = vec![linked(&work.homepage, &escaped(&self.words.with(id, publisher)))];
        let Some(safe) = safe else { return out };
        let version = || ("version", safe.version.to_string().into());
        let page = self.writer.file(super::writer::PAGE);
        let page = format!("{up}{}/{page}", safe.version);
        let contains = self.words.with("currency-what-it-contains", [version()]);
        out.push(linked(&page, &escaped(&contains)));
        if !self.writer.is_of_source() && !self.writer.has_copy_of(&safe.version) {
            let language = ("language", self.writer.own_name().into());
            let missing = self.words.with("currency-not-in-language", [version(), language]);
            out.push(escaped(&missing));
        }
        out
    }

    /// What to do, step by step. The steps are markup.
    pub(super) fn steps(&mut self, steps: &[String]) {
        if steps.is_empty() {
            return;
        }
        self.heading(&self.words.text("currency-to-do"));
        self.main.push_str("<ol>\n");
        for step in steps {
            self.main.push_str(&format!("<li>{step}</li>\n"));
        }
        self.main.push_str("</ol>\n");
    }

    /// What replaces a section that is gone, as markup; nothing if nobody has told.
    pub(super) fn successor(&self, successor: Option<&Successor>, up: &str) -> Option<String> {
        let successor = successor?;
        let file = self.writer.file(super::writer::PAGE);
        let links = successor.sections.iter().map(|section| {
            let title = self.writer.title(&section.id, &section.title);
            let link = linked(&format!("{up}{}/{file}", section.id), &title);
            match section.is_recalled {
                true => {
                    let state = escaped(&self.words.text("currency-state-recalled"));
                    format!("<li>{link} <span class=\"state recalled\">{state}</span></li>\n")
                }
                false => format!("<li>{link}</li>\n"),
            }
        });
        let links: String = links.collect();
        let note = successor.note.as_ref().map(|note| self.writer.quoted(note));
        let out = match successor.sections.is_empty() {
            true => {
                let nothing = escaped(&self.words.text("currency-nothing-replaces"));
                [Some(nothing), note].into_iter().flatten().collect::<Vec<_>>().join(" ")
            }
            false => {
                let id = match successor.sections.iter().all(|section| section.is_recalled) {
                    true => "currency-replacement-recalled",
                    false => "currency-replaced-by",
                };
                let read = escaped(&self.words.text(id));
                let told = [note, Some(read)].into_iter().flatten().collect::<Vec<_>>().join(" ");
                format!("{told}\n<ul>\n{links}</ul>\n")
            }
        };
        Some(out)
    }

    pub(super) fn last_changed(&mut self, release: &ReleaseRef) {
        let version = [("version", self.dated(release).into())];
        self.paragraph(&self.words.with("currency-last-changed", version));
    }

    pub(super) fn changes(
        &mut self,
        changes: &[ChangeInRelease],
        heading: &str,
        with_titles: bool,
    ) {
        if changes.is_empty() {
            return;
        }
        self.heading(heading);
        for of_one in changes.chunk_by(|one, other| one.version == other.version) {
            let named = ReleaseRef { version: of_one[0].version.clone(), date: of_one[0].date };
            self.main.push_str(&format!("<h3>{}</h3>\n<ul>\n", escaped(&self.version(&named))));
            for change in of_one {
                let text = told(self.writer, change, with_titles);
                self.main.push_str(&format!("<li>{text}</li>\n"));
            }
            self.main.push_str("</ul>\n");
        }
    }

    /// A list of pages: where each is, its name as markup, and its state in words.
    pub(super) fn list(
        &mut self,
        items: impl Iterator<Item = (String, String, CopyStatus, String)>,
    ) {
        self.main.push_str("<ul class=\"list\">\n");
        for (target, name, status, state) in items {
            self.main.push_str(&format!(
                "<li>{} <span class=\"state {}\">{}</span></li>\n",
                linked(&target, &name),
                class(status),
                escaped(&state)
            ));
        }
        self.main.push_str("</ul>\n");
    }

    /// The page. `up` leads from it to the list of releases.
    pub(super) fn finish(self, up: &str, work: &Work) -> CurrencyPage {
        let words = escaped(&self.words.text("currency-as-data"));
        let data = format!("<p><a href=\"status.json\">{words}</a></p>\n");
        self.finished(up, work, data, PageKind::Status)
    }

    /// As `finish`, for a page with the wording of a section, which has no data.
    pub(super) fn finish_text(self, up: &str, work: &Work) -> CurrencyPage {
        self.finished(up, work, String::new(), PageKind::Wording)
    }

    fn finished(self, up: &str, work: &Work, data: String, kind: PageKind) -> CurrencyPage {
        let (writer, words) = (self.writer, self.words);
        let page = match kind {
            PageKind::Status => super::writer::PAGE,
            PageKind::Wording => super::writer::TEXT_PAGE,
        };
        let all_versions = if up.is_empty() {
            String::new()
        } else {
            let words = escaped(&words.text("currency-all-versions"));
            let list = writer.file(super::writer::PAGE);
            format!("<p>{}</p>\n", linked(&format!("{up}{list}"), &words))
        };
        let address = linked(&work.homepage, &escaped(&work.homepage));
        let publisher = [("publisher", work.publisher.as_str().into())];
        let apart = [("address", address.as_str())];
        let publisher = writer.sentence("currency-published-by", publisher, &apart);
        CurrencyPage {
            kind,
            language: words.language().clone(),
            title: self.title,
            languages: writer.languages(page),
            languages_label: words.text("currency-languages"),
            header: self.header,
            main: self.main,
            all_versions,
            publisher: format!("<p>{publisher}</p>\n"),
            data,
        }
    }
}

/// A link around markup.
pub(super) fn linked(target: &str, markup: &str) -> String {
    format!("<a href=\"{}\">{markup}</a>", escaped(target))
}

/// "2026.11 (24 November 2026)".
pub(super) fn dated(words: &Words, named: &ReleaseRef) -> String {
    let variables: [(&'static str, Value<'_>); 2] =
        [("version", named.version.to_string().into()), ("date", words.date(named.date).into())];
    words.with("currency-dated", variables)
}

fn class(status: CopyStatus) -> &'static str {
    match status {
        CopyStatus::Current => "current",
        CopyStatus::Superseded => "superseded",
        CopyStatus::Withdrawn => "withdrawn",
        CopyStatus::Recalled => "recalled",
    }
}

/// A change in words, as HTML.
fn told(writer: Writer<'_>, told: &ChangeInRelease, with_title: bool) -> String {
    let change = &told.change;
    let (with_a_title, alone) = match (change.law, change.kind, change.impact) {
        (true, ChangeKind::Added, _) => ("currency-titled-law-new", "currency-law-new"),
        (true, ChangeKind::Removed, _) => ("currency-titled-law-removed", "currency-law-removed"),
        (true, ChangeKind::Changed, Impact::Substantive) => {
            ("currency-titled-law-substance", "currency-law-substance")
        }
        (true, ChangeKind::Changed, Impact::Clarifying) => {
            ("currency-titled-law-clarity", "currency-law-clarity")
        }
        (true, ChangeKind::Changed, Impact::Typographic) => {
            ("currency-titled-law-typography", "currency-law-typography")
        }
        (false, ChangeKind::Added, _) => ("currency-titled-new", "currency-new"),
        (false, ChangeKind::Removed, _) => ("currency-titled-removed", "currency-removed"),
        (false, ChangeKind::Changed, Impact::Substantive) => {
            ("currency-titled-substance", "currency-substance")
        }
        (false, ChangeKind::Changed, Impact::Clarifying) => {
            ("currency-titled-clarity", "currency-clarity")
        }
        (false, ChangeKind::Changed, Impact::Typographic) => {
            ("currency-titled-typography", "currency-typography")
        }
    };
    let start = match with_title {
        true => {
            let title = writer.title(&change.section, &change.title);
            let title = format!("<strong>{title}</strong>");
            writer.sentence(with_a_title, [], &[("title", &title)])
        }
        false => format!("<strong>{}</strong>", escaped(&writer.words.text(alone))),
    };
    let Some(summary) = &change.summary else { return start };
    let apart = [("change", start.as_str()), ("summary", &writer.quoted(summary))];
    writer.sentence("currency-change-and-summary", [], &apart)
}
