//! Collecting the details of a project.
//!
//! In: the readings of all its manuscripts, and the lists in its files. Out: frozen details in the
//! order of their ids.

use crate::assembly::workspace::Workspace;
use crate::book::manuscript::{Manuscript, Role};
use crate::book::reading::Reading;
use crate::book::tree::{Block, BlockKind, Inline, InlineKind, plain_text};
use crate::book::visit::each_block;
use crate::ground::own_words::Words;
use crate::project::history::FrozenDetail;
use crate::project::{INDEX, Missing, Project};
use serde_json::Value;
use std::collections::BTreeMap;

/// The detail that lists the contents of the book in order.
pub(crate) const ORDER: &str = "book.order";

/// Details by id.
#[derive(Debug, Default)]
pub(crate) struct Facts(BTreeMap<String, FrozenDetail>);

impl Facts {
    /// Adds what the facts of a manuscript tell its readers.
    pub(crate) fn add(&mut self, reading: &Reading, manuscript: &Manuscript) {
        let words = &manuscript.words;
        // What catalogues say is told by itself.
        let catalogue = fields(&reading.work["catalogue"]);
        let work = fields(&reading.work).filter(|(name, _)| *name != "catalogue");
        for (name, value) in work.chain(catalogue) {
            self.put(
                &format!("book.{}", dashed(name)),
                &name_of(name, "book", words),
                &shown(value, words),
            );
        }
        self.put("book.noun", &words.text("detail-book-noun"), &manuscript.work.noun);
        let partner = &manuscript.partner;
        let root = format!("partner.{}", partner.id);
        for (name, value) in fields(&reading.partner) {
            let of_partner = |name: String| {
                let partner = ("partner", partner.name.as_str().into());
                words.with("detail-of-partner", [("name", name.into()), partner])
            };
            let label = |name: &str| of_partner(name_of(name, "partner", words));
            match (name, value) {
                ("name", value) => self.put(&root, &label(name), &shown(value, words)),
                ("contact", Value::Array(lines)) => {
                    for line in lines {
                        let name = line["label"].as_str().unwrap_or_default();
                        let id = format!("{root}.{}", contact_id(name, words));
                        self.put(
                            &id,
                            &of_partner(capitalised(name)),
                            &shown(&line["value"], words),
                        );
                    }
                }
                _ => self.put(
                    &format!("{root}.{}", dashed(name)),
                    &label(name),
                    &shown(value, words),
                ),
            }
        }
        if let Some(isbn) = &manuscript.isbn {
            let id = format!("edition.{}.isbn", manuscript.edition.id);
            let edition = words.in_sentence(&manuscript.edition.title);
            let label = words.with("detail-isbn-of-edition", [("edition", edition.into())]);
            let isbn = serde_json::to_value(isbn).unwrap_or_default();
            self.put(&id, &label, &shown(&isbn, words));
        }
        let edition = &manuscript.edition;
        let root = format!("edition.{}", edition.id);
        let title = ("edition", edition.title.as_str().into());
        self.put(&root, &words.with("detail-title-of-edition", [title]), &edition.title);
        for (name, value) in fields(&reading.edition) {
            let name_of_fact = ("name", name_of(name, "edition", words).into());
            let edition = ("edition", words.in_sentence(&edition.title).into());
            let label = words.with("detail-of-edition", [name_of_fact, edition]);
            self.put(&format!("{root}.{}", dashed(name)), &label, &shown(value, words));
        }
        for section in &manuscript.sections {
            if section.role == Role::Authorities {
                each_block(&section.blocks, &mut |block| self.add_source(block, words));
            }
        }
    }

    /// Adds an entry of the table of authorities.
    fn add_source(&mut self, block: &Block<Inline>, words: &Words) {
        let (Some(key), BlockKind::Paragraph(content)) =
            (block.id.0.strip_prefix("authority-"), &block.kind)
        else {
            return;
        };
        let text = plain_text(content);
        let urls = content.iter().filter_map(|inline| match &inline.kind {
            InlineKind::Link { url, .. } if !text.contains(url.as_str()) => Some(url.as_str()),
            _ => None,
        });
        let value: Vec<&str> = std::iter::once(text.as_str()).chain(urls).collect();
        let label = words.with("detail-source", [("text", text.as_str().into())]);
        self.put(&format!("source.{key}"), &label, &value.join("\n"));
    }

