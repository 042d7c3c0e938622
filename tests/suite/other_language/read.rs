//! Every word of a finished file that a person can read, hear or find: on its pages, in its
//! structure, its bookmarks and its metadata.

use hayro_interpret::font::Glyph;
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::{
    BlendMode, ClipPath, Context, Device, GlyphDrawMode, Image, InterpreterCache,
    InterpreterSettings, Paint, PathDrawMode, SoftMask, interpret_page,
};
use hayro_syntax::Pdf;
use hayro_syntax::object::{Array, Dict, MaybeRef, Name, Object};
use kurbo::{Affine, BezPath, Rect};
use roxmltree::{Document, Node};

/// Texts in objects of a PDF that are read by programs alone: names of places and files, standards
/// and collections of characters, addresses, languages, and what is inside fonts.
const FOR_PROGRAMS: &[&str] = &[
    "Dest",
    "Dests",
    "Names",
    "ID",
    "IDTree",
    "Lang",
    "F",
    "UF",
    "URI",
    "Info",
    "Ordering",
    "Registry",
    "RegistryName",
    "OutputCondition",
    "OutputConditionIdentifier",
    "FontFile",
    "FontFile2",
    "FontFile3",
    "Creator",
    "Producer",
    "ModDate",
    "CreationDate",
    "ParentTree",
];

/// Everything that a PDF tells a person, in lines.
pub(super) fn pdf(bytes: &[u8]) -> String {
    let pdf = Pdf::new(bytes.to_vec()).expect("a PDF");
    let mut out = String::new();
    for page in pdf.pages().iter() {
        let mut words = Words::default();
        let cache = InterpreterCache::new();
        let area = Rect::new(0.0, 0.0, 1.0, 1.0);
        let settings = InterpreterSettings::default();
        let mut context = Context::new(Affine::IDENTITY, area, &cache, pdf.xref(), settings);
        interpret_page(page, &mut context, &mut words);
        out.push_str(&words.out);
        out.push('\n');
    }
    for object in pdf.objects() {
        match object {
            Object::Stream(stream) => {
                texts_of(stream.dict(), &mut out);
                let kind = stream.dict().get::<Name<'_>>("Type");
                if kind.as_deref() == Some(b"Metadata") {
                    let data = stream.decoded().expect("data").to_vec();
                    out.push_str(&properties(&String::from_utf8(data).expect("text")));
                }
            }
            Object::Dict(dict) => texts_of(&dict, &mut out),
            _ => {}
        }
    }
    // What a file says about itself in a dictionary of its own.
    let info = pdf.metadata();
    for text in [&info.title, &info.author, &info.subject, &info.keywords].into_iter().flatten() {
        out.push_str(&format!("{}\n", decoded(text)));
    }
    // A ticket among the keywords is for programs.
    let lines = out.lines().map(|line| line.split("job-ticket {").next().unwrap_or_default());
    lines.collect::<Vec<_>>().join("\n")
}

/// The texts of a dictionary and of those inside it. Objects that it refers to come by themselves.
fn texts_of(dict: &Dict<'_>, out: &mut String) {
    for key in dict.keys() {
        let name = String::from_utf8_lossy(&key).into_owned();
        if FOR_PROGRAMS.contains(&name.as_str()) || dict.get_ref(&*key).is_some() {
            continue;
        }
        match dict.get::<Object<'_>>(&*key) {
            Some(Object::String(text)) => {
                out.push_str(&format!("{}\n", decoded(text.as_bytes())));
            }
            Some(Object::Dict(inner)) => texts_of(&inner, out),
            Some(Object::Array(inner)) => texts_in(&inner, out),
            _ => {}
        }
    }
}

fn texts_in(array: &Array<'_>, out: &mut String) {
    for item in array.raw_iter() {
        // Objects that are named come by themselves.
        if let MaybeRef::NotRef(item) = item {
            match item {
                Object::Dict(inner) => texts_of(&inner, out),
                Object::Array(inner) => texts_in(&inner, out),
                _ => {}
            }
        }
    }
}

/// A text string in either of its two encodings.
fn decoded(bytes: &[u8]) -> String {
    match bytes.strip_prefix(b"\xfe\xff") {
        Some(units) => {
            let units = units.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
            String::from_utf16(&units.collect::<Vec<_>>()).expect("a text")
        }
        None => bytes.iter().copied().map(char::from).collect(),
    }
}

/// The properties in XMP metadata that people read: those of Dublin Core and the terms of use.
fn properties(xmp: &str) -> String {
    let xmp = Document::parse(xmp).expect("XML");
    let is_read = |node: &Node<'_, '_>| {
        let space = node.tag_name().namespace().unwrap_or_default();
        let name = node.tag_name().name();
        let is_dc =
            space.contains("purl.org/dc/") && !["format", "language", "identifier"].contains(&name);
        is_dc || name == "Keywords" || name == "UsageTerms"
    };
    let mut out = String::new();
    for node in xmp.descendants().filter(is_read) {
        for text in node.descendants().filter(Node::is_text) {
            out.push_str(&format!("{}\n", text.text().unwrap_or_default()));
        }
    }
    out
}

