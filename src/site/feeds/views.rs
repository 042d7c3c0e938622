//! The lists of a catalogue: everything, and its subsets by kind, language and format.
//!
//! In: publications. Out: every subset that is not empty and is not the same as a greater one, each
//! with the ways to the others. Static files cannot answer questions, so each has a file of its own.

use super::publication::Publication;
use crate::ground::own_words::Words;
use crate::project::{Format, Project};
use std::collections::BTreeSet;

/// Which publications a list holds. What is not set is not restricted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct View<'a> {
    /// Packs only, or editions of the whole work only.
    pub(super) packs: Option<bool>,
    pub(super) language: Option<&'a str>,
    pub(super) format: Option<&'static str>,
}

/// A way from one list to another of the same group.
#[derive(Debug)]
pub(super) struct Choice<'a> {
    pub(super) title: String,
    pub(super) view: View<'a>,
    /// How many publications the other list has.
    pub(super) number: usize,
    pub(super) is_active: bool,
}

/// Choices that exclude each other.
#[derive(Debug)]
pub(super) struct Group<'a> {
    pub(super) title: String,
    pub(super) choices: Vec<Choice<'a>>,
}

impl<'a> View<'a> {
    /// The file's name without its ending.
    pub(super) fn name(&self) -> String {
        let kind = match self.packs {
            None => "all",
            Some(false) => "editions",
            Some(true) => "packs",
        };
        [Some(kind), self.language, self.format].into_iter().flatten().collect::<Vec<_>>().join("-")
    }

    fn holds(&self, own: &Publication<'_>) -> bool {
        self.packs.is_none_or(|packs| packs == own.is_pack())
            && self.language.is_none_or(|language| language == own.language.tag())
            && self.format.is_none_or(|format| format == format_of(own))
    }

    pub(super) fn of<'p, 'r>(&self, all: &'p [&'p Publication<'r>]) -> Vec<&'p Publication<'r>> {
        all.iter().copied().filter(|own| self.holds(own)).collect()
    }

    /// What it is called.
    pub(super) fn title(&self, project: &Project, words: &Words) -> String {
        let kind = match self.packs {
            None => words.text("opds-all"),
            Some(false) => words.text("site-menu-editions"),
            Some(true) => words.text("site-menu-packs"),
        };
        let language = self.language.map(|tag| project.language_name(tag));
        let format = self.format.map(str::to_uppercase);
        let restricted: Vec<String> = language.into_iter().chain(format).collect();
        match restricted.is_empty() {
            true => kind,
            false => words.labelled(&kind, &words.listed(&restricted)),
        }
    }
}

fn format_of(own: &Publication<'_>) -> &'static str {
    match own.edition.format {
        Format::Epub => "epub",
        Format::Docx => "docx",
        Format::Pdf => "pdf",
    }
}

/// By what the publications differ.
#[derive(Debug)]
pub(super) struct Views<'a> {
    kinds: Vec<Option<bool>>,
    pub(super) languages: Vec<&'a str>,
    formats: Vec<&'static str>,
}

impl<'a> Views<'a> {
    pub(super) fn of(all: &[&'a Publication<'_>]) -> Self {
        let kinds: BTreeSet<bool> = all.iter().map(|own| own.is_pack()).collect();
        let mut languages: Vec<&str> = Vec::new();
        for own in all {
            if !languages.contains(&own.language.tag()) {
                languages.push(own.language.tag());
            }
        }
        let formats: BTreeSet<&'static str> = all.iter().map(|own| format_of(own)).collect();
        // One value restricts nothing.
        let several = |count: usize| count > 1;
        Self {
            kinds: kinds.iter().filter(|_| several(kinds.len())).map(|own| Some(*own)).collect(),
            languages: if several(languages.len()) { languages } else { Vec::new() },
            formats: formats.iter().filter(|_| several(formats.len())).copied().collect(),
        }
    }

    /// Every list that is not empty, the whole first.
    pub(super) fn all(&self, publications: &[&Publication<'_>]) -> Vec<View<'a>> {
        let mut views = Vec::new();
        for packs in [None].into_iter().chain(self.kinds.iter().copied()) {
            for language in [None].into_iter().chain(self.languages.iter().copied().map(Some)) {
                for format in [None].into_iter().chain(self.formats.iter().copied().map(Some)) {
                    let view = View { packs, language, format };
                    if publications.iter().any(|own| view.holds(own)) {
                        views.push(view);
                    }
                }
            }
        }
        views
    }

    /// The ways from a list to others.
    pub(super) fn groups(
        &self,
        view: View<'a>,
        publications: &[&Publication<'_>],
        project: &Project,
        words: &Words,
    ) -> Vec<Group<'a>> {
        let choice = |title: String, other: View<'a>| Choice {
            title,
            view: other,
            number: publications.iter().filter(|own| other.holds(own)).count(),
            is_active: other == view,
        };
        let kinds = self.kinds.iter().map(|packs| {
            let title = View { packs: *packs, ..View::default() }.title(project, words);
            choice(title, View { packs: *packs, ..view })
        });
        let whole = choice(words.text("opds-all"), View { packs: None, ..view });
        let kinds: Vec<Choice<'a>> = [whole].into_iter().chain(kinds).collect();
        let languages = self
            .languages
            .iter()
            .map(|tag| choice(project.language_name(tag), View { language: Some(tag), ..view }));
        let any = choice(words.text("opds-any-language"), View { language: None, ..view });
        let languages: Vec<Choice<'a>> = [any].into_iter().chain(languages).collect();
        let formats = self
            .formats
            .iter()
            .map(|format| choice(format.to_uppercase(), View { format: Some(format), ..view }));
        let any = choice(words.text("opds-any-format"), View { format: None, ..view });
        let formats: Vec<Choice<'a>> = [any].into_iter().chain(formats).collect();
        let groups = [("opds-kind", kinds), ("opds-language", languages), ("opds-format", formats)];
        let mut out = Vec::new();
        for (title, mut choices) in groups {
            // A list without anything has no file.
            choices.retain(|own| own.number > 0);
            if choices.len() > 1 {
                out.push(Group { title: words.text(title), choices });
            }
        }
        out
    }
}
