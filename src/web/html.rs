//! XHTML of the tool's own writer as HTML for web pages.
//!
//! In: the markup of a section, and where its styles are collected. Out: the same markup without
//! what only ebooks understand. A page of the site has no styles in its elements, because its
//! security policy forbids them: each becomes a class, whose rule goes into the style sheet.

use super::xhtml::escape;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;
use std::collections::BTreeMap;

/// The styles of elements, by the name of the class that takes the place of each.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(crate) struct Styles {
    /// Names by style. A name depends on nothing but its style.
    classes: BTreeMap<String, String>,
}

impl Styles {
    /// The class for a style.
    fn class(&mut self, style: &str) -> String {
        let name = || {
            let mut name = String::from("s");
            for character in style.chars().filter(|character| !character.is_whitespace()) {
                match character {
                    'a'..='z' | '0'..='9' => name.push(character),
                    _ => name.push('-'),
                }
            }
            name
        };
        self.classes.entry(style.to_owned()).or_insert_with(name).clone()
    }

    /// The rules of all classes.
    pub(crate) fn rules(&self) -> String {
        let mut rules = String::new();
        for (style, class) in &self.classes {
            rules.push_str(&format!(".{class} {{ {style} }}\n"));
        }
        rules
    }

    /// Adds the styles of other pages.
    pub(crate) fn add(&mut self, others: &Self) {
        let others = others.classes.iter().map(|(style, class)| (style.clone(), class.clone()));
        self.classes.extend(others);
    }
}

/// Elements that HTML writes without an end tag.
const VOID: [&str; 6] = ["br", "col", "hr", "img", "source", "wbr"];

/// Attributes that mean nothing in HTML, or that another attribute already says.
const ONLY_XHTML: [&str; 2] = ["epub:type", "xml:lang"];

/// The markup as HTML; `None` if it is not well-formed, which the tool's own writer never is.
pub(crate) fn html(xhtml: &str, styles: &mut Styles) -> Option<String> {
    let mut reader = Reader::from_str(xhtml);
    reader.config_mut().expand_empty_elements = false;
    let mut out = String::with_capacity(xhtml.len());
    loop {
        match reader.read_event().ok()? {
            Event::Start(element) => open(&element, styles, &mut out)?,
            Event::Empty(element) => {
                open(&element, styles, &mut out)?;
                let name = name_of(&element)?;
                if !VOID.contains(&name.as_str()) {
                    out.push_str(&format!("</{name}>"));
                }
            }
            Event::End(element) => {
                let name = element.name();
                let name: &str = name.as_ref();
                out.push_str(&format!("</{name}>"));
            }
            Event::Text(text) => out.push_str(&text.into_inner()),
            Event::GeneralRef(reference) => {
                out.push_str(&format!("&{};", reference.into_inner()));
            }
            Event::Eof => return Some(out),
            Event::CData(_)
            | Event::Comment(_)
            | Event::Decl(_)
            | Event::PI(_)
            | Event::DocType(_) => return None,
        }
    }
}

fn name_of(element: &BytesStart<'_>) -> Option<String> {
    let name = element.name();
    let name: &str = name.as_ref();
    Some(name.to_owned())
}

fn open(element: &BytesStart<'_>, styles: &mut Styles, out: &mut String) -> Option<()> {
    out.push('<');
    out.push_str(&name_of(element)?);
    let mut class = None;
    let mut others = String::new();
    for attribute in element.attributes() {
        let attribute = attribute.ok()?;
        let name: &str = attribute.key.as_ref();
        let raw: &str = &attribute.value;
        match name {
            _ if ONLY_XHTML.contains(&name) => {}
            "class" => {
                let value = quick_xml::escape::unescape(raw).ok()?;
                add_class(&mut class, &value);
            }
            "style" => {
                let value = quick_xml::escape::unescape(raw).ok()?;
                add_class(&mut class, &styles.class(&value));
            }
            _ => others.push_str(&format!(" {name}=\"{raw}\"")),
        }
    }
    if let Some(class) = class {
        out.push_str(" class=\"");
        escape(&class, out);
        out.push('"');
    }
    out.push_str(&others);
    out.push('>');
    Some(())
}

fn add_class(class: &mut Option<String>, name: &str) {
    match class {
        Some(known) => {
            known.push(' ');
            known.push_str(name);
        }
        None => *class = Some(name.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::{Styles, html};

    #[test]
    fn what_only_ebooks_understand_is_left_out() {
        let mut styles = Styles::default();
        let markup = "<p id=\"a\" xml:lang=\"cy\" lang=\"cy\">A &amp; B<br/>\n<span></span>\
                      <a epub:type=\"noteref\" href=\"#&quot;n\">1</a></p>";
        let expected = "<p id=\"a\" lang=\"cy\">A &amp; B<br>\n<span></span>\
                        <a href=\"#&quot;n\">1</a></p>";
        assert_eq!(html(markup, &mut styles).as_deref(), Some(expected));
        assert_eq!(styles, Styles::default());
    }

    #[test]
    fn a_style_becomes_a_class_with_a_rule() {
        let mut styles = Styles::default();
        let markup = "<h2 class=\"a\" style=\"--longest: 12\">B</h2><i style=\"--longest: 12\"/>";
        let expected = "<h2 class=\"a s--longest-12\">B</h2><i class=\"s--longest-12\"></i>";
        assert_eq!(html(markup, &mut styles).as_deref(), Some(expected));
        assert_eq!(styles.rules(), ".s--longest-12 { --longest: 12 }\n");
    }

    #[test]
    fn markup_that_is_not_well_formed_is_refused() {
        assert_eq!(html("<p><b></p>", &mut Styles::default()), None);
    }
}
