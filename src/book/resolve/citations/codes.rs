//! A short code for each source.
//!
//! In: the sources in the form for the table. Out: "C3" for the third case, "L12" for the twelfth
//! Act or instrument, "S40" for the fortieth other source, in the order of the table. They count
//! every source of the project, whether or not an edition cites it, so that a code means the same
//! source in the editions, packs and partners' copies of one release.

use super::Authorities;
use super::sources::{self, AuthorityKind};
use hayagriva::{Entry, Library};
use std::collections::BTreeMap;

pub(super) fn codes(table: &Library) -> BTreeMap<String, String> {
    let mut codes = BTreeMap::new();
    for (kind, letter) in
        [(AuthorityKind::Case, 'C'), (AuthorityKind::Legislation, 'L'), (AuthorityKind::Other, 'S')]
    {
        let mut entries: Vec<&Entry> =
            table.iter().filter(|entry| sources::kind(entry) == kind).collect();
        entries.sort_by_cached_key(|entry| (sources::sort_key(entry), entry.key().to_owned()));
        let numbered = (1..).zip(entries);
        codes.extend(numbered.map(|(at, own)| (own.key().to_owned(), format!("{letter}{at}"))));
    }
    codes
}

/// A number for each source, in the order of the list that the style makes of them all. They count
/// every source of the project, too.
pub(super) fn numbers(authorities: &Authorities) -> BTreeMap<String, String> {
    let keys: Vec<&str> = authorities.keys().collect();
    let listed = authorities.list(&keys);
    let numbered = (1..).zip(listed);
    numbered.map(|(at, own)| (own.key, at.to_string())).collect()
}
