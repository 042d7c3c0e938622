//! Markdown in a block of code that is one only because its lines are indented.
//!
//! In: the text of such a block. Out: the first words in it that are marked as bold or as a link, which
//! nobody marks in code.

use std::ops::Range;

/// Where the first words marked as bold or as a link are.
pub(in crate::book::markdown) fn marked(code: &str) -> Option<Range<usize>> {
    let lines = code.split_inclusive('\n').scan(0, |at, line| {
        let start = *at;
        *at += line.len();
        Some((start, line))
    });
    let mut found = lines.filter_map(|(start, line)| {
        let own = bold(line).into_iter().chain(link(line)).min_by_key(|range| range.start)?;
        Some(start + own.start..start + own.end)
    });
    found.next()
}

/// `**words**`, apart from other letters and signs.
fn bold(line: &str) -> Option<Range<usize>> {
    let start = line.find("**")?;
    let inner = &line[start + 2..];
    let length = inner.find("**")?;
    let (words, after) = (&inner[..length], &inner[length + 2..]);
    let is_apart = !line[..start].ends_with(|c: char| !c.is_whitespace() && !"([".contains(c))
        && !after.starts_with(|c: char| c.is_alphanumeric() || "*_/=(".contains(c));
    let is_tight =
        words.starts_with(char::is_alphanumeric) && !words.ends_with(char::is_whitespace);
    (is_apart && is_tight).then_some(start..start + length + 4)
}

/// `[words](address)`, with an address that can only be one.
fn link(line: &str) -> Option<Range<usize>> {
    let middle = line.find("](")?;
    let start = line[..middle].rfind('[')?;
    let address = &line[middle + 2..];
    let length = address.find(')')?;
    let is_address = ["#", "http://", "https://", "mailto:", "../", "./"]
        .iter()
        .any(|opening| address.starts_with(opening) && address[..length].len() > opening.len());
    let is_apart = !line[..start].ends_with(|c: char| c.is_alphanumeric() || "_)]".contains(c));
    let has_words = line[start + 1..middle].starts_with(char::is_alphanumeric);
    (is_address && is_apart && has_words).then_some(start..middle + 2 + length + 1)
}

#[cfg(test)]
mod tests {
    use super::marked;

    #[test]
    fn marked_words_are_found_and_code_is_left_alone() {
        for (code, expected) in [
            ("**User steps**", Some("**User steps**")),
            ("so:\nSee [the page](#asking).", Some("[the page](#asking)")),
            ("See [it](https://example.org/) and **b**", Some("[it](https://example.org/)")),
            ("int main(int argc, char **argv, char **envp)", None),
            ("x = a**2 + b**2", None),
            ("f(**kwargs, **others)", None),
            ("/** words **/", None),
            ("handlers[name](#x)", None),
            ("table[0](value)", None),
            ("glob **/*.rs and **/x", None),
        ] {
            assert_eq!(marked(code).map(|range| &code[range]), expected, "{code}");
        }
    }
}
