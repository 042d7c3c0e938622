//! Colons in the opening lines of containers, which the parser does not allow.
//!
//! In: Markdown. Out: the same with those colons hidden, and a way to bring them back.

/// Replaces a colon in the opening line of a container while the parser reads it: the parser
/// allows none there, and titles often have one. It is one byte long, as a colon is, so that
/// columns stay right, and it is refused in authors' text.
const COLON: char = '\u{1}';

/// Hides the colons that follow the name of a container in its first line.
pub(super) fn guard_colons(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        let opening = line.trim_start_matches([' ', '\t', '>']);
        let colons = opening.len() - opening.trim_start_matches(':').len();
        if colons >= 3 {
            let keep = line.len() - opening.len() + colons;
            out.push_str(&line[..keep]);
            out.extend(line[keep..].chars().map(|c| if c == ':' { COLON } else { c }));
        } else {
            out.push_str(line);
        }
    }
    out
}

/// Undoes `guard_colons` in text that the parser returns.
pub(super) fn unguard(text: &str) -> String {
    text.replace(COLON, ":")
}
