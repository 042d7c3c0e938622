//! Partners: `_brand.yml` and the files next to it.
//!
//! In: `content/partners/<id>/_brand.yml`, in the brand.yml convention
//! (<https://posit-dev.github.io/brand-yml/>), with our own settings under `defaults.bindery`. Out: a
//! `Partner`, whose colours have enough contrast. Settings of the convention that we do not use are
//! ignored, so that a partner's file for other tools works unchanged. Settings that we know but
//! cannot use are reported.

use super::brand_colours;
use super::colour::{Correction, Palette, TEXT_CONTRAST};
use super::fields::{Fields, LINE, Spanned, check_address, text_of, word_of};
use super::logo::{self, LogoFile, beside};
use super::value::{Kind, Value};
use crate::ground::address;
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::source::Span;
use crate::ground::words::brief;

/// An organisation whose brand an edition carries.
#[derive(Debug, Clone)]
pub struct Partner {
    pub id: String,
    pub name: String,
    pub(crate) short_name: String,
    pub(crate) website: Option<String>,
    pub palette: Palette,
    pub(crate) logo: Option<LogoFile>,
    /// The font families for headings and running text, if the brand supplies their files.
    pub(crate) heading_font: Option<String>,
    pub(crate) body_font: Option<String>,
    pub font_files: Vec<FontPath>,
    pub(crate) helpline: Option<String>,
    pub(crate) email: Option<String>,
    pub(crate) phone: Option<String>,
    pub(crate) address: Option<String>,
    /// The foreword's path below the project's root.
    pub(crate) foreword: Option<Spanned<String>>,
    pub(crate) legal: Option<String>,
    pub(crate) co_brand: bool,
    /// The start of the brand file, for problems with the partner as a whole.
    pub(crate) span: Span,
}

#[derive(Debug, Clone)]
pub struct FontPath {
    pub(crate) family: String,
    /// The path below the project's root.
    pub(crate) path: String,
    pub(crate) span: Span,
}

const TEXT_ROLES: [&str; 6] =
    ["base", "headings", "monospace", "monospace-inline", "monospace-block", "link"];

/// The addresses that `meta.link` may have in the convention.
const LINKS: [&str; 7] =
    ["home", "mastodon", "bluesky", "github", "linkedin", "twitter", "facebook"];
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

/// Details that a partner may give: their names in variables and conditions, and their keys in the
/// brand file.
pub(crate) const OPTIONAL_DETAILS: [(&str, &str); 6] = [
    ("helpline", "defaults.bindery.helpline"),
    ("email", "defaults.bindery.contact.email"),
    ("phone", "defaults.bindery.contact.phone"),
    ("address", "defaults.bindery.contact.address"),
    ("website", "meta.link"),
    ("legal", "defaults.bindery.legal"),
];

impl Partner {
    /// An optional detail by its name, if the partner gives it.
    pub(crate) fn detail(&self, name: &str) -> Option<&str> {
        match name {
            "helpline" => self.helpline.as_deref(),
            "email" => self.email.as_deref(),
            "phone" => self.phone.as_deref(),
            "address" => self.address.as_deref(),
            "website" => self.website.as_deref(),
            "legal" => self.legal.as_deref(),
            _ => None,
        }
    }

