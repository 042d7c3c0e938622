//! The fonts of a brand: `typography` in `_brand.yml`.
//!
//! In: that table. Out: the font files, and the families for headings, running text and code. Reads
//! no font.

use super::brand_value::{beside, look_for_slips, scalar};
use super::fields::Fields;
use super::value::{Kind, Value};
use crate::ground::diagnostic::{Code, Diagnostic, nearest};
use crate::ground::fonts::{CODE_FAMILY, FALLBACK_FAMILIES, TEXT_FAMILY};
use crate::ground::source::Span;

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
        for (role, value) in TEXT_ROLES.iter().zip(roles) {
            look_for_slips(&format!("`{role}`"), value, &ROLE_KEYS, problems);
        }
        let mut fonts = Self::default();
        match listed {
            Some(Value { kind: Kind::List(items), .. }) => {
                for item in items {
                    fonts.read_family(folder, item, problems);
                }
            }
            Some(other) => {
                let hint = "write each font on a line of its own: `- { family: …, source: file, \
                            files: […] }`";
                let problem = Diagnostic::error(Code::InvalidValue, "`fonts` must be a list");
                problems.push(problem.at(other.span).hint(hint));
                fonts.has_unread = true;
            }
            None => {}
        }
        let [body, heading, mono, inline, block] =
            [0, 1, 2, 3, 4].map(|at| fonts.family_for(TEXT_ROLES[at], roles[at], problems));
        fonts.heading = heading.or_else(|| body.clone());
        fonts.body = body;
        fonts.code = mono.or(inline).or(block);
        fonts
    }

    /// The family that a role names, if text can be set in it. Fonts of the machine are never used.
    fn family_for(
        &self,
        role: &str,
        value: Option<&Value>,
        problems: &mut Vec<Diagnostic>,
    ) -> Option<String> {
        let named = value.map(|value| value.get("family").unwrap_or(value))?;
        let family = scalar(named)?;
        let own = || self.files.iter().map(|file| file.family.as_str());
        let built_in = || [TEXT_FAMILY, CODE_FAMILY].into_iter().chain(FALLBACK_FAMILIES);
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
                format!("no font of the brand is called `{family}`"),
            )
            .hint(format!("did you mean `{near}`?")),
            None if self.has_unread => return None,
            None => Diagnostic::warning(
                Code::BrandIgnored,
                format!("the font `{family}` has no files here, so `{role}` does not use it"),
            )
            .hint("list its TTF or OTF files under `typography.fonts`: fonts of the machine are never used"),
        };
        problems.push(problem.at(named.span));
        None
    }

    fn read_family(&mut self, folder: &str, value: &Value, problems: &mut Vec<Diagnostic>) {
        let known = ["family", "source", "files", "weight", "style", "display", "version"];
        look_for_slips("the font", Some(value), &known, problems);
        let named = value.get("family");
        let family_span = named.map_or(value.span, |named| named.span);
        let Some(family) = named.and_then(scalar) else {
            problems.push(
                Diagnostic::error(Code::MissingKey, "the font has no `family`").at(value.span),
            );
            self.has_unread = true;
            return;
        };
        let source = value.get("source").and_then(scalar).unwrap_or("file");
        if source != "file" {
            self.without_files.push(family.to_owned());
            problems.push(
                Diagnostic::warning(
                    Code::BrandIgnored,
                    format!("the font `{family}` comes from `{source}`, so it is not used"),
                )
                .at(value.span)
                .hint("put the font's files next to the brand file, with `source: file`: nothing is fetched from a network"),
            );
            return;
        }
        let files = match value.get("files").map(|files| &files.kind) {
            Some(Kind::List(files)) if !files.is_empty() => files,
            _ => {
                let message = format!("the font `{family}` lists no `files`");
                problems.push(Diagnostic::error(Code::MissingKey, message).at(value.span));
                self.without_files.push(family.to_owned());
                return;
            }
        };
        for file in files {
            look_for_slips("the font's file", Some(file), &["path", "weight", "style"], problems);
            let path_value = file.get("path").unwrap_or(file);
            let Some(path) = scalar(path_value) else {
                let message = format!("a file of the font `{family}` has no `path`");
                problems.push(Diagnostic::error(Code::MissingKey, message).at(file.span));
                self.without_files.push(family.to_owned());
                continue;
            };
            let ending = path.rsplit('.').next().unwrap_or("").to_ascii_lowercase();
            if !["ttf", "otf"].contains(&ending.as_str()) {
                problems.push(
                    Diagnostic::error(
                        Code::InvalidFont,
                        format!("`{path}` is not a TTF or OTF file"),
                    )
                    .at(path_value.span),
                );
                self.without_files.push(family.to_owned());
                continue;
            }
            self.files.push(FontPath {
                family: family.to_owned(),
                family_span,
                path: beside(&format!("content/{folder}"), path),
                span: path_value.span,
            });
        }
    }
}