/// The words on a page, in lines as they are drawn.
#[derive(Default)]
struct Words {
    out: String,
    last: Option<(f64, f64)>,
}

impl<'a> Device<'a> for Words {
    fn draw_glyph(
        &mut self,
        glyph: &Glyph<'a>,
        transform: Affine,
        _: Affine,
        _: &Paint<'a>,
        _: &GlyphDrawMode,
    ) {
        let [.., x, y] = transform.as_coeffs();
        // Words of different lines and columns are different words.
        if let Some((before_x, before_y)) = self.last
            && ((y - before_y).abs() > 0.5 || !(-0.5..60.0).contains(&(x - before_x)))
        {
            self.out.push('\n');
        }
        self.last = Some((x, y));
        match glyph.as_unicode() {
            Some(BfString::Char(letter)) => self.out.push(letter),
            Some(BfString::String(letters)) => self.out.push_str(&letters),
            None => self.out.push('\u{fffd}'),
        }
    }

    fn begin_marked_content(&mut self, _: &[u8], _: Option<i32>) {}
    fn end_marked_content(&mut self) {}
    fn set_soft_mask(&mut self, _: Option<SoftMask<'a>>) {}
    fn set_blend_mode(&mut self, _: BlendMode) {}
    fn draw_path(&mut self, _: &BezPath, _: Affine, _: &Paint<'a>, _: &PathDrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn draw_image(&mut self, _: Image<'a, '_>, _: Affine) {}
    fn pop_clip_path(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}

/// Attributes of elements that are read out or shown.
const ATTRIBUTES: &[&str] = &[
    "alt",
    "alttext",
    "aria-label",
    "aria-description",
    "aria-roledescription",
    "title",
    "abbr",
    "placeholder",
    "summary",
];

/// Elements that may be in the middle of a word.
const IN_WORDS: &[&str] = &["span", "ins", "del", "a", "em", "strong", "b", "i"];

/// Everything that a page in XHTML tells a person, its title included.
pub(super) fn xhtml(text: &str) -> String {
    let options = roxmltree::ParsingOptions { allow_dtd: true, ..Default::default() };
    let page = Document::parse_with_options(text, options).expect("XML");
    let mut out = String::new();
    tell(page.root_element(), &mut out);
    out
}

fn tell(node: Node<'_, '_>, out: &mut String) {
    if node.is_text() {
        out.push_str(node.text().unwrap_or_default());
        return;
    }
    let name = node.tag_name().name();
    if ["style", "script"].contains(&name) {
        return;
    }
    for attribute in node.attributes() {
        let is_description = name == "meta" && attribute.name() == "content";
        let is_read = ATTRIBUTES.contains(&attribute.name());
        // The layout of the window is no sentence.
        if is_read || (is_description && node.attribute("name") != Some("viewport")) {
            out.push_str(&format!(" {} ", attribute.value()));
        }
    }
    // Marks in the middle of words divide them; other elements stand apart.
    let is_apart = !IN_WORDS.contains(&name);
    for child in node.children() {
        if is_apart {
            out.push(' ');
        }
        tell(child, out);
    }
    if is_apart {
        out.push(' ');
    }
}

/// Everything that a page in HTML tells a person.
pub(super) fn html(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('<') {
        out.push_str(before);
        let (tag, after) = after.split_once('>').expect("the end of a tag");
        let name = tag.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
        for (at, _) in tag.match_indices("=\"") {
            let attribute = tag[..at].rsplit(' ').next().unwrap_or_default();
            let is_description =
                attribute == "content" && name == "meta" && !tag.contains("viewport");
            if ATTRIBUTES.contains(&attribute) || is_description {
                let value = tag[at + 2..].split('"').next().unwrap_or_default();
                out.push_str(&format!(" {value} "));
            }
        }
        if !IN_WORDS.contains(&name) && !name.is_empty() {
            out.push(' ');
        }
        let end = format!("</{name}>");
        let is_silent = ["style", "script"].contains(&name);
        rest = if is_silent { after.split_once(&end).expect("its end").1 } else { after };
    }
    out.push_str(rest);
    let letters = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")];
    letters.iter().fold(out, |text, (from, to)| text.replace(from, to))
}

/// What the package of an ebook tells a person, in catalogues and in statements on accessibility.
pub(super) fn package(text: &str) -> String {
    let package = Document::parse(text).expect("XML");
    let mut out = String::new();
    let metadata = package.descendants().find(|node| node.tag_name().name() == "metadata");
    for node in metadata.expect("metadata").children().filter(Node::is_element) {
        let name = node.tag_name().name();
        let property = node.attribute("property").unwrap_or_default();
        let is_read = match name {
            "meta" => {
                // Codes of vocabularies that are the same in every language.
                let is_code = node.has_attribute("scheme")
                    || property.starts_with("rendition:")
                    || ["title-type", "collection-type", "source-of", "pageBreakSource"]
                        .contains(&property)
                    || (property.starts_with("schema:")
                        && !["Summary", "Edition"].iter().any(|own| property.ends_with(own)));
                !is_code
            }
            _ => !["language", "identifier", "source", "format", "type", "link"].contains(&name),
        };
        if is_read {
            out.push_str(&format!("{}\n", node.text().unwrap_or_default()));
        }
    }
    out
}
