//! Where links lead that only a testimony has: `[name]: https://…`, which is written outside it.
//!
//! In: a Markdown text and the parts of it that go. Out: the definitions that nothing else uses, which go
//! as well. Pure.

use super::parts::Part;
use std::ops::Range;

/// A definition in a text, with its line break.
struct Definition {
    /// As it is compared.
    name: String,
    place: Range<usize>,
}

/// The parts with definitions that only the text in `gone` uses.
pub(super) fn used_only_in(text: &str, gone: &[Part]) -> Vec<Part> {
    let is_gone = |at: usize| gone.iter().any(|part| (part.start..part.end).contains(&at));
    let all = definitions(text);
    let (mut inside, mut outside) = (String::new(), String::new());
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let is_definition = all.iter().any(|own| own.place.contains(&at));
        match (is_gone(at) || is_gone(at + line.trim_end().len()), is_definition) {
            (true, _) => inside.push_str(line),
            (false, true) => {}
            (false, false) => outside.push_str(line),
        }
        at += line.len();
    }
    let (inside, outside) = (folded(&inside), folded(&outside));
    let own = all.into_iter().filter(|own| !is_gone(own.place.start)).filter(|own| {
        let name = format!("[{}]", own.name);
        inside.contains(&name) && !outside.contains(&name)
    });
    own.map(|own| Part { start: own.place.start, end: own.place.end, text: String::new() })
        .collect()
}

/// Every definition of a link in a text.
fn definitions(text: &str) -> Vec<Definition> {
    let mut found: Vec<Definition> = Vec::new();
    let mut fence: Option<&str> = None;
    // Whether a definition may start: none does within a paragraph.
    let mut is_free = true;
    // Whether the line before is the name of a definition, whose address follows.
    let mut is_open = false;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let start = at;
        at += line.len();
        let bare = line.trim_start_matches([' ', '\t', '>']).trim_end();
        if let Some(sign) = fence {
            if bare.starts_with(sign) {
                fence = None;
            }
            continue;
        }
        if let Some(sign) = ["```", "~~~"].into_iter().find(|sign| bare.starts_with(sign)) {
            (fence, is_free, is_open) = (Some(sign), true, false);
            continue;
        }
        if is_open {
            is_open = false;
            if let Some(own) = found.last_mut().filter(|_| !bare.is_empty()) {
                own.place.end = at;
            } else {
                found.pop();
            }
            is_free = true;
            continue;
        }
        match named(bare).filter(|_| is_free) {
            Some((name, address)) => {
                found.push(Definition { name: folded(name), place: start..at });
                is_open = address.is_empty();
            }
            None => is_free = bare.is_empty() || bare.starts_with(":::") || bare.starts_with('#'),
        }
    }
    if is_open {
        found.pop();
    }
    found
}

/// The name that a line defines, and what follows it. Notes are defined in their own way.
fn named(line: &str) -> Option<(&str, &str)> {
    let (name, rest) = line.strip_prefix('[')?.split_once("]:")?;
    let is_name = !name.trim().is_empty() && !name.starts_with('^') && !name.contains(['[', ']']);
    is_name.then_some((name, rest.trim()))
}

/// A text as names are compared in it: in small letters, with single spaces, and none inside brackets.
fn folded(text: &str) -> String {
    let words: Vec<&str> = text.split(|c: char| c.is_whitespace() || c == '>').collect();
    let words: Vec<&str> = words.into_iter().filter(|word| !word.is_empty()).collect();
    words.join(" ").to_lowercase().replace("[ ", "[").replace(" ]", "]")
}

#[cfg(test)]
mod tests {
    use super::super::parts::put_together;
    use super::*;

    /// The text without the part between the bars, and without what only that part uses.
    fn left(text: &str) -> String {
        let (start, rest) = (text.find('|').expect("a bar"), text.rfind('|').expect("a bar"));
        let text = text.replace('|', "");
        let mut parts = vec![Part { start, end: rest - 1, text: "-".to_owned() }];
        parts.extend(used_only_in(&text, &parts));
        put_together(&text, &parts)
    }

    #[test]
    fn what_only_the_part_uses_goes() {
        let text = "|See [a][One  name], [two] and [Three][].|\n\n[one\nname]\n\n[one name]: \
                    https://a.example/\n[TWO]:\n  <https://b.example/>\n[three]: https://c.example/\n";
        assert_eq!(left(text), "-\n\n[one\nname]\n\n[one name]: https://a.example/\n");
    }

    #[test]
    fn what_is_no_definition_stays() {
        let text = "|See [a], [^n] and [b].|\n\n[a]: https://a.example/\n[^n]: A note.\n\nText,\n[b]: \
                    here.\n\n```\n[b]: code\n```\n";
        assert_eq!(left(text), "-\n\n[^n]: A note.\n\nText,\n[b]: here.\n\n```\n[b]: code\n```\n");
    }
}
