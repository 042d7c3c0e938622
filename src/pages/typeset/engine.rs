//! The page engine, set up once for a whole run.
//!
//! In: fonts and layouts at construction, then manuscripts. Out: laid-out pages, or complaints
//! at the author's place. One engine serves every artefact and every thread of a run: what two
//! artefacts have in common is laid out once.

use super::compiled::Compiled;
use super::finding::finder_problem;
use super::generated::Generated;
use super::joined_lists::with_joined_lists;
use super::markup::generate;
use super::overfull::overfull_lines;
use super::paths::MAIN;
use super::supplies::Supplies;
use super::timings::collect_timings;
use super::turned::with_turned_pages;
use super::world::PageWorld;
use super::written_text::with_written_text;
use crate::book::letters::Written;
use crate::book::manuscript::{BrandFonts, Manuscript};
use crate::book::missing;
use crate::ground::diagnostic::{Code, Diagnostic, Outcome, any_error};
use crate::ground::trace::{self, Amount};
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use typst_layout::PagedDocument;

/// No results are freed.
const NEVER: usize = usize::MAX;

/// Errors for letters that no font of the manuscript draws. The engine would print boxes.
pub(super) fn missing_glyphs(manuscript: &Manuscript) -> Vec<Diagnostic> {
    missing::report(&missing::missing_letters(manuscript), 1, None, |own| match &own.written {
        Written::At(span) | Written::InDrawing { used: Some(span), .. } => Some(*span),
        Written::InDrawing { used: None, .. } | Written::InHeader(_) | Written::InFrontMatter => {
            None
        }
    })
}

/// Fonts, layouts and caches of one run.
pub struct Engine {
    supplies: Supplies,
    /// For how many calls results are kept that nothing asks for.
    rounds: AtomicUsize,
}

impl Engine {
    /// An engine with the tool's fonts and the partners', and the tool's layouts, any of which a
    /// project's file of the same name replaces.
    pub fn new(fonts: &[BrandFonts], layouts: &BTreeMap<String, String>) -> Outcome<Self> {
        Ok(Self { supplies: Supplies::new(fonts, layouts)?, rounds: AtomicUsize::new(NEVER) })
    }

    /// Lays out a whole book.
    pub fn compile(&self, manuscript: &Manuscript) -> Outcome<Compiled> {
        let missing = missing_glyphs(manuscript);
        if any_error(&missing) {
            return Err(missing);
        }
        self.compile_generated(generate(manuscript), manuscript)
    }

    /// Lays out a whole book that has already been written as Typst.
    pub(super) fn compile_generated(
        &self,
        generated: Generated,
        manuscript: &Manuscript,
    ) -> Outcome<Compiled> {
        let mut compiled = self.lay_out(MAIN, generated, manuscript)?;
        let overfull = overfull_lines(&compiled, manuscript);
        compiled.warnings.extend(overfull);
        let finder = finder_problem(&compiled, manuscript);
        compiled.warnings.extend(finder);
        let joined = with_joined_lists(compiled.document);
        compiled.document = with_turned_pages(joined, manuscript);
        Ok(compiled)
    }

    /// Lays out what `main` asks for.
    pub(super) fn lay_out(
        &self,
        main: &str,
        generated: Generated,
        manuscript: &Manuscript,
    ) -> Outcome<Compiled> {
        let Some(world) = PageWorld::new(&self.supplies, main, &generated, manuscript) else {
            return Err(vec![Diagnostic::error(Code::Typeset, "the main file has no name")]);
        };
        let _stage = trace::stage("layout");
        trace::count(Amount::Layouts, 1);
        let warned = typst::compile::<PagedDocument>(&world);
        collect_timings();
        let places = world.places(generated);
        match warned.output {
            Ok(document) => {
                let warnings = places.diagnostics(&warned.warnings);
                Ok(Compiled::new(with_written_text(document), warnings, places))
            }
            Err(errors) => Err(places.diagnostics(&errors)),
        }
    }

    /// Frees results that nothing has asked for during the last `rounds` calls. A watch calls it
    /// with a small number after every attempt, so that its memory use stays level.
    pub fn evict_unused(&self, rounds: usize) {
        self.rounds.store(rounds, Ordering::Relaxed);
        comemo::evict(rounds);
    }

    /// Frees results as the last call of [`Engine::evict_unused`] did, between two layouts of the
    /// same book. Does nothing if nobody frees results.
    pub(super) fn evict_between_layouts(&self) {
        let rounds = self.rounds.load(Ordering::Relaxed);
        if rounds != NEVER {
            comemo::evict(rounds.max(1));
        }
    }
}
