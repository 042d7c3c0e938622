//! The title page.

use super::Input;
use crate::book::manuscript::{
    MediaType, PartnerFacts, QrCode, Release, Resource, TitlePage, Work,
};
use crate::book::pictures;

pub(super) fn title_page(input: Input<'_>, work: &Work, partner: &PartnerFacts) -> TitlePage {
    let (title, subtitle) = match input.pack {
        Some(pack) => (&pack.title, &pack.purpose),
        None => (&work.title, &work.subtitle),
    };
    let for_whom = input.pack.map(|pack| format!("For {}. ", pack.readers.name()));
    let fill_in: &[&str] = if input.pack.is_some() { &["Place", "Date"] } else { &[] };
    TitlePage {
        title: title.clone(),
        subtitle: subtitle.clone(),
        partner_name: partner.name.clone(),
        co_brand: partner.co_brand_publisher.then(|| format!("with {}", work.publisher)),
        edition_name: format!("{}{}", for_whom.unwrap_or_default(), input.edition.title),
        fill_in: fill_in.iter().map(|line| (*line).to_owned()).collect(),
        version_line: input.release.version.line(),
        date_line: input.release.date.long(),
        qr: input
            .edition
            .qr_code
            .then(|| {
                let current = currency_address(work, input.release);
                qr_code(current.as_deref().unwrap_or(&work.homepage))
            })
            .flatten(),
    }
}

/// The address that tells whether this version is the newest; nothing for a draft, or without a
/// short address.
pub(super) fn currency_address(work: &Work, release: &Release) -> Option<String> {
    let base = work.short_address.as_ref()?;
    release.version.number().map(|version| format!("{base}{version}"))
}

/// A QR code as a picture of squares with the quiet zone that scanners need, 24 mm wide.
pub(super) fn qr_picture(url: &str) -> Option<Resource> {
    let code = qr_code(url)?;
    let side = code.size + 8;
    let mut path = String::new();
    for (at, _) in code.modules.iter().enumerate().filter(|(_, dark)| **dark) {
        path.push_str(&format!("M{} {}h1v1h-1z", at % code.size + 4, at / code.size + 4));
    }
    let svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" \
         width=\"{QR_SIDE}\" height=\"{QR_SIDE}\" shape-rendering=\"crispEdges\">\
         <path fill=\"#000\" d=\"{path}\"/></svg>"
    );
    Some(pictures::resource(MediaType::Svg, svg.into_bytes(), QR_SIDE, QR_SIDE))
}

/// 24 mm in SVG user units, of which 96 make an inch.
const QR_SIDE: u32 = 91;

/// A QR code (ISO/IEC 18004) with medium error correction; nothing for an address too long.
fn qr_code(url: &str) -> Option<QrCode> {
    let code = qrcode::QrCode::with_error_correction_level(url, qrcode::EcLevel::M).ok()?;
    let modules =
        code.to_colors().into_iter().map(|colour| colour == qrcode::Color::Dark).collect();
    Some(QrCode { url: url.to_owned(), size: code.width(), modules })
}
