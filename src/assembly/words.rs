//! The catalogues of a project's own words, and those that its languages need.
//!
//! In: a project whose layouts were read. Out: what is wrong with each catalogue that it brings
//! along, and each language of the book that has no complete catalogue.

use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::language::Language;
use crate::ground::own_words;
use crate::project::Project;

/// Reports mistakes in catalogues, and languages without one.
pub(super) fn check(project: &mut Project, problems: &mut Vec<Diagnostic>) {
    for (name, text) in &project.layouts {
        if let Some(tag) = own_words::tag_of(name) {
            if Language::parse(tag).is_none() {
                let message = format!("`{tag}` is not a language tag, so nothing reads this file");
                let hint = match tag.replace('_', "-") {
                    near if Language::parse(&near).is_some() => {
                        format!("did you mean `{near}.ftl`?")
                    }
                    _ => "name it after the tag of its language: `fr.ftl`, `fr-CA.ftl`".to_owned(),
                };
                let path = format!("layouts/{name}");
                problems.push(Diagnostic::error(Code::Words, message).in_path(path).hint(hint));
            }
            let file = project.sources.add(format!("layouts/{name}"), text.as_str());
            own_words::check(text, file, problems);
        }
    }
    let language = &project.book.language;
    if language.primary() != "und" {
        let problem = project.catalogues.fault_of(language);
        problems.extend(problem.map(|problem| problem.at(project.book.language_at)));
    }
}
