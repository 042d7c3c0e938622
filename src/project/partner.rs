//! Partners: `_brand.yml` and the files next to it.
//!
//! In: `content/partners/<id>/_brand.yml`, in the brand.yml convention
//! (<https://posit-dev.github.io/brand-yml/>), with our own settings under `defaults.bindery`. Out: a
//! `Partner`, whose colours have enough contrast. Settings of the convention that we do not use are
//! ignored, so that a partner's file for other tools works unchanged. Settings that we know but
//! cannot use are reported.

use super::colour::{Colour, Correction, Palette, TEXT_CONTRAST};
use super::fields::{Fields, Spanned, variable_in};
use super::value::{Kind, Value};
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::source::Span;

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
pub(crate) struct LogoFile {
    /// The path below `content/`.
    pub(crate) path: String,
    pub(crate) alt: String,
    pub(crate) span: Span,
}

#[derive(Debug, Clone)]
pub struct FontPath {
    pub(crate) family: String,
    /// The path below the project's root.
    pub(crate) path: String,
    pub(crate) span: Span,
}

const DEFAULT_PRIMARY: Colour = Colour { red: 0x2b, green: 0x4c, blue: 0x7e };
const ROLES: [&str; 12] = [
    "foreground",
    "background",
    "primary",
    "secondary",
    "tertiary",
    "success",
    "info",
    "warning",
    "danger",
    "light",
    "dark",
    "link",
];
const TEXT_ROLES: [&str; 6] =
    ["base", "headings", "monospace", "monospace-inline", "monospace-block", "link"];

/// The addresses that `meta.link` may have in the convention.
const LINKS: [&str; 7] =
    ["home", "mastodon", "bluesky", "github", "linkedin", "twitter", "facebook"];
