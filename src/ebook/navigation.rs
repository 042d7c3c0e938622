//! Contents, lists and landmarks for the layouts: nested, with addresses.

use super::NAVIGATION;
use crate::book::manuscript::{ContentsEntry, Manuscript, Role};
use crate::book::page_list::PageList;
use crate::ground::language::Language;
use crate::web::xhtml::{Body, LinkMap, page_id};
use serde::Serialize;

/// A line of the contents and the lines below it.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Entry {
    pub(super) href: String,
    /// "Chapter 3", "3.2", "Figure 3.1".
    pub(super) label: Option<String>,
    pub(super) title: String,
    /// The title's language, if it is not the work's.
    pub(super) language: Option<Language>,
    pub(super) children: Vec<Entry>,
    /// Whether the page of the contents shows it. The menu of the reading system has it anyway.
    pub(super) shown: bool,
    #[serde(skip)]
    pub(super) section: usize,
}

/// A place to which reading systems offer to jump.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Landmark {
    pub(super) kind: &'static str,
    pub(super) href: String,
    pub(super) title: String,
}

/// The table of contents as a tree.
pub(super) fn tree(manuscript: &Manuscript, links: &LinkMap<'_>) -> Vec<Entry> {
    nested(manuscript.contents.iter(), manuscript, links)
}

/// The headings that a chapter lists where it opens, as a tree.
pub(super) fn chapter(manuscript: &Manuscript, at: usize, links: &LinkMap<'_>) -> Vec<Entry> {
    nested(manuscript.chapter_contents(at).into_iter(), manuscript, links)
}

/// Lines as a tree. A depth that skips a level counts as the next one.
fn nested<'a>(
    lines: impl Iterator<Item = &'a ContentsEntry>,
    manuscript: &Manuscript,
    links: &LinkMap<'_>,
) -> Vec<Entry> {
    // The entries that are still open, outermost first, each with its depth.
    let mut open: Vec<(u8, Entry)> = Vec::new();
    let mut top = Vec::new();
    let fold = |open: &mut Vec<(u8, Entry)>, top: &mut Vec<Entry>| {
        if let Some((_, entry)) = open.pop() {
            match open.last_mut() {
                Some((_, parent)) => {
                    parent.shown |= entry.shown;
                    parent.children.push(entry);
                }
                None => top.push(entry),
            }
        }
    };
    for line in lines {
        let Some(entry) = entry(line, manuscript, links) else { continue };
        while open.last().is_some_and(|(depth, _)| *depth >= line.depth) {
            fold(&mut open, &mut top);
        }
        open.push((line.depth, entry));
    }
    while !open.is_empty() {
        fold(&mut open, &mut top);
    }
    top
}

/// A list without levels, such as the list of figures.
pub(super) fn list(
    lines: &[ContentsEntry],
    manuscript: &Manuscript,
    links: &LinkMap<'_>,
) -> Vec<Entry> {
    lines.iter().filter_map(|line| entry(line, manuscript, links)).collect()
}

/// None for a target that is in no section, about which the writer or the check complains.
fn entry(line: &ContentsEntry, manuscript: &Manuscript, links: &LinkMap<'_>) -> Option<Entry> {
    let section = manuscript.sections.get(line.section)?;
    Some(Entry {
        href: links.href(None, &line.target)?,
        label: line.label.clone(),
        title: line.title.clone(),
        language: section.language.clone(),
        children: Vec::new(),
        shown: line.shown,
        section: line.section,
    })
}

/// The pages of the printed edition, with the places where they begin.
pub(super) fn pages(
    list: Option<&PageList>,
    manuscript: &Manuscript,
    bodies: &[Body<'_>],
    links: &LinkMap<'_>,
) -> Vec<Entry> {
    let Some(list) = list else { return Vec::new() };
    let sections = manuscript.sections.iter().zip(bodies).enumerate();
    sections
        .flat_map(|(at, (section, body))| {
            let own = list.before_section(section.anchor.as_str()).iter();
            own.chain(&body.pages).filter_map(move |&page| {
                Some(Entry {
                    href: format!("{}#{}", links.file(at)?, page_id(page)),
                    label: None,
                    title: page.to_string(),
                    language: None,
                    children: Vec::new(),
                    section: at,
                    shown: true,
                })
            })
        })
        .collect()
}

/// The landmarks: the first section of each kind that readers may look for.
pub(super) fn landmarks(
    manuscript: &Manuscript,
    links: &LinkMap<'_>,
    contents_page: Option<usize>,
) -> Vec<Landmark> {
    let words = &manuscript.words;
    let mut landmarks = vec![
        landmark("cover", "cover.xhtml", &words.text("label-cover")),
        landmark("titlepage", "title-page.xhtml", &words.text("label-title-page")),
    ];
    let contents = contents_page.and_then(|at| manuscript.sections.get(at));
    landmarks.push(landmark(
        "toc",
        &format!("{NAVIGATION}#toc"),
        &contents.map_or_else(|| words.text("ebook-contents"), |section| section.title.clone()),
    ));
    let body = &[Role::Part, Role::Chapter, Role::CaseStudy, Role::Worksheet][..];
    let start = words.text("ebook-start-of-text");
    for (kind, roles, title) in [
        ("toc-brief", &[Role::Finder][..], None),
        ("copyright-page", &[Role::CopyrightPage][..], None),
        ("loi", &[Role::ListOfFigures], None),
        ("foreword", &[Role::Foreword], None),
        ("bodymatter", body, Some(&start)),
        ("glossary", &[Role::Glossary], None),
        ("bibliography", &[Role::Authorities], None),
        ("index", &[Role::Index], None),
        ("colophon", &[Role::Colophon], None),
    ] {
        let found = manuscript.sections.iter().position(|section| roles.contains(&section.role));
        if let Some(at) = found
            && let Some(file) = links.file(at)
        {
            landmarks.push(landmark(kind, file, title.unwrap_or(&manuscript.sections[at].title)));
        }
    }
    landmarks
}

fn landmark(kind: &'static str, href: &str, title: &str) -> Landmark {
    Landmark { kind, href: href.to_owned(), title: title.to_owned() }
}
