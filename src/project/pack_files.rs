//! The packs of a project, as they lie on disk.
//!
//! In: the files under `content/packs/`, and the editions. Out: every `Pack`, and a problem for each
//! edition that it names and that does not exist. Knows no partner.

use super::{Edition, Loader, Pack, Vocabulary};
use crate::ground::diagnostic::{Code, Diagnostic};

impl Loader<'_> {
    pub(super) fn packs(&mut self, editions: &[Edition], vocabulary: &Vocabulary) -> Vec<Pack> {
        let mut packs = Vec::new();
        for name in self.listing("content/packs", "toml") {
            let stem = name.trim_end_matches(".toml");
            let Some(value) = self.toml(&format!("content/packs/{name}")) else { continue };
            let pack = Pack::read(stem, &value, vocabulary, &mut self.problems);
            for edition in &pack.editions {
                if editions.iter().all(|known| known.id != edition.value) {
                    let message = format!("there is no edition `{}`", edition.value);
                    let problem = Diagnostic::error(Code::UnknownId, message).at(edition.span);
                    let known = editions.iter().map(|edition| edition.id.as_str());
                    self.problems.push(problem.suggest(&edition.value, known));
                }
            }
            packs.push(pack);
        }
        packs
    }
}