    /// All details, with those that the project's files list.
    pub(crate) fn details(mut self, workspace: &Workspace) -> Vec<FrozenDetail> {
        let project = &workspace.project;
        let words = &project.words();
        self.add_contents(project, words);
        self.add_packs(project, words);
        self.add_choices(project, words);
        let quotes = project.book.quotes.described();
        self.put("book.quotes", &words.text("detail-quotes"), &quotes);
        for edition in &project.editions {
            let root = format!("edition.{}", edition.id);
            let name = words.in_sentence(&edition.title);
            if let Some(sheets) = &edition.sheets {
                let paper = format!("{}, {}", sheets.paper.name(), sheets.duplex.name());
                let label = words.with("detail-sheets", [("edition", name.into())]);
                self.put(&format!("{root}.sheets"), &label, &paper);
            }
        }
        for (tag, translation) in workspace.translations() {
            let language = ("language", project.language_name(tag).into());
            let label = words.with("detail-translation", [language]);
            self.put(&format!("translation.{tag}"), &label, &translation.digest);
        }
        for (name, digest) in &workspace.own_layouts {
            let id = format!("layout.{}", name.replace(['.', '/'], "-"));
            let version = digest.chars().take(8).collect::<String>();
            let label = words.with("detail-layout", [("name", name.as_str().into())]);
            self.put(&id, &label, &version);
        }
        self.0.into_values().collect()
    }

    fn add_contents(&mut self, project: &Project, words: &Words) {
        let book = &project.book;
        let mut order: Vec<String> = book.front.iter().map(|id| id.value.clone()).collect();
        for (part, number) in book.parts.iter().zip(1_usize..) {
            let id = format!("part-{number}");
            let label = words.with("detail-part", [("number", number.into())]);
            self.put(&format!("book.{id}"), &label, &part.title);
            order.push(id);
            order.extend(part.sections.iter().map(|section| section.value.clone()));
        }
        // A section after the last part is in none.
        order.push("back-matter".to_owned());
        // The index is made of the text and says nothing new, wherever it is.
        let back = book.back.iter().filter(|id| id.value != INDEX);
        order.extend(back.map(|id| id.value.clone()));
        self.put(ORDER, &words.text("detail-order"), &order.join("\n"));
    }

    fn add_packs(&mut self, project: &Project, words: &Words) {
        // What a letter says is in its section.
        for pack in project.packs.iter().filter(|pack| !pack.is_letter()) {
            let root = format!("pack.{}", pack.id);
            let joined = |ids: &[crate::project::Spanned<String>]| -> String {
                ids.iter().map(|id| id.value.as_str()).collect::<Vec<_>>().join("\n")
            };
            let missing = Missing::ALL.iter().find(|(_, missing)| *missing == pack.missing);
            let title = &pack.title;
            let of_pack = |id| words.with(id, [("pack", title.as_str().into())]);
            self.put(&root, &of_pack("detail-title-of-pack"), title);
            for (name, label, value) in [
                ("purpose", "detail-purpose-of-pack", pack.purpose.clone()),
                ("readers", "detail-readers-of-pack", pack.readers.name().to_owned()),
                ("contents", "detail-contents-of-pack", joined(&pack.contents)),
                ("editions", "detail-editions-of-pack", joined(&pack.editions)),
                (
                    "missing-links",
                    "detail-links-of-pack",
                    missing.map_or("", |(name, _)| name).to_owned(),
                ),
            ] {
                self.put(&format!("{root}.{name}"), &of_pack(label), &value);
            }
        }
    }

    /// Adds what partners get, if they or the packs choose.
    fn add_choices(&mut self, project: &Project, words: &Words) {
        let joined = |ids: &Vec<crate::project::Spanned<String>>| -> String {
            ids.iter().map(|id| id.value.as_str()).collect::<Vec<_>>().join("\n")
        };
        for pack in project.packs.iter().filter(|pack| !pack.is_letter()) {
            let value = pack.partners.as_ref().map(joined).unwrap_or_default();
            let label =
                words.with("detail-partners-of-pack", [("pack", pack.title.as_str().into())]);
            self.put(&format!("pack.{}.partners", pack.id), &label, &value);
        }
        for file in &project.partners {
            let partner = &file.partner;
            let root = format!("partner.{}", partner.id);
            for (name, label, list) in [
                ("packs", "detail-partner-packs", &partner.packs),
                ("editions", "detail-partner-editions", &partner.editions),
            ] {
                // A partner may choose no pack at all.
                let value = list.as_ref().map(|list| match joined(list) {
                    empty if empty.is_empty() => words.text("detail-none"),
                    some => some,
                });
                let name_of_list = ("name", words.text(label).into());
                let of = ("partner", partner.name.as_str().into());
                let label = words.with("detail-of-partner", [name_of_list, of]);
                self.put(&format!("{root}.{name}"), &label, &value.unwrap_or_default());
            }
        }
    }

