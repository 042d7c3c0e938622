//! What an artefact is made from, as one digest: the same digest makes the same bytes.
//!
//! In: the tool, layouts, fonts, a manuscript, the leaves of the last release. Out: a digest that
//! `build.json` keeps, so that the next build knows what need not be made again.

use super::page_lists::PageLists;
use super::plan::Artefact;
use super::workspace::Workspace;
use crate::book::manuscript::{Manuscript, Release};
use crate::ground::diagnostic::Outcome;
use crate::ground::digest;
use crate::ground::fonts;
use crate::ground::layouts::Layouts;
use crate::ground::tool;
use crate::pages::typeset;
use crate::project::history::{LeafRecord, ReleaseRecord};
use crate::project::{Edition, PartnerFile};
use std::collections::BTreeMap;

/// A build of the tool, as far as it decides what artefacts look like.
#[derive(Debug, Clone)]
pub(super) struct Tool<'a> {
    /// Digest of its source and of everything that it is built from.
    source: &'a str,
    /// Its fonts by name.
    fonts: Vec<(&'a str, &'a [u8])>,
}

impl Tool<'_> {
    /// The tool that runs.
    pub(super) fn this() -> Self {
        let fonts = fonts::all().map(|font| (font.name, font.bytes)).collect();
        Self { source: tool::SOURCE, fonts }
    }

    /// Digest of the tool and of the layouts that are used.
    pub(super) fn digest(&self, layouts: &BTreeMap<&str, &str>) -> String {
        let mut all = format!("tool {}\n", self.source);
        for (name, text) in layouts {
            all.push_str(&format!("{name} {}\n", digest::sha256(text.as_bytes())));
        }
        for (name, bytes) in &self.fonts {
            all.push_str(&format!("{name} {}\n", digest::sha256(bytes)));
        }
        digest::sha256(all.as_bytes())
    }
}

/// Every layout by name, the project's own where it has one.
pub(super) fn layouts(workspace: &Workspace) -> BTreeMap<&str, &str> {
    let pages = typeset::BUILT_IN_LAYOUTS.iter().map(|(name, built_in)| {
        let own = workspace.project.layouts.get(*name);
        (*name, own.map_or(*built_in, String::as_str))
    });
    let ebooks = Layouts::names().map(|name| (name, workspace.layouts.get(name).unwrap_or("")));
    pages.chain(ebooks).collect()
}

/// What makes the bytes of a copy.
pub(super) struct Inputs {
    pub(super) digest: String,
    /// The printed edition to whose pages the page list of an ebook leads, with its own digest.
    pub(super) printed: Option<(Manuscript, String)>,
}

/// Everything that makes the bytes of a copy of an edition. `workspace` is in the language of the
/// copy, and `tool` is the digest of [`Tool::digest`].
///
/// # Errors
/// If the printed edition to which an ebook's page list leads cannot be read.
pub(super) fn of_copy(
    tool: &str,
    workspace: &Workspace,
    copy: (&PartnerFile, &Edition),
    manuscript: &Manuscript,
    leaves: &[LeafRecord],
    release: &Release,
) -> Outcome<Inputs> {
    let mut digest = of_manuscript(tool, manuscript, leaves);
    let printed = match manuscript.pack {
        None => PageLists::printed(workspace, copy.0, copy.1, release)?,
        Some(_) => None,
    };
    let printed = printed.map(|printed| {
        let own = of_manuscript(tool, &printed, &[]);
        digest = with_printed(&digest, &own);
        (printed, own)
    });
    Ok(Inputs { digest, printed })
}

/// The leaves of the same artefact in the last release.
pub(super) fn last_leaves<'a>(
    last: Option<&'a ReleaseRecord>,
    artefact: &Artefact,
) -> &'a [LeafRecord] {
    let last = last.into_iter().flat_map(|record| &record.artefacts);
    let last = last.into_iter().find(|known| artefact.is_of(known));
    last.map_or(&[], |last| &last.leaves)
}

/// Digest of everything that makes an artefact's bytes. `tool` is that of [`Tool::digest`].
fn of_manuscript(tool: &str, manuscript: &Manuscript, leaves: &[LeafRecord]) -> String {
    let bytes = serde_json::to_vec(manuscript).expect("a manuscript is plain data");
    let mut parts = vec![tool.to_owned(), digest::sha256(&bytes)];
    parts.extend(leaves.iter().map(|leaf| format!("{} {}", leaf.sha256, leaf.release)));
    digest::sha256(parts.join("\n").as_bytes())
}

/// Digest of everything that makes an ebook's bytes, with that of the edition to whose pages its page
/// list leads.
fn with_printed(own: &str, printed: &str) -> String {
    digest::sha256(format!("{own}\npages {printed}\n").as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn digest_of(source: &str, font: &[u8], layout: &str) -> String {
        Tool { source, fonts: vec![("Text.ttf", font)] }
            .digest(&BTreeMap::from([("book.typ", layout)]))
    }

    #[test]
    fn another_build_of_the_same_version_makes_artefacts_again() {
        assert_ne!(digest_of("1f", b"font", "layout"), digest_of("2e", b"font", "layout"));
        let this = Tool::this();
        let other = Tool { source: "0", ..this.clone() };
        assert_ne!(this.digest(&BTreeMap::new()), other.digest(&BTreeMap::new()));
    }

    #[test]
    fn a_font_of_the_same_length_is_a_different_font() {
        assert_ne!(digest_of("1f", b"font", "layout"), digest_of("1f", b"tnof", "layout"));
    }

    #[test]
    fn a_layout_of_the_same_name_is_a_different_layout() {
        assert_ne!(digest_of("1f", b"font", "layout"), digest_of("1f", b"font", "tuoyal"));
        assert_eq!(digest_of("1f", b"font", "layout"), digest_of("1f", b"font", "layout"));
    }
}
