//! The smaller parts: settings, theme, properties, and what the document says it is.
//!
//! In: a manuscript. Out: the inner XML of each part. The properties survive when the document is
//! edited in Word or LibreOffice and saved, and so does the identity in `customXml`.

use super::block::hex;
use super::package::Parts;
use super::typefaces::{Typefaces, guid};
use super::writer::Relations;
use crate::book::identity::Identity;
use crate::book::manuscript::Manuscript;
use crate::web::xhtml::escaped;
use sha2::{Digest, Sha256};
use std::fmt::Write;

/// The name space of the identity.
pub(super) const IDENTITY: &str = "urn:bindery:identity";
/// The name space of the record in a file that is to be sent back.
pub(crate) const REVIEW: &str = "urn:bindery:review";
/// The name of the property that holds the short form of the identity.
pub(super) const PROPERTY: &str = "Bindery";

/// `w:settings`. Fields are not brought up to date when the document is opened: Word would ask whoever
/// opens it for permission, and they hold their results already.
pub(super) fn settings(manuscript: &Manuscript, has_notes: bool) -> String {
    let tag = escaped(manuscript.work.language.tag());
    let mut out = String::from(
        "<w:zoom w:percent=\"100\"/><w:embedTrueTypeFonts/><w:saveSubsetFonts/>\
         <w:defaultTabStop w:val=\"400\"/><w:characterSpacingControl w:val=\"doNotCompress\"/>",
    );
    if has_notes {
        out.push_str(
            "<w:footnotePr><w:footnote w:id=\"-1\"/><w:footnote w:id=\"0\"/></w:footnotePr>",
        );
    }
    out.push_str("<w:compat>");
    for (name, value) in [
        ("compatibilityMode", "15"),
        ("overrideTableStyleFontSizeAndJustification", "1"),
        ("enableOpenTypeFeatures", "1"),
        ("doNotFlipMirrorIndents", "1"),
    ] {
        let _ = write!(
            out,
            "<w:compatSetting w:name=\"{name}\" w:uri=\"http://schemas.microsoft.com/office/word\" \
             w:val=\"{value}\"/>"
        );
    }
    let _ = write!(
        out,
        "</w:compat><w:themeFontLang w:val=\"{tag}\" w:eastAsia=\"{tag}\" w:bidi=\"{tag}\"/>\
         <w:clrSchemeMapping w:bg1=\"light1\" w:t1=\"dark1\" w:bg2=\"light2\" w:t2=\"dark2\" \
         w:accent1=\"accent1\" w:accent2=\"accent2\" w:accent3=\"accent3\" w:accent4=\"accent4\" \
         w:accent5=\"accent5\" w:accent6=\"accent6\" w:hyperlink=\"hyperlink\" \
         w:followedHyperlink=\"followedHyperlink\"/>"
    );
    out
}

/// `a:theme`: the brand's colours and fonts as Word offers them in its menus.
pub(super) fn theme(manuscript: &Manuscript, typefaces: &Typefaces) -> String {
    let palette = &manuscript.partner.palette;
    let [accent, ground, second, tint] =
        [palette.accent, palette.ground, palette.second, palette.tint].map(hex);
    let colours = [
        ("dk1", "1A1A1A"),
        ("lt1", "FFFFFF"),
        ("dk2", &accent),
        ("lt2", &tint),
        ("accent1", &ground),
        ("accent2", &second),
        ("accent3", &accent),
        ("accent4", "595959"),
        ("accent5", "7F7F7F"),
        ("accent6", "BFBFBF"),
        ("hlink", &accent),
        ("folHlink", &accent),
    ];
    let mut out = String::from("<a:themeElements><a:clrScheme name=\"Brand\">");
    for (name, colour) in colours {
        let _ = write!(out, "<a:{name}><a:srgbClr val=\"{colour}\"/></a:{name}>");
    }
    out.push_str("</a:clrScheme><a:fontScheme name=\"Brand\">");
    for (name, family) in [("majorFont", &typefaces.headings), ("minorFont", &typefaces.body)] {
        let (family, complex) = (escaped(family), escaped(&typefaces.complex));
        let _ = write!(
            out,
            "<a:{name}><a:latin typeface=\"{family}\"/><a:ea typeface=\"\"/>\
             <a:cs typeface=\"{complex}\"/></a:{name}>"
        );
    }
    let fill = "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>";
    let line = format!("<a:ln w=\"6350\">{fill}</a:ln>");
    let effect = "<a:effectStyle><a:effectLst/></a:effectStyle>";
    let _ = write!(
        out,
        "</a:fontScheme><a:fmtScheme name=\"Brand\"><a:fillStyleLst>{}</a:fillStyleLst>\
         <a:lnStyleLst>{}</a:lnStyleLst><a:effectStyleLst>{}</a:effectStyleLst>\
         <a:bgFillStyleLst>{}</a:bgFillStyleLst></a:fmtScheme></a:themeElements>",
        fill.repeat(3),
        line.repeat(3),
        effect.repeat(3),
        fill.repeat(3)
    );
    out
}

