//! What all pages of a partner's site share: the style sheet in its colours, the script, the logo
//! and the cover.
//!
//! In: the layouts, a palette, the styles that pages need, pictures. Out: files with names that
//! change with their bytes.

use super::address::hashed;
use super::card;
use super::contents::Contents;
use super::downloads::Download;
use super::epub;
use crate::book::manuscript::Manuscript;
use crate::ground::diagnostic::Diagnostic;
use crate::ground::files;
use crate::project::{Colour, Palette};
use crate::web::html::Styles;
use crate::web::render::{Renderer, safe, values};
use std::collections::BTreeMap;

/// The folder of these layouts.
pub(super) const LAYOUTS: &str = "site/";

/// The files that pages refer to, by their paths.
#[derive(Debug, Default, Clone)]
pub(super) struct Assets {
    /// The style sheet of all pages.
    pub(super) style: String,
    /// The style sheet of pages that show no section, after the other.
    pub(super) pages_style: String,
    pub(super) script: String,
    logos: BTreeMap<String, Logo>,
    /// The cover, for the front page.
    pub(super) cover: Option<String>,
    /// A picture for those who share a link.
    pub(super) card: Option<String>,
}

#[derive(Debug, Clone)]
pub(super) struct Logo {
    pub(super) path: String,
    pub(super) width: u32,
    pub(super) height: u32,
}

impl Assets {
    /// A logo by its path in the manuscript.
    pub(super) fn logo(&self, path: &str) -> Option<&Logo> {
        self.logos.get(path)
    }

    /// Adds the logos of a manuscript.
    pub(super) fn add_logos(
        &mut self,
        manuscript: &Manuscript,
        name: impl Fn(&str, &[u8]) -> String,
        contents: &mut Contents,
    ) {
        let partner = &manuscript.partner;
        for logo in [&partner.logo, &partner.logo_on_dark].into_iter().flatten() {
            if let Some(resource) = manuscript.resources.get(&logo.path) {
                let path = name(&logo.path, &resource.bytes);
                contents.add(path.clone(), resource.bytes.to_vec());
                let own = Logo { path, width: resource.width, height: resource.height };
                self.logos.insert(logo.path.clone(), own);
            }
        }
    }

    /// Adds the cover of the ebook, for the front page and for those who share a link.
    pub(super) fn add_covers(
        &mut self,
        downloads: &[Download],
        edition: Option<&str>,
        palette: Option<&Palette>,
        contents: &mut Contents,
    ) {
        let is_own = |own: &&Download| {
            own.is_offered()
                && own.artefact.pack.is_none()
                && Some(own.artefact.edition.as_str()) == edition
        };
        let file = downloads.iter().find(is_own).and_then(|own| own.file.as_deref());
        let bytes = file.and_then(files::bytes_of);
        let Some(cover) = bytes.as_deref().and_then(epub::cover) else { return };
        if let Some(card) = palette.and_then(|palette| card::card(&cover, palette)) {
            let path = hashed("card", &card, "png");
            contents.add(path.clone(), card);
            self.card = Some(path);
        }
        let path = hashed("cover", &cover, "png");
        contents.add(path.clone(), cover);
        self.cover = Some(path);
    }

    /// Adds the style sheet and the script.
    pub(super) fn add_shared(
        &mut self,
        renderer: &Renderer<'_>,
        palette: &Palette,
        styles: &Styles,
        contents: &mut Contents,
    ) -> Result<(), Diagnostic> {
        let text_accent = match palette.accent == Colour::INK {
            true => "inherit".to_owned(),
            false => palette.accent.to_string(),
        };
        let values = values! {
            palette => palette,
            text_accent,
            accent_channels => channels(palette.accent),
            ground_channels => channels(palette.ground),
            accent_on_dark_channels => channels(palette.accent_on_dark),
            styles => safe(styles.rules()),
        };
        let mut sheet = |layout: &str, stem: &str| -> Result<String, Diagnostic> {
            let style = compact(&renderer.fill(layout, &values)?);
            let path = hashed(stem, style.as_bytes(), "css");
            contents.add(path.clone(), style);
            Ok(path)
        };
        self.style = sheet("site/site.css", "site")?;
        self.pages_style = sheet("site/pages.css", "pages")?;
        let script = renderer.fill("site/site.js", values! {})?;
        self.script = hashed("site", script.as_bytes(), "js");
        contents.add(self.script.clone(), script);
        Ok(())
    }
}

/// The name of a picture, which changes with its bytes.
pub(super) fn picture_name(path: &str, bytes: &[u8]) -> String {
    let name = path.rsplit('/').next().unwrap_or(path);
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, "png"));
    let stem: String = stem
        .chars()
        .map(|own| if own.is_ascii_alphanumeric() || own == '-' { own } else { '-' })
        .take(40)
        .collect();
    hashed(&stem, bytes, &ending.to_ascii_lowercase())
}

/// A style sheet without comments and without white space that means nothing. The space between
/// words stays: it may mean “inside”.
fn compact(style: &str) -> String {
    let mut out = String::with_capacity(style.len());
    let mut rest = style;
    while let Some((before, comment)) = rest.split_once("/*") {
        out.push_str(before);
        rest = comment.split_once("*/").map_or("", |(_, after)| after);
    }
    out.push_str(rest);
    let lines = out.lines().map(str::trim).filter(|line| !line.is_empty());
    let joined = lines
        .collect::<Vec<_>>()
        .join("\n")
        .replace(" {\n", "{")
        .replace(";\n}", "}")
        .replace("}\n}", "}}")
        .replace(";\n", ";")
        .replace(",\n", ",");
    // Outside quotation marks, a space after a colon or a comma and around `>` means nothing.
    let mut out = String::with_capacity(joined.len());
    let mut is_quoted = false;
    for (at, character) in joined.char_indices() {
        is_quoted ^= character == '"';
        let is_beside_sign = out.ends_with([':', ',', '>']) || joined[at..].starts_with(" >");
        if character == ' ' && !is_quoted && is_beside_sign {
            continue;
        }
        out.push(character);
    }
    out
}

fn channels(colour: Colour) -> String {
    format!("{} {} {}", colour.red, colour.green, colour.blue)
}

#[cfg(test)]
mod tests {
    use super::compact;

    #[test]
    fn a_style_sheet_loses_only_what_means_nothing() {
        let style = "/* A\ncomment */\n.a .b > p,\na:hover {\n  margin: 0 auto;\n  \
                     content: \": > \";\n}\n\n@media (min-width: 1em) {\n  .c {\n    \
                     width: min(1em, 2%);\n  }\n}\n";
        let expected = ".a .b>p,a:hover{margin:0 auto;content:\": > \"}\n\
                        @media (min-width:1em){.c{width:min(1em,2%)}}";
        assert_eq!(compact(style), expected);
    }
}
