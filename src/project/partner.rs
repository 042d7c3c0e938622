//! Partners: `_brand.yml` and the files next to it.
//!
//! In: `content/partners/<id>/_brand.yml`, in the brand.yml convention
//! (<https://posit-dev.github.io/brand-yml/>), with our own settings under `defaults.bindery`. Out: a
//! `Partner`, whose colours have enough contrast. Settings of the convention that we do not use are
//! ignored, so that a partner's file for other tools works unchanged. Settings that we know but
//! cannot use are reported.

use super::brand_colours;
use super::colour::{Palette, TEXT_CONTRAST, WeakText};
use super::cover::{self, Art};
use super::fields::{Fields, LINE, Spanned, check_address, text_of};
use super::inks::{self, SpotInk};
use super::logo::{self, LogoFile};
use super::typography::{FontPath, Fonts};
use super::value::Value;
use super::{CONTENT, below_content};
use crate::ground::address;
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::files;
use crate::ground::source::Span;

/// An organisation whose brand an edition carries.
#[derive(Debug, Clone)]
pub struct Partner {
    pub id: String,
    pub name: String,
    pub(crate) short_name: String,
    pub(crate) website: Option<String>,
    pub palette: Palette,
    /// The inks that a print shop mixes for the brand's colours.
    pub(crate) inks: Vec<SpotInk>,
    pub(crate) logo: Option<LogoFile>,
    /// A picture for the cover, in place of the work's own.
    pub(crate) cover: Option<Art>,
    /// The font families for headings, running text and code, if they are the brand's own.
    pub(crate) heading_font: Option<String>,
    pub(crate) body_font: Option<String>,
    pub(crate) code_font: Option<String>,
    pub font_files: Vec<FontPath>,
    pub(crate) helpline: Option<String>,
    pub(crate) email: Option<String>,
    pub(crate) phone: Option<String>,
    pub(crate) address: Option<String>,
    /// The foreword's path below the project's root.
    pub(crate) foreword: Option<Spanned<String>>,
    pub(crate) legal: Option<String>,
    pub(crate) co_brand: bool,
    /// The packs that it gets, if it chooses; otherwise all that are for it.
    pub(crate) packs: Option<Vec<Spanned<String>>>,
    pub(crate) packs_place: Option<Span>,
    /// The editions that it gets, if it chooses; otherwise all.
    pub(crate) editions: Option<Vec<Spanned<String>>>,
    pub(crate) editions_place: Option<Span>,
    /// The start of the brand file, for problems with the partner as a whole.
    pub(crate) span: Span,
}

/// The addresses that `meta.link` may have in the convention.
const LINKS: [&str; 7] =
    ["home", "mastodon", "bluesky", "github", "linkedin", "twitter", "facebook"];
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
        fields.missing_with("meta", nameless(start));
        fields.finish();
        let own = read_slips("`defaults`", defaults, ["bindery"], None, problems)[0];
        let needed = meta.map(|meta| ("name", nameless(meta.span)));
        let [name, link] = read_slips("`meta`", meta, ["name", "link"], needed, problems);
        let (name, short_name) = read_name(name, problems);
        let website = link.and_then(|link| read_website(link, problems));
        let (palette, weak) = brand_colours::read(colour, problems);
        if let Some((span, weak)) = weak {
            problems.push(weak_colour(&weak).at(span));
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
            inks: Vec::new(),
            logo,
            cover: None,
            heading_font: fonts.heading,
            body_font: fonts.body,
            code_font: fonts.code,
            font_files: fonts.files,
            helpline: None,
            email: None,
            phone: None,
            address: None,
            foreword: None,
            legal: None,
            co_brand: false,
            packs: None,
            packs_place: None,
            editions: None,
            editions_place: None,
            span: start,
        };
        if let Some(own) = own {
            partner.read_own(&folder, own, colour, problems);
        }
        partner
    }

    /// Reads our own settings, under `defaults.bindery`.
    fn read_own(
        &mut self,
        folder: &str,
        value: &Value,
        colours: Option<&Value>,
        problems: &mut Vec<Diagnostic>,
    ) {
        let mut fields = Fields::new("`defaults.bindery`", value, value.span, problems);
        let contact = fields.value("contact");
        let cover = fields.value("cover");
        self.helpline = telephone(&mut fields, "helpline");
        self.foreword = fields
            .optional_path("foreword")
            .map(|path| Spanned::new(path.span, files::beside(&in_content(folder), &path.value)));
        self.legal = fields.optional_paragraph("legal").map(|text| text.value);
        self.co_brand = fields.optional_flag("co-brand").unwrap_or(false);
        let inks = fields.value("inks");
        let packs = fields.optional_texts("packs");
        self.packs_place = packs.as_ref().map(|list| list.span);
        self.packs = packs.map(|list| list.value);
        let editions = fields.optional_texts("editions");
        self.editions_place = editions.as_ref().map(|list| list.span);
        self.editions = editions.map(|list| list.value);
        fields.finish();
        if let Some(inks) = inks {
            self.inks = inks::read(inks, colours, problems);
        }
        self.cover = cover.and_then(|value| cover::read_partners(value, problems)).map(|art| {
            let path = below_content(&files::beside(&in_content(folder), &art.path));
            Art { path, ..art }
        });
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

fn weak_colour(weak: &WeakText) -> Diagnostic {
    Diagnostic::warning(
        Code::Contrast,
        format!(
            "the primary colour {} has too little contrast for text ({:.1} to 1 at its weakest, and \
             {TEXT_CONTRAST} to 1 is needed), so it colours areas and bars, and headings are black",
            weak.primary, weak.ratio
        ),
    )
    .hint("for coloured headings, set `secondary` to a darker colour of the brand")
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
    needed: Option<(&'static str, Diagnostic)>,
    problems: &mut Vec<Diagnostic>,
) -> [Option<&'v Value>; N] {
    let Some(value) = value else { return known.map(|_| None) };
    let mut fields = Fields::new(what, value, value.span, problems);
    let values = known.map(|key| fields.value(key));
    if let Some((key, problem)) = needed {
        fields.missing_with(key, problem);
    }
    fields.finish_slips();
    values
}

/// The path of a partner's folder from the project's root.
fn in_content(folder: &str) -> String {
    format!("{CONTENT}/{folder}")
}

/// A brand that does not say whose it is.
fn nameless(place: Span) -> Diagnostic {
    Diagnostic::error(Code::MissingKey, "the brand needs `meta.name`")
        .at(place)
        .hint("write `meta:` and, indented below it, `name: …`, or `name:` with `full` and `short`")
}

/// Reads `meta.name`, which is one text, or `full` and `short`.
fn read_name(name: Option<&Value>, problems: &mut Vec<Diagnostic>) -> (String, String) {
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
    if let Some(name) = name
        && full.is_none()
        && short.is_none()
        && problems.len() == known
        // What was reported is not missing.
        && !name.is_reported()
        && name.get("full").or(name.get("short")).is_none()
    {
        problems.push(nameless(name.span));
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
    let links = read_slips("`link`", Some(link), LINKS, None, problems);
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
