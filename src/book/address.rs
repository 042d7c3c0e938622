//! Addresses of links out of the book: whether they can be right, and how they are printed.
//!
//! In: an address. Out: why it cannot be right, judged by its form alone (nothing is fetched), or
//! the address as links and readers need it.

/// Checks the form of an address.
///
/// # Errors
/// If the form is wrong. The message continues a sentence that begins "the address `…`".
pub(crate) fn check(address: &str) -> Result<(), String> {
    let parsed = url::Url::parse(address).map_err(|error| format!("cannot be read: {error}"))?;
    match parsed.scheme() {
        "https" | "http" => {
            let host = parsed.host_str().unwrap_or("");
            let dotted = host.trim_matches(['[', ']']).contains(['.', ':']);
            if dotted { Ok(()) } else { Err("has no host name".to_owned()) }
        }
        "mailto" if parsed.path().contains('@') => Ok(()),
        "mailto" => Err("is not an email address".to_owned()),
        "tel" if parsed.path().contains(|c: char| c.is_ascii_digit()) => Ok(()),
        "tel" => Err("is not a telephone number".to_owned()),
        scheme => Err(format!(
            "has the scheme `{scheme}`, and a book may link only to https, http, mailto and tel"
        )),
    }
}

/// The address in its standard form, with unusual characters encoded.
pub(crate) fn normal(address: &str) -> String {
    url::Url::parse(address).map_or_else(|_| address.to_owned(), String::from)
}

/// The address as a person types it from paper, or as it is shown in a line of text.
pub(crate) fn shown(address: &str) -> &str {
    let starts = ["https://", "http://", "mailto:"];
    let address = starts.iter().find_map(|start| address.strip_prefix(start)).unwrap_or(address);
    address.strip_suffix('/').unwrap_or(address)
}

#[cfg(test)]
mod tests {
    use super::{check, shown};

    #[test]
    fn an_address_is_shown_without_what_nobody_types() {
        assert_eq!(shown("https://ico.org.uk/"), "ico.org.uk");
        assert_eq!(shown("http://ico.org.uk/a"), "ico.org.uk/a");
        assert_eq!(shown("mailto:a@b.org"), "a@b.org");
    }

    #[test]
    fn only_addresses_that_can_be_right_pass() {
        for good in ["https://ico.org.uk/a?b#c", "mailto:a@b.org", "tel:+441234567890"] {
            assert_eq!(check(good), Ok(()), "{good}");
        }
        for bad in [
            "https://",
            "https://host",
            "javascript:alert(1)",
            "file:///etc/passwd",
            "mailto:x",
            "ht!tp://x.y",
        ] {
            assert!(check(bad).is_err(), "{bad}");
        }
    }
}
