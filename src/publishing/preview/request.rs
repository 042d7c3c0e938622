//! What a request asks for, and whether it may.
//!
//! In: a request. Out: the path in the site that it means; and whether it was meant for this preview.
//! A page of any other site can make a name of its own lead to this machine (DNS rebinding), and then
//! read what is served here, unless the name is checked. Opens nothing.

use crate::ground::files::decoded;
use axum::http::Request;
use axum::http::header::HOST;

/// The names of this machine to itself.
const OWN: [&str; 3] = ["localhost", "127.0.0.1", "[::1]"];

/// The port that an address without one means.
const USUAL: u16 = 80;

/// Whether a request names this machine and this port, once in its `Host` field and, if it has one, in
/// its whole address.
pub(super) fn is_for<B>(request: &Request<B>, port: u16) -> bool {
    let mut hosts = request.headers().get_all(HOST).iter();
    let (Some(host), None) = (hosts.next(), hosts.next()) else { return false };
    let is_own = |text: &str| is_own(text, port);
    host.to_str().is_ok_and(is_own)
        && request.uri().authority().is_none_or(|authority| is_own(authority.as_str()))
}

fn is_own(host: &str, port: u16) -> bool {
    OWN.iter().any(|own| {
        let Some(start) = host.get(..own.len()) else { return false };
        let rest = &host[own.len()..];
        start.eq_ignore_ascii_case(own)
            && match rest.strip_prefix(':') {
                Some(given) => given == port.to_string(),
                None => rest.is_empty() && port == USUAL,
            }
    })
}

/// A path in the site.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Wanted {
    /// Without a slash at its start and end; empty for the site itself.
    pub(super) path: String,
    /// Whether it ended with a slash.
    pub(super) is_folder: bool,
}

/// The path in the site that the path of an address means; nothing if no file can have it.
pub(super) fn path(written: &str) -> Option<Wanted> {
    let path = written.strip_prefix('/')?;
    let is_folder = path.is_empty() || path.ends_with('/');
    let path = path.strip_suffix('/').unwrap_or(path);
    if path.is_empty() {
        return (written == "/").then(|| Wanted { path: String::new(), is_folder });
    }
    let mut parts = Vec::new();
    for part in path.split('/') {
        let part = decoded(part).unwrap_or_else(|| part.to_owned());
        let is_wrong = |c: char| matches!(c, '/' | '\\') || c.is_control();
        if matches!(part.as_str(), "" | "." | "..") || part.contains(is_wrong) {
            return None;
        }
        parts.push(part);
    }
    Some(Wanted { path: parts.join("/"), is_folder })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_own_names_with_the_port_are_accepted() {
        for host in ["localhost:8000", "LOCALHOST:8000", "127.0.0.1:8000", "[::1]:8000"] {
            assert!(is_own(host, 8000), "{host}");
        }
        assert!(is_own("localhost", 80));
        for host in [
            "localhost",
            "localhost:8001",
            "127.0.0.1",
            "127.0.0.1.example.org:8000",
            "localhost.example.org:8000",
            "example.org:8000",
            "127.0.0.2:8000",
            "[::1]",
            "",
            "é:8000",
            "localhost:08000",
            "localhost:8000:8000",
            "0.0.0.0:8000",
        ] {
            assert!(!is_own(host, 8000), "{host}");
        }
    }

    #[test]
    fn paths_are_decoded_and_stay_in_the_site() {
        let wanted = |path: &str, is_folder| Some(Wanted { path: path.to_owned(), is_folder });
        for (written, expected) in [
            ("/", wanted("", true)),
            ("/a/b.html", wanted("a/b.html", false)),
            ("/a/", wanted("a", true)),
            ("/a%20b%C3%A9.svg", wanted("a bé.svg", false)),
            ("/100%.svg", wanted("100%.svg", false)),
        ] {
            assert_eq!(path(written), expected, "{written}");
        }
        for written in [
            "",
            "a",
            "*",
            "//",
            "//a",
            "/a//b",
            "/..",
            "/../a",
            "/a/../b",
            "/%2e%2e/a",
            "/a%2fb",
            "/a%5cb",
            "/a\\b",
            "/a%00",
            "/./a",
            "/%2e/a",
        ] {
            assert_eq!(path(written), None, "{written}");
        }
    }
}
