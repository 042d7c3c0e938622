//! Pages to read online: the contents and one page for each section.
//!
//! In: a partner's site with its text. Out: pages that stand alone: each says what it is, how old
//! the law in it is, which editions contain it and how to cite it. A section that was recalled is
//! not shown.

use super::address::relative;
use super::contents::Contents;
use super::partner::{PageHead, PartnerSite};
use super::reading::{ReadPart, ReadSection, Reading};
use crate::book::manuscript::{Manuscript, Role, Section};
use crate::ground::diagnostic::Diagnostic;
use crate::ground::own_words::Piece;
use crate::project::Standing;
use crate::project::history::SectionRecord;
use crate::web::render::{Renderer, safe, values};
use crate::web::xhtml::Markup;
use minijinja::value::Value;
use serde_json::json;

/// Words that a person reads in a minute.
pub(super) const WORDS_A_MINUTE: usize = 200;

impl PartnerSite<'_> {
    /// Adds the contents and every section.
    pub(super) fn add_sections(
        &self,
        renderer: &Renderer<'_>,
        contents: &mut Contents,
        problems: &mut Vec<Diagnostic>,
    ) {
        let (Some(manuscript), Some(reading)) = (&self.manuscript, &self.reading) else { return };
        let title = self.words.text("site-contents");
        let head = PageHead::new("contents/index.html", &title, "site-menu-read");
        let list = self.contents_list(manuscript, reading, "contents/index.html");
        self.add(
            renderer,
            "site/contents.html",
            &head,
            values! { list, title },
            contents,
            problems,
        );
        let shown: Vec<&ReadSection> =
            reading.sections.iter().filter(|own| !self.is_recalled(&own.id)).collect();
        for (place, own) in shown.iter().enumerate() {
            let Some(section) = manuscript.sections.get(own.at) else { continue };
            let before = place.checked_sub(1).and_then(|place| shown.get(place));
            let after = shown.get(place + 1);
            let [before, after] = [before, after].map(|own| {
                let own = own?;
                let section = manuscript.sections.get(own.at)?;
                Some((format!("{}/index.html", own.id), section.title.as_str()))
            });
            // Those who leaf through a list come to its parts before the next section.
            let mut pages = vec![(format!("{}/index.html", own.id), section.title.as_str(), None)];
            let parts =
                own.parts.iter().map(|own| (own.path.clone(), own.title.as_str(), Some(own)));
            pages.extend(parts);
            for (at, (_, _, part)) in pages.iter().enumerate() {
                let near = |at: usize| pages.get(at).map(|(path, title, _)| (path.clone(), *title));
                let neighbours = [
                    at.checked_sub(1).map_or_else(|| before.clone(), near),
                    near(at + 1).or_else(|| after.clone()),
                ];
                self.add_section(renderer, section, (own, *part), neighbours, contents, problems);
            }
        }
    }

    /// Whether a section of the newest release was recalled.
    pub(super) fn is_recalled(&self, id: &str) -> bool {
        let record = self.record();
        self.history.section_recalls_of(record).any(|(_, section)| section.id == id)
    }

    fn add_section(
        &self,
        renderer: &Renderer<'_>,
        section: &Section,
        (own, part): (&ReadSection, Option<&ReadPart>),
        neighbours: [Option<(String, &str)>; 2],
        contents: &mut Contents,
        problems: &mut Vec<Diagnostic>,
    ) {
        let whole = format!("{}/index.html", own.id);
        let path = part.map_or_else(|| whole.clone(), |part| part.path.clone());
        let link = |to: &str| relative(&path, to);
        let words = &self.words;
        let known = self.record().section(&own.id);
        let [before, after] = neighbours
            .map(|neighbour| neighbour.map(|(path, title)| values! { href => link(&path), title }));
        let headings: Vec<Value> = own
            .headings
            .iter()
            .map(|heading| {
                values! { href => format!("#{}", heading.id), level => heading.level,
                number => heading.number, title => heading.title }
            })
            .collect();
        let facts: Vec<Value> = section
            .facts
            .iter()
            .map(|fact| values! { label => fact.label, value => fact.value })
            .collect();
        let due = section.facts.iter().find(|fact| fact.standing == Some(Standing::ReviewBy));
        // The address of a list lasts, whatever pages it has in the next release.
        let address = self.address(&self.path(&whole));
        let (label, name) = match part {
            Some(part) => (Some(section.title.as_str()), part.title.as_str()),
            None => (section.label.as_deref(), section.title.as_str()),
        };
        let title = words.titled(label, name);
        let minutes = own.words.div_ceil(WORDS_A_MINUTE);
        let styles = part.map_or(&own.styles, |part| &part.styles);
        let own_style = self.assets.add_own(styles, contents);
        let values = values! {
            section => values! {
                id => own.id,
                label,
                title => name,
                summary => section.summary.as_ref().filter(|_| part.is_none()),
                class => class(section.role),
                language => section.language.as_ref().map(|language| language.tag().to_owned()),
            },
            facts,
            due => due.map(|fact| fact.value.as_str()),
            due_date => self.review_due(&own.id),
            body => safe(part.map_or(&own.body, |part| &part.body).clone()),
            pages => self.pages_of(own, &path),
            // Entries that were on a page of a list may be on another one now.
            list => part.map(|_| link(&whole)),
            entries => if part.is_none() { entries(own, &path) } else { Vec::new() },
            headings,
            has_notes => own.has_notes,
            before,
            after,
            minutes => (own.words > WORDS_A_MINUTE && own.parts.is_empty()).then_some(minutes),
            changed => known.map(|known| values! {
                version => known.version.to_string(), date => words.date(known.date),
            }),
            versions => known.map(|_| self.link_to_go(&path, &own.id)),
            cite => self.citation(&title, address.as_deref()),
            permanent => address,
            editions => known.map(|known| self.editions_with(known, &path)),
            moved => if part.is_none() { self.moved_headings(own, &path) } else { Vec::new() },
            parts_of => self.parts_of(section, own, &path),
        };
        let head = PageHead {
            description: section.summary.as_deref(),
            data: part.is_none().then(|| self.section_data(section, own, known)).flatten(),
            // A part of the book lists its sections, as the page of contents does.
            is_section: section.role != Role::Part,
            elsewhere: part.map(|_| whole.as_str()),
            own_style: own_style.as_deref(),
            ..PageHead::new(&path, &title, "site-menu-read")
        };
        self.add(renderer, "site/section.html", &head, values, contents, problems);
    }

    /// The pages of a section that has several, as links.
    fn pages_of(&self, own: &ReadSection, from: &str) -> Vec<Value> {
        let parts = own.parts.iter();
        parts
            .map(|part| {
                let is_current = part.path == from;
                values! {
                    // The addresses of headings are on the page of the section.
                    id => part.heading.as_ref().filter(|_| !own.parts.iter().any(|p| p.path == from)),
                    href => relative(from, &part.path),
                    title => part.title,
                    current => is_current,
                }
            })
            .collect()
    }

    /// The day on which a review is due, for the script that warns after it.
    fn review_due(&self, id: &str) -> Option<String> {
        let file = self.project().sections.get(id)?;
        Some(file.header.review_by.as_ref()?.value.to_string())
    }

    /// How to cite a section, as markup: an address reads from left to right in any language.
    fn citation(&self, title: &str, address: Option<&str>) -> Value {
        let book = &self.project().book;
        let address = address.map_or_else(|| book.homepage.clone(), str::to_owned);
        let variables = [
            ("publisher", book.publisher.as_str().into()),
            ("title", title.into()),
            ("work", book.title.as_str().into()),
            ("version", self.record().version.to_string().into()),
            ("date", self.words.date(self.record().date).into()),
        ];
        let mut markup = Markup::default();
        for piece in self.words.parts("site-citation", variables, &["address"]) {
            match piece {
                Piece::Text(text) => markup.directed(&text, self.language.is_right_to_left()),
                Piece::Variable { .. } => {
                    markup.open("bdi").attr("dir", "ltr").breakable(&address).close()
                }
            };
        }
        safe(markup.finish())
    }

    /// The editions and packs of this partner that contain a section.
    fn editions_with(&self, section: &SectionRecord, path: &str) -> Vec<Value> {
        let holds = |product: &super::downloads::Product<'_>| {
            product.downloads.iter().any(|own| section.artefacts.contains(&own.artefact.path))
        };
        let editions = self.editions().into_iter().filter(&holds).filter_map(|product| {
            let edition = product.edition?;
            let to = format!("editions/{}/index.html", edition.id);
            Some(values! { title => edition.title, href => relative(path, &to) })
        });
        let packs = self.packs().into_iter().filter(&holds).filter_map(|product| {
            let pack = product.pack?;
            let to = format!("packs/{}/index.html", pack.id);
            Some(values! { title => pack.title, href => relative(path, &to) })
        });
        editions.chain(packs).collect()
    }

    /// What a part of the book lists, with links.
    fn parts_of(&self, section: &Section, own: &ReadSection, path: &str) -> Vec<Value> {
        let (Some(manuscript), Role::Part) = (&self.manuscript, section.role) else {
            return Vec::new();
        };
        let after = manuscript.sections.iter().skip(own.at + 1);
        let inside = after.take_while(|other| other.depth > section.depth);
        inside
            .filter(|other| !self.is_recalled(&other.id))
            .map(|other| self.line(other, path))
            .collect()
    }

    /// A section as a line of a list.
    fn line(&self, section: &Section, from: &str) -> Value {
        values! {
            label => section.label,
            title => section.title,
            summary => section.summary,
            href => relative(from, &format!("{}/index.html", section.id)),
            language => section.language.as_ref().map(|language| language.tag().to_owned()),
        }
    }

    /// The parts of the book with their sections.
    pub(super) fn contents_list(
        &self,
        manuscript: &Manuscript,
        reading: &Reading,
        from: &str,
    ) -> Vec<Value> {
        let mut groups: Vec<(Option<&Section>, Vec<Value>)> = Vec::new();
        for own in reading.sections.iter().filter(|own| !self.is_recalled(&own.id)) {
            let Some(section) = manuscript.sections.get(own.at) else { continue };
            if section.role == Role::Part {
                groups.push((Some(section), Vec::new()));
                continue;
            }
            let is_inside = groups
                .last()
                .is_some_and(|(part, _)| part.is_some_and(|part| section.depth > part.depth));
            let is_continued = groups.last().is_some_and(|(part, _)| part.is_none());
            if !is_inside && !is_continued {
                groups.push((None, Vec::new()));
            }
            if let Some((_, lines)) = groups.last_mut() {
                lines.push(self.line(section, from));
            }
        }
        groups
            .into_iter()
            .map(|(part, lines)| {
                values! {
                    label => part.and_then(|part| part.label.as_deref()),
                    title => part.map(|part| part.title.as_str()),
                    href => part.map(|part| relative(from, &format!("{}/index.html", part.id))),
                    sections => lines,
                }
            })
            .collect()
    }

    /// What search engines are told about a section, in the vocabulary of schema.org. They find its
    /// summary in the head of the page.
    fn section_data(
        &self,
        section: &Section,
        own: &ReadSection,
        known: Option<&SectionRecord>,
    ) -> Option<serde_json::Value> {
        let book = &self.project().book;
        let address = self.address(&self.path(&format!("{}/index.html", own.id)))?;
        let mut data = json!({
            "@context": "https://schema.org",
            "@type": if section.role == Role::Chapter { "Chapter" } else { "CreativeWork" },
            "@id": address,
            "name": section.title,
            "inLanguage": self.language.tag(),
            "version": self.record().version.to_string(),
            "datePublished": self.record().date.to_string(),
            "isPartOf": {
                "@type": "Book",
                "name": book.title,
                "url": self.address(&self.path("index.html")),
            },
            "publisher": { "@type": "Organization", "name": book.publisher, "url": book.homepage },
        });
        if let Some(known) = known {
            data["dateModified"] = json!(known.date.to_string());
        }
        if let Some(law) = self.project().sections.get(&own.id).and_then(|own| own.header.law_as_at)
        {
            data["temporalCoverage"] = json!(format!("../{law}"));
        }
        Some(data)
    }
}

/// The entries of a list with several pages, each with the page that it is on now.
fn entries(own: &ReadSection, from: &str) -> Vec<Value> {
    let parts = own.parts.iter().filter(|part| !part.entries.is_empty());
    parts
        .map(|part| {
            values! { href => relative(from, &part.path), title => part.title, ids => part.entries }
        })
        .collect()
}

/// The class of a section's element, as in ebooks.
fn class(role: Role) -> &'static str {
    match role {
        Role::Part => "part",
        Role::Glossary => "glossary",
        Role::Authorities => "authorities",
        Role::Index => "index",
        Role::CopyrightPage => "copyright-page",
        Role::Colophon => "colophon",
        _ => "section",
    }
}
