//! The logo of a brand: `logo` in `_brand.yml`.
//!
//! In: the value. Out: the file of the logo and its alternative text. Opens no file.

use super::fields::{Fields, LINE, Spanned, path_of, text_of};
use super::value::Value;
use super::{CONTENT, below_content};
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::files;
use crate::ground::source::Span;
use crate::ground::words::brief;

#[derive(Debug, Clone)]
pub(crate) struct LogoFile {
    /// The path below `content/`.
    pub(crate) path: String,
    pub(crate) alt: String,
    pub(crate) span: Span,
    /// The same for dark grounds, with its own alternative text.
    pub(crate) dark: Option<(String, String)>,
    /// The files of other sizes, by their paths from the root. No edition shows them, but other
    /// programs that read the brand do.
    pub(crate) others: Vec<String>,
}

/// An image as the brand describes it.
struct Image {
    path: Spanned<String>,
    alt: Option<String>,
}

/// Reads the logo: the medium one, or else the large or the small one. Images may have names.
pub(super) fn read(
    folder: &str,
    value: &Value,
    problems: &mut Vec<Diagnostic>,
) -> Option<LogoFile> {
    let (image, dark) = if value.table().is_none() {
        (Image { path: text_of("logo", value, LINE, problems)?, alt: None }, None)
    } else {
        choose(value, problems)?
    };
    let Some(alt) = image.alt else {
        problems.push(
            Diagnostic::error(Code::MissingAlt, "the logo has no alternative text")
                .at(image.path.span)
                .hint("define it under `logo.images` with `path` and `alt`, and use its name"),
        );
        return None;
    };
    let written = path_of(image.path, problems)?;
    let beside = |path: &str| files::beside(&format!("{CONTENT}/{folder}"), path);
    let mut others = Vec::new();
    paths(value, &mut |path| others.push(beside(path)));
    let path = below_content(&beside(&written.value));
    let dark = dark.and_then(|dark| {
        let path = path_of(dark.path, problems)?;
        // It is the same logo in other colours.
        Some((below_content(&beside(&path.value)), dark.alt.unwrap_or_else(|| alt.clone())))
    });
    Some(LogoFile { path, alt, span: written.span, dark, others })
}

/// Every path that is written in the logo.
fn paths(value: &Value, see: &mut impl FnMut(&str)) {
    if let Some(scalar) = value.scalar() {
        see(&scalar.text);
    }
    for (key, value) in value.table().unwrap_or_default() {
        if key.name != "alt" {
            paths(value, see);
        }
    }
}

/// The image for light pages, and the one for dark grounds if the brand has one.
type Pair = (Image, Option<Image>);

fn choose(value: &Value, problems: &mut Vec<Diagnostic>) -> Option<Pair> {
    let mut fields = Fields::new("`logo`", value, value.span, problems);
    let path = fields.optional_text("path");
    let alt = fields.optional_text("alt");
    let has_path = fields.has("path");
    let images = fields.value("images");
    let sizes = ["medium", "large", "small"].map(|size| (size, fields.value(size)));
    fields.finish();
    let mut named = Vec::new();
    if let Some(images) = images {
        // Reports anything but a table.
        let entries = images.table();
        if entries.is_none() {
            Fields::new("`images`", images, images.span, problems).finish();
        }
        for (key, image) in entries.unwrap_or_default() {
            named.push((key.name.as_str(), read_image(&brief(&key.name), image, problems)));
        }
    }
    let mut chosen = None;
    let mut is_first = true;
    for (size, value) in sizes {
        let Some(value) = value else { continue };
        // Every size is read, to report its mistakes.
        let image = read_size(size, value, &named, problems);
        if std::mem::take(&mut is_first) {
            chosen = image;
        }
    }
    if has_path {
        return Some((Image { path: path?, alt: alt.map(|alt| alt.value) }, None));
    }
    if is_first {
        problems.push(
            Diagnostic::warning(
                Code::BrandIgnored,
                "no image of the logo is chosen, so none is used",
            )
            .at(value.span)
            .hint("name one of the images: write `medium: …` under `logo`"),
        );
    }
    chosen
}

/// Reads the image for a size: its name, its path, a table, or a table of both for light and dark
/// pages.
fn read_size(
    size: &str,
    value: &Value,
    named: &[(&str, Option<Image>)],
    problems: &mut Vec<Diagnostic>,
) -> Option<Pair> {
    if value.get("light").is_some() || value.get("dark").is_some() {
        let mut fields = Fields::new(format!("`{size}`"), value, value.span, problems);
        let (light, dark) = (fields.value("light"), fields.value("dark"));
        fields.finish();
        let dark = dark.and_then(|dark| read_size("dark", dark, named, problems));
        let (light, _) = read_size("light", light?, named, problems)?;
        return Some((light, dark.map(|(dark, _)| dark)));
    }
    if value.table().is_some() {
        return Some((read_image(size, value, problems)?, None));
    }
    let name = text_of(size, value, LINE, problems)?;
    if let Some((_, image)) = named.iter().find(|(known, _)| *known == name.value) {
        let image = image.as_ref()?;
        return Some((Image { path: image.path.clone(), alt: image.alt.clone() }, None));
    }
    if name.value.contains(['.', '/']) {
        return Some((Image { path: name, alt: None }, None));
    }
    let message = format!("`logo.images` does not define the image `{}`", brief(&name.value));
    let problem = Diagnostic::error(Code::UnknownId, message).at(name.span);
    problems.push(if named.is_empty() {
        problem.hint("define it under `logo.images` with `path` and `alt`")
    } else {
        problem.suggest(&name.value, named.iter().map(|(known, _)| *known))
    });
    None
}

/// Reads an image: a path alone, or with its alternative text.
fn read_image(name: &str, value: &Value, problems: &mut Vec<Diagnostic>) -> Option<Image> {
    if value.table().is_none() {
        return Some(Image { path: text_of(name, value, LINE, problems)?, alt: None });
    }
    let mut fields = Fields::new(format!("the logo's image `{name}`"), value, value.span, problems);
    let alt = fields.optional_text("alt").map(|alt| alt.value);
    let has_alt = fields.has("alt");
    let has_path = fields.has("path");
    let path = fields.text("path");
    fields.finish();
    // An alternative text that cannot be used was reported.
    let alt = alt.or_else(|| has_alt.then(String::new));
    (has_path && !path.value.is_empty()).then_some(Image { path, alt })
}
