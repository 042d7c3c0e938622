//! The finished file, read back.
//!
//! In: the bytes of a finished PDF, and what it should contain. Out: nothing if a reader of PDF
//! finds exactly that in it, and otherwise the part that differs. So no file takes its place that
//! a reader would have to repair.

use super::plain::{Known, UnknownForm};
use super::written::{Entry, Written, gathered_text};
use hayro_syntax::Pdf;
use hayro_syntax::object::{FromBytes, Object, ObjectIdentifier};
use std::collections::BTreeMap;

/// Reads a finished file of `pages` pages back. `entries` are its cross-reference stream's.
///
/// # Errors
/// If anything in the file differs from what it should be.
pub(super) fn prove(
    file: &[u8],
    objects: &[Written<'_>],
    entries: &[Entry],
    pages: usize,
) -> Known<()> {
    let differs = |part: String| UnknownForm::of(format!("{part}, read back,"));
    // The reader would repair a file whose places are wrong.
    for (number, entry) in entries.iter().enumerate() {
        let head = format!("{number} 0 obj");
        if let Entry::At(offset) = entry
            && !file.get(*offset..).is_some_and(|rest| rest.starts_with(head.as_bytes()))
        {
            return Err(differs(format!("its object {number}")));
        }
    }
    let pdf = Pdf::new(file.to_vec()).map_err(|_| differs("it".to_owned()))?;
    let used = entries.iter().filter(|entry| !matches!(entry, Entry::Free)).count();
    if pdf.len() != used {
        return Err(differs("the list of its objects".to_owned()));
    }
    let find = |number: usize| {
        pdf.xref().get::<Object<'_>>(ObjectIdentifier::new(i32::try_from(number).ok()?, 0))
    };
    let look_up = |object: &Written<'_>| match find(object.number) {
        Some(found) if is_the_same(&found, object) => Ok(()),
        _ => Err(differs(format!("its object {}", object.number))),
    };
    let mut gathered: BTreeMap<usize, Vec<&Written<'_>>> = BTreeMap::new();
    for object in objects {
        match entries.get(object.number) {
            Some(Entry::In { stream, .. }) => gathered.entry(*stream).or_default().push(object),
            _ => look_up(object)?,
        }
    }
    for (number, members) in &gathered {
        let Some(Object::Stream(stream)) = find(*number) else {
            return Err(differs(format!("its object {number}")));
        };
        let (index, texts) = gathered_text(members);
        if !stream.decoded().is_ok_and(|data| *data == *[index, texts].concat()) {
            return Err(differs(format!("its object {number}")));
        }
        // Their texts are right, so it is enough to look up those at the ends and new ones.
        let ends = [members.first(), members.last()].into_iter().flatten();
        let changed = members.iter().filter(|object| object.is_changed());
        ends.chain(changed).try_for_each(|object| look_up(object))?;
    }
    if pdf.pages().len() != pages {
        return Err(differs("the list of its pages".to_owned()));
    }
    Ok(())
}

/// Whether the reader found the same text, to the last byte.
fn is_the_same(found: &Object<'_>, expected: &Written<'_>) -> bool {
    match (found, &expected.data) {
        (Object::Stream(stream), Some(data)) => {
            stream.dict().data() == &*expected.text && stream.raw_data() == *data
        }
        (Object::Dict(dict), None) => dict.data() == &*expected.text,
        (Object::Stream(_) | Object::Dict(_), _) | (_, Some(_)) => false,
        (other, None) => Object::from_bytes(&expected.text).is_some_and(|text| text == *other),
    }
}
