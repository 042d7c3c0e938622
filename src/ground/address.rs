//! Addresses: on the web, of email, of telephones. One check for each kind, for the whole project.
//!
//! In: an address. Out: why it cannot be right, judged by its form alone (nothing is fetched), or
//! the address as links and readers need it. Knows no key and no Markdown.

use super::words::brief;
use email_address::{EmailAddress, Options};
use url::{Host, ParseError, Url};

/// The longest address that browsers and readers are sure to accept.
const LONGEST: usize = 2_000;

/// Checks the form of the target of a link: a web address, `mailto:` or `tel:`.
///
/// # Errors
/// If the form is wrong. The message continues a sentence that begins "the address `…`".
pub(crate) fn check(address: &str) -> Result<(), String> {
    match scheme(address).to_ascii_lowercase().as_str() {
        "mailto" => {
            characters(address)?;
            let people = after_scheme(address).split('?').next().unwrap_or("");
            people.split(',').try_for_each(email)
        }
        "tel" => {
            characters(address)?;
            dialled(after_scheme(address))
        }
        _ => web(address),
    }
}

/// Checks the form of a web address.
///
/// # Errors
/// As for [`check`].
pub(crate) fn web(address: &str) -> Result<(), String> {
    characters(address)?;
    let scheme = scheme(address).to_ascii_lowercase();
    match scheme.as_str() {
        "" => return Err("is not a full address: it must start with `https://`".to_owned()),
        "https" | "http" => {}
        _ => {
            return Err(format!(
                "has the scheme `{}`, and a book may link only to https, http, mailto and tel",
                brief(&scheme)
            ));
        }
    }
    // The parser repairs addresses as browsers do: it would take `https:///x` for the host `x`.
    let rest = after_scheme(address);
    let Some(rest) = rest.strip_prefix("//").filter(|rest| !rest.starts_with(['/', '\\'])) else {
        return Err(format!("has no host name: write two slashes and a name after `{scheme}:`"));
    };
    let authority = rest.split(['/', '?', '#']).next().unwrap_or("");
    if authority.contains('@') {
        return Err("contains a user name, which could lead readers to the wrong place".to_owned());
    }
    if authority.ends_with(':') {
        return Err("has a colon but no port after it".to_owned());
    }
    let parsed = Url::parse(address).map_err(|error| unparsed(error).to_owned())?;
    if parsed.port() == Some(0) {
        return Err("has the port 0, which does not exist".to_owned());
    }
    match parsed.host() {
        Some(Host::Domain(name)) => host(name),
        Some(_) => Ok(()),
        None => Err("has no host name".to_owned()),
    }
}

/// Checks the form of a web address that must be `https`.
///
/// # Errors
/// As for [`check`].
pub(crate) fn secure(address: &str) -> Result<(), String> {
    web(address)?;
    if scheme(address).eq_ignore_ascii_case("https") {
        return Ok(());
    }
    Err("must start with `https://`".to_owned())
}

/// Checks the form of an email address without `mailto:`.
///
/// # Errors
/// As for [`check`].
pub(crate) fn email(address: &str) -> Result<(), String> {
    let wrong = "is not an email address";
    let options =
        Options::default().with_required_tld().without_domain_literal().without_display_text();
    let Ok(parsed) = EmailAddress::parse_with_options(address, options) else {
        return Err(wrong.to_owned());
    };
    match Host::parse(parsed.domain()) {
        Ok(Host::Domain(name)) if !parsed.local_part().starts_with('"') => host(&name),
        _ => Err(wrong.to_owned()),
    }
}

/// Why an address cannot be read.
fn unparsed(error: ParseError) -> &'static str {
    match error {
        ParseError::EmptyHost => "does not name a website",
        ParseError::InvalidPort => "has a port that is not a number up to 65535",
        ParseError::InvalidIpv4Address | ParseError::InvalidIpv6Address => {
            "has a numeric address that is not valid"
        }
        ParseError::InvalidDomainCharacter | ParseError::IdnaError => {
            "has a website name that is not valid"
        }
        ParseError::RelativeUrlWithoutBase
        | ParseError::RelativeUrlWithCannotBeABaseBase
        | ParseError::SetHostOnCannotBeABaseUrl => "does not start with `https://`",
        _ => "is not a web address",
    }
}

