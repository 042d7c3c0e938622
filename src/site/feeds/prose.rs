//! Short texts for feeds and messages, before they have a form.
//!
//! In: headings, paragraphs and lists of words from anywhere. Out: HTML, in which none of these words
//! can become markup, and plain text in lines that fit an email program; both say the same.

use crate::ground::language::Language;
use crate::ground::words::wrap;
use crate::web::xhtml::Markup;

/// The columns of a line of plain text.
const COLUMNS: usize = 72;

/// Words that look and behave alike.
#[derive(Debug, Clone, Default)]
pub(super) struct Span {
    pub(super) words: String,
    pub(super) is_strong: bool,
    /// Where the words lead.
    pub(super) address: Option<String>,
    /// Their language, if it is not that of the text around them.
    pub(super) language: Option<Language>,
}

impl Span {
    pub(super) fn plain(words: impl Into<String>) -> Self {
        Self { words: words.into(), ..Self::default() }
    }

    pub(super) fn strong(words: impl Into<String>) -> Self {
        Self { is_strong: true, ..Self::plain(words) }
    }

    pub(super) fn link(words: impl Into<String>, address: Option<String>) -> Self {
        Self { address, ..Self::plain(words) }
    }

    pub(super) fn in_language(self, language: Option<&Language>) -> Self {
        Self { language: language.cloned(), ..self }
    }
}

/// A piece of a text.
#[derive(Debug, Clone)]
pub(super) enum Part {
    Heading(String),
    Paragraph(Vec<Span>),
    List(Vec<Vec<Span>>),
}

impl Part {
    pub(super) fn sentence(words: impl Into<String>) -> Self {
        Self::Paragraph(vec![Span::plain(words)])
    }
}

/// A text as HTML that is also XHTML.
pub(super) fn html(parts: &[Part], language: &Language) -> String {
    let mut out = Markup::default();
    write(parts, language, &mut out);
    out.finish()
}

/// Adds a text as an element.
pub(super) fn write(parts: &[Part], language: &Language, out: &mut Markup) {
    let is_right_to_left = language.is_right_to_left();
    out.open("div").attr("lang", language.tag());
    out.attr_if("dir", is_right_to_left.then_some("rtl")).line();
    for part in parts {
        match part {
            Part::Heading(words) => {
                out.open("h2").directed(words, is_right_to_left).close().line();
            }
            Part::Paragraph(spans) => {
                out.open("p");
                write_spans(spans, is_right_to_left, out);
                out.close().line();
            }
            Part::List(items) => {
                out.open("ul").line();
                for spans in items {
                    out.open("li");
                    write_spans(spans, is_right_to_left, out);
                    out.close().line();
                }
                out.close().line();
            }
        }
    }
    out.close();
}

fn write_spans(spans: &[Span], is_right_to_left: bool, out: &mut Markup) {
    for span in spans {
        let mut direction = is_right_to_left;
        if let Some(language) = &span.language {
            direction = language.is_right_to_left();
            out.open("span").attr("lang", language.tag());
            out.attr("dir", if direction { "rtl" } else { "ltr" });
        }
        if span.is_strong {
            out.open("strong");
        }
        if let Some(address) = &span.address {
            out.open("a").attr("href", address);
        }
        out.directed(&span.words, direction);
        let opened = [span.address.is_some(), span.is_strong, span.language.is_some()];
        for _ in opened.into_iter().filter(|is_open| *is_open) {
            out.close();
        }
    }
}

/// A text in lines of at most 72 characters. An address has a line of its own, which makes it a link
/// in every email program.
pub(super) fn plain(parts: &[Part]) -> String {
    let mut out = String::new();
    for part in parts {
        if !out.is_empty() {
            out.push('\n');
        }
        match part {
            Part::Heading(words) => add_wrapped(&words.to_uppercase(), "", "", &mut out),
            Part::Paragraph(spans) => add_spans(spans, "", "", &mut out),
            Part::List(items) => {
                for spans in items {
                    add_spans(spans, "- ", "  ", &mut out);
                }
            }
        }
    }
    out
}

fn add_spans(spans: &[Span], first: &str, others: &str, out: &mut String) {
    let words: String = spans.iter().map(|span| span.words.as_str()).collect();
    add_wrapped(&words, first, others, out);
    for address in spans.iter().filter_map(|span| span.address.as_ref()) {
        out.push_str(others);
        out.push_str(address);
        out.push('\n');
    }
}

fn add_wrapped(words: &str, first: &str, others: &str, out: &mut String) {
    for line in wrap(words, COLUMNS, first, others) {
        out.push_str(line.trim_end());
        out.push('\n');
    }
}

#[cfg(test)]
mod tests {
    use super::{Part, Span, html, plain};
    use crate::ground::language::Language;

    #[test]
    fn no_words_become_markup() {
        let parts = [
            Part::Heading("<b> & \"c\"".to_owned()),
            Part::Paragraph(vec![Span::link(
                "<script>",
                Some("https://a.example/\"><x".to_owned()),
            )]),
        ];
        let text = html(&parts, &Language::parse("en-GB").expect("a tag"));
        assert!(text.starts_with("<div lang=\"en-GB\">"), "{text}");
        assert!(!text.contains("<b>") && !text.contains("<script>"), "{text}");
        assert!(text.contains("href=\"https://a.example/&quot;&gt;&lt;x\""), "{text}");
    }

    #[test]
    fn words_in_another_language_keep_their_direction() {
        let english = Language::parse("en").expect("a tag");
        let parts = [Part::List(vec![vec![Span::strong("Asking").in_language(Some(&english))]])];
        let text = html(&parts, &Language::parse("ar").expect("a tag"));
        assert!(text.starts_with("<div lang=\"ar\" dir=\"rtl\">"), "{text}");
        assert!(
            text.contains("<span lang=\"en\" dir=\"ltr\"><strong>Asking</strong></span>"),
            "{text}"
        );
    }

    #[test]
    fn an_address_has_a_line_of_its_own() {
        let spans =
            vec![Span::plain("See "), Span::link("this", Some("https://a.example/b".to_owned()))];
        assert_eq!(plain(&[Part::Paragraph(spans)]), "See this\nhttps://a.example/b\n");
    }
}
