//! Licences for texts by their names in the SPDX list (<https://spdx.org/licenses/>).
//!
//! In: an identifier such as `CC-BY-SA-4.0`. Out: the licence's name, its address and its terms.
//! Knows the licences of Creative Commons that the list names, CC0, and one name of its own for a
//! work of which every right is reserved. Knows no file.

use super::terms::Terms;
use crate::ground::diagnostic::nearest;

/// What a book writes if nobody may copy it. The SPDX list names only licences, and this is none.
pub(super) const RESERVED: &str = "all-rights-reserved";
const WAIVER: &str = "CC0-1.0";

/// The six licences, and the versions that have no country of their own.
const VERSIONS: [&str; 5] = ["1.0", "2.0", "2.5", "3.0", "4.0"];

/// The versions for a country or for international organisations that the SPDX list names.
const PORTS: [(&str, &str, &str); 21] = [
    ("by", "2.5", "AU"),
    ("by", "3.0", "AT"),
    ("by", "3.0", "AU"),
    ("by", "3.0", "DE"),
    ("by", "3.0", "IGO"),
    ("by", "3.0", "NL"),
    ("by", "3.0", "US"),
    ("by-nc", "3.0", "DE"),
    ("by-nc-nd", "3.0", "DE"),
    ("by-nc-nd", "3.0", "IGO"),
    ("by-nc-sa", "2.0", "DE"),
    ("by-nc-sa", "2.0", "FR"),
    ("by-nc-sa", "2.0", "UK"),
    ("by-nc-sa", "3.0", "DE"),
    ("by-nc-sa", "3.0", "IGO"),
    ("by-nd", "3.0", "DE"),
    ("by-sa", "2.0", "UK"),
    ("by-sa", "2.1", "JP"),
    ("by-sa", "3.0", "AT"),
    ("by-sa", "3.0", "DE"),
    ("by-sa", "3.0", "IGO"),
];

/// A licence that an identifier names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Named {
    CreativeCommons { terms: Terms, version: &'static str, port: Option<&'static str> },
    Waiver,
    Reserved,
}

impl Named {
    /// The licence with this identifier. As in SPDX, capital and small letters are the same.
    pub(super) fn find(id: &str) -> Option<Self> {
        all().into_iter().find(|named| named.id().eq_ignore_ascii_case(id.trim()))
    }

    pub(super) fn id(self) -> String {
        match self {
            Self::CreativeCommons { terms, version, port } => {
                let code = terms.code().to_uppercase();
                let port = port.map(|port| format!("-{port}")).unwrap_or_default();
                format!("CC-{code}-{version}{port}")
            }
            Self::Waiver => WAIVER.to_owned(),
            Self::Reserved => RESERVED.to_owned(),
        }
    }

    /// The name in full, as its own page has it; none if every right is reserved.
    pub(super) fn name(self) -> String {
        match self {
            Self::CreativeCommons { terms, version, port } => {
                let place = match (port, version) {
                    (Some(port), _) => country(port),
                    (None, "4.0") => "International",
                    (None, "3.0") => "Unported",
                    (None, _) => "Generic",
                };
                format!("Creative Commons {} {version} {place}", terms.name(version))
            }
            Self::Waiver => "CC0 1.0 Universal".to_owned(),
            Self::Reserved => String::new(),
        }
    }

    /// The address of its own page; none if every right is reserved.
    pub(super) fn address(self) -> String {
        let start = "https://creativecommons.org";
        match self {
            Self::CreativeCommons { terms, version, port } => {
                let code = terms.code();
                // The first version has its conditions in another order.
                let code = if (code.as_str(), version) == ("by-nc-nd", "1.0") {
                    "by-nd-nc"
                } else {
                    code.as_str()
                };
                let port = port.map(|port| format!("{}/", port.to_lowercase()));
                format!("{start}/licenses/{code}/{version}/{}", port.unwrap_or_default())
            }
            Self::Waiver => format!("{start}/publicdomain/zero/1.0/"),
            Self::Reserved => String::new(),
        }
    }
}

