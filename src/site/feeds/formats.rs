//! What the formats of feeds and catalogues have in common: media types, and how they write a date.

use crate::ground::date::Date;

/// Feeds in Atom.
pub(super) const ATOM: &str = "application/atom+xml";
/// Feeds in JSON Feed.
pub(super) const JSON_FEED: &str = "application/feed+json";
/// In OPDS 1.2, feeds that lead to others.
pub(super) const NAVIGATION: &str = "application/atom+xml;profile=opds-catalog;kind=navigation";
/// In OPDS 1.2, lists of publications.
pub(super) const ACQUISITION: &str = "application/atom+xml;profile=opds-catalog;kind=acquisition";
/// Every feed of OPDS 2.0.
pub(super) const OPDS_2: &str = "application/opds+json";

/// A date as a point in time: midnight UTC, because dates are all that releases have.
pub(super) fn moment(date: Date) -> String {
    format!("{date}T00:00:00Z")
}
