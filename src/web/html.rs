//! XHTML of the tool's own writer as HTML for web pages.
//!
//! In: the markup of a section, its id, and where its styles are collected. Out: the same markup
//! without what only ebooks understand, and without what a page of its own can do without. A page of
//! the site has no styles in its elements, because its security policy forbids them: each becomes a
//! class, whose rule goes into the style sheet.

use super::xhtml::escape;
use crate::ground::digest;
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
        let name = || format!("s{}", &digest::sha256(style.as_bytes())[..6]);
        self.classes.entry(style.to_owned()).or_insert_with(name).clone()
    }

    /// The rules of all classes.
    pub(crate) fn rules(&self) -> String {
        let mut rules = String::new();
        for (style, class) in &self.classes {
            rules.push_str(&format!(".{class}{{{style}}}\n"));
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

/// Classes of elements whose role says the same, by which the style sheet knows them.
const SAID_BY_ROLE: [(&str, &str); 3] =
    [("call", "doc-noteref"), ("back", "doc-backlink"), ("term", "doc-glossref")];

/// The markup of the section `own` as HTML; `None` if it is not well-formed, which the tool's own
/// writer never is.
pub(crate) fn html(xhtml: &str, own: &str, styles: &mut Styles) -> Option<String> {
    let mut reader = Reader::from_str(xhtml);
    reader.config_mut().expand_empty_elements = false;
    let mut out = String::with_capacity(xhtml.len());
    loop {
        match reader.read_event().ok()? {
            Event::Start(element) => open(&element, own, styles, &mut out)?,
            Event::Empty(element) => {
                open(&element, own, styles, &mut out)?;
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

fn open(element: &BytesStart<'_>, own: &str, styles: &mut Styles, out: &mut String) -> Option<()> {
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
            "id" => others.push_str(&format!(" id=\"{}\"", short_id(raw, own))),
            "href" => others.push_str(&format!(" href=\"{}\"", short_href(raw, own))),
            "role" => {
                let is_said =
                    |(name, role): &(&str, &str)| *role == raw && class.as_deref() == Some(name);
                if SAID_BY_ROLE.iter().any(is_said) {
                    class = None;
                }
                others.push_str(&format!(" role=\"{raw}\""));
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

/// The id of a note, of its call or of a place among words, without the section that its page
/// shows. No other id starts like these.
fn short_id(id: &str, own: &str) -> String {
    let (start, rest) = match id.strip_prefix("_r").and_then(|rest| rest.split_once('-')) {
        Some((call, rest)) if is_number(call) => (format!("_r{call}-"), rest),
        _ => (String::new(), id),
    };
    let rest = rest.strip_prefix(own).and_then(|rest| rest.strip_prefix('.'));
    let kind = rest.and_then(|rest| rest.split_once('-')).filter(|(_, number)| is_number(number));
    match kind {
        Some(("note", number)) if start.is_empty() => format!("_n{number}"),
        Some(("note", number)) => format!("{start}{number}"),
        Some(("place", number)) if start.is_empty() => format!("_p{number}"),
        _ => id.to_owned(),
    }
}

/// The address of a place in this section or in another, whose folder has the name of the section.
fn short_href(href: &str, own: &str) -> String {
    let Some((file, id)) = href.split_once('#') else { return href.to_owned() };
    let section = match file.strip_suffix("/index.html") {
        Some(folder) if folder.starts_with("../") => folder.rsplit('/').next().unwrap_or_default(),
        None if file.is_empty() => own,
        _ => return href.to_owned(),
    };
    format!("{file}#{}", short_id(id, section))
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
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
        assert_eq!(html(markup, "own", &mut styles).as_deref(), Some(expected));
        assert_eq!(styles, Styles::default());
    }

    #[test]
    fn a_style_becomes_a_class_with_a_rule() {
        let mut styles = Styles::default();
        let markup = "<h2 class=\"a\" style=\"--longest: 12\">B</h2><i style=\"--longest: 12\"/>";
        let out = html(markup, "own", &mut styles).expect("markup");
        let rules = styles.rules();
        let class = rules.strip_suffix("{--longest: 12}\n").and_then(|own| own.strip_prefix('.'));
        let class = class.unwrap_or_else(|| panic!("{rules}"));
        let expected = format!("<h2 class=\"a {class}\">B</h2><i class=\"{class}\"></i>");
        assert_eq!(out, expected);
    }

    #[test]
    fn notes_and_places_have_short_names_on_the_page_of_their_section() {
        let short = |markup: &str| html(markup, "own", &mut Styles::default()).expect("markup");
        for (long, name) in [
            ("<li id=\"own.note-1\"></li>", "<li id=\"_n1\"></li>"),
            (
                "<a id=\"_r2-own.note-1\" href=\"#own.note-1\">1</a>",
                "<a id=\"_r2-1\" href=\"#_n1\">1</a>",
            ),
            (
                "<a href=\"../../a/index.html#a.place-3\">1</a>",
                "<a href=\"../../a/index.html#_p3\">1</a>",
            ),
        ] {
            assert_eq!(short(long), name);
        }
        for other in [
            "<li id=\"other.note-1\"></li>",
            "<li id=\"own.noted-1\"></li>",
            "<a href=\"https://own.example/own/index.html#own.note-1\">1</a>",
            "<a href=\"../a/index.html#b.place-3\">1</a>",
        ] {
            assert_eq!(short(other), other);
        }
    }

    #[test]
    fn a_class_that_a_role_says_is_left_out() {
        let mut styles = Styles::default();
        let markup = "<a class=\"call\" role=\"doc-noteref\">1</a><a class=\"call\">2</a>";
        let expected = "<a role=\"doc-noteref\">1</a><a class=\"call\">2</a>";
        assert_eq!(html(markup, "own", &mut styles).as_deref(), Some(expected));
    }

    #[test]
    fn markup_that_is_not_well_formed_is_refused() {
        assert_eq!(html("<p><b></p>", "own", &mut Styles::default()), None);
    }
}