/// `cp:coreProperties`.
pub(super) fn core(manuscript: &Manuscript) -> String {
    let work = &manuscript.work;
    let mut out = String::new();
    let mut add = |element: &str, text: &str| {
        if !text.trim().is_empty() {
            let _ = write!(out, "<{element}>{}</{element}>", escaped(text));
        }
    };
    add("dc:title", &manuscript.title_page.title);
    add("dc:subject", &manuscript.title_page.subtitle);
    add("dc:creator", &work.authors().join("; "));
    add("cp:keywords", &work.catalogue.subjects.join("; "));
    add("dc:description", manuscript.description().unwrap_or_default());
    add("cp:lastModifiedBy", &manuscript.partner.name);
    add("dc:language", work.language.tag());
    add("cp:version", &manuscript.release.version.to_string());
    for element in ["created", "modified"] {
        let date = manuscript.release.date;
        let _ = write!(
            out,
            "<dcterms:{element} xsi:type=\"dcterms:W3CDTF\">{date}T00:00:00Z</dcterms:{element}>"
        );
    }
    out
}

/// `Properties` of the program that wrote the document.
pub(super) fn application(manuscript: &Manuscript) -> String {
    format!(
        "<Application>Bindery</Application><Company>{}</Company>",
        escaped(&manuscript.partner.name)
    )
}

/// `Properties` of our own: what the document is, where people can see it.
pub(super) fn custom(manuscript: &Manuscript) -> String {
    let identity = Identity::of(manuscript);
    let mut rows = vec![
        (PROPERTY, identity.tag()),
        ("Edition", manuscript.title_page.edition_name.clone()),
        ("Version", manuscript.release.version.to_string()),
        ("Partner", manuscript.partner.name.clone()),
    ];
    if let Some(isbn) = &manuscript.isbn {
        rows.push(("ISBN", isbn.urn()));
    }
    let mut out = String::new();
    for (at, (name, text)) in rows.iter().enumerate() {
        let _ = write!(
            out,
            "<property fmtid=\"{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}\" pid=\"{}\" \
             name=\"{name}\"><vt:lpwstr>{}</vt:lpwstr></property>",
            at + 2,
            escaped(text)
        );
    }
    out
}

/// The identity in full, as a part that Word and LibreOffice keep.
pub(super) fn identity(manuscript: &Manuscript) -> String {
    let json = Identity::of(manuscript).to_json();
    format!("<identity xmlns=\"{IDENTITY}\">{}</identity>\n", escaped(&json))
}

/// What tells a part of our own from those of other programs.
fn identity_properties(space: &str) -> String {
    let id = guid(&Sha256::digest(space.as_bytes()).into());
    format!(
        "<ds:datastoreItem xmlns:ds=\"http://schemas.openxmlformats.org/officeDocument/2006/customXml\" \
         ds:itemID=\"{id}\"><ds:schemaRefs><ds:schemaRef ds:uri=\"{space}\"/></ds:schemaRefs>\
         </ds:datastoreItem>\n"
    )
}

/// A part of our own, which nobody sees and other programs keep: `customXml/item1.xml` and so on.
pub(super) fn add_own(parts: &mut Parts, number: usize, space: &str, text: &str) {
    let name = format!("customXml/item{number}.xml");
    parts.xml(&name, "application/xml", text);
    let properties = format!("itemProps{number}.xml");
    parts.xml(
        &format!("customXml/{properties}"),
        "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
        &identity_properties(space),
    );
    let mut item = Relations::default();
    item.id("customXmlProps", &properties, false);
    parts.relations(&name, &item);
}

/// The record of what a file to be sent back holds.
pub(super) fn review(record: &str) -> String {
    format!("<review xmlns=\"{REVIEW}\">{}</review>\n", escaped(record))
}