    pub(crate) fn read(id: &str, brand: &Value, problems: &mut Vec<Diagnostic>) -> Self {
        let start = Span::start_of(brand.span.file);
        let folder = format!("partners/{id}");
        let mut fields = Fields::new("the brand", brand, start, problems);
        let meta = fields.value("meta");
        let logo = fields.value("logo");
        let colour = fields.value("color");
        let typography = fields.value("typography");
        let defaults = fields.value("defaults");
        fields.finish();
        let own = read_slips("`defaults`", defaults, ["bindery"], problems)[0];
        let [name, link] = read_slips("`meta`", meta, ["name", "link"], problems);
        let (name, short_name) = read_name(name, meta, start, problems);
        let website = link.and_then(|link| read_website(link, problems));
        let (palette, correction) = brand_colours::read(colour, problems);
        if let Some((span, correction)) = correction {
            problems.push(weak_colour(&correction).at(span));
        }
        let logo = logo.and_then(|value| logo::read(&folder, value, problems));
        let fonts =
            typography.map(|value| Fonts::read(&folder, value, problems)).unwrap_or_default();
        let mut partner = Self {
            id: id.to_owned(),
            name,
            short_name,
            website,
            palette,
            logo,
            heading_font: fonts.heading,
            body_font: fonts.body,
            font_files: fonts.files,
            helpline: None,
            email: None,
            phone: None,
            address: None,
            foreword: None,
            legal: None,
            co_brand: false,
            span: start,
        };
        if let Some(own) = own {
            partner.read_own(&folder, own, problems);
        }
        partner
    }

    /// Reads our own settings, under `defaults.bindery`.
    fn read_own(&mut self, folder: &str, value: &Value, problems: &mut Vec<Diagnostic>) {
        let mut fields = Fields::new("`defaults.bindery`", value, value.span, problems);
        let contact = fields.value("contact");
        self.helpline = telephone(&mut fields, "helpline");
        self.foreword = fields
            .optional_text("foreword")
            .map(|path| Spanned::new(path.span, beside(&format!("content/{folder}"), &path.value)));
        self.legal = fields.optional_paragraph("legal").map(|text| text.value);
        self.co_brand = fields.optional_flag("co-brand").unwrap_or(false);
        fields.finish();
        if let Some(contact) = contact {
            let mut fields = Fields::new("`contact`", contact, contact.span, problems);
            let email = fields.optional_address("email", address::email);
            self.email = email.map(|text| text.value);
            self.phone = telephone(&mut fields, "phone");
            self.address = fields.optional_text("address").map(|text| text.value);
            if let Some(website) = fields.optional_url("website") {
                self.website = Some(website);
            }
            fields.finish();
        }
    }
}

fn weak_colour(correction: &Correction) -> Diagnostic {
    Diagnostic::warning(
        Code::Contrast,
        format!(
            "the primary colour {} has too little contrast for text ({:.1} to 1 at its weakest, and \
             {TEXT_CONTRAST} to 1 is needed), so {} is used instead",
            correction.wanted, correction.ratio, correction.used
        ),
    )
    .hint(format!("set `primary` to {} or a darker shade to avoid this warning", correction.used))
}

/// A telephone number that may be absent.
fn telephone(fields: &mut Fields<'_, '_>, name: &'static str) -> Option<String> {
    fields.optional_address(name, address::telephone).map(|text| text.value)
}

/// Reads a table that other tools also read: reports anything but a table and slips in its keys, and
/// gives our own keys.
fn read_slips<'v, const N: usize>(
    what: &str,
    value: Option<&'v Value>,
    known: [&'static str; N],
    problems: &mut Vec<Diagnostic>,
) -> [Option<&'v Value>; N] {
    let Some(value) = value else { return known.map(|_| None) };
    let mut fields = Fields::new(what, value, value.span, problems);
    let values = known.map(|key| fields.value(key));
    fields.finish_slips();
    values
}

/// Reads `meta.name`, which is one text, or `full` and `short`.
fn read_name(
    name: Option<&Value>,
    meta: Option<&Value>,
    start: Span,
    problems: &mut Vec<Diagnostic>,
) -> (String, String) {
    let known = problems.len();
    let (full, short) = match name {
        Some(name) if name.table().is_some() => {
            let mut fields = Fields::new("`name`", name, name.span, problems);
            let (full, short) = (fields.optional_text("full"), fields.optional_text("short"));
            fields.finish();
            (full, short)
        }
        Some(name) => (text_of("name", name, LINE, problems), None),
        None => (None, None),
    };
    if full.is_none() && short.is_none() && problems.len() == known {
        let place = name.or(meta).map_or(start, |value| value.span);
        problems
            .push(Diagnostic::error(Code::MissingKey, "the brand needs `meta.name`").at(place).hint(
            "write `meta:` and, indented below it, `name: …`, or `name:` with `full` and `short`",
        ));
    }
    let short = short.or_else(|| full.clone());
    let full = full.or_else(|| short.clone());
    let text = |name: Option<Spanned<String>>| name.map(|name| name.value).unwrap_or_default();
    (text(full), text(short))
}

