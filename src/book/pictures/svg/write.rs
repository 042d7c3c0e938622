//! Writes attributes and text.
//!
//! In: names from the lists of `allowed`, and any text. Out: markup in which the text is only text.

pub(super) fn attribute(out: &mut String, name: &str, value: &str) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    escape(out, value, true);
    out.push('"');
}

pub(super) fn escape(out: &mut String, text: &str, is_value: bool) {
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' if is_value => out.push_str("&quot;"),
            // A parser turns these into spaces in a value, and a carriage return into a new line.
            '\n' | '\t' if is_value => out.push(' '),
            '\r' => out.push_str("&#13;"),
            character => out.push(character),
        }
    }
}
