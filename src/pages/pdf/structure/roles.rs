//! The true names of elements (ISO 32000-1, 14.7 and 14.8).
//!
//! In: an object of a PDF, and the elements that the titles in the file encode. Out: the same
//! object, with the role and the name that it should have. An element in any other form than the
//! engine's is refused.

use super::super::plain::{Body, Known, UnknownForm};
use super::super::written::Changed;
use super::element::{Element, MARK};
use hayro_syntax::object::{Dict, MaybeRef, Name, Object, String as PdfString};

/// The keys of an element that replaces another one, and of the root of all elements.
const ELEMENT: [&str; 8] = ["Type", "S", "P", "T", "Lang", "A", "K", "Pg"];
const ROOT: [&str; 6] = ["Type", "RoleMap", "K", "ParentTree", "ParentTreeNextKey", "IDTree"];
/// PDF 1.7 has no element for an aside. Readers that do not know it take it for a section.
const ASIDE: &[u8] = b"/Aside/Sect";

/// The object with its role, or `None` if it keeps the one it has.
///
/// # Errors
/// If an element cannot be read.
pub(in super::super) fn with_roles(
    object: &Body<'_>,
    elements: &[Element],
) -> Known<Option<Changed>> {
    let Body::Dict(dict) = object else { return Ok(None) };
    let is = |key: &str, name: &[u8]| dict.get::<Name<'_>>(key).is_some_and(|own| &*own == name);
    let text = if is("Type", b"StructTreeRoot") {
        root(dict)
    } else if !is("Type", b"StructElem") {
        return Ok(None);
    } else if is("S", b"Note") {
        note(dict)
    } else {
        let Some(number) = title_of(dict) else { return Ok(None) };
        number.and_then(|number| element(dict, elements.get(number)?))
    };
    let text = text.ok_or_else(|| UnknownForm::of("an element of its structure"))?;
    Ok(Some(Changed::Dict(text)))
}

/// The number of the element for which a title stands, or `None` for any other title. There may be a
/// mark and no number.
fn title_of(dict: &Dict<'_>) -> Option<Option<usize>> {
    let title = dict.get::<PdfString<'_>>("T")?;
    let units = title.as_bytes().strip_prefix(b"\xfe\xff")?.chunks_exact(2);
    let units: Vec<u16> = units.map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect();
    let title = String::from_utf16(&units).ok()?;
    title.strip_suffix(MARK).map(|number| number.parse().ok())
}

fn element(dict: &Dict<'_>, element: &Element) -> Option<Vec<u8>> {
    rewritten(dict, &ELEMENT, |key| match key {
        "S" => Some(format!("/{}", element.role).into_bytes()),
        "T" => Some(element.name.as_deref().map(text_string).unwrap_or_default()),
        _ => None,
    })
}

/// A note stands between blocks and is one itself.
fn note(dict: &Dict<'_>) -> Option<Vec<u8>> {
    let rest = dict.data().strip_prefix(b"<<")?;
    let placement: &[u8] =
        if dict.contains_key("A") { b"" } else { b"/A[<</O/Layout/Placement/Block>>]" };
    Some([b"<<".as_slice(), placement, rest].concat())
}

fn root(dict: &Dict<'_>) -> Option<Vec<u8>> {
    let MaybeRef::NotRef(map) = dict.get_raw::<Dict<'_>>("RoleMap")? else { return None };
    let rest = map.data().strip_prefix(b"<<").filter(|_| !map.contains_key("Aside"))?;
    let map = [b"<<".as_slice(), ASIDE, rest].concat();
    rewritten(dict, &ROOT, |key| (key == "RoleMap").then(|| map.clone()))
}

/// A dictionary with other values for some of its keys, which are written in the order of `keys`. An
/// empty value removes its key.
fn rewritten(
    dict: &Dict<'_>,
    keys: &[&str],
    other: impl Fn(&str) -> Option<Vec<u8>>,
) -> Option<Vec<u8>> {
    if !dict.keys().all(|key| keys.iter().any(|known| known.as_bytes() == &*key)) {
        return None;
    }
    let mut out = b"<<".to_vec();
    for key in keys.iter().copied().filter(|key| dict.contains_key(key)) {
        let value = match other(key) {
            Some(value) => value,
            None => value_of(dict, key)?,
        };
        if !value.is_empty() {
            out.extend(format!("/{key} ").into_bytes());
            out.extend(value);
        }
    }
    out.extend_from_slice(b">>");
    Some(out)
}

