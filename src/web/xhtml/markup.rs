//! The one place that writes tags and escapes text.
//!
//! In: element and attribute names from the tool's code (`&'static str`), text and values from
//! anywhere. Out: well-formed XML. Text cannot open a tag, a value cannot leave its quotes, and open
//! elements are closed in order.

use crate::ground::direction::pieces;

/// A growing piece of XHTML.
#[derive(Debug, Default)]
pub(crate) struct Markup {
    out: String,
    open: Vec<&'static str>,
    /// The last tag still lacks its `>`, so attributes may follow.
    in_tag: bool,
}

/// Elements without content. All others get an end tag, because some reading systems parse XHTML as
/// HTML.
const VOID: [&str; 6] = ["br", "col", "hr", "img", "source", "wbr"];

impl Markup {
    /// Opens an element.
    pub(crate) fn open(&mut self, name: &'static str) -> &mut Self {
        self.end_tag();
        self.out.push('<');
        self.out.push_str(name);
        self.open.push(name);
        self.in_tag = true;
        self
    }

    /// Adds an attribute to the element just opened.
    pub(crate) fn attr(&mut self, name: &'static str, value: impl AsRef<str>) -> &mut Self {
        debug_assert!(self.in_tag, "attribute {name} after content");
        if self.in_tag {
            self.out.push(' ');
            self.out.push_str(name);
            self.out.push_str("=\"");
            escape(value.as_ref(), &mut self.out);
            self.out.push('"');
        }
        self
    }

    /// Adds an attribute if there is a value.
    pub(crate) fn attr_if(
        &mut self,
        name: &'static str,
        value: Option<impl AsRef<str>>,
    ) -> &mut Self {
        match value {
            Some(value) => self.attr(name, value),
            None => self,
        }
    }

    /// Adds text.
    pub(crate) fn text(&mut self, text: &str) -> &mut Self {
        self.end_tag();
        escape(text, &mut self.out);
        self
    }

    /// Adds text, in which words that read against its direction are set apart.
    pub(crate) fn directed(&mut self, text: &str, is_right_to_left: bool) -> &mut Self {
        for (piece, is_apart) in pieces(text, is_right_to_left) {
            if is_apart {
                let direction = if is_right_to_left { "ltr" } else { "rtl" };
                self.open("bdi").attr("dir", direction).text(piece).close();
            } else {
                self.text(piece);
            }
        }
        self
    }

    /// Adds text in which an address may break after its slashes. No character is added.
    pub(crate) fn breakable(&mut self, text: &str) -> &mut Self {
        if !text.contains("://") {
            return self.text(text);
        }
        for word in text.split_inclusive(char::is_whitespace) {
            if !word.contains("://") {
                self.text(word);
                continue;
            }
            let mut start = 0;
            let mut before = b'/';
            for (at, pair) in word.as_bytes().windows(2).enumerate() {
                // Not within or after the `//` that follows the scheme.
                if pair[0] == b'/' && pair[1] != b'/' && before != b'/' {
                    self.text(&word[start..=at]).open("wbr").close();
                    start = at + 1;
                }
                before = pair[0];
            }
            self.text(&word[start..]);
        }
        self
    }

    /// Closes the element opened last.
    pub(crate) fn close(&mut self) -> &mut Self {
        if let Some(name) = self.open.pop() {
            if self.in_tag && VOID.contains(&name) {
                self.out.push_str("/>");
                self.in_tag = false;
            } else {
                self.end_tag();
                self.out.push_str("</");
                self.out.push_str(name);
                self.out.push('>');
            }
        }
        self
    }

    /// A line break in the source, between blocks, where white space does not show.
    pub(crate) fn line(&mut self) -> &mut Self {
        self.end_tag();
        self.out.push('\n');
        self
    }

    /// Text that is not visible but is read out. Without style sheets it is visible.
    pub(crate) fn hidden(&mut self, text: &str) -> &mut Self {
        self.open("span").attr("class", "hidden").text(text).close()
    }

    /// The text, with every open element closed.
    pub(crate) fn finish(mut self) -> String {
        while !self.open.is_empty() {
            self.close();
        }
        self.out
    }

    fn end_tag(&mut self) {
        if self.in_tag {
            self.out.push('>');
            self.in_tag = false;
        }
    }
}

/// Adds `text` to `out` as XML character data that is also safe between double quotes.
/// Characters that XML 1.0 forbids become U+FFFD. A carriage return becomes a reference, because a
/// parser would turn it into a line feed.
pub(crate) fn escape(text: &str, out: &mut String) {
    let mut kept = 0;
    for (at, character) in text.char_indices() {
        let replacement = match character {
            '&' => "&amp;",
            '<' => "&lt;",
            '>' => "&gt;",
            '"' => "&quot;",
            '\r' => "&#13;",
            '\t' | '\n' => continue,
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => "\u{fffd}",
            _ => continue,
        };
        out.push_str(&text[kept..at]);
        out.push_str(replacement);
        kept = at + character.len_utf8();
    }
    out.push_str(&text[kept..]);
}

/// `text` as [`escape`] writes it.
pub(crate) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    escape(text, &mut out);
    out
}

#[cfg(test)]
mod tests {
    use super::Markup;

    #[test]
    fn addresses_break_after_the_slashes_of_their_path() {
        let mut markup = Markup::default();
        markup.breakable("a/b <https://é.org/x/y//z> c/d");
        let expected = "a/b &lt;https://é.org/<wbr/>x/<wbr/>y//z&gt; c/d";
        assert_eq!(markup.finish(), expected);
    }

    #[test]
    fn what_is_open_is_closed_and_only_void_elements_stand_alone() {
        let mut markup = Markup::default();
        markup.open("p").open("br").close().open("span").close().text("a").open("b");
        assert_eq!(markup.finish(), "<p><br/><span></span>a<b></b></p>");
    }
}
