//! What all pages of a partner's site share: the style sheet in its colours, the script, the logo
//! and the cover.
//!
//! In: the layouts, a palette, the styles that pages need, pictures. Out: files with names that
//! change with their bytes.

use super::address::hashed;
use super::contents::Contents;
use crate::book::manuscript::Manuscript;
use crate::ground::diagnostic::Diagnostic;
use crate::project::{Colour, Palette};
use crate::web::html::Styles;
use crate::web::render::{Renderer, safe, values};
use std::collections::BTreeMap;

/// The folder of these layouts.
pub(super) const LAYOUTS: &str = "site/";

/// The files that pages refer to, by their paths.
#[derive(Debug, Default, Clone)]
pub(super) struct Assets {
    pub(super) style: String,
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
        let style = compact(&renderer.fill("site/site.css", values)?);
        self.style = hashed("site", style.as_bytes(), "css");
        contents.add(self.style.clone(), style);
        let script = renderer.fill("site/site.js", values! {})?;
        self.script = hashed("site", script.as_bytes(), "js");
        contents.add(self.script.clone(), script);
        Ok(())
    }
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
    lines
        .collect::<Vec<_>>()
        .join("\n")
        .replace(" {\n", "{")
        .replace(";\n}", "}")
        .replace(";\n", ";")
}

fn channels(colour: Colour) -> String {
    format!("{} {} {}", colour.red, colour.green, colour.blue)
}
