//! What fields look like before anybody fills them in (ISO 32000-1, 12.5.5).
//!
//! In: nothing. Out: streams for all fields of a file. The page itself draws lines and boxes, so an
//! empty field is empty, and a ticked box has only the tick.

use super::super::objects::{Dictionary, Object, Stream};

/// The sides of a box, in its own units, as the layout `lists.typ` draws it.
const BOX: i64 = 20;
/// The tick in it, from the bottom upwards: the same as in the layout.
const TICK: &[u8] = b"q 0.102 G 1.6 w 1 J 1 j 5 9.5 m 8.4 5.9 l 15 13.8 l S Q";

/// A box without its tick.
pub(super) fn unticked() -> Stream {
    drawing(BOX, BOX, b"")
}

/// The tick of a box.
pub(super) fn ticked() -> Stream {
    drawing(BOX, BOX, TICK)
}

/// A field for text of this size, in points, with nothing in it.
pub(super) fn empty(width: i64, height: i64) -> Stream {
    drawing(width, height, b"/Tx BMC EMC")
}

fn drawing(width: i64, height: i64, content: &[u8]) -> Stream {
    let dict = Dictionary::default()
        .with("Type", Object::name("XObject"))
        .with("Subtype", Object::name("Form"))
        .with("BBox", [0, 0, width, height].map(Object::Integer).to_vec())
        .with("Resources", Dictionary::default());
    Stream::new(dict, content.to_vec())
}