    /// Adds a detail that has a value, unless another manuscript gave it already.
    fn put(&mut self, id: &str, label: &str, value: &str) {
        if !value.is_empty() {
            self.0.entry(id.to_owned()).or_insert_with(|| FrozenDetail {
                id: id.to_owned(),
                label: label.to_owned(),
                value: value.to_owned(),
            });
        }
    }
}

/// The fields of an object, without those that say no.
fn fields(value: &Value) -> impl Iterator<Item = (&str, &Value)> {
    let fields = value.as_object().into_iter().flatten();
    fields.map(|(name, value)| (name.as_str(), value)).filter(|(_, value)| **value != false)
}

/// A value on lines: those of a list one below the other, those of an object with their names.
fn shown(value: &Value, words: &Words) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Bool(true) => words.text("detail-yes"),
        Value::Array(values) => {
            values.iter().map(|value| shown(value, words)).collect::<Vec<_>>().join("\n")
        }
        Value::Object(_) => {
            let lines = fields(value).map(|(name, value)| {
                let value = shown(value, words);
                // The digest of a file says only whether it is the same.
                let value = if name == "path" { value.chars().take(8).collect() } else { value };
                format!("{}: {value}", field_name(name, words))
            });
            lines.collect::<Vec<_>>().join("\n")
        }
        other => other.to_string(),
    }
}

/// What the fields of a fact are called, each with its message.
const FIELDS: [(&str, &str); 8] = [
    ("name", "detail-field-name"),
    ("role", "detail-field-role"),
    ("text", "detail-field-text"),
    ("title", "detail-field-title"),
    ("terms", "detail-field-terms"),
    ("url", "detail-field-url"),
    ("alt", "detail-field-alt"),
    ("path", "detail-field-path"),
];

fn field_name(name: &str, words: &Words) -> String {
    let known = FIELDS.iter().find(|(known, _)| *known == name);
    known.map_or_else(|| spaced(name), |(_, id)| words.text(id))
}

/// The ids of a partner's lines of contact, each with the message that labels it. An id is the same
/// in every language, because people write it in lists of changes.
const CONTACTS: [(&str, &str); 5] = [
    ("helpline", "contact-helpline"),
    ("email", "contact-email"),
    ("telephone", "contact-telephone"),
    ("website", "contact-website"),
    ("address", "contact-address"),
];

fn contact_id(label: &str, words: &Words) -> String {
    let known = CONTACTS.iter().find(|(_, message)| words.text(message) == label);
    known.map_or_else(|| dashed(&label.to_lowercase()), |(id, _)| (*id).to_owned())
}

/// What facts in a manuscript are called, each with its message.
const NAMES: [(&str, &str, &str); 22] = [
    ("book", "title", "detail-book-title"),
    ("book", "subtitle", "detail-book-subtitle"),
    ("book", "publisher", "detail-book-publisher"),
    ("book", "language", "detail-book-language"),
    ("book", "licence", "detail-book-licence"),
    ("book", "contact", "detail-book-contact"),
    ("book", "homepage", "detail-book-homepage"),
    ("book", "short_address", "detail-book-short-address"),
    ("book", "notice", "detail-book-notice"),
    ("book", "blurb", "detail-book-blurb"),
    ("book", "description", "detail-book-description"),
    ("book", "subjects", "detail-book-subjects"),
    ("book", "contributors", "detail-book-contributors"),
    ("partner", "name", "detail-partner-name"),
    ("partner", "short_name", "detail-partner-short-name"),
    ("partner", "logo", "detail-partner-logo"),
    ("partner", "legal", "detail-partner-legal"),
    ("partner", "co_brand_publisher", "detail-partner-co-brand-publisher"),
    ("edition", "format", "detail-edition-format"),
    ("edition", "links", "detail-edition-links"),
    ("edition", "references", "detail-edition-references"),
    ("edition", "qr_code", "detail-edition-qr-code"),
];

/// The name of a fact for people, from its name in the manuscript. A fact that nobody has named yet
/// is called what the manuscript calls it.
fn name_of(field: &str, of: &str, words: &Words) -> String {
    let known = NAMES.iter().find(|(known, name, _)| (*known, *name) == (of, field));
    known.map_or_else(|| capitalised(&spaced(field)), |(_, _, id)| words.text(id))
}

fn capitalised(name: &str) -> String {
    let name = spaced(name);
    let mut letters = name.chars();
    letters
        .next()
        .map_or(String::new(), |first| first.to_uppercase().collect::<String>() + letters.as_str())
}

fn spaced(name: &str) -> String {
    name.replace('_', " ")
}

fn dashed(name: &str) -> String {
    name.replace(['_', ' '], "-")
}