/// Checks the text of a telephone number: a number, and perhaps words about it, such as
/// "0808 157 0123 (weekdays 10 to 4)".
///
/// # Errors
/// As for [`check`].
pub(crate) fn telephone(text: &str) -> Result<(), String> {
    if scheme(text).chars().any(|c| c.is_ascii_alphabetic()) && !after_scheme(text).starts_with(' ')
    {
        return Err("is not a telephone number".to_owned());
    }
    let Some(digits) = number(text) else {
        return Err("is not a telephone number: it needs from 3 to 20 digits".to_owned());
    };
    let outside_brackets = text.split('(').next().unwrap_or("");
    let mut words = outside_brackets.split(|c: char| !c.is_alphanumeric());
    let is_vanity = |word: &str| word.len() > 2 && word.bytes().all(|b| b.is_ascii_uppercase());
    if digits.len() < WHOLE_NUMBER && words.any(is_vanity) {
        return Err("is not a telephone number: write digits in place of its letters".to_owned());
    }
    if digits.len() < WHOLE_NUMBER && digits.starts_with('0') {
        return Err(
            "is not a telephone number: a number that starts with 0 has more digits".to_owned()
        );
    }
    Ok(())
}

/// The fewest digits of a number that is not a short one, such as 111 or 116 123.
const WHOLE_NUMBER: usize = 7;

/// The first telephone number in a text, by its digits.
pub(crate) fn number(text: &str) -> Option<String> {
    let runs =
        text.split(|c: char| !(c.is_ascii_digit() || "+ ()-./\u{a0}\u{2011}\u{2013}".contains(c)));
    let mut digits = runs.map(|run| run.chars().filter(char::is_ascii_digit).collect::<String>());
    digits.find(|digits| (3..=20).contains(&digits.len()))
}

/// Whether an address, an email address or a telephone number is reserved for examples, so that no
/// reader can reach anybody there.
pub(crate) fn is_example(text: &str) -> bool {
    const DOMAINS: [&str; 4] = ["example.com", "example.org", "example.net", "example.edu"];
    const TOPS: [&str; 4] = ["example", "test", "invalid", "localhost"];
    let name = match Url::parse(text).ok().filter(|url| ["https", "http"].contains(&url.scheme())) {
        Some(url) => url.host_str().unwrap_or("").to_owned(),
        None => match text.rsplit_once('@') {
            Some((_, host)) => host.split('?').next().unwrap_or("").to_owned(),
            None => return number(text).is_some_and(|digits| is_example_number(&digits)),
        },
    };
    let name = name.to_ascii_lowercase();
    let is_within = |known: &str| {
        name.strip_suffix(known).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
    };
    DOMAINS.iter().chain(&TOPS).any(|known| is_within(known))
}

/// Whether a telephone number is in a range that is kept for examples and drama, or is a row of
/// digits that somebody typed to fill the space.
fn is_example_number(digits: &str) -> bool {
    // <https://www.ofcom.org.uk/phones-and-broadband/phone-numbers/numbers-for-drama>
    const DRAMA: [&str; 20] = [
        "01134960", "01144960", "01154960", "01164960", "01174960", "01184960", "01214960",
        "01314960", "01414960", "01514960", "01614960", "02079460", "01914980", "02896496",
        "02920180", "01632960", "07700900", "08081570", "09098790", "03069990",
    ];
    let national = digits
        .strip_prefix("0044")
        .or(digits.strip_prefix("44").filter(|rest| rest.len() >= 9))
        .map(|rest| format!("0{}", rest.trim_start_matches('0')));
    let number = national.as_deref().unwrap_or(digits);
    let is_american = number.len() >= 7
        && number[number.len() - 7..].starts_with("55501")
        && [7, 10, 11].contains(&number.len());
    let is_row = number.len() >= 6
        && (number.bytes().all(|byte| number.as_bytes()[0] == byte)
            || number[1..].bytes().all(|byte| number.as_bytes()[1] == byte)
            || "012345678901234567890".contains(number));
    DRAMA.iter().any(|range| number.starts_with(range)) || is_american || is_row
}

