//! Marks where the pages of a printed edition begin.
//!
//! In: a block. Out: a mark for each page that begins before it, which screen readers announce and
//! to which page lists lead.

use super::Writer;
use crate::book::tree::BlockId;

/// The id of a page's mark. No anchor's fragment starts like this.
pub(crate) fn page_id(page: usize) -> String {
    format!("_page-{page}")
}

impl Writer<'_> {
    /// Marks the pages that begin before a block.
    pub(super) fn page_breaks(&mut self, id: &BlockId) {
        let Some(list) = self.page_list else { return };
        for &page in list.before_block(self.section, id) {
            // A block of the tool's own may share its id with another one.
            if self.pages.contains(&page) {
                continue;
            }
            self.pages.push(page);
            self.markup.open("span").attr("id", page_id(page)).attr("class", "page-break");
            self.markup.attr("epub:type", "pagebreak").attr("role", "doc-pagebreak");
            let name = self.own_words.with("ebook-page", [("number", page.into())]);
            self.markup.attr("aria-label", name).close();
        }
    }
}
