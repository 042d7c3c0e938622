//! The cover as a picture, for ebooks and catalogues.
//!
//! In: a manuscript. Out: its cover page as a PNG file, drawn by the same layout as the first page
//! of the PDF. Only that page is laid out.

use super::engine::Engine;
use super::markup::generate_cover;
use super::paths::COVER;
use crate::book::manuscript::Manuscript;
use crate::ground::diagnostic::{Code, Diagnostic, Outcome};
use typst::utils::Scalar;
use typst_render::RenderOptions;

/// The picture's width in pixels.
const WIDTH: f64 = 1200.0;

/// A cover as PNG.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CoverImage {
    pub bytes: Vec<u8>,
    pub width: u32,
    pub height: u32,
}

/// Draws the cover of a manuscript.
pub fn cover_png(engine: &Engine, manuscript: &Manuscript) -> Outcome<CoverImage> {
    let compiled = engine.lay_out(COVER, generate_cover(manuscript), manuscript)?;
    let Some(page) = compiled.document.pages().first() else {
        return Err(vec![Diagnostic::error(Code::Typeset, "the cover has no page")]);
    };
    let options = RenderOptions {
        pixel_per_pt: Scalar::new(WIDTH / page.frame.width().to_pt().max(1.0)),
        render_bleed: false,
    };
    let pixels = typst_render::render(page, &options);
    let (width, height) = (pixels.width(), pixels.height());
    match pixels.encode_png() {
        Ok(bytes) => Ok(CoverImage { bytes, width, height }),
        Err(error) => Err(vec![Diagnostic::error(
            Code::Typeset,
            format!("the cover cannot be written as PNG: {error}"),
        )]),
    }
}
