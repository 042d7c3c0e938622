//! Pictures where they are shown: DrawingML in a line of text, with alternative text.

use super::media::MM_PER_INCH;
use super::writer::Writer;
use crate::book::manuscript::{Logo, MediaType};
use crate::book::pictures::TALLEST_SIGN;
use crate::book::tree::{Image, PictureWidth};
use crate::ground::diagnostic::{Code, Diagnostic};

/// Pixels of CSS.
const PIXELS_PER_INCH: f64 = 96.0;
const EMU_PER_MM: f64 = 36_000.0;
const TWIPS_PER_MM: f64 = 1440.0 / MM_PER_INCH;
/// A picture is no higher than this, so that its caption fits on the page.
const HIGHEST_MM: f64 = 215.0;
const DRAWING: &str = "http://schemas.openxmlformats.org/drawingml/2006/main";
const PICTURE: &str = "http://schemas.openxmlformats.org/drawingml/2006/picture";
const DECORATIVE: &str = "http://schemas.microsoft.com/office/drawing/2017/decorative";

impl Writer<'_, '_> {
    /// A picture in a line. A small one among words is as high as the author drew it.
    pub(super) fn image(&mut self, image: &Image, is_among_words: bool) {
        let Some(resource) = self.manuscript.resources.get(&image.path) else {
            let message = format!("the picture `{}` is not among the resources", image.path);
            let problem = Diagnostic::error(Code::Internal, message).at(image.span);
            self.shared.diagnostics.push(problem);
            return;
        };
        let room = f64::from(self.room(false).saturating_sub(self.indent())) / TWIPS_PER_MM;
        let natural = f64::from(resource.width) / PIXELS_PER_INCH * MM_PER_INCH;
        let is_sign = is_among_words && resource.height <= TALLEST_SIGN;
        let width = match image.width {
            Some(width) => PictureWidth::of_room(width, room),
            None if resource.media_type == MediaType::Svg && !is_sign => {
                room.min(natural.max(120.0))
            }
            None => natural,
        };
        self.picture(&image.path, &image.alt, width.min(room), HIGHEST_MM);
    }

    /// The partner's logo, `height` millimetres high.
    pub(super) fn logo(&mut self, logo: &Logo, height: f64) {
        let Some(resource) = self.manuscript.resources.get(&logo.path) else { return };
        let shape = f64::from(resource.width) / f64::from(resource.height.max(1));
        self.picture(&logo.path, &logo.alt, (height * shape).min(90.0), height);
    }

    /// A picture at most this wide and high, in millimetres.
    fn picture(&mut self, path: &str, alt: &str, width: f64, highest: f64) {
        let Some(resource) = self.manuscript.resources.get(path) else { return };
        let shape = f64::from(resource.height.max(1)) / f64::from(resource.width.max(1));
        let width = if width * shape > highest { highest / shape } else { width };
        let Some(name) = self.shared.media.name(path, resource, width) else {
            let message = format!("the drawing `{path}` cannot be turned into a picture");
            self.shared.diagnostics.push(Diagnostic::error(Code::Internal, message));
            return;
        };
        let relation = self.relations.id("image", &name, false);
        self.shared.drawings += 1;
        let id = self.shared.drawings.to_string();
        let emu = |mm: f64| ((mm * EMU_PER_MM).round().max(1.0) as u64).to_string();
        let (cx, cy) = (emu(width), emu(width * shape));
        let file = name.rsplit('/').next().unwrap_or_default();
        let markup = &mut self.markup;
        markup.open("w:r").open("w:drawing").open("wp:inline");
        for side in ["distT", "distB", "distL", "distR"] {
            markup.attr(side, "0");
        }
        markup.open("wp:extent").attr("cx", &cx).attr("cy", &cy).close();
        markup.open("wp:docPr").attr("id", &id).attr("name", format!("Picture {id}"));
        if alt.trim().is_empty() {
            markup.open("a:extLst").attr("xmlns:a", DRAWING).open("a:ext");
            markup.attr("uri", "{C183D7F6-B498-43B3-948B-1728B52AA6E4}").open("adec:decorative");
            markup.attr("xmlns:adec", DECORATIVE).attr("val", "1").close().close().close();
        } else {
            markup.attr("descr", alt);
        }
        markup.close().open("wp:cNvGraphicFramePr").open("a:graphicFrameLocks");
        markup.attr("xmlns:a", DRAWING).attr("noChangeAspect", "1").close().close();
        markup.open("a:graphic").attr("xmlns:a", DRAWING);
        markup.open("a:graphicData").attr("uri", PICTURE);
        markup.open("pic:pic").attr("xmlns:pic", PICTURE).open("pic:nvPicPr");
        markup.open("pic:cNvPr").attr("id", &id).attr("name", file).close();
        markup.open("pic:cNvPicPr").close().close();
        markup.open("pic:blipFill").open("a:blip").attr("r:embed", relation).close();
        markup.open("a:stretch").open("a:fillRect").close().close().close();
        markup.open("pic:spPr").open("a:xfrm").open("a:off").attr("x", "0").attr("y", "0").close();
        markup.open("a:ext").attr("cx", &cx).attr("cy", &cy).close().close();
        markup.open("a:prstGeom").attr("prst", "rect").open("a:avLst").close().close();
        for _ in
            ["pic:spPr", "pic:pic", "a:graphicData", "a:graphic", "wp:inline", "w:drawing", "w:r"]
        {
            markup.close();
        }
    }
}
