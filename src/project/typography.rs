//! The fonts of a brand: `typography` in `_brand.yml`.
//!
//! In: that table. Out: the font files, and the families for headings, running text and code. Reads
//! no font.

use super::CONTENT;
use super::fields::{Fields, LINE, Spanned, path_of, text_of, word_of};
use super::value::{Kind, Value};
use crate::ground::diagnostic::{Code, Diagnostic, nearest};
use crate::ground::files;
use crate::ground::fonts::{CODE_FAMILY, FALLBACK_FAMILIES, SCRIPT_FAMILIES, TEXT_FAMILY};
use crate::ground::source::Span;
use crate::ground::words::brief;

#[derive(Debug, Clone)]
pub struct FontPath {
    pub(crate) family: String,
    /// Where the family is named.
    pub(crate) family_span: Span,
    /// The path below the project's root.
    pub(crate) path: String,
    pub(crate) span: Span,
}

const TEXT_ROLES: [&str; 6] =
    ["base", "headings", "monospace", "monospace-inline", "monospace-block", "link"];

/// The keys that a text role may have in the convention.
const ROLE_KEYS: [&str; 9] = [
    "family",
    "weight",
    "style",
    "size",
    "line-height",
    "color",
    "background-color",
    "decoration",
    "display",
];

#[derive(Default)]
pub(super) struct Fonts {
    pub(super) heading: Option<String>,
    pub(super) body: Option<String>,
    pub(super) code: Option<String>,
    pub(super) files: Vec<FontPath>,
    /// Families that are listed and have no files here, which was reported.
    without_files: Vec<String>,
    /// Whether an entry of the list could not be read, which was reported.
    has_unread: bool,
}

impl Fonts {
    pub(super) fn read(folder: &str, value: &Value, problems: &mut Vec<Diagnostic>) -> Self {
        let mut fields = Fields::new("`typography`", value, value.span, problems);
        let listed = fields.value("fonts");
        let roles = TEXT_ROLES.map(|role| fields.value(role));
        fields.finish();
        let families: Vec<Option<Spanned<String>>> = TEXT_ROLES
            .iter()
            .zip(roles)
            .map(|(role, value)| read_role(role, value?, problems))
            .collect();
        let mut fonts = Self::default();
        match listed.map(|listed| &listed.kind) {
            Some(Kind::List(items)) => {
                for item in items {
                    fonts.read_family(folder, item, problems);
                }
            }
            Some(_) => {
                problems.extend(listed.map(|value| not_a_list("fonts", value)));
                fonts.has_unread = true;
            }
            None => {}
        }
        let [body, heading, mono, inline, block] = [0, 1, 2, 3, 4]
            .map(|at| fonts.family_for(TEXT_ROLES[at], families[at].as_ref(), problems));
        fonts.heading = heading.or_else(|| body.clone());
        fonts.body = body;
        fonts.code = mono.or(inline).or(block);
        fonts
    }

    /// The family that a role names, if text can be set in it. Fonts of the machine are never used.
    fn family_for(
        &self,
        role: &str,
        named: Option<&Spanned<String>>,
        problems: &mut Vec<Diagnostic>,
    ) -> Option<String> {
        let named = named?;
        let family = named.value.as_str();
        let own = || self.files.iter().map(|file| file.family.as_str());
        let built_in = || {
            let scripts = SCRIPT_FAMILIES.iter().map(|script| script.name);
            [TEXT_FAMILY, CODE_FAMILY].into_iter().chain(FALLBACK_FAMILIES).chain(scripts)
        };
        if own().chain(built_in()).any(|known| known == family) {
            return Some(family.to_owned());
        }
        if self.without_files.iter().any(|known| known == family) {
            return None;
        }
        let listed = own().chain(self.without_files.iter().map(String::as_str));
        // Some people leave out the spaces in a name.
        let joined = |name: &str| name.replace(' ', "").to_lowercase();
        let near = listed.clone().find(|known| joined(known) == joined(family));
        let problem = match near.or_else(|| nearest(family, listed.chain(built_in()))) {
            Some(near) => Diagnostic::error(
                Code::InvalidFont,
                format!("no font of the brand is called `{}`", brief(family)),
            )
            .hint(format!("did you mean `{near}`?")),
            None if self.has_unread => return None,
            None => Diagnostic::warning(
                Code::BrandIgnored,
                format!("the font `{}` has no files here, so `{role}` does not use it", brief(family)),
            )
            .hint("list its TTF or OTF files under `typography.fonts`: fonts of the machine are never used"),
        };
        problems.push(problem.at(named.span));
        None
    }

