//! From a project to its book: parses every section and reads the pictures and fonts it names.
//!
//! In: a loaded `Project`. Out: a `SourceBook`, and every problem that can be found without
//! choosing a partner: bad Markdown, missing pictures, duplicate ids.

mod includes;
mod notice;
mod packs;

use crate::book::lettering::large_path;
use crate::book::manuscript::{MediaType, Resource};
use crate::book::markdown::{self, Syntax};
use crate::book::neighbours::{FileTarget, Neighbours};
use crate::book::pictures;
use crate::book::source::{Parsed, SourceBook, SourceSection};
use crate::book::testimony::{is_testimony, is_whole};
use crate::book::tree::{Block, BlockKind, Image, SourceInline, SourceKind};
use crate::book::visit::{each_block, each_source_inline};
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::files;
use crate::ground::source::Span;
use crate::project::{Art, CONTENT, Project, TRANSLATIONS, below_content};
use std::collections::{BTreeMap, BTreeSet};

/// What is wrong with the project, and separately with each partner.
#[derive(Debug, Clone, Default)]
pub(crate) struct Problems {
    pub(crate) project: Vec<Diagnostic>,
    pub(crate) partners: BTreeMap<String, Vec<Diagnostic>>,
}

/// Reads the whole book.
pub(crate) fn read(project: &Project) -> (SourceBook, Problems) {
    let mut book = SourceBook::default();
    let mut problems = Problems::default();
    let neighbours = Neighbours::of(project);
    let mut file_links = Vec::new();
    // Logos and covers are nobody’s testimony.
    let none = BTreeSet::new();
    let mut includes = BTreeMap::new();
    for (id, section) in &project.sections {
        let parsed = markdown::parse(
            &project.sources,
            section.file,
            section.body,
            id,
            Syntax {
                has_blanks: section.header.kind.has_blanks,
                mathematics: project.book.mathematics,
                callouts: &project.book.vocabulary.callouts,
            },
            &neighbours,
            &mut problems.project,
        );
        let Parsed { blocks, notes, comments, file_links: links, suspects, includes: own, .. } =
            parsed;
        file_links.extend(links);
        if !own.is_empty() {
            includes.insert(id.clone(), own);
        }
        let header = section.header.clone();
        let section = SourceSection {
            header,
            blocks,
            notes,
            comments,
            suspects,
            written: None,
            included: BTreeMap::new(),
        };
        book.sections.insert(id.clone(), section);
    }
    if let Some(parsed) = notice::read(project, &neighbours, &mut problems.project) {
        file_links.extend(parsed.file_links.iter().cloned());
        book.notice = Some(parsed);
    }
    for file in &project.partners {
        let own = problems.partners.entry(file.partner.id.clone()).or_default();
        if let Some(foreword) = file.foreword {
            let prefix = format!("foreword-{}", file.partner.id);
            let sources = &project.sources;
            let syntax = Syntax {
                has_blanks: false,
                mathematics: project.book.mathematics,
                callouts: &project.book.vocabulary.callouts,
            };
            let parsed = markdown::parse(sources, foreword, 0, &prefix, syntax, &neighbours, own);
            file_links.extend(parsed.file_links.iter().cloned());
            own.extend(parsed.includes.iter().map(|include| {
                Diagnostic::error(Code::Container, "a foreword cannot include anything")
                    .at(include.line)
                    .hint("link to it instead")
            }));
            book.forewords.insert(file.partner.id.clone(), parsed);
        }
        if let Some(logo) = &file.partner.logo {
            let image = Image {
                path: logo.path.clone(),
                alt: logo.alt.clone(),
                fills: false,
                width: None,
                span: logo.span,
            };
            picture(project, &image, &mut book.pictures, &mut book.named_files, &none, own);
            if let Some((path, alt)) = &logo.dark {
                let image = Image { path: path.clone(), alt: alt.clone(), ..image };
                picture(project, &image, &mut book.pictures, &mut book.named_files, &none, own);
            }
        }
        if let Some(art) = &file.partner.cover {
            picture(project, &of_art(art), &mut book.pictures, &mut book.named_files, &none, own);
        }
        for font in &file.partner.font_files {
            match project.root.read_bytes(&font.path) {
                Ok(bytes) => {
                    let resource = pictures::resource(MediaType::Font, bytes, 0, 0);
                    book.fonts.insert(font.path.clone(), resource);
                }
                Err(problem) => {
                    let message = format!("the font `{}`: {}", font.path, problem.message);
                    let problem = Diagnostic { message, ..problem.at(font.span) };
                    let near = project.root.similar(&font.path);
                    let near = near.filter(|_| problem.code == Code::FileMissing);
                    let folder = format!("{CONTENT}/partners/{}/", file.partner.id);
                    own.push(match near {
                        Some(near) => {
                            let near = near.strip_prefix(&folder).unwrap_or(&near);
                            problem.hint(format!("did you mean `{near}`?"))
                        }
                        None => problem,
                    });
                }
            }
        }
    }
    includes::expand(project, &mut book, includes, &mut problems.project);
    read_pictures(project, &mut book, &mut problems);
    if let Some(art) = &project.book.cover.art {
        let (pictures, named) = (&mut book.pictures, &mut book.named_files);
        picture(project, &of_art(art), pictures, named, &none, &mut problems.project);
    }
    check_ids(project, &book, &mut problems);
    check_file_links(&book, &file_links, &mut problems.project);
    check_partners(project, &book, &mut problems.project);
    packs::check(project, &book, &mut problems.project);
    (book, problems)
}

