//! Paths as people write them: with forward slashes, from the file that contains them.
//!
//! In: a path and the folder that it starts from. Out: the path from the project's root, without
//! `.` and `..`. Opens nothing.

use std::path::{Component, Path};

/// Whether a relative path consists of plain names only.
pub(crate) fn is_inside(relative: &str) -> bool {
    let path = Path::new(relative);
    !relative.is_empty()
        && !relative.contains(['\\', '\0'])
        && path.components().all(|component| matches!(component, Component::Normal(_)))
}

/// The path that `written` means in a file of `folder`, both below the project's root. `.` and `..`
/// are followed as far as they stay in the project; a path that leaves it, an absolute path and one
/// with backslashes are returned as they are, so that reading them is refused.
pub(crate) fn beside(folder: &str, written: &str) -> String {
    if written.starts_with('/') || written.contains('\\') {
        return written.to_owned();
    }
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in written.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                if parts.pop().is_none() {
                    return written.to_owned();
                }
            }
            name => parts.push(name),
        }
    }
    parts.join("/")
}

/// What keeps a text from being the path of a file in the project, and what to do; nothing if it has
/// the form of one. The first continues a sentence that starts with the path.
pub(crate) fn wrong_form(written: &str) -> Option<(&'static str, String)> {
    let copy = "copy the file into the project, and write its path from the file that names it: \
                `logo.svg`";
    let is_drive = |text: &str| {
        let mut signs = text.chars();
        signs.next().is_some_and(|c| c.is_ascii_alphabetic())
            && signs.next() == Some(':')
            && signs.next().is_some_and(|c| ['/', '\\'].contains(&c))
    };
    if written.contains("://") || written.starts_with("data:") {
        return Some(("is an address, and not the path of a file in the project", copy.to_owned()));
    }
    if written.starts_with(['/', '~']) || written.starts_with("\\\\") || is_drive(written) {
        let what = "leads out of the project: it starts at the top of a computer or a home folder";
        return Some((what, copy.to_owned()));
    }
    let forward = written.replace('\\', "/");
    (forward != written)
        .then(|| ("contains a backslash", format!("write it with forward slashes: `{forward}`")))
}

/// A path with its percent escapes decoded, as editors write names with spaces; nothing if it has
/// none, or they stand for no text.
pub(crate) fn decoded(path: &str) -> Option<String> {
    let bytes = path.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let digits = path.get(at + 1..at + 3).filter(|_| bytes[at] == b'%');
        match digits.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            Some(byte) => {
                out.push(byte);
                at += 3;
            }
            None => {
                out.push(bytes[at]);
                at += 1;
            }
        }
    }
    String::from_utf8(out).ok().filter(|decoded| decoded != path)
}

#[cfg(test)]
mod tests {
    use super::{beside, decoded};

    #[test]
    fn a_path_starts_from_its_folder_and_stays_in_the_project() {
        for (folder, written, meant) in [
            ("content/chapters", "../figures/a.svg", "content/figures/a.svg"),
            ("content/chapters", "./a.svg", "content/chapters/a.svg"),
            ("content/chapters", "../../assets//a.svg", "assets/a.svg"),
            ("content/chapters", "../../../a.svg", "../../../a.svg"),
            ("content/chapters", "../../../project/a.svg", "../../../project/a.svg"),
            ("content/chapters", "/etc/passwd", "/etc/passwd"),
            ("content/chapters", "..\\a.svg", "..\\a.svg"),
            ("", "a.svg", "a.svg"),
        ] {
            assert_eq!(beside(folder, written), meant, "{folder} {written}");
        }
    }

    #[test]
    fn percent_escapes_are_decoded_where_there_are_any() {
        assert_eq!(decoded("a%20b%C3%A9.svg").as_deref(), Some("a bé.svg"));
        for plain in ["a b.svg", "100%.svg", "a%2", "a%zz", "a%ff"] {
            assert_eq!(decoded(plain), None, "{plain}");
        }
    }
}
