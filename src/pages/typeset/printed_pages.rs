//! Where the sections and blocks of a printed edition begin, for page lists.
//!
//! In: laid-out pages and their manuscript. Out: the first page of each.

use super::block_places::block_places;
use super::compiled::Compiled;
use crate::book::manuscript::Manuscript;
use crate::book::page_list::PrintedPages;
use crate::project::Isbn;
use typst::layout::{Frame, FrameItem};

/// The pages of a printed edition.
pub fn printed_pages(compiled: &Compiled, manuscript: &Manuscript) -> PrintedPages {
    let title_page = &manuscript.title_page;
    let source = manuscript.isbn.as_ref().map_or_else(
        || {
            [
                &title_page.title,
                &title_page.edition_name,
                &title_page.partner_name,
                &title_page.version_line,
                &title_page.date_line,
            ]
            .map(String::as_str)
            .join(", ")
        },
        Isbn::urn,
    );
    let sections = manuscript.sections.iter();
    let sections = sections.filter_map(|section| {
        let anchor = section.anchor.as_str();
        Some((anchor.to_owned(), compiled.page_of(anchor)?))
    });
    let blocks = block_places(compiled).into_iter();
    let blocks =
        blocks.filter_map(|(id, places)| Some((id, places.iter().map(|place| place.page).min()?)));
    let pages = compiled.document.pages().iter().enumerate();
    let blank = pages.filter(|(_, page)| !has_text(&page.frame)).map(|(at, _)| at + 1);
    PrintedPages {
        source,
        sections: sections.collect(),
        blocks: blocks.collect(),
        blank: blank.collect(),
    }
}

fn has_text(frame: &Frame) -> bool {
    frame.items().any(|(_, item)| match item {
        FrameItem::Group(group) => has_text(&group.frame),
        FrameItem::Text(_) | FrameItem::Image(..) => true,
        _ => false,
    })
}