/// The keys that an image of the logo may have.
const IMAGE_KEYS: [&str; 4] = ["path", "alt", "light", "dark"];
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
        let own = defaults.and_then(|defaults| defaults.get("bindery"));
        look_for_slips("`defaults`", defaults, &["bindery"], problems);
        look_for_slips("`meta`", meta, &["name", "link"], problems);
        let (name, link) = (meta.and_then(|m| m.get("name")), meta.and_then(|m| m.get("link")));
        look_for_slips("`name`", name, &["full", "short"], problems);
        look_for_slips("`link`", link, &LINKS, problems);
        for printed in name.into_iter().chain(logo) {
            problems
                .extend(printed.variables().into_iter().map(|span| variable_in("the brand", span)));
        }
        let (name, short_name) = read_name(meta, start, problems);
        let website = read_website(meta);
        let (palette, correction) = read_colours(colour, problems);
        if let Some((span, correction)) = correction {
            problems.push(weak_colour(&correction).at(span));
        }
        let logo = logo.and_then(|value| read_logo(&folder, value, problems));
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
        self.helpline = fields.optional_text("helpline").map(|text| text.value);
        self.foreword = fields
            .optional_text("foreword")
            .map(|path| Spanned::new(path.span, beside(&format!("content/{folder}"), &path.value)));
        self.legal = fields.optional_text("legal").map(|text| text.value);
        self.co_brand = fields.optional_flag("co-brand").unwrap_or(false);
        fields.finish();
        if let Some(contact) = contact {
            let mut fields = Fields::new("`contact`", contact, contact.span, problems);
            self.email = fields.optional_text("email").map(|text| text.value);
            self.phone = fields.optional_text("phone").map(|text| text.value);
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

/// Reports slips in the keys of a table that other tools also read.
fn look_for_slips(
    what: &str,
    value: Option<&Value>,
    known: &[&'static str],
    problems: &mut Vec<Diagnostic>,
) {
    if let Some(value) = value.filter(|value| value.table().is_some()) {
        let mut fields = Fields::new(what, value, value.span, problems);
        for key in known {
            fields.value(key);
        }
        fields.finish_slips();
    }
}

/// The path of a file next to the brand file. An absolute path is not changed, so that reading it is
/// refused.
fn beside(folder: &str, path: &str) -> String {
    if path.starts_with('/') { path.to_owned() } else { format!("{folder}/{path}") }
}

fn scalar(value: &Value) -> Option<&str> {
    match &value.kind {
        Kind::Scalar { text, .. } => Some(text.trim()).filter(|text| !text.is_empty()),
        _ => None,
    }
}

/// Reads `meta.name`, which is one text, or `full` and `short`.
fn read_name(
    meta: Option<&Value>,
    start: Span,
    problems: &mut Vec<Diagnostic>,
) -> (String, String) {
    let name = meta.and_then(|meta| meta.get("name"));
    let part = |key: &str| name.and_then(|name| name.get(key)).and_then(scalar);
    let whole = name.and_then(scalar);
    let full = whole.or(part("full")).or(part("short"));
    let short = whole.or(part("short")).or(full);
    match (full, short) {
        (Some(full), Some(short)) => (full.to_owned(), short.to_owned()),
        _ => {
            let place = name.or(meta).map_or(start, |value| value.span);
            problems.push(
                Diagnostic::error(Code::MissingKey, "the brand needs `meta.name`")
                    .at(place)
                    .hint("write `meta:` and, indented below it, `name: …`, or `name:` with `full` and `short`"),
            );
            (String::new(), String::new())
        }
    }
}

fn read_website(meta: Option<&Value>) -> Option<String> {
    let link = meta?.get("link")?;
    scalar(link).or_else(|| link.get("home").and_then(scalar)).map(str::to_owned)
}

type Corrected = Option<(Span, Correction)>;

fn read_colours(value: Option<&Value>, problems: &mut Vec<Diagnostic>) -> (Palette, Corrected) {
    let Some(value) = value else { return (Palette::derive(DEFAULT_PRIMARY, None).0, None) };
    let mut fields = Fields::new("`color`", value, value.span, problems);
    let named = fields.value("palette");
    let roles = ROLES.map(|role| (role, fields.value(role)));
    fields.finish();
    let mut resolve = |name: &str| -> Option<(Span, Colour)> {
        let value = roles.iter().find(|(role, _)| *role == name)?.1?;
        colour_of(value, named, &roles, problems, 0).map(|colour| (value.span, colour))
    };
    let primary = resolve("primary");
    let secondary = resolve("secondary").map(|(_, colour)| colour);
    for role in ROLES {
        // Resolved only to report a colour that cannot be read, even if it is not used.
        if !["primary", "secondary"].contains(&role) {
            resolve(role);
        }
    }
    let (span, colour) = primary.unwrap_or((value.span, DEFAULT_PRIMARY));
    let (palette, correction) = Palette::derive(colour, secondary);
    (palette, correction.map(|correction| (span, correction)))
}

/// Reads a CSS colour, the name of a colour in the palette, or the name of another role.
fn colour_of(
    value: &Value,
    palette: Option<&Value>,
    roles: &[(&str, Option<&Value>)],
    problems: &mut Vec<Diagnostic>,
    depth: usize,
) -> Option<Colour> {
    // The convention allows {light, dark}. Paper and pages are light.
    let value = value.get("light").unwrap_or(value);
    let text = scalar(value)?;
    let named = palette
        .and_then(|palette| palette.get(text))
        .or_else(|| roles.iter().find(|(role, _)| *role == text).and_then(|(_, value)| *value));
    if let (Some(named), true) = (named, depth < 8) {
        return colour_of(named, palette, roles, problems, depth + 1);
    }
    match csscolorparser::parse(text) {
        Ok(colour) => {
            let [red, green, blue, _] = colour.to_rgba8();
            Some(Colour { red, green, blue })
        }
        Err(_) => {
            let names = palette.and_then(Value::table).unwrap_or_default();
            problems.push(
                Diagnostic::error(Code::InvalidValue, format!("`{text}` is not a colour"))
                    .at(value.span)
                    .suggest(text, names.iter().map(|(key, _)| key.name.as_str())),
            );
            None
        }
    }
}

/// Reads the logo: the medium one, or else the large or the small one. Images may have names.
fn read_logo(folder: &str, value: &Value, problems: &mut Vec<Diagnostic>) -> Option<LogoFile> {
    let chosen = if value.table().is_some() {
        let mut fields = Fields::new("`logo`", value, value.span, problems);
        let (path, alt) = (fields.value("path"), fields.value("alt"));
        let images = fields.value("images");
        let sizes = ["medium", "large", "small"].map(|size| fields.value(size));
        fields.finish();
        let named =
            images.and_then(Value::table).unwrap_or_default().iter().map(|(_, image)| image);
        for image in named.chain(sizes.into_iter().flatten()) {
            look_for_slips("the logo's image", Some(image), &IMAGE_KEYS, problems);
        }
        if path.is_some() {
            (path, alt)
        } else {
            let chosen = sizes.into_iter().flatten().next()?;
            let chosen = chosen.get("light").unwrap_or(chosen);
            let image = scalar(chosen).and_then(|name| images?.get(name)).unwrap_or(chosen);
            (Some(image.get("path").unwrap_or(image)), image.get("alt"))
        }
    } else {
        (Some(value), None)
    };
    let (path, alt) = chosen;
    let path_value = path?;
    let path = scalar(path_value)?;
    let Some(alt) = alt.and_then(scalar) else {
        problems.push(
            Diagnostic::error(Code::MissingAlt, "the logo has no alternative text")
                .at(path_value.span)
                .hint("define it under `logo.images` with `path` and `alt`, and use its name"),
        );
        return None;
    };
    Some(LogoFile { path: beside(folder, path), alt: alt.to_owned(), span: path_value.span })
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
        for (role, value) in TEXT_ROLES.iter().zip(roles) {
            look_for_slips(&format!("`{role}`"), value, &ROLE_KEYS, problems);
        }
        let mut fonts = Self::default();
        if let Some(Value { kind: Kind::List(items), .. }) = listed {
            for item in items {
                fonts.read_family(folder, item, problems);
            }
        }
        let family = |value: Option<&Value>| {
            let value = value?;
            scalar(value).or_else(|| scalar(value.get("family")?)).map(str::to_owned)
        };
        // A family without files is ignored, because system fonts are never used.
        let held = |wanted: Option<String>| {
            wanted.filter(|family| fonts.files.iter().any(|file| file.family == *family))
        };
        let (body, heading) = (held(family(roles[0])), held(family(roles[1])));
        Self { heading: heading.or_else(|| body.clone()), body, files: fonts.files }
    }

    fn read_family(&mut self, folder: &str, value: &Value, problems: &mut Vec<Diagnostic>) {
        let known = ["family", "source", "files", "weight", "style", "display", "version"];
        look_for_slips("the font", Some(value), &known, problems);
        let Some(family) = value.get("family").and_then(scalar) else {
            problems.push(
                Diagnostic::error(Code::MissingKey, "the font has no `family`").at(value.span),
            );
            return;
        };
        let source = value.get("source").and_then(scalar).unwrap_or("file");
        if source != "file" {
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
                return;
            }
        };
        for file in files {
            look_for_slips("the font's file", Some(file), &["path", "weight", "style"], problems);
            let path_value = file.get("path").unwrap_or(file);
            let Some(path) = scalar(path_value) else {
                let message = format!("a file of the font `{family}` has no `path`");
                problems.push(Diagnostic::error(Code::MissingKey, message).at(file.span));
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
                continue;
            }
            self.files.push(FontPath {
                family: family.to_owned(),
                path: beside(&format!("content/{folder}"), path),
                span: path_value.span,
            });
        }
    }
}
