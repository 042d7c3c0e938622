//! The title page.

use super::input::Input;
use super::translated;
use crate::book::manuscript::{PartnerFacts, Release, TitlePage, Work};
use crate::book::qr;

pub(super) fn title_page(input: Input<'_>, work: &Work, partner: &PartnerFacts) -> TitlePage {
    let (title, subtitle) = match input.pack {
        Some(pack) => (&pack.title, &pack.purpose),
        None => (&work.title, &work.subtitle),
    };
    let for_whom = input.pack.map(|pack| format!("For {}. ", pack.readers.name()));
    let fill_in: &[&str] = if input.pack.is_some() { &["Place", "Date"] } else { &[] };
    let code = input.edition.qr_code.then(|| {
        let current = currency_address(work, input.release);
        qr::code(current.as_deref().unwrap_or(&work.homepage))
    });
    TitlePage {
        title: title.clone(),
        subtitle: subtitle.clone(),
        partner_name: partner.name.clone(),
        volume_line: input
            .volume
            .map(|volume| format!("Volume {} of {}: {}", volume.number, volume.of, volume.title)),
        co_brand: partner.co_brand_publisher.then(|| format!("with {}", work.publisher)),
        edition_name: format!("{}{}", for_whom.unwrap_or_default(), input.edition_name()),
        fill_in: fill_in.iter().map(|line| (*line).to_owned()).collect(),
        version_line: match translated::mark(input, work) {
            Some(mark) => format!("{} \u{b7} {mark}", input.release.version.line()),
            None => input.release.version.line(),
        },
        date_line: input.release.date.long(),
        qr: code.flatten(),
    }
}

/// The address that says whether this version is the newest; `None` for a draft, or if the work
/// has no short address.
pub(super) fn currency_address(work: &Work, release: &Release) -> Option<String> {
    let base = work.short_address.as_ref()?;
    release.version.number().map(|version| format!("{base}{version}"))
}
