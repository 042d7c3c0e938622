//! The pictures of a Markdown text.
//!
//! In: the path of a picture as the text has it. Out: its bytes, if it is in the folder of the text or
//! below it; or why it is not imported. Addresses are never fetched.

use super::blocks::Reader;
use crate::ground::files;
use crate::incoming::piece::Picture;
use crate::incoming::text::cleaned;

impl Reader<'_> {
    /// A picture of the section; nothing, and a remark, if it cannot be one.
    pub(super) fn picture(&mut self, written: &str, alt: &str, place: &str) -> Option<Picture> {
        let shown = crate::ground::words::brief(written);
        let refused = if written.starts_with("data:") {
            Some("a picture that is written into the text".to_owned())
        } else if written.contains("://") || written.starts_with("//") {
            Some(format!("a picture outside the file, which was not fetched, `{shown}`"))
        } else {
            None
        };
        if let Some(what) = refused {
            self.findings.lost(what, place);
            return None;
        }
        let decoded = files::decoded(written);
        let read = |path: &str| {
            let path = files::beside("", path);
            let folder = self.folder.as_ref()?;
            folder.read_bytes(&path).ok().map(|bytes| (path, bytes))
        };
        let found = read(written).or_else(|| decoded.as_deref().and_then(read));
        let Some((path, bytes)) = found else {
            let what = format!("a picture that is not in the folder of the text, `{shown}`");
            self.findings.lost(what, place);
            return None;
        };
        self.staged.add(&path, &bytes, self.id, self.is_taken, &mut self.findings);
        let path = self.staged.paths.get(&path)?.clone();
        let alt = crate::ground::words::in_one_line(&cleaned(alt));
        if alt.is_empty() {
            let what =
                format!("a picture without a description, `{path}`: write it in place of `…`");
            self.findings.look(what, place);
        }
        self.findings.kept("picture");
        Some(Picture { path, alt: alt.chars().take(1_000).collect() })
    }
}
