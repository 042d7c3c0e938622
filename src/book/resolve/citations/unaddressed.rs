//! Sources without some of what is known about them.
//!
//! In: an entry. Out: the same without its address and the date on which that was checked, or
//! without its short title, so that the style words the citation as if there were none. Hayagriva
//! can set a field but not remove it.

use super::sources::{self, AuthorityKind};
use hayagriva::Entry;
use hayagriva::types::FormatString;

/// Copies the fields that the entry has.
macro_rules! copy {
    ($from:ident, $to:ident, $($get:ident $set:ident),* $(,)?) => {
        $(if let Some(value) = $from.$get() { $to.$set(value.to_owned()); })*
    };
}

/// An entry, and everything that it is part of, without addresses.
pub(super) fn unaddressed(entry: &Entry) -> Entry {
    let mut bare = copied(entry);
    copy!(entry, bare, genre set_genre);
    bare.set_parents(entry.parents().iter().map(unaddressed).collect());
    bare
}

/// An entry without its short title. The first citation of an Act gives that in brackets, and
/// `genre` holds it.
pub(super) fn with_one_title(entry: &Entry) -> Entry {
    let mut bare = copied(entry);
    copy!(entry, bare, url set_url);
    if let Some(title) = entry.title() {
        bare.set_title(FormatString { value: title.value.clone(), short: None });
    }
    if sources::kind(entry) != AuthorityKind::Legislation {
        copy!(entry, bare, genre set_genre);
    }
    bare.set_parents(entry.parents().to_vec());
    bare
}

/// An entry without its number.
pub(super) fn without_number(entry: &Entry) -> Entry {
    let mut bare = copied(entry);
    copy!(entry, bare, genre set_genre, url set_url);
    if let Some(numbers) = entry.serial_number() {
        let mut numbers = numbers.clone();
        numbers.0.remove("serial");
        bare.set_serial_number(numbers);
    }
    bare.set_parents(entry.parents().to_vec());
    bare
}

/// Everything but the address, the genre and what the entry is part of.
fn copied(entry: &Entry) -> Entry {
    let mut bare = Entry::new(entry.key(), *entry.entry_type());
    copy!(
        entry, bare,
        title set_title, authors set_authors, date set_date, editors set_editors,
        affiliated set_affiliated, publisher set_publisher, location set_location,
        organization set_organization, issue set_issue, chapter set_chapter, volume set_volume,
        volume_total set_volume_total, edition set_edition, page_range set_page_range,
        page_total set_page_total, time_range set_time_range, runtime set_runtime,
        serial_number set_serial_number, language set_language, archive set_archive,
        archive_location set_archive_location, call_number set_call_number, note set_note,
        abstract_ set_abstract_,
    );
    bare
}
