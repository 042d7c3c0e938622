//! A PDF as a screen reader presents it: the elements of its structure in order, with their words.

use hayro_interpret::font::Glyph;
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::{
    BlendMode, ClipPath, Context, Device, GlyphDrawMode, Image, InterpreterCache,
    InterpreterSettings, Paint, PathDrawMode, SoftMask, interpret_page,
};
use hayro_syntax::Pdf;
use hayro_syntax::object::{Array, Dict, Name, ObjRef, Object, String as PdfString};
use kurbo::{Affine, BezPath, Rect};
use std::collections::{BTreeMap, BTreeSet};

/// An element of the structure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Spoken {
    pub(crate) role: String,
    /// Its title.
    pub(crate) name: Option<String>,
    /// What is read instead of what is drawn.
    pub(crate) alt: Option<String>,
    pub(crate) id: Option<String>,
    pub(crate) children: Vec<Child>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Child {
    Element(Spoken),
    Words(String),
    /// A link's area on the page, with its description.
    Link(Option<String>),
    /// A field of a form, with its label.
    Field(String),
}

/// The elements of a file, and the words on its pages that belong to none.
pub(crate) fn spoken(bytes: &[u8]) -> (Spoken, BTreeSet<String>) {
    let pdf = Pdf::new(bytes.to_vec()).expect("a PDF");
    let mut words = Words::default();
    let mut pages = BTreeMap::new();
    for (number, page) in pdf.pages().iter().enumerate() {
        let own = page.raw().obj_id().expect("a page is an object of its own");
        pages.insert(own.obj_number, number);
        let cache = InterpreterCache::new();
        let area = Rect::new(0.0, 0.0, 1.0, 1.0);
        let settings = InterpreterSettings::default();
        let mut context = Context::new(Affine::IDENTITY, area, &cache, pdf.xref(), settings);
        words.page = number;
        interpret_page(page, &mut context, &mut words);
        assert!(words.open.is_empty(), "what starts on a page ends on it");
    }
    let root: Dict<'_> = pdf.xref().get(pdf.xref().root_id()).expect("a catalogue");
    let tree: Dict<'_> = root.get("StructTreeRoot").expect("a structure");
    let mut reader = Reader { words, pages };
    let kids = tree.get::<Array<'_>>("K").expect("a document");
    let document: Vec<Dict<'_>> = kids.iter::<Dict<'_>>().collect();
    assert_eq!(document.len(), 1, "there is one document");
    let spoken = reader.element(&document[0], None);
    assert_eq!(reader.words.marked, BTreeMap::new(), "every word that is drawn is read out");
    (spoken, reader.words.furniture)
}

struct Reader {
    words: Words,
    /// The number of a page by that of its object.
    pages: BTreeMap<i32, usize>,
}

impl Reader {
    fn element(&mut self, dict: &Dict<'_>, page: Option<usize>) -> Spoken {
        let own = |page: Option<ObjRef>| page.and_then(|page| self.pages.get(&page.obj_number));
        let page = own(dict.get_ref("Pg")).copied().or(page);
        let name = |key: &str| dict.get::<Name<'_>>(key).map(|name| name.as_str().to_owned());
        let text = |key: &str| dict.get::<PdfString<'_>>(key).map(|text| decoded(text.as_bytes()));
        let mut spoken = Spoken {
            role: name("S").expect("a role"),
            name: text("T"),
            alt: text("Alt"),
            id: text("ID"),
            children: Vec::new(),
        };
        let kids = dict.get::<Array<'_>>("K").expect("an element has content");
        for kid in kids.iter::<Object<'_>>() {
            let child = match kid {
                Object::Number(number) => self.content(page, number.as_i64()),
                Object::Dict(kid) => {
                    let kind = kid.get::<Name<'_>>("Type");
                    match kind.as_deref() {
                        Some(b"MCR") => {
                            let page = kid
                                .get_ref("Pg")
                                .and_then(|page| self.pages.get(&page.obj_number).copied());
                            self.content(page, kid.get::<i64>("MCID").expect("a number"))
                        }
                        Some(b"OBJR") => {
                            let link: Dict<'_> = kid.get("Obj").expect("a link");
                            if let Some(label) = link.get::<PdfString<'_>>("TU") {
                                spoken.children.push(Child::Field(decoded(label.as_bytes())));
                                continue;
                            }
                            let words = link.get::<PdfString<'_>>("Contents");
                            Child::Link(words.map(|words| decoded(words.as_bytes())))
                        }
                        _ => Child::Element(self.element(&kid, None)),
                    }
                }
                other => panic!("{other:?} is no part of an element"),
            };
            match (spoken.children.last_mut(), child) {
                (Some(Child::Words(before)), Child::Words(words)) => before.push_str(&words),
                (_, child) => spoken.children.push(child),
            }
        }
        spoken
    }

    fn content(&mut self, page: Option<usize>, number: i64) -> Child {
        let page = page.expect("words are on a page");
        let words = self.words.marked.remove(&(page, number));
        // A picture has no words.
        Child::Words(words.unwrap_or_default())
    }
}

/// The text of a string.
fn decoded(bytes: &[u8]) -> String {
    match bytes.strip_prefix(b"\xfe\xff") {
        Some(units) => {
            let units = units.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
            String::from_utf16(&units.collect::<Vec<_>>()).expect("a text")
        }
        None => bytes.iter().copied().map(char::from).collect(),
    }
}

