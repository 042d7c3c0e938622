//! Comments and raw HTML.
//!
//! In: a piece of HTML that the parser found. Out: an author's note, which the checks read, or a
//! problem: all HTML but comments is refused.

use super::blocks::Reader;
use super::guard::unguard;
use crate::book::source::Comment;
use crate::ground::diagnostic::Code;
use crate::ground::source::Span;

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

    pub(crate) fn refuse_html(&mut self, html: &str, span: Span) {
        let tag: String = html.chars().take_while(|c| !c.is_whitespace() && *c != '>').collect();
        let tag = format!("{}>", unguard(&tag));
        let name = tag.trim_matches(['<', '>', '/']).to_ascii_lowercase();
        let hint = match name.as_str() {
            "br" => "for a line break, end the line with a backslash",
            "b" | "strong" => "write `**bold**`",
            "i" | "em" => "write `*emphasis*`",
            "a" => "write `[text](address)`, or `## Heading {#id}` for a target",
            "img" => "write `![what it shows](figures/name.svg)`",
            "div" | "section" | "aside" | "details" => "use a container: `::: note` … `:::`",
            "table" => "write a Markdown table",
            _ => "write Markdown; for a literal `<`, write `\\<` or put it in `` `code` ``",
        };
        let message = format!("raw HTML is not allowed: `{}`", tag.escape_debug());
        self.error(Code::RawHtml, span, message).hint = Some(hint.to_owned());
    }
}
