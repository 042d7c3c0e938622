//! `content/book.toml`: the work and its contents.
//!
//! In: the file as values. Out: `Book`. Does not know the sections that the contents list.

use super::catalogue::Catalogue;
use super::consent::Withdrawal;
use super::cover::CoverDesign;
use super::fields::{Fields, Spanned, check_address};
use super::identity::Identity;
use super::licence::Licence;
use super::lints::Lints;
use super::notice::Notice;
use super::quotes::Quotes;
use super::site::Site;
use super::strays::OTHER_FOLDERS;
use super::translation::{
    Languages, Unreviewed, Untranslated, read_languages, read_unreviewed, read_untranslated,
};
use super::value::{Kind, Value};
use super::vocabulary::Vocabulary;
use crate::ground::address;
use crate::ground::date::Date;
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::language::{self, Language};
use crate::ground::source::Span;
use crate::ground::version::Version;
use std::collections::BTreeMap;

/// Sections that the tool generates. A book has those that its contents place among the authors'
/// sections, and no others.
pub(crate) const GENERATED_FRONT: [&str; 5] =
    ["copyright", "contents", "figures", FOREWORD, CHANGES];
/// The section that each partner fills with words of its own.
pub(crate) const FOREWORD: &str = "foreword";
/// The section that says what has changed since an earlier release. Editions that mark changes always
/// have it, because what they mark is listed there; the contents may say where.
pub(crate) const CHANGES: &str = "changes";
/// Generated sections that follow the body.
pub(crate) const GENERATED_BACK: [&str; 4] = ["glossary", "authorities", INDEX, "colophon"];
/// The section that leads from words to pages.
pub(crate) const INDEX: &str = "index";

/// The work, as `book.toml` describes it.
#[derive(Debug, Clone)]
pub struct Book {
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) subtitle: String,
    /// What the text calls the whole work: a handbook, a guide. Packs say “in the full handbook”.
    pub(crate) noun: Option<String>,
    /// The words in which it speaks of itself.
    pub(crate) vocabulary: Vocabulary,
    /// What every edition tells its readers before they rely on it.
    pub(crate) notice: Option<Notice>,
    pub(crate) publisher: String,
    pub(crate) language: Language,
    /// The languages of editions of the whole book; `None` for its own alone.
    pub(crate) languages: Option<Languages>,
    /// What happens to text that a language lacks.
    pub(crate) untranslated: Untranslated,
    /// What a release does with translations that nobody has reviewed, by language.
    pub(crate) unreviewed: BTreeMap<String, Spanned<Unreviewed>>,
    /// Where the book names it.
    pub(crate) language_at: Span,
    pub(crate) licence: Licence,
    /// What catalogues say about it.
    pub(crate) catalogue: Catalogue,
    /// How the front looks, and what the back says.
    pub(crate) cover: CoverDesign,
    pub(crate) contact: String,
    pub(crate) homepage: String,
    /// The start of short addresses, to which ids are added; for example,
    /// `https://guide.example/go/`.
    pub(crate) short_address: Option<String>,
    /// The date of the text. Drafts carry it.
    pub(crate) updated: Date,
    /// Whether the book gives a date that can be read.
    pub(crate) is_dated: bool,
    /// The ids of sections, generated ones included, in order.
    pub(crate) front: Vec<Spanned<String>>,
    pub(crate) parts: Vec<Part>,
    pub(crate) back: Vec<Spanned<String>>,
    /// The id of the table or the heading that is printed on the inside of the cover.
    pub(crate) finder: Option<Spanned<String>>,
    /// The release since which changes are marked; the last release if the book does not name one.
    pub(crate) marked_since: Option<Spanned<Version>>,
    /// Whether text between dollar signs is a formula.
    pub(crate) mathematics: bool,
    /// How straight quotation marks are printed.
    pub(crate) quotes: Quotes,
    /// The name or the file of the citation style; none for the usual one.
    pub(crate) citation_style: Option<Spanned<String>>,
    pub lints: Lints,
    /// How people withdraw testimonies.
    pub(crate) withdrawal: Option<Withdrawal>,
    /// Which details of people it may show.
    pub(crate) identity: Identity,
    /// The web site on which releases are published.
    pub(crate) site: Option<Site>,
}

#[derive(Debug, Clone)]
pub(crate) struct Part {
    pub(crate) title: String,
    pub(crate) sections: Vec<Spanned<String>>,
}

impl Book {
    /// Whether the contents place a generated section.
    pub(crate) fn has(&self, generated: &str) -> bool {
        self.front.iter().chain(&self.back).any(|id| id.value == generated)
    }

    /// Every listed section in reading order.
    pub fn listed(&self) -> impl Iterator<Item = &Spanned<String>> {
        self.front.iter().chain(self.parts.iter().flat_map(|part| &part.sections)).chain(&self.back)
    }

