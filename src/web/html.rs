//! XHTML of the tool's own writer as HTML for web pages.
//!
//! In: the markup of a section, its id, and where its styles are collected. Out: the same markup
//! without what only ebooks understand, and without what HTML can do without: the end tags that it
//! implies, quotation marks around the tool's own plain values, empty lines. A chapter with a hundred
//! notes is a tenth smaller so. A page of the site has no styles in its elements, because its
//! security policy forbids them: each becomes a class, whose rule goes into the style sheet.

use super::xhtml::escaped;
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
        self.classes.entry(style.to_owned()).or_insert_with(|| class_of(style)).clone()
    }

    /// The rules of all classes.
    pub(crate) fn rules(&self) -> String {
        let mut rules = String::new();
        for (style, class) in &self.classes {
            rules.push_str(&format!(".{class}{{{style}}}\n"));
        }
        rules
    }

    /// The styles that every page may have.
    pub(crate) fn shared(&self) -> Self {
        self.those(true)
    }

    /// The styles of tables and drawings, which are seldom those of another page.
    pub(crate) fn of_page(&self) -> Self {
        self.those(false)
    }

    fn those(&self, is_shared: bool) -> Self {
        let own = self.classes.iter().filter(|(style, _)| style.starts_with(LONGEST) == is_shared);
        Self { classes: own.map(|(style, class)| (style.clone(), class.clone())).collect() }
    }

    /// Adds the styles of other pages.
    pub(crate) fn add(&mut self, others: &Self) {
        let others = others.classes.iter().map(|(style, class)| (style.clone(), class.clone()));
        self.classes.extend(others);
    }
}

/// The start of the style that states the letters of the longest word of a heading.
const LONGEST: &str = "--longest: ";

/// The name of the class for a style: short for the styles that most pages have.
fn class_of(style: &str) -> String {
    let letters = style.strip_prefix(LONGEST).filter(|number| is_number(number));
    let share = style.strip_prefix("width: ").and_then(|width| width.strip_suffix('%'));
    let share = share.and_then(|share| share.split_once('.'));
    match (letters, share) {
        (Some(letters), _) => format!("l{letters}"),
        (_, Some((whole, tenth))) if is_number(whole) && is_number(tenth) && tenth.len() == 1 => {
            format!("w{whole}{tenth}")
        }
        _ => format!("s{}", &digest::sha256(style.as_bytes())[..6]),
    }
}

/// Elements that HTML writes without an end tag.
const VOID: [&str; 6] = ["br", "col", "hr", "img", "source", "wbr"];

/// Attributes that mean nothing in HTML, or that another attribute already says.
const ONLY_XHTML: [&str; 2] = ["epub:type", "xml:lang"];

/// Classes of elements whose role says the same, by which the style sheet knows them.
const SAID_BY_ROLE: [(&str, &str); 4] =
    [("call", "doc-noteref"), ("back", "doc-backlink"), ("term", "doc-glossref"), ("blank", "img")];

/// Elements whose end HTML knows from what follows, as the writer of sections uses them.
const IMPLIED_END: [&str; 8] = ["dd", "dt", "li", "tbody", "td", "th", "thead", "tr"];

/// Elements whose start ends a paragraph before them.
const END_PARAGRAPH: [&str; 22] = [
    "article",
    "aside",
    "blockquote",
    "details",
    "div",
    "dl",
    "figcaption",
    "figure",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "ol",
    "p",
    "pre",
    "section",
    "table",
    "ul",
];

/// Elements whose end ends a paragraph in them. Around others, such as `ins`, it must be written.
const CLOSE_PARAGRAPH: [&str; 10] =
    ["aside", "blockquote", "dd", "details", "div", "figure", "li", "section", "td", "th"];

/// Other elements around which white space does not show.
const OTHER_BLOCKS: [&str; 3] = ["caption", "colgroup", "summary"];

/// A class of lists that the style sheets of sites do not know.
const UNUSED: &str = "tight";

/// Attributes whose values are never more than the tool's own names.
const OWN_VALUES: [&str; 6] = ["role", "scope", "class", "aria-labelledby", "dir", "tabindex"];