/// The cover's own picture.
fn of_art(art: &Art) -> Image {
    let (path, alt) = (art.path.clone(), art.alt.clone());
    Image { path, alt, fills: true, width: None, span: art.span }
}

fn read_pictures(project: &Project, book: &mut SourceBook, problems: &mut Problems) {
    let in_testimony = in_testimony(book);
    for section in book.sections.values() {
        let notes = section.notes.values().map(|note| &note.blocks[..]);
        for blocks in std::iter::once(&section.blocks[..]).chain(notes) {
            let images = images(blocks);
            let large: Vec<Image> =
                images.iter().filter_map(|image| large_drawing(project, image)).collect();
            for image in images.into_iter().chain(large) {
                picture(
                    project,
                    &image,
                    &mut book.pictures,
                    &mut book.named_files,
                    &in_testimony,
                    &mut problems.project,
                );
            }
        }
    }
    for (partner, parsed) in &book.forewords {
        let own = problems.partners.entry(partner.clone()).or_default();
        let images = images(&parsed.blocks);
        let large: Vec<Image> =
            images.iter().filter_map(|image| large_drawing(project, image)).collect();
        for image in images.into_iter().chain(large) {
            let (pictures, named) = (&mut book.pictures, &mut book.named_files);
            picture(project, &image, pictures, named, &in_testimony, own);
        }
    }
}

/// The paths of pictures that somebody's testimony shows, in any section.
fn in_testimony(book: &SourceBook) -> BTreeSet<String> {
    fn add(blocks: &[Block<SourceInline>], around: bool, found: &mut BTreeSet<String>) {
        for block in blocks {
            let is_inside = is_testimony(block, around);
            if is_inside {
                let paths = images(std::slice::from_ref(block)).into_iter().map(|it| it.path);
                found.extend(paths.flat_map(|path| [large_path(&path), Some(path)]).flatten());
            }
            block.inner().into_iter().for_each(|inner| add(inner, is_inside, found));
        }
    }
    let mut found = BTreeSet::new();
    for section in book.sections.values() {
        let whole = is_whole(&section.header);
        add(&section.blocks, whole, &mut found);
        section.notes.values().for_each(|note| add(&note.blocks, whole, &mut found));
    }
    book.forewords.values().for_each(|parsed| add(&parsed.blocks, false, &mut found));
    found
}

/// The second drawing that comes with a figure's first, for readers who need large letters.
fn large_drawing(project: &Project, image: &Image) -> Option<Image> {
    let path = large_path(&image.path)?;
    let is_there = project.root.exists(&files::beside(CONTENT, &path));
    is_there.then(|| Image { path, ..image.clone() })
}

fn images(blocks: &[Block<SourceInline>]) -> Vec<Image> {
    let mut images = Vec::new();
    each_block(blocks, &mut |block| {
        if let BlockKind::Figure(figure) = &block.kind {
            images.push(figure.image.clone());
        }
    });
    each_source_inline(blocks, &mut |inline| {
        if let SourceKind::Image(image) = &inline.kind {
            images.push(image.clone());
        }
    });
    images
}