/// A value as it is in the file.
fn value_of(dict: &Dict<'_>, key: &str) -> Option<Vec<u8>> {
    Some(match dict.get_raw::<Object<'_>>(key)? {
        MaybeRef::Ref(to) => format!("{} {} R", to.obj_number, to.gen_number).into_bytes(),
        MaybeRef::NotRef(Object::Array(array)) => [b"[", array.data(), b"]"].concat(),
        MaybeRef::NotRef(Object::Dict(dict)) => dict.data().to_vec(),
        MaybeRef::NotRef(Object::String(text)) => hexadecimal(text.as_bytes().iter().copied()),
        MaybeRef::NotRef(Object::Name(name)) if name.iter().all(u8::is_ascii_alphanumeric) => {
            format!("/{}", name.as_str()).into_bytes()
        }
        MaybeRef::NotRef(Object::Number(number)) => number.as_i64().to_string().into_bytes(),
        MaybeRef::NotRef(_) => return None,
    })
}

fn text_string(text: &str) -> Vec<u8> {
    let is_plain = |byte: u8| matches!(byte, b' '..=b'~') && !matches!(byte, b'(' | b')' | b'\\');
    if text.bytes().all(is_plain) {
        return format!("({text})").into_bytes();
    }
    let units = text.encode_utf16().flat_map(u16::to_be_bytes);
    hexadecimal([0xfe, 0xff].into_iter().chain(units))
}

fn hexadecimal(bytes: impl Iterator<Item = u8>) -> Vec<u8> {
    let digits: String = bytes.map(|byte| format!("{byte:02x}")).collect();
    format!("<{digits}>").into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;
    use hayro_syntax::object::FromBytes;

    fn with(text: &str) -> Known<Option<Changed>> {
        let elements = [
            Element { role: "Reference", name: None },
            Element { role: "Aside", name: Some("Warning: (1) \u{2192} 2".to_owned()) },
            Element { role: "Div", name: Some("Notes".to_owned()) },
        ];
        let body =
            Dict::from_bytes(text.as_bytes()).map_or(Body::Other(text.as_bytes()), Body::Dict);
        with_roles(&body, &elements)
    }

    #[track_caller]
    fn becomes(text: &str, expected: &str) {
        let Ok(Some(Changed::Dict(changed))) = with(text) else { panic!("{text} is changed") };
        assert_eq!(String::from_utf8_lossy(&changed), expected);
    }

    #[test]
    fn elements_get_their_roles_and_names() {
        becomes(
            "<</Type/StructElem/S/H3/P 7 0 R/T<FEFF0030FFFE>/K[1 2 0 R]/Pg 3 0 R>>",
            "<</Type /StructElem/S /Reference/P 7 0 R/K [1 2 0 R]/Pg 3 0 R>>",
        );
        becomes(
            "<</Type/StructElem/S/H1/P 7 0 R/T<FEFF0031FFFE>/Lang(cy)/K[1 2 0 R]>>",
            "<</Type /StructElem/S /Aside/P 7 0 R/T <feff005700610072006e0069006e0067003a00200028\
             003100290020219200200032>/Lang <6379>/K [1 2 0 R]>>",
        );
        becomes(
            "<</Type/StructElem/S/H1/P 7 0 R/T<FEFF0032FFFE>/K[1]>>",
            "<</Type /StructElem/S /Div/P 7 0 R/T (Notes)/K [1]>>",
        );
    }

    #[test]
    fn a_note_is_a_block_and_an_aside_a_section() {
        becomes(
            "<</Type/StructElem/S/Note/ID(Note 1)/K[1]>>",
            "<</A[<</O/Layout/Placement/Block>>]/Type/StructElem/S/Note/ID(Note 1)/K[1]>>",
        );
        becomes("<</Type/StructElem/S/Note/A[<<>>]>>", "<</Type/StructElem/S/Note/A[<<>>]>>");
        becomes(
            "<</Type/StructTreeRoot/RoleMap<</Em/Span>>/K[2 0 R]/ParentTree 4 0 R>>",
            "<</Type /StructTreeRoot/RoleMap <</Aside/Sect/Em/Span>>/K [2 0 R]/ParentTree 4 0 R>>",
        );
    }

    #[test]
    fn other_objects_stay_and_unknown_forms_are_refused() {
        for text in [
            "(T)",
            "<</Type/Page/T<FEFF0030FFFE>>>",
            "<</Type/StructElem/S/H1/T(1)/X 1>>",
            "<</Type/StructElem/S/P/K[1]>>",
        ] {
            assert_eq!(with(text), Ok(None), "{text}");
        }
        for text in [
            "<</Type/StructElem/S/H1/T<FEFF0033FFFE>/K[1]>>",
            "<</Type/StructElem/S/H1/T<FEFF0061FFFE>/K[1]>>",
            "<</Type/StructElem/S/H1/T<FEFF0030FFFE>/X 1/K[1]>>",
            "<</Type/StructTreeRoot/RoleMap<</Aside/P>>>>",
            "<</Type/StructTreeRoot/RoleMap 3 0 R/X 1>>",
        ] {
            let refused = Err(UnknownForm::of("an element of its structure"));
            assert_eq!(with(text), refused, "{text}");
        }
    }
}
