//! Pictures inside a drawing.
//!
//! In: the `data:` address of an `image`. Out: a `data:` address of the same picture, made ready as
//! every picture is, and what was found on the way.

use super::finding::Finding;
use super::prepared::Setting;
use crate::book::manuscript::{DrawnText, MediaType};
use ct_codecs::{Base64, Encoder};
use data_url::DataUrl;

/// A picture in a picture in a picture is not drawn by people.
const DEEPEST: u8 = 2;

#[derive(Default)]
pub(super) struct Embedded {
    /// `None` if the picture cannot be shown.
    pub(super) address: Option<String>,
    pub(super) texts: Vec<DrawnText>,
    pub(super) findings: Vec<Finding>,
}

pub(super) fn read(address: &str, setting: Setting<'_>) -> Embedded {
    let failed = |finding| Embedded { findings: vec![finding], ..Embedded::default() };
    let decoded = DataUrl::process(address).ok().and_then(|url| url.decode_to_vec().ok());
    let Some((bytes, _)) = decoded else {
        return failed(Finding::error("its data cannot be read", "save the drawing again"));
    };
    if setting.level >= DEEPEST {
        return failed(Finding::error(
            "pictures contain each other too deeply",
            "insert the picture itself",
        ));
    }
    let picture = match (setting.prepare)(bytes, Setting { level: setting.level + 1, ..setting }) {
        Ok(picture) => picture,
        Err(findings) => return Embedded { findings, ..Embedded::default() },
    };
    let media_type = match picture.media_type {
        MediaType::Png => "image/png",
        MediaType::Jpeg => "image/jpeg",
        _ => "image/svg+xml",
    };
    let address = Base64::encode_to_string(&picture.bytes)
        .map(|data| format!("data:{media_type};base64,{data}"))
        .ok();
    Embedded { address, texts: picture.texts, findings: picture.findings }
}
