//! The editions of a project and the profiles of their presses, as they lie on disk.
//!
//! In: the files under `content/editions/`. Out: every `Edition`, with the second ones in which
//! changes are marked. Knows no partner.

use super::edition::Edition;
use super::fields::Spanned;
use super::{CONTENT, Loader, below_content};
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::files;
use crate::ground::icc::PressProfile;

impl Loader<'_> {
    pub(super) fn editions(&mut self) -> Vec<Edition> {
        let names = self.listing("content/editions", "toml");
        if names.is_empty() && !self.has_strays("content/editions") {
            let message = "the project has no editions, so nothing can be built";
            self.problems.push(
                Diagnostic::error(Code::FileMissing, message)
                    .in_path("content/editions")
                    .hint("add one, for example `content/editions/screen.toml`"),
            );
        }
        let mut editions = Vec::new();
        for name in names {
            let stem = name.trim_end_matches(".toml");
            if let Some(value) = self.toml(&format!("content/editions/{name}")) {
                let (edition, profile) = Edition::read(stem, &value, &mut self.problems);
                let profile = profile.map(|path| self.press_profile(&path, &edition));
                editions.push(edition.printed_with(profile.flatten()));
            }
        }
        for twin in editions.iter().filter_map(Edition::twin).collect::<Vec<_>>() {
            if editions.iter().any(|edition| edition.id == twin.id) {
                let message =
                    format!("`{}` is already the id of an edition with marked changes", twin.id);
                self.problems.push(
                    Diagnostic::error(Code::DuplicateId, message)
                        .in_path(format!("content/editions/{}.toml", twin.id))
                        .hint("give this edition another id"),
                );
            } else {
                editions.push(twin);
            }
        }
        editions.sort_by(|a, b| a.id.cmp(&b.id));
        editions
    }

    /// Reads the profile of a press, or collects the reason why it cannot be used.
    fn press_profile(&mut self, path: &Spanned<String>, edition: &Edition) -> Option<PressProfile> {
        let own = files::beside(CONTENT, &path.value);
        self.read.insert(own.clone());
        let condition = edition
            .press
            .as_ref()
            .and_then(|press| press.production.as_ref())
            .and_then(|production| production.profile.condition.clone());
        let read = self.root.read_bytes(&own).and_then(|bytes| {
            PressProfile::read(bytes, condition).map_err(|reason| {
                Diagnostic::error(Code::InvalidValue, reason).hint(
                    "ask the print shop for the ICC profile of its press and paper, or write \
                     `fogra39`",
                )
            })
        });
        match read {
            Ok(profile) => Some(profile),
            Err(problem) => {
                let message = match problem.code {
                    Code::InvalidValue => {
                        format!("the profile `{}` {}", path.value, problem.message)
                    }
                    _ => format!("the profile `{}`: {}", path.value, problem.message),
                };
                let near = self.root.similar(&own).filter(|near| self.root.exists(near));
                let near = near.filter(|_| problem.code == Code::FileMissing);
                let problem = Diagnostic { message, ..problem }.at(path.span);
                self.problems.push(match near {
                    Some(near) => problem.hint(format!("did you mean `{}`?", below_content(&near))),
                    None => problem,
                });
                None
            }
        }
    }
}
