//! A manuscript as Typst files.
//!
//! In: a `Manuscript`. Out: `/main.typ`, one file a section, `/cover.typ`, and the data that
//! layouts read, with the author's span of every generated piece. Sections and data that belong
//! to a partner are apart from what all partners share, so that the engine can keep its results.

use super::blocks::write_blocks;
use super::data::{DEFAULT_PAGE, IDENTITY, LEAF_RELEASES, data_files};
use super::inlines::write_text;
use super::literal::{SpanMap, Writer, literal, one_line, optional_literal};
use crate::book::folios::{TITLE, prefixes};
use crate::book::manuscript::{Manuscript, MediaType, Role, Section};
use crate::book::revisions::{HeadPart, head_id};
use crate::book::tree::Anchor;
use crate::ground::language::Language;
use crate::project::PageDesign;
use std::collections::{BTreeMap, BTreeSet};

/// Everything that is written for one artefact, by absolute path in the engine's world.
#[derive(Debug, Clone, Default)]
pub struct Generated {
    pub(crate) files: BTreeMap<String, GeneratedFile>,
}

/// A generated file and where its pieces came from.
#[derive(Debug, Clone)]
pub struct GeneratedFile {
    pub(crate) text: String,
    pub(crate) map: SpanMap,
}

impl Generated {
    /// The data of a manuscript, and no file to compile.
    pub(super) fn with_data(manuscript: &Manuscript) -> Self {
        let mut generated = Self::default();
        for (path, text) in data_files(manuscript) {
            generated.add(path, (text, SpanMap::default()));
        }
        generated
    }

    pub(super) fn add(&mut self, path: impl Into<String>, (text, map): (String, SpanMap)) {
        self.files.insert(path.into(), GeneratedFile { text, map });
    }

    /// Says what the foot of each page says of the release of its leaf.
    pub(super) fn set_leaf_releases(&mut self, words: &BTreeMap<String, String>) {
        let text = serde_json::to_string(words).expect("a map of words is plain data");
        self.add(LEAF_RELEASES, (text, SpanMap::default()));
    }

    /// Name and text of every file, for `--keep-typst`: paths are relative.
    pub fn kept(&self) -> BTreeMap<String, String> {
        self.files
            .iter()
            .map(|(path, file)| (path.trim_start_matches('/').to_owned(), file.text.clone()))
            .collect()
    }
}

/// The engine's path of the file that compiles a whole book.
pub(super) const MAIN: &str = "/main.typ";
/// The engine's path of the file that compiles only the cover.
pub(super) const COVER: &str = "/cover.typ";
const COVER_MAIN: &str = "#import \"/layouts/book.typ\": cover-only\n#cover-only()\n";

/// The mean width of a character, as a share of the type size, in the tool's text face.
pub(super) const CHARACTER: f64 = 0.52;

/// Millimetres as points.
pub(super) fn points(millimetres: f64) -> f64 {
    millimetres * 72.0 / 25.4
}

/// What a section's blocks need to know of the whole.
pub(super) struct Context<'a> {
    /// Targets of the table of contents and of the list of figures.
    listed: BTreeSet<&'a Anchor>,
    pub(super) manuscript: &'a Manuscript,
    pub(super) depth: u8,
    pub(super) role: Role,
}

impl<'a> Context<'a> {
    /// For wallet cards, which nothing in the book leads to.
    pub(super) fn of_cards(manuscript: &'a Manuscript) -> Self {
        Self { listed: BTreeSet::new(), manuscript, depth: 1, role: Role::Worksheet }
    }

    /// Whether the contents or the list of figures leads to `anchor`.
    pub(super) fn is_listed(&self, anchor: Option<&Anchor>) -> bool {
        anchor.is_some_and(|anchor| self.listed.contains(anchor))
    }

    /// About how many characters a line of running text holds.
    pub(super) fn characters_in_line(&self) -> f64 {
        let page = self.page();
        let measure = page.width - page.inside - page.outside;
        (points(measure) / (page.text_size * CHARACTER)).max(1.0)
    }

    /// About how many lines of running text a page holds.
    pub(super) fn lines_on_page(&self) -> f64 {
        let page = self.page();
        let height = page.height - page.top - page.bottom;
        points(height) / (page.text_size * (0.67 + page.leading).max(0.1)).max(1.0)
    }

