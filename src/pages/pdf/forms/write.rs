//! Fields as objects of a file.
//!
//! In: the objects of a file, and its fields. Out: the same objects, in which each mark has become
//! the widget of a field (ISO 32000-1, 12.5.6.19), its element a form, and the catalogue lists the
//! fields. `NeedAppearances` is not set, as PDF/A-3 asks (ISO 19005-3, 6.4.1).

use super::super::objects::{Dictionary, Document, Object, ObjectId};
use super::super::plain::{Known, UnknownForm};
use super::appearance::{empty, ticked, unticked};
use super::field::Field;
use super::font::add_font;
use super::place::{Kind, Place};
use std::collections::BTreeMap;

/// What programs call the font in which readers type.
const FONT: &str = "Form";
/// The flag of an annotation that is printed with the page.
const PRINTED: i64 = 4;
/// The flag of a text field with several lines.
const MULTILINE: i64 = 1 << 12;
/// The states of a box.
const ON: &str = "Yes";
const OFF: &str = "Off";

/// Turns the marks of a file into fields.
///
/// # Errors
/// If the tags around a mark have an unknown form.
pub(super) fn write_fields(document: &mut Document, fields: &[Field]) -> Known<()> {
    let labels: String = fields.iter().map(|field| field.label.as_str()).collect();
    let font = add_font(document, &labels)?;
    let mut looks = Looks {
        on: document.add_object(ticked()),
        off: document.add_object(unticked()),
        empty: BTreeMap::new(),
    };
    let mut listed = Vec::new();
    for field in fields {
        listed.push(Object::Reference(write_field(document, field, &mut looks)?));
    }
    tag(document, fields)?;
    let fonts = Dictionary::default().with(FONT, font);
    let form = Dictionary::default()
        .with("Fields", listed)
        .with("DR", Dictionary::default().with("Font", fonts))
        .with("DA", typed(0.0));
    let form = document.add_object(form);
    let catalogue = document.catalog_mut().map_err(|_| UnknownForm::of("its catalogue"))?;
    catalogue.set("AcroForm", form);
    Ok(())
}

/// The appearances of fields, which all fields of a kind and size have in common.
struct Looks {
    on: ObjectId,
    off: ObjectId,
    /// Empty fields, by their width and height.
    empty: BTreeMap<(i64, i64), ObjectId>,
}

/// Writes a field. One with a single place is the widget itself.
fn write_field(document: &mut Document, field: &Field, looks: &mut Looks) -> Known<ObjectId> {
    let entries = described(field);
    if let [place] = field.places.as_slice() {
        let widget = widget(document, field, place, looks)?;
        let both =
            entries.iter().chain(widget.iter()).map(|(key, value)| (key.clone(), value.clone()));
        let both: Dictionary = both.collect();
        document.objects.insert(place.annotation, both.into());
        return Ok(place.annotation);
    }
    let kids = field.places.iter().map(|place| Object::Reference(place.annotation));
    let parent = document.add_object(entries.with("Kids", kids.collect::<Vec<_>>()));
    for place in &field.places {
        // Not every program looks for the label at the parent.
        let label = text_string(&field.label);
        let widget =
            widget(document, field, place, looks)?.with("Parent", parent).with("TU", label);
        document.objects.insert(place.annotation, widget.into());
    }
    Ok(parent)
}

/// The entries that say what a field is (ISO 32000-1, 12.7.3).
fn described(field: &Field) -> Dictionary {
    let size = field.places.first().map_or(0.0, |place| place.mark.size);
    let entries = Dictionary::default()
        .with("T", text_string(&field.name))
        .with("TU", text_string(&field.label));
    let text = |entries: Dictionary| entries.with("FT", Object::name("Tx"));
    match field.kind {
        Kind::Tick => {
            let state = if field.ticked { ON } else { OFF };
            entries.with("FT", Object::name("Btn")).with("V", Object::name(state))
        }
        // Programs choose a size at which what is typed fits.
        Kind::Line => text(entries).with("DA", typed(0.0)),
        Kind::Area | Kind::Cell => text(entries).with("DA", typed(size)).with("Ff", MULTILINE),
    }
}