/// The words on pages, by the page and the number of the marked content that holds them.
#[derive(Default)]
struct Words {
    page: usize,
    marked: BTreeMap<(usize, i64), String>,
    /// What no element holds, in runs.
    furniture: BTreeSet<String>,
    run: String,
    open: Vec<Option<i32>>,
}

impl<'a> Device<'a> for Words {
    fn draw_glyph(
        &mut self,
        glyph: &Glyph<'a>,
        _: Affine,
        _: Affine,
        _: &Paint<'a>,
        _: &GlyphDrawMode,
    ) {
        let words = match glyph.as_unicode() {
            Some(BfString::Char(letter)) => letter.to_string(),
            Some(BfString::String(letters)) => letters,
            None => "\u{fffd}".to_owned(),
        };
        match self.open.iter().rev().find_map(|number| *number) {
            Some(number) => {
                let place = (self.page, i64::from(number));
                self.marked.entry(place).or_default().push_str(&words);
            }
            None => self.run.push_str(&words),
        }
    }

    fn begin_marked_content(&mut self, _: &[u8], number: Option<i32>) {
        self.open.push(number);
    }

    fn end_marked_content(&mut self) {
        self.open.pop();
        if self.open.is_empty() && !self.run.is_empty() {
            self.furniture.insert(std::mem::take(&mut self.run));
        }
    }

    fn set_soft_mask(&mut self, _: Option<SoftMask<'a>>) {}
    fn set_blend_mode(&mut self, _: BlendMode) {}
    fn draw_path(&mut self, _: &BezPath, _: Affine, _: &Paint<'a>, _: &PathDrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn draw_image(&mut self, _: Image<'a, '_>, _: Affine) {}
    fn pop_clip_path(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}

/// Elements that only give words a look.
const LOOKS: [&str; 3] = ["Span", "Strong", "Em"];
/// Elements that are read in one go, with the elements inside them.
const LINES: [&str; 12] =
    ["P", "H1", "H2", "H3", "H4", "H5", "H6", "Lbl", "Caption", "Code", "Figure", "Formula"];

impl Spoken {
    /// Every element, each before those inside it.
    pub(crate) fn all(&self) -> Vec<&Spoken> {
        let mut all = vec![self];
        for child in &self.children {
            if let Child::Element(element) = child {
                all.extend(element.all());
            }
        }
        all
    }

    /// The elements directly inside this one.
    pub(crate) fn inner(&self) -> Vec<&Spoken> {
        let elements = self.children.iter().filter_map(|child| match child {
            Child::Element(element) => Some(element),
            _ => None,
        });
        elements.collect()
    }

    /// The words, with the elements that matter in the middle of a line in brackets.
    pub(crate) fn words(&self) -> String {
        let mut out = String::new();
        for child in &self.children {
            match child {
                Child::Words(words) => out.push_str(words),
                Child::Link(_) => {}
                Child::Field(label) => out.push_str(&format!("[field: {label}]")),
                Child::Element(element) => {
                    let alt = element.alt.as_deref().map(|alt| format!("[{alt}]"));
                    let words = alt.unwrap_or_else(|| element.words());
                    match element.role.as_str() {
                        "Reference" => out.push_str(&format!("[^{words}]")),
                        _ => out.push_str(&words),
                    }
                }
            }
        }
        out
    }

    /// What is read, one line each, under the elements that hold it.
    pub(crate) fn told(&self) -> String {
        let mut out = String::new();
        self.tell(0, &mut out);
        out
    }

    fn tell(&self, depth: usize, out: &mut String) {
        out.push_str(&"  ".repeat(depth));
        out.push_str(&self.role);
        if let Some(name) = &self.name
            && !self.role.starts_with('H')
        {
            out.push_str(&format!(" \u{201c}{name}\u{201d}"));
        }
        let is_line = LINES.contains(&self.role.as_str());
        let holds_lines = self.inner().iter().any(|inner| !LOOKS.contains(&inner.role.as_str()));
        let is_row = matches!(self.role.as_str(), "TH" | "TD" | "LBody" | "Note");
        if is_line || !holds_lines || (is_row && !self.holds_blocks()) {
            let alt = self.alt.as_deref().map(|alt| format!("[{alt}]"));
            out.push_str(&format!(": {}\n", alt.unwrap_or_else(|| self.words())));
            return;
        }
        out.push('\n');
        let mut line = String::new();
        for child in &self.children {
            match child {
                Child::Words(words) => line.push_str(words),
                Child::Link(_) => {}
                Child::Field(label) => line.push_str(&format!("[field: {label}]")),
                Child::Element(element) if element.is_in_line() => {
                    let words = element.words();
                    match element.role.as_str() {
                        "Reference" => line.push_str(&format!("[^{words}]")),
                        _ => line.push_str(&words),
                    }
                }
                Child::Element(element) => {
                    tell_words(depth + 1, &mut line, out);
                    element.tell(depth + 1, out);
                }
            }
        }
        tell_words(depth + 1, &mut line, out);
    }

    fn is_in_line(&self) -> bool {
        LOOKS.contains(&self.role.as_str())
            || matches!(self.role.as_str(), "Link" | "Reference" | "Form")
    }

    fn holds_blocks(&self) -> bool {
        self.inner().iter().any(|inner| !inner.is_in_line())
    }
}

fn tell_words(depth: usize, line: &mut String, out: &mut String) {
    if !line.is_empty() {
        out.push_str(&format!("{}\u{2192} {line}\n", "  ".repeat(depth)));
        line.clear();
    }
}