    pub(super) fn page(&self) -> &PageDesign {
        self.manuscript.edition.page.as_ref().unwrap_or(&DEFAULT_PAGE)
    }

    /// The heading level in the outline of a heading inside the section.
    pub(super) fn outline_level(&self, level: u8) -> u8 {
        // The deepest heading tag of PDF 1.7.
        self.depth.saturating_add(level).clamp(1, 6)
    }
}

/// Writes a manuscript as Typst.
pub fn generate(manuscript: &Manuscript) -> Generated {
    generate_behind(&[], manuscript)
}

/// Writes a manuscript as Typst, with other sections before its cover.
pub(super) fn generate_behind(front: &[(&str, Section)], manuscript: &Manuscript) -> Generated {
    let mut generated = Generated::with_data(manuscript);
    let listed: BTreeSet<&Anchor> =
        manuscript.contents.iter().chain(&manuscript.figures).map(|entry| &entry.target).collect();

    let mut included = String::new();
    for (prefix, section) in front {
        let path = section_path(&section.id);
        included.push_str(&format!("#include {}\n", literal(&path)));
        let context = Context {
            listed: BTreeSet::new(),
            manuscript,
            depth: section.depth,
            role: section.role,
        };
        let folio = Some(((*prefix).to_owned(), true));
        generated.add(path, write_section(section, false, folio, &context));
    }
    let front = match included.as_str() {
        "" => String::new(),
        included => format!(".with(front: [{included}])"),
    };
    let mut main = format!("#import \"/layouts/book.typ\": book\n#show: book{front}\n");
    // What comes with other pages is no edition. Read late, like all that belongs to a partner.
    if included.is_empty() {
        main.push_str(&format!(
            "#context pdf.attach({}, relationship: \"supplement\", mime-type: \
             \"application/json\", description: \"Which edition this is\")\n",
            literal(IDENTITY)
        ));
    }
    let mut after_copies = false;
    let mut folios = manuscript.edition.is_by_chapter().then(|| prefixes(manuscript).into_iter());
    for section in &manuscript.sections {
        // The copyright page goes on with the numbers of the title page.
        let folio = folios.as_mut().and_then(Iterator::next);
        let folio = folio.map(|prefix| (prefix.clone(), prefix != TITLE));
        let apart = section.copies || after_copies;
        after_copies = section.copies;
        let path = section_path(&section.id);
        main.push_str(&format!("#include {}\n", literal(&path)));
        let context = Context {
            listed: listed.clone(),
            manuscript,
            depth: section.depth,
            role: section.role,
        };
        generated.add(path, write_section(section, apart, folio, &context));
    }
    generated.add(MAIN, (main, SpanMap::default()));
    generated.add(COVER, (COVER_MAIN.to_owned(), SpanMap::default()));
    generated
}

/// Writes only what a cover needs.
pub(super) fn generate_cover(manuscript: &Manuscript) -> Generated {
    let mut generated = Generated::with_data(manuscript);
    generated.add(COVER, (COVER_MAIN.to_owned(), SpanMap::default()));
    generated
}

fn section_path(id: &str) -> String {
    format!("/sections/{}.typ", safe_name(id))
}

/// The engine's path of a picture.
pub(super) fn resource_path(path: &str) -> String {
    let safe: Vec<String> = path.split('/').map(safe_name).collect();
    format!("/content/{}", safe.join("/"))
}

/// The engine's name of a picture's format.
pub(super) fn format_name(media_type: MediaType) -> &'static str {
    match media_type {
        MediaType::Svg | MediaType::Font => "svg",
        MediaType::Png => "png",
        MediaType::Jpeg => "jpg",
    }
}

/// `name` with everything but letters, digits, `-`, `_` and inner full stops replaced by its
/// number, so that no name can leave its folder or meet another.
fn safe_name(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for (at, character) in name.char_indices() {
        let plain = character.is_ascii_alphanumeric() || matches!(character, '-' | '_');
        if plain || (character == '.' && at > 0) {
            out.push(character);
        } else {
            out.push_str(&format!("+{:x}+", u32::from(character)));
        }
    }
    out
}

