//! Comments and raw HTML.
//!
//! In: a piece of HTML that the parser found. Out: an author's note, which the checks read, or a
//! problem: all HTML but comments is refused.

use super::blocks::{Node, Place, Reader};
use super::guard::unguard;
use crate::book::source::Comment;
use crate::ground::diagnostic::Code;
use crate::ground::source::Span;
use comrak::nodes::NodeValue;

impl Reader<'_> {
    /// Keeps comments and refuses all other HTML.
    pub(super) fn html(&mut self, literal: &str, span: Span) {
        let mut rest = literal.trim();
        while let Some(comment) = rest.strip_prefix("<!--") {
            match comment.split_once("-->") {
                Some((text, after)) => {
                    self.comment(text, span);
                    rest = after.trim_start();
                }
                None => {
                    self.error(Code::RawHtml, span, "this comment is never closed").hint =
                        Some("close it with `-->`".to_owned());
                    return;
                }
            }
        }
        if rest.is_empty() {
            return;
        }
        let after_comment = literal.trim_start().starts_with("<!--") && !rest.starts_with('<');
        if after_comment {
            self.error(Code::RawHtml, span, "text on the last line of a comment would be lost")
                .hint = Some("leave an empty line after the comment".to_owned());
        } else {
            self.refuse_html(rest, span);
        }
    }

    /// Keeps an author's note. The block that follows it is found later.
    pub(crate) fn comment(&mut self, text: &str, span: Span) {
        let text = unguard(text).split_whitespace().collect::<Vec<_>>().join(" ");
        self.comments.push(Comment { span, text, block: None });
    }

    /// Reports a tag in running text, with what to write in place of it and the words that it
    /// encloses. Its closing tag needs no message of its own.
    pub(super) fn refuse_inline_html<'a>(&mut self, node: Node<'a>, html: &str, span: Span) {
        if self.closing_tags.contains(&span) {
            return;
        }
        let closing = format!("</{}>", tag_name(html));
        let end = node.following_siblings().skip(1).find_map(|sibling| {
            let data = sibling.data.borrow();
            match &data.value {
                NodeValue::HtmlInline(tag) if tag.eq_ignore_ascii_case(&closing) => {
                    Some(self.span(data.sourcepos))
                }
                _ => None,
            }
        });
        self.closing_tags.extend(end);
        let words = end.map(|end| {
            let (start, end) = (span.end as usize, end.start as usize);
            unguard(self.source.text.get(start..end).unwrap_or("").trim())
        });
        self.report_html(html, words.as_deref(), span);
    }

    /// Reports a block of raw HTML. If its closing tag is in a block of its own, that one needs no
    /// message.
    fn refuse_html(&mut self, html: &str, span: Span) {
        let name = tag_name(html);
        if html.starts_with("</")
            && let Some(at) = self.open_tags.iter().rposition(|open| *open == name)
        {
            self.open_tags.truncate(at);
            return;
        }
        let end = html.find('>').map_or(html.len(), |end| end + 1);
        let closing = format!("</{name}>");
        if !html[end..].contains(&closing) {
            self.open_tags.push(name);
        }
        let after = html[end..].split_once(&closing).filter(|(_, after)| after.trim().is_empty());
        self.report_html(html, after.map(|(words, _)| words.trim()), span);
    }

    fn report_html(&mut self, html: &str, words: Option<&str>, span: Span) {
        let tag: String = html.chars().take_while(|c| !c.is_whitespace() && *c != '>').collect();
        let message = format!("raw HTML is not allowed: `{}>`", unguard(&tag).escape_debug());
        let hint = instead(html, words, self.place);
        self.error(Code::RawHtml, span, message).hint = Some(hint);
    }
}

/// The name of a tag in small letters.
fn tag_name(html: &str) -> String {
    let name = html.trim_start_matches(['<', '/']);
    let end = name.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap_or(name.len());
    name[..end].to_ascii_lowercase()
}

/// The value of an attribute of a tag.
fn attribute<'h>(html: &'h str, name: &str) -> Option<&'h str> {
    let tag = &html[..html.find('>').unwrap_or(html.len())];
    let (_, value) = tag.split_once(&format!(" {name}="))?;
    match value.chars().next()? {
        quote @ ('"' | '\'') => value[1..].split(quote).next(),
        _ => value.split(|c: char| c.is_whitespace() || c == '>').next(),
    }
    .filter(|value| !value.is_empty())
}

