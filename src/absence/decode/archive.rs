//! The members of a ZIP archive, which an EPUB is.

use super::{Decoder, MOST};
use std::io::{Cursor, Read};
use zip::ZipArchive;

impl Decoder<'_, '_> {
    /// Reads every member. Names, comments and other data about members are among the bytes of the
    /// archive, which are searched as they are.
    pub(super) fn archive(&mut self, bytes: &[u8]) {
        let Ok(mut archive) = ZipArchive::new(Cursor::new(bytes)) else { return };
        let mut room = MOST;
        for index in 0..archive.len() {
            let Ok(member) = archive.by_index(index) else { continue };
            let name = member.name().map(std::borrow::Cow::into_owned).unwrap_or_default();
            let mut data = Vec::new();
            let _ = member.take(room).read_to_end(&mut data);
            room = room.saturating_sub(data.len() as u64);
            self.inside(format!("`{name}`"), |own| {
                own.plain("its name", &name);
                own.file(&data);
            });
        }
    }
}