/// The markup of the section `own` as HTML; `None` if it is not well-formed, which the tool's own
/// writer never is.
pub(crate) fn html(xhtml: &str, own: &str, styles: &mut Styles) -> Option<String> {
    let mut reader = Reader::from_str(xhtml);
    reader.config_mut().expand_empty_elements = false;
    let mut out = String::with_capacity(xhtml.len());
    // Where the last paragraph ended, if only white space followed it.
    let mut paragraph = None;
    // Whether a line break would be between blocks, where it does not show.
    let mut is_between = true;
    loop {
        match reader.read_event().ok()? {
            Event::Start(element) => {
                let name = name_of(&element)?;
                end_paragraph(&mut paragraph, &END_PARAGRAPH, &name, &mut out);
                // A line for each heading, for those who read the source.
                if name.starts_with('h') && is_between && !out.is_empty() {
                    out.push('\n');
                }
                is_between = is_block(&name);
                open(&element, own, styles, &mut out)?;
            }
            Event::Empty(element) => {
                let name = name_of(&element)?;
                end_paragraph(&mut paragraph, &END_PARAGRAPH, &name, &mut out);
                is_between = is_block(&name);
                open(&element, own, styles, &mut out)?;
                if !VOID.contains(&name.as_str()) {
                    out.push_str(&format!("</{name}>"));
                }
            }
            Event::End(element) => {
                let name = element.name();
                let name: &str = name.as_ref();
                end_paragraph(&mut paragraph, &CLOSE_PARAGRAPH, name, &mut out);
                is_between = is_block(name);
                if name == "p" {
                    paragraph = Some(out.len());
                } else if !IMPLIED_END.contains(&name) {
                    out.push_str(&format!("</{name}>"));
                }
            }
            Event::Text(text) => {
                let text = text.into_inner();
                if text.contains(|own: char| !own.is_ascii_whitespace()) {
                    end_paragraph(&mut paragraph, &[], "", &mut out);
                }
                if !is_between || !text.chars().all(|own| own == '\n') {
                    is_between = false;
                    out.push_str(&text);
                }
            }
            Event::GeneralRef(reference) => {
                end_paragraph(&mut paragraph, &[], "", &mut out);
                out.push_str(&format!("&{};", reference.into_inner()));
            }
            Event::Eof => {
                end_paragraph(&mut paragraph, &[], "", &mut out);
                return Some(out);
            }
            Event::CData(_)
            | Event::Comment(_)
            | Event::Decl(_)
            | Event::PI(_)
            | Event::DocType(_) => return None,
        }
    }
}

fn is_block(name: &str) -> bool {
    IMPLIED_END.contains(&name) || END_PARAGRAPH.contains(&name) || OTHER_BLOCKS.contains(&name)
}

/// Writes the end of the last paragraph, unless one of `implying` is next, which implies it.
fn end_paragraph(at: &mut Option<usize>, implying: &[&str], next: &str, out: &mut String) {
    if let Some(at) = at.take().filter(|_| !implying.contains(&next)) {
        out.insert_str(at, "</p>");
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
                for name in value.split(' ').filter(|name| *name != UNUSED) {
                    add_class(&mut class, name);
                }
            }
            "style" => {
                let value = quick_xml::escape::unescape(raw).ok()?;
                add_class(&mut class, &styles.class(&value));
            }
            "id" => others.push_str(&written("id", &short_id(raw, own))),
            "href" => others.push_str(&written("href", &short_href(raw, own))),
            "aria-labelledby" => {
                let ids: Vec<String> = raw.split(' ').map(|id| short_id(id, own)).collect();
                others.push_str(&written(name, &ids.join(" ")));
            }
            "role" => {
                let is_said =
                    |(name, role): &(&str, &str)| *role == raw && class.as_deref() == Some(name);
                if SAID_BY_ROLE.iter().any(is_said) {
                    class = None;
                }
                others.push_str(&written(name, raw));
            }
            // What is true needs no value.
            "hidden" => others.push_str(" hidden"),
            _ => others.push_str(&written(name, raw)),
        }
    }
    if let Some(class) = class {
        out.push_str(&written("class", &escaped(&class)));
    }
    out.push_str(&others);
    out.push('>');
    Some(())
}

