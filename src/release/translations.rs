//! What a release says about its translations.
//!
//! In: a workspace. Out: for each language but that of the text, who translated and reviewed it, and
//! what nobody has reviewed or translated.

use crate::assembly::languages;
use crate::assembly::workspace::Workspace;
use crate::project::history::TranslationRecord;
use crate::project::{REST, Translation};
use crate::translation;
use std::collections::BTreeSet;

/// Who translated and reviewed the text, by language. Only what copies in that language contain counts.
pub(super) fn translations(workspace: &Workspace) -> Vec<TranslationRecord> {
    let (project, book) = (&workspace.project, &workspace.book);
    let record = |(tag, translation): (&str, &Translation)| {
        let scope = languages::scope(project, book, tag);
        let lines = translation::status(
            project,
            tag,
            &scope,
            &mut Vec::new(),
            &mut project.sources.clone(),
        );
        let of = |states: &[&str]| -> Vec<String> {
            let own = lines.iter().filter(|line| states.contains(&line.state));
            let names: BTreeSet<String> = own.map(|line| line.section.clone()).collect();
            names.into_iter().collect()
        };
        let used = translation.progress.iter().filter(|(id, progress)| {
            progress.translated > 0
                && (scope.all_sections || scope.sections.contains_key(*id) || *id == REST)
        });
        let mut translators = BTreeSet::new();
        let mut reviewers = BTreeSet::new();
        for (_, progress) in used {
            translators.extend(progress.translator.clone());
            reviewers.extend(progress.review.as_ref().map(|review| review.reviewer.clone()));
        }
        TranslationRecord {
            language: tag.to_owned(),
            translators: translators.into_iter().collect(),
            reviewers: reviewers.into_iter().collect(),
            unreviewed: of(&["unreviewed"]),
            incomplete: of(&["missing", "outdated"]),
        }
    };
    workspace.translations().map(record).collect()
}
