//! Languages that a release leaves out, because nobody has reviewed their translations.
//!
//! In: a workspace. Out: the same without the editions in these languages. Drafts keep them, so
//! only what speaks of a release asks for this.

use super::languages;
use super::workspace::Workspace;
use crate::ground::diagnostic::any_error;
use crate::project::{Languages, Unreviewed};

impl Workspace {
    /// Takes out what a release leaves out: every edition in a language whose translation nobody has
    /// reviewed, if the book says `leave-out`, and packs that come in no other language. Returns the
    /// tags of these languages.
    pub(crate) fn leave_out_unreviewed(&mut self) -> Vec<String> {
        let project = &self.project;
        let mut tags: Vec<String> = Vec::new();
        for language in project.languages().into_iter().map(|own| own.value) {
            let tag = language.tag();
            let choice = project.book.unreviewed.get(tag).map(|own| own.value);
            // A mistake in the translation has to be seen, and blocks the release.
            if choice == Some(Unreviewed::LeaveOut)
                && !any_error(self.problems_in(&language))
                && !languages::unreviewed(project, &self.book, tag).is_empty()
            {
                tags.push(tag.to_owned());
            }
        }
        let project = &mut self.project;
        let keep = |languages: &mut Languages| {
            languages.retain(|own| !tags.iter().any(|tag| own.value.tag() == tag));
        };
        if let Some(languages) = &mut project.book.languages {
            keep(languages);
        }
        let mut gone = Vec::new();
        for pack in &mut project.packs {
            let Some(languages) = &mut pack.languages else { continue };
            let had_any = !languages.is_empty();
            keep(languages);
            if had_any && languages.is_empty() {
                gone.push(pack.id.clone());
            }
        }
        project.packs.retain(|pack| !gone.contains(&pack.id));
        for file in &mut project.partners {
            if let Some(packs) = &mut file.partner.packs {
                packs.retain(|id| !gone.contains(&id.value));
            }
        }
        self.forget_languages(&tags);
        tags
    }
}
