//! The page engine of a project: made when the first page needs it, and handed on from one reading of
//! the project to the next.
//!
//! In: the fonts and layouts of a workspace. Out: an engine. Lays nothing out.

use super::workspace::Workspace;
use crate::book::manuscript::BrandFonts;
use crate::book::resolve::brand_fonts;
use crate::ground::diagnostic::Outcome;
use crate::pages::typeset::Engine;

impl Workspace {
    /// The page engine, with every partner's fonts: one for the whole run.
    ///
    /// # Errors
    /// If a font or a layout cannot be used.
    pub fn engine(&self) -> Outcome<&Engine> {
        let engine = self.engine.get_or_init(|| {
            let fonts = self.brand_fonts();
            let layouts = &self.project.layouts;
            let pages = layouts.iter().filter(|(name, _)| name.ends_with(".typ"));
            Engine::new(&fonts, &pages.map(|(name, text)| (name.clone(), text.clone())).collect())
        });
        engine.as_ref().map_err(Clone::clone)
    }

    /// Goes on with the page engine of an earlier reading of the project, and with what it has laid out,
    /// if it has the same fonts and layouts.
    pub(crate) fn take_engine(&mut self, earlier: &mut Self) {
        let fonts = |own: &Self| serde_json::to_string(&own.brand_fonts()).ok();
        if self.project.layouts == earlier.project.layouts && fonts(self) == fonts(earlier) {
            self.engine = std::mem::take(&mut earlier.engine);
        }
    }

    /// The fonts that each partner brings along.
    pub fn brand_fonts(&self) -> Vec<BrandFonts> {
        let partners = self.project.partners.iter();
        partners.map(|file| brand_fonts(&file.partner, &self.book)).collect()
    }

    /// Lets go of what the engine remembers of editions that nobody asked for in the last
    /// `rounds` calls.
    pub(crate) fn forget_layouts(&self, rounds: usize) {
        if let Some(Ok(engine)) = self.engine.get() {
            engine.evict_unused(rounds);
        }
    }
}
