//! Pages of long lists that an earlier release may have had and that this one does not have.
//!
//! In: the lists of a partner's site. Out: at each such address a page that leads to the whole list,
//! from which every entry can be reached. How a list was divided depends on how long it was, and no
//! record says so, so these are all the pages that such a list may have had. The page for missing
//! addresses redirects any other number.

use super::address::relative;
use super::contents::Contents;
use super::divided::folder;
use super::partner::{PageHead, PartnerSite};
use crate::book::manuscript::{Role, Section};
use crate::book::tree::{BlockKind, plain_text};
use crate::ground::diagnostic::Diagnostic;
use crate::web::render::{Renderer, values};
use std::collections::BTreeSet;

/// How many pages the entries under one heading of a table of authorities may have had.
const MOST: usize = 12;

/// The headings of a table of authorities. One without entries has no heading now.
const AUTHORITIES: [&str; 3] =
    ["authorities-cases", "authorities-legislation", "authorities-other"];

impl PartnerSite<'_> {
    /// Adds the pages that lists may have had, if there was an earlier release.
    pub(super) fn add_former_pages(
        &self,
        renderer: &Renderer<'_>,
        contents: &mut Contents,
        problems: &mut Vec<Diagnostic>,
    ) {
        if self.history.records.len() < 2 {
            return;
        }
        for section in self.lists() {
            let whole = format!("{}/index.html", section.id);
            for folder in self.former_folders(section) {
                let path = format!("{}/{folder}/index.html", section.id);
                if contents.has(&self.path(&path)) {
                    continue;
                }
                let list = relative(&path, &whole);
                let all = values! { title => section.title, href => list, recalled => false };
                let values = values! {
                    title => section.title,
                    recalled => None::<String>,
                    note => None::<String>,
                    successors => vec![all],
                    usable => 1,
                    list,
                    go => None::<String>,
                    contents => relative(&path, "contents/index.html"),
                };
                let head = PageHead {
                    is_unlisted: true,
                    elsewhere: Some(&whole),
                    ..PageHead::new(&path, &section.title, "site-menu-read")
                };
                self.add(renderer, "site/gone.html", &head, values, contents, problems);
            }
        }
    }

    /// The sections that have several pages if they are long.
    pub(super) fn lists(&self) -> Vec<&Section> {
        let (Some(manuscript), Some(reading)) = (&self.manuscript, &self.reading) else {
            return Vec::new();
        };
        let shown = reading.sections.iter().filter(|own| !self.is_recalled(&own.id));
        let sections = shown.filter_map(|own| manuscript.sections.get(own.at));
        sections.filter(|section| matches!(section.role, Role::Authorities | Role::Index)).collect()
    }

    /// The folders of the pages that a list may have had.
    fn former_folders(&self, section: &Section) -> BTreeSet<String> {
        let headings = section.blocks.iter().filter_map(|block| match &block.kind {
            BlockKind::Heading { content, .. } => Some(folder(&plain_text(content))),
            _ => None,
        });
        let mut stems: BTreeSet<String> = headings.collect();
        let most = match section.role {
            Role::Authorities => {
                stems.extend(AUTHORITIES.map(|id| folder(&self.words.text(id))));
                MOST
            }
            // One page for each letter.
            _ => {
                stems.extend(('a'..='z').map(String::from));
                1
            }
        };
        let mut folders = BTreeSet::new();
        // Headings without a letter or a digit for an address are numbered.
        if stems.remove("") {
            folders.extend((1..=MOST).map(|number| number.to_string()));
        }
        for stem in stems {
            folders.extend((2..=most).map(|number| format!("{stem}-{number}")));
            folders.insert(stem);
        }
        folders
    }
}
