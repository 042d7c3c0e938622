//! The colophon: what this copy is, what made it, and where to learn whether it is current.
//!
//! In: a manuscript that is finished but for this section. Out: the section's blocks.

use super::front::currency_address;
use super::input::Input;
use crate::book::manuscript::{Manuscript, Resource, Role, Work};
use crate::book::page::Page;
use crate::book::qr;
use crate::book::typefaces::credits;
use crate::ground::address::shown;
use crate::ground::own_words::Words;
use crate::ground::tool::{ENGINE, NUMBER};
use crate::project::{Format, Volume};

/// Fills the colophon. It comes last, because it prints the fingerprint of everything else.
pub(super) fn fill(manuscript: &mut Manuscript, input: Input<'_>) {
    let fingerprint = manuscript.fingerprint.clone();
    let fonts = credits(manuscript, input.project.book.mathematics);
    let Some(section) =
        manuscript.sections.iter_mut().find(|section| section.role == Role::Colophon)
    else {
        return;
    };
    let mut page = Page::new(&section.id, input.partner.partner.span);
    let words = &manuscript.words;
    let items = [
        ("colophon-work", manuscript.work.title.clone()),
        ("colophon-pack", input.pack.map(|pack| pack.title.clone()).unwrap_or_default()),
        (
            "colophon-volume",
            input.volume.map(|volume| volume_line(volume, words)).unwrap_or_default(),
        ),
        (
            "colophon-edition",
            words.with(
                "colophon-edition-of",
                [
                    ("edition", input.edition.title.as_str().into()),
                    ("partner", manuscript.partner.name.as_str().into()),
                ],
            ),
        ),
        ("colophon-version", words.version(&input.release.version)),
        ("colophon-date", words.date(input.release.date)),
        ("colophon-fingerprint", fingerprint),
        (
            "colophon-made-with",
            words.with("colophon-tools", [("version", NUMBER.into()), ("engine", ENGINE.into())]),
        ),
        ("colophon-fonts", fonts),
        ("colophon-language", manuscript.work.language.to_string()),
    ];
    let items = items.into_iter().filter(|(_, text)| !text.is_empty());
    let items = items.map(|(label, text)| (words.text(label), vec![page.text(text)])).collect();
    page.definitions(items);
    page.paragraph(vec![page.text(words.text("fingerprint-explained"))]);
    if manuscript.work.short_address.is_some() {
        manuscript.resources.extend(currency(&mut page, &manuscript.work, input));
    }
    section.blocks = page.blocks;
}

/// "2 of 5: Your client's data".
fn volume_line(volume: &Volume, words: &Words) -> String {
    words.with(
        "colophon-volume-of",
        [
            ("number", volume.number.into()),
            ("count", volume.of.into()),
            ("title", volume.title.as_str().into()),
        ],
    )
}

/// Says where to find out whether this copy is the newest. Returns the picture that it shows.
fn currency(page: &mut Page, work: &Work, input: Input<'_>) -> Option<(String, Resource)> {
    let words = input.words();
    page.linked_heading(&words.text("is-it-current"));
    let address = currency_address(work, input.release);
    let url = address.as_ref().unwrap_or(&work.homepage);
    let id = if address.is_some() { "currency-at" } else { "draft-warning" };
    let pieces = words.parts(id, [], &["address"]);
    page.paragraph(page.sentence(pieces, &[("address", vec![page.address(url)])]));
    if input.edition.format != Format::Pdf {
        return None;
    }
    let code = qr::picture(url)?;
    let path = "generated/qr-current.svg";
    page.paragraph(vec![page.image(path, words.code_for(shown(url)))]);
    Some((path.to_owned(), code))
}