/// The entries that say where a field is and what it looks like.
fn widget(
    document: &mut Document,
    field: &Field,
    place: &Place,
    looks: &mut Looks,
) -> Known<Dictionary> {
    let mark = document.get_dictionary(place.annotation).map_err(|_| unknown())?;
    let parent = mark.get(b"StructParent").map_err(|_| unknown())?.clone();
    let [left, low, right, high] = place.rect;
    let widget = Dictionary::default()
        .with("Type", Object::name("Annot"))
        .with("Subtype", Object::name("Widget"))
        .with("Rect", place.rect.map(|edge| Object::Real(round(edge))).to_vec())
        .with("F", PRINTED)
        .with("P", place.page)
        .with("StructParent", parent);
    let normal: Object = match field.kind {
        Kind::Tick => Dictionary::default().with(ON, looks.on).with(OFF, looks.off).into(),
        _ => {
            let size = ((right - left).round() as i64, (high - low).round() as i64);
            let look = looks
                .empty
                .entry(size)
                .or_insert_with(|| document.add_object(empty(size.0, size.1)));
            Object::Reference(*look)
        }
    };
    let widget = widget.with("AP", Dictionary::default().with("N", normal));
    Ok(match field.kind {
        Kind::Tick => widget.with("AS", Object::name(if field.ticked { ON } else { OFF })),
        // What is typed covers the ruled lines, or they would strike it through.
        Kind::Area => {
            let white = vec![Object::Integer(1)];
            widget.with("MK", Dictionary::default().with("BG", white))
        }
        Kind::Line | Kind::Cell => widget,
    })
}

/// A hundredth of a point is far below what anybody sees.
fn round(length: f64) -> f64 {
    (length * 100.0).round() / 100.0
}

/// How what is typed is set: in which font, of which size (0 for one that fits), in black.
fn typed(size: f64) -> Object {
    Object::String(format!("/{FONT} {} Tf 0 g", (size * 10.0).round() / 10.0).into_bytes())
}

/// Makes the element of each mark a form. It has no other child than the mark (PDF/UA-1, 7.18.4).
fn tag(document: &mut Document, fields: &[Field]) -> Known<()> {
    let mut marks: BTreeMap<ObjectId, bool> = BTreeMap::new();
    for place in fields.iter().flat_map(|field| &field.places) {
        marks.insert(place.annotation, false);
    }
    for object in document.objects.values_mut() {
        let Object::Dictionary(element) = object else { continue };
        let is_link = element.get(b"S").and_then(Object::as_name).is_ok_and(|own| own == b"Link");
        let Some(child) = only_object(element).filter(|_| is_link) else { continue };
        if let Some(is_tagged) = marks.get_mut(&child) {
            *is_tagged = true;
            element.set("S", Object::name("Form"));
        }
    }
    if marks.values().all(|is_tagged| *is_tagged) { Ok(()) } else { Err(unknown()) }
}

/// The object to which an element refers, if it has nothing else in it.
fn only_object(element: &Dictionary) -> Option<ObjectId> {
    let children = element.get(b"K").ok()?;
    let child = match children {
        Object::Array(children) => match children.as_slice() {
            [child] => child,
            _ => return None,
        },
        child => child,
    };
    child.as_dict().ok()?.get(b"Obj").ok()?.as_reference().ok()
}

fn unknown() -> UnknownForm {
    UnknownForm::of("the tag of a field")
}

/// A text string (ISO 32000-1, 7.9.2.2).
fn text_string(text: &str) -> Object {
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
        return Object::String(text.as_bytes().to_vec());
    }
    let units = text.encode_utf16().flat_map(u16::to_be_bytes);
    Object::String([0xfe, 0xff].into_iter().chain(units).collect())
}