/// What to write in place of a tag. `words` are those that it encloses.
fn instead(html: &str, words: Option<&str>, place: Place) -> String {
    let is_short = |words: &&str| {
        !words.is_empty() && words.chars().count() <= 60 && !words.contains(['<', '\n', '`'])
    };
    let words = words.filter(is_short);
    let around = |before: &str, after: &str, example: &str| {
        format!("write `{before}{}{after}`", words.unwrap_or(example))
    };
    let raised = |sign: &str, example: &str| {
        // A space would end the mark.
        let words = words.unwrap_or(example).split_whitespace().collect::<Vec<_>>();
        format!("write `{sign}{}{sign}`", words.join("\u{a0}"))
    };
    match tag_name(html).as_str() {
        "br" => match place {
            Place::Text => "for a line break, end the line with a backslash".to_owned(),
            Place::Heading => "a heading is one line: write a shorter one".to_owned(),
            Place::Cell => "a cell of this table is one line: write the table in `::: table` as a \
                            list of rows, each a list of cells, which may have several lines"
                .to_owned(),
        },
        "ul" | "ol" | "li" | "p" if place == Place::Cell => {
            "a cell of this table is one line: write the table in `::: table` as a list of rows, \
             each a list of cells, which may have lists and paragraphs"
                .to_owned()
        }
        "sup" => raised("^", "2"),
        "sub" => raised("~", "2"),
        "kbd" => around("[", "]{.key}", "Ctrl"),
        "abbr" | "acronym" => {
            let meaning = attribute(html, "title").unwrap_or("…");
            around("[", &format!("]{{abbr=\"{meaning}\"}}"), "HTML")
        }
        "span" | "i" | "em" | "q" | "cite" | "bdi" | "bdo" if attribute(html, "lang").is_some() => {
            let language = attribute(html, "lang").unwrap_or("fr");
            around("[", &format!("]{{lang=\"{language}\"}}"), "mots")
        }
        "div" | "p" | "section" | "blockquote" if attribute(html, "lang").is_some() => {
            let language = attribute(html, "lang").unwrap_or("fr");
            format!("use a container: `::: lang {{tag=\"{language}\"}}` … `:::`")
        }
        "b" | "strong" => around("**", "**", "bold"),
        "i" | "em" | "cite" | "dfn" | "var" => around("*", "*", "emphasis"),
        "s" | "strike" | "del" => around("~~", "~~", "struck out"),
        "code" | "tt" | "samp" => around("`` ", " ``", "code"),
        "q" => around("\"", "\"", "words"),
        "u" | "ins" | "mark" | "small" | "big" | "font" | "span" | "center" => {
            "remove the tag: looks belong to the layout; for emphasis write `*words*`".to_owned()
        }
        "a" => match attribute(html, "href") {
            Some(address) => around("[", &format!("]({address})"), "text"),
            None => "write `[text](address)`, or `## Heading {#id}` for a target".to_owned(),
        },
        "img" => format!(
            "write `![{}]({})`",
            attribute(html, "alt").unwrap_or("what it shows"),
            attribute(html, "src").unwrap_or("figures/name.svg")
        ),
        "hr" => "write `***` on a line of its own".to_owned(),
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => around("## ", "", "Heading"),
        "p" => "leave an empty line between paragraphs".to_owned(),
        "ul" | "ol" | "li" | "dl" | "dt" | "dd" => {
            "write a list: `- item`, `1. item`, or a term and `: details`".to_owned()
        }
        "blockquote" => "write `> ` before each line".to_owned(),
        "pre" => "put the lines between two lines of three backticks".to_owned(),
        "figure" | "figcaption" => "use a container: `::: figure` … `:::`".to_owned(),
        "div" | "section" | "aside" | "details" | "summary" => {
            "use a container: `::: note` … `:::`".to_owned()
        }
        "table" | "thead" | "tbody" | "tr" | "td" | "th" => "write a Markdown table".to_owned(),
        _ => "write Markdown; for a literal `<`, write `\\<` or put it in `` `code` ``".to_owned(),
    }
}
