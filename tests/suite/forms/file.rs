//! The form of a finished PDF, read as a program that fills it in reads it.

use crate::support::Project;
use hayro_syntax::Pdf;
use hayro_syntax::object::{Array, Dict, Name, Object, Rect, Stream, String as PdfString};

pub(super) const SCREEN: &str = "content/editions/screen.toml";

/// A field.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Field {
    pub(super) name: String,
    /// Its tooltip.
    pub(super) label: String,
    /// `Tx` or `Btn`.
    pub(super) kind: String,
    pub(super) flags: i64,
    pub(super) value: Option<String>,
    /// The number of the page, from 1, and the place on it.
    pub(super) places: Vec<(usize, [f64; 4])>,
}

/// A project whose screen edition can be filled in, with this text in one of its sections.
pub(super) fn fillable(body: &str) -> Project {
    on_screen(Project::base().replace(
        "content/worksheets/request.md",
        "\n__________\n",
        &format!("\n{body}\n"),
    ))
}

/// The project with a screen edition that can be filled in.
pub(super) fn on_screen(project: Project) -> Project {
    project.replace(SCREEN, "\n[page]", "forms = \"fillable\"\n\n[page]")
}

/// The finished screen edition of a partner.
pub(super) fn built(project: &Project) -> Vec<u8> {
    project.run(&["build", "--partner", "birch", "--edition", "screen"]).expect_success();
    project.bytes("output/draft/birch/field-guide-birch-screen-draft.pdf")
}

/// The fields of a file. Fails if anything about them would stop a program or a screen reader.
pub(super) fn fields(bytes: &[u8]) -> Vec<Field> {
    let pdf = Pdf::new(bytes.to_vec()).expect("a PDF");
    let root: Dict<'_> = pdf.xref().get(pdf.xref().root_id()).expect("a catalogue");
    let Some(form) = root.get::<Dict<'_>>("AcroForm") else { return Vec::new() };
    assert!(!form.contains_key("NeedAppearances") && !form.contains_key("XFA"));
    let resources = form.get::<Dict<'_>>("DR").expect("resources");
    let font = resources.get::<Dict<'_>>("Font").and_then(|fonts| fonts.get::<Dict<'_>>("Form"));
    assert!(has_program(&font.expect("a font to type with")), "the font is embedded");
    let widgets = widgets(&pdf);
    let own = form.get::<Array<'_>>("Fields").expect("fields");
    let found: Vec<Field> = own.iter::<Dict<'_>>().map(|own| field(&own, &widgets)).collect();
    let placed: usize = found.iter().map(|field| field.places.len()).sum();
    assert_eq!(placed, widgets.len(), "every widget belongs to a field");
    found
}

fn has_program(font: &Dict<'_>) -> bool {
    assert!(font.contains_key("ToUnicode"), "what is typed can be read");
    let fonts = font.get::<Array<'_>>("DescendantFonts").expect("a font");
    let font = fonts.iter::<Dict<'_>>().next().expect("a font");
    let descriptor = font.get::<Dict<'_>>("FontDescriptor").expect("a descriptor");
    descriptor.get::<Stream<'_>>("FontFile2").is_some()
}

/// The number of each widget's object, its page and its place.
type Widget = (i32, usize, [f64; 4]);

fn widgets(pdf: &Pdf) -> Vec<Widget> {
    let mut found = Vec::new();
    for (number, page) in pdf.pages().iter().enumerate() {
        let Some(own) = page.raw().get::<Array<'_>>("Annots") else { continue };
        for widget in own.iter::<Dict<'_>>() {
            if name(&widget, "Subtype").as_deref() != Some("Widget") {
                continue;
            }
            assert_eq!(widget.get::<i64>("F"), Some(4), "it is printed with the page");
            assert_eq!(name(page.raw(), "Tabs").as_deref(), Some("S"), "tabs follow the structure");
            let looks = widget.get::<Dict<'_>>("AP").expect("an appearance");
            let states = looks.get::<Dict<'_>>("N");
            let is_drawn = looks.get::<Stream<'_>>("N").is_some()
                || states.is_some_and(|states| {
                    let state = name(&widget, "AS").expect("a state");
                    states.get::<Stream<'_>>(state.as_str()).is_some()
                        && states.get::<Stream<'_>>("Yes").is_some()
                });
            assert!(is_drawn, "every state has an appearance");
            assert!(!widget.contains_key("A") && !widget.contains_key("AA"), "no action");
            let page_of = widget.get_ref("P").expect("a page").obj_number;
            assert_eq!(page_of, page.raw().obj_id().expect("a number").obj_number);
            let Rect { x0, y0, x1, y1 } = widget.get::<Rect>("Rect").expect("a place");
            let id = widget.obj_id().expect("a number").obj_number;
            found.push((id, number + 1, [x0, y0, x1, y1]));
        }
    }
    found
}