fn picture(
    project: &Project,
    image: &Image,
    pictures: &mut BTreeMap<String, Resource>,
    named: &mut BTreeSet<String>,
    in_testimony: &BTreeSet<String>,
    problems: &mut Vec<Diagnostic>,
) {
    let is_testimony = in_testimony.contains(&image.path);
    let report = |found: &pictures::Finding, path: &str| {
        let problem = found.diagnostic(path, image.span);
        match problem.code {
            Code::HiddenData if is_testimony => problem.whatever_the_book_sets(),
            _ => problem,
        }
    };
    named.insert(image.path.clone());
    if pictures.contains_key(&image.path) {
        return;
    }
    if let Some(path) = translated_picture(project, &image.path) {
        let read = project.root.read_bytes(&path).map(files::with_unix_lines);
        let (resource, findings) = match read {
            Ok(bytes) => pictures::read(bytes, project.book.language.tag()),
            Err(problem) => return problems.push(problem),
        };
        problems.extend(findings.iter().map(|found| {
            let found = report(found, &below_content(&path));
            Diagnostic { span: None, ..found }.in_path(path.clone())
        }));
        pictures.extend(resource.map(|resource| (image.path.clone(), resource)));
        return;
    }
    let path = files::beside(CONTENT, &image.path);
    // Authors see the path as it is written from `content`, where most pictures are.
    let shown = if image.path.starts_with("../") { &path } else { &image.path };
    let bytes = match project.root.read_bytes(&path) {
        // A drawing is text: the same drawing, however a checkout ends its lines.
        Ok(bytes) => files::with_unix_lines(bytes),
        Err(problem) => {
            let message = format!("the picture `{shown}`: {}", problem.message);
            let mut problem = Diagnostic { message, ..problem.at(image.span) };
            if problem.code == Code::FileMissing
                && let Some(own) = project.root.spelled(&path)
            {
                let own = if shown == &path { own } else { below_content(&own) };
                problem = problem
                    .hint(format!("the file is `{own}`: capital and small letters must match"));
            } else if problem.code == Code::FileMissing {
                let near = similar_files(project, shown, &path);
                problem = problem.suggest(shown, near.iter().map(String::as_str));
            }
            problems.push(problem);
            return;
        }
    };
    // Of the words that such a drawing holds, those of this language are shown.
    let holds_languages = String::from_utf8_lossy(&bytes).contains("systemLanguage");
    let (mut resource, findings) = pictures::read(bytes, project.book.language.tag());
    match (&project.translation, &mut resource) {
        // What is wrong with the picture of the source is reported there. Its words are still those of
        // the source.
        (Some(_), Some(_)) if holds_languages => {}
        (Some(translation), Some(own)) => pictures::set_language(own, &translation.source),
        _ => problems.extend(findings.iter().map(|found| report(found, shown))),
    }
    if let Some(resource) = resource {
        pictures.insert(image.path.clone(), resource);
    }
}

/// The picture that takes the place of another one in a translation: it has the same path in the folder
/// of the language.
fn translated_picture(project: &Project, path: &str) -> Option<String> {
    project.translation.as_ref()?;
    let path = format!("{TRANSLATIONS}/{}/{path}", project.book.language.tag());
    project.files.contains(&path).then_some(path)
}

/// The pictures in the folder of a missing one, for a suggestion. `path` is its path from the
/// project's root, and `shown` the same path in messages.
fn similar_files(project: &Project, shown: &str, path: &str) -> Vec<String> {
    let folder = |path: &str| path.rsplit_once('/').map_or(String::new(), |(f, _)| f.to_owned());
    let (shown, folder) = (folder(shown), folder(path));
    let mut names = Vec::new();
    for extension in ["svg", "png", "jpg", "jpeg"] {
        for name in project.root.files_in(&folder, extension).unwrap_or_default() {
            names.push(if shown.is_empty() { name } else { format!("{shown}/{name}") });
        }
    }
    names
}