fn all() -> Vec<Named> {
    let mut all = vec![Named::Waiver, Named::Reserved];
    for terms in Terms::ALL.into_iter().filter_map(Terms::of_code) {
        let plain = VERSIONS.into_iter().map(|version| (version, None));
        let own = PORTS.into_iter().filter(|(code, ..)| *code == terms.code());
        let own = own.map(|(_, version, port)| (version, Some(port)));
        all.extend(plain.chain(own).map(|(version, port)| Named::CreativeCommons {
            terms,
            version,
            port,
        }));
    }
    all
}

fn country(port: &str) -> &'static str {
    match port {
        "AT" => "Austria",
        "AU" => "Australia",
        "DE" => "Germany",
        "FR" => "France",
        "JP" => "Japan",
        "NL" => "Netherlands",
        "UK" => "England and Wales",
        "US" => "United States",
        _ => "IGO",
    }
}

/// What to do about an identifier that is none.
pub(super) fn advice(wrong: &str) -> String {
    let ids: Vec<String> = all().into_iter().map(Named::id).collect();
    let folded: String = wrong
        .trim()
        .chars()
        .map(|c| if c.is_whitespace() || c == '_' { '-' } else { c.to_ascii_uppercase() })
        .collect();
    let prefixed = if folded.starts_with("BY") { format!("CC-{folded}") } else { folded };
    // Without a version, the newest one is meant.
    let meant = [prefixed.clone(), format!("{prefixed}-4.0"), format!("{prefixed}-1.0")];
    let found = meant.iter().find_map(|meant| ids.iter().find(|id| id.eq_ignore_ascii_case(meant)));
    let near =
        found.map(String::as_str).or_else(|| nearest(&prefixed, ids.iter().map(String::as_str)));
    match near {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!(
            "write the SPDX id of a Creative Commons licence, such as `CC-BY-SA-4.0`, or `{WAIVER}`, \
             or `{RESERVED}`; any other licence needs `name` and `text` in place of `spdx`"
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_identifier_is_found_and_has_terms_that_its_address_names() {
        assert_eq!(all().len(), 2 + 6 * VERSIONS.len() + PORTS.len());
        for named in all() {
            assert_eq!(Named::find(&named.id()), Some(named));
            assert_eq!(Named::find(&named.id().to_lowercase()), Some(named));
        }
        assert_eq!(Named::find("CC-BY-NC-ND-2.1"), None);
    }

    #[test]
    fn names_and_addresses_are_those_of_creative_commons() {
        let shown = |id: &str| {
            let named = Named::find(id).expect("it is in the list");
            (named.name(), named.address())
        };
        for (id, name, address) in [
            ("CC-BY-SA-4.0", "Attribution-ShareAlike 4.0 International", "licenses/by-sa/4.0/"),
            ("CC-BY-ND-3.0", "Attribution-NoDerivs 3.0 Unported", "licenses/by-nd/3.0/"),
            (
                "CC-BY-NC-ND-1.0",
                "Attribution-NoDerivs-NonCommercial 1.0 Generic",
                "licenses/by-nd-nc/1.0/",
            ),
            (
                "CC-BY-NC-SA-2.0-UK",
                "Attribution-NonCommercial-ShareAlike 2.0 England and Wales",
                "licenses/by-nc-sa/2.0/uk/",
            ),
        ] {
            let expected = (
                format!("Creative Commons {name}"),
                format!("https://creativecommons.org/{address}"),
            );
            assert_eq!(shown(id), expected);
        }
        assert_eq!(shown("cc0-1.0").1, "https://creativecommons.org/publicdomain/zero/1.0/");
    }

    #[test]
    fn advice_names_what_was_meant() {
        for (wrong, meant) in [
            ("CC BY-SA 4.0", "CC-BY-SA-4.0"),
            ("CC-BY-NC", "CC-BY-NC-4.0"),
            ("by-nd", "CC-BY-ND-4.0"),
            ("CC0", "CC0-1.0"),
            ("CC-BY-AS-4.0", "CC-BY-SA-4.0"),
            ("all rights reserved", "all-rights-reserved"),
        ] {
            assert_eq!(advice(wrong), format!("did you mean `{meant}`?"), "{wrong}");
        }
        assert!(advice("MIT").contains("needs `name` and `text`"));
    }
}