/// Reads `meta.link`, which is one address, or several by name.
fn read_website(link: &Value, problems: &mut Vec<Diagnostic>) -> Option<String> {
    if link.table().is_none() {
        let text = text_of("link", link, LINE, problems)?;
        return check_address("link", text, address::secure, problems).map(|text| text.value);
    }
    let links = read_slips("`link`", Some(link), LINKS, problems);
    let addresses: Vec<Option<String>> = LINKS
        .into_iter()
        .zip(links)
        .map(|(name, value)| {
            let text = text_of(name, value?, LINE, problems)?;
            check_address(name, text, address::secure, problems).map(|text| text.value)
        })
        .collect();
    addresses.into_iter().next().flatten()
}

#[derive(Default)]
struct Fonts {
    heading: Option<String>,
    body: Option<String>,
    files: Vec<FontPath>,
}

impl Fonts {
    fn read(folder: &str, value: &Value, problems: &mut Vec<Diagnostic>) -> Self {
        let mut fields = Fields::new("`typography`", value, value.span, problems);
        let listed = fields.value("fonts");
        let roles = TEXT_ROLES.map(|role| fields.value(role));
        fields.finish();
        let families: Vec<Option<String>> = TEXT_ROLES
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
            Some(_) => problems.extend(listed.map(|value| not_a_list("fonts", value))),
            None => {}
        }
        // A family without files is ignored, because system fonts are never used.
        let held = |wanted: Option<String>| {
            wanted.filter(|family| fonts.files.iter().any(|file| file.family == *family))
        };
        let (body, heading) = (held(families[0].clone()), held(families[1].clone()));
        Self { heading: heading.or_else(|| body.clone()), body, files: fonts.files }
    }

    fn read_family(&mut self, folder: &str, value: &Value, problems: &mut Vec<Diagnostic>) {
        let mut fields = Fields::new("the font", value, value.span, problems);
        let family = fields.value("family");
        let source = fields.value("source");
        let files = fields.value("files");
        let others = ["weight", "style", "display", "version"].map(|key| (key, fields.value(key)));
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
            if value.table().is_some() {
                problems.push(
                    Diagnostic::error(Code::MissingKey, "the font has no `family`").at(value.span),
                );
            }
            return;
        };
        let Some(family) = word_of("family", family, problems).map(|family| family.value) else {
            return;
        };
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
                path: beside(&format!("content/{folder}"), &path.value),
                span: path.span,
            });
        }
    }
}

/// Reads the family of a text role, which is one text, or a table with other settings.
fn read_role(role: &str, value: &Value, problems: &mut Vec<Diagnostic>) -> Option<String> {
    if value.table().is_none() {
        return word_of(role, value, problems).map(|family| family.value);
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
            family = text.map(|text| text.value);
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
        return text_of("files", value, LINE, problems);
    }
    let mut fields = Fields::new("the font's file", value, value.span, problems);
    let path = fields.optional_text("path");
    let is_missing = !fields.has("path");
    let others = ["weight", "style"].map(|key| (key, fields.value(key)));
    fields.finish();
    for (key, value) in others {
        if let Some(value) = value {
            word_of(key, value, problems);
        }
    }
    if is_missing {
        let message = format!("a file of the font `{family}` has no `path`");
        problems.push(Diagnostic::error(Code::MissingKey, message).at(value.span));
    }
    path
}

fn not_a_list(name: &str, value: &Value) -> Diagnostic {
    let message = format!("`{name}` must be a list, not {}", value.type_name());
    Diagnostic::error(Code::InvalidValue, message)
        .at(value.span)
        .hint("write each item on a line of its own, after `- `")
}