/// Checks what follows `tel:` (RFC 3966).
fn dialled(number: &str) -> Result<(), String> {
    let number = number.split(';').next().unwrap_or("");
    let digits = number.chars().filter(char::is_ascii_digit).count();
    let rest = number.strip_prefix('+').unwrap_or(number);
    let is_number = rest.chars().all(|c| c.is_ascii_digit() || "-.()*#".contains(c));
    if is_number && (3..=20).contains(&digits) {
        Ok(())
    } else {
        Err("is not a telephone number".to_owned())
    }
}

/// Checks the name of a host, in its standard form.
fn host(name: &str) -> Result<(), String> {
    let name = name.strip_suffix('.').unwrap_or(name);
    let is_label = |label: &str| {
        (1..=63).contains(&label.len())
            && label
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    let last = name.rsplit('.').next().unwrap_or("");
    let is_top = last.len() >= 2 && last.starts_with(|c: char| c.is_ascii_alphabetic());
    if name.contains('.') && name.split('.').all(is_label) && is_top {
        Ok(())
    } else {
        Err(format!("has no host name that can exist: `{}`", brief(name)))
    }
}

/// Checks what no address may contain.
fn characters(address: &str) -> Result<(), String> {
    if address.len() > LONGEST {
        return Err(format!("is longer than {LONGEST} characters"));
    }
    let path_end = address.find(['?', '#']).unwrap_or(address.len());
    for (at, c) in address.char_indices() {
        match c {
            ' ' => return Err("contains a space: write `%20`, or remove it".to_owned()),
            c if c.is_whitespace() || c.is_control() => {
                return Err("contains white space or a control character".to_owned());
            }
            // Browsers take it for a slash, except in a query.
            '\\' if at < path_end => return Err("contains `\\`: write `/` or `%5C`".to_owned()),
            '"' | '<' | '>' => {
                return Err(format!("contains `{c}`, which an address cannot have"));
            }
            _ => {}
        }
    }
    Ok(())
}

/// What comes before the first colon, if it can be the scheme of an address.
fn scheme(address: &str) -> &str {
    let (scheme, _) = address.split_once(':').unwrap_or(("", ""));
    let is_scheme = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte));
    if is_scheme { scheme } else { "" }
}

fn after_scheme(address: &str) -> &str {
    address.split_once(':').map_or("", |(_, rest)| rest)
}

/// The address in its standard form, with unusual characters encoded.
pub(crate) fn normal(address: &str) -> String {
    Url::parse(address).map_or_else(|_| address.to_owned(), String::from)
}

/// The address as a person types it from paper, or as it is shown in a line of text.
pub(crate) fn shown(address: &str) -> &str {
    let starts = ["https://", "http://", "mailto:"];
    let address = starts.iter().find_map(|start| address.strip_prefix(start)).unwrap_or(address);
    address.strip_suffix('/').unwrap_or(address)
}

#[cfg(test)]
mod tests {
    use super::{check, email, is_example, shown, telephone, web};

    #[test]
    fn an_address_is_shown_without_what_nobody_types() {
        assert_eq!(shown("https://ico.org.uk/"), "ico.org.uk");
        assert_eq!(shown("http://ico.org.uk/a"), "ico.org.uk/a");
        assert_eq!(shown("mailto:a@b.org"), "a@b.org");
    }

