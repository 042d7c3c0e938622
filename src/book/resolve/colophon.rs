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
use crate::project::{Format, Volume};

/// Fills the colophon. It comes last, because it prints the fingerprint of everything else.
pub(super) fn fill(manuscript: &mut Manuscript, input: Input<'_>) {
    let fingerprint = manuscript.fingerprint.clone();
    let fonts = credits(manuscript, input.font_credits);
    let Some(section) =
        manuscript.sections.iter_mut().find(|section| section.role == Role::Colophon)
    else {
        return;
    };
    let mut page = Page::new(&section.id, input.partner.partner.span);
    let items = [
        ("Work", manuscript.work.title.clone()),
        ("Pack", input.pack.map(|pack| pack.title.clone()).unwrap_or_default()),
        ("Volume", input.volume.map(volume_line).unwrap_or_default()),
        ("Edition", format!("{}, {}", input.edition.title, manuscript.partner.name)),
        ("Version", input.release.version.line()),
        ("Date", manuscript.words.date(input.release.date)),
        ("Content fingerprint", fingerprint),
        ("Made with", input.made_with.to_owned()),
        ("Fonts", fonts),
        ("Language", manuscript.work.language.to_string()),
    ];
    let items = items.into_iter().filter(|(_, text)| !text.is_empty());
    let items = items.map(|(label, text)| (label.to_owned(), vec![page.text(text)])).collect();
    page.definitions(items);
    page.paragraph(vec![page.text(
        "The fingerprint is calculated from every word and picture in this edition. Two copies with \
         the same fingerprint have the same content. The dates in this edition are those of its \
         text and its release, never those of the computer that made it, so anyone can make the \
         same file again from the same sources.",
    )]);
    if manuscript.work.short_address.is_some() {
        manuscript.resources.extend(currency(&mut page, &manuscript.work, input));
    }
    section.blocks = page.blocks;
}

/// "2 of 5: Your client's data".
fn volume_line(volume: &Volume) -> String {
    format!("{} of {}: {}", volume.number, volume.of, volume.title)
}

/// Says where to find out whether this copy is the newest. Returns the picture that it shows.
fn currency(page: &mut Page, work: &Work, input: Input<'_>) -> Option<(String, Resource)> {
    page.linked_heading("Is this copy current?");
    let address = currency_address(work, input.release);
    let url = address.as_ref().unwrap_or(&work.homepage);
    page.paragraph(if address.is_some() {
        vec![
            page.address(url),
            page.text(
                " shows whether there is a newer version, what has changed since this one, and \
                 whether any part of it has been recalled.",
            ),
        ]
    } else {
        vec![
            page.text("This is a draft. Do not rely on it. Published versions are at "),
            page.address(url),
            page.text("."),
        ]
    });
    if input.edition.format != Format::Pdf {
        return None;
    }
    let code = qr::picture(url)?;
    let path = "generated/qr-current.svg";
    page.paragraph(vec![page.image(path, format!("QR code for {}", shown(url)))]);
    Some((path.to_owned(), code))
}