    pub(crate) fn read(value: &Value, problems: &mut Vec<Diagnostic>) -> Self {
        let start = Span::start_of(value.span.file);
        let before = problems.len();
        let mut fields = Fields::new("`book.toml`", value, start, problems);
        fields.schema();
        let id = fields.id("id").value;
        let title = fields.text("title").value;
        let subtitle = fields.text("subtitle").value;
        let noun = fields.optional_text("noun").map(|noun| noun.value);
        let publisher = fields.text("publisher").value;
        let tag = fields.text("language");
        let language = Language::parse(&tag.value);
        if language.is_none() && !tag.value.is_empty() {
            let message = format!("`{}` is not a language tag", tag.value);
            fields.problems().push(
                Diagnostic::error(Code::InvalidValue, message)
                    .at(tag.span)
                    .hint(language::advice(&tag.value, "`en-GB`")),
            );
        }
        let languages = read_languages(&mut fields);
        let untranslated = read_untranslated(&mut fields).unwrap_or(Untranslated::Source);
        let translations = fields.value("translations");
        let contact = fields.text("contact");
        let contact = check_contact(contact, fields.problems());
        let homepage = fields.url("homepage");
        let short_address = fields.optional_url("short-address");
        if let Some(base) = &short_address
            && !base.ends_with('/')
        {
            let place = fields.value("short-address").map_or(start, |value| value.span);
            fields.problem(Code::InvalidValue, place, "`short-address` must end in `/`");
        }
        let (catalogue, contributors) = Catalogue::read(&mut fields);
        let updated = fields.date("updated").map(|date| date.value);
        let finder = fields.optional_text("finder");
        let citation_style = fields.optional_text("citation-style");
        let mathematics = fields.optional_flag("mathematics").unwrap_or(false);
        let licence = fields.value("licence");
        let notice = fields.value("notice");
        let front = fields.listing("front-matter");
        let back = fields.listing("back-matter");
        let part = fields.value("part");
        let revisions = fields.value("revisions");
        let cover = fields.value("cover");
        let lints = fields.value("lints");
        let identity = fields.value("identity");
        let quotes = fields.value("quotes");
        let message = "`book.toml` needs the table `[licence]`";
        fields.missing_with(
            "licence",
            Diagnostic::error(Code::MissingKey, message)
                .at(start)
                .hint("write `spdx = \"CC-BY-SA-4.0\"` in it, or the SPDX id of another licence"),
        );
        let vocabulary = fields.value("vocabulary");
        let site = fields.value("site");
        let withdrawal = fields.value("withdrawal");
        fields.finish();
        let licence = licence.map(|value| Licence::read(value, problems)).unwrap_or_default();
        let catalogue = catalogue.with_contributors(contributors, problems);
        let cover = cover.map(|value| CoverDesign::read(value, problems)).unwrap_or_default();
        let notice = notice.map(|value| Notice::read(value, problems));
        let quotes = quotes.map(|value| Quotes::read(value, problems)).unwrap_or_default();
        let vocabulary = vocabulary
            .map(|value| Vocabulary::read(value, &OTHER_FOLDERS, problems))
            .unwrap_or_default();
        let lints = lints.map(|value| Lints::read(value, problems)).unwrap_or_default();
        let identity = identity.map(|value| Identity::read(value, problems)).unwrap_or_default();
        let site = site.map(|value| Site::read(value, problems));
        let withdrawal = withdrawal.map(|value| Withdrawal::read(value, problems));
        let marked_since = revisions.and_then(|value| read_revisions(value, problems));
        let unreviewed =
            translations.map(|value| read_unreviewed(value, problems)).unwrap_or_default();
        let parts = part.map(|value| read_parts(value, problems)).unwrap_or_default();
        if parts.iter().all(|part| part.sections.is_empty()) && problems.len() == before {
            let message = "the book has no sections: add a `[[part]]` with a list of `sections`";
            problems.push(Diagnostic::error(Code::MissingKey, message).at(start));
        }
        Self {
            id,
            title,
            subtitle,
            noun,
            vocabulary,
            notice,
            publisher,
            language_at: tag.span,
            language: language.unwrap_or_else(Language::unknown),
            languages,
            untranslated,
            unreviewed,
            licence,
            catalogue,
            cover,
            contact,
            homepage,
            short_address,
            is_dated: updated.is_some(),
            updated: updated.unwrap_or(Date { year: 1970, month: 1, day: 1 }),
            front,
            parts,
            back,
            finder,
            marked_since,
            mathematics,
            quotes,
            citation_style,
            lints,
            withdrawal,
            identity,
            site,
        }
    }
}

/// Whoever maintains the book may be reached at a web address, an email address, a telephone number
/// or a postal address. What looks like one of the first two must be right.
fn check_contact(contact: Spanned<String>, problems: &mut Vec<Diagnostic>) -> String {
    let text = contact.value.as_str();
    let has_scheme = text.split_once(':').is_some_and(|(scheme, rest)| {
        !rest.starts_with(' ') && !scheme.contains(char::is_whitespace)
    });
    let check = match text {
        _ if has_scheme => address::check,
        _ if text.contains('@') => address::email,
        _ => return contact.value,
    };
    check_address("contact", contact, check, problems).map_or_else(String::new, |text| text.value)
}

fn read_revisions(value: &Value, problems: &mut Vec<Diagnostic>) -> Option<Spanned<Version>> {
    let mut fields = Fields::new("`[revisions]`", value, value.span, problems);
    let since = if fields.has("since") { fields.version("since") } else { None };
    // Asked for here, so that a misspelt key gets a suggestion.
    fields.value("since");
    fields.finish();
    since
}

fn read_parts(value: &Value, problems: &mut Vec<Diagnostic>) -> Vec<Part> {
    let Kind::List(items) = &value.kind else {
        let message = "`part` must be written as `[[part]]`, once for each part";
        problems.push(Diagnostic::error(Code::InvalidValue, message).at(value.span));
        return Vec::new();
    };
    items
        .iter()
        .map(|item| {
            let mut fields = Fields::new("`[[part]]`", item, item.span, problems);
            let title = fields.text("title").value;
            let sections = fields.some_listing("sections");
            fields.finish();
            Part { title, sections }
        })
        .collect()
}