    #[test]
    fn only_addresses_that_can_be_right_pass() {
        for good in [
            "https://ico.org.uk/a?b#c",
            "https://ico.org.uk:8443/a",
            "http://xn--bcher-kva.example/",
            "https://bücher.example/größe",
            "https://[2001:db8::1]/",
            "https://ico.org.uk/a%20b",
            "mailto:a@b.org",
            "mailto:a@b.org,c@d.org?subject=Data",
            "tel:+441234567890",
            "tel:0808-157-0123;ext=4",
        ] {
            assert_eq!(check(good), Ok(()), "{good}");
        }
        for bad in [
            "",
            "https://",
            "https:///x",
            "https:/ico.org.uk",
            "https:ico.org.uk",
            "https://host",
            "https://localhost/",
            "https://-a.org/",
            "https://a..org/",
            "https://a.o/",
            "https://ico.org.uk:99999/",
            "https://ico.org.uk:port/",
            "https://ico.org.uk:/",
            "https://ico.org.uk:0/",
            "https://ico.org.uk/a b",
            "https://ico.org.uk/a\\b",
            "https://ico.org.uk@evil.example/",
            "javascript:alert(1)",
            "JavaScript:alert(1)",
            "data:text/html,x",
            "file:///etc/passwd",
            "ico.org.uk",
            "mailto:x",
            "mailto:",
            "mailto:a@b.org,",
            "mailto:a b@c.org",
            "tel:",
            "tel:help",
            "tel:0808 157 0123",
            "tel:12",
            "ht!tp://x.y",
        ] {
            assert!(check(bad).is_err(), "{bad}");
        }
        assert!(check(&format!("https://ico.org.uk/{}", "a".repeat(2_000))).is_err());
    }

    #[test]
    fn a_web_address_is_no_other_address() {
        assert_eq!(web("https://ico.org.uk/"), Ok(()));
        assert!(web("mailto:a@b.org").is_err());
        assert!(web("tel:+441234567890").is_err());
    }

    #[test]
    fn only_email_addresses_that_can_be_right_pass() {
        for good in ["a@b.org", "first.last+tag@sub.b.org", "o'neil@b.example"] {
            assert_eq!(email(good), Ok(()), "{good}");
        }
        for bad in [
            "",
            "a",
            "a@",
            "@b.org",
            "a@b",
            "a@@b.org",
            "a@b..org",
            "a b@c.org",
            ".a@b.org",
            "a.@b.org",
            "\"a b\"@c.org",
            "A <a@b.org>",
            "mailto:a@b.org",
            "a@b.org, c@d.org",
            "a@[127.0.0.1]",
            "a@127.0.0.1",
        ] {
            assert!(email(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn examples_are_known_by_their_ranges() {
        for example in [
            "https://www.example.org/handbook/",
            "https://harbour.example/",
            "help@example.org",
            "a@b.test",
            "mailto:help@example.com?subject=x",
            "01632 960000",
            "tel:+441632960123",
            "+44 (0)20 7946 0123",
            "07700 900999",
            "555-0199",
            "0000 000 0000",
            "01234 567890",
            "1111111",
        ] {
            assert!(is_example(example), "{example}");
        }
        for real in [
            "https://ico.org.uk/example.org/",
            "https://myexample.org/",
            "help@ico.org.uk",
            "0303 123 1113",
            "999",
            "+44 20 7000 1234",
            "0808 801 0000",
        ] {
            assert!(!is_example(real), "{real}");
        }
    }

    #[test]
    fn a_telephone_number_has_digits_and_may_have_words() {
        for good in
            ["0808 157 0123", "+44 (0)20 7946 0123", "999", "0808 157 0123 (weekdays 10 to 4)"]
        {
            assert_eq!(telephone(good), Ok(()), "{good}");
        }
        for bad in
            ["", "call us", "12", "javascript:alert(111)", "tel:0808157", "1".repeat(21).as_str()]
        {
            assert!(telephone(bad).is_err(), "{bad}");
        }
    }
}
