//! Partners with their forewords.
//!
//! In: the folder of each partner. Out: a `PartnerFile` for each one whose brand can be read, with
//! its problems. Those of a partner that cannot be read are the project's. Knows no Markdown.

use super::{Loader, Partner, PartnerFile, header, is_id, strays};
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::source::{FileId, Span};

impl Loader<'_> {
    /// Reads every partner.
    pub(super) fn partners(&mut self) -> Vec<PartnerFile> {
        let folders = self.root.folders_in("content/partners").unwrap_or_else(|problem| {
            self.problems.push(problem);
            Vec::new()
        });
        if folders.is_empty() {
            let message = "the project has no partners, and every edition needs a partner's brand";
            self.problems.push(
                Diagnostic::error(Code::FileMissing, message)
                    .in_path("content/partners")
                    .hint("add one with `bindery new partner ID`"),
            );
        }
        folders.into_iter().filter_map(|id| self.partner(&id)).collect()
    }

    /// Reads one partner. Its problems are kept with it, or with the project if it cannot be read.
    fn partner(&mut self, id: &str) -> Option<PartnerFile> {
        let folder = format!("content/partners/{id}");
        if !is_id(id) {
            let message = format!("the folder name `{id}` is not an id");
            self.problems.push(
                Diagnostic::error(Code::InvalidValue, message)
                    .in_path(folder)
                    .hint("use lower-case letters, digits and hyphens, and start with a letter"),
            );
            return None;
        }
        let before = std::mem::take(&mut self.problems);
        let loaded = self.yaml(&format!("{folder}/_brand.yml")).map(|(_, brand)| {
            let partner = Partner::read(id, &brand, &mut self.problems);
            let foreword = partner.foreword.clone().and_then(|path| {
                let known = self.problems.len();
                let file = self.text(&path.value);
                let own = format!("{folder}/");
                let near = self.root.similar(&path.value).filter(|near| self.root.exists(near));
                let near = near.map(|near| near.strip_prefix(&own).unwrap_or(&near).to_owned());
                for problem in &mut self.problems[known..] {
                    if let (Code::FileMissing, Some(near)) = (problem.code, &near) {
                        problem.hint = Some(format!("did you mean `{near}`?"));
                    }
                    problem.span = Some(path.span);
                    problem.message = format!("the foreword `{}`: {}", path.value, problem.message);
                }
                file.filter(|file| self.check_foreword(*file))
            });
            (partner, foreword)
        });
        let problems = std::mem::replace(&mut self.problems, before);
        match loaded {
            Some((partner, foreword)) => Some(PartnerFile { partner, foreword, problems }),
            None => {
                // A brand file with a wrong name is reported itself.
                let has_brand = self.files.iter().any(|path| strays::is_brand(path, id));
                let hint = "a partner's folder must contain its brand file: `bindery new partner ID` writes one";
                let problems = problems.into_iter();
                let problems = problems.filter(|p| !has_brand || p.code != Code::FileMissing);
                self.problems.extend(problems.map(|problem| match problem.code {
                    Code::FileMissing => problem.hint(hint),
                    _ => problem,
                }));
                self.unread.partners.insert(id.to_owned());
                None
            }
        }
    }

    /// Whether a foreword is only text. It has no header: its title and its partner are known.
    fn check_foreword(&mut self, file: FileId) -> bool {
        let has_header = header::has_header(&self.sources.file(file).text);
        if has_header {
            self.problems.push(
                Diagnostic::error(Code::InvalidValue, "a foreword has no header")
                    .at(Span::new(file, 0, 3))
                    .hint("remove everything from the first `---` to the second: Bindery writes the title"),
            );
        }
        !has_header
    }
}
