//! What readers know partners, editions and packs as.
//!
//! In: a project. Out: names by id. What was dropped has no name any longer but its id.

use crate::project::Project;
use std::collections::BTreeMap;

/// The names of partners, editions and packs by id, as readers know them.
#[derive(Debug, Default)]
pub(crate) struct Names {
    pub(crate) partners: BTreeMap<String, String>,
    pub(crate) editions: BTreeMap<String, String>,
    pub(crate) packs: BTreeMap<String, String>,
    /// What languages call themselves, by their tags.
    pub(crate) languages: BTreeMap<String, String>,
    /// The tag of the language of the text itself.
    source: String,
}

impl Names {
    pub(crate) fn of(project: &Project) -> Self {
        let partners = project.partners.iter().map(|file| &file.partner);
        Self {
            partners: partners.map(|own| (own.id.clone(), own.name.clone())).collect(),
            editions: project
                .editions
                .iter()
                .map(|own| (own.id.clone(), own.title.clone()))
                .collect(),
            packs: project.packs.iter().map(|own| (own.id.clone(), own.title.clone())).collect(),
            languages: project
                .languages()
                .iter()
                .map(|own| own.value.tag())
                .map(|tag| (tag.to_owned(), project.language_name(tag)))
                .collect(),
            source: project.book.language.to_string(),
        }
    }

    pub(crate) fn partner(&self, id: &str) -> String {
        self.partners.get(id).cloned().unwrap_or_else(|| as_words(id))
    }

    pub(crate) fn edition(&self, id: &str) -> String {
        self.editions.get(id).cloned().unwrap_or_else(|| as_words(id))
    }

    /// What a translation is called after its name; nothing for the text itself.
    pub(crate) fn in_language(&self, tag: &str) -> String {
        match self.languages.get(tag) {
            _ if tag == self.source => String::new(),
            Some(name) => format!(" ({name})"),
            None => format!(" ({tag})"),
        }
    }

    pub(crate) fn pack(&self, id: &str) -> String {
        self.packs.get(id).cloned().unwrap_or_else(|| as_words(id))
    }
}

/// An id as words: what was dropped has no other name any longer.
fn as_words(id: &str) -> String {
    let words = id.replace('-', " ");
    let mut letters = words.chars();
    let first = letters.next().map(char::to_uppercase).into_iter().flatten();
    first.chain(letters).collect()
}
