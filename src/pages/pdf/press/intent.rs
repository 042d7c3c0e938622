//! What PDF/X-4 asks of a file besides its colours.
//!
//! In: a file in the inks of a press, and the profile. Out: the same file with the profile as output
//! intent, and without anything that is only for a screen: links, outlines and actions. Its metadata
//! are completed where all metadata are.

use super::super::objects::{Dictionary, Document, Object, ObjectId, Stream, deflated};
use super::super::plain::{Known, UnknownForm};
use crate::ground::icc::PressProfile;

/// The registry of printing conditions.
const REGISTRY: &str = "http://www.color.org";

/// Entries of the catalogue that are for screens or for reading aloud.
const ON_SCREEN: [&[u8]; 8] = [
    b"Outlines",
    b"OpenAction",
    b"AA",
    b"StructTreeRoot",
    b"MarkInfo",
    b"PageMode",
    b"Dests",
    b"AcroForm",
];
/// The same of a page.
const ON_PAGE: [&[u8]; 5] = [b"Annots", b"StructParents", b"Tabs", b"AA", b"Dur"];

pub(super) fn conform(document: &mut Document, profile: &PressProfile) -> Known<()> {
    let unknown = |part: &str| UnknownForm::of(part);
    for id in document.pages() {
        let page = document.get_dictionary_mut(id).map_err(|_| unknown("a page"))?;
        for key in ON_PAGE {
            page.remove(key);
        }
    }
    let data = deflated(&profile.bytes);
    let data = data.ok_or_else(|| unknown("the profile of the press"))?;
    let icc = Dictionary::default().with("N", 4_i64).with("Filter", Object::name("FlateDecode"));
    let icc = document.add_object(Stream::new(icc, data));
    let intents: Vec<Object> = ["GTS_PDFX", "GTS_PDFA1"]
        .map(|subtype| Object::Dictionary(intent(subtype, profile, icc)))
        .to_vec();
    if let Ok(Object::Reference(info)) = document.trailer.get(b"Info").cloned() {
        let info = document.get_dictionary_mut(info);
        let info = info.map_err(|_| unknown("the information about the document"))?;
        info.set("Trapped", Object::name("False"));
    }
    // Destinations are for links; attachments stay.
    let names = document.catalog().ok().and_then(|catalog| {
        catalog.get_deref(b"Names", document).and_then(Object::as_dict).ok().cloned()
    });
    let catalog = document.catalog_mut().map_err(|_| unknown("the catalogue"))?;
    for key in ON_SCREEN {
        catalog.remove(key);
    }
    if let Some(mut names) = names {
        for key in [b"Dests".as_slice(), b"JavaScript"] {
            names.remove(key);
        }
        catalog.set("Names", names);
    }
    catalog.set("OutputIntents", intents);
    Ok(())
}

fn intent(subtype: &str, profile: &PressProfile, icc: ObjectId) -> Dictionary {
    let text = |text: &str| Object::String(plain_text(text).into_bytes());
    let mut intent = Dictionary::default()
        .with("Type", Object::name("OutputIntent"))
        .with("S", Object::name(subtype))
        .with("OutputConditionIdentifier", text(profile.condition.as_deref().unwrap_or("Custom")))
        .with("Info", text(&profile.description))
        .with("DestOutputProfile", icc);
    if profile.condition.is_some() {
        intent.set("RegistryName", text(REGISTRY));
    }
    intent
}

/// Text in the letters that every reader of PDF knows without a mark.
fn plain_text(text: &str) -> String {
    text.chars()
        .map(|letter| if letter.is_ascii() && !letter.is_control() { letter } else { '?' })
        .collect()
}
