//! Addresses of links out of the book: may they stand in an edition?
//!
//! In: an address. Out: why it cannot be right, judged by its form alone; nothing is fetched.

/// Checks the form of an address.
///
/// # Errors
/// What is wrong, to be read behind "the address `…`".
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
            "has the scheme `{scheme}`; only https, http, mailto and tel may stand in a book"
        )),
    }
}

/// The address as a standard writer would put it, with every odd character encoded.
pub(crate) fn normal(address: &str) -> String {
    url::Url::parse(address).map_or_else(|_| address.to_owned(), String::from)
}

#[cfg(test)]
mod tests {
    use super::check;

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
