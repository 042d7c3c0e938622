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
use std::collections::{BTreeMap, BTreeSet};

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
    /// The custom properties of the style sheets, which have short names there.
    properties: BTreeSet<String>,
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

    /// Adds the style sheet of one page, with the widths of its tables and drawings, and returns its
    /// path; nothing if the page has none.
    pub(super) fn add_own(&self, styles: &Styles, contents: &mut Contents) -> Option<String> {
        let rules = styles.of_page().rules();
        let style = with_short_names(&compact(&rules), &self.properties);
        let path = hashed("widths", style.as_bytes(), "css");
        (!rules.is_empty()).then(|| {
            contents.add(path.clone(), style);
            path
        })
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
        let fill = |layout: &str| renderer.fill(layout, &values);
        let sheets = [fill("site/site.css")?, fill("site/pages.css")?].map(|own| compact(&own));
        self.properties = own_properties(&sheets.concat());
        let mut add = |style: &str, stem: &str| {
            let style = with_short_names(style, &self.properties);
            let path = hashed(stem, style.as_bytes(), "css");
            contents.add(path.clone(), style);
            path
        };
        let [style, pages_style] =
            [(&sheets[0], "site"), (&sheets[1], "pages")].map(|(own, stem)| add(own, stem));
        self.style = style;
        self.pages_style = pages_style;
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
        .replace("}\n", "}")
        .replace(";\n", ";")
        .replace(",\n", ",");
    // Outside quotation marks, a space after one of these signs and around `>` means nothing, and
    // nor does a nought before a point or alone after it.
    let mut out = String::with_capacity(joined.len());
    let mut is_quoted = false;
    let mut rest = joined.chars().peekable();
    while let Some(character) = rest.next() {
        is_quoted ^= character == '"';
        let is_number = out.ends_with(|own: char| own.is_ascii_digit() || own == '.');
        let is_left_out = match (character, rest.peek()) {
            _ if is_quoted => false,
            (' ', next) => out.ends_with([':', ',', '>', ';']) || next == Some(&'>'),
            ('0', Some('.')) => !is_number,
            _ => false,
        };
        if is_left_out {
            continue;
        }
        out.push(character);
        if !is_quoted && !rest.peek().is_some_and(char::is_ascii_digit) {
            let kept = out
                .strip_suffix(".0")
                .filter(|own| own.ends_with(|own: char| own.is_ascii_digit()));
            if let Some(length) = kept.map(str::len) {
                out.truncate(length);
            }
        }
    }
    out
}

/// The custom properties of style sheets, in the order of their names.
fn own_properties(sheets: &str) -> BTreeSet<String> {
    let names = sheets.split("--").skip(1);
    let names = names.map(|rest| rest.split(|own| !is_in_name(own)).next().unwrap_or_default());
    names.filter(|name| !name.is_empty()).map(str::to_owned).collect()
}

/// A style sheet in which custom properties have short names. They are written more than a hundred
/// times.
fn with_short_names(style: &str, names: &BTreeSet<String>) -> String {
    let mut pieces = style.split("--");
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let end = piece.find(|own| !is_in_name(own)).unwrap_or(piece.len());
        let (name, rest) = piece.split_at(end);
        out.push_str("--");
        match names.iter().position(|known| known == name) {
            Some(place) => out.push_str(&letters(place)),
            None => out.push_str(name),
        }
        out.push_str(rest);
    }
    out
}

fn is_in_name(character: char) -> bool {
    character.is_ascii_alphanumeric() || character == '-' || character == '_'
}

/// A number as letters: a to z, then aa to zz.
fn letters(number: usize) -> String {
    let letter = |at: usize| char::from(b'a' + u8::try_from(at % 26).unwrap_or_default());
    match number / 26 {
        0 => letter(number).to_string(),
        more => format!("{}{}", letters(more - 1), letter(number)),
    }
}

fn channels(colour: Colour) -> String {
    format!("{} {} {}", colour.red, colour.green, colour.blue)
}

#[cfg(test)]
mod tests {
    use super::{compact, letters, own_properties, with_short_names};

    #[test]
    fn a_style_sheet_loses_only_what_means_nothing() {
        let style = "/* A\ncomment */\n.a .b > p,\na:hover {\n  margin: 0 auto;\n  \
                     content: \": > \";\n}\n\n@media (min-width: 1em) {\n  .c {\n    \
                     width: min(1em, 2%);\n  }\n}\n";
        let expected = ".a .b>p,a:hover{margin:0 auto;content:\": > \"}\
                        @media (min-width:1em){.c{width:min(1em,2%)}}";
        assert_eq!(compact(style), expected);
        let numbers = ".a{margin:0 0.5em -0.25em 10.5em; width:32.0em; height:0.03%; top:30.0%}";
        let expected = ".a{margin:0 .5em -.25em 10.5em;width:32em;height:.03%;top:30%}";
        assert_eq!(compact(numbers), expected);
    }

    #[test]
    fn custom_properties_have_one_short_name_in_all_style_sheets() {
        let sheets = [":root{--on-ground:#fff;--line:1}a{color:var(--line)}", "b{top:var(--line)}"];
        let names = own_properties(&sheets.concat());
        let short = sheets.map(|own| with_short_names(own, &names));
        assert_eq!(short, [":root{--b:#fff;--a:1}a{color:var(--a)}", "b{top:var(--a)}"]);
        let all: Vec<String> = [0, 25, 26, 51, 52].map(letters).into();
        assert_eq!(all, ["a", "z", "aa", "az", "ba"]);
    }
}
