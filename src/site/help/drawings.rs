//! Drawings of what somebody does with paper.
//!
//! In: an action. Out: a picture for light pages and one for dark pages, in the partner's colours,
//! and the words for those who do not see it. Booklets with the spine on the right have drawings of
//! their own.

use crate::ground::diagnostic::Diagnostic;
use crate::pages::instructions::Action;
use crate::project::{Binding, Colour, Duplex};
use crate::site::address::hashed;
use crate::site::address::relative;
use crate::site::contents::Contents;
use crate::site::partner::PartnerSite;
use crate::web::render::{Renderer, values};
use minijinja::value::Value;

/// A drawing: the name of its layout, what it shows in words, and whether it is mirrored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Drawing {
    name: &'static str,
    words: &'static str,
    is_mirrored: bool,
}

impl Drawing {
    /// Holes and the rings of a binder.
    pub(super) fn punch(is_mirrored: bool) -> Self {
        Self { name: "punch", words: "help-drawing-punch", is_mirrored }
    }

    pub(super) fn turn(duplex: Duplex) -> Self {
        match duplex {
            Duplex::ShortEdge => Self::plain("turn-short-edge", "help-drawing-turn-short-edge"),
            Duplex::LongEdge => Self::plain("turn-long-edge", "help-drawing-turn-long-edge"),
        }
    }

    pub(super) fn of(action: Action) -> Self {
        match action {
            Action::Turn(duplex) => Self::turn(duplex),
            Action::Fold(side) => Self::bound("fold", "help-drawing-fold", side),
            Action::Staple(side) => Self::bound("staple", "help-drawing-staple", side),
            Action::Sew(side) => Self::bound("sew", "help-drawing-sew", side),
            Action::FoldEach(side) => Self::bound("fold-each", "help-drawing-fold-each", side),
            Action::Bind(side) => Self::bound("bind", "help-drawing-bind", side),
            Action::Trim(side) => Self::bound("trim", "help-drawing-trim", side),
            Action::CutCards => Self::plain("cut-cards", "help-drawing-cut-cards"),
        }
    }

    fn plain(name: &'static str, words: &'static str) -> Self {
        Self { name, words, is_mirrored: false }
    }

    fn bound(name: &'static str, words: &'static str, side: Binding) -> Self {
        Self { name, words, is_mirrored: side == Binding::Right }
    }
}

impl PartnerSite<'_> {
    /// Adds the pictures of a drawing, and says where a page at `from` finds them.
    pub(super) fn drawing(
        &self,
        drawing: Drawing,
        from: &str,
        renderer: &Renderer<'_>,
        contents: &mut Contents,
    ) -> Result<Value, Diagnostic> {
        let palette = &self.partner.partner.palette;
        let on_light = [palette.accent.to_string(), "#17191c".to_owned(), "#6b727b".to_owned()];
        let on_dark =
            [palette.accent_on_dark.to_string(), "#e9ebee".to_owned(), "#98a1ab".to_owned()];
        let stem = format!("{}{}", drawing.name, if drawing.is_mirrored { "-right" } else { "" });
        let mut paths = Vec::new();
        let schemes = [
            ("", on_light, [Colour::WHITE.to_string(), "#ffffff".to_owned()]),
            ("-dark", on_dark, ["#23272d".to_owned(), "#14161a".to_owned()]),
        ];
        for (ending, [accent, ink, soft], [paper, page]) in schemes {
            let is_mirrored = drawing.is_mirrored;
            let values = values! { accent, ink, soft, paper, page, is_mirrored };
            let text = renderer.fill(&format!("site/help/{}.svg", drawing.name), values)?;
            let path = hashed(&format!("{stem}{ending}"), text.as_bytes(), "svg");
            contents.add(path.clone(), text);
            paths.push(relative(&self.path(from), &path));
        }
        Ok(values! {
            light => paths.first(),
            dark => paths.get(1),
            alternative => self.words.text(drawing.words),
        })
    }
}
