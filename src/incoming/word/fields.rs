//! Fields of a Word file: words that Word works out (ECMA-376-1, 17.16).
//!
//! In: the instruction of a field. Out: what becomes of its result. Nothing is worked out, run or
//! fetched.

/// What becomes of the result of a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Meaning {
    /// It is text.
    Words,
    /// It is text that leads somewhere.
    Link(String),
    /// It is left out, for a reason.
    Dropped(&'static str),
    /// It is text, and a person should know what it was.
    Told(&'static str),
    /// A box to tick.
    Tick,
}

/// The words of an instruction; those in quotation marks are one.
fn words(instruction: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut rest = instruction.trim();
    while let Some(first) = rest.chars().next() {
        let (word, after) = match first {
            '"' | '“' | '”' => {
                let inner = &rest[first.len_utf8()..];
                let end = inner.find(['"', '”']).unwrap_or(inner.len());
                let after = &inner[end..];
                let mark = after.chars().next().map_or(0, char::len_utf8);
                (&inner[..end], &after[mark..])
            }
            _ => {
                let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
                rest.split_at(end)
            }
        };
        words.push(word.to_owned());
        rest = after.trim_start();
    }
    words
}

pub(super) fn meaning(instruction: &str) -> Meaning {
    let words = words(instruction);
    let name = words.first().map(|name| name.to_ascii_uppercase()).unwrap_or_default();
    let argument = words.get(1).filter(|word| !word.starts_with('\\'));
    let switch = |name: &str| {
        words
            .iter()
            .position(|word| word.eq_ignore_ascii_case(name))
            .and_then(|at| words.get(at + 1))
    };
    match name.as_str() {
        "HYPERLINK" => match (argument, switch("\\l")) {
            (Some(address), Some(place)) if !address.is_empty() => {
                Meaning::Link(format!("{address}#{place}"))
            }
            (Some(address), _) if !address.is_empty() => Meaning::Link(address.clone()),
            (_, Some(place)) => Meaning::Link(format!("#{place}")),
            _ => Meaning::Words,
        },
        "REF" | "NOTEREF" | "PAGEREF" => {
            let is_link = words.iter().any(|word| word.eq_ignore_ascii_case("\\h"));
            match argument.filter(|_| is_link || name == "PAGEREF") {
                Some(_) if name == "PAGEREF" => Meaning::Told(
                    "a reference to a page: write a link in its place, because page numbers differ \
                     between editions",
                ),
                Some(place) => Meaning::Link(format!("#{place}")),
                None => Meaning::Words,
            }
        }
        "TOC" => Meaning::Dropped("a table of contents, which the book makes itself"),
        "INDEX" => Meaning::Dropped("an index, which the book makes itself"),
        "TOA" => Meaning::Dropped("a table of authorities, which the book makes itself"),
        "XE" | "TA" | "TC" | "RD" => {
            Meaning::Dropped("entries for an index: mark them as `[words](index:)`")
        }
        "FORMCHECKBOX" => Meaning::Tick,
        "FORMTEXT" | "FORMDROPDOWN" => Meaning::Told("a field of a form, which became text"),
        "MERGEFIELD" | "ASK" | "FILLIN" | "IF" | "DOCVARIABLE" | "DATABASE" => {
            Meaning::Told("a field that a program filled in")
        }
        "DATE" | "TIME" | "CREATEDATE" | "SAVEDATE" | "PRINTDATE" | "AUTHOR" | "FILENAME"
        | "DOCPROPERTY" | "NUMPAGES" | "PAGE" | "SECTIONPAGES" => {
            Meaning::Told("a date, a number or a name that a program filled in")
        }
        "INCLUDETEXT" | "INCLUDEPICTURE" | "LINK" | "DDE" | "DDEAUTO" | "IMPORT" | "EMBED" => {
            Meaning::Told(
                "a link to another file, which was not opened: its last result became text",
            )
        }
        "MACROBUTTON" => Meaning::Told("a button for a macro, which was not run"),
        "EQ" => Meaning::Told("a formula in the notation of old versions of Word"),
        _ => Meaning::Words,
    }
}

#[cfg(test)]
mod tests {
    use super::{Meaning, meaning};

    #[test]
    fn instructions_are_read_as_word_writes_them() {
        for (instruction, expected) in [
            (" HYPERLINK \"https://a.org/x y\" ", Meaning::Link("https://a.org/x y".to_owned())),
            ("HYPERLINK \\l \"_Toc1\" \\h", Meaning::Link("#_Toc1".to_owned())),
            ("HYPERLINK \"a.docx\" \\l \"b\"", Meaning::Link("a.docx#b".to_owned())),
            (" REF _Ref12 \\r \\h ", Meaning::Link("#_Ref12".to_owned())),
            ("REF name", Meaning::Words),
            ("SEQ Figure \\* ARABIC", Meaning::Words),
            ("", Meaning::Words),
            ("\"", Meaning::Words),
        ] {
            assert_eq!(meaning(instruction), expected, "{instruction}");
        }
        assert!(matches!(meaning("TOC \\o \"1-3\""), Meaning::Dropped(_)));
        assert!(matches!(meaning("DDEAUTO c:\\\\cmd.exe"), Meaning::Told(_)));
    }
}
