//! The picture files in `word/media`.
//!
//! Drawings become pixels: not every version of Word shows drawings, and none has the tool's fonts.

use crate::book::manuscript::{MediaType, Resource};
use crate::book::pictures::drawn;
use std::collections::BTreeMap;
use std::sync::Arc;

pub(super) const MM_PER_INCH: f64 = 25.4;
/// Sharp on paper, and not too large to send.
const DOTS_PER_INCH: f64 = 220.0;

/// The picture files of a document, by the paths of their sources.
#[derive(Debug, Default)]
pub(super) struct Media {
    files: BTreeMap<String, Medium>,
}

/// A picture file.
#[derive(Debug, Clone)]
pub(super) struct Medium {
    /// Below `word/`.
    pub(super) name: String,
    pub(super) bytes: Arc<[u8]>,
}

impl Media {
    pub(super) fn each(&self) -> impl Iterator<Item = &Medium> {
        self.files.values()
    }

    /// The name of a picture's file, which is made if it is new.
    pub(super) fn name(
        &mut self,
        path: &str,
        resource: &Resource,
        width_mm: f64,
    ) -> Option<String> {
        if let Some(known) = self.files.get(path) {
            return Some(known.name.clone());
        }
        let (ending, bytes) = match resource.media_type {
            MediaType::Png => ("png", Arc::clone(&resource.bytes)),
            MediaType::Jpeg => ("jpeg", Arc::clone(&resource.bytes)),
            MediaType::Svg => {
                let pixels = (width_mm / MM_PER_INCH * DOTS_PER_INCH).ceil() as u32;
                ("png", Arc::from(drawn(resource, pixels)?))
            }
            MediaType::Font => return None,
        };
        let name = format!("media/image{}.{ending}", self.files.len() + 1);
        self.files.insert(path.to_owned(), Medium { name: name.clone(), bytes });
        Some(name)
    }
}
