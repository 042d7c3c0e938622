//! The sections of a project: the Markdown files in the folders of its kinds.
//!
//! In: the folders. Out: each section by its id, with its header. Does not read their bodies.

use super::header;
use super::vocabulary::Vocabulary;
use super::{GENERATED_BACK, GENERATED_FRONT, Loader, SectionFile, is_id};
use crate::ground::date::Date;
use crate::ground::diagnostic::{Code, Diagnostic};
use std::collections::BTreeMap;

impl Loader<'_> {
    pub(super) fn sections(
        &mut self,
        vocabulary: &Vocabulary,
        updated: Option<Date>,
    ) -> BTreeMap<String, SectionFile> {
        let mut sections: BTreeMap<String, SectionFile> = BTreeMap::new();
        for kind in &vocabulary.kinds {
            let folder = format!("content/{}", kind.folder);
            for name in self.listing(&folder, "md") {
                let Some(file) = self.text(&format!("{folder}/{name}")) else {
                    self.unread.section(&name, "");
                    continue;
                };
                let read = header::read(
                    &self.sources,
                    file,
                    kind,
                    vocabulary,
                    updated,
                    &mut self.problems,
                );
                let has_id = read.as_ref().is_some_and(|(header, _)| is_id(&header.id.value));
                if !has_id {
                    self.unread.section(&name, &self.sources.file(file).text);
                }
                let Some((header, body)) = read else { continue };
                let id = header.id.clone();
                if id.value.is_empty() {
                    continue;
                }
                let generated = GENERATED_FRONT.iter().chain(&GENERATED_BACK);
                if generated.clone().any(|name| *name == id.value) {
                    let message = format!("`{}` is the name of a generated section", id.value);
                    self.problems.push(
                        Diagnostic::error(Code::DuplicateId, message)
                            .at(id.span)
                            .hint("choose another id"),
                    );
                } else if let Some(other) = sections.get(&id.value) {
                    let path = &self.sources.file(other.file).path;
                    let message = format!("the id `{}` is already that of `{path}`", id.value);
                    self.problems.push(
                        Diagnostic::error(Code::DuplicateId, message)
                            .at(id.span)
                            .hint("choose an id that is unique in the whole book"),
                    );
                } else {
                    sections.insert(id.value, SectionFile { header, file, body });
                }
            }
        }
        sections
    }
}