fn field(own: &Dict<'_>, widgets: &[Widget]) -> Field {
    let kids = own.get::<Array<'_>>("Kids");
    let kids: Option<Vec<Dict<'_>>> = kids.map(|kids| kids.iter().collect());
    let label = text(own, "TU").expect("a label");
    let parts = match &kids {
        None => vec![own.clone()],
        Some(kids) => kids.clone(),
    };
    let places = parts.iter().map(|part| {
        assert_eq!(text(part, "TU").as_ref(), Some(&label), "every widget says what it is");
        let id = part.obj_id().expect("a number").obj_number;
        let widget = widgets.iter().find(|(own, ..)| *own == id).expect("it is on a page");
        (widget.1, widget.2)
    });
    Field {
        name: text(own, "T").expect("a name"),
        kind: name(own, "FT").expect("a kind"),
        flags: own.get::<i64>("Ff").unwrap_or(0),
        value: name(own, "V"),
        places: places.collect(),
        label,
    }
}

fn name(dict: &Dict<'_>, key: &str) -> Option<String> {
    dict.get::<Name<'_>>(key).map(|name| name.as_str().to_owned())
}

fn text(dict: &Dict<'_>, key: &str) -> Option<String> {
    let own = dict.get::<PdfString<'_>>(key)?;
    let bytes = own.as_bytes();
    Some(match bytes.strip_prefix(b"\xfe\xff") {
        Some(units) => {
            let units = units.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
            String::from_utf16(&units.collect::<Vec<_>>()).expect("a text")
        }
        None => String::from_utf8(bytes.to_vec()).expect("ASCII"),
    })
}

/// Every element of the structure that holds a widget, by the widget's number: its role, how many
/// children it has, and whether the tree of parents leads from the widget to it.
pub(super) fn elements(bytes: &[u8]) -> Vec<(String, usize, bool)> {
    let pdf = Pdf::new(bytes.to_vec()).expect("a PDF");
    let root: Dict<'_> = pdf.xref().get(pdf.xref().root_id()).expect("a catalogue");
    let tree = root.get::<Dict<'_>>("StructTreeRoot").expect("a structure");
    let parents = tree.get::<Dict<'_>>("ParentTree").expect("a tree of parents");
    let parents = parents.get::<Array<'_>>("Nums").expect("numbers");
    let parents: Vec<Object<'_>> = parents.iter().collect();
    let element_of = |number: i64| {
        parents.chunks_exact(2).find_map(|pair| match pair {
            [Object::Number(own), Object::Dict(element)] if own.as_i64() == number => {
                element.obj_id()
            }
            _ => None,
        })
    };
    let mut found = Vec::new();
    for object in pdf.objects() {
        let Object::Dict(element) = object else { continue };
        if name(&element, "Type").as_deref() != Some("StructElem") {
            continue;
        }
        let children = element.get::<Array<'_>>("K").into_iter();
        let children: Vec<Object<'_>> =
            children.flat_map(|kids| kids.iter().collect::<Vec<_>>()).collect();
        let widget = children.iter().find_map(|child| match child {
            Object::Dict(child) => child
                .get::<Dict<'_>>("Obj")
                .filter(|own| name(own, "Subtype").as_deref() == Some("Widget")),
            _ => None,
        });
        let Some(widget) = widget else { continue };
        let number = widget.get::<i64>("StructParent").expect("a parent");
        let leads_here = element_of(number).is_some_and(|own| Some(own) == element.obj_id());
        found.push((name(&element, "S").expect("a role"), children.len(), leads_here));
    }
    found
}