/// Writes a section. One that stands `apart` starts on a recto, whatever its role. `folio` is what
/// its page numbers begin with and whether they start anew, where that is by chapter.
fn write_section(
    section: &Section,
    apart: bool,
    folio: Option<(String, bool)>,
    context: &Context,
) -> (String, SpanMap) {
    let mut writer = Writer::default();
    let folio = folio.map_or_else(String::new, |(prefix, anew)| {
        format!("folio: {}, anew: {anew}, ", literal(&prefix))
    });
    writer.code("#import \"/layouts/blocks.typ\": *\n");
    writer.code(&format!(
        "#show: section.with(role: {}, apart: {apart}, {folio}anchor: {}, title: {}, depth: {}, \
         ..{})\n",
        literal(role_name(section.role)),
        literal(section.anchor.as_str()),
        literal(&one_line(&section.title)),
        section.depth.clamp(1, 6),
        language_arguments(section.language.as_ref()),
    ));
    write_opening(section, context, &mut writer);
    match section.role {
        Role::Contents => writer.code("#contents-list()\n"),
        Role::ListOfFigures => writer.code("#figures-list()\n"),
        Role::Part => {
            writer.code(&format!("#part-contents({})\n", literal(section.anchor.as_str())));
        }
        _ => {}
    }
    write_blocks(&section.blocks, context, &mut writer);
    writer.finish()
}

fn write_opening(section: &Section, context: &Context, writer: &mut Writer) {
    writer.code(&format!("#opening(role: {}", literal(role_name(section.role))));
    if let Some(summary) = &section.summary {
        writer.code(", summary: [");
        writer.named(&head_id(&section.id, HeadPart::Summary), |writer| {
            write_text(summary, writer);
        });
        writer.code("]");
    }
    if !section.facts.is_empty() {
        writer.code(", facts: (");
        for fact in &section.facts {
            writer.named(&head_id(&section.id, HeadPart::Fact(&fact.label)), |writer| {
                writer.code("([");
                write_text(&fact.label, writer);
                writer.code("], [");
                write_text(&fact.value, writer);
                writer.code("]), ");
            });
        }
        writer.code(")");
    }
    writer.code(")[");
    if section.title.trim().is_empty() {
        writer.code(&format!("#mark({})", literal(section.anchor.as_str())));
    } else {
        let listed = context.is_listed(Some(&section.anchor));
        writer
            .code(&format!("#heading(level: {}, outlined: {listed})[", section.depth.clamp(1, 6)));
        if let Some(label) = &section.label {
            writer.code("#section-label(");
            writer.literal(label);
            writer.code(")");
        }
        writer.named(&head_id(&section.id, HeadPart::Title), |writer| {
            write_text(&section.title, writer);
        });
        writer.code(&format!("]#label({})", literal(section.anchor.as_str())));
    }
    writer.code("]\n");
}

/// The name of a role in layouts, the same as in its serialised form.
fn role_name(role: Role) -> &'static str {
    match role {
        Role::CopyrightPage => "copyright-page",
        Role::Contents => "contents",
        Role::ListOfFigures => "list-of-figures",
        Role::Changes => "changes",
        Role::Foreword => "foreword",
        Role::FrontMatter => "front-matter",
        Role::Part => "part",
        Role::Chapter => "chapter",
        Role::CaseStudy => "case-study",
        Role::Worksheet => "worksheet",
        Role::Glossary => "glossary",
        Role::Authorities => "authorities",
        Role::BackMatter => "back-matter",
        Role::Elsewhere => "elsewhere",
        Role::Colophon => "colophon",
    }
}

/// A language as the engine's settings: a dictionary of `lang` and, if the tag has one, `region`.
/// Empty for the language of the work.
fn language_arguments(language: Option<&Language>) -> String {
    match language {
        Some(language) => format!(
            "(lang: {}, region: {})",
            literal(language.primary()),
            optional_literal(language.country())
        ),
        None => "(:)".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stay_in_their_folder_and_apart() {
        assert_eq!(resource_path("figures/a-b_1.svg"), "/content/figures/a-b_1.svg");
        assert_eq!(resource_path("../x y"), "/content/+2e+./x+20+y");
        assert_ne!(safe_name("a b"), safe_name("a+20+b"));
    }
}