/// Reports links that name a file and an id which is in another one.
fn check_file_links(
    book: &SourceBook,
    links: &[(Span, FileTarget)],
    problems: &mut Vec<Diagnostic>,
) {
    if links.is_empty() {
        return;
    }
    let mut homes: BTreeMap<&str, &str> = BTreeMap::new();
    for (id, section) in &book.sections {
        homes.insert(id, id);
        packs::each_id(&section.blocks, &mut |own| {
            homes.insert(own, id);
        });
    }
    for (span, target) in links {
        // An id that is nowhere is reported where the link is resolved.
        let home = homes.get(target.id.as_str());
        if home.is_some_and(|home| *home != target.section) {
            let message = format!(
                "the section `{}` has no `#{}`: that is in `{}`",
                target.section,
                target.id,
                home.copied().unwrap_or_default()
            );
            let problem = Diagnostic::error(Code::LinkTarget, message).at(*span);
            problems.push(problem.hint(format!("write the address as `#{}`", target.id)));
        }
    }
}

/// Reports ids that are not unique in the whole book: links to them would be ambiguous. A foreword is
/// in the books of its partner alone, so two forewords may use the same id.
fn check_ids(project: &Project, book: &SourceBook, problems: &mut Problems) {
    let mut seen: BTreeMap<String, Option<Span>> = BTreeMap::new();
    for (id, section) in &project.sections {
        seen.insert(id.clone(), Some(section.header.id.span));
    }
    for reserved in crate::project::GENERATED_FRONT.iter().chain(&crate::project::GENERATED_BACK) {
        seen.insert((*reserved).to_owned(), None);
    }
    for section in book.sections.values() {
        claim_ids(project, &section.blocks, &mut seen, &mut problems.project);
    }
    for (partner, foreword) in &book.forewords {
        let own = problems.partners.entry(partner.clone()).or_default();
        claim_ids(project, &foreword.blocks, &mut seen.clone(), own);
    }
}

/// Adds the ids of blocks to those that were seen, and reports those that were seen before.
fn claim_ids(
    project: &Project,
    blocks: &[Block<SourceInline>],
    seen: &mut BTreeMap<String, Option<Span>>,
    problems: &mut Vec<Diagnostic>,
) {
    each_block(blocks, &mut |block| {
        let Some(anchor) = block.anchor.as_ref().filter(|id| !id.as_str().contains('.')) else {
            return;
        };
        let (id, span) = (anchor.as_str(), block.span);
        let is_number = |end: &str| end.bytes().all(|byte| byte.is_ascii_digit());
        let is_reserved = id.starts_with("term-")
            || (id.starts_with("part-") && id.rsplit('-').next().is_some_and(is_number));
        if is_reserved {
            let message = format!("the id `{id}` is reserved for generated sections");
            problems.push(
                Diagnostic::error(Code::DuplicateId, message)
                    .at(span)
                    .hint("choose a different id"),
            );
            return;
        }
        let Some(other) = seen.get(id) else {
            seen.insert(id.to_owned(), Some(span));
            return;
        };
        let place = other.map(|other| {
            let other = project.sources.origin(other);
            let position = project.sources.position(other);
            format!("{}:{}", project.sources.file(other.file).path, position.line)
        });
        let message = match place {
            Some(place) => format!("the id `{id}` is already used at {place}"),
            None => format!("`{id}` is the name of a generated section"),
        };
        problems.push(
            Diagnostic::error(Code::DuplicateId, message)
                .at(span)
                .hint("choose an id that is unique in the whole book"),
        );
    });
}

/// Reports conditions that name unknown partners.
fn check_partners(project: &Project, book: &SourceBook, problems: &mut Vec<Diagnostic>) {
    let read = project.partners.iter().map(|file| file.partner.id.as_str());
    let known: Vec<&str> = read.chain(project.unread.partners.iter().map(String::as_str)).collect();
    if known.is_empty() {
        // A project without partners is reported elsewhere.
        return;
    }
    for section in book.sections.values() {
        each_block(&section.blocks, &mut |block| {
            for condition in &block.conditions {
                for partner in &condition.partners {
                    if !known.contains(&partner.as_str()) {
                        let message = format!("there is no partner `{partner}`");
                        let problem =
                            Diagnostic::error(Code::UnknownId, message).at(condition.span);
                        problems.push(problem.suggest(partner, known.iter().copied()));
                    }
                }
            }
        });
    }
}
