//! Details: what readers are told outside the sections.
//!
//! The title of the book, a partner's helpline, what a pack contains, the address of a source. Each
//! has an id with a point in it, which no section has; the first part of the id says whose readers
//! it is for:
//!
//! | id | readers |
//! |---|---|
//! | `book.…`, `source.…`, `layout.…` | everybody |
//! | `partner.<id>`, `partner.<id>.…` | those of the partner |
//! | `edition.<id>`, `edition.<id>.…` | those of the edition |
//! | `pack.<id>`, `pack.<id>.…` | those of the pack |
//! | `translation.<tag>` | those of copies in the language |

mod between;
mod facts;
mod known;

pub(crate) use between::between;
pub(crate) use facts::{Facts, ORDER};
pub(crate) use known::details_of;

use super::copies::CopyOf;
use crate::project::TWIN;

/// The readers of a detail, by its id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Scope<'a> {
    Everybody,
    Partner(&'a str),
    Edition(&'a str),
    Pack(&'a str),
    Language(&'a str),
}

impl<'a> Scope<'a> {
    pub(crate) fn of(detail: &'a str) -> Self {
        let mut parts = detail.splitn(3, '.');
        match (parts.next(), parts.next()) {
            (Some("partner"), Some(id)) => Self::Partner(id),
            (Some("edition"), Some(id)) => Self::Edition(id),
            (Some("pack"), Some(id)) => Self::Pack(id),
            (Some("translation"), Some(tag)) => Self::Language(tag),
            _ => Self::Everybody,
        }
    }

    /// Whether readers of a copy are told the detail.
    pub(crate) fn holds(self, copy: &CopyOf) -> bool {
        match self {
            Self::Everybody => true,
            Self::Partner(id) => copy.partner == id,
            // An edition with marked changes is named after the edition whose twin it is.
            Self::Edition(id) => {
                copy.edition == id || copy.edition.strip_suffix(TWIN).is_some_and(|own| own == id)
            }
            Self::Pack(id) => copy.pack.as_deref() == Some(id),
            Self::Language(tag) => copy.language == tag,
        }
    }
}

/// Whether the detail is about a partner, an edition or a pack as a whole.
pub(crate) fn is_root(detail: &str) -> bool {
    root_of(detail) == Some(detail)
}

/// The detail that says that a partner, an edition or a pack exists, if this is about one.
fn root_of(detail: &str) -> Option<&str> {
    let mut points = detail.match_indices('.');
    let (first, _) = points.next()?;
    matches!(&detail[..first], "partner" | "edition" | "pack")
        .then(|| &detail[..points.next().map_or(detail.len(), |(second, _)| second)])
}
