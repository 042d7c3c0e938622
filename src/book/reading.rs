//! A reading: everything in an artefact that a reader can read or is told.
//!
//! In: a manuscript for an unnamed release. Out: a digest that is the same if and only if readers
//! read the same, and the facts outside the text by name.
//!
//! A reading starts with the whole manuscript, from which only what is listed here is left out. So
//! whatever the manuscript is given in future is part of it, until somebody decides otherwise.
//! Left out are:
//!
//! - how it looks: the cover, colours, fonts, page sizes, the widths of pictures and columns, and
//!   the form of citations: an unnamed release gives every source in full
//! - what is not shown: ids, the places of files
//! - what the tool adds by itself: versions, dates, numbers of notes, the contents, the index, marks for changes
//!   and the list of them, the words of the copyright page and of the colophon. The facts in them are included.

use super::manuscript::{Manuscript, Resource, Role};
use crate::ground::digest;
use crate::project::Format;
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// The form of readings. It begins every digest, as readings of different forms cannot be compared.
const FORM: u32 = 1;

/// Parts of a manuscript that are made from others, or are not about its content.
const NOT_CONTENT: [&str; 7] =
    ["release", "resources", "contents", "cover", "figures", "revisions", "fingerprint"];
/// Facts about a partner that affect only how an artefact looks.
const LOOKS_OF_PARTNER: [&str; 8] = [
    "palette",
    "inks",
    "logo_on_dark",
    "heading_font",
    "body_font",
    "code_font",
    "font_files",
    "font_families",
];
/// Facts about an edition that are not about what it says. Its title is told apart.
const LOOKS_OF_EDITION: [&str; 8] =
    ["title", "page", "press", "sheets", "marking", "contents", "contents_depth", "citations"];
/// Lines of the title page that differ in every release, and what the other facts say as well.
const OF_RELEASE: [&str; 4] = ["version_line", "date_line", "qr", "edition_name"];
/// What no reader sees, wherever it is.
const UNSEEN: [&str; 11] = [
    "id",
    "anchor",
    "number",
    "tight",
    "columns",
    "widths",
    "width",
    "landscape",
    "own_page",
    "copies",
    "depth",
];

/// Everything that a reader of one artefact reads.
#[derive(Debug, Clone)]
pub(crate) struct Reading {
    /// Without the title of the edition, so that an edition with marks shares it.
    content: String,
    /// Whether it has quotation marks or apostrophes, which are set when it is made.
    has_quotes: bool,
    /// Facts about the work, the partner, the edition and the pack, each as a tree of values.
    pub(crate) work: Value,
    pub(crate) partner: Value,
    pub(crate) edition: Value,
}

impl Reading {
    pub(crate) fn of(manuscript: &Manuscript) -> Self {
        let mut all = object(manuscript);
        for part in NOT_CONTENT {
            all.remove(part);
        }
        // It shows only where the text uses it, and at the head of pages.
        leave_out(all.get_mut("work"), &["noun"]);
        if !manuscript.cover.has_back {
            leave_out(all.get_mut("work"), &["blurb"]);
        }
        leave_out(all.get_mut("partner"), &LOOKS_OF_PARTNER);
        let is_ebook = manuscript.edition.format == Format::Epub;
        if is_ebook {
            leave_out(all.get_mut("partner"), &["short_name"]);
        }
        if manuscript.pack.is_some() {
            leave_out(all.get_mut("work"), &["subtitle", "contact"]);
        }
        leave_out(all.get_mut("edition"), &LOOKS_OF_EDITION);
        leave_out(all.get_mut("title_page"), &OF_RELEASE);
        if let Some(Value::Array(sections)) = all.get_mut("sections") {
            let mut roles = manuscript.sections.iter().map(|section| section.role);
            sections.retain_mut(|section| {
                let role = roles.next();
                if role.is_some_and(is_written_by_tool) {
                    leave_out(Some(section), &["blocks"]);
                }
                // Reading systems list the figures of an ebook in their own way.
                let is_list = is_ebook && role == Some(Role::ListOfFigures);
                !matches!(role, Some(Role::Changes | Role::Index)) && !is_list
            });
        }
        let mut all = Value::Object(all);
        clean(&mut all, &manuscript.resources);
        let part = |name: &str| all.get(name).cloned().unwrap_or_default();
        let (work, partner, edition) = (part("work"), part("partner"), part("edition"));
        let mut content = String::new();
        write(&all, &mut content);
        let content = digest::sha256(content.as_bytes());
        Self { content, has_quotes: has_quotes(&all), work, partner, edition }
    }