    fn read_family(&mut self, folder: &str, value: &Value, problems: &mut Vec<Diagnostic>) {
        let mut fields = Fields::new("the font", value, value.span, problems);
        let family = fields.value("family");
        let source = fields.value("source");
        let files = fields.value("files");
        let others = ["weight", "style", "display", "version"].map(|key| (key, fields.value(key)));
        let nameless = Diagnostic::error(Code::MissingKey, "the font has no `family`");
        fields.missing_with("family", nameless.at(value.span));
        fields.finish();
        for (key, value) in others {
            // Fonts from a network may list several weights and styles.
            let items = match value.map(|value| &value.kind) {
                Some(Kind::List(items)) => items.as_slice(),
                _ => value.map(std::slice::from_ref).unwrap_or_default(),
            };
            for item in items {
                word_of(key, item, problems);
            }
        }
        let Some(family) = family else {
            self.has_unread = true;
            return;
        };
        let family_span = family.span;
        let Some(family) = word_of("family", family, problems).map(|family| family.value) else {
            self.has_unread = true;
            return;
        };
        // Until a file of it is found.
        self.without_files.push(family.clone());
        let shown = brief(&family);
        if let Some(source) = source {
            let Some(source) = word_of("source", source, problems) else { return };
            if source.value != "file" {
                let message = format!(
                    "the font `{shown}` comes from `{}`, so it is not used",
                    brief(&source.value)
                );
                problems.push(
                    Diagnostic::warning(Code::BrandIgnored, message)
                .at(value.span)
                .hint("put the font's files next to the brand file, with `source: file`: nothing is fetched from a network"),
                );
                return;
            }
        }
        let listed = match files.map(|files| (files, &files.kind)) {
            Some((_, Kind::List(files))) if !files.is_empty() => files,
            Some((value, Kind::Scalar(_) | Kind::Table(_))) => {
                problems.push(not_a_list("files", value));
                return;
            }
            _ => {
                let message = format!("the font `{shown}` lists no `files`");
                problems.push(Diagnostic::error(Code::MissingKey, message).at(value.span));
                return;
            }
        };
        for file in listed {
            let Some(path) = read_font_file(&shown, file, problems) else { continue };
            let ending = path.value.rsplit('.').next().unwrap_or("").to_ascii_lowercase();
            if !["ttf", "otf"].contains(&ending.as_str()) {
                let message = format!("`{}` is not a TTF or OTF file", brief(&path.value));
                problems.push(Diagnostic::error(Code::InvalidFont, message).at(path.span));
                continue;
            }
            self.files.push(FontPath {
                family: family.clone(),
                family_span,
                path: files::beside(&format!("{CONTENT}/{folder}"), &path.value),
                span: path.span,
            });
        }
    }
}

/// Reads the family of a text role, which is one text, or a table with other settings.
fn read_role(role: &str, value: &Value, problems: &mut Vec<Diagnostic>) -> Option<Spanned<String>> {
    if value.table().is_none() {
        return word_of(role, value, problems);
    }
    let mut fields = Fields::new(format!("`{role}`"), value, value.span, problems);
    let settings = ROLE_KEYS.map(|key| (key, fields.value(key)));
    fields.finish();
    let mut family = None;
    for (key, value) in settings {
        let Some(value) = value else { continue };
        // A colour may have two shades.
        let is_shades = key.ends_with("color") && value.table().is_some();
        let text = if is_shades { None } else { word_of(key, value, problems) };
        if key == "family" {
            family = text;
        }
    }
    family
}

/// Reads the path of a font's file, alone or with the weight and the style that it has.
fn read_font_file(
    family: &str,
    value: &Value,
    problems: &mut Vec<Diagnostic>,
) -> Option<Spanned<String>> {
    if value.table().is_none() {
        return path_of(text_of("files", value, LINE, problems)?, problems);
    }
    let mut fields = Fields::new("the font's file", value, value.span, problems);
    let path = fields.optional_path("path");
    let others = ["weight", "style"].map(|key| (key, fields.value(key)));
    let message = format!("a file of the font `{family}` has no `path`");
    fields.missing_with("path", Diagnostic::error(Code::MissingKey, message).at(value.span));
    fields.finish();
    for (key, value) in others {
        if let Some(value) = value {
            word_of(key, value, problems);
        }
    }
    path
}

fn not_a_list(name: &str, value: &Value) -> Diagnostic {
    let message = format!("`{name}` must be a list, not {}", value.type_name());
    Diagnostic::error(Code::InvalidValue, message)
        .at(value.span)
        .hint("write each item on a line of its own, after `- `")
}
