//! Files in `content` that nothing uses: documents, pictures and fonts.
//!
//! In: the project's files and its book. Out: `unused-file`. Texts and settings in the wrong place
//! are errors, which the project reports itself.

use super::{Code, Diagnostic, Subject};
use crate::book::source::SourceBook;
use crate::ground::diagnostic::nearest;
use crate::ground::files;
use crate::project::{CONTENT, PartnerFile, Project, TRANSLATIONS, is_kept, is_own_kind};
use std::collections::BTreeSet;

pub(super) fn check(subject: &Subject, problems: &mut Vec<Diagnostic>) {
    let (project, book) = (subject.project, subject.book);
    // A brand that could not be read may use anything.
    if !project.unread.partners.is_empty() {
        return;
    }
    let used = used(project, book);
    let unsure: Vec<String> =
        project.partners.iter().filter_map(|file| unsure(file, book)).collect();
    for path in &project.files {
        if unsure.iter().any(|folder| path.starts_with(folder)) {
            continue;
        }
        let is_unsure = !project.unread.ids.is_empty() && project.unread.may_use(path);
        if used.contains(path) || is_unsure || is_own_kind(path) || is_kept(path) {
            continue;
        }
        if let Some((_, original)) = in_language(path) {
            let pictures = book.pictures.keys().map(String::as_str);
            let message = format!("this takes the place of no picture: no text shows `{original}`");
            let problem = Diagnostic::warning(Code::UnusedFile, message).in_path(path.clone());
            let hint = "a picture in another language has the same path below \
                        `content/translations/TAG/` as the original below `content/`";
            problems.push(match nearest(original, pictures) {
                Some(near) => problem.hint(format!("did you mean `{near}`?")),
                None => problem.hint(hint),
            });
            continue;
        }
        problems.push(
            Diagnostic::warning(Code::UnusedFile, "nothing uses this file")
                .in_path(path.clone())
                .hint(advice(path)),
        );
    }
}

/// The files that the project uses: texts and settings, pictures, fonts, and other files that the
/// text names.
pub(crate) fn used(project: &Project, book: &SourceBook) -> BTreeSet<String> {
    let pictures = book.pictures.keys().map(|path| files::beside(CONTENT, path));
    let named = book.named_files.iter().map(|path| files::beside(CONTENT, path));
    let fonts = project.partners.iter().flat_map(|file| &file.partner.font_files);
    let fonts = fonts.map(|font| font.path.clone());
    let logos = project.partners.iter().filter_map(|file| file.partner.logo.as_ref());
    let logos = logos.flat_map(|logo| logo.others.clone());
    let read = project.read_files.iter().cloned();
    // A picture in another language is used where the original is.
    let is_shown = |path: &&String| {
        in_language(path).is_some_and(|(_, original)| book.pictures.contains_key(original))
    };
    let translated = project.files.iter().filter(is_shown).cloned();
    pictures.chain(named).chain(fonts).chain(logos).chain(read).chain(translated).collect()
}

/// The language of a file that takes the place of another one in it, and the path of that other one
/// below `content`.
fn in_language(path: &str) -> Option<(&str, &str)> {
    path.strip_prefix(TRANSLATIONS)?.strip_prefix('/')?.split_once('/')
}

/// The folder of a partner whose brand names something that cannot be read, so that nobody knows
/// what it uses.
fn unsure(file: &PartnerFile, book: &SourceBook) -> Option<String> {
    let partner = &file.partner;
    let is_told = file.problems.iter().any(|problem| problem.code != Code::Contrast);
    let has_fonts = partner.font_files.iter().all(|font| book.fonts.contains_key(&font.path));
    let logo = partner.logo.as_ref();
    let has_logo = logo.is_none_or(|logo| book.pictures.contains_key(&logo.path));
    let is_sure = !is_told && has_fonts && has_logo;
    (!is_sure).then(|| format!("{CONTENT}/partners/{}/", partner.id))
}

/// What to do with a file that nothing uses.
fn advice(path: &str) -> String {
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending).to_ascii_lowercase();
    match ending.as_str() {
        "docx" | "doc" | "odt" | "rtf" | "pages" | "html" | "htm" | "txt" | "adoc" | "rst"
        | "org" => "if it belongs in the book, convert it to Markdown and end its name in `.md`; \
                    otherwise move it out of `content`"
            .to_owned(),
        "svg" | "png" | "jpg" | "jpeg" => {
            "show it in a section, or move it out of `content`".to_owned()
        }
        "gif" | "webp" | "tif" | "tiff" | "bmp" | "eps" | "heic" | "avif" => {
            "pictures are SVG, PNG or JPEG: convert it, or move it out of `content`".to_owned()
        }
        "ttf" | "otf" | "woff" | "woff2" => {
            "list it in a brand under `typography.fonts`, or move it out of `content`".to_owned()
        }
        _ => "move it out of `content`, or remove it".to_owned(),
    }
}