    /// The digest of an artefact, whose edition has this title. `quotes` are its quotation marks in
    /// words, and `others` is what it may say beside its manuscript.
    pub(crate) fn digest(&self, edition_title: &str, quotes: &str, others: &[String]) -> String {
        let quotes = if self.has_quotes { quotes } else { "" };
        let all = format!("{}\n{edition_title}\n{quotes}\n{}", self.content, others.join("\n"));
        let all = digest::sha256(all.as_bytes());
        format!("{FORM}:{}", &all[..32])
    }
}

/// Whether two digests can be compared and differ; `None` if they cannot be compared.
pub(crate) fn differ(one: &str, other: &str) -> Option<bool> {
    let form = |digest: &str| digest.split_once(':').map(|(form, _)| form.to_owned());
    (form(one) == form(other)).then_some(one != other)
}

/// Whether the tool writes all the words of such a section.
fn is_written_by_tool(role: Role) -> bool {
    matches!(
        role,
        Role::CopyrightPage
            | Role::Contents
            | Role::ListOfFigures
            | Role::Changes
            | Role::Index
            | Role::Colophon
    )
}

fn object(manuscript: &Manuscript) -> Map<String, Value> {
    match serde_json::to_value(manuscript).expect("a manuscript is plain data") {
        Value::Object(all) => all,
        // A manuscript has fields, always.
        _ => Map::new(),
    }
}

fn leave_out(value: Option<&mut Value>, names: &[&str]) {
    if let Some(Value::Object(fields)) = value {
        fields.retain(|name, _| !names.contains(&name.as_str()));
    }
}

/// Removes what no reader sees, and puts a digest of the author's file in place of each picture's
/// path.
fn clean(value: &mut Value, resources: &BTreeMap<String, Resource>) {
    match value {
        Value::Array(values) => values.iter_mut().for_each(|value| clean(value, resources)),
        Value::Object(fields) => {
            fields.retain(|name, _| !UNSEEN.contains(&name.as_str()));
            if let (true, Some(Value::String(path))) =
                (fields.contains_key("alt"), fields.get_mut("path"))
            {
                let file = resources.get(path).map(|picture| picture.file_sha256.clone());
                *path = file.unwrap_or_default();
            }
            fields.values_mut().for_each(|value| clean(value, resources));
            // A formula is what is printed, however it was written.
            if fields.contains_key("terms") {
                fields.remove("written");
            }
            // The language of code changes none of its words.
            leave_out(fields.get_mut("Code"), &["language"]);
            // A fact that is not given is as good as none, so that a new kind of fact does not
            // change the readings of books that do not use it.
            fields.retain(|_, value| !is_empty(value));
        }
        _ => {}
    }
}

/// Whether a quotation mark or an apostrophe is anywhere but in code.
fn has_quotes(value: &Value) -> bool {
    match value {
        Value::String(text) => text.contains(['"', '\'']),
        Value::Array(values) => values.iter().any(has_quotes),
        Value::Object(fields) => {
            fields.iter().any(|(name, value)| name != "Code" && has_quotes(value))
        }
        _ => false,
    }
}

fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(values) => values.is_empty(),
        Value::Object(fields) => fields.is_empty(),
        Value::Bool(_) | Value::Number(_) => false,
    }
}

/// Writes a value with its fields in the order of their names.
fn write(value: &Value, out: &mut String) {
    match value {
        Value::Array(values) => {
            out.push('[');
            for value in values {
                write(value, out);
                out.push(',');
            }
            out.push(']');
        }
        Value::Object(fields) => {
            let fields: BTreeMap<&String, &Value> = fields.iter().collect();
            out.push('{');
            for (name, value) in fields {
                out.push_str(&format!("{name:?}:"));
                write(value, out);
                out.push(',');
            }
            out.push('}');
        }
        scalar => out.push_str(&scalar.to_string()),
    }
}
