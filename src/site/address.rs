//! Where the pages of a site are.
//!
//! In: the paths of two files of a site, from its root. Out: a link from one to the other that also
//! works from disk, and absolute addresses. A path once published is never used for anything else.

use crate::ground::digest;

/// The page of every folder.
pub(super) const PAGE: &str = "index.html";

/// The page of a folder; the front page for an empty name.
pub(super) fn page(folder: &str) -> String {
    if folder.is_empty() { PAGE.to_owned() } else { format!("{folder}/{PAGE}") }
}

/// A link from one file of a site to another, which may have a fragment.
pub(super) fn relative(from: &str, to: &str) -> String {
    let (to, fragment) = match to.split_once('#') {
        Some((to, fragment)) => (to, format!("#{fragment}")),
        None => (to, String::new()),
    };
    if from == to && !fragment.is_empty() {
        return fragment;
    }
    let folder = |path: &str| -> Vec<String> {
        let mut parts: Vec<String> = path.split('/').map(str::to_owned).collect();
        parts.pop();
        parts
    };
    let (from, to_folder) = (folder(from), folder(to));
    let shared = from.iter().zip(&to_folder).take_while(|(one, other)| one == other).count();
    let mut link = "../".repeat(from.len() - shared);
    for part in &to_folder[shared..] {
        link.push_str(part);
        link.push('/');
    }
    link.push_str(to.rsplit('/').next().unwrap_or(to));
    format!("{link}{fragment}")
}

/// The absolute address of a file: the address of a folder is that of its page.
pub(super) fn absolute(base: &str, path: &str) -> String {
    let (path, fragment) = path.split_once('#').map_or((path, None), |(p, f)| (p, Some(f)));
    let short = match path {
        PAGE => "",
        path => path.strip_suffix(PAGE).filter(|rest| rest.ends_with('/')).unwrap_or(path),
    };
    match fragment {
        Some(fragment) => format!("{base}{short}#{fragment}"),
        None => format!("{base}{short}"),
    }
}

/// A file name that changes with the file's bytes, so that it can be kept for ever.
pub(super) fn hashed(stem: &str, bytes: &[u8], ending: &str) -> String {
    let digest = digest::sha256(bytes);
    format!("assets/{stem}.{}.{ending}", &digest[..10])
}

#[cfg(test)]
mod tests {
    use super::{absolute, page, relative};

    #[test]
    fn links_lead_from_any_folder_to_any_other() {
        assert_eq!(relative("index.html", "evisas/index.html"), "evisas/index.html");
        assert_eq!(relative("evisas/index.html", "index.html"), "../index.html");
        assert_eq!(relative("a/b/index.html", "a/c/index.html#d"), "../c/index.html#d");
        assert_eq!(relative("a/index.html", "a/index.html#d"), "#d");
        assert_eq!(relative("a/index.html", "a/index.html"), "index.html");
        assert_eq!(relative("index.html", "assets/site.css"), "assets/site.css");
    }

    #[test]
    fn the_address_of_a_folder_is_short() {
        assert_eq!(absolute("https://a.example/", "index.html"), "https://a.example/");
        assert_eq!(absolute("https://a.example/", "b/index.html#c"), "https://a.example/b/#c");
        assert_eq!(absolute("https://a.example/", "b/c.pdf"), "https://a.example/b/c.pdf");
        assert_eq!(page(""), "index.html");
        assert_eq!(page("a/b"), "a/b/index.html");
    }
}
