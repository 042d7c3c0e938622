//! Pages of editions and packs: what each file is, how to print it, and where to get it.
//!
//! In: a partner's downloads. Out: a list of editions, a list of packs, and a page for each, whose
//! address always leads to the newest version. What is said about accessibility comes from the
//! files.

use super::address::relative;
use super::contents::Contents;
use super::downloads::{Download, Product};
use super::epub;
use super::help::Instructions;
use super::partner::{PageHead, PartnerSite};
use super::printed;
use super::released::Withheld;
use super::sections::WORDS_A_MINUTE;
use crate::ground::diagnostic::Diagnostic;
use crate::ground::files;
use crate::project::history::{ArtefactRecord, ReleaseRecord};
use crate::project::{ColourMode, Edition, Folios, Format, Links, PageDesign, Readers};
use crate::web::render::{Renderer, values};
use minijinja::value::Value;
use serde_json::json;

impl PartnerSite<'_> {
    /// Adds the lists of editions and packs, and a page for each.
    pub(super) fn add_products(
        &self,
        renderer: &Renderer<'_>,
        contents: &mut Contents,
        problems: &mut Vec<Diagnostic>,
    ) {
        let lists = [
            ("editions", "site-menu-editions", "site-editions-about", self.editions()),
            ("packs", "site-menu-packs", "site-packs-about", self.packs()),
        ];
        for (folder, menu, about, products) in lists {
            if products.is_empty() && folder == "packs" {
                continue;
            }
            let path = format!("{folder}/index.html");
            let title = self.words.text(menu);
            let about = self.words.text(about);
            let list: Vec<Value> =
                products.iter().map(|product| self.product_line(product, &path)).collect();
            let all_recalled = self.all_recalled();
            let values = values! { title, about, list, all_recalled };
            let head = PageHead::new(&path, &title, menu);
            self.add(renderer, "site/products.html", &head, values, contents, problems);
            for product in &products {
                self.add_product(renderer, folder, menu, product, contents, problems);
            }
        }
    }

    /// The page of a product, below the root of the site in its language.
    fn product_path(product: &Product<'_>) -> String {
        let folder = if product.pack.is_some() { "packs" } else { "editions" };
        format!("{folder}/{}/index.html", product.id())
    }

    fn product_title(product: &Product<'_>) -> String {
        let pack = product.pack.map(|pack| pack.title.clone());
        pack.or_else(|| product.edition.map(|edition| edition.title.clone())).unwrap_or_default()
    }

    /// What a product is for, in a sentence.
    fn purpose(&self, product: &Product<'_>) -> String {
        match (product.pack, product.edition) {
            (Some(pack), _) => pack.purpose.clone(),
            (None, Some(edition)) => self.purpose_of(edition),
            (None, None) => String::new(),
        }
    }

    /// What an edition is for, by how it is made.
    pub(super) fn purpose_of(&self, edition: &Edition) -> String {
        let page = edition.page.as_ref();
        let is_large = page.is_some_and(PageDesign::is_large_print);
        let id = match edition.format {
            Format::Epub => "site-for-ebook",
            Format::Docx => "site-for-word",
            Format::Pdf if edition.press.is_some() => "site-for-press",
            Format::Pdf if edition.sheets.as_ref().is_some_and(|own| own.booklet().is_some()) => {
                "site-for-booklet"
            }
            Format::Pdf if edition.sheets.is_some() => "site-for-cards",
            Format::Pdf if is_large => "site-for-large-print",
            Format::Pdf if page.is_some_and(|page| page.folios == Folios::ByChapter) => {
                "site-for-binders"
            }
            Format::Pdf if page.is_some_and(|page| page.colour == ColourMode::LowInk) => {
                "site-for-low-ink"
            }
            Format::Pdf if edition.links == Links::Live => "site-for-screens",
            Format::Pdf => "site-for-printing",
        };
        self.words.text(id)
    }

    /// A product as a line of a list.
    pub(super) fn product_line(&self, product: &Product<'_>, from: &str) -> Value {
        let offered: Vec<&&Download> =
            product.downloads.iter().filter(|own| own.is_offered()).collect();
        let formats: Vec<&str> = {
            let mut all: Vec<&str> =
                product.downloads.iter().map(|own| format_name(&own.artefact.format)).collect();
            all.dedup();
            all.sort_unstable();
            all.dedup();
            all
        };
        let bytes: u64 = offered.iter().map(|own| own.artefact.bytes).sum();
        let is_recalled =
            offered.is_empty() && product.downloads.iter().any(|own| own.recalled.is_some());
        let older = product.downloads.iter().find_map(|own| self.latest.safe(own));
        values! {
            title => Self::product_title(product),
            purpose => self.purpose(product),
            href => relative(from, &Self::product_path(product)),
            formats => formats.join(&self.words.text("label-between-items")),
            files => offered.len(),
            size => self.size(bytes),
            is_recalled,
            older => older.filter(|_| is_recalled).map(|own| self.version_of(own.record)),
        }
    }

    fn add_product(
        &self,
        renderer: &Renderer<'_>,
        folder: &str,
        menu: &'static str,
        product: &Product<'_>,
        contents: &mut Contents,
        problems: &mut Vec<Diagnostic>,
    ) {
        let path = Self::product_path(product);
        let title = Self::product_title(product);
        let purpose = self.purpose(product);
        let files: Vec<Value> = product
            .downloads
            .iter()
            .filter(|own| self.is_in_own_language(own) || self.prefix.is_empty())
            .map(|own| self.file(own, product, &path))
            .collect();
        let is_for_leaders = product.pack.is_some_and(|pack| pack.readers == Readers::Facilitators);
        let version = self.record().version.to_string();
        let values = values! {
            title,
            purpose,
            folder,
            files,
            is_for_leaders,
            version,
            date => self.words.date(self.record().date),
            has_recalled => product.downloads.iter().any(|own| own.recalled.is_some()),
            newer_recalled => self.recalled_newest().map(|own| own.version.to_string()),
            publisher => self.project().book.publisher,
            history => relative(&path, "history/index.html"),
            verify => relative(&path, "help/verify/index.html"),
            reading => relative(&path, "help/ebooks/index.html"),
            has_ebook => product.downloads.iter().any(|own| own.artefact.format == "epub"),
            has_sheets => product.downloads.iter().any(|own| own.artefact.is_sheets()),
        };
        let head = PageHead {
            description: Some(&purpose),
            data: self.product_data(product, &title),
            ..PageHead::new(&path, &title, menu)
        };
        self.add(renderer, "site/product.html", &head, values, contents, problems);
    }

    pub(super) fn is_in_own_language(&self, download: &Download) -> bool {
        download.artefact.language == self.language.tag()
    }

    /// What a page says about a file: if it was recalled, about the newest one that may be used.
    fn file(&self, download: &Download, product: &Product<'_>, path: &str) -> Value {
        let recalled = download.recalled.as_ref();
        let instead = self.latest.safe(download).filter(|_| recalled.is_some());
        let download = instead.map_or(download, |own| own.file);
        let artefact = &download.artefact;
        let words = &self.words;
        let edition = self.project().edition(&artefact.edition);
        let is_ebook = artefact.format == "epub";
        let bytes = download.file.as_deref().filter(|_| is_ebook).and_then(files::bytes_of);
        let statement = bytes.and_then(|bytes| epub::accessibility(&bytes));
        let accessibility = match (statement, edition) {
            (Some(statement), _) => statement,
            (None, _) if artefact.is_sheets() => words.text("site-accessible-sheets"),
            (None, Some(edition)) if edition.press.is_some() => words.text("site-accessible-press"),
            (None, _) if is_ebook => words.text("site-accessible-ebook"),
            (None, _) if artefact.format == "docx" => words.text("site-accessible-word"),
            (None, _) => words.text("site-accessible-pdf"),
        };
        let mut parts = Vec::new();
        if product.pack.is_some()
            && let Some(edition) = edition
        {
            parts.push(edition.title.clone());
        }
        if artefact.is_letter() {
            let pack = artefact.pack.as_deref().unwrap_or_default();
            let title = self.project().pack(pack).map(|own| own.title.clone());
            parts.push(title.unwrap_or_else(|| pack.to_owned()));
        }
        if let Some(number) = artefact.volume {
            let volumes = edition.map(|edition| self.project().volumes(edition));
            let volume = volumes.as_ref().and_then(|own| own.get(number.checked_sub(1)?));
            parts.push(match volume {
                Some(volume) => words.with(
                    "site-volume-titled",
                    [("number", number.into()), ("title", volume.title.as_str().into())],
                ),
                None => words.with("site-volume", [("number", number.into())]),
            });
        }
        match artefact.form.as_str() {
            "sheets" => parts.push(words.text("site-form-sheets")),
            "cover" => parts.push(words.text("site-form-cover")),
            _ => {}
        }
        if artefact.language != self.language.tag() {
            parts.push(self.project().language_name(&artefact.language));
        }
        if parts.is_empty() {
            parts.push(format_name(&artefact.format).to_owned());
        }
        let paper = edition.filter(|_| !is_ebook).and_then(|edition| {
            if artefact.is_sheets() {
                let sheets = edition.sheets.as_ref()?;
                return Some(
                    words.with("site-sheets-paper", [("paper", sheets.paper.name().into())]),
                );
            }
            let page = edition.page.as_ref()?;
            Some(words.with("site-paper", [("paper", page.paper().name().into())]))
        });
        let printing = self.instructions(download).filter(|_| instead.is_none());
        values! {
            name => parts.join(&words.text("label-between-items")),
            language => artefact.language,
            format => format_name(&artefact.format),
            size => self.size(artefact.bytes),
            pages => artefact.pages,
            // The text on the site is that of the newest release.
            reading_time => self.reading_time(artefact).filter(|_| instead.is_none()),
            paper,
            instructions => printing.as_ref().map(Instructions::first),
            printing => printing.as_ref().map(|_| printed::address_of(download, path)),
            accessibility,
            sha256 => artefact.sha256,
            file => download.name(),
            href => download.is_offered().then(|| relative(&self.path(path), &download.path)),
            latest => download.is_offered().then(|| relative(&self.path(path), &download.latest)),
            permanent => self.address(&download.latest).unwrap_or_else(|| download.latest.clone()),
            recalled => recalled.map(|(date, reason)| values! {
                date => words.date(*date), reason,
            }),
            instead => instead.map(|own| self.version_of(own.record)),
            is_missing => download.file.is_none(),
            withheld => self.withheld(download),
        }
    }

    /// Why a file may not be online, in words.
    pub(super) fn withheld(&self, download: &Download) -> Option<String> {
        let id = match download.withheld? {
            Withheld::Ended => "site-file-ended",
            Withheld::NotOnline => "site-file-not-online",
        };
        let publisher = self.project().book.publisher.as_str();
        Some(self.words.with(id, [("publisher", publisher.into())]))
    }

    /// "2026.11 (24 November 2026)".
    pub(super) fn version_of(&self, record: &ReleaseRecord) -> String {
        let variables = [
            ("version", record.version.to_string().into()),
            ("date", self.words.date(record.date).into()),
        ];
        self.words.with("currency-dated", variables)
    }

    /// How long it takes to read an ebook whose text is on the site.
    fn reading_time(&self, artefact: &ArtefactRecord) -> Option<String> {
        let edition = &self.manuscript.as_ref()?.edition.id;
        let is_read = artefact.format == "epub"
            && artefact.pack.is_none()
            && artefact.edition == *edition
            && artefact.language == self.language.tag();
        let sections = &self.reading.as_ref().filter(|_| is_read)?.sections;
        let words: usize = sections.iter().map(|section| section.words).sum();
        let minutes = words.div_ceil(WORDS_A_MINUTE);
        Some(match minutes < 60 {
            true => self.words.with("site-minutes", [("number", minutes.into())]),
            false => self.words.with("site-hours", [("number", minutes.div_ceil(60).into())]),
        })
    }

    /// A size in the units that people know: kB and MB.
    pub(super) fn size(&self, bytes: u64) -> String {
        let kilobytes = bytes as f64 / 1000.0;
        if kilobytes < 995.0 {
            let number = self.words.decimal(kilobytes.ceil().max(1.0));
            return self.words.with("site-kilobytes", [("number", number.into())]);
        }
        let megabytes = kilobytes / 1000.0;
        let rounded =
            if megabytes < 9.95 { (megabytes * 10.0).round() / 10.0 } else { megabytes.round() };
        let number = self.words.decimal(rounded);
        self.words.with("site-megabytes", [("number", number.into())])
    }

    /// What search engines are told about a product, in the vocabulary of schema.org.
    fn product_data(&self, product: &Product<'_>, title: &str) -> Option<serde_json::Value> {
        let book = &self.project().book;
        let address = self.address(&self.path(&Self::product_path(product)))?;
        let works: Vec<serde_json::Value> = product
            .downloads
            .iter()
            .filter(|own| own.is_offered())
            .filter_map(|own| {
                let is_ebook = own.artefact.format == "epub";
                Some(json!({
                    "@type": "Book",
                    "bookFormat": if is_ebook { "https://schema.org/EBook" }
                        else { "https://schema.org/Paperback" },
                    "encodingFormat": media_type(&own.artefact.format),
                    "inLanguage": own.artefact.language,
                    "numberOfPages": own.artefact.pages,
                    "url": self.address(&own.path)?,
                }))
            })
            .collect();
        Some(json!({
            "@context": "https://schema.org",
            "@type": "Book",
            "@id": address,
            "url": address,
            "name": format!("{}: {title}", book.title),
            "version": self.record().version.to_string(),
            "datePublished": self.record().date.to_string(),
            "publisher": { "@type": "Organization", "name": book.publisher, "url": book.homepage },
            "workExample": works,
        }))
    }
}

/// The name of a format that readers know.
fn format_name(format: &str) -> &'static str {
    match format {
        "epub" => "EPUB",
        "docx" => "Word",
        _ => "PDF",
    }
}

/// The media type of a format.
pub(super) fn media_type(format: &str) -> &'static str {
    match format {
        "epub" => "application/epub+zip",
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        _ => "application/pdf",
    }
}
