//! The shell of every web page that the tool writes: release notes, pages that say whether a copy
//! is current, comparisons.
//!
//! In: a page's language, title and style, and markup for its parts. Out: one HTML document that
//! works on a telephone, with a keyboard and with a screen reader. It runs no script and loads
//! nothing. Knows nothing of what a page says.

use super::xhtml::escaped;
use crate::ground::language::Language;

/// The style that all pages share.
const STYLE: &str = include_str!("shell.css");

/// A page. All parts but the language and the title are markup.
#[derive(Debug, Default)]
pub(crate) struct WebPage<'a> {
    pub(crate) language: &'a str,
    pub(crate) title: &'a str,
    /// Style rules of this kind of page.
    pub(crate) style: &'a str,
    /// What comes before the main part; none if empty.
    pub(crate) header: &'a str,
    /// A link past a long header, in words; none if empty.
    pub(crate) skip: &'a str,
    pub(crate) main: &'a str,
    /// What comes after the main part; none if empty.
    pub(crate) footer: &'a str,
}

impl WebPage<'_> {
    /// The document.
    pub(crate) fn html(&self) -> String {
        let mut out = format!(
            "<!DOCTYPE html>\n<html lang=\"{}\"{}>\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <title>{}</title>\n<style>\n{STYLE}{}</style>\n</head>\n<body>\n",
            escaped(self.language),
            direction(self.language),
            escaped(self.title),
            self.style
        );
        if !self.skip.is_empty() {
            out.push_str(&format!("<a class=\"skip\" href=\"#main\">{}</a>\n", escaped(self.skip)));
        }
        if !self.header.is_empty() {
            out.push_str(&format!("<header>\n{}</header>\n", self.header));
        }
        out.push_str(&format!("<main id=\"main\">\n{}</main>\n", self.main));
        if !self.footer.is_empty() {
            out.push_str(&format!("<footer>\n{}</footer>\n", self.footer));
        }
        out.push_str("</body>\n</html>\n");
        out
    }
}

/// The attribute for a part in a language, if it runs in another direction than the text around it.
pub(crate) fn direction_beside(language: &str, around: &Language) -> &'static str {
    let is_right_to_left = Language::parse(language).is_some_and(|own| own.is_right_to_left());
    match (is_right_to_left, around.is_right_to_left()) {
        (true, false) => " dir=\"rtl\"",
        (false, true) => " dir=\"ltr\"",
        _ => "",
    }
}

/// The attribute for a language that is written from right to left.
fn direction(language: &str) -> &'static str {
    match Language::parse(language).is_some_and(|language| language.is_right_to_left()) {
        true => " dir=\"rtl\"",
        false => "",
    }
}

#[cfg(test)]
mod tests {
    use super::WebPage;

    #[test]
    fn a_page_has_the_parts_that_it_is_given() {
        let page =
            WebPage { language: "en\"", title: "A < B", main: "<p>C</p>\n", ..WebPage::default() };
        let html = page.html();
        assert!(html.starts_with("<!DOCTYPE html>\n<html lang=\"en&quot;\">\n"), "{html}");
        assert!(html.contains("<title>A &lt; B</title>"), "{html}");
        let end = "<body>\n<main id=\"main\">\n<p>C</p>\n</main>\n</body>\n</html>\n";
        assert!(html.ends_with(end), "{html}");
        let page = WebPage { skip: "Skip", header: "<h1>D</h1>\n", footer: "<p>E</p>\n", ..page };
        let html = page.html();
        let order =
            ["href=\"#main\">Skip", "<header>\n<h1>", "<main id=\"main\">", "<footer>\n<p>"];
        let places = order.map(|part| html.find(part).expect(part));
        assert!(places.is_sorted(), "{html}");
        assert!(!html.contains("dir="), "{html}");
        let arabic = WebPage { language: "ar", ..WebPage::default() }.html();
        assert!(arabic.contains("<html lang=\"ar\" dir=\"rtl\">"), "{arabic}");
        for resource in ["<script", "<link", "url(", "@import", "src=", "http"] {
            assert!(!html.contains(resource), "{resource}");
        }
    }
}
