//! Layouts of a project that replace nothing.
//!
//! In: the files in `layouts`, and the names of the tool's layouts. Out: a problem for each file that
//! has none of these names and that no layout of the project mentions.

use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::layouts::Layouts;
use crate::ground::own_words::tag_of;
use crate::pages::typeset;
use crate::project::Project;

/// Reports layouts that nothing reads.
pub(super) fn check(project: &Project, problems: &mut Vec<Diagnostic>) {
    let files = project.root.files_under("layouts", problems);
    let pages = typeset::BUILT_IN_LAYOUTS.iter().map(|(name, _)| *name);
    let known: Vec<&str> = pages.chain(Layouts::names()).collect();
    for path in files {
        let name = path.strip_prefix("layouts/").unwrap_or(&path);
        let short = name.rsplit_once('/').map_or(name, |(_, short)| short);
        let is_mentioned = project.layouts.contains_key(name)
            && project.layouts.iter().any(|(other, text)| other != name && text.contains(short));
        // The book may name a citation style there.
        let is_read = project.read_files.contains(&path);
        if known.contains(&name) || is_mentioned || is_read || tag_of(name).is_some() {
            continue;
        }
        let message = "no layout has this name, so nothing reads this file";
        let problem = Diagnostic::error(Code::MisplacedFile, message).in_path(path.clone());
        let moved = known.iter().find(|known| known.ends_with(&format!("/{short}")));
        problems.push(match moved {
            Some(known) => problem.hint(format!("move it to `layouts/{known}`")),
            None => problem.suggest(name, known.iter().copied()),
        });
    }
}
