//! Collecting the details of a project.
//!
//! In: the readings of all its manuscripts, and the lists in its files. Out: frozen details in the
//! order of their ids.

use crate::assembly::workspace::Workspace;
use crate::book::manuscript::{Manuscript, Role};
use crate::book::reading::Reading;
use crate::book::tree::{Block, BlockKind, Inline, InlineKind, plain_text};
use crate::book::visit::each_block;
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
        // What catalogues say is told by itself.
        let catalogue = fields(&reading.work["catalogue"]);
        let work = fields(&reading.work).filter(|(name, _)| *name != "catalogue");
        for (name, value) in work.chain(catalogue) {
            self.put(&format!("book.{}", dashed(name)), &name_of(name, "book"), &shown(value));
        }
        self.put("book.noun", "What the text calls the book", &manuscript.work.noun);
        let partner = &manuscript.partner;
        let root = format!("partner.{}", partner.id);
        for (name, value) in fields(&reading.partner) {
            let label = |name: &str| format!("{} of {}", name_of(name, "partner"), partner.name);
            match (name, value) {
                ("name", value) => self.put(&root, &label(name), &shown(value)),
                ("contact", Value::Array(lines)) => {
                    for line in lines {
                        let name = line["label"].as_str().unwrap_or_default();
                        let id = format!("{root}.{}", dashed(&name.to_lowercase()));
                        self.put(&id, &label(name), &shown(&line["value"]));
                    }
                }
                _ => self.put(&format!("{root}.{}", dashed(name)), &label(name), &shown(value)),
            }
        }
        if let Some(isbn) = &manuscript.isbn {
            let id = format!("edition.{}.isbn", manuscript.edition.id);
            let label = format!("ISBN of the {}", lower(&manuscript.edition.title));
            let isbn = serde_json::to_value(isbn).unwrap_or_default();
            self.put(&id, &label, &shown(&isbn));
        }
        let edition = &manuscript.edition;
        let root = format!("edition.{}", edition.id);
        self.put(&root, &format!("Title of the edition “{}”", edition.title), &edition.title);
        for (name, value) in fields(&reading.edition) {
            let label = format!("{} of the {}", name_of(name, "edition"), lower(&edition.title));
            self.put(&format!("{root}.{}", dashed(name)), &label, &shown(value));
        }
        for section in &manuscript.sections {
            if section.role == Role::Authorities {
                each_block(&section.blocks, &mut |block| self.add_source(block));
            }
        }
    }

    /// Adds an entry of the table of authorities.
    fn add_source(&mut self, block: &Block<Inline>) {
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
        self.put(&format!("source.{key}"), &format!("Source “{text}”"), &value.join("\n"));
    }

    /// All details, with those that the project's files list.
    pub(crate) fn details(mut self, workspace: &Workspace) -> Vec<FrozenDetail> {
        let project = &workspace.project;
        self.add_contents(project);
        self.add_packs(project);
        self.add_choices(project);
        let quotes = project.book.quotes.described();
        self.put("book.quotes", "Quotation marks", &quotes);
        for edition in &project.editions {
            let root = format!("edition.{}", edition.id);
            let name = lower(&edition.title);
            if let Some(sheets) = &edition.sheets {
                let paper = format!("{}, {}", sheets.paper.name(), sheets.duplex.name());
                self.put(&format!("{root}.sheets"), &format!("Sheets of the {name}"), &paper);
            }
        }
        for (tag, translation) in workspace.translations() {
            let label = format!("Translation into {}", project.language_name(tag));
            self.put(&format!("translation.{tag}"), &label, &translation.digest);
        }
        for (name, digest) in &workspace.own_layouts {
            let id = format!("layout.{}", name.replace(['.', '/'], "-"));
            let version = digest.chars().take(8).collect::<String>();
            self.put(&id, &format!("Layout {name}"), &version);
        }
        self.0.into_values().collect()
    }

    fn add_contents(&mut self, project: &Project) {
        let book = &project.book;
        let mut order: Vec<String> = book.front.iter().map(|id| id.value.clone()).collect();
        for (part, number) in book.parts.iter().zip(1..) {
            let id = format!("part-{number}");
            self.put(&format!("book.{id}"), &format!("Title of part {number}"), &part.title);
            order.push(id);
            order.extend(part.sections.iter().map(|section| section.value.clone()));
        }
        // A section after the last part is in none.
        order.push("back-matter".to_owned());
        // The index is made of the text and says nothing new, wherever it is.
        let back = book.back.iter().filter(|id| id.value != INDEX);
        order.extend(back.map(|id| id.value.clone()));
        self.put(ORDER, "Order of the contents", &order.join("\n"));
    }

    fn add_packs(&mut self, project: &Project) {
        for pack in &project.packs {
            let root = format!("pack.{}", pack.id);
            let joined = |ids: &[crate::project::Spanned<String>]| -> String {
                ids.iter().map(|id| id.value.as_str()).collect::<Vec<_>>().join("\n")
            };
            let missing = Missing::ALL.iter().find(|(_, missing)| *missing == pack.missing);
            let title = &pack.title;
            self.put(&root, &format!("Title of the pack “{title}”"), title);
            for (name, label, value) in [
                ("purpose", "Purpose", pack.purpose.clone()),
                ("readers", "Readers", pack.readers.name().to_owned()),
                ("contents", "Contents", joined(&pack.contents)),
                ("editions", "Editions", joined(&pack.editions)),
                (
                    "missing-links",
                    "Links to what is missing",
                    missing.map_or("", |(name, _)| name).to_owned(),
                ),
            ] {
                let label = format!("{label} of the pack “{title}”");
                self.put(&format!("{root}.{name}"), &label, &value);
            }
        }
    }

    /// Adds what partners get, if they or the packs choose.
    fn add_choices(&mut self, project: &Project) {
        let joined = |ids: &Vec<crate::project::Spanned<String>>| -> String {
            ids.iter().map(|id| id.value.as_str()).collect::<Vec<_>>().join("\n")
        };
        for pack in &project.packs {
            let value = pack.partners.as_ref().map(joined).unwrap_or_default();
            let label = format!("Partners of the pack “{}”", pack.title);
            self.put(&format!("pack.{}.partners", pack.id), &label, &value);
        }
        for file in &project.partners {
            let partner = &file.partner;
            let root = format!("partner.{}", partner.id);
            for (name, label, list) in
                [("packs", "Packs", &partner.packs), ("editions", "Editions", &partner.editions)]
            {
                // A partner may choose no pack at all.
                let value = list.as_ref().map(|list| match joined(list) {
                    empty if empty.is_empty() => "none".to_owned(),
                    some => some,
                });
                let label = format!("{label} of {}", partner.name);
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
fn shown(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Bool(true) => "yes".to_owned(),
        Value::Array(values) => values.iter().map(shown).collect::<Vec<_>>().join("\n"),
        Value::Object(_) => {
            let lines = fields(value).map(|(name, value)| {
                let value = shown(value);
                // The digest of a file says only whether it is the same.
                let value = if name == "path" { value.chars().take(8).collect() } else { value };
                format!("{}: {value}", spaced(name))
            });
            lines.collect::<Vec<_>>().join("\n")
        }
        other => other.to_string(),
    }
}

/// The name of a fact for people, from its name in the manuscript.
fn name_of(field: &str, of: &str) -> String {
    let name = match (of, field) {
        ("book", "blurb") => "Text on the back cover",
        ("book", "contact") => "Contact for corrections",
        ("book", "homepage") => "Address of the online copy",
        ("book", "licence") => "Licence",
        ("book", "notice") => "Notice to readers",
        ("book", "short_address") => "Short address",
        ("partner", "legal") => "Legal line",
        ("partner", "co_brand_publisher") => "Naming the publisher beside the name",
        ("edition", "qr_code") => "QR code on the cover",
        ("edition", "links") => "Printing of addresses",
        ("edition", "references") => "Pointers after links",
        _ => "",
    };
    if !name.is_empty() {
        return name.to_owned();
    }
    let name = spaced(field);
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

/// A title in the middle of a sentence.
fn lower(title: &str) -> String {
    let mut letters = title.chars();
    match (letters.next(), letters.as_str()) {
        (Some(first), rest) if rest.starts_with(char::is_lowercase) => {
            first.to_lowercase().collect::<String>() + rest
        }
        _ => title.to_owned(),
    }
}
