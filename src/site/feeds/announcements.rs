//! Messages that tell a partner about the newest release, as drafts to be sent.
//!
//! In: a partner's site in one language. Out: a message with the same text as plain text and as HTML,
//! which opens as a draft in any email program: what changed in what this partner gets, edition by
//! edition and pack by pack, with links. It names no sender, no receiver and no date, which the
//! program adds when somebody sends it.

use super::following::Following;
use super::prose::{Part, Span, plain, write};
use crate::ground::digest;
use crate::project::history::{Change, ChangeKind, ReleaseRecord};
use crate::site::downloads::Product;
use crate::site::partner::PartnerSite;
use crate::web::xhtml::Markup;
use mail_builder::headers::content_type::ContentType;
use mail_builder::headers::raw::Raw;
use mail_builder::headers::text::Text;
use mail_builder::mime::MimePart;
use std::collections::BTreeSet;

/// The draft of a message, if the site has an address for its links to lead to.
pub(crate) fn draft(site: &PartnerSite<'_>) -> Option<Vec<u8>> {
    let following = Following::of(site)?;
    let record = site.record();
    let version = record.version.to_string();
    let work = site.project().book.title.as_str();
    let names = || [("work", work.into()), ("version", version.as_str().into())];
    let subject = site.words.with("announcement-subject", names());
    let parts = following.message(record);
    let text = plain(&parts).replace('\n', "\r\n");
    let page = page(&subject, &parts, site).replace('\n', "\r\n");
    // A boundary must not occur in the text, and must be the same in every run.
    let boundary = format!("bindery-{}", &digest::sha256(page.as_bytes())[..32]);
    let kind = ContentType::new("multipart/alternative").attribute("boundary", boundary);
    let message = MimePart::new(
        kind,
        vec![
            MimePart::new("text/plain", text).language(site.language.tag().to_owned()),
            MimePart::new("text/html", page).language(site.language.tag().to_owned()),
        ],
    );
    let message = MimePart {
        headers: [
            ("Subject".into(), Text::new(subject).into()),
            // Makes a draft of it in programs that would only show it.
            ("X-Unsent".into(), Raw::new("1").into()),
            ("MIME-Version".into(), Raw::new("1.0").into()),
        ]
        .into_iter()
        .chain(message.headers)
        .collect(),
        ..message
    };
    let mut out = Vec::new();
    message.write_part(&mut out);
    Some(out)
}

fn page(title: &str, parts: &[Part], site: &PartnerSite<'_>) -> String {
    let mut out = Markup::default();
    out.open("html").attr("lang", site.language.tag());
    out.attr_if("dir", site.language.is_right_to_left().then_some("rtl")).line();
    out.open("head").line();
    out.open("title").text(title).close().line();
    out.close().line().open("body").line();
    write(parts, &site.language, &mut out);
    out.line().close().line();
    format!("<!DOCTYPE html>\n{}\n", out.finish())
}

impl Following<'_> {
    fn message(&self, record: &ReleaseRecord) -> Vec<Part> {
        let site = self.site;
        let words = &site.words;
        let book = &site.project().book;
        let version = record.version.to_string();
        let mut parts = vec![Part::sentence(words.with(
            "announcement-published",
            [
                ("publisher", book.publisher.as_str().into()),
                ("version", version.as_str().into()),
                ("work", book.title.as_str().into()),
                ("date", words.date(record.date).into()),
            ],
        ))];
        parts.extend(self.introduction(record));
        if record.previous.is_none() {
            parts.push(Part::sentence(words.text("site-first-release")));
        }
        let previous = record.previous.as_ref().and_then(|own| site.history.find(own));
        let own: Vec<&Change> =
            record.changes.iter().filter(|change| concerns(change, record, previous)).collect();
        parts.extend(self.changes(&own));
        for (heading, products) in
            [("announcement-editions", site.editions()), ("announcement-packs", site.packs())]
        {
            let lines: Vec<Vec<Span>> =
                products.iter().map(|product| self.product(product, record, &own)).collect();
            if !lines.is_empty() {
                parts.push(Part::Heading(words.text(heading)));
                parts.push(Part::List(lines));
            }
        }
        if record.previous.is_some() {
            parts.push(Part::sentence(words.text("announcement-replace")));
        }
        for (id, address) in [
            ("site-all-notes", self.release_address(record)),
            ("site-menu-current", self.address(&site.path("go/index.html"))),
        ] {
            parts.push(Part::Paragraph(vec![Span::link(words.text(id), Some(address))]));
        }
        parts
    }

    /// What changed in an edition or a pack, with its page.
    fn product(
        &self,
        product: &Product<'_>,
        record: &ReleaseRecord,
        changes: &[&Change],
    ) -> Vec<Span> {
        let site = self.site;
        let words = &site.words;
        let (folder, title) = match (product.pack, product.edition) {
            (Some(pack), _) => ("packs", pack.title.as_str()),
            (None, Some(edition)) => ("editions", edition.title.as_str()),
            (None, None) => return Vec::new(),
        };
        let address = self.address(&site.path(&format!("{folder}/{}/index.html", product.id())));
        let name = Span { is_strong: true, ..Span::link(title, Some(address)) };
        let paths: BTreeSet<&str> =
            product.downloads.iter().map(|own| own.artefact.path.as_str()).collect();
        let is_in = |change: &&&Change| {
            let section = record.section(&change.section);
            section
                .is_some_and(|own| own.artefacts.iter().any(|path| paths.contains(path.as_str())))
        };
        let told: Vec<&&Change> =
            changes.iter().filter(|change| !change.is_small()).filter(is_in).collect();
        let said = if !product.downloads.iter().any(|own| own.is_offered()) {
            words.text("announcement-product-missing")
        } else if record.previous.is_none() {
            return vec![name];
        } else if told.is_empty() {
            words.text("announcement-product-same")
        } else {
            let titles: Vec<String> =
                told.iter().map(|change| words.quoted(&self.title_of(change).words)).collect();
            words.with("announcement-product-changed", [("sections", words.listed(&titles).into())])
        };
        vec![name, Span::plain(" – "), Span::plain(said)]
    }
}

/// Whether a change is to something that the readers of a partner's copies have or had.
fn concerns(change: &Change, record: &ReleaseRecord, previous: Option<&ReleaseRecord>) -> bool {
    let has_pack = |record: &ReleaseRecord, id: &str| {
        record.artefacts.iter().any(|own| own.pack.as_deref() == Some(id))
    };
    let has = |record: &ReleaseRecord| match change.is_detail {
        true => {
            let mut parts = change.section.split('.');
            match (parts.next(), parts.next()) {
                (Some("pack"), Some(id)) => has_pack(record, id),
                _ => true,
            }
        }
        false => {
            record.section(&change.section).is_some_and(|section| !section.artefacts.is_empty())
        }
    };
    match change.kind {
        ChangeKind::Removed => previous.is_some_and(has),
        ChangeKind::Added => has(record),
        ChangeKind::Changed => has(record) || previous.is_some_and(has),
    }
}