/// An attribute. The values of the tool's own names need no quotation marks; addresses that others
/// may look for in a page keep them.
fn written(name: &str, value: &str) -> String {
    let is_own = OWN_VALUES.contains(&name) || value.starts_with('_') || value.starts_with("#_");
    let is_plain = |own: char| own.is_ascii_alphanumeric() || "-_.#".contains(own);
    match is_own && !value.is_empty() && value.chars().all(is_plain) {
        true => format!(" {name}={value}"),
        false => format!(" {name}=\"{value}\""),
    }
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
        Some(("note", number)) if start == "_r1-" => format!("_r{number}"),
        // A number after that of the note: which of its calls it is.
        Some(("note", number)) => {
            format!("_r{number}-{}", start.trim_start_matches("_r").trim_end_matches('-'))
        }
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
        let expected = format!("<h2 class=\"a {class}\">B</h2><i class={class}></i>");
        assert_eq!(out, expected);
    }

    #[test]
    fn notes_and_places_have_short_names_on_the_page_of_their_section() {
        let short = |markup: &str| html(markup, "own", &mut Styles::default()).expect("markup");
        for (long, name) in [
            ("<i id=\"own.note-1\"></i>", "<i id=_n1></i>"),
            (
                "<a id=\"_r1-own.note-12\" href=\"#own.note-12\">12</a>",
                "<a id=_r12 href=#_n12>12</a>",
            ),
            ("<a id=\"_r2-own.note-1\" href=\"#own.note-1\">1</a>", "<a id=_r1-2 href=#_n1>1</a>"),
            (
                "<a href=\"#_r1-own.note-1\" aria-labelledby=\"_b _r1-own.note-1 _a\">1.</a>",
                "<a href=#_r1 aria-labelledby=\"_b _r1 _a\">1.</a>",
            ),
            (
                "<a href=\"../../a/index.html#a.place-3\">1</a>",
                "<a href=\"../../a/index.html#_p3\">1</a>",
            ),
        ] {
            assert_eq!(short(long), name);
        }
        for other in [
            "<i id=\"other.note-1\"></i>",
            "<i id=\"own.noted-1\"></i>",
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
        let expected = "<a role=doc-noteref>1</a><a class=call>2</a>";
        assert_eq!(html(markup, "own", &mut styles).as_deref(), Some(expected));
    }

    #[test]
    fn ends_that_html_implies_are_left_out() {
        let short = |markup: &str| html(markup, "own", &mut Styles::default()).expect("markup");
        for (long, expected) in [
            (
                "<ul class=\"tight\">\n<li>A</li>\n<li>B\n<ul>\n<li>C</li>\n</ul></li>\n</ul>\n\n<p>D</p>",
                "<ul><li>A<li>B\n<ul><li>C</ul></ul><p>D</p>",
            ),
            ("<p>A</p>\n<p>B</p>\n<h2>C</h2>", "<p>A<p>B\n<h2>C</h2>"),
            ("<div>\n<p>A</p>\n</div>\n<p>B</p>", "<div><p>A</div><p>B</p>"),
            (
                "<table><thead><tr><th>A</th></tr></thead>\n<tbody>\n<tr><td>B</td></tr>\n</tbody>\n</table>",
                "<table><thead><tr><th>A<tbody><tr><td>B</table>",
            ),
            ("<dl><dt>A</dt><dd>B</dd></dl>", "<dl><dt>A<dd>B</dl>"),
            ("<pre><code>A\n\nB</code></pre>\n", "<pre><code>A\n\nB</code></pre>"),
            ("<p><i>A</i>\n<b>B</b></p>", "<p><i>A</i>\n<b>B</b></p>"),
        ] {
            assert_eq!(short(long), expected);
        }
        // Around these, the end of a paragraph is not implied.
        for same in ["<ins><p>A</p></ins>", "<p>A</p><i>B</i>", "<p>A</p>B", "<p>A</p>&amp;"] {
            assert_eq!(short(same), same);
        }
    }

    #[test]
    fn values_that_are_not_the_tools_own_keep_their_quotation_marks() {
        let short = |markup: &str| html(markup, "own", &mut Styles::default()).expect("markup");
        let own = "<a href=\"https://a.example/\" id=\"topic\" title=\"a\" class=\"a b\">1</a>";
        let moved = "<a class=\"a b\" href=\"https://a.example/\" id=\"topic\" title=\"a\">1</a>";
        assert_eq!(short(own), moved);
        let list =
            "<div role=\"group\" tabindex=\"0\" aria-labelledby=\"_l1\" aria-label=\"a\"></div>";
        let plain = "<div role=group tabindex=0 aria-labelledby=_l1 aria-label=\"a\"></div>";
        assert_eq!(short(list), plain);
    }

    #[test]
    fn frequent_styles_have_short_names() {
        for (style, name) in [("--longest: 12", "l12"), ("width: 33.3%", "w333")] {
            let markup = format!("<i style=\"{style}\"></i>");
            let out = html(&markup, "own", &mut Styles::default());
            assert_eq!(out, Some(format!("<i class={name}></i>")));
        }
        let other = html("<i style=\"width: 33%\"></i>", "own", &mut Styles::default());
        assert!(other.expect("markup").starts_with("<i class=s"));
    }

    #[test]
    fn markup_that_is_not_well_formed_is_refused() {
        assert_eq!(html("<p><b></p>", "own", &mut Styles::default()), None);
    }
}
