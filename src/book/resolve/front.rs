//! The title page.

use super::input::Input;
use super::translated;
use crate::book::manuscript::{PartnerFacts, Release, TitlePage, Work};
use crate::book::qr;
use crate::project::Readers;

pub(super) fn title_page(input: Input<'_>, work: &Work, partner: &PartnerFacts) -> TitlePage {
    let (title, subtitle) = match input.pack {
        Some(pack) => (&pack.title, &pack.purpose),
        None => (&work.title, &work.subtitle),
    };
    let words = input.words();
    let fill_in = input.pack.map(|_| words.texts(["fill-in-place", "fill-in-date"]).to_vec());
    let edition = input.edition_name();
    // A letter is for nobody in particular.
    let pack = input.pack.filter(|pack| !pack.is_letter());
    let edition_name = match pack.map(|pack| pack.readers) {
        Some(Readers::Facilitators) => {
            words.with("edition-for-facilitators", [("edition", edition.into())])
        }
        Some(Readers::Participants) => {
            words.with("edition-for-participants", [("edition", edition.into())])
        }
        None => edition,
    };
    let code = input.edition.qr_code.then(|| {
        let current = currency_address(work, input.release);
        qr::code(current.as_deref().unwrap_or(&work.homepage))
    });
    TitlePage {
        title: title.clone(),
        subtitle: subtitle.clone(),
        partner_name: partner.name.clone(),
        volume_line: input.volume.map(|volume| {
            let count = ("count", volume.of.into());
            let title = ("title", volume.title.as_str().into());
            words.with("volume-title", [("number", volume.number.into()), count, title])
        }),
        co_brand: partner
            .co_brand_publisher
            .then(|| words.with("co-brand", [("publisher", work.publisher.as_str().into())])),
        edition_name,
        fill_in: fill_in.unwrap_or_default(),
        version_line: match translated::mark(input, work) {
            Some(mark) => format!("{} \u{b7} {mark}", words.version(&input.release.version)),
            None => words.version(&input.release.version),
        },
        date_line: words.date(input.release.date),
        qr: code.flatten(),
    }
}

/// The address that says whether this version is the newest; `None` for a draft, or if the work
/// has no short address.
pub(super) fn currency_address(work: &Work, release: &Release) -> Option<String> {
    work.short_address_of(&release.version.number()?.to_string())
}
